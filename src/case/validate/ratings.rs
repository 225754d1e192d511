//! Goals and ratings: scales that make sense, values that are on them, and no rating given twice with two values.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Finding, Note, at, at_key, unknown};
use crate::case::{Case, Goal, Scale};
use crate::diagnostic::Diagnostic;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    for (i, goal) in case.family.goals.iter().enumerate() {
        scale(goal, i, found);
    }
    for (i, measure) in case.family.measures.iter().enumerate() {
        let path = |key: &str| format!("measures[{i}].{key}");
        let number = |problem: &str| Diagnostic::error("bad-number", problem).help("Write a number such as 2.1.");
        if !measure.score.is_finite() {
            found.push(at(Note::Family, path("score"), number("This is not a number traject can calculate with.")));
        }
        if measure.sd.is_some_and(|sd| !sd.is_finite() || sd <= 0.0) {
            found.push(at(Note::Family, path("sd"), number("A standard deviation is greater than 0.")));
        }
        if measure.reliability.is_some_and(|reliability| !(0.0..=1.0).contains(&reliability)) {
            found.push(at(Note::Family, path("reliability"), number("A reliability is between 0 and 1.")));
        }
    }
    given(case, found);
}

fn scale(goal: &Goal, index: usize, found: &mut Vec<Finding>) {
    let path = |key: &str| format!("goals[{index}].{key}");
    if matches!(goal.scale, Scale::Range { .. }) {
        if !goal.scale.is_sound() {
            let problem = Diagnostic::error("bad-scale", "This scale's `to` is not higher than its `from`.")
                .help("`from` is the low end and `to` the high end, such as { from: 0, to: 10 }.");
            found.push(at(Note::Family, path("scale"), problem));
            return;
        }
        if !goal.levels.is_empty() {
            let problem = Diagnostic::error("bad-levels", "Words for levels belong to goal attainment scaling.")
                .help("Add `scale: gas`, or delete the levels.");
            found.push(at_key(Note::Family, path("levels"), problem));
        }
    } else if let Some(level) = goal.levels.keys().find(|level| !(-2..=2).contains(*level)) {
        let problem = Diagnostic::error("bad-levels", "There is no such level in goal attainment scaling.")
            .help("The levels are -2, -1, 0, 1 and 2; 0 is what was hoped for.");
        found.push(at_key(Note::Family, format!("goals[{index}].levels.{level}"), problem));
    }
    if let Some(hoped_for) = goal.hoped_for.filter(|value| !goal.scale.contains(*value)) {
        found.push(at(Note::Family, path("hoped_for"), off_the_scale(goal.scale, hoped_for)));
    } else if goal.scale == Scale::Gas && goal.hoped_for.is_some_and(|value| value != 0.0) {
        let problem = Diagnostic::warning("bad-levels", "What was hoped for is level 0 in goal attainment scaling.")
            .help("Delete `hoped_for`, or write `hoped_for: 0`.");
        found.push(at(Note::Family, path("hoped_for"), problem));
    }
    if goal.weight.is_some_and(|weight| !weight.is_finite() || weight <= 0.0) {
        let problem = Diagnostic::error("bad-number", "A weight is greater than 0.")
            .help("Write 1, or more for a goal that matters more, such as `weight: 2`.");
        found.push(at(Note::Family, path("weight"), problem));
    }
}

fn off_the_scale(scale: Scale, value: f64) -> Diagnostic {
    let whole = scale == Scale::Gas && value.fract() != 0.0;
    let problem = if whole { "Levels are whole numbers." } else { "This is not on the goal's scale." };
    Diagnostic::error("off-scale", problem).help(format!(
        "Write a value from {} to {}, or correct the scale.",
        scale.from(),
        scale.to()
    ))
}

/// A rating wherever it is noted.
struct Given<'a> {
    note: Note,
    path: String,
    goal: &'a str,
    by: &'a str,
    on: Option<Date>,
    value: f64,
}

fn given(case: &Case, found: &mut Vec<Finding>) {
    let mut all: Vec<Given<'_>> = Vec::new();
    for (i, goal) in case.family.goals.iter().enumerate() {
        all.extend(goal.ratings.iter().enumerate().map(|(j, rating)| Given {
            note: Note::Family,
            path: format!("goals[{i}].ratings[{j}]"),
            goal: &goal.id,
            by: &rating.by,
            on: Some(rating.on),
            value: rating.value,
        }));
    }
    let cycles = case.cycles.iter().map(|cycle| (Note::Cycle(cycle.number), &cycle.ratings, cycle.rated_on()));
    let closing = case.closing.iter().map(|closing| (Note::Closing, &closing.ratings, Some(closing.on)));
    for (note, ratings, on) in cycles.chain(closing) {
        for (i, rating) in ratings.iter().enumerate() {
            let path = format!("ratings[{i}]");
            all.push(Given { note, path, goal: &rating.goal, by: &rating.by, on, value: rating.value });
        }
    }
    let mut seen: BTreeMap<(&str, &str, Date), f64> = BTreeMap::new();
    for rating in &all {
        let value_path = || format!("{}.value", rating.path);
        let Some(goal) = case.family.goals.iter().find(|goal| goal.id == rating.goal) else {
            let known = case.family.goals.iter().map(|goal| &goal.id);
            let problem = unknown("unknown-goal", "goal in family.yaml", rating.goal, known);
            found.push(at(rating.note, format!("{}.goal", rating.path), problem));
            continue;
        };
        if goal.scale.is_sound() && !goal.scale.contains(rating.value) {
            found.push(at(rating.note, value_path(), off_the_scale(goal.scale, rating.value)));
        }
        let Some(on) = rating.on else {
            let problem = Diagnostic::error(
                "no-day",
                "These ratings have no date, because the note has neither a film nor a review.",
            )
            .help("Add the date, such as `review: { on: 2026-01-27 }`, or move the ratings to family.yaml.");
            found.push(at(rating.note, rating.path.as_str(), problem));
            continue;
        };
        match seen.get(&(rating.goal, rating.by, on)) {
            Some(value) if (value - rating.value).abs() > f64::EPSILON => {
                let problem = Diagnostic::error(
                    "two-values",
                    "The same person rated the same goal on the same day with another value.",
                )
                .help("Keep the right one and delete the other, which is in family.yaml, a cycle or the closing.");
                found.push(at(rating.note, value_path(), problem));
            }
            Some(_) => {}
            None => {
                seen.insert((rating.goal, rating.by, on), rating.value);
            }
        }
    }
}
