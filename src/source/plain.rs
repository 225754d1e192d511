//! What is wrong with a value or a key, in plain English. What stands in the notes themselves is never repeated.

use super::suggest::{listed, nearest};
use super::yaml::deserialize::{Fault, Found, Wanted};
use crate::case::NotATimecode;
use crate::config::NOT_A_DATE;
use crate::diagnostic::Diagnostic;
use crate::language::NotALanguage;

/// Explains a fault. `written` is what the notes say there, for did-you-mean; `is_date` whether a date belongs there.
pub(super) fn explained(fault: &Fault, written: &str, is_date: bool) -> Diagnostic {
    match fault {
        Fault::UnknownKey { known } => super::yaml::unknown_key(None, known.iter().copied()),
        Fault::MissingKey { key } => Diagnostic::error("missing-key", format!("`{key}` is missing here."))
            .help(format!("Add `{key}`, with its value after a colon.")),
        Fault::DuplicateKey => Diagnostic::error("duplicate-key", "This key is given twice.").help("Keep one of them."),
        Fault::TooDeep => Diagnostic::error("too-deep", "This is too deeply nested, or repeats itself too often.")
            .help("Write the entries out, without `&` and `*`."),
        Fault::WrongKind { found: Found::Nothing, .. } => {
            Diagnostic::error("blank", "Nothing is written here.").help("Write something, or take the line out.")
        }
        _ if is_date => date(),
        Fault::UnknownValue { known } => choice(written, known),
        Fault::WrongKind { wanted, found } => kind(wanted, *found),
        Fault::Refused(said) => refused(said),
    }
}

fn date() -> Diagnostic {
    Diagnostic::error("bad-date", "This is not a date of the calendar.")
        .help("Write year, month and day, such as 2026-01-12.")
}

fn choice(written: &str, known: &[&str]) -> Diagnostic {
    let meant = nearest(written, known.iter().copied()).map(|name| format!("Did you mean `{name}`? "));
    let help = format!("{}It can be {}.", meant.unwrap_or_default(), listed(known.iter().copied()));
    Diagnostic::error("unknown-value", "This is none of the values that can stand here.").help(help)
}

/// What a type of this crate says of a value it refuses: what is wrong, then, after a semicolon, what to do.
fn refused(said: &str) -> Diagnostic {
    if said == NotALanguage.to_string() {
        return Diagnostic::error("bad-language", "This is not a language tag.")
            .help("Write a tag such as `en`, `cy`, `pl` or `ur`.");
    }
    if said == NotATimecode.to_string() {
        return Diagnostic::error("bad-timecode", "This is not a place in a film.")
            .help("Write minutes and seconds such as \"3:12\", \"1:03:12\" or \"3:12.480\", in quotes.");
    }
    if said == NOT_A_DATE {
        return date();
    }
    let (wrong, todo) = said.split_once("; ").unwrap_or((said, "compare it with the example in the notes format"));
    Diagnostic::error("wrong-kind", sentence(wrong)).help(sentence(todo))
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>() + ".").unwrap_or_default()
}

/// A value of the wrong kind.
fn kind(wanted: &Wanted, found: Found) -> Diagnostic {
    let wrong = |message: &str, help: &str| Diagnostic::error("wrong-kind", message).help(help);
    match wanted {
        Wanted::Described(words) => described(words, found),
        Wanted::Text => wrong(
            "A text belongs here.",
            "Write one text after the colon, in quotes where it holds a colon, or one per language such as { en: …, cy: … }.",
        ),
        Wanted::List => wrong(
            "A list belongs here.",
            "Put the entries in square brackets, such as [first, second], or one to a line after a dash.",
        ),
        Wanted::Keys => wrong(
            "Keys with their values belong here.",
            "Write them in braces, such as { key: value }, or one to a line, indented.",
        ),
        Wanted::Boolean => wrong("Only `true` or `false` can stand here.", "Write `true` or `false`, without quotes."),
        Wanted::Number => wrong("A number belongs here.", "Write a number such as 7 or 7.5, without quotes."),
        Wanted::WholeNumber => wrong("A whole number belongs here.", "Write a number such as -1 or 2, without quotes."),
        Wanted::Numbers(4) => wrong(
            "Four numbers belong here: left edge, upper edge, width and height.",
            "Write fractions of the picture, such as [0.1, 0.0, 0.8, 1.0].",
        ),
        Wanted::Numbers(length) => wrong("Numbers belong here.", &format!("Write a list of {length} numbers.")),
    }
}

/// A value that a type of this crate describes in its own words.
fn described(words: &str, found: Found) -> Diagnostic {
    match words {
        _ if words.starts_with("a text") && found == Found::Bare => {
            Diagnostic::error("unquoted", "A text belongs here, and this is read as a number or as true or false.")
                .help("Put it in quotes, such as \"12\".")
        }
        _ if words.starts_with("a text") => kind(&Wanted::Text, found),
        "keys with their values" => kind(&Wanted::Keys, found),
        "one value or a list" => Diagnostic::error("wrong-kind", "One value or a list of them belongs here.")
            .help("Write it after the colon."),
        _ if words.starts_with('`') => {
            Diagnostic::error("unknown-value", "This is none of the values that can stand here.")
                .help(format!("Write {words}."))
        }
        _ => Diagnostic::error("wrong-kind", "This can't be read here.")
            .help("Compare it with the example in the notes format."),
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::case::{Area, Cycle, Family, Films, Scale, StillsChoice, Text, Timecode};
    use crate::language::Language;
    use crate::source::yaml::deserialize::from_tree;
    use crate::source::yaml::tree::scan;

    fn code<T: DeserializeOwned + std::fmt::Debug>(text: &str, is_date: bool) -> &'static str {
        explained(&from_tree::<T>(&scan(text).unwrap().root.unwrap()).unwrap_err().fault, "", is_date).code
    }

    #[test]
    fn each_kind_of_fault_has_its_code() {
        assert_eq!(code::<Cycle>("fim: 1", false), "unknown-key");
        assert_eq!(code::<Cycle>("film: { minutes: 1 }", false), "missing-key");
        assert_eq!(code::<Cycle>("clips: a", false), "wrong-kind");
        assert_eq!(code::<Cycle>("clips: [a]", false), "wrong-kind");
        assert_eq!(code::<Cycle>("next: 12", false), "unquoted");
        assert_eq!(code::<Cycle>("next: 1.5", false), "unquoted");
        assert_eq!(code::<Cycle>("next: true", false), "unquoted");
        assert_eq!(code::<Cycle>("next: [a]", false), "wrong-kind");
        assert_eq!(code::<Text>("~", false), "blank");
        assert_eq!(code::<Text>("{}", false), "wrong-kind");
        assert_eq!(code::<f64>("a", false), "wrong-kind");
        assert_eq!(code::<bool>("yes", false), "wrong-kind");
        assert_eq!(code::<Area>("[1, 2, 3]", false), "wrong-kind");
        assert_eq!(code::<Scale>("gaz", false), "unknown-value");
        assert_eq!(code::<Films>("lost", false), "unknown-value");
        assert_eq!(code::<StillsChoice>("some", false), "unknown-value");
        assert_eq!(code::<Family>("status: x", false), "unknown-value");
        assert_eq!(code::<Language>("english please", false), "bad-language");
        assert_eq!(code::<Timecode>("3:72", false), "bad-timecode");
        for date in ["2026-13-01", "yesterday", "2026-1-2", "20260", "[a]", "\"\""] {
            assert_eq!(code::<jiff::civil::Date>(date, true), "bad-date", "{date}");
        }
    }
}
