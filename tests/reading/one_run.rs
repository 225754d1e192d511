//! Every error in one run: no error hides another one of the same file, and none is reported that only follows from it.

use traject::diagnostic::Diagnostic;
use traject::source::read;

use crate::book::{Book, of_family};

/// Codes and lines of the errors, in order.
fn errors(book: &Book) -> Vec<(&'static str, usize)> {
    let book = book.clone().write();
    let line = |problem: &Diagnostic| {
        let span = problem.location.as_ref().and_then(|location| location.span.as_ref());
        (problem.code, span.map_or(0, |span| span.line))
    };
    let read = read(book.root());
    let mut found: Vec<_> = read.all_problems().filter(|problem| problem.is_error()).map(line).collect();
    found.sort_unstable();
    found
}

fn codes(book: &Book) -> Vec<&'static str> {
    errors(book).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn references_are_checked_when_the_same_file_has_errors_of_form() {
    let cycle = of_family("cycle-1.md");
    let broken = Book::full()
        .replace(&cycle, "minutes: 45", "minuets: 45")
        .replace(&cycle, "who: [grace, ada", "who: [grase, ada")
        .replace(&cycle, "c1-looks-up.jpg", "gone.jpg");
    assert_eq!(codes(&broken), ["picture-missing", "unknown-key", "unknown-person"]);

    let family = of_family("family.yaml");
    let broken = Book::full()
        .replace(&family, "status: ended-early", "status: over")
        .replace(&family, "by: grace, value: 3", "by: grase, value: 3")
        .replace(&cycle, "goal: play", "goal: plya");
    assert_eq!(codes(&broken), ["unknown-goal", "unknown-person", "unknown-value"]);
}

#[test]
fn references_are_checked_when_a_day_of_the_same_entry_is_wrong() {
    let cycle = of_family("cycle-1.md");
    let broken = Book::full().replace(&cycle, "film: { on: 2026-01-20", "film: { on: 20/01/2026").replace(
        &cycle,
        "who: [grace, ada",
        "who: [grase, ada",
    );
    assert_eq!(codes(&broken), ["bad-date", "unknown-person"]);
    let family = of_family("family.yaml");
    let broken =
        Book::full().replace(&family, "{ on: 2026-01-12, by: grace, value: 3 }", "{ on: soon, by: grase, value: 3 }");
    assert_eq!(codes(&broken), ["bad-date", "unknown-person"]);
    let broken = Book::full().replace(&family, "{ on: 2026-01-12, by: grace, value: 3 }", "{ by: grase, value: 30 }");
    assert_eq!(codes(&broken), ["missing-key", "off-scale", "unknown-person"]);
}

#[test]
fn nothing_follows_from_an_id_that_could_not_be_read() {
    let family = of_family("family.yaml");
    for (from, to, code) in [
        ("  - id: play\n", "  - id: { a: b }\n", "wrong-kind"),
        ("  - id: play\n", "  - di: play\n", "unknown-key"),
        ("- id: grace\n", "- id: [grace]\n", "wrong-kind"),
        ("- id: grace\n", "- id: \"grace\n", "open-quote"),
    ] {
        let book = Book::full().replace(&family, from, to);
        assert_eq!(codes(&book), [code], "{to}");
    }
    let cycle = of_family("cycle-1.md");
    for (from, to, code) in [
        ("id: looks-up", "id: { a: b }", "wrong-kind"),
        ("alt: ", "alt: [", "brackets"),
        ("shows: [ada, grace]", "shows: { ada: grace }", "wrong-kind"),
    ] {
        let book = Book::full().replace(&cycle, from, to);
        let told = codes(&book);
        assert!(told.contains(&code) && told.iter().all(|told| *told == code), "{to}: {told:?}");
    }
}

#[test]
fn the_rest_of_a_file_is_checked_when_one_of_its_keys_is_no_yaml() {
    let cycle = of_family("cycle-1.md");
    // The film can't be read; clips, ratings and the text can.
    let broken = Book::full()
        .replace(&cycle, "film: { on: 2026-01-20", "film: { on: 2026-01-20, \"open")
        .replace(&cycle, "c1-looks-up.jpg", "gone.jpg")
        .replace(&cycle, "principles: [attentive", "principles: [atentive")
        .replace(&cycle, "goal: play", "goal: plya")
        .append(&cycle, "\nXXX and <br>\n");
    let told = codes(&broken);
    for code in ["picture-missing", "placeholder", "raw-html", "unknown-goal", "unknown-principle"] {
        assert!(told.contains(&code), "{code}: {told:?}");
    }
    assert_eq!(told.len(), 6, "{told:?}");
}

#[test]
fn other_entries_of_a_list_are_checked_when_one_is_no_yaml() {
    let cycle = of_family("cycle-1.md");
    let clips = "clips:\n  - id: one\n    caption: It is: late\n  - id: two\n    still: gone.jpg\n    alt: A\n    shows: [adda]\n  - id: three\n    caption: 'tis open\n";
    let book = Book::minimal().with(&cycle, &format!("---\nfilm: {{ on: 2026-01-20 }}\n{clips}next: 12\n---\n"));
    assert_eq!(
        errors(&book),
        [("colon", 5), ("open-quote", 11), ("picture-missing", 7), ("unknown-person", 9), ("unquoted", 12)]
    );
}

#[test]
fn each_key_that_is_no_yaml_is_reported_in_one_run() {
    let family = of_family("family.yaml");
    let book = Book::minimal().append(
        &family,
        "cover: a: b\ngoals:\n\t- id: x\nnever_print: [Ada\nalso_ours:[Bo]\nretention: { until: 2026-13-01 }\n",
    );
    let told = codes(&book);
    assert_eq!(told, ["bad-date", "brackets", "colon", "syntax", "tab"]);
}

#[test]
fn practitioners_are_checked_when_service_yaml_has_another_error() {
    let book = Book::full().replace("content/service.yaml", "email: eps@", "emial: eps@").replace(
        &of_family("family.yaml"),
        "practitioner: hreid",
        "practitioner: hried",
    );
    let told = codes(&book);
    assert!(told.contains(&"unknown-practitioner") && told.contains(&"unknown-key"), "{told:?}");
}
