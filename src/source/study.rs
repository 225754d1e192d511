//! `case-studies/<slug>.md`.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use super::echoes::is_known;
use super::folder::{Disk, Kind};
use super::notes::{self, Noted};
use super::service::ServiceNotes;
use super::{FamilyNotes, SourceFile, body, copies, marks, printed, yaml};
use crate::case::path::NotePath;
use crate::case::validate::{self, Part};
use crate::case::{CaseStudy, Prose};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// The case studies as read.
#[derive(Default)]
pub(super) struct Studies {
    pub(super) sound: Vec<CaseStudy>,
    pub(super) files: Vec<Arc<SourceFile>>,
}

/// A translated case study has a text and no keys.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct NoKeys {}

/// Whether there are any.
pub(super) fn are_there(disk: &Disk, content: &Path) -> bool {
    !disk.list(&content.join("case-studies"), &mut Vec::new()).is_empty()
}

/// Reads them; `all_known` tells whether the references of all families could be read.
pub(super) fn read_all(
    disk: &Disk,
    content: &Path,
    families: &[FamilyNotes],
    all_known: bool,
    service: Option<&ServiceNotes>,
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) -> Studies {
    let mut studies = Studies::default();
    let entries = disk.list(&content.join("case-studies"), problems);
    let is_there = |name: &str| entries.iter().any(|other| other.name == name);
    let notes = entries.iter().filter(|entry| entry.kind == Kind::File);
    let (mut originals, mut translations) = (Vec::new(), Vec::new());
    for entry in notes {
        let is_study = |stem: &str| is_slug(stem.split('.').next().unwrap_or(stem)) && is_there(&format!("{stem}.md"));
        let is_placeholder = entry.name.ends_with(".icloud");
        let is_stem = |stem: &str| if is_placeholder { is_slug(stem) } else { is_study(stem) };
        if let Some(leftover) = copies::leftover(&entry.name, "md", &is_stem).filter(|_| !is_slugged(&entry.name)) {
            problems.extend(leftover.diagnostic(is_there).map(|problem| problem.in_file(&entry.path)));
            continue;
        }
        if entry.is_hidden() {
            continue;
        }
        let Some(stem) = entry.name.strip_suffix(".md") else { continue };
        match stem.split_once('.').map(|(slug, tag)| (slug, tag.parse::<Language>())) {
            None if is_slug(stem) => originals.push((stem, &entry.path)),
            Some((slug, Ok(language))) if is_slug(slug) => translations.push((slug, language, &entry.path)),
            _ => {
                let problem = Diagnostic::error("bad-slug", "The name of this file can't be part of an address.")
                    .help("Call it by small letters (a to z), digits and dashes, such as `a-quiet-game.md`.");
                problems.push(problem.in_file(&entry.path));
            }
        }
    }
    for (slug, path) in originals {
        let mut found = Vec::new();
        let Some(mut note) = notes::read::<CaseStudy>(disk, path, &yaml::STUDY, false, &mut found) else {
            problems.extend(found);
            continue;
        };
        studies.files.push(Arc::clone(&note.file));
        let family = note.places.text(&NotePath::from("family")).map(|reference| reference.trim().to_lowercase());
        let family = families.iter().find(|other| other.reference.as_ref().map(|text| text.to_lowercase()) == family);
        let case = family.and_then(|family| family.case.as_ref());
        let language = case.map_or_else(|| config.book.language.clone(), crate::case::Case::language);
        let blocks = body::read(&note.file, note.body.clone(), &mut found);
        unmarked(&note, &mut found);
        let mut prose = Prose::new(language.clone(), blocks);
        for (_, translated, path) in translations.iter().filter(|(of, _, _)| *of == slug) {
            let note: Option<Noted<NoKeys>> = notes::read(disk, path, &yaml::NO_KEYS, true, &mut found);
            if let Some(note) = note {
                studies.files.push(Arc::clone(&note.file));
                let blocks = body::read(&note.file, note.body.clone(), &mut found);
                unmarked(&note, &mut found);
                found.extend(printed::placeholders(&note, &found));
                prose.insert(translated.clone(), blocks);
            }
        }
        let unknown = std::mem::take(&mut note.unknown);
        if let Some(study) = note.value.take() {
            if family.is_none() && all_known && is_known(&unknown, &NotePath::from("family")) {
                let problem = Diagnostic::error("unknown-family", "No family of this book has this reference.")
                    .help("Write the `reference` of its family.yaml.");
                found.push(note.locate(&NotePath::from("family"), Part::Value, problem));
            }
            let semantic = validate::study(&study, case, service.and_then(|service| service.referred.as_ref()));
            let cases = families.iter().filter_map(|family| family.case.as_ref());
            let pseudonyms = validate::pseudonyms(&study, case, cases);
            let pseudonyms = if note.is_sound { pseudonyms } else { Vec::new() };
            let semantic = semantic.into_iter().filter(|(path, _)| !unknown.touches(path));
            for (path, problem) in pseudonyms {
                found.push(note.locate(&path, Part::Value, problem));
            }
            for (path, problem) in semantic {
                let part = if path.shape().starts_with("pseudonyms.") { Part::Key } else { Part::Value };
                found.push(note.locate(&path, part, problem));
            }
            found.extend(printed::placeholders(&note, &found));
            let names = case.iter().flat_map(|case| &case.family.never_print).map(|name| validate::text::fold(name));
            found.extend(printed::forbidden(&note, &names.collect::<Vec<_>>()));
            if note.is_sound && !found.iter().any(Diagnostic::is_error) {
                studies.sound.push(CaseStudy { slug: slug.to_owned(), body: prose, ..study });
            }
        }
        problems.extend(found);
    }
    studies
}

/// Strangers read all of it: no passage can be for one adult.
fn unmarked<T>(note: &Noted<T>, found: &mut Vec<Diagnostic>) {
    let text = note.file.text.get(note.body.clone()).unwrap_or_default();
    marks::refuse(&note.file, text, note.body.start, found);
}

/// Whether a file is called as a case study may be: `a-quiet-game-2.md` beside `a-quiet-game.md` is another one.
fn is_slugged(name: &str) -> bool {
    name.strip_suffix(".md").is_some_and(is_slug)
}

/// Whether a name can be part of an address and of a file's name.
fn is_slug(name: &str) -> bool {
    let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    letters && !name.is_empty() && name.len() <= 80 && !name.starts_with('-') && !name.ends_with('-')
}
