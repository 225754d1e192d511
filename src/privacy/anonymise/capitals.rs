//! Words with a capital that nothing tells to be harmless, and words that are nearly a name.

use std::ops::Range;

use super::Reason;
use super::finding::Finding;
use super::words::{Called, Vocabulary, Word, called, is_name_too, is_plain, is_word_of, words};
use crate::language::Language;

/// What a word is judged by.
pub(super) struct Judgement<'v> {
    pub(super) vocabulary: &'v Vocabulary,
    pub(super) language: &'v Language,
    /// Every single name of the case, in small letters without marks.
    pub(super) names: &'v [String],
    /// Capitals tell nothing here: a title.
    pub(super) title: bool,
}

/// What a person does, first in English sentences after a name.
const DOES: [&str; 62] = [
    "said", "says", "say", "told", "tells", "asked", "asks", "looked", "looks", "smiled", "smiles", "laughed",
    "laughs", "was", "is", "had", "has", "came", "comes", "went", "goes", "lives", "lived", "works", "worked", "felt",
    "feels", "thought", "thinks", "wanted", "wants", "knew", "knows", "saw", "sees", "gave", "gives", "took", "takes",
    "made", "makes", "did", "does", "played", "plays", "waited", "waits", "watched", "watches", "held", "holds",
    "joined", "joins", "agreed", "noticed", "notices", "who", "and", "loves", "loved", "s", "cried",
];

/// Every stretch of words that may be a name, outside what was settled already.
pub(super) fn capitals(text: &str, taken: &[Range<usize>], judgement: &Judgement<'_>) -> Vec<Finding> {
    let all = words(text);
    let is_taken = |word: &Word| taken.iter().any(|range| range.start < word.bytes.end && word.bytes.start < range.end);
    let mut found: Vec<Finding> = Vec::new();
    for (at, word) in all.iter().enumerate() {
        if is_taken(word) {
            continue;
        }
        let next = all.get(at + 1);
        let Some(why) = judged(word, next, judgement) else { continue };
        let joined = found.last_mut().filter(|last| {
            let between = text.get(last.bytes.end..word.bytes.start);
            let both =
                word.capital || text.get(last.bytes.clone()).is_some_and(|last| !last.starts_with(char::is_uppercase));
            between.is_some_and(|between| matches!(between, " " | "-" | "‑" | "\u{a0}" | ". ")) && both
        });
        match joined {
            Some(last) => last.bytes.end = word.bytes.end,
            None => found.push(Finding::ask(word.bytes.clone(), why)),
        }
    }
    for one in &mut found {
        widen(text, &all, one, &is_taken);
    }
    found
}

/// Takes into a question what names together with it: `frank` before a surname, `street` after a place, `isle of`.
fn widen(text: &str, all: &[Word], finding: &mut Finding, is_taken: &dyn Fn(&Word) -> bool) {
    let adjoin = |one: &Word, next: &Word| text.get(one.bytes.end..next.bytes.start).is_some_and(|gap| gap == " ");
    let first = all.iter().position(|word| word.bytes.start >= finding.bytes.start).unwrap_or(0);
    let last = all.iter().rposition(|word| word.bytes.end <= finding.bytes.end).unwrap_or(first);
    let mut at = first;
    while let Some((before, word)) = at.checked_sub(1).and_then(|before| all.get(before).zip(all.get(at))) {
        let of = before.letters == "of" && at > 1;
        let leads = before.capital && !before.begins && is_name_too(&before.letters)
            || !before.capital && is_name_too(&before.letters)
            || BEFORE_PLACES.contains(&before.letters.as_str())
            || of && all.get(at - 2).is_some_and(|isle| BEFORE_PLACES.contains(&isle.letters.as_str()));
        if !leads || is_taken(before) || !adjoin(before, word) {
            break;
        }
        finding.bytes.start = before.bytes.start;
        at -= 1;
    }
    if let (Some(word), Some(next)) = (all.get(last), all.get(last + 1))
        && AFTER_PLACES.contains(&next.letters.as_str())
        && !word.possessive
        && !is_taken(next)
        && adjoin(word, next)
    {
        finding.bytes.end = next.bytes.end;
    }
}

const BEFORE_PLACES: &[&str] = &[
    "isle", "st", "saint", "lake", "loch", "river", "mount", "port", "north", "south", "east", "west", "great", "little",
    "upper", "lower", "y", "yr", "ysgol",
];
const AFTER_PLACES: &[&str] = &[
    "street", "road", "lane", "avenue", "close", "drive", "way", "crescent", "bridge", "primary", "school", "nursery",
    "academy", "college", "hospital", "infirmary", "park", "hill", "green", "common", "heath", "farm", "church", "chapel",
    "estate", "station", "market", "beach", "bay", "castle", "hall", "house", "court", "square", "gardens", "grove",
    "terrace", "mews", "forge", "hey", "wood", "woods", "moor", "vale", "dale", "quay", "docks", "united", "rovers", "city",
    "town", "village", "infants", "juniors", "surgery", "baths", "arena", "stadium", "club", "centre", "bryn",
];

fn judged(word: &Word, next: Option<&Word>, judgement: &Judgement<'_>) -> Option<Reason> {
    let vocabulary = judgement.vocabulary;
    if vocabulary.is_harmless(word) {
        return None;
    }
    let begins = word.begins || judgement.title;
    let letters = word.letters.chars().filter(|letter| letter.is_alphabetic()).count();
    if letters < 2 {
        return None;
    }
    let known = vocabulary.is_word(&word.letters, judgement.language);
    if !word.capital {
        // A misspelt name is no word for being written small elsewhere.
        let unknown = !is_word_of(&word.letters, judgement.language);
        if unknown && is_near(&word.letters, judgement.names) {
            return Some(Reason::NearName);
        }
        let plain =
            is_plain(&word.letters, judgement.language) || word.letters.chars().any(|letter| letter.is_ascii_digit());
        return (!plain).then(|| match called(&word.letters) {
            Some(Called::Place) => Reason::Place,
            Some(Called::Person) => Reason::Capital,
            None => Reason::Word,
        });
    }
    let near = || is_near(&word.letters, judgement.names);
    if begins && known {
        let acts = next.is_some_and(|next| DOES.contains(&next.letters.as_str()));
        let may_be_name = is_name_too(&word.letters) && (acts || word.possessive) && !judgement.title;
        return may_be_name.then_some(Reason::Capital);
    }
    // `STOP` is a word that is shouted.
    if word.shouted && known && !is_name_too(&word.letters) {
        return None;
    }
    if near() {
        return Some(Reason::NearName);
    }
    Some(if called(&word.letters) == Some(Called::Place) { Reason::Place } else { Reason::Capital })
}

/// Whether a word is a letter or two away from a name (optimal string alignment: a letter more, less, other, or two
/// turned).
fn is_near(word: &str, names: &[String]) -> bool {
    const LONG: usize = 7;
    names.iter().any(|name| {
        let length = name.chars().count().min(word.chars().count());
        let allowed = match length {
            0..=3 => 0,
            4..LONG => 1,
            _ => 2,
        };
        allowed > 0 && word != name && strsim::osa_distance(word, name) <= allowed
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<(String, Reason)> {
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn(text);
        vocabulary.allow("Mia Jo");
        let names = vec!["grace".to_owned(), "okafor".to_owned()];
        let language = Language::english();
        let judgement = Judgement { vocabulary: &vocabulary, language: &language, names: &names, title: false };
        capitals(text, &[], &judgement).into_iter().map(|one| (text[one.bytes].to_owned(), one.why)).collect()
    }

    #[test]
    fn words_that_are_known_are_let_be() {
        for text in [
            "Noticing what she wants rose from 4 to 8. Enjoying play together is new. It wasn’t easy; I’d hoped so.",
            "“Again!” she shouted, and I said it back. Mia and Jo laughed on Tuesday.",
            "STOP, said the sign. The GP and the health visitor agreed. Mum said: Well done.",
        ] {
            assert_eq!(asked(text), [], "{text}");
        }
    }

    #[test]
    fn words_that_may_be_names_are_asked_about() {
        let told = |text| asked(text).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
        assert_eq!(told("They went to Cribbs Causeway with Imran."), ["Cribbs Causeway", "Imran"]);
        assert_eq!(
            told("Imran came. Rose said so. Rose petals fell. The mill at Mill Lane."),
            ["Imran", "Rose", "Mill Lane"]
        );
        assert_eq!(
            asked("She saw graec there, and Graca too."),
            [("graec".to_owned(), Reason::NearName), ("Graca".to_owned(), Reason::NearName)]
        );
    }
}
