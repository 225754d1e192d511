//! A new file on disk: whole, or not at all, and never over another.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::diagnostic::{Diagnostic, Trouble};

/// Writes a file that is not there yet. `path` is relative to `root` and told in problems.
pub fn write_new(root: &Path, path: &Path, text: &str) -> Result<(), Diagnostic> {
    let whole = root.join(path);
    let failed = |error: &io::Error| {
        let why = match error.kind() {
            io::ErrorKind::PermissionDenied => "you don't have permission to write there".to_owned(),
            _ => error.to_string(),
        };
        Diagnostic::error("disk", format!("Traject can't write this: {why}.")).of(Trouble::Disk).in_file(path)
    };
    if fs::symlink_metadata(&whole).is_ok() {
        return Err(already_there(path));
    }
    let folder = whole.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut temporary =
        tempfile::Builder::new().prefix(".traject-").tempfile_in(folder).map_err(|error| failed(&error))?;
    temporary.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
    // Somebody may have made it in between: then theirs stays.
    temporary.persist_noclobber(&whole).map(|_| ()).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => already_there(path),
        _ => failed(&error.error),
    })
}

fn already_there(path: &Path) -> Diagnostic {
    Diagnostic::error("already-there", "A file with this name already exists, and is left as it is.")
        .help("Open it in your editor, or move it first.")
        .of(Trouble::Settings)
        .in_file(path)
}
