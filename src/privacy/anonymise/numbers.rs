//! Numbers that registers give to people. Check digits decide where there are any; what only looks like one is asked
//! about. Formats and sources: docs/anonymising.md.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::finding::Finding;
use super::plain::Plain;
use super::{Reason, expression};

struct Patterns {
    ten_digits: Regex,
    insurance: Regex,
    pupil: Regex,
    digits: Regex,
    mixed: Regex,
    reference: Regex,
    place: Regex,
    spelled: Regex,
    plate: Regex,
    tax: Regex,
    file: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns {
    ten_digits: expression(r"\d(?:[\s.\-/]{0,3}\d){9}"),
    insurance: expression(
        r"(?i)(?P<prefix>[a-z][\s.\-]?[a-z])[\s.\-/]{0,3}(?P<number>\d[\s.\-]?\d(?:[\s.\-/]{0,3}\d[\s.\-]?\d){2})(?:[\s.\-/]{0,3}(?P<suffix>[a-d])\b)?",
    ),
    pupil: expression(r"(?i)(?P<check>[a-z])[\s.\-/]{0,2}(?P<number>\d(?:[\s.\-/]{0,2}\d){10}[\s.\-/]{0,2}[\da-z])"),
    digits: expression(r"\+?\d(?:[\s.\-/()]{0,2}\d){4,}"),
    mixed: expression(r"(?i)[a-z0-9]+(?:[\-/._][a-z0-9]+)*"),
    reference: expression(
        r"(?i)\b(?:ref(?:erence)?|case|file|record|hospital|patient|client|pupil|passport|licence|policy|account|claim|badge|registration|reg|cyfeirnod|rhif)\s*(?:no|nr|num|number|id|#)?\s*[.:#]*\s*(?:(?:is|was|:)\s+)?(?P<number>[a-z]{0,6}[\s\-/]?\d[a-z0-9\-/]*)",
    ),
    place: expression(r"///[\p{L}]+\.[\p{L}]+\.[\p{L}]+|-?\d{1,3}\.\d{3,}\s*°?\s*[NSns]?\s*,\s*-?\d{1,3}\.\d{3,}"),
    // HMRC's temporary reference number.
    tax: expression(r"(?i)\d{2}[\s.\-]?[a-z]\d[\s.\-]?\d{2}[\s.\-]?\d{2}"),
    plate: expression(r"[A-Z]{2}\s?\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]"),
    spelled: expression(
        r"(?i)\b(?:(?:(?:double|triple|treble)\s+)?(?:oh|o|zero|nought|nil|one|two|three|four|five|six|seven|eight|nine)\b[\s,\-]*){3,}(?:hundred|thousand|ten|eleven|twelve)?",
    ),
    file: expression(
        r"(?i)[\w./\\~()%-]*[\w)]\.(?:jpe?g|png|gif|heic|heif|webp|tiff?|bmp|mp4|mov|avi|mkv|m4v|wmv|mp3|wav|docx?|odt|pdf|xlsx?|csv|pptx?|txt|zip|msg|eml)\b",
    ),
});

/// Numbers that are surely somebody's.
pub(super) fn numbers(plain: &Plain<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let patterns = &*PATTERNS;
    for number in patterns.ten_digits.find_iter(&plain.text) {
        let range = number.range();
        if !whole_number(plain, &range) {
            continue;
        }
        let digits = digits_of(number.as_str());
        let near = is_near(plain, range.start, range.end, &["nhs", "chi", "health", "hospital", "patient", "gig"]);
        if is_nhs_number(&digits) {
            found.push(Finding::leave_out(plain.written(range), Reason::HealthNumber));
        } else if near {
            found.push(Finding::ask(plain.written(range), Reason::HealthNumber));
        }
    }
    for captures in patterns.insurance.captures_iter(&plain.text) {
        let Some(all) = captures.get(0) else { continue };
        let range = all.range();
        if !plain.stands_alone(&range) {
            continue;
        }
        let prefix: String = letters_of(captures.name("prefix").map_or("", |part| part.as_str()));
        let suffix = captures.name("suffix").is_some();
        let upper = all.as_str().chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
        let near = is_near(plain, range.start, range.end, &["ni", "nino", "insurance", "yswiriant"]);
        if is_insurance_prefix(&prefix) && (suffix || upper || near) {
            found.push(Finding::leave_out(plain.written(range), Reason::InsuranceNumber));
        } else if suffix || upper || near {
            found.push(Finding::ask(plain.written(range), Reason::InsuranceNumber));
        }
    }
    for captures in patterns.pupil.captures_iter(&plain.text) {
        let Some(all) = captures.get(0) else { continue };
        if !plain.stands_alone(&all.range()) {
            continue;
        }
        let written = plain.written(all.range());
        found.push(if is_pupil_number(all.as_str()) {
            Finding::leave_out(written, Reason::PupilNumber)
        } else {
            Finding::ask(written, Reason::PupilNumber)
        });
    }
    for captures in patterns.reference.captures_iter(&plain.text) {
        let Some(number) = captures.name("number") else { continue };
        let digits = number.as_str().bytes().filter(u8::is_ascii_digit).count();
        let mixed = number.as_str().bytes().any(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'-'));
        if plain.stands_alone(&number.range())
            && (digits >= 4 || (digits >= 2 && mixed && !is_ordinal(number.as_str())))
        {
            found.push(Finding::leave_out(plain.written(number.range()), Reason::Reference));
        }
    }
    for number in patterns.tax.find_iter(&plain.text) {
        if plain.stands_alone(&number.range()) {
            found.push(Finding::leave_out(plain.written(number.range()), Reason::InsuranceNumber));
        }
    }
    for plate in patterns.plate.find_iter(&plain.text) {
        if plain.stands_alone(&plate.range()) {
            found.push(Finding::ask(plain.written(plate.range()), Reason::Number));
        }
    }
    for place in patterns.place.find_iter(&plain.text) {
        found.push(Finding::leave_out(plain.written(place.range()), Reason::Place));
    }
    for file in patterns.file.find_iter(&plain.text) {
        found.push(Finding::leave_out(plain.written(file.range()), Reason::Reference));
    }
    found
}

/// Numbers that may be somebody's: long ones, ones with letters among them, ones that are spelled out.
pub(super) fn doubtful(plain: &Plain<'_>) -> Vec<Finding> {
    const LONG: usize = 5;
    let mut found = Vec::new();
    let patterns = &*PATTERNS;
    for number in patterns.digits.find_iter(&plain.text) {
        let digits = digits_of(number.as_str());
        let grouped = is_grouped(number.as_str());
        // `100 000` and `12,500` are amounts; `3 4 5 6 7` is a row of ratings.
        let row =
            number.as_str().split([' ', '-', '/', '.']).filter(|part| !part.is_empty()).all(|part| part.len() <= 2);
        let few = digits.len() < 6 || (row && digits.len() < 9);
        let near = is_near(plain, number.start(), number.end(), &NUMBER_WORDS);
        if digits.len() >= LONG && (near || (!few && !grouped) || (digits.len() >= LONG && !row && !grouped)) {
            found.push(Finding::ask(plain.written(number.range()), Reason::Number));
        }
    }
    for word in patterns.mixed.find_iter(&plain.text) {
        let digits = word.as_str().bytes().filter(u8::is_ascii_digit).count();
        let letters = word.as_str().bytes().filter(u8::is_ascii_alphabetic).count();
        let near = is_near(plain, word.start(), word.end(), &NUMBER_WORDS);
        let is_long =
            digits >= 4 || (digits >= 2 && letters >= 2 && word.as_str().len() >= 6 && !is_ordinal(word.as_str()));
        if letters > 0
            && plain.stands_alone(&word.range())
            && (is_long || (near && digits >= 3))
            && !is_measure(word.as_str())
        {
            found.push(Finding::ask(plain.written(word.range()), Reason::Number));
        }
    }
    for spelled in patterns.spelled.find_iter(&plain.text) {
        if !is_counting(spelled.as_str())
            && spelled
                .as_str()
                .split(|letter: char| !letter.is_alphabetic())
                .any(|word| DIALLED.contains(&word.to_lowercase().as_str()))
        {
            let end = spelled.start() + spelled.as_str().trim_end_matches([' ', ',', '-']).len();
            found.push(Finding::ask(plain.written(spelled.start()..end), Reason::Number));
        }
    }
    found
}

/// What is said of a digit that is dialled and not counted.
const DIALLED: [&str; 8] = ["oh", "o", "zero", "nought", "nil", "double", "triple", "treble"];

const NUMBER_WORDS: [&str; 14] = [
    "nhs",
    "ni",
    "nino",
    "insurance",
    "upn",
    "uln",
    "chi",
    "number",
    "no",
    "id",
    "passport",
    "licence",
    "account",
    "rhif",
];

/// Whether one of some words stands shortly before or after a stretch.
pub(super) fn is_near(plain: &Plain<'_>, start: usize, end: usize, words: &[&str]) -> bool {
    const NEAR: usize = 5;
    let is_one = |word: String| words.contains(&word.trim_end_matches("'s"));
    plain.words_before(start).take(NEAR).any(is_one) || plain.words_after(end).take(NEAR - 2).any(is_one)
}

fn digits_of(text: &str) -> Vec<u32> {
    text.chars().filter_map(|letter| letter.to_digit(10)).collect()
}

fn letters_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// Whether a row of digits ends and begins where the number does.
fn whole_number(plain: &Plain<'_>, range: &Range<usize>) -> bool {
    if !plain.stands_alone(range) {
        return false;
    }
    let more = |text: &str, back: bool| {
        let trimmed = if back { text.trim_end_matches([' ', '-']) } else { text.trim_start_matches([' ', '-']) };
        let next = if back { trimmed.chars().next_back() } else { trimmed.chars().next() };
        text.len() - trimmed.len() <= 1 && next.is_some_and(|letter| letter.is_ascii_digit())
    };
    let before = plain.text.get(..range.start).unwrap_or_default();
    let after = plain.text.get(range.end..).unwrap_or_default();
    !more(before, true) && !more(after, false)
}

/// Ten digits of which the last checks the others by modulus 11 (NHS Data Dictionary, NHS NUMBER).
pub(super) fn is_nhs_number(digits: &[u32]) -> bool {
    let [first @ .., check] = digits else { return false };
    if first.len() != 9 {
        return false;
    }
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => *check == 0,
        10 => false,
        expected => *check == expected,
    }
}

/// Prefixes that HMRC gives (NIM39110): not D, F, I, Q, U, V, no O in second place, and not BG, GB, KN, NK, NT, TN, ZZ.
pub(super) fn is_insurance_prefix(prefix: &str) -> bool {
    let mut letters = prefix.chars();
    let (Some(first), Some(second), None) = (letters.next(), letters.next(), letters.next()) else { return false };
    let given = |letter: char| letter.is_ascii_uppercase() && !"DFIQUV".contains(letter);
    given(first) && given(second) && second != 'O' && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(&prefix)
}

/// A check letter, and eleven digits with a digit or, for a temporary number, a letter (Department for Education, Unique pupil numbers).
pub(super) fn is_pupil_number(text: &str) -> bool {
    const LETTERS: &str = "ABCDEFGHJKLMNPQRTUVWXYZ";
    let all: Vec<char> =
        text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    let [check, rest @ ..] = all.as_slice() else { return false };
    if rest.len() != 12 {
        return false;
    }
    let value = |letter: &char| letter.to_digit(10).or_else(|| LETTERS.find(*letter).map(|at| at as u32));
    let Some(values) = rest.iter().map(value).collect::<Option<Vec<u32>>>() else { return false };
    let sum: u32 = values.iter().zip(2..).map(|(value, weight)| value * weight).sum();
    LETTERS.chars().nth((sum % 23) as usize) == Some(*check)
}

/// `12 500`, `100 000`: groups of three after the first.
fn is_grouped(text: &str) -> bool {
    let mut groups = text.split([' ', ',']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3)
}

/// `4th`, `90s`, `10am`.
fn is_ordinal(text: &str) -> bool {
    let letters = letters_of(text);
    matches!(letters.as_str(), "ST" | "ND" | "RD" | "TH" | "S" | "AM" | "PM")
}

/// `1000ml`, `1200m`, `1080p`, `2025-26`.
fn is_measure(text: &str) -> bool {
    let at = text.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at(at);
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let unit = unit.to_lowercase();
    plain
        && number.len() <= 6
        && [
            "ml", "l", "g", "kg", "mg", "m", "cm", "mm", "km", "s", "ms", "p", "k", "w", "hz", "khz", "mb", "gb", "px",
            "x", "am", "pm", "min", "mins", "st", "nd", "rd", "th",
        ]
        .contains(&unit.as_str())
}

/// `one, two, three, four, five, six`: somebody counts.
fn is_counting(text: &str) -> bool {
    const WORDS: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let lower = text.to_lowercase();
    let values: Option<Vec<usize>> = lower
        .split(|letter: char| !letter.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .map(|word| WORDS.iter().position(|known| *known == word))
        .collect();
    let Some(values) = values else { return false };
    let steps =
        |step: isize| values.windows(2).all(|pair| matches!(pair, [one, two] if *two as isize - *one as isize == step));
    steps(1) || steps(-1) || steps(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_decide() {
        let nhs = |text: &str| is_nhs_number(&digits_of(text));
        assert!(nhs("943 476 5919") && nhs("4010232137") && nhs("9876543210"));
        assert!(!nhs("943 476 5918") && !nhs("987 654 4321") && !nhs("12345"));
        assert!(is_insurance_prefix("AB") && is_insurance_prefix("JG"));
        for prefix in ["BG", "ZZ", "DA", "AO", "QQ", "A", "A1"] {
            assert!(!is_insurance_prefix(prefix), "{prefix}");
        }
    }

    #[test]
    fn pupil_numbers_check_their_letter() {
        // 8 + 0·3 … by hand: digits 823432102001 with weights 2…13.
        let digits = "823432102001";
        let sum: u32 = digits_of(digits).iter().zip(2..).map(|(digit, weight)| digit * weight).sum();
        let letter = "ABCDEFGHJKLMNPQRTUVWXYZ".chars().nth((sum % 23) as usize).unwrap();
        assert!(is_pupil_number(&format!("{letter}{digits}")));
        let wrong = if letter == 'A' { 'B' } else { 'A' };
        assert!(!is_pupil_number(&format!("{wrong}{digits}")));
    }

    #[test]
    fn counting_is_no_number() {
        assert!(is_counting("one, two, three, four, five, six"));
        assert!(!is_counting("oh seven seven double oh nine"));
    }
}
