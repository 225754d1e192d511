//! Which underscores of a text are marks of emphasis, and which are left to be printed.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::OPTIONS;

/// The underscores that open and close emphasis of words, as bytes of the text. Those around what begins with no word,
/// as in `____/____`, are lines to write on.
pub fn underscore_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (event, bytes) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        let length = match event {
            Event::Start(Tag::Emphasis) => 1,
            Event::Start(Tag::Strong) => 2,
            _ => continue,
        };
        let emphasised = text.get(bytes.clone()).unwrap_or_default();
        if emphasised.starts_with('_') && begins_with_word(emphasised) {
            found.extend([bytes.start..bytes.start + length, bytes.end.saturating_sub(length)..bytes.end]);
        }
    }
    found
}

/// Whether words follow the marks that a text opens with, rather than the punctuation after a line to write on.
fn begins_with_word(emphasised: &str) -> bool {
    const AFTER_A_BLANK: &str = ")]},.;:/\\|!?%-–—…’”»=+";
    let after = emphasised.trim_start_matches('_');
    // An underscore that is escaped right after a short run was meant to be printed, and the run to emphasise it.
    if after.starts_with("\\_") && emphasised.len() - after.len() < 3 {
        return true;
    }
    let inner = emphasised.trim_matches(['_', '*', '~']);
    let follows = inner.chars().next().is_some_and(|first| !AFTER_A_BLANK.contains(first));
    follows && inner.chars().any(char::is_alphanumeric)
}
