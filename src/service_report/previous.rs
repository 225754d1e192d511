//! The period just before, as long as this one, with what can be held against it.
//!
//! Those who had not ended then belong to this period too: all of one period are those who had ended and those who went on,
//! and all of the next one are these and new ones. So both are protected together, and only few figures are given, which
//! no other way of adding up links to this period's own.

use super::activity::Activity;
use super::disclosure::{Count, CountId, Counts};
use super::period::{Period, Stage, Standing};
use super::work::{films_of, median, reviews_of, weeks_of};
use super::{Subject, Terms, whole};
use crate::case::Case;

/// The period before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    /// Its days.
    pub period: Period,
    /// Every family of it.
    pub referred: Count,
    /// Of these.
    pub completed: Count,
    /// Of these.
    pub ended_early: Count,
    /// Films made in it.
    pub films: Count,
    /// Shared reviews held in it.
    pub reviews: Count,
    /// The median of the weeks from referral to the first film.
    pub weeks: Option<u32>,
}

/// Its counts, protected.
pub(super) struct PreviousCounts {
    period: Period,
    referred: CountId,
    completed: CountId,
    ended_early: CountId,
    films: CountId,
    reviews: CountId,
    weeks: Option<u32>,
}

impl PreviousCounts {
    /// None where this period has no beginning or no end, where too few families belong to the one before, and where it
    /// can't be shown without giving away what is small.
    pub(super) fn add(
        subjects: &[Subject<'_>],
        activity: &Activity,
        terms: &Terms<'_>,
        counts: &mut Counts,
    ) -> Option<Self> {
        let period = terms.period.previous()?;
        let mut cases: Vec<&Case> = Vec::new();
        let (mut completed, mut ended_early, mut went_on) = (0_u32, 0_u32, 0_u32);
        for subject in subjects {
            let Standing::At(stage) = period.standing(subject.case) else { continue };
            cases.push(subject.case);
            match stage {
                Stage::Completed => completed += 1,
                Stage::EndedEarly => ended_early += 1,
                Stage::Waiting | Stage::UnderWay => went_on += 1,
            }
        }
        if cases.is_empty() || terms.small.is_small(whole(cases.len())) {
            return None;
        }
        let this = subjects.iter().filter(|subject| matches!(terms.period.standing(subject.case), Standing::At(_)));
        let new = whole(this.count()).saturating_sub(went_on);
        let (films, reviews) = (films_of(&cases, period), reviews_of(&cases, period));
        let weeks = median(&weeks_of(&cases, period), terms.small);
        counts.extend(|counts| {
            let referred = counts.printed(completed + ended_early + went_on);
            let [went_on, new] = [went_on, new].map(|number| counts.unprinted(number));
            let [completed, ended_early] = [completed, ended_early].map(|number| counts.printed(number));
            counts.sum(referred, vec![completed, ended_early, went_on]);
            counts.sum(activity.referred, vec![went_on, new]);
            let [films, reviews] = [films, reviews].map(|made| counts.printed_of(made.number, made.families));
            Self { period, referred, completed, ended_early, films, reviews, weeks }
        })
    }

    pub(super) fn shown(&self, counts: &Counts) -> Previous {
        Previous {
            period: self.period,
            referred: counts.shown(self.referred),
            completed: counts.shown(self.completed),
            ended_early: counts.shown(self.ended_early),
            films: counts.shown(self.films),
            reviews: counts.shown(self.reviews),
            weeks: self.weeks,
        }
    }
}
