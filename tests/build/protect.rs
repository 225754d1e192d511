//! PDFs that open with their family's password alone.

use std::path::Path;
use std::process::Command;

use traject::pdf::{Password, Reading};

use crate::book::{Book, Written};
use crate::run::{names, text, traject};

const PDF: &str = "build/families/SV-2026-014/recipient-1/SV-2026-014-letter.pdf";
const HTML: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.html";
const PASSWORD: &str = "marble run ŵy 7";

fn book() -> Written {
    Book::minimal().write()
}

/// Builds with a file of passwords that lies outside the book.
fn protected(book: &Written, passwords: &str) -> crate::run::Run {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), passwords).unwrap();
    traject(book.root(), &["build", "--passwords", file.path().to_str().unwrap()])
}

fn bytes(book: &Written) -> Vec<u8> {
    std::fs::read(book.path(PDF)).unwrap()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_protected_letter_opens_with_its_password_alone() {
    let book = book();
    let run = protected(&book, &format!("SV-2026-014 {PASSWORD}\n"));
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("web pages are not protected"), "{}", run.err);
    let file = bytes(&book);
    assert!(holds(&file, "/AESV3") && !holds(&file, "pdfaid") && !holds(&file, "Okafor"));
    assert!(Reading::of(&file).is_err());
    assert!(Reading::of_protected(&file, &Password::new("marble run ŵy 8").unwrap()).is_err());
    let reading = Reading::of_protected(&file, &Password::new(PASSWORD).unwrap()).unwrap();
    assert!(reading.blocks.iter().any(|block| block == "You laugh together."), "{reading:?}");
    // The page beside it stays as it is, as the program says.
    assert!(text(book.root(), HTML).contains("You laugh"));
}

#[test]
fn the_settings_ask_for_it_too() {
    let book = Book::minimal().append("book.toml", "\n[output.pdf]\nprotect = true\n").write();
    let run = traject(book.root(), &["build", "--format", "short"]);
    assert_eq!(run.code, 2, "without a terminal nobody can be asked: {}{}", run.out, run.err);
    assert!(run.out.contains("--passwords") || run.out.contains("no terminal"), "{}", run.out);
    assert!(!book.root().join("build").exists());
    assert_eq!(protected(&book, &format!("SV-2026-014 {PASSWORD}\n")).code, 0);
    assert!(holds(&bytes(&book), "/AESV3"));
    assert_eq!(traject(book.root(), &["check"]).code, 0, "a check writes nothing and asks for nothing");
}

#[test]
fn two_builds_have_other_keys() {
    let book = book();
    let passwords = format!("SV-2026-014 {PASSWORD}\n");
    protected(&book, &passwords);
    let first = bytes(&book);
    protected(&book, &passwords);
    assert_ne!(first, bytes(&book));
}

#[test]
fn wrong_passwords_write_nothing_and_are_not_shown() {
    let book = book();
    for (passwords, told) in [
        ("SV-2026-014 marbles\n", "10 characters"),
        ("# nobody\n", "this file has no password"),
        ("SV-2026-015 marble run 7\n", "no family in this book"),
    ] {
        let run = protected(&book, passwords);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains(told), "{} in {}", told, run.err);
        assert!(!run.err.contains("marble"), "{}", run.err);
        assert!(!book.root().join("build").exists());
    }
}

#[test]
fn password_is_prepared_as_the_format_asks_and_the_build_says_so() {
    let book = book();
    for (given, plain, told) in [
        ("marble\u{a0}run 7777", "marble run 7777", "an unusual space"),
        ("marble run y\u{302} 7", "marble run ŷ 7", "a letter in a special form"),
        ("mar\u{ad}ble run 7", "marble run 7", "an invisible character"),
        ("ﬁnd the marble", "find the marble", "a letter in a special form"),
    ] {
        let run = protected(&book, &format!("SV-2026-014 {given}\n"));
        let said = format!("{}{}", run.out, run.err);
        assert_eq!(run.code, 0, "{given:?}: {said}");
        assert!(said.contains(told) && !said.contains("marble"), "{said}");
        let file = bytes(&book);
        for password in [given, plain] {
            assert!(Reading::of_protected(&file, &Password::new(password).unwrap()).is_ok(), "{password:?}");
        }
    }
    for odd in ["marble run \u{e000}", "marble\u{7}run 7"] {
        let run = protected(&book, &format!("SV-2026-014 {odd}\n"));
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains("every keyboard types the same"), "{}", run.err);
    }
}

#[test]
fn passwords_may_not_lie_among_the_notes() {
    let passwords = format!("SV-2026-014 {PASSWORD}\n");
    let book = Book::minimal().with("content/passwords.txt", &passwords).write();
    let run = traject(book.root(), &["build", "--passwords", "content/passwords.txt"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("among the notes") && !run.err.contains("marble"), "{}", run.err);
}

#[test]
fn families_without_documents_need_no_password() {
    let other = "reference: SV-2\nstatus: referred\npractitioner: hreid\nchild: { id: a, name: A B }\nadults: [{ id: g, name: G B }]\n";
    let book = Book::minimal().with("content/families/other/family.yaml", other).write();
    let run = protected(&book, &format!("SV-2026-014 {PASSWORD}\n"));
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!names(&book.root().join("build")).iter().any(|name| name.contains("SV-2/")));
}

fn qpdf(arguments: &[&str]) -> (bool, String) {
    let output = Command::new("qpdf").args(arguments).output().expect("qpdf is installed by tests/run.sh");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
#[ignore = "needs qpdf; run tests/run.sh"]
fn others_open_it_too_and_find_strong_encryption() {
    let book = book();
    protected(&book, &format!("SV-2026-014 {PASSWORD}\n"));
    let file = book.path(PDF);
    let file = file.to_str().unwrap();
    let (opened, said) = qpdf(&["--check", file]);
    assert!(!opened && said.contains("invalid password"), "{said}");
    let with = format!("--password={PASSWORD}");
    let (opened, said) = qpdf(&[&with, "--check", file]);
    assert!(opened, "{said}");
    let (_, said) = qpdf(&[&with, "--show-encryption", file]);
    for fact in ["R = 6", "stream encryption method: AESv3", "string encryption method: AESv3"] {
        assert!(said.contains(fact), "{fact} in {said}");
    }
    assert!(said.contains("extract for accessibility: allowed"), "{said}");
}

#[test]
#[ignore = "needs qpdf and veraPDF; run tests/run.sh"]
fn it_stays_accessible() {
    let book = book();
    protected(&book, &format!("SV-2026-014 {PASSWORD}\n"));
    let open = book.path("open.pdf");
    let file = book.path(PDF);
    let with = format!("--password={PASSWORD}");
    let (opened, said) = qpdf(&[&with, "--decrypt", file.to_str().unwrap(), open.to_str().unwrap()]);
    assert!(opened, "{said}");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validators/vera.sh");
    let output = Command::new("sh").arg(script).arg("ua1").arg(&open).output().unwrap();
    let verdict = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && verdict.contains("PASS ua1"), "{verdict}");
}

#[test]
fn what_is_protected_was_judged_before() {
    let other = "reference: SV-2\npractitioner: hreid\nchild: { id: a, name: Marigold Featherstone }\nadults: [{ id: g, name: Gwen Featherstone, client: true }]\n";
    let book = Book::minimal()
        .with("content/families/other/family.yaml", other)
        .append("content/families/okafor/closing.md", "\nMarigold Featherstone did so too.\n")
        .write();
    let run = protected(&book, &format!("SV-2026-014 {PASSWORD}\n"));
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(!book.path(PDF).exists());
}
