//! `traject review`: the pages, what they hold, and what they never hold.

use std::fs;
use std::path::Path;

use traject::site::{self, Reviewed};

use crate::bench::notes;
use crate::support::Written;

const STUDY: &str = "content/case-studies/a-quiet-game.md";

fn review(book: &Written) -> Reviewed {
    site::review(book.root(), "a-quiet-game", "2026-06-01".parse().unwrap())
}

fn exit_code(reviewed: &Reviewed) -> u8 {
    let errors = reviewed.problems.iter().filter(|problem| problem.is_error());
    errors.map(|problem| problem.trouble.exit_code()).max().unwrap_or(0)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_practice_sees_every_change_and_the_family_only_what_others_would_read() {
    let book = notes().write();
    let reviewed = review(&book);
    assert_eq!((exit_code(&reviewed), reviewed.open), (0, 0), "{:?}", reviewed.problems);
    let page = text(reviewed.page.as_deref().unwrap());
    assert!(page.contains("Grace</del> <ins"), "{page}");
    assert!(page.contains("Jo</ins>"));
    assert!(page.contains("a-quiet-game.md:10:1"));
    let family = text(reviewed.family_page.as_deref().unwrap());
    assert!(family.contains("Jo and Mia played."));
    for name in ["Grace", "Ada", "<del", "<ins", "pseudonym", "cleared"] {
        assert!(!family.contains(name), "{name}");
    }
}

#[test]
fn with_a_question_open_there_is_no_page_for_the_family() {
    let book = notes().write();
    assert!(review(&book).family_page.is_some());
    let study = book.root().join(STUDY);
    fs::write(&study, text(&study) + "\nThey met Imran and the twins.\n").unwrap();
    let reviewed = review(&book);
    assert_eq!((exit_code(&reviewed), reviewed.open, reviewed.family_page.clone()), (0, 2, None));
    let told: Vec<(&str, Option<String>)> = reviewed
        .problems
        .iter()
        .map(|problem| {
            let span = problem.location.as_ref().and_then(|place| place.span.as_ref());
            (problem.code, span.map(|span| format!("{}:{}", span.line, span.column)))
        })
        .collect();
    assert_eq!(told, [("open-question", Some("12:10".to_owned())), ("open-question", Some("12:24".to_owned()))]);
    assert!(
        !book.root().join("build/case-studies/a-quiet-game-review-family.html").exists(),
        "the earlier page is gone"
    );
    let page = text(reviewed.page.as_deref().unwrap());
    assert!(page.contains("cleared: [Imran, twins]"), "{page}");
    fs::write(&study, text(&study).replacen("\n---\n", "\ncleared: [Imran, twins]\n---\n", 1)).unwrap();
    assert_eq!(review(&book).open, 0);
}

#[test]
fn a_message_holds_no_text_of_the_notes() {
    let book = notes().append(STUDY, "\nThey met Imran.\n").write();
    for problem in review(&book).problems {
        assert!(!problem.message.contains("Imran") && !problem.help.unwrap_or_default().contains("Imran"));
        assert_eq!(problem.quoted.as_deref(), Some("Imran"));
    }
}

#[test]
fn names_of_other_families_are_asked_about_and_shown_on_no_page() {
    let book = notes().append(STUDY, "\nThey met Kemi Adeyinka.\n").write();
    let reviewed = review(&book);
    assert_eq!((exit_code(&reviewed), reviewed.open), (0, 1), "{:?}", reviewed.problems);
    let page = text(reviewed.page.as_deref().unwrap());
    assert!(!page.contains("Adeyinka") && !page.contains("Kemi"));
}

#[test]
fn somebody_without_a_pseudonym_is_told_where_they_stand() {
    let book = notes().replace(STUDY, ", james: Tom", "").append(STUDY, "\nThen James came.\n").write();
    let reviewed = review(&book);
    let told: Vec<&str> = reviewed.problems.iter().map(|problem| problem.code).collect();
    assert_eq!((told.as_slice(), exit_code(&reviewed)), (&["no-pseudonym"][..], 1));
    assert_eq!(reviewed.problems[0].location.as_ref().unwrap().span.as_ref().unwrap().line, 12);
    assert!(reviewed.page.is_none());
}

#[test]
fn what_is_no_case_study_is_told() {
    let book = notes().write();
    let reviewed = site::review(book.root(), "../a-quiet-game", "2026-06-01".parse().unwrap());
    assert_eq!((reviewed.problems[0].code, exit_code(&reviewed)), ("unknown-study", 2));
    let broken = notes().replace(STUDY, "title: A quiet game", "titel: A quiet game").write();
    assert_eq!(exit_code(&review(&broken)), 1);
}

#[cfg(unix)]
#[test]
fn the_pages_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let book = notes().write();
    let reviewed = review(&book);
    for page in [reviewed.page, reviewed.family_page].into_iter().flatten() {
        assert_eq!(fs::metadata(page).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_same_notes_make_the_same_pages() {
    let pages = || {
        let book = notes().append(STUDY, "\nThey met Imran, Zofia and the twins on 12 January.\n").write();
        text(review(&book).page.as_deref().unwrap())
    };
    assert_eq!(pages(), pages());
}
