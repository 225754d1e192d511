//! Passwords of families: from a file, or typed twice by a person at a terminal, unseen. Nothing of a password, and
//! nothing else of the file, is ever shown.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal};
use std::ops::Range;
use std::path::{Path, PathBuf};

use console::Term;

use crate::diagnostic::{Diagnostic, Trouble};
use crate::pdf::Password;
use crate::site::{Passwords, Wanted};

/// Larger files hold something else.
const LARGEST: u64 = 1 << 20;

/// Where the passwords of this run come from.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// A file of them; without one a person is asked.
    pub(super) file: Option<PathBuf>,
}

impl Passwords for Asked {
    fn give(&self, wanted: &Wanted) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
        match &self.file {
            Some(path) => from_file(path, wanted),
            None if wanted.references.is_empty() => Ok(BTreeMap::new()),
            None if io::stdin().is_terminal() && io::stderr().is_terminal() => typed(&wanted.references),
            None => Err(vec![
                settings("there is no terminal here, so traject can't ask for passwords")
                    .help("use --passwords with a file that has them, such as `--passwords PASSWORDS.txt`"),
            ]),
        }
    }
}

fn settings(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("password", message).of(Trouble::Settings)
}

fn from_file(path: &Path, wanted: &Wanted) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
    if let (Ok(file), Ok(notes)) = (path.canonicalize(), wanted.notes.canonicalize())
        && file.starts_with(notes)
    {
        let problem = settings("the password file is among the notes it is meant to protect").in_file(path);
        return Err(vec![problem.help("move it somewhere outside the book")]);
    }
    let unreadable = |error: &io::Error| {
        let problem = Diagnostic::error("password", format!("the passwords can't be read: {error}")).of(Trouble::Disk);
        vec![problem.in_file(path)]
    };
    let size = fs::metadata(path).map_err(|error| unreadable(&error))?.len();
    if size > LARGEST {
        return Err(vec![settings("this file is too large for passwords").in_file(path)]);
    }
    let text = fs::read_to_string(path).map_err(|error| unreadable(&error))?;
    read(path, text.strip_prefix('\u{feff}').unwrap_or(&text), wanted)
}

/// Reads lines of a reference and a password; empty lines and those that begin with `#` are passed over.
fn read(path: &Path, text: &str, wanted: &Wanted) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut given: BTreeMap<String, (usize, Password)> = BTreeMap::new();
    let mut start = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let at = start..start + line.trim_end().len();
        start += line.len();
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        // The place is told, never what stands there: it may be a password that lost its reference.
        let mut tell = |message: &str, help: &str, at: Range<usize>| {
            problems.push(settings(message).help(help).at(path, text, at));
        };
        let (reference, password) = line.split_once(char::is_whitespace).map_or((line, ""), |(a, b)| (a, b.trim()));
        let Some(reference) = wanted.known.iter().find(|known| known.eq_ignore_ascii_case(reference)) else {
            tell(
                "no family in this book has this reference",
                "write a reference, a space and a password on each line, such as `SV-2026-014 three green teapots`",
                at,
            );
            continue;
        };
        let password = match Password::new(password) {
            Ok(password) => password,
            Err(problem) => {
                tell(
                    &problem.to_string(),
                    "use several words with spaces between them: they are easy to pass on and hard to guess",
                    at,
                );
                continue;
            }
        };
        if let Some((first, _)) = given.get(reference) {
            tell(&format!("this family already has a password in line {first}"), "delete one of the two", at);
        } else if let Some((first, _)) = given.values().find(|(_, other)| *other == password) {
            let message = format!("this is the same password as in line {first}");
            tell(&message, "give each family its own password", at);
        } else {
            given.insert(reference.clone(), (number, password));
        }
    }
    if problems.is_empty() {
        let missing = wanted.references.iter().filter(|reference| !given.contains_key(*reference));
        problems.extend(missing.map(|reference| {
            settings("this file has no password for a family whose PDFs you want to protect")
                .help("add a line with its reference and its password, such as `SV-2026-014 three green teapots`")
                .quoting(reference.clone())
                .in_file(path)
        }));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(given.into_iter().map(|(reference, (_, password))| (reference, password)).collect())
}

/// Asks for each password twice.
fn typed(references: &[String]) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
    let terminal = Term::stderr();
    let failed =
        |error: io::Error| vec![settings(format!("traject can't ask for passwords in this terminal: {error}"))];
    let mut given: BTreeMap<String, Password> = BTreeMap::new();
    for reference in references {
        let ask = |question: &str| {
            terminal.write_str(question)?;
            terminal.read_secure_line()
        };
        let password = loop {
            let first = ask(&format!("Password for {reference}: ")).map_err(failed)?;
            if first.is_empty() {
                return Err(vec![settings("no password was given, so nothing is written")]);
            }
            let reason = match Password::new(&first) {
                Err(problem) => problem.to_string(),
                Ok(password) if given.values().any(|other| *other == password) => {
                    "give each family its own password".to_owned()
                }
                Ok(password) => {
                    if ask("Type it again: ").map_err(failed)? == first {
                        break password;
                    }
                    "the two passwords were different".to_owned()
                }
            };
            terminal.write_line(&format!("Not taken: {reason}.")).map_err(failed)?;
        };
        given.insert(reference.clone(), password);
    }
    Ok(given)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let wanted = Wanted {
            references: vec!["SV-1".to_owned(), "SV-2".to_owned()],
            known: ["SV-1", "SV-2", "SV-3"].map(str::to_owned).into(),
            notes: PathBuf::from("content"),
        };
        let problems = read(Path::new("passwords.txt"), text, &wanted).err().unwrap_or_default();
        assert!(problems.iter().all(|problem| problem.quoted.as_ref().is_none_or(|quoted| quoted.starts_with("SV-"))));
        problems
            .into_iter()
            .map(|problem| match problem.location.and_then(|location| location.span) {
                Some(span) => format!("{}: {}", span.line, problem.message),
                None => problem.message,
            })
            .collect()
    }

    #[test]
    fn a_line_is_a_reference_and_a_password_that_may_have_spaces() {
        assert!(told("# ours\n\nSV-1 marble run 7\r\n  sv-2\tpeas and carrots  \nSV-3 not wanted now").is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_and_never_shown() {
        assert_eq!(
            told("SV-1 marble run 7\n"),
            ["this file has no password for a family whose PDFs you want to protect"]
        );
        assert_eq!(
            told("marble run 7\nSV-1 short\nSV-2\nSV-3 peas and carrots\nSV-3 marble run 7\nSV-2 peas and carrots\n"),
            [
                "1: no family in this book has this reference",
                "2: a password must have at least 10 characters",
                "3: a password must have at least 10 characters",
                "5: this family already has a password in line 4",
                "6: this is the same password as in line 4",
            ]
        );
    }
}
