//! `traject withdraw`: what holds a family's material, and which lines of the notes end it.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;

use super::build::refuse;
use super::tell;
use super::today::today;
use crate::cli::WithdrawArgs;
use crate::diagnostic::Trouble;
use crate::site::{self, HeldAs, Outcome, Withdrawal};

pub(super) fn run(book: &Path, args: &WithdrawArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, args.format),
    };
    let withdrawal = site::withdrawal(book, &args.reference, as_of);
    if !withdrawal.problems.is_empty() {
        let outcome = Outcome { problems: withdrawal.problems, sources: withdrawal.sources, ..Outcome::default() };
        let code = outcome.exit_code(false);
        // With its own stream closed there is nobody left to tell.
        let _ = tell(&outcome, args.format);
        return ExitCode::from(code);
    }
    let done = io::stdout().write_all(told(&withdrawal, as_of).as_bytes());
    ExitCode::from(if done.is_ok() { 0 } else { Trouble::Disk.exit_code() })
}

fn told(withdrawal: &Withdrawal, as_of: Date) -> String {
    let mut text = format!("What contains material of {}:\n", withdrawal.reference);
    if withdrawal.places.is_empty() {
        text.push_str("\nNothing that was built or published.\n");
    }
    for (held, files) in &withdrawal.places {
        let _ = writeln!(text, "\n{}", as_what(*held));
        for file in files {
            let _ = writeln!(text, "  {}", shown(file));
        }
    }
    if !withdrawal.studies.is_empty() {
        text.push_str("\nThe case studies about this family, in your notes\n");
        for study in &withdrawal.studies {
            let _ = writeln!(text, "  {}", shown(study));
        }
    }
    if withdrawal.lines.is_empty() {
        text.push_str("\nNo line of consent is in force. The next build and publish delete what is left.\n");
    } else {
        let _ = writeln!(text, "\nTo end it, add `withdrawn: {as_of}` to the lines of consent that were withdrawn:");
        for line in &withdrawal.lines {
            let _ = writeln!(text, "  {}:{}  for {}", shown(&line.file), line.line, line.purposes.join(", "));
        }
        text.push_str(
            "If only one purpose was withdrawn, delete it from that line's `for` and give it its own line with `withdrawn`.\nThen run `traject build` and `traject publish`: both report what they deleted. Upload the site again, so that it disappears there too.\n",
        );
    }
    text.push_str("Copies that were printed, sent or downloaded are not in this list: write to those who have them.\n");
    text
}

fn as_what(held: HeldAs) -> &'static str {
    match held {
        HeldAs::Papers => "Documents for the family and for people they allowed",
        HeldAs::Study => "Case studies in print, and their texts for review",
        HeldAs::Shared => "Lists and figures that count this family beside others",
        HeldAs::Public => "On the public site",
        HeldAs::PublicLists => "On the public site, pages that list it or lead to it",
        HeldAs::Kept => "Cached stills (`traject clean` deletes them)",
    }
}

fn shown(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
