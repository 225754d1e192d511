//! Whatever is in a case's way keeps all of it from the site, takes away what stood there, and is told with its place.

use crate::book::{DAY, STUDY, approved, book, change, codes, files, publish};
use crate::support::{Written, of_family};

/// Publishes what may be published, breaks it, and publishes again: nothing of the case may be left.
#[track_caller]
fn refused(day: &str, code: &str, breaking: impl Fn(&Written)) {
    let book = approved();
    let before = publish(&book, DAY);
    assert_eq!((before.exit_code(), codes(&before)), (0, Vec::new()), "{:#?}", before.problems);
    assert!(book.path("public/cases/a-small-wait.html").exists());

    breaking(&book);
    let after = publish(&book, day);
    assert_eq!(after.exit_code(), 3, "{:#?}", after.problems);
    let told = after.problems.iter().find(|problem| problem.code == code);
    let told = told.unwrap_or_else(|| panic!("{code} is not told: {:#?}", after.problems));
    assert!(told.location.is_some() && told.help.is_some(), "{told:#?}");
    assert_eq!((after.cases.len(), after.refused.as_slice()), (0, &["a-small-wait".to_owned()][..]));
    assert!(after.removed.contains(&"cases/a-small-wait.html".to_owned()), "{:?}", after.removed);
    for (path, bytes) in files(&book.path("public")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.starts_with("cases"), "{} is left", path.display());
        assert!(!text.contains("a-small-wait") && !text.contains("Mia"), "{} tells of the case", path.display());
    }
    assert!(book.path("public/index.html").exists(), "the site itself stays");
}

#[test]
fn consent_that_was_withdrawn() {
    refused("2026-06-01", "case-withdrawn", |book| {
        change(book, &of_family("family.yaml"), "expires: 2027-03-23", "expires: 2027-03-23, withdrawn: 2026-06-01");
    });
}

#[test]
fn consent_that_has_expired() {
    refused("2027-03-24", "case-no-consent", |_| {});
}

#[test]
fn a_childs_no() {
    refused(DAY, "case-refused", |book| {
        change(book, &of_family("family.yaml"), "child_agreed: true", "child_agreed: false");
    });
}

#[test]
fn consent_that_leaves_the_still_out() {
    refused(DAY, "case-still", |book| change(book, &of_family("family.yaml"), "stills: all", "stills: none"));
}

#[test]
fn one_letter_changed_after_the_approval() {
    refused(DAY, "case-changed", |book| change(book, STUDY, "Grace waited, and", "Grace Waited, and"));
}

#[test]
fn a_still_changed_after_the_approval() {
    refused(DAY, "case-changed", |book| change(book, STUDY, "[[0.1, 0.1,", "[[0.1, 0.2,"));
}

#[test]
fn a_rating_changed_after_the_approval() {
    refused(DAY, "case-changed", |book| change(book, &of_family("closing.md"), "value: 7", "value: 6"));
}

#[test]
fn the_day_of_the_approval_changed() {
    refused(DAY, "case-changed", |book| change(book, STUDY, "on: 2026-05-02", "on: 2026-05-03"));
}

#[test]
fn the_authors_own_approval() {
    refused(DAY, "own-approval", |book| change(book, STUDY, "{ by: mjones", "{ by: hreid"));
}

#[test]
fn nobodys_approval() {
    refused(DAY, "case-not-approved", |book| {
        let path = book.path(STUDY);
        let text = std::fs::read_to_string(&path).unwrap();
        let kept: Vec<&str> = text.split_inclusive('\n').filter(|line| !line.starts_with("approved:")).collect();
        std::fs::write(path, kept.concat()).unwrap();
    });
}

#[test]
fn an_open_question() {
    refused(DAY, "case-questions", |book| {
        change(book, STUDY, "# What we did\n", "Her friend Zebedina came.\n\n# What we did\n")
    });
}

#[test]
fn faces_nobody_looked_at() {
    refused(DAY, "case-faces", |book| {
        change(book, STUDY, "faces_checked: { by: hreid, on: 2026-04-30 }\n", "");
    });
}

#[test]
fn a_draft() {
    refused(DAY, "case-draft", |book| {
        change(book, &of_family("closing.md"), "on: 2026-03-23\n", "on: 2026-03-23\ndraft: true\n")
    });
}

#[test]
fn a_family_whose_notes_have_errors() {
    refused(DAY, "case-notes", |book| {
        change(book, &of_family("family.yaml"), "practitioner: hreid", "practitoner: hreid")
    });
}

#[test]
fn a_pseudonym_that_is_somebodys_name() {
    let other = "reference: SV-2026-099\npractitioner: hreid\nchild: { id: m, name: Mia Zawadzka }\nadults: [{ id: p, name: Piotr Zawadzki }]\n";
    let book = book().with("content/families/other/family.yaml", other).write();
    let approval = traject::site::approve(book.root(), "a-small-wait", "mjones", "2026-05-02".parse().unwrap());
    assert!(approval.file.is_none(), "Mia is a child of another family");
    let told: Vec<&str> = approval.problems.iter().map(|problem| problem.code).collect();
    assert!(told.contains(&"real-pseudonym"), "{told:?}");
}

#[test]
fn the_other_cases_stay() {
    let second = crate::book::book().text(STUDY).replace("A small wait", "Another case");
    let written = book().with("content/case-studies/another-case.md", &second).write();
    let day = "2026-05-02".parse().unwrap();
    for slug in ["a-small-wait", "another-case"] {
        assert!(traject::site::approve(written.root(), slug, "mjones", day).file.is_some());
    }
    assert_eq!(publish(&written, DAY).cases.len(), 2);
    change(&written, STUDY, "Grace waited, and", "Grace sat, and");
    let after = publish(&written, DAY);
    assert_eq!((after.exit_code(), after.cases.as_slice()), (3, &["another-case".to_owned()][..]));
    assert!(written.path("public/cases/another-case.pdf").exists());
    assert!(!written.path("public/cases/a-small-wait.pdf").exists());
}
