//! Inline content as one string with styled spans, each tied to its place in the structure tree. Words are cleaned of
//! what cannot be seen here; nothing that can be seen is ever dropped.

use std::borrow::Cow;
use std::ops::Range;

use super::item::Mark;
use super::sheet::Type;
use super::structure::{LinkId, NodeId, Role, Structure};
use crate::document::{Inline, runs};
use crate::language::{Direction, Language};
use crate::theme::tokens::{Colour, Colours};

/// Weights the themes' fonts have.
pub(crate) const REGULAR: u16 = 400;
pub(crate) const MEDIUM: u16 = 500;
pub(crate) const SEMIBOLD: u16 = 600;

/// How a paragraph is set before its words say otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) kind: Type,
    pub(crate) weight: u16,
    pub(crate) colour: Colour,
    /// Figures of equal width, for columns of numbers.
    pub(crate) tabular: bool,
    pub(crate) direction: Direction,
}

/// Words of one look and one place in the tree.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) range: Range<usize>,
    pub(crate) mark: Mark,
    pub(crate) look: Look,
}

/// How words look.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Look {
    pub(crate) weight: u16,
    pub(crate) colour: Colour,
    pub(crate) size: f32,
    /// Above the baseline.
    pub(crate) rise: f32,
    pub(crate) link: Option<LinkId>,
    pub(crate) struck: bool,
    pub(crate) verbatim: bool,
    pub(crate) language: Option<Language>,
}

/// A paragraph's words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
}

/// Where words belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// In this node.
    Node(NodeId),
    /// Nowhere: they are read elsewhere already, or not at all.
    Artifact,
}

impl Look {
    /// Words as a style has them, with nothing done to them.
    fn of(style: &Style) -> Self {
        Self {
            weight: style.weight,
            colour: style.colour,
            size: style.kind.size,
            rise: 0.0,
            link: None,
            struck: false,
            verbatim: false,
            language: None,
        }
    }
}

impl Words {
    /// Reads inline content. Works without recursion: notes may nest as deeply as they like.
    pub(crate) fn read(
        content: &[Inline],
        target: Target,
        style: &Style,
        colours: &Colours,
        structure: &mut Structure,
    ) -> Self {
        let look = Look::of(style);
        let mut reader = Reader { words: Self::default(), structure, last: None };
        let mut open = vec![(content.iter(), target, look)];
        while let Some((inlines, target, look)) = open.last_mut() {
            let Some(inline) = inlines.next() else {
                open.pop();
                continue;
            };
            let (target, look) = (*target, look.clone());
            match inline {
                Inline::Text(text) => reader.push(&isolated(text, style.direction), target, look),
                Inline::LineBreak => reader.push_break(target, look),
                Inline::Code(text) => {
                    let target = reader.child(target, Role::Code);
                    reader.push(text, target, Look { verbatim: true, ..look });
                }
                Inline::FootnoteMark(number) => {
                    let target = reader.child(target, Role::Reference);
                    let (size, rise) = (look.size * 0.68, look.size * 0.34);
                    reader.push(&number.to_string(), target, Look { size, rise, ..look });
                }
                Inline::Strong(inner) => open.push((inner.iter(), target, Look { weight: SEMIBOLD, ..look })),
                Inline::Strike(inner) => open.push((inner.iter(), target, Look { struck: true, ..look })),
                Inline::Foreign { language, content } => {
                    let target = reader.child(target, Role::Span);
                    if let Target::Node(node) = target {
                        reader.structure.set_language(node, language);
                    }
                    open.push((content.iter(), target, Look { language: Some(language.clone()), ..look }));
                }
                Inline::Link { href, content } => {
                    let look = Look { colour: colours.accent, ..look };
                    if let (Target::Node(node), None) = (target, look.link) {
                        let (link, node) = reader.structure.link(node, href.clone(), Inline::plain(content));
                        open.push((content.iter(), Target::Node(node), Look { link: Some(link), ..look }));
                    } else {
                        open.push((content.iter(), target, look));
                    }
                }
            }
        }
        reader.words
    }

    /// Verbatim lines, tabs as four spaces.
    pub(crate) fn verbatim(text: &str, target: Target, style: &Style, structure: &mut Structure) -> Self {
        let mark = match target {
            Target::Node(node) => Mark::Content(structure.slot(node)),
            Target::Artifact => Mark::Artifact,
        };
        let mut clean = String::with_capacity(text.len());
        for character in text.trim_end_matches('\n').replace("\r\n", "\n").chars() {
            match character {
                '\n' => clean.push_str(" \n"),
                '\t' => clean.push_str("    "),
                other => clean.extend(visible(other)),
            }
        }
        let look = Look::of(style);
        Self { spans: vec![Span { range: 0..clean.len(), mark, look }], text: clean }
    }

    /// Gives the opening mark of somebody's words a look of its own; none if they open with no mark.
    pub(crate) fn set_opening_mark(&mut self, colour: Colour) -> Option<Range<usize>> {
        const MARKS: &str = "“‘„‚«‹»›”’\"'「『《〈";
        let mark = self.text.chars().next().filter(|&first| MARKS.contains(first))?;
        let end = mark.len_utf8();
        let first = self.spans.first_mut()?;
        let opening =
            Span { range: 0..end, mark: first.mark, look: Look { weight: SEMIBOLD, colour, ..first.look.clone() } };
        first.range.start = end.min(first.range.end);
        self.spans.insert(0, opening);
        Some(0..end)
    }
}

struct Reader<'a> {
    words: Words,
    structure: &'a mut Structure,
    /// The node written to last, with its open slot.
    last: Option<(NodeId, Mark)>,
}

impl Reader<'_> {
    fn child(&mut self, target: Target, role: Role) -> Target {
        match target {
            Target::Node(node) => Target::Node(self.structure.add(node, role)),
            Target::Artifact => Target::Artifact,
        }
    }

    fn mark(&mut self, target: Target) -> Mark {
        let Target::Node(node) = target else { return Mark::Artifact };
        if let Some((_, mark)) = self.last.filter(|&(last, _)| last == node) {
            return mark;
        }
        let mark = Mark::Content(self.structure.slot(node));
        self.last = Some((node, mark));
        mark
    }

    fn push(&mut self, text: &str, target: Target, look: Look) {
        let start = self.words.text.len();
        for character in text.chars().filter_map(visible) {
            // Single spaces between words, none where a line begins.
            let after_space = self.words.text.ends_with([' ', '\n']) || self.words.text.is_empty();
            if !(character == ' ' && after_space) {
                self.words.text.push(character);
            }
        }
        self.close(start, target, look);
    }

    fn push_break(&mut self, target: Target, look: Look) {
        let start = self.words.text.len();
        // The space is not seen, but keeps the words on both sides apart for whoever hears or copies them.
        self.words.text.push_str(" \n");
        self.close(start, target, look);
    }

    fn close(&mut self, start: usize, target: Target, look: Look) {
        let end = self.words.text.len();
        if end == start {
            return;
        }
        let mark = self.mark(target);
        match self.words.spans.last_mut() {
            Some(last) if last.mark == mark && last.look == look && last.range.end == start => last.range.end = end,
            _ => self.words.spans.push(Span { range: start..end, mark, look }),
        }
    }
}

/// Words with marks around what runs from left to right among those that don't.
fn isolated(text: &str, direction: Direction) -> Cow<'_, str> {
    if direction == Direction::Ltr && !text.chars().any(runs::is_rtl) {
        return Cow::Borrowed(text);
    }
    let mut isolated = text.to_owned();
    for range in runs::left_to_right(text).into_iter().rev() {
        isolated.insert(range.end, '\u{2069}');
        isolated.insert(range.start, '\u{2066}');
    }
    Cow::Owned(isolated)
}

/// The character as it is set: white space of any kind is a space, what can never be seen is nothing.
fn visible(character: char) -> Option<char> {
    match character {
        // Spaces that hold words together; joiners, without which Persian and Indic words are misspelt; and directions that
        // somebody chose.
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' => {
            Some(character)
        }
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        other if other.is_whitespace() => Some(' '),
        other if other.is_control() => None,
        other => Some(other),
    }
}

/// Whether a character shows nothing of its own, so that no glyph need be drawn for it.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}')
        || character.is_whitespace()
        || visible(character).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &[Inline]) -> Words {
        let colour = Colour { red: 0, green: 0, blue: 0 };
        let colours = Colours {
            ink: colour,
            accent: colour,
            accent_on_tint: colour,
            grey: colour,
            tint: colour,
            rule: colour,
            axis: colour,
        };
        let style = Style {
            kind: Type { size: 12.0, leading: 16.0 },
            weight: REGULAR,
            colour,
            tabular: false,
            direction: Direction::Ltr,
        };
        let mut structure = Structure::new(&Language::english());
        Words::read(content, Target::Node(Structure::ROOT), &style, &colours, &mut structure)
    }

    #[test]
    fn what_cannot_be_seen_is_dropped_and_what_can_is_kept() {
        let words = read(&[Inline::text(" A\u{feff}d\u{ad}a\u{0} \t\u{85} Ŵyn\u{fe0f}\u{200b}\u{7} ")]);
        assert_eq!(words.text, "Ada Ŵyn ");
        assert_eq!(read(&[Inline::text("می\u{200c}خواهم")]).text, "می\u{200c}خواهم");
    }

    #[test]
    fn words_after_a_link_are_a_slot_of_their_own() {
        let link = Inline::Link { href: "https://example.org".into(), content: vec![Inline::text("here")] };
        let words = read(&[Inline::text("Look "), link, Inline::text(" now")]);
        let marks: Vec<Mark> = words.spans.iter().map(|span| span.mark).collect();
        assert_eq!(marks.len(), 3);
        assert!(marks[0] != marks[1] && marks[1] != marks[2] && marks[0] != marks[2]);
    }

    #[test]
    fn deep_nesting_is_read_without_recursion() {
        let mut inline = Inline::text("deep");
        for _ in 0..3_000 {
            inline = Inline::Strong(vec![inline]);
        }
        assert_eq!(read(&[inline]).text, "deep");
    }
}
