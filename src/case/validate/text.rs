//! What may not be left in a printed text: placeholders, and names that may be in no output.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizer;

use crate::diagnostic::Severity;
use crate::document::markdown::underscore_marks;

/// A place that was left to be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Where, in bytes of the text.
    pub bytes: Range<usize>,
    /// An error, or a warning where it may be meant.
    pub severity: Severity,
}

/// Words that tell by themselves that a pair of brackets is to be filled in.
const TO_FILL_IN: [&str; 27] = [
    "name",
    "names",
    "forename",
    "surname",
    "firstname",
    "lastname",
    "name's",
    "name’s",
    "date",
    "dates",
    "insert",
    "pronoun",
    "pronouns",
    "he/she",
    "she/he",
    "his/her",
    "her/his",
    "him/her",
    "they/them",
    "tbc",
    "tbd",
    "placeholder",
    "enw",
    "dyddiad",
    "imię",
    "nazwisko",
    "xxx",
];

/// Words that tell it where there are no others: "[school]" is to be filled in, "[the school in town]" is a remark.
const ALONE: [&str; 20] = [
    "add",
    "fill",
    "in",
    "child",
    "child's",
    "child’s",
    "children",
    "parent",
    "parents",
    "carer",
    "practitioner",
    "school",
    "nursery",
    "address",
    "reference",
    "goal",
    "number",
    "text",
    "here",
    "plentyn",
];

/// Every place of a text that was left to be filled in, in order.
pub fn leftovers(text: &str) -> Vec<Leftover> {
    let mut found: Vec<Leftover> = Vec::new();
    let mut add = |bytes: Range<usize>, severity| found.push(Leftover { bytes, severity });
    for (start, word) in words(text) {
        let crosses = word.len() >= 3 && word.bytes().all(|byte| byte == b'X');
        if crosses || word == "TODO" || word == "FIXME" {
            add(start..start + word.len(), Severity::Error);
        }
    }
    for (start, word) in words(text) {
        // A council may be called so too.
        if matches!(word, "TBC" | "TBA" | "TBD") {
            add(start..start + word.len(), Severity::Warning);
        }
    }
    for bytes in blanks(text) {
        add(bytes, Severity::Error);
    }
    for (start, _) in text.match_indices("???") {
        let before = text[..start].chars().next_back();
        if before == Some('?') {
            continue;
        }
        let length = text[start..].len() - text[start..].trim_start_matches('?').len();
        // "What???" is how somebody talks.
        let said = before.is_some_and(char::is_alphanumeric);
        add(start..start + length, if said { Severity::Warning } else { Severity::Error });
    }
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("{#", "#}")] {
        for (start, _) in text.match_indices(open) {
            // `{#name}` names a heading.
            if open == "{#" && !text[start..].lines().next().unwrap_or_default().contains(close) {
                continue;
            }
            add(start..end_of(text, start, close), Severity::Error);
        }
    }
    for (open, close) in [('[', ']'), ('<', '>')] {
        for (start, _) in text.match_indices(open) {
            let inner = text[start + 1..].split([open, close, '\n']).next().unwrap_or_default();
            let end = start + 1 + inner.len();
            if !text[end..].starts_with(close) || !is_to_fill_in(inner, open == '<') {
                continue;
            }
            let after = &text[end + 1..];
            let link = open == '[' && (after.starts_with(['(', '[', ':']) || text[..start].ends_with(']'));
            if !link {
                add(start..end + 1, Severity::Error);
            }
        }
    }
    found.sort_by_key(|leftover| leftover.bytes.start);
    found
}

/// Lines to write on: `____`. Not rules across the page, nor the marks of emphasis.
fn blanks(text: &str) -> Vec<Range<usize>> {
    const SHORTEST: usize = 3;
    if !text.contains("___") {
        return Vec::new();
    }
    let mut is_mark = vec![false; text.len()];
    for bytes in underscore_marks(text) {
        is_mark.get_mut(bytes).into_iter().flatten().for_each(|mark| *mark = true);
    }
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(at) = text.get(start..).and_then(|rest| rest.find("___")).map(|at| start + at) {
        let length = text[at..].len() - text[at..].trim_start_matches('_').len();
        let end = at + length;
        start = end;
        let line = text[..at].rfind('\n').map_or(0, |line| line + 1);
        let whole = text[line..].lines().next().unwrap_or_default();
        let is_rule = whole.chars().all(|letter| letter == '_' || letter.is_whitespace());
        let beside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let is_in_word =
            length == SHORTEST && beside(text[..at].chars().next_back()) && beside(text[end..].chars().next());
        let marks = is_mark.get(at..end).map_or(0, |run| run.iter().filter(|mark| **mark).count());
        if !is_rule && !is_in_word && length - marks >= SHORTEST {
            found.push(at..end);
        }
    }
    found
}

/// Whether what stands between brackets is to be filled in. Remarks such as `[laughs]` and names put in are not.
fn is_to_fill_in(inner: &str, angled: bool) -> bool {
    let short = (1..=60).contains(&inner.chars().count());
    let lower = inner.to_lowercase();
    let named = lower.split(|letter: char| letter.is_whitespace() || matches!(letter, '_' | '-' | ',' | '.'));
    let named: Vec<&str> = named.filter(|word| !word.is_empty()).collect();
    let known = named.iter().any(|word| TO_FILL_IN.contains(word))
        || (!named.is_empty() && named.iter().all(|word| ALONE.contains(word)));
    let capitals = inner.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
        && inner.chars().all(|letter| letter.is_uppercase() || letter.is_whitespace() || letter == '_');
    let dots =
        !inner.is_empty() && inner.chars().all(|letter| matches!(letter, '.' | '_' | '…')) && inner.contains('_');
    let tag = angled
        && inner.starts_with(char::is_alphabetic)
        && inner.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '_' | '-' | '\'' | '’'));
    short && (known || capitals || dots || tag)
}

fn end_of(text: &str, start: usize, close: &str) -> usize {
    let line = text[start..].lines().next().unwrap_or_default();
    line.find(close).map_or(start + 2, |at| start + at + close.len())
}

/// Words with where they begin: runs of letters, digits and marks.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.split(move |letter: char| !is_letter(letter))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// A text without capitals and diacritics, with where each letter stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    letters: Vec<(char, Range<usize>)>,
}

/// Folds a text: capitals, diacritics, and letters of one hand written two ways are the same.
pub fn fold(text: &str) -> Folded {
    let normalizer = DecomposingNormalizer::new_nfkd();
    let mut letters: Vec<(char, Range<usize>)> = Vec::new();
    for (start, letter) in text.char_indices() {
        let bytes = start..start + letter.len_utf8();
        let mut buffer = [0; 4];
        let before = letters.len();
        for letter in normalizer.normalize_iter(letter.encode_utf8(&mut buffer).chars()) {
            letters.extend(letter.to_lowercase().flat_map(plain).map(|letter| (letter, bytes.clone())));
        }
        // A mark belongs to the letter before it.
        if let (true, Some((_, last))) = (letters.len() == before, letters.last_mut()) {
            last.end = bytes.end;
        }
    }
    Folded { letters }
}

/// The letters that a letter is told from by a stroke alone; nothing for a mark over or under one.
pub(crate) fn plain(letter: char) -> Vec<char> {
    match letter {
        // Marks, what can't be seen, Arabic vowel marks and the stretching stroke.
        '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{640}' => vec![],
        // Arabic letters that each language has a form of its own for.
        'ي' | 'ى' => vec!['ی'],
        'ك' => vec!['ک'],
        'ة' | 'ہ' | 'ھ' | 'ە' => vec!['ه'],
        'ł' => vec!['l'],
        'đ' | 'ð' => vec!['d'],
        'ø' => vec!['o'],
        'ı' => vec!['i'],
        'ħ' => vec!['h'],
        'ŧ' => vec!['t'],
        'ß' => vec!['s', 's'],
        'æ' => vec!['a', 'e'],
        'œ' => vec!['o', 'e'],
        'þ' => vec!['t', 'h'],
        '’' | 'ʼ' | '‘' | 'ʻ' => vec!['\''],
        '‐' | '‑' | '–' => vec!['-'],
        _ => vec![letter],
    }
}

impl Folded {
    /// The letters alone.
    pub(super) fn to_plain(&self) -> String {
        self.letters.iter().map(|(letter, _)| *letter).collect()
    }

    /// Without the marks that Markdown puts around and into words.
    #[must_use]
    pub fn without_markdown(mut self) -> Self {
        self.letters.retain(|(letter, _)| !matches!(letter, '*' | '_' | '`' | '~' | '\\'));
        self
    }

    /// Where `name` stands in this text as whole words; white space of any kind and length is the same.
    pub fn find(&self, name: &Self) -> Vec<Range<usize>> {
        let wanted: Vec<char> = single_spaced(name.letters.iter().map(|(letter, _)| *letter));
        let mut found = Vec::new();
        if wanted.is_empty() {
            return found;
        }
        for start in 0..self.letters.len() {
            // Nearly every letter is another one: asked first, this makes long lists of names bearable.
            if wanted.first() != self.letters.get(start).map(|(letter, _)| letter) && wanted.first() != Some(&' ') {
                continue;
            }
            let before = start.checked_sub(1).and_then(|at| self.letters.get(at));
            if before.is_some_and(|(letter, _)| letter.is_alphanumeric()) {
                continue;
            }
            if let Some(end) = self.matches(start, &wanted)
                && !self.letters.get(end).is_some_and(|(letter, _)| letter.is_alphanumeric())
                && let (Some((_, first)), Some((_, last))) = (self.letters.get(start), self.letters.get(end - 1))
            {
                found.push(first.start..last.end);
            }
        }
        found
    }

    /// One past the last letter of `wanted` where it stands at `start`.
    fn matches(&self, start: usize, wanted: &[char]) -> Option<usize> {
        let mut at = start;
        for letter in wanted {
            let (here, _) = self.letters.get(at)?;
            if *letter == ' ' {
                if !here.is_whitespace() {
                    return None;
                }
                while self.letters.get(at).is_some_and(|(letter, _)| letter.is_whitespace()) {
                    at += 1;
                }
            } else if here == letter {
                at += 1;
            } else {
                return None;
            }
        }
        Some(at)
    }
}

fn single_spaced(letters: impl Iterator<Item = char>) -> Vec<char> {
    let mut spaced: Vec<char> = Vec::new();
    for letter in letters {
        if !letter.is_whitespace() {
            spaced.push(letter);
        } else if spaced.last().is_some_and(|last| *last != ' ') {
            spaced.push(' ');
        }
    }
    if spaced.last() == Some(&' ') {
        spaced.pop();
    }
    spaced
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        leftovers(text).into_iter().map(|leftover| &text[leftover.bytes]).collect()
    }

    #[test]
    fn placeholders_are_found() {
        let cases = [
            ("Dear XXX, on XXXX", vec!["XXX", "XXXX"]),
            ("TODO: write. FIXME", vec!["TODO", "FIXME"]),
            ("Dear [name] and [child's name]", vec!["[name]", "[child's name]"]),
            ("[INSERT DATE] [first_name]", vec!["[INSERT DATE]", "[first_name]"]),
            ("Hello {{ child.name }}, {% if x %}", vec!["{{ child.name }}", "{% if x %}"]),
            ("[school] [add text here]", vec!["[school]", "[add text here]"]),
            ("Hello <name> and <mum's name>", vec!["<name>", "<mum's name>"]),
            ("It was ??? and ????", vec!["???", "????"]),
            ("{{ never closed", vec!["{{"]),
            ("On TBC at ____, with ___ too", vec!["TBC", "____", "___"]),
            ("____/____/____ and (____) or (____)", vec!["____", "____", "____", "____", "____"]),
            ("Born____ with ____ by ____.", vec!["____", "____", "____"]),
            ("Signed: ___Ada___ ____", vec!["____"]),
            ("____foo_ and foo ____", vec!["____", "____"]),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_people_write_is_no_placeholder() {
        for text in [
            "Love and kisses xxx",
            "She [laughs] and he [Ada] […] looked [sic]",
            "See [our name list](https://example.org) and [^1]",
            "I told [the school in town] to look [here and there]",
            "3 < 4 and 5 > 2, I <3 you",
            "Todo el día, XX chromosomes, MAXXX",
            "# For Ada {#child}",
            "[x] done [ ] open",
            "One\n\n____\n\nTwo ___and___ three __four__",
            "____foo__ bar__, ____foo____, _____foo_____ and ___foo__",
            "*___foo___* and ___“foo”___, ____Stop!____",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
        assert_eq!(leftovers("What???")[0].severity, Severity::Warning);
    }

    #[test]
    fn names_are_found_whatever_their_capitals_and_marks() {
        let find = |text: &str, name: &str| {
            fold(text).find(&fold(name)).into_iter().map(|bytes| text[bytes].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(find("Then ada  WHITLOCK came", "Ada Whitlock"), ["ada  WHITLOCK"]);
        assert_eq!(find("Łucja i Lucja", "Łucja"), ["Łucja", "Lucja"]);
        assert_eq!(find("Zoë, Zoe\u{308} and ZOE’S", "Zoe"), ["Zoë", "Zoe\u{308}", "ZOE"]);
        assert_eq!(find("Adam and Nevada", "Ada"), Vec::<String>::new());
        assert_eq!(find("O’Brien", "O'Brien"), ["O’Brien"]);
        assert_eq!(find("anything", " "), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}|[\\[\\]<>{}%#?X a\n]{0,40}", name in "\\PC{0,6}") {
            for leftover in leftovers(&text) {
                prop_assert!(text.get(leftover.bytes).is_some());
            }
            for bytes in fold(&text).find(&fold(&name)) {
                prop_assert!(text.get(bytes).is_some());
            }
        }
    }
}
