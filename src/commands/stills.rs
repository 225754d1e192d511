//! `traject stills`: a contact sheet of a family's stills, with what may be faces; and frames from its films.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{conclude, count, tell};
use crate::cli::StillsArgs;
use crate::diagnostic::Trouble;
use crate::site::{self, Grabbed, Outcome, Sheet};

pub(super) fn run(book: &Path, args: &StillsArgs) -> ExitCode {
    let mut problems = Vec::new();
    if args.grab {
        let Grabbed { problems: found, stills, sources } = site::grab(book, &args.reference);
        let told = Outcome { problems: found.clone(), sources, ..Outcome::default() };
        if tell(&told, args.format).is_err() {
            return ExitCode::from(Trouble::Disk.exit_code());
        }
        problems.extend(found);
        // A clip's id and its picture's name are of the notes: for a person's eyes only.
        let shows = io::stdout().is_terminal() || std::env::var_os("TRAJECT_EXCERPTS").is_some();
        for taken in &stills {
            let place = format!("{}:{}", taken.note.display(), taken.line);
            let line = if shows {
                format!("{place}: add `still: {}` to the clip `{}`, with `alt:` and `shows:`", taken.still, taken.clip)
            } else {
                format!("{place}: add `still:`, `alt:` and `shows:` to this clip; its picture is in stills/")
            };
            let _ = writeln!(io::stdout(), "{line}");
        }
        let pictures = if stills.len() == 1 { "1 still".to_owned() } else { format!("{} stills", stills.len()) };
        conclude(&format!("{pictures} taken from films."));
        if problems.iter().any(|problem| problem.code == "unknown-reference") {
            return ExitCode::from(Trouble::Settings.exit_code());
        }
    }
    let Sheet { problems: found, sources, page, stills, faces } = site::contact_sheet(book, &args.reference);
    let outcome = Outcome { problems: found.clone(), sources, ..Outcome::default() };
    if tell(&outcome, args.format).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    problems.extend(found);
    if let Some(page) = page {
        let some = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        conclude(&format!(
            "{} checked, {} found that nothing covers; {}.\nA program misses faces: look at every still yourself.\nOpen {} to see them.",
            some(stills, "still"),
            some(faces, "face"),
            count(&problems),
            page.display()
        ));
    }
    let outcome = Outcome { problems, ..Outcome::default() };
    ExitCode::from(outcome.exit_code(false))
}
