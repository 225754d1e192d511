//! Whole reports of random books against a reader who knows every rule and puts all printed figures together.
//!
//! The reader has a way of reckoning of its own: for every count the set of all numbers it may be, thinned out until each
//! is part of a whole that fits. The true counts are counted here anew from what the book was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use proptest::prelude::*;

use super::tests::{case, figures_of};
use super::*;

/// No book here has as many of anything.
const CEILING: usize = 130;

/// A goal's start, end and hope.
type Rated = (u32, Option<u32>, Option<u32>);

/// One random family.
#[derive(Clone, Copy, Debug)]
struct Made {
    stage: Stage,
    agreed: bool,
    films: usize,
    place: usize,
    referrer: usize,
    reason: usize,
    /// Start, end and hope of the goals.
    goals: [Option<Rated>; 2],
    /// Questionnaire at the start and at the end.
    filled: Option<(u32, Option<u32>)>,
}

const PLACES: [&str; 3] = ["home", "school", "clinic"];
const REFERRERS: [&str; 3] = ["GP", "self", "court"];
const REASONS: [&str; 2] = ["moved away", "illness"];

fn any_family() -> impl Strategy<Value = Made> {
    let goal = || {
        prop::option::weighted(
            0.8,
            (0_u32..=10, prop::option::weighted(0.8, 0_u32..=10), prop::option::weighted(0.8, 4_u32..=10)),
        )
    };
    let stage = prop_oneof![
        1 => Just(Stage::Waiting),
        1 => Just(Stage::UnderWay),
        6 => Just(Stage::Completed),
        2 => Just(Stage::EndedEarly)
    ];
    let filled = prop::option::weighted(0.5, (0_u32..9, prop::option::weighted(0.8, 0_u32..9)));
    let words =
        (prop_oneof![4 => Just(0_usize), 2 => Just(1), 1 => Just(2)], prop_oneof![3 => Just(0_usize), 1 => Just(1)]);
    (stage, prop::bool::weighted(0.8), 1_usize..5, words.clone(), words, [goal(), goal()], filled).prop_map(
        |(stage, agreed, films, (place, reason), (referrer, _), goals, filled)| Made {
            stage,
            agreed,
            films,
            place,
            referrer,
            reason,
            goals,
            filled,
        },
    )
}

fn notes(made: &Made) -> Case {
    let status = match made.stage {
        Stage::Waiting => "referred",
        Stage::UnderWay => "started",
        Stage::Completed => "completed",
        Stage::EndedEarly => "ended-early",
    };
    let mut family = format!("status: {status}\nreferral: {{ on: 2026-01-01, by: {} }}\n", REFERRERS[made.referrer]);
    if made.stage == Stage::EndedEarly {
        let _ = writeln!(family, "ended_because: {}", REASONS[made.reason]);
    }
    if made.agreed {
        family.push_str("consent: [{ by: grace, for: [service-report], given: 2026-01-01 }]\n");
    }
    family.push_str("goals:\n");
    let mut last = Vec::new();
    for (number, goal) in made.goals.iter().enumerate() {
        let Some((start, end, hope)) = goal else { continue };
        let hope = hope.map(|hope| format!("hoped_for: {hope}, ")).unwrap_or_default();
        let _ = writeln!(
            family,
            "  - {{ id: g{number}, text: G, {hope}ratings: [{{ on: 2026-01-05, by: grace, value: {start} }}] }}"
        );
        last.extend(end.map(|end| format!("{{ goal: g{number}, by: grace, value: {end} }}")));
    }
    if made.goals.iter().all(Option::is_none) {
        family = family.replace("goals:\n", "");
    }
    if let Some((start, end)) = made.filled {
        let line = |day: &str, score: u32| {
            format!(
                "  - {{ tool: T, by: grace, on: {day}, score: {score}, lower_is_better: true, sd: 1, reliability: 0.7 }}\n"
            )
        };
        let _ = write!(family, "measures:\n{}", line("2026-01-05", start));
        family.extend(end.map(|end| line("2026-03-01", end)));
    }
    let film = format!("film: {{ on: 2026-01-10, setting: {} }}", PLACES[made.place]);
    let films = vec![film.as_str(); if made.stage == Stage::Waiting { 0 } else { made.films }];
    let closing = format!("{{ on: 2026-03-05, ratings: [{}] }}", last.join(", "));
    case(&family, &films, made.stage.is_ended().then_some(closing.as_str()))
}

/// What the reader knows of one number.
struct Known {
    name: String,
    truth: u32,
    small: bool,
    possible: BTreeSet<usize>,
}

/// The reader's notes.
struct Reader {
    small: SmallNumbers,
    known: Vec<Known>,
    sums: Vec<(usize, Vec<usize>)>,
}

impl Reader {
    /// A printed count; `exactly` where a mean beside it may tell more. `truth` is what it is, `families` of how many.
    fn read(&mut self, name: &str, count: Count, truth: u32, families: u32, exactly: bool) -> usize {
        let small = self.small.is_small(truth.min(families));
        let fits = |value: &usize| {
            let value = u32::try_from(*value).unwrap();
            match count {
                Count::Number(_) if exactly => value == truth,
                Count::Number(number) => {
                    // Rounding as it is told: to the nearest multiple, halves up.
                    let step = self.small.round_to.max(1);
                    (value + step / 2) / step * step == number && value >= self.small.suppress_below
                }
                Count::NotShown => !self.small.is_small(truth) || value < self.small.suppress_below,
            }
        };
        let possible = (0..=CEILING).filter(fits).collect();
        self.known.push(Known { name: name.to_owned(), truth, small, possible });
        self.known.len() - 1
    }

    /// A count that nothing prints.
    fn guess(&mut self, name: &str, truth: u32) -> usize {
        let small = truth > 0 && self.small.is_small(truth);
        self.known.push(Known { name: name.to_owned(), truth, small, possible: (0..=CEILING).collect() });
        self.known.len() - 1
    }

    fn adds_up(&mut self, whole: usize, parts: Vec<usize>) {
        self.sums.push((whole, parts));
    }

    /// Takes out every number that no way of adding up has, until nothing goes any more.
    fn think(&mut self) {
        let mut moved = true;
        while moved {
            moved = false;
            for (whole, parts) in &self.sums {
                // The whole and the parts with their signs: their sum is nought.
                let mut all: Vec<usize> = vec![*whole];
                all.extend(parts);
                for one in 0..all.len() {
                    let others = (1..all.len()).filter(|other| *other != one);
                    let mut sums: BTreeSet<usize> = BTreeSet::from([0]);
                    for other in others {
                        let values = &self.known[all[other]].possible;
                        sums = sums
                            .iter()
                            .flat_map(|sum| values.iter().map(move |value| sum + value))
                            .filter(|sum| *sum <= CEILING)
                            .collect();
                    }
                    let wholes = self.known[*whole].possible.clone();
                    let fits = |value: &usize| {
                        if one == 0 {
                            sums.contains(value)
                        } else {
                            sums.iter().any(|sum| wholes.contains(&(sum + value)))
                        }
                    };
                    let kept: BTreeSet<usize> = self.known[all[one]].possible.iter().copied().filter(fits).collect();
                    moved |= kept.len() != self.known[all[one]].possible.len();
                    self.known[all[one]].possible = kept;
                }
            }
        }
    }
}

fn count_of(made: &[Made], wanted: impl Fn(&Made) -> bool) -> u32 {
    whole(made.iter().filter(|one| wanted(one)).count())
}

/// Everything a report of these families prints, with what is true.
fn reading(made: &[Made], small: SmallNumbers, figures: &Figures) -> Reader {
    let mut reader = Reader { small, known: Vec::new(), sums: Vec::new() };
    let at = |stage: Stage| count_of(made, |one| one.stage == stage);
    let flow = &figures.flow;
    let ended = at(Stage::Completed) + at(Stage::EndedEarly);
    let mut plain = |name: &str, count: Count, truth: u32| reader.read(name, count, truth, truth, false);
    let referred = plain("referred", flow.referred, whole(made.len()));
    let started = plain("started", flow.started, ended + at(Stage::UnderWay));
    let waiting = plain("waiting", flow.waiting, at(Stage::Waiting));
    let under_way = plain("under way", flow.under_way, at(Stage::UnderWay));
    let completed = plain("completed", flow.completed, at(Stage::Completed));
    let early = plain("ended early", flow.ended_early, at(Stage::EndedEarly));
    let agreed: Vec<Made> = made.iter().filter(|one| one.stage.is_ended() && one.agreed).copied().collect();
    let consented = plain("agreed", figures.consented, whole(agreed.len()));
    let without = plain("did not agree", figures.without_consent, ended - whole(agreed.len()));
    let all_ended = reader.guess("ended", ended);
    reader.adds_up(referred, vec![started, waiting]);
    reader.adds_up(started, vec![all_ended, under_way]);
    reader.adds_up(all_ended, vec![completed, early]);
    reader.adds_up(all_ended, vec![consented, without]);
    let held = |number: usize| count_of(made, |one| one.stage == Stage::Completed && one.films == number);
    let cycles: Vec<usize> = (0..CYCLES)
        .map(|index| {
            let count = figures.cycles.map_or(Count::NotShown, |cycles| cycles[index]);
            let truth = held(index + 1);
            reader.read(&format!("{} cycles", index + 1), count, truth, truth, false)
        })
        .collect();
    reader.adds_up(completed, cycles);
    let begun = |one: &Made| one.stage != Stage::Waiting;
    let places = |one: &Made| begun(one).then(|| PLACES[one.place]);
    let reasons = |one: &Made| (one.stage == Stage::EndedEarly).then(|| REASONS[one.reason]);
    split(&mut reader, made, started, &figures.settings, &places);
    split(&mut reader, made, referred, &figures.referrers, &|one| Some(REFERRERS[one.referrer]));
    split(&mut reader, made, early, &figures.reasons, &reasons);
    for outcome in &figures.outcomes {
        let units: Vec<(usize, Unit)> = agreed
            .iter()
            .enumerate()
            .flat_map(|(family, one)| units(outcome, one).into_iter().map(move |unit| (family, unit)))
            .collect();
        read_outcome(&mut reader, consented, whole(agreed.len()), outcome, &units);
    }
    reader
}

fn split(
    reader: &mut Reader,
    made: &[Made],
    whole_id: usize,
    split: &Split,
    words: &dyn Fn(&Made) -> Option<&'static str>,
) {
    let mut truths: BTreeMap<String, u32> = BTreeMap::new();
    for word in made.iter().filter_map(words) {
        *truths.entry(word.to_lowercase()).or_default() += 1;
    }
    let named: Vec<String> =
        split.parts.iter().filter_map(|(label, _)| Some(label.as_ref()?.text.to_lowercase())).collect();
    let others = truths.iter().filter(|(word, _)| !named.contains(word)).map(|(_, count)| count).sum();
    let parts: Vec<usize> = split
        .parts
        .iter()
        .map(|(label, count)| {
            let truth = label.as_ref().map_or(others, |label| truths[&label.text.to_lowercase()]);
            reader.read(&format!("{label:?}"), *count, truth, truth, false)
        })
        .collect();
    if !parts.is_empty() {
        reader.adds_up(whole_id, parts);
    }
}

/// One goal or questionnaire: start, end, whether the hope was reached, and which way it changed reliably.
#[derive(Clone, Copy)]
struct Unit {
    paired: bool,
    reached: Option<bool>,
    way: Option<i32>,
}

fn units(outcome: &Outcome, made: &Made) -> Vec<Unit> {
    if outcome.instrument == Instrument::Goals {
        let goals = made.goals.iter().flatten();
        return goals
            .map(|(start, end, hope)| {
                // The closing is of another day, so an end is a second rating.
                let paired = end.is_some();
                let change = end.map(|end| i64::from(end) - i64::from(*start));
                let way = change.map(|change| {
                    if change >= 3 {
                        1
                    } else if change <= -3 {
                        -1
                    } else {
                        0
                    }
                });
                let reached = end.zip(*hope).filter(|(_, hope)| hope >= start).map(|(end, hope)| end >= hope);
                Unit { paired, reached, way }
            })
            .collect();
    }
    // 1.96 · 1 · √2 · √0.3 = 1.518: two points are reliable.
    let filled = made.filled.iter().map(|(start, end)| {
        let change = end.map(|end| i64::from(end) - i64::from(*start));
        let way = change.map(|change| if change >= 2 { -1 } else { i32::from(change <= -2) });
        Unit { paired: end.is_some(), reached: None, way }
    });
    filled.collect()
}

fn read_outcome(reader: &mut Reader, consented: usize, of: u32, outcome: &Outcome, units: &[(usize, Unit)]) {
    let of_goals = outcome.instrument == Instrument::Goals;
    let families = |wanted: &dyn Fn(&Unit) -> bool| {
        let all: BTreeSet<usize> = units.iter().filter(|(_, unit)| wanted(unit)).map(|(family, _)| *family).collect();
        whole(all.len())
    };
    let number = |wanted: &dyn Fn(&Unit) -> bool| whole(units.iter().filter(|(_, unit)| wanted(unit)).count());
    let paired = |unit: &Unit| unit.paired;
    let own = families(&|_| true);
    let with = reader.guess("families with it", own);
    let none = reader.guess("families without it", of - own);
    reader.adds_up(consented, vec![with, none]);
    let both = families(&paired);
    let family_count = reader.read("families", outcome.families, both, both, !of_goals);
    let read = |reader: &mut Reader, name: &str, count: Count, exactly: bool, wanted: &dyn Fn(&Unit) -> bool| {
        reader.read(name, count, number(wanted), families(wanted), exactly)
    };
    let pairs = if of_goals {
        let rest = reader.guess("families without a pair", own - both);
        reader.adds_up(with, vec![family_count, rest]);
        let pairs = read(reader, "pairs", outcome.paired, true, &paired);
        let missing = read(reader, "missing", outcome.missing, false, &|unit| !unit.paired);
        let all = reader.guess("goals", number(&|_| true));
        reader.adds_up(all, vec![pairs, missing]);
        pairs
    } else {
        let missing = read(reader, "missing", outcome.missing, false, &|unit| !unit.paired);
        reader.adds_up(with, vec![family_count, missing]);
        family_count
    };
    let mut parts = |name: &str,
                     counts: &[Count],
                     exactly: bool,
                     judged: &dyn Fn(&Unit) -> bool,
                     wanted: &[&dyn Fn(&Unit) -> bool]| {
        let all = |unit: &Unit| paired(unit) && judged(unit);
        let noted = read(reader, name, counts[0], exactly, &all);
        let rest = reader.guess("the rest", number(&paired) - number(&all));
        reader.adds_up(pairs, vec![noted, rest]);
        let parts = counts[1..]
            .iter()
            .zip(wanted)
            .map(|(count, wanted)| read(reader, name, *count, false, &|unit| all(unit) && wanted(unit)));
        let parts: Vec<usize> = parts.collect();
        reader.adds_up(noted, parts);
    };
    if let Some(hope) = &outcome.hope {
        let counts = [hope.noted, hope.reached, hope.not_reached];
        let ways: [&dyn Fn(&Unit) -> bool; 2] =
            [&|unit| unit.reached == Some(true), &|unit| unit.reached == Some(false)];
        parts("hope", &counts, true, &|unit| unit.reached.is_some(), &ways);
    }
    if let Some(change) = &outcome.reliable {
        let counts = [change.judged, change.better, change.unchanged, change.worse];
        let ways: [&dyn Fn(&Unit) -> bool; 3] =
            [&|unit| unit.way == Some(1), &|unit| unit.way == Some(0), &|unit| unit.way == Some(-1)];
        parts("change", &counts, false, &|unit| unit.way.is_some(), &ways);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_can_be_worked_out_of_a_whole_report(
        made in prop::collection::vec(any_family(), 5..60),
        suppress_below in 3_u32..8,
        round_to in prop::sample::select(vec![1_u32, 3, 5, 10]),
    ) {
        let cases: Vec<Case> = made.iter().map(notes).collect();
        let small = SmallNumbers { suppress_below, round_to };
        let Report::Figures(figures) = figures_of(&cases, small, Period::default()) else {
            prop_assert!(made.len() < suppress_below as usize);
            return Ok(());
        };
        let mut reader = reading(&made, small, &figures);
        for known in &reader.known {
            prop_assert!(known.possible.contains(&(known.truth as usize)), "{} is not {}", known.name, known.truth);
        }
        reader.think();
        for known in &reader.known {
            prop_assert!(known.possible.contains(&(known.truth as usize)), "{}", known.name);
            if known.small {
                prop_assert!(known.possible.len() >= 3, "{} can only be {:?}: {figures:#?}", known.name, known.possible);
            }
        }
    }
}
