//! A book that is read family by family, so that its size does not matter.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folder::{Disk, Entry, Kind};
use super::role::{self, Role, role};
use super::service::{self, ServiceNotes};
use super::{Book, FamilyNotes, Known, SourceFile, family, file, settings, sort, study, untranslated};
use crate::diagnostic::Diagnostic;
use crate::isolation::isolated;
use crate::language::Language;

/// A book whose settings and service have been read, and whose families can be.
pub struct OpenBook {
    /// The book without families and case studies.
    pub book: Book,
    known: Known,
    disk: Option<Disk>,
    content: PathBuf,
    pub(super) service: Option<ServiceNotes>,
    folders: Vec<Entry>,
}

/// Whether a file of a family's folder is read, by its name.
pub fn is_note(name: &str) -> bool {
    !name.starts_with('.')
        && !matches!(role(name), Role::Own | Role::Misnamed(_))
        && role::leftover_of_note(name).is_none()
}

impl OpenBook {
    /// Reads settings and service, and lists the families.
    pub fn open(root: &Path, known: &Known) -> Self {
        let (config, settings_file, mut problems) = settings::read(root);
        let content = PathBuf::from(&config.book.src);
        let mut book = Book {
            root: root.to_owned(),
            config,
            service: None,
            service_file: None,
            families: Vec::new(),
            studies: Vec::new(),
            problems: Vec::new(),
            files: settings_file.into_iter().collect(),
        };
        let disk = Disk::open(root, &content, &mut problems);
        let mut service = None;
        let mut folders = Vec::new();
        if let Some(disk) = &disk {
            service = service::read(disk, &content, known, &mut problems);
            folders = listed(disk, &content, &mut problems);
        }
        if let Some(service) = &mut service {
            book.service_file = Some(Arc::clone(&service.file));
            book.service.clone_from(&service.value);
            service.language.clone_from(&book.config.book.language);
        }
        sort(&mut problems);
        book.problems = problems;
        Self { book, known: known.clone(), disk, content, service, folders }
    }

    /// How many families' folders there are.
    pub fn folders(&self) -> usize {
        self.folders.len()
    }

    /// The name of a family's folder, by its number from 0.
    pub fn folder(&self, number: usize) -> Option<&str> {
        self.folders.get(number).map(|entry| entry.name.as_str())
    }

    /// Where a family's folder is, relative to the book.
    pub fn folder_path(&self, number: usize) -> Option<&Path> {
        self.folders.get(number).map(|entry| entry.path.as_path())
    }

    /// A family, by its number from 0; whether another has the same reference is not known here.
    pub fn family(&self, number: usize) -> FamilyNotes {
        let (Some(disk), Some(entry)) = (&self.disk, self.folders.get(number)) else {
            return FamilyNotes {
                folder: String::new(),
                reference: None,
                case: None,
                files: Vec::new(),
                problems: Vec::new(),
            };
        };
        let read = || family::read(disk, entry, self.service.as_ref(), &self.known);
        let mut family = isolated(read).unwrap_or_else(|fault| family::after_fault(disk, entry, &fault));
        sort(&mut family.problems);
        family
    }

    /// Standing lines of the service that lack one of the languages that families read.
    pub fn untranslated_lines<'l>(&self, languages: impl Iterator<Item = &'l Language>) -> Vec<Diagnostic> {
        self.service.as_ref().map(|service| untranslated::of_lines(service, languages)).unwrap_or_default()
    }

    /// Whether there are case studies: what these may tell depends on all families.
    pub fn has_studies(&self) -> bool {
        self.disk.as_ref().is_some_and(|disk| study::are_there(disk, &self.content))
    }

    /// Reads the case studies. `families` are all of the book, or none where there are no case studies; `all_known` tells
    /// whether the reference of every family could be read.
    pub fn read_studies(&mut self, families: &[FamilyNotes], all_known: bool) {
        let Some(disk) = &self.disk else { return };
        let problems = &mut self.book.problems;
        let service = self.service.as_ref();
        let read = || study::read_all(disk, &self.content, families, all_known, service, &self.book.config, problems);
        let studies = isolated(read).unwrap_or_else(|fault| {
            let folder = self.content.join("case-studies");
            problems.push(fault.diagnostic("reading the case studies").in_file(folder));
            study::Studies::default()
        });
        sort(problems);
        self.book.files.extend(studies.files);
        self.book.studies = studies.sound;
    }

    /// The text of a file of the notes, to show excerpts of; none where it can't be read.
    pub fn text(&self, path: &Path) -> Option<Arc<SourceFile>> {
        self.disk.as_ref().filter(|disk| disk.holds(path)).and_then(|disk| file::read(&disk.root, path).ok())
    }
}

/// The folders of the families.
fn listed(disk: &Disk, content: &Path, problems: &mut Vec<Diagnostic>) -> Vec<Entry> {
    let folder = content.join("families");
    let mut folders = Vec::new();
    for entry in disk.list(&folder, problems) {
        match entry.kind {
            _ if entry.is_hidden() => {}
            Kind::Folder => folders.push(entry),
            Kind::File => {
                let problem = Diagnostic::warning("stray-file", "This file is in no family's folder and is not read.")
                    .help("Create a folder for each family, and put its notes there.");
                problems.push(problem.in_file(&entry.path));
            }
        }
    }
    if folders.is_empty() {
        // A book that was just begun has none yet; one whose folder is gone has lost them.
        let told = "There are no families in this book.";
        let is_there = disk.root.join(&folder).is_dir();
        let problem =
            if is_there { Diagnostic::warning("no-families", told) } else { Diagnostic::error("no-families", told) };
        let problem =
            problem.help("Add one with `traject new family`, which creates a folder here with a family.yaml in it.");
        problems.push(problem.in_file(&folder));
    }
    folders
}
