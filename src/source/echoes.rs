//! Findings that say no more than that something could not be read: a rating of a goal whose id has an error is no rating
//! of a goal that isn't there. They are left out; once the error is fixed, what is left of them is reported.

use super::yaml::UnknownPaths;
use crate::case::path::NotePath;
use crate::case::validate::{Finding, Note};

/// What of a family's notes is not known.
pub(super) struct Echoes<'a> {
    notes: Vec<(Note, &'a UnknownPaths)>,
}

/// Findings about a value by itself: nothing else of its entry has a part in them.
const BY_ITSELF: [&str; 15] = [
    "unknown-person",
    "unknown-goal",
    "unknown-clip",
    "unknown-principle",
    "unknown-practitioner",
    "bad-area",
    "bad-number",
    "bad-reference",
    "too-many-clips",
    "off-scale",
    "two-values",
    "duplicate-id",
    "past-the-end",
    "long-film",
    "cycle-gap",
];

/// Findings about the order of days.
const ORDER_OF_DAYS: [&str; 4] = ["reversed-dates", "far-apart", "cycle-order", "odd-day"];

/// The keys of `family.yaml` under which people are named.
const PEOPLE: [&str; 4] = ["child", "children", "adults", "others"];

impl<'a> Echoes<'a> {
    /// Takes what is unknown of each note.
    pub(super) fn new(notes: Vec<(Note, &'a UnknownPaths)>) -> Self {
        Self { notes }
    }

    /// Whether a finding only repeats an error that has been reported.
    pub(super) fn is_echo(&self, finding: &Finding) -> bool {
        let code = finding.problem.code;
        let (alone, days) = (BY_ITSELF.contains(&code), ORDER_OF_DAYS.contains(&code));
        let here = |is: &dyn Fn(&UnknownPaths) -> bool| self.of(finding.note).any(is);
        if code != "cycle-gap" && here(&|unknown| self.is_touched(unknown, finding)) {
            return true;
        }
        (!alone && !days && here(&|unknown| unknown.is_beside(&finding.path))) || self.depends(finding)
    }

    /// Whether not all ids of people are known.
    pub(super) fn hides_people(&self) -> bool {
        self.of(Note::Family).any(|unknown| PEOPLE.iter().any(|list| unknown.hides_ids(list)))
    }

    /// Whether not all ids of clips are known.
    pub(super) fn hides_clips(&self) -> bool {
        self.notes.iter().any(|(note, unknown)| matches!(note, Note::Cycle(_)) && unknown.hides_ids("clips"))
    }

    /// Whether a key at the head of `family.yaml`, or anything below it, is unknown.
    pub(super) fn hides_family_key(&self, key: &str) -> bool {
        self.of(Note::Family).any(|unknown| unknown.is_below(key))
    }

    fn is_touched(&self, unknown: &UnknownPaths, finding: &Finding) -> bool {
        let path = &finding.path;
        if finding.problem.code == "too-many-clips" { unknown.holds(path) } else { unknown.touches(path) }
    }

    /// Whether it rests on something that stands elsewhere and is unknown.
    fn depends(&self, finding: &Finding) -> bool {
        let guessed = |note: Option<Note>| {
            let notes = self.notes.iter().filter(|(other, _)| note.is_none_or(|note| note == *other));
            notes.map(|(_, unknown)| unknown).any(|unknown| unknown.has_guessed_day())
        };
        let here = |key: &str| self.of(finding.note).any(|unknown| unknown.is_below(key));
        match finding.problem.code {
            "unknown-person" => self.hides_people(),
            "unknown-goal" => self.of(Note::Family).any(|unknown| unknown.hides_ids("goals")),
            "off-scale" => self.of(Note::Family).any(|unknown| unknown.is_key_of("goals", "scale")),
            "copy-kept-out" => self.hides_family_key("adults"),
            "no-signer" => self.hides_family_key("practitioner"),
            "no-day" => here("film") || here("review"),
            "reversed-dates" | "far-apart" if matches!(finding.note, Note::Cycle(_)) => guessed(Some(finding.note)),
            code if ORDER_OF_DAYS.contains(&code) => guessed(None),
            _ => false,
        }
    }

    fn of(&self, note: Note) -> impl Iterator<Item = &UnknownPaths> {
        self.notes.iter().filter(move |(other, _)| *other == note).map(|(_, unknown)| *unknown)
    }
}

/// Whether a value of a note may be reported: neither it nor what it stands in is unknown.
pub(super) fn is_known(unknown: &UnknownPaths, path: &NotePath) -> bool {
    !unknown.holds(path)
}
