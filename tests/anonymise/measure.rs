//! How much gets through, and how much is asked: planted facts that nobody was told of, questions on a page, and how many
//! of them were about something that tells who somebody is. The numbers stand in docs/anonymising.md:
//!
//! ```sh
//! cargo test --test anonymise measure -- --nocapture
//! ```
//!
//! Texts are in `tests/anonymise/measure/`; what tells who somebody is stands between bars there.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use traject::privacy::anonymise::{AnonymisedCase, MarkedPiece};

use crate::bench::{Bench, with_text};

/// Facts that may get through, of all that are planted.
const MOST_THROUGH: usize = 0;
/// Questions that a page may raise, averaged over all pages.
const MOST_QUESTIONS: f64 = 25.0;
/// Of a hundred words that tell nobody apart, how many may be asked about.
const MOST_HARMLESS_ASKED: f64 = 5.0;

/// The text without its bars, and the bytes of it that stood between them.
fn planted(text: &str) -> (String, Vec<Range<usize>>) {
    let (mut plain, mut spans, mut open) = (String::new(), Vec::new(), None);
    for letter in text.chars() {
        match (letter, open) {
            ('|', None) => open = Some(plain.len()),
            ('|', Some(start)) => {
                spans.push(start..plain.len());
                open = None;
            }
            _ => plain.push(letter),
        }
    }
    assert!(open.is_none(), "a bar is missing in {text:?}");
    (plain, spans)
}

/// Every stretch of the texts that was asked about or changed, as written.
fn touched(case: &AnonymisedCase) -> (Vec<String>, Vec<String>) {
    let (mut asked, mut changed) = (Vec::new(), Vec::new());
    for piece in case.marked().iter().flat_map(|text| &text.pieces) {
        match piece {
            MarkedPiece::Asked { written, .. } => asked.push(written.clone()),
            MarkedPiece::Changed { old, .. } => changed.push(old.clone()),
            MarkedPiece::Same(_) => {}
        }
    }
    (asked, changed)
}

fn words(text: &str) -> Vec<String> {
    let all = text.split(|letter: char| !letter.is_alphanumeric());
    all.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn no_planted_fact_gets_through() {
    let text = std::fs::read_to_string(folder().join("facts.txt")).unwrap();
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let (mut through, mut all, mut class) = (BTreeMap::<String, Vec<String>>::new(), 0, String::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            class = name.to_owned();
            continue;
        }
        let (plain, spans) = planted(line);
        let case = anonymiser.study(&with_text(&study, &plain.replace('_', "\\_"), "en")).unwrap();
        let (asked, changed) = touched(&case);
        let found: Vec<String> = asked.iter().chain(&changed).flat_map(|text| words(text)).collect();
        for span in spans {
            all += 1;
            let fact = &plain[span];
            if !words(fact).iter().any(|word| found.contains(word)) {
                through.entry(class.clone()).or_default().push(line.to_owned());
            }
        }
    }
    let count: usize = through.values().map(Vec::len).sum();
    println!("{count} of {all} planted facts got through");
    for (class, lines) in &through {
        println!("  {class}: {}\n    {}", lines.len(), lines.join("\n    "));
    }
    assert!(count <= MOST_THROUGH, "{count} of {all} got through");
}

#[test]
fn a_page_raises_few_questions_and_most_are_about_something() {
    let mut files: Vec<_> =
        std::fs::read_dir(folder().join("accounts")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let (mut questions, mut telling, mut missed, mut facts) = (0, 0, Vec::new(), 0);
    let (mut harmless, mut harmless_asked) = (0, 0);
    for file in &files {
        let (plain, spans) = planted(&std::fs::read_to_string(file).unwrap());
        let case = anonymiser.study(&with_text(&study, &plain, "en")).unwrap();
        let (asked, changed) = touched(&case);
        let told: Vec<String> = spans.iter().flat_map(|span| words(&plain[span.clone()])).collect();
        let about = |text: &str| words(text).iter().any(|word| told.contains(word));
        let page = case.questions().len();
        let telling_here = case.questions().iter().filter(|question| about(&question.written)).count();
        let idle: Vec<&str> = case
            .questions()
            .iter()
            .filter(|question| !about(&question.written))
            .map(|one| one.written.as_str())
            .collect();
        println!(
            "{:?}: {page} questions, {telling_here} about something; the others: {idle:?}",
            file.file_stem().unwrap()
        );
        questions += page;
        telling += telling_here;
        let found: Vec<String> = asked.iter().chain(&changed).flat_map(|text| words(text)).collect();
        for span in &spans {
            facts += 1;
            if !words(&plain[span.clone()]).iter().any(|word| found.contains(word)) {
                missed.push(plain[span.clone()].to_owned());
            }
        }
        harmless += words(&plain).len() - told.len();
        harmless_asked += asked.iter().filter(|text| !about(text)).map(|text| words(text).len()).sum::<usize>();
    }
    let pages = files.len() as f64;
    let (average, share) = (f64::from(questions as u32) / pages, 100.0 * telling as f64 / questions.max(1) as f64);
    let idle = 100.0 * harmless_asked as f64 / harmless.max(1) as f64;
    println!(
        "{average:.1} questions a page, {share:.0} % of them about something; {idle:.2} % of harmless words asked about; {} of {facts} facts got through: {missed:?}",
        missed.len()
    );
    assert!(average <= MOST_QUESTIONS && idle <= MOST_HARMLESS_ASKED && missed.is_empty());
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/anonymise/measure")
}
