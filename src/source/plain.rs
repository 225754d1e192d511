//! The YAML reader's sentences in plain English. What it says of the notes themselves is never carried over.

use crate::source::suggest::{listed, nearest};

/// A sentence of the YAML reader, understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A key that is not known here.
    UnknownKey { known: Vec<String> },
    /// A key that must be there is not.
    Missing { key: String },
    /// A key given twice; the tree tells where.
    Duplicate,
    /// Anything about a value.
    Value(Plain),
    /// The text is not YAML at all.
    Syntax,
}

/// A problem of a value in plain words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) help: String,
}

const STARTS: [&str; 12] = [
    "unknown field `",
    "unknown variant `",
    "missing field `",
    "duplicate field `",
    "invalid type: ",
    "invalid value: ",
    "invalid length ",
    "not a language tag",
    "not a place in a film",
    "failed to parse",
    "repetition limit exceeded",
    "recursion limit exceeded",
];

/// Understands a sentence. `written` is what the notes say there, for did-you-mean; `is_date` whether a date belongs there.
pub(super) fn understand(sentence: &str, written: &str, is_date: bool) -> Said {
    let Some(start) = STARTS.iter().filter_map(|start| sentence.find(start)).min() else {
        return if is_date { Said::Value(date()) } else { Said::Syntax };
    };
    let sentence = &sentence[start..];
    let sentence = sentence.rfind(" at line ").map_or(sentence, |end| &sentence[..end]);
    let expected = sentence.rfind(", expected ").map_or("", |at| &sentence[at + ", expected ".len()..]);
    let names = || expected.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    match sentence {
        _ if sentence.starts_with("unknown field") => Said::UnknownKey { known: names() },
        _ if sentence.starts_with("missing field") => {
            Said::Missing { key: sentence.split('`').nth(1).unwrap_or_default().to_owned() }
        }
        _ if sentence.starts_with("duplicate field") => Said::Duplicate,
        _ if sentence.starts_with("unknown variant") => Said::Value(choice(written, &names())),
        _ if sentence.starts_with("not a language tag") => Said::Value(Plain {
            code: "bad-language",
            message: "This is not a language tag.".into(),
            help: "Write a tag such as `en`, `cy`, `pl` or `ur`.".into(),
        }),
        _ if sentence.starts_with("not a place in a film") => Said::Value(Plain {
            code: "bad-timecode",
            message: "This is not a place in a film.".into(),
            help: "Write minutes and seconds such as \"3:12\", \"1:03:12\" or \"3:12.480\", in quotes.".into(),
        }),
        _ if sentence.starts_with("repetition limit") || sentence.starts_with("recursion limit") => {
            Said::Value(Plain {
                code: "too-deep",
                message: "This is too deeply nested, or repeats itself too often.".into(),
                help: "Write the entries out, without `&` and `*`.".into(),
            })
        }
        _ if is_date => Said::Value(date()),
        _ => Said::Value(kind(sentence, expected)),
    }
}

fn date() -> Plain {
    Plain {
        code: "bad-date",
        message: "This date does not exist.".into(),
        help: "Write year, month and day, such as 2026-01-12.".into(),
    }
}

fn choice(written: &str, names: &[String]) -> Plain {
    let known = || names.iter().map(String::as_str);
    let meant = nearest(written, known()).map(|name| format!("Did you mean `{name}`? ")).unwrap_or_default();
    Plain {
        code: "unknown-value",
        message: "This value is not one of those allowed here.".into(),
        help: format!("{meant}It can be {}.", listed(known())),
    }
}

/// A value of the wrong kind, from what was expected.
fn kind(sentence: &str, expected: &str) -> Plain {
    let found = sentence.split_once(": ").map_or("", |(_, found)| found);
    let nothing = found.starts_with("unit value");
    let bare = ["integer", "floating point", "boolean"].iter().any(|kind| found.starts_with(kind));
    let text = expected.starts_with("a text") || expected == "a string";
    let plain = |code, message: &str, help: &str| Plain { code, message: message.into(), help: help.into() };
    if nothing {
        return plain("blank", "This value is missing.", "Write a value after the colon, or delete the line.");
    }
    match expected {
        _ if text && bare => plain(
            "unquoted",
            "This should be text, but it reads as a number or as true or false.",
            "Put it in quotes, such as \"12\".",
        ),
        _ if text => plain(
            "wrong-kind",
            "A text belongs here.",
            "Write one text after the colon, in quotes where it holds a colon, or one per language such as { en: …, cy: … }.",
        ),
        "a sequence" => plain(
            "wrong-kind",
            "A list belongs here.",
            "Put the entries in square brackets, such as [first, second], or one to a line after a dash.",
        ),
        "a boolean" => {
            plain("wrong-kind", "Only `true` or `false` is allowed here.", "Write `true` or `false`, without quotes.")
        }
        "f64" => plain("wrong-kind", "A number belongs here.", "Write a number such as 7 or 7.5, without quotes."),
        "i64" => plain("wrong-kind", "This must be a whole number.", "Write a number such as -1 or 2, without quotes."),
        "an array of length 4" => plain(
            "wrong-kind",
            "This needs four numbers: left edge, top edge, width and height.",
            "Write fractions of the picture, such as [0.1, 0.0, 0.8, 1.0].",
        ),
        "one value or a list" => {
            plain("wrong-kind", "This needs one value or a list of values.", "Write it after the colon.")
        }
        _ if expected.starts_with("struct ") || expected == "a map" => plain(
            "wrong-kind",
            "This needs keys with their values.",
            "Write them in braces, such as { key: value }, or one to a line, indented.",
        ),
        _ if expected.starts_with('`') => Plain {
            code: "unknown-value",
            message: "This value is not one of those allowed here.".into(),
            help: format!("Write {expected}."),
        },
        _ => plain("wrong-kind", "This can't be read here.", "Compare it with the example in docs/notes.md."),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::case::{Area, Cycle, Family, Films, Scale, StillsChoice, Text, Timecode};
    use crate::language::Language;

    fn sentence<T: for<'de> Deserialize<'de>>(text: &str) -> String {
        serde_yaml::from_str::<T>(text).map(|_| ()).unwrap_err().to_string()
    }

    fn code(sentence: &str, is_date: bool) -> &'static str {
        match understand(sentence, "", is_date) {
            Said::Value(plain) => plain.code,
            Said::UnknownKey { .. } => "unknown",
            Said::Missing { .. } => "missing",
            Said::Duplicate => "duplicate",
            Said::Syntax => "syntax",
        }
    }

    /// The sentences of the readers as they are now: a new version that words one differently fails here, not in a
    /// practitioner's hands.
    #[test]
    fn every_sentence_is_understood() {
        let cases = [
            (sentence::<Cycle>("fim: 1"), "unknown"),
            (sentence::<Cycle>("film: { minutes: 1 }"), "missing"),
            (sentence::<Cycle>("next: a\nnext: b"), "duplicate"),
            (sentence::<Cycle>("clips: a"), "wrong-kind"),
            (sentence::<Cycle>("clips: [a]"), "wrong-kind"),
            (sentence::<Cycle>("next: 12"), "unquoted"),
            (sentence::<Cycle>("next: 1.5"), "unquoted"),
            (sentence::<Cycle>("next: true"), "unquoted"),
            (sentence::<Cycle>("next: [a]"), "wrong-kind"),
            (sentence::<Text>("~"), "blank"),
            (sentence::<Text>("{}"), "wrong-kind"),
            (sentence::<f64>("a"), "wrong-kind"),
            (sentence::<bool>("yes"), "wrong-kind"),
            (sentence::<Area>("[1, 2, 3]"), "wrong-kind"),
            (sentence::<Scale>("gaz"), "unknown-value"),
            (sentence::<Films>("lost"), "unknown-value"),
            (sentence::<StillsChoice>("some"), "unknown-value"),
            (sentence::<Family>("status: x"), "unknown-value"),
            (sentence::<Language>("english please"), "bad-language"),
            (sentence::<Timecode>("3:72"), "bad-timecode"),
            (sentence::<Cycle>("\"a"), "syntax"),
        ];
        for (sentence, expected) in cases {
            assert_eq!(code(&sentence, false), expected, "{sentence}");
        }
        for date in ["2026-13-01", "yesterday", "2026-1-2", "20260", "[a]", "\"\""] {
            let sentence = sentence::<jiff::civil::Date>(date);
            assert_eq!(code(&sentence, true), "bad-date", "{sentence}");
        }
    }

    #[test]
    fn names_are_taken_from_the_sentence_and_not_from_the_notes() {
        let said = understand(&sentence::<Cycle>("\"a`, expected `b\": 1"), "", false);
        let Said::UnknownKey { known } = said else { panic!("{said:?}") };
        assert_eq!(known, ["film", "review", "clips", "ratings", "strengths", "next"]);
    }
}
