//! Questionnaire totals, for services alone.

use std::collections::BTreeMap;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::SAME;
use super::reliable::ReliableChange;
use super::series::Change;
use crate::case::{Case, Measure};

/// One questionnaire as one person filled it in, first and latest.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureChange<'a> {
    /// The first by day.
    pub first: &'a Measure,
    /// The latest by day; none where it was filled in once.
    pub latest: Option<&'a Measure>,
}

impl MeasureChange<'_> {
    /// Latest − first; none where filled in once.
    pub fn difference(&self) -> Option<f64> {
        Some(self.latest?.score - self.first.score)
    }

    /// Whether it is better ([`Change::Up`]) or worse: a fall is better where lower is. None where filled in once.
    pub fn change(&self) -> Option<Change> {
        let difference = self.difference()?;
        let better = if self.first.lower_is_better { -difference } else { difference };
        Some(match better {
            _ if better.abs() < SAME => Change::Same,
            _ if better > 0.0 => Change::Up,
            _ => Change::Down,
        })
    }

    /// Whether the change is reliable by the measure's own standard deviation and reliability; none without them.
    pub fn reliably_changed(&self) -> Option<bool> {
        let latest = self.latest?;
        let sd = self.first.sd.or(latest.sd)?;
        let reliability = self.first.reliability.or(latest.reliability)?;
        ReliableChange::Index { sd, reliability }.counts(self.difference()?, 0.0)
    }
}

impl Case {
    /// Every questionnaire by whoever filled it in, in the order of the notes.
    pub fn measure_changes(&self) -> Vec<MeasureChange<'_>> {
        let mut own: BTreeMap<(String, &str), (usize, Vec<&Measure>)> = BTreeMap::new();
        for (place, measure) in self.family.measures.iter().enumerate() {
            let filled = own.entry((measure.tool_key(), &measure.by)).or_insert((place, Vec::new()));
            filled.1.push(measure);
        }
        let mut own: Vec<(usize, Vec<&Measure>)> = own.into_values().collect();
        own.sort_by_key(|(place, _)| *place);
        let mut changes = Vec::with_capacity(own.len());
        for (_, mut filled) in own {
            filled.sort_by_key(|measure| measure.on);
            let mut filled = filled.into_iter();
            if let Some(first) = filled.next() {
                changes.push(MeasureChange { first, latest: filled.next_back() });
            }
        }
        changes
    }
}

impl Measure {
    /// What its name is compared by: capitals, spaces, dashes, punctuation and forms of one letter make no other
    /// questionnaire of it.
    pub fn tool_key(&self) -> String {
        let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(&self.tool);
        let folded = composed.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase);
        let key: String = folded.filter(|character| character.is_alphanumeric() || is_mark(*character)).collect();
        if key.is_empty() { self.tool.trim().to_owned() } else { key }
    }
}

/// Signs that make another name: "A+" is not "A−", and an accent or a vowel sign is part of its letter.
fn is_mark(character: char) -> bool {
    matches!(character, '+' | '−' | '%' | '&' | '#' | '\u{0300}'..='\u{036f}' | '\u{0900}'..='\u{0dff}')
}
