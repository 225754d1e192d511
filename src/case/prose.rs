//! The body of a note: Markdown already read into blocks, in one or more languages.

use crate::document::Block;
use crate::language::Language;

/// A note's body, once per language that a file was written in. The first is the original.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Prose {
    versions: Vec<(Language, Vec<Block>)>,
    /// What an adult reads instead, by id, where passages of a version are marked for somebody.
    addressed: Vec<(Language, String, Vec<Block>)>,
}

impl Prose {
    /// A body in its original language.
    pub fn new(language: Language, blocks: Vec<Block>) -> Self {
        Self { versions: vec![(language, blocks)], addressed: Vec::new() }
    }

    /// Adds a translation.
    pub fn insert(&mut self, language: Language, blocks: Vec<Block>) {
        self.versions.push((language, blocks));
    }

    /// Adds what one adult reads of the version in a language.
    pub fn address(&mut self, language: Language, reader: String, blocks: Vec<Block>) {
        self.addressed.push((language, reader, blocks));
    }

    /// The body as one reader gets it, by id, with the language it really is in; without an id, as whoever no passage
    /// is marked for.
    pub fn for_reader(&self, reader: Option<&str>, wanted: &Language) -> Option<(&[Block], &Language)> {
        let (blocks, language) = self.in_language(wanted)?;
        let is_own = |(tag, id, _): &&(Language, String, Vec<Block>)| tag == language && Some(id.as_str()) == reader;
        let own = self.addressed.iter().find(is_own);
        Some((own.map_or(blocks, |(_, _, blocks)| blocks.as_slice()), language))
    }

    /// Whether there is nothing to print in the original.
    pub fn is_empty(&self) -> bool {
        self.versions.first().is_none_or(|(_, blocks)| blocks.is_empty())
    }

    /// The body for a reader of `wanted` with the language it really is in; the original where there is no other.
    pub fn in_language(&self, wanted: &Language) -> Option<(&[Block], &Language)> {
        let exact = self.versions.iter().find(|(tag, _)| tag == wanted);
        let near = || self.versions.iter().find(|(tag, _)| tag.is_same_language(wanted));
        exact.or_else(near).or(self.versions.first()).map(|(tag, blocks)| (blocks.as_slice(), tag))
    }

    /// Every version with its language.
    pub fn versions(&self) -> impl Iterator<Item = (&Language, &[Block])> {
        self.versions.iter().map(|(tag, blocks)| (tag, blocks.as_slice()))
    }
}
