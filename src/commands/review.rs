//! `traject review`: a case study with everything that was changed in it, and what is still to be judged.

use std::path::Path;
use std::process::ExitCode;

use super::build::refuse;
use super::today::today;
use super::{conclude, tell};
use crate::cli::ReviewArgs;
use crate::diagnostic::Trouble;
use crate::site::{self, Outcome, Reviewed};

pub(super) fn run(book: &Path, args: &ReviewArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, args.format),
    };
    let Reviewed { problems, sources, page, family_page, open, changes } = site::review(book, &args.slug, as_of);
    let outcome = Outcome { problems, sources, ..Outcome::default() };
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    if let Some(page) = page {
        let some = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let next = match family_page {
            Some(family) => format!("For the family to read before they consent: {}", family.display()),
            None => "Answer the questions first; then there is a page for the family too.".to_owned(),
        };
        conclude(&format!(
            "{}, {} open.\nOpen {} and read it to the end.\n{next}",
            some(changes, "change"),
            some(open, "question"),
            page.display()
        ));
    }
    ExitCode::from(outcome.exit_code(false))
}
