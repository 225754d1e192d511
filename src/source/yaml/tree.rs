//! A YAML text as a tree that remembers where everything stands.

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{Event, Parser, Placement, ScalarStyle, ScanError};

use crate::case::path::{NotePath, Step};

/// A value and where it stands.
#[derive(Clone, Debug, Default)]
pub(in crate::source) struct Node {
    pub(in crate::source) bytes: Range<usize>,
    pub(in crate::source) content: Content,
    /// The number by which a repetition finds it; 0 where nothing repeats it.
    pub(in crate::source) anchor: usize,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(in crate::source) enum Content {
    Scalar {
        text: String,
        plain: bool,
    },
    List {
        items: Vec<Node>,
    },
    Map {
        entries: Vec<Entry>,
        flow: bool,
    },
    /// What stands where the anchor of this number was.
    Alias(usize),
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(in crate::source) struct Entry {
    pub(in crate::source) key: String,
    pub(in crate::source) key_bytes: Range<usize>,
    pub(in crate::source) value: Node,
}

/// A text as scanned.
#[derive(Debug, Default)]
pub(in crate::source) struct Scan {
    /// None where there is nothing but comments.
    pub(in crate::source) root: Option<Node>,
    /// Remarks that stand to the right of something, with what stands before them.
    pub(in crate::source) remarks: Vec<Remark>,
    /// Tags such as `!important`.
    pub(in crate::source) tags: Vec<Range<usize>>,
    /// Words such as `&name` that nothing repeats: text that was lost.
    pub(in crate::source) unused_anchors: Vec<Range<usize>>,
    /// Where a second document begins.
    pub(in crate::source) second: Option<Range<usize>>,
}

/// A remark to the right of a value.
#[derive(Debug)]
pub(in crate::source) struct Remark {
    /// From the `#` to the end of its line.
    pub(in crate::source) bytes: Range<usize>,
    /// Whether an unquoted value stands right before it.
    pub(in crate::source) after_plain: bool,
    /// The value or key before it.
    pub(in crate::source) before: Range<usize>,
}

/// Where the scan stopped, and what had been read until then.
#[derive(Debug)]
pub(in crate::source) struct Stop {
    pub(in crate::source) error: ScanError,
    /// The last thing that was read in full.
    pub(in crate::source) last: Range<usize>,
    /// Whether that was a value (and not a key).
    pub(in crate::source) last_is_value: bool,
}

impl Default for Content {
    fn default() -> Self {
        Self::Scalar { text: String::new(), plain: true }
    }
}

impl Node {
    /// Whether nothing is written there.
    pub(in crate::source) fn is_null(&self) -> bool {
        matches!(&self.content, Content::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The value at the end of a path.
    pub(in crate::source) fn at(&self, path: &[Step]) -> Option<&Node> {
        let Some((step, rest)) = path.split_first() else { return Some(self) };
        match (&self.content, step) {
            (Content::Map { entries, .. }, Step::Key(key)) => {
                entries.iter().find(|entry| entry.key == *key).and_then(|entry| entry.value.at(rest))
            }
            (Content::List { items }, Step::Item(index)) => items.get(*index).and_then(|item| item.at(rest)),
            _ => None,
        }
    }

    /// The value at the end of a path, to be changed.
    pub(in crate::source) fn at_mut(&mut self, path: &[Step]) -> Option<&mut Node> {
        let Some((step, rest)) = path.split_first() else { return Some(self) };
        match (&mut self.content, step) {
            (Content::Map { entries, .. }, Step::Key(key)) => {
                entries.iter_mut().find(|entry| entry.key == *key).and_then(|entry| entry.value.at_mut(rest))
            }
            (Content::List { items }, Step::Item(index)) => items.get_mut(*index).and_then(|item| item.at_mut(rest)),
            _ => None,
        }
    }

    /// The key at the end of a path.
    pub(in crate::source) fn key_at(&self, path: &NotePath) -> Option<&Entry> {
        let (Step::Key(key), before) = path.steps().split_last()? else { return None };
        match &self.at(before)?.content {
            Content::Map { entries, .. } => entries.iter().find(|entry| entry.key == *key),
            _ => None,
        }
    }

    /// Calls `visit` with every value below and with this one, in order.
    pub(in crate::source) fn walk<'a>(&'a self, path: &NotePath, visit: &mut dyn FnMut(&NotePath, &'a Node)) {
        visit(path, self);
        match &self.content {
            Content::Map { entries, .. } => {
                for entry in entries {
                    entry.value.walk(&path.clone().key(&entry.key), visit);
                }
            }
            Content::List { items } => {
                for (index, item) in items.iter().enumerate() {
                    item.walk(&path.clone().item(index), visit);
                }
            }
            _ => {}
        }
    }
}

/// A collection that is still open.
enum Open {
    List { start: usize, anchor: usize, items: Vec<Node>, flow: bool },
    Map { start: usize, anchor: usize, entries: Vec<Entry>, key: Option<(String, Range<usize>)>, flow: bool },
}

/// Scans a text.
pub(in crate::source) fn scan(text: &str) -> Result<Scan, Box<Stop>> {
    let mut scan = Scan::default();
    let mut open: Vec<Open> = Vec::new();
    let mut documents = 0;
    let mut last = 0..0;
    let mut last_is_value = false;
    let mut last_plain = false;
    let mut anchors: BTreeMap<usize, Range<usize>> = BTreeMap::new();
    for event in Parser::new_from_str_with_options(text, granit_parser::options! { emit_anchor_events: true }) {
        let (event, stretch) = event.map_err(|error| Box::new(Stop { error, last: last.clone(), last_is_value }))?;
        let bytes = stretch.byte_range().unwrap_or(0..0);
        scan.tags.extend(stretch.tag_span().and_then(|mark| mark.byte_range()));
        let expects_key = matches!(open.last(), Some(Open::Map { key: None, .. }));
        match event {
            Event::DocumentStart(..) => {
                documents += 1;
                if documents == 2 {
                    scan.second = Some(bytes);
                    scan.unused_anchors = anchors.into_values().collect();
                    return Ok(scan);
                }
            }
            Event::Comment(_, Placement::Right) => {
                let same_line = text.get(last.end..bytes.start).is_some_and(|gap| !gap.contains('\n'));
                let after_plain = last_plain && same_line && !last.is_empty();
                scan.remarks.push(Remark { bytes, after_plain, before: last.clone() });
            }
            Event::Scalar(value, style, anchor, _) => {
                last_plain = style == ScalarStyle::Plain;
                last_is_value = !expects_key;
                let bytes = trimmed(text, bytes);
                last = bytes.clone();
                let content = Content::Scalar { text: value.into_owned(), plain: last_plain };
                place(&mut scan, &mut open, Node { bytes, content, anchor });
            }
            Event::Anchor(id, _) => {
                anchors.insert(id, bytes);
            }
            Event::Alias(id) => {
                anchors.remove(&id);
                last_plain = false;
                last = bytes.clone();
                place(&mut scan, &mut open, Node { bytes, content: Content::Alias(id), anchor: 0 });
            }
            Event::SequenceStart(style, anchor, _) => {
                let flow = style == granit_parser::StructureStyle::Flow;
                open.push(Open::List { start: bytes.start, anchor, items: Vec::new(), flow });
                last = bytes;
                last_plain = false;
            }
            Event::MappingStart(style, anchor, _) => {
                let flow = style == granit_parser::StructureStyle::Flow;
                open.push(Open::Map { start: bytes.start, anchor, entries: Vec::new(), key: None, flow });
                last = bytes;
                last_plain = false;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let node = match open.pop() {
                    Some(Open::List { start, anchor, items, flow }) => {
                        let inner = items.last().map_or(start, |item| item.bytes.end);
                        let end = if flow { bytes.end } else { inner };
                        Node { bytes: start..end.max(start), content: Content::List { items }, anchor }
                    }
                    Some(Open::Map { start, anchor, entries, flow, .. }) => {
                        let inner = entries.last().map_or(start, |entry| entry.value.bytes.end);
                        let end = if flow { bytes.end } else { inner };
                        Node { bytes: start..end.max(start), content: Content::Map { entries, flow }, anchor }
                    }
                    None => continue,
                };
                last_plain = false;
                last = node.bytes.clone();
                place(&mut scan, &mut open, node);
            }
            _ => {}
        }
    }
    scan.unused_anchors = anchors.into_values().collect();
    Ok(scan)
}

/// A block text ends with its last word, not where the next key begins.
fn trimmed(text: &str, bytes: Range<usize>) -> Range<usize> {
    let length = text.get(bytes.clone()).map_or(0, |found| found.trim_end().len());
    bytes.start..bytes.start + length
}

fn place(scan: &mut Scan, open: &mut [Open], node: Node) {
    match open.last_mut() {
        None => scan.root = Some(node),
        Some(Open::List { items, .. }) => items.push(node),
        Some(Open::Map { entries, key, .. }) => match key.take() {
            None => {
                let name = match &node.content {
                    Content::Scalar { text, .. } => text.clone(),
                    _ => String::new(),
                };
                *key = Some((name, node.bytes));
            }
            Some((key, key_bytes)) => {
                let mut value = node;
                // Nothing written: its place is right after the key's colon.
                if value.bytes.is_empty() {
                    value.bytes = key_bytes.end..key_bytes.end;
                }
                entries.push(Entry { key, key_bytes, value });
            }
        },
    }
}
