//! Whether every text reaches the adult it speaks to: keys such as `for-grace`, and an unmarked “you” that several read.

use std::ops::Range;

use super::marks::{MarkedPassage, marked, unknown_adult, without_marks};
use super::notes::Noted;
use super::printed::narrowed;
use crate::case::audience::after_for;
use crate::case::path::{NotePath, Step};
use crate::case::validate::Part;
use crate::case::validate::second_person::unclear;
use crate::case::{Audience, Case, Family};
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// Values that tell something in the practitioner's words.
pub(super) const TOLD: [&str; 5] = ["caption", "alt", "strengths", "next", "activity"];

/// Values that may be written for one reader.
const FOR_READERS: [&str; 8] = ["caption", "alt", "strengths", "next", "activity", "setting", "text", "levels"];

/// The adults of a family, as texts are written for them.
pub(super) struct Addressing<'a> {
    family: &'a Family,
    /// Who takes part and receives documents: whom a “you” may mean.
    readers: Vec<&'a str>,
}

impl<'a> Addressing<'a> {
    pub(super) fn new(case: &'a Case) -> Self {
        let family = &case.family;
        let readers = family.adults.iter().filter(|adult| adult.client && adult.may_receive());
        Self { family, readers: readers.map(|adult| adult.id.as_str()).collect() }
    }

    fn has_several(&self) -> bool {
        self.readers.len() > 1
    }

    /// Questions that nobody is noted to have asked, where several could have.
    pub(super) fn of_questions<T>(&self, note: &Noted<T>) -> Vec<Diagnostic> {
        let questions = &self.family.helping_question;
        let nobodys = questions.iter().enumerate().filter(|(_, question)| question.by.is_empty());
        if !self.has_several() {
            return Vec::new();
        }
        let path = |number: usize| {
            let listed = NotePath::from(format!("helping_question[{number}].text"));
            if note.places.text(&listed).is_some() { listed } else { NotePath::from("helping_question.text") }
        };
        nobodys.map(|(number, _)| note.locate(&path(number), Part::Key, nobodys_question())).collect()
    }

    /// What speaks to one of several readers without saying to whom. `not_theirs` are the parts of the text that adults
    /// don't get.
    pub(super) fn of_note<T>(
        &self,
        note: &Noted<T>,
        language: &Language,
        not_theirs: &[Range<usize>],
    ) -> Vec<Diagnostic> {
        if !self.has_several() {
            return Vec::new();
        }
        let mut problems = self.of_values(note, language);
        let text = note.file.text.get(note.body.clone()).unwrap_or_default();
        let Some(passages) = marked(text, self.family) else { return problems };
        for word in unclear(&without_marks(text), language) {
            let is_outside = !not_theirs.iter().any(|part| part.contains(&word.start));
            let around: Vec<&MarkedPassage> =
                passages.iter().filter(|passage| passage.bytes.contains(&word.start)).collect();
            if is_outside && self.is_unclear(&around) {
                let bytes = word.start + note.body.start..word.end + note.body.start;
                problems.push(at(note, unmarked_passage(), bytes));
            }
        }
        problems
    }

    /// Whether several readers get what stands in these passages, and none of them says that it is for all.
    fn is_unclear(&self, around: &[&MarkedPassage]) -> bool {
        let settled = |passage: &&MarkedPassage| matches!(passage.audience, Audience::Only(_) | Audience::Everyone);
        let left = around.iter().fold(self.readers.clone(), |left, passage| passage.readers(&left));
        !around.iter().any(settled) && left.len() > 1
    }

    fn of_values<T>(&self, note: &Noted<T>, language: &Language) -> Vec<Diagnostic> {
        let scalars = note.places.scalars();
        let adults: Vec<&str> = self.family.adults.iter().map(|adult| adult.id.as_str()).collect();
        let audience = |key: &str| after_for(key).and_then(|written| Audience::parse(written, &adults).ok());
        let mut problems = Vec::new();
        for (path, text, bytes) in &scalars {
            let Some(value) = told(path) else { continue };
            let rest = path.steps().get(value.len()..).unwrap_or_default();
            let keys = || rest.iter().filter_map(key);
            // Whom a key names that can't be followed is not known; the key is refused already.
            if keys().any(|key| after_for(key).is_some() && audience(key).is_none()) {
                continue;
            }
            match keys().find_map(audience) {
                Some(Audience::Only(_) | Audience::Everyone) => continue,
                Some(Audience::Others) | None => {}
            }
            let siblings = scalars.iter().filter(|(other, _, _)| other.steps().starts_with(value));
            let own: Vec<Audience> = siblings
                .filter_map(|(other, _, _)| other.steps().get(value.len()).and_then(key).and_then(audience))
                .collect();
            let left = self.readers.iter().filter(|reader| !own.iter().any(|whom| whom.names(reader)));
            if left.count() < 2 {
                continue;
            }
            let tag = keys().filter(|key| after_for(key).is_none()).find_map(|key| key.parse::<Language>().ok());
            let found = unclear(text, tag.as_ref().unwrap_or(language));
            problems.extend(found.first().map(|word| at(note, unmarked_value(), narrowed(note, bytes, text, word))));
        }
        problems
    }
}

/// Keys for one reader where there can be none, or for nobody there is.
pub(super) fn reader_keys<T>(note: &Noted<T>, family: &Family) -> Vec<Diagnostic> {
    let adults: Vec<&str> = family.adults.iter().map(|adult| adult.id.as_str()).collect();
    let mut problems: Vec<Diagnostic> = Vec::new();
    for (path, _, _) in note.places.scalars() {
        let steps = path.steps();
        let Some(at) = steps.iter().position(|step| key(step).is_some_and(|key| after_for(key).is_some())) else {
            continue;
        };
        let Some(written) = steps.get(at).and_then(key).and_then(after_for) else { continue };
        let before = steps.get(..at).unwrap_or_default();
        let up_to = |end: usize| steps.get(..end).unwrap_or_default().iter().fold(NotePath::top(), with_step);
        if !before.iter().filter_map(key).any(|key| FOR_READERS.contains(&key)) {
            problems.push(note.locate(&up_to(at + 1), Part::Key, not_for_readers()));
        } else if let Err(unknown) = Audience::parse(written, &adults) {
            problems.push(note.locate(&up_to(at + 1), Part::Key, unknown_adult(unknown, &adults)));
        }
    }
    problems
}

fn with_step(path: NotePath, step: &Step) -> NotePath {
    match step {
        Step::Key(key) => path.key(key),
        Step::Item(at) => path.item(*at),
    }
}

/// The steps to the value that a scalar belongs to, where that is told in the practitioner's words.
fn told(path: &NotePath) -> Option<&[Step]> {
    let steps = path.steps();
    let at = steps.iter().position(|step| key(step).is_some_and(|key| TOLD.contains(&key)))?;
    let item = usize::from(matches!(steps.get(at + 1), Some(Step::Item(_))));
    steps.get(..=at + item)
}

pub(super) fn key(step: &Step) -> Option<&str> {
    match step {
        Step::Key(key) => Some(key),
        Step::Item(_) => None,
    }
}

fn at<T>(note: &Noted<T>, problem: Diagnostic, bytes: Range<usize>) -> Diagnostic {
    let quoted = note.file.text.get(bytes.clone()).unwrap_or_default().to_owned();
    problem.quoting(quoted).at(&note.file.path, &note.file.text, bytes)
}

fn unmarked_passage() -> Diagnostic {
    Diagnostic::warning("unclear-you", "Several adults read this, and each reads “you” as themselves.")
        .help("At the end of the paragraph or its heading, write whom it is for, such as {#for-grace}; after it, {#for-others} marks what the others read instead. {#for-all} says that it is true of each of them.")
}

fn unmarked_value() -> Diagnostic {
    Diagnostic::warning("unclear-you", "Several adults read this, and each reads “you” as themselves.")
        .help("Write it for each reader, such as `{ for-grace: You wait., for-others: Grace waits. }`, or without “you”. `{ for-all: … }` says that it is true of each of them.")
}

fn nobodys_question() -> Diagnostic {
    Diagnostic::warning("question-owner", "Several adults took part, and the notes don't say who asked this.")
        .help("Add `by` with the id of who asked it, such as `by: grace`, or a list of ids. Until then letters say that all of you began with it.")
}

fn not_for_readers() -> Diagnostic {
    Diagnostic::error("unknown-key", "This text is the same for every reader, so it can't be written for one.")
        .help("Texts for one reader are those of `caption`, `alt`, `strengths`, `next`, `activity`, `setting`, `text` and `levels`.")
}
