//! How a letter ends: never split while a page can hold it.

use super::super::compositor::{Compositor, Frame, fitted};
use super::super::flow::{Piece, Strip, height, joined, keep_together};
use super::super::structure::Role;
use super::super::text::SEMIBOLD;
use crate::document::{Aside, Inline, SignOff};

/// Room to sign in by hand.
const GAP_TO_SIGN: f32 = 36.0;
/// Between the signature and the name.
const BELOW_SIGNATURE: f32 = 6.0;
/// Between two notes beside the signature.
const BETWEEN_ASIDES: f32 = 6.0;

impl Compositor<'_> {
    pub(super) fn sign_off(&mut self, end: &SignOff, frame: &Frame) -> Vec<Piece> {
        let sheet = self.sheet;
        let node = self.structure.add(frame.node, Role::Div);
        let frame = frame.indented(0.0, node);
        let beside = !sheet.one_column && frame.start <= sheet.side + 1.0 && !end.asides.is_empty();
        let body = if beside {
            let width = (sheet.second_axis - frame.start - 12.0).min(frame.width);
            Frame { width, ..frame }
        } else {
            frame
        };
        let mut pieces = self.valediction(end, &frame);
        pieces.extend(self.sender(end, &body));
        if beside {
            let width = sheet.width - sheet.side - sheet.second_axis;
            let column = Frame { start: sheet.second_axis, width, room: width, ..frame };
            let asides = self.asides(&end.asides, &column);
            if height(&pieces).max(height(&asides)) <= sheet.text_height() {
                return self.spaced(vec![Piece::Strip(side_by_side(pieces, asides))], 9.0, 9.0);
            }
            let asides = self.asides_below(asides, &mut pieces);
            return self.spaced(asides, 9.0, 9.0);
        }
        if !end.asides.is_empty() {
            let asides = self.asides(&end.asides, &frame);
            pieces = self.asides_below(asides, &mut pieces);
        }
        keep_together(&mut pieces, false);
        self.spaced(pieces, 9.0, 9.0)
    }

    fn asides_below(&self, asides: Vec<Piece>, pieces: &mut Vec<Piece>) -> Vec<Piece> {
        let mut all = std::mem::take(pieces);
        all.push(Piece::space(self.sheet.gap(14.0)));
        all.extend(asides);
        all
    }

    fn valediction(&mut self, end: &SignOff, frame: &Frame) -> Vec<Piece> {
        if end.valediction.is_empty() {
            return Vec::new();
        }
        let node = self.structure.add(frame.node, Role::Paragraph);
        let style = self.plain(frame.body, frame);
        let mut pieces = self.paragraph(&end.valediction, node, &style, frame);
        keep_together(&mut pieces, true);
        pieces
    }

    fn sender(&mut self, end: &SignOff, frame: &Frame) -> Vec<Piece> {
        let sheet = self.sheet;
        let mut pieces = Vec::new();
        let mut gap = |height: f32| {
            pieces.push(Piece::Strip(Strip { height, keep_with_next: true, ..Strip::default() }));
        };
        match &end.signature {
            Some(_) => gap(sheet.gap(BELOW_SIGNATURE)),
            None => gap(sheet.gap(GAP_TO_SIGN)),
        }
        if let Some(signature) = &end.signature {
            let node = self.structure.add(frame.node, Role::Figure);
            self.structure.set_alt(node, end.signature_alt.clone());
            let slot = self.structure.slot(node);
            let size = fitted(signature, frame.width, sheet.signature_height);
            let (item, area) = self.place_picture(signature, slot, frame, frame.start, 0.0, size);
            let strip = Strip { height: area.height, items: vec![item], keep_with_next: true, ..Strip::default() };
            pieces.push(Piece::Strip(strip));
            pieces.push(Piece::space(sheet.gap(BELOW_SIGNATURE)));
        }
        let mut lines = Vec::new();
        if !end.name.is_empty() {
            let node = self.structure.add(frame.node, Role::Paragraph);
            let style = self.plain(frame.body, frame);
            lines.extend(self.paragraph(&[Inline::text(end.name.clone())], node, &style, frame));
        }
        let grey = self.grey(sheet.types.small, frame);
        for line in &end.lines {
            let node = self.structure.add(frame.node, Role::Paragraph);
            lines.extend(self.paragraph(line, node, &grey, frame));
        }
        keep_together(&mut lines, false);
        pieces.extend(lines);
        pieces
    }

    fn asides(&mut self, asides: &[Aside], frame: &Frame) -> Vec<Piece> {
        let kind = self.sheet.types.small;
        let (bold, plain) = (frame.style(kind, SEMIBOLD, self.sheet.colours.ink), self.plain(kind, frame));
        let mut pieces = Vec::new();
        for (index, aside) in asides.iter().enumerate() {
            if index > 0 {
                pieces.push(Piece::space(self.sheet.gap(BETWEEN_ASIDES)));
            }
            let div = self.structure.add(frame.node, Role::Div);
            let mut lines = Vec::new();
            for (content, style) in
                std::iter::once((&aside.title, &bold)).chain(aside.lines.iter().map(|line| (line, &plain)))
            {
                if !content.is_empty() {
                    let node = self.structure.add(div, Role::Paragraph);
                    lines.extend(self.paragraph(content, node, style, frame));
                }
            }
            keep_together(&mut lines, false);
            pieces.extend(lines);
        }
        pieces
    }
}

/// Sender and notes beside each other: their last lines level, unless the notes are longer.
fn side_by_side(sender: Vec<Piece>, asides: Vec<Piece>) -> Strip {
    let (mut strip, notes) = (joined(sender), joined(asides));
    let lower = (strip.height - notes.height).max(0.0);
    strip.height = strip.height.max(notes.height);
    strip.items.extend(notes.items.into_iter().map(|item| item.moved(0.0, lower)));
    strip
}
