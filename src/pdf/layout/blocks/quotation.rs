//! Block quotations and verbatim lines: text beside or on a bar.

use super::super::compositor::{Compositor, Frame};
use super::super::flow::{Bar, Piece, Strip, trim_end};
use super::super::shape::Fit;
use super::super::structure::Role;
use super::super::text::{Target, Words};
use crate::document::Block;

/// From the bar to the quoted text.
const QUOTATION_INDENT: f32 = 14.4;
const BAR: f32 = 1.5;
/// Tint around verbatim lines.
const CODE_PADDING: f32 = 6.0;

impl Compositor<'_> {
    pub(super) fn quotation(&mut self, blocks: &[Block], frame: &Frame) -> Vec<Piece> {
        let node = self.structure.add(frame.node, Role::BlockQuote);
        let inner = frame.indented(self.sheet.gap(QUOTATION_INDENT), node);
        let mut pieces = self.blocks(blocks, &inner);
        trim_end(&mut pieces);
        while matches!(pieces.first(), Some(Piece::Space(_))) {
            pieces.remove(0);
        }
        let x = frame.left(self.sheet, frame.start, BAR);
        for piece in &mut pieces {
            piece.add_bar(Bar { x, width: BAR, colour: self.sheet.colours.accent });
        }
        self.spaced(pieces, 9.0, 9.0)
    }

    pub(super) fn code(&mut self, text: &str, frame: &Frame) -> Vec<Piece> {
        let paragraph = self.structure.add(frame.node, Role::Paragraph);
        let node = self.structure.add(paragraph, Role::Code);
        let padding = self.sheet.gap(CODE_PADDING);
        let inner = frame.indented(padding, node);
        let inner = Frame { width: (inner.width - padding).max(1.0), ..inner };
        let kind = self.sheet.types.small;
        let style = self.plain(kind, frame);
        let words = Words::verbatim(text, Target::Node(node), &style, &mut self.structure);
        if words.text.trim().is_empty() {
            return Vec::new();
        }
        let shaped = self.shaper.shape(words, style, None);
        let lines = self.shaper.lines(shaped, inner.width, Fit::Even);
        let edge = || Piece::Strip(Strip { height: padding, keep_with_next: true, ..Strip::default() });
        let mut pieces = vec![edge()];
        pieces.extend(self.strips(lines, kind, &inner));
        if let Some(Piece::Strip(last)) = pieces.last_mut() {
            last.keep_with_next = true;
        }
        pieces.push(Piece::Strip(Strip { height: padding, ..Strip::default() }));
        let x = frame.left(self.sheet, frame.start, frame.width);
        for piece in &mut pieces {
            piece.add_bar(Bar { x, width: frame.width, colour: self.sheet.colours.tint });
        }
        self.spaced(pieces, 9.0, 9.0)
    }
}
