//! One text after another: everything in it that must be replaced, left out or asked about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Reason;
use super::calendar::Calendar;
use super::capitals::{Judgement, capitals};
use super::finding::{Act, Finding, outside, settled};
use super::people::Names;
use super::phrases::Phrases;
use super::plain::Plain;
use super::words::{Vocabulary, words};
use super::{ages, contacts, dates, features, numbers};
use crate::language::Language;
use crate::privacy::guard::Guard;
use crate::privacy::guard::sought::{has_no_case, letters};
use crate::source::FamilyNotes;

/// Everything that the texts of one case are read with.
pub(super) struct Reader<'a> {
    pub(super) names: Names<'a>,
    pub(super) calendar: Calendar,
    pub(super) vocabulary: Vocabulary,
    pub(super) cleared: Cleared,
    pub(super) guard: &'a Guard<'a>,
    pub(super) family: &'a FamilyNotes,
}

/// The words that a person judged harmless.
#[derive(Clone, Debug, Default)]
pub(super) struct Cleared(BTreeSet<String>);

impl Cleared {
    pub(super) fn new(words: &[String]) -> Self {
        Self(words.iter().map(|word| letters(word)).filter(|word| !word.is_empty()).collect())
    }

    /// Whether a stretch was judged: as it stands, or each of its words.
    pub(super) fn covers(&self, written: &str) -> bool {
        let all = words(written);
        self.0.contains(&letters(written)) || (!all.is_empty() && all.iter().all(|word| self.0.contains(&word.letters)))
    }
}

impl Reader<'_> {
    /// What becomes of a text; `title` says that its capitals tell nothing.
    pub(super) fn read(&self, text: &str, language: &Language, phrases: &Phrases, title: bool) -> Vec<Finding> {
        let unread = unread(text, language, &self.cleared);
        if !unread.is_empty() {
            return unread;
        }
        let plain = Plain::new(text);
        let (sure, doubtful) = parted(contacts::contacts(&plain).into_iter().chain(numbers::numbers(&plain)));
        let days = dates::days(&plain, &self.calendar, phrases);
        let names = self.names.find(text, language, phrases);
        let mentions = self.names.mentions(text);
        let is_person = |range: Range<usize>| {
            mentions.iter().any(|one| one.end == range.end || (one.start <= range.start && range.start < one.end))
        };
        let (mut later, ages) = parted(ages::ages(&plain, phrases, &is_person));
        later.extend(dates::months(&plain, phrases));
        let mut found = settled(vec![sure, days, names, later]);
        let taken: Vec<Range<usize>> = found.iter().map(|one| one.bytes.clone()).collect();
        let strangers = self.guard.strangers(self.family, text).into_iter();
        let strangers =
            strangers.map(|bytes| Finding { bytes, act: Act::Ask { clearable: false }, why: Reason::OtherFamily });
        let judgement = Judgement { vocabulary: &self.vocabulary, language, names: &self.names.single, title };
        let mut asked: Vec<Vec<Finding>> = vec![strangers.collect(), doubtful, ages, numbers::doubtful(&plain)];
        asked.push(features::features(&plain));
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
}

/// A text of some length in a writing without capitals, where no program can tell names from words: somebody must read it.
/// `cleared` answers it with the language's tag.
fn unread(text: &str, language: &Language, cleared: &Cleared) -> Vec<Finding> {
    const FEWEST: usize = 6;
    let all = words(text);
    let caseless = all.iter().filter(|word| word.letters.chars().any(has_no_case)).count();
    if caseless < FEWEST || cleared.covers(language.as_str()) || cleared.covers(language.primary()) {
        return Vec::new();
    }
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
    vec![Finding::ask(first.bytes.start..last.bytes.end, Reason::Writing)]
}

/// Leaves away what is no word at the ends of a question.
fn trim(text: &str, finding: &mut Finding) {
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
