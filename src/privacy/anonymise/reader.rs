//! One text after another: everything in it that must be replaced, left out or asked about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Reason;
use super::calendar::Calendar;
use super::capitals::{Judgement, capitals};
use super::counts::KnownNumbers;
use super::figures::Figures;
use super::finding::{Act, Finding, outside, settled};
use super::people::Names;
use super::phrases::Phrases;
use super::plain::Plain;
use super::words::{Vocabulary, Word, has_list, words};
use super::{ages, contacts, counts, dates, features, initials, numbers, statements, telling};
use crate::case::Clearance;
use crate::language::Language;
use crate::privacy::guard::Guard;
use crate::privacy::guard::sought::{has_no_case, letters};
use crate::source::FamilyNotes;

/// Everything that the texts of one case are read with.
pub(super) struct Reader<'a> {
    pub(super) names: Names<'a>,
    pub(super) calendar: Calendar,
    pub(super) known: KnownNumbers,
    pub(super) vocabulary: Vocabulary,
    pub(super) cleared: Cleared,
    pub(super) guard: &'a Guard<'a>,
    pub(super) family: &'a FamilyNotes,
}

/// What a person judged harmless: words wherever they stand, and whole texts with what they were judged to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Cleared {
    words: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Cleared {
    pub(super) fn new(cleared: &[Clearance]) -> Self {
        let mut found = Self::default();
        for one in cleared {
            match one {
                Clearance::Word(word) => found.words.insert(letters(word)),
                Clearance::Judged(judged) => found.texts.insert(exact(&judged.text)),
            };
        }
        found.words.remove("");
        found.texts.remove("");
        found
    }

    /// Whether a stretch was judged: as it stands, or each of its words.
    pub(super) fn covers(&self, written: &str) -> bool {
        let all = words(written);
        self.texts.contains(&exact(written))
            || self.words.contains(&letters(written))
            || (!all.is_empty() && all.iter().all(|word| self.words.contains(&word.letters)))
    }
}

/// A text in small plain letters with single spaces: `4.5` and `45` stay two.
pub(super) fn exact(text: &str) -> String {
    let plain = Plain::new(text).text.to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Reader<'_> {
    /// What becomes of a text; `title` says that its capitals tell nothing.
    pub(super) fn read(&self, text: &str, language: &Language, phrases: &Phrases, title: bool) -> Vec<Finding> {
        if is_caseless(text) && !is_judged_language(language, &self.cleared) {
            return whole(text);
        }
        let plain = Plain::new(text);
        let figures = Figures::new(&plain);
        let (sure, doubtful) = parted(contacts::contacts(&plain).into_iter().chain(numbers::numbers(&plain)));
        let days = dates::days(&plain, &self.calendar, phrases);
        let names = self.names.find(text, language, phrases);
        let mentions = self.names.mentions(text);
        let is_person = |range: Range<usize>| {
            mentions.iter().any(|one| one.end == range.end || (one.start <= range.start && range.start < one.end))
        };
        let (mut later, ages) = parted(ages::ages(&plain, &figures, phrases, &is_person));
        later.extend(dates::months(&plain, phrases));
        // A phrase is asked about as a whole, whatever of it could be replaced, but never together with a name.
        let certain: Vec<Range<usize>> = sure.iter().chain(&names).map(|one| one.bytes.clone()).collect();
        let whole = joined(ages.into_iter().chain(telling::telling(&plain, &figures)).chain(statements::statements(&plain, &figures)).collect(), text);
        let mut whole: Vec<Finding> = whole
            .into_iter()
            .flat_map(|one| {
                let bytes = one.bytes.clone();
                outside(one, &certain).into_iter().map(move |part| (part.bytes != bytes, part))
            })
            .filter_map(|(is_cut, mut one)| {
                trim(text, &mut one);
                says_something(text.get(one.bytes.clone())?, is_cut).then_some(one)
            })
            .collect();
        // Where all of it that tells is replaced, nothing is left to ask.
        let replaced: Vec<Range<usize>> = days.iter().chain(&later).map(|one| one.bytes.clone()).collect();
        whole.retain(|one| {
            let rest = outside(one.clone(), &replaced);
            rest.iter().any(|part| text.get(part.bytes.clone()).is_some_and(|rest| says_something(rest, true)))
        });
        let judged = self.judged(&mut whole, text);
        let mut found = settled(vec![sure, whole, days, names, later]);
        let mut taken: Vec<Range<usize>> = found.iter().map(|one| one.bytes.clone()).collect();
        taken.extend(judged);
        let strangers = self.guard.strangers(self.family, text).into_iter();
        let strangers =
            strangers.map(|bytes| Finding { bytes, act: Act::Ask { clearable: false }, why: Reason::OtherFamily });
        let judgement = Judgement { vocabulary: &self.vocabulary, language, names: &self.names.single, title };
        let mut asked: Vec<Vec<Finding>> = vec![strangers.collect(), doubtful, numbers::doubtful(&plain)];
        asked.push(initials::initials(&plain));
        asked.push(features::features(&plain));
        let counts = counts::counts(&plain, &figures, &self.known, language).into_iter();
        let counts = counts.flat_map(|one| {
            let whole = one.bytes.clone();
            outside(one, &taken).into_iter().filter(move |part| part.bytes == whole || has_figure(text, part))
        });
        asked.push(counts.collect());
        asked.push(capitals(text, &taken, &judgement));
        let asked = asked.into_iter().map(|group| group.into_iter().flat_map(|one| outside(one, &taken)).collect());
        let mut asked: Vec<Finding> = settled(asked.collect());
        for one in &mut asked {
            trim(text, one);
        }
        asked.retain(|one| {
            let written = text.get(one.bytes.clone()).unwrap_or_default();
            let says = written.chars().any(char::is_alphanumeric);
            says && (!matches!(one.act, Act::Ask { clearable: true }) || !self.cleared.covers(written))
        });
        found.extend(asked);
        found.sort_by_key(|one| one.bytes.start);
        for finding in &mut found {
            fit(text, finding, language);
        }
        found
    }

    /// Whether a text is in a language without a list of plain words that nobody was said to have read.
    pub(super) fn lacks_speaker(&self, text: &str, language: &Language) -> bool {
        is_unlisted(text, language) && !is_judged_language(language, &self.cleared)
    }

    /// Takes out the phrases that a person judged harmless, and tells where they stand: no part of them is asked about.
    fn judged(&self, whole: &mut Vec<Finding>, text: &str) -> Vec<Range<usize>> {
        let mut judged = Vec::new();
        whole.retain(|one| {
            let is_judged = self.cleared.covers(text.get(one.bytes.clone()).unwrap_or_default());
            if is_judged {
                judged.push(one.bytes.clone());
            }
            !is_judged
        });
        judged
    }
}

/// Whether what is left of a phrase with a number still holds one.
fn has_figure(text: &str, finding: &Finding) -> bool {
    let written = text.get(finding.bytes.clone()).unwrap_or_default();
    written.chars().any(char::is_numeric) || !Figures::new(&Plain::new(written)).all.is_empty()
}

/// Whether a phrase holds more than small words; of one that was cut, also more than what somebody does anywhere.
fn says_something(written: &str, is_cut: bool) -> bool {
    const SMALL: &[&str] = &[
        "a", "an", "the", "in", "at", "on", "of", "to", "by", "from", "with", "for", "he", "she", "they", "we", "i", "you",
        "it", "his", "her", "their", "my", "our", "is", "was", "are", "were", "be", "been", "has", "have", "had", "and",
        "or", "but", "that", "who", "when", "then", "now", "just", "still", "as", "so", "did", "does", "do", "s", "ar", "yn",
        "ym", "yr",
    ];
    const ANYWHERE: &[&str] = &[
        "live", "lives", "lived", "living", "move", "moved", "moves", "came", "come", "comes", "went", "goes", "go", "going",
        "stay", "stays", "stayed", "near", "around", "about", "nearly", "almost", "only", "already", "back", "over", "up",
        "down", "since", "until", "before", "after", "age", "aged", "old", "year", "years", "month", "months", "early",
        "late", "th", "st", "nd", "rd", "school", "start", "started", "starts", "left", "turned",
    ];
    let tells = |word: &Word| {
        let word = word.letters.as_str();
        !SMALL.contains(&word) && !(is_cut && ANYWHERE.contains(&word))
    };
    words(written).iter().any(tells)
}

/// Phrases that overlap, or that only a comma or a small word parts, are one.
pub(super) fn joined(mut whole: Vec<Finding>, text: &str) -> Vec<Finding> {
    whole.sort_by_key(|one| (one.bytes.start, std::cmp::Reverse(one.bytes.end)));
    let (asked, written): (Vec<Finding>, Vec<Finding>) = parted_acts(whole);
    let mut found: Vec<Finding> = written;
    let mut phrases: Vec<Finding> = Vec::new();
    for one in asked {
        let last = phrases.last_mut().filter(|last| {
            one.bytes.start <= last.bytes.end
                || text.get(last.bytes.end..one.bytes.start).is_some_and(|between| {
                    matches!(between.trim(), "" | "," | "in" | "on" | "at" | "of" | "the") && between.len() <= 6
                })
        });
        match last {
            Some(last) => last.bytes.end = last.bytes.end.max(one.bytes.end),
            None => phrases.push(one),
        }
    }
    found.extend(phrases);
    found
}

fn parted_acts(all: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    all.into_iter().partition(|one| matches!(one.act, Act::Ask { .. }))
}

/// A text in a language without a list of plain words, or of some length in a writing without capitals, where no program
/// can tell names from words: somebody must read it. `cleared` answers it with the language's tag.
pub(super) fn unread(text: &str, language: &Language, cleared: &Cleared) -> Vec<Finding> {
    let needs_reading = is_caseless(text) || is_unlisted(text, language);
    if needs_reading && !is_judged_language(language, cleared) { whole(text) } else { Vec::new() }
}

fn is_judged_language(language: &Language, cleared: &Cleared) -> bool {
    cleared.covers(language.as_str()) || cleared.covers(language.primary())
}

fn is_caseless(text: &str) -> bool {
    const FEWEST: usize = 6;
    words(text).iter().filter(|word| word.letters.chars().any(has_no_case)).count() >= FEWEST
}

fn is_unlisted(text: &str, language: &Language) -> bool {
    !has_list(language) && words(text).iter().any(|word| word.letters.chars().any(char::is_alphabetic))
}

fn whole(text: &str) -> Vec<Finding> {
    let all = words(text);
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
    vec![Finding::ask(first.bytes.start..last.bytes.end, Reason::Writing)]
}

/// Leaves away what is no word at the ends of a question.
pub(super) fn trim(text: &str, finding: &mut Finding) {
    let written = text.get(finding.bytes.clone()).unwrap_or_default();
    let ahead = written.len() - written.trim_start_matches([' ', ',', '.', ';', '\u{a0}']).len();
    let kept = written.trim_end_matches([' ', ',', ';', '\u{a0}']).len().max(ahead);
    finding.bytes = finding.bytes.start + ahead..finding.bytes.start + kept;
}

/// What is surely to be replaced, and what is to be asked about.
fn parted(found: impl IntoIterator<Item = Finding>) -> (Vec<Finding>, Vec<Finding>) {
    found.into_iter().partition(|one| !matches!(one.act, Act::Ask { .. }))
}

/// Makes words fit where they are put: a capital where a sentence began with one, one article and no two, `a` and `an`.
fn fit(text: &str, finding: &mut Finding, language: &Language) {
    let Act::Write(words) = &mut finding.act else { return };
    if words.is_empty() {
        return;
    }
    let before = text.get(..finding.bytes.start).unwrap_or_default();
    let article = super::words::words(before).pop().filter(|word| {
        let gap = before.get(word.bytes.end..).unwrap_or("-");
        !word.possessive && !gap.is_empty() && gap.chars().all(|letter| letter == ' ' || letter == '\u{a0}')
    });
    if language.primary() == "en"
        && let Some(article) = article
    {
        const OWNED: [&str; 11] = ["the", "a", "an", "her", "his", "their", "my", "our", "your", "this", "that"];
        if OWNED.contains(&article.letters.as_str())
            && let Some((first, rest)) = words.split_once(' ')
            && ["the", "a", "an", "her", "his", "their"].contains(&first.to_lowercase().as_str())
        {
            *words = rest.to_owned();
        }
        let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O']);
        let wanted = if vowel { "an" } else { "a" };
        if matches!(article.letters.as_str(), "a" | "an") && article.letters != wanted {
            let capital = if article.capital { wanted.replacen('a', "A", 1) } else { wanted.to_owned() };
            *words = format!("{capital} {words}");
            finding.bytes.start = article.bytes.start;
        }
    }
    let old_capital =
        text.get(finding.bytes.clone()).and_then(|old| old.chars().next()).is_some_and(char::is_uppercase);
    let begins = super::words::words(text.get(..finding.bytes.end).unwrap_or_default())
        .into_iter()
        .find(|word| word.bytes.end > finding.bytes.start)
        .is_some_and(|word| word.begins);
    // After a colon a month has its capital for itself alone.
    let goes_on = text
        .get(..finding.bytes.start)
        .is_some_and(|before| before.trim_end().ends_with([';', ':', '(', '—', '–', '-', '/']));
    if old_capital && begins && !goes_on {
        let mut letters = words.chars();
        if let Some(first) = letters.next() {
            *words = first.to_uppercase().collect::<String>() + letters.as_str();
        }
    }
}
