//! A note's Markdown: whatever it is, it is read, and its words can be told.

use traject::document::{Block, Inline, markdown};

/// Reads any text and says it again; nothing of a text that is no text is read.
pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let read = markdown::read(text);
    let again = markdown::read(text);
    assert_eq!(format!("{:?}", read.blocks), format!("{:?}", again.blocks), "the same text is read in the same way");
    for block in &read.blocks {
        if let Block::Paragraph { content, .. } = block {
            let plain = Inline::plain(content);
            assert!(plain.len() <= text.len() * 4 + 16, "a text does not grow out of nothing");
        }
    }
}
