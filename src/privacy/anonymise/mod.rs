//! Case notes told to strangers: every name, place, day and number that tells who somebody is, replaced or taken out.
//!
//! Deterministic and explainable: the same notes make the same text, and every change says why. What can't be replaced
//! surely is asked about, and is taken out until a person has judged it. A case study is composed from [`AnonymisedCase`]
//! alone. Nothing here reads files, writes anything, or ever leaves a text as it was because it looked like nothing.

mod case;
mod reason;

pub use case::{
    AgeBand, AnonymisedCase, AnonymisedClip, AnonymisedCycle, AnonymisedDescriptions, AnonymisedGoal,
    AnonymisedPerson, AnonymisedQuestion, AnonymisedRating, AnonymisedSeries, AnonymisedWords, Background, Change,
    ConsentFact, NotePlace, PersonNumber, PersonPart, Question, Season,
};
pub use reason::Reason;
