//! What the client wants, and how near they say they are.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::text::Text;

/// One goal of the client's own, with its ratings.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Unique in the family.
    pub id: String,
    /// In the client's words.
    pub text: Text,
    /// 0–10 if left out.
    #[serde(default)]
    pub scale: Scale,
    /// Where the client hopes to get to, on the goal's scale.
    pub hoped_for: Option<f64>,
    /// Ratings noted in `family.yaml`; those of the cycles and the closing stand there (see [`super::progress`]).
    #[serde(default)]
    #[schemars(description = "Ratings of this goal at the start; later ones are in the cycles and the closing.")]
    pub ratings: Vec<Rating>,
    /// The day the goal was dropped.
    pub replaced: Option<Date>,
    /// Weight in goal attainment scaling; 1 if left out.
    pub weight: Option<f64>,
    /// The words for each level of goal attainment scaling, −2 to 2.
    #[serde(default)]
    #[schemars(schema_with = "levels")]
    pub levels: BTreeMap<i64, Text>,
}

/// How a goal is rated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Any number between two ends, both included.
    Range {
        /// The low end.
        from: f64,
        /// The high end.
        to: f64,
    },
    /// Goal attainment scaling: whole levels from −2 to 2, 0 being what was hoped for.
    Gas,
}

/// One rating of a goal.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The day.
    pub on: Date,
    /// The id of whoever rated: an adult or a child.
    pub by: String,
    /// On the goal's scale.
    pub value: f64,
}

/// A rating noted in a cycle or the closing; its day is the review's, the film's or the closing's.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CycleRating {
    /// The goal's id.
    pub goal: String,
    /// The id of whoever rated.
    pub by: String,
    /// On the goal's scale.
    pub value: f64,
}

impl Scale {
    /// The low end.
    pub fn from(self) -> f64 {
        match self {
            Self::Range { from, .. } => from,
            Self::Gas => -2.0,
        }
    }

    /// The high end.
    pub fn to(self) -> f64 {
        match self {
            Self::Range { to, .. } => to,
            Self::Gas => 2.0,
        }
    }

    /// Whether its ends are numbers, the low one below the high one.
    pub fn is_sound(self) -> bool {
        self.from().is_finite() && self.to().is_finite() && self.from() < self.to()
    }

    /// Whether a value is on the scale.
    pub fn contains(self, value: f64) -> bool {
        let whole = self != Self::Gas || value.fract() == 0.0;
        whole && value >= self.from() && value <= self.to()
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self::Range { from: 0.0, to: 10.0 }
    }
}

impl<'de> Deserialize<'de> for Scale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Ends {
            from: f64,
            to: f64,
        }
        struct ScaleVisitor;
        impl<'de> Visitor<'de> for ScaleVisitor {
            type Value = Scale;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("`gas`, or two ends such as { from: 0, to: 10 }")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Scale, E> {
                Ok(Scale::default())
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Scale, E> {
                if text == "gas" { Ok(Scale::Gas) } else { Err(E::invalid_value(de::Unexpected::Str(text), &self)) }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Scale, A::Error> {
                let Ends { from, to } = Ends::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Scale::Range { from, to })
            }
        }
        deserializer.deserialize_any(ScaleVisitor)
    }
}

/// How editors know the words for the levels of goal attainment scaling.
fn levels(generator: &mut SchemaGenerator) -> Schema {
    let text = generator.subschema_for::<Text>();
    let level = |level: i64| (level.to_string(), text.clone());
    let levels: BTreeMap<String, Schema> = (-2..=2).map(level).collect();
    json_schema!({
        "description": "The words for each level of goal attainment scaling, from -2 to 2.",
        "type": "object",
        "properties": levels,
        "additionalProperties": false,
    })
}
