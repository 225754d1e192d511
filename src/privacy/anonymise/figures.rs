//! Numbers of a text, in figures or words, each brought to one sign: what recognisers of ages, years and counts read, so
//! that they need not know how a number is written.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::expression;
use super::plain::Plain;

/// Stands for a number in [`Figures::text`], which has no digits else; `#` in the patterns of [`pattern`].
pub(super) const NUMBER: char = '0';
/// Stands for a year; `@` in the patterns of [`pattern`].
pub(super) const YEAR: char = '9';

/// A number of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    /// In bytes of the plain text.
    pub(super) plain: Range<usize>,
    /// Its byte in [`Figures::text`].
    pub(super) at: usize,
    /// Without its fraction.
    pub(super) whole: u32,
    /// Whether it is written in words.
    pub(super) in_words: bool,
    /// Whether a half, a quarter or a decimal follows.
    pub(super) fraction: bool,
    /// Whether it is a year.
    pub(super) year: bool,
}

/// A plain text with a sign in place of every number.
#[derive(Debug)]
pub(super) struct Figures {
    pub(super) text: String,
    /// For each byte of the text, the byte of the plain text it came from.
    from: Vec<u32>,
    end: usize,
    pub(super) all: Vec<Figure>,
}

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

struct Patterns {
    number: Regex,
    fraction: Regex,
    year: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let tens = TENS.join("|");
    let ones = UNITS.get(1..10).unwrap_or_default().join("|");
    let rest = UNITS.iter().rev().copied().collect::<Vec<_>>().join("|");
    let word = format!(r"(?:(?:{tens})(?:[- ](?:{ones}))?|{rest})");
    Patterns {
        number: expression(&format!(r"(?i)\d+(?:,\d{{3}}\b)*(?:\.\d+)?|\b{word}\b")),
        fraction: expression(
            r"(?i)^(?:[\s-]+and[\s-]+(?:an?[\s-]+)?(?:half|quarter|three[\s-]+quarters)\b|[\s-]+(?:half|three[\s-]+quarters)\b|[ -]?[1-3]/[2-4]\b)",
        ),
        year: expression(&format!(
            r"(?i)\b(?:(?:twenty|nineteen|eighteen)[\s-]+(?:(?:oh|o|hundred|and)[\s-]+)*{word}|two[\s-]+thousand(?:[\s-]+(?:and[\s-]+)?{word})?)\b"
        )),
    }
});

impl Figures {
    pub(super) fn new(plain: &Plain<'_>) -> Self {
        let text = plain.text.as_str();
        let mut found =
            Self { text: String::with_capacity(text.len()), from: Vec::new(), end: text.len(), all: Vec::new() };
        let mut at = 0;
        let mut years = PATTERNS.year.find_iter(text).peekable();
        while let Some(number) = PATTERNS.number.find_at(text, at) {
            while years.next_if(|year| year.end() <= number.start()).is_some() {}
            let in_words = !number.as_str().starts_with(|letter: char| letter.is_ascii_digit());
            let worded = years.peek().filter(|year| year.start() <= number.start()).map(regex::Match::range);
            let written = worded.filter(|year| year.start == number.start()).filter(|year| is_worded_year(text, year));
            let is_year = written.is_some() || is_year(number.as_str());
            let mut range = written.unwrap_or(number.range());
            let fraction = (!is_year)
                .then(|| text.get(range.end..).and_then(|rest| PATTERNS.fraction.find(rest)))
                .flatten()
                .filter(|fraction| !is_unit_half(text, range.end + fraction.end()));
            range.end += fraction.as_ref().map_or(0, regex::Match::len);
            found.push_text(text, at..range.start);
            found.all.push(Figure {
                at: found.text.len(),
                whole: value(number.as_str()),
                in_words,
                fraction: fraction.is_some() || number.as_str().contains('.'),
                year: is_year,
                plain: range.clone(),
            });
            found.push(if is_year { YEAR } else { NUMBER }, range.start);
            at = range.end;
        }
        found.push_text(text, at..text.len());
        found
    }

    fn push(&mut self, letter: char, from: usize) {
        self.text.push(letter);
        self.from.resize(self.text.len(), from as u32);
    }

    fn push_text(&mut self, text: &str, range: Range<usize>) {
        for (at, letter) in text.get(range.clone()).unwrap_or_default().char_indices() {
            let letter = if matches!(letter, NUMBER | YEAR) { ' ' } else { letter };
            self.push(letter, range.start + at);
        }
    }

    /// The bytes of the plain text that a stretch of this one came from.
    pub(super) fn plain(&self, range: Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).map_or(self.end, |start| *start as usize);
        let last = self.all.iter().find(|figure| figure.at < range.end && range.end <= figure.at + NUMBER.len_utf8());
        let end = match last {
            Some(figure) => figure.plain.end,
            None => self.from.get(range.end).map_or(self.end, |end| *end as usize),
        };
        start..end.max(start)
    }

    /// The numbers within a stretch of this text.
    pub(super) fn within(&self, range: &Range<usize>) -> impl Iterator<Item = &Figure> {
        let (start, end) = (range.start, range.end);
        self.all.iter().filter(move |figure| start <= figure.at && figure.at < end)
    }
}

/// A pattern over [`Figures::text`]: `#` is a number, `@` a year.
pub(super) fn pattern(text: &str) -> Regex {
    // Word boundaries of ASCII alone: with others the expressions can't run as automata on any letter beyond it.
    let text = text.replace('#', &NUMBER.to_string()).replace('@', &YEAR.to_string());
    expression(&text.replace(r"\b", r"(?-u:\b)"))
}

/// `a half` of `two and a half hours` belongs to the number; `three and a half` of something too: nothing is a unit here.
fn is_unit_half(text: &str, end: usize) -> bool {
    text.get(end..)
        .is_some_and(|rest| rest.starts_with("-way") || rest.starts_with("-term") || rest.starts_with(" term"))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// `twenty nineteen` is a year, `twenty two` is a number.
fn is_worded_year(text: &str, range: &Range<usize>) -> bool {
    let lower = text.get(range.clone()).unwrap_or_default().to_lowercase();
    let mut parts = lower.split([' ', '-']).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    match (first, rest.as_slice()) {
        ("two", ["thousand", ..]) => true,
        (_, [single]) => {
            UNITS.iter().position(|unit| unit == single).is_some_and(|unit| unit >= 10) || TENS.contains(single)
        }
        (_, [ten, one]) => (TENS.contains(ten) && UNITS.contains(one)) || matches!(*ten, "oh" | "o" | "hundred"),
        (_, [_, _, ..]) => true,
        _ => false,
    }
}

fn value(text: &str) -> u32 {
    let lower = text.to_lowercase();
    if lower.starts_with(|letter: char| letter.is_ascii_digit()) {
        let digits: String = lower.split('.').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        return digits.parse().unwrap_or(u32::MAX);
    }
    let unit = |word: &str| UNITS.iter().position(|one| *one == word).map(|at| at as u32);
    let (ten, rest) = lower.split_once(['-', ' ']).unwrap_or((lower.as_str(), ""));
    match TENS.iter().position(|one| *one == ten) {
        Some(at) => at as u32 * 10 + 20 + unit(rest).unwrap_or(0),
        None => unit(&lower).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<(String, u32, bool)>) {
        let plain = Plain::new(text);
        let figures = Figures::new(&plain);
        let all = figures.all.iter().map(|one| (plain.text[one.plain.clone()].to_owned(), one.whole, one.fraction));
        (figures.text.replace(NUMBER, "#").replace(YEAR, "@"), all.collect())
    }

    #[test]
    fn numbers_are_found_in_figures_and_words_with_their_fractions() {
        assert_eq!(read("six-and-a-half-year-old").0, "#-year-old");
        assert_eq!(
            read("He was 6½, then four and a half.").1,
            [("6 1/2".into(), 6, true), ("four and a half".into(), 4, true)]
        );
        assert_eq!(read("aged 4.5, thirty-one or 1,250").0, "aged #, # or #");
        assert_eq!(read("twenty nineteen, twenty two, 1973 and nineteen ninety-eight").0, "@, #, @ and @");
        assert_eq!(read("someone alone, tenth, 4yrs").0, "someone alone, tenth, #yrs");
    }

    #[test]
    fn every_stretch_leads_back_to_the_plain_text() {
        let plain = Plain::new("She is thirty-one now, in two thousand and eight.");
        let figures = Figures::new(&plain);
        let at = figures.text.find("is").unwrap();
        let range = figures.plain(at..figures.text.find(" now").unwrap());
        assert_eq!(&plain.text[range], "is thirty-one");
        assert_eq!(figures.all[1].year, true);
    }
}
