//! The Markdown of a note: its blocks, and what may not stand in it, told at its place in the file.

use std::ops::Range;

use super::SourceFile;
use crate::case::{ChildLetter, Family, Prose};
use crate::diagnostic::Diagnostic;
use crate::document::Block;
use crate::document::markdown::{self, MarkdownProblem, MarkdownProblemKind};
use crate::language::Language;

/// Reads the text that stands at `bytes` of a file.
pub(super) fn read(file: &SourceFile, bytes: Range<usize>, problems: &mut Vec<Diagnostic>) -> Vec<Block> {
    let text = file.text.get(bytes.clone()).unwrap_or_default();
    blocks(file, text, bytes.start, problems)
}

fn blocks(file: &SourceFile, text: &str, start: usize, problems: &mut Vec<Diagnostic>) -> Vec<Block> {
    let read = markdown::read(text);
    problems.extend(read.problems.iter().map(|problem| told(file, problem, start)));
    read.blocks
}

fn told(file: &SourceFile, problem: &MarkdownProblem, start: usize) -> Diagnostic {
    let (code, message, help) = match problem.kind {
        MarkdownProblemKind::RawHtml => (
            "raw-html",
            "HTML can't stand in a note.",
            "Take it out; write a backslash before a `<` that is meant as such.",
        ),
        MarkdownProblemKind::Image => (
            "image",
            "A picture can't stand in a note's text.",
            "Pictures enter through `clips` at the head of a cycle, with `still`, `alt` and `shows`.",
        ),
        MarkdownProblemKind::Link => (
            "link",
            "This link leads to no place that can be printed.",
            "Links begin with https://, http://, mailto: or tel:.",
        ),
        MarkdownProblemKind::UndefinedFootnote => (
            "footnote",
            "There is no text for this footnote.",
            "Add a line that begins with the same mark and a colon, such as `[^1]: …`.",
        ),
        MarkdownProblemKind::UnusedFootnote => (
            "footnote",
            "Nothing in the text before points at this footnote.",
            "Put its mark where it belongs, in the same part, or take it out.",
        ),
        MarkdownProblemKind::RepeatedFootnote => {
            ("footnote", "There is another text for the same footnote.", "Give each footnote a mark of its own.")
        }
        MarkdownProblemKind::TooDeep => {
            ("too-deep", "This is too deeply nested.", "Use fewer lists and quotations within each other.")
        }
    };
    let bytes = problem.bytes.start + start..problem.bytes.end + start;
    let quoted = file.text.get(bytes.clone()).unwrap_or_default().trim().to_owned();
    Diagnostic::error(code, message).help(help).quoting(quoted).at(&file.path, &file.text, bytes)
}

/// The text of a closing, parted into what is for everyone and the letters to children.
pub(super) struct ClosingBody {
    pub(super) blocks: Vec<Block>,
    pub(super) letters: Vec<(String, Vec<Block>)>,
}

/// Reads the text of a closing. `family` tells the children; without it, no id is checked.
pub(super) fn read_closing(
    file: &SourceFile,
    bytes: Range<usize>,
    family: Option<&Family>,
    problems: &mut Vec<Diagnostic>,
) -> ClosingBody {
    let text = file.text.get(bytes.clone()).unwrap_or_default();
    let whole = markdown::read(text);
    let place = |at: usize| whole.places.get(at).cloned().unwrap_or(text.len()..text.len());
    let first_lines = whole.blocks.iter().enumerate();
    let level_one: Vec<usize> =
        first_lines.filter(|(_, block)| matches!(block, Block::Heading { level: 1, .. })).map(|(at, _)| at).collect();
    let mut letters: Vec<(String, Vec<Block>)> = Vec::new();
    let mut for_everyone = text.to_owned();
    for (at, id) in whole.heading_ids.iter().filter(|(_, id)| id == "child" || id.starts_with("child-")) {
        let heading = place(*at);
        let end_of_line = heading.start + text.get(heading.clone()).map_or(0, |line| line.trim_end().len());
        let here = |problem: Diagnostic| {
            problem.at(&file.path, &file.text, bytes.start + heading.start..bytes.start + end_of_line)
        };
        if !level_one.contains(at) {
            let problem =
                Diagnostic::error("child-heading", "A letter to a child begins with a heading of the first level.")
                    .help("Begin the line with a single #.");
            problems.push(here(problem));
            continue;
        }
        let end = level_one.iter().find(|next| *next > at).map_or(text.len(), |next| place(*next).start);
        blank(&mut for_everyone, heading.start..end);
        let slice = text.get(heading.start..end).unwrap_or_default();
        let body = blocks(file, slice, bytes.start + heading.start, problems);
        match child_of(id, family) {
            Ok(child) if letters.iter().any(|(other, _)| *other == child) => {
                let problem = Diagnostic::error("child-heading", "There is another letter to the same child.")
                    .help("Put both under one heading.");
                problems.push(here(problem));
            }
            Ok(child) => letters.push((child, body)),
            Err(problem) => problems.push(here(*problem)),
        }
    }
    ClosingBody { blocks: blocks(file, &for_everyone, bytes.start, problems), letters }
}

/// The child that a heading's name stands for.
fn child_of(id: &str, family: Option<&Family>) -> Result<String, Box<Diagnostic>> {
    let Some(family) = family else { return Ok(id.to_owned()) };
    let mut children = family.children();
    match (id.strip_prefix("child-"), children.next(), children.next()) {
        (Some(id), ..) if family.children().any(|child| child.id == id) => Ok(id.to_owned()),
        (None, Some(only), None) => Ok(only.id.clone()),
        (None, Some(_), Some(_)) => Err(Box::new(
            Diagnostic::error("child-heading", "There are several children, and it is not said which one this is for.")
                .help("Write the child's id after a dash, such as {#child-ada}."),
        )),
        _ => Err(Box::new(
            Diagnostic::error("child-heading", "There is no child with this id.")
                .help("Write {#child} where there is one child, or {#child-ada} with an id of family.yaml."),
        )),
    }
}

/// Puts the parts into a closing in its original language.
pub(super) fn prose(language: &Language, body: ClosingBody) -> (Prose, Vec<ChildLetter>) {
    let letters = body.letters.into_iter();
    let letters = letters.map(|(child, blocks)| ChildLetter { child, body: Prose::new(language.clone(), blocks) });
    (Prose::new(language.clone(), body.blocks), letters.collect())
}

fn blank(text: &mut String, bytes: Range<usize>) {
    let Some(found) = text.get(bytes.clone()) else { return };
    let spaces: String =
        found.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { byte as char } else { ' ' }).collect();
    text.replace_range(bytes, &spaces);
}
