//! Passwords for the PDFs of a run: one for each family, from whoever can ask for them, all of them there before anything
//! is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::diagnostic::{Diagnostic, Trouble};
use crate::pdf::Password;

/// What passwords are needed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The references whose documents are about to be written.
    pub references: Vec<String>,
    /// Every reference of the book.
    pub known: BTreeSet<String>,
    /// The folder of the notes, in which no password may lie.
    pub notes: PathBuf,
}

/// Where passwords come from: never from the notes, never from the command line.
pub trait Passwords: Sync {
    /// A password for each reference that is wanted; or what is wrong.
    fn give(&self, wanted: &Wanted) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>>;
}

/// No passwords, for runs that protect nothing: where the settings ask for protection nothing is written.
#[derive(Clone, Copy, Debug)]
pub struct NoPasswords;

impl Passwords for NoPasswords {
    fn give(&self, _: &Wanted) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
        let told = Diagnostic::error("no-passwords", "there are no passwords for protecting the documents");
        Err(vec![told.of(Trouble::Settings)])
    }
}

/// The passwords of all families that documents will be made for; `known` are all references of the book.
pub(super) fn passwords(
    references: Vec<String>,
    known: BTreeSet<String>,
    notes: PathBuf,
    source: &dyn Passwords,
) -> Result<BTreeMap<String, Password>, Vec<Diagnostic>> {
    let wanted = Wanted { references, known, notes };
    let given = source.give(&wanted)?;
    let missing = wanted.references.iter().filter(|reference| !given.contains_key(*reference));
    let problems: Vec<Diagnostic> = missing.map(|_| missing_password()).collect();
    if problems.is_empty() { Ok(given) } else { Err(problems) }
}

/// Of each password that was prepared otherwise than it was given, what became of it.
pub(super) fn prepared(passwords: &BTreeMap<String, Password>) -> Vec<Diagnostic> {
    let prepared = passwords.iter().filter(|(_, password)| !password.changes().is_empty());
    let told = prepared.map(|(reference, password)| {
        let changes: Vec<&str> = password.changes().iter().map(|change| change.sentence()).collect();
        let message = format!("the PDF format changes a family's password: {}", changes.join("; "));
        Diagnostic::warning("password-changed", message)
            .of(Trouble::Settings)
            .quoting(reference.clone())
            .help("not every reader makes this change: give the family the plain spelling, or choose a password of plain letters, digits and spaces")
    });
    told.collect()
}

/// A family's documents are never written open where they were to be protected.
pub(super) fn missing_password() -> Diagnostic {
    Diagnostic::error("password", "a family whose PDFs you want to protect has no password").of(Trouble::Settings)
}
