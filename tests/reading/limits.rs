//! Sizes that no person writes are located errors; the slow paths behind them are never entered.

use traject::source::read;

use crate::book::{Book, of_family};

/// The codes and lines of the errors of a book with one file changed.
fn told(book: &Book) -> Vec<(&'static str, Option<usize>)> {
    let book = book.write();
    let read = read(book.root());
    let errors = read.all_problems().filter(|problem| problem.is_error());
    let line = |problem: &traject::diagnostic::Diagnostic| {
        problem.location.as_ref().and_then(|location| location.span.as_ref()).map(|span| span.line)
    };
    let mut told: Vec<_> = errors.map(|problem| (problem.code, line(problem))).collect();
    told.dedup();
    told
}

fn repeated(count: usize, entry: impl Fn(usize) -> String) -> String {
    (0..count).map(entry).collect()
}

#[test]
fn keys_are_refused_when_nobody_writes_so_much() {
    let family = of_family("family.yaml");
    for (more, line) in [
        ("never_print:\n".to_owned() + &repeated(3000, |n| format!("  - Name{n} Other\n")), None),
        ("others:\n".to_owned() + &repeated(3000, |n| format!("  - {{ name: Name{n} Other }}\n")), None),
        ("also_ours:\n  - &a Ada\n".to_owned() + &repeated(100_000, |_| "  - *a\n".to_owned()), None),
        (format!("cover: {}\n", "x".repeat(300_000)), None),
        (format!("ended_because: {}\n", "the boy looked up ".repeat(20_000)), None),
        (repeated(30_000, |n| format!("k{n}: 1\n")), Some(1)),
    ] {
        let told = told(&Book::minimal().append(&family, &more));
        assert!(told.iter().any(|(code, at)| *code == "too-much" && at.is_some()), "{told:?}");
        if line.is_some() {
            assert!(told.contains(&("too-much", line)), "{told:?}");
        }
    }
}

#[test]
fn text_is_refused_when_nobody_writes_so_much() {
    let closing = of_family("closing.md");
    for more in [
        "the boy looked up ".repeat(1_000),
        "**a** b ".repeat(1_200),
        "a b\n\n".repeat(20_000),
        "- a b\n".repeat(20_000),
        format!("|{}\n|{}\n|{}\n", "a|".repeat(2_000), "-|".repeat(2_000), "b|".repeat(2_000)),
        "word ".repeat(100_000),
    ] {
        let told = told(&Book::minimal().append(&closing, &format!("\n{more}\n")));
        assert!(told.iter().any(|(code, line)| *code == "too-much" && line.is_some()), "{told:?}");
    }
    let told = told(&Book::minimal().append(&closing, &format!("\n{}\n", "<b> a ".repeat(30_000))));
    assert!(told.iter().all(|(code, _)| ["raw-html", "too-much"].contains(code)), "{told:?}");
}

#[test]
fn long_notes_that_people_do_write_are_read() {
    let paragraph = "Ada waited, *looked up*, and you **smiled** back at her. ".repeat(40);
    let long = format!("\n{}", format!("{paragraph}\n\n- one\n- two\n\n").repeat(30));
    assert_eq!(told(&Book::minimal().append(&of_family("closing.md"), &long)), []);
}
