//! Ratings that a person gives with a cycle or a closing: one of each goal, by the client.

use jiff::civil::Date;

use super::ask::Questions;
use crate::case::{Case, Goal};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::source::FamilyNotes;
use crate::start::{NewRating, unknown};

/// The ratings given as `GOAL=VALUE`, and those asked for of the other goals. What was rated on that day already is not
/// asked again.
pub(super) fn ratings(
    questions: &mut Questions,
    family: &FamilyNotes,
    day: Date,
    given: &[String],
) -> Result<Vec<NewRating>, Diagnostic> {
    let Some(case) = &family.case else {
        return match given.first() {
            Some(given) => Err(wrong("the family's notes have errors, and its goals can't be read").quoting(given)),
            None => Ok(Vec::new()),
        };
    };
    let clients = case.family.adults.iter().filter(|adult| adult.client);
    let Some(rater) = clients.chain(&case.family.adults).next() else { return Ok(Vec::new()) };
    let mut ratings = Vec::new();
    for given in given {
        let Some((id, value)) = given.split_once('=') else {
            return Err(wrong("write a goal's id and a number, such as play=7").quoting(given));
        };
        let Some(goal) = case.family.goals.iter().find(|goal| goal.id == id.trim()) else {
            let ids = case.family.goals.iter().map(|goal| goal.id.as_str());
            return Err(unknown("unknown-goal", "goal in family.yaml", "id", id, ids));
        };
        let value = on_scale(goal, value).map_err(|why| wrong(&why).quoting(given))?;
        ratings.push(NewRating { goal: goal.id.clone(), by: rater.id.clone(), value });
    }
    if !questions.can_ask() {
        return Ok(ratings);
    }
    let language = case.language();
    for goal in case.family.goals.iter().filter(|goal| is_open(case, goal, &rater.id, day)) {
        if ratings.iter().any(|rating| rating.goal == goal.id) {
            continue;
        }
        let (text, _) = goal.text.in_language(&language, &language);
        let (from, to) = (goal.scale.from(), goal.scale.to());
        let question = format!("How {} rates “{text}” now, {from} to {to} (optional)", rater.known_as());
        let read = |answer: &str| {
            if answer.trim().is_empty() { Ok(None) } else { on_scale(goal, answer).map(Some) }
        };
        if let Some(value) = questions.read("rating", None, &question, Some(""), &read)?.flatten() {
            ratings.push(NewRating { goal: goal.id.clone(), by: rater.id.clone(), value });
        }
    }
    Ok(ratings)
}

/// Whether a goal is still there, and not rated on that day.
fn is_open(case: &Case, goal: &Goal, rater: &str, day: Date) -> bool {
    let is_rated = case.ratings(goal).iter().any(|rating| rating.on == day && rating.by == rater);
    goal.replaced.is_none_or(|replaced| replaced > day) && !is_rated
}

/// A number on a goal's scale.
fn on_scale(goal: &Goal, text: &str) -> Result<f64, String> {
    let value: Option<f64> = text.trim().parse().ok().filter(|value: &f64| value.is_finite());
    let on_it = value.filter(|value| goal.scale.contains(*value));
    on_it.ok_or_else(|| format!("write a number from {} to {}", goal.scale.from(), goal.scale.to()))
}

fn wrong(why: &str) -> Diagnostic {
    Diagnostic::error("not-taken", format!("`--rating` can't be used: {why}.")).of(Trouble::Settings)
}
