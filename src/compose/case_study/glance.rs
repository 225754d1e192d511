//! The facts of a case at a glance.

use super::super::templates::Voice;
use super::super::tongue::smart_marks;
use super::topic::{Topic, TopicKind, topics};
use crate::document::{Glance, GlanceEntry, GlanceFact, Inline};
use crate::privacy::anonymise::{AnonymisedCase, AnonymisedPerson, PersonPart, Season};

/// Child, place and length.
pub(super) fn in_short(case: &AnonymisedCase, principles: &[String], voice: &Voice<'_>) -> Vec<String> {
    let settings = of_kind(&topics(case, principles, voice), TopicKind::Setting, "case-where", voice);
    let entries = children(case, voice).into_iter().chain(settings);
    let mut facts: Vec<String> = entries.map(|entry| Inline::plain(&entry.words())).collect();
    facts.extend(length(case, voice));
    facts
}

pub(super) fn glance(case: &AnonymisedCase, principles: &[String], voice: &Voice<'_>) -> Glance {
    let mut entries: Vec<GlanceEntry> = Vec::new();
    entries.extend(children(case, voice));
    entries.extend(adults(case, voice));
    let topics = topics(case, principles, voice);
    entries.extend(of_kind(&topics, TopicKind::Setting, "case-where", voice));
    entries.extend(length(case, voice).map(|length| GlanceEntry::plain(voice.say("case-length", &[]), length)));
    entries.extend(of_kind(&topics, TopicKind::Principle, "case-principles", voice));
    if let Some(post) = case.author_post().filter(|post| !post.trim().is_empty()) {
        entries.push(GlanceEntry::plain(voice.say("case-written-by", &[]), smart_marks(post)));
    }
    Glance {
        title: vec![Inline::text(voice.say("case-glance", &[]))],
        entries,
        note_title: vec![Inline::text(voice.say("case-who-title", &[]))],
        note: vec![Inline::text(voice.say("case-who", &[]))],
    }
}

/// "Mia, 3 to 5 years old".
fn children(case: &AnonymisedCase, voice: &Voice<'_>) -> Option<GlanceEntry> {
    let mut facts = Vec::new();
    let mut count = 0_usize;
    for AnonymisedPerson { name, part, .. } in case.people() {
        let PersonPart::Child { age } = part else { continue };
        count += 1;
        facts.push(GlanceFact { words: vec![Inline::text(name)], topic: None });
        if let Some(age) = age {
            let topic = Topic::of_age(*age, voice);
            facts.push(GlanceFact { words: vec![Inline::text(topic.name)], topic: Some(topic.slug) });
        }
    }
    let label = vec![Inline::text(voice.say("case-child", &[("count", count.into())]))];
    (!facts.is_empty()).then_some(GlanceEntry { label, facts })
}

/// "Jo, mum": those who took part.
fn adults(case: &AnonymisedCase, voice: &Voice<'_>) -> Option<GlanceEntry> {
    let mut facts = Vec::new();
    let mut count = 0_usize;
    for AnonymisedPerson { name, part, .. } in case.people() {
        let PersonPart::Adult { relationship, client: true } = part else { continue };
        count += 1;
        let plain = |words: &str| GlanceFact { words: vec![Inline::text(smart_marks(words))], topic: None };
        facts.push(plain(name));
        facts.extend(relationship.as_deref().map(plain));
    }
    let label = vec![Inline::text(voice.say("case-adult", &[("count", count.into())]))];
    (!facts.is_empty()).then_some(GlanceEntry { label, facts })
}

fn of_kind(topics: &[Topic], kind: TopicKind, label: &str, voice: &Voice<'_>) -> Option<GlanceEntry> {
    let facts = topics.iter().filter(|topic| topic.kind == kind);
    let facts: Vec<GlanceFact> = facts
        .map(|topic| GlanceFact { words: vec![Inline::text(&topic.name)], topic: Some(topic.slug.clone()) })
        .collect();
    let label = vec![Inline::text(voice.say(label, &[]))];
    (!facts.is_empty()).then_some(GlanceEntry { label, facts })
}

/// "Three films, from winter to spring".
fn length(case: &AnonymisedCase, voice: &Voice<'_>) -> Option<String> {
    let background = case.background();
    let films = case.cycles().len();
    if films == 0 {
        return None;
    }
    let films = voice.say("case-films", &[("films", films.into())]);
    let season = |season: Season| {
        voice.say(
            match season {
                Season::Spring => "case-season-spring",
                Season::Summer => "case-season-summer",
                Season::Autumn => "case-season-autumn",
                Season::Winter => "case-season-winter",
            },
            &[],
        )
    };
    let weeks = voice.say("case-weeks", &[("weeks", background.weeks.into())]);
    Some(match background.seasons {
        None => films,
        // In one season, or a year and more later in the same again.
        Some((from, to)) if from == to && background.weeks <= 14 => {
            let season = season(from);
            voice.say("case-length-season", &[("films", (&films).into()), ("season", (&season).into())])
        }
        Some((from, to)) if from != to && background.weeks < 50 => {
            let (from, to) = (season(from), season(to));
            let values = [("films", (&films).into()), ("from", (&from).into()), ("to", (&to).into())];
            voice.say("case-length-seasons", &values)
        }
        Some(_) => voice.say("case-length-weeks", &[("films", (&films).into()), ("weeks", (&weeks).into())]),
    })
}
