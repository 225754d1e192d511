//! Fluent's syntax errors in plain words, at their place.

use std::path::Path;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Diagnostic, Trouble};

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
