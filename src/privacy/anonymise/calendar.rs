//! The days on which a case's people met: a day in a text is told as the session it was, else as its season.

use jiff::civil::Date;

use super::Season;
use crate::case::Case;

/// The sessions of a case: days of filming, reviewing, rating, describing, agreeing and closing.
#[derive(Clone, Debug, Default)]
pub(super) struct Calendar {
    days: Vec<Date>,
}

impl Calendar {
    pub(super) fn of(case: &Case) -> Self {
        let family = &case.family;
        let mut days: Vec<Date> = Vec::new();
        days.extend(family.helping_question.iter().filter_map(|question| question.agreed));
        days.extend(family.goals.iter().flat_map(|goal| goal.ratings.iter().map(|rating| rating.on)));
        days.extend(family.descriptions.iter().filter_map(|words| words.on));
        for cycle in &case.cycles {
            days.extend(cycle.film.as_ref().map(|film| film.on));
            days.extend(cycle.review.as_ref().map(|review| review.on));
        }
        if let Some(closing) = &case.closing {
            days.push(closing.on);
            days.extend(closing.descriptions.iter().filter_map(|words| words.on));
        }
        days.sort_unstable();
        days.dedup();
        Self { days }
    }

    /// The number of the session of a day, from 1.
    pub(super) fn session(&self, day: Date) -> Option<u32> {
        self.days.binary_search(&day).ok().map(|at| at as u32 + 1)
    }

    /// The only session on a day of the month, and of a month where that is known, whatever the year.
    pub(super) fn only_session(&self, day: i8, month: Option<i8>) -> Option<u32> {
        let mut fitting = self
            .days
            .iter()
            .enumerate()
            .filter(|(_, one)| one.day() == day && month.is_none_or(|month| one.month() == month));
        let (at, _) = fitting.next()?;
        fitting.next().is_none().then_some(at as u32 + 1)
    }

    pub(super) fn sessions(&self) -> u32 {
        self.days.len() as u32
    }

    pub(super) fn first(&self) -> Option<Date> {
        self.days.first().copied()
    }

    /// From the first session to the last, in whole weeks, rounded up.
    pub(super) fn weeks(&self) -> u32 {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else { return 0 };
        let days = last.since(*first).map_or(0, |span| span.get_days());
        (days.max(0) as u32).div_ceil(7)
    }

    pub(super) fn seasons(&self) -> Option<(Season, Season)> {
        let season = |day: &Date| Season::of_month(day.month());
        Some((season(self.days.first()?), season(self.days.last()?)))
    }
}

/// Whole years from a birth to a day; none before it.
pub(super) fn age(born: Date, on: Date) -> Option<u32> {
    let years = i32::from(on.year()) - i32::from(born.year());
    let not_yet = (on.month(), on.day()) < (born.month(), born.day());
    u32::try_from(years - i32::from(not_yet)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_counts_whole_years() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(age(day("2021-03-04"), day("2026-03-03")), Some(4));
        assert_eq!(age(day("2021-03-04"), day("2026-03-04")), Some(5));
        assert_eq!(age(day("2026-03-04"), day("2026-03-03")), None);
    }
}
