//! `traject consent`: what a family's consent allows, for what, by which line and until when.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};
use std::path::Path;
use std::process::ExitCode;

use super::build::refuse;
use super::tell;
use super::today::today;
use crate::case::{Case, NotePath, Purpose};
use crate::cli::{ConsentArgs, Format};
use crate::diagnostic::{Diagnostic, Span, Trouble};
use crate::privacy::consent_table::{Cell, PURPOSES, Row, Shown, table};
use crate::privacy::{ConsentGate, Missing};
use crate::site::Outcome;
use crate::source::{self, FamilyNotes, SourceFile};

pub(super) fn run(book: &Path, args: &ConsentArgs) -> ExitCode {
    let as_of = match today(args.as_of) {
        Ok(day) => day,
        Err(problem) => return refuse(problem, Format::Human),
    };
    let book = source::read(book);
    let is_asked = |family: &&FamilyNotes| {
        family.reference.as_ref().is_some_and(|reference| reference.eq_ignore_ascii_case(&args.reference))
    };
    let Some(family) = book.families.iter().find(is_asked) else {
        let problem = Diagnostic::error("unknown-reference", "no family of the book has this reference")
            .of(Trouble::Settings)
            .quoting(args.reference.clone())
            .help("references are in build/index.html and at the top of each family.yaml");
        return refuse(problem, Format::Human);
    };
    let Some(case) = &family.case else {
        let outcome =
            Outcome { problems: family.problems.clone(), sources: family.files.clone(), ..Outcome::default() };
        // With its own stream closed there is nobody left to tell.
        let _ = tell(&outcome, Format::Human);
        return ExitCode::from(Trouble::Notes.exit_code());
    };
    let practitioners = book.service.as_ref().map(|service| service.practitioners.clone()).unwrap_or_default();
    let gate = ConsentGate::new(case, as_of).with_practitioners(&practitioners);
    // Ids are of the notes: for a person's eyes only.
    let shows = io::stdout().is_terminal() || std::env::var_os("TRAJECT_EXCERPTS").is_some();
    let text = told(family, case, &table(case, gate), shows);
    let done = write!(io::stdout(), "What consent allows on {as_of}:\n{text}");
    ExitCode::from(if done.is_ok() { 0 } else { Trouble::Disk.exit_code() })
}

fn told(family: &FamilyNotes, case: &Case, rows: &[Row], shows: bool) -> String {
    let mut text = String::new();
    if rows.is_empty() {
        text.push_str("\nThere are no stills and no words in these notes yet.\n");
    }
    for row in rows {
        let (what, name, place) = match &row.what {
            Shown::Still { cycle, clip, id } => {
                let path = NotePath::top().key("clips").item(*clip);
                ("The still", id, place(family, &format!("cycle-{cycle}.md"), &path))
            }
            Shown::Words { speaker } => ("Words to others", speaker, of_person(family, case, speaker)),
        };
        let name = if shows { format!(" {name}") } else { String::new() };
        let _ = writeln!(text, "\n{what}{name} ({place})");
        for (purpose, cell) in PURPOSES.iter().zip(&row.cells) {
            let _ = writeln!(text, "  {:<22}{}", told_purpose(*purpose), told_cell(family, cell, shows));
        }
    }
    text
}

fn told_purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Stills => "letters, progress",
        Purpose::Booklet => "booklet",
        Purpose::CaseStudyPrint => "case study, printed",
        Purpose::CaseStudyWeb => "case study, web",
        Purpose::ServiceReport => "service's report",
        Purpose::Copies => "copies",
        Purpose::Filming => "filming",
        Purpose::Supervision => "supervision",
        Purpose::Teaching => "teaching",
    }
}

fn told_cell(family: &FamilyNotes, cell: &Cell, shows: bool) -> String {
    match cell {
        Cell::Allowed { lines, until } => {
            let by: Vec<String> = lines
                .iter()
                .map(|line| place(family, "family.yaml", &NotePath::top().key("consent").item(*line)))
                .collect();
            let by =
                if by.is_empty() { "nobody's consent is needed".to_owned() } else { format!("by {}", by.join(", ")) };
            let until = until.map(|day| format!(", until {day}")).unwrap_or_default();
            format!("yes: {by}{until}")
        }
        Cell::Missing(reasons) => {
            let reasons: Vec<String> = reasons.iter().map(|reason| told_reason(reason, shows)).collect();
            format!("no: {}", reasons.join("; "))
        }
    }
}

fn told_reason(reason: &Missing, shows: bool) -> String {
    let (why, who) = match reason {
        Missing::NobodyNamed => ("`shows` names nobody", None),
        Missing::NoLine { person } => ("no live line covers", Some((person, "somebody in it"))),
        Missing::Refused { child } => ("refused by", Some((child, "a child"))),
        Missing::Withdrawn { child } => ("withdrawn for", Some((child, "a child"))),
        Missing::NotHidden { person } => ("neither covered nor hidden:", Some((person, "somebody else"))),
    };
    match who {
        Some((id, _)) if shows => format!("{why} {id}"),
        Some((_, somebody)) => format!("{why} {somebody}"),
        None => why.to_owned(),
    }
}

/// Where a person is noted.
fn of_person(family: &FamilyNotes, case: &Case, id: &str) -> String {
    let adult = case.family.adults.iter().position(|adult| adult.id == id);
    let path = match adult {
        Some(at) => NotePath::top().key("adults").item(at),
        None => NotePath::top().key(if case.family.child.is_some() { "child" } else { "children" }),
    };
    place(family, "family.yaml", &path)
}

/// A file and a line in it.
fn place(family: &FamilyNotes, name: &str, path: &NotePath) -> String {
    let file: Option<&SourceFile> =
        family.files.iter().map(AsRef::as_ref).find(|file| file.path.file_name().is_some_and(|found| found == name));
    let Some(file) = file else { return name.to_owned() };
    format!("{name}:{}", Span::new(&file.text, source::place(file, path)).line)
}
