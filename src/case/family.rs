//! `family.yaml`: who, helping question, goals, descriptions, consent.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::consent::ConsentLines;
use super::goal::Goal;
use super::person::{Adult, Child, Other};
use super::text::{OneOrMany, Text};
use crate::language::Language;

/// `family.yaml` as noted.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Letters, digits and dashes; unique in the book. Output names come from it alone.
    #[schemars(regex(pattern = r"^[A-Za-z0-9]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"))]
    pub reference: String,
    /// Where the intervention stands.
    pub status: Option<Status>,
    /// Why it ended early; never printed to a family.
    pub ended_because: Option<Text>,
    /// The default language of the family's documents.
    pub language: Option<Language>,
    /// The id of the practitioner.
    pub practitioner: String,
    /// The child; read them with [`Family::children`].
    #[schemars(description = "The child; several stand under `children`.")]
    pub child: Option<Child>,
    /// Several children instead.
    #[serde(default, rename = "children")]
    pub several: Vec<Child>,
    /// One at least.
    #[schemars(length(min = 1))]
    pub adults: Vec<Adult>,
    /// People and places named in the notes.
    #[serde(default)]
    pub others: Vec<Other>,
    /// Names that may stand in no output at all.
    #[serde(default)]
    pub never_print: Vec<String>,
    /// Names that another family has too and that are meant here.
    #[serde(default)]
    pub also_ours: Vec<String>,
    /// The id of the clip whose still is on the booklet's cover.
    pub cover: Option<String>,
    /// For the service's figures; printed to no family.
    pub referral: Option<Referral>,
    /// The first, then those that reworded it.
    #[serde(default)]
    pub helping_question: OneOrMany<HelpingQuestion>,
    /// The client's goals.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// The client's own words for the child and the relationship.
    #[serde(default)]
    pub descriptions: Vec<Descriptions>,
    /// Questionnaire totals for the service; printed to no family.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Who allowed what.
    #[serde(default)]
    pub consent: ConsentLines,
    /// How long the record is kept.
    pub retention: Option<Retention>,
}

/// Where an intervention stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not yet begun.
    Referred,
    /// Under way.
    Started,
    /// Ended as planned.
    Completed,
    /// Ended before it was planned to.
    EndedEarly,
}

/// How the family came to the service.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// The day.
    pub on: Date,
    /// Such as `health visitor`.
    pub by: Option<Text>,
    /// Why.
    pub because: Option<Text>,
}

/// What the client wants to find out, in their words.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys with their values")]
pub struct HelpingQuestion {
    /// The question.
    pub text: Text,
    /// The day it was agreed.
    pub agreed: Option<Date>,
    /// The id of who asked it, or a list of ids: letters say "you" to them alone.
    #[serde(default)]
    pub by: OneOrMany<String>,
}

/// How somebody described the child and their relationship, verbatim.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Descriptions {
    /// The day; in the closing its own day where left out.
    pub on: Option<Date>,
    /// The id of who said it.
    pub by: String,
    /// Words for the child.
    #[serde(default)]
    pub child: Vec<Text>,
    /// Words for the relationship.
    #[serde(default)]
    pub relationship: Vec<Text>,
}

/// A questionnaire's total, never its items.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its name.
    pub tool: String,
    /// The id of who filled it in.
    pub by: String,
    /// The day.
    pub on: Date,
    /// The total.
    pub score: f64,
    /// Whether a fall is an improvement.
    #[serde(default)]
    pub lower_is_better: bool,
    /// Standard deviation in the norm group, for the reliable change.
    pub sd: Option<f64>,
    /// Reliability, 0–1, for the reliable change.
    #[schemars(range(min = 0, max = 1))]
    pub reliability: Option<f64>,
}

/// How long the record is kept.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The last day.
    pub until: Date,
}

impl Family {
    /// The child or the children.
    pub fn children(&self) -> impl Iterator<Item = &Child> {
        self.child.iter().chain(&self.several)
    }

    /// The adult of this id.
    pub fn adult(&self, id: &str) -> Option<&Adult> {
        self.adults.iter().find(|adult| adult.id == id)
    }

    /// The adults who may receive the family's documents, with their number: their place in `adults`, from 1.
    pub fn recipients(&self) -> impl Iterator<Item = (usize, &Adult)> {
        self.adults.iter().enumerate().filter(|(_, adult)| adult.may_receive()).map(|(at, adult)| (at + 1, adult))
    }
}
