//! What the whole book needs of each family, however many there are: nothing else of a family stays in memory.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::outputs::Place;
use super::{index, pictures};
use crate::case::{Case, Films, Status};
use crate::document::DocumentKind;
use crate::language::Language;
use crate::privacy::guard::FamilyNames;
use crate::source::FamilyNotes;
use crate::theme::OwnDocument;

/// What the whole book needs of a family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Facts {
    /// Where it could be read, even if the rest could not.
    pub(super) reference: Option<String>,
    /// Whether its notes have no errors.
    pub(super) is_sound: bool,
    /// What the guard looks for in other families' documents.
    pub(super) names: FamilyNames,
    /// The languages of those who read.
    pub(super) languages: BTreeSet<Language>,
    /// The stills that its notes name.
    pub(super) stills: BTreeSet<String>,
    /// The days on which what its consent allows may change.
    pub(super) days: BTreeSet<Date>,
    pub(super) status: Option<Status>,
    /// The latest day noted: its closing's, else its last cycle's.
    pub(super) latest: Option<Date>,
    /// The last day on which the notes are to be kept.
    pub(super) kept_until: Option<Date>,
    /// The last day on which the films are to be kept.
    pub(super) films_until: Option<Date>,
    /// Every document that it may have, with who it is for.
    pub(super) places: Vec<(Place, DocumentKind, String)>,
}

impl Facts {
    /// Of a family as read; `own` are the documents that the theme adds.
    pub(super) fn of(notes: &FamilyNotes, own: &[OwnDocument]) -> Self {
        let case = notes.case.as_ref();
        let stills = case.map(pictures::clips_with_stills).unwrap_or_default();
        Self {
            reference: notes.reference.clone(),
            is_sound: case.is_some(),
            names: FamilyNames::of(notes),
            languages: case.map(|case| case.reader_languages().cloned().collect()).unwrap_or_default(),
            stills: stills.into_iter().map(|named| named.still.to_owned()).collect(),
            days: case.map(|case| case.family.consent.days_of_change()).unwrap_or_default(),
            status: case.and_then(Case::status),
            latest: case.and_then(index::latest),
            kept_until: case.and_then(|case| Some(case.family.retention.as_ref()?.until)),
            films_until: case.and_then(films_until),
            places: case.map(|case| index::places(case, own)).unwrap_or_default(),
        }
    }

    /// Whether consent allows the same on both days.
    pub(super) fn is_same_time(&self, one: Date, other: Date) -> bool {
        let (from, to) = (one.min(other), one.max(other));
        !self.days.iter().any(|day| from < *day && *day <= to)
    }
}

fn films_until(case: &Case) -> Option<Date> {
    match case.closing.as_ref()?.films? {
        Films::KeptUntil(until) => Some(until),
        Films::Erased | Films::KeptByFamily => None,
    }
}
