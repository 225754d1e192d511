//! Who is who: ids given once, and every id naming somebody.

use std::collections::BTreeSet;

use super::{Against, Finding, Note, at, at_key, everyone, speakers, unknown};
use crate::case::Case;
use crate::diagnostic::Diagnostic;

pub(super) fn check(case: &Case, against: &Against<'_>, found: &mut Vec<Finding>) {
    who_there_is(case, found);
    ids_once(case, found);
    practitioner(case, against, found);
    named_in_family(case, against, found);
    named_in_notes(case, against, found);
}

fn who_there_is(case: &Case, found: &mut Vec<Finding>) {
    let family = &case.family;
    match (&family.child, family.several.is_empty()) {
        (None, true) => found.push(at(
            Note::Family,
            "",
            Diagnostic::error("no-child", "No child is given.")
                .help("Add a line such as `child: { id: ada, name: Ada Okafor }`, or a list of them under `children`."),
        )),
        (Some(_), false) => found.push(at_key(
            Note::Family,
            "children",
            Diagnostic::error("child-and-children", "Both `child` and `children` are given.")
                .help("Put all of them in the list under `children`."),
        )),
        _ => {}
    }
    if family.adults.is_empty() {
        let problem = Diagnostic::error("no-adult", "No adult is given.")
            .help("Add one such as `- { id: grace, name: Grace Okafor, client: true }`.");
        found.push(at_key(Note::Family, "adults", problem));
        return;
    }
    if !family.adults.iter().any(|adult| adult.client) {
        let problem = Diagnostic::warning("no-client", "None of the adults took part in VIG.")
            .help("Add `client: true` to who took part.");
        found.push(at_key(Note::Family, "adults", problem));
    }
    if family.recipients().next().is_none() {
        let problem =
            Diagnostic::warning("no-recipient", "None of the adults may receive the documents: no letter is made.")
                .help("Add `client: true` or `letter: true` to who may receive them.");
        found.push(at_key(Note::Family, "adults", problem));
    }
}

fn ids_once(case: &Case, found: &mut Vec<Finding>) {
    let family = &case.family;
    let mut people: Vec<(String, &str)> = Vec::new();
    people.extend(family.child.iter().map(|child| ("child.id".to_owned(), child.id.as_str())));
    people.extend(family.several.iter().enumerate().map(|(i, child)| (format!("children[{i}].id"), child.id.as_str())));
    people.extend(family.adults.iter().enumerate().map(|(i, adult)| (format!("adults[{i}].id"), adult.id.as_str())));
    let others = family.others.iter().enumerate();
    people.extend(others.filter_map(|(i, other)| Some((format!("others[{i}].id"), other.id.as_deref()?))));
    let goals = family.goals.iter().enumerate().map(|(i, goal)| (format!("goals[{i}].id"), goal.id.as_str()));
    let goals = goals.collect();
    for ids in [people, goals] {
        let mut seen = BTreeSet::new();
        for (path, id) in ids {
            if !id.trim().is_empty() && !seen.insert(id) {
                found.push(at(Note::Family, path, twice()));
            }
        }
    }
    let mut clips = BTreeSet::new();
    for cycle in &case.cycles {
        for (i, clip) in cycle.clips.iter().enumerate() {
            if !clip.id.trim().is_empty() && !clips.insert(clip.id.as_str()) {
                found.push(at(Note::Cycle(cycle.number), format!("clips[{i}].id"), twice()));
            }
        }
    }
}

fn twice() -> Diagnostic {
    Diagnostic::error("duplicate-id", "This id is given twice in the family.")
        .help("Give each its own, such as `ada-2`.")
}

fn practitioner(case: &Case, against: &Against<'_>, found: &mut Vec<Finding>) {
    let Some(service) = against.service else { return };
    let known = || service.practitioners.iter().map(|practitioner| &practitioner.id);
    let mut check = |note, path: &str, id: &str| {
        if !id.trim().is_empty() && service.practitioner(id).is_none() {
            let problem = unknown("unknown-practitioner", "practitioner in service.yaml", id, known());
            found.push(at(note, path, problem));
        }
    };
    check(Note::Family, "practitioner", &case.family.practitioner);
    if let Some(id) = case.closing.as_ref().and_then(|closing| closing.signed_by.as_deref()) {
        check(Note::Closing, "signed_by", id);
    }
}

fn named_in_family(case: &Case, against: &Against<'_>, found: &mut Vec<Finding>) {
    let family = &case.family;
    let (speaking, all) = (speakers(case), everyone(case));
    let mut ids: Vec<(String, &str, bool)> = Vec::new();
    for (i, question) in family.helping_question.iter().enumerate() {
        let listed = if family.helping_question.len() > 1 { format!("[{i}]") } else { String::new() };
        let number = |j: usize| if question.by.len() > 1 { format!("[{j}]") } else { String::new() };
        let by = question.by.iter().enumerate();
        ids.extend(by.map(|(j, id)| (format!("helping_question{listed}.by{}", number(j)), id.as_str(), false)));
    }
    for (i, goal) in family.goals.iter().enumerate() {
        let ratings = goal.ratings.iter().enumerate();
        ids.extend(ratings.map(|(j, rating)| (format!("goals[{i}].ratings[{j}].by"), rating.by.as_str(), false)));
    }
    let descriptions = family.descriptions.iter().enumerate();
    ids.extend(descriptions.map(|(i, words)| (format!("descriptions[{i}].by"), words.by.as_str(), false)));
    let measures = family.measures.iter().enumerate();
    ids.extend(measures.map(|(i, measure)| (format!("measures[{i}].by"), measure.by.as_str(), true)));
    ids.extend(family.consent.people_named().map(|(path, id)| (path, id, true)));
    for (path, id, others_too) in ids {
        let known = if others_too { &all } else { &speaking };
        if !id.trim().is_empty() && !known.contains(id) {
            found.push(at(Note::Family, path, unknown("unknown-person", "person in family.yaml", id, known)));
        }
    }
    if !against.complete {
        return;
    }
    let clips: BTreeSet<&str> = case.clips().map(|(_, clip)| clip.id.as_str()).collect();
    let mut named: Vec<(String, &str)> = Vec::new();
    named.extend(family.cover.iter().map(|cover| ("cover".to_owned(), cover.as_str())));
    named.extend(family.consent.clips_named());
    for (path, id) in named {
        if !id.trim().is_empty() && !clips.contains(id) {
            found.push(at(Note::Family, path, unknown("unknown-clip", "clip in the cycles", id, &clips)));
        }
    }
}

fn named_in_notes(case: &Case, against: &Against<'_>, found: &mut Vec<Finding>) {
    let (speaking, mut all) = (speakers(case), everyone(case));
    // A practitioner may be in a film, and say something at a review.
    let practitioners = against.service.iter().flat_map(|service| &service.practitioners);
    all.extend(practitioners.map(|practitioner| practitioner.id.as_str()));
    let mut check = |note, path: String, id: &str, known: &BTreeSet<&str>| {
        let may_be_a_practitioner = against.service.is_none() && known.len() == all.len();
        if !id.trim().is_empty() && !known.contains(id) && !may_be_a_practitioner {
            found.push(at(note, path, unknown("unknown-person", "person in family.yaml", id, known)));
        }
    };
    for cycle in &case.cycles {
        let note = Note::Cycle(cycle.number);
        for (i, id) in cycle.film.iter().flat_map(|film| &film.who).enumerate() {
            check(note, format!("film.who[{i}]"), id, &all);
        }
        for (i, clip) in cycle.clips.iter().enumerate() {
            for (j, id) in clip.shows.iter().enumerate() {
                check(note, format!("clips[{i}].shows[{j}]"), id, &all);
            }
            for (j, words) in clip.words.iter().enumerate() {
                check(note, format!("clips[{i}].words[{j}].by"), &words.by, &all);
            }
        }
        for (i, rating) in cycle.ratings.iter().enumerate() {
            check(note, format!("ratings[{i}].by"), &rating.by, &speaking);
        }
    }
    let Some(closing) = &case.closing else { return };
    for (i, rating) in closing.ratings.iter().enumerate() {
        check(Note::Closing, format!("ratings[{i}].by"), &rating.by, &speaking);
    }
    for (i, words) in closing.descriptions.iter().enumerate() {
        check(Note::Closing, format!("descriptions[{i}].by"), &words.by, &speaking);
    }
    for (i, words) in closing.feedback.iter().enumerate() {
        check(Note::Closing, format!("feedback[{i}].by"), &words.by, &all);
    }
}
