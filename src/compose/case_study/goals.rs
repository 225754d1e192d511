//! The ratings of a case: what they show in words, the chart and the equal table.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::charts;
use super::super::ratings::{number_table, word_table};
use super::super::seen::{Rater, Seen, one_scale};
use super::super::templates::Voice;
use crate::case::progress::{Change, Point, Series};
use crate::case::{Goal, Text};
use crate::document::Block;
use crate::privacy::anonymise::{AnonymisedCase, AnonymisedGoal};

/// What a case study says about the ratings.
pub(super) struct StudyGoals {
    /// What they show.
    pub(super) title: String,
    /// How the numbers were given.
    pub(super) note: Option<String>,
    pub(super) chart: Option<Block>,
    /// One for the goals with numbers, one for those in words.
    pub(super) tables: Vec<Block>,
}

/// The ratings; none where nothing was rated.
pub(super) fn goals(case: &AnonymisedCase, voice: &Voice<'_>) -> Option<StudyGoals> {
    let goals: Vec<Goal> = case.goals().iter().map(as_noted).collect();
    let all: Vec<Seen<'_>> = case.goals().iter().zip(&goals).flat_map(|(told, goal)| seen(case, told, goal)).collect();
    if all.is_empty() {
        return None;
    }
    let (words, numbers): (Vec<Seen<'_>>, Vec<Seen<'_>>) = all.iter().cloned().partition(Seen::is_in_words);
    let mut tables = Vec::new();
    if !numbers.is_empty() {
        tables.push(Block::Table(number_table(&numbers, one_scale(&numbers).is_none(), voice)));
    }
    if !words.is_empty() {
        tables.push(Block::Table(word_table(&words, voice)));
    }
    let note = one_scale(&numbers).map(|(from, to)| {
        let (from, to) = (voice.number(from), voice.number(to));
        voice.say("case-goals-note", &[("from", (&from).into()), ("to", (&to).into()), ("count", goals.len().into())])
    });
    Some(StudyGoals { title: title(&all, voice), note, chart: charts::dumbbell(&numbers, false, voice), tables })
}

/// A goal in the form that charts are made of; it has no days.
fn as_noted(goal: &AnonymisedGoal) -> Goal {
    Goal {
        id: String::new(),
        text: Text::plain(&goal.text),
        scale: goal.scale,
        hoped_for: goal.hoped_for,
        ratings: Vec::new(),
        replaced: None,
        weight: None,
        levels: goal.levels.iter().map(|(level, words)| (*level, Text::plain(words))).collect::<BTreeMap<_, _>>(),
    }
}

fn seen<'a>(case: &AnonymisedCase, told: &AnonymisedGoal, goal: &'a Goal) -> Vec<Seen<'a>> {
    let shared = told.series.len() > 1;
    let series = told.series.iter().filter(|series| !series.points.is_empty()).map(|series| {
        let name = case.person(series.by).map(|person| person.name.clone()).unwrap_or_default();
        let points = series.points.iter().map(|rating| Point {
            // Sessions have no day; charts and tables of start and now ask for none.
            on: Date::MIN,
            value: rating.value,
            cycle: rating.cycle,
        });
        Seen {
            series: Series { goal, rater: name.clone(), points: points.collect(), gaps: Vec::new(), added_in: None },
            rater: if shared { Rater::Other(name) } else { Rater::Reader },
        }
    });
    series.collect()
}

/// What the ratings show, in words: a fall is never called a gain.
fn title(all: &[Seen<'_>], voice: &Voice<'_>) -> String {
    let up = all.iter().filter(|seen| seen.series.change() == Some(Change::Up)).count();
    let past = all.iter().filter(|seen| seen.series.passed()).count();
    let title = match up {
        0 => return voice.say("case-goals-title", &[]),
        up if up == all.len() => voice.say("case-goals-all-up", &[("count", up.into())]),
        up => voice.say("case-goals-some-up", &[("up", up.into()), ("count", all.len().into())]),
    };
    match past {
        0 => title,
        _ if all.len() == 1 => voice.say("case-goals-it-past", &[("title", (&title).into())]),
        past => voice.say("case-goals-past", &[("title", (&title).into()), ("past", past.into())]),
    }
}
