//! `case-studies/<slug>.md`: a case for publication, pointing at its family.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::cycle::Area;
use super::prose::Prose;

/// A case study as noted.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseStudy {
    /// The file's name without its ending.
    #[serde(skip)]
    pub slug: String,
    /// The reference of the family it is about.
    pub family: String,
    /// Its title.
    pub title: String,
    /// The id of the practitioner who wrote it.
    pub author: String,
    /// A pseudonym for every person the text mentions, by their id.
    #[serde(default)]
    pub pseudonyms: BTreeMap<String, String>,
    /// Clip ids; each needs live consent for the purpose.
    #[serde(default)]
    pub stills: Vec<String>,
    /// What is covered in these stills beside what their clips hide, by clip id: parts of the upright, uncropped picture.
    #[serde(default)]
    pub hide: BTreeMap<String, Vec<Area>>,
    /// The part of these stills that is kept here, instead of what their clips keep, by clip id.
    #[serde(default)]
    pub crop: BTreeMap<String, Area>,
    /// Who looked at every still for faces, and when.
    pub faces_checked: Option<Checked>,
    /// What kind of place stands for a named one.
    #[serde(default)]
    pub places: BTreeMap<String, String>,
    /// What the review asked about and a person judged harmless, each with what it was judged to be.
    #[serde(default)]
    pub cleared: Vec<Clearance>,
    /// Written by `traject approve`.
    pub approved: Option<Approved>,
    /// The text.
    #[serde(skip)]
    pub body: Prose,
}

/// That a person looked.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The id of the practitioner.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// That a person approved exactly this content.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approved {
    /// The id of the practitioner; not the author.
    pub by: String,
    /// The day.
    pub on: Date,
    /// Hash over the case's own content.
    pub sha256: String,
}

/// Something that was asked about and that a person judged harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clearance {
    /// Words, wherever they stand, without what they were judged to be: how answers were noted before.
    Word(String),
    /// One text as it was asked about, and what it was judged to be.
    Judged(JudgedText),
}

/// An answer to one question of a review.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgedText {
    /// As it was asked about.
    pub text: String,
    /// What it was judged to be, such as `a plain word`, `only a count` or `true of many families`.
    #[serde(rename = "as")]
    pub judged_as: String,
}

impl<'de> Deserialize<'de> for Clearance {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ClearanceVisitor;
        impl<'de> Visitor<'de> for ClearanceVisitor {
            type Value = Clearance;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("{ text: half a loaf, as: a plain word }, or a word")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Clearance, E> {
                Ok(Clearance::Word(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Clearance, A::Error> {
                JudgedText::deserialize(de::value::MapAccessDeserializer::new(map)).map(Clearance::Judged)
            }
        }
        deserializer.deserialize_any(ClearanceVisitor)
    }
}
