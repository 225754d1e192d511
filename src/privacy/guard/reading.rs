//! What a finished file says: its texts with where each is, and its pictures.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::fold::BLOCK;

/// Everything that a file says.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// All texts, one after the other, a block's end between them.
    pub(super) text: String,
    /// Where each text is, in order.
    pub(super) parts: Vec<Part>,
    /// The hashes of the pictures in it.
    pub(super) pictures: Vec<Shown>,
}

/// One text of a file.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) bytes: Range<usize>,
    pub(super) whereabouts: Whereabouts,
}

/// A picture in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A whole picture file.
    File(Vec<u8>),
    /// Bare pixels.
    Pixels(Vec<u8>),
}

/// Where in a file a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Whereabouts {
    /// What everyone reads.
    Text,
    /// The title.
    Title,
    /// The text for people who can't see a picture.
    Alternative,
    /// An attribute that a screen reader may read out.
    Attribute,
    /// A comment.
    Comment,
    /// A text that the style adds.
    StyleText,
    /// A link, an anchor or a name of one.
    Link,
    /// The file's own name.
    FileName,
    /// What the file tells about itself.
    Metadata,
    /// A bookmark of a PDF.
    Bookmark,
    /// The text that stands for drawn letters.
    ActualText,
    /// Names and rules that only programs read.
    Markup,
}

/// How a text is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Written for people: capitals tell names from words.
    Prose,
    /// File names and links: capitals tell nothing.
    Names,
    /// Written for programs: only what can't be chance counts.
    Markup,
}

impl Whereabouts {
    pub(super) fn voice(self) -> Voice {
        match self {
            Self::Markup => Voice::Markup,
            Self::Link | Self::FileName => Voice::Names,
            _ => Voice::Prose,
        }
    }

    /// In words.
    pub fn told(self) -> &'static str {
        match self {
            Self::Text => "the text",
            Self::Title => "the title",
            Self::Alternative => "an alternative text",
            Self::Attribute => "an attribute",
            Self::Comment => "a comment",
            Self::StyleText => "a text of the style",
            Self::Link => "a link",
            Self::FileName => "a file name",
            Self::Metadata => "the metadata",
            Self::Bookmark => "a bookmark",
            Self::ActualText => "the replacement text of drawn letters",
            Self::Markup => "the markup",
        }
    }
}

impl Reading {
    /// Adds a whole text.
    pub(super) fn say(&mut self, whereabouts: Whereabouts, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let start = self.text.len();
        // A block's end in the text itself would hide a name that is cut by it.
        self.text.extend(
            text.chars().map(|letter| if letter == BLOCK && whereabouts != Whereabouts::Text { ' ' } else { letter }),
        );
        self.parts.push(Part { bytes: start..self.text.len(), whereabouts });
        self.text.push(BLOCK);
    }

    /// Adds all that another reading holds.
    pub(super) fn join(&mut self, other: Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        let moved = |part: Part| Part { bytes: part.bytes.start + start..part.bytes.end + start, ..part };
        self.parts.extend(other.parts.into_iter().map(moved));
        self.pictures.extend(other.pictures);
    }

    /// Where a byte of the text is.
    pub(super) fn whereabouts(&self, byte: usize) -> Whereabouts {
        let after = self.parts.partition_point(|part| part.bytes.start <= byte);
        after.checked_sub(1).and_then(|at| self.parts.get(at)).map_or(Whereabouts::Text, |part| part.whereabouts)
    }
}
