//! Text that must not be read is blanked out with spaces, so that every place stays what it was.

use std::ops::Range;

/// Puts spaces in place of a stretch; line ends stay.
pub(super) fn blank(text: &mut String, bytes: Range<usize>) {
    if let Some(found) = text.get(bytes.clone()) {
        let spaces = blanked(found);
        text.replace_range(bytes, &spaces);
    }
}

/// As many bytes of spaces and line ends as a text has bytes.
pub(super) fn blanked(text: &str) -> String {
    text.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { byte as char } else { ' ' }).collect()
}
