//! Ages as people write them: one that stands by itself is told as a band of years, whatever else tells an age is asked
//! about as a whole. Ratings, counts and lengths of time are left alone.

mod welsh;

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::figures::{Figure, Figures, NUMBER, pattern};
use super::finding::Finding;
use super::phrases::Phrases;
use super::plain::Plain;
use super::{AgeBand, Reason};

struct Patterns {
    old: Regex,
    aged: Regex,
    coming: Regex,
    person_is: Regex,
    of_number: Regex,
    amount: Regex,
    clinical: Regex,
}

/// A unit of time, whole or short.
const UNIT: &str = r"(?:years?|yrs?|months?|mths?|mos?|weeks?|wks?|days?|[ymwd])\b\.?";
/// What may stand before a number without changing it.
const ABOUT: &str = r"(?:(?:just|only|now|then|still|nearly|almost|about|around|barely|already|roughly|exactly|by\s+then|not\s+yet|not\s+quite|just\s+over|just\s+under|over|under)\s+)*";

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let amount = format!(
        r"#[\s-]*{UNIT}(?:[\s-]+and[\s-]+(?:a[\s-]+)?(?:half|quarter|bit)\b)?(?:(?:[\s,&-]|\band\b)*#[\s-]*{UNIT})*"
    );
    let item = format!(r"(?:{amount}|#)");
    let join =
        r"(?:-?\s*[,;/&-]\s*(?:(?:and|or|nearly|almost)\s+)?|-?\s+(?:and|or|to)\s+(?:a\s+)?(?:nearly\s+|almost\s+)?)";
    let list = format!(r"{item}(?:{join}{item})*");
    let verb = r"(?:is|was|are|were|be|been|being|became|become|becomes|will\s+be|would\s+be|had\s+been|has\s+been|will\s+soon\s+be)";
    Patterns {
        old: pattern(&format!(
            r"(?i)(?P<an>\ban?\s+)?(?P<range>\b(?:between|from)\s+)?(?P<list>{list})(?P<old>[\s-]*(?:(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)?[\s-]*olds?\b|\s*(?:years?\s+)?of\s+age\b|\s?y/?o\b))(?P<noun>[\s-]+[a-z]+)?"
        )),
        aged: pattern(&format!(
            r"(?i)\b(?:aged?|ages|age\s+(?:is|was|of)|ages?\s*:|turned|turning|turns|at\s+age)\s+(?P<all>{ABOUT}(?P<list>{list})(?:\s+old)?)"
        )),
        coming: pattern(&format!(
            r"(?i)\b(?:rising|approaching|coming\s+up\s+(?:to|for)|coming\s+up|going\s+on|getting\s+on\s+for|nearing|pushing|reached|reaching|nearly|almost|not\s+yet|not\s+quite)\s+(?P<list>{list})"
        )),
        person_is: pattern(&format!(
            r"(?i)(?P<who>\b\w+)(?P<gap>'(?:s|re|m|ll\s+be|d\s+be)\s+|,?\s+(?:who\s+|then\s+|now\s+)?(?:soon\s+)?{verb}\s+(?:soon\s+)?|\s?\(|,\s+)(?P<all>{ABOUT}(?P<list>{list}))"
        )),
        of_number: pattern(&format!(
            r"(?i)\b(?:boys?|girls?|child|children|baby|babies|toddlers?|lads?|lass|man|men|woman|women|sons?|daughters?|brothers?|sisters?|kids?|mothers?|mums?|dads?|fathers?|person|infant|grandmother|grandfather|ones?)\s+of\s+{ABOUT}(?P<list>{list})"
        )),
        amount: pattern(&format!(r"(?i){amount}")),
        clinical: pattern(r"#;#"),
    }
});

/// Every age in a text. `is_person` tells whether a word, as written, is what a person is called here.
pub(super) fn ages(
    plain: &Plain<'_>,
    figures: &Figures,
    phrases: &Phrases,
    is_person: &dyn Fn(Range<usize>) -> bool,
) -> Vec<Finding> {
    let reader = AgeReader { plain, figures, phrases, is_person };
    let patterns = &*PATTERNS;
    let text = figures.text.as_str();
    let mut found = Vec::new();
    found.extend(patterns.old.captures_iter(text).filter_map(|captures| reader.old(&captures)));
    for clinical in patterns.clinical.find_iter(text) {
        let first = figures.within(&clinical.range()).next().filter(|first| first.whole < 20);
        found.extend(first.map(|first| reader.write(clinical.range(), phrases.ages(AgeBand::of(first.whole)))));
    }
    found.extend(patterns.aged.captures_iter(text).filter_map(|captures| reader.aged(&captures)));
    for captures in patterns.coming.captures_iter(text) {
        if let (Some(all), Some(list)) = (captures.get(0), captures.name("list"))
            && reader.may_be_age(&list.range())
            && (has_unit(list.as_str()) || reader.goes_on_as_age(list.end()))
        {
            found.push(reader.ask(all.range()));
        }
    }
    let mut at = 0;
    while let Some(captures) = patterns.person_is.captures_at(text, at) {
        let Some(who) = captures.name("who") else { break };
        at = who.end().max(at + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
        found.extend(reader.of_person(&captures));
    }
    for captures in patterns.of_number.captures_iter(text) {
        if let (Some(all), Some(list)) = (captures.get(0), captures.name("list"))
            && (has_unit(list.as_str()) || reader.goes_on_as_age(list.end()))
        {
            found.push(reader.ask(all.range()));
        }
    }
    found.extend(patterns.amount.find_iter(text).filter_map(|amount| reader.amount(&amount.range())));
    found.extend(welsh::ages(plain, phrases));
    found
}

struct AgeReader<'r, 't> {
    plain: &'r Plain<'t>,
    figures: &'r Figures,
    phrases: &'r Phrases,
    is_person: &'r dyn Fn(Range<usize>) -> bool,
}

impl AgeReader<'_, '_> {
    fn write(&self, range: Range<usize>, words: String) -> Finding {
        Finding::write(self.plain.written(self.figures.plain(range)), words, Reason::Age)
    }

    fn ask(&self, range: Range<usize>) -> Finding {
        Finding::ask(self.plain.written(self.figures.plain(range)), Reason::Age)
    }

    fn text(&self, range: Range<usize>) -> &str {
        self.figures.text.get(range).unwrap_or_default()
    }

    /// The band of an age that stands by itself; none for several.
    fn band(&self, list: &Range<usize>, unit_after: &str) -> Option<AgeBand> {
        let text = self.text(list.clone());
        let single =
            text.chars().count() == 1 || PATTERNS.amount.find(text).is_some_and(|found| found.len() == text.len());
        let first = self.figures.within(list).next().filter(|_| single)?;
        let unit = text.trim_start_matches(NUMBER).trim_start_matches([' ', '-']);
        let unit = if unit.is_empty() { unit_after.trim_start_matches([' ', '-']) } else { unit };
        let years = match unit.chars().next().map(|letter| letter.to_ascii_lowercase()) {
            Some('m') => first.whole / 12,
            Some('w') => first.whole / 52,
            Some('d') => 0,
            _ => first.whole,
        };
        (years < 110).then(|| AgeBand::of(years))
    }

    /// `an eight-year-old boy`, `was eight years old`, `four- and six-year-old`.
    fn old(&self, captures: &Captures<'_>) -> Option<Finding> {
        let (all, list, old) = (captures.get(0)?, captures.name("list")?, captures.name("old")?);
        let end = captures.name("noun").map_or(all.end(), |noun| noun.start());
        let band = self.band(&list.range(), old.as_str()).filter(|_| captures.name("range").is_none());
        let Some(band) = band else { return Some(self.ask(all.start()..end)) };
        let text = self.text(list.start()..end).to_lowercase();
        let an = captures.name("an");
        let plural = ["years", "months", "weeks", "yrs"].iter().any(|unit| text.contains(unit));
        let attributive = text.contains('-') || text.ends_with("olds") || an.is_some() || !plural;
        if !attributive {
            return Some(self.write(list.start()..end, self.phrases.ages(band)));
        }
        let many = if text.ends_with("olds") && band.to > 0 { "s" } else { "" };
        let article = match an.map(|an| an.as_str().starts_with('A')) {
            Some(true) => "A ",
            Some(false) => "a ",
            None => "",
        };
        Some(self.write(all.start()..end, format!("{article}{}{many}", self.phrases.of_ages(band))))
    }

    /// `aged six`, `turned seven`.
    fn aged(&self, captures: &Captures<'_>) -> Option<Finding> {
        let (whole, all, list) = (captures.get(0)?, captures.name("all")?, captures.name("list")?);
        if !self.may_be_age(&list.range()) {
            return None;
        }
        // `turned two pages`: what is turned is a number of something.
        let turns = whole.as_str().to_lowercase().starts_with("turn");
        if turns && !has_unit(list.as_str()) && !self.goes_on_as_age(all.end()) {
            return None;
        }
        Some(match self.band(&list.range(), "") {
            Some(band) if !turns => self.write(all.range(), self.phrases.ages(band)),
            _ => self.ask(if turns { whole.start()..self.with_time(all.end()) } else { whole.range() }),
        })
    }

    /// `Ada was four.`, `Zain, who was three, …`, `Ada (4)`, `Ada, 4, …`.
    fn of_person(&self, captures: &Captures<'_>) -> Option<Finding> {
        let (who, gap) = (captures.name("who")?, captures.name("gap")?);
        let (all, list) = (captures.name("all")?, captures.name("list")?);
        if !self.may_be_age(&list.range()) {
            return None;
        }
        let named = (self.is_person)(self.plain.written(self.figures.plain(who.range())));
        let after = self.text(all.end()..self.figures.text.len());
        let ends = match gap.as_str().trim() {
            "(" => after.starts_with(')') && (named || starts_upper(who.as_str())),
            "," => {
                let in_words = self.figures.within(&list.range()).any(|figure| figure.in_words);
                // `Ada, 4, Ben, 6`, and not `Ada, two, three`: a count has words.
                (named || is_kin_word(who.as_str()) || starts_upper(who.as_str()))
                    && (after.starts_with([',', ')', '.', ';']) || after.is_empty())
                    && (!in_words || !has_several(list.as_str()))
            }
            _ => {
                let someone = named || is_kin_word(who.as_str()) || starts_upper(who.as_str());
                someone && (has_unit(list.as_str()) || self.goes_on_as_age(all.end()))
            }
        };
        if !ends {
            return None;
        }
        let end = self.with_time(all.end());
        match self.band(&list.range(), "").filter(|_| end == all.end()) {
            // `18 months.` may be how long something took.
            Some(band) if !has_unit(list.as_str()) => Some(self.write(all.range(), self.phrases.ages(band))),
            _ => Some(self.ask(all.start()..end)),
        }
    }

    /// `(3 years 4 months)`, `4yrs`: an age, where nothing tells that it is how long something took.
    fn amount(&self, range: &Range<usize>) -> Option<Finding> {
        let text = self.text(range.clone()).to_lowercase();
        let long = ["y", "mth", "mo"]
            .iter()
            .any(|unit| text.split(NUMBER).any(|part| part.trim_start_matches([' ', '-']).starts_with(unit)));
        let glued = text.contains(&format!("{NUMBER}m")) || text.contains(&format!("{NUMBER}y"));
        let metres = text == format!("{NUMBER}m") && self.figures.within(range).any(|figure| figure.whole > 60);
        if !(long || glued) || metres || text.ends_with(" m") || text.ends_with(" d") {
            return None;
        }
        let before = self.text(0..range.start);
        let mut words = before.rsplit(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let near: Vec<String> = words.by_ref().take(3).map(str::to_lowercase).collect();
        let adjoins = before.trim_end().ends_with(char::is_alphanumeric);
        let after = self.text(range.end..self.figures.text.len());
        let next = after.split_whitespace().next().unwrap_or_default();
        let next = next.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        let lasts = adjoins && near.iter().any(|word| LASTS.contains(&word.as_str()));
        let is_span = (lasts || GOES_BY.contains(&next.as_str())) && !has_unit_fraction(&self.figures.all, range);
        (!is_span || glued).then(|| self.ask(range.clone()))
    }

    /// Where a day, a month or a season follows an age, that belongs to it: `five in May`.
    fn with_time(&self, end: usize) -> usize {
        static TIME: LazyLock<Regex> = LazyLock::new(|| {
            super::expression(
                r"(?i)^\s+(?:(?:in|on|at|by|since|this|last|next|that)\s+)+(?:the\s+)?(?:spring|summer|autumn|winter|christmas|easter|halloween|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|week|weekend|month|year|term)\b",
            )
        });
        TIME.find(self.text(end..self.figures.text.len())).map_or(end, |time| end + time.end())
    }

    /// No share, no time of a film, no number of more than an age.
    fn may_be_age(&self, list: &Range<usize>) -> bool {
        let after = self.text(list.end..self.figures.text.len());
        let trimmed = after.trim_start();
        let share = ["out of", "per cent", "percent", "%", "×", "/", ":"].iter().any(|mark| trimmed.starts_with(mark));
        let joined = after.starts_with(|letter: char| letter.is_alphanumeric() || letter == NUMBER);
        !share && !joined && self.figures.within(list).all(|figure| figure.whole < 110 && !figure.year)
    }

    /// Whether a phrase ends at a place, or goes on as no count does.
    fn goes_on_as_age(&self, at: usize) -> bool {
        let rest = self.text(at..self.figures.text.len());
        let Some(first) = rest.chars().next() else { return true };
        if !first.is_whitespace() {
            return !first.is_alphanumeric() && first != NUMBER && !matches!(first, '%' | '/' | ':' | '-');
        }
        let next = rest.split_whitespace().next().unwrap_or_default();
        let word: String = next.chars().take_while(|letter| letter.is_alphabetic()).collect();
        word.is_empty() && !next.starts_with(NUMBER) || AFTER_AGE.contains(&word.to_lowercase().as_str())
    }
}

/// What stands before how long something took.
const LASTS: [&str; 34] = [
    "for",
    "after",
    "within",
    "over",
    "under",
    "took",
    "take",
    "takes",
    "taken",
    "lasted",
    "lasts",
    "last",
    "past",
    "next",
    "every",
    "each",
    "another",
    "in",
    "during",
    "first",
    "these",
    "those",
    "waited",
    "spent",
    "since",
    "other",
    "than",
    "until",
    "following",
    "previous",
    "final",
    "least",
    "most",
    "whole",
];
/// What follows how long ago something was.
const GOES_BY: [&str; 14] = [
    "ago", "later", "earlier", "apart", "together", "went", "passed", "before", "after", "long", "on", "of", "without",
    "since",
];
/// What follows an age and no count.
const AFTER_AGE: [&str; 38] = [
    "when", "then", "now", "in", "at", "by", "on", "this", "that", "today", "and", "but", "so", "last", "next",
    "already", "going", "too", "as", "while", "or", "before", "after", "because", "since", "soon", "with", "who",
    "years", "year", "he", "she", "they", "we", "it", "there", "here", "nearly",
];

fn has_unit_fraction(all: &[Figure], range: &Range<usize>) -> bool {
    let mut within = all.iter().filter(|figure| range.contains(&figure.at));
    within.next().is_some_and(|first| first.fraction && within.next().is_some())
}

fn has_unit(list: &str) -> bool {
    list.chars().any(char::is_alphabetic) && PATTERNS.amount.is_match(list)
}

fn has_several(list: &str) -> bool {
    list.matches(NUMBER).count() > 1
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
        && !["It", "There", "This", "That", "These", "Those", "What", "Which", "Here", "Where"].contains(&word)
}

fn is_kin_word(word: &str) -> bool {
    const WORDS: [&str; 13] = [
        "she", "he", "they", "who", "child", "children", "toddler", "i", "boys", "girls", "partner", "they're", "both",
    ];
    let folded = word.to_lowercase();
    let single = folded.trim_end_matches('s');
    WORDS.contains(&folded.as_str())
        || ["daughter", "son", "boy", "girl", "baby", "twin", "wife", "husband", "carer", "kid", "infant"]
            .contains(&single)
        || super::people::is_kin_role(single)
}
