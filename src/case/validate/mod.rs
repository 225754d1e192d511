//! What is wrong with notes that could be read: ids that name nothing, values off their scale, days out of order.
//!
//! Each check returns findings with the path of what is wrong; where that is in a file is found by whoever read it. Pure:
//! nothing here reads files or asks the clock, and no text of the notes goes into a message.

mod clips;
mod dates;
mod names;
mod passages;
mod people;
pub mod pronouns;
mod pseudonyms;
pub mod quotations;
mod ratings;
pub mod ratings_in_prose;
mod recipients;
mod reference;
pub mod second_person;
mod service;
mod status;
mod study;
pub mod text;

use std::collections::BTreeSet;

use super::path::NotePath;
use super::{Case, CaseStudy, Cycle, Service};
use crate::diagnostic::Diagnostic;

pub use pseudonyms::pseudonyms;
pub use reference::{collisions, is_reference};

/// Which file of a family a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// `family.yaml`.
    Family,
    /// `cycle-N.md`.
    Cycle(u32),
    /// `closing.md`.
    Closing,
}

/// Which part of an entry a finding points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The key.
    Key,
    /// The value.
    Value,
}

/// Something wrong, and where in the notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// In which file; what the check was called for where it is about one file only.
    pub note: Note,
    /// Where in it.
    pub path: NotePath,
    /// What of it.
    pub part: Part,
    /// What is wrong. Its place is filled in by whoever read the file.
    pub problem: Diagnostic,
}

/// What a case is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// The service; none where it could not be read, and then nothing is checked against it.
    pub service: Option<&'a Service>,
    /// The ids of the principles.
    pub principles: &'a [String],
    /// Whether every file of the family could be read; else nothing is said about what may be in the others.
    pub complete: bool,
}

/// Everything wrong with a case.
pub fn case(case: &Case, against: &Against<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    reference::check(case, &mut found);
    people::check(case, against, &mut found);
    recipients::check(case, &mut found);
    ratings::check(case, &mut found);
    dates::check(case, &mut found);
    status::check(case, against, &mut found);
    found.extend(cycles(&case.cycles, against));
    found
}

/// Everything wrong with the cycles by themselves: what can be said of them even if `family.yaml` could not be read.
pub fn cycles(cycles: &[Cycle], against: &Against<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    clips::check(cycles, against, &mut found);
    dates::of_cycles(cycles, against.complete, &mut found);
    found
}

/// Everything wrong with `service.yaml`; `lines` are the names of standing lines that a theme asks for.
pub fn service(service: &Service, lines: &[String]) -> Vec<(NotePath, Part, Diagnostic)> {
    service::check(service, lines)
}

/// Everything wrong with a case study; `case` is its family's, where that could be read.
pub fn study(study: &CaseStudy, case: Option<&Case>, service: Option<&Service>) -> Vec<(NotePath, Diagnostic)> {
    study::check(study, case, service)
}

/// A finding at a value.
fn at(note: Note, path: impl Into<NotePath>, problem: Diagnostic) -> Finding {
    Finding { note, path: path.into(), part: Part::Value, problem }
}

/// A finding at a key.
fn at_key(note: Note, path: impl Into<NotePath>, problem: Diagnostic) -> Finding {
    Finding { part: Part::Key, ..at(note, path, problem) }
}

/// The ids of children and adults: who can speak, rate and allow.
fn speakers(case: &Case) -> BTreeSet<&str> {
    let children = case.family.children().map(|child| child.id.as_str());
    children.chain(case.family.adults.iter().map(|adult| adult.id.as_str())).collect()
}

/// The ids of everyone and everything named in `family.yaml`.
fn everyone(case: &Case) -> BTreeSet<&str> {
    let mut all = speakers(case);
    all.extend(case.family.others.iter().filter_map(|other| other.id.as_deref()));
    all
}

/// Reports an id that names none of those there are.
pub(crate) fn unknown_id(code: &'static str, what: &str, written: &str, known: &[&str]) -> Diagnostic {
    unknown(code, what, written, known)
}

/// Reports an id that names nothing.
fn unknown(
    code: &'static str,
    what: &str,
    written: &str,
    known: impl IntoIterator<Item = impl AsRef<str>>,
) -> Diagnostic {
    let known: Vec<String> = known.into_iter().map(|id| id.as_ref().to_owned()).collect();
    names::unknown(code, what, written, &known)
}
