//! One family's folder.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use super::addressing::{self, Addressing};
use super::doubts::Doubts;
use super::echoes::Echoes;
use super::folder::{Disk, Entry, Kind};
use super::marks::ReadersText;
use super::notes::{self, Noted};
use super::role::{Role, is_cycle_misspelt, leftover_of_note, role};
use super::service::ServiceNotes;
use super::translation::{self, ClosingTexts, CycleTexts};
use super::{FamilyNotes, Known, closing, marks, pictures, printed, yaml};
use crate::case::path::NotePath;
use crate::case::validate::{self, Against, Note, Part, is_reference};
use crate::case::{Case, Closing, Cycle, Family};
use crate::diagnostic::Diagnostic;
use crate::isolation::{ProgramFault, fail_on_purpose, reference_by_line};
use crate::language::Language;

/// Everything of a family's folder that was read.
struct Reading<'a> {
    disk: &'a Disk,
    folder: &'a Path,
    family: Option<Noted<Family>>,
    cycles: Vec<(u32, Noted<Cycle>)>,
    closing: Option<Noted<Closing>>,
    cycle_texts: Vec<(u32, Language, Noted<CycleTexts>)>,
    closing_texts: Vec<(Language, Noted<ClosingTexts>)>,
    problems: Vec<Diagnostic>,
}

/// Reads a family's folder.
pub(super) fn read(disk: &Disk, entry: &Entry, service: Option<&ServiceNotes>, known: &Known) -> FamilyNotes {
    let mut reading = open(disk, &entry.path);
    fail_on_purpose("READ", reading.files().iter().map(|file| file.text.as_str()));
    let family = reading.family.as_mut().and_then(|note| note.value.take());
    let reference = reading.family.as_ref().and_then(|note| note.places.text(&NotePath::from("reference")));
    let reference = reference.map(str::trim).filter(|reference| is_reference(reference)).map(str::to_owned);
    let language = family.as_ref().and_then(|family| family.language.clone()).unwrap_or_else(Language::english);
    let is_sound = reading.is_sound();
    let is_complete = family.is_some() && reading.has_values() && !reading.echoes().hides_clips();
    // Who is meant by a mark can't be said where some ids are unknown.
    let family_by_id = family.as_ref().filter(|_| !reading.echoes().hides_people());
    let cycles = cycles(&mut reading, &language, family_by_id);
    let closing = closing(&mut reading, &language, family_by_id);
    texts(&mut reading, service, family.as_ref());
    let keys = family_by_id.map(|family| reader_keys(&reading, family));
    reading.problems.extend(keys.into_iter().flatten());
    stills(&mut reading, &cycles);
    let value = service.and_then(|service| service.referred.as_ref());
    let against = Against { service: value, principles: &known.principles, complete: is_complete };
    let (whole, found) = match family {
        Some(family) => {
            let whole = Case { folder: entry.name.clone(), family, cycles, closing };
            let found = validate::case(&whole, &against);
            (Some(whole), found)
        }
        None => (None, validate::cycles(&cycles, &against)),
    };
    for finding in found {
        if is_sound || !reading.echoes().is_echo(&finding) {
            let located = reading.locate(finding.note, &finding.path, finding.part, finding.problem);
            reading.problems.extend(located);
        }
    }
    if let Some(case) = whole.as_ref().filter(|_| is_sound) {
        doubts(&mut reading, case, &language);
    }
    let case = whole.filter(|_| is_sound && !reading.problems.iter().any(Diagnostic::is_error));
    FamilyNotes { folder: entry.name.clone(), reference, case, files: reading.files(), problems: reading.problems }
}

/// A family's folder that the program failed to read: nothing of it but its reference and the error.
pub(super) fn after_fault(disk: &Disk, entry: &Entry, fault: &ProgramFault) -> FamilyNotes {
    let file = entry.path.join("family.yaml");
    let reference = reference_by_line(&disk.root.join(&file));
    let problem = fault.diagnostic("reading the notes of this family").in_file(file);
    FamilyNotes { folder: entry.name.clone(), reference, case: None, files: Vec::new(), problems: vec![problem] }
}

/// What a reference that another family has too is told as.
pub(super) const USED_TWICE: &str = "reference-twice";

/// A reference that another family has too.
pub(super) fn used_twice(family: &FamilyNotes) -> Diagnostic {
    let problem = Diagnostic::error(USED_TWICE, "Another family of this book has the same reference.")
        .help("Give each family its own: file names are made of it, and capitals make no difference there.");
    let file = family.files.iter().find(|file| file.path.ends_with("family.yaml"));
    match (file, &family.reference) {
        (Some(file), Some(reference)) => {
            let line = file.text.find("reference").unwrap_or(0);
            let at = file.text[line..].find(reference.as_str()).map_or(line, |at| line + at);
            problem.quoting(reference).at(&file.path, &file.text, at..at + reference.len())
        }
        _ => problem,
    }
}

fn open<'a>(disk: &'a Disk, folder: &'a Path) -> Reading<'a> {
    let mut reading = Reading {
        disk,
        folder,
        family: None,
        cycles: Vec::new(),
        closing: None,
        cycle_texts: Vec::new(),
        closing_texts: Vec::new(),
        problems: Vec::new(),
    };
    let entries = disk.list(folder, &mut reading.problems);
    let problems = &mut reading.problems;
    let mut has_family = false;
    for entry in entries.iter().filter(|entry| entry.kind == Kind::File) {
        if let Some(leftover) = leftover_of_note(&entry.name) {
            let is_there = |name: &str| entries.iter().any(|other| other.name == name);
            problems.extend(leftover.diagnostic(is_there).map(|problem| problem.in_file(&entry.path)));
            continue;
        }
        if entry.is_hidden() {
            continue;
        }
        let path = &entry.path;
        match role(&entry.name) {
            Role::Family => {
                has_family = true;
                reading.family = notes::read_yaml(disk, path, &yaml::FAMILY, problems);
            }
            Role::Cycle(number, None) => {
                let note = notes::read(disk, path, &yaml::CYCLE, false, problems);
                reading.cycles.extend(note.map(|note| (number, note)));
            }
            Role::Cycle(number, Some(language)) => {
                let note = notes::read(disk, path, &yaml::CYCLE_TEXTS, true, problems);
                reading.cycle_texts.extend(note.map(|note| (number, language, note)));
            }
            Role::Closing(None) => reading.closing = notes::read(disk, path, &yaml::CLOSING, false, problems),
            Role::Closing(Some(language)) => {
                let note = notes::read(disk, path, &yaml::CLOSING_TEXTS, true, problems);
                reading.closing_texts.extend(note.map(|note| (language, note)));
            }
            Role::Misnamed(name) => {
                let is_there = entries.iter().any(|other| other.name == name);
                let problem = if is_cycle_misspelt(&entry.name, &name) && !is_there {
                    Diagnostic::error("misnamed-file", "This file is not read under this name, so its film is missing.")
                } else {
                    Diagnostic::warning("misnamed-file", "This file looks like notes, and is not read under this name.")
                };
                let problem = problem.help(format!(
                    "Call it `{name}`, or with a language such as `closing.cy.md` if it is a translation."
                ));
                problems.push(problem.in_file(path));
            }
            Role::Own => {}
        }
    }
    if !has_family {
        let problem = Diagnostic::error("no-family", "There is no family.yaml in this family's folder.")
            .help("Make it, with reference, practitioner, child and adults; its name is written in small letters.");
        reading.problems.push(problem.in_file(folder));
    }
    reading.cycles.sort_by_key(|(number, _)| *number);
    reading
}

/// The cycles with their texts, in every language they are written in.
fn cycles(reading: &mut Reading<'_>, language: &Language, family: Option<&Family>) -> Vec<Cycle> {
    let mut cycles = Vec::new();
    for (number, note) in &mut reading.cycles {
        let text = body(note, family, &mut reading.problems);
        if let Some(cycle) = note.value.take() {
            cycles.push(Cycle { number: *number, body: text.into_prose(language), ..cycle });
            // That it could be read is still asked for.
            note.value = cycles.last().cloned();
        }
    }
    for (number, translated, note) in &reading.cycle_texts {
        let text = body(note, family, &mut reading.problems);
        if !reading.cycles.iter().any(|(original, _)| original == number) {
            reading.problems.push(no_original(note));
        } else if translated == language {
            reading.problems.push(same_language(note));
        } else if let Some(cycle) = cycles.iter_mut().find(|cycle| cycle.number == *number) {
            let sound = reading.cycles.iter().any(|(original, note)| original == number && note.is_sound);
            reading.problems.extend(translation::join_cycle(cycle, sound, note, translated));
            text.insert_into(&mut cycle.body, translated);
        }
    }
    cycles
}

/// The text of a cycle, as its readers get it.
fn body<T>(note: &Noted<T>, family: Option<&Family>, problems: &mut Vec<Diagnostic>) -> ReadersText {
    let text = note.file.text.get(note.body.clone()).unwrap_or_default();
    marks::read(&note.file, text, note.body.start, family, problems)
}

fn closing(reading: &mut Reading<'_>, language: &Language, family: Option<&Family>) -> Option<Closing> {
    let note = reading.closing.as_mut();
    let mut closing = None;
    let mut sound = note.is_some();
    if let Some(note) = note {
        let parts = closing::read(&note.file, note.body.clone(), family, &mut reading.problems);
        sound = parts.sound;
        if let Some(value) = note.value.take() {
            let (body, child_letters) = closing::prose(language, parts);
            closing = Some(Closing { body, child_letters, ..value });
            note.value.clone_from(&closing);
        }
    }
    for (translated, note) in &reading.closing_texts {
        let parts = closing::read(&note.file, note.body.clone(), family, &mut reading.problems);
        if reading.closing.is_none() {
            reading.problems.push(no_original(note));
        } else if translated == language {
            reading.problems.push(same_language(note));
        } else if let (Some(closing), true) = (&mut closing, sound) {
            let sound = reading.closing.as_ref().is_some_and(|original| original.is_sound);
            reading.problems.extend(translation::join_closing(closing, sound, note, translated, parts));
        }
    }
    closing
}

fn no_original<T>(note: &Noted<T>) -> Diagnostic {
    let problem = Diagnostic::error("translation", "There is no original that this is the translation of.")
        .help("Write the original first, without a language in its name.");
    problem.in_file(&note.file.path)
}

fn same_language<T>(note: &Noted<T>) -> Diagnostic {
    let problem = Diagnostic::error("translation", "This translation is in the family's own language.")
        .help("Give the file the language it is written in, or correct `language` in family.yaml.");
    problem.in_file(&note.file.path)
}

/// What may not be left in any printed text.
fn texts(reading: &mut Reading<'_>, service: Option<&ServiceNotes>, family: Option<&Family>) {
    let names: Vec<_> =
        family.iter().flat_map(|family| &family.never_print).map(|name| validate::text::fold(name)).collect();
    let mut found = Vec::new();
    let told = &reading.problems;
    let mut check = |placeholders: Vec<Diagnostic>, forbidden: Vec<Diagnostic>| {
        found.extend(placeholders);
        found.extend(forbidden);
    };
    if let Some(note) = &reading.family {
        check(printed::placeholders(note, told), printed::forbidden(note, &names));
    }
    for (_, note) in &reading.cycles {
        check(printed::placeholders(note, told), printed::forbidden(note, &names));
    }
    if let Some(note) = &reading.closing {
        check(printed::placeholders(note, told), printed::forbidden(note, &names));
    }
    for (_, _, note) in &reading.cycle_texts {
        check(printed::placeholders(note, told), printed::forbidden(note, &names));
    }
    for (_, note) in &reading.closing_texts {
        check(printed::placeholders(note, told), printed::forbidden(note, &names));
    }
    if let Some(service) = service {
        check(Vec::new(), printed::forbidden(&service.note, &names));
    }
    reading.problems.extend(found);
}

/// What the texts tell otherwise than the rest of the notes; only where all of these could be read.
fn doubts(reading: &mut Reading<'_>, case: &Case, language: &Language) {
    let mut doubts = Doubts::of(case);
    let addressing = Addressing::new(case);
    let mut found = Vec::new();
    if let Some(note) = &reading.family {
        doubts.may_quote(note, false);
        found.extend(addressing.of_questions(note));
    }
    found.extend(untranslated(reading, case));
    for (_, note) in &reading.cycles {
        doubts.may_quote(note, true);
        found.extend(doubts.of_note(note, language, false));
        found.extend(addressing.of_note(note, language, &[]));
    }
    for (_, language, note) in &reading.cycle_texts {
        doubts.may_quote(note, true);
        found.extend(doubts.of_note(note, language, false));
        found.extend(addressing.of_note(note, language, &[]));
    }
    for (language, note) in &reading.closing_texts {
        doubts.may_quote(note, false);
        found.extend(doubts.of_note(note, language, true));
        found.extend(addressing.of_note(note, language, &letters(note)));
    }
    if let Some(note) = &reading.closing {
        doubts.may_quote(note, false);
        found.extend(doubts.of_note(note, language, true));
        found.extend(addressing.of_note(note, language, &letters(note)));
        found.extend(doubts.of_quotations(note));
    }
    reading.problems.extend(found);
}

/// A closing that somebody who receives documents reads in another language than it is written in.
fn untranslated(reading: &Reading<'_>, case: &Case) -> Option<Diagnostic> {
    let (closing, note) = (case.closing.as_ref()?, reading.closing.as_ref()?);
    let language = case.language();
    let is_written = |wanted: &Language| closing.body.versions().any(|(written, _)| written.is_same_language(wanted));
    let mut readers = case.family.recipients().flat_map(|(_, adult)| adult.language.iter());
    let wanted = readers.find(|wanted| !wanted.is_same_language(&language) && !is_written(wanted))?;
    let problem = Diagnostic::warning("untranslated", "Somebody reads the letter in another language, and this text is not translated.")
        .help(format!("Write its translation into closing.{wanted}.md beside it. Until then the letter holds the original and says so."));
    let from =
        note.body.start + note.file.text.get(note.body.clone()).map_or(0, |text| text.len() - text.trim_start().len());
    (!closing.body.is_empty()).then(|| problem.at(&note.file.path, &note.file.text, from..from))
}

/// Where the letters to children stand in a closing's text.
fn letters<T>(note: &Noted<T>) -> Vec<Range<usize>> {
    closing::letters(note.file.text.get(note.body.clone()).unwrap_or_default()).collect()
}

/// Keys for one reader where there can be none, or for nobody there is.
fn reader_keys(reading: &Reading<'_>, family: &Family) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    found.extend(reading.family.iter().flat_map(|note| addressing::reader_keys(note, family)));
    found.extend(reading.cycles.iter().flat_map(|(_, note)| addressing::reader_keys(note, family)));
    found.extend(reading.closing.iter().flat_map(|note| addressing::reader_keys(note, family)));
    found.extend(reading.cycle_texts.iter().flat_map(|(_, _, note)| addressing::reader_keys(note, family)));
    found.extend(reading.closing_texts.iter().flat_map(|(_, note)| addressing::reader_keys(note, family)));
    found
}

fn stills(reading: &mut Reading<'_>, cycles: &[Cycle]) {
    for cycle in cycles {
        for (i, clip) in cycle.clips.iter().enumerate() {
            let still = clip.still.as_deref();
            if let Some(problem) = still.and_then(|still| pictures::check(reading.disk, reading.folder, still)) {
                let path = NotePath::from(format!("clips[{i}].still"));
                let located = reading.locate(Note::Cycle(cycle.number), &path, Part::Value, problem);
                reading.problems.extend(located);
            }
        }
    }
}

impl Reading<'_> {
    /// Whether nothing is wrong with the keys of any note; translations are texts alone.
    fn is_sound(&self) -> bool {
        let cycles = self.cycles.iter().all(|(_, note)| note.is_sound);
        self.family.as_ref().is_some_and(|note| note.is_sound)
            && cycles
            && self.closing.as_ref().is_none_or(|note| note.is_sound)
    }

    /// Whether something could be read of every cycle and of the closing.
    fn has_values(&self) -> bool {
        let cycles = self.cycles.iter().all(|(_, note)| note.value.is_some());
        cycles && self.closing.as_ref().is_none_or(|note| note.value.is_some())
    }

    /// What of the notes is unknown.
    fn echoes(&self) -> Echoes<'_> {
        let family = self.family.iter().map(|note| (Note::Family, &note.unknown));
        let cycles = self.cycles.iter().map(|(number, note)| (Note::Cycle(*number), &note.unknown));
        let closing = self.closing.iter().map(|note| (Note::Closing, &note.unknown));
        Echoes::new(family.chain(cycles).chain(closing).collect())
    }

    fn locate(&self, note: Note, path: &NotePath, part: Part, problem: Diagnostic) -> Option<Diagnostic> {
        match note {
            Note::Family => self.family.as_ref().map(|note| note.locate(path, part, problem)),
            Note::Closing => self.closing.as_ref().map(|note| note.locate(path, part, problem)),
            Note::Cycle(number) => {
                let found = self.cycles.iter().find(|(other, _)| *other == number);
                found.map(|(_, note)| note.locate(path, part, problem))
            }
        }
    }

    fn files(&self) -> Vec<Arc<super::SourceFile>> {
        let mut files = Vec::new();
        files.extend(self.family.iter().map(|note| Arc::clone(&note.file)));
        files.extend(self.cycles.iter().map(|(_, note)| Arc::clone(&note.file)));
        files.extend(self.closing.iter().map(|note| Arc::clone(&note.file)));
        files.extend(self.cycle_texts.iter().map(|(_, _, note)| Arc::clone(&note.file)));
        files.extend(self.closing_texts.iter().map(|(_, note)| Arc::clone(&note.file)));
        files
    }
}
