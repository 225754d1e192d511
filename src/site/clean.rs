//! Taking away what the program made: documents and what it remembers. Never anything of the notes.

use std::fs;
use std::path::Path;

use super::{OWN_FOLDER, service_report, write};
use crate::diagnostic::Diagnostic;
use crate::schema::SCHEMAS;
use crate::source;

/// What was taken away.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// Files that are gone.
    pub removed: usize,
    /// What could not be removed.
    pub problems: Vec<Diagnostic>,
}

/// Removes the documents of a book and the program's own folder within it; links are not followed.
pub fn clean(root: &Path) -> Cleaned {
    let (config, problems) = source::read_settings(root);
    let mut cleaned = Cleaned { removed: 0, problems };
    if cleaned.problems.iter().any(Diagnostic::is_error) {
        return cleaned;
    }
    let build = root.join(&config.build.build_dir);
    let mut count = |removed: Result<usize, Diagnostic>| match removed {
        Ok(removed) => cleaned.removed += removed,
        Err(problem) => cleaned.problems.push(problem),
    };
    for folder in
        [build.join("families"), build.join("case-studies"), build.join(service_report::FOLDER), root.join(OWN_FOLDER)]
    {
        let is_link = fs::symlink_metadata(&folder).is_ok_and(|there| there.is_symlink());
        if !is_link {
            // The notes point editors at the schemas.
            count(write::remove_stale(&folder, |path| !folder.join(path).starts_with(root.join(SCHEMAS))));
        }
    }
    let list = build.join("index.html");
    if fs::symlink_metadata(&list).is_ok_and(|there| there.is_file()) {
        count(fs::remove_file(&list).map(|()| 1).map_err(|error| write::disk(&list, "remove", &error)));
    }
    // Fails while something else is in it, which is what is wanted.
    let _ = fs::remove_dir(&build);
    cleaned
}
