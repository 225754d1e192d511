//! Which fonts a writer takes, and what it says of those it cannot use.

use traject::config::Paper;
use traject::pdf::{FontFile, FontProblem, MissingGlyph, Writer};

use crate::sample::{WRITER, document, fonts, paragraph, tokens};

#[test]
fn what_is_no_font_is_named() {
    let mut files = fonts();
    files.push(FontFile { name: "notes.ttf".to_owned(), bytes: b"not a font at all"[..].into() });
    let problem = Writer::new(tokens(), Paper::A4, files).err().unwrap();
    assert_eq!(problem, FontProblem::Unreadable("notes.ttf".to_owned()));
    assert!(problem.to_string().contains("`notes.ttf`"));
}

#[test]
fn a_family_without_a_font_is_named() {
    let mut tokens = tokens();
    tokens.font.text.insert(1, "Comic Serif".to_owned());
    let problem = Writer::new(tokens, Paper::A4, fonts()).err().unwrap();
    assert_eq!(problem, FontProblem::MissingFamily("Comic Serif".to_owned()));
}

#[test]
fn a_theme_must_name_a_family() {
    let mut tokens = tokens();
    tokens.font.text.clear();
    assert_eq!(Writer::new(tokens, Paper::A4, fonts()).err().unwrap(), FontProblem::NoFamily);
}

#[test]
fn what_cannot_be_printed_is_told_before_and_instead_of_a_file() {
    let name = "Zoë සඳු";
    let missing: Vec<MissingGlyph> =
        ['ස', 'ඳ'].map(|character| MissingGlyph { word: "සඳු".to_owned(), character }).to_vec();
    assert_eq!(WRITER.can_print(name), missing);
    assert_eq!(WRITER.render(&document(vec![paragraph(name)])).unwrap_err(), missing);
    assert!(WRITER.can_print("Siân Ŵyn, Łucja, محمد, Борис, Ξένια \u{feff}\u{200b}\u{0}").is_empty());
}
