//! Bytes to notes: finds the book's files, reads them, and says where and what is wrong with them.

use std::path::PathBuf;
use std::sync::Arc;

use crate::case::{Case, CaseStudy, Service};
use crate::config::Config;
use crate::diagnostic::Diagnostic;

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
