//! The booklet: what goes into it, with whose consent, and from when on there is one.

use std::fs;

use traject::pdf::Reading;

use crate::book::{Book, Written, of_family};
use crate::progress::built;
use crate::run::{Run, names, text, traject};

const FOLDER: &str = "families/SV-2026-014/recipient-1/SV-2026-014";

const FAMILY: &str = "\
reference: SV-2026-014
practitioner: hreid
child: { id: ada, name: Ada Okafor, born: 2021-03-04 }
adults:
  - { id: grace, name: Grace Okafor, known_as: Mrs Okafor, client: true }
  - { id: tom, name: Tom Reed, client: true, letter: false }
helping_question: { text: How can I help Ada play?, agreed: 2026-01-12 }
goals: [{ id: play, text: Playing together, hoped_for: 8, ratings: [{ on: 2026-01-12, by: grace, value: 3 }, { on: 2026-03-23, by: grace, value: 7 }] }]
descriptions:
  - { on: 2026-01-12, by: grace, child: [hard to reach] }
  - { on: 2026-03-23, by: grace, child: [curious] }
";

const CYCLE: &str = "---
film: { on: 2026-01-20, activity: building a tower }
review: { on: 2026-01-27 }
clips:
  - id: up
    still: stills/up.jpg
    alt: Ada looks up.
    caption: You wait.
    shows: [ada, grace]
    principles: [attentive]
    words: [{ by: grace, said: She looks at me. }, { by: tom, said: She laughs. }]
  - { id: aside, caption: You turn to her. }
strengths: [Waiting first]
next: Wait a little longer.
---
Ada looked up.
";

const CLOSING: &str = "---
on: 2026-03-23
---
# Progress

You laugh together.

# Ideas for the future

- Keep waiting.
";

/// A family whose lines of consent are these.
fn family(consent: &str) -> Book {
    let book = Book::minimal()
        .with(&of_family("family.yaml"), &format!("{FAMILY}{consent}"))
        .with(&of_family("cycle-1.md"), CYCLE)
        .with(&of_family("closing.md"), CLOSING);
    // Landscape, so that its size in pixels tells it from any other.
    book.still(&of_family("stills/up.jpg"), 640, 480)
}

fn main_of(book: &Written, page: &str) -> String {
    text(book.root(), &format!("{FOLDER}-{page}.html")).split_once("<main>").unwrap().1.to_owned()
}

fn pdf(book: &Written, document: &str) -> Reading {
    Reading::of(&fs::read(book.path(&format!("build/{FOLDER}-{document}.pdf"))).unwrap()).unwrap()
}

const STILLS: &str = "consent: [{ by: grace, for: [stills], stills: all, covers: [grace, ada], given: 2026-01-12 }]\n";
const BOOKLET: &str =
    "consent: [{ by: grace, for: [booklet], stills: all, covers: [grace, ada], given: 2026-01-12 }]\n";

#[test]
fn a_still_is_in_it_only_with_consent_for_booklets() {
    for (consent, in_letter) in [(STILLS, true), (BOOKLET, false)] {
        let book = built(&family(consent), &[]);
        let (letter, booklet) = (main_of(&book, "letter"), main_of(&book, "booklet"));
        assert_eq!(letter.contains("Ada looks up."), in_letter, "{letter}");
        assert_eq!(booklet.contains("alt=\"Ada looks up.\""), !in_letter, "{booklet}");
        let told = pdf(&book, "booklet");
        let has_still =
            |reading: &Reading| reading.alternatives.iter().any(|alternative| alternative == "Ada looks up.");
        assert_eq!(has_still(&told), !in_letter);
        // Without it the moment is told in words all the same.
        assert!(booklet.contains("She looks at me.”") && booklet.contains("You wait."), "{booklet}");
        assert_eq!(booklet.matches("<section class=\"leaf cover\"").count(), 1);
    }
}

#[test]
fn others_words_need_consent_for_booklets_too() {
    let toms = |purpose: &str| format!("consent: [{{ by: tom, for: [{purpose}], given: 2026-01-12 }}]\n");
    let book = built(&family(&toms("stills")), &[]);
    assert!(main_of(&book, "letter").contains("She laughs.") && !main_of(&book, "booklet").contains("She laughs."));
    let book = built(&family(&toms("booklet")), &[]);
    assert!(!main_of(&book, "letter").contains("She laughs.") && main_of(&book, "booklet").contains("She laughs."));
}

#[test]
fn the_whole_booklet_comes_with_the_closing_and_one_of_a_cycle_with_its_review() {
    let book = built(&family(BOOKLET), &["--only", "booklet"]);
    let files = names(&book.path("build"));
    for document in ["booklet.html", "booklet.pdf", "booklet-cycle-1.html", "booklet-cycle-1.pdf"] {
        assert!(files.contains(&format!("{FOLDER}-{document}")), "{document} is not among {files:?}");
    }
    assert!(!files.iter().any(|file| file.contains("-letter") || file.contains("-progress")), "{files:?}");
    let list = text(book.root(), "index.html");
    assert!(list.contains("SV-2026-014-booklet.pdf") && list.contains("SV-2026-014-booklet-cycle-1.html"), "{list}");
    let front = text(book.root(), "families/SV-2026-014/recipient-1/index.html");
    assert!(front.contains("SV-2026-014-booklet.pdf") && front.contains("SV-2026-014-booklet-cycle-1.pdf"), "{front}");

    let open = family(BOOKLET).without(&of_family("closing.md"));
    let book = built(&open, &["--only", "booklet"]);
    let files = names(&book.path("build"));
    assert!(files.contains(&format!("{FOLDER}-booklet-cycle-1.pdf")), "{files:?}");
    assert!(!files.contains(&format!("{FOLDER}-booklet.pdf")), "{files:?}");
    let of_cycle = main_of(&book, "booklet-cycle-1");
    assert!(of_cycle.contains("First film, winter 2026") && of_cycle.contains("alt=\"Ada looks up.\""), "{of_cycle}");
    assert!(of_cycle.contains("Wait a little longer.") && !of_cycle.contains("How can I help"), "{of_cycle}");

    let unreviewed = open.replace(&of_family("cycle-1.md"), "review: { on: 2026-01-27 }\n", "");
    let book = built(&unreviewed, &["--only", "booklet"]);
    assert_eq!(names(&book.path("build")), ["index.html"]);
}

#[test]
fn page_and_pdf_say_the_same_in_the_same_order() {
    let book = built(&family(BOOKLET), &["--only", "booklet"]);
    for document in ["booklet", "booklet-cycle-1"] {
        let said = pdf(&book, document).blocks.join(" ");
        let mut from = 0;
        for words in [
            "Ada, Grace and Tom",
            "First film: building a tower",
            "You wait.",
            "Being attentive: watching, and giving room.",
            "“She looks at me.”",
            "You turn to her.",
            "Waiting first",
            "Wait a little longer.",
            "Your own notes",
            "Thank you, Grace.",
        ] {
            let found = said[from..].find(words);
            assert!(found.is_some(), "{words} is not in its place in {document}: {said}");
            from += found.unwrap_or(0);
            assert!(
                main_of(&book, document).contains(words.split(": ").next().unwrap().trim_start_matches('“')),
                "{words} is not on the page"
            );
        }
        assert_eq!(said.contains("Keep waiting."), document == "booklet");
        assert!(!said.contains("You laugh together."), "progress is the letter's");
    }
}

#[test]
fn what_the_notes_lack_is_left_out_whole() {
    let bare = FAMILY.split("helping_question").next().unwrap();
    let bare = Book::minimal().with(&of_family("family.yaml"), bare).with(&of_family("closing.md"), CLOSING);
    let book = built(&bare, &["--only", "booklet"]);
    let booklet = main_of(&book, "booklet");
    for heading in ["The question you began with", "Your words", "What you do that helps", "The next step", "goal"] {
        assert!(!booklet.contains(heading), "{heading} in {booklet}");
    }
    assert!(booklet.contains("Ada looked up.") && booklet.contains("Keep waiting."), "{booklet}");
    let nothing = bare.without(&of_family("cycle-1.md")).replace(
        &of_family("closing.md"),
        "\n\n# Ideas for the future\n\n- Keep waiting.",
        "",
    );
    let book = built(&nothing, &[]);
    assert!(!names(&book.path("build")).iter().any(|file| file.contains("booklet")), "a booklet of nothing");
}

#[test]
fn the_latest_words_or_then_and_now() {
    let both = family("").replace("book.toml", "[book]", "[output.booklet]\nwords = \"both\"\n\n[book]");
    for (family, then) in [(family(""), false), (both, true)] {
        let book = built(&family, &["--only", "booklet"]);
        let booklet = main_of(&book, "booklet");
        assert!(booklet.contains("curious"), "{booklet}");
        assert_eq!(booklet.contains("hard to reach"), then, "{booklet}");
    }
}

#[test]
fn the_cover_has_first_names_alone() {
    let book = built(&family(BOOKLET), &["--only", "booklet"]);
    let booklet = main_of(&book, "booklet");
    let cover = booklet.split("</section>").next().unwrap();
    assert!(cover.contains("Ada, Grace and Tom"), "{cover}");
    for never in ["Okafor", "Reed", "2021", "SV-2026-014"] {
        assert!(!cover.contains(never), "{never} on {cover}");
    }
}

#[track_caller]
fn refused(book: &Book) -> (Written, Run) {
    let book = book.write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("guard-cover"), "{}", run.err);
    (book, run)
}

#[test]
fn a_surname_or_a_date_of_birth_on_the_cover_is_refused_and_the_letter_stays() {
    let cycle = of_family("cycle-1.md");
    let named = family(BOOKLET).replace(&cycle, "alt: Ada looks up.", "alt: Ada Okafor looks up.");
    let (book, _) = refused(&named);
    let files = names(&book.path("build"));
    assert!(files.iter().any(|file| file.contains("-letter.pdf")), "{files:?}");
    assert!(!files.iter().any(|file| file.contains("-booklet")), "{files:?}");

    // A service's own wording can do it too.
    let wording = "booklet-moments = Born on 4 March 2021, { $season }\n";
    let born =
        family(BOOKLET).with("book.toml", "[theme]\nname = \"ours\"\n").with("themes/ours/wording/en.ftl", wording);
    let (book, run) = refused(&born);
    assert!(run.err.contains("date of birth is on the cover"), "{}", run.err);
    let files = names(&book.path("build"));
    assert!(files.contains(&format!("{FOLDER}-booklet-cycle-1.pdf")), "its cover is another: {files:?}");
}
