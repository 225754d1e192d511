//! Texts that somebody who receives documents reads in another language than they are written in.

use super::family::Reading;
use super::notes::Noted;
use super::service::ServiceNotes;
use crate::case::path::NotePath;
use crate::case::validate::Part;
use crate::case::{Case, Family, Prose};
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// The languages that the readers of a family's documents ask for, each once.
fn wanted(family: &Family) -> Vec<&Language> {
    each_once(family.recipients().flat_map(|(_, adult)| adult.language.iter()))
}

/// Languages, each once whatever its region.
fn each_once<'l>(languages: impl Iterator<Item = &'l Language>) -> Vec<&'l Language> {
    let mut wanted: Vec<&Language> = Vec::new();
    for language in languages {
        if !wanted.iter().any(|other| other.is_same_language(language)) {
            wanted.push(language);
        }
    }
    wanted
}

/// Cycles and a closing whose text lacks a language that is asked for.
pub(super) fn of_family(reading: &Reading<'_>, case: &Case) -> Vec<Diagnostic> {
    let wanted = wanted(&case.family);
    let mut problems = Vec::new();
    for cycle in &case.cycles {
        let note = reading.cycles.iter().find(|(number, _)| *number == cycle.number);
        let stem = format!("cycle-{}", cycle.number);
        problems.extend(note.into_iter().flat_map(|(_, note)| of_body(&wanted, &cycle.body, note, &stem)));
    }
    if let (Some(closing), Some(note)) = (&case.closing, &reading.closing) {
        problems.extend(of_body(&wanted, &closing.body, note, "closing"));
    }
    problems
}

fn of_body<T>(wanted: &[&Language], body: &Prose, note: &Noted<T>, stem: &str) -> Vec<Diagnostic> {
    if body.is_empty() {
        return Vec::new();
    }
    let is_written = |language: &Language| body.versions().any(|(written, _)| written.is_same_language(language));
    let text = note.file.text.get(note.body.clone()).unwrap_or_default();
    let from = note.body.start + text.len() - text.trim_start().len();
    let missing = wanted.iter().filter(|language| !is_written(language));
    let problems = missing.map(|language| {
        Diagnostic::warning("untranslated", "This text has no translation, and somebody reads this family's documents in another language.")
            .help(format!("Write the translation in {stem}.{language}.md beside it. Until then their documents print the original and say so."))
            .at(&note.file.path, &note.file.text, from..from)
    });
    problems.collect()
}

/// Standing lines of the service that lack a language in which somebody reads documents.
pub(super) fn of_lines<'l>(service: &ServiceNotes, wanted: impl Iterator<Item = &'l Language>) -> Vec<Diagnostic> {
    let Some(value) = &service.value else { return Vec::new() };
    let mut problems = Vec::new();
    for language in each_once(wanted) {
        for (name, text) in value.lines.iter().filter(|(_, text)| !text.is_blank()) {
            let (_, written) = text.in_language(language, &service.language);
            if written.is_same_language(language) {
                continue;
            }
            let problem = Diagnostic::warning("untranslated", "This line has no translation, and somebody reads letters in another language.")
                .help(format!("Write the line in each language, such as `{{ {written}: …, {language}: … }}`. Until then their letters print it as it is."));
            problems.push(service.note.locate(&NotePath::from("lines").key(name), Part::Key, problem));
        }
    }
    problems
}
