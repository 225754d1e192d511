//! How an intervention ended.

use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::family::Descriptions;
use super::goal::CycleRating;
use super::prose::Prose;
use super::study::Clearance;
use super::text::Text;

/// `closing.md`: only this makes letters.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The day of the letter.
    pub on: Date,
    /// The id of the practitioner who signs; the family's practitioner where left out.
    pub signed_by: Option<String>,
    /// Who else is told.
    #[serde(default)]
    pub copies: Vec<Copy>,
    /// What happened to the films.
    pub films: Option<Films>,
    /// Marked on every page, can't be published.
    #[serde(default)]
    pub draft: bool,
    /// Ratings given at the end, dated by `on`.
    #[serde(default)]
    pub ratings: Vec<CycleRating>,
    /// Descriptions given at the end, dated by `on` where they have no day of their own.
    #[serde(default)]
    pub descriptions: Vec<Descriptions>,
    /// What was said about VIG itself; for the service's report where consented.
    #[serde(default)]
    pub feedback: Vec<Feedback>,
    /// Progress and ideas for the future, told to the reader.
    #[serde(skip)]
    pub body: Prose,
    /// The parts that are letters to a child.
    #[serde(skip)]
    pub child_letters: Vec<ChildLetter>,
}

/// A part of the closing that is a letter to a child: from its level-1 heading `{#child}` to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct ChildLetter {
    /// The child's id.
    pub child: String,
    /// Its heading and text.
    pub body: Prose,
}

/// Somebody outside the family who is told.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Copy {
    /// Printed under "Copied to".
    pub name: String,
    /// Such as `GP`.
    pub role: Option<Text>,
    /// What they get; the letter where left out.
    #[serde(default)]
    pub kind: CopyKind,
}

/// What somebody who is told gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CopyKind {
    /// The letter itself.
    #[default]
    Letter,
    /// A short letter of their own.
    Summary,
}

/// What happened to the films.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Films {
    /// They were erased.
    Erased,
    /// The family has them.
    KeptByFamily,
    /// The service keeps them until this day.
    KeptUntil(Date),
}

/// What somebody said about VIG itself.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// The id of who said it.
    pub by: String,
    /// Verbatim.
    pub said: Text,
    /// What the check of the service's report asked about and a person judged harmless, each with what it was judged to be.
    #[serde(default)]
    pub cleared: Vec<Clearance>,
}

impl<'de> Deserialize<'de> for Films {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        struct Kept {
            kept_until: Date,
        }
        struct FilmsVisitor;
        impl<'de> Visitor<'de> for FilmsVisitor {
            type Value = Films;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("`erased`, `kept-by-family` or { kept-until: 2026-12-01 }")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Films, E> {
                match text {
                    "erased" => Ok(Films::Erased),
                    "kept-by-family" => Ok(Films::KeptByFamily),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Films, A::Error> {
                let Kept { kept_until } = Kept::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Films::KeptUntil(kept_until))
            }
        }
        deserializer.deserialize_any(FilmsVisitor)
    }
}
