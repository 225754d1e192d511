//! A case study's facts at a glance: a tinted box, labels at its start side and facts beside them.

use super::super::compositor::{Compositor, Frame};
use super::super::flow::{Bar, Piece, Strip, keep_together, trim_end};
use super::super::structure::{Numbering, Role};
use super::super::text::{REGULAR, SEMIBOLD, Target};
use crate::document::{Glance, GlanceEntry};

/// Tint around the facts.
const PADDING: f32 = 12.0;
/// The labels' column.
const LABELS: f32 = 92.0;
/// Between two facts.
const BETWEEN: f32 = 3.0;

impl Compositor<'_> {
    pub(super) fn glance(&mut self, glance: &Glance, frame: &Frame) -> Vec<Piece> {
        let node = self.structure.add(frame.node, Role::Div);
        let padding = self.sheet.gap(PADDING);
        let inner = frame.indented(padding, node);
        let inner = Frame { width: (inner.width - padding).max(1.0), ..inner };
        let small = self.sheet.types.small;
        let edge = || Piece::Strip(Strip { height: padding, keep_with_next: true, ..Strip::default() });
        let mut pieces = vec![edge()];
        pieces.extend(self.heading(2, &glance.title, &inner).into_iter().skip(1));
        let list = self.structure.add(node, Role::List(Numbering::None));
        for entry in &glance.entries {
            pieces.push(Piece::Strip(self.fact(entry, &Frame { node: list, ..inner })));
            pieces.push(Piece::space(self.sheet.gap(BETWEEN)));
        }
        pieces.push(Piece::space(self.sheet.gap(BETWEEN * 2.0)));
        for (content, weight) in [(&glance.note_title, SEMIBOLD), (&glance.note, REGULAR)] {
            let paragraph = self.structure.add(node, Role::Paragraph);
            let style = inner.style(small, weight, self.sheet.colours.ink);
            pieces.extend(self.paragraph(content, paragraph, &style, &inner));
        }
        trim_end(&mut pieces);
        pieces.push(Piece::Strip(Strip { height: padding, ..Strip::default() }));
        keep_together(&mut pieces, false);
        let x = frame.left(self.sheet, frame.start, frame.width);
        for piece in &mut pieces {
            piece.add_bar(Bar { x, width: frame.width, colour: self.sheet.colours.tint });
        }
        self.spaced(pieces, 9.0, 9.0)
    }

    fn fact(&mut self, entry: &GlanceEntry, frame: &Frame) -> Strip {
        let small = self.sheet.types.small;
        let item = self.structure.add(frame.node, Role::ListItem);
        let label = self.structure.add(item, Role::Label);
        let body = self.structure.add(item, Role::ListBody);
        let column = self.sheet.gap(LABELS).min(frame.width / 2.0);
        let grey = self.grey(small, frame);
        let plain = self.plain(small, frame);
        let labels = self.lines(&entry.label, Target::Node(label), &grey, column - BETWEEN);
        let facts = self.lines(&entry.words(), Target::Node(body), &plain, frame.width - column);
        let mut strip = Strip::default();
        self.stack(&mut strip, labels, small, frame, frame.start, 0.0);
        self.stack(&mut strip, facts, small, frame, frame.start + column, 0.0);
        strip
    }
}
