//! Passages and texts for one adult: how they are marked, and what is doubted where they are not.

use traject::source::read;

use crate::book::{Book, of_family};

/// A family of two clients who both receive documents, and a foster carer who does too.
fn family() -> Book {
    Book::minimal()
        .without(&of_family("closing.md"))
        .replace(
            &of_family("family.yaml"),
            "adults:\n  - { id: grace, name: Grace Okafor, client: true }",
            "adults:\n  - { id: grace, name: Grace Okafor, client: true }\n  - { id: geth, name: Geth Rees, client: true }\n  \
             - { id: mair, name: Mair Pugh, letter: true }",
        )
        .with(
            &of_family("cycle-1.md"),
            "---\nfilm: { on: 2026-01-20 }\nclips:\n  - { id: up, caption: Ada looks up. }\n---\nAda looked up.\n",
        )
}

/// Every problem: its code, its file, line and column, and what stands there.
fn problems(book: &Book) -> Vec<String> {
    let book = book.write();
    let read = read(book.root());
    let told = read.all_problems().filter_map(|problem| {
        let location = problem.location.as_ref()?;
        let span = location.span.as_ref()?;
        let file = location.file.file_name()?.to_string_lossy().into_owned();
        let text = &read.text_of(&location.file)?[span.bytes_start..span.bytes_end];
        Some(format!("{} {file}:{}:{} {text}", problem.code, span.line, span.column))
    });
    told.collect()
}

fn with_text(text: &str) -> Book {
    family().replace(&of_family("cycle-1.md"), "Ada looked up.\n", text)
}

#[test]
fn an_unmarked_you_is_doubted_when_several_clients_read_it() {
    assert_eq!(problems(&with_text("You waited.\n")), ["unclear-you cycle-1.md:6:1 You"]);
    let caption = family().replace(&of_family("cycle-1.md"), "Ada looks up.", "You wait.");
    assert_eq!(problems(&caption), ["unclear-you cycle-1.md:4:24 You"]);
}

#[test]
fn a_you_is_not_doubted_when_it_says_whom_it_means() {
    for text in [
        "You waited. {#for-grace}\n\nGrace waited. {#for-others}\n",
        "# Together {#for-geth}\n\nYou waited.\n\nYou smiled.\n",
        "- You waited. {#for-grace-geth}\n- Ada laughed.\n",
        "You may ring me. {#for-all}\n",
        "You both waited.\n",
        "Grace said, “Can you see it?”\n",
        "You waited. {#for-grace}\n\nYou watched. {#for-others}\n",
    ] {
        assert_eq!(problems(&with_text(text)), Vec::<String>::new(), "{text}");
    }
    let one = with_text("You waited.\n").replace(
        &of_family("family.yaml"),
        "name: Geth Rees, client: true",
        "name: Geth Rees",
    );
    assert_eq!(problems(&one), Vec::<String>::new());
    let caption = family().replace(
        &of_family("cycle-1.md"),
        "caption: Ada looks up.",
        "caption: { for-grace: You wait., for-others: Grace waits. }",
    );
    assert_eq!(problems(&caption), Vec::<String>::new());
}

#[test]
fn a_mark_that_cannot_be_followed_is_refused_at_its_place() {
    for (text, expected) in [
        ("You waited. {#for-gret}\n", "unknown-person cycle-1.md:6:13 {#for-gret}"),
        ("You waited. {#for-ada}\n", "unknown-person cycle-1.md:6:13 {#for-ada}"),
        ("You {#for-grace} waited.\n", "passage-mark cycle-1.md:6:5 {#for-grace}"),
        ("{#for-grace}\n\nYou waited.\n", "passage-mark cycle-1.md:6:1 {#for-grace}"),
        ("Ada sat.\n\nGrace waited. {#for-others}\n", "passage-mark cycle-1.md:8:15 {#for-others}"),
        ("# Now {#for-grace}\n\nYou waited. {#for-geth}\n", "passage-mark cycle-1.md:8:13 {#for-geth}"),
        ("Ada waited. {#grace}\n", "passage-mark cycle-1.md:6:13 {#grace}"),
    ] {
        assert_eq!(problems(&with_text(text)), [expected], "{text}");
    }
    let caption =
        family().replace(&of_family("cycle-1.md"), "caption: Ada looks up.", "caption: { for-gret: You wait. }");
    assert_eq!(problems(&caption), ["unknown-person cycle-1.md:4:26 for-gret"]);
}

#[test]
fn a_passage_for_an_adult_without_documents_is_doubted() {
    let book = with_text("She waited. {#for-mair}\n").replace(
        &of_family("family.yaml"),
        "name: Mair Pugh, letter: true",
        "name: Mair Pugh",
    );
    assert_eq!(problems(&book), ["passage-unread cycle-1.md:6:13 {#for-mair}"]);
}

#[test]
fn a_letter_to_a_child_and_a_case_study_hold_no_marks() {
    let closing =
        "---\non: 2026-03-23\n---\n# Progress\n\nAda laughs.\n\n# For Ada {#child}\n\nDear Ada. {#for-grace}\n";
    assert_eq!(
        problems(&family().with(&of_family("closing.md"), closing)),
        ["passage-mark closing.md:10:11 {#for-grace}"]
    );
    let study = Book::full().append(crate::book::STUDY, "\nShe waited. {#for-grace}\n");
    let told = problems(&study);
    assert!(told.iter().any(|problem| problem.starts_with("passage-mark")), "{told:?}");
}

#[test]
fn a_question_without_an_owner_is_doubted_when_several_could_have_asked() {
    let asked = |question: &str| family().append(&of_family("family.yaml"), question);
    assert_eq!(
        problems(&asked("helping_question: { text: How can I help? }\n")),
        ["question-owner family.yaml:8:21 text"]
    );
    assert_eq!(problems(&asked("helping_question: { text: How can I help?, by: geth }\n")), Vec::<String>::new());
    assert_eq!(
        problems(&asked("helping_question: { text: How can I help?, by: [geth, grace] }\n")),
        Vec::<String>::new()
    );
    assert_eq!(
        problems(&asked("helping_question: { text: How can I help?, by: gath }\n")),
        ["unknown-person family.yaml:8:48 gath"]
    );
}

#[test]
fn notes_never_panic_when_marks_are_broken() {
    for text in [
        "{#for-",
        "{#for-}",
        "{#for-grace",
        "{{#for-grace}}",
        "- {#for-grace}",
        "> {#for-grace}",
        "{#for-–}",
        "{for}",
        "# {#for-grace}",
        "a {#for-grace} {#for-geth}",
        "| a {#for-grace} |\n|-|\n| b |",
        "[^1] {#for-grace}\n\n[^1]: a",
        "`{#for-grace}`",
        "a\n===== {#for-grace}",
        "1. a\n\n   b {#for-grace}\n2. c",
    ] {
        problems(&with_text(&format!("{text}\n")));
    }
}

#[test]
fn a_text_is_doubted_when_a_reader_of_another_language_has_no_translation() {
    let welsh = |book: Book| {
        book.replace(&of_family("family.yaml"), "name: Grace Okafor,", "name: Grace Okafor, language: [cy, en],")
    };
    let closing = "---\non: 2026-03-23\n---\n# Progress\n\nAda laughs.\n";
    let codes = |book: Book| {
        let book = book.write();
        let read = read(book.root());
        let told = read.all_problems().map(|problem| {
            let file = &problem.location.as_ref().unwrap().file;
            format!("{} {}", problem.code, file.file_name().unwrap().to_string_lossy())
        });
        told.collect::<Vec<_>>()
    };
    let book = || welsh(family()).with(&of_family("closing.md"), closing);
    assert_eq!(codes(book()), ["untranslated closing.md", "untranslated cycle-1.md"]);
    let translated = book()
        .with(&of_family("closing.cy.md"), "# Cynnydd\n\nMae Ada’n chwerthin.\n")
        .with(&of_family("cycle-1.cy.md"), "Edrychodd Ada i fyny.\n");
    assert_eq!(codes(translated), Vec::<String>::new());
    let lines = "lines:\n  films: Your films are yours.\n  complaints: { en: Tell us., cy: Dywedwch. }\n";
    let with_lines = family().append("content/service.yaml", lines);
    assert_eq!(codes(with_lines), Vec::<String>::new());
    let with_lines = welsh(family()).append("content/service.yaml", lines);
    assert_eq!(codes(with_lines), ["untranslated service.yaml", "untranslated cycle-1.md"]);
}
