//! What was left to be filled in, found in the finished text: in the service's own wording too, which no check of the
//! notes sees.

use super::reading::{Reading, Voice};
use crate::case::validate::text::leftovers;

/// Every place of a reading that was left to be filled in, as written, with where it is.
pub(super) fn find(reading: &Reading) -> Vec<(super::Whereabouts, String)> {
    let mut found = Vec::new();
    for part in reading.parts.iter().filter(|part| part.whereabouts.voice() == Voice::Prose) {
        let text = reading.text.get(part.bytes.clone()).unwrap_or_default();
        for leftover in
            leftovers(text).into_iter().filter(|leftover| leftover.severity == crate::diagnostic::Severity::Error)
        {
            let written = text.get(leftover.bytes).unwrap_or_default().to_owned();
            if !found.contains(&(part.whereabouts, written.clone())) {
                found.push((part.whereabouts, written));
            }
        }
    }
    found
}
