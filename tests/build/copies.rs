//! Copies for others: a document of their own, with no more than consent for copies allows.

use crate::book::{Book, of_family};
use crate::run::{names, text, traject};

const COPY: &str = "families/SV-2026-014/copy-1/SV-2026-014-letter-copy-1.html";
const SUMMARY: &str = "families/SV-2026-014/copy-2/SV-2026-014-summary-2.html";
const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.html";

/// Two clients, a GP who gets the letter and a health visitor who gets a summary.
fn family(consent: &str) -> Book {
    Book::minimal()
        .replace(&of_family("family.yaml"), "name: Ada Okafor }", "name: Ada Okafor, known_as: Ada, born: 2021-03-04 }")
        .replace(
            &of_family("family.yaml"),
            "name: Grace Okafor, client: true }",
            "name: Grace Okafor, known_as: Grace, client: true, address: [4 Mill Lane] }\n  - { id: geth, name: Geth Rees, known_as: Geth, client: true }",
        )
        .append(
            &of_family("family.yaml"),
            &format!(
                "goals:\n  - id: play\n    text: PLAYGOAL\n    ratings: [{{ on: 2026-01-12, by: grace, value: 3 }}, {{ on: 2026-03-23, by: grace, value: 7 }}]\nconsent:\n  - {{ by: grace, for: [stills, booklet], stills: all, given: 2026-01-12 }}\n{consent}"
            ),
        )
        .with(
            &of_family("cycle-1.md"),
            "---\nfilm: { on: 2026-01-20 }\nclips:\n  - { id: up, still: stills/up.png, alt: Blocks., caption: Ada looks up., shows: [ada, grace], words: [{ by: grace, said: GRACEWORDS }] }\n---\nYou waited ONLYGRACE. {#for-grace}\n\nBoth waited FOROTHERS. {#for-others}\n",
        )
        .still(&of_family("stills/up.png"), 160, 120)
        .with(
            &of_family("closing.md"),
            "---\non: 2026-03-23\ncopies: [{ name: Dr A. Sutcliffe, role: GP, kind: letter }, { name: Dr B. Shah, role: health visitor, kind: summary }]\n---\n# Progress\n\nThey laugh.\n",
        )
}

const BOTH: &str =
    "  - { by: grace, for: [copies], given: 2026-01-12 }\n  - { by: geth, for: [copies], given: 2026-01-12 }\n";

#[test]
fn a_copy_of_the_letter_is_made_when_everybody_agreed_to_copies() {
    let book = family(BOTH).write();
    let built = traject(book.root(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let copy = text(book.root(), COPY);
    for said in [
        "Dr A. Sutcliffe",
        "Dear Dr Sutcliffe,",
        "This letter was written to Grace and Geth.",
        "GRACEWORDS",
        "PLAYGOAL",
        "FOROTHERS",
        "They laugh.",
    ] {
        assert!(copy.contains(said), "{said}: {copy}");
    }
    for unsaid in ["ONLYGRACE", "4 Mill Lane", "<img", "Thank you, ", "Your goal"] {
        assert!(!copy.contains(unsaid), "{unsaid}: {copy}");
    }
    assert!(text(book.root(), LETTER).contains("Dr A. Sutcliffe"));
    let list = text(book.root(), "index.html");
    assert!(list.contains("SV-2026-014-letter-copy-1.html"), "{list}");
}

#[test]
fn no_copy_of_the_letter_is_made_or_named_when_somebody_did_not_agree() {
    let refused = "  - { by: geth, for: [copies], given: 2026-01-12, child_agreed: false }\n";
    let grace = "  - { by: grace, for: [copies], given: 2026-01-12 }\n";
    let withdrawn = BOTH.replacen("given: 2026-01-12", "given: 2026-01-12, withdrawn: 2026-02-01", 1);
    for consent in [String::new(), grace.to_owned(), format!("{grace}{refused}"), withdrawn] {
        let book = family(&consent).write();
        let built = traject(book.root(), &["build", "--format", "short"]);
        assert_eq!(built.code, 0, "{}", built.err);
        let told = format!("{}{}", built.out, built.err);
        assert!(told.contains("copy-consent") && told.contains("closing.md:3:18"), "{told}");
        assert!(names(&book.path("build")).iter().all(|name| !name.contains("letter-copy")), "{consent}");
        let letter = text(book.root(), LETTER);
        assert!(!letter.contains("Sutcliffe") && letter.contains("Dr B. Shah"), "{letter}");
        let summary = text(book.root(), SUMMARY);
        for unsaid in ["PLAYGOAL", "GRACEWORDS", "2021", "They laugh"] {
            assert!(!summary.contains(unsaid), "{consent}: {unsaid}: {summary}");
        }
    }
}

#[test]
fn a_summary_says_what_changed_and_when_the_child_was_born_when_everybody_agreed_to_copies() {
    let book = family(BOTH).write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let summary = text(book.root(), SUMMARY);
    for said in ["Dear Dr Shah,", "Ada Okafor (born 4 March 2021)", "one film", "PLAYGOAL", ">3<", ">7<"] {
        assert!(summary.contains(said), "{said}: {summary}");
    }
    assert_eq!(summary.matches("4 March 2021").count(), 1, "{summary}");
    assert!(!summary.contains("GRACEWORDS") && !summary.contains("<img"), "{summary}");
}
