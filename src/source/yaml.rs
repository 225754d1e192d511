//! YAML to notes.
//!
//! A text is parsed once, into a tree that keeps positions, and the structs are read from the tree. Everything wrong with a
//! text is reported in one run, at its place, in plain words.

pub(super) mod deserialize;
mod lint;
pub(super) mod partial;
mod recovery;
mod shape;
mod syntax;
pub(super) mod tree;

use std::ops::Range;

use serde::de::DeserializeOwned;

use self::tree::{Content, Node};
use super::SourceFile;
use super::limits;
use super::masking::{blank, blanked};
use super::plain;
use super::suggest::{listed, nearest};
use crate::case::path::{NotePath, Step};
use crate::diagnostic::Diagnostic;

use self::deserialize::Fault;
use self::partial::{Misread, is_date};

pub(super) use partial::UnknownPaths;
pub(super) use shape::{CLOSING, CLOSING_TEXTS, CYCLE, CYCLE_TEXTS, FAMILY, NO_KEYS, SERVICE, STUDY, Shape};

/// A text as read.
pub(super) struct Reading<T> {
    /// What could be read; none where nothing could.
    pub(super) value: Option<T>,
    /// Whether all of it could be read.
    pub(super) is_sound: bool,
    /// Where it is in error.
    pub(super) unknown: UnknownPaths,
    /// Where everything stands.
    pub(super) places: Places,
    /// Everything wrong with it.
    pub(super) problems: Vec<Diagnostic>,
}

/// Where everything in a text stands.
#[derive(Debug, Default)]
pub(super) struct Places {
    root: Option<Node>,
    /// Where the YAML begins, for what has no place of its own.
    start: usize,
}

impl Places {
    /// Where the value of a path stands; where there is nothing, what it would stand in.
    pub(super) fn value(&self, path: &NotePath) -> Range<usize> {
        let mut path = path.clone();
        loop {
            if let Some(node) = self.root.as_ref().and_then(|root| root.at(path.steps())) {
                return match &node.content {
                    _ if node.bytes.is_empty() && ends_with_key(&path) => self.key(&path),
                    Content::Map { entries, flow: false } => {
                        entries.first().map_or(node.bytes.clone(), |entry| entry.key_bytes.clone())
                    }
                    _ => node.bytes.clone(),
                };
            }
            if path.steps().is_empty() {
                return self.start..self.start;
            }
            path = path.parent();
        }
    }

    /// Where the key at the end of a path stands; else its value.
    pub(super) fn key(&self, path: &NotePath) -> Range<usize> {
        match self.root.as_ref().and_then(|root| root.key_at(path)) {
            Some(entry) => entry.key_bytes.clone(),
            None if path.steps().is_empty() => self.start..self.start,
            None => self.value(&path.parent()),
        }
    }

    /// Every written value that is no list and no keys, with its path, its text and its place.
    pub(super) fn scalars(&self) -> Vec<(NotePath, &str, Range<usize>)> {
        let mut scalars = Vec::new();
        if let Some(root) = &self.root {
            root.walk(&NotePath::top(), &mut |path, node| {
                if let Content::Scalar { text, .. } = &node.content {
                    scalars.push((path.clone(), text.as_str(), node.bytes.clone()));
                }
            });
        }
        scalars
    }

    /// The text at a path, even if the rest could not be read.
    pub(super) fn text(&self, path: &NotePath) -> Option<&str> {
        match &self.root.as_ref()?.at(path.steps())?.content {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// Whether a path ends with a key.
fn ends_with_key(path: &NotePath) -> bool {
    matches!(path.steps().last(), Some(Step::Key(_)))
}

/// How much there is in a text.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// Where it begins.
    pub(super) start: Range<usize>,
    pub(super) values: usize,
    pub(super) aliases: Vec<Range<usize>>,
    /// Lists and maps with many entries.
    pub(super) lists: Vec<(NotePath, usize, Range<usize>)>,
    /// Long texts, with their lengths in characters.
    pub(super) texts: Vec<(NotePath, usize, Range<usize>)>,
}

fn counted(root: &Node, text: &str) -> Counted {
    let begins = |bytes: &Range<usize>| first_line(text, bytes.start..bytes.end.min(bytes.start + 80));
    let mut counted = Counted { start: begins(&root.bytes), ..Counted::default() };
    root.walk(&NotePath::top(), &mut |path, node| {
        counted.values += 1;
        let entries = match &node.content {
            Content::Scalar { text, .. } => {
                if text.len() > limits::ALWAYS_SHORT {
                    counted.texts.push((path.clone(), text.chars().count(), begins(&node.bytes)));
                }
                return;
            }
            Content::Alias(_) => {
                counted.aliases.push(node.bytes.clone());
                return;
            }
            Content::List { items } => items.len(),
            Content::Map { entries, .. } => entries.len(),
        };
        if entries > 20 {
            counted.lists.push((path.clone(), entries, begins(&node.bytes)));
        }
    });
    counted
}

impl<T> Reading<T> {
    /// Nothing but what is wrong.
    fn nothing(places: Places, problems: Vec<Diagnostic>) -> Self {
        Self { value: None, is_sound: false, unknown: UnknownPaths::default(), places, problems }
    }
}

/// Reads the YAML that stands at `bytes` of a file. What has errors is left out of the value.
pub(super) fn read<T: DeserializeOwned>(file: &SourceFile, bytes: Range<usize>, shape: &Shape) -> Reading<T> {
    let mut text = masked(&file.text, &bytes);
    let mut told: Vec<(Diagnostic, Range<usize>)> = Vec::new();
    let mut unknown = UnknownPaths::default();
    let mut places = Places { root: None, start: bytes.start };
    let scan = match tree::scan(&text) {
        Ok(scan) => scan,
        Err(stop) => match recovery::recovered(&text, &stop) {
            Some(recovered) => {
                told = recovered.told;
                (text, unknown) = (recovered.text, recovered.unknown);
                recovered.scan
            }
            None => return Reading::nothing(places, located(file, vec![syntax::told(&text, &stop)])),
        },
    };
    let scan = match scan.second {
        Some(_) => match one_document(&mut text, scan, &mut told) {
            Some(scan) => scan,
            None => return Reading::nothing(places, located(file, told)),
        },
        None => scan,
    };
    told.extend(lint::lost(&text, &scan));
    // Nothing but remarks is the same as no keys at all.
    let empty = scan.root.as_ref().is_none_or(Node::is_null);
    let root = match scan.root {
        Some(root) if !empty => root,
        _ => Node {
            bytes: bytes.start..bytes.start,
            content: Content::Map { entries: Vec::new(), flow: false },
            anchor: 0,
        },
    };
    let beyond = limits::of_keys(&counted(&root, &text));
    if !beyond.is_empty() {
        places.root = Some(root);
        return Reading::nothing(places, located(file, beyond));
    }
    let mut dropped = Vec::new();
    for (problem, path, index) in lint::keys(&text, &root) {
        dropped.push((path, index));
        told.push(problem);
    }
    let mut misspelt: Vec<NotePath> = unknown.top_keys();
    let (value, misread) = partial::read::<T>(&root, &dropped, shape, &mut unknown);
    places.root = Some(root);
    for misread in &misread {
        told.extend(reported(&text, misread, &places, shape, &scan.tags, &mut misspelt));
    }
    let Some(root) = &places.root else { return Reading::nothing(places, located(file, told)) };
    told.extend(lint::missing(root, shape, &misspelt));
    for (problem, bytes) in lint::blank(root, shape) {
        if !told.iter().any(|(_, other)| *other == bytes) {
            told.push((problem, bytes));
        }
    }
    let is_sound = value.is_some() && !told.iter().any(|(problem, _)| problem.is_error());
    if !is_sound {
        misspelt.into_iter().for_each(|path| unknown.add(path));
        add_faults(root, &told, &mut unknown);
    }
    Reading { is_sound, value, unknown, places, problems: located(file, told) }
}

/// Reads on over lines of dashes that begin another document; none where that can't be done.
fn one_document(
    text: &mut String,
    mut scan: tree::Scan,
    told: &mut Vec<(Diagnostic, Range<usize>)>,
) -> Option<tree::Scan> {
    /// Nobody writes more of them.
    const MOST: usize = 20;
    for _ in 0..MOST {
        let Some(second) = scan.second else { return Some(scan) };
        let is_line = text.get(second.clone()).is_some_and(|line| line.trim_end() == "---");
        told.push((lint::second_document(), second.clone()));
        if !is_line {
            return None;
        }
        blank(text, second);
        scan = tree::scan(text).ok()?;
    }
    None
}

/// Adds the paths of everything that an error is at. What is missing isn't there, and is known to be missing.
fn add_faults(root: &Node, told: &[(Diagnostic, Range<usize>)], unknown: &mut UnknownPaths) {
    let is_told = |bytes: &Range<usize>| {
        told.iter().any(|(problem, at)| {
            let is_there = problem.is_error() && problem.code != "missing-key";
            is_there && at.start < bytes.end.max(bytes.start + 1) && bytes.start < at.end.max(at.start + 1)
        })
    };
    root.walk(&NotePath::top(), &mut |path, node| match &node.content {
        Content::Map { entries, .. } => {
            for entry in entries.iter().filter(|entry| is_told(&entry.key_bytes)) {
                unknown.add(path.clone().key(&entry.key));
            }
        }
        Content::Scalar { .. } if is_told(&node.bytes) => unknown.add(path.clone()),
        _ => {}
    });
}

/// What to report of one thing that could not be read, and where; none where it is reported already.
fn reported(
    text: &str,
    misread: &Misread,
    places: &Places,
    shape: &Shape,
    tags: &[Range<usize>],
    misspelt: &mut Vec<NotePath>,
) -> Option<(Diagnostic, Range<usize>)> {
    let path = &misread.path;
    let bytes = if misread.is_at_key { places.key(path) } else { places.value(path) };
    // A tag is an error itself, and what follows from it needs no report.
    let tagged = |tag: &Range<usize>| text.get(tag.end..bytes.start).is_some_and(|gap| gap.trim().is_empty());
    if tags.iter().any(tagged) {
        return None;
    }
    let problem = match &misread.fault {
        Fault::MissingKey { key } if shape.required(&path.shape()).iter().any(|(name, _)| name == key) => return None,
        Fault::UnknownKey { known } => {
            let written = text.get(bytes.clone()).unwrap_or_default().trim_matches(['"', '\'']);
            let meant = nearest(written, known.iter().copied());
            misspelt.extend(meant.map(|meant| path.parent().key(meant)));
            unknown_key(meant, known.iter().copied())
        }
        fault => plain::explained(fault, places.text(path).unwrap_or_default(), is_date(path)),
    };
    Some((problem, bytes))
}

/// Where everything stands in the YAML at `bytes` of a file that was read before.
pub(super) fn places(file: &SourceFile, bytes: &Range<usize>) -> Places {
    let root = tree::scan(&masked(&file.text, bytes)).ok().and_then(|scan| scan.root);
    Places { root, start: bytes.start }
}

/// An unknown key, with what it may have been meant to be.
pub(super) fn unknown_key<'a>(meant: Option<&str>, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let meant = meant.map(|meant| format!("Did you mean `{meant}`? ")).unwrap_or_default();
    Diagnostic::error("unknown-key", "This key is not known here.")
        .help(format!("{meant}Known here: {}.", listed(known)))
}

/// The text with everything but `bytes` blanked out: places stay what they are in the file.
fn masked(text: &str, bytes: &Range<usize>) -> String {
    let mut masked = blanked(text.get(..bytes.start).unwrap_or_default());
    masked.push_str(text.get(bytes.clone()).unwrap_or_default());
    masked
}

/// What of a stretch stands in its first line: enough to find it by.
pub(super) fn first_line(text: &str, bytes: Range<usize>) -> Range<usize> {
    let line = text.get(bytes.clone()).and_then(|found| found.lines().next()).map_or(0, |line| line.trim_end().len());
    bytes.start..bytes.start + line
}

/// More problems than this in one file are told the next time.
const MOST: usize = 200;

fn located(file: &SourceFile, told: Vec<(Diagnostic, Range<usize>)>) -> Vec<Diagnostic> {
    let locate = |(problem, bytes): (Diagnostic, Range<usize>)| {
        let bytes = first_line(&file.text, bytes);
        let quoted = file.text.get(bytes.clone()).unwrap_or_default().to_owned();
        let problem = problem.at(&file.path, &file.text, bytes);
        if quoted.trim().is_empty() { problem } else { problem.quoting(quoted) }
    };
    told.into_iter().take(MOST).map(locate).collect()
}
