//! What can be read of keys that have errors, so that one error hides no other. What is in error counts as unknown, never
//! as missing: it is left out or, where it must be there, stands as a blank, and [`UnknownPaths`] says where.

use serde::de::DeserializeOwned;
use serde_yaml::Value;

use super::reread::{DATES, way};
use super::shape::Shape;
use crate::case::path::{NotePath, Step};
use crate::source::plain::{Said, understand};

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
    pub(super) fn top_keys(&self) -> Vec<NotePath> {
        self.paths.iter().filter(|path| path.steps().len() == 1).cloned().collect()
    }

    /// Adds a value.
    pub(super) fn add(&mut self, path: NotePath) {
        if !self.paths.contains(&path) {
            self.paths.push(path);
        }
    }

    /// Adds a list of which some entries could not be read.
    pub(super) fn add_list(&mut self, path: NotePath) {
        self.lists.push(path);
    }
}

/// More values in error than this, and the rest is not read.
const MOST: usize = 400;

/// Reads what can be read of a text that is YAML; none where too little is left.
pub(super) fn read<T: DeserializeOwned>(text: &str, shape: &Shape, unknown: &mut UnknownPaths) -> Option<T> {
    let mut value: Value = serde_yaml::from_str(text).ok()?;
    let mut blanks = 0;
    let mut replaced: Vec<NotePath> = Vec::new();
    for _ in 0..MOST {
        let error = match serde_path_to_error::deserialize(&value) {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        let (path, _) = way(error.path());
        match understand(&error.inner().to_string(), "", false) {
            Said::Missing { key } if fill(&mut value, &path, &key, &mut blanks) => {
                unknown.has_guessed_day |= DATES.contains(&key.as_str());
                unknown.add(path.key(key));
            }
            _ => leave_out(&mut value, path, shape, &mut blanks, &mut replaced, unknown)?,
        }
    }
    None
}

/// Puts a blank in place of a key that must be there; tells whether it could.
fn fill(value: &mut Value, path: &NotePath, key: &str, blanks: &mut usize) -> bool {
    let Some(Value::Mapping(map)) = at(value, path.steps()) else { return false };
    let key = Value::from(key);
    if map.contains_key(&key) {
        return false;
    }
    let blank = match key.as_str().unwrap_or_default() {
        day if DATES.contains(&day) => Value::from("2000-01-01"),
        "value" | "score" | "from" | "to" => Value::from(f64::NAN),
        "adults" | "for" => Value::Sequence(Vec::new()),
        _ => blank_text(blanks),
    };
    map.insert(key, blank);
    true
}

/// A text that is taken for nothing by every check, and that is no other's like.
fn blank_text(blanks: &mut usize) -> Value {
    *blanks += 1;
    Value::from(" ".repeat(*blanks))
}

/// Leaves a value out that can't be read, or what it stands in. Entries of lists keep their numbers.
fn leave_out(
    value: &mut Value,
    mut path: NotePath,
    shape: &Shape,
    blanks: &mut usize,
    replaced: &mut Vec<NotePath>,
    unknown: &mut UnknownPaths,
) -> Option<()> {
    loop {
        let (last, before) = path.steps().split_last()?;
        let is_done = match (at(value, before), last) {
            (Some(Value::Mapping(map)), Step::Key(key)) => remove(map, key),
            (Some(Value::Sequence(items)), Step::Item(index)) if !replaced.contains(&path) => {
                let blank = if shape.names(&path.shape()) {
                    Value::Mapping(serde_yaml::Mapping::new())
                } else {
                    blank_text(blanks)
                };
                replaced.push(path.clone());
                items.get_mut(*index).map(|item| *item = blank).is_some()
            }
            _ => false,
        };
        if is_done {
            unknown.add(path);
            return Some(());
        }
        path = path.parent();
    }
}

/// Takes a key out, whatever kind of value it is.
fn remove(map: &mut serde_yaml::Mapping, key: &str) -> bool {
    let is_it = |other: &Value| match other {
        Value::String(text) => text == key,
        Value::Number(number) => number.to_string() == key,
        Value::Bool(answer) => answer.to_string() == key,
        _ => false,
    };
    let found = map.keys().find(|other| is_it(other)).cloned();
    found.is_some_and(|found| map.remove(&found).is_some())
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, step| match (value, step) {
        (Value::Mapping(map), Step::Key(key)) => map.get_mut(key.as_str()),
        (Value::Sequence(items), Step::Item(index)) => items.get_mut(*index),
        _ => None,
    })
}
