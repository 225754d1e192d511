//! Warnings about what a text tells: a pronoun, a rating or a quotation that the rest of the notes contradict.

use std::ops::Range;

use super::addressing::{TOLD, key};
use super::marks::without_marks;
use super::notes::Noted;
use super::printed::narrowed;
use crate::case::Case;
use crate::case::audience::after_for;
use crate::case::validate::pronouns::{People, contradicting};
use crate::case::validate::quotations::{source, unnoted};
use crate::case::validate::ratings_in_prose::{Rated, differing};
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// What the texts of a family are compared with.
pub(super) struct Doubts {
    people: People,
    rated: Rated,
    sources: Vec<String>,
}

impl Doubts {
    pub(super) fn of(case: &Case) -> Self {
        Self { people: People::of(case), rated: Rated::of(case), sources: Vec::new() }
    }

    /// Adds a note whose words may be quoted: its values, and its text where that is not the one that quotes.
    pub(super) fn may_quote<T>(&mut self, note: &Noted<T>, text_too: bool) {
        self.sources.extend(note.places.scalars().into_iter().map(|(_, text, _)| source(text)));
        if text_too {
            self.sources.extend(note.file.text.get(note.body.clone()).map(source));
        }
    }

    /// Pronouns and ratings of a note in this language; only English is read.
    pub(super) fn of_note<T>(&self, note: &Noted<T>, language: &Language, at_the_end: bool) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let mut read = |text: &str, language: &Language, place: &dyn Fn(Range<usize>) -> Range<usize>| {
            if language.primary() == "en" {
                let pronouns = contradicting(text, &self.people).into_iter();
                problems.extend(pronouns.map(|bytes| at(note, pronoun(), place(bytes))));
                let ratings = differing(text, &self.rated, at_the_end).into_iter();
                problems.extend(ratings.map(|bytes| at(note, rating(), place(bytes))));
            }
        };
        for (path, text, bytes) in note.places.scalars() {
            let keys: Vec<&str> = path.steps().iter().filter_map(key).collect();
            let told = keys.iter().position(|key| TOLD.contains(key));
            let rest = told.and_then(|at| keys.get(at + 1..)).unwrap_or_default();
            let own = rest.iter().find(|key| after_for(key).is_none()).and_then(|tag| tag.parse::<Language>().ok());
            if told.is_some() {
                let place = |part: Range<usize>| narrowed(note, &bytes, text, &part);
                read(text, own.as_ref().unwrap_or(language), &place);
            }
        }
        let body = note.file.text.get(note.body.clone()).unwrap_or_default();
        read(&without_marks(body), language, &|part| part.start + note.body.start..part.end + note.body.start);
        problems
    }

    /// Quotations of the closing's text that nothing noted holds.
    pub(super) fn of_quotations<T>(&self, closing: &Noted<T>) -> Vec<Diagnostic> {
        let body = closing.file.text.get(closing.body.clone()).unwrap_or_default();
        let place = |part: Range<usize>| part.start + closing.body.start..part.end + closing.body.start;
        let found = unnoted(body, &self.sources).into_iter();
        found.map(|bytes| at(closing, quotation(), place(bytes))).collect()
    }
}

fn at<T>(note: &Noted<T>, problem: Diagnostic, bytes: Range<usize>) -> Diagnostic {
    let quoted = note.file.text.get(bytes.clone()).unwrap_or_default().to_owned();
    problem.quoting(quoted).at(&note.file.path, &note.file.text, bytes)
}

fn pronoun() -> Diagnostic {
    Diagnostic::warning("pronoun", "This pronoun does not match anybody it could refer to here.")
        .help("Use the person's own, as `pronouns` in family.yaml gives it, or write their name.")
}

fn rating() -> Diagnostic {
    Diagnostic::warning("rating-in-prose", "This rating differs from the ratings in your notes.")
        .help("Write the rating as it was given, or correct it in `ratings`.")
}

fn quotation() -> Diagnostic {
    Diagnostic::warning("quotation", "These quoted words are not in your notes.")
        .help("Quote the words as they are in the notes, add them to the notes, or write them without quotation marks.")
}
