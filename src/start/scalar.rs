//! A person's own text as a YAML value, so that `No`, `null` or `Ann: "7"` stay what they are.

use std::fmt::Write as _;

/// Words that YAML, in one of its versions, takes for something else than text.
const TAKEN: [&str; 16] = [
    "y",
    "n",
    "yes",
    "no",
    "on",
    "off",
    "true",
    "false",
    "null",
    "nil",
    "none",
    "nan",
    "inf",
    "infinity",
    "undefined",
    "void",
];

/// The text as it is where nothing in it means anything to YAML, in double quotes elsewhere; sound between braces too.
pub(super) fn scalar(text: &str) -> String {
    let text = text.trim();
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Several of them between brackets.
pub(super) fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| scalar(text)).collect();
    format!("[{}]", texts.join(", "))
}

fn is_plain(text: &str) -> bool {
    let begins = text.starts_with(char::is_alphabetic);
    let ends = text.ends_with(|letter: char| letter.is_alphanumeric() || letter == '.');
    let letters = text
        .chars()
        .all(|letter| letter.is_alphanumeric() || letter == ' ' || letter == '-' || letter == '.' || letter == '’');
    begins && ends && letters && !text.contains("  ") && !TAKEN.contains(&text.to_lowercase().as_str())
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() || matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> (String, String) {
        #[derive(serde::Deserialize)]
        struct Note {
            block: String,
            flow: Vec<String>,
        }
        let yaml = format!("block: {}\nflow: {}\n", scalar(text), list(&[text.to_owned(), "x".to_owned()]));
        let note: Note = serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{yaml}: {error}"));
        assert_eq!(note.flow.len(), 2, "{yaml}");
        (note.block, note.flow[0].clone())
    }

    #[test]
    fn what_yaml_would_take_for_something_else_stays_text() {
        for text in [
            "Ann: \"No\"",
            "null",
            "yes",
            "No",
            "~",
            "1e3",
            "0x1F",
            "2026-01-12",
            "3:12",
            "- a",
            "# a",
            "a # b",
            "!a",
            "&a",
            "*a",
            "{ a",
            "[a",
            "a, b",
            "a]",
            "'a'",
            "O'Brien",
            "a:",
            ".inf",
            "%a",
            "@a",
            "`a`",
            "|",
            ">",
            "\\n",
            "Siân Llwyd",
            "Łucja",
            "عدا",
            "d’Arcy",
            "a\u{2028}b",
            "?",
            "=",
            "<<",
            "---",
            "a -",
            "12",
            "-1",
            "on",
        ] {
            assert_eq!(read(text), (text.to_owned(), text.to_owned()), "{text}");
        }
        assert_eq!(scalar("Grace Okafor"), "Grace Okafor");
        assert_eq!(scalar("no"), "\"no\"");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_it_was(text in "\\PC{1,40}") {
            prop_assume!(!text.trim().is_empty());
            let trimmed = text.trim().to_owned();
            prop_assert_eq!(read(&text), (trimmed.clone(), trimmed));
        }
    }
}
