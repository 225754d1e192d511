//! Copies that syncing leaves, and files that it has not brought yet.

use traject::source::read;

use crate::book::{Book, of_family};

fn told(book: &Book) -> Vec<(&'static str, bool, String)> {
    let book = book.write();
    let read = read(book.root());
    let file = |problem: &traject::diagnostic::Diagnostic| {
        problem.location.as_ref().map(|location| location.file.file_name().unwrap().to_string_lossy().into_owned())
    };
    read.all_problems().map(|problem| (problem.code, problem.is_error(), file(problem).unwrap_or_default())).collect()
}

#[test]
fn copies_beside_the_original_are_warned_of() {
    for name in [
        "cycle-1-DESKTOP-AB12CD.md",
        "cycle-1 - Copy.md",
        "cycle-1 (Jo's conflicted copy 2026-03-01).md",
        "cycle-1 2.md",
        "closing 2.md",
        "family-LAPTOP-1.yaml",
        "cycle-1.docx",
    ] {
        let book = Book::minimal().with(&of_family(name), "x");
        assert_eq!(told(&book), [("second-copy", false, name.to_owned())]);
    }
    let service = Book::minimal().with("content/service 2.yaml", "x");
    assert_eq!(told(&service), [("second-copy", false, "service 2.yaml".to_owned())]);
    let study = Book::minimal().with("content/case-studies/.a-quiet-game.md.icloud", "x");
    assert_eq!(told(&study), [("not-downloaded", true, ".a-quiet-game.md.icloud".to_owned())]);
}

#[test]
fn films_that_would_be_lost_are_errors() {
    for (name, code) in [
        (".cycle-2.md.icloud", "not-downloaded"),
        ("cycle-2 - Copy.md", "second-copy"),
        ("cycle-2.docx", "word-processor"),
    ] {
        let book = Book::minimal().with(&of_family(name), "x");
        assert_eq!(told(&book), [(code, true, name.to_owned())]);
    }
}

#[test]
fn misnamed_cycles_are_errors_when_their_film_would_be_lost() {
    let notes = "---\nfilm: { on: 2026-02-20 }\n---\nGrace waited.\n";
    for name in
        ["cycle-two.md", "cycle2.md", "cylce-2.md", "Cycle-2.MD", "cycle-02.md", "cycle-2.txt", "second cycle.md"]
    {
        let book = Book::minimal().with(&of_family(name), notes);
        assert_eq!(told(&book), [("misnamed-file", true, name.to_owned())]);
        let beside = book.with(&of_family("cycle-2.md"), notes);
        assert_eq!(told(&beside), [("misnamed-file", false, name.to_owned())], "no film is lost");
    }
}

#[test]
fn practitioners_own_files_and_locks_are_left_alone() {
    let book = Book::minimal();
    let book = ["~$cycle-1.docx", "cycle-1-transcript.md", "notes.docx", ".DS_Store", "films (1).txt"]
        .iter()
        .fold(book, |book, name| book.with(&of_family(name), "x"));
    assert_eq!(told(&book), []);
}
