//! What people said about the work itself, where they agreed that the service's report may say it: without who, from
//! which family, or when.

use super::period::Stage;
use super::{Subject, Terms};
use crate::language::Language;

/// Somebody's words, whose is not told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quotation {
    /// As said.
    pub words: String,
    /// The language they are in.
    pub language: Language,
}

/// The quotations of all who agreed, by the alphabet: the order of families would tell them apart. One that holds a name
/// of anybody in the book is left out, and so is all of a closing that is still a draft.
pub(super) fn quotations(subjects: &[(Subject<'_>, Stage)], terms: &Terms<'_>) -> Vec<Quotation> {
    let mut all: Vec<Quotation> = Vec::new();
    for (subject, _) in subjects.iter().filter(|(_, stage)| stage.is_ended()) {
        all.extend(agreed(subject, terms.language).filter(|quotation| (terms.may_print)(&quotation.words)));
    }
    all.sort();
    all.dedup();
    all
}

/// What a family's people said and agreed to have told.
fn agreed<'a>(subject: &'a Subject<'_>, language: &'a Language) -> impl Iterator<Item = Quotation> + 'a {
    let closing = subject.case.closing.iter().filter(|closing| !closing.draft);
    let said = closing.flat_map(|closing| &closing.feedback).filter(|feedback| subject.may_tell(&feedback.by));
    said.map(|feedback| {
        let (words, language) = feedback.said.in_language(language, &subject.case.language());
        Quotation { words: words.split_whitespace().collect::<Vec<_>>().join(" "), language }
    })
    .filter(|quotation| !quotation.words.is_empty())
}

impl Subject<'_> {
    /// Every version of what was said and agreed to, to look for names in: the place in the closing's `feedback`, and
    /// the words.
    pub fn feedback(&self) -> impl Iterator<Item = (usize, &str)> {
        let all = self.case.closing.iter().filter(|closing| !closing.draft).flat_map(|closing| &closing.feedback);
        let agreed = all.enumerate().filter(|(_, feedback)| self.may_tell(&feedback.by));
        agreed.flat_map(|(at, feedback)| feedback.said.versions().map(move |(_, words)| (at, words)))
    }
}
