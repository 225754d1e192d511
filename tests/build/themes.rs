//! A service's own wording, templates and measures.

use crate::book::Book;
use crate::run::{text, traject};

const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.html";

fn themed() -> Book {
    Book::minimal().with("book.toml", "[theme]\nname = \"ours\"\n")
}

#[test]
fn one_sentence_is_reworded_by_one_file() {
    let book = themed().with("themes/ours/wording/en.ftl", "thanks = Well done, { $name }!\n").write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let letter = text(book.root(), LETTER);
    assert!(letter.contains("Well done, Grace Okafor!") && letter.contains("Yours sincerely"), "{letter}");
}

#[test]
fn one_part_of_a_letter_is_replaced_by_one_file() {
    let template = "{% extends \"default/documents/letter.md\" %}\n\
                    {% block why_we_met %}We met because you asked.{% endblock %}\n";
    let book = themed().with("themes/ours/documents/letter.md", template).write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(text(book.root(), LETTER).contains("We met because you asked."));
}

#[test]
fn a_letter_may_be_written_whole_in_one_language() {
    let template = "{{ letterhead }}\n\n{{ address }}\n\n{{ salutation }}\n\n# About {{ children }}\n\n{{ body }}\n\n{{ sign_off }}\n";
    let book = themed().with("themes/ours/documents/letter.en.md", template).write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(text(book.root(), LETTER).contains("About Ada"));
}

#[test]
fn a_theme_with_errors_is_told_with_their_places() {
    let book = themed()
        .with("themes/ours/wording/en.ftl", "thanks = Well done, { $nmae }!\n")
        .with("themes/ours/documents/letter.md", "{% if ratings %}no end\n")
        .write();
    let run = traject(book.root(), &["build", "--format", "short"]);
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.out.contains("themes/ours/"), "{}", run.out);
    assert!(!book.root().join("build").exists());
}

#[test]
fn principles_of_ones_own_need_words_of_their_own() {
    let book = themed()
        .with("themes/ours/theme.toml", "[principles]\norder = [\"playing\"]\n")
        .with("themes/ours/wording/en.ftl", "principle-playing = Playing: for its own sake.\n")
        .with(
            "content/families/okafor/cycle-1.md",
            "---\nfilm: { on: 2026-01-20 }\nclips:\n  - { id: a, caption: You play., principles: [playing] }\n---\n",
        )
        .write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(text(book.root(), LETTER).contains("Playing: for its own sake."));
}
