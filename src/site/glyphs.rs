//! A character that no font has, told at the place in the notes where it stands.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::document::{Block, Inline, markdown};
use crate::pdf::MissingGlyph;
use crate::source::{Book, FamilyNotes};

/// Names of characters are shorter: `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 40;

/// Tells the character where it is written, in the family's notes or the service's file.
pub(super) fn no_glyph(glyph: &MissingGlyph, family: &FamilyNotes, book: &Book) -> Diagnostic {
    let code = u32::from(glyph.character);
    let told = Diagnostic::error("no-glyph", format!("no font of the theme has the character U+{code:04X}"))
        .help("write the word without it, or add a font that has it to the theme's fonts/")
        .quoting(glyph.word.clone());
    let files = || family.files.iter().chain(&book.service_file);
    let written = files().find_map(|file| Some((file, place(&file.text, glyph)?)));
    let found = written.or_else(|| files().find_map(|file| Some((file, reference(&file.text, glyph.character)?))));
    match found {
        Some((file, bytes)) => told.at(&file.path, &file.text, bytes),
        None => told,
    }
}

fn place(text: &str, glyph: &MissingGlyph) -> Option<Range<usize>> {
    let word = text.find(&glyph.word).map(|at| at..at + glyph.word.len());
    word.or_else(|| text.find(glyph.character).map(|at| at..at + glyph.character.len_utf8()))
}

/// Where the character is written by its name or number, such as `&#9883;`.
fn reference(text: &str, character: char) -> Option<Range<usize>> {
    text.match_indices('&').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let length = rest.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';')? + 1;
        let read = markdown::read(rest.get(..length)?);
        let means = |block: &Block| match block {
            Block::Paragraph { content, .. } => Inline::plain(content).contains(character),
            _ => false,
        };
        read.blocks.iter().any(means).then_some(at..at + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_found_by_its_name_and_its_number() {
        let text = "Tom & Jo; an &amp; and &é; then an &#9883; and a &ngE;";
        assert_eq!(&text[reference(text, '\u{269b}').unwrap()], "&#9883;");
        assert_eq!(&text[reference(text, '\u{2267}').unwrap()], "&ngE;");
        assert_eq!(reference(text, '\u{2266}'), None);
    }
}
