//! `traject clean`: deletes generated documents and caches.

use std::path::Path;
use std::process::ExitCode;

use super::{conclude, tell};
use crate::cli::CleanArgs;
use crate::diagnostic::Trouble;
use crate::site::{self, Cleaned, Outcome};

pub(super) fn run(book: &Path, args: &CleanArgs) -> ExitCode {
    let Cleaned { removed, problems } = site::clean(book);
    let outcome = Outcome { problems, ..Outcome::default() };
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    conclude(&format!(
        "{removed} {} removed. The notes are as they were.",
        if removed == 1 { "file" } else { "files" }
    ));
    ExitCode::from(outcome.exit_code(false))
}
