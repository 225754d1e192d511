//! `traject approve`: that somebody else than the author has read a case study.

use std::path::Path;
use std::process::ExitCode;

use super::build::refuse;
use super::today::today;
use super::{conclude, count, tell};
use crate::cli::ApproveArgs;
use crate::diagnostic::Trouble;
use crate::site::{self, Outcome};

pub(super) fn run(book: &Path, args: &ApproveArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, args.format),
    };
    let approval = site::approve(book, &args.slug, &args.by, as_of);
    let outcome = Outcome { problems: approval.problems, sources: approval.sources, ..Outcome::default() };
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    conclude(&match &approval.file {
        Some(file) => {
            let file: Vec<_> = file.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            format!(
                "Approved and recorded in {}. If anything in the case changes, it needs approval again.",
                file.join("/")
            )
        }
        None => format!("Nothing was approved: {}.", count(&outcome.problems)),
    });
    ExitCode::from(outcome.exit_code(false))
}
