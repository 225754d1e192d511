//! Who may approve, and that one line alone is written.

use std::fs;

use traject::site;

use crate::book::{DAY, STUDY, approve, book, codes, publish};

#[track_caller]
fn told(slug: &str, by: &str, book: &crate::support::Book) -> Vec<&'static str> {
    let written = book.write();
    let before = fs::read(written.path(STUDY)).unwrap();
    let approval = site::approve(written.root(), slug, by, DAY.parse().unwrap());
    assert_eq!(approval.file, None);
    assert_eq!(fs::read(written.path(STUDY)).unwrap(), before, "a refusal writes nothing");
    approval.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn neither_the_author_nor_a_stranger_may() {
    assert_eq!(told("a-small-wait", "hreid", &book()), ["own-approval"]);
    assert_eq!(told("a-small-wait", "nobody", &book()), ["unknown-approver"]);
    assert_eq!(told("no-such-case", "mjones", &book()), ["unknown-case-study"]);
}

#[test]
fn what_may_not_be_published_can_t_be_approved() {
    let faces = book().replace(STUDY, "faces_checked: { by: hreid, on: 2026-04-30 }\n", "");
    assert_eq!(told("a-small-wait", "mjones", &faces), ["case-faces"]);
    let asked = book().replace(STUDY, "# What we did\n", "Her friend Zebedina came.\n\n# What we did\n");
    assert_eq!(told("a-small-wait", "mjones", &asked), ["case-questions"]);
}

#[test]
fn one_line_is_written_and_every_other_byte_stays() {
    let text = book().text(STUDY).replace('\n', "\r\n");
    let whole = format!("\u{feff}{text}");
    let written = approve(&book().with(STUDY, &whole));
    let after = fs::read_to_string(written.path(STUDY)).unwrap();
    let line = after.lines().find(|line| line.starts_with("approved: ")).unwrap();
    assert!(line.contains("by: mjones, on: 2026-05-02, sha256: "), "{line}");
    assert_eq!(after.replace(&format!("{line}\r\n"), ""), whole);
    assert_eq!(codes(&publish(&written, DAY)), [] as [&str; 0]);
}

#[test]
fn an_approval_is_of_content_and_of_nothing_around_it() {
    let written = approve(&book());
    // Another menu, another address, another logo: none of it is the case's own.
    let wording = "site-name = Other words\nsite-about = Who we are\n";
    fs::create_dir_all(written.path("themes/ours/wording")).unwrap();
    fs::write(written.path("themes/ours/wording/en.ftl"), wording).unwrap();
    let settings = fs::read_to_string(written.path("book.toml")).unwrap();
    let settings = settings.replace("cases.example", "elsewhere.example") + "[theme]\nname = \"ours\"\n";
    fs::write(written.path("book.toml"), settings).unwrap();
    let published = publish(&written, DAY);
    assert_eq!(published.cases, ["a-small-wait"], "{:#?}", published.problems);
    // A word of the case's own wording is.
    fs::write(written.path("themes/ours/wording/en.ftl"), "case-consent-title = Agreed\n").unwrap();
    assert_eq!(codes(&publish(&written, DAY)), ["case-changed"]);
}
