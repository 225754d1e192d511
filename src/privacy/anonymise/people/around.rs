//! What stands around a name: titles, possessives, the role beside it.

use std::ops::Range;

use super::super::Reason;
use super::super::finding::Finding;
use super::super::phrases::Phrases;
use super::super::words::{Word, words};
use crate::language::Language;
use crate::privacy::guard::sought::{self, letters};

/// Who belongs to a child: told as the child's own.
pub(super) const KIN: [&str; 66] = [
    "brother",
    "sister",
    "sibling",
    "stepbrother",
    "stepsister",
    "halfbrother",
    "halfsister",
    "twin",
    "mother",
    "father",
    "mum",
    "mam",
    "mummy",
    "dad",
    "daddy",
    "parent",
    "stepmother",
    "stepfather",
    "stepmum",
    "stepdad",
    "grandmother",
    "grandfather",
    "grandma",
    "grandpa",
    "gran",
    "granny",
    "grandad",
    "granddad",
    "nan",
    "nana",
    "nanny",
    "grandparent",
    "grandparents",
    "aunt",
    "auntie",
    "aunty",
    "uncle",
    "cousin",
    "niece",
    "nephew",
    "godmother",
    "godfather",
    "friend",
    "neighbour",
    "childminder",
    "dog",
    "cat",
    "pet",
    "carer",
    "guardian",
    "partner",
    "fiance",
    "fiancee",
    "husband",
    "wife",
    "brawd",
    "chwaer",
    "mamgu",
    "tadcu",
    "nain",
    "taid",
    "modryb",
    "ewythr",
    "ffrind",
    "cyfnither",
    "cefnder",
];

pub(super) fn title_before(text: &str, start: usize) -> Option<Word> {
    let before = text.get(..start)?;
    let gap = before.len() - before.trim_end_matches([' ', '.', '\u{a0}']).len();
    let word = words(before).pop()?;
    let near = word.bytes.end + gap == start && gap <= 2;
    (near && word.capital && sought::is_title(&word.letters)).then_some(word)
}

/// Whether a person may have a title.
pub(super) fn fits(title: &str, pronouns: Option<&str>) -> bool {
    let pronouns = pronouns.unwrap_or_default().to_lowercase();
    match title {
        "mrs" | "ms" | "miss" | "lady" | "pani" | "frau" | "madame" | "senora" | "sra" => !pronouns.starts_with("he"),
        "mr" | "sir" | "pan" | "pana" | "panem" | "herr" | "monsieur" | "senor" | "sr" => !pronouns.starts_with("she"),
        _ => true,
    }
}

/// `the Okafors`, `the Okafor family`.
pub(super) fn of_family(text: &str, bytes: &Range<usize>, phrases: &Phrases) -> Option<Finding> {
    let after = text.get(bytes.end..)?;
    let before = text.get(..bytes.start)?;
    let the = before.len() - before.to_lowercase().strip_suffix("the ").map_or(before.len(), str::len);
    let plural = after.starts_with('s') && !after.get(1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if plural && the > 0 {
        return Some(Finding::write(bytes.start - the..bytes.end + 1, phrases.the_family(), Reason::Name));
    }
    let next = words(after).into_iter().next()?;
    let near = next.bytes.start == 1
        && matches!(next.letters.as_str(), "family" | "household" | "home" | "children" | "teulu");
    near.then(|| {
        let written = after.get(next.bytes.clone()).unwrap_or_default();
        let word = if next.letters == "family" { phrases.family() } else { written.to_owned() };
        Finding::write(bytes.start..bytes.end + next.bytes.end, word, Reason::Name)
    })
}

/// In English `James’` is told as `Tom’s`.
pub(super) fn possessive(text: &str, bytes: Range<usize>, language: &Language) -> (Range<usize>, &'static str) {
    let written = text.get(bytes.clone()).unwrap_or_default();
    let after = text.get(bytes.end..).unwrap_or_default();
    let mut letters = after.chars();
    let mark = letters.next().filter(|letter| matches!(letter, '’' | '\''));
    let ends_in_s = written.ends_with(['s', 'S', 'x', 'z']);
    let goes_on = letters.next().is_some_and(char::is_alphabetic);
    let before = text.get(..bytes.start).unwrap_or_default();
    let quoted = before.rfind(['‘', '\'']).is_some_and(|at| {
        !before.get(at..).is_some_and(|rest| rest.contains('’'))
            && before.get(..at).is_none_or(|text| !text.ends_with(char::is_alphabetic))
    });
    // `CALLUM’S` is shouted, the pseudonym is not.
    let shouted = ["’S", "'S"].into_iter().find(|ending| after.starts_with(ending));
    if let Some(ending) = shouted
        && !after.get(ending.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    {
        return (bytes.start..bytes.end + ending.len(), if ending.starts_with('’') { "’s" } else { "'s" });
    }
    match mark {
        Some(mark) if ends_in_s && !goes_on && !quoted && language.primary() == "en" => {
            let ending = if mark == '’' { "’s" } else { "'s" };
            (bytes.start..bytes.end + mark.len_utf8(), ending)
        }
        _ => (bytes, ""),
    }
}

/// The name with what parts it from its role, where that stands right before it or after it: `her brother Tobi`,
/// `Tobi, her brother, …`.
pub(super) fn beside_its_role<'t>(text: &'t str, bytes: &Range<usize>, role: &str) -> Option<(Range<usize>, &'t str)> {
    let role = letters(role);
    if role.is_empty() {
        return None;
    }
    let before = text.get(..bytes.start)?;
    let trimmed = before.trim_end_matches([' ', ',', '\u{a0}', '(']);
    if letters(trimmed).ends_with(&role) && before.len() - trimmed.len() <= 2 && trimmed.ends_with(char::is_alphabetic)
    {
        let comma = before.get(trimmed.len()..)?.contains(',');
        let bracket = before.ends_with('(') && text.get(bytes.end..)?.starts_with(')');
        let end = bytes.end + usize::from((comma && text.get(bytes.end..)?.starts_with(',')) || bracket);
        return Some((trimmed.len()..end, ""));
    }
    // `Nan Doreen`: what she is called by stands there already.
    if let Some(title) = words(before).pop()
        && sought::is_kin(&title.letters)
        && KIN.contains(&title.letters.as_str())
        && before.get(title.bytes.end..).is_some_and(|gap| matches!(gap, " " | "\u{a0}"))
        && KIN.iter().any(|kin| role.ends_with(kin))
    {
        return Some((title.bytes.end..bytes.end, ""));
    }
    let after = text.get(bytes.end..)?;
    let rest = after.strip_prefix(", ")?;
    let mut following = words(rest).into_iter();
    let first = following.next()?;
    let owned = ["her", "his", "their", "the", "my", "our"].contains(&first.letters.as_str());
    let next = following.next()?;
    let role_told = rest.get(first.bytes.start..)?;
    let told = letters(role_told).strip_prefix(&first.letters).is_some_and(|told| told.starts_with(&role));
    if !owned || !told || !role.starts_with(&next.letters) {
        return None;
    }
    // As many words as the role has.
    let mut end = next.bytes.end;
    while letters(rest.get(next.bytes.start..end)?).len() < role.len() {
        end = following.next()?.bytes.end;
    }
    let comma = usize::from(rest.get(end..)?.starts_with(','));
    Some((bytes.start..bytes.end + 2 + end + comma, rest.get(first.bytes.start..end)?))
}
