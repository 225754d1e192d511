//! Bytes to notes: finds the book's files, reads them, and says where and what is wrong with them.
//!
//! Every problem of the whole book is found in one run, and one family's trouble never hides another's. Nothing is
//! written here, no link is followed out of the book, and no theme is known: what a theme adds comes in as [`Known`].

pub use again::read_again;
pub use approval::approved;
pub use open::{OpenBook, is_note};
pub use place::{body as body_of, place, values};

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::case::principle::PRINCIPLES;
use crate::case::{Case, CaseStudy, Service, validate};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Trouble};

mod addressing;
mod again;
mod approval;
mod body;
mod closing;
mod copies;
mod doubts;
mod family;
mod file;
mod folder;
mod front_matter;
mod limits;
mod marks;
mod masking;
mod notes;
mod open;
mod pictures;
mod place;
mod plain;
mod printed;
mod role;
mod service;
mod settings;
mod study;
mod suggest;
pub(crate) mod translation;
mod untranslated;
mod yaml;

/// A book as read: what is sound of it, and every problem found.
#[derive(Debug)]
pub struct Book {
    /// Its folder.
    pub root: PathBuf,
    /// `book.toml`.
    pub config: Config,
    /// `service.yaml`; none when it could not be read.
    pub service: Option<Service>,
    /// `service.yaml` as text, for reporting.
    pub service_file: Option<Arc<SourceFile>>,
    /// The families, by the names of their folders.
    pub families: Vec<FamilyNotes>,
    /// The case studies that could be read, by slug.
    pub studies: Vec<CaseStudy>,
    /// Problems that belong to no single family: settings, service, case studies.
    pub problems: Vec<Diagnostic>,
    /// The files of `problems` beside `service.yaml`: `book.toml` and the case studies, for reporting.
    pub files: Vec<Arc<SourceFile>>,
}

/// One family's folder as read.
#[derive(Debug)]
pub struct FamilyNotes {
    /// The folder's name.
    pub folder: String,
    /// The reference, where it could be read, even if the rest could not.
    pub reference: Option<String>,
    /// The case; none when there are errors.
    pub case: Option<Case>,
    /// Its files, for reporting.
    pub files: Vec<Arc<SourceFile>>,
    /// Everything wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// A file of notes as read.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the book's folder.
    pub path: PathBuf,
    /// Its text without a byte order mark.
    pub text: String,
}

/// What notes may name beyond the built-in: a theme may replace the principles and ask for standing lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The ids of the principles.
    pub principles: Vec<String>,
    /// Names of standing lines beside the built-in ones.
    pub lines: Vec<String>,
}

impl Default for Known {
    fn default() -> Self {
        Self { principles: PRINCIPLES.map(str::to_owned).to_vec(), lines: Vec::new() }
    }
}

impl Book {
    /// Every problem of the book: first those of no single family, then family by family.
    pub fn all_problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.problems.iter().chain(self.families.iter().flat_map(|family| &family.problems))
    }

    /// The text of a file of the book, for reporting.
    pub fn text_of(&self, path: &Path) -> Option<&str> {
        let all =
            self.files.iter().chain(&self.service_file).chain(self.families.iter().flat_map(|family| &family.files));
        all.into_iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }
}

/// Reads `book.toml` alone: the settings, and what is wrong with them.
pub fn read_settings(root: &Path) -> (Config, Vec<Diagnostic>) {
    let (config, _, problems) = settings::read(root);
    (config, problems)
}

/// Reads a book with the built-in principles and standing lines.
pub fn read(root: &Path) -> Book {
    read_knowing(root, &Known::default())
}

/// Reads a book.
pub fn read_knowing(root: &Path, known: &Known) -> Book {
    read_keeping(root, known, |_| Kept::new())
}

/// What was read of families before and needs no reading again, by their folders.
type Kept = HashMap<String, FamilyNotes>;

/// Reads a book; `keep` says, the service having been read, what of it is known already.
fn read_keeping(root: &Path, known: &Known, keep: impl FnOnce(Option<&service::ServiceNotes>) -> Kept) -> Book {
    let mut open = OpenBook::open(root, known);
    let mut kept = keep(open.service.as_ref());
    let kept: Vec<Option<FamilyNotes>> = (0..open.folders()).map(|number| kept.remove(open.folder(number)?)).collect();
    let read = |(number, kept): (usize, Option<FamilyNotes>)| kept.unwrap_or_else(|| open.family(number));
    let mut families: Vec<FamilyNotes> = kept.into_par_iter().enumerate().map(read).collect();
    let references: Vec<Option<&str>> = families.iter().map(|family| family.reference.as_deref()).collect();
    let twice = used_twice(&references);
    for (family, _) in families.iter_mut().zip(twice).filter(|(_, twice)| *twice) {
        family.refuse_reference();
    }
    open.read_studies(&families, families.iter().all(|family| family.reference.is_some()));
    let cases = families.iter().filter_map(|family| family.case.as_ref());
    let untranslated = open.untranslated_lines(cases.flat_map(crate::case::Case::reader_languages));
    open.book.problems.extend(untranslated);
    sort(&mut open.book.problems);
    Book { families, ..open.book }
}

/// Of some references, which another family has too.
pub fn used_twice(references: &[Option<&str>]) -> Vec<bool> {
    validate::collisions(references)
}

impl FamilyNotes {
    /// Tells that another family has the same reference: there is no case then.
    pub fn refuse_reference(&mut self) {
        self.problems.push(family::used_twice(self));
        self.case = None;
        sort(&mut self.problems);
    }
}

/// By file, then place; the same problem at the same place once.
fn sort(problems: &mut Vec<Diagnostic>) {
    problems.sort_by(|one, other| {
        (&one.location, one.code, &one.message).cmp(&(&other.location, other.code, &other.message))
    });
    problems.dedup();
}

/// A problem of the disk.
fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error("unreadable", format!("This can't be read: {}.", error.kind()))
        .help("See whether the file or folder is there, and whether you may read it.")
        .of(Trouble::Disk)
        .in_file(path)
}
