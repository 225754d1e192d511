//! What practitioners write every day raises few questions: the letters of the sample book, read as case studies.

use std::path::Path;

use traject::case::{Case, CaseStudy, Prose};
use traject::language::Language;
use traject::privacy::anonymise::Anonymiser;
use traject::source;
use traject::theme::Theme;

/// A study of a family whose text is all that was written to it, with pseudonyms for everybody.
fn study_of(case: &Case, base: &CaseStudy) -> CaseStudy {
    const NAMES: [&str; 6] = ["Noa", "Pia", "Lio", "Una", "Kim", "Lou"];
    let language = case.language();
    let closing = case.closing.iter().map(|closing| &closing.body);
    let bodies = case.cycles.iter().map(|cycle| &cycle.body).chain(closing);
    let blocks =
        bodies.filter_map(|body| body.in_language(&language)).flat_map(|(blocks, _)| blocks.to_vec()).collect();
    let children = case.family.children().map(|child| child.id.clone());
    let people = children.chain(case.family.adults.iter().map(|adult| adult.id.clone()));
    CaseStudy {
        slug: "x".to_owned(),
        family: case.family.reference.clone(),
        pseudonyms: people.zip(NAMES.map(str::to_owned)).collect(),
        stills: case.clips().map(|(_, clip)| clip.id.clone()).collect(),
        places: std::collections::BTreeMap::new(),
        cleared: Vec::new(),
        body: Prose::new(language, blocks),
        ..base.clone()
    }
}

/// Words that tell nothing by themselves, so that no question may be about them alone.
const SMALL: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "but", "by", "for", "from", "had", "has", "he", "her", "his", "in", "is", "it", "its",
    "of", "on", "or", "she", "so", "that", "the", "their", "then", "they", "to", "two", "three", "was", "we", "were", "with",
    "you", "your", "o", "clock", "set", "middle", "start", "next",
];

#[test]
fn everyday_notes_raise_few_questions() {
    let book = source::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    let theme = Theme::built_in().unwrap();
    let anonymiser = Anonymiser::new(&book, &theme, "2026-06-01".parse().unwrap());
    let mut questions = Vec::new();
    let mut families = 0;
    for case in book.families.iter().filter_map(|family| family.case.as_ref()) {
        if !case.language().is_same_language(&Language::english()) {
            continue;
        }
        families += 1;
        let case = anonymiser.study(&study_of(case, &book.studies[0])).unwrap();
        questions.extend(case.questions().iter().map(|question| question.written.clone()));
        for change in case.changes() {
            assert!(change.old.chars().any(char::is_alphanumeric), "{change:?}");
        }
    }
    assert!(families >= 6, "{families}");
    // Weekdays, festivals, jobs, conditions and words of other languages are asked about; there are several letters a family.
    assert!(questions.len() <= 8 * families, "{} of {families} families: {questions:?}", questions.len());
    for question in &questions {
        let words: Vec<&str> = question.split(|letter: char| !letter.is_alphanumeric()).collect();
        let says = |word: &&str| word.chars().count() > 1 && !SMALL.contains(&word.to_lowercase().as_str());
        assert!(words.iter().any(says), "{question:?} asks about nothing");
    }
}
