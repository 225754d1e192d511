//! Fluent's syntax errors in plain words, at their place.

use std::ops::Range;
use std::path::Path;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Diagnostic, Trouble};

/// How deep braces and brackets may stand within each other: Fluent reads them by calling itself.
pub(super) const DEEPEST: usize = 40;

/// The first place of a wording file that is deeper than that.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let (mut depth, mut start) = (0_usize, 0);
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
        // A sentence begins at the edge of its line, whatever was left open before it.
        if begins || line.starts_with('#') {
            depth = 0;
        }
        let mut quoted = false;
        for (at, letter) in line.char_indices() {
            match letter {
                '"' if depth > 0 => quoted = !quoted,
                '{' if !quoted => depth += 1,
                '(' if !quoted && depth > 0 => depth += 1,
                '}' | ')' if !quoted => depth = depth.saturating_sub(usize::from(letter == '}' || depth > 1)),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(start + at..start + at + 1);
            }
        }
        start += line.len();
    }
    None
}

/// One syntax error of a wording file.
pub(super) fn diagnostic(error: &ParserError, path: &Path, text: &str) -> Diagnostic {
    let (message, help) = words(&error.kind);
    let start = error.pos.start.min(text.len());
    let before = text.get(..start).unwrap_or(text);
    // Fluent looks for what is missing across line ends: it is missing where the words before it end.
    let start = match error.kind {
        ErrorKind::ExpectedToken('}')
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedLiteral
        | ErrorKind::MissingValue => before.trim_end().len(),
        _ => start.min(text.trim_end().len()),
    };
    Diagnostic::error("wording-syntax", message).of(Trouble::Settings).help(help).at(
        path,
        text,
        start..error.pos.end.max(start),
    )
}

fn words(kind: &ErrorKind) -> (String, &'static str) {
    let plain = |message: &str, help| (message.to_owned(), help);
    match kind {
        ErrorKind::ExpectedToken('=') => {
            plain("a sentence is missing its equals sign", "write `key = The sentence.`; lines that go on are indented")
        }
        ErrorKind::ExpectedToken('}') => plain("a brace is not closed here", "write `{ $name }`"),
        ErrorKind::ExpectedToken(token) => (format!("`{token}` is missing here"), "compare with the built-in wording"),
        ErrorKind::ExpectedCharRange { .. } => plain(
            "this is not the beginning of a sentence",
            "write `key = The sentence.`, where the key begins with a letter; lines that go on are indented",
        ),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            (format!("`{entry_id}` has no words"), "write them after the equals sign, or take the line away")
        }
        ErrorKind::MissingDefaultVariant => {
            plain("one of the choices must be marked with a star", "write `*[other] …` as the last choice")
        }
        ErrorKind::MultipleDefaultVariants => plain("two of the choices have a star", "keep it at the last choice"),
        ErrorKind::MissingValue => plain("words are missing here", "write them after the equals sign or the bracket"),
        ErrorKind::UnterminatedStringLiteral => plain("a quotation mark is not closed", "close it on the same line"),
        ErrorKind::UnbalancedClosingBrace => {
            plain("there is a closing brace without an opening one", "write `{ $name }`; a brace itself is `{\"}\"}`")
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => {
            plain("something is missing between the braces", "write `{ $name }` with the dollar sign")
        }
        other => (
            format!("the wording can't be read here: {}", lower_first(&other.to_string())),
            "compare with the built-in wording",
        ),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod depth_tests {
    use super::*;

    #[test]
    fn deep_braces_are_found_and_the_built_in_wording_is_not_deep() {
        assert_eq!(
            too_deep(&format!("a = Ok {{ $b }}\nb = {}x{}\n", "{ ".repeat(5000), " }".repeat(5000)))
                .map(|b| b.start > 15),
            Some(true)
        );
        assert_eq!(too_deep(include_str!("../../themes/default/wording/en.ftl")), None);
        assert_eq!(too_deep(&"a = { $b -> [one] x *[other] ( y ) }\n".repeat(500)), None);
    }
}
