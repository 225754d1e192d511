//! What the ratings say: every rating of a goal from all the notes, first, latest and change.

use jiff::civil::Date;

use super::goal::{Goal, Rating};
use super::{Case, CycleRating};

impl Case {
    /// All ratings of a goal, from `family.yaml`, the cycles and the closing, by day and then as noted; the same rater,
    /// day and value given twice is one rating.
    pub fn ratings<'a>(&'a self, goal: &'a Goal) -> Vec<Rating> {
        let mut all: Vec<Rating> = goal.ratings.clone();
        let dated = |ratings: &[CycleRating], on: Date, all: &mut Vec<Rating>| {
            for rating in ratings.iter().filter(|rating| rating.goal == goal.id) {
                all.push(Rating { on, by: rating.by.clone(), value: rating.value });
            }
        };
        for cycle in &self.cycles {
            if let Some(on) = cycle.rated_on() {
                dated(&cycle.ratings, on, &mut all);
            }
        }
        if let Some(closing) = &self.closing {
            dated(&closing.ratings, closing.on, &mut all);
        }
        all.sort_by_key(|rating| rating.on);
        let mut once: Vec<Rating> = Vec::with_capacity(all.len());
        for rating in all {
            if !once.iter().any(|seen| seen.on == rating.on && seen.by == rating.by) {
                once.push(rating);
            }
        }
        once
    }
}
