//! Which keys each kind of note must have, with an example of the line to add.
//!
//! The structs of [`crate::case`] say the same; a test takes every key of a full book away in turn and compares.

/// The required keys of one kind of note, by the shape of the path they stand at.
#[derive(Debug)]
pub(in crate::source) struct Shape(&'static [(&'static str, &'static [(&'static str, &'static str)])]);

impl Shape {
    /// The keys required at a shape of path such as `goals[].ratings[]`, each with an example of its value.
    pub(in crate::source) fn required(&self, at: &str) -> &'static [(&'static str, &'static str)] {
        self.0.iter().find(|(shape, _)| *shape == at).map_or(&[], |(_, keys)| keys)
    }

    /// Whether keys with a meaning of their own stand at a shape of path.
    pub(in crate::source) fn names(&self, at: &str) -> bool {
        at.is_empty() || self.0.iter().any(|(shape, _)| *shape == at)
    }

    /// All of it.
    #[cfg(test)]
    pub(in crate::source) fn rules(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.iter().flat_map(|(shape, keys)| keys.iter().map(move |(key, _)| (*shape, *key)))
    }
}

const ON: (&str, &str) = ("on", "2026-01-12");
const BY: (&str, &str) = ("by", "grace");
const ID: (&str, &str) = ("id", "ada");
const NAME: (&str, &str) = ("name", "Ada Okafor");
const VALUE: (&str, &str) = ("value", "7");
const SAID: (&str, &str) = ("said", "She looked at me!");
const GOAL: (&str, &str) = ("goal", "play");

pub(in crate::source) const SERVICE: Shape = Shape(&[
    ("", &[("name", "Severn Vale Educational Psychology Service")]),
    ("practitioners[]", &[("id", "hreid"), ("name", "Helen Reid")]),
]);

pub(in crate::source) const FAMILY: Shape = Shape(&[
    (
        "",
        &[
            ("reference", "SV-2026-014"),
            ("practitioner", "hreid"),
            ("adults", "[{ id: grace, name: Grace Okafor, client: true }]"),
        ],
    ),
    ("child", &[ID, NAME]),
    ("children[]", &[ID, NAME]),
    ("adults[]", &[("id", "grace"), ("name", "Grace Okafor")]),
    ("others[]", &[("name", "Severn Bank Nursery")]),
    ("referral", &[ON]),
    ("helping_question", &[("text", "How can I help Ada enjoy playing with me?")]),
    ("helping_question[]", &[("text", "How can I help Ada enjoy playing with me?")]),
    ("goals[]", &[("id", "play"), ("text", "Enjoying playing together")]),
    ("goals[].scale", &[("from", "0"), ("to", "10")]),
    ("goals[].ratings[]", &[ON, BY, VALUE]),
    ("descriptions[]", &[ON, BY]),
    ("measures[]", &[("tool", "SDQ impact"), BY, ON, ("score", "5")]),
    ("consent[]", &[BY, ("for", "[stills, booklet]"), ("given", "2026-01-12")]),
    ("retention", &[("until", "2046-03-04")]),
]);

pub(in crate::source) const CYCLE: Shape = Shape(&[
    ("film", &[ON]),
    ("review", &[ON]),
    ("clips[]", &[("id", "looks-up")]),
    ("clips[].words[]", &[BY, SAID]),
    ("ratings[]", &[GOAL, BY, VALUE]),
]);

pub(in crate::source) const CLOSING: Shape = Shape(&[
    ("", &[ON]),
    ("copies[]", &[("name", "Dr A. Patel")]),
    ("films", &[("kept-until", "2026-12-01")]),
    ("ratings[]", &[GOAL, BY, VALUE]),
    ("descriptions[]", &[BY]),
    ("feedback[]", &[BY, SAID]),
]);

pub(in crate::source) const STUDY: Shape = Shape(&[
    ("", &[("family", "SV-2026-014"), ("title", "A quiet game"), ("author", "hreid")]),
    ("faces_checked", &[("by", "hreid"), ON]),
    ("approved", &[("by", "mjones"), ON, ("sha256", "…")]),
]);

pub(in crate::source) const CYCLE_TEXTS: Shape = Shape(&[("clips[]", &[("id", "looks-up")])]);

pub(in crate::source) const CLOSING_TEXTS: Shape = Shape(&[("copies[]", &[("name", "Dr A. Patel")])]);

pub(in crate::source) const NO_KEYS: Shape = Shape(&[]);

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_yaml::Value;

    use super::*;
    use crate::case::{CaseStudy, Closing, Cycle, Family, Service};

    const FULL_SERVICE: &str = "{ name: a, practitioners: [{ id: a, name: b }] }";
    const FULL_FAMILY: &str = "{ reference: a, practitioner: b, child: { id: a, name: b }, children: [{ id: a, name: b }],
        adults: [{ id: a, name: b }], others: [{ name: b }], referral: { on: 2026-01-01 }, helping_question: [{ text: a }],
        goals: [{ id: a, text: b, scale: { from: 0, to: 1 }, ratings: [{ on: 2026-01-01, by: a, value: 1 }] }],
        descriptions: [{ on: 2026-01-01, by: a }], measures: [{ tool: a, by: b, on: 2026-01-01, score: 1 }],
        consent: [{ by: a, for: [], given: 2026-01-01 }], retention: { until: 2026-01-01 } }";
    const FULL_CYCLE: &str =
        "{ film: { on: 2026-01-01 }, review: { on: 2026-01-01 }, ratings: [{ goal: a, by: b, value: 1 }],
        clips: [{ id: a, words: [{ by: a, said: b }] }] }";
    const FULL_CLOSING: &str = "{ on: 2026-01-01, copies: [{ name: a }], films: { kept-until: 2026-01-01 },
        ratings: [{ goal: a, by: b, value: 1 }], descriptions: [{ by: a }], feedback: [{ by: a, said: b }] }";
    const FULL_STUDY: &str = "{ family: a, title: b, author: c, faces_checked: { by: a, on: 2026-01-01 },
        approved: { by: a, on: 2026-01-01, sha256: b } }";

    /// Every key of `value` that can't be taken away, by the shape of its place.
    fn required<T: DeserializeOwned>(whole: &Value) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut places: Vec<(String, Vec<Value>)> = vec![(String::new(), Vec::new())];
        while let Some((shape, way)) = places.pop() {
            match way.iter().fold(whole, |value, step| if value.is_sequence() { &value[0] } else { &value[step] }) {
                Value::Mapping(map) => {
                    for key in map.keys() {
                        let name = key.as_str().unwrap();
                        let mut without = whole.clone();
                        let parent = way.iter().fold(&mut without, |value, step| {
                            if value.is_sequence() { &mut value[0] } else { &mut value[step] }
                        });
                        parent.as_mapping_mut().unwrap().remove(key);
                        if serde_yaml::from_value::<T>(without).is_err() {
                            found.push((shape.clone(), name.to_owned()));
                        }
                        let dot = if shape.is_empty() { "" } else { "." };
                        places.push((format!("{shape}{dot}{name}"), [way.clone(), vec![key.clone()]].concat()));
                    }
                }
                Value::Sequence(_) => places.push((format!("{shape}[]"), [way, vec![Value::from(0)]].concat())),
                _ => {}
            }
        }
        found.sort();
        found
    }

    fn compare<T: DeserializeOwned>(text: &str, shape: &Shape, beyond: &[(&str, &str)]) {
        let whole: Value = serde_yaml::from_str(text).unwrap();
        assert!(serde_yaml::from_value::<T>(whole.clone()).is_ok());
        let rules = shape.rules().filter(|rule| !beyond.contains(rule));
        let mut rules: Vec<(String, String)> = rules.map(|(shape, key)| (shape.to_owned(), key.to_owned())).collect();
        rules.sort();
        assert_eq!(rules, required::<T>(&whole));
    }

    #[test]
    fn the_rules_say_what_the_structs_say() {
        compare::<Service>(FULL_SERVICE, &SERVICE, &[]);
        // One question alone has the same keys as one of a list; a description in family.yaml needs its day.
        compare::<Family>(FULL_FAMILY, &FAMILY, &[("helping_question", "text"), ("descriptions[]", "on")]);
        compare::<Cycle>(FULL_CYCLE, &CYCLE, &[]);
        compare::<Closing>(FULL_CLOSING, &CLOSING, &[]);
        compare::<CaseStudy>(FULL_STUDY, &STUDY, &[]);
    }
}
