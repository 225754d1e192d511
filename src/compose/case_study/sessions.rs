//! What was done, session by session.

use super::super::templates::Voice;
use super::super::tongue::smart_marks;
use crate::document::{Cell, Column, ColumnAlign, Inline, Row, Table, TableStyle};
use crate::privacy::anonymise::{AnonymisedCase, AnonymisedCycle, AnonymisedRating, PersonNumber};

/// A row a session; none where nothing is known of any.
pub(super) fn table(case: &AnonymisedCase, voice: &Voice<'_>) -> Option<Table> {
    let mut body: Vec<Row> = Vec::new();
    let mut session = 1;
    // Only what happened can be told, and a case has few sessions; a number that was got wrong must not make a million.
    while session <= case.background().sessions.min(200) {
        let mut sentences = told(case, session, voice);
        let mut last = session;
        // A film and its review, one after the other and with nothing beside them, are one step.
        let next = told(case, session + 1, voice);
        let is_cycle =
            |cycle: &&AnonymisedCycle| cycle.filmed_in == Some(session) && cycle.reviewed_in == Some(session + 1);
        if sentences.len() == 1 && next.len() == 1 && case.cycles().iter().any(|cycle| is_cycle(&cycle)) {
            sentences.extend(next);
            last += 1;
        }
        if !sentences.is_empty() {
            body.push(row(session, last, &sentences.join(" "), voice));
        }
        session = last + 1;
    }
    (!body.is_empty()).then(|| Table {
        style: TableStyle::Plain,
        columns: vec![Column { align: ColumnAlign::Start }; 2],
        head: None,
        body,
        row_heads: true,
    })
}

fn row(from: u32, to: u32, told: &str, voice: &Voice<'_>) -> Row {
    let cell = |words: String| Cell { content: vec![Inline::Text(words)] };
    let label = if from == to {
        voice.say("case-session", &[("number", from.into())])
    } else {
        voice.say("case-sessions", &[("from", from.into()), ("to", to.into())])
    };
    Row { cells: vec![cell(label), cell(told.to_owned())] }
}

/// What happened in a session, a sentence each.
fn told(case: &AnonymisedCase, session: u32, voice: &Voice<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    let clients = super::clients(case);
    let (names, count) = (voice.list(&clients), clients.len());
    for (number, question) in case.helping_questions().iter().enumerate() {
        if question.session == Some(session) && !clients.is_empty() {
            let key = if number == 0 { "case-session-question" } else { "case-session-reworded" };
            sentences.push(voice.say(key, &[("names", (&names).into()), ("count", count.into())]));
        }
    }
    sentences.extend(ratings(case, session, voice));
    sentences.extend(words(case, session, voice));
    let at = |when: Option<u32>| when == Some(session);
    for cycle in case.cycles() {
        if at(cycle.filmed_in) {
            sentences.push(film(cycle, voice));
        }
        if at(cycle.reviewed_in) {
            sentences.push(voice.say("case-session-review", &[("number", cycle.number.into())]));
        }
    }
    sentences
}

/// "First film: building a tower."
fn film(cycle: &AnonymisedCycle, voice: &Voice<'_>) -> String {
    let number = ("number", cycle.number.into());
    let activity = cycle.activity.as_deref().map(|activity| activity.trim().trim_end_matches('.'));
    match activity.filter(|activity| !activity.is_empty()) {
        Some(activity) => {
            voice.say("case-session-film", &[number, ("activity", smart_marks(activity).as_str().into())])
        }
        None => format!("{}.", voice.say("film-title", &[number])),
    }
}

/// That goals were rated: the first time, and the last.
fn ratings(case: &AnonymisedCase, session: u32, voice: &Voice<'_>) -> Vec<String> {
    let of_person = |person: PersonNumber| -> Vec<&[AnonymisedRating]> {
        let series = case.goals().iter().flat_map(|goal| &goal.series);
        series.filter(|series| series.by == person).map(|series| series.points.as_slice()).collect()
    };
    let sentences = case.people().iter().enumerate().filter_map(|(number, person)| {
        let series = of_person(PersonNumber(number));
        let first = series.iter().filter(|points| points.first().is_some_and(|point| point.session == session)).count();
        let last = series
            .iter()
            .filter(|points| points.len() > 1 && points.last().is_some_and(|point| point.session == session));
        let last = last.count();
        let (key, count) = match (first, last) {
            (0, 0) => return None,
            (0, last) => ("case-session-again", last),
            (first, _) => ("case-session-goals", first),
        };
        Some(voice.say(key, &[("name", (&person.name).into()), ("count", count.into())]))
    });
    sentences.collect()
}

/// That the client put into words how things were.
fn words(case: &AnonymisedCase, session: u32, voice: &Voice<'_>) -> Vec<String> {
    let described = case.descriptions();
    let sentences = described.iter().enumerate().filter_map(|(number, said)| {
        if said.session != Some(session) {
            return None;
        }
        let again = described.iter().take(number).any(|before| before.by == said.by);
        let key = if again { "case-session-new-words" } else { "case-session-words" };
        Some(voice.say(key, &[("name", (&case.person(said.by)?.name).into())]))
    });
    sentences.collect()
}
