//! Files of the program's own folder within a book.

use std::fs;
use std::path::{Path, PathBuf};

use super::{OWN_FOLDER, write};
use crate::diagnostic::{Diagnostic, Trouble};

/// Writes a file of the program's own folder; `path`, relative to the book, begins with it. Tells where it is.
pub fn write_own(root: &Path, path: &Path, bytes: &[u8]) -> Result<PathBuf, Diagnostic> {
    let own = root.join(OWN_FOLDER);
    if fs::symlink_metadata(&own).is_ok_and(|there| there.is_symlink()) {
        let problem = Diagnostic::error("own-folder", "the folder .traject is a link to somewhere else");
        return Err(problem.of(Trouble::Disk).in_file(OWN_FOLDER).help("delete the link, and try again"));
    }
    let whole = root.join(path);
    write::file(&whole, bytes)?;
    Ok(whole)
}
