//! Reading on after text that is no YAML: from the next key that begins in the first column, and within a list from the
//! next dash. Each piece is judged by itself, so that one that is broken makes no other look broken.

use std::ops::Range;

use super::lint::Told;
use super::partial::UnknownPaths;
use super::syntax;
use super::tree::{Content, Scan, Stop, scan};
use crate::case::path::NotePath;
use crate::diagnostic::Diagnostic;
use crate::source::masking::blank;

/// A text with its broken pieces blanked out.
pub(super) struct Recovered {
    pub(super) text: String,
    pub(super) scan: Scan,
    pub(super) told: Vec<Told>,
    pub(super) unknown: UnknownPaths,
}

/// Nobody's notes have more keys in the first column, or more entries in a list.
const MOST_PIECES: usize = 1000;

/// What is left of a text that is no YAML as a whole; none where no part of it can be told from the rest.
pub(super) fn recovered(text: &str, stop: &Stop) -> Option<Recovered> {
    let whole = syntax::told(text, stop);
    let pieces = pieces(text, 0..text.len(), key_of);
    if pieces.len() > MOST_PIECES {
        return None;
    }
    let mut kept =
        Recovered { text: text.to_owned(), scan: Scan::default(), told: Vec::new(), unknown: UnknownPaths::default() };
    for (key, bytes) in pieces {
        let Some(problem) = fault(text, &bytes) else { continue };
        let path = NotePath::top().key(key);
        let items =
            self::pieces(text, bytes.clone(), |line| line.trim_start_matches(' ').starts_with("- ").then_some(line));
        let broken: Vec<Told> = broken_items(text, items, &mut kept.text)?;
        let whole_is_here = bytes.contains(&whole.1.start);
        if broken.is_empty() || fault(&kept.text, &bytes).is_some() {
            kept.told.push(if whole_is_here { whole.clone() } else { problem });
            blank(&mut kept.text, bytes);
            kept.unknown.add(path);
            continue;
        }
        kept.told.extend(broken);
        kept.unknown.add_list(path);
    }
    kept.scan = scan(&kept.text).ok().filter(|_| !kept.told.is_empty())?;
    // What was told of the text as a whole knows more of what stands around it.
    for told in &mut kept.told {
        if line_start(text, told.1.start) == line_start(text, whole.1.start) {
            told.clone_from(&whole);
        }
    }
    Some(kept)
}

/// Blanks out the entries of a list that are broken by themselves, and says what is wrong with each.
fn broken_items(text: &str, items: Vec<(&str, Range<usize>)>, kept: &mut String) -> Option<Vec<Told>> {
    if items.len() > MOST_PIECES {
        return None;
    }
    let indent = items.iter().map(|(line, _)| indentation(line)).min();
    let mut outer: Vec<Range<usize>> = Vec::new();
    for (line, bytes) in items {
        match outer.last_mut() {
            Some(last) if Some(indentation(line)) != indent => last.end = bytes.end,
            _ => outer.push(bytes),
        }
    }
    let mut told = Vec::new();
    if outer.len() > 1 {
        for bytes in outer {
            if let Some(problem) = fault(text, &bytes) {
                blank(kept, bytes);
                told.push(problem);
            }
        }
    }
    Some(told)
}

/// What is wrong with a piece by itself.
fn fault(text: &str, bytes: &Range<usize>) -> Option<Told> {
    let piece = text.get(bytes.clone())?;
    let moved = |(problem, found): Told| (problem, found.start + bytes.start..found.end + bytes.start);
    match scan(piece) {
        Err(stop) => Some(moved(syntax::told(piece, &stop))),
        Ok(scan) => match scan.root.map(|root| root.content) {
            // A key without a space after its colon is one long word.
            Some(Content::Scalar { .. }) if !piece.trim().is_empty() => {
                let first = piece.len() - piece.trim_start().len();
                let length = piece.trim_start().lines().next().map_or(0, |line| line.trim_end().len());
                Some(moved((missing_space(), first..first + length)))
            }
            _ => None,
        },
    }
}

fn missing_space() -> Diagnostic {
    Diagnostic::error("syntax", "There is no space after the colon of this key.")
        .help("Write `key: value`, with a space after the colon.")
}

/// The pieces of a stretch that begin with lines of a kind, each with what its first line is known by.
fn pieces<'t, 'k>(
    text: &'t str,
    within: Range<usize>,
    begins: impl Fn(&'t str) -> Option<&'k str>,
) -> Vec<(&'k str, Range<usize>)> {
    let mut found: Vec<(&str, Range<usize>)> = Vec::new();
    let mut at = within.start;
    for line in text.get(within).unwrap_or_default().split_inclusive('\n') {
        let bytes = at..at + line.len();
        at = bytes.end;
        match (begins(line), found.last_mut()) {
            (Some(known_by), _) => found.push((known_by, bytes)),
            (None, Some((_, last))) => last.end = bytes.end,
            (None, None) => {}
        }
    }
    found
}

/// The key that a line begins in the first column.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_word = key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'));
    (is_word && key.starts_with(char::is_alphabetic)).then_some(key)
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1)
}
