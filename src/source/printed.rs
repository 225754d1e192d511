//! What may not be left in any printed text, wherever in the notes it stands.

use std::ops::Range;

use super::limits::MOST_PROBLEMS;
use super::notes::Noted;
use crate::case::path::NotePath;
use crate::case::validate::text::{Folded, Leftover, fold, leftovers};
use crate::diagnostic::{Diagnostic, Severity};

/// Values that are names of files, and numbers made by the program.
const NOT_TEXT: [&str; 5] = ["still", "file", "logo", "signature", "sha256"];

/// Values that are printed to no family (by the first key of their path).
const NOT_PRINTED: [&str; 9] = [
    "never_print",
    "also_ours",
    "others",
    "referral",
    "ended_because",
    "measures",
    "consent",
    "retention",
    "pseudonyms",
];

/// Places that were left to be filled in.
pub(super) fn placeholders<T>(note: &Noted<T>, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut tell = |leftover: &Leftover, bytes: Range<usize>| {
        let message = "A gap left to be filled in is still here.";
        let problem = match leftover.severity {
            Severity::Error => Diagnostic::error("placeholder", message),
            Severity::Warning => Diagnostic::warning("placeholder", "This may be a gap left to be filled in."),
        };
        let quoted = note.file.text.get(bytes.clone()).unwrap_or_default().to_owned();
        let problem = problem.help("Write what belongs there.").quoting(quoted);
        problems.push(problem.at(&note.file.path, &note.file.text, bytes));
    };
    for (path, text, bytes) in note.places.scalars() {
        if is_text(&path) {
            for leftover in leftovers(text).into_iter().take(MOST_PROBLEMS) {
                tell(&leftover, narrowed(note, &bytes, text, &leftover.bytes));
            }
        }
    }
    let body = note.file.text.get(note.body.clone()).unwrap_or_default();
    for leftover in leftovers(body).into_iter().take(MOST_PROBLEMS) {
        let bytes = leftover.bytes.start + note.body.start..leftover.bytes.end + note.body.start;
        // HTML has been told already.
        let known = told.iter().any(|problem| {
            let span = problem.location.as_ref().filter(|location| location.file == note.file.path);
            span.and_then(|location| location.span.as_ref()).is_some_and(|span| {
                problem.code == "raw-html" && span.bytes_start <= bytes.start && bytes.start < span.bytes_end
            })
        });
        if !known {
            tell(&leftover, bytes);
        }
    }
    problems
}

/// Names that may be in no output: `names` are those of one family, folded.
pub(super) fn forbidden<T>(note: &Noted<T>, names: &[Folded]) -> Vec<Diagnostic> {
    if names.is_empty() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let mut tell = |bytes: Range<usize>| {
        let quoted = note.file.text.get(bytes.clone()).unwrap_or_default().to_owned();
        let problem = Diagnostic::error("never-print", "A printed text contains a name from the `never_print` list.")
            .help("Write the name that is used now.")
            .quoting(quoted);
        problems.push(problem.at(&note.file.path, &note.file.text, bytes));
    };
    for (path, text, bytes) in note.places.scalars() {
        let first = path.steps().first().map(|step| NotePath::top().key(step_name(step)).to_string());
        if !is_text(&path) || first.is_some_and(|first| NOT_PRINTED.contains(&first.as_str())) {
            continue;
        }
        let folded = fold(text);
        for found in names.iter().flat_map(|name| folded.find(name)) {
            tell(narrowed(note, &bytes, text, &found));
        }
    }
    let body = fold(note.file.text.get(note.body.clone()).unwrap_or_default()).without_markdown();
    for found in names.iter().flat_map(|name| body.find(name)).take(MOST_PROBLEMS) {
        tell(found.start + note.body.start..found.end + note.body.start);
    }
    problems
}

fn step_name(step: &crate::case::path::Step) -> &str {
    match step {
        crate::case::path::Step::Key(key) => key,
        crate::case::path::Step::Item(_) => "",
    }
}

fn is_text(path: &NotePath) -> bool {
    let key = path.steps().iter().rev().find_map(|step| match step {
        crate::case::path::Step::Key(key) => Some(key.as_str()),
        crate::case::path::Step::Item(_) => None,
    });
    key.is_none_or(|key| !NOT_TEXT.contains(&key))
}

/// The place of a part of a value, where the file has it letter by letter; else the whole value's.
pub(super) fn narrowed<T>(note: &Noted<T>, bytes: &Range<usize>, text: &str, part: &Range<usize>) -> Range<usize> {
    let (Some(raw), Some(wanted)) = (note.file.text.get(bytes.clone()), text.get(part.clone())) else {
        return bytes.clone();
    };
    let before = text.get(..part.start).unwrap_or_default().matches(wanted).count();
    match raw.match_indices(wanted).nth(before) {
        Some((at, _)) => bytes.start + at..bytes.start + at + wanted.len(),
        None => bytes.clone(),
    }
}
