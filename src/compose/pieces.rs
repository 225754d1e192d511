//! Pieces and slots: how blocks that Markdown can't say come into a document.
//!
//! A template prints a *slot*, two private characters round a number; the Markdown reader carries it through as text,
//! and here the blocks of that number take its place. Escaping drops these characters from every value, so no note and
//! no name can forge one.

use crate::document::{Block, Inline};

/// Opens a slot.
pub(super) const SLOT_OPEN: char = '\u{F0000}';
/// Closes a slot.
pub(super) const SLOT_CLOSE: char = '\u{F0001}';

/// The pieces of one document.
#[derive(Debug, Default)]
pub(super) struct Pieces(Vec<Vec<Block>>);

/// Something a template did with a piece that can't be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum SlotProblem {
    #[error("a piece such as a table or a still is in the middle of a line; give it a paragraph of its own")]
    WithinLine,
    #[error("a piece is named that this document does not have")]
    Unknown,
}

impl Pieces {
    /// Adds a piece and gives the slot that a template prints for it.
    pub(super) fn add(&mut self, blocks: Vec<Block>) -> String {
        self.0.push(blocks);
        format!("{SLOT_OPEN}{}{SLOT_CLOSE}", self.0.len() - 1)
    }

    /// Puts every piece into its slot.
    pub(super) fn fill(&self, blocks: Vec<Block>) -> Result<Vec<Block>, SlotProblem> {
        let mut filled = Vec::with_capacity(blocks.len());
        for block in blocks {
            match block {
                Block::Paragraph { role, content } => match self.slots_of(&content)? {
                    Some(pieces) => filled.extend(pieces),
                    None => filled.push(Block::Paragraph { role, content: without_slots(content)? }),
                },
                Block::Heading { level, content } => {
                    filled.push(Block::Heading { level, content: without_slots(content)? });
                }
                Block::Quotation(inner) => filled.push(Block::Quotation(self.fill(inner)?)),
                Block::List(mut list) => {
                    list.items = list.items.into_iter().map(|item| self.fill(item)).collect::<Result<_, _>>()?;
                    filled.push(Block::List(list));
                }
                Block::Definitions(mut definitions) => {
                    for definition in &mut definitions {
                        let meanings = std::mem::take(&mut definition.meanings);
                        definition.meanings =
                            meanings.into_iter().map(|meaning| self.fill(meaning)).collect::<Result<_, _>>()?;
                    }
                    filled.push(Block::Definitions(definitions));
                }
                Block::Table(mut table) => {
                    for row in table.head.iter_mut().chain(&mut table.body) {
                        for cell in &mut row.cells {
                            cell.content = without_slots(std::mem::take(&mut cell.content))?;
                        }
                    }
                    filled.push(Block::Table(table));
                }
                other => filled.push(other),
            }
        }
        Ok(filled)
    }

    /// The blocks of a paragraph that consists of slots alone; none if it has no slot at all.
    fn slots_of(&self, content: &[Inline]) -> Result<Option<Vec<Block>>, SlotProblem> {
        let text = Inline::plain(content);
        if !text.contains(SLOT_OPEN) {
            return Ok(None);
        }
        let mut blocks = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let inner = rest.strip_prefix(SLOT_OPEN).ok_or(SlotProblem::WithinLine)?;
            let (number, after) = inner.split_once(SLOT_CLOSE).ok_or(SlotProblem::Unknown)?;
            let number: usize = number.parse().map_err(|_| SlotProblem::Unknown)?;
            blocks.extend(self.0.get(number).ok_or(SlotProblem::Unknown)?.iter().cloned());
            rest = after.trim_start();
        }
        Ok(Some(blocks))
    }
}

fn without_slots(content: Vec<Inline>) -> Result<Vec<Inline>, SlotProblem> {
    if Inline::plain(&content).contains(SLOT_OPEN) { Err(SlotProblem::WithinLine) } else { Ok(content) }
}

/// A note's headings set below `level`, however they were numbered: the first becomes `level + 1`, and none is skipped.
pub(super) fn below(level: u8, blocks: &[Block]) -> Vec<Block> {
    let mut open: Vec<u8> = Vec::new();
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading { level: written, content } => {
                while open.last().is_some_and(|above| above >= written) {
                    open.pop();
                }
                open.push(*written);
                let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
                Block::Heading { level: level.saturating_add(depth).min(6), content: content.clone() }
            }
            other => other.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ParagraphRole;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph { role: ParagraphRole::Body, content: vec![Inline::text(text)] }
    }

    #[test]
    fn a_slot_alone_in_its_paragraph_becomes_its_blocks() {
        let mut pieces = Pieces::default();
        let first = pieces.add(vec![Block::Rule]);
        let second = pieces.add(vec![Block::PageBreak, Block::Rule]);
        let filled = pieces.fill(vec![paragraph("before"), paragraph(&format!("{second} {first}"))]).unwrap();
        assert_eq!(filled, [paragraph("before"), Block::PageBreak, Block::Rule, Block::Rule]);
    }

    #[test]
    fn a_slot_within_a_line_is_refused() {
        let mut pieces = Pieces::default();
        let slot = pieces.add(vec![Block::Rule]);
        assert_eq!(pieces.fill(vec![paragraph(&format!("x {slot}"))]), Err(SlotProblem::WithinLine));
        assert_eq!(pieces.fill(vec![paragraph("\u{F0000}7\u{F0001}")]), Err(SlotProblem::Unknown));
    }

    #[test]
    fn headings_of_a_note_skip_no_level() {
        let heading = |level| Block::Heading { level, content: vec![Inline::text("h")] };
        let levels = |blocks: &[Block]| -> Vec<u8> {
            blocks.iter().map(|block| if let Block::Heading { level, .. } = block { *level } else { 0 }).collect()
        };
        let note = [heading(1), heading(3), heading(3), heading(2), heading(4), heading(1)];
        assert_eq!(levels(&below(1, &note)), [2, 3, 3, 3, 4, 2]);
        assert_eq!(levels(&below(3, &[heading(3), heading(1)])), [4, 4]);
    }
}
