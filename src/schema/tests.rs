use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;

use super::*;
use crate::case::principle::PRINCIPLES;
use crate::case::{
    Adult, Approved, Checked, Child, Clip, Consent, Copy, CycleRating, Descriptions, Feedback, Film, Goal,
    HelpingQuestion, Measure, Other, Practitioner, Rating, Referral, Retention, SafeContact, SharedReview, Words,
};

fn schemas() -> Vec<NoteSchema> {
    all(&PRINCIPLES.map(str::to_owned))
}

/// The keys that reading a type knows: it is asked for one that there is not.
fn read_by<T: DeserializeOwned>() -> BTreeSet<String> {
    let problem = serde_yaml::from_str::<T>("{ zzz: 1 }").err().expect("no type has this key").to_string();
    let known = problem.split_once("expected").unwrap_or_else(|| panic!("{problem}")).1;
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The keys of every object of a schema, by the name of its type.
fn told_by(schema: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let keys = |object: &Value| {
        assert_eq!(object["additionalProperties"], json!(false), "{object}");
        object["properties"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>()
    };
    let mut told = BTreeMap::from([(String::new(), keys(schema))]);
    for (name, definition) in schema["definitions"].as_object().into_iter().flatten() {
        if definition.get("properties").is_some() {
            told.insert(name.clone(), keys(definition));
        }
    }
    told
}

#[test]
fn every_key_that_is_read_is_in_the_schema_and_no_other() {
    let mut read: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    macro_rules! types {
        ($($type:ident),*) => { $(read.insert(stringify!($type), read_by::<$type>());)* };
    }
    types!(
        Adult,
        Approved,
        Checked,
        Child,
        Clip,
        Consent,
        Copy,
        CycleRating,
        Descriptions,
        Feedback,
        Film,
        Goal,
        HelpingQuestion,
        Measure,
        Other,
        Practitioner,
        Rating,
        Referral,
        Retention,
        SafeContact,
        SharedReview,
        Words
    );
    read.insert("ClipTexts", read_by::<translation::ClipTexts>());
    read.insert("CopyTexts", read_by::<translation::CopyTexts>());
    read.insert("FilmTexts", read_by::<translation::FilmTexts>());
    let tops = [
        ("service", read_by::<Service>()),
        ("family", read_by::<Family>()),
        ("cycle", read_by::<Cycle>()),
        ("closing", read_by::<Closing>()),
        ("case-study", read_by::<CaseStudy>()),
        ("cycle-translation", read_by::<translation::CycleTexts>()),
        ("closing-translation", read_by::<translation::ClosingTexts>()),
    ];
    let mut seen = BTreeSet::new();
    for (NoteSchema { name, schema }, (of, top)) in schemas().iter().zip(&tops) {
        assert_eq!(name, of);
        for (definition, keys) in told_by(schema) {
            let known = if definition.is_empty() { top } else { &read[definition.as_str()] };
            assert_eq!(&keys, known, "{name} {definition}");
            seen.insert(definition);
        }
    }
    let missed: Vec<_> = read.keys().filter(|name| !seen.contains(**name)).collect();
    assert!(missed.is_empty(), "in no schema: {missed:?}");
}

#[test]
fn every_key_is_described_and_nothing_is_told_in_the_programs_own_words() {
    for NoteSchema { name, schema } in schemas() {
        let text = schema.to_string();
        for inner in ["`super", "[`", "::", "double", "uint"] {
            assert!(!text.contains(inner), "{name}: {inner}");
        }
        let definitions = schema["definitions"].as_object().into_iter().flatten().map(|(_, definition)| definition);
        for object in definitions.chain([&schema]) {
            for (key, value) in object["properties"].as_object().into_iter().flatten() {
                let described = value.get("description").is_some() || value.get("$ref").is_some();
                assert!(described, "{name}: {key}");
            }
        }
    }
}

#[test]
fn schemas_are_the_same_every_time() {
    assert_eq!(schemas(), schemas());
}
