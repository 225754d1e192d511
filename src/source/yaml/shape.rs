//! Which keys each kind of note must have, with an example of the line to add.
//!
//! The structs of [`crate::case`] say the same; a test takes every key of a full book away in turn and compares.

/// The required keys of one kind of note, by the shape of the path they stand at.
#[derive(Debug)]
pub(in crate::source) struct Shape(&'static [(&'static str, &'static [(&'static str, &'static str)])]);

impl Shape {
    /// The keys required at a shape of path such as `goals[].ratings[]`, each with an example of its value.
    pub(super) fn required(&self, at: &str) -> &'static [(&'static str, &'static str)] {
        self.0.iter().find(|(shape, _)| *shape == at).map_or(&[], |(_, keys)| keys)
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
