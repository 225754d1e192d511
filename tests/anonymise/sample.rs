//! The case studies of the sample book come out well.

use std::path::Path;

use traject::document::{Block, Inline};
use traject::privacy::anonymise::{AnonymisedCase, Anonymiser, Reason};
use traject::source::{self, Book};
use traject::theme::Theme;

fn studies() -> (Book, Theme) {
    (source::read(Path::new(env!("CARGO_MANIFEST_DIR"))), Theme::built_in().unwrap())
}

fn paragraphs(case: &AnonymisedCase) -> Vec<String> {
    let (blocks, _) = case.body(case.language()).unwrap();
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => Some(Inline::plain(content)),
            _ => None,
        })
        .collect()
}

#[test]
fn a_quiet_game_is_told_of_mia_and_jo_and_keeps_its_words() {
    let (book, theme) = studies();
    let anonymiser = Anonymiser::new(&book, &theme, "2026-06-01".parse().unwrap());
    let study = book.studies.iter().find(|study| study.slug == "a-quiet-game").unwrap();
    let case = anonymiser.study(study).unwrap();
    assert_eq!(case.questions(), []);
    let text = paragraphs(&case).join("\n");
    for part in [
        "Jo lives with her two children in a market town.",
        "Mia was between three and five. She was busy all day",
        "Mia looked up at her eleven times.",
        "Enjoying play together rose from 3 to 7.",
        "went down to 4 half-way through, and was 6 at the end.",
        "What Jo said",
        "A number that falls is worth as much as one that rises",
    ] {
        assert!(text.contains(part), "{part:?} is not in:\n{text}");
    }
    assert!(!text.contains("Grace") && !text.contains("Ada") && !text.contains("Tewkesbury"), "{text}");
    let goals: Vec<&str> = case.goals().iter().map(|goal| goal.text.as_str()).collect();
    assert_eq!(goals, ["Enjoying playing together", "Noticing what Mia wants to show me", "Ending play without upset"]);
    let clips: Vec<&str> =
        case.cycles().iter().flat_map(|cycle| &cycle.clips).map(|clip| clip.still.as_str()).collect();
    assert_eq!(clips, ["looks-up", "last-bubble"]);
}

#[test]
fn every_change_is_located_where_it_stands() {
    let (book, theme) = studies();
    let anonymiser = Anonymiser::new(&book, &theme, "2026-06-01".parse().unwrap());
    let mut seen = 0;
    for study in &book.studies {
        let case = anonymiser.study(study).unwrap();
        for change in case.changes() {
            let text = book.text_of(&change.place.file).expect("a file of the book");
            let span = &change.place.span;
            assert_eq!(&text[span.bytes_start..span.bytes_end], change.old, "{change:?}");
            seen += 1;
        }
        assert!(case.changes().iter().any(|change| change.why == Reason::Age));
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn what_was_cleared_is_asked_about_without_it() {
    let (book, theme) = studies();
    let anonymiser = Anonymiser::new(&book, &theme, "2026-06-01".parse().unwrap());
    let mut study = book.studies.iter().find(|study| study.slug == "flour-on-both-hands").unwrap().clone();
    assert!(anonymiser.study(&study).unwrap().is_settled());
    study.cleared.clear();
    let case = anonymiser.study(&study).unwrap();
    let asked: Vec<&str> = case.questions().iter().map(|question| question.written.as_str()).collect();
    assert_eq!(asked, ["Urdu"]);
    assert!(!paragraphs(&case).join(" ").contains("Urdu"), "what is asked about is taken out");
}
