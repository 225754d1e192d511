//! One goal as one person rated it: the whole dated series and what follows from it.

use jiff::civil::Date;

use super::SAME;
use crate::case::{Case, Goal, Scale};

/// One goal as one person rated it, from first to latest; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    /// The goal.
    pub goal: &'a Goal,
    /// The id of whoever rated.
    pub rater: String,
    /// By day; each day once.
    pub points: Vec<Point>,
    /// Where cycles went by without a rating of this goal by this person.
    pub gaps: Vec<Gap>,
    /// The cycle the goal was added in: other goals had been rated before, this one by nobody.
    pub added_in: Option<u32>,
}

/// One rating of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub on: Date,
    /// On the goal's scale.
    pub value: f64,
    /// The cycle it belongs to: the one it was noted in, else the last that had begun by that day. None before the first.
    pub cycle: Option<u32>,
}

/// Cycles without a rating between two ratings, or after the last one.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The index of the point it follows.
    pub after: usize,
    /// The cycles, in order.
    pub cycles: Vec<u32>,
}

/// Which way a series went from its first rating to its latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The latest is higher than the first.
    Up,
    /// Both are the same.
    Same,
    /// The latest is lower than the first.
    Down,
}

impl Series<'_> {
    /// The first rating.
    pub fn first(&self) -> Option<Point> {
        self.points.first().copied()
    }

    /// The latest rating; none where there is only the first.
    pub fn latest(&self) -> Option<Point> {
        self.points.last().filter(|_| self.points.len() > 1).copied()
    }

    /// Latest − first (goal-based outcomes: the outcome is the last score less the first); none where rated once.
    pub fn difference(&self) -> Option<f64> {
        Some(self.latest()?.value - self.first()?.value)
    }

    /// Which way it went; none where rated once.
    pub fn change(&self) -> Option<Change> {
        let difference = self.difference()?;
        Some(match difference {
            _ if difference.abs() < SAME => Change::Same,
            _ if difference > 0.0 => Change::Up,
            _ => Change::Down,
        })
    }

    /// What was hoped for; the middle level in goal attainment scaling.
    pub fn hoped_for(&self) -> Option<f64> {
        self.goal.hoped_for.or((self.goal.scale == Scale::Gas).then_some(0.0))
    }

    /// Whether the latest rating, or the only one, is as high as was hoped for.
    ///
    /// None where nothing was hoped for, or where the hope lies below the first rating: whether lower is better there,
    /// or the goal was rated past its hope from the start, nobody noted.
    pub fn reached(&self) -> Option<bool> {
        let (hoped_for, first) = (self.hoped_for()?, self.first()?.value);
        let now = self.latest().map_or(first, |point| point.value);
        (hoped_for > first - SAME).then_some(now > hoped_for - SAME)
    }

    /// Whether it rose beyond what was hoped for.
    pub fn passed(&self) -> bool {
        let beyond = |hoped_for: f64| self.latest().is_some_and(|point| point.value > hoped_for + SAME);
        self.change() == Some(Change::Up) && self.reached() == Some(true) && self.hoped_for().is_some_and(beyond)
    }
}

impl Case {
    /// Every goal, rater by rater in the order they first rated it.
    pub fn series(&self) -> Vec<Series<'_>> {
        let began = self.first_rated();
        let mut all = Vec::new();
        for goal in &self.family.goals {
            let noted = self.noted_ratings(goal);
            let added_in = noted
                .first()
                .filter(|first| began.is_some_and(|day| day < first.rating.on))
                .and_then(|first| first.cycle.or_else(|| self.cycle_on(first.rating.on)));
            let mut raters: Vec<&str> = Vec::new();
            for noted in &noted {
                if !raters.contains(&noted.rating.by.as_str()) {
                    raters.push(&noted.rating.by);
                }
            }
            for rater in raters {
                let points: Vec<Point> = noted
                    .iter()
                    .filter(|noted| noted.rating.by == rater)
                    .map(|noted| Point {
                        on: noted.rating.on,
                        value: noted.rating.value,
                        cycle: noted.cycle.or_else(|| self.cycle_on(noted.rating.on)),
                    })
                    .collect();
                let gaps = self.gaps(goal, &points);
                all.push(Series { goal, rater: rater.to_owned(), points, gaps, added_in });
            }
        }
        all
    }

    /// The last cycle that had begun by a day.
    fn cycle_on(&self, day: Date) -> Option<u32> {
        let begun = self.cycles.iter().filter_map(|cycle| Some((cycle.begins()?, cycle.number)));
        begun.filter(|(begins, _)| *begins <= day).max().map(|(_, number)| number)
    }

    fn gaps(&self, goal: &Goal, points: &[Point]) -> Vec<Gap> {
        let dated = |number: &u32| self.cycles.iter().any(|cycle| cycle.number == *number && cycle.begins().is_some());
        let between = |from: Option<u32>, to: u32| -> Vec<u32> {
            self.cycles
                .iter()
                .map(|cycle| cycle.number)
                .filter(|number| from.is_none_or(|from| *number > from) && *number < to)
                .filter(dated)
                .collect()
        };
        let mut gaps = Vec::new();
        for (after, pair) in points.windows(2).enumerate() {
            if let [one, next] = pair
                && let Some(to) = next.cycle
            {
                gaps.push(Gap { after, cycles: between(one.cycle, to) });
            }
        }
        // A cycle without its review is still to be rated; a goal that was set aside is not.
        if let Some(last) = points.last() {
            let missed = self.cycles.iter().filter(|cycle| {
                let review = cycle.review.as_ref().map(|review| review.on);
                let later = last.cycle.is_none_or(|last| cycle.number > last);
                later && review.is_some_and(|on| on > last.on && goal.replaced.is_none_or(|replaced| on < replaced))
            });
            gaps.push(Gap { after: points.len() - 1, cycles: missed.map(|cycle| cycle.number).collect() });
        }
        gaps.retain(|gap| !gap.cycles.is_empty());
        gaps
    }
}
