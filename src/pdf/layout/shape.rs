//! Words to lines of glyphs. The only file that calls the shaper. Every paragraph is shaped once and broken once; vertical
//! places come from the theme's line heights and its first face alone, so that a name in another script moves no line.

use std::ops::Range;
use std::sync::Arc;

use parley::{
    BaseDirection, BreakReason, FontFamily, FontFeatures, FontWeight, Layout, LineHeight, OverflowWrap, Run,
    StyleProperty,
};

use super::breaking::{self, Segment};
use super::item::{Area, Glyph, Item, Mark, Shape, TextRun};
use super::sheet::Type;
use super::text::{Look, Style, Words, is_invisible};
use crate::language::Direction;
use crate::pdf::fonts::{Desk, FontIndex, Fonts, SpanIndex};
use crate::theme::tokens::{Colour, Colours};

/// A character that no font of the theme has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The word it stands in.
    pub word: String,
    /// The character.
    pub character: char,
}

/// A line. Its items lie on the baseline y = 0 and begin at x = 0.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Without the white space at its end; a hanging mark counts.
    pub(crate) width: f32,
    pub(crate) items: Vec<Item>,
}

/// Words that know how wide they are.
pub(crate) struct Shaped {
    words: Words,
    text: Arc<str>,
    style: Style,
    layout: Layout<SpanIndex>,
    /// How far the first line's opening mark hangs out.
    pub(crate) hang: f32,
}

/// How the lines of a paragraph are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// An even edge over the whole paragraph.
    Even,
    /// Lines of equal length.
    Balanced,
}

/// Sets words: a desk with its fonts, and what they could not print.
pub(crate) struct Shaper<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) desk: Desk,
    pub(crate) missing: Vec<MissingGlyph>,
    pub(crate) colours: Colours,
}

impl Shaper<'_> {
    /// Shapes words. `opening` is the mark that hangs.
    pub(crate) fn shape(&mut self, words: Words, style: Style, opening: Option<Range<usize>>) -> Shaped {
        let layout = self.layout(&words, &style, OverflowWrap::Normal, opening.clone());
        let text: Arc<str> = words.text.as_str().into();
        let mut shaped = Shaped { words, text, style, layout, hang: 0.0 };
        if let Some(opening) = opening {
            shaped.layout.break_all_lines(None);
            shaped.hang = width_of(&shaped.layout, &opening);
        }
        shaped
    }

    /// The same words in another size.
    pub(crate) fn resized(&mut self, shaped: Shaped, style: Style) -> Shaped {
        let factor = style.kind.size / shaped.style.kind.size;
        let mut words = shaped.words;
        for span in &mut words.spans {
            span.look.size *= factor;
            span.look.rise *= factor;
        }
        self.shape(words, style, None)
    }

    /// Breaks into lines no wider than `width`; the first line's hanging mark is not counted.
    pub(crate) fn lines(&mut self, mut shaped: Shaped, width: f32, fit: Fit) -> Vec<Line> {
        if shaped.text.is_empty() {
            return Vec::new();
        }
        let mut segments = segments(&mut shaped.layout);
        if let Some(first) = segments.first_mut() {
            first.width -= shaped.hang;
        }
        if segments.iter().any(|segment| segment.width > width) {
            // A word wider than the line: it breaks wherever it must, rather than leave the page.
            shaped.layout = self.layout(&shaped.words, &shaped.style, OverflowWrap::Anywhere, None);
            shaped.layout.break_all_lines(Some(width));
        } else {
            let together = breaking::kept_together(&shaped.text);
            let segments = breaking::joined(&segments, &together, width);
            let ends = match fit {
                Fit::Even => breaking::total_fit(&segments, width),
                Fit::Balanced => breaking::balanced(&segments, width),
            };
            break_at(&mut shaped, &segments, &ends);
        }
        (0..shaped.layout.len()).filter_map(|index| self.line(&shaped, index)).collect()
    }

    /// The widest word and the widest line words would need: for the columns of tables.
    pub(crate) fn widths(shaped: &Shaped) -> (f32, f32) {
        let widths = shaped.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    /// How far below a line's top its baseline lies.
    pub(crate) fn baseline(&self, kind: Type) -> f32 {
        let (ascent, descent) = self
            .fonts
            .primary()
            .map_or((0.8, -0.2), |face| (face.ascent / face.units_per_em, face.descent / face.units_per_em));
        (kind.leading - (ascent - descent) * kind.size) / 2.0 + ascent * kind.size
    }

    /// Height of the capitals.
    pub(crate) fn cap_height(&self, kind: Type) -> f32 {
        self.fonts.primary().map_or(0.7, |face| face.cap_height / face.units_per_em) * kind.size
    }

    fn layout(
        &mut self,
        words: &Words,
        style: &Style,
        wrap: OverflowWrap,
        opening: Option<Range<usize>>,
    ) -> Layout<SpanIndex> {
        /// Between an opening mark and its words, in parts of their size.
        const AFTER_MARK: f32 = 0.05;
        let Desk { fonts, layouts } = &mut self.desk;
        let mut builder = layouts.ranged_builder(fonts, &words.text, 1.0, false);
        builder.set_base_direction(match base_direction(&words.text, style.direction) {
            Direction::Ltr => BaseDirection::Ltr,
            Direction::Rtl => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(self.fonts.families.as_str().into())));
        builder.push_default(StyleProperty::FontSize(style.kind.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight))));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.kind.leading)));
        builder.push_default(StyleProperty::OverflowWrap(wrap));
        if style.tabular {
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\" 1")));
        }
        for (index, span) in (0..).zip(&words.spans) {
            builder.push(StyleProperty::Brush(index), span.range.clone());
            if span.look.weight != style.weight {
                let weight = FontWeight::new(f32::from(span.look.weight));
                builder.push(StyleProperty::FontWeight(weight), span.range.clone());
            }
            if (span.look.size - style.kind.size).abs() > f32::EPSILON {
                builder.push(StyleProperty::FontSize(span.look.size), span.range.clone());
            }
            let locale = span.look.language.as_ref().and_then(|tag| parley::Language::parse(tag.as_str()).ok());
            if locale.is_some() {
                builder.push(StyleProperty::Locale(locale), span.range.clone());
            }
        }
        if let Some(opening) = opening {
            builder.push(StyleProperty::LetterSpacing(AFTER_MARK * style.kind.size), opening);
        }
        builder.build(&words.text)
    }

    fn line(&mut self, shaped: &Shaped, index: usize) -> Option<Line> {
        let line = shaped.layout.get(index)?;
        let metrics = line.metrics();
        let width = (metrics.advance - metrics.hanging_advance).max(0.0);
        // White space at the end of a right-to-left line lies at its left and hangs out there.
        let mut x = if shaped.layout.is_rtl() { -metrics.hanging_advance } else { 0.0 };
        let mut pieces: Vec<(usize, usize, TextRun)> = Vec::new();
        for run in line.runs() {
            self.run(shaped, &run, x, &mut pieces);
            x += run.advance();
        }
        // Runs in reading order, whatever their order on the line: text extraction follows the stream.
        pieces.sort_by_key(|(start, ..)| *start);
        let mut under = Vec::new();
        let mut items = Vec::with_capacity(pieces.len());
        for (_, span, run) in pieces {
            let Some(span) = shaped.words.spans.get(span) else { continue };
            self.decorate(&run, &span.look, shaped.style.kind, &mut under, &mut items);
            items.push(Item { mark: span.mark, shape: Shape::Text(run) });
        }
        under.append(&mut items);
        Some(Line { width, items: under })
    }

    /// The glyphs of a run, split where the span changes. Atoms are gathered in reading order and placed from the side
    /// the run begins at, because what continues a ligature comes before its start in a right-to-left run.
    fn run(&mut self, shaped: &Shaped, run: &Run<'_, SpanIndex>, x: f32, pieces: &mut Vec<(usize, usize, TextRun)>) {
        let Some(font) = self.fonts.index_of(run.font()) else { return };
        let (rtl, total) = (run.is_rtl(), run.advance());
        let mut used = 0.0;
        let mut atoms: Vec<Atom> = Vec::new();
        for cluster in run.clusters() {
            let (advance, range) = (cluster.advance(), cluster.text_range());
            match atoms.last_mut() {
                Some(atom) if cluster.is_ligature_continuation() => {
                    atom.advance += advance;
                    atom.range.start = atom.range.start.min(range.start);
                    atom.range.end = atom.range.end.max(range.end);
                }
                _ => atoms.push(Atom {
                    span: cluster.style().brush as usize,
                    advance,
                    range,
                    glyphs: cluster.glyphs().map(|glyph| (glyph.id, glyph.x, glyph.y, glyph.advance)).collect(),
                }),
            }
        }
        let mut current: Option<(usize, TextRun)> = None;
        for atom in atoms {
            let left = if rtl { total - used - atom.advance } else { used };
            used += atom.advance;
            let words = shaped.text.get(atom.range.clone()).unwrap_or("");
            if words.chars().all(|character| is_invisible(character) && !character.is_whitespace()) {
                continue;
            }
            let glyphs = self.place(&atom, font, left, rtl, &shaped.text);
            if glyphs.is_empty() {
                continue;
            }
            if current.as_ref().is_none_or(|(span, _)| *span != atom.span) {
                push_piece(&mut current, x, pieces);
                let look = shaped.words.spans.get(atom.span).map(|span| &span.look);
                current = Some((atom.span, empty_run(font, run.font_size(), look, &shaped.text, rtl)));
            }
            if let Some((_, run)) = &mut current {
                run.glyphs.extend(glyphs);
                if !words.chars().all(char::is_whitespace) {
                    // For now the run's x is its left end and its width its right; `push_piece` makes them relative.
                    run.x = run.x.min(left);
                    run.width = run.width.max(left + atom.advance);
                }
            }
        }
        push_piece(&mut current, x, pieces);
    }

    fn place(&mut self, atom: &Atom, font: FontIndex, left: f32, rtl: bool, text: &Arc<str>) -> Vec<Glyph> {
        let mut pen = left;
        let mut glyphs = Vec::with_capacity(atom.glyphs.len());
        // The shaper puts an empty glyph for every character that is never seen.
        let words = text.get(atom.range.clone()).unwrap_or("");
        let holds_space = words.contains(char::is_whitespace);
        let empty = if holds_space { None } else { self.fonts.get(font).and_then(|font| font.space) };
        for &(id, x, y, advance) in &atom.glyphs {
            match u16::try_from(id) {
                Ok(id) if empty == Some(id) => {}
                Ok(id) if id != 0 => {
                    glyphs.push(Glyph { id, x: pen + x, rise: -y, advance, range: atom.range.clone() });
                }
                _ => self.note_missing(text, &atom.range),
            }
            pen += advance;
        }
        if rtl {
            glyphs.reverse();
        }
        glyphs
    }

    fn note_missing(&mut self, text: &str, range: &Range<usize>) {
        let Some(cluster) = text.get(range.clone()) else { return };
        let shown = |character: &char| !is_invisible(*character);
        let unknown = cluster.chars().filter(shown).find(|&character| !self.fonts.have(character));
        let Some(character) = unknown.or_else(|| cluster.chars().rfind(shown)) else { return };
        let before = text.get(..range.start).unwrap_or("");
        let after = text.get(range.end..).unwrap_or("");
        let head = before.rsplit(char::is_whitespace).next().unwrap_or("");
        let tail = after.split(char::is_whitespace).next().unwrap_or("");
        let found = MissingGlyph { word: format!("{head}{cluster}{tail}"), character };
        if !self.missing.contains(&found) {
            self.missing.push(found);
        }
    }

    /// Underlines of links, lines through what is struck out, the tint behind verbatim words, and where links are.
    fn decorate(&self, run: &TextRun, look: &Look, kind: Type, under: &mut Vec<Item>, over: &mut Vec<Item>) {
        if run.width <= 0.0 {
            return;
        }
        let rect = |y: f32, height: f32, colour: Colour| {
            let area = Area { x: run.x, y, width: run.width, height };
            Item::artifact(Shape::Rect { area, colour })
        };
        let thin = look.size * 0.055;
        if look.verbatim {
            let pad = look.size * 0.1;
            let (top, height) = (-look.size * 0.8, look.size * 1.08);
            let area = Area { x: run.x - pad, y: top, width: run.width + 2.0 * pad, height };
            under.push(Item::artifact(Shape::Rect { area, colour: self.colours.tint }));
        }
        if look.struck {
            over.push(rect(-look.rise - look.size * 0.27, thin, look.colour));
        }
        if let Some(link) = look.link {
            over.push(rect(look.size * 0.14, thin, look.colour));
            let baseline = self.baseline(kind);
            let area = Area { x: run.x, y: -baseline, width: run.width, height: kind.leading };
            over.push(Item { mark: Mark::Artifact, shape: Shape::Link { area, link } });
        }
    }
}

struct Atom {
    span: usize,
    advance: f32,
    range: Range<usize>,
    /// Glyph, offset to the right, offset downward, advance.
    glyphs: Vec<(u32, f32, f32, f32)>,
}

fn empty_run(font: FontIndex, size: f32, look: Option<&Look>, text: &Arc<str>, rtl: bool) -> TextRun {
    let black = Colour { red: 0, green: 0, blue: 0 };
    TextRun {
        font,
        size,
        colour: look.map_or(black, |look| look.colour),
        x: f32::INFINITY,
        y: -look.map_or(0.0, |look| look.rise),
        width: f32::NEG_INFINITY,
        rtl,
        text: text.clone(),
        glyphs: Vec::new(),
    }
}

fn push_piece(current: &mut Option<(usize, TextRun)>, x: f32, pieces: &mut Vec<(usize, usize, TextRun)>) {
    let Some((span, mut run)) = current.take() else { return };
    let start = run.glyphs.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
    if run.x.is_finite() {
        run.width -= run.x;
    } else {
        // White space alone.
        run.x = run.glyphs.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min);
        run.width = 0.0;
    }
    for glyph in &mut run.glyphs {
        glyph.x -= run.x;
    }
    run.x += x;
    pieces.push((start, span, run));
}

/// Every unbreakable segment: broken at width 0, each is a line of its own.
fn segments(layout: &mut Layout<SpanIndex>) -> Vec<Segment> {
    layout.break_all_lines(Some(0.0));
    layout
        .lines()
        .map(|line| {
            let metrics = line.metrics();
            Segment {
                width: metrics.advance - metrics.hanging_advance,
                space: metrics.hanging_advance,
                end: line.text_range().end,
                forced: line.break_reason() == BreakReason::Explicit,
            }
        })
        .collect()
}

/// Makes the shaper break exactly there, by giving each line its own width.
fn break_at(shaped: &mut Shaped, segments: &[Segment], ends: &[usize]) {
    const SLACK: f32 = 0.05;
    let mut breaker = shaped.layout.break_lines();
    breaker.state_mut().set_layout_max_advance(f32::INFINITY);
    let mut start = 0;
    for &end in ends {
        let hang = if start == 0 { shaped.hang } else { 0.0 };
        let width = breaking::line_width(segments.get(start..end).unwrap_or(&[])) + hang;
        breaker.state_mut().set_line_max_advance(width + SLACK);
        if breaker.break_next().is_none() {
            break;
        }
        start = end;
    }
    // Rounding never leaves words behind.
    while !breaker.is_done() {
        if breaker.break_next().is_none() {
            break;
        }
    }
    breaker.finish();
}

/// The way a paragraph runs. Between right-to-left ones a line without a single right-to-left letter, such as an English
/// address or a telephone number, keeps its own order: "01632 960 100" is another number when it is turned round.
fn base_direction(text: &str, direction: Direction) -> Direction {
    let mut characters = text.chars();
    let turns = |character: char| {
        matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
            || matches!(character, '\u{200f}' | '\u{2067}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    if direction == Direction::Ltr || characters.any(turns) {
        return direction;
    }
    let digits = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    let is_number = text.split_whitespace().filter(digits).count() > 1;
    if is_number || text.chars().any(char::is_alphabetic) { Direction::Ltr } else { direction }
}

fn width_of(layout: &Layout<SpanIndex>, range: &Range<usize>) -> f32 {
    let clusters = layout.lines().flat_map(|line| line.runs()).flat_map(|run| run.clusters());
    clusters.filter(|cluster| cluster.text_range().start < range.end).map(|cluster| cluster.advance()).sum()
}
