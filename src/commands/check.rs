//! `traject check`: everything a build would say, and nothing written.

use std::path::Path;
use std::process::ExitCode;

use super::build::refuse;
use super::progress::Bar;
use super::today::today;
use super::{allowed, conclude, count, tell};
use crate::cli::CheckArgs;
use crate::site::{self, Request};

pub(super) fn run(book: &Path, args: &CheckArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, args.format),
    };
    if args.last {
        return last_look(book, as_of, args);
    }
    let request = Request { check_only: true, ..Request::all(book, as_of) };
    let outcome = site::run(&request, &Bar::new(), &site::NoPasswords);
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(crate::diagnostic::Trouble::Disk.exit_code());
    }
    let families = if outcome.families == 1 { "1 family".to_owned() } else { format!("{} families", outcome.families) };
    let next = match outcome.exit_code(args.strict) {
        0 => "\nNext: `traject build`.",
        _ => {
            "\nFix the problems above, then check again. Until then `traject build` writes nothing for families with errors."
        }
    };
    conclude(&format!("Checked {families}: {}.{}{next}", count(&outcome.problems), allowed(&outcome)));
    ExitCode::from(outcome.exit_code(args.strict))
}

/// `--final`: the guard over what was built before.
fn last_look(book: &Path, as_of: jiff::civil::Date, args: &CheckArgs) -> ExitCode {
    let outcome = site::check_final(book, as_of, &Bar::new());
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(crate::diagnostic::Trouble::Disk.exit_code());
    }
    let files = if outcome.documents == 1 { "1 file".to_owned() } else { format!("{} files", outcome.documents) };
    let told = format!("Checked {files} in the build folder: {}.{}", count(&outcome.problems), allowed(&outcome));
    conclude(&told);
    ExitCode::from(outcome.exit_code(args.strict))
}
