//! Ages as people write them, told as bands of years. Ratings, counts and lengths of time are left alone.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::finding::Finding;
use super::phrases::Phrases;
use super::plain::Plain;
use super::{AgeBand, Reason, expression};

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Feminine numbers, as ages are counted in Welsh, with their mutations.
const WELSH: [(&str, u32); 24] = [
    ("blwydd", 1),
    ("flwydd", 1),
    ("dwy", 2),
    ("ddwy", 2),
    ("tair", 3),
    ("dair", 3),
    ("thair", 3),
    ("pedair", 4),
    ("bedair", 4),
    ("phedair", 4),
    ("pump", 5),
    ("bump", 5),
    ("pum", 5),
    ("bum", 5),
    ("phum", 5),
    ("chwech", 6),
    ("chwe", 6),
    ("saith", 7),
    ("wyth", 8),
    ("naw", 9),
    ("deg", 10),
    ("ddeg", 10),
    ("deuddeg", 12),
    ("ddeuddeg", 12),
];

struct Patterns {
    before_noun: Regex,
    old: Regex,
    clinical: Regex,
    aged: Regex,
    person_is: Regex,
    birthday: Regex,
    welsh: Regex,
    school_year: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let mut words: Vec<String> = Vec::new();
    for ten in TENS {
        words.push(format!("{ten}(?:[- ](?:{}))?", UNITS.get(1..10).unwrap_or_default().join("|")));
    }
    words.extend(UNITS.iter().rev().map(|word| (*word).to_owned()));
    let number = format!(r"(?:\d{{1,2}}|{})", words.join("|"));
    let half = r"(?:\s+and\s+(?:a\s+)?(?:half|quarter|three[- ]quarters)|\s*(?:1/2|1/4|3/4)|\.\d{1,2})?";
    let years = r"(?:years?|yrs?|y|yo)";
    let months = r"(?:months?|mths?|mos?|m)";
    let weeks = r"(?:weeks?|wks?)";
    let age = format!(r"(?P<n>{number}){half}");
    let full_age = format!(
        r"(?:{age}[\s-]*(?P<y>{years})(?:[\s,-]*(?:and[\s-]+)?{number}[\s-]*{months})?|(?P<low>{number}){half}[\s-]*(?P<small>{months}|{weeks}))"
    );
    Patterns {
        before_noun: expression(&format!(r"(?i)(?P<an>\ban?\s+)?\b{full_age}[\s-]+olds?(?P<noun>[\s-]+[a-z]+)?")),
        old: expression(&format!(
            r"(?i)\b(?:{full_age}\s+(?:old|of\s+age)|(?P<n2>{number}){half}\s*(?:y/o|yo|yrs?\s?old))\b"
        )),
        clinical: expression(
            r"(?i)\b(?:(?P<n>\d{1,2});\d{1,2}|(?P<y2>\d{1,2})\s?(?:y|yrs?)\.?[\s,]*\d{1,2}\s?(?:m|mths?|mos?)\b\.?)",
        ),
        aged: expression(&format!(
            r"(?i)\b(?:aged?|ages|age\s+(?:is|was|of)|ages?\s*:|turned|turning|turns|at\s+age)\s+(?P<all>(?:just\s+|only\s+|nearly\s+|almost\s+|about\s+|around\s+)*(?:{full_age}(?:\s+old)?|(?P<bare>{number}){half}))"
        )),
        person_is: expression(&format!(
            r"(?i)(?P<who>\w+'?)(?P<gap>,?\s+(?:who\s+|then\s+|now\s+)?(?:is|was|had\s+been|has\s+been|will\s+be|became|'s|will\s+soon\s+be)\s+|\s?\(|,\s+)(?:(?:just|only|now|then|still|nearly|almost|about|around|barely|already|by\s+then|not\s+yet|rising)\s+)*(?P<all>{age})"
        )),
        birthday: expression(
            r"(?i)\b(?P<gone>(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|twenty-first|thirtieth|fortieth|fiftieth)\s+)birthday",
        ),
        welsh: expression(&format!(
            r"(?i)\b(?P<n>\d{{1,2}}|un ar ddeg|{})(?:\s+(?:m?lwydd|blwydd|blynedd))?(?:\s+a\s+(?:hanner|chwarter|\w+\s+mis))?\s+oed\b",
            WELSH.map(|(word, _)| word).join("|")
        )),
        school_year: expression(
            r"\b(?P<all>(?:Year|year|YEAR|Yr|yr|Blwyddyn|Flwyddyn)\s+(?P<n>1[0-3]|[1-9]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven)|Primary\s+[1-7]|P[1-7])\b",
        ),
    }
});

/// Every age in a text. `is_person` tells whether a word, as written, is what a person is called here.
pub(super) fn ages(plain: &Plain<'_>, phrases: &Phrases, is_person: &dyn Fn(Range<usize>) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let patterns = &*PATTERNS;
    for captures in patterns.before_noun.captures_iter(&plain.text) {
        found.extend(before_noun(plain, &captures, phrases));
    }
    for captures in patterns.old.captures_iter(&plain.text) {
        let Some(all) = captures.get(0) else { continue };
        found.extend(band(&captures).map(|band| write(plain, all.range(), phrases.ages(band))));
    }
    for captures in patterns.clinical.captures_iter(&plain.text) {
        let Some(all) = captures.get(0).filter(|all| plain.stands_alone(&all.range())) else { continue };
        let years = captures.name("n").or(captures.name("y2")).and_then(|years| number(years.as_str()));
        found.extend(
            years.filter(|years| *years < 20).map(|years| write(plain, all.range(), phrases.ages(AgeBand::of(years)))),
        );
    }
    for captures in patterns.aged.captures_iter(&plain.text) {
        let Some(all) = captures.name("all") else { continue };
        if !plain.stands_alone(&all.range()) || is_share(plain, all.end()) {
            continue;
        }
        let bare = captures.name("bare").and_then(|bare| number(bare.as_str())).map(AgeBand::of);
        let lead = captures.get(0).and_then(|whole| plain.text.get(whole.start()..all.start())).unwrap_or_default();
        // `turned two pages`: what is turned is a number of something.
        if bare.is_some() && lead.to_lowercase().starts_with("turn") && !ends_there(plain, all.end()) {
            continue;
        }
        found.extend(band(&captures).or(bare).map(|band| write(plain, all.range(), phrases.ages(band))));
    }
    let mut at = 0;
    while let Some(captures) = patterns.person_is.captures_at(&plain.text, at) {
        let Some(who) = captures.name("who") else { break };
        at = who.end().max(at + 1);
        while !plain.text.is_char_boundary(at) {
            at += 1;
        }
        found.extend(of_person(plain, &captures, phrases, is_person));
    }
    for captures in patterns.birthday.captures_iter(&plain.text) {
        found.extend(captures.name("gone").map(|gone| write(plain, gone.range(), String::new())));
    }
    for captures in patterns.welsh.captures_iter(&plain.text) {
        let Some(all) = captures.get(0) else { continue };
        let years = captures.name("n").and_then(|years| welsh(years.as_str()));
        found.extend(years.map(|years| write(plain, all.range(), phrases.ages(AgeBand::of(years)))));
    }
    for captures in patterns.school_year.captures_iter(&plain.text) {
        found.extend(captures.name("all").map(|all| Finding::ask(plain.written(all.range()), Reason::Age)));
    }
    found
}

fn write(plain: &Plain<'_>, range: Range<usize>, words: String) -> Finding {
    Finding::write(plain.written(range), words, Reason::Age)
}

/// `an eight-year-old boy` and `was eight years old`.
fn before_noun(plain: &Plain<'_>, captures: &Captures<'_>, phrases: &Phrases) -> Option<Finding> {
    let all = captures.get(0)?;
    let band = band(captures)?;
    let noun = captures.name("noun");
    let text = plain.text.get(all.start()..noun.map_or(all.end(), |noun| noun.start()))?;
    let joined = text.contains('-') || text.to_lowercase().ends_with("olds");
    // `a 4 year old boy` is told by its article, `4 year old` by having no plural.
    let an = captures.name("an");
    let plural = text.to_lowercase().contains("years") || text.to_lowercase().contains("months");
    let attributive = joined || an.is_some() || !plural;
    if !attributive {
        return None;
    }
    let end = noun.map_or(all.end(), |noun| noun.start());
    let many = if text.to_lowercase().ends_with("olds") && band.to > 0 { "s" } else { "" };
    let article = match an.map(|an| an.as_str().starts_with('A')) {
        Some(true) => "A ",
        Some(false) => "a ",
        None => "",
    };
    Some(write(plain, all.start()..end, format!("{article}{}{many}", phrases.of_ages(band))))
}

/// `Ada was four.`, `Zain, who was three, …`, `Ada (4)`, `Ada, 4, …`.
fn of_person(
    plain: &Plain<'_>,
    captures: &Captures<'_>,
    phrases: &Phrases,
    is_person: &dyn Fn(Range<usize>) -> bool,
) -> Option<Finding> {
    let (who, gap, all) = (captures.name("who")?, captures.name("gap")?, captures.name("all")?);
    if !plain.stands_alone(&all.range()) || is_share(plain, all.end()) {
        return None;
    }
    let years = captures.name("n").and_then(|years| number(years.as_str())).filter(|years| *years < 100)?;
    let verb = gap.as_str().trim();
    let named = is_person(plain.written(who.range()));
    let known = |words: &[&str]| words.contains(&who.as_str().to_lowercase().as_str());
    let told = || Some(write(plain, all.range(), phrases.ages(AgeBand::of(years))));
    match verb {
        "(" => (named && plain.after(all.end()) == Some(')')).then(told)?,
        "," => {
            let closes = matches!(plain.after(all.end()), Some(',' | ')' | '.'));
            // `Ada, 4, Ben, 6`, and not `Ada, two, three`: a count has words.
            (named && closes && all.as_str().starts_with(|letter: char| letter.is_ascii_digit())).then(told)?
        }
        _ => {
            let someone = named
                || known(&[
                    "she", "he", "they", "who", "child", "daughter", "son", "boy", "girl", "baby", "toddler",
                    "brother", "sister", "twin", "twins",
                ]);
            if !someone {
                return None;
            }
            let rated = plain.after(all.end()) == Some('/') || all.as_str().contains('.');
            let next = plain.words_after(all.end()).next();
            if !rated && ends_there(plain, all.end()) {
                return told();
            }
            let goes_on = ["when", "years", "and", "then", "now", "by", "that", "this", "last", "but", "so"];
            if !rated && next.is_some_and(|next| goes_on.contains(&next.as_str())) && named {
                return told();
            }
            None
        }
    }
}

/// Whether a phrase ends at a place.
fn ends_there(plain: &Plain<'_>, at: usize) -> bool {
    let rest = plain.text.get(at..).unwrap_or_default();
    let mut letters = rest.chars();
    match letters.next() {
        None | Some('!' | '?' | ';' | ')' | '"' | '\'' | '\u{1e}') => true,
        Some('.' | ',' | ':') => !letters.next().is_some_and(|next| next.is_ascii_digit()),
        Some(' ') => {
            let next = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
            ["when", "then", "-"].contains(&next.as_str())
        }
        _ => false,
    }
}

/// `7/10`, `7 out of 10`, `70%`: no age.
fn is_share(plain: &Plain<'_>, at: usize) -> bool {
    let rest = plain.text.get(at..).unwrap_or_default().trim_start();
    rest.starts_with(['/', '%', '×'])
        || rest.starts_with("out of")
        || rest.starts_with("per cent")
        || rest.starts_with("percent")
}

fn band(captures: &Captures<'_>) -> Option<AgeBand> {
    if let Some(years) = captures.name("n").or_else(|| captures.name("n2")) {
        return number(years.as_str()).map(AgeBand::of);
    }
    let low = number(captures.name("low")?.as_str())?;
    let is_weeks = captures.name("small")?.as_str().to_lowercase().starts_with('w');
    Some(AgeBand::of(if is_weeks { low / 52 } else { low / 12 }))
}

/// A number below a hundred in figures or English words.
pub(super) fn number(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    if let Ok(number) = text.parse::<u32>() {
        return Some(number).filter(|number| *number < 120);
    }
    let unit = |word: &str| UNITS.iter().position(|one| *one == word).map(|at| at as u32);
    if let Some(unit) = unit(&text) {
        return Some(unit);
    }
    let (ten, rest) = text.split_once(['-', ' ']).unwrap_or((text.as_str(), ""));
    let ten = TENS.iter().position(|one| *one == ten)? as u32 * 10 + 20;
    if rest.is_empty() { Some(ten) } else { Some(ten + unit(rest)?) }
}

fn welsh(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    if text == "un ar ddeg" {
        return Some(11);
    }
    let word = || WELSH.iter().find(|(word, _)| *word == text).map(|(_, years)| *years);
    text.parse().ok().or_else(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_figures_and_words() {
        for (text, expected) in [("4", 4), ("four", 4), ("Twenty-three", 23), ("thirty one", 31), ("forty", 40)] {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        assert_eq!(number("many"), None);
        assert_eq!(welsh("bedair"), Some(4));
    }
}
