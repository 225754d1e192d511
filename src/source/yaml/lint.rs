//! What YAML lets pass in silence and a practitioner would want to know: keys given twice, text lost after ` #`, `<<`,
//! tags, blanks, and required keys that are not there.

use std::collections::BTreeSet;
use std::ops::Range;

use super::shape::Shape;
use super::tree::{Content, Entry, Node, Remark, Scan};
use crate::case::path::{NotePath, Step};
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// A problem with its place.
pub(super) type Told = (Diagnostic, Range<usize>);

/// Keys given twice, `<<`, and texts that a comma cut in two; each with the entry that must be passed over to read on.
pub(super) fn keys(text: &str, root: &Node) -> Vec<(Told, NotePath, usize)> {
    let mut told = Vec::new();
    root.walk(&NotePath::top(), &mut |path, node| {
        let Content::Map { entries, flow } = &node.content else { return };
        let mut seen = BTreeSet::new();
        for (index, entry) in entries.iter().enumerate() {
            if entry.key == "<<" {
                let problem = Diagnostic::error("merge-key", "`<<` is not read here.")
                    .help("Write the keys out where they belong.");
                told.push(((problem, entry.key_bytes.clone()), path.clone(), index));
            } else if *flow && entry.value.is_null() && !has_colon(text, entry) {
                let problem =
                    Diagnostic::error("comma", "Between braces, a comma ends a text, and this is what comes after it.")
                        .help("Put the whole text in double quotes, from before the comma on.");
                told.push(((problem, entry.key_bytes.clone()), path.clone(), index));
            } else if !seen.insert(entry.key.as_str()) {
                let problem = Diagnostic::error("duplicate-key", "This key is given twice.")
                    .help("Keep one of them; entries of a list go into one list under one key.");
                told.push(((problem, entry.key_bytes.clone()), path.clone(), index));
            }
        }
    });
    told
}

/// Whether a key is followed by its colon.
pub(super) fn has_colon(text: &str, entry: &Entry) -> bool {
    text.get(entry.key_bytes.end..).is_some_and(|rest| rest.trim_start().starts_with(':'))
}

/// A line that YAML takes for the beginning of another document.
pub(super) fn second_document() -> Diagnostic {
    Diagnostic::error("second-document", "A line of dashes begins a second document, which is not read.")
        .help("Take the line out.")
}

/// Text that YAML takes for a remark, and tags.
pub(super) fn lost(text: &str, scan: &Scan) -> Vec<Told> {
    let mut told = Vec::new();
    for remark in &scan.remarks {
        let after = text.get(remark.bytes.start + 1..remark.bytes.end).unwrap_or_default();
        if remark.after_plain && after.starts_with(|letter: char| !letter.is_whitespace() && letter != '#') {
            let problem = Diagnostic::error("lost-text", "From this `#` on, the text is not read.")
                .help("Put the whole text in double quotes; or, if it is a remark, put a space after the #.");
            told.push((problem, remark.bytes.clone()));
        } else if remark.after_plain {
            told.extend(doubtful_remark(text, scan, remark));
        }
    }
    for anchor in &scan.unused_anchors {
        let problem = Diagnostic::error("lost-text", "A word that begins with `&` is not read as text here.")
            .help("Put the whole text in double quotes.");
        told.push((problem, anchor.clone()));
    }
    for tag in &scan.tags {
        let problem = Diagnostic::error("lost-text", "A word that begins with `!` is not read as text here.")
            .help("Put the whole text in double quotes.");
        told.push((problem, tag.clone()));
    }
    told
}

/// Keys whose values are the practitioner's or a client's own sentences.
const PROSE: [&str; 14] = [
    "caption",
    "alt",
    "strengths",
    "next",
    "activity",
    "setting",
    "text",
    "said",
    "because",
    "ended_because",
    "levels",
    "lines",
    "title",
    "descriptions",
];

/// A remark that may well be the rest of a sentence: after a single space, or beginning with a figure, behind prose that
/// no full stop ends. A remark is commonly set off by two spaces or more, and stays unquestioned.
fn doubtful_remark(text: &str, scan: &Scan, remark: &Remark) -> Option<Told> {
    let value = text.get(remark.before.clone())?;
    let gap = text.get(remark.before.end..remark.bytes.start)?;
    let after = text.get(remark.bytes.start + 1..remark.bytes.end)?.trim_start();
    let figure = after.starts_with(|letter: char| letter.is_ascii_digit());
    if after.is_empty() || value.ends_with(['.', '!', '?', '…']) || !(gap == " " || figure) {
        return None;
    }
    let mut prose = false;
    scan.root.as_ref()?.walk(&NotePath::top(), &mut |path, node| {
        if node.bytes == remark.before && matches!(node.content, Content::Scalar { .. }) {
            prose = path.steps().iter().any(|step| matches!(step, Step::Key(key) if PROSE.contains(&key.as_str())));
        }
    });
    let days = |value: &str| value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b'.');
    (prose && !days(value)).then(|| {
        let problem = Diagnostic::warning("lost-text", "From this `#` on, the text is taken for a remark and not printed.")
            .help("If it belongs to the text, put the whole text in double quotes; if it is a remark, put two spaces before the #.");
        (problem, remark.bytes.clone())
    })
}

/// Required keys that are missing, apart from those that a misspelt key stands for.
pub(super) fn missing(root: &Node, shape: &Shape, misspelt: &[NotePath]) -> Vec<Told> {
    let mut told = Vec::new();
    root.walk(&NotePath::top(), &mut |path, node| {
        let Content::Map { entries, flow } = &node.content else { return };
        let bytes = match entries.first() {
            Some(first) if !flow => first.key_bytes.clone(),
            _ => node.bytes.clone(),
        };
        for (key, example) in shape.required(&path.shape()) {
            let written = entries.iter().any(|entry| entry.key == *key || entry.key == "<<");
            if !written && !misspelt.contains(&path.clone().key(*key)) {
                let problem = Diagnostic::error("missing-key", format!("`{key}` is missing here."))
                    .help(format!("Add {} such as `{key}: {example}`.", if *flow { "an entry" } else { "a line" }));
                told.push((problem, bytes.clone()));
            }
        }
    });
    told
}

/// Required values that are left blank, entries of lists without anything, and texts of nothing but spaces.
pub(super) fn blank(root: &Node, shape: &Shape) -> Vec<Told> {
    let mut told = Vec::new();
    root.walk(&NotePath::top(), &mut |path, node| {
        let Content::Scalar { text, plain } = &node.content else { return };
        let required = match path.steps().last() {
            Some(Step::Key(key)) => {
                let parent = path.parent().shape();
                // Where no keys have a meaning of their own, languages are keys, as in { en: …, cy: … }.
                let per_language = !shape.names(&parent) && key.parse::<Language>().is_ok();
                per_language || shape.required(&parent).iter().any(|(name, _)| name == key)
            }
            Some(Step::Item(_)) => true,
            None => false,
        };
        let nothing = node.is_null() && required;
        if nothing || (!plain && text.trim().is_empty()) {
            let problem = Diagnostic::error("blank", "Nothing is written here.")
                .help("Write something, or take the line out if it may be left out.");
            // Nothing has no place of its own: its key has.
            let bytes = match root.key_at(path) {
                Some(entry) if node.bytes.is_empty() => entry.key_bytes.clone(),
                _ => node.bytes.clone(),
            };
            told.push((problem, bytes));
        }
    });
    told
}
