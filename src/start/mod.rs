//! What a practitioner begins with: a book, and the notes of a family, a cycle, a closing, a case study.
//!
//! Every file begun here can be read at once and teaches the format in its remarks. Nothing that is there is ever
//! written over, nothing is invented about anybody, and what a person typed is quoted so that YAML takes it as it is.

mod book;
mod closing;
mod cycle;
mod family;
mod identity;
mod remarks;
mod scalar;
mod study;
mod theme;
mod write;

pub use book::{NewBook, begin_book};
pub use closing::{NewClosing, begin_closing};
pub use cycle::{NewCycle, begin_cycle};
pub use family::{NewAdult, NewChild, NewFamily, NewGoal, begin_family};
pub use identity::{is_folder_name, next_reference};
pub use study::{NewStudy, begin_study};
pub use theme::begin_theme;
pub use write::write_new;

use crate::diagnostic::{Diagnostic, Trouble};
use crate::source::{Book, FamilyNotes};

/// A rating given with a cycle or a closing.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRating {
    /// The goal's id.
    pub goal: String,
    /// The id of whoever rates.
    pub by: String,
    /// On the goal's scale.
    pub value: f64,
}

/// The family of a reference, whatever its letters' case.
pub fn family_of<'a>(book: &'a Book, reference: &str) -> Result<&'a FamilyNotes, Diagnostic> {
    let known = || book.families.iter().filter_map(|family| family.reference.as_deref());
    let found = book
        .families
        .iter()
        .find(|family| family.reference.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(reference)));
    found.ok_or_else(|| unknown("unknown-reference", "family in this book", "reference", reference, known()))
}

/// Something that was named and is not there, with what may have been meant; the names are quoted, not told.
pub(crate) fn unknown<'a>(
    code: &'static str,
    what: &str,
    called: &str,
    written: &str,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    let near = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&written.to_lowercase(), &name.to_lowercase()), *name))
        .filter(|(distance, name)| *distance <= 2 && *distance < name.chars().count())
        .min_by_key(|(distance, _)| *distance);
    let quoted = match near {
        Some((_, name)) => format!("{written} (did you mean {name}?)"),
        None if known.is_empty() || known.len() > 12 => written.to_owned(),
        None => format!("{written} (known: {})", known.join(", ")),
    };
    Diagnostic::error(code, format!("There is no {what} with this {called}."))
        .help("Write it exactly as in the notes.")
        .of(Trouble::Settings)
        .quoting(quoted)
}

/// What keeps a text from being one line of a note; none where nothing does.
pub fn unprintable(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("it is empty")
    } else if text.chars().count() > 2000 {
        Some("it is longer than 2,000 characters")
    } else if text.chars().any(|letter| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')) {
        Some("it is more than one line, or has a character that can't be seen")
    } else if text.contains(['\u{F0000}', '\u{F0001}', '\u{FEFF}']) {
        Some("it has a character that can't be seen")
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
