//! Passages and texts for one adult reach that adult and nobody else, in every document and language.

use std::path::Path;

use crate::book::{Book, of_family};
use crate::run::{files, traject};

/// Two clients and a foster carer; what is for one of them holds a word of its own.
fn family() -> Book {
    Book::minimal()
        .replace(
            &of_family("family.yaml"),
            "adults:\n  - { id: grace, name: Grace Okafor, client: true }",
            "adults:\n  - { id: grace, name: Grace Okafor, known_as: Grace, client: true }\n  - { id: geth, name: Geth Rees, \
             known_as: Geth, client: true, language: [cy, en] }\n  - { id: mair, name: Mair Pugh, known_as: Mair, letter: true }\n\
             helping_question:\n  - { text: How can I help?, by: grace }\n  - { text: How can we listen?, by: geth }\n\
             goals:\n  - { id: play, text: Playing, ratings: [{ on: 2026-01-12, by: grace, value: 3 }] }",
        )
        .with(
            &of_family("cycle-1.md"),
            "---\nfilm: { on: 2026-01-20 }\nreview: { on: 2026-01-27 }\nclips:\n  - { id: up, caption: { for-grace: You \
             wait GRACECAP., for-others: Grace waits OTHERCAP. } }\nstrengths: [{ for-geth: GETHSTRENGTH }]\nnext: { \
             for-grace: GRACENEXT, for-others: OTHERNEXT }\n---\nYou waited GRACEONLY. {#for-grace}\n\nYou watched GETHONLY. \
             {#for-geth}\n\nBoth were there OTHERSONLY. {#for-others}\n",
        )
        .with(
            &of_family("cycle-1.cy.md"),
            "---\nclips:\n  - { id: up, caption: { for-grace: GRACECAPCY, for-others: OTHERCAPCY } }\n---\nGRACEONLYCY \
             {#for-grace}\n\nGETHONLYCY {#for-geth}\n\nOTHERSONLYCY {#for-others}\n",
        )
        .with(
            &of_family("closing.md"),
            "---\non: 2026-03-23\n---\n# Progress {#for-grace}\n\nGRACESECTION\n\n# Ideas for the future\n\n- Keep at it.\n- \
             GRACEITEM {#for-grace}\n\n# For Ada {#child}\n\nDear Ada, CHILDWORDS.\n",
        )
}

/// All words that a recipient's folder holds, as web pages.
fn words_of(built: &std::path::Path, folder: &str) -> String {
    let pages = files(&built.join("build/families/SV-2026-014")).into_iter();
    let pages = pages.filter(|(name, _)| {
        name.starts_with(folder) && Path::new(name.as_str()).extension().is_some_and(|ending| ending == "html")
    });
    pages.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

#[test]
fn a_passage_reaches_its_reader_and_nobody_else() {
    let book = family().write();
    let built = traject(book.root(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let [grace, geth, mair, child] =
        ["recipient-1", "recipient-2", "recipient-3", "child"].map(|folder| words_of(book.root(), folder));
    for (page, has, has_not) in [
        (
            &grace,
            &["GRACEONLY", "GRACECAP", "GRACESECTION", "GRACEITEM", "GRACENEXT"][..],
            &["GETHONLY", "OTHERSONLY", "OTHERCAP", "GETHSTRENGTH", "OTHERNEXT", "CHILDWORDS"][..],
        ),
        (
            &geth,
            &["GETHONLY", "GETHONLYCY", "OTHERCAP", "OTHERCAPCY", "GETHSTRENGTH", "OTHERNEXT"],
            &["GRACE", "OTHERSONLY", "CHILDWORDS"],
        ),
        (&mair, &["OTHERSONLY", "OTHERCAP", "OTHERNEXT"], &["GRACE", "GETH", "CHILDWORDS"]),
        (&child, &["CHILDWORDS"], &["GRACE", "GETH", "OTHER"]),
    ] {
        for word in has {
            assert!(page.contains(word), "{word} is missing");
        }
        for word in has_not {
            assert!(!page.contains(word), "{word} is there");
        }
        assert!(!page.contains("{#"), "a mark is printed");
    }
}

#[test]
fn a_question_is_told_by_whose_it_is() {
    let book = family().write();
    traject(book.root(), &["build"]);
    let [grace, geth, mair] = ["recipient-1", "recipient-2", "recipient-3"].map(|folder| words_of(book.root(), folder));
    assert!(grace.contains("You began with this helping question:") && grace.contains("Geth asked:"));
    assert!(grace.contains("The question you began with"));
    assert!(geth.contains("Grace asked:") && geth.contains("You asked:") && !geth.contains("You began with"));
    assert!(geth.contains("The question we began with"));
    assert!(!mair.contains("You began with") && !mair.contains("Later you put"));
}
