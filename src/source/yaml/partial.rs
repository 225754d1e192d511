//! What can be read of keys that have errors, so that one error hides no other. What is in error counts as unknown, never
//! as missing: it is left out or, where it must be there, stands as a blank, and [`UnknownPaths`] says where.

use serde::de::DeserializeOwned;

use super::deserialize::{Fault, from_tree};
use super::shape::Shape;
use super::tree::{Content, Entry, Node};
use crate::case::path::{NotePath, Step};

/// Keys whose value is a date.
const DATES: [&str; 9] = ["on", "agreed", "given", "expires", "withdrawn", "born", "replaced", "until", "kept-until"];

/// Whether a date belongs at a path.
pub(in crate::source) fn is_date(path: &NotePath) -> bool {
    let last = path.steps().iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    });
    last.is_some_and(|key| DATES.contains(&key))
}

/// One thing that could not be read.
#[derive(Debug)]
pub(in crate::source) struct Misread {
    pub(in crate::source) path: NotePath,
    pub(in crate::source) fault: Fault,
    /// Whether it is the key itself that is wrong.
    pub(in crate::source) is_at_key: bool,
}

/// Where a note's values are not known, because what is written there could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::source) struct UnknownPaths {
    paths: Vec<NotePath>,
    /// Lists that may have more entries than could be read.
    lists: Vec<NotePath>,
    has_guessed_day: bool,
}

impl UnknownPaths {
    /// Whether a value is unknown, or holds something unknown.
    pub(in crate::source) fn touches(&self, path: &NotePath) -> bool {
        let path = path.steps();
        self.paths.iter().any(|unknown| path.starts_with(unknown.steps()) || unknown.steps().starts_with(path))
    }

    /// Whether a value is unknown, or stands in something unknown.
    pub(in crate::source) fn holds(&self, path: &NotePath) -> bool {
        self.paths.iter().any(|unknown| path.steps().starts_with(unknown.steps()))
    }

    /// Whether something else of the same entry is unknown, or something of the list that a value is.
    pub(in crate::source) fn is_beside(&self, path: &NotePath) -> bool {
        let parent = path.parent();
        self.paths.iter().any(|unknown| unknown.parent() == parent) || self.lists.contains(path)
    }

    /// Whether anything below a key of the note is unknown.
    pub(in crate::source) fn is_below(&self, key: &str) -> bool {
        let all = self.paths.iter().chain(&self.lists);
        all.map(NotePath::steps).any(|steps| matches!(steps.first(), Some(Step::Key(first)) if first == key))
    }

    /// Whether a key below the entries of a list is unknown, such as `scale` in `goals`.
    pub(in crate::source) fn is_key_of(&self, list: &str, key: &str) -> bool {
        let shape = format!("{list}[].{key}");
        self.paths.iter().any(|path| path.shape().starts_with(&shape)) || self.hides_entries(list)
    }

    /// Whether not all ids of a list (or of the one entry in its place) are known.
    pub(in crate::source) fn hides_ids(&self, list: &str) -> bool {
        let (one, each) = (format!("{list}.id"), format!("{list}[].id"));
        self.hides_entries(list) || self.paths.iter().any(|path| [&one, &each].contains(&&path.shape()))
    }

    fn hides_entries(&self, list: &str) -> bool {
        let entry = format!("{list}[]");
        let whole = |path: &NotePath| path.shape() == list || path.shape() == entry;
        self.paths.iter().any(whole) || self.lists.iter().any(|path| path.shape() == list)
    }

    /// Whether a day that must be there is not known: what depends on the order of days can't be judged.
    pub(in crate::source) fn has_guessed_day(&self) -> bool {
        self.has_guessed_day
    }

    /// The whole keys of the note that are unknown.
    pub(in crate::source) fn top_keys(&self) -> Vec<NotePath> {
        self.paths.iter().filter(|path| path.steps().len() == 1).cloned().collect()
    }

    /// Adds a value.
    pub(in crate::source) fn add(&mut self, path: NotePath) {
        if !self.paths.contains(&path) {
            self.paths.push(path);
        }
    }

    /// Adds a list of which some entries could not be read.
    pub(in crate::source) fn add_list(&mut self, path: NotePath) {
        self.lists.push(path);
    }
}

/// More values in error than this, and the rest is not read.
const MOST: usize = 400;

/// Reads what can be read of a tree, and says what could not; no value where too little is left. `dropped` are entries of
/// maps that must not be read, in the order of the tree.
pub(in crate::source) fn read<T: DeserializeOwned>(
    root: &Node,
    dropped: &[(NotePath, usize)],
    shape: &Shape,
    unknown: &mut UnknownPaths,
) -> (Option<T>, Vec<Misread>) {
    if dropped.is_empty()
        && let Ok(value) = from_tree(root)
    {
        return (Some(value), Vec::new());
    }
    let mut working = Working { root: root.clone(), blanks: 0, replaced: Vec::new() };
    for (path, index) in dropped.iter().rev() {
        if let Some(Content::Map { entries, .. }) = working.root.at_mut(path.steps()).map(|node| &mut node.content)
            && *index < entries.len()
        {
            entries.remove(*index);
        }
    }
    let mut misread = Vec::new();
    for _ in 0..MOST {
        let error = match from_tree(&working.root) {
            Ok(value) => return (Some(value), misread),
            Err(error) => error,
        };
        let path = error.path();
        match error.fault {
            Fault::MissingKey { key } if working.fill(&path, key) => {
                unknown.has_guessed_day |= DATES.contains(&key);
                unknown.add(path.clone().key(key));
                // Where something was taken out, that it is missing is no news.
                let is_echo = match root.at(path.steps()).map(|node| &node.content) {
                    Some(Content::Map { entries, .. }) => entries.iter().any(|entry| entry.key == key),
                    _ => true,
                };
                if !is_echo {
                    misread.push(Misread { path, fault: error.fault, is_at_key: false });
                }
            }
            fault => {
                let left_out = working.leave_out(path.clone(), shape);
                if fault != Fault::DuplicateKey && !working.is_blank(root, &path) {
                    misread.push(Misread { path, fault, is_at_key: error.is_at_key });
                }
                let Some(left_out) = left_out else { return (None, misread) };
                unknown.add(left_out);
            }
        }
    }
    (None, misread)
}

/// A tree of which parts are taken out until the rest can be read.
struct Working {
    root: Node,
    /// How many blank texts were put in.
    blanks: usize,
    /// The entries of lists that were replaced by blanks.
    replaced: Vec<NotePath>,
}

impl Working {
    /// Puts a blank in place of a key that must be there; tells whether it could.
    fn fill(&mut self, path: &NotePath, key: &str) -> bool {
        let blank = match key {
            day if DATES.contains(&day) => scalar("2000-01-01", false),
            "value" | "score" | "from" | "to" => scalar(".nan", true),
            "adults" | "for" => Node { content: Content::List { items: Vec::new() }, ..Node::default() },
            _ => self.blank_text(),
        };
        match self.root.at_mut(path.steps()).map(|node| &mut node.content) {
            Some(Content::Map { entries, .. }) if entries.iter().all(|entry| entry.key != key) => {
                entries.push(Entry { key: key.to_owned(), key_bytes: 0..0, value: blank });
                true
            }
            _ => false,
        }
    }

    /// A text that is taken for nothing by every check, and that is no other's like.
    fn blank_text(&mut self) -> Node {
        self.blanks += 1;
        scalar(&" ".repeat(self.blanks), false)
    }

    /// Leaves a value out that can't be read, or what it stands in, and says which. Entries of lists keep their numbers.
    fn leave_out(&mut self, mut path: NotePath, shape: &Shape) -> Option<NotePath> {
        loop {
            let (last, before) = path.steps().split_last()?;
            let is_new = !self.replaced.contains(&path);
            let blank = match last {
                Step::Item(_) if shape.names(&path.shape()) => {
                    Node { content: Content::Map { entries: Vec::new(), flow: true }, ..Node::default() }
                }
                Step::Item(_) => self.blank_text(),
                Step::Key(_) => Node::default(),
            };
            let is_done = match (self.root.at_mut(before).map(|node| &mut node.content), last) {
                (Some(Content::Map { entries, .. }), Step::Key(key)) => {
                    let at = entries.iter().position(|entry| entry.key == *key);
                    at.map(|at| entries.remove(at)).is_some()
                }
                (Some(Content::List { items }), Step::Item(index)) if is_new => {
                    items.get_mut(*index).map(|item| *item = blank).is_some()
                }
                _ => false,
            };
            if is_done {
                if matches!(last, Step::Item(_)) {
                    self.replaced.push(path.clone());
                }
                return Some(path);
            }
            path = path.parent();
        }
    }

    /// Whether a value is one of the blanks put in, and not what is written.
    fn is_blank(&self, root: &Node, path: &NotePath) -> bool {
        root.at(path.steps()).is_none()
            || self.replaced.iter().any(|replaced| {
                path.steps().len() > replaced.steps().len() && path.steps().starts_with(replaced.steps())
            })
    }
}

fn scalar(text: &str, plain: bool) -> Node {
    Node { content: Content::Scalar { text: text.to_owned(), plain }, ..Node::default() }
}
