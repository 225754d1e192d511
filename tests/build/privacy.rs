//! What may not be in what somebody receives.

use crate::book::{Book, STUDY, of_family};
use crate::run::{files, names, text, traject};

const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.html";

#[test]
fn a_still_leaves_only_while_its_consent_is_live() {
    let book = Book::full().without(STUDY).write();
    let live = traject(book.root(), &["build", "--as-of", "2026-03-23"]);
    assert_eq!(live.code, 0, "{}", live.err);
    let pictures = |built: Vec<String>| built.iter().filter(|name| name.contains("/img/")).count();
    let with = pictures(names(&book.root().join("build")));
    let late = traject(book.root(), &["build", "--as-of", "2090-01-01"]);
    assert_eq!(late.code, 0, "{}", late.err);
    assert!(late.err.contains("still-left-out"), "{}", late.err);
    let without = pictures(names(&book.root().join("build")));
    assert!(without < with, "{without} of {with}");
}

#[test]
fn nothing_of_a_family_but_its_own_papers_is_printed() {
    let book = Book::full().write();
    traject(book.root(), &["build"]);
    for (name, bytes) in files(&book.root().join("build/families")) {
        if std::path::Path::new(&name).extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        for never in ["2021-03-04", "4 March 2021", "SDQ", "health visitor", "films/c1.mp4", "okafor/"] {
            assert!(!page.contains(never), "{never} in {name}");
        }
    }
}

#[test]
fn an_adult_who_may_not_receive_gets_no_folder() {
    let minimal = Book::minimal();
    let family = minimal.text(&of_family("family.yaml"));
    let with_another = family.replace(
        "adults:\n",
        "adults:\n  - { id: tom, name: Tom Reed, relationship: dad, letter: false, address: [9 Hill Road] }\n",
    );
    assert_ne!(family, with_another, "the fixture's adults");
    let book = Book::minimal().with(&of_family("family.yaml"), &with_another).write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let built = names(&book.root().join("build/families"));
    assert!(built.iter().all(|name| name.contains("recipient-2/")), "{built:?}");
    for (name, bytes) in files(&book.root().join("build/families")) {
        let page = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!page.contains("Hill Road") && !page.contains("Tom Reed"), "{name}");
    }
}

#[test]
fn hostile_notes_stay_words() {
    let hostile = "<script>alert(1)</script> \\\" **x** [a](javascript:b) {{ reader }} \u{202e}";
    let book = Book::minimal()
        .replace(&of_family("family.yaml"), "name: Grace Okafor", &format!("name: \"{hostile}\""))
        .write();
    let run = traject(book.root(), &["build"]);
    // A placeholder such as {{ reader }} is told; what is built holds no markup of the notes.
    if run.code == 0 {
        let letter = text(book.root(), LETTER);
        assert!(!letter.contains("<script"), "{letter}");
    } else {
        assert_eq!(run.code, 1, "{}", run.err);
    }
    let milder = Book::minimal()
        .replace(&of_family("family.yaml"), "name: Grace Okafor", "name: \"1. **G** & 'x' [y] #\"")
        .write();
    let run = traject(milder.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let letter = text(milder.root(), LETTER);
    assert!(letter.contains("<p class=\"salutation\">Dear 1. **G** &amp; ‘x’ [y] #,</p>"), "{letter}");
}

#[test]
fn a_character_that_no_font_has_is_told_where_it_stands() {
    let book = Book::minimal()
        .with(&of_family("closing.md"), "---\non: 2026-03-23\n---\n# Progress\n\nYou sang 𓀀𓀁 to her.\n")
        .write();
    let run = traject(book.root(), &["build", "--format", "short"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("content/families/okafor/closing.md:6:10: error[no-glyph]"), "{}", run.out);
    assert!(names(&book.root().join("build")).iter().all(|name| !name.contains("SV-2026-014")));
}

#[test]
fn no_problem_quotes_the_notes_to_a_log() {
    let book = Book::full().append(&of_family("family.yaml"), "\nsecret_person: Secret Person\n").write();
    for format in ["short", "json", "human"] {
        let run = traject(book.root(), &["check", "--format", format]);
        assert_eq!(run.code, 1);
        assert!(!run.out.contains("Secret") && !run.err.contains("Secret"), "{}{}", run.out, run.err);
    }
}
