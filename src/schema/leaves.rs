//! Schemas of the values that notes write in a form of their own.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::case::{Area, Clearance, Films, JudgedText, OneOrMany, Scale, StillsChoice, Text, Timecode};
use crate::language::Language;

/// A language tag, as keys and values have it.
const TAG: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
/// The same as a key beside those for readers, which begin with `for-`.
const TEXT_TAG: &str =
    "^([A-Za-z]{2}|[A-EG-Za-eg-z][A-Za-z]{2}|[Ff][A-NP-Za-np-z][A-Za-z]|[Ff][Oo][A-QS-Za-qs-z])(-[A-Za-z0-9]{1,8})*$";
/// A key for one reader, or for the others.
const READER: &str = "^[Ff][Oo][Rr]-";

macro_rules! leaf {
    ($type:ty, $name:literal, $schema:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let make: fn(&mut SchemaGenerator) -> Schema = $schema;
                make(generator)
            }
        }
    };
}

leaf!(Language, "Language", |_| json_schema!({
    "description": "A language tag, such as en, cy, pl or ur.",
    "type": "string",
    "pattern": TAG,
    "examples": ["en", "cy", "pl", "ur", "ar", "ro", "uk", "pa", "bn", "pt"],
}));

leaf!(Text, "Text", |_| {
    let languages = json_schema!({
        "type": "object",
        "patternProperties": { TEXT_TAG: { "type": "string" } },
        "additionalProperties": false,
        "minProperties": 1,
    });
    let one = json_schema!({ "anyOf": [{ "type": "string" }, languages] });
    json_schema!({
        "description": "A text, one for each language such as { en: …, cy: … }, or one for each reader such as { for-grace: …, for-others: … }.",
        "anyOf": [
            { "type": "string" },
            {
                "type": "object",
                "patternProperties": { READER: one, TEXT_TAG: { "type": "string" } },
                "additionalProperties": false,
                "minProperties": 1,
            },
        ],
    })
});

leaf!(Timecode, "Timecode", |_| json_schema!({
    "description": "A place in a film, in quotes: \"3:12\", \"1:03:12\" or, to a part of a second, \"3:12.480\".",
    "type": "string",
    "pattern": "^\\s*[0-9]{1,3}(:[0-5][0-9]){1,2}(\\.[0-9]{1,3})?\\s*$",
}));

leaf!(Area, "Area", |_| json_schema!({
    "description": "A part of the upright picture: [x, y, width, height], each from 0 to 1.",
    "type": "array",
    "items": { "type": "number", "minimum": 0, "maximum": 1 },
    "minItems": 4,
    "maxItems": 4,
}));

leaf!(Scale, "Scale", |_| json_schema!({
    "description": "How a goal is rated: `gas`, or two ends such as { from: 0, to: 10 }.",
    "anyOf": [
        { "const": "gas" },
        {
            "type": "object",
            "properties": {
                "from": { "description": "The low end.", "type": "number" },
                "to": { "description": "The high end.", "type": "number" },
            },
            "required": ["from", "to"],
            "additionalProperties": false,
        },
        { "type": "null" },
    ],
}));

leaf!(StillsChoice, "StillsChoice", |_| json_schema!({
    "description": "Which stills: all, none, or a list of clip ids.",
    "anyOf": [
        { "enum": ["all", "none"] },
        { "type": "array", "items": { "type": "string" } },
        { "type": "null" },
    ],
}));

leaf!(Clearance, "Clearance", |generator| {
    let judged = generator.subschema_for::<JudgedText>();
    json_schema!({
        "description": "An answer to a question of the review: { text: half a loaf, as: a plain word }; or a word.",
        "anyOf": [judged, { "type": "string" }],
    })
});

leaf!(Films, "Films", |generator| {
    let day = generator.subschema_for::<jiff::civil::Date>();
    json_schema!({
        "description": "What happened to the films: erased, kept-by-family, or { kept-until: 2026-12-01 }.",
        "anyOf": [
            { "enum": ["erased", "kept-by-family"] },
            {
                "type": "object",
                "properties": { "kept-until": day },
                "required": ["kept-until"],
                "additionalProperties": false,
            },
        ],
    })
});

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({
            "description": "One, or a list of them.",
            "anyOf": [one, { "type": "array", "items": one }, { "type": "null" }],
        })
    }
}
