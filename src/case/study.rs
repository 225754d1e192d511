//! `case-studies/<slug>.md`: a case for publication, pointing at its family.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

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
    /// Words the review list raised and a person judged harmless.
    #[serde(default)]
    pub cleared: Vec<String>,
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
