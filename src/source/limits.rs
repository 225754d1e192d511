//! Sizes that no person writes: refused with their place before anything costly is done with them (docs/limits.md).

use std::ops::Range;

use super::yaml::Counted;
use crate::case::path::{NotePath, Step};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Inline};

/// More problems of one kind in one file than this are reported once the others are fixed.
pub(super) const MOST_PROBLEMS: usize = 200;

/// How many characters one value may have.
const LONGEST_VALUE: usize = 10_000;

/// How many characters a name, an id and the like may have.
const LONGEST_NAME: usize = 200;

/// How many values all keys of a file may have together.
const MOST_VALUES: usize = 20_000;

/// How many entries a list has at most, unless it is among [`SHORT_LISTS`].
const MOST_ENTRIES: usize = 1_000;

/// How many repetitions with `*` a file may have.
const MOST_ALIASES: usize = 200;

/// How many characters the text below the keys may have.
const LONGEST_TEXT: usize = 200_000;

/// How many characters a paragraph may have.
const LONGEST_PARAGRAPH: usize = 10_000;

/// How often the look of words may change within a paragraph. The library that sets them takes 65,535 at most.
const MOST_PIECES: usize = 1_000;

/// How many paragraphs, items and rows a text may have.
const MOST_BLOCKS: usize = 5_000;

/// How many columns a table may have.
const MOST_COLUMNS: usize = 20;

/// Lists that are shorter, by the shape of their path.
const SHORT_LISTS: [(&str, usize); 9] = [
    ("adults", 30),
    ("children", 30),
    ("copies", 30),
    ("goals", 50),
    ("others", 300),
    ("never_print", 200),
    ("also_ours", 300),
    ("strengths", 100),
    ("clips[].words", 50),
];

/// Keys whose values are names, ids and the like.
const NAMES: [&str; 13] = [
    "id",
    "name",
    "known_as",
    "relationship",
    "role",
    "reference",
    "by",
    "pronouns",
    "email",
    "phone",
    "tool",
    "practitioner",
    "signed_by",
];

fn too_much(message: String, help: &str) -> Diagnostic {
    Diagnostic::error("too-much", message).help(help)
}

/// What of a file's keys is beyond the limits.
pub(super) fn of_keys(found: &Counted) -> Vec<(Diagnostic, Range<usize>)> {
    let mut told = Vec::new();
    if found.values > MOST_VALUES {
        let message = format!("This file has more than {} values.", thousands(MOST_VALUES));
        told.push((too_much(message, "Check that it is the right file, or split it."), found.start.clone()));
    }
    if let Some(bytes) = found.aliases.get(MOST_ALIASES) {
        let message = format!("This file repeats entries with `*` more than {MOST_ALIASES} times.");
        told.push((too_much(message, "Write the entries out."), bytes.clone()));
    }
    for (path, count, bytes) in &found.lists {
        let shape = path.shape();
        let most = SHORT_LISTS.iter().find(|(list, _)| *list == shape).map_or(MOST_ENTRIES, |(_, most)| *most);
        if *count > most {
            let message = format!("This list has more than {} entries.", thousands(most));
            told.push((too_much(message, "Keep only those you need."), bytes.clone()));
        }
    }
    for (path, length, bytes) in &found.texts {
        let most = if is_name(path) { LONGEST_NAME } else { LONGEST_VALUE };
        if *length > most {
            let message = format!("This value has more than {} characters.", thousands(most));
            told.push((
                too_much(message, "Shorten it; longer prose belongs below the keys, in paragraphs."),
                bytes.clone(),
            ));
        }
    }
    told.truncate(MOST_PROBLEMS);
    told
}

/// How many characters a value may have without being asked what it is.
pub(super) const ALWAYS_SHORT: usize = LONGEST_NAME;

fn is_name(path: &NotePath) -> bool {
    let last = path.steps().iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    });
    last.is_some_and(|key| NAMES.contains(&key) || key == "never_print" || key == "also_ours")
}

/// What is wrong with the length of a text below the keys; it is not read then.
pub(super) fn of_text(text: &str) -> Option<Diagnostic> {
    (text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT).then(|| {
        let message = format!("This text has more than {} characters.", thousands(LONGEST_TEXT));
        too_much(message, "Check that it is the right file; a letter has a few thousand.")
    })
}

/// The first block of a text that is beyond the limits, by its place among the blocks at the top.
pub(super) fn of_blocks(blocks: &[Block]) -> Option<(usize, Diagnostic)> {
    let mut count = 0;
    for (at, block) in blocks.iter().enumerate() {
        if let Some(problem) = of_block(block, &mut count) {
            return Some((at, problem));
        }
    }
    None
}

fn of_block(block: &Block, count: &mut usize) -> Option<Diagnostic> {
    *count += 1;
    if *count > MOST_BLOCKS {
        let message = format!("This text has more than {} paragraphs, list items and rows.", thousands(MOST_BLOCKS));
        return Some(too_much(message, "Shorten it; a letter has fewer than a hundred."));
    }
    let mut each = |blocks: &[Block]| blocks.iter().find_map(|block| of_block(block, count));
    match block {
        Block::Paragraph { content, .. } | Block::Heading { content, .. } => of_words(content),
        Block::Quotation(blocks) => each(blocks),
        Block::List(list) => list.items.iter().find_map(|item| each(item)),
        Block::Definitions(definitions) => definitions.iter().find_map(|definition| {
            of_words(&definition.term).or_else(|| definition.meanings.iter().find_map(|meaning| each(meaning)))
        }),
        Block::Footnotes(notes) => notes.iter().find_map(|note| each(&note.blocks)),
        Block::Code(code) if code.len() > LONGEST_PARAGRAPH => Some(long_paragraph()),
        Block::Table(table) => {
            *count += table.body.len();
            if table.columns.len() > MOST_COLUMNS {
                let message = format!("This table has more than {MOST_COLUMNS} columns.");
                return Some(too_much(message, "Make it narrower: six columns fill a page."));
            }
            if *count > MOST_BLOCKS {
                let message = format!("This table makes the text longer than {} rows.", thousands(MOST_BLOCKS));
                return Some(too_much(message, "Keep the rows that matter."));
            }
            let rows = table.head.iter().chain(&table.body);
            rows.flat_map(|row| &row.cells).find_map(|cell| of_words(&cell.content))
        }
        _ => None,
    }
}

fn long_paragraph() -> Diagnostic {
    let message = format!("This paragraph has more than {} characters.", thousands(LONGEST_PARAGRAPH));
    too_much(message, "Split it with empty lines.")
}

fn of_words(content: &[Inline]) -> Option<Diagnostic> {
    let (mut pieces, mut length) = (0, 0);
    let mut open: Vec<&[Inline]> = vec![content];
    while let Some(words) = open.pop() {
        pieces += words.len();
        for inline in words {
            match inline {
                Inline::Text(text) | Inline::Code(text) => length += text.len(),
                Inline::Strong(inner) | Inline::Strike(inner) => open.push(inner),
                Inline::Link { content, .. } | Inline::Foreign { content, .. } => open.push(content),
                _ => {}
            }
        }
    }
    if length > LONGEST_PARAGRAPH && Inline::plain(content).chars().count() > LONGEST_PARAGRAPH {
        return Some(long_paragraph());
    }
    (pieces > MOST_PIECES).then(|| {
        let message = format!(
            "This paragraph changes between plain, bold, links and notes more than {} times.",
            thousands(MOST_PIECES)
        );
        too_much(message, "Use less emphasis, or split it with empty lines.")
    })
}

/// "10,000".
fn thousands(number: usize) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}
