//! A fault of the program itself stays with the family it happened in, and says nothing of the notes.

use std::path::Path;
use std::process::{Command, Output};

use crate::family::book_of;
use crate::run::{files, traject};

const SENTENCE: &str = "You laugh together, both of you.";

fn build_with_fault(book: &Path, stage: &str, word: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_traject"))
        .args(["build", "--format", "short"])
        .current_dir(book)
        .env("SOURCE_DATE_EPOCH", "1775000000")
        .env(format!("TRAJECT_TEST_FAULT_{stage}"), word)
        .output()
        .unwrap()
}

#[test]
fn build_goes_on_when_program_fails_in_one_family() {
    for (stage, word) in [("READ", "Macsen Pugh"), ("MAKE", "Macsen Pugh")] {
        let book = book_of(SENTENCE).write();
        assert_eq!(traject(book.root(), &["build"]).code, 0);
        let whole = files(&book.path("build"));
        // A change, so that the family is made again.
        let closing = format!("---\non: 2026-03-23\n---\n# Progress\n\n{SENTENCE} Again.\n");
        std::fs::write(book.path("content/families/f1/closing.md"), closing).unwrap();
        let output = build_with_fault(book.root(), stage, word);
        let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("content/families/f1/") && told.contains("program-fault"), "{told}");
        for secret in ["Macsen", "Pugh", "asked for by a test"] {
            assert!(!told.contains(secret), "{secret}: {told}");
        }
        let left = files(&book.path("build"));
        assert!(left.keys().all(|name| !name.contains("SV-1/")), "{stage}: its earlier documents are removed");
        for (name, bytes) in whole.iter().filter(|(name, _)| name.starts_with("families/") && !name.contains("SV-1/")) {
            assert_eq!(left.get(name), Some(bytes), "{stage}: {name}");
        }
        assert!(left.contains_key("index.html"));
        // Once the fault is gone the family is whole again.
        assert_eq!(traject(book.root(), &["build"]).code, 0);
        assert_eq!(files(&book.path("build")).len(), whole.len(), "{stage}");
    }
}

#[test]
fn threads_are_capped_when_too_many_jobs_are_asked_for() {
    let book = book_of(SENTENCE).write();
    let began = std::time::Instant::now();
    assert_eq!(traject(book.root(), &["build", "--only", "letter", "--jobs", "100000"]).code, 0);
    assert!(began.elapsed().as_secs() < 60);
}
