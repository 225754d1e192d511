//! Which families are to be made again, and which are as they were.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::Request;
use super::facts::Facts;
use super::kept::{Files, Found, Kept, Shelf, Still};
use super::outputs::{Kind, Selection};
use super::write;
use crate::diagnostic::Diagnostic;
use crate::privacy::guard::{Guard, sum_of_names};
use crate::source::{self, FamilyNotes, OpenBook};
use crate::theme::OwnDocument;

/// A family on this run.
pub(super) enum Family {
    /// Nothing that decides about its documents has changed, and they are there.
    Kept(Box<KeptFamily>),
    /// It is to be made, if it is asked for.
    Changed(Box<ChangedFamily>),
}

/// A family that need not be made.
pub(super) struct KeptFamily {
    pub(super) kept: Kept,
    /// Of what is kept of it.
    pub(super) sum: String,
    /// Whether what is kept is to be written again, though the documents are right.
    pub(super) is_to_write: bool,
}

/// A family that is to be made.
pub(super) struct ChangedFamily {
    pub(super) facts: Facts,
    /// What was told of reading its notes.
    pub(super) problems: Vec<Diagnostic>,
    /// Whether another family has the same reference.
    pub(super) twice: bool,
}

impl Family {
    /// What the whole book needs of it.
    pub(super) fn facts(&self) -> &Facts {
        match self {
            Self::Kept(family) => &family.kept.facts,
            Self::Changed(family) => &family.facts,
        }
    }

    /// What was told of reading its notes.
    pub(super) fn problems_of_reading(&self) -> Vec<Diagnostic> {
        match self {
            Self::Kept(family) => family.kept.made.problems_of_reading(),
            Self::Changed(family) => family.problems.clone(),
        }
    }

    pub(super) fn is_changed(&self) -> bool {
        matches!(self, Self::Changed(_))
    }

    /// The same, but to be made.
    pub(super) fn make_again(&mut self) {
        if let Self::Kept(family) = self {
            let problems = family.kept.made.problems_of_reading();
            let facts = family.kept.facts.clone();
            *self = Self::Changed(Box::new(ChangedFamily { facts, problems, twice: false }));
        }
    }
}

/// What families are looked at with.
pub(super) struct Planner<'a> {
    pub(super) request: &'a Request,
    pub(super) selection: Selection<'a>,
    pub(super) open: &'a OpenBook,
    pub(super) shelf: &'a Shelf,
    /// Of everything that all families share; none where nothing can be kept.
    pub(super) common: Option<&'a str>,
    pub(super) build_dir: &'a Path,
    /// The documents that the theme adds.
    pub(super) own: &'a [OwnDocument],
}

impl Planner<'_> {
    /// All families of the book, in its order; those that changed are read, and everything but facts forgotten again.
    pub(super) fn families(&self) -> Vec<Family> {
        let mut families: Vec<Family> =
            (0..self.open.folders()).into_par_iter().map(|number| self.family(number)).collect();
        let references: Vec<Option<&str>> = families.iter().map(|family| family.facts().reference.as_deref()).collect();
        let twice = source::used_twice(&references);
        for (number, (family, _)) in families.iter_mut().zip(twice).enumerate().filter(|(_, (_, twice))| *twice) {
            let notes = read(self.open, number, true);
            *family = Family::Changed(Box::new(ChangedFamily::of(notes, true, self.own)));
        }
        families
    }

    fn family(&self, number: usize) -> Family {
        match self.kept(number) {
            Some(family) => family,
            None => Family::Changed(Box::new(ChangedFamily::of(read(self.open, number, false), false, self.own))),
        }
    }

    /// What is kept of a family, as far as it still counts.
    fn kept(&self, number: usize) -> Option<Family> {
        let (common, folder) = (self.common?, self.open.folder(number)?);
        let Found { mut kept, stamp, sum } = self.shelf.find(folder)?;
        if kept.common != common {
            return None;
        }
        let stills: Vec<String> = kept.facts.stills.iter().cloned().collect();
        let mut is_to_write = false;
        let notes = self.open.book.root.join(self.open.folder_path(number)?);
        match Files::of_notes(&notes, source::is_note, &stills)?.stand_as(&kept.notes, stamp) {
            Still::Same => {}
            Still::SameAgain(look) => (kept.notes.look, is_to_write) = (look, true),
            Still::Other => return None,
        }
        let asked = self.selection.wants_family(kept.facts.reference.as_deref());
        let in_order = !asked || self.documents_stand(&mut kept, stamp, &mut is_to_write);
        Some(if in_order {
            Family::Kept(Box::new(KeptFamily { kept, sum, is_to_write }))
        } else {
            let problems = kept.made.problems_of_reading();
            Family::Changed(Box::new(ChangedFamily { facts: kept.facts, problems, twice: false }))
        })
    }

    /// Whether a family's documents are those that would be made.
    fn documents_stand(&self, kept: &mut Kept, stamp: std::time::SystemTime, is_to_write: &mut bool) -> bool {
        let of_kinds = kept.only.is_empty() || kept.only == kinds(&self.request.only);
        if !of_kinds || !kept.facts.is_same_time(kept.as_of, self.request.as_of) {
            return false;
        }
        if self.request.check_only {
            return true;
        }
        let Some(reference) = &kept.facts.reference else { return false };
        let Some(files) = Files::in_folder(&write::family_folder(self.build_dir, reference)) else { return false };
        match files.stand_as(&kept.documents, stamp) {
            Still::Same => true,
            Still::SameAgain(look) => {
                (kept.documents.look, *is_to_write) = (look, true);
                true
            }
            Still::Other => false,
        }
    }
}

impl ChangedFamily {
    fn of(notes: FamilyNotes, twice: bool, own: &[OwnDocument]) -> Self {
        Self { facts: Facts::of(&notes, own), problems: notes.problems, twice }
    }
}

/// The kinds that are asked for, in order.
pub(super) fn kinds(only: &[Kind]) -> Vec<Kind> {
    only.iter().copied().collect::<BTreeSet<_>>().into_iter().collect()
}

/// A family's notes.
pub(super) fn read(open: &OpenBook, number: usize, twice: bool) -> FamilyNotes {
    let mut notes = open.family(number);
    if twice {
        notes.refuse_reference();
    }
    notes
}

/// A sum over the names of all families.
pub(super) fn names(families: &[Family]) -> String {
    super::kept::hex(&sum_of_names(families.iter().map(|family| &family.facts().names)))
}

/// Searches what was kept of documents for names that are new to the book, or no longer in it; families where that finds
/// something else than before are to be made again.
pub(super) fn look_again(
    families: &mut [Family],
    selection: Selection<'_>,
    guard: &Guard<'_>,
    shelf: &Shelf,
    names: &str,
) {
    families.par_iter_mut().for_each(|family| {
        let Family::Kept(known) = family else { return };
        let is_asked = selection.wants_family(known.kept.facts.reference.as_deref());
        if !is_asked || known.kept.names == names {
            return;
        }
        let kept = &mut known.kept;
        let before: BTreeSet<&String> = kept.made.allowed.iter().collect();
        let again = shelf.texts(kept).map(|texts| guard.look_again(&kept.folder, texts));
        let is_same = again.is_some_and(|again| !again.refused && again.allowed.iter().eq(before));
        if kept.texts.is_none() || is_same {
            names.clone_into(&mut kept.names);
            known.is_to_write = true;
        } else {
            family.make_again();
        }
    });
}

/// Whether any family's documents were searched for other names than the book has now.
pub(super) fn has_other_names(families: &[Family], names: &str) -> bool {
    families.iter().any(|family| match family {
        Family::Kept(known) => known.kept.texts.is_some() && known.kept.names != names,
        Family::Changed(_) => false,
    })
}
