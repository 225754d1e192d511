//! A text that is no YAML: where it stops making sense, in plain words.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::tree::Stop;
use crate::diagnostic::Diagnostic;

/// What stopped the scan, and where.
pub(super) fn told(text: &str, stop: &Stop) -> (Diagnostic, Range<usize>) {
    let mark = stop.error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    if let Some((control, bytes)) = control_near(text, mark) {
        return (crate::source::file::unknown_control(control), bytes);
    }
    if let Some(tab) = tab_near(text, mark) {
        let told = Diagnostic::error("tab", "This line is indented with a tab.")
            .help("Indent with spaces: two for each step. Most editors can turn tabs into spaces.");
        return (told, tab);
    }
    let rest = text.get(stop.last.end..).unwrap_or_default();
    let quote = || rest.find(['"', '\'']).map(|at| stop.last.end + at).filter(|at| *at <= mark);
    let opens_here = text.get(mark..).is_some_and(|rest| rest.starts_with(['[', '{']));
    let bracket = || if opens_here { Some(mark) } else { last_open_bracket(text, mark) };
    match stop.error.kind() {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => (open_quote(), line_of(text, quote().unwrap_or(mark))),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            // A quotation mark that was left open swallows the lines up to the next one.
            let opened = quote().unwrap_or(mark);
            let spans_lines = text.get(opened..mark).is_some_and(|swallowed| swallowed.contains('\n'));
            if spans_lines {
                return (open_quote(), line_of(text, opened));
            }
            let told = Diagnostic::error("quotes", "The text goes on after its closing quotation mark.")
                .help("Put the whole text in double quotes; write a quotation mark within it as \\\".");
            (told, line_of(text, opened))
        }
        ErrorKind::UnknownQuotedScalarEscape => {
            let told = Diagnostic::error("quotes", "A backslash inside double quotes has a special meaning.")
                .help("Use single quotes, or write the backslash twice.");
            (told, line_of(text, quote().unwrap_or(mark)))
        }
        ErrorKind::MappingValueNotAllowed => colon(text, stop, mark),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            let line = line_of(text, mark);
            let told = if text.get(line.clone()).is_some_and(|line| line.contains(':')) {
                Diagnostic::error("syntax", "There is no space after the colon of this key.")
                    .help("Write `key: value`, with a space after the colon.")
            } else {
                Diagnostic::error("syntax", "This line is not a key with a value.")
                    .help("Write `key: value`, or indent the line if it continues the text above.")
            };
            (told, line)
        }
        ErrorKind::UnexpectedCharacter { .. } => {
            let told = Diagnostic::error("quotes", "A text can't begin with this character.")
                .help("Put the whole text in double quotes.");
            (told, mark..end_of_line(text, mark))
        }
        ErrorKind::UnknownAnchor => {
            let told = Diagnostic::error("quotes", "A text that begins with `*` needs quotes.")
                .help("Put the whole text in double quotes.");
            (told, mark..end_of_line(text, mark))
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::UnexpectedEofImplicitFlowMapping
            if bracket().is_some() =>
        {
            let told = Diagnostic::error("brackets", "This bracket is not closed, or a comma is missing inside it.")
                .help(
                    "Put commas between the entries, quotes around texts with commas or colons, and close the bracket.",
                );
            let at = bracket().unwrap_or(mark);
            (told, at..at + 1)
        }
        ErrorKind::MisplacedFlowCollectionEnd => {
            let told = Diagnostic::error("brackets", "This closing bracket has no opening bracket.")
                .help("Delete it, or put the whole text in quotes.");
            (told, mark..mark + 1)
        }
        ErrorKind::RecursionLimitExceeded => {
            let told =
                Diagnostic::error("too-deep", "This is too deeply nested.").help("Write it with fewer brackets.");
            (told, line_of(text, mark))
        }
        _ => {
            let told = Diagnostic::error(
                "indentation",
                "This line is not indented like the lines around it, or is not a key with a value.",
            )
            .help(format!(
                "{}Start keys that belong together in the same column, and the dashes of a list in the same column.",
                columns(text, mark)
            ));
            (told, line_of(text, mark))
        }
    }
}

/// "This line begins in column 5, the line before it in column 3. ": what is seen badly in an editor.
fn columns(text: &str, at: usize) -> String {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1);
    let column = |line: &str| line.len() - line.trim_start_matches(' ').len() + 1;
    let here = text.get(start..).and_then(|rest| rest.lines().next()).filter(|line| !line.trim().is_empty());
    let before = text.get(..start).unwrap_or_default().lines().rev();
    let before = before.into_iter().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    match (here, before) {
        (Some(here), Some(before)) if column(here) != column(before) => {
            format!("This line begins in column {}, the line before it in column {}. ", column(here), column(before))
        }
        _ => String::new(),
    }
}

fn open_quote() -> Diagnostic {
    Diagnostic::error("open-quote", "This opening quotation mark has no closing one.")
        .help("Close it, or, for an apostrophe at the start of a text, put the whole text in double quotes.")
}

/// A colon where none can stand: in a text, after a line without one, or on a line indented too far.
fn colon(text: &str, stop: &Stop, mark: usize) -> (Diagnostic, Range<usize>) {
    let last = text.get(stop.last.clone()).unwrap_or_default();
    if !last.contains('\n') || mark < stop.last.start {
        let told = Diagnostic::error("colon", "A text with a colon and a space after it needs quotes.")
            .help("Put the whole text in double quotes.");
        return (told, mark..mark + usize::from(mark < text.len()));
    }
    if stop.last_is_value {
        let told = Diagnostic::error("indentation", "This line is indented further than the key it belongs beside.")
            .help(format!("{}Start keys that belong together in the same column.", columns(text, mark)));
        return (told, line_of(text, stop.last.end));
    }
    let told = Diagnostic::error("syntax", "This line is not a key with a value.")
        .help("Write `key: value`, with a colon and a space after the key.");
    (told, line_of(text, stop.last.start))
}

/// A control character where the scan stopped.
fn control_near(text: &str, at: usize) -> Option<(char, Range<usize>)> {
    let is_odd = |letter: char| letter.is_control() && !crate::document::control::is_layout(letter);
    let start = text.get(..at)?.rfind('\n').map_or(0, |line| line + 1);
    let line = text.get(start..)?.lines().next()?;
    let (odd, letter) = line.char_indices().find(|(_, letter)| is_odd(*letter))?;
    Some((letter, start + odd..start + odd + letter.len_utf8()))
}

/// The first tab that indents the line of `at`, or the one after it: that is where the scanner first stumbles.
fn tab_near(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |line| line + 1);
    let mut offset = start;
    for line in text.get(start..)?.split_inclusive('\n').take(2) {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t').filter(|_| !line.trim().is_empty()) {
            return Some(offset + tab..offset + tab + 1);
        }
        offset += line.len();
    }
    None
}

/// The last bracket before `until` that nothing closes; texts in quotes are passed over.
fn last_open_bracket(text: &str, until: usize) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    for (at, letter) in text.get(..until)?.char_indices() {
        match (quote, letter) {
            (Some(opened), closing) if opened == closing => quote = None,
            (None, '"' | '\'') if text[..at].ends_with([' ', '[', '{', ',', '\n']) => quote = Some(letter),
            (None, '[' | '{') => open.push(at),
            (None, ']' | '}') => {
                let opened = open.pop()?;
                // The wrong kind of bracket closes nothing: the one before it is still open.
                if text[opened..].starts_with('[') != (letter == ']') {
                    return Some(opened);
                }
            }
            _ => {}
        }
    }
    open.pop()
}

/// From `at`'s first word in its line to the line's end.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1);
    let indent = text.get(start..).map_or(0, |line| line.len() - line.trim_start_matches([' ', '\t']).len());
    let start = if at > start + indent && text.get(at..).is_some_and(|rest| rest.starts_with(['"', '\''])) {
        at
    } else {
        start + indent
    };
    start..end_of_line(text, start)
}

fn end_of_line(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.lines().next().unwrap_or_default().trim_end().len()
}
