//! Questionnaire totals, for services alone.

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
    /// Every questionnaire by who filled it in, in the order of the notes.
    pub fn measure_changes(&self) -> Vec<MeasureChange<'_>> {
        let mut changes: Vec<MeasureChange<'_>> = Vec::new();
        let mut by_day: Vec<&Measure> = self.family.measures.iter().collect();
        by_day.sort_by_key(|measure| measure.on);
        for measure in &self.family.measures {
            let same = |other: &&&Measure| other.tool == measure.tool && other.by == measure.by;
            if changes.iter().any(|change| same(&&change.first)) {
                continue;
            }
            let mut own = by_day.iter().filter(same).copied();
            if let Some(first) = own.next() {
                changes.push(MeasureChange { first, latest: own.next_back() });
            }
        }
        changes
    }
}
