//! Every problem of one text in one go: what can't be read is blanked out with spaces, so that every place stays what it
//! was, and the text is read again.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use super::lint::has_colon;
use super::tree::{Content, Entry, Node};
use crate::case::path::{NotePath, Step};
use crate::source::masking::blank;
use crate::source::plain::{Said, understand};

/// What one reading stumbled over.
#[derive(Debug)]
pub(super) struct Stumble {
    pub(super) path: NotePath,
    pub(super) said: Said,
    /// Whether it is the key itself that is wrong.
    pub(super) at_key: bool,
    /// The line, from 1, where only the YAML reader knows it.
    pub(super) line: Option<usize>,
}

/// No note has so many problems; what is left will be told the next time.
const LIMIT: usize = 200;

/// Keys whose value is a date.
pub(super) const DATES: [&str; 9] = ["on", "agreed", "given", "expires", "withdrawn", "born", "replaced", "until", "kept-until"];

/// Reads a text as often as it takes. `passed_over` are extents that must not be read at all.
pub(super) fn read<T: DeserializeOwned>(
    text: &str,
    root: &Node,
    passed_over: &[Range<usize>],
) -> (Option<T>, Vec<Stumble>) {
    let mut working = without(text, passed_over);
    let mut stumbles: Vec<Stumble> = Vec::new();
    for _ in 0..LIMIT {
        let error = match serde_path_to_error::deserialize(serde_yaml::Deserializer::from_str(&working)) {
            Ok(value) => return (Some(value), stumbles),
            Err(error) => error,
        };
        let (path, whole) = way(error.path());
        let path = if whole { path } else { odd_key(root, &path, &working) };
        let written = root.at(path.steps());
        let words = match written.map(|node| &node.content) {
            Some(Content::Scalar { text, .. }) => text.as_str(),
            _ => "",
        };
        let last_key = path.steps().iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item(_) => None,
        });
        let said = understand(&error.inner().to_string(), words, last_key.is_some_and(|key| DATES.contains(&key)));
        let line = error.inner().location().map(|location| location.line());
        let stop = matches!(said, Said::Syntax | Said::Duplicate);
        let follows = written.is_some_and(|node| !node.is_null() && is_blanked(&working, &node.bytes));
        // A language can be a key itself, as in { en: …, cy: … }.
        let bad_tag =
            matches!(&said, Said::Value(plain) if plain.code == "bad-language") && last_key != Some("language");
        let at_key = matches!(said, Said::UnknownKey { .. }) || bad_tag || !whole;
        if !follows {
            stumbles.push(Stumble { path: path.clone(), said, at_key, line });
        }
        if stop || !pass_over(&mut working, root, path) {
            break;
        }
    }
    (None, stumbles)
}

/// A text with some extents blanked out.
pub(super) fn without(text: &str, passed_over: &[Range<usize>]) -> String {
    let mut working = text.to_owned();
    for bytes in passed_over {
        blank(&mut working, bytes.clone());
    }
    working
}

/// The path of an error, and whether it is known to its end.
pub(super) fn way(path: &serde_path_to_error::Path) -> (NotePath, bool) {
    let mut way = NotePath::top();
    for segment in path {
        way = match segment {
            Segment::Seq { index } => way.item(*index),
            Segment::Map { key } => way.key(key),
            Segment::Enum { .. } => way,
            Segment::Unknown => return (way, false),
        };
    }
    (way, true)
}

/// The key that is no whole number, where only whole numbers can be keys.
fn odd_key(root: &Node, path: &NotePath, working: &str) -> NotePath {
    if let Some(Content::Map { entries, .. }) = root.at(path.steps()).map(|node| &node.content)
        && let Some(odd) =
            entries.iter().find(|entry| entry.key.parse::<i64>().is_err() && !is_blanked(working, &entry.key_bytes))
    {
        return path.clone().key(&odd.key);
    }
    path.clone()
}

/// Blanks out what a path leads to, or, where that is blank already, what it stands in.
fn pass_over(working: &mut String, root: &Node, mut path: NotePath) -> bool {
    while !path.steps().is_empty() {
        let bytes = extent(root, &path, working);
        if let Some(bytes) = bytes.filter(|bytes| !is_blanked(working, bytes)) {
            blank(working, bytes);
            return true;
        }
        path = path.parent();
    }
    false
}

/// What must go so that an entry is gone: key and value, or dash and item, and the comma after it between brackets.
fn extent(root: &Node, path: &NotePath, text: &str) -> Option<Range<usize>> {
    let (last, before) = path.steps().split_last()?;
    match (last, &root.at(before)?.content) {
        (Step::Key(key), Content::Map { entries, flow }) => {
            let at = entries.iter().position(|entry| entry.key == *key)?;
            entry_extent(entries.get(at)?, *flow, text)
        }
        (Step::Item(index), Content::List { items, flow }) => {
            let bytes = items.get(*index)?.bytes.clone();
            if *flow {
                return Some(with_comma(bytes, text));
            }
            let before = text.get(..bytes.start)?.trim_end();
            let start = if before.ends_with('-') { before.len() - 1 } else { bytes.start };
            Some(start..bytes.end)
        }
        _ => None,
    }
}

/// What must go so that a key and its value are gone.
pub(super) fn entry_extent(entry: &Entry, flow: bool, text: &str) -> Option<Range<usize>> {
    let colon = text.get(entry.key_bytes.end..)?.find(':').filter(|_| has_colon(text, entry)).map_or(0, |at| at + 1);
    let bytes = entry.key_bytes.start..entry.value.bytes.end.max(entry.key_bytes.end + colon);
    Some(if flow { with_comma(bytes, text) } else { bytes })
}

fn with_comma(bytes: Range<usize>, text: &str) -> Range<usize> {
    let rest = text.get(bytes.end..).unwrap_or_default();
    let gap = rest.len() - rest.trim_start().len();
    let comma = usize::from(rest[gap..].starts_with(','));
    bytes.start..if comma == 1 { bytes.end + gap + 1 } else { bytes.end }
}

fn is_blanked(text: &str, bytes: &Range<usize>) -> bool {
    text.get(bytes.clone()).is_none_or(|found| found.trim().is_empty())
}
