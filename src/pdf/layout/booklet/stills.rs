//! A still on its page: how large it is, with its caption beneath it, or beside it where it is very tall.

use super::Binder;
use super::cover::aspect;
use crate::document::{Figure, Inline};
use crate::pdf::layout::blocks::{FRAME_LINE, FRAME_STRENGTH};
use crate::pdf::layout::compositor::Frame;
use crate::pdf::layout::flow::Strip;
use crate::pdf::layout::item::{Area, Item, Mark, Shape};
use crate::pdf::layout::sheet::tinted;
use crate::pdf::layout::structure::{NodeId, Role};
use crate::pdf::layout::text::Target;

/// From a still to its caption.
pub(super) const ABOVE_CAPTION: f32 = 7.0;
/// A still narrower than this part of its height has its caption beside it.
pub(super) const TALL: f32 = 0.5;
/// Between such a still and its caption, and the least that the caption is wide, in millimetres.
const BESIDE_MM: f32 = 6.0;
const CAPTION_MM: f32 = 46.0;
/// How much of such a still's height may go so that it is not too narrow.
const TRIM: f32 = 0.04;

/// A still on its page.
pub(super) struct StillPage {
    pub(super) items: Vec<Item>,
    /// Where its caption begins.
    pub(super) caption: f32,
    /// Where free room begins.
    pub(super) foot: f32,
    /// What is seen of it.
    pub(super) shown: f32,
}

impl Binder<'_, '_> {
    /// A still as large as fits between two heights and no higher than `limit`, with its caption, beneath it or beside it.
    pub(super) fn still(
        &mut self,
        figure: &Figure,
        frame: &Frame,
        [top, bottom]: [f32; 2],
        limit: f32,
        with_principle: bool,
    ) -> Option<StillPage> {
        let sheet = self.set.sheet;
        let aspect = aspect(&figure.picture);
        let node = self.figure_node(figure, frame);
        let least = self.fold.least_still.min(frame.room);
        if aspect < TALL {
            return self.tall_still(figure, node, frame, [top, bottom], with_principle);
        }
        let slot = self.set.structure.slot(node);
        let captions = self.captions(figure, frame, with_principle);
        let gap = if captions.height > 0.0 { sheet.gap(ABOVE_CAPTION) } else { 0.0 };
        let room = (bottom - top - gap - captions.height).min(limit.max(least / aspect));
        let width = frame.room.min(room * aspect);
        if width + 0.01 < least {
            return None;
        }
        let size = [width, width / aspect];
        let (picture, area) = self.set.place_picture(&figure.picture, slot, frame, frame.start, top, size);
        let caption = top + area.height + gap;
        let mut items = vec![picture, self.hairline(area)];
        items.extend(captions.items.into_iter().map(|item| item.moved(0.0, caption)));
        Some(StillPage { items, caption, foot: caption + captions.height, shown: width })
    }

    /// A very tall still from the page's top to its foot, its caption beside it.
    fn tall_still(
        &mut self,
        figure: &Figure,
        node: NodeId,
        frame: &Frame,
        [top, bottom]: [f32; 2],
        with_principle: bool,
    ) -> Option<StillPage> {
        let sheet = self.set.sheet;
        let aspect = aspect(&figure.picture);
        if bottom < sheet.bottom {
            return None;
        }
        let [width, height] = self.tall(figure, frame);
        // It begins above where others do: the cycle's name gives way beside it.
        let below = top;
        let top = sheet.top;
        let slot = self.set.structure.slot(node);
        let x = frame.left(sheet, frame.start, width);
        let area = Area { x, y: top, width, height };
        let whole = Area { y: top - (width / aspect - height) / 2.0, height: width / aspect, ..area };
        let number = self.set.picture(&figure.picture, width);
        let shape = Shape::Cropped { area, whole, picture: number };
        let mut items = vec![Item { mark: Mark::Content(slot), shape }, self.hairline(area)];
        let column = self.beside(figure, frame);
        let captions = self.captions(figure, &column, with_principle);
        if below + captions.height > bottom {
            return None;
        }
        items.extend(captions.items.into_iter().map(|item| item.moved(0.0, below)));
        Some(StillPage { items, caption: below, foot: top + height, shown: width })
    }

    /// Width and height of what is seen of a very tall still: the page's height, and no narrower than any other if a sliver
    /// of it helps.
    fn tall(&self, figure: &Figure, frame: &Frame) -> [f32; 2] {
        let sheet = self.set.sheet;
        let aspect = aspect(&figure.picture);
        let least = self.fold.least_still.min(frame.room);
        let room = sheet.text_height();
        let seen = if room * aspect < least { (least / room).min(aspect / (1.0 - TRIM)) } else { aspect };
        let beside = frame.room - (BESIDE_MM + CAPTION_MM) * self.fold.millimetre;
        let width = (room * seen).min(beside.max(least)).min(frame.room);
        [width, width / seen]
    }

    /// The column beside a very tall still.
    pub(super) fn beside(&self, figure: &Figure, frame: &Frame) -> Frame {
        let by = self.tall(figure, frame)[0] + BESIDE_MM * self.fold.millimetre;
        Frame {
            start: frame.start + by,
            width: (frame.width - by).max(1.0),
            room: (frame.room - by).max(1.0),
            ..*frame
        }
    }

    pub(super) fn figure_node(&mut self, figure: &Figure, frame: &Frame) -> NodeId {
        let node = self.set.structure.add(frame.node, Role::Figure);
        self.set.structure.set_alt(node, Inline::plain(&figure.alt));
        node
    }

    pub(super) fn hairline(&self, area: Area) -> Item {
        let colour = tinted(self.set.sheet.colours.ink, FRAME_STRENGTH);
        Item::artifact(Shape::Frame { area, thickness: FRAME_LINE, colour })
    }

    /// Caption and principle, one below the other from 0 on.
    pub(super) fn captions(&mut self, figure: &Figure, frame: &Frame, with_principle: bool) -> Strip {
        let kind = frame.body;
        let mut strip = Strip::default();
        if figure.caption.is_empty() && (figure.principle.is_empty() || !with_principle) {
            return strip;
        }
        let node = self.set.structure.add(frame.node, Role::Caption);
        let mut top = 0.0;
        let texts = [(&figure.caption, self.set.plain(kind, frame)), (&figure.principle, self.set.grey(kind, frame))];
        for (content, style) in texts.into_iter().take(if with_principle { 2 } else { 1 }) {
            if content.is_empty() {
                continue;
            }
            let node = self.set.structure.add(node, Role::Paragraph);
            let lines = self.set.lines(content, Target::Node(node), &style, frame.width);
            top = self.set.stack(&mut strip, lines, kind, frame, frame.start, top);
        }
        strip
    }

    /// The principle alone, on the page that faces its still.
    pub(super) fn principle(&mut self, figure: &Figure, frame: &Frame) -> Strip {
        let mut strip = Strip::default();
        if figure.principle.is_empty() {
            return strip;
        }
        let node = self.set.structure.add(frame.node, Role::Paragraph);
        let style = self.set.grey(frame.body, frame);
        let lines = self.set.lines(&figure.principle, Target::Node(node), &style, frame.width);
        self.set.stack(&mut strip, lines, frame.body, frame, frame.start, 0.0);
        strip
    }

    /// How wide a still is on a page of its own.
    pub(super) fn best(&self, figure: &Figure) -> f32 {
        let sheet = self.set.sheet;
        (self.fold.still_height * aspect(&figure.picture)).min(sheet.measure)
    }
}
