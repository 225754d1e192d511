//! Ages in Welsh, which count with feminine numbers.

use std::sync::LazyLock;

use regex::Regex;

use super::super::finding::Finding;
use super::super::phrases::Phrases;
use super::super::plain::Plain;
use super::super::{AgeBand, Reason, expression};

/// Feminine numbers, as ages are counted in Welsh, with their mutations.
const NUMBERS: [(&str, u32); 24] = [
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

static AGE: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?i)\b(?P<n>\d{{1,2}}|un ar ddeg|{})(?:\s+(?:m?lwydd|blwydd|blynedd))?(?:\s+a\s+(?:hanner|chwarter|\w+\s+mis))?\s+oed\b",
        NUMBERS.map(|(word, _)| word).join("|")
    ))
});

pub(super) fn ages(plain: &Plain<'_>, phrases: &Phrases) -> Vec<Finding> {
    let told = AGE.captures_iter(&plain.text).filter_map(|captures| {
        let years = number(captures.name("n")?.as_str())?;
        let written = plain.written(captures.get(0)?.range());
        Some(Finding::write(written, phrases.ages(AgeBand::of(years)), Reason::Age))
    });
    told.collect()
}

fn number(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    if text == "un ar ddeg" {
        return Some(11);
    }
    let word = || NUMBERS.iter().find(|(word, _)| *word == text).map(|(_, years)| *years);
    text.parse().ok().or_else(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_numbers_are_read_with_their_mutations() {
        assert_eq!((number("bedair"), number("un ar ddeg"), number("llawer")), (Some(4), Some(11), None));
    }
}
