//! The service's figures over a period: from referral to the end, and what came of it, for whoever pays for the service.
//!
//! ```text
//! families ──period──▶ activity, outcomes ──▶ counts ──disclosure──▶ Figures
//! ```
//!
//! Pure reckoning: nothing here reads files, asks the clock, or knows how a page looks. No family can be told from a
//! figure: what is small is hidden by `disclosure`, and nothing else makes a [`Count`]. Ratings, questionnaires and
//! feedback are those of people who agreed to the service's report; counts of the service's own work need no consent.

mod activity;
mod disclosure;
mod feedback;
mod outcomes;
mod period;
mod previous;
#[cfg(test)]
mod reader_tests;
mod spread;
#[cfg(test)]
mod tests;
mod work;

pub use activity::{CYCLES, Flow, FlowShares, Label, Split, SplitLabel, SplitRow};
pub use disclosure::{Count, CountId, Counts, Percentage, SmallNumbers};
pub use feedback::Quotation;
pub use outcomes::{Hope, Instrument, Outcome, Reliable};
pub use period::{Period, Stage, Standing};
pub use previous::Previous;
pub use spread::Spread;
pub use work::{AGES, WaitingTime, Work};

use crate::case::{Case, Purpose};
use crate::language::Language;
use crate::privacy::ConsentGate;
use activity::Activity;
use outcomes::Outcomes;
use previous::PreviousCounts;
use work::WorkCounts;

/// A family with what its people agreed to.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Its notes.
    pub case: &'a Case,
    /// What may leave it, on the build's day.
    pub gate: ConsentGate<'a>,
}

/// What a report is made by.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    /// The days it is about.
    pub period: Period,
    /// How small numbers are hidden.
    pub small: SmallNumbers,
    /// A change of so many points on a scale from 0 to 10 counts as reliable.
    pub reliable_change: f64,
    /// The language it is written in.
    pub language: &'a Language,
    /// Whether words of the notes hold no name of anybody in the book.
    pub may_print: &'a (dyn Fn(&str) -> bool + Sync),
}

/// What a report says.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// There are too few families to say anything of them.
    TooFew,
    /// The figures.
    Figures(Box<Figures>),
}

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// From referral to the end.
    pub flow: Flow,
    /// How much work that was.
    pub work: Work,
    /// The period just before, where the notes hold enough of it.
    pub previous: Option<Previous>,
    /// Those completed by their cycles; none where nothing of it may be shown.
    pub cycles: Option<[(Count, Percentage); CYCLES]>,
    /// Who referred; all families.
    pub referrers: Split,
    /// Where the films were made; those started.
    pub settings: Split,
    /// Why it ended early; those it did.
    pub reasons: Split,
    /// Ended, as planned or early.
    pub ended: Count,
    /// Of these, with consent to the service's report.
    pub consented: Count,
    /// What came of it, instrument by instrument.
    pub outcomes: Vec<Outcome>,
    /// Whether there are instruments with too few families to be shown.
    pub more_outcomes: bool,
    /// Families whose notes could not be used; none where there are none.
    pub left_out: Option<Count>,
    /// What people said, in an order that tells nothing.
    pub quotations: Vec<Quotation>,
}

/// The figures of these families. `unusable` is how many more there are whose notes have errors.
pub fn report(subjects: &[Subject<'_>], unusable: usize, terms: &Terms<'_>) -> Report {
    let mut counted = Vec::with_capacity(subjects.len());
    let mut left_out = unusable;
    for subject in subjects {
        match terms.period.standing(subject.case) {
            Standing::At(stage) => counted.push((*subject, stage)),
            Standing::Undated => left_out += 1,
            Standing::Outside => {}
        }
    }
    if counted.is_empty() || terms.small.is_small(whole(counted.len())) {
        return Report::TooFew;
    }
    let mut counts = Counts::new(terms.small);
    let activity = Activity::count(&counted, terms, &mut counts);
    let outcomes = Outcomes::count(&counted, activity.ended, terms, &mut counts);
    let left_out = (left_out > 0).then(|| counts.printed(whole(left_out)));
    counts.protect();
    counts.print_if_safe(activity.ended);
    let work = WorkCounts::add(&counted, &activity, terms, &mut counts);
    let previous = PreviousCounts::add(subjects, &activity, terms, &mut counts);
    // Percentages come last, the most important first: each takes its counts for known.
    let (shown, more_outcomes) = outcomes.shown(&mut counts, terms);
    let flow = activity.flow(&mut counts);
    let [referrers, settings, reasons] = activity.splits(&mut counts);
    let cycles = activity.cycles(&mut counts);
    let work = work.shown(&activity, &mut counts, terms.small);
    Report::Figures(Box::new(Figures {
        flow,
        work,
        previous: previous.map(|previous| previous.shown(&counts)),
        cycles: activity::any_shown(cycles.map(|(count, _)| count)).then_some(cycles),
        referrers,
        settings,
        reasons,
        ended: counts.shown(activity.ended),
        consented: counts.shown(outcomes.consented),
        outcomes: shown,
        more_outcomes,
        left_out: left_out.map(|count| counts.shown(count)),
        quotations: feedback::quotations(&counted, terms),
    }))
}

impl Subject<'_> {
    /// Whether what a person rated or said may stand in the report: they agreed, and no child of the family stands
    /// against it or is left out of what was agreed to.
    fn may_tell(&self, person: &str) -> bool {
        // No id is like this, so nobody's own words pass for being read by themselves.
        const NOBODY: &str = "\0";
        let agreed = |person: &str| self.gate.words(person, NOBODY, Purpose::ServiceReport).is_ok();
        agreed(person) && self.case.family.children().all(|child| agreed(&child.id))
    }

    /// Whether anybody of the family agreed.
    fn has_consent(&self) -> bool {
        let family = &self.case.family;
        let mut people = family.adults.iter().map(|adult| &adult.id).chain(family.children().map(|child| &child.id));
        people.any(|person| self.may_tell(person))
    }

    /// Of what several people rated, the one that counts: of those who agreed, clients first, then other adults, then
    /// children; who rated twice goes before who did not.
    fn first_rater<'r, T>(
        &self,
        rated: Vec<&'r T>,
        by: impl Fn(&T) -> &String,
        twice: impl Fn(&T) -> bool,
    ) -> Option<&'r T> {
        let family = &self.case.family;
        let place = |person: &str| {
            let adult = family.adults.iter().position(|adult| adult.id == person);
            let client = adult.and_then(|at| family.adults.get(at)).is_some_and(|adult| adult.client);
            let child = family.children().position(|child| child.id == person);
            (!client, adult.unwrap_or(usize::MAX), child.unwrap_or(usize::MAX))
        };
        let allowed = rated.into_iter().filter(|one| self.may_tell(by(one)));
        allowed.min_by_key(|one| (!twice(one), place(by(one))))
    }
}

/// How many there are.
fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
