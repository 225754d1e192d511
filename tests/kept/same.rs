//! What is made again, and what is not.

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use traject::site::{self, Kind, NoPasswords, Outcome, Request};

use crate::book::{Book, Written, of_family};
use crate::edited::Silent;
use crate::run::{files, traject};

/// Four families of different people.
fn four() -> Book {
    let mut book = Book::minimal();
    for (number, name) in ["Zofia Wren", "Macsen Pugh", "Ottilie Brand"].into_iter().enumerate() {
        let folder = format!("content/families/f{number}");
        let family = format!(
            "reference: SV-{number}\npractitioner: hreid\nchild: {{ id: kid, name: {name} }}\nadults: [{{ id: jo, name: Jo Hale, client: true }}]\n\
             consent: [{{ by: jo, for: [stills], stills: all, given: 2026-01-12, expires: 2026-06-30 }}]\n"
        );
        book = book
            .with(&format!("{folder}/family.yaml"), &family)
            .with(&format!("{folder}/cycle-1.md"), "---\nfilm: { on: 2026-01-20 }\n---\nYou waited.\n")
            .with(&format!("{folder}/closing.md"), "---\non: 2026-03-23\n---\n# Progress\n\nYou sang together.\n");
    }
    book
}

fn run(book: &Written, change: impl FnOnce(&mut Request)) -> Outcome {
    let mut request = Request::all(book.root(), "2026-04-01".parse().unwrap());
    change(&mut request);
    site::run(&request, &Silent, &NoPasswords)
}

/// How many families a build makes.
fn made(book: &Written) -> usize {
    let outcome = run(book, |_| ());
    assert_eq!(outcome.exit_code(false), 0, "{:?}", outcome.problems);
    outcome.families_made
}

fn on(day: &str) -> impl FnOnce(&mut Request) {
    let day: Date = day.parse().unwrap();
    move |request| request.as_of = day
}

fn put(book: &Written, path: &str, text: &str) {
    fs::create_dir_all(book.path(path).parent().unwrap()).unwrap();
    fs::write(book.path(path), text).unwrap();
}

#[test]
fn a_changed_family_is_made_alone() {
    let book = four().write();
    assert_eq!((made(&book), made(&book)), (4, 0));
    put(&book, "content/families/f1/closing.md", "---\non: 2026-03-23\n---\n# Progress\n\nYou sang so loudly.\n");
    assert_eq!((made(&book), made(&book)), (1, 0));
    // A new name that stands in nobody's documents only searches what is kept of them.
    put(&book, "content/families/f0/notes.txt", "my own");
    assert_eq!((made(&book), made(&book)), (1, 0));
    let family = fs::read_to_string(book.path("content/families/f0/family.yaml")).unwrap();
    put(
        &book,
        "content/families/f0/family.yaml",
        &format!("{family}others: [{{ name: Severin Tull, role: friend }}]\n"),
    );
    assert_eq!((made(&book), made(&book)), (1, 0));
    // One that does stand there is refused in the other family's documents.
    put(
        &book,
        "content/families/f2/closing.md",
        "---\non: 2026-03-23\n---\n# Progress\n\nYou sang to Wendela Brask.\n",
    );
    assert_eq!(made(&book), 1);
    put(
        &book,
        "content/families/f0/family.yaml",
        &format!("{family}others: [{{ name: Wendela Brask, role: friend }}]\n"),
    );
    let outcome = run(&book, |_| ());
    assert_eq!((outcome.families_made, outcome.exit_code(false)), (2, 3), "{:?}", outcome.problems);
    assert!(!book.path("build/families/SV-2/recipient-1/SV-2-letter.html").exists());
}

#[test]
fn the_theme_the_settings_and_the_service_make_all_again() {
    let book = four().with("themes/ours/wording/en.ftl", "thanks = Thank you, { $name }, and { $children }.\n").write();
    assert_eq!(made(&book), 4);
    put(&book, "book.toml", "# a word of my own\n[book]\ntitle = \"Our families\"\n");
    assert_eq!(made(&book), 0);
    put(&book, "book.toml", "[book]\ntitle = \"Our families\"\n[theme]\nname = \"ours\"\n");
    assert_eq!((made(&book), made(&book)), (4, 0));
    put(&book, "themes/ours/wording/en.ftl", "thanks = Thank you so much, { $name }, and { $children }.\n");
    assert_eq!((made(&book), made(&book)), (4, 0));
    put(&book, "content/service.yaml", "name: Another Service\npractitioners: [{ id: hreid, name: Helen Reid }]\n");
    assert_eq!((made(&book), made(&book)), (4, 0));
}

#[test]
fn a_day_counts_where_it_decides_something() {
    let book = four().write();
    assert_eq!(made(&book), 4);
    assert_eq!(run(&book, on("2026-06-30")).families_made, 0);
    // The day after the last valid one; the fourth family has no line of consent.
    assert_eq!(run(&book, on("2026-07-01")).families_made, 3);
    assert_eq!(run(&book, on("2027-07-01")).families_made, 0);
    assert_eq!(run(&book, on("2026-01-11")).families_made, 3);
}

#[test]
fn what_somebody_changed_or_took_away_is_made_again() {
    let book = four().write();
    assert_eq!(made(&book), 4);
    let before = files(&book.path("build"));
    let letter = book.path("build/families/SV-0/recipient-1/SV-0-letter.html");
    let time = fs::metadata(&letter).unwrap().modified().unwrap();
    let mut bytes = fs::read(&letter).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&letter, bytes).unwrap();
    fs::File::options().write(true).open(&letter).unwrap().set_modified(time).unwrap();
    assert_eq!((made(&book), made(&book)), (1, 0));
    fs::remove_file(&letter).unwrap();
    assert_eq!((made(&book), made(&book)), (1, 0));
    put(&book, "build/families/SV-1/recipient-1/old.pdf", "old");
    assert_eq!((made(&book), made(&book)), (1, 0));
    fs::remove_file(book.path("build/index.html")).unwrap();
    assert_eq!((made(&book), made(&book)), (0, 0));
    fs::remove_dir_all(book.path("build")).unwrap();
    assert_eq!((made(&book), made(&book)), (4, 0));
    assert!(files(&book.path("build")) == before);
}

#[test]
fn what_was_only_touched_is_looked_into_once() {
    let book = four().write();
    assert_eq!(made(&book), 4);
    let notes = book.path("content/families/f0/closing.md");
    fs::write(&notes, fs::read(&notes).unwrap()).unwrap();
    let kept = || files(&book.path(".traject/kept"));
    assert_eq!(made(&book), 0);
    let before = kept();
    assert_eq!(made(&book), 0);
    assert!(kept() == before, "the second time looking is enough");
}

#[test]
fn some_kinds_and_some_families_are_kept_too() {
    let book = four().write();
    let only = |request: &mut Request| request.only = vec![Kind::Letter];
    assert_eq!((run(&book, only).families_made, run(&book, only).families_made), (4, 0));
    assert_eq!((made(&book), made(&book)), (4, 0));
    assert_eq!(run(&book, only).families_made, 0, "all of them are there");
    let one = |request: &mut Request| request.references = vec!["SV-1".to_owned()];
    assert_eq!(run(&book, one).families_made, 0);
    let checked = run(&book, |request| request.check_only = true);
    assert_eq!((checked.families_made, checked.families), (0, 4));
}

#[test]
fn a_warning_is_told_again_and_an_error_too() {
    let line = "consent: [{ by: grace, for: [stills], stills: all, given: 2026-01-12 }]\n";
    let clip = "clips: [{ id: looks, still: stills/a.jpg, alt: Blocks., caption: You wait., shows: [ada, grace] }]\n";
    let book = Book::minimal()
        .append(&of_family("family.yaml"), line)
        .with(&of_family("cycle-1.md"), &format!("---\nfilm: {{ on: 2026-01-20 }}\n{clip}---\nGrace waited.\n"))
        .still(&of_family("stills/a.jpg"), 60, 40)
        .write();
    let told = |book: &Written| -> Vec<String> {
        run(book, |_| ()).problems.iter().map(|problem| format!("{problem:?}")).collect()
    };
    let first = told(&book);
    assert!(first.iter().any(|problem| problem.contains("still-coarse")), "{first:?}");
    assert_eq!(told(&book), first);
    put(&book, &of_family("cycle-2.md"), "---\nfilm: { on: never }\n---\n");
    let broken = told(&book);
    assert_ne!(broken, first);
    assert_eq!(told(&book), broken);
}

/// A kept file as some other program, an older edition or a disk may leave it.
#[test]
fn what_is_kept_wrongly_counts_for_nothing() {
    let book = four().write();
    assert_eq!(made(&book), 4);
    let before = files(&book.path("build"));
    let kept = book.path(".traject/kept");
    let spoil: [fn(&mut Vec<u8>); 5] = [
        |bytes| bytes.truncate(bytes.len() / 2),
        |bytes| bytes.clear(),
        |bytes| bytes.insert(0, b' '),
        |bytes| bytes.extend_from_slice(b"{}"),
        |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
        },
    ];
    for damage in spoil {
        for name in files(&kept).keys() {
            let mut bytes = fs::read(kept.join(name)).unwrap();
            damage(&mut bytes);
            fs::write(kept.join(name), bytes).unwrap();
        }
        assert_eq!((made(&book), made(&book)), (4, 0));
        assert!(files(&book.path("build")) == before);
    }
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_its_owners_alone_and_tells_nothing_by_its_name() {
    use std::os::unix::fs::PermissionsExt;
    let book = four().write();
    made(&book);
    let kept = book.path(".traject/kept");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&kept), 0o700);
    for name in files(&kept).keys() {
        assert_eq!(mode(&kept.join(name)), 0o600);
        let stem = name.split('.').next().unwrap();
        assert!(stem == "book" || stem.bytes().all(|digit| digit.is_ascii_hexdigit()), "{name}");
    }
    assert_eq!(traject(book.root(), &["clean"]).code, 0);
    assert!(!book.path(".traject").exists() && !book.path("build").exists());
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), book.path(".traject")).unwrap();
    assert_eq!((made(&book), made(&book)), (4, 4));
    assert!(files(elsewhere.path()).is_empty(), "nothing is kept outside the book");
}

/// A family that is reached through a link is never taken for what it was.
#[cfg(unix)]
#[test]
fn a_link_among_the_notes_is_read_every_time() {
    let book = four().write();
    let elsewhere = book.path("content/elsewhere.md");
    fs::rename(book.path("content/families/f0/closing.md"), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, book.path("content/families/f0/closing.md")).unwrap();
    assert_eq!((made(&book), made(&book)), (4, 1));
}
