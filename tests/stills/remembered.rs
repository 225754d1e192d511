//! A second build decodes nothing; what is remembered is private, and forgotten when nothing shows it.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use traject::site::{self, Outcome, Progress, Request};

use crate::album::album;
use crate::book::{Book, of_family};
use crate::photograph::{TOLD, holds, jpeg, quarters, talkative};
use crate::run::{files, traject};

struct Quiet;

impl Progress for Quiet {
    fn begin(&self, _: usize) {}
    fn family_done(&self) {}
    fn end(&self) {}
}

fn run(root: &Path, check_only: bool) -> Outcome {
    let request = Request { check_only, ..Request::all(root, date(2026, 4, 1)) };
    let outcome = site::run(&request, &Quiet, &site::NoPasswords);
    assert_eq!(outcome.exit_code(false), 0, "{:?}", outcome.problems);
    outcome
}

fn two() -> Book {
    album(&[("a.jpg", talkative(&jpeg(&quarters(1200, 900)), 1)), ("b.jpg", jpeg(&quarters(640, 480)))], "")
}

#[test]
fn a_second_build_decodes_nothing_and_writes_the_same() {
    let book = two().write();
    assert_eq!(run(book.root(), false).stills_made, 2);
    let first = files(&book.root().join("build"));
    let second = run(book.root(), false);
    assert_eq!((second.stills_made, second.written), (0, 0));
    fs::remove_dir_all(book.root().join("build")).unwrap();
    assert_eq!(run(book.root(), false).stills_made, 0);
    assert_eq!(files(&book.root().join("build")), first);
    fs::remove_dir_all(book.root().join(".traject")).unwrap();
    assert_eq!(run(book.root(), false).stills_made, 2);
    assert_eq!(files(&book.root().join("build")), first);
}

#[test]
fn another_picture_or_another_treatment_is_made_anew() {
    let book = two().write();
    run(book.root(), false);
    let cycle = book.root().join(of_family("cycle-1.md"));
    let notes = fs::read_to_string(&cycle).unwrap();
    let hidden = notes.replacen("shows: [ada]", "shows: [ada], hide: [[0.0, 0.0, 0.5, 0.5]]", 1);
    fs::write(&cycle, &hidden).unwrap();
    assert_eq!(run(book.root(), false).stills_made, 1);
    fs::write(book.root().join(of_family("stills/b.jpg")), jpeg(&quarters(642, 480))).unwrap();
    assert_eq!(run(book.root(), false).stills_made, 1);
    // What no document shows any more was forgotten.
    assert_eq!(files(&book.root().join(".traject/stills")).len(), 2);
    fs::write(&cycle, &notes).unwrap();
    assert_eq!(run(book.root(), false).stills_made, 1);
}

#[test]
fn what_is_remembered_wrongly_is_made_again() {
    let book = two().write();
    run(book.root(), false);
    let first = files(&book.root().join("build"));
    let kept = book.root().join(".traject/stills");
    for damage in [
        |bytes: &mut Vec<u8>| bytes.truncate(bytes.len() / 2),
        |bytes: &mut Vec<u8>| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
        },
        |bytes: &mut Vec<u8>| bytes.clear(),
        |bytes: &mut Vec<u8>| bytes.insert(0, b'{'),
    ] {
        for name in files(&kept).keys() {
            let mut bytes = fs::read(kept.join(name)).unwrap();
            damage(&mut bytes);
            fs::write(kept.join(name), bytes).unwrap();
        }
        // What the documents were made of is asked for only where they are to be made.
        fs::remove_dir_all(book.root().join("build")).unwrap();
        assert_eq!(run(book.root(), false).stills_made, 2);
        assert_eq!(files(&book.root().join("build")), first);
    }
}

#[test]
fn what_is_remembered_is_clean_and_its_names_tell_nothing() {
    let book = two().write();
    run(book.root(), false);
    let kept = files(&book.root().join(".traject/stills"));
    assert_eq!(kept.len(), 2);
    for (name, bytes) in kept {
        assert!(name.len() == 64 && name.bytes().all(|digit| digit.is_ascii_hexdigit()), "{name}");
        for words in TOLD {
            assert!(!holds(&bytes, words), "{}", String::from_utf8_lossy(words));
        }
    }
}

#[test]
fn checking_writes_nothing() {
    let book = two().write();
    assert_eq!(run(book.root(), true).stills_made, 2);
    assert!(!book.root().join(".traject").exists() && !book.root().join("build").exists());
}

#[cfg(unix)]
#[test]
fn it_is_its_owners_alone_and_goes_through_no_link() {
    use std::os::unix::fs::PermissionsExt;
    let book = two().write();
    fs::create_dir_all(book.root().join(".traject/stills")).unwrap();
    fs::set_permissions(book.root().join(".traject/stills"), fs::Permissions::from_mode(0o755)).unwrap();
    run(book.root(), false);
    let mode = |path: &str| fs::metadata(book.root().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(".traject/stills"), 0o700);
    for name in files(&book.root().join(".traject")).keys() {
        assert_eq!(mode(&format!(".traject/{name}")), 0o600);
    }
    let elsewhere = tempfile::tempdir().unwrap();
    fs::remove_dir_all(book.root().join(".traject")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), book.root().join(".traject")).unwrap();
    run(book.root(), false);
    assert!(files(elsewhere.path()).is_empty(), "nothing is kept outside the book");
}

#[test]
fn cleaning_takes_away_what_was_made_and_nothing_else() {
    let book = two().write();
    let before = files(book.root());
    run(book.root(), false);
    assert_eq!(traject(book.root(), &["stills", "SV-2026-014"]).code, 0);
    fs::write(book.root().join("build/mine.txt"), "my own").unwrap();
    let cleaned = traject(book.root(), &["clean"]);
    assert_eq!(cleaned.code, 0, "{}", cleaned.err);
    let mut after = files(book.root());
    assert_eq!(after.remove("build/mine.txt"), Some(b"my own".to_vec()));
    assert_eq!(after, before);
    assert!(!book.root().join(".traject").exists());
}
