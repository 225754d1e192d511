//! What documents say, kept so that it can be searched for new names without opening the documents again.
//!
//! It is text of the notes: who keeps it keeps it private.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Guard;
use super::look::look;
use super::reading::{Part, Reading, Whereabouts};

/// What the files of a family's documents say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts(Vec<Text>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Text {
    text: String,
    /// Of each part: how far it begins behind the end of the one before, how long it is, and where it is.
    parts: Vec<(usize, usize, Whereabouts)>,
}

/// What a search of kept texts found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Whether a name is there that may not.
    pub refused: bool,
    /// Names of other families that `also_ours` allows.
    pub allowed: BTreeSet<String>,
}

impl Texts {
    pub(super) fn keep(&mut self, reading: Reading) {
        let mut end = 0;
        let parts = reading.parts.iter().map(|part| {
            // Nearly all of them begin at the same distance: small numbers that are the same take little room.
            let gap = part.bytes.start.saturating_sub(end);
            end = part.bytes.end;
            (gap, part.bytes.len(), part.whereabouts)
        });
        self.0.push(Text { parts: parts.collect(), text: reading.text });
    }
}

impl Guard<'_> {
    /// Searches what was kept of a family's documents for every name of the book.
    pub fn look_again(&self, folder: &str, texts: Texts) -> Again {
        let mut again = Again { refused: !self.register.is_ready(), ..Again::default() };
        let own = self.register.own(self.register.number(folder));
        for Text { text, parts } in texts.0 {
            let mut end = 0_usize;
            let parts = parts.into_iter().map(|(gap, length, whereabouts)| {
                let start = end.saturating_add(gap);
                end = start.saturating_add(length);
                Part { bytes: start..end, whereabouts }
            });
            let reading = Reading { text, parts: parts.collect(), pictures: Vec::new() };
            for hit in look(&self.register, &own, &reading) {
                if hit.allowed {
                    again.allowed.insert(hit.written);
                } else {
                    again.refused = true;
                }
            }
        }
        again
    }
}
