//! Blocks nested beyond what a page can show, set one after the other: all their words, none of their shape.

use super::super::compositor::{Compositor, Frame};
use super::super::flow::Piece;
use super::super::structure::Role;
use crate::document::{Block, Inline};

/// What is left of nested blocks.
enum Leaf<'a> {
    Block(&'a Block),
    Words(&'a [Inline]),
}

impl Compositor<'_> {
    /// Sets the blocks without recursion.
    pub(super) fn unnested(&mut self, blocks: &[Block], frame: &Frame) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for leaf in leaves(blocks) {
            match leaf {
                Leaf::Block(block) => pieces.extend(self.block(block, frame)),
                Leaf::Words(content) => {
                    let node = self.structure.add(frame.node, Role::Paragraph);
                    let style = self.plain(frame.body, frame);
                    pieces.extend(self.paragraph(content, node, &style, frame));
                    pieces.push(Piece::space(frame.gap));
                }
            }
        }
        pieces
    }
}

fn leaves(blocks: &[Block]) -> Vec<Leaf<'_>> {
    let mut found = Vec::new();
    let mut open: Vec<Leaf<'_>> = blocks.iter().rev().map(Leaf::Block).collect();
    while let Some(leaf) = open.pop() {
        let Leaf::Block(block) = leaf else {
            found.push(leaf);
            continue;
        };
        match block {
            Block::Quotation(inner)
            | Block::Part { blocks: inner, .. }
            | Block::Leaf(crate::document::Leaf { blocks: inner, .. }) => {
                open.extend(inner.iter().rev().map(Leaf::Block));
            }
            Block::List(list) => open.extend(list.items.iter().flatten().rev().map(Leaf::Block)),
            Block::Footnotes(notes) => {
                open.extend(notes.iter().flat_map(|note| &note.blocks).rev().map(Leaf::Block));
            }
            Block::Definitions(definitions) => {
                for definition in definitions.iter().rev() {
                    open.extend(definition.meanings.iter().flatten().rev().map(Leaf::Block));
                    open.push(Leaf::Words(&definition.term));
                }
            }
            other => found.push(Leaf::Block(other)),
        }
    }
    found
}
