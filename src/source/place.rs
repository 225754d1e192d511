//! Where in a file of notes a path leads, for problems that are found only after reading.

use std::ops::Range;

use super::{SourceFile, front_matter, yaml};
use crate::case::path::NotePath;

/// Where everything in one file of notes stands: scanned once, asked often.
#[derive(Debug)]
pub struct NotePlaces {
    places: yaml::Places,
}

impl NotePlaces {
    /// Scans the keys of a file.
    pub fn new(file: &SourceFile) -> Self {
        let is_markdown = file.path.extension().is_some_and(|ending| ending == "md");
        let front = || front_matter::parts(&file.text).map_or(0..0, |parts| parts.yaml);
        let keys = if is_markdown { front() } else { 0..file.text.len() };
        Self { places: yaml::places(file, &keys) }
    }

    /// The bytes that a path of keys leads to; the file's beginning where that can't be told.
    pub fn value(&self, path: &NotePath) -> Range<usize> {
        self.places.value(path)
    }
}

/// The bytes of a file that a path of its keys leads to; its beginning where that can't be told.
pub fn place(file: &SourceFile, path: &NotePath) -> Range<usize> {
    NotePlaces::new(file).value(path)
}

/// Every single value of a file of keys with its path and its place, sound or not; nothing where it can't be read at all.
pub fn values(file: &SourceFile) -> Vec<(NotePath, String, Range<usize>)> {
    let places = yaml::places(file, &(0..file.text.len()));
    places.scalars().into_iter().map(|(path, text, bytes)| (path, text.to_owned(), bytes)).collect()
}

/// Where the text of a file stands, behind its keys.
pub fn body(file: &SourceFile) -> Range<usize> {
    front_matter::parts(&file.text).map_or(0..file.text.len(), |parts| parts.body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_its_value_front_matter_or_not() {
        let path = NotePath::top().key("clips").item(0).key("still");
        let keys = "clips:\n  - { id: a, still: stills/a.jpg }\n";
        for (name, text) in [("x.yaml", keys.to_owned()), ("x.md", format!("---\n{keys}---\nBody.\n"))] {
            let file = SourceFile { path: name.into(), text };
            assert_eq!(&file.text[place(&file, &path)], "stills/a.jpg", "{name}");
        }
    }
}
