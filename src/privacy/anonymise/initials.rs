//! Initials: `Sam H.`, `S.L.H.J.`, `Mrs C`, `Ms O'N`, `D. and D.D.`.

use std::sync::LazyLock;

use regex::Regex;

use super::Reason;
use super::expression;
use super::finding::Finding;
use super::plain::Plain;

struct Patterns {
    initials: Regex,
    ordinary: Regex,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns {
    initials: expression(
        r"(?:\b(?i:mr|mrs|ms|miss|mx|dr|auntie|aunty|uncle|nan|grandma|grandad)\.?\s+)?\b(?:Mc|Mac|O'|D')?[A-Z](?:(?:\.\s?-?|-|'|\s)(?:O'|Mc|Mac)?[A-Z])*\b\.?",
    ),
    ordinary: expression(
        r"(?i)^(?:x-?\s?ray|t-?\s?shirt|u-?\s?turn|tv|i|a|o)$|^(?:plan|part|option|group|point|type|vitamin|step|box|side)\s+[a-d]$",
    ),
});

/// Every initial of a text.
pub(super) fn initials(plain: &Plain<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in PATTERNS.initials.find_iter(&plain.text) {
        let mut range = one.range();
        // `I S.`: the pronoun is none.
        for pronoun in ["I ", "A "] {
            if plain.text.get(range.clone()).is_some_and(|text| text.starts_with(pronoun)) {
                range.start += pronoun.len();
            }
        }
        let written = plain.text.get(range.clone()).unwrap_or_default();
        let bare = written.trim_end_matches('.');
        let next = plain.text.get(range.start + bare.len()..).unwrap_or_default();
        let joined = next.starts_with(['\'', '-'])
            && next.chars().nth(1).is_some_and(char::is_alphabetic)
            && !next.to_lowercase().starts_with("'s");
        let before = plain.text.get(..range.start).unwrap_or_default();
        let inside = before.ends_with(['\'', '-', '&']) || next.starts_with('&');
        // `X-ray`, `T-shirt`, `U-turn`; `plan B`.
        let word_before = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
        let labelled =
            ["plan", "part", "option", "vitamin", "point", "type"].contains(&word_before.as_str()) && bare.len() == 1;
        let pronoun = matches!(bare, "I" | "A" | "O")
            && (next.is_empty() || !next.starts_with('.') || ends_sentence(next))
            && bare != "O"
            || bare.is_empty();
        let acronym =
            bare.len() > 1 && !bare.contains(|letter: char| !letter.is_ascii_alphabetic()) && !is_titled(bare);
        if pronoun || (joined && bare.len() == 1) || inside || labelled || acronym || PATTERNS.ordinary.is_match(bare) {
            continue;
        }
        found.push(Finding::ask(plain.written(range), Reason::Initial));
    }
    found
}

/// `so did I.`
fn ends_sentence(next: &str) -> bool {
    next.get(1..).is_none_or(|rest| {
        rest.trim_start().is_empty()
            || rest.trim_start().starts_with(|letter: char| letter.is_uppercase() || "\"')]".contains(letter))
    })
}

fn is_titled(bare: &str) -> bool {
    bare.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<String> {
        let plain = Plain::new(text);
        initials(&plain).into_iter().map(|one| text[one.bytes].to_owned()).collect()
    }

    #[test]
    fn initials_are_asked_about() {
        assert_eq!(asked("Then S.L.H.J. waited."), ["S.L.H.J."]);
        assert_eq!(asked("J. waited for S. there."), ["J.", "S."]);
        assert_eq!(asked("Ms O’N was kind, and Mrs C said so."), ["Ms O’N", "Mrs C"]);
        assert_eq!(asked("D. and D.D. came, K’s mum too."), ["D.", "D.D.", "K"]);
        assert_eq!(asked("Sam H-J waved."), ["H-J"]);
    }

    #[test]
    fn words_of_one_letter_are_let_be() {
        for text in [
            "I waited. A boy came, and so did I.",
            "She wore a T-shirt after the X-ray.",
            "Then I’d go. “I know,” I said.",
        ] {
            assert!(asked(text).is_empty(), "{text}: {:?}", asked(text));
        }
    }
}
