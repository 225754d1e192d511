//! One Markdown note: front matter by the YAML reader, and where its text stands.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::folder::Disk;
use super::yaml::{self, Places, Reading, Shape, UnknownPaths};
use super::{SourceFile, file, front_matter};
use crate::case::path::NotePath;
use crate::case::validate::Part;
use crate::diagnostic::Diagnostic;

/// A file of notes with what its keys say.
pub(super) struct Noted<T> {
    pub(super) file: Arc<SourceFile>,
    pub(super) places: Places,
    /// What could be read of its keys; none where nothing could.
    pub(super) value: Option<T>,
    /// Whether nothing is wrong with its keys.
    pub(super) is_sound: bool,
    /// Where its keys are in error.
    pub(super) unknown: UnknownPaths,
    /// Where its text stands; empty in a file that is YAML alone.
    pub(super) body: Range<usize>,
}

impl<T> Noted<T> {
    /// Puts a problem at its place in this file.
    pub(super) fn locate(&self, path: &NotePath, part: Part, problem: Diagnostic) -> Diagnostic {
        let bytes = match part {
            Part::Value => self.places.value(path),
            Part::Key => self.places.key(path),
        };
        let bytes = yaml::first_line(&self.file.text, bytes);
        let written = self.file.text.get(bytes.clone()).unwrap_or_default();
        let quotes = problem.quoted.is_none() && !written.is_empty();
        let problem = if quotes { problem.quoting(written) } else { problem };
        problem.at(&self.file.path, &self.file.text, bytes)
    }
}

/// Reads a file that is YAML alone.
pub(super) fn read_yaml<T: DeserializeOwned>(
    disk: &Disk,
    path: &Path,
    shape: &Shape,
    problems: &mut Vec<Diagnostic>,
) -> Option<Noted<T>> {
    let file = open(disk, path, problems)?;
    let length = file.text.len();
    Some(keys(file, 0..length, length..length, shape, problems))
}

/// Reads a Markdown file with front matter; a translation may have none.
pub(super) fn read<T: DeserializeOwned>(
    disk: &Disk,
    path: &Path,
    shape: &Shape,
    is_translation: bool,
    problems: &mut Vec<Diagnostic>,
) -> Option<Noted<T>> {
    let file = open(disk, path, problems)?;
    let (yaml, body) = match front_matter::parts(&file.text) {
        Ok(parts) => (parts.yaml, parts.body),
        Err(front_matter::Fault::None) if is_translation => (0..0, 0..file.text.len()),
        Err(fault) => {
            problems.push(fault.told(&file));
            let end = file.text.len();
            return Some(Noted {
                file,
                places: Places::default(),
                value: None,
                is_sound: false,
                unknown: UnknownPaths::default(),
                body: end..end,
            });
        }
    };
    Some(keys(file, yaml, body, shape, problems))
}

fn open(disk: &Disk, path: &Path, problems: &mut Vec<Diagnostic>) -> Option<Arc<SourceFile>> {
    match file::read(&disk.root, path) {
        Ok(file) => {
            problems.extend(file::reserved(&file));
            Some(file)
        }
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}

fn keys<T: DeserializeOwned>(
    file: Arc<SourceFile>,
    yaml: Range<usize>,
    body: Range<usize>,
    shape: &Shape,
    problems: &mut Vec<Diagnostic>,
) -> Noted<T> {
    let mut reading = yaml::read(&file, yaml, shape);
    for problem in std::mem::take(&mut reading.problems) {
        // A control character is reported of the whole file already.
        if problem.code != "control-character" || !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    let Reading { value, is_sound, unknown, places, .. } = reading;
    Noted { file, places, value, is_sound, unknown, body }
}
