//! A small book whose case study may be published, and what tests do with it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use traject::site::{self, Published};

use crate::support::{Book, Written, of_family};

/// The case study's file.
pub(crate) const STUDY: &str = "content/case-studies/a-small-wait.md";
/// A day on which everything allows it.
pub(crate) const DAY: &str = "2026-05-10";

const SETTINGS: &str = "[book]\ntitle = \"Our families\"\n[output.publish]\nbase-url = \"https://cases.example/\"\n";
const SERVICE: &str = "\
name: Quayside Psychology Service
phone: \"01632 960 100\"
email: hello@quayside.example
practitioners:
  - { id: hreid, name: Helen Reid, post: Educational Psychologist }
  - { id: mjones, name: Mair Jones }
";
const FAMILY: &str = "\
reference: SV-2026-014
practitioner: hreid
child: { id: ada, name: Ada Okafor, born: 2021-03-04 }
adults:
  - { id: grace, name: Grace Okafor, client: true, relationship: mum, address: [4 Mill Lane, Tewkesbury GL20 9ZZ] }
others: [{ name: Severn Bank Nursery, role: nursery }]
helping_question: { text: How can I help Ada play with me?, agreed: 2026-01-12 }
goals:
  - { id: play, text: Playing with Ada, hoped_for: 8, ratings: [{ on: 2026-01-12, by: grace, value: 3 }] }
descriptions:
  - { on: 2026-01-12, by: grace, child: [busy], relationship: [distant] }
consent:
  - { by: grace, for: [case-study-web, case-study-print], stills: all, covers: [grace, ada], given: 2026-03-23, expires: 2027-03-23, child_agreed: true }
";
const CYCLE: &str = "\
---
film: { on: 2026-01-20, setting: home, activity: building a tower }
review: { on: 2026-01-27 }
clips:
  - { id: looks-up, still: stills/c1.jpg, caption: You wait., alt: Ada looks up at Grace., shows: [ada, grace], principles: [attentive] }
---
You waited.
";
const CLOSING: &str = "\
---
on: 2026-03-23
ratings: [{ goal: play, by: grace, value: 7 }]
feedback: [{ by: grace, said: You showed me what I could do. }]
---
# Progress

You laugh together.
";
const CASE: &str = "\
---
family: SV-2026-014
title: A small wait
author: hreid
pseudonyms: { ada: Mia, grace: Jo }
stills: [looks-up]
hide: { looks-up: [[0.1, 0.1, 0.3, 0.3]] }
faces_checked: { by: hreid, on: 2026-04-30 }
---
Grace wanted to play with Ada. What helped was a small wait.

# How it began

Ada was busy. Grace felt far away from her at Severn Bank Nursery.

# What we did

Grace waited, and Ada looked up.
";

/// The book, not yet approved.
pub(crate) fn book() -> Book {
    Book::empty()
        .with("book.toml", SETTINGS)
        .with("content/service.yaml", SERVICE)
        .with(&of_family("family.yaml"), FAMILY)
        .with(&of_family("cycle-1.md"), CYCLE)
        .with(&of_family("closing.md"), CLOSING)
        .still(&of_family("stills/c1.jpg"), 640, 480)
        .with(STUDY, CASE)
}

/// The book on disk, its case approved by somebody else than its author.
#[track_caller]
pub(crate) fn approved() -> Written {
    approve(&book())
}

/// A book on disk, its case approved.
#[track_caller]
pub(crate) fn approve(book: &Book) -> Written {
    let written = book.write();
    let approval = site::approve(written.root(), "a-small-wait", "mjones", "2026-05-02".parse().unwrap());
    assert!(approval.file.is_some(), "{:#?}", approval.problems);
    written
}

/// Publishes on a day.
pub(crate) fn publish(book: &Written, day: &str) -> Published {
    site::publish(book.root(), day.parse().unwrap())
}

/// Changes a file of a book on disk: the one place where `from` stands.
#[track_caller]
pub(crate) fn change(book: &Written, path: &str, from: &str, to: &str) {
    let path = book.path(path);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from:?} must stand once in\n{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The codes of all errors.
pub(crate) fn codes(published: &Published) -> Vec<&'static str> {
    published.problems.iter().filter(|problem| problem.is_error()).map(|problem| problem.code).collect()
}

/// Every file of a folder, by its path within it.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let paths = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    paths.map(|path| (path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap())).collect()
}
