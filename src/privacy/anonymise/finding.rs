//! What was found in a text, and which of several findings in the same place counts.

use std::ops::Range;

use super::Reason;

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// Bytes of the text as written.
    pub(super) bytes: Range<usize>,
    pub(super) act: Act,
    pub(super) why: Reason,
}

/// What is done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// These words stand there instead; none take it out, with the white space before it.
    Write(String),
    /// What is left of a sentence without it is marked.
    LeaveOut,
    /// A person must judge it.
    Ask {
        /// Whether "harmless" is an answer.
        clearable: bool,
    },
    /// It is nothing, whatever the recognisers after this one say.
    Keep,
}

impl Finding {
    pub(super) fn write(bytes: Range<usize>, words: impl Into<String>, why: Reason) -> Self {
        Self { bytes, act: Act::Write(words.into()), why }
    }

    pub(super) fn leave_out(bytes: Range<usize>, why: Reason) -> Self {
        Self { bytes, act: Act::LeaveOut, why }
    }

    pub(super) fn ask(bytes: Range<usize>, why: Reason) -> Self {
        Self { bytes, act: Act::Ask { clearable: true }, why }
    }

    pub(super) fn keep(bytes: Range<usize>) -> Self {
        Self { bytes, act: Act::Keep, why: Reason::Capital }
    }
}

/// The parts of a finding that nothing else took.
pub(super) fn outside(finding: Finding, taken: &[Range<usize>]) -> Vec<Finding> {
    let mut taken: Vec<&Range<usize>> =
        taken.iter().filter(|range| range.start < finding.bytes.end && finding.bytes.start < range.end).collect();
    taken.sort_by_key(|range| range.start);
    let mut parts = Vec::new();
    let mut at = finding.bytes.start;
    for range in taken {
        if at < range.start {
            parts.push(Finding { bytes: at..range.start, ..finding.clone() });
        }
        at = at.max(range.end);
    }
    if at < finding.bytes.end {
        parts.push(Finding { bytes: at..finding.bytes.end, ..finding });
    }
    parts
}

/// Findings that do not overlap, in their order: of two the earlier recogniser's, of one recogniser's the longer.
///
/// What is cut off by an accepted finding is not lost: where only a part overlaps, both become one question.
pub(super) fn settled(recognised: Vec<Vec<Finding>>) -> Vec<Finding> {
    let mut accepted: Vec<Finding> = Vec::new();
    for mut findings in recognised {
        findings.retain(|finding| !finding.bytes.is_empty());
        findings.sort_by(|one, other| {
            other.bytes.len().cmp(&one.bytes.len()).then(one.bytes.start.cmp(&other.bytes.start))
        });
        for finding in findings {
            let overlaps = |one: &Finding| one.bytes.start < finding.bytes.end && finding.bytes.start < one.bytes.end;
            let covered = |one: &Finding| one.bytes.start <= finding.bytes.start && finding.bytes.end <= one.bytes.end;
            if accepted.iter().any(covered) {
                continue;
            }
            if !accepted.iter().any(overlaps) {
                accepted.push(finding);
                continue;
            }
            let is_question = matches!(finding.act, Act::Ask { .. } | Act::Keep);
            // What only raises a question is asked about where nothing surer stands.
            if is_question {
                let taken: Vec<Range<usize>> = accepted.iter().map(|one| one.bytes.clone()).collect();
                accepted.extend(outside(finding, &taken));
                continue;
            }
            let (hit, rest): (Vec<Finding>, Vec<Finding>) = accepted.into_iter().partition(|one| overlaps(one));
            accepted = rest;
            let start = hit.iter().map(|one| one.bytes.start).min().unwrap_or(finding.bytes.start);
            let end = hit.iter().map(|one| one.bytes.end).max().unwrap_or(finding.bytes.end);
            let bytes = start.min(finding.bytes.start)..end.max(finding.bytes.end);
            let keeps = hit.iter().all(|one| matches!(one.act, Act::Keep));
            let covers = bytes == finding.bytes && (keeps || matches!(finding.act, Act::LeaveOut));
            accepted.push(if covers {
                finding
            } else {
                Finding { bytes, act: Act::Ask { clearable: false }, why: finding.why }
            });
        }
    }
    accepted.retain(|finding| finding.act != Act::Keep);
    accepted.sort_by_key(|finding| finding.bytes.start);
    accepted
}
