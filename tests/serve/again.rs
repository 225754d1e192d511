//! A book that is read again piece by piece is the book that is read whole.

use std::collections::BTreeSet;
use std::fs;

use traject::source::{self, Book, Known};

use crate::book;

/// Everything of a book that anything is made of.
fn told(book: &Book) -> String {
    format!("{:#?}{:#?}{:#?}{:#?}", book.families, book.studies, book.problems, book.service)
}

#[test]
fn reading_again_is_reading() {
    let book = book::Book::full().with("content/families/lind/family.yaml", "reference: SV-2\n").write();
    let known = Known::default();
    let mut again = source::read(book.root());
    let family = book::of_family("family.yaml");
    let sound = fs::read_to_string(book.path(&family)).unwrap();
    let lind = "content/families/lind/family.yaml";
    let sound_lind = "reference: SV-2\npractitioner: hreid\nchild: { id: bo, name: Bo Lind }\nadults: [{ id: kai, name: Kai Lind, client: true }]\n";
    let steps: Vec<(&str, &str, Option<String>)> = vec![
        ("lind", lind, Some(sound_lind.to_owned())),
        ("okafor", &family, Some(sound.replace("Ada Okafor", "Eda Okafor"))),
        ("lind", lind, Some(sound_lind.replace("SV-2", "sv-2026-014"))),
        ("okafor", &family, Some(sound.replace("grace", "gwen"))),
        ("lind", lind, None),
        ("", "content/case-studies/a-quiet-game.md", Some("---\nfamily: SV-0\n---\n".to_owned())),
        ("new", "content/families/new/family.yaml", Some("reference: [".to_owned())),
        ("", "content/families/stray.txt", Some(String::new())),
        ("okafor", &family, Some(sound.clone())),
        ("", "content/logo.png", None),
        ("", "content/service.yaml", Some("name: Another\npractitioners: [{ id: hreid, name: A B }]\n".to_owned())),
    ];
    for (folder, path, text) in steps {
        let file = book.path(path);
        match text {
            Some(text) => {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, text).unwrap();
            }
            None => fs::remove_file(&file).unwrap(),
        }
        let changed = BTreeSet::from([folder.to_owned()]);
        let families = std::mem::take(&mut again.families);
        again = source::read_again(&again, families, &known, &changed);
        assert!(told(&again) == told(&source::read(book.root())), "after {path}");
    }
}
