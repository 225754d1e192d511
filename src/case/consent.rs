//! Who allowed what, for which purpose, from when and until when: the lines as noted.
//!
//! Whether something may be shown is decided in [`crate::privacy`] alone.

use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{self, Deserializer, SeqAccess, Visitor};

/// One line of consent.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The id of who gave it.
    pub by: String,
    /// What for.
    #[serde(rename = "for")]
    pub purposes: Vec<Purpose>,
    /// Which stills; none where left out.
    #[serde(default)]
    pub stills: StillsChoice,
    /// The ids of whom it covers; the giver and every child where left out.
    pub covers: Option<Vec<String>>,
    /// The day it was given.
    pub given: Date,
    /// The last valid day.
    pub expires: Option<Date>,
    /// From this day it is as if never given.
    pub withdrawn: Option<Date>,
    /// Which wording was shown.
    pub wording: Option<String>,
    /// The child's own view; `false` is a refusal and wins.
    pub child_agreed: Option<bool>,
}

/// What consent is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Stills and others' words in a letter or on a progress page.
    Stills,
    /// The shared-review booklet.
    Booklet,
    /// A case study in print.
    CaseStudyPrint,
    /// A case study on the web.
    CaseStudyWeb,
    /// The service's report.
    ServiceReport,
    /// Copies for those whom the closing names under `copies`: the letter, or what changed in a summary.
    Copies,
    /// Being filmed; recorded only.
    Filming,
    /// Supervision; recorded only.
    Supervision,
    /// Teaching; recorded only.
    Teaching,
}

/// Which stills a line of consent allows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StillsChoice {
    /// None of them.
    #[default]
    None,
    /// All of them.
    All,
    /// Those of these clips.
    Clips(Vec<String>),
}

impl<'de> Deserialize<'de> for StillsChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ChoiceVisitor;
        impl<'de> Visitor<'de> for ChoiceVisitor {
            type Value = StillsChoice;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("`all`, `none` or a list of clip ids")
            }

            fn visit_unit<E: de::Error>(self) -> Result<StillsChoice, E> {
                Ok(StillsChoice::None)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<StillsChoice, E> {
                match text {
                    "all" => Ok(StillsChoice::All),
                    "none" => Ok(StillsChoice::None),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<StillsChoice, A::Error> {
                let mut clips = Vec::new();
                while let Some(clip) = seq.next_element()? {
                    clips.push(clip);
                }
                Ok(StillsChoice::Clips(clips))
            }
        }
        deserializer.deserialize_any(ChoiceVisitor)
    }
}
