//! One build of a book at a time: two at once would take each other's half-written files for stale ones.

use std::fs::{self, File, OpenOptions};
use std::path::Path;

use super::{OWN_FOLDER, write};

/// Held while a build goes on; the system gives it back whatever ends the program.
#[derive(Debug)]
pub(super) struct Lock {
    _file: Option<File>,
}

impl Lock {
    /// Waits until no other build of this book goes on. Where nothing can be written there is nothing to wait for.
    pub(super) fn of(root: &Path) -> Self {
        let own = root.join(OWN_FOLDER);
        if fs::symlink_metadata(&own).is_ok_and(|there| there.is_symlink()) || write::make_private(&own).is_err() {
            return Self { _file: None };
        }
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let file = options.open(own.join("lock")).ok();
        // A disk that knows no locks goes without.
        Self { _file: file.filter(|file| file.lock().is_ok()) }
    }
}
