//! Who finds what where: names of files, one person's folder, permissions, the same bytes every time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::reading::{unspaced, words_of_page};
use crate::{judge, sample};

#[test]
#[ignore = "builds the sample book; run tests/run.sh"]
fn files_are_named_by_the_reference_and_by_no_one() {
    let families = sample::families();
    let names: BTreeSet<String> = families
        .iter()
        .flat_map(|family| {
            let people = family.adults.iter().chain(&family.children);
            let named = people.flat_map(|person| [person.name.clone(), person.known_as.clone()]);
            named.chain(family.others.iter().cloned()).collect::<Vec<_>>()
        })
        .flat_map(|name| {
            name.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() >= 3)
        .collect();
    assert!(names.len() > 12, "hardly any names were read: {names:?}");

    for path in relative_files(&sample::built().join("families")) {
        let parts: Vec<&str> = path.iter().map(|part| part.to_str().unwrap()).collect();
        let [reference, inner @ ..] = parts.as_slice() else { unreachable!() };
        assert!(families.iter().any(|family| family.reference == *reference), "{} is of no family", path.display());
        let file = inner.last().unwrap();
        if is_named_by_content(&path) {
            continue;
        }
        let begins_rightly = file.starts_with(&format!("{reference}-")) || *file == "index.html";
        assert!(begins_rightly, "{} does not begin with its reference", path.display());
        let rest = inner.join(" ").to_lowercase().replace(&reference.to_lowercase(), " ");
        for word in rest.split(|letter: char| !letter.is_alphanumeric()) {
            assert!(!names.contains(word), "{} holds the name {word}", path.display());
        }
    }
}

#[test]
#[ignore = "builds the sample book; run tests/run.sh"]
fn a_folder_holds_what_one_person_receives_and_nothing_else() {
    let mut several = 0;
    for document in sample::documents() {
        let Some(number) = document.folder.strip_prefix("recipient-") else { continue };
        let family = sample::family_of(&document.reference);
        let of_kind = document.stem.strip_prefix(&format!("{}-", document.reference)).unwrap();
        assert_eq!(recipient_of(of_kind), number, "{} lies in {}", document.stem, document.folder);

        let recipient = &family.adults[number.parse::<usize>().unwrap() - 1];
        let page = unspaced(&words_of_page(&fs::read_to_string(&document.html).unwrap()).join(" "));
        let pdf = unspaced(&judge::pdf_text(&document.pdf));
        for other in family.adults.iter().filter(|other| other.name != recipient.name) {
            several += 1;
            for line in other.address.iter().filter(|line| !recipient.address.contains(line)) {
                let line = unspaced(line);
                assert!(!page.contains(&line) && !pdf.contains(&line), "{} has another's address", document.stem);
            }
        }
    }
    assert!(several > 0, "the sample book has a family with two adults");

    for picture in sample::files_under(&sample::built().join("families"), &["jpg", "png"]) {
        let name = picture.file_name().unwrap().to_str().unwrap();
        let owner = picture.parent().and_then(Path::parent).unwrap();
        let pages = sample::files_under(owner, &["html"]);
        let is_shown = pages.iter().any(|page| fs::read_to_string(page).unwrap().contains(name));
        assert!(is_shown, "{} is shown on no page of its folder", picture.display());
    }
}

#[cfg(unix)]
#[test]
#[ignore = "builds the sample book; run tests/run.sh"]
fn only_the_owner_can_read_what_was_built() {
    use std::os::unix::fs::PermissionsExt;
    for entry in walkdir::WalkDir::new(sample::built()) {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        let expected = if entry.file_type().is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, expected, "{} has mode {mode:o}", entry.path().display());
    }
}

#[test]
#[ignore = "builds the sample book; run tests/run.sh"]
fn one_thread_or_two_give_the_same_bytes() {
    let build_with = |jobs: &str| {
        let book = sample::copy_of_the_book(&format!("jobs-{jobs}"));
        sample::assert_built(&sample::build(&book, &["--jobs", jobs]));
        let files = relative_files(&book.join("build"));
        files.into_iter().map(|path| (path.clone(), fs::read(book.join("build").join(path)).unwrap())).collect()
    };
    let one: BTreeMap<PathBuf, Vec<u8>> = build_with("1");
    let two: BTreeMap<PathBuf, Vec<u8>> = build_with("2");
    assert!(one.len() > 12, "hardly anything was built");
    assert!(one.keys().eq(two.keys()), "not the same files");
    for (path, bytes) in &one {
        assert!(two.get(path) == Some(bytes), "{} is not the same", path.display());
    }
}

fn relative_files(folder: &Path) -> Vec<PathBuf> {
    sample::files_under(folder, &[]).iter().map(|path| path.strip_prefix(folder).unwrap().to_owned()).collect()
}

/// `img/` and twenty hexadecimal digits.
fn is_named_by_content(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_hash = stem.len() == 20 && stem.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hash && path.parent().is_some_and(|folder| folder.ends_with("img"))
}

/// The number of the recipient that what follows the reference speaks of: `letter` is the first one's, `letter-2` and
/// `booklet-2-cycle-1` the second one's.
fn recipient_of(kind: &str) -> &str {
    let second = kind.split('-').nth(1).unwrap_or("1");
    if second.bytes().all(|digit| digit.is_ascii_digit()) { second } else { "1" }
}

#[test]
fn file_names_tell_the_recipient() {
    for (kind, number) in [
        ("letter", "1"),
        ("booklet-print", "1"),
        ("booklet-cycle-2", "1"),
        ("letter-2", "2"),
        ("booklet-2-print", "2"),
        ("booklet-3-cycle-1", "3"),
    ] {
        assert_eq!(recipient_of(kind), number, "{kind}");
    }
    assert!(is_named_by_content(Path::new("SV-1/recipient-1/img/00aada00bb11cc22dd33.jpg")));
    assert!(!is_named_by_content(Path::new("SV-1/recipient-1/img/ada.jpg")));
}
