//! Passages of a note that are written for one adult: a paragraph, an item or a section with a mark such as
//! `{#for-grace}` at its end. Each adult reads the note without what is not theirs; the marks are read by nobody.

use std::borrow::Cow;
use std::ops::Range;

use super::SourceFile;
use super::body::blocks;
use super::masking::blank;
use crate::case::audience::FOR;
use crate::case::validate::unknown_id;
use crate::case::{Audience, Family, Prose};
use crate::diagnostic::Diagnostic;
use crate::document::Block;
use crate::document::markdown::{self, TextUnit, TextUnitKind};
use crate::language::Language;

/// A note's text as its readers get it.
#[derive(Default)]
pub(super) struct ReadersText {
    /// For whoever no passage is marked for.
    pub(super) blocks: Vec<Block>,
    /// For those that some are marked for, by id.
    pub(super) by_reader: Vec<(String, Vec<Block>)>,
}

impl ReadersText {
    /// As the body of a note, in its language.
    pub(super) fn into_prose(self, language: &Language) -> Prose {
        let mut prose = Prose::new(language.clone(), self.blocks);
        for (reader, blocks) in self.by_reader {
            prose.address(language.clone(), reader, blocks);
        }
        prose
    }

    /// As a translation of a body.
    pub(super) fn insert_into(self, prose: &mut Prose, language: &Language) {
        if self.blocks.is_empty() && self.by_reader.is_empty() {
            return;
        }
        prose.insert(language.clone(), self.blocks);
        for (reader, blocks) in self.by_reader {
            prose.address(language.clone(), reader, blocks);
        }
    }
}

/// A passage with a mark.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkedPassage {
    pub(super) audience: Audience,
    /// All of it, its mark included.
    pub(super) bytes: Range<usize>,
    mark: Range<usize>,
    /// For `others`: whom the passages before it are for.
    left_out: Vec<String>,
}

impl MarkedPassage {
    /// Whether a reader gets it.
    fn is_for(&self, reader: Option<&str>) -> bool {
        match &self.audience {
            Audience::Everyone => true,
            Audience::Only(_) => reader.is_some_and(|reader| self.audience.names(reader)),
            Audience::Others => reader.is_none_or(|reader| !self.left_out.iter().any(|id| id == reader)),
        }
    }

    /// Which of some readers get it.
    pub(super) fn readers<'r>(&self, all: &[&'r str]) -> Vec<&'r str> {
        all.iter().copied().filter(|reader| self.is_for(Some(reader))).collect()
    }
}

/// Reads `text`, which stands at `start` of its file.
pub(super) fn read(
    file: &SourceFile,
    text: &str,
    start: usize,
    family: Option<&Family>,
    problems: &mut Vec<Diagnostic>,
) -> ReadersText {
    if candidates(text).next().is_none() {
        return ReadersText { blocks: blocks(file, text, start, problems), by_reader: Vec::new() };
    }
    let adults: Option<Vec<&str>> = family.map(adult_ids);
    let (passages, faults) = passages(text, adults.as_deref());
    let at = |bytes: &Range<usize>| start + bytes.start..start + bytes.end;
    problems.extend(faults.into_iter().map(|fault| fault.located(file, at(&fault.mark))));
    if let Some(family) = family {
        let receives = |id: &String| family.adult(id).is_none_or(crate::case::Adult::may_receive);
        let unread = passages.iter().filter(|passage| match &passage.audience {
            Audience::Only(ids) => !ids.is_empty() && !ids.iter().any(receives),
            _ => false,
        });
        problems.extend(unread.map(|passage| unread_passage().at(&file.path, &file.text, at(&passage.mark))));
    }
    // The places of what may not stand there are those of the file.
    blocks(file, &without_marks(text), start, problems);
    let mut named: Vec<String> = Vec::new();
    for passage in &passages {
        if let Audience::Only(ids) = &passage.audience {
            named.extend(ids.iter().filter(|id| !named.contains(id)).cloned().collect::<Vec<_>>());
        }
    }
    let for_reader = |reader: Option<&str>| {
        let read = markdown::read(&cut(text, &passages, reader)).blocks;
        without_empty_headings(read)
    };
    let by_reader = named
        .into_iter()
        .map(|id| {
            let blocks = for_reader(Some(&id));
            (id, blocks)
        })
        .collect();
    ReadersText { blocks: for_reader(None), by_reader }
}

/// The passages of a text that are marked, for checks that read it once more; `None` where a mark has an error, so that
/// it is not known whom its passage is for.
pub(super) fn marked(text: &str, family: &Family) -> Option<Vec<MarkedPassage>> {
    if candidates(text).next().is_none() {
        return Some(Vec::new());
    }
    let (found, faults) = passages(text, Some(&adult_ids(family)));
    faults.is_empty().then_some(found)
}

/// A text with spaces for its marks, so that every place stays what it was.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for mark in marks(text) {
        blank(masked.to_mut(), mark.bytes);
    }
    masked
}

/// Refuses marks in a text that has one reader, or strangers for readers.
pub(super) fn refuse(file: &SourceFile, text: &str, start: usize, problems: &mut Vec<Diagnostic>) {
    problems.extend(marks(text).map(|mark| {
        Diagnostic::error(
            "passage-mark",
            "This text is not for the family's adults, so no passage of it can be for one of them.",
        )
        .help("Take the mark out, or move the passage to a cycle or to the part of the closing that adults read.")
        .at(&file.path, &file.text, start + mark.bytes.start..start + mark.bytes.end)
    }));
}

fn adult_ids(family: &Family) -> Vec<&str> {
    family.adults.iter().map(|adult| adult.id.as_str()).collect()
}

/// What looks like a mark.
struct Candidate<'t> {
    bytes: Range<usize>,
    /// What stands between the braces, without what begins it.
    named: &'t str,
    /// What stands after `for`; none where `for` is missing.
    whom: Option<&'t str>,
}

/// Everything between braces that begins as a mark does: `{#for-grace}`, and how it may be mistyped.
fn candidates(text: &str) -> impl Iterator<Item = Candidate<'_>> {
    text.match_indices('{').filter_map(|(at, _)| {
        let line = text.get(at + 1..)?.split(['\n', '{']).next()?;
        let inner = line.get(..line.find('}')?)?;
        let words = inner.trim();
        let named = words.trim_start_matches(['#', '.']).trim();
        let whom = named.get(..FOR.len()).filter(|start| start.eq_ignore_ascii_case(FOR)).and_then(|_| {
            let whom = named.get(FOR.len()..)?;
            (whom.is_empty() || whom.starts_with(['-', '_', ' ', ':', ','])).then_some(whom)
        });
        let is_named = whom.is_some() || (named.len() < words.len() && !named.starts_with("child"));
        is_named.then_some(Candidate { bytes: at..at + inner.len() + 2, named, whom })
    })
}

/// Those that begin with `for`.
fn marks(text: &str) -> impl Iterator<Item = Candidate<'_>> {
    candidates(text).filter(|candidate| candidate.whom.is_some())
}

/// A mark that can't be followed.
struct MarkFault {
    mark: Range<usize>,
    problem: Diagnostic,
}

impl MarkFault {
    fn located(&self, file: &SourceFile, bytes: Range<usize>) -> Diagnostic {
        let problem = self.problem.clone();
        let problem = if problem.quoted.is_some() {
            problem
        } else {
            problem.quoting(file.text.get(bytes.clone()).unwrap_or_default())
        };
        problem.at(&file.path, &file.text, bytes)
    }
}

/// The passages that are marked, in order, and the marks that can't be followed. Where the family could not be read, the
/// ids are not known, and nobody is named.
fn passages(text: &str, adults: Option<&[&str]>) -> (Vec<MarkedPassage>, Vec<MarkFault>) {
    let units = markdown::units(text);
    let mut found: Vec<MarkedPassage> = Vec::new();
    let mut faults = Vec::new();
    for candidate in candidates(text) {
        let mark = candidate.bytes;
        if units.iter().any(|unit| unit.kind == TextUnitKind::Code && holds(&unit.bytes, &mark)) {
            continue;
        }
        let Some(whom) = candidate.whom else {
            if adults.is_some_and(|adults| adults.iter().any(|id| ends_with_id(candidate.named, id))) {
                faults.push(MarkFault { mark, problem: without_for() });
            }
            continue;
        };
        let Some(bytes) = extent(text, &units, &mark) else {
            faults.push(MarkFault { mark, problem: misplaced() });
            continue;
        };
        let audience = match (Audience::parse(whom, adults.unwrap_or_default()), adults) {
            (Ok(audience), _) => audience,
            (Err(_), None) => Audience::Only(Vec::new()),
            (Err(written), Some(adults)) => {
                faults.push(MarkFault { mark: mark.clone(), problem: unknown_adult(written, adults) });
                Audience::Only(Vec::new())
            }
        };
        let left_out = if audience == Audience::Others { left_out(text, &found, &bytes) } else { Vec::new() };
        if audience == Audience::Others && left_out.is_empty() && faults.is_empty() {
            faults.push(MarkFault { mark: mark.clone(), problem: nobody_left_out() });
        }
        let outer = found.iter().filter(|outer| holds(&outer.bytes, &bytes));
        if let Audience::Only(ids) = &audience
            && outer.into_iter().any(|outer| ids.iter().any(|id| !outer.is_for(Some(id))))
        {
            faults.push(MarkFault { mark: mark.clone(), problem: within_another() });
        }
        found.push(MarkedPassage { audience, bytes, mark, left_out });
    }
    (found, faults)
}

/// An id that is no adult's, with the ids there are.
pub(super) fn unknown_adult(written: &str, adults: &[&str]) -> Diagnostic {
    let problem = unknown_id("unknown-person", "adult in family.yaml", written, adults);
    problem.help(
        "Write an adult's id after `for`, as in {#for-grace}, several with dashes between them; {#for-others} and {#for-all} need no id. A child's part is a letter of its own, under a heading with {#child}.",
    )
}

/// Whether a word between braces ends with an adult's id.
fn ends_with_id(named: &str, id: &str) -> bool {
    let (named, id) = (named.to_lowercase(), id.to_lowercase());
    named
        .strip_suffix(&id)
        .is_some_and(|before| before.is_empty() || before.ends_with(|last: char| !last.is_alphanumeric()))
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What a mark is about: its heading's section, or the paragraph or item that ends with it.
fn extent(text: &str, units: &[TextUnit], mark: &Range<usize>) -> Option<Range<usize>> {
    let around: Vec<&TextUnit> = units.iter().filter(|unit| holds(&unit.bytes, mark)).collect();
    if let Some(TextUnit { kind: TextUnitKind::Heading(level), bytes, depth: 0 }) = around.first() {
        let ends = |unit: &&TextUnit| {
            unit.depth == 0
                && unit.bytes.start > bytes.start
                && matches!(unit.kind, TextUnitKind::Heading(other) if other <= *level)
        };
        return Some(bytes.start..units.iter().find(ends).map_or(text.len(), |next| next.bytes.start));
    }
    let ends_with_mark = |unit: &&&TextUnit| {
        let rest = text.get(mark.end..unit.bytes.end).unwrap_or_default();
        rest.trim().is_empty() && !matches!(unit.kind, TextUnitKind::Heading(_))
    };
    let mut chosen: &TextUnit = around.iter().rfind(ends_with_mark).copied()?;
    // A paragraph that is all there is of its item is the item.
    for outer in around.iter().rev().filter(ends_with_mark) {
        let before = text.get(outer.bytes.start..chosen.bytes.start).unwrap_or_default();
        if !before.is_empty() && before.chars().all(is_list_marker) {
            chosen = outer;
        }
    }
    let alone = text.get(chosen.bytes.start..mark.start).unwrap_or_default();
    if alone.chars().all(is_list_marker) {
        return None;
    }
    let line_end = text.get(chosen.bytes.end..).and_then(|rest| rest.starts_with('\n').then_some(1)).unwrap_or(0);
    Some(chosen.bytes.start..chosen.bytes.end + line_end)
}

fn is_list_marker(letter: char) -> bool {
    letter.is_whitespace() || letter.is_ascii_digit() || "-*+.)>".contains(letter)
}

/// Whom the marked passages right before a place are for.
fn left_out(text: &str, found: &[MarkedPassage], bytes: &Range<usize>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let mut from = bytes.start;
    for before in found.iter().rev().filter(|before| before.bytes.end <= bytes.start) {
        let between = text.get(before.bytes.end..from).unwrap_or_default();
        let Audience::Only(named) = &before.audience else { break };
        if !between.chars().all(is_list_marker) {
            break;
        }
        ids.extend(named.iter().cloned());
        from = before.bytes.start;
    }
    ids
}

/// The text as one reader gets it.
fn cut(text: &str, passages: &[MarkedPassage], reader: Option<&str>) -> String {
    let mut gone: Vec<Range<usize>> = Vec::new();
    for passage in passages {
        gone.push(if passage.is_for(reader) { passage.mark.clone() } else { passage.bytes.clone() });
    }
    // A mark that can't be followed is never printed; its note is refused anyway.
    gone.extend(marks(text).map(|mark| mark.bytes));
    gone.sort_by_key(|bytes| (bytes.start, std::cmp::Reverse(bytes.end)));
    let mut left = String::with_capacity(text.len());
    let mut at = 0;
    for bytes in gone {
        if bytes.start > at {
            left.push_str(text.get(at..bytes.start).unwrap_or_default());
        }
        at = at.max(bytes.end);
    }
    left.push_str(text.get(at..).unwrap_or_default());
    left
}

/// Without headings that nothing is left under.
fn without_empty_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.into_iter().rev() {
        let is_empty = match (&block, kept.last()) {
            (Block::Heading { .. }, None | Some(Block::Footnotes(_))) => true,
            (Block::Heading { level, .. }, Some(Block::Heading { level: next, .. })) => next <= level,
            _ => false,
        };
        if !is_empty {
            kept.push(block);
        }
    }
    kept.reverse();
    kept
}

fn misplaced() -> Diagnostic {
    Diagnostic::error("passage-mark", "This mark is not at the end of a paragraph, an item or a heading.")
        .help("Put it at the end of what it is about, as in `You wait, and Ada looks up. {#for-grace}`.")
}

fn without_for() -> Diagnostic {
    Diagnostic::error("passage-mark", "This mark names an adult, and `for` is missing before the id.")
        .help("Write `for-` before the id, as in {#for-grace}.")
}

fn nobody_left_out() -> Diagnostic {
    Diagnostic::error("passage-mark", "Nothing right before this is marked for somebody, so there are no others.")
        .help("Put it right after the passages whose readers it leaves out, such as one with {#for-grace}.")
}

fn within_another() -> Diagnostic {
    Diagnostic::error("passage-mark", "This passage is within one that its reader does not get.")
        .help("Mark the section for both, or move the passage out of it.")
}

fn unread_passage() -> Diagnostic {
    Diagnostic::warning("passage-unread", "Nobody whom this passage is for receives documents.")
        .help("Mark it for somebody who does, or write `letter: true` for this adult in family.yaml.")
}
