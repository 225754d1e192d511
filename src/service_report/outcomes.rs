//! What came of it: goals, goal attainment and questionnaires of the families whose work has ended, at the start and at
//! the end. Only what somebody rated who agreed to the service's report; see docs/service-report.md.

use std::collections::BTreeMap;

use super::disclosure::{Count, CountId, Counts, Percentage};
use super::period::Stage;
use super::spread::Spread;
use super::{Subject, Terms, whole};
use crate::case::progress::{Change, ReliableChange, Series};
use crate::case::{Case, Goal, Scale};

/// What was rated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instrument {
    /// Goals rated from 0 to 10: goal-based outcomes.
    Goals,
    /// Goals rated from 1 to 10: target monitoring and evaluation.
    Targets,
    /// Goals on scales of other lengths, brought to 0–10.
    OtherScales,
    /// Goal attainment scaling, as T scores.
    Attainment,
    /// A questionnaire, as its own total.
    Questionnaire {
        /// Its name.
        name: String,
        /// Whether a fall is an improvement.
        lower_is_better: bool,
    },
}

/// The figures of one instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was rated.
    pub instrument: Instrument,
    /// Families with a start and an end.
    pub families: Count,
    /// Goals with a start and an end; families where each counts once.
    pub paired: Count,
    /// Those without an end, or without any rating that may be used.
    pub missing: Count,
    /// Of those with both, at the start.
    pub start: Option<Spread>,
    /// Of those with both, at the end.
    pub end: Option<Spread>,
    /// What was hoped for, and whether it was reached.
    pub hope: Option<Hope>,
    /// Whether the change is reliable.
    pub reliable: Option<Reliable>,
    /// Every start with its end; only where small numbers are not hidden.
    pub lines: Vec<[f64; 2]>,
}

/// What was hoped for.
#[derive(Clone, Debug, PartialEq)]
pub struct Hope {
    /// Of those with a start and an end.
    pub noted: Count,
    /// What was hoped for on average; none in goal attainment scaling, where it is 50 for all.
    pub mean: Option<Spread>,
    /// The end is as high as was hoped for.
    pub reached: Count,
    /// It is not.
    pub not_reached: Count,
    /// The share of those who reached it.
    pub share: Percentage,
}

/// Whether the change is more than the unreliability of rating would make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliable {
    /// Those of whom it can be said.
    pub judged: Count,
    /// Reliably better.
    pub better: Count,
    /// No reliable change.
    pub unchanged: Count,
    /// Reliably worse.
    pub worse: Count,
    /// The share of those reliably better.
    pub share: Percentage,
}

/// One goal, or one family by one instrument.
#[derive(Clone, Copy, Debug, Default)]
struct Unit {
    family: usize,
    /// Start and end.
    pair: Option<[f64; 2]>,
    hoped_for: Option<f64>,
    reached: Option<bool>,
    /// Up is better.
    reliable: Option<Change>,
}

/// All counts of the outcomes, not yet protected.
pub(super) struct Outcomes {
    pub(super) consented: CountId,
    instruments: Vec<Counted>,
}

struct Counted {
    instrument: Instrument,
    units: Vec<Unit>,
    families: CountId,
    paired: CountId,
    missing: CountId,
    hope: Option<[CountId; 3]>,
    reliable: Option<[CountId; 4]>,
}

impl Outcomes {
    pub(super) fn count(
        subjects: &[(Subject<'_>, Stage)],
        ended: CountId,
        terms: &Terms<'_>,
        counts: &mut Counts,
    ) -> Self {
        let mut units: BTreeMap<Instrument, Vec<Unit>> = BTreeMap::new();
        let (mut consented, mut without) = (0_usize, 0_usize);
        for (family, (subject, _)) in subjects.iter().enumerate().filter(|(_, (_, stage))| stage.is_ended()) {
            if !subject.has_consent() {
                without += 1;
                continue;
            }
            consented += 1;
            for (instrument, unit) in units_of(subject, terms) {
                units.entry(instrument).or_default().push(Unit { family, ..unit });
            }
        }
        // Who reads how many have ended and how many of them agreed needs no third number, which might not add up.
        let (families, without) = (counts.printed(whole(consented)), counts.unprinted(whole(without)));
        counts.sum(ended, vec![families, without]);
        let spelled = spellings(subjects.iter().map(|(subject, _)| subject.case));
        let instruments = units
            .into_iter()
            .map(|(instrument, units)| (instrument.spelled(&spelled), units))
            .map(|(instrument, units)| Counted::of(instrument, units, families, consented, counts))
            .collect();
        Self { consented: families, instruments }
    }

    /// The instruments of which anything can be shown, and whether there are others.
    pub(super) fn shown(&self, counts: &mut Counts, terms: &Terms<'_>) -> (Vec<Outcome>, bool) {
        let can_be_shown = |counted: &Counted, counts: &Counts| {
            let paired = counted.units.iter().any(|unit| unit.pair.is_some());
            let both = [counted.families, counted.paired].map(|count| counts.shown(count).number().is_some());
            let name = match &counted.instrument {
                Instrument::Questionnaire { name, .. } => (terms.may_print)(name),
                _ => true,
            };
            paired && both == [true; 2] && name
        };
        let mut shown = Vec::new();
        for counted in &self.instruments {
            if can_be_shown(counted, counts) {
                shown.push(counted.shown(counts, terms));
            }
        }
        let more = shown.len() < self.instruments.len();
        (shown, more)
    }
}

impl Counted {
    fn of(instrument: Instrument, units: Vec<Unit>, consented: CountId, of: usize, counts: &mut Counts) -> Self {
        let families = |wanted: &dyn Fn(&Unit) -> bool| {
            let mut all: Vec<usize> = units.iter().filter(|unit| wanted(unit)).map(|unit| unit.family).collect();
            all.dedup();
            whole(all.len())
        };
        let number = |wanted: &dyn Fn(&Unit) -> bool| whole(units.iter().filter(|unit| wanted(unit)).count());
        let paired = |unit: &Unit| unit.pair.is_some();
        let own = families(&|_| true);
        let (with, none) = (counts.unprinted(own), counts.unprinted(whole(of).saturating_sub(own)));
        counts.sum(consented, vec![with, none]);
        let both = families(&paired);
        let shown_families = counts.printed(both);
        let (shown_paired, missing) = if instrument.is_of_goals() {
            let rest = counts.unprinted(own - both);
            counts.sum(with, vec![shown_families, rest]);
            let printed = |wanted: &dyn Fn(&Unit) -> bool, counts: &mut Counts| {
                counts.printed_of(number(wanted), families(wanted))
            };
            let pairs = printed(&paired, counts);
            let missing = printed(&|unit| !paired(unit), counts);
            let all = counts.unprinted(number(&|_| true));
            counts.sum(all, vec![pairs, missing]);
            (pairs, missing)
        } else {
            let missing = counts.printed(own - both);
            counts.sum(with, vec![shown_families, missing]);
            (shown_families, missing)
        };
        // The means that stand beside it may tell how many there are.
        counts.told_exactly(shown_paired);
        let mut split = |judged: &dyn Fn(&Unit) -> bool, parts: &[&dyn Fn(&Unit) -> bool]| {
            let of = |wanted: &dyn Fn(&Unit) -> bool| {
                let wanted = |unit: &Unit| paired(unit) && judged(unit) && wanted(unit);
                (number(&wanted), families(&wanted))
            };
            let (all, of_families) = of(&|_| true);
            let whole = counts.printed_of(all, of_families);
            let rest = counts.unprinted(number(&paired) - all);
            counts.sum(shown_paired, vec![whole, rest]);
            let parts: Vec<CountId> = parts
                .iter()
                .map(|part| of(*part))
                .map(|(goals, families)| counts.printed_of(goals, families))
                .collect();
            counts.sum(whole, parts.clone());
            std::iter::once(whole).chain(parts).collect::<Vec<_>>()
        };
        let any = |wanted: &dyn Fn(&Unit) -> bool| units.iter().any(|unit| paired(unit) && wanted(unit));
        let hope = any(&|unit| unit.reached.is_some()).then(|| {
            let reached: [&dyn Fn(&Unit) -> bool; 2] =
                [&|unit| unit.reached == Some(true), &|unit| unit.reached == Some(false)];
            split(&|unit| unit.reached.is_some(), &reached)
        });
        let reliable = any(&|unit| unit.reliable.is_some()).then(|| {
            let ways: [&dyn Fn(&Unit) -> bool; 3] =
                [&|unit| unit.reliable == Some(Change::Up), &|unit| unit.reliable == Some(Change::Same), &|unit| {
                    unit.reliable == Some(Change::Down)
                }];
            split(&|unit| unit.reliable.is_some(), &ways)
        });
        let hope: Option<[CountId; 3]> = hope.and_then(|all| all.try_into().ok());
        let reliable: Option<[CountId; 4]> = reliable.and_then(|all| all.try_into().ok());
        if let Some([noted, ..]) = hope {
            counts.told_exactly(noted);
        }
        Self { instrument, units, families: shown_families, paired: shown_paired, missing, hope, reliable }
    }

    /// The families of those judged of whom something is not so.
    fn rest(&self, is_judged: impl Fn(&Unit) -> bool, wanted: impl Fn(&Unit) -> bool) -> u32 {
        let rest = self.units.iter().filter(|unit| unit.pair.is_some() && is_judged(unit) && !wanted(unit));
        let mut families: Vec<usize> = rest.map(|unit| unit.family).collect();
        families.dedup();
        whole(families.len())
    }

    fn shown(&self, counts: &mut Counts, terms: &Terms<'_>) -> Outcome {
        let pairs = || self.units.iter().filter_map(|unit| Some((unit, unit.pair?)));
        let spread = |values: Vec<f64>| {
            Spread::of(&values).filter(|spread| !terms.small.suppresses() || !spread.is_everybodys())
        };
        let at = |index: usize| spread(pairs().filter_map(|(_, pair)| pair.get(index).copied()).collect());
        let hope = self.hope.map(|[noted, reached, not_reached]| {
            let hopes = pairs().filter(|(unit, _)| unit.reached.is_some()).filter_map(|(unit, _)| unit.hoped_for);
            let rest = self.rest(|unit| unit.reached.is_some(), |unit| unit.reached == Some(true));
            let is_shown = counts.shown(noted).number().is_some() && self.instrument != Instrument::Attainment;
            Hope {
                noted: counts.shown(noted),
                mean: if is_shown { spread(hopes.collect()) } else { None },
                reached: counts.shown(reached),
                not_reached: counts.shown(not_reached),
                share: counts.percentage(reached, noted, Some(rest)),
            }
        });
        let reliable = self.reliable.map(|[judged, better, unchanged, worse]| Reliable {
            judged: counts.shown(judged),
            better: counts.shown(better),
            unchanged: counts.shown(unchanged),
            worse: counts.shown(worse),
            share: counts.percentage(
                better,
                judged,
                Some(self.rest(|unit| unit.reliable.is_some(), |unit| unit.reliable == Some(Change::Up))),
            ),
        });
        let (start, end) = (at(0), at(1));
        Outcome {
            instrument: self.instrument.clone(),
            families: counts.shown(self.families),
            paired: counts.shown(self.paired),
            missing: counts.shown(self.missing),
            start,
            end,
            hope,
            reliable,
            lines: if terms.small.suppresses() { Vec::new() } else { pairs().map(|(_, pair)| pair).collect() },
        }
    }
}

impl Instrument {
    /// Whether it counts goals; else families.
    pub fn is_of_goals(&self) -> bool {
        matches!(self, Self::Goals | Self::Targets | Self::OtherScales)
    }

    /// A questionnaire by the name it is printed with.
    fn spelled(self, spellings: &BTreeMap<String, String>) -> Self {
        match self {
            Self::Questionnaire { name, lower_is_better } => {
                Self::Questionnaire { name: spellings.get(&name).cloned().unwrap_or(name), lower_is_better }
            }
            other => other,
        }
    }

    fn of(scale: Scale) -> Self {
        let is = |from: f64, to: f64| scale == Scale::Range { from, to };
        match scale {
            Scale::Gas => Self::Attainment,
            Scale::Range { .. } if is(0.0, 10.0) => Self::Goals,
            Scale::Range { .. } if is(1.0, 10.0) => Self::Targets,
            Scale::Range { .. } => Self::OtherScales,
        }
    }
}

fn units_of(subject: &Subject<'_>, terms: &Terms<'_>) -> Vec<(Instrument, Unit)> {
    let mut units = goals(subject, terms);
    units.extend(attainment(subject));
    units.extend(questionnaires(subject, terms));
    units
}

/// Every goal that was not set aside, once: as the first person rated it who did so twice.
fn goals(subject: &Subject<'_>, terms: &Terms<'_>) -> Vec<(Instrument, Unit)> {
    let all = subject.case.series();
    let rule = ReliableChange::Points(terms.reliable_change);
    let kept = |goal: &&Goal| goal.replaced.is_none() && goal.scale != Scale::Gas && goal.scale.is_sound();
    let goals = subject.case.family.goals.iter().filter(kept).map(|goal| {
        let instrument = Instrument::of(goal.scale);
        let own = all.iter().filter(|series| series.goal.id == goal.id);
        let chosen = subject.first_rater(own.collect(), |series| &series.rater, |series| series.latest().is_some());
        let unit = chosen.map_or_else(Unit::default, |series| of_series(series, &instrument, rule));
        (instrument, unit)
    });
    goals.collect()
}

fn of_series(series: &Series<'_>, instrument: &Instrument, rule: ReliableChange) -> Unit {
    let (from, to) = (series.goal.scale.from(), series.goal.scale.to());
    let to_ten = |value: f64| match instrument {
        Instrument::OtherScales => (value - from) / (to - from) * 10.0,
        _ => value,
    };
    let pair = series.first().zip(series.latest()).map(|(first, last)| [to_ten(first.value), to_ten(last.value)]);
    let reliable = match (series.reliably_changed(rule), series.change()) {
        // Nothing published says what a reliable change is in target monitoring.
        _ if *instrument == Instrument::Targets => None,
        (Some(true), change) => change,
        (Some(false), _) => Some(Change::Same),
        (None, _) => None,
    };
    Unit { family: 0, pair, hoped_for: series.hoped_for().map(to_ten), reached: series.reached(), reliable }
}

/// The T score over all goals of goal attainment scaling, once a family.
fn attainment(subject: &Subject<'_>) -> Option<(Instrument, Unit)> {
    let goals = &subject.case.family.goals;
    if !goals.iter().any(|goal| goal.scale == Scale::Gas && goal.replaced.is_none()) {
        return None;
    }
    let all = subject.case.attainment();
    let chosen = subject.first_rater(all.iter().collect(), |score| &score.rater, |score| score.now.is_some());
    let unit = chosen.map_or_else(Unit::default, |score| Unit {
        pair: score.now.map(|now| [score.start, now]),
        // 50: on the whole as was hoped for.
        reached: score.now.map(|now| now > 50.0 - 1e-9),
        ..Unit::default()
    });
    Some((Instrument::Attainment, unit))
}

/// Every questionnaire, once a family.
fn questionnaires(subject: &Subject<'_>, terms: &Terms<'_>) -> Vec<(Instrument, Unit)> {
    let all = subject.case.measure_changes();
    let mut tools: Vec<(String, bool)> =
        all.iter().map(|change| (change.first.tool_key(), change.first.lower_is_better)).collect();
    tools.sort();
    tools.dedup();
    let units = tools.into_iter().map(|(name, lower_is_better)| {
        let own = all
            .iter()
            .filter(|change| change.first.tool_key() == name && change.first.lower_is_better == lower_is_better);
        // What was filled in after the period had ended is of the next one.
        let own = own.filter(|change| terms.period.holds_until(change.first.on)).collect();
        let chosen = subject.first_rater(own, |change| &change.first.by, |change| change.latest.is_some());
        let unit = chosen.map_or_else(Unit::default, |change| Unit {
            pair: change.latest.map(|latest| [change.first.score, latest.score]),
            reliable: change
                .reliably_changed()
                .and_then(|reliably| if reliably { change.change() } else { Some(Change::Same) }),
            ..Unit::default()
        });
        (Instrument::Questionnaire { name, lower_is_better }, unit)
    });
    units.collect()
}

/// How each questionnaire is spelled in the report: as most notes have it, and of those that are as frequent as the first
/// in the alphabet.
fn spellings<'a>(cases: impl Iterator<Item = &'a Case>) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for measure in cases.flat_map(|case| &case.family.measures) {
        let written = measure.tool.split_whitespace().collect::<Vec<_>>().join(" ");
        *all.entry(measure.tool_key()).or_default().entry(written).or_default() += 1;
    }
    let most = |spellings: BTreeMap<String, usize>| {
        spellings.into_iter().max_by(|(one, many), (other, more)| many.cmp(more).then(other.cmp(one)))
    };
    all.into_iter().filter_map(|(key, spellings)| Some((key, most(spellings)?.0))).collect()
}
