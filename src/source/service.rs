//! `service.yaml`.

use std::path::Path;
use std::sync::Arc;

use super::echoes::is_known;
use super::folder::Disk;
use super::notes::{self, Noted};
use super::{Known, SourceFile, copies, pictures, printed, yaml};
use crate::case::path::NotePath;
use crate::case::validate::{self, Part};
use crate::case::{Service, Text};
use crate::diagnostic::{Diagnostic, Trouble};

/// The service as noted.
pub(super) struct ServiceNotes {
    pub(super) file: Arc<SourceFile>,
    /// None when anything is wrong with it.
    pub(super) value: Option<Service>,
    /// What notes may refer to: its practitioners, even where something else is wrong with it.
    pub(super) referred: Option<Service>,
    /// Its keys with their places; without a value.
    pub(super) note: Noted<Service>,
}

pub(super) fn read(disk: &Disk, content: &Path, known: &Known, problems: &mut Vec<Diagnostic>) -> Option<ServiceNotes> {
    let path = content.join("service.yaml");
    let entries = disk.list(content, &mut Vec::new());
    for entry in &entries {
        let leftover = copies::leftover(&entry.name, "yaml", &|stem| stem == "service");
        let is_there = |name: &str| entries.iter().any(|other| other.name == name);
        let problem = leftover.and_then(|leftover| leftover.diagnostic(is_there));
        problems.extend(problem.map(|problem| problem.in_file(&entry.path)));
    }
    if !disk.root.join(&path).is_file() {
        let problem = Diagnostic::error("no-service", "There is no service.yaml: nobody knows who writes.")
            .help("Make it, with the service's name, its address and its practitioners.")
            .of(Trouble::Notes);
        problems.push(problem.in_file(path));
        return None;
    }
    let mut found = Vec::new();
    if !disk.holds(&path) {
        let problem = Diagnostic::error("link-leaves-book", "This link leads out of the book and is not followed.")
            .help("Put the file itself here.");
        problems.push(problem.in_file(path));
        return None;
    }
    let Some(mut note) = notes::read_yaml::<Service>(disk, &path, &yaml::SERVICE, &mut found) else {
        problems.extend(found);
        return None;
    };
    let read = note.value.take();
    let practitioners_known = !note.unknown.is_below("practitioners");
    let mut referred = read.clone().filter(|_| practitioners_known);
    let mut value = read.filter(|_| note.is_sound);
    if let Some(service) = value.as_ref().or(referred.as_ref()) {
        let semantic = validate::service(service, &known.lines);
        let known = semantic.into_iter().filter(|(path, ..)| note.is_sound || is_known(&note.unknown, path));
        found.extend(known.map(|(path, part, problem)| note.locate(&path, part, problem)));
        let signatures = service.practitioners.iter().enumerate();
        let signatures = signatures.map(|(i, who)| (format!("practitioners[{i}].signature"), who.signature.as_ref()));
        for (path, picture) in std::iter::once(("logo".to_owned(), service.logo.as_ref())).chain(signatures) {
            if let Some(problem) = picture.and_then(|picture| pictures::check(disk, content, picture)) {
                found.push(note.locate(&NotePath::from(path), Part::Value, problem));
            }
        }
        let lines = service.lines.iter().filter(|(_, line)| line.versions().any(|(_, text)| text.is_empty()));
        found.extend(lines.map(|(name, _)| note.locate(&NotePath::from("lines").key(name), Part::Key, blank())));
        if service.name.versions().any(|(_, text)| text.is_empty()) && !Text::is_blank(&service.name) {
            found.push(note.locate(&NotePath::from("name"), Part::Value, blank()));
        }
    }
    if found.iter().any(|problem| problem.code == "duplicate-id") {
        referred = None;
    }
    found.extend(printed::placeholders(&note, &found));
    if found.iter().any(Diagnostic::is_error) {
        value = None;
    }
    problems.extend(found);
    Some(ServiceNotes { file: Arc::clone(&note.file), value, referred, note })
}

fn blank() -> Diagnostic {
    Diagnostic::error("blank", "Nothing is written here.")
        .help("Write something, or take the line out if it may be left out.")
}
