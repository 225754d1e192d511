//! What the figures show, in sentences: a rise is told with what it reached, a fall is never called a gain, and no change
//! is said kindly. Only the reader's own ratings are spoken of.

use super::seen::{Seen, one_scale};
use super::templates::Voice;
use crate::case::progress::Change;
use crate::document::Inline;

/// More goals than this are counted, not named.
const NAMED: usize = 3;

/// The heading over the ratings: what they show.
pub(super) fn title(all: &[Seen<'_>], voice: &Voice<'_>) -> String {
    let own = || all.iter().filter(|seen| seen.is_own());
    let up = own().filter(|seen| seen.series.change() == Some(Change::Up)).count();
    match (own().count(), up) {
        (0, _) => voice.say("ratings-title-others", &[]),
        (all, up) if up == all => voice.say("ratings-title-all-up", &[("count", all.into())]),
        (all, up) if up > 0 => voice.say("ratings-title-some-up", &[("up", up.into()), ("count", all.into())]),
        _ => voice.say("ratings-title", &[]),
    }
}

/// The same for a page of its own, with how many went past what was hoped for.
pub(super) fn long_title(all: &[Seen<'_>], voice: &Voice<'_>) -> String {
    let title = title(all, voice);
    let own = || all.iter().filter(|seen| seen.is_own());
    let up = own().filter(|seen| seen.series.change() == Some(Change::Up)).count();
    let past = own().filter(|seen| seen.series.passed()).count();
    match (up, past) {
        (_, 0) => title,
        (1, 1) => voice.say("ratings-title-it-passed", &[("title", (&title).into())]),
        _ => voice.say("ratings-title-passed", &[("title", (&title).into()), ("past", past.into())]),
    }
}

/// How the numbers were given, and what became of them; empty where there is nothing to say.
pub(super) fn note(all: &[Seen<'_>], numbers: &[Seen<'_>], voice: &Voice<'_>) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let own_numbers = numbers.iter().filter(|seen| seen.is_own()).count();
    if own_numbers > 0 {
        sentences.push(match one_scale(numbers) {
            Some((from, to)) => {
                let (from, to) = (voice.number(from), voice.number(to));
                let values = [("from", (&from).into()), ("to", (&to).into()), ("count", own_numbers.into())];
                voice.say("ratings-note", &values)
            }
            None => voice.say("ratings-note-scales", &[]),
        });
    }
    sentences.extend(changes(all, voice));
    sentences.join(" ")
}

/// A sentence for each way that goals went, but for those on their way up.
fn changes(all: &[Seen<'_>], voice: &Voice<'_>) -> Vec<String> {
    let mut groups: [(&str, Vec<&Seen<'_>>); 4] = [
        ("ratings-passed", Vec::new()),
        ("ratings-reached", Vec::new()),
        ("ratings-stayed", Vec::new()),
        ("ratings-lower", Vec::new()),
    ];
    for seen in all.iter().filter(|seen| seen.is_own()) {
        let series = &seen.series;
        let group = match series.change() {
            Some(Change::Up) if series.passed() => 0,
            Some(Change::Up) if series.reached() == Some(true) => 1,
            Some(Change::Same) => 2,
            // Where the hope lay below the start, a fall may be what was hoped for: the chart shows it, nobody judges.
            Some(Change::Down) if series.reached().is_some() || series.hoped_for().is_none() => 3,
            _ => continue,
        };
        if let Some((_, goals)) = groups.get_mut(group) {
            goals.push(seen);
        }
    }
    let filled = groups.into_iter().filter(|(_, goals)| !goals.is_empty());
    filled
        .map(|(key, goals)| {
            let count = goals.len();
            let named =
                named(&goals, voice).unwrap_or_else(|| voice.say("ratings-some-goals", &[("count", count.into())]));
            voice.say(key, &[("goals", (&named).into()), ("count", count.into())])
        })
        .collect()
}

/// The goals in the reader's own words; none where they are many, or in another language than the sentence.
fn named(goals: &[&Seen<'_>], voice: &Voice<'_>) -> Option<String> {
    if goals.len() > NAMED {
        return None;
    }
    let quoted = |seen: &&Seen<'_>| {
        let words = voice.tongue.noted(&seen.series.goal.text);
        let plain = words.iter().all(|inline| matches!(inline, Inline::Text(_)));
        let words = Inline::plain(&words);
        let words = words.trim().trim_end_matches(['.', '!', '।', '۔']);
        plain.then(|| voice.say("quoted", &[("words", words.into())]))
    };
    Some(voice.list(&goals.iter().map(quoted).collect::<Option<Vec<_>>>()?))
}
