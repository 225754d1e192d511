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

use traject::case::CaseStudy;
use traject::privacy::anonymise::{AnonymisedCase, Anonymiser, MarkedPart, MarkedPiece};

use crate::bench::{Bench, with_text};

/// Facts that may get through, of all that are planted.
const MOST_THROUGH: usize = 0;
/// Questions that a page may raise, averaged over all pages.
const MOST_QUESTIONS: f64 = 25.0;
/// Of a hundred words that tell nobody apart, how many may be asked about.
const MOST_HARMLESS_ASKED: f64 = 0.5;

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

/// The text of a study's body as it was written, and which of its bytes were changed or asked about.
#[derive(Default)]
struct Touched {
    text: String,
    touched: Vec<bool>,
    /// The question that a byte is part of.
    question: Vec<Option<usize>>,
    questions: Vec<Range<usize>>,
}

impl Touched {
    fn new(case: &AnonymisedCase) -> Self {
        let mut found = Self::default();
        let in_body = |part: MarkedPart| {
            matches!(
                part,
                MarkedPart::Heading(_) | MarkedPart::Paragraph | MarkedPart::Item | MarkedPart::Quotation | MarkedPart::Cell
            )
        };
        for marked in case.marked().iter().filter(|marked| in_body(marked.part)) {
            for piece in &marked.pieces {
                match piece {
                    MarkedPiece::Same(text) => found.push(text, false, None),
                    MarkedPiece::Changed { old, .. } => found.push(old, true, None),
                    MarkedPiece::Asked { written, .. } => {
                        let start = found.text.len();
                        found.push(written, true, Some(found.questions.len()));
                        found.questions.push(start..found.text.len());
                    }
                }
            }
            found.push("\n", false, None);
        }
        found
    }

    fn push(&mut self, text: &str, touched: bool, question: Option<usize>) {
        self.text.push_str(text);
        self.touched.resize(self.text.len(), touched);
        self.question.resize(self.text.len(), question);
    }

    /// Whether a fact was caught: something of it was touched, and no number and no name of it was left.
    fn is_caught(&self, fact: &Range<usize>, small_names: bool) -> bool {
        let mut any = false;
        for word in words(&self.text, fact) {
            let written = &self.text[word.clone()];
            let is_touched = self.touched[word.clone()].iter().all(|touched| *touched);
            any |= is_touched && !is_small_word(written);
            let begins = self.text[..word.start].trim_end_matches([' ', '“', '(']);
            let begins = begins.is_empty() || begins.ends_with(['.', '!', '?', '\n']);
            let tells = is_number(written)
                || (written.starts_with(char::is_uppercase) && !begins && !is_small_word(written))
                || (small_names && !is_small_word(written));
            if tells && !is_touched {
                return false;
            }
        }
        any
    }
}

fn words(text: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text[within.clone()].char_indices() {
        let (start, end) = (within.start + at, within.start + at + letter.len_utf8());
        if !letter.is_alphanumeric() {
            continue;
        }
        match found.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = end,
            None => found.push(start..end),
        }
    }
    found
}

/// Words that say nothing by themselves, when all else of a fact is gone.
fn is_small_word(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "a", "an", "the", "in", "at", "on", "of", "to", "by", "from", "with", "for", "he", "she", "they", "we", "his",
        "her", "their", "my", "is", "was", "are", "were", "be", "has", "have", "had", "and", "or", "that", "who",
        "which", "over", "up", "off", "past", "down", "near", "s", "m", "re", "it", "now", "just", "then", "came",
        "went", "one", "i", "as", "big", "mr", "mrs", "ms", "miss", "dr", "auntie", "uncle", "nan", "nana", "grandma",
        "granny", "teacher", "head", "class",
    ];
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    !initial && SMALL.contains(&word.to_lowercase().as_str())
}

fn is_number(word: &str) -> bool {
    const NUMBERS: &[&str] = &[
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    ];
    NUMBERS.contains(&word.to_lowercase().as_str()) || word.chars().any(|letter| letter.is_ascii_digit())
}

/// Facts of one file that got through, by their class, and how many there are.
fn through(file: &str, study: &CaseStudy, anonymiser: &Anonymiser<'_>) -> (BTreeMap<String, Vec<String>>, usize) {
    let text = std::fs::read_to_string(folder().join(file)).unwrap();
    let (mut through, mut all, mut class) = (BTreeMap::<String, Vec<String>>::new(), 0, String::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            class = name.to_owned();
            continue;
        }
        let (plain, spans) = planted(line);
        let case = anonymiser.study(&with_text(study, &plain.replace('_', "\\_"), "en")).unwrap();
        let touched = Touched::new(&case);
        let start = touched.text.find(&plain).unwrap_or_else(|| panic!("{plain:?} is not in {:?}", touched.text));
        let small_names = matches!(class.as_str(), "names" | "places");
        for span in spans {
            all += 1;
            if !touched.is_caught(&(start + span.start..start + span.end), small_names) {
                let told: Vec<&str> = case.questions().iter().map(|one| one.written.as_str()).collect();
                through.entry(class.clone()).or_default().push(format!("{line}   asked {told:?}"));
            }
        }
    }
    (through, all)
}

fn report(file: &str) -> usize {
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let (through, all) = through(file, &study, &anonymiser);
    let count: usize = through.values().map(Vec::len).sum();
    println!("{file}: {count} of {all} planted facts got through");
    for (class, lines) in &through {
        println!("  {class}: {}\n    {}", lines.len(), lines.join("\n    "));
    }
    count
}

#[test]
fn no_planted_fact_gets_through() {
    let count = report("facts.txt");
    assert!(count <= MOST_THROUGH, "{count} got through");
}

#[test]
fn no_fact_of_the_second_set_gets_through() {
    let count = report("second.txt");
    assert!(count <= MOST_THROUGH, "{count} got through");
}

#[test]
fn a_page_raises_few_questions_and_most_are_about_something() {
    let mut files: Vec<_> =
        std::fs::read_dir(folder().join("accounts")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let bench = Bench::new();
    let (study, anonymiser) = (bench.study(), bench.anonymiser());
    let (mut questions, mut telling, mut missed, mut facts) = (0, 0, Vec::new(), 0);
    let (mut harmless, mut stray) = (0, Vec::new());
    for file in &files {
        let (plain, spans) = planted(&std::fs::read_to_string(file).unwrap());
        let case = anonymiser.study(&with_text(&study, &plain, "en")).unwrap();
        let touched = Touched::new(&case);
        let mut at = 0;
        let mut planted_in = vec![false; touched.text.len()];
        for span in &spans {
            let fact = &plain[span.clone()];
            let start = at + touched.text[at..].find(fact).unwrap_or_else(|| panic!("{fact:?} is not in the text"));
            at = start + fact.len();
            planted_in[start..at].fill(true);
            facts += 1;
            if !touched.is_caught(&(start..at), false) {
                missed.push(fact.to_owned());
            }
        }
        let is_about: Vec<bool> =
            touched.questions.iter().map(|range| planted_in[range.clone()].contains(&true)).collect();
        let telling_texts: Vec<&str> = touched
            .questions
            .iter()
            .zip(&is_about)
            .filter(|(_, about)| **about)
            .map(|(range, _)| &touched.text[range.clone()])
            .collect();
        let about = |text: &str| telling_texts.contains(&text);
        let page = case.questions().len();
        let telling_here = case.questions().iter().filter(|question| about(&question.written)).count();
        let idle: Vec<&str> = case
            .questions()
            .iter()
            .filter(|question| !about(&question.written))
            .map(|one| one.written.as_str())
            .collect();
        let name = file.file_stem().unwrap_or_default();
        println!("{name:?}: {page} questions, {telling_here} about something; the others: {idle:?}");
        questions += page;
        telling += telling_here;
        for word in words(&touched.text, &(0..touched.text.len())) {
            if !planted_in[word.start] {
                harmless += 1;
                if touched.question[word.start].is_some_and(|question| !is_about[question]) {
                    stray.push(touched.text[word].to_owned());
                }
            }
        }
    }
    let pages = files.len() as f64;
    let (average, share) = (f64::from(questions as u32) / pages, 100.0 * telling as f64 / questions.max(1) as f64);
    let idle = 100.0 * stray.len() as f64 / harmless.max(1) as f64;
    println!(
        "{average:.1} questions a page, {share:.0} % of them about something; {idle:.2} % of {harmless} harmless words asked about; {} of {facts} facts got through: {missed:?}",
        missed.len()
    );
    println!("harmless words asked about: {stray:?}");
    assert!(average <= MOST_QUESTIONS && idle <= MOST_HARMLESS_ASKED && missed.is_empty());
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/anonymise/measure")
}
