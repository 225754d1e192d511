//! Names that are also words, and small words that tell which of the two is meant.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold;

/// How clearly a word differs from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Everyday {
    /// A word where it is written small or begins a sentence.
    Word,
    /// A month, a season, a feast.
    Calendar,
    /// What people call each other; never a name by itself.
    Kin,
}

static LIST: LazyLock<HashMap<String, Everyday>> = LazyLock::new(|| {
    let mut list: HashMap<String, Everyday> = HashMap::new();
    let mut class = Everyday::Word;
    for line in include_str!("everyday.txt").lines().filter(|line| !line.starts_with('#')) {
        match line {
            "[words]" => class = Everyday::Word,
            "[calendar]" => class = Everyday::Calendar,
            "[kin]" => class = Everyday::Kin,
            _ => {
                for word in line.split_whitespace() {
                    let word = fold::fold(word).squeezed().to_owned();
                    let known = list.entry(word).or_insert(class);
                    *known = class.max(*known);
                }
            }
        }
    }
    list
});

/// Whether a folded word is one that people use every day.
pub(super) fn everyday(folded: &str) -> Option<Everyday> {
    LIST.get(folded).copied()
}

/// What comes before a surname.
pub(super) fn is_title(folded: &str) -> bool {
    matches!(
        folded,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "dr"
            | "prof"
            | "professor"
            | "sir"
            | "lady"
            | "rev"
            | "revd"
            | "pan"
            | "pani"
            | "pana"
            | "panem"
            | "herr"
            | "frau"
            | "madame"
            | "monsieur"
            | "senor"
            | "senora"
            | "sr"
            | "sra"
            | "alhaji"
            | "chief"
            | "nurse"
            | "doctor"
    )
}

/// What comes before the name of a church, a hospital or a school.
pub(super) fn is_saint(folded: &str) -> bool {
    matches!(folded, "st" | "saint" | "san" | "santa" | "sant")
}

/// What a place is called by; a name before it is the place's.
pub(super) fn is_place(folded: &str) -> bool {
    matches!(
        folded,
        "academy"
            | "avenue"
            | "bay"
            | "bridge"
            | "castle"
            | "centre"
            | "center"
            | "church"
            | "clinic"
            | "close"
            | "club"
            | "college"
            | "common"
            | "cottage"
            | "council"
            | "court"
            | "crescent"
            | "drive"
            | "farm"
            | "gardens"
            | "green"
            | "grove"
            | "hall"
            | "hill"
            | "hospital"
            | "house"
            | "island"
            | "junction"
            | "lane"
            | "library"
            | "meithrin"
            | "mosque"
            | "museum"
            | "nursery"
            | "park"
            | "place"
            | "playgroup"
            | "practice"
            | "preschool"
            | "primary"
            | "road"
            | "school"
            | "square"
            | "station"
            | "street"
            | "surgery"
            | "terrace"
            | "theatre"
            | "university"
            | "valley"
            | "view"
            | "walk"
            | "way"
            | "zoo"
            | "ysgol"
            | "service"
            | "team"
            | "trust"
            | "group"
            | "unit"
            | "home"
            | "infants"
            | "juniors"
            | "day"
            | "bank"
            | "halfterm"
            | "half"
    )
}

/// What comes before a month or a season.
pub(super) fn is_before_a_day(folded: &str) -> bool {
    const WORDS: [&str; 36] = [
        "in",
        "on",
        "by",
        "since",
        "until",
        "till",
        "of",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "from",
        "to",
        "during",
        "before",
        "after",
        "through",
        "every",
        "each",
        "between",
        "throughout",
        "around",
        "for",
        "the",
        "all",
        "ym",
        "mis",
        "fis",
        "o",
        "tan",
        "ers",
        "ar",
        "en",
        "de",
    ];
    WORDS.contains(&folded)
        || everyday(folded) == Some(Everyday::Calendar)
        || folded.bytes().all(|b| b.is_ascii_digit())
}

/// Small words inside a name that are no name themselves, and titles before it.
pub(super) fn is_particle(folded: &str) -> bool {
    is_title(folded)
        || is_leading_particle(folded)
        || is_small_word(folded)
        || matches!(folded, "e" | "i" | "a" | "jr" | "junior" | "snr" | "s")
}

/// Words of English that stand within names of people and places.
pub(super) fn is_small_word(folded: &str) -> bool {
    matches!(folded, "of" | "the" | "and" | "at" | "in" | "for" | "on" | "und")
}

/// What a surname of several words may begin with.
pub(super) fn is_leading_particle(folded: &str) -> bool {
    const PARTICLES: [&str; 55] = [
        "de", "van", "von", "vom", "der", "den", "des", "ten", "ter", "te", "la", "las", "le", "les", "lo", "los",
        "el", "al", "da", "das", "do", "dos", "du", "d", "di", "del", "della", "dello", "dei", "degli", "y", "ap",
        "ab", "ferch", "bin", "ibn", "bint", "binte", "abu", "umm", "ul", "o", "mac", "mc", "nic", "ni", "ui", "mhic",
        "fitz", "zu", "zum", "zur", "af", "av", "ould",
    ];
    is_saint(folded) || PARTICLES.contains(&folded)
}

/// Letters in capitals that are no initials of anybody.
pub(super) fn is_abbreviation(folded: &str) -> bool {
    const KNOWN: [&str; 40] = [
        "tv", "pe", "gp", "it", "ok", "am", "pm", "uk", "us", "usa", "eu", "id", "cd", "dvd", "mp", "md", "ta", "ot",
        "nhs", "iep", "ehc", "ehcp", "cv", "bbc", "itv", "rspca", "nspcc", "adhd", "asd", "asc", "hcpc", "send",
        "senco", "camhs", "vig", "ppe", "phd", "bsc", "msc", "eps",
    ];
    KNOWN.contains(&folded)
}

/// A particle that is also a word, so that it tells nothing where it is written small.
pub(super) fn is_wordy_particle(folded: &str) -> bool {
    matches!(folded, "ten" | "den" | "do" | "y" | "d" | "te" | "ni" | "o" | "ab" | "lo" | "al")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_months_and_kin_are_told_apart() {
        for (word, expected) in [
            ("grace", Some(Everyday::Word)),
            ("gwen", Some(Everyday::Word)),
            ("may", Some(Everyday::Calendar)),
            ("nana", Some(Everyday::Kin)),
            ("okafor", None),
            ("lucja", None),
        ] {
            assert_eq!(everyday(word), expected, "{word}");
        }
    }
}
