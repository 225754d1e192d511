//! Percentages, of the true counts where that gives nothing away.
//!
//! A percentage beside two rounded counts can tell both to the unit: of 8 to 12 in 13 to 17, only 8 of 16 make 50 %. So who
//! reads one is taken to know both counts exactly. It is printed only where, even so, no small count could be worked out,
//! and where what is left of the whole is not small either. Elsewhere it is the range that the printed numbers leave, where
//! that says anything, and else nothing. A range tells no more than they do.

use super::{Count, CountId, Counts, SmallNumbers};

/// A share of a whole as it may be printed, in whole per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percentage {
    /// Of the true counts.
    Number(u32),
    /// Between these, by the printed counts.
    Between(u32, u32),
    /// Not shown.
    NotShown,
}

/// A range wider than this says nothing.
const WIDEST: u32 = 20;

impl Percentage {
    /// Whether anything is printed.
    pub fn is_shown(self) -> bool {
        self != Self::NotShown
    }
}

impl Counts {
    /// The share of a whole; call [`Counts::protect`] and add all counts first. What is left of the whole is of so many
    /// families; of as many as it counts where that is not said.
    pub fn percentage(&mut self, part: CountId, whole: CountId, rest_families: Option<u32>) -> Percentage {
        let printed = [part, whole].map(|count| self.shown(count));
        let [Count::Number(_), Count::Number(_)] = printed else { return Percentage::NotShown };
        let [Some(number), Some(of)] = [part, whole].map(|count| self.cells.get(count.0).map(|cell| cell.value)) else {
            return Percentage::NotShown;
        };
        let Some(rest) = of.checked_sub(number).filter(|_| of > 0) else { return Percentage::NotShown };
        let rest_is_small = self.rules.is_small(rest_families.map_or(rest, |families| rest.min(families)));
        if !rest_is_small && self.can_be_known([part, whole]) {
            return Percentage::Number((f64::from(number) * 100.0 / f64::from(of)).round() as u32);
        }
        if self.rules.rounds() { range(self.rules, number, of) } else { Percentage::NotShown }
    }

    /// Whether these counts may be known to the unit; if so, they are taken for known from now on.
    fn can_be_known(&mut self, both: [CountId; 2]) -> bool {
        let mut known = self.clone();
        for count in both {
            known.told_exactly(count);
        }
        let safe = known.is_protected();
        if safe {
            *self = known;
        }
        safe
    }
}

/// What two printed counts leave possible of their share.
fn range(rules: SmallNumbers, number: u32, of: u32) -> Percentage {
    let [part, whole] = [number, of].map(|count| rules.printed_as(rules.rounded(count)));
    let per_cent = |part: i64, whole: i64| part as f64 * 100.0 / whole.max(part).max(1) as f64;
    let low = per_cent(part[0].max(0), whole[1]).floor() as u32;
    let high = per_cent(part[1], whole[0]).ceil() as u32;
    if high.saturating_sub(low) <= WIDEST && low < high { Percentage::Between(low, high) } else { Percentage::NotShown }
}
