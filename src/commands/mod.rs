//! What each verb of the command line does, one file a verb.

mod approve;
mod ask;
mod build;
mod check;
mod clean;
mod completions;
mod consent;
mod init;
mod man;
mod new;
mod passwords;
mod progress;
mod publish;
mod rated;
mod review;
mod schema;
mod serve;
mod stats;
mod stills;
mod telling;
mod theme;
mod today;
mod withdraw;

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::cli::{Cli, Command, Format};
use crate::diagnostic::{self, Diagnostic};
use crate::isolation::{install_panic_hook, isolated};
use crate::site::Outcome;

/// The exit code after a fault of the program itself, as Rust programs have it.
const FAULT: u8 = 101;

/// Does what the command line says. A fault of the program is reported without its own text, which may hold the notes'.
pub fn run(cli: &Cli) -> ExitCode {
    install_panic_hook();
    isolated(|| dispatch(cli)).unwrap_or_else(|fault| {
        let outcome = Outcome { problems: vec![fault.diagnostic("running this command")], ..Outcome::default() };
        let _ = tell(&outcome, Format::Human);
        ExitCode::from(FAULT)
    })
}

fn dispatch(cli: &Cli) -> ExitCode {
    telling::set(cli.telling);
    match &cli.command {
        Command::Theme(args) => theme::run(&cli.book, args),
        Command::Schema(args) => schema::run(&cli.book, args),
        Command::Stats(args) => stats::run(&cli.book, args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
        Command::Init(args) => init::run(&cli.book, args),
        Command::New(args) => new::run(&cli.book, args),
        Command::Check(args) => check::run(&cli.book, args),
        Command::Consent(args) => consent::run(&cli.book, args),
        Command::Build(args) => build::run(&cli.book, args),
        Command::Withdraw(args) => withdraw::run(&cli.book, args),
        Command::Review(args) => review::run(&cli.book, args),
        Command::Publish(args) => publish::run(&cli.book, args),
        Command::Approve(args) => approve::run(&cli.book, args),
        Command::Clean(args) => clean::run(&cli.book, args),
        Command::Serve(args) => serve::run(&cli.book, args),
        Command::Stills(args) => stills::run(&cli.book, args),
    }
}

/// Tells problems: for a person on the error stream, for programs on the output.
fn tell(outcome: &Outcome, format: Format) -> io::Result<()> {
    let texts: BTreeMap<&Path, &str> =
        outcome.sources.iter().map(|file| (file.path.as_path(), file.text.as_str())).collect();
    let text_of = |path: &Path| texts.get(path).copied();
    let problems = &outcome.problems;
    match format {
        // Note text is for a person's eyes: where no terminal shows it, the excerpts stay out.
        Format::Human if io::stderr().is_terminal() => {
            let mut out = anstream::AutoStream::auto(io::stderr().lock());
            diagnostic::write(diagnostic::Format::Human { colour: true }, problems, &text_of, &mut out)
        }
        Format::Human => {
            let bare = problems.iter().map(|problem| Diagnostic { quoted: None, ..problem.clone() });
            let bare: Vec<Diagnostic> = bare.collect();
            let colour = telling::is_always_coloured();
            diagnostic::write(diagnostic::Format::Human { colour }, &bare, &|_| None, &mut io::stderr().lock())
        }
        Format::Short => diagnostic::write(diagnostic::Format::Short, problems, &text_of, &mut io::stdout().lock()),
        Format::Json => diagnostic::write(diagnostic::Format::Json, problems, &text_of, &mut io::stdout().lock()),
    }
}

/// "2 errors, 1 warning".
fn count(problems: &[Diagnostic]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = problems.len() - errors;
    let some = |count: usize, what: &str| match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    };
    match (errors, warnings) {
        (0, 0) => "nothing wrong".to_owned(),
        (0, _) => some(warnings, "warning"),
        (_, 0) => some(errors, "error"),
        _ => format!("{}, {}", some(errors, "error"), some(warnings, "warning")),
    }
}

/// What `also_ours` allowed: how much, and at a person's terminal which names in whose documents.
fn allowed(outcome: &Outcome) -> String {
    let names: std::collections::BTreeSet<_> = outcome.allowed.iter().collect();
    if names.is_empty() {
        return String::new();
    }
    let mut told = match names.len() {
        1 => "\nOne name of another family is allowed by `also_ours`.".to_owned(),
        several => format!("\n{several} names of other families are allowed by `also_ours`."),
    };
    if io::stderr().is_terminal() {
        for (folder, name) in names {
            told.push_str("\n  ");
            told.push_str(folder);
            told.push_str(": ");
            told.push_str(name);
        }
    }
    told
}

/// The last line of a command, for a person; a closed stream is no trouble.
fn conclude(text: &str) {
    if !telling::is_quiet() {
        let _ = writeln!(io::stderr(), "{text}");
    }
}

/// What was asked for, on the output.
fn print(text: &str) -> io::Result<()> {
    io::stdout().write_all(text.as_bytes())
}
