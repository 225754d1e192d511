//! The text of a closing: what is for everyone, and the letters to children.

use std::ops::Range;

use super::SourceFile;
use super::body::blocks;
use super::marks::{self, ReadersText};
use super::masking::blank;
use crate::case::{ChildLetter, Family, Prose};
use crate::diagnostic::Diagnostic;
use crate::document::Block;
use crate::document::markdown;
use crate::language::Language;

/// The text of a closing, parted.
pub(super) struct ClosingBody {
    /// For the adults.
    pub(super) text: ReadersText,
    pub(super) letters: Vec<Letter>,
    /// Whether every letter is for a child that there is.
    pub(super) sound: bool,
}

/// A letter to a child.
pub(super) struct Letter {
    pub(super) child: String,
    /// The line of its heading, in bytes of the file.
    pub(super) heading: Range<usize>,
    /// Its heading and text.
    pub(super) blocks: Vec<Block>,
}

/// Reads the text of a closing that stands at `body` of a file. `family` tells the children; without it no id is checked.
pub(super) fn read(
    file: &SourceFile,
    body: Range<usize>,
    family: Option<&Family>,
    problems: &mut Vec<Diagnostic>,
) -> ClosingBody {
    let text = file.text.get(body.clone()).unwrap_or_default();
    let mut parted = ClosingBody { text: ReadersText::default(), letters: Vec::new(), sound: true };
    let mut for_everyone = text.to_owned();
    for found in parts(text) {
        let heading = body.start + found.heading.start..body.start + found.heading.end;
        let mut refuse = |message: &str, help: &str| {
            let problem = Diagnostic::error("child-heading", message).help(help);
            problems.push(problem.at(&file.path, &file.text, heading.clone()));
            parted.sound = false;
        };
        let Some(bytes) = found.letter else {
            refuse("A letter to a child begins with a heading of the first level.", "Begin the line with a single #.");
            continue;
        };
        blank(&mut for_everyone, bytes.clone());
        let child = match child_of(&found.id, family) {
            Ok(child) => child,
            Err((message, help)) => {
                refuse(message, help);
                continue;
            }
        };
        if parted.letters.iter().any(|letter| letter.child == child) {
            refuse("There are two letters to the same child.", "Put both under one heading.");
            continue;
        }
        let letter = text.get(bytes.clone()).unwrap_or_default();
        marks::refuse(file, letter, body.start + bytes.start, problems);
        let blocks = blocks(file, letter, body.start + bytes.start, problems);
        parted.letters.push(Letter { child, heading, blocks });
    }
    parted.text = marks::read(file, &for_everyone, body.start, family, problems);
    parted
}

/// Where the letters to children stand, in bytes of the text.
pub(super) fn letters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let has_any = text.contains("child");
    has_any.then(|| parts(text)).into_iter().flatten().filter_map(|part| part.letter)
}

/// A heading that is named for a child.
struct Part {
    id: String,
    /// Its line.
    heading: Range<usize>,
    /// From it to the next heading of the first level; none where it is of another level itself.
    letter: Option<Range<usize>>,
}

/// The headings named for children. Each part is read by itself, so that its footnotes stay with it.
fn parts(text: &str) -> Vec<Part> {
    let whole = markdown::read(text);
    let is_first_level = |at: usize| matches!(whole.blocks.get(at), Some(Block::Heading { level: 1, .. }));
    let start = |at: usize| whole.places.get(at).map_or(text.len(), |place| place.start);
    let named = whole.heading_ids.iter().filter(|(_, id)| id == "child" || id.starts_with("child-"));
    let part = |(at, id): &(usize, String)| {
        let heading = start(*at);
        let line = text.get(heading..).and_then(|rest| rest.lines().next()).map_or(0, |line| line.trim_end().len());
        let next = (at + 1..whole.blocks.len()).find(|next| is_first_level(*next));
        let letter = is_first_level(*at).then(|| heading..next.map_or(text.len(), start));
        Part { id: id.clone(), heading: heading..heading + line, letter }
    };
    named.map(part).collect()
}

/// The child that a heading's name stands for, or what is wrong with it and what to do.
fn child_of(id: &str, family: Option<&Family>) -> Result<String, (&'static str, &'static str)> {
    let Some(family) = family else { return Ok(id.to_owned()) };
    let mut children = family.children();
    match (id.strip_prefix("child-"), children.next(), children.next()) {
        (Some(id), ..) if family.children().any(|child| child.id == id) => Ok(id.to_owned()),
        (None, Some(only), None) => Ok(only.id.clone()),
        (None, Some(_), Some(_)) => Err((
            "This family has several children, and this doesn't say which one it is for.",
            "Write the child's id after a dash, such as {#child-ada}.",
        )),
        _ => Err((
            "There is no child with this id.",
            "Write {#child} where there is one child, or {#child-ada} with an id of family.yaml.",
        )),
    }
}

/// The parts as a closing holds them, in its original language.
pub(super) fn prose(language: &Language, body: ClosingBody) -> (Prose, Vec<ChildLetter>) {
    let letters = body.letters.into_iter();
    let letters =
        letters.map(|letter| ChildLetter { child: letter.child, body: Prose::new(language.clone(), letter.blocks) });
    (body.text.into_prose(language), letters.collect())
}
