//! The words of one block as they are read: white space runs single, and nothing is left at either end.

use super::marks::OpenMarks;
use crate::document::{Inline, control};

/// Words being gathered, with what is around them.
#[derive(Default)]
pub(super) struct Flow {
    content: Vec<Inline>,
    open: Vec<(Wrap, Vec<Inline>)>,
    /// Whether a space may follow: not at the start, nor after another space or a line break.
    ready_for_space: bool,
    /// The quotation marks that are open.
    pub(super) marks: OpenMarks,
}

/// What is around words.
pub(super) enum Wrap {
    Strong,
    Strike,
    Link(String),
    /// Nothing: the words alone.
    None,
}

impl Flow {
    /// How many things are open around the words now.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn open(&mut self, wrap: Wrap) {
        self.open.push((wrap, Vec::new()));
    }

    pub(super) fn close(&mut self) {
        let Some((wrap, content)) = self.open.pop() else { return };
        if content.is_empty() {
            return;
        }
        match wrap {
            // Emphasis within emphasis is one emphasis.
            Wrap::Strong if self.open.iter().any(|(outer, _)| matches!(outer, Wrap::Strong)) => self.extend(content),
            Wrap::Strong => self.target().push(Inline::Strong(content)),
            Wrap::Strike => self.target().push(Inline::Strike(content)),
            Wrap::Link(href) => self.target().push(Inline::Link { href, content }),
            Wrap::None => self.extend(content),
        }
    }

    pub(super) fn push(&mut self, inline: Inline) {
        let breaks = inline == Inline::LineBreak;
        if breaks {
            trim_end(self.target());
        }
        self.ready_for_space = !breaks;
        self.target().push(inline);
    }

    pub(super) fn text(&mut self, words: &str) {
        let mut text = String::with_capacity(words.len());
        for letter in words.chars() {
            // `&#150;` is a dash to whoever wrote it; what means nothing must show.
            let is_odd = letter.is_control() && !control::is_layout(letter);
            let letter = if is_odd { control::meaning(letter).unwrap_or(char::REPLACEMENT_CHARACTER) } else { letter };
            if matches!(letter, ' ' | '\t' | '\n' | '\r') {
                if self.ready_for_space {
                    text.push(' ');
                }
                self.ready_for_space = false;
            } else {
                text.push(letter);
                self.ready_for_space = true;
            }
        }
        if !text.is_empty() {
            self.extend(vec![Inline::Text(text)]);
        }
    }

    pub(super) fn finish(mut self) -> Vec<Inline> {
        while !self.open.is_empty() {
            self.close();
        }
        trim_end(&mut self.content);
        self.content
    }

    fn target(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.content, |(_, content)| content)
    }

    /// Adds words; those that follow plain words join them.
    fn extend(&mut self, content: Vec<Inline>) {
        let target = self.target();
        for inline in content {
            match (target.last_mut(), inline) {
                (Some(Inline::Text(before)), Inline::Text(words)) => before.push_str(&words),
                (_, inline) => target.push(inline),
            }
        }
    }
}

/// Takes away spaces and line breaks that nothing follows.
fn trim_end(content: &mut Vec<Inline>) {
    while let Some(last) = content.last_mut() {
        let empty = match last {
            Inline::Text(words) => {
                words.truncate(words.trim_end_matches(' ').len());
                words.is_empty()
            }
            Inline::Strong(inner) | Inline::Strike(inner) | Inline::Link { content: inner, .. } => {
                trim_end(inner);
                inner.is_empty()
            }
            Inline::LineBreak => true,
            _ => false,
        };
        if !empty {
            return;
        }
        content.pop();
    }
}
