//! Which families a period holds, and where each of them stood at its end.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::case::{Case, Status};

/// The days a report is about, both included; an open end is as far as the notes go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// Where a family stood at the end of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Referred, not begun.
    Waiting,
    /// Begun, not ended.
    UnderWay,
    /// Ended as planned.
    Completed,
    /// Ended before it was planned to.
    EndedEarly,
}

/// Whether a family belongs to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All of it lies before or after the period.
    Outside,
    /// Its notes have no day to tell by.
    Undated,
    /// It belongs, and stood here at the end.
    At(Stage),
}

impl Period {
    /// Where a family stood. It belongs to every period that its time touches, from its referral or first day of work to
    /// its closing; what the notes tell of later days does not count.
    pub fn standing(self, case: &Case) -> Standing {
        let closed = case.closing.as_ref().map(|closing| closing.on);
        let work = first_work(case);
        let first =
            case.family.referral.as_ref().map(|referral| referral.on).into_iter().chain(work).chain(closed).min();
        let by_end = |day: Date| self.to.is_none_or(|to| day <= to);
        match first {
            None if self != Self::default() => return Standing::Undated,
            Some(first) if !by_end(first) => return Standing::Outside,
            _ => {}
        }
        let ended = closed.filter(|day| by_end(*day));
        if ended.is_some_and(|day| self.from.is_some_and(|from| day < from)) {
            return Standing::Outside;
        }
        let begun = work.is_none_or(by_end);
        Standing::At(match (case.family.status, ended) {
            (Some(Status::EndedEarly), Some(_)) => Stage::EndedEarly,
            (_, Some(_)) => Stage::Completed,
            (Some(Status::Referred), None) => Stage::Waiting,
            (None, None) if work.is_none() => Stage::Waiting,
            (_, None) if !begun => Stage::Waiting,
            (_, None) => Stage::UnderWay,
        })
    }

    /// The period of the same length just before: as many whole months where it is so many, else as many days. None where
    /// an end is open.
    pub fn previous(self) -> Option<Self> {
        let (from, to) = (self.from?, self.to?);
        let last = from.yesterday().ok()?;
        let next = to.tomorrow().ok()?;
        let months = i32::from(next.year() - from.year()) * 12 + i32::from(next.month()) - i32::from(from.month());
        let is_whole = months > 0 && from.checked_add(months.months()).is_ok_and(|end| end == next);
        let first = if is_whole {
            from.checked_sub(months.months()).ok()?
        } else {
            from.checked_sub(from.until(next).ok()?.get_days().days()).ok()?
        };
        Some(Self { from: Some(first), to: Some(last) })
    }

    /// Whether a day is one of its days.
    pub(super) fn holds(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.holds_until(day)
    }

    /// Whether a day lies before the end.
    pub(super) fn holds_until(self, day: Date) -> bool {
        self.to.is_none_or(|to| day <= to)
    }
}

impl Stage {
    /// Whether the work has ended, as planned or not.
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Completed | Self::EndedEarly)
    }
}

/// The first day of the work itself: a question agreed, words or ratings noted, a film, a review.
pub(super) fn first_work(case: &Case) -> Option<Date> {
    let family = &case.family;
    let questions = family.helping_question.iter().filter_map(|question| question.agreed);
    let words = family.descriptions.iter().filter_map(|described| described.on);
    let cycles = case.cycles.iter().filter_map(crate::case::Cycle::begins);
    questions.chain(words).chain(cycles).chain(case.first_rated()).min()
}
