//! A text with its findings carried out, and the same text with each of them marked, for the review.

use std::ops::Range;

use super::finding::{Act, Finding};
use super::{NotePlace, Reason};
use crate::language::Language;

/// A text of the case with everything that happened to it; it holds what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedText {
    /// What it is in the case.
    pub part: MarkedPart,
    /// The language it is in.
    pub language: Language,
    /// Where it stands in the notes.
    pub place: Option<NotePlace>,
    /// From first to last.
    pub pieces: Vec<MarkedPiece>,
}

/// What a marked text is in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkedPart {
    /// The study's title.
    Title,
    /// A heading of the study's text, with its level.
    Heading(u8),
    /// A paragraph of it.
    Paragraph,
    /// An item of a list.
    Item,
    /// Within a quotation.
    Quotation,
    /// A cell of a table.
    Cell,
    /// A footnote.
    Footnote,
    /// A helping question.
    HelpingQuestion,
    /// A goal.
    Goal,
    /// The words of a level of a goal.
    Level,
    /// A word for the child.
    ForChild,
    /// A word for the relationship.
    ForRelationship,
    /// Where was filmed.
    Setting,
    /// What they did.
    Activity,
    /// Beneath a still.
    Caption,
    /// For people who can't see a still.
    Alternative,
    /// What was said about a clip.
    Words,
    /// A strength.
    Strength,
    /// The plan for the next film.
    Next,
    /// What was said about VIG.
    Feedback,
    /// What an adult is to the child.
    Relationship,
}

/// A stretch of a marked text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkedPiece {
    /// As it was.
    Same(String),
    /// Replaced, or taken out where `new` is empty.
    Changed {
        /// As it was written.
        old: String,
        /// What stands there now.
        new: String,
        /// Why.
        why: Reason,
    },
    /// Open: taken out until a person has judged it.
    Asked {
        /// As it was written.
        written: String,
        /// Why.
        why: Reason,
    },
}

/// One replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) bytes: Range<usize>,
    pub(super) words: String,
}

/// What stands in place of each finding.
pub(super) fn edits(findings: &[Finding], left_out: &str) -> Vec<Edit> {
    let words = |act: &Act| match act {
        Act::Write(words) => words.clone(),
        Act::LeaveOut | Act::Ask { .. } => left_out.to_owned(),
        Act::Keep => String::new(),
    };
    findings.iter().map(|one| Edit { bytes: one.bytes.clone(), words: words(&one.act) }).collect()
}

/// The text with its edits carried out.
pub(super) fn written(text: &str, edits: &[Edit]) -> String {
    let mut done = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        done.push_str(text.get(at..edit.bytes.start).unwrap_or_default());
        done.push_str(&edit.words);
        at = edit.bytes.end;
    }
    done.push_str(text.get(at..).unwrap_or_default());
    done
}

/// The text in pieces.
pub(super) fn pieces(text: &str, findings: &[Finding], left_out: &str) -> Vec<MarkedPiece> {
    let mut found = Vec::new();
    let mut at = 0;
    let same = |range: Range<usize>, found: &mut Vec<MarkedPiece>| {
        let text = text.get(range).unwrap_or_default();
        if !text.is_empty() {
            found.push(MarkedPiece::Same(text.to_owned()));
        }
    };
    for finding in findings {
        same(at..finding.bytes.start, &mut found);
        let old = text.get(finding.bytes.clone()).unwrap_or_default().to_owned();
        found.push(match &finding.act {
            Act::Ask { .. } | Act::Keep => MarkedPiece::Asked { written: old, why: finding.why },
            Act::Write(new) => MarkedPiece::Changed { old, new: new.clone(), why: finding.why },
            Act::LeaveOut => MarkedPiece::Changed { old, new: left_out.to_owned(), why: finding.why },
        });
        at = finding.bytes.end;
    }
    same(at..text.len(), &mut found);
    found
}
