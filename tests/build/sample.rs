//! The sample book of this repository.

use std::path::Path;

use crate::run::traject;

#[test]
fn the_sample_book_has_no_errors() {
    let run = traject(Path::new(env!("CARGO_MANIFEST_DIR")), &["check", "--as-of", "2026-10-20"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("Checked 11 families"), "{}", run.err);
}
