//! The review of a case study, for the practice and for the family, as pages: axe and the Nu checker.

use std::path::PathBuf;

use crate::judge;
use crate::support::Book;

/// The pages of a review with questions and of one without.
fn pages() -> (tempfile::TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let mut pages = Vec::new();
    for (name, text) in [
        (
            "open",
            "Mia met Imran and the twins on 12 January 2026.\n\n- Grace waited\n\n> Ada was four.\n\n| A | B |\n|---|---|\n| Ada | 3 |\n",
        ),
        ("settled", "Grace and Ada played in Tewkesbury.\n"),
    ] {
        let study = Book::full().text("content/case-studies/a-quiet-game.md").to_owned();
        let book = Book::full()
            .with(
                "content/case-studies/a-quiet-game.md",
                &study.replace("Mia and her mother played a quiet game.\n", text),
            )
            .write();
        let reviewed = traject::site::review(book.root(), "a-quiet-game", "2026-06-01".parse().unwrap());
        for (number, page) in [reviewed.page, reviewed.family_page].into_iter().flatten().enumerate() {
            let path = folder.path().join(format!("{name}-{number}.html"));
            std::fs::copy(page, &path).unwrap();
            pages.push(path);
        }
    }
    assert_eq!(pages.len(), 3);
    (folder, pages)
}

#[test]
#[ignore = "needs axe, chromium and the Nu HTML checker; run tests/run.sh"]
fn a_review_is_a_page_for_everybody() {
    let (_folder, pages) = pages();
    let verdict = judge::browser("axe.mjs", &pages);
    verdict.must_pass("axe finds fault");
    assert_eq!(verdict.answer.matches("violations 0").count(), pages.len() * 2, "{}", verdict.answer);
    let faults = crate::pages::faults(&judge::nu_html_checker(&pages).answer);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
