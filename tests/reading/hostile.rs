//! No bytes make reading panic, hang, or leave the book.

use proptest::prelude::*;
use traject::source::read;

use crate::book::{Book, of_family};

/// The files of the full book that are read as text, and one that is not there.
const FILES: [&str; 9] = [
    "book.toml",
    "content/service.yaml",
    "content/families/okafor/family.yaml",
    "content/families/okafor/cycle-1.md",
    "content/families/okafor/cycle-1.cy.md",
    "content/families/okafor/closing.md",
    "content/families/okafor/closing.cy.md",
    "content/case-studies/a-quiet-game.md",
    "content/families/okafor/cycle-9.md",
];

/// Reads, and looks that every place is one of its file.
fn read_and_look(book: &Book) {
    let book = book.write();
    let read = read(book.root());
    for problem in read.all_problems() {
        let Some(location) = &problem.location else { continue };
        let (Some(span), Some(text)) = (&location.span, read.text_of(&location.file)) else { continue };
        assert!(text.get(span.bytes_start..span.bytes_end).is_some(), "{problem:?}");
    }
    let format = traject::diagnostic::Format::Human { colour: false };
    let mut out = Vec::new();
    traject::diagnostic::write(format, read.all_problems(), &|path| read.text_of(path), &mut out).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_bytes_are_borne(file in 0..FILES.len(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_and_look(&Book::full().with_bytes(FILES[file], &bytes));
    }

    #[test]
    fn random_yaml_is_borne(file in 1..FILES.len(), text in "(---\n)?[-a-c:{}\\[\\],&*!#|>'\"%@~<\t 0-9\n\r\u{e9}\u{202e}]{0,160}(\n---\n[-#*\\[\\]^:| <a\n]{0,60})?") {
        read_and_look(&Book::full().with(FILES[file], &text));
    }

    #[test]
    fn notes_with_a_part_taken_out_are_borne(file in 0..8_usize, start in any::<prop::sample::Index>(), length in 0..40_usize) {
        let book = Book::full();
        let mut letters: Vec<char> = book.text(FILES[file]).chars().collect();
        let start = start.index(letters.len());
        let end = (start + length).min(letters.len());
        letters.drain(start..end);
        let text: String = letters.into_iter().collect();
        read_and_look(&book.with(FILES[file], &text));
    }

    #[test]
    fn notes_with_something_put_in_are_borne(file in 0..8_usize, at in any::<prop::sample::Index>(), put in "[-:{}\\[\\],&*!#|>'\"\n\t {}<>a~0\u{e9}\0]{1,6}") {
        let book = Book::full();
        let mut letters: Vec<char> = book.text(FILES[file]).chars().collect();
        let at = at.index(letters.len());
        letters.splice(at..at, put.chars());
        let text: String = letters.into_iter().collect();
        read_and_look(&book.with(FILES[file], &text));
    }
}

#[test]
fn bombs_and_endless_nesting_are_refused() {
    let bomb: String = std::iter::once("a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned())
        .chain((1..12).map(|n| format!("a{n}: &a{n} [*a{0}, *a{0}, *a{0}, *a{0}, *a{0}, *a{0}, *a{0}]\n", n - 1)))
        .collect();
    for text in [
        bomb.clone(),
        format!("also_ours: &x [*x]\n{bomb}also_ours: [*a11]\n"),
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(50_000),
        format!("also_ours: {}{}\n", "[".repeat(250), "]".repeat(250)),
        format!("also_ours: {}x{}\n", "{a: ".repeat(120), "}".repeat(120)),
        "- ".repeat(250) + "x\n",
        "a:\n ".repeat(1000),
        (0..5000).map(|depth| " ".repeat(depth) + "a:\n").collect(),
        format!("reference: {}\n", "x".repeat(3_000_000)),
        "reference: X\n".repeat(20_000),
        "nonsense: 1\n".repeat(300),
        (0..400).map(|n| "k".to_owned() + &n.to_string() + ": 1\n").collect(),
    ] {
        let book = Book::minimal().with(&of_family("family.yaml"), &text).write();
        let read = read(book.root());
        assert!(read.families[0].case.is_none());
        assert!(!read.families[0].problems.is_empty());
    }
}

#[test]
fn files_that_are_no_notes_are_refused() {
    let codes = |bytes: &[u8]| -> Vec<(&'static str, Option<usize>)> {
        let book = Book::minimal().with_bytes(&of_family("cycle-1.md"), bytes).write();
        let read = read(book.root());
        let line = |problem: &traject::diagnostic::Diagnostic| {
            problem.location.as_ref().and_then(|location| location.span.as_ref()).map(|span| span.line)
        };
        read.families[0].problems.iter().map(|problem| (problem.code, line(problem))).collect()
    };
    assert_eq!(codes(b"---\nnext: caf\xe9\n---\n"), [("not-utf8", Some(2))]);
    assert_eq!(codes(b"\xff\xfe-\0-\0-\0"), [("not-utf8", Some(1))]);
    assert_eq!(codes(&vec![b'a'; 5 << 20]), [("too-large", None)]);
}

#[cfg(unix)]
#[test]
fn no_link_is_followed_out_of_the_book() {
    use std::os::unix::fs::symlink;
    let outside = Book::full().write();
    let book = Book::full().write();
    let family = "content/families/okafor";
    let links = [
        (outside.path(family), book.path("content/families/linked")),
        (outside.path(&of_family("cycle-2.md")), book.path(&of_family("cycle-3.md"))),
        (outside.path("nowhere"), book.path(&of_family("cycle-4.md"))),
    ];
    for (original, link) in &links {
        symlink(original, link).unwrap();
    }
    std::fs::remove_file(book.path(&of_family("stills/c2-turns.png"))).unwrap();
    symlink(outside.path(&of_family("stills/c2-turns.png")), book.path(&of_family("stills/c2-turns.png"))).unwrap();
    let read = read(book.root());
    let told: Vec<(&str, String)> = read
        .all_problems()
        .map(|problem| (problem.code, problem.location.as_ref().unwrap().file.to_string_lossy().into_owned()))
        .collect();
    assert_eq!(
        told,
        [
            ("link-leaves-book", "content/families/linked".to_owned()),
            ("picture-outside", of_family("cycle-2.md")),
            ("link-leaves-book", of_family("cycle-3.md")),
            ("link-leaves-book", of_family("cycle-4.md")),
        ]
    );
    assert_eq!(read.families.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_within_the_book_is_followed() {
    let book = Book::full().write();
    let (still, link) = (of_family("stills/c2-turns.png"), of_family("stills/c2.png"));
    std::os::unix::fs::symlink(book.path(&still), book.path(&link)).unwrap();
    let cycle = of_family("cycle-2.md");
    let text = std::fs::read_to_string(book.path(&cycle)).unwrap().replace("c2-turns.png", "c2.png");
    std::fs::write(book.path(&cycle), text).unwrap();
    assert_eq!(read(book.root()).all_problems().count(), 0);
}
