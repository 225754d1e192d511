//! Numbers that nothing tells to be harmless: asked about. A rating on a scale, a count of things, a length of time, a
//! share and a time of the day tell nobody apart; a number by itself may be an age, a house or a year.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Reason;
use super::figures::{Figure, Figures, NUMBER, pattern};
use super::finding::Finding;
use super::plain::Plain;
use super::words::is_plain;
use crate::language::Language;

struct Patterns {
    harmless: Regex,
    rating: Regex,
    rated: Regex,
    before: Regex,
    after: Regex,
    mixed: Regex,
    ordinal: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns {
    // Shares, amounts, times, measures, what is counted aloud.
    harmless: pattern(
        r"(?i)[£$€]\s?#(?:\s?p\b)?|#\s?(?:%|per\s?cent|percent)|#\s+out\s+of\s+#|#\s?(?:ml|cl|litres?|l|cm|mm|metres?|km|inch(?:es)?|p|pence|degrees?|°c?)\b|\b(?:at|by|until|till|from|before|after|about|around|past|to)?\s?#\s?(?:o'?\s?clock|am|pm|a\.m|p\.m)\b|\b(?:half|quarter|#)\s+(?:past|to)\s+#|#:#(?::#)?|#\s?(?:x|×|\+|=)\s?#(?:\s?=\s?#)?|#-to-#|\bcount(?:s|ed|ing)?\s+(?:\w+\s+)?(?:to|from)\s+#|\b#(?:-#)?-(?:way|piece|legged|sided|storey|wheeled|wheeler|handed|letter|word|minute|second|hour|week|day|part|step|fold|star|point)\b",
    ),
    rating: pattern(r"(?i)(?:\bfrom\s+(?:an?\s+)?#(?:\s+\w+){0,2}?\s+to\s+(?:an?\s+)?#|-?#\s*(?:to|-|/)\s*#)"),
    rated: pattern(
        r"(?i)\b(?:rat(?:e|ed|es|ing|ings)|scores?|scored|scales?|goals?|points?|rose|rise|fell|fall|went|dropped|climbed|grew|moved\s+up|hoped|number|out\s+of|given?|gave|chose|higher|lower|ended|began|started|stayed)\b",
    ),
    before: pattern(
        r"(?i)(?:\b(?:the|at|in|on|a|an|no|number|numbers|house|flat|room|bus|class|ward|route|train|platform|unit|block|bay|gate|line|case|case\s+number|bed|door|floor|apartment|apt|plot|pitch|shirt|form|set|group|team|squad|troop|pack|branch|lodge|is|was|are|were|code|pin|ends?|mobile|phone|tel|ring|call|text|me|on|by|until|since|has|of)\s+)*(?:no\.?\s?|nr\.?\s?|#|[£$€]\s?)?$",
    ),
    after: pattern(
        r"(?i)^(?:[\s-]?(?:st|nd|rd|th))?(?:\s?[a-z])?(?:\s+(?:bus|tram|train|ward|floor|squadron|class|route|regiment|battalion|street|road|lane|avenue|close|lb|team|group|platoon))?\b",
    ),
    mixed: super::expression(r"(?i)[a-z]+\d+[a-z\d]*|\d+[a-z]+[a-z\d]*"),
    ordinal: super::expression(
        r"(?i)\b(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|hundredth|\d+(?:st|nd|rd|th))\b(?:\s+(?P<noun>[a-z]+))?",
    ),
});

/// The ratings and scales that the notes of a case hold.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownNumbers {
    /// The lowest and the highest value of any scale, at least those that everybody uses.
    pub(super) most: u32,
    /// Numbers that the notes hold elsewhere: minutes of films, how many films and sessions.
    pub(super) counts: Vec<u32>,
}

impl KnownNumbers {
    pub(super) fn new(case: &crate::case::Case) -> Self {
        let tops = case.family.goals.iter().map(|goal| goal.scale.to().abs().ceil() as u32);
        let films =
            case.cycles.iter().filter_map(|cycle| cycle.film.as_ref()?.minutes).map(|minutes| minutes.round() as u32);
        let counts = films.chain([case.cycles.len() as u32, case.family.goals.len() as u32]).collect();
        Self { most: tops.max().unwrap_or(10).clamp(10, 100), counts }
    }
}

/// Every number of a text that may tell who somebody is.
pub(super) fn counts(plain: &Plain<'_>, figures: &Figures, known: &KnownNumbers, language: &Language) -> Vec<Finding> {
    let patterns = &*PATTERNS;
    let text = figures.text.as_str();
    let harmless = patterns.harmless.find_iter(text).filter(|found| !is_large_sum(found, figures));
    let mut kept: Vec<Range<usize>> = harmless.map(|found| found.range()).collect();
    for rating in patterns.rating.find_iter(text) {
        if is_rating(text, &rating, figures, known) {
            kept.push(rating.range());
        }
    }
    let counter = Counter { figures, known, language, kept };
    let mut found: Vec<Finding> = Vec::new();
    for (at, figure) in figures.all.iter().enumerate() {
        if counter.is_harmless(at, figure) {
            continue;
        }
        let start = text
            .get(..figure.at)
            .and_then(|before| patterns.before.find(before))
            .map_or(figure.at, |lead| lead.start());
        let after = figure.at + NUMBER.len_utf8();
        let end = after + text.get(after..).and_then(|rest| patterns.after.find(rest)).map_or(0, |tail| tail.end());
        let bytes = plain.written(figures.plain(start..end));
        // `960 100` is one number.
        match found.last_mut().filter(|last| plain.written.get(last.bytes.end..bytes.start).is_none_or(is_joint)) {
            Some(last) => last.bytes.end = bytes.end.max(last.bytes.end),
            None => found.push(Finding::ask(bytes, Reason::Number)),
        }
    }
    for mixed in patterns.mixed.find_iter(&plain.text) {
        if !is_ordinary(mixed.as_str()) && plain.stands_alone(&mixed.range()) {
            found.push(Finding::ask(plain.written(mixed.range()), Reason::Number));
        }
    }
    for captures in patterns.ordinal.captures_iter(&plain.text) {
        let Some(all) = captures.get(0) else { continue };
        let small = all.as_str().starts_with(['1', '2', '3'])
            && all.as_str().as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic);
        let noun = captures
            .name("noun")
            .is_some_and(|noun| is_counted(&noun.as_str().to_lowercase()) && !is_telling(noun.as_str()));
        if !small && !noun {
            found.push(Finding::ask(plain.written(all.range()), Reason::Number));
        }
    }
    found
}

/// A sum of money that tells what somebody earns, owes or won.
fn is_large_sum(found: &regex::Match<'_>, figures: &Figures) -> bool {
    const LARGE: u32 = 500;
    found.as_str().starts_with(['£', '$', '€']) && figures.within(&found.range()).any(|figure| figure.whole >= LARGE)
}

fn is_joint(between: &str) -> bool {
    between.chars().all(|letter| letter.is_whitespace() || matches!(letter, '-' | '/' | '.'))
}

struct Counter<'c> {
    figures: &'c Figures,
    known: &'c KnownNumbers,
    language: &'c Language,
    kept: Vec<Range<usize>>,
}

impl Counter<'_> {
    fn is_harmless(&self, at: usize, figure: &Figure) -> bool {
        if self.kept.iter().any(|range| range.contains(&figure.at)) {
            return true;
        }
        let text = self.figures.text.as_str();
        let after = text.get(figure.at + NUMBER.len_utf8()..).unwrap_or_default();
        let before = text.get(..figure.at).unwrap_or_default();
        if figure.in_words && figure.whole == 1 && !figure.fraction {
            return !before.trim_end().to_lowercase().ends_with("number");
        }
        // Part of a word with letters and figures, which is judged whole.
        let glued = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
        if !figure.in_words && (glued(before.chars().next_back()) || glued(after.chars().next())) {
            return true;
        }
        // `folded it in two`, `the three of them`.
        let rest = after.trim_start().to_lowercase();
        if figure.whole <= 4 && figure.in_words && last_word(before).eq_ignore_ascii_case("in") && !after.starts_with(' ') {
            return true;
        }
        if figure.whole <= 4 && figure.in_words && ["of us", "of them", "of you", "together"].iter().any(|one| rest.starts_with(one)) {
            return true;
        }
        // `all four of them stamped`.
        if figure.whole <= 4 && figure.in_words && last_word(before).eq_ignore_ascii_case("all") {
            return true;
        }
        if self.is_counting(at) || self.is_told_rating(figure, before, after) {
            return true;
        }
        if IDENTIFIES.iter().any(|word| last_word(before).eq_ignore_ascii_case(word)) {
            return false;
        }
        self.counts_things(figure, after)
    }

    /// `one, two, three`: somebody counts.
    fn is_counting(&self, at: usize) -> bool {
        let pair = |one: usize, other: usize| {
            let (Some(one), Some(other)) = (self.figures.all.get(one), self.figures.all.get(other)) else {
                return false;
            };
            let between = self.figures.text.get(one.at + NUMBER.len_utf8()..other.at).unwrap_or("x");
            let step = one.whole.abs_diff(other.whole) <= 1;
            let apart = between.chars().all(|letter| letter.is_whitespace() || ",.!;-…'\"".contains(letter))
                || between.trim() == ", and";
            step && apart && !between.is_empty() && one.whole <= 20 && other.whole <= 20
        };
        let run = |start: usize| pair(start, start + 1) && pair(start + 1, start + 2);
        (0..3).any(|back| at.checked_sub(back).is_some_and(run))
    }

    /// `was 6 at the end`, where ratings are told.
    fn is_told_rating(&self, figure: &Figure, before: &str, after: &str) -> bool {
        const LEADS: [&str; 25] = [
            "to", "from", "was", "is", "at", "of", "a", "an", "number", "past", "than", "by", "rated", "chose",
            "hoped", "and", "then", "for", "it", "again", "still", "gave", "said", "that", "them",
        ];
        let sentence = sentence_around(before, after);
        // `the number ten shirt` is no rating.
        let numbered = last_word(before).eq_ignore_ascii_case("number") && after.starts_with(' ');
        let goes_on = ["is", "was", "to", "and", "at", "on", "in", "for", "had", "has", "went", "means", "again", "now"];
        if numbered && !goes_on.contains(&after.split_whitespace().next().unwrap_or_default()) {
            return false;
        }
        let led = LEADS.contains(&last_word(before).to_lowercase().as_str());
        let next =
            after.split(|letter: char| !letter.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
        let ends = !after.starts_with(' ')
            || !is_telling(next)
                && ![
                    "street", "road", "lane", "years", "months", "weeks", "bus", "tram", "train", "coach", "ward",
                    "house", "flat", "class", "room", "team",
                ]
                .contains(&next.to_lowercase().as_str());
        figure.whole <= self.known.most && led && ends && PATTERNS.rated.is_match(&sentence)
    }

    /// `two white hands`, `twelve minutes`, `nine of them`.
    fn counts_things(&self, figure: &Figure, after: &str) -> bool {
        let after = after.strip_prefix(['-', ' ']).unwrap_or(after);
        let after = after.strip_prefix(NUMBER).map_or(after, str::trim_start);
        // `3-4 times`, `two or three books`.
        let after = ["-", "to ", "or ", "and "]
            .iter()
            .find_map(|join| after.strip_prefix(join))
            .map_or(after, |rest| rest.strip_prefix(NUMBER).map_or(after, str::trim_start));
        let mut words = after.split(' ').map(|word| word.trim_end_matches(|letter: char| !letter.is_alphanumeric()));
        const MOST_FIGURES: u32 = 366;
        if figure.whole > MOST_FIGURES || figure.year {
            return false;
        }
        for number in 0..4 {
            let Some(word) = words.next() else { return false };
            let folded = crate::privacy::guard::sought::letters(word);
            if folded == "goals" {
                const MOST_AGREED: u32 = 6;
                return figure.whole <= MOST_AGREED || self.known.counts.contains(&figure.whole);
            }
            if is_telling(&folded) {
                return figure.whole <= 3 && is_counted(&folded);
            }
            if is_counted(&folded) && is_plain(&folded, self.language) || UNITS.contains(&folded.as_str()) {
                return number > 0
                    || figure.whole <= 100
                    || UNITS.contains(&folded.as_str())
                    || self.known.counts.contains(&figure.whole);
            }
            if number == 0 && ["of", "were", "are", "more"].contains(&folded.as_str()) && figure.whole <= 30 {
                return true;
            }
            // Only what describes a thing stands between.
            if !is_plain(&folded, self.language)
                || STOPS.contains(&folded.as_str())
                || word.is_empty()
                || after.is_empty()
            {
                return false;
            }
        }
        false
    }
}

/// A word that something is counted by: a plural.
fn is_counted(word: &str) -> bool {
    const PLURALS: [&str; 17] = [
        "children", "people", "feet", "hands", "teeth", "mice", "men", "women", "halves", "minute", "second", "hour",
        "time", "film", "clip", "of", "sheep",
    ];
    const NONE: [&str; 12] = ["this", "is", "was", "has", "his", "its", "as", "us", "yes", "bus", "class", "always"];
    PLURALS.contains(&word)
        || UNITS.contains(&word)
        || (word.ends_with('s') && !word.ends_with("ss") && !NONE.contains(&word))
}

/// Plurals whose number tells a family apart.
fn is_telling(word: &str) -> bool {
    const WORDS: [&str; 25] = [
        "children",
        "brothers",
        "sisters",
        "siblings",
        "sons",
        "daughters",
        "kids",
        "boys",
        "girls",
        "wives",
        "husbands",
        "dogs",
        "cats",
        "bedrooms",
        "grandchildren",
        "cousins",
        "lbs",
        "pounds",
        "foods",
        "languages",
        "marriages",
        "pregnancies",
        "miscarriages",
        "homes",
        "schools",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}

/// Time and what VIG counts, whatever the number.
const UNITS: [&str; 37] = [
    "minutes", "mins", "min", "minute", "seconds", "secs", "sec", "second", "hours", "hrs", "hour", "days", "nights",
    "weeks", "months", "years", "times", "time", "looks", "turns", "smiles", "words", "clips", "clip", "films", "film",
    "sessions", "session", "meetings", "reviews", "visits", "moments", "points", "steps", "cycles", "stills", "half",
];
/// What ends a count without a thing.
const STOPS: [&str; 32] = [
    "and", "or", "but", "in", "at", "on", "to", "by", "for", "with", "the", "a", "an", "he", "she", "they", "we", "it",
    "who", "is", "was", "has", "had", "his", "her", "now", "then", "when", "that", "this", "from", "as",
];
/// What stands before a number that names something.
const IDENTIFIES: [&str; 24] = [
    "number",
    "no",
    "house",
    "flat",
    "room",
    "bus",
    "class",
    "ward",
    "route",
    "platform",
    "unit",
    "block",
    "bay",
    "gate",
    "case",
    "bed",
    "apartment",
    "plot",
    "pitch",
    "code",
    "pin",
    "ends",
    "page's",
    "line",
];

fn last_word(before: &str) -> &str {
    before.trim_end_matches([' ', '.']).rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()
}

fn sentence_around(before: &str, after: &str) -> String {
    let start = before.rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    // A sentence may go on about what the one before it told.
    let start =
        before.get(..start.saturating_sub(1)).and_then(|text| text.rfind(['.', '!', '?', '\n'])).map_or(0, |at| at + 1);
    let end = after.find(['.', '!', '?', '\n']).unwrap_or(after.len());
    [before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default()].join(" ")
}

/// A range of a scale, or a rise and fall on it; a share of ten or five.
fn is_rating(text: &str, all: &regex::Match<'_>, figures: &Figures, known: &KnownNumbers) -> bool {
    let range = all.range();
    let numbers: Vec<&Figure> = figures.within(&range).collect();
    let [first, second] = numbers.as_slice() else { return false };
    let fits = first.whole <= known.most && second.whole <= known.most;
    let written = all.as_str();
    if written.contains('/') {
        let share = matches!(second.whole, 10 | 5) && first.whole <= second.whole;
        let part = first.whole < second.whole && matches!(second.whole, 2..=4) && first.whole < 4;
        return share || part || (first.whole == 24 && second.whole == 7) || (first.whole == 50 && second.whole == 50);
    }
    let scale = matches!(first.whole, 0..=2) && matches!(second.whole, 2 | 5 | 10 | 100);
    let sentence =
        sentence_around(text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
    fits && (scale || PATTERNS.rated.is_match(&sentence) || written.to_lowercase().starts_with("from"))
}

/// `A4`, `90s` are judged elsewhere, `100ml` is a measure, `1st` an ordinal.
fn is_ordinary(word: &str) -> bool {
    let lower = word.to_lowercase();
    let at = lower.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(lower.len());
    let (number, unit) = lower.split_at(at);
    let measure = !number.is_empty()
        && [
            "ml", "l", "cl", "cm", "mm", "m", "km", "st", "nd", "rd", "th", "am", "pm", "x", "p", "min", "mins", "s",
            "secs", "g", "kg", "k", "hz", "w",
        ]
        .contains(&unit);
    measure && number.len() <= 4 || ["a4", "a5", "a3", "mp3", "mp4", "h2o", "v2", "3d", "2d"].contains(&lower.as_str())
}
