//! What a case study is about at a glance: short facts beside the account, and whom it is about.

use super::tree::Inline;

/// A case study's facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// Its heading: "At a glance".
    pub title: Vec<Inline>,
    /// Label and facts, in the order to show them in.
    pub entries: Vec<GlanceEntry>,
    /// "Who this is about".
    pub note_title: Vec<Inline>,
    /// That names are changed.
    pub note: Vec<Inline>,
}

/// One label with its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct GlanceEntry {
    /// Such as "Where".
    pub label: Vec<Inline>,
    /// One after the other, with commas between.
    pub facts: Vec<GlanceFact>,
}

/// One fact.
#[derive(Clone, Debug, PartialEq)]
pub struct GlanceFact {
    /// Its words.
    pub words: Vec<Inline>,
    /// The topic it is one of, as that page's name without its ending: a page of the public site links to it.
    pub topic: Option<String>,
}

impl GlanceEntry {
    /// An entry of one fact that is no topic.
    pub fn plain(label: impl Into<String>, words: impl Into<String>) -> Self {
        let facts = vec![GlanceFact { words: vec![Inline::text(words)], topic: None }];
        Self { label: vec![Inline::text(label)], facts }
    }

    /// The facts as words, with commas between.
    pub fn words(&self) -> Vec<Inline> {
        let mut words = Vec::new();
        for (number, fact) in self.facts.iter().enumerate() {
            if number > 0 {
                words.push(Inline::text(", "));
            }
            words.extend(fact.words.iter().cloned());
        }
        words
    }
}
