//! Case and wording to documents: what each recipient's papers say.
//!
//! A document's wording is a Tera template of the theme that makes Markdown (`documents/letter.md`); what is more than a
//! sentence (a table, a still, a note's body) is a *piece* that the template puts in by name. The Markdown is read once
//! into a [`Document`]. Nothing of a note passes through Tera but single escaped values, so no note can break out of its
//! place. Nothing here reads files or knows of HTML or PDF.

mod booklet;
mod booklet_moments;
mod case_study;
mod charts;
mod child_letter;
mod courtesy;
mod descriptions;
mod family;
mod findings;
mod front;
mod letter;
mod moments;
mod own;
mod pieces;
mod progress;
mod questions;
mod ratings;
mod season;
mod seen;
mod sender;
mod service_outcomes;
mod service_report;
mod service_work;
mod summary;
mod templates;
mod tongue;

pub use case_study::{StudyCard, StudyPapers, StudyStill, Topic, TopicKind};
pub use family::{FamilyPapers, Pictures};
pub use service_report::ServicePapers;
pub use templates::{Composer, VALUES};

#[cfg(test)]
mod tests;
