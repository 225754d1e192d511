//! Where the paragraphs, headings and items of a text stand, for marks that are about one of them.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::{OPTIONS, number};

/// A part of a text that a mark can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextUnit {
    /// What it is.
    pub kind: TextUnitKind,
    /// Where, in bytes of the text.
    pub bytes: Range<usize>,
    /// In how many others it is.
    pub depth: usize,
}

/// What a mark can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextUnitKind {
    /// A heading of this level; with all that is under it where it is not within something else.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A paragraph, or a quotation.
    Paragraph,
    /// Verbatim text: nothing in it is a mark.
    Code,
}

/// The units of a text, from first to last, each before those within it.
pub fn units(text: &str) -> Vec<TextUnit> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    for (event, bytes) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                let kind = match tag {
                    Tag::Heading { level, .. } => Some(TextUnitKind::Heading(number(level))),
                    Tag::Item => Some(TextUnitKind::Item),
                    Tag::Paragraph | Tag::BlockQuote(_) => Some(TextUnitKind::Paragraph),
                    Tag::CodeBlock(_) => Some(TextUnitKind::Code),
                    _ => None,
                };
                found.extend(kind.map(|kind| TextUnit { kind, bytes, depth }));
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Code(_) => found.push(TextUnit { kind: TextUnitKind::Code, bytes, depth }),
            _ => {}
        }
    }
    found
}
