//! A still with its caption, and the words said about it beside it. Caption and still never part.

use super::super::compositor::{Compositor, Frame, fitted};
use super::super::flow::{Piece, Strip, height, joined, keep_together};
use super::super::item::{Item, Shape};
use super::super::sheet::{Sheet, tinted};
use super::super::structure::Role;
use crate::document::{Figure, Inline, Saying};

/// From the still to its caption.
const ABOVE_CAPTION: f32 = 5.0;
/// Between a still and the words beside it, at the least.
const BESIDE: f32 = 10.0;
/// Between two stills side by side.
const GUTTER: f32 = 15.0;
/// Between two sayings.
const BETWEEN: f32 = 12.0;
pub(crate) const FRAME_LINE: f32 = 0.5;
pub(crate) const FRAME_STRENGTH: f32 = 0.18;

/// The boxes that stills are placed in: beside words, one of a pair, alone. Width and height, in points.
pub(crate) fn still_boxes(sheet: &Sheet) -> [[f32; 2]; 3] {
    let pair = ((sheet.measure - GUTTER) / 2.0).max(1.0);
    [sheet.still_width, pair, sheet.measure].map(|width| [width, sheet.still_height])
}

impl Compositor<'_> {
    pub(super) fn figure(&mut self, figure: &Figure, frame: &Frame) -> Vec<Piece> {
        let sheet = self.sheet;
        let node = self.structure.add(frame.node, Role::Div);
        let inner = frame.indented(0.0, node);
        let beside_width = sheet.width - sheet.side - sheet.second_axis;
        let fits_beside = inner.start + sheet.still_width + BESIDE <= sheet.second_axis;
        let beside = !figure.words.is_empty() && !sheet.one_column && fits_beside;
        let width = if beside { sheet.still_width } else { inner.width };
        let size = fitted(&figure.picture, width, sheet.still_height);
        let still = self.still(figure, &inner, size);
        let caption = self.caption(figure, &inner, if beside { sheet.still_width } else { inner.width });
        let mut pieces = vec![Piece::Strip(Strip { keep_with_next: !caption.is_empty(), ..still })];
        pieces.extend(caption);
        if beside {
            let column = Frame { start: sheet.second_axis, width: beside_width, room: beside_width, ..inner };
            let words = self.words_beside(&figure.words, &column);
            if words.height <= sheet.text_height() && height(&pieces) <= sheet.text_height() {
                pieces = vec![Piece::Strip(side_by_side(pieces, words))];
            } else {
                // Too much for any page: what was beside comes after.
                pieces.push(Piece::space(sheet.gap(BETWEEN)));
                pieces.extend(self.sayings_below(figure, &inner));
            }
        } else {
            pieces.extend(self.sayings_below(figure, &inner));
        }
        self.spaced(pieces, 9.0, 13.0)
    }

    /// Two stills of equal width side by side, each over its caption; below each other where there is one column.
    pub(super) fn figure_pair(&mut self, pair: &[Figure; 2], frame: &Frame) -> Vec<Piece> {
        let width = (frame.width - GUTTER) / 2.0;
        if self.sheet.one_column || width <= 0.0 {
            return pair.iter().flat_map(|figure| self.figure(figure, frame)).collect();
        }
        let [left, right] = pair;
        let [first, second] = [(left, frame.start), (right, frame.start + width + GUTTER)].map(|(figure, start)| {
            let node = self.structure.add(frame.node, Role::Div);
            let column = Frame { start, width, room: width, ..frame.indented(0.0, node) };
            let size = fitted(&figure.picture, width, self.sheet.still_height);
            let mut pieces = vec![Piece::Strip(self.still(figure, &column, size))];
            pieces.extend(self.caption(figure, &column, width));
            pieces.extend(self.sayings_below(figure, &column));
            pieces
        });
        let pieces = if height(&first).max(height(&second)) <= self.sheet.text_height() {
            vec![Piece::Strip(side_by_side(first, joined(second)))]
        } else {
            // Captions longer than a page: one after the other.
            [first, second].concat()
        };
        self.spaced(pieces, 9.0, 13.0)
    }

    fn still(&mut self, figure: &Figure, frame: &Frame, [width, height]: [f32; 2]) -> Strip {
        let node = self.structure.add(frame.node, Role::Figure);
        self.structure.set_alt(node, Inline::plain(&figure.alt));
        let slot = self.structure.slot(node);
        let (picture, area) = self.place_picture(&figure.picture, slot, frame, frame.start, 0.0, [width, height]);
        let colour = tinted(self.sheet.colours.ink, FRAME_STRENGTH);
        let line = Item::artifact(Shape::Frame { area, thickness: FRAME_LINE, colour });
        Strip { height, items: vec![picture, line], ..Strip::default() }
    }

    fn caption(&mut self, figure: &Figure, frame: &Frame, width: f32) -> Vec<Piece> {
        let kind = self.sheet.types.small;
        let frame = Frame { width, ..*frame };
        let mut pieces = Vec::new();
        let texts = [(&figure.caption, self.plain(kind, &frame)), (&figure.principle, self.grey(kind, &frame))];
        if texts.iter().all(|(content, _)| content.is_empty()) {
            return pieces;
        }
        let caption = self.structure.add(frame.node, Role::Caption);
        for (content, style) in texts.into_iter().filter(|(content, _)| !content.is_empty()) {
            let node = self.structure.add(caption, Role::Paragraph);
            pieces.extend(self.paragraph(content, node, &style, &frame));
        }
        keep_together(&mut pieces, false);
        if !pieces.is_empty() {
            pieces.insert(0, Piece::space(self.sheet.gap(ABOVE_CAPTION)));
        }
        pieces
    }

    /// All sayings one below the other, the first's capitals level with the strip's top.
    pub(crate) fn words_beside(&mut self, words: &[Saying], column: &Frame) -> Strip {
        let small = self.sheet.types.small;
        let mut strip = Strip::default();
        let mut top = 0.0;
        for (index, saying) in words.iter().enumerate() {
            let set = self.set_saying(saying, column, column.width);
            if index == 0 {
                top = self.shaper.cap_height(set.kind) - self.shaper.baseline(set.kind);
            } else {
                top += self.sheet.gap(BETWEEN);
            }
            let mut words = set.words;
            let rest = words.split_off(words.len().min(1));
            top = self.stack(&mut strip, words, set.kind, column, column.start - set.hang, top);
            top = self.stack(&mut strip, rest, set.kind, column, column.start, top);
            top = self.stack(&mut strip, set.speaker, small, column, column.start, top + 3.0);
        }
        strip
    }

    fn sayings_below(&mut self, figure: &Figure, frame: &Frame) -> Vec<Piece> {
        figure.words.iter().flat_map(|saying| self.saying(saying, frame)).collect()
    }
}

/// One strip of a flow and what stands beside it.
fn side_by_side(pieces: Vec<Piece>, beside: Strip) -> Strip {
    let mut strip = joined(pieces);
    strip.height = strip.height.max(beside.height);
    strip.items.extend(beside.items);
    strip
}
