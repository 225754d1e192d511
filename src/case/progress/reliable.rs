//! Whether a change is more than the unreliability of rating would make, for services alone: families never see the word.

use super::{SAME, Series};
use crate::case::Scale;

/// When a change counts as reliable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReliableChange {
    /// From so many points on a scale from 0 to 10 on; on another scale the same part of its length. NHS practice counts 3
    /// points on one goal of goal-based outcomes.
    Points(f64),
    /// Beyond what the standard deviation and the reliability of a measure let expect by chance in 95 of 100.
    Index {
        /// In the norm group.
        sd: f64,
        /// 0–1.
        reliability: f64,
    },
}

/// The change that has to be exceeded: `1.96 · SD · √2 · √(1 − r)` (Jacobson and Truax 1991, *Journal of Consulting and
/// Clinical Psychology* 59). None where the standard deviation is not above 0 or the reliability not within 0 and 1.
pub fn reliable_change_limit(sd: f64, reliability: f64) -> Option<f64> {
    let sound = sd.is_finite() && sd > 0.0 && (0.0..=1.0).contains(&reliability);
    sound.then(|| 1.96 * sd * std::f64::consts::SQRT_2 * (1.0 - reliability).sqrt())
}

impl ReliableChange {
    /// Whether a difference on a scale of this length counts; none where that can't be said.
    pub fn counts(self, difference: f64, length: f64) -> Option<bool> {
        match self {
            Self::Points(points) => Some(difference.abs() > points * length / 10.0 - SAME),
            Self::Index { sd, reliability } => {
                reliable_change_limit(sd, reliability).map(|limit| difference.abs() > limit + SAME)
            }
        }
    }
}

impl Series<'_> {
    /// Whether the change is reliable; none where it was rated once, or in goal attainment scaling, which has a score of
    /// its own ([`super::Attainment`]).
    pub fn reliably_changed(&self, rule: ReliableChange) -> Option<bool> {
        let Scale::Range { from, to } = self.goal.scale else { return None };
        rule.counts(self.difference()?, to - from)
    }
}
