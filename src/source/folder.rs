//! The book's folders: listed in order, and never left by a link.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::unreadable;
use crate::diagnostic::{Diagnostic, Trouble};

/// The book on disk.
pub(super) struct Disk {
    pub(super) root: PathBuf,
    /// The same without links.
    real: PathBuf,
}

/// An entry of a folder.
#[derive(Debug)]
pub(super) struct Entry {
    /// Relative to the book's folder.
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// What an entry is, or leads to within the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
}

impl Entry {
    pub(super) fn is_hidden(&self) -> bool {
        self.name.starts_with('.')
    }
}

impl Disk {
    /// Opens the book, if its content is there and within it.
    pub(super) fn open(root: &Path, content: &Path, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let real = match root.canonicalize() {
            Ok(real) => real,
            Err(error) => {
                problems.push(unreadable(Path::new("."), &error));
                return None;
            }
        };
        let disk = Self { root: root.to_owned(), real };
        let unread = match std::fs::read_dir(root.join(content)) {
            Ok(_) => None,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                // A link that leads to nothing is there, and can't be read.
                root.join(content).symlink_metadata().is_ok().then_some(error)
            }
            Err(error) => Some(error),
        };
        if let Some(error) = unread {
            let problem = Diagnostic::error(
                "unreadable",
                format!("Traject can't read the folder of the notes: {}.", error.kind()),
            )
            .help("Check that it is a folder, not a file or a broken link, and that you may open it.")
            .of(Trouble::Disk);
            problems.push(problem.in_file(content));
            return None;
        }
        if !root.join(content).is_dir() {
            let problem = Diagnostic::error("no-content", "The folder of the notes is missing.")
                .help("Create it, or correct `src` in book.toml.")
                .of(Trouble::Settings);
            problems.push(problem.in_file(content));
            return None;
        }
        if !disk.holds(content) {
            problems.push(leaves(content).of(Trouble::Settings));
            return None;
        }
        Some(disk)
    }

    /// Whether a path, its links followed, is within the book.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.root.join(path).canonicalize().is_ok_and(|real| real.starts_with(&self.real))
    }

    /// What a folder holds, by name. A folder that is not there holds nothing.
    pub(super) fn list(&self, folder: &Path, problems: &mut Vec<Diagnostic>) -> Vec<Entry> {
        let whole = self.root.join(folder);
        if !whole.is_dir() {
            return Vec::new();
        }
        if !self.holds(folder) {
            problems.push(leaves(folder));
            return Vec::new();
        }
        let mut entries = Vec::new();
        // With a slash at its end, a folder that is itself a link within the book is listed too.
        for entry in WalkDir::new(whole.join("")).min_depth(1).max_depth(1).sort_by_file_name() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let error = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
                    problems.push(unreadable(folder, &error));
                    continue;
                }
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = folder.join(entry.file_name());
            if entry.path_is_symlink() && !self.holds(&path) {
                problems.push(leaves(&path));
                continue;
            }
            // Pipes, sockets and devices are passed over: reading them may never end.
            let kind = match entry.path().metadata() {
                Ok(found) if found.is_dir() => Kind::Folder,
                Ok(found) if found.is_file() => Kind::File,
                _ => continue,
            };
            entries.push(Entry { path, name, kind });
        }
        entries
    }
}

fn leaves(path: &Path) -> Diagnostic {
    Diagnostic::error(
        "link-leaves-book",
        "This link leads out of the book or to nothing, so traject does not follow it.",
    )
    .help("Put the file or folder itself here, not a link to it.")
    .in_file(path)
}
