//! What holds a family's material is listed whole, with the lines that end it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use traject::site::{self, HeldAs};

use crate::book::{DAY, approved, change, files, publish};
use crate::support::of_family;

#[test]
fn every_output_is_listed() {
    let book = approved();
    let built = Command::new(env!("CARGO_BIN_EXE_traject"))
        .args(["--book", book.root().to_str().unwrap(), "build", "--as-of", DAY])
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    assert_eq!(publish(&book, DAY).exit_code(), 0);

    let told = site::withdrawal(book.root(), "sv-2026-014", DAY.parse().unwrap());
    assert!(told.problems.is_empty());
    let listed: BTreeSet<PathBuf> = told.places.iter().flat_map(|(_, files)| files.iter().cloned()).collect();
    for path in files(&book.path("build/families/SV-2026-014")).keys() {
        let path = PathBuf::from("build/families/SV-2026-014").join(path);
        assert!(listed.contains(&path), "{} is not listed", path.display());
    }
    for (path, bytes) in files(&book.path("public")) {
        if path.as_os_str() == ".traject-files" {
            continue;
        }
        let holds = path.starts_with("cases") || String::from_utf8_lossy(&bytes).contains("cases/a-small-wait.html");
        let path = PathBuf::from("public").join(path);
        assert_eq!(listed.contains(&path), holds, "{}", path.display());
    }
    assert!(told.places.iter().any(|(held, files)| *held == HeldAs::Kept && !files.is_empty()), "stills are kept");
    assert_eq!(told.studies, [PathBuf::from("content/case-studies/a-small-wait.md")]);
    let line = told.lines.first().unwrap();
    assert_eq!(line.file, PathBuf::from(of_family("family.yaml")));
    let text = std::fs::read_to_string(book.path(&of_family("family.yaml"))).unwrap();
    assert!(text.lines().nth(line.line - 1).unwrap().contains("case-study-web"));
}

#[test]
fn withdrawal_lists_lines_that_begin_later_and_none_that_ended() {
    let book = approved();
    let (one, own) = ("expires: 2027-03-23, child_agreed: true }\n", of_family("family.yaml"));
    let more = "  - { by: grace, for: [booklet], given: 2030-01-01 }\n  \
                - { by: grace, for: [stills], given: 2025-01-01, expires: 2025-06-01 }\n  \
                - { by: grace, for: [teaching], given: 2025-01-01, withdrawn: 2025-06-01 }\n";
    change(&book, &own, one, &format!("{one}{more}"));
    let withdrawal = site::withdrawal(book.root(), "SV-2026-014", DAY.parse().unwrap());
    let purposes: Vec<&str> = withdrawal.lines.iter().flat_map(|line| line.purposes.iter().copied()).collect();
    assert_eq!(purposes, ["case-study-web", "case-study-print", "booklet"]);
}

#[test]
fn a_family_that_is_not_there_is_told() {
    let book = approved();
    let told = site::withdrawal(book.root(), "SV-1999-001", DAY.parse().unwrap());
    assert_eq!(told.problems[0].code, "unknown-reference");
}
