//! Which families a period holds, and where each of them stood at its end.

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
fn first_work(case: &Case) -> Option<Date> {
    let family = &case.family;
    let questions = family.helping_question.iter().filter_map(|question| question.agreed);
    let words = family.descriptions.iter().filter_map(|described| described.on);
    let cycles = case.cycles.iter().filter_map(crate::case::Cycle::begins);
    questions.chain(words).chain(cycles).chain(case.first_rated()).min()
}
