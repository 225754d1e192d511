//! The front matter of all notes: whatever it is, the book is read, and what is wrong is told at a place that is there.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use tempfile::TempDir;
use traject::source;

const FAMILY: &str = "reference: SV-1\npractitioner: hreid\nchild: { id: ada, name: Ada Okafor }\nadults: [{ id: grace, name: Grace Okafor, client: true }]\n";

/// Puts any bytes into one of a family's notes; the first byte says which.
pub(crate) fn run(bytes: &[u8]) {
    // One folder for the whole run: a process of fuzzing works on one input at a time.
    static BOOK: OnceLock<TempDir> = OnceLock::new();
    let book = BOOK.get_or_init(|| tempfile::tempdir().expect("a temporary folder"));
    read(book.path(), bytes);
}

/// The same in a folder of one's own.
pub(crate) fn read(root: &Path, bytes: &[u8]) {
    let Some((which, text)) = bytes.split_first() else { return };
    let family = root.join("content/families/f");
    fs::create_dir_all(&family).expect("a folder is made");
    let service: &[u8] = b"name: A Service\npractitioners: [{ id: hreid, name: Helen Reid }]\n";
    let mut notes = [
        (root.join("content/service.yaml"), service),
        (family.join("family.yaml"), FAMILY.as_bytes()),
        (family.join("cycle-1.md"), b"---\nfilm: { on: 2026-01-20 }\n---\nYou waited.\n"),
        (family.join("closing.md"), b"---\non: 2026-03-23\n---\n# Progress\n\nYou laugh.\n"),
        (family.join("closing.cy.md"), "# Cynnydd\n\nRydych chi'n chwerthin.\n".as_bytes()),
        (root.join("book.toml"), b"[book]\ntitle = \"Fuzzed\"\n"),
    ];
    let count = notes.len();
    if let Some((_, bytes)) = notes.get_mut(usize::from(*which) % count) {
        *bytes = text;
    }
    for (path, bytes) in &notes {
        fs::write(path, bytes).expect("a note is written");
    }
    let book = source::read(root);
    for problem in book.all_problems() {
        let Some(location) = &problem.location else { continue };
        let (Some(span), Some(text)) = (&location.span, book.text_of(&location.file)) else { continue };
        assert!(span.bytes_end <= text.len() && span.bytes_start <= span.bytes_end, "{problem:?} is past the end");
        assert!(text.is_char_boundary(span.bytes_start) && text.is_char_boundary(span.bytes_end), "{problem:?}");
    }
}
