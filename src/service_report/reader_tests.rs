//! Whole reports of random books against a reader who knows every rule and puts all printed figures together.
//!
//! The reader (`reader.rs`) reckons in a way of its own. The true counts are counted here anew from what the book was made of.

mod reader;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use proptest::prelude::*;

use self::reader::Reader;
use super::tests::{Born, case, figures_of};
use super::*;

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
    /// Without a referral nothing is noted of who referred and how long it took.
    is_referral_noted: bool,
    /// The day of January of the films.
    day: u32,
    /// Years at the start, where the birthday is noted.
    age: Option<u32>,
    has_twin: bool,
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
    let people =
        (prop::bool::weighted(0.9), 2_u32..29, prop::option::weighted(0.9, 0_u32..18), prop::bool::weighted(0.2));
    let words =
        (prop_oneof![4 => Just(0_usize), 2 => Just(1), 1 => Just(2)], prop_oneof![3 => Just(0_usize), 1 => Just(1)]);
    (stage, prop::bool::weighted(0.8), 1_usize..5, words.clone(), words, people, [goal(), goal()], filled).prop_map(
        |(
            stage,
            agreed,
            films,
            (place, reason),
            (referrer, _),
            (is_referral_noted, day, age, has_twin),
            goals,
            filled,
        )| {
            Made { stage, agreed, films, place, referrer, reason, is_referral_noted, day, age, has_twin, goals, filled }
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
    let mut family = format!("status: {status}\n");
    if made.is_referral_noted {
        let _ = writeln!(family, "referral: {{ on: 2026-01-01, by: {} }}", REFERRERS[made.referrer]);
    }
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
    let day = format!("2026-01-{:02}", made.day);
    let film = format!("film: {{ on: {day}, setting: {} }}\nreview: {{ on: {day} }}", PLACES[made.place]);
    let films = vec![film.as_str(); if made.stage == Stage::Waiting { 0 } else { made.films }];
    let closing = format!("{{ on: 2026-03-05, ratings: [{}] }}", last.join(", "));
    let born = made.age.map(|age| format!("{}-01-01", 2026 - age)).unwrap_or_default();
    let mut case = case(&family, &films, made.stage.is_ended().then_some(closing.as_str())).with_born(&born);
    if made.has_twin {
        let twin = crate::case::Child { id: "twin".to_owned(), ..case.family.child.clone().unwrap() };
        case.family.several.push(twin);
    }
    case
}

fn count_of(made: &[Made], wanted: impl Fn(&Made) -> bool) -> u32 {
    whole(made.iter().filter(|one| wanted(one)).count())
}

/// Everything a report of these families prints, with what is true.
fn reading(made: &[Made], small: SmallNumbers, figures: &Figures) -> Reader {
    let mut reader = Reader { small, known: Vec::new(), sums: Vec::new(), shares: Vec::new(), cycles: None };
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
    let all_ended = plain("ended", figures.ended, ended);
    let without = reader.guess("did not agree", ended - whole(agreed.len()));
    reader.adds_up(referred, vec![started, waiting]);
    reader.adds_up(started, vec![all_ended, under_way]);
    reader.adds_up(all_ended, vec![completed, early]);
    reader.adds_up(all_ended, vec![consented, without]);
    let shares = flow.shares;
    for (part, of, share) in [
        (waiting, referred, shares.waiting),
        (started, referred, shares.started),
        (under_way, started, shares.under_way),
        (early, started, shares.ended_early),
        (completed, started, shares.completed),
    ] {
        reader.reads_share(part, of, share);
    }
    let held = |number: usize| count_of(made, |one| one.stage == Stage::Completed && one.films == number);
    let cycles: Vec<usize> = (0..CYCLES)
        .map(|number| {
            let count = figures.cycles.map_or(Count::NotShown, |cycles| cycles[number].0);
            reader.read(&format!("{number} cycles"), count, held(number), held(number), false)
        })
        .collect();
    for (at, (_, share)) in cycles.iter().zip(figures.cycles.into_iter().flatten()) {
        reader.reads_share(*at, completed, share);
    }
    reader.adds_up(completed, cycles.clone());
    read_work(&mut reader, made, started, &figures.work);
    let begun = |one: &Made| one.stage != Stage::Waiting;
    let places = |one: &Made| begun(one).then(|| PLACES[one.place]);
    let reasons = |one: &Made| (one.stage == Stage::EndedEarly).then(|| REASONS[one.reason]);
    split(&mut reader, made, started, &figures.settings, &places);
    let referrers = |one: &Made| one.is_referral_noted.then(|| REFERRERS[one.referrer]);
    split(&mut reader, made, referred, &figures.referrers, &referrers);
    split(&mut reader, made, early, &figures.reasons, &reasons);
    for outcome in &figures.outcomes {
        let units: Vec<(usize, Unit)> = agreed
            .iter()
            .enumerate()
            .flat_map(|(family, one)| units(outcome, one).into_iter().map(move |unit| (family, unit)))
            .collect();
        read_outcome(&mut reader, consented, whole(agreed.len()), outcome, &units);
    }
    reader.cycles = Some((completed, cycles));
    reader
}

/// What is printed of children, their ages and how many waited for how long.
fn read_work(reader: &mut Reader, made: &[Made], started: usize, work: &Work) {
    let begun: Vec<&Made> = made.iter().filter(|one| one.stage != Stage::Waiting).collect();
    let children = |one: &&Made| 1 + u32::from(one.has_twin);
    let all: u32 = begun.iter().map(children).sum();
    let child_count = reader.read("children", work.children, all, whole(begun.len()), false);
    let further = reader.guess("further children", all - whole(begun.len()));
    reader.adds_up(child_count, vec![started, further]);
    let band = |one: &Made| match one.age {
        Some(0) => 0,
        Some(1..=4) => 1,
        Some(5..=9) => 2,
        Some(10..=15) => 3,
        Some(_) => 4,
        None => 5,
    };
    // A table that is left out tells no more than one without a number.
    let shown = work.ages.unwrap_or([(Count::NotShown, Percentage::NotShown); AGES]);
    let bands = shown.into_iter().enumerate().map(|(at, (count, share))| {
        let aged: Vec<&&Made> = begun.iter().filter(|one| band(one) == at).collect();
        let truth = aged.iter().map(|one| children(one)).sum();
        let known = reader.read(&format!("age {at}"), count, truth, whole(aged.len()), false);
        reader.reads_share(known, child_count, share);
        known
    });
    let bands: Vec<usize> = bands.collect();
    reader.adds_up(child_count, bands);
    let waited = whole(begun.iter().filter(|one| one.is_referral_noted).count());
    let count = work.waiting.map_or(Count::NotShown, |waiting| waiting.families);
    let known = reader.read("waited", count, waited, waited, false);
    let rest = reader.guess("did not wait", whole(begun.len()) - waited);
    reader.adds_up(started, vec![known, rest]);
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
    let name = |row: &SplitRow| match &row.label {
        SplitLabel::Named(label) => Some(label.text.to_lowercase()),
        _ => None,
    };
    let named: Vec<String> = split.rows.iter().filter_map(name).collect();
    let others = truths.iter().filter(|(word, _)| !named.contains(word)).map(|(_, count)| count).sum();
    let not_noted = reader.known[whole_id].truth - truths.values().sum::<u32>();
    let parts: Vec<usize> = split
        .rows
        .iter()
        .map(|row| {
            let truth = match &row.label {
                SplitLabel::Named(label) => truths[&label.text.to_lowercase()],
                SplitLabel::Other => others,
                SplitLabel::NotNoted => not_noted,
                SplitLabel::Several => 0,
            };
            let part = reader.read(&format!("{:?}", row.label), row.count, truth, truth, false);
            reader.reads_share(part, whole_id, row.share);
            part
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
                     (exactly, share): (bool, Percentage),
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
        reader.reads_share(parts[0], noted, share);
        reader.adds_up(noted, parts);
    };
    if let Some(hope) = &outcome.hope {
        let counts = [hope.noted, hope.reached, hope.not_reached];
        let ways: [&dyn Fn(&Unit) -> bool; 2] =
            [&|unit| unit.reached == Some(true), &|unit| unit.reached == Some(false)];
        parts("hope", &counts, (true, hope.share), &|unit| unit.reached.is_some(), &ways);
    }
    if let Some(change) = &outcome.reliable {
        let counts = [change.judged, change.better, change.unchanged, change.worse];
        let ways: [&dyn Fn(&Unit) -> bool; 3] =
            [&|unit| unit.way == Some(1), &|unit| unit.way == Some(0), &|unit| unit.way == Some(-1)];
        parts("change", &counts, (false, change.share), &|unit| unit.way.is_some(), &ways);
    }
}

/// One random family of two periods: the month it was referred in, begun in and ended in, of 24.
#[derive(Clone, Copy, Debug)]
struct Dated {
    referred: u32,
    begun: Option<u32>,
    ended: Option<(u32, bool)>,
    films: usize,
}

fn any_dated() -> impl Strategy<Value = Dated> {
    // Few go on or are new, and many of those who ended did so early: else nothing could be worked out anyway.
    let begun = prop::option::weighted(0.9, 0_u32..4);
    let ended = prop::option::weighted(0.8, (0_u32..8, any::<bool>()));
    let referred = prop_oneof![3 => 0_u32..6, 1 => 6_u32..12, 1 => 12_u32..24];
    (referred, begun, ended, 1_usize..4).prop_map(|(referred, begun, ended, films)| {
        let begun = begun.map(|months| (referred + months).min(24));
        let ended = begun.zip(ended).map(|(begun, (months, early))| ((begun + months).min(24), early));
        Dated { referred, begun, ended, films }
    })
}

fn month(number: u32, day: u32) -> String {
    format!("{}-{:02}-{day:02}", 2024 + number / 12, 1 + number % 12)
}

fn dated_notes(dated: &Dated) -> Case {
    let status = match (dated.begun, dated.ended) {
        (None, _) => "referred",
        (_, None) => "started",
        (_, Some((_, true))) => "ended-early",
        _ => "completed",
    };
    let family = format!("status: {status}\nreferral: {{ on: {}, by: GP }}\n", month(dated.referred, 2));
    let film = dated.begun.map(|begun| format!("film: {{ on: {} }}", month(begun, 3))).unwrap_or_default();
    let films = vec![film.as_str(); if dated.begun.is_some() { dated.films } else { 0 }];
    let closing = dated.ended.map(|(ended, _)| format!("{{ on: {} }}", month(ended, 4)));
    case(&family, &films, closing.as_deref())
}

/// What a reader knows of both periods: the figures of each, and that who had not ended went on into the next.
fn reading_both(made: &[Dated], small: SmallNumbers, figures: &Figures, previous: &Previous) -> Reader {
    let mut reader = Reader { small, known: Vec::new(), sums: Vec::new(), shares: Vec::new(), cycles: None };
    let count = |wanted: &dyn Fn(&Dated) -> bool| whole(made.iter().filter(|one| wanted(one)).count());
    let has_ended =
        |one: &Dated, months: std::ops::Range<u32>| one.ended.is_some_and(|(month, _)| months.contains(&month));
    let is_early = |one: &Dated| one.ended.is_some_and(|(_, early)| early);
    let in_this = |one: &Dated| one.referred < 24 && !has_ended(one, 0..12);
    let mut plain = |name: &str, count: Count, truth: u32| reader.read(name, count, truth, truth, false);
    let this = plain("this period", figures.flow.referred, count(&in_this));
    let waits = |one: &Dated| in_this(one) && one.begun.is_none_or(|begun| begun >= 24);
    let started = plain("started", figures.flow.started, count(&|one| in_this(one) && !waits(one)));
    let waiting = plain("waiting", figures.flow.waiting, count(&waits));
    let under_way = plain(
        "under way",
        figures.flow.under_way,
        count(&|one| in_this(one) && !waits(one) && !has_ended(one, 12..24)),
    );
    let completed = plain("completed", figures.flow.completed, count(&|one| has_ended(one, 12..24) && !is_early(one)));
    let early = plain("early", figures.flow.ended_early, count(&|one| has_ended(one, 12..24) && is_early(one)));
    let before = plain("before", previous.referred, count(&|one| one.referred < 12));
    let completed_before =
        plain("completed before", previous.completed, count(&|one| has_ended(one, 0..12) && !is_early(one)));
    let early_before =
        plain("early before", previous.ended_early, count(&|one| has_ended(one, 0..12) && is_early(one)));
    let went_on = reader.guess("went on", count(&|one| one.referred < 12 && !has_ended(one, 0..12)));
    let new = reader.guess("new", count(&|one| (12..24).contains(&one.referred)));
    reader.adds_up(this, vec![started, waiting]);
    reader.adds_up(started, vec![under_way, completed, early]);
    reader.adds_up(before, vec![completed_before, early_before, went_on]);
    reader.adds_up(this, vec![went_on, new]);
    for (part, of, share) in [
        (waiting, this, figures.flow.shares.waiting),
        (started, this, figures.flow.shares.started),
        (under_way, started, figures.flow.shares.under_way),
        (early, started, figures.flow.shares.ended_early),
        (completed, started, figures.flow.shares.completed),
    ] {
        reader.reads_share(part, of, share);
    }
    reader
}

/// A family about which nothing but how far its work has come matters.
fn made_of(stage: Stage) -> Made {
    Made {
        stage,
        agreed: true,
        films: 1,
        place: 0,
        referrer: 0,
        reason: 0,
        is_referral_noted: true,
        day: 2,
        age: Some(3),
        has_twin: false,
        goals: [None; 2],
        filled: None,
    }
}

#[test]
fn number_of_ended_families_stays_open_when_it_is_small() {
    let small = SmallNumbers { suppress_below: 3, round_to: 3 };
    for (under_way, completed) in (0..12).flat_map(|under_way| (0..6).map(move |completed| (under_way, completed))) {
        let mut made = vec![made_of(Stage::UnderWay); under_way];
        made.extend(vec![made_of(Stage::Completed); completed]);
        let cases: Vec<Case> = made.iter().map(notes).collect();
        let Report::Figures(figures) = figures_of(&cases, small, Period::default()) else { continue };
        let mut reader = reading(&made, small, &figures);
        reader.think();
        for known in reader.known.iter().filter(|known| known.small) {
            let possible = &known.possible;
            assert!(possible.len() >= 3, "{under_way}, {completed}: {} can only be {possible:?}", known.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_can_be_worked_out_of_two_periods(
        made in prop::collection::vec(any_dated(), 5..60),
        suppress_below in 3_u32..8,
        round_to in prop::sample::select(vec![1_u32, 3, 5, 10]),
    ) {
        let cases: Vec<Case> = made.iter().map(dated_notes).collect();
        let small = SmallNumbers { suppress_below, round_to };
        let period = Period { from: "2025-01-01".parse().ok(), to: "2025-12-31".parse().ok() };
        let Report::Figures(figures) = figures_of(&cases, small, period) else { return Ok(()) };
        let Some(previous) = &figures.previous else { return Ok(()) };
        let mut reader = reading_both(&made, small, &figures, previous);
        reader.think();
        for known in &reader.known {
            prop_assert!(known.possible.contains(&(known.truth as usize)), "{} is not {}", known.name, known.truth);
            if known.small {
                prop_assert!(known.possible.len() >= 3, "{} can only be {:?}: {figures:#?}", known.name, known.possible);
            }
        }
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
        for (what, count) in [("films", figures.work.films), ("reviews", figures.work.reviews)] {
            let (_, cycles) = reader.cycles.as_ref().unwrap();
            for (at, possible) in cycles.iter().zip(reader.possible_cycles(count)) {
                let known = &reader.known[*at];
                prop_assert!(possible.contains(&(known.truth as usize)), "{what}: {}", known.name);
                let open = !known.small || possible.len() >= 3;
                prop_assert!(open, "by {what} {} can only be {possible:?}: {figures:#?}", known.name);
            }
        }
    }
}
