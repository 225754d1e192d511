//! Warnings about what a text tells otherwise than the rest of the notes.

use traject::diagnostic::{Format, Severity, write};
use traject::source::read;

use crate::book::{Book, of_family};

const CODES: [&str; 3] = ["pronoun", "rating-in-prose", "quotation"];

/// A family of one child, with ratings and words to quote.
fn family() -> Book {
    Book::minimal()
        .replace(
            &of_family("family.yaml"),
            "adults:\n  - { id: grace, name: Grace Okafor, client: true }",
            "adults:\n  - { id: grace, name: Grace Okafor, pronouns: she/her, client: true }\ngoals:\n  - id: play\n    \
             text: Enjoying playing together\n    hoped_for: 8\n    ratings: [{ on: 2026-01-12, by: grace, value: 3 }]",
        )
        .replace(&of_family("family.yaml"), "name: Ada Okafor", "name: Ada Okafor, pronouns: she/her")
        .with(
            &of_family("cycle-1.md"),
            "---\nfilm: { on: 2026-01-20 }\nclips:\n  - { id: up, caption: Ada looks up., words: [{ by: grace, said: I \
             didn't know she looked at me. }] }\n---\nYou waited, and Ada looked up.\n",
        )
        .with(
            &of_family("closing.md"),
            "---\non: 2026-03-23\nratings: [{ goal: play, by: grace, value: 7 }]\n---\n# Progress\n\nYou laugh together. \
             Ada knows her mum.\n\nYou said, “I DIDN’T know she looked at me”. Your rating went from 3 to 7.\n",
        )
}

/// Every warning of these kinds: its code, its file, line and column, and what stands there.
fn doubts(book: &Book) -> Vec<String> {
    let book = book.write();
    let read = read(book.root());
    let found = read.all_problems().filter(|problem| CODES.contains(&problem.code));
    found
        .map(|problem| {
            assert_eq!(problem.severity, Severity::Warning);
            let location = problem.location.as_ref().unwrap();
            let span = location.span.as_ref().unwrap();
            let file = location.file.file_name().unwrap().to_string_lossy().into_owned();
            let text = &read.text_of(&location.file).unwrap()[span.bytes_start..span.bytes_end];
            format!("{} {file}:{}:{} {text}", problem.code, span.line, span.column)
        })
        .collect()
}

#[test]
fn what_the_notes_bear_out_is_not_doubted() {
    for book in [family(), Book::minimal(), Book::full()] {
        assert_eq!(doubts(&book), Vec::<String>::new());
    }
}

#[test]
fn each_is_told_at_its_place() {
    for (file, from, to, expected) in [
        ("cycle-1.md", "Ada looked up.", "Ada knew that he could.", "pronoun cycle-1.md:6:31 he"),
        ("cycle-1.md", "Ada looks up.", "Ada lifts his arm.", "pronoun cycle-1.md:4:34 his"),
        ("closing.md", "from 3 to 7", "from 3 to 8", "rating-in-prose closing.md:9:67 3 to 8"),
        ("closing.md", "rating went from 3 to 7", "rating: now six", "rating-in-prose closing.md:9:62 six"),
        ("closing.md", "together. ", "together, from 3 to 5: my rating. ", "rating-in-prose closing.md:7:26 3 to 5"),
        (
            "closing.md",
            "DIDN’T know she looked",
            "never knew she looked",
            "quotation closing.md:9:12 I never knew she looked at me",
        ),
    ] {
        let book = family().replace(&of_family(file), from, to);
        assert_eq!(doubts(&book), [expected], "{to}");
    }
}

#[test]
fn other_languages_are_not_read_as_english() {
    let book = family().replace(&of_family("cycle-1.md"), "Ada looked up.", "Ada he his 1 out of 10.");
    assert_eq!(doubts(&book).len(), 2);
    let welsh = book.replace(&of_family("family.yaml"), "practitioner:", "language: cy\npractitioner:");
    assert_eq!(doubts(&welsh), Vec::<String>::new());
}

#[test]
fn nothing_is_doubted_where_notes_could_not_be_read() {
    let book = family().replace(&of_family("closing.md"), "DIDN’T know", "never ever knew").replace(
        &of_family("cycle-1.md"),
        "film:",
        "flim:",
    );
    assert_eq!(doubts(&book), Vec::<String>::new());
}

#[test]
fn one_line_forms_hold_no_word_of_the_notes() {
    let book = family().replace(&of_family("closing.md"), "DIDN’T know she looked", "Zebedee knew she looked").write();
    let read = read(book.root());
    for format in [Format::Short, Format::Json] {
        let mut out = Vec::new();
        write(format, read.all_problems(), &|path| read.text_of(path), &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        assert!(told.contains("quotation") && !told.contains("Zebedee"), "{told}");
    }
}
