//! The Markdown of a note: its blocks, and what may not stand in it, told at its place in the file.

use std::ops::Range;

use super::SourceFile;
use super::limits::{self, MOST_PROBLEMS};
use crate::diagnostic::Diagnostic;
use crate::document::Block;
use crate::document::markdown::{self, MarkdownProblem, MarkdownProblemKind};

/// Reads the text that stands at `bytes` of a file.
pub(super) fn read(file: &SourceFile, bytes: Range<usize>, problems: &mut Vec<Diagnostic>) -> Vec<Block> {
    let text = file.text.get(bytes.clone()).unwrap_or_default();
    blocks(file, text, bytes.start, problems)
}

/// Reads a text that stands at `start` of a file.
pub(super) fn blocks(file: &SourceFile, text: &str, start: usize, problems: &mut Vec<Diagnostic>) -> Vec<Block> {
    if let Some(problem) = limits::of_text(text) {
        problems.push(problem.at(&file.path, &file.text, start..start));
        return Vec::new();
    }
    let read = markdown::read(text);
    problems.extend(read.problems.iter().take(MOST_PROBLEMS).map(|problem| told(file, problem, start)));
    if let Some((at, problem)) = limits::of_blocks(&read.blocks) {
        let place = read.places.get(at).map_or(start, |place| place.start + start);
        problems.push(problem.at(&file.path, &file.text, place..place));
        return Vec::new();
    }
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
        MarkdownProblemKind::EmptyHeading => (
            "empty-heading",
            "This heading has no words.",
            "Write the heading after the `#`, such as `# Progress`, or delete the line.",
        ),
        MarkdownProblemKind::TooDeep => {
            ("too-deep", "This is too deeply nested.", "Use fewer lists and quotations within each other.")
        }
    };
    let bytes = problem.bytes.start + start..problem.bytes.end + start;
    let quoted = file.text.get(bytes.clone()).unwrap_or_default().trim().to_owned();
    Diagnostic::error(code, message).help(help).quoting(quoted).at(&file.path, &file.text, bytes)
}
