//! Names of documents that a theme adds.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// Longer names make file names that some systems bear no more.
const LONGEST: usize = 40;

/// The name of a document of a theme's own: that of its template, and a part of its files' names.
///
/// It is copied like the kinds that are built in; each name is kept once, for as long as the program runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnName(&'static str);

/// What the files of built-in documents begin with: a name that does so too could be taken for one of them.
const TAKEN: [&str; 7] = ["booklet", "index", "letter", "progress", "report", "review", "summary"];

impl OwnName {
    /// Small letters, digits and dashes, the last part no number; none of the names of built-in documents.
    pub fn new(name: &str) -> Option<Self> {
        static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
        let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let begins = name.starts_with(|letter: char| letter.is_ascii_lowercase());
        // A number at the end is the recipient's.
        let ends = name.rsplit('-').next().is_some_and(|last| last.bytes().any(|byte| byte.is_ascii_lowercase()));
        let free = TAKEN.iter().all(|taken| !name.starts_with(taken));
        if !letters || !begins || !ends || !free || name.len() > LONGEST {
            return None;
        }
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept.get(name) {
            return Some(Self(known));
        }
        let new: &'static str = Box::leak(name.to_owned().into_boxed_str());
        kept.insert(new);
        Some(Self(new))
    }

    /// The name.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// "School summary" of `school-summary`.
    pub fn in_words(self) -> String {
        let words = self.0.replace('-', " ");
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

impl serde::Serialize for OwnName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for OwnName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::new(&name).ok_or_else(|| serde::de::Error::custom("not a name of a document"))
    }
}

impl fmt::Debug for OwnName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, formatter)
    }
}

impl fmt::Display for OwnName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_part_of_a_files_name_and_no_other_documents() {
        let name = OwnName::new("school-summary").unwrap();
        assert_eq!(OwnName::new("school-summary"), Some(name));
        assert_eq!(name.in_words(), "School summary");
        for bad in
            ["", "a b", "School", "letter-to-school", "summary", "school-2", "-a", "a-", "2a", "a/b", "a.cy", "1"]
        {
            assert_eq!(OwnName::new(bad), None, "{bad}");
        }
        assert!(OwnName::new("year-2-plan").is_some());
    }
}
