//! What documents say, where a sentence could read oddly: goals in words, one film, the front page, the foot of a page.

use crate::book::{Book, of_family};
use crate::run::{text, traject};

const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.html";
const PROGRESS: &str = "families/SV-2026-014/recipient-1/SV-2026-014-progress.html";
const BOOKLET: &str = "families/SV-2026-014/recipient-1/SV-2026-014-booklet.html";
const FRONT: &str = "families/SV-2026-014/recipient-1/index.html";

/// A goal whose levels are words, rated at the start and at the end.
fn in_words(start: i8, end: i8) -> String {
    format!(
        "  - id: bed\n    text: Calm bedtimes\n    scale: gas\n    levels: {{ -2: shouting, -1: some shouting, 0: calm most \
         nights, 1: calm every night, 2: laughing }}\n    ratings:\n      - {{ on: 2026-01-12, by: grace, value: {start} }}\n      \
         - {{ on: 2026-03-23, by: grace, value: {end} }}\n"
    )
}

const IN_NUMBERS: &str = "  - id: play\n    text: Playing\n    hoped_for: 8\n    ratings:\n      - { on: 2026-01-12, by: grace, value: 3 }\n      - { on: 2026-03-23, by: grace, value: 9 }\n";

fn with_goals(goals: &str) -> Book {
    Book::minimal().append(&of_family("family.yaml"), &format!("goals:\n{goals}"))
}

/// A page's words, one space between them.
fn words(book: &Book, page: &str) -> String {
    all_words(book, &[page]).remove(0)
}

fn all_words(book: &Book, pages: &[&str]) -> Vec<String> {
    let book = book.clone().write();
    let built = traject(book.root(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    pages.iter().map(|page| words_of(&text(book.root(), page))).collect()
}

fn words_of(page: &str) -> String {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let mut words = String::new();
    let mut tag = false;
    for letter in body.chars() {
        match letter {
            '<' => (tag, words) = (true, words + " "),
            '>' => tag = false,
            _ if !tag => words.push(letter),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn goals_in_words_are_never_said_to_be_numbers() {
    for (start, end) in [(-1, 1), (1, -1), (0, 0)] {
        for said in all_words(&with_goals(&in_words(start, end)), &[LETTER, PROGRESS, BOOKLET]) {
            for wrong in ["a number", "higher than you hoped", "lower now than", "from 0", "\u{2212}1", "-1"] {
                assert!(!said.contains(wrong), "{start} to {end}: {wrong} in {said}");
            }
        }
    }
    let past = words(&with_goals(&in_words(-1, 1)), LETTER);
    assert!(
        past.contains("For “Calm bedtimes” you hoped for “calm most nights”. Now it is “calm every night”."),
        "{past}"
    );
    let fallen = words(&with_goals(&in_words(1, -1)), LETTER);
    assert!(
        fallen.contains("For “Calm bedtimes” it was “calm every night” at the start, and now it is “some shouting”."),
        "{fallen}"
    );
}

#[test]
fn only_goals_on_a_scale_are_counted_when_others_are_in_words() {
    let said = words(&with_goals(&format!("{IN_NUMBERS}{}", in_words(-1, 1))), LETTER);
    assert!(said.contains("You gave one of your goals a number from 0 to 10."), "{said}");
    assert!(said.contains("“Playing” is now higher than you hoped.") && !said.contains("each goal a number"), "{said}");
}

#[test]
fn a_letter_of_one_film_speaks_of_one_film() {
    let clip = "---\nfilm: { on: 2026-01-20 }\nclips: [{ id: up, caption: Ada looks up. }]\n---\nGrace waited.\n";
    let one = Book::minimal().with(&of_family("cycle-1.md"), clip);
    let said = words(&one, LETTER);
    assert!(said.contains("In the film we looked") && !said.contains("In each film"), "{said}");
    let two = one.with(&of_family("cycle-2.md"), &clip.replace("01-20", "02-20").replace("id: up", "id: on"));
    assert!(words(&two, LETTER).contains("In each film we looked"));
}

#[test]
fn a_principle_is_named_in_a_sentence_when_it_is_seen_again() {
    let clips = "---\nfilm: { on: 2026-01-20 }\nreview: { on: 2026-01-27 }\nclips:\n  - { id: up, caption: Ada looks up., principles: [encouraging, receiving], words: [{ by: grace, said: Oh! }] }\n  - { id: on, caption: She waits., principles: [encouraging, receiving] }\n---\nGrace waited.\n";
    let book = Book::minimal().with(&of_family("cycle-1.md"), clips);
    for page in [LETTER, BOOKLET] {
        let said = words(&book, page);
        assert!(!said.contains("Encouraging. Receiving."), "{page}: {said}");
    }
    assert!(words(&book, BOOKLET).contains("She waits. Here again: encouraging and receiving."));
}

#[test]
fn the_front_page_says_where_to_begin_and_whom_to_ask() {
    let book = Book::minimal().append("content/service.yaml", "phone: \"01452 555 0100\"\nemail: eps@example.gov.uk\n");
    let said = words(&book, FRONT);
    for line in [
        "You could begin with “Your letter”.",
        "Please keep everything in this folder together.",
        "Any questions?",
        "Helen Reid",
        "01452 555 0100",
        "eps@example.gov.uk",
        "Save or print (PDF)",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let silent = words(&Book::minimal(), FRONT);
    assert!(!silent.contains("Any questions?"), "nobody to ask: {silent}");
}

#[test]
fn a_booklet_bears_the_marking_only_when_it_is_asked_for() {
    let marked = Book::minimal().append("content/service.yaml", "footer: Confidential\n");
    assert!(words(&marked, LETTER).contains("Confidential"));
    assert!(!words(&marked, BOOKLET).contains("Confidential"));
    let asked = marked.append("book.toml", "[output.booklet]\nfooter = true\n");
    assert!(words(&asked, BOOKLET).contains("Confidential"));
}

#[test]
fn a_film_or_review_far_ahead_is_doubted() {
    let book = Book::minimal().replace(&of_family("closing.md"), "2026-03-23", "2126-03-23").write();
    let built = traject(book.root(), &["build", "--format", "short"]);
    let told = format!("{}{}", built.out, built.err);
    assert!(told.contains("odd-day") && told.contains("closing.md:2"), "{told}");
}
