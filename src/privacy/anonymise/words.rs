//! The words of a text, and which of them tell nobody apart.
//!
//! Plain English words are those of SCOWL (words/LICENCE-SCOWL.txt): its small British list, and its larger ones but for
//! what is also called a place or a person. words/harmless.txt has what VIG notes say besides. A word that stands in none
//! of them may be a name. Lists of places, forenames and surnames (words/LICENCE-NAMES.txt) tell what it may be.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::plain::is_unseen;
use crate::language::Language;
use crate::privacy::guard::sought::{is_everyday, is_kin, letters};

static ENGLISH: LazyLock<HashSet<&'static str>> = LazyLock::new(|| include_str!("words/english.txt").lines().collect());
static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| include_str!("words/common.txt").lines().collect());
static PLACES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| include_str!("words/places.txt").lines().collect());
static FORENAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("words/forenames.txt").lines().collect());
static SURNAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("words/surnames.txt").lines().collect());

static LISTS: LazyLock<HashMap<&'static str, HashSet<String>>> = LazyLock::new(|| {
    let mut lists: HashMap<&'static str, HashSet<String>> = HashMap::new();
    let mut section = "";
    for line in include_str!("words/harmless.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => section = name,
            None => lists.entry(section).or_default().extend(line.split_whitespace().map(letters)),
        }
    }
    lists
});

/// One word of a text.
#[allow(clippy::struct_excessive_bools, reason = "each is one thing seen of it; they come in any mixture")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In bytes, without a possessive.
    pub(super) bytes: Range<usize>,
    /// Its letters, without capitals and marks.
    pub(super) letters: String,
    /// Whether it has a capital first.
    pub(super) capital: bool,
    /// All of it, and more than a letter.
    pub(super) shouted: bool,
    /// Whether a sentence, a quotation or a line begins with it.
    pub(super) begins: bool,
    /// Whether a possessive follows.
    pub(super) possessive: bool,
}

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(char::is_alphanumeric)).map(|skip| at + skip) {
        let rest = text.get(start..).unwrap_or_default();
        let mut end = start;
        let mut letters_of = rest.char_indices().peekable();
        while let Some((offset, letter)) = letters_of.next() {
            let next = letters_of.peek().map(|(_, next)| *next);
            let inner = is_apostrophe(letter) && next.is_some_and(char::is_alphabetic);
            if letter.is_alphanumeric() || is_unseen(letter) || is_mark(letter) || inner {
                end = start + offset + letter.len_utf8();
            } else {
                break;
            }
        }
        at = end.max(start + 1);
        let whole = text.get(start..end).unwrap_or_default();
        let possessive = ["'s", "’s", "ʼs", "'S", "’S"]
            .into_iter()
            .find(|ending| whole.ends_with(ending) && whole.len() > ending.len());
        let bytes = start..end - possessive.map_or(0, str::len);
        let written = text.get(bytes.clone()).unwrap_or_default();
        let begins = begins(text.get(..start).unwrap_or_default(), found.last());
        let cased: Vec<char> = written.chars().filter(|letter| letter.is_alphabetic()).collect();
        let follows = text.get(end..).unwrap_or_default();
        let bare = written.ends_with(['s', 'S']) && follows.starts_with(['’', '\'']);
        found.push(Word {
            letters: letters(written),
            capital: cased.first().is_some_and(|letter| letter.is_uppercase()),
            shouted: cased.len() > 1 && cased.iter().all(|letter| letter.is_uppercase()),
            begins,
            possessive: possessive.is_some() || bare,
            bytes,
        });
    }
    found
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | 'ʻ')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{93c}'..='\u{94d}')
}

/// Whether a sentence begins after a text.
fn begins(before: &str, word: Option<&Word>) -> bool {
    // “Look!” Mrs Hughes said.
    let closed = before.trim_end().trim_end_matches(['”', '’', '"', ')', ']', '»']);
    if closed.len() < before.trim_end().len() && closed.ends_with(['.', '!', '?', '…']) {
        return true;
    }
    let Some(mark) = before.chars().rev().find(|letter| !letter.is_whitespace() && !is_unseen(*letter)) else {
        return true;
    };
    match mark {
        // `Mrs. Hughes` and `J. Smith` are one sentence.
        '.' => word.is_none_or(|word| {
            let near = before.trim_end().len() == word.bytes.end + 1;
            let title = crate::privacy::guard::sought::is_title(&word.letters)
                || (word.capital && word.letters.chars().count() == 1);
            !(near && title)
        }),
        '!' | '?' | '…' | ':' | ';' | '“' | '‘' | '"' | '«' | '„' | '—' | '–' | '•' | '[' | '(' | '|' | '*' | '#'
        | '>' | '。' => true,
        '\'' => before.ends_with('\''),
        _ => before.ends_with('\n'),
    }
}

/// The words of all texts of a case, to judge one by the others.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    small: BTreeSet<String>,
    harmless: BTreeSet<String>,
}

impl Vocabulary {
    /// Learns which words are written small somewhere.
    pub(super) fn learn(&mut self, text: &str) {
        let all = words(text).into_iter().filter(|word| !word.capital);
        self.small.extend(all.map(|word| word.letters));
    }

    /// Learns words that are harmless here: pseudonyms, the service's name.
    pub(super) fn allow(&mut self, text: &str) {
        self.harmless.extend(words(text).into_iter().map(|word| word.letters));
    }

    /// Whether a word is harmless wherever it stands.
    pub(super) fn is_harmless(&self, word: &Word) -> bool {
        let listed = |section: &str| LISTS.get(section).is_some_and(|list| list.contains(&word.letters));
        let number = word.letters.chars().all(|letter| letter.is_ascii_digit());
        let one = word.letters.chars().count() <= 1;
        number || one || is_kin(&word.letters) || self.harmless.contains(&word.letters) || listed("capitals")
    }

    /// Whether a word is known as a word of a language, or is written small elsewhere.
    pub(super) fn is_word(&self, word: &str, language: &Language) -> bool {
        is_word_of(word, language)
            || (!has_list(language) && self.small.contains(word))
            || (has_list(language) && is_plain(word, language))
    }
}

/// Whether a word, in small letters without marks, is known as one of a language.
pub(super) fn is_word_of(word: &str, language: &Language) -> bool {
    let listed = |section: &str| LISTS.get(section).is_some_and(|list| list.contains(word));
    if is_everyday(word) && !is_name_too(word) {
        return true;
    }
    match language.primary() {
        "en" => {
            let base = |ending: &str| {
                word.strip_suffix(ending).filter(|base| base.len() > 2).is_some_and(|base| ENGLISH.contains(base))
            };
            ENGLISH.contains(word)
                || listed("english")
                || CONTRACTED.contains(&word)
                || ["ve", "ll", "re", "nt", "d", "m"]
                    .into_iter()
                    .any(|ending| base(ending) && CONTRACTIBLE.contains(&word.trim_end_matches(ending)))
        }
        // What people did, and what they are asked to do: no name ends so.
        "cy" => {
            listed("welsh") || ["wch", "odd", "asom", "asoch", "asant"].into_iter().any(|ending| word.ends_with(ending))
        }
        _ => false,
    }
}

/// Whether a word, in small letters without marks, is plain vocabulary of a language with a list; `true` where there is no
/// list, since a text in such a language is asked about as a whole.
pub(super) fn is_plain(word: &str, language: &Language) -> bool {
    if language.primary() != "en" {
        return true;
    }
    if is_word_of(word, language) || is_kin(word) || COMMON.contains(word) {
        return true;
    }
    let listed = |section: &str| LISTS.get(section).is_some_and(|list| list.contains(word));
    let base = |ending: &str, instead: &str| {
        word.strip_suffix(ending).filter(|base| base.len() > 2).is_some_and(|base| {
            let whole = format!("{base}{instead}");
            ENGLISH.contains(whole.as_str()) || COMMON.contains(whole.as_str())
        })
    };
    listed("capitals")
        || ["s", "es", "ed", "d", "ing", "ly", "ish", "ness", "er", "est"].iter().any(|ending| base(ending, ""))
        || base("ing", "e")
        || base("ies", "y")
        || base("ied", "y")
        || ["un", "re", "non", "over", "under", "co"].iter().any(|prefix| {
            word.strip_prefix(prefix)
                .is_some_and(|base| base.len() > 3 && (ENGLISH.contains(base) || COMMON.contains(base)))
        })
}

/// What a word that is not plain may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called {
    /// A place of the British Isles.
    Place,
    /// A person.
    Person,
}

/// Whether people or places are called so.
pub(super) fn called(word: &str) -> Option<Called> {
    if PLACES.contains(word) {
        return Some(Called::Place);
    }
    (FORENAMES.contains(word) || SURNAMES.contains(word)).then_some(Called::Person)
}

/// Whether a language has a list of plain words.
pub(super) fn has_list(language: &Language) -> bool {
    language.primary() == "en"
}

/// Whether a word is also what people are called.
pub(super) fn is_name_too(word: &str) -> bool {
    LISTS.get("names").is_some_and(|list| list.contains(word))
}

const CONTRACTED: [&str; 40] = [
    "id", "im", "ive", "ill", "dont", "doesnt", "didnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "isnt",
    "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "its", "thats", "theres", "heres", "whats", "wheres",
    "whos", "lets", "youre", "youve", "youll", "youd", "weve", "were", "theyre", "theyve", "theyll", "hes", "shes",
    "hed", "shed",
];

const CONTRACTIBLE: [&str; 14] = [
    "they", "that", "there", "what", "who", "how", "where", "when", "could", "would", "should", "might", "must", "need",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Language {
        Language::english()
    }

    #[test]
    fn words_have_no_possessive_and_know_where_sentences_begin() {
        let text = "Grace’s film. “Look!” Mrs. Hughes and J. Smith said: Yes";
        let all = words(text);
        let told: Vec<(&str, bool)> = all.iter().map(|word| (&text[word.bytes.clone()], word.begins)).collect();
        assert_eq!(
            told,
            [
                ("Grace", true),
                ("film", false),
                ("Look", true),
                ("Mrs", true),
                ("Hughes", false),
                ("and", false),
                ("J", false),
                ("Smith", false),
                ("said", false),
                ("Yes", true)
            ]
        );
        assert!(all[0].possessive);
    }

    #[test]
    fn english_is_known_and_names_are_not() {
        for word in ["noticing", "didnt", "playdough", "the", "theyve", "weeks"] {
            assert!(is_word_of(word, &english()), "{word}");
        }
        for word in ["okafor", "daniel", "tewkesbury", "wozniak", "imran"] {
            assert!(!is_word_of(word, &english()), "{word}");
        }
        assert!(is_name_too("rose") && !is_name_too("the"));
    }

    #[test]
    fn the_list_of_words_is_sorted_out() {
        assert!(ENGLISH.len() > 30_000);
        assert!(ENGLISH.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())));
    }
}
