//! How much work that was: children and their ages, films, shared reviews, and how long families waited for their first
//! film. Counts of the service's own work, which need nobody's consent.
//!
//! All of it is added to figures that are protected already, and hides none of them: what would give a small number away
//! is itself not shown.

use jiff::civil::Date;

use super::activity::{Activity, CYCLES};
use super::disclosure::{Count, CountId, Counts, Percentage, SmallNumbers};
use super::period::{Period, Stage, first_work};
use super::{Subject, Terms, whole};
use crate::case::{Case, Film};

/// The children's ages at the start of the work: under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over, and not noted; the bands
/// of the English, Welsh and Scottish figures of children in need.
pub const AGES: usize = 6;

/// How much work there was.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Children of the families who started.
    pub children: Count,
    /// Films made in the period.
    pub films: Count,
    /// Shared reviews held in the period.
    pub reviews: Count,
    /// The length of these films in whole hours, as far as it is noted.
    pub film_hours: Option<u32>,
    /// From referral to the first film.
    pub waiting: Option<WaitingTime>,
    /// The children's ages; none where nothing of them may be shown.
    pub ages: Option<[(Count, Percentage); AGES]>,
}

/// How long families waited from referral to their first film, in whole weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitingTime {
    /// Families whose first film was made in the period.
    pub families: Count,
    /// Half of them waited no longer.
    pub median: u32,
    /// The shortest and the longest wait; where small numbers are hidden, of those that are left.
    pub range: Option<[u32; 2]>,
    /// So many of the shortest and as many of the longest waits are left out of the range.
    pub left_out: u32,
}

/// The counts of the work, protected.
pub(super) struct WorkCounts {
    children: Option<CountId>,
    ages: Option<[CountId; AGES]>,
    films: Option<(CountId, Made)>,
    reviews: Option<(CountId, Made)>,
    waited: Option<CountId>,
    weeks: Vec<f64>,
    film_hours: Option<u32>,
}

/// Films or reviews of a period, and of how many families they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Made {
    pub(super) number: u32,
    pub(super) families: u32,
}

impl WorkCounts {
    pub(super) fn add(
        subjects: &[(Subject<'_>, Stage)],
        activity: &Activity,
        terms: &Terms<'_>,
        counts: &mut Counts,
    ) -> Self {
        let started = || subjects.iter().filter(|(_, stage)| *stage != Stage::Waiting).map(|(subject, _)| subject.case);
        let ages: Vec<(usize, usize)> = started().enumerate().flat_map(|(family, case)| ages(family, case)).collect();
        let children = counts.extend(|counts| {
            let families = whole(started().count());
            let children = counts.printed_of(whole(ages.len()), families);
            let further = counts.unprinted(whole(ages.len()).saturating_sub(families));
            // Every family has a child.
            counts.sum(children, vec![activity.started, further]);
            children
        });
        let bands = children.and_then(|children| {
            counts.extend(|counts| {
                let bands = std::array::from_fn(|band| {
                    let mut families: Vec<usize> =
                        ages.iter().filter(|(_, at)| *at == band).map(|(family, _)| *family).collect();
                    let number = whole(families.len());
                    families.dedup();
                    counts.printed_of(number, whole(families.len()))
                });
                counts.sum(children, bands.to_vec());
                bands
            })
        });
        let cases: Vec<&Case> = subjects.iter().map(|(subject, _)| subject.case).collect();
        let (films, reviews) = (films_of(&cases, terms.period), reviews_of(&cases, terms.period));
        let mut add = |made: Made| {
            counts.extend(|counts| counts.printed_of(made.number, made.families)).map(|count| (count, made))
        };
        let (films, reviews) = (add(films), add(reviews));
        let weeks = weeks_of(&cases, terms.period);
        let waited = counts.extend(|counts| {
            let waited = counts.printed(whole(weeks.len()));
            let rest = counts.unprinted(whole(started().count()).saturating_sub(whole(weeks.len())));
            counts.sum(activity.started, vec![waited, rest]);
            waited
        });
        let film_hours = film_hours(&cases, terms);
        Self { children, ages: bands, films, reviews, waited, weeks, film_hours }
    }

    /// What may be shown of it. Films and reviews are judged last, when all else that will be known is known.
    pub(super) fn shown(&self, activity: &Activity, counts: &mut Counts, small: SmallNumbers) -> Work {
        let count =
            |count: Option<CountId>, counts: &Counts| count.map_or(Count::NotShown, |count| counts.shown(count));
        let ages = self
            .children
            .zip(self.ages)
            .map(|(children, ages)| ages.map(|band| (counts.shown(band), counts.percentage(band, children, None))));
        let of_cycles = |made: Option<(CountId, Made)>| {
            let (count, made) = made?;
            cycles_stay_open(made.number, activity, small, counts).then_some(count)
        };
        let films = count(of_cycles(self.films), counts);
        let families = count(self.waited, counts);
        Work {
            children: count(self.children, counts),
            films,
            reviews: count(of_cycles(self.reviews), counts),
            film_hours: self.film_hours.filter(|_| films.number().is_some()),
            waiting: families.number().and_then(|_| waiting_time(families, &self.weeks, small)),
            ages: ages.filter(|ages| ages.iter().any(|(count, _)| count.number().is_some())),
        }
    }
}

/// Each child of a family with the band of their age at the start.
fn ages(family: usize, case: &Case) -> Vec<(usize, usize)> {
    let start = first_work(case);
    let band = |born: Option<Date>| {
        let years = born
            .zip(start)
            .filter(|(born, start)| born <= start)
            .and_then(|(born, start)| born.until((jiff::Unit::Year, start)).ok().map(|span| span.get_years()));
        match years {
            Some(..1) => 0,
            Some(1..=4) => 1,
            Some(5..=9) => 2,
            Some(10..=15) => 3,
            Some(_) => 4,
            None => AGES - 1,
        }
    };
    case.family.children().map(|child| (family, band(child.born))).collect()
}

/// The films of a family, of these days.
fn films(case: &Case, period: Period) -> impl Iterator<Item = &Film> {
    case.cycles.iter().filter_map(|cycle| cycle.film.as_ref()).filter(move |film| period.holds(film.on))
}

/// The films of these days.
pub(super) fn films_of(cases: &[&Case], period: Period) -> Made {
    made(cases.iter().map(|case| films(case, period).count()))
}

/// The shared reviews of these days.
pub(super) fn reviews_of(cases: &[&Case], period: Period) -> Made {
    made(cases.iter().map(|case| {
        let reviews = case.cycles.iter().filter_map(|cycle| cycle.review.as_ref());
        reviews.filter(|review| period.holds(review.on)).count()
    }))
}

fn made(numbers: impl Iterator<Item = usize>) -> Made {
    numbers.filter(|number| *number > 0).fold(Made::default(), |all, number| Made {
        number: all.number.saturating_add(whole(number)),
        families: all.families + 1,
    })
}

/// The length of the films, where enough families have one noted.
fn film_hours(cases: &[&Case], terms: &Terms<'_>) -> Option<u32> {
    let noted = |case: &&Case| {
        let minutes = films(case, terms.period).filter_map(|film| film.minutes).filter(|minutes| minutes.is_finite());
        minutes.reduce(|one, other| one + other)
    };
    let all: Vec<f64> = cases.iter().filter_map(noted).collect();
    let hours = (all.iter().sum::<f64>() / 60.0).round().max(1.0) as u32;
    (!all.is_empty() && !terms.small.is_small(whole(all.len()))).then_some(hours)
}

/// The weeks from referral to the first film, of each family that had it in this period.
pub(super) fn weeks_of(cases: &[&Case], period: Period) -> Vec<f64> {
    let weeks = cases.iter().filter_map(|case| {
        let first = case.cycles.iter().filter_map(|cycle| cycle.film.as_ref()).map(|film| film.on).min()?;
        let referred = case.family.referral.as_ref()?.on;
        let days = referred.until(first).ok()?.get_days();
        (period.holds(first) && days >= 0).then(|| f64::from(days) / 7.0)
    });
    let mut weeks: Vec<f64> = weeks.collect();
    weeks.sort_by(f64::total_cmp);
    weeks
}

/// The median, where not all waited as long: that would be everybody's own.
pub(super) fn median(weeks: &[f64], small: SmallNumbers) -> Option<u32> {
    let same = weeks.first().zip(weeks.last()).is_some_and(|(least, most)| most.round() - least.round() < 0.5);
    let is_hidden = small.is_small(whole(weeks.len())) || (small.suppresses() && same);
    let upper = weeks.get(weeks.len() / 2).filter(|_| !is_hidden)?;
    let lower = weeks.get((weeks.len() - 1) / 2)?;
    Some(((lower + upper) / 2.0).round() as u32)
}

fn waiting_time(families: Count, weeks: &[f64], small: SmallNumbers) -> Option<WaitingTime> {
    let median = median(weeks, small)?;
    // An end of the range is one family's own wait; with these left out it is that of no fewer than the limit.
    let left_out = if small.suppresses() { small.suppress_below - 1 } else { 0 };
    let ends = weeks.get(left_out as usize..weeks.len().saturating_sub(left_out as usize)).unwrap_or_default();
    let enough = !small.suppresses() || weeks.len() >= 2 * small.suppress_below as usize;
    let range = ends.first().zip(ends.last()).filter(|_| enough && ends.len() > 1);
    let range = range.map(|(least, most)| [least.round() as u32, most.round() as u32]);
    Some(WaitingTime { families, median, range, left_out })
}

/// Whether a number of films or reviews leaves the cycles of completed work as open as they were. Who knows it may take
/// every cycle for one film of this period, and nobody else to have any: then "two cycles" have two films each, and so on.
/// That must leave possible as many families as before, and of each small number as many
/// as the limit asks.
fn cycles_stay_open(number: u32, activity: &Activity, small: SmallNumbers, counts: &Counts) -> bool {
    if !small.suppresses() {
        return true;
    }
    let most_films = i64::from(small.rounded(number)) + i64::from(small.round_to.max(1)) / 2;
    let cycles = activity.cycles.map(|count| counts.between(count));
    let completed = counts.between(activity.completed);
    let lowest = cycles.map(|bounds| bounds[0]);
    // The fewest films of so many completed families, of which so many more than need be have had this many cycles.
    let fewest = |families: i64, at: usize, more: i64| {
        let mut held = lowest;
        held.iter_mut().skip(at).take(1).for_each(|count| *count += more);
        let mut rest = families - held.iter().sum::<i64>();
        let mut films = 0;
        for (index, ((count, [_, high]), each)) in held.into_iter().zip(cycles).zip([0, 1, 2, 3, 4]).enumerate() {
            let taken = if index == at { 0 } else { rest.clamp(0, (high - count).max(0)) };
            rest -= taken;
            films += (count + taken) * each;
        }
        films
    };
    let most = completed[1].min(cycles.iter().map(|bounds| bounds[1]).sum());
    let needed = counts.least_possible() - 1;
    let is_open = |at: usize| fewest(completed[0], at, needed) <= most_films;
    let small_cycles = (0..CYCLES).filter(|at| activity.cycles.get(*at).is_some_and(|count| counts.is_small(*count)));
    fewest(most, CYCLES, 0) <= most_films && small_cycles.into_iter().all(is_open)
}
