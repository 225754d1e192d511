//! Days in the order in which things happen.

use jiff::civil::Date;

use super::{Finding, Note, at};
use crate::case::{Case, Cycle};
use crate::diagnostic::Diagnostic;

/// Films longer than this, in minutes, are doubted.
const LONGEST_FILM: f64 = 60.0;
/// And reviews.
const LONGEST_REVIEW: f64 = 240.0;
/// Days from a film to its review.
const LONGEST_WAIT: i64 = 125;
/// Days from the referral to a film.
const LONGEST_SINCE_REFERRAL: i64 = 3 * 366;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    consent(case, found);
    closing(case, found);
    around(case, found);
    born(case, found);
}

/// Nobody is in a film that was made before they were born.
fn born(case: &Case, found: &mut Vec<Finding>) {
    let family = &case.family;
    let one = family.child.iter().map(|child| ("child".to_owned(), child));
    let several = family.several.iter().enumerate().map(|(at, child)| (format!("children[{at}]"), child));
    for (path, child) in one.chain(several) {
        let Some(born) = child.born else { continue };
        let films = case.cycles.iter().filter_map(|cycle| cycle.film.as_ref());
        // A brother or sister may be born while the work goes on.
        let alone = family.children().count() == 1;
        let mut own = films.filter(|film| film.who.contains(&child.id) || (film.who.is_empty() && alone));
        if own.any(|film| film.on < born) {
            let problem = Diagnostic::warning("odd-day", "This child's date of birth is after a film they are in.")
                .help("Correct the date of birth or the date of the film.");
            found.push(at(Note::Family, format!("{path}.born"), problem));
        }
    }
}

fn reversed(message: &str, help: &str) -> Diagnostic {
    Diagnostic::error("reversed-dates", message).help(help)
}

/// The days of the cycles by themselves.
pub(super) fn of_cycles(cycles: &[Cycle], complete: bool, found: &mut Vec<Finding>) {
    reviews(cycles, found);
    doubtful(cycles, found);
    if complete {
        gaps(cycles, found);
    }
    in_order(cycles, found);
}

fn reviews(cycles: &[Cycle], found: &mut Vec<Finding>) {
    for cycle in cycles {
        if let (Some(film), Some(review)) = (&cycle.film, &cycle.review)
            && review.on < film.on
        {
            let problem = reversed("The review was held before its film was made.", "Correct one of the two dates.");
            found.push(at(Note::Cycle(cycle.number), "review.on", problem));
        }
    }
}

/// Films and reviews that are hardly as long, or as far from each other, as they are noted.
fn doubtful(cycles: &[Cycle], found: &mut Vec<Finding>) {
    for cycle in cycles {
        let note = Note::Cycle(cycle.number);
        let film = cycle.film.as_ref();
        if film.and_then(|film| film.minutes).is_some_and(|minutes| minutes.is_finite() && minutes > LONGEST_FILM) {
            let problem =
                Diagnostic::warning("long-film", "This film is over an hour long; VIG films are much shorter.")
                    .help("Check `minutes`: it is the length of the film, such as `minutes: 12`.");
            found.push(at(note, "film.minutes", problem));
        }
        let review = cycle.review.as_ref();
        if review
            .and_then(|review| review.minutes)
            .is_some_and(|minutes| minutes.is_finite() && minutes > LONGEST_REVIEW)
        {
            let problem = Diagnostic::warning("long-film", "This review is over four hours long.")
                .help("Check `minutes`: it is the length of the review, such as `minutes: 45`.");
            found.push(at(note, "review.minutes", problem));
        }
        if let (Some(film), Some(review)) = (film, review)
            && days_between(film.on, review.on) > LONGEST_WAIT
        {
            let problem =
                Diagnostic::warning("far-apart", "The review was held more than four months after its film was made.")
                    .help("Check the year and month of both.");
            found.push(at(note, "film.on", problem));
        }
    }
}

/// From one day to the next, in days; below 0 where they are the other way round.
fn days_between(first: Date, second: Date) -> i64 {
    first.until(second).map_or(0, |span| i64::from(span.get_days()))
}

fn gaps(cycles: &[Cycle], found: &mut Vec<Finding>) {
    let mut expected = 1;
    for cycle in cycles {
        if cycle.number > expected {
            let problem = Diagnostic::warning("cycle-gap", format!("There is no cycle-{expected}.md before this one."))
                .help("Add it, or number the cycles from 1 without a gap.");
            found.push(at(Note::Cycle(cycle.number), "", problem));
        }
        expected = cycle.number.saturating_add(1);
    }
}

fn in_order(cycles: &[Cycle], found: &mut Vec<Finding>) {
    let mut before: Option<Date> = None;
    for cycle in cycles {
        let film = cycle.film.as_ref().map(|film| ("film.on", film.on));
        let Some((path, on)) = film.or_else(|| cycle.review.as_ref().map(|review| ("review.on", review.on))) else {
            continue;
        };
        if before.is_some_and(|before| on < before) {
            let problem = Diagnostic::warning("cycle-order", "This is earlier than the previous cycle.")
                .help("Number the cycles in the order of their dates, or correct the date.");
            found.push(at(Note::Cycle(cycle.number), path, problem));
        }
        before = Some(on);
    }
}

fn consent(case: &Case, found: &mut Vec<Finding>) {
    for path in case.family.consent.ends_before_given() {
        let problem =
            reversed("This is before the consent was given.", "Correct this date, or the date after `given`.");
        found.push(at(Note::Family, path, problem));
    }
}

fn closing(case: &Case, found: &mut Vec<Finding>) {
    let Some(closing) = &case.closing else { return };
    let films = case.cycles.iter().filter_map(|cycle| cycle.film.as_ref()).map(|film| film.on);
    let reviews = case.cycles.iter().filter_map(|cycle| cycle.review.as_ref()).map(|review| review.on);
    if films.chain(reviews).max().is_some_and(|last| closing.on < last) {
        let problem = reversed("The closing is dated before the last film or review.", "Correct one of the two dates.");
        found.push(at(Note::Closing, "on", problem));
    }
    if let Some(crate::case::Films::KeptUntil(until)) = closing.films
        && until < closing.on
    {
        let problem = reversed("`kept-until` is before the closing.", "Correct the date, or write `films: erased`.");
        found.push(at(Note::Closing, "films.kept-until", problem));
    }
}

/// Ratings and descriptions belong between referral and closing.
fn around(case: &Case, found: &mut Vec<Finding>) {
    let family = &case.family;
    let mut days: Vec<(Note, String, Date)> = Vec::new();
    for (i, goal) in family.goals.iter().enumerate() {
        let ratings = goal.ratings.iter().enumerate();
        days.extend(ratings.map(|(j, rating)| (Note::Family, format!("goals[{i}].ratings[{j}].on"), rating.on)));
    }
    let descriptions = family.descriptions.iter().enumerate();
    days.extend(descriptions.filter_map(|(i, words)| Some((Note::Family, format!("descriptions[{i}].on"), words.on?))));
    if let Some(closing) = &case.closing {
        let words = closing.descriptions.iter().enumerate();
        days.extend(words.filter_map(|(i, words)| Some((Note::Closing, format!("descriptions[{i}].on"), words.on?))));
    }
    let ended = case.closing.as_ref().map(|closing| closing.on);
    let referred = family.referral.as_ref().map(|referral| referral.on);
    for cycle in &case.cycles {
        let (Some(film), Some(referred)) = (&cycle.film, referred) else { continue };
        let message = if film.on < referred {
            "This film was made before the referral."
        } else if days_between(referred, film.on) > LONGEST_SINCE_REFERRAL {
            "This film was made more than three years after the referral."
        } else {
            continue;
        };
        let problem = Diagnostic::warning("odd-day", message).help("Check the year and month of both.");
        found.push(at(Note::Cycle(cycle.number), "film.on", problem));
    }
    for (note, path, on) in days {
        let message = if ended.is_some_and(|ended| on > ended) {
            "This is after the closing."
        } else if referred.is_some_and(|referred| on < referred) {
            "This is before the referral."
        } else {
            continue;
        };
        let problem = Diagnostic::warning("odd-day", message).help("Correct the date if it is wrong.");
        found.push(at(note, path, problem));
    }
}
