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
        MarkdownProblemKind::RawHtml => {
            ("raw-html", "A note can't contain HTML.", "Delete it; for a real `<`, write `\\<`.")
        }
        MarkdownProblemKind::Image => (
            "image",
            "A note's text can't contain a picture.",
            "Add the picture to a clip at the top of a cycle, with `still`, `alt` and `shows`.",
        ),
        MarkdownProblemKind::Link => {
            ("link", "This kind of link can't be printed.", "Begin the link with https://, http://, mailto: or tel:.")
        }
        MarkdownProblemKind::UndefinedFootnote => (
            "footnote",
            "This footnote has no text.",
            "Add a line that begins with the same mark and a colon, such as `[^1]: …`.",
        ),
        MarkdownProblemKind::UnusedFootnote => (
            "footnote",
            "No mark in the text points to this footnote.",
            "Add its mark, such as `[^1]`, where it belongs in the same part, or delete the footnote.",
        ),
        MarkdownProblemKind::RepeatedFootnote => {
            ("footnote", "This footnote has two texts.", "Give each footnote a mark of its own.")
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
