//! Which files a build writes, leaves alone and removes.

use std::fs;

use crate::book::{Book, STUDY, of_family};
use crate::run::{files, names, text, traject};

/// The minimal book with a second family beside the first.
fn two_families() -> Book {
    let minimal = Book::minimal();
    let family = minimal.text(&of_family("family.yaml"));
    let second = family.replace("SV-2026-014", "SV-2026-015");
    assert_ne!(family, second, "the fixture's reference");
    Book::minimal()
        .with("content/families/second/family.yaml", &second)
        .with("content/families/second/closing.md", "---\non: 2026-03-24\n---\n# Progress\n\nYou sing together.\n")
}

#[test]
fn a_minimal_family_gets_a_letter_and_a_front_page() {
    let book = Book::minimal().write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        names(&book.root().join("build")),
        [
            "families/SV-2026-014/recipient-1/SV-2026-014-booklet-print.pdf",
            "families/SV-2026-014/recipient-1/SV-2026-014-booklet.html",
            "families/SV-2026-014/recipient-1/SV-2026-014-booklet.pdf",
            "families/SV-2026-014/recipient-1/SV-2026-014-letter.html",
            "families/SV-2026-014/recipient-1/SV-2026-014-letter.pdf",
            "families/SV-2026-014/recipient-1/index.html",
            "index.html",
            "service/report.html",
            "service/report.pdf",
        ]
    );
    let letter = text(book.root(), "families/SV-2026-014/recipient-1/SV-2026-014-letter.html");
    assert!(letter.contains("You laugh together."), "{letter}");
}

#[test]
fn a_second_build_writes_nothing() {
    let book = Book::full().without(STUDY).write();
    let first = traject(book.root(), &["build"]);
    assert_eq!(first.code, 0, "{}", first.err);
    let before = files(&book.root().join("build"));
    let second = traject(book.root(), &["build", "--jobs", "1"]);
    assert!(second.err.contains(" 0 files written"), "{}", second.err);
    assert_eq!(files(&book.root().join("build")), before);
}

#[test]
fn a_family_with_errors_loses_its_papers_and_the_others_keep_theirs() {
    let book = two_families().write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    fs::write(book.root().join(of_family("cycle-1.md")), "---\nfilm: { on: never }\n---\n").unwrap();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("content/families/okafor/cycle-1.md:2:"), "{}", run.err);
    let left = names(&book.root().join("build"));
    assert!(!left.iter().any(|name| name.contains("SV-2026-014")), "{left:?}");
    assert!(left.iter().any(|name| name.contains("SV-2026-015-letter.pdf")), "{left:?}");
    assert!(text(book.root(), "index.html").contains("cycle-1.md"));
}

#[test]
fn a_family_that_left_the_book_leaves_the_build() {
    let book = two_families().write();
    traject(book.root(), &["build"]);
    fs::remove_dir_all(book.root().join("content/families/second")).unwrap();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    assert!(!book.root().join("build/families/SV-2026-015").exists());
}

#[test]
fn one_reference_builds_that_family_alone() {
    let book = two_families().write();
    traject(book.root(), &["build"]);
    fs::write(book.root().join(of_family("closing.md")), "---\non: 2026-03-25\n---\n# Progress\n\nYou dance.\n")
        .unwrap();
    fs::write(book.root().join("content/families/second/closing.md"), "---\nnot: right\n---\n").unwrap();
    let run = traject(book.root(), &["build", "SV-2026-014"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let letter = |number| format!("families/SV-2026-0{number}/recipient-1/SV-2026-0{number}-letter.html");
    assert!(text(book.root(), &letter(14)).contains("You dance."));
    assert!(text(book.root(), &letter(15)).contains("You sing together."));
}

#[test]
fn one_kind_leaves_the_others_in_place() {
    let book = Book::full().write();
    traject(book.root(), &["build"]);
    let before = names(&book.root().join("build"));
    assert_eq!(traject(book.root(), &["build", "--only", "letter"]).code, 0);
    assert_eq!(names(&book.root().join("build")), before);
}

#[test]
fn check_writes_nothing_and_says_the_same() {
    let book = Book::minimal().replace(&of_family("family.yaml"), "client: true", "cleint: true").write();
    let check = traject(book.root(), &["check", "--format", "short"]);
    assert_eq!(check.code, 1);
    assert!(!book.root().join("build").exists());
    let build = traject(book.root(), &["build", "--format", "short"]);
    assert_eq!(build.code, 1);
    assert_eq!(check.out, build.out);
}

#[test]
fn trouble_with_the_settings_touches_nothing() {
    let book = Book::minimal().write();
    traject(book.root(), &["build"]);
    let before = files(&book.root().join("build"));
    fs::write(book.root().join("book.toml"), "[book]\ntilte = \"x\"\n").unwrap();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("book.toml:2:"), "{}", run.err);
    assert_eq!(files(&book.root().join("build")), before);
}

#[test]
fn an_unknown_reference_is_told() {
    let book = Book::minimal().write();
    let run = traject(book.root(), &["build", "SV-1"]);
    assert_eq!(run.code, 2, "{}", run.err);
}

#[test]
fn a_folder_without_a_book_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let run = traject(folder.path(), &["build"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_build_folder_that_cannot_be_written_is_the_disks_trouble() {
    let book = Book::minimal().with("build", "a file where the folder should be").write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 4, "{}", run.err);
}

#[test]
fn a_standalone_page_holds_its_pictures() {
    let book = Book::full().without(STUDY).write();
    assert_eq!(traject(book.root(), &["build", "--standalone"]).code, 0);
    let built = names(&book.root().join("build"));
    assert!(!built.iter().any(|name| name.contains("/img/")), "{built:?}");
    let letter = text(book.root(), "families/SV-2026-014/recipient-1/SV-2026-014-letter.html");
    assert!(letter.contains("data:image/jpeg;base64,"));
}
