//! Lists with hanging marks, definition lists, footnotes: blocks beside or beneath a label.

use super::super::compositor::{Align, Compositor, Frame};
use super::super::flow::{Piece, Strip, keep_together, trim_end};
use super::super::line::Line;
use super::super::structure::{NodeId, Numbering, Role};
use super::super::text::{REGULAR, SEMIBOLD, Target};
use crate::document::{Block, Definition, Footnote, Inline, List};

/// From a mark's start edge to the text, at the least.
const INDENT: f32 = 14.4;
/// Between a number and its text.
const AFTER_NUMBER: f32 = 5.0;
/// Between the items of a tight list, and of a loose one.
const TIGHT_GAP: f32 = 3.0;
const LOOSE_GAP: f32 = 6.0;

impl Compositor<'_> {
    pub(super) fn list(&mut self, list: &List, frame: &Frame) -> Vec<Piece> {
        if list.items.is_empty() {
            return Vec::new();
        }
        let numbering = if list.start.is_some() { Numbering::Decimal } else { Numbering::Disc };
        let node = self.structure.add(frame.node, Role::List(numbering));
        let gap = self.sheet.gap(if list.tight { TIGHT_GAP } else { LOOSE_GAP });
        let style = frame.style(frame.body, REGULAR, self.sheet.colours.accent);
        let mut marked = Vec::with_capacity(list.items.len());
        for (index, item) in list.items.iter().enumerate() {
            let mark = match list.start {
                Some(first) => format!("{}.", first.saturating_add(index as u64)),
                None => "•".to_owned(),
            };
            let item_node = self.structure.add(node, Role::ListItem);
            let label = self.structure.add(item_node, Role::Label);
            let lines = self.lines(&[Inline::text(mark)], Target::Node(label), &style, frame.width);
            marked.push((item_node, lines, item));
        }
        // The widest mark makes the indent, so that all items share one edge.
        let widest = marked.iter().flat_map(|(_, lines, _)| lines).map(|line| line.width).fold(0.0, f32::max);
        let indent = self.sheet.gap(INDENT).max(widest + self.sheet.gap(AFTER_NUMBER));
        let align = if list.start.is_some() { Align::End } else { Align::Start };
        let mut pieces = Vec::new();
        for (item_node, lines, item) in marked {
            let body = self.structure.add(item_node, Role::ListBody);
            let mut inner = self.item(item, body, indent, gap, frame);
            let room = if align == Align::End { indent - self.sheet.gap(AFTER_NUMBER) } else { indent };
            self.put_mark(&mut inner, lines, room, align, frame);
            pieces.append(&mut inner);
            pieces.push(Piece::space(gap));
        }
        trim_end(&mut pieces);
        // Space before is what the paragraph above has after it.
        pieces.push(Piece::space(frame.gap));
        pieces
    }

    fn item(&mut self, blocks: &[Block], node: NodeId, indent: f32, gap: f32, frame: &Frame) -> Vec<Piece> {
        let inner = Frame { gap, ..frame.indented(indent, node) };
        let mut pieces = self.blocks(blocks, &inner);
        trim_end(&mut pieces);
        while matches!(pieces.first(), Some(Piece::Space(_))) {
            pieces.remove(0);
        }
        pieces
    }

    /// Sets a mark on the first line of an item; an empty item is a line with its mark alone.
    fn put_mark(&self, pieces: &mut Vec<Piece>, lines: Vec<Line>, room: f32, align: Align, frame: &Frame) {
        if !matches!(pieces.first(), Some(Piece::Strip(_))) {
            pieces.insert(0, Piece::Strip(Strip { height: frame.body.leading, ..Strip::default() }));
        }
        let Some(Piece::Strip(first)) = pieces.first_mut() else { return };
        // A rule or the edge of a box is lower than a mark is high.
        first.height = first.height.max(frame.body.leading);
        let baseline = self.shaper.baseline(frame.body);
        let marks = lines.into_iter().flat_map(|line| self.set(line, frame, frame.start, room, align, baseline));
        first.items.splice(0..0, marks);
    }

    pub(super) fn definitions(&mut self, definitions: &[Definition], frame: &Frame) -> Vec<Piece> {
        if definitions.is_empty() {
            return Vec::new();
        }
        let list = self.structure.add(frame.node, Role::List(Numbering::None));
        let gap = self.sheet.gap(TIGHT_GAP);
        let mut pieces = Vec::new();
        for definition in definitions {
            let item = self.structure.add(list, Role::ListItem);
            let label = self.structure.add(item, Role::Label);
            let style = frame.style(frame.body, SEMIBOLD, self.sheet.colours.ink);
            let mut term = self.paragraph(&definition.term, label, &style, frame);
            keep_together(&mut term, !definition.meanings.is_empty());
            pieces.append(&mut term);
            let body = self.structure.add(item, Role::ListBody);
            for meaning in &definition.meanings {
                pieces.extend(self.item(meaning, body, self.sheet.gap(INDENT), gap, frame));
                pieces.push(Piece::space(gap));
            }
            trim_end(&mut pieces);
            pieces.push(Piece::space(self.sheet.gap(LOOSE_GAP)));
        }
        trim_end(&mut pieces);
        pieces.push(Piece::space(frame.gap));
        pieces
    }

    pub(super) fn footnotes(&mut self, notes: &[Footnote], frame: &Frame) -> Vec<Piece> {
        if notes.is_empty() {
            return Vec::new();
        }
        let kind = self.sheet.types.small;
        let small = Frame { body: kind, gap: self.sheet.gap(LOOSE_GAP), ..*frame };
        let style = frame.style(kind, REGULAR, self.sheet.colours.accent);
        let width = self.sheet.gap(48.0).min(frame.width);
        let rule = self.rule(frame, frame.start, width, 0.0, 0.5, self.sheet.colours.axis);
        let mut pieces = vec![
            Piece::space(self.sheet.gap(18.0)),
            Piece::Strip(Strip { height: 0.5, items: vec![rule], keep_with_next: true, ..Strip::default() }),
            Piece::space(self.sheet.gap(6.0)),
        ];
        for note in notes {
            let node = self.structure.add(frame.node, Role::Note);
            let label = self.structure.add(node, Role::Label);
            let mark = [Inline::text(format!("{}.", note.number))];
            let lines = self.lines(&mark, Target::Node(label), &style, frame.width);
            let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
            let indent = self.sheet.gap(INDENT).max(widest + self.sheet.gap(AFTER_NUMBER));
            let mut inner = self.item(&note.blocks, node, indent, small.gap, &small);
            self.put_mark(&mut inner, lines, indent, Align::Start, &small);
            pieces.append(&mut inner);
            pieces.push(Piece::space(self.sheet.gap(TIGHT_GAP)));
        }
        trim_end(&mut pieces);
        pieces.push(Piece::space(frame.gap));
        pieces
    }
}
