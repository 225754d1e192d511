//! What the ratings say: every rating of a goal from all the notes, and the figures that follow from them.
//!
//! Families see series, change and whether a hope was reached; attainment, measures and reliable change are for services
//! alone. Nothing here averages two people's ratings, and nothing turns a figure into words.

mod attainment;
mod measure;
mod principles;
mod reliable;
mod series;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use attainment::{Attainment, RHO, t_score};
pub use measure::MeasureChange;
pub use principles::PrinciplesSeen;
pub use reliable::{ReliableChange, reliable_change_limit};
pub use series::{Change, Gap, Point, Series};

use super::goal::{Goal, Rating};
use super::{Case, CycleRating};

/// Two ratings closer than this are the same: `0.1 + 0.2` is `0.3`.
pub(crate) const SAME: f64 = 1e-9;

/// A rating with the cycle it was noted in, where it was noted in one.
struct Noted {
    rating: Rating,
    cycle: Option<u32>,
}

impl Case {
    /// All ratings of a goal, from `family.yaml`, the cycles and the closing, by day and then as noted; the same rater,
    /// day and value given twice is one rating.
    pub fn ratings<'a>(&'a self, goal: &'a Goal) -> Vec<Rating> {
        self.noted_ratings(goal).into_iter().map(|noted| noted.rating).collect()
    }

    fn noted_ratings(&self, goal: &Goal) -> Vec<Noted> {
        let mut all: Vec<Noted> =
            goal.ratings.iter().map(|rating| Noted { rating: rating.clone(), cycle: None }).collect();
        let dated = |ratings: &[CycleRating], on: Date, cycle: Option<u32>, all: &mut Vec<Noted>| {
            for rating in ratings.iter().filter(|rating| rating.goal == goal.id) {
                let rating = Rating { on, by: rating.by.clone(), value: rating.value };
                all.push(Noted { rating, cycle });
            }
        };
        for cycle in &self.cycles {
            if let Some(on) = cycle.rated_on() {
                dated(&cycle.ratings, on, Some(cycle.number), &mut all);
            }
        }
        if let Some(closing) = &self.closing {
            dated(&closing.ratings, closing.on, None, &mut all);
        }
        all.sort_by_key(|noted| noted.rating.on);
        let mut once: Vec<Noted> = Vec::with_capacity(all.len());
        for noted in all {
            let same = |seen: &&mut Noted| seen.rating.on == noted.rating.on && seen.rating.by == noted.rating.by;
            match once.iter_mut().find(same) {
                // The cycle's own note tells more than the family's.
                Some(seen) => seen.cycle = seen.cycle.or(noted.cycle),
                None => once.push(noted),
            }
        }
        once
    }

    /// The first day on which any goal was rated.
    pub fn first_rated(&self) -> Option<Date> {
        self.family.goals.iter().flat_map(|goal| self.ratings(goal)).map(|rating| rating.on).min()
    }
}
