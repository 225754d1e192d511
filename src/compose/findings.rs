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
    let has_words = all.iter().any(|seen| seen.is_own() && seen.is_in_words());
    if own_numbers > 0 {
        sentences.extend(match one_scale(numbers) {
            Some((from, to)) => {
                let (from, to) = (voice.number(from), voice.number(to));
                let values = [("from", (&from).into()), ("to", (&to).into()), ("count", own_numbers.into())];
                Some(voice.say(if has_words { "ratings-note-some" } else { "ratings-note" }, &values))
            }
            None if has_words => None,
            None => Some(voice.say("ratings-note-scales", &[])),
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
            // In words for levels the hope is always the one in the middle, and down is down.
            Some(Change::Down) if seen.is_in_words() || series.reached().is_some() || series.hoped_for().is_none() => 3,
            _ => continue,
        };
        if let Some((_, goals)) = groups.get_mut(group) {
            goals.push(seen);
        }
    }
    let mut sentences = Vec::new();
    for (key, goals) in groups {
        // How far a goal moved that has words for its levels is told in these.
        let is_far = matches!(key, "ratings-passed" | "ratings-lower");
        let (in_words, others): (Vec<&Seen<'_>>, Vec<&Seen<'_>>) =
            goals.into_iter().partition(|seen| is_far && seen.is_in_words());
        sentences.extend(sentence(key, &others, voice));
        let (told, short) = match key {
            "ratings-passed" => ("ratings-words-passed", "ratings-words-past"),
            _ => ("ratings-words-lower", key),
        };
        match in_words.iter().map(|seen| in_levels(told, seen, voice)).collect::<Option<Vec<_>>>() {
            Some(each) if each.len() <= NAMED => sentences.extend(each),
            _ => sentences.extend(sentence(short, &in_words, voice)),
        }
    }
    sentences
}

/// One sentence for goals that went the same way; none where there are none.
fn sentence(key: &str, goals: &[&Seen<'_>], voice: &Voice<'_>) -> Option<String> {
    let count = goals.len();
    let named = || named(goals, voice).unwrap_or_else(|| voice.say("ratings-some-goals", &[("count", count.into())]));
    (count > 0).then(|| voice.say(key, &[("goals", (&named()).into()), ("count", count.into())]))
}

/// How a goal went, by the family's own words for its levels; none where they have none for one of them.
fn in_levels(key: &str, seen: &Seen<'_>, voice: &Voice<'_>) -> Option<String> {
    let level = |value: f64| {
        let text = seen.series.goal.levels.get(&(value.round() as i64))?;
        quoted(&voice.tongue.noted(text), voice)
    };
    let goal = quoted(&voice.tongue.noted(&seen.series.goal.text), voice)?;
    let now = level(seen.series.latest()?.value)?;
    let (name, other) = match key {
        "ratings-words-passed" => ("hoped", level(seen.series.hoped_for()?)?),
        _ => ("start", level(seen.series.first()?.value)?),
    };
    Some(voice.say(key, &[("goal", (&goal).into()), (name, (&other).into()), ("now", (&now).into())]))
}

/// Words in quotation marks; none where there are none, or in another language than the sentence.
fn quoted(words: &[Inline], voice: &Voice<'_>) -> Option<String> {
    let plain = words.iter().all(|inline| matches!(inline, Inline::Text(_)));
    let words = Inline::plain(words);
    let words = words.trim().trim_end_matches(['.', '!', '।', '۔']);
    (plain && !words.is_empty()).then(|| voice.say("quoted", &[("words", words.into())]))
}

/// The goals in the reader's own words; none where they are many, or in another language than the sentence.
fn named(goals: &[&Seen<'_>], voice: &Voice<'_>) -> Option<String> {
    if goals.len() > NAMED {
        return None;
    }
    let words = |seen: &&Seen<'_>| quoted(&voice.tongue.noted(&seen.series.goal.text), voice);
    Some(voice.list(&goals.iter().map(words).collect::<Option<Vec<_>>>()?))
}
