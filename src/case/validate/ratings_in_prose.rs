//! Ratings told in English prose that are not those of the notes.
//!
//! Only where the words leave no doubt that a rating is meant: a number alone may be an age, an hour or a heap of blocks.

use std::ops::Range;

use super::passages::{Passage, Word, folded_words, passages};
use crate::case::progress::SAME;
use crate::case::{Case, Scale};

/// Words that tell that a sentence is about ratings.
const RATES: [&str; 9] = ["rate", "rated", "rates", "rating", "ratings", "score", "scored", "scores", "scoring"];

/// Words after which "from 3 to 7" tells how something went.
const WENT: [&str; 19] = [
    "went",
    "gone",
    "goes",
    "rose",
    "risen",
    "moved",
    "climbed",
    "came",
    "fell",
    "fallen",
    "dropped",
    "jumped",
    "changed",
    "increased",
    "improved",
    "grew",
    "grown",
    "up",
    "down",
];

/// Words of a sentence that may tell what was hoped for.
const HOPES: [&str; 11] =
    ["hope", "hopes", "hoped", "hoping", "want", "wanted", "wish", "wished", "aim", "aimed", "towards"];

/// Words that may follow a rating; any other may be what is counted.
const FOLLOWS: [&str; 32] = [
    "in", "on", "at", "for", "by", "when", "since", "and", "but", "over", "out", "now", "today", "as", "which", "this",
    "last", "with", "after", "before", "where", "because", "while", "then", "again", "so", "if", "though", "between",
    "during", "within", "or",
];

/// What the prose of a family is compared with.
#[derive(Clone, Debug)]
pub struct Rated {
    goals: Vec<RatedGoal>,
}

#[derive(Clone, Debug)]
struct RatedGoal {
    /// The words of its text that tell it from others.
    words: Vec<String>,
    scale: (f64, f64),
    hoped_for: Option<f64>,
    /// By day, with whoever rated.
    values: Vec<(String, f64)>,
}

impl Rated {
    /// The ratings of a family, on scales of numbers; goal attainment scaling is told in words.
    pub fn of(case: &Case) -> Self {
        let names: Vec<String> = case.family.children().flat_map(|child| folded_words(&child.name)).collect();
        let goals = case.family.goals.iter().filter_map(|goal| {
            let Scale::Range { from, to } = goal.scale else { return None };
            let versions = goal.text.versions().flat_map(|(_, text)| folded_words(text));
            let words = versions.filter(|word| word.chars().count() > 4 && !names.contains(word)).collect();
            let values = case.ratings(goal).into_iter().map(|rating| (rating.by, rating.value)).collect();
            Some(RatedGoal { words, scale: (from, to), hoped_for: goal.hoped_for, values })
        });
        Self { goals: goals.collect() }
    }
}

/// The places of a text that tell a rating which no goal that may be meant has. At the end of an intervention "now" is
/// the last rating of somebody.
pub fn differing(text: &str, rated: &Rated, at_the_end: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if rated.goals.iter().all(|goal| goal.values.is_empty()) {
        return found;
    }
    for passage in passages(text) {
        let mut at = 0;
        while at < passage.words.len() {
            let place = Place { text, passage: &passage, at, rated };
            match place.told() {
                Some(told) => {
                    if !place.is_noted(&told, at_the_end) {
                        found.push(told.bytes);
                    }
                    at = told.next;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// What a place tells.
struct Told {
    kind: Kind,
    bytes: Range<usize>,
    /// The word to read on from.
    next: usize,
}

#[derive(Clone, Copy)]
enum Kind {
    /// From one value to another.
    Change(f64, f64),
    /// A value given some time.
    Given(f64),
    /// A value of today.
    Now(f64),
}

#[derive(Clone, Copy)]
struct Place<'a> {
    text: &'a str,
    passage: &'a Passage,
    at: usize,
    rated: &'a Rated,
}

impl Place<'_> {
    fn word(&self, at: usize) -> Option<&Word> {
        let here = self.passage.words.get(self.at)?;
        self.passage.words.get(at).filter(|word| !word.quoted && word.sentence == here.sentence)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| words.contains(&word.folded.as_str()))
    }

    /// The number at a word, or at the next where an article stands before it: its value and where it stands.
    fn number(&self, at: usize) -> Option<(f64, usize)> {
        let at = if self.is(at, &["a", "an"]) { at + 1 } else { at };
        number(&self.word(at)?.folded).map(|value| (value, at))
    }

    fn told(&self) -> Option<Told> {
        self.change().or_else(|| self.out_of()).or_else(|| self.given())
    }

    fn bytes(&self, first: usize, last: usize) -> Range<usize> {
        let words = &self.passage.words;
        words.get(first).map_or(0, |word| word.bytes.start)..words.get(last).map_or(0, |word| word.bytes.end)
    }

    /// "from 3 to 7"
    fn change(&self) -> Option<Told> {
        if !self.is(self.at, &["from"]) {
            return None;
        }
        let (from, first) = self.number(self.at + 1)?;
        if !self.is(first + 1, &["to"]) {
            return None;
        }
        let (to, last) = self.number(first + 2)?;
        let went = self.at.checked_sub(1).is_some_and(|before| self.is(before, &WENT));
        let rating = self.sentence_says(&RATES, 0) || (went && (self.names_a_goal(0) || self.sentence_says(&RATES, 1)));
        // "A scale from 0 to 10" tells of the scale.
        let scale = self.rated.goals.iter().any(|goal| same(goal.scale.0, from) && same(goal.scale.1, to));
        let sound = rating && !scale && !self.counts(last);
        sound.then(|| Told { kind: Kind::Change(from, to), bytes: self.bytes(first, last), next: last + 1 })
    }

    /// "7 out of 10" and "7/10"
    fn out_of(&self) -> Option<Told> {
        let value = number(&self.word(self.at)?.folded)?;
        let slash = self.between(self.at) == Some("/");
        let last = match (slash, self.is(self.at + 1, &["out"]) && self.is(self.at + 2, &["of"])) {
            (true, _) => self.at + 1,
            (_, true) => self.at + 3,
            _ => return None,
        };
        let whole = number(&self.word(last)?.folded)?;
        let on_a_scale = self.rated.goals.iter().any(|goal| same(goal.scale.1, whole));
        // 3/4 and 7/10/2026 are something else.
        let date = self.between(last).is_some_and(|between| between.starts_with('/')) || (slash && !same(whole, 10.0));
        let before = self.at.checked_sub(1);
        let said = before.is_some_and(|before| self.is(before, &["a", "an", "said", "now", "at"]));
        let rating = said || self.sentence_says(&RATES, 0) || self.names_a_goal(0);
        let sound = on_a_scale && !date && rating && !self.counts(last);
        sound.then(|| Told { kind: Kind::Given(value), bytes: self.bytes(self.at, last), next: last + 1 })
    }

    /// "you gave it a 6", "you rated it at 6", "the rating is now 6"
    fn given(&self) -> Option<Told> {
        let (value, at) = if self.is(self.at, &["now"]) {
            let at = if self.is(self.at + 1, &["at"]) { self.at + 2 } else { self.at + 1 };
            let (value, at) = self.number(at)?;
            if !self.sentence_says(&RATES, 0) && !self.names_a_goal(0) {
                return None;
            }
            (value, at)
        } else {
            let rates = self.is(self.at, &["rated", "scored"]);
            let gives = self.is(self.at, &["gave", "given", "give"]);
            let about = gives && (self.is(self.at + 1, &["it", "this", "that"]) || self.names_a_goal(0));
            if !rates && !about {
                return None;
            }
            let article = |at: usize| self.is(at, &["a", "an"]) || (rates && self.is(at, &["at", "as"]));
            let at = (self.at + 1..self.at + 9).find(|at| article(*at) && self.number(at + 1).is_some())?;
            self.number(at + 1)?
        };
        let is_out_of = self.is(at + 1, &["out"]) || self.between(at) == Some("/");
        if self.counts(at) || is_out_of {
            return None;
        }
        let now = self.is(self.at, &["now"]);
        let kind = if now { Kind::Now(value) } else { Kind::Given(value) };
        Some(Told { kind, bytes: self.bytes(at, at), next: at + 1 })
    }

    /// What stands between a word and the next.
    fn between(&self, at: usize) -> Option<&str> {
        let (this, next) = (self.passage.words.get(at)?, self.passage.words.get(at + 1)?);
        self.text.get(this.bytes.end..next.bytes.start)
    }

    /// Whether the number at a word may be one of something that is counted or measured.
    fn counts(&self, at: usize) -> bool {
        let end = self.passage.words.get(at).map_or(0, |word| word.bytes.end);
        let rest = self.text.get(end..self.passage.bytes.end).unwrap_or_default();
        let hour = rest.strip_prefix(':').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
        if hour || rest.starts_with(['-', '‑', '–', '%', '°']) {
            return true;
        }
        let alone = self.between(at).is_some_and(|between| between.chars().all(|l| l.is_whitespace() || l == '*'));
        alone && self.word(at + 1).is_some_and(|next| !FOLLOWS.contains(&next.folded.as_str()))
    }

    /// The words of the sentence that is `back` sentences before this one.
    fn sentence(&self, back: usize) -> impl Iterator<Item = &str> {
        let here = self.passage.words.get(self.at).map_or(0, |word| word.sentence);
        let words = self.passage.words.iter().filter(move |word| word.sentence + back == here);
        words.filter(|word| !word.quoted).map(|word| word.folded.as_str())
    }

    fn sentence_says(&self, words: &[&str], back: usize) -> bool {
        self.sentence(back).any(|word| words.contains(&word))
    }

    /// Whether two words of the sentence are of one goal's text.
    fn names_a_goal(&self, back: usize) -> bool {
        self.rated.goals.iter().any(|goal| self.is_named(goal, back))
    }

    fn is_named(&self, goal: &RatedGoal, back: usize) -> bool {
        let named = goal.words.iter().filter(|word| self.sentence(back).any(|said| stem(said) == stem(word)));
        named.map(|word| stem(word)).collect::<std::collections::BTreeSet<_>>().len() >= 2
    }

    fn is_noted(&self, told: &Told, at_the_end: bool) -> bool {
        let named: Vec<_> = self.rated.goals.iter().filter(|goal| self.is_named(goal, 0)).collect();
        let meant = if named.len() == 1 { named } else { self.rated.goals.iter().collect() };
        let mut rated = meant.iter().filter(|goal| !goal.values.is_empty()).peekable();
        // Nothing is noted that it could differ from.
        rated.peek().is_none() || rated.any(|goal| goal.has(told.kind, at_the_end, self.sentence_says(&HOPES, 0)))
    }
}

impl RatedGoal {
    fn has(&self, kind: Kind, at_the_end: bool, may_be_hoped: bool) -> bool {
        let hoped = |value: f64| may_be_hoped && self.hoped_for.is_some_and(|hoped| same(hoped, value));
        let given = |value: f64| self.values.iter().any(|(_, given)| same(*given, value));
        match kind {
            Kind::Given(value) => given(value) || hoped(value),
            Kind::Now(value) if !at_the_end => given(value),
            Kind::Now(value) => self.values.iter().enumerate().any(|(i, (by, last))| {
                let is_last = !self.values.iter().skip(i + 1).any(|(other, _)| other == by);
                is_last && same(*last, value)
            }),
            Kind::Change(from, to) => {
                let first = self.values.iter().position(|(_, value)| same(*value, from));
                first.is_some_and(|first| {
                    hoped(to) || self.values.iter().skip(first + 1).any(|(_, value)| same(*value, to))
                })
            }
        }
    }
}

/// A number up to ten, in words or digits.
fn number(word: &str) -> Option<f64> {
    const WORDS: [(&str, f64); 11] = [
        ("zero", 0.0),
        ("one", 1.0),
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
    ];
    let digits = || word.starts_with(|letter: char| letter.is_ascii_digit()) && word.len() <= 4;
    let written = || word.parse::<f64>().ok().filter(|value| digits() && *value <= 10.0);
    WORDS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value).or_else(written)
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < SAME
}

/// What "playing", "plays" and "played" have in common.
fn stem(word: &str) -> &str {
    let cut = ["ing", "ed", "s"].iter().find_map(|end| word.strip_suffix(end));
    cut.filter(|cut| cut.chars().count() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rated() -> Rated {
        let goal = |words: &[&str], hoped_for, values: &[(&str, f64)]| RatedGoal {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            scale: (0.0, 10.0),
            hoped_for: Some(hoped_for),
            values: values.iter().map(|(by, value)| ((*by).to_owned(), *value)).collect(),
        };
        Rated {
            goals: vec![
                goal(&["enjoying", "playing", "together"], 8.0, &[("grace", 3.0), ("grace", 4.0), ("grace", 7.0)]),
                goal(&["ending", "without", "upset"], 9.0, &[("grace", 5.0), ("tunde", 2.0), ("grace", 6.5)]),
            ],
        }
    }

    fn found(text: &str) -> Vec<&str> {
        differing(text, &rated(), true).into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn other_ratings_than_those_noted_are_found() {
        for (text, expected) in [
            ("Your rating went from 3 to 8.5.", "3 to 8.5"),
            ("Your rating went from 3 to 8.", "3 to 8"),
            ("Playing together rose from four to six.", "four to six"),
            ("You rated *playing together* every time. It went from a 3 to a 6 by March.", "3 to a 6"),
            ("Your rating fell from 7 to 3.", "7 to 3"),
            ("Ending without upset went from 3 to 7.", "3 to 7"),
            ("You said 1 out of 10 then.", "1 out of 10"),
            ("You gave it a nine out of ten, which", "nine out of ten"),
            ("Playing together is at 6/10.", "6/10"),
            ("You gave it a 1.", "1"),
            ("You rated playing together at 2 in January.", "2"),
            ("Enjoying playing together is now 4.", "4"),
        ] {
            assert_eq!(found(text).first(), Some(&expected), "{text}");
        }
    }

    #[test]
    fn noted_ratings_and_other_numbers_are_left_alone() {
        for text in [
            "Your rating went from 3 to 7, and from five to 6.5.",
            "You hoped that it would go from 3 to 8: your rating says so.",
            "Playing together is now 7. You gave it a 4, then a 7.",
            "You said 7 out of 10, with 9 out of 10 hoped for.",
            "Ada is now seven.",
            "You played together from 3 to 4 that afternoon.",
            "The tower grew from three to six blocks.",
            "Playing together grew from two to nine minutes.",
            "Your ratings are on a scale from 0 to 10.",
            "Nine out of ten mothers say so. Ada found eight out of ten.",
            "You gave her a 2-minute warning and gave it a one minute wait.",
            "The film of 3/10/2026 is 1/2 as long.",
            "You said, “It was a 1 out of 10 when we rated it”.",
            "Turn to page 3. You rated it. Two came.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
