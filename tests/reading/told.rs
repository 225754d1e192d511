//! How problems are told: plainly to a person, and without a word of the notes to programs and logs.

use traject::diagnostic::{Format, write};
use traject::source::read;

use crate::book::{Book, of_family};

fn told(book: &Book, format: Format) -> String {
    let book = book.write();
    let read = read(book.root());
    let mut out = Vec::new();
    write(format, read.all_problems(), &|path| read.text_of(path), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A book in which everything said is wrong somewhere, and every wrong word is a secret one.
fn secretive() -> Book {
    let mut book = Book::full();
    for (file, from, to) in [
        ("family.yaml", "status: ended-early", "status: Zebedee"),
        ("family.yaml", "cover: looks-up", "cover: Zebedee\nZebedee: Zebedee"),
        ("family.yaml", "practitioner: hreid", "practitioner: Zebedee"),
        ("family.yaml", "born: 2021-03-04", "born: Zebedee"),
        ("family.yaml", "hoped_for: 8", "hoped_for: Zebedee"),
        ("family.yaml", "text: Calm bedtimes", "text: [Zebedee]"),
        ("family.yaml", "scale: gas", "scale: Zebedee"),
        ("family.yaml", "child_agreed: true", "child_agreed: Zebedee"),
        ("family.yaml", "{ en: dad, cy: tad }", "{ en: dad, Zebedee: tad }"),
        ("family.yaml", "by: grace, value: 3", "by: Zebedee, value: 3"),
        ("family.yaml", "busy, hard", "'bu''sy', expected `Zebedee`, hard"),
        ("cycle-1.md", "at: \"3:12\"", "at: Zebedee"),
        ("cycle-1.md", "goal: play", "goal: Zebedee"),
        ("cycle-1.md", "[attentive,", "[Zebedee,"),
        ("cycle-1.md", "c1-looks-up.jpg", "Zebedee.jpg"),
        ("cycle-1.md", "who: [grace, ada]", "who: [Zebedee]"),
        ("cycle-1.md", "next: Leave", "next: Leave #Zebedee"),
        (
            "cycle-2.md",
            "Ada turned",
            "<Zebedee> [Zebedee name] ![Zebedee](Zebedee) [Zebedee](Zebedee) Zebedee[^Zebedee]",
        ),
        ("closing.md", "signed_by: hreid", "signed_by: Zebedee"),
        ("closing.md", "You laugh", "Ada Whitlock laughs"),
        ("closing.md", "{#child-ada}", "{#child-Zebedee}"),
    ] {
        book = book.replace(&of_family(file), from, to);
    }
    book.replace("content/case-studies/a-quiet-game.md", "ada: Mia", "Zebedee: Mia").replace(
        "content/service.yaml",
        "  films:",
        "  Zebedee:",
    )
}

#[test]
fn nothing_private_is_in_one_line_or_json_form() {
    // Problems of the YAML hide those of its meaning: each half is told by itself.
    let semantic = Book::full()
        .replace(&of_family("family.yaml"), "practitioner: hreid", "practitioner: Zebedee")
        .replace(&of_family("family.yaml"), "cover: looks-up", "cover: Zebedee")
        .replace(&of_family("family.yaml"), "by: grace, value: 3", "by: Zebedee, value: 3")
        .replace(&of_family("family.yaml"), "[Ada Whitlock]", "[Ada Whitlock, Zebedee]")
        .replace(&of_family("cycle-1.md"), "goal: play", "goal: Zebedee")
        .replace(&of_family("cycle-1.md"), "[attentive,", "[Zebedee,")
        .replace(&of_family("cycle-1.md"), "caption: You", "caption: Zebedee and you")
        .replace(&of_family("cycle-1.md"), "c1-looks-up.jpg", "Zebedee.jpg");
    for book in [secretive(), semantic] {
        let human = told(&book, Format::Human { colour: false });
        assert!(human.matches("Zebedee").count() > 7, "{human}");
        for format in [Format::Short, Format::Json] {
            let told = told(&book, format);
            assert!(told.lines().count() > 7, "{told}");
            for secret in ["Zebedee", "zebedee", "Whitlock", "laugh", "bu'sy"] {
                assert!(!told.contains(secret), "{secret}: {told}");
            }
        }
    }
}

#[test]
fn quoted_text_is_never_in_a_message_or_in_help() {
    let book = secretive().write();
    for problem in read(book.root()).all_problems() {
        assert!(!problem.message.contains("Zebedee"), "{problem:?}");
        assert!(!problem.help.as_deref().unwrap_or_default().contains("Zebedee"), "{problem:?}");
    }
}

#[test]
fn every_problem_has_a_next_step() {
    let book = secretive().write();
    for problem in read(book.root()).all_problems() {
        assert!(problem.help.is_some(), "{problem:?}");
        assert!(problem.message.ends_with('.'), "{problem:?}");
    }
}

#[test]
fn a_person_is_shown_the_place() {
    let book = Book::full()
        .replace(&of_family("family.yaml"), "agreed: 2026-02-20", "agred: 2026-02-20")
        .replace(&of_family("family.yaml"), "{ on: 2026-01-12, by: grace, value: 3 }", "{ on: 2026-01-12, value: 3 }")
        .replace(&of_family("cycle-1.md"), "Ada held", "[name] held")
        .replace(&of_family("cycle-2.md"), "[ada, grace]", "[ada, gracie]");
    insta::assert_snapshot!(told(&book, Format::Human { colour: false }));
}

#[test]
fn what_the_text_means_is_told_too() {
    let book = Book::full()
        .without(&of_family("cycle-2.cy.md"))
        .replace(&of_family("family.yaml"), "value: 7.5", "value: 11")
        .replace(&of_family("cycle-1.md"), "c1-looks-up.jpg", "c1.heic")
        .replace(&of_family("cycle-2.md"), "[ada, grace]", "[ada, gracie]")
        .replace(&of_family("closing.md"), "You laugh", "Ada  Whitlock laughs");
    insta::assert_snapshot!(told(&book, Format::Human { colour: false }));
}
