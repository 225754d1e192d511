//! The domain: one family's case, as the practitioner's notes tell it.
//!
//! Pure types and what can be worked out from them. Nothing here reads files, knows of HTML or PDF, or asks the clock.
//! The structs are the shapes of the notes format; positions in the files are found again by path when something must
//! be reported (see [`crate::source`]).

pub mod audience;
pub mod closing;
pub mod consent;
pub mod cycle;
pub mod family;
pub mod goal;
pub mod path;
pub mod person;
pub mod principle;
pub mod progress;
pub mod prose;
pub mod service;
pub mod study;
pub mod text;
pub mod validate;

pub use audience::Audience;
pub use closing::{ChildLetter, Closing, Copy, CopyKind, Feedback, Films};
pub use consent::{Consent, ConsentLines, ConsentQuery, ConsentRefusal, LineInForce, Purpose, StillsChoice};
pub use cycle::{Area, Clip, Cycle, Film, SharedReview, Timecode, Words};
pub use family::{Descriptions, Family, HelpingQuestion, Measure, Referral, Retention, Status};
pub use goal::{CycleRating, Goal, Rating, Scale};
pub use path::NotePath;
pub use person::{Adult, Child, Other, SafeContact, Spoken};
pub use principle::Principle;
pub use prose::Prose;
pub use service::{Practitioner, Service};
pub use study::{Approved, CaseStudy, Checked};
pub use text::{OneOrMany, Text};

use crate::language::Language;

/// One family's notes, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The family's folder, as the practitioner named it; never printed.
    pub folder: String,
    /// `family.yaml`.
    pub family: Family,
    /// `cycle-N.md`, in the order of N.
    pub cycles: Vec<Cycle>,
    /// `closing.md`, once there is one.
    pub closing: Option<Closing>,
}

impl Case {
    /// The family's default language; English where none is given.
    pub fn language(&self) -> Language {
        self.family.language.clone().unwrap_or_else(Language::english)
    }

    /// The languages of those who read the family's documents, and its default.
    pub fn reader_languages(&self) -> impl Iterator<Item = &Language> {
        let readers = self.family.recipients().flat_map(|(_, adult)| adult.language.iter());
        readers.chain(&self.family.language)
    }

    /// Where the work stands: as noted, else completed once there is a closing.
    pub fn status(&self) -> Option<Status> {
        self.family.status.or_else(|| self.closing.as_ref().map(|_| Status::Completed))
    }

    /// Every clip with its cycle, in order.
    pub fn clips(&self) -> impl Iterator<Item = (&Cycle, &Clip)> {
        self.cycles.iter().flat_map(|cycle| cycle.clips.iter().map(move |clip| (cycle, clip)))
    }

    /// What a person of the family is called, child or adult, by their id.
    pub fn known_as(&self, id: &str) -> Option<&str> {
        let child = self.family.children().find(|child| child.id == id).map(Child::known_as);
        child.or_else(|| self.family.adults.iter().find(|adult| adult.id == id).map(Adult::known_as))
    }
}
