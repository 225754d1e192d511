//! Who sets a document: holds what all kinds of blocks need, and turns lines into strips.

use std::sync::Arc;

use super::flow::{Piece, Strip};
use super::item::{Area, Item, Shape};
use super::line::Line;
use super::shape::{Fit, Shaper};
use super::sheet::{Sheet, Type};
use super::structure::{NodeId, SlotId, Structure};
use super::text::{REGULAR, Style, Target, Words};
use crate::document::{DocumentKind, Inline, Picture};
use crate::language::Direction;
use crate::theme::tokens::Colour;

/// Sets one document.
pub(crate) struct Compositor<'a> {
    pub(crate) shaper: Shaper<'a>,
    pub(crate) sheet: &'a Sheet,
    pub(crate) structure: Structure,
    /// Each picture once, in the order they are first shown.
    pub(crate) pictures: Vec<Placed>,
    pub(crate) kind: DocumentKind,
}

/// A picture, and how wide it is at its widest, in points.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) picture: Arc<Picture>,
    pub(crate) width: f32,
}

/// The column blocks are set in. Horizontal places are from the side where lines start, until they become items.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) start: f32,
    /// The measure of running text.
    pub(crate) width: f32,
    /// Up to the margin: tables and pictures may be wider than text.
    pub(crate) room: f32,
    pub(crate) node: NodeId,
    pub(crate) direction: Direction,
    /// White space after a paragraph.
    pub(crate) gap: f32,
    /// The size of running text here.
    pub(crate) body: Type,
    /// How many blocks this one lies in.
    pub(crate) depth: u8,
}

/// Where a line stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Center,
    End,
}

/// Columns stop growing narrower here.
const NARROWEST: f32 = 60.0;

impl Frame {
    /// The same column with its start moved in, for what belongs to `node`.
    pub(crate) fn indented(&self, by: f32, node: NodeId) -> Self {
        let by = by.min((self.width - NARROWEST).max(0.0));
        Self {
            start: self.start + by,
            width: self.width - by,
            room: self.room - by,
            node,
            depth: self.depth.saturating_add(1),
            ..*self
        }
    }

    /// A style for words in this column.
    pub(crate) fn style(&self, kind: Type, weight: u16, colour: Colour) -> Style {
        Style { kind, weight, colour, tabular: false, direction: self.direction }
    }

    /// The physical left edge of something that begins `start` from the start edge and is so wide.
    pub(crate) fn left(&self, sheet: &Sheet, start: f32, width: f32) -> f32 {
        match self.direction {
            Direction::Ltr => start,
            Direction::Rtl => sheet.width - start - width,
        }
    }
}

impl Compositor<'_> {
    /// Regular words in ink.
    pub(crate) fn plain(&self, kind: Type, frame: &Frame) -> Style {
        frame.style(kind, REGULAR, self.sheet.colours.ink)
    }

    /// Regular words in grey.
    pub(crate) fn grey(&self, kind: Type, frame: &Frame) -> Style {
        frame.style(kind, REGULAR, self.sheet.colours.grey)
    }

    pub(crate) fn words(&mut self, content: &[Inline], target: Target, style: &Style) -> Words {
        Words::read(content, target, style, &self.sheet.colours, &mut self.structure)
    }

    /// Shapes and breaks words.
    pub(crate) fn lines(&mut self, content: &[Inline], target: Target, style: &Style, width: f32) -> Vec<Line> {
        let words = self.words(content, target, style);
        let shaped = self.shaper.shape(words, *style, None);
        self.shaper.lines(shaped, width, Fit::Even)
    }

    /// A paragraph of its own lines: each a strip, neither its first nor its last left alone on a page.
    pub(crate) fn paragraph(&mut self, content: &[Inline], node: NodeId, style: &Style, frame: &Frame) -> Vec<Piece> {
        let lines = self.lines(content, Target::Node(node), style, frame.width);
        self.strips(lines, style.kind, frame)
    }

    /// Lines as strips with widow and orphan control.
    pub(crate) fn strips(&self, lines: Vec<Line>, kind: Type, frame: &Frame) -> Vec<Piece> {
        let count = lines.len();
        let strip = |(index, line): (usize, Line)| {
            let mut strip = Strip { height: kind.leading, ..Strip::default() };
            strip.items = self.set(line, frame, frame.start, frame.width, Align::Start, self.shaper.baseline(kind));
            // Two lines at least at the foot of a page, and two at the head of the next.
            strip.keep_with_next = index + 1 < count && (index == 0 || index + 2 == count);
            Piece::Strip(strip)
        };
        lines.into_iter().enumerate().map(strip).collect()
    }

    /// A line's items at their physical place: its baseline at `y`, in a column that begins at `start`.
    pub(crate) fn set(&self, line: Line, frame: &Frame, start: f32, width: f32, align: Align, y: f32) -> Vec<Item> {
        let slack = width - line.width;
        let start = start
            + match align {
                Align::Start => 0.0,
                Align::Center => slack / 2.0,
                Align::End => slack,
            };
        let left = frame.left(self.sheet, start, line.width);
        line.items.into_iter().map(|item| item.moved(left, y)).collect()
    }

    /// Lines one below the other in one strip, from `top` on.
    pub(crate) fn stack(
        &self,
        strip: &mut Strip,
        lines: Vec<Line>,
        kind: Type,
        frame: &Frame,
        start: f32,
        top: f32,
    ) -> f32 {
        let baseline = self.shaper.baseline(kind);
        let mut y = top;
        for line in lines {
            let width = line.width;
            strip.items.extend(self.set(line, frame, start, width, Align::Start, y + baseline));
            y += kind.leading;
        }
        strip.height = strip.height.max(y);
        y
    }

    /// A picture's place in the list of the document's pictures.
    pub(crate) fn picture(&mut self, picture: &Arc<Picture>, width: f32) -> usize {
        let same = |known: &Placed| Arc::ptr_eq(&known.picture, picture) || known.picture == *picture;
        if let Some(at) = self.pictures.iter().position(same) {
            if let Some(known) = self.pictures.get_mut(at) {
                known.width = known.width.max(width);
            }
            return at;
        }
        self.pictures.push(Placed { picture: picture.clone(), width });
        self.pictures.len() - 1
    }

    /// A picture in its slot, with its left upper corner at `start` and `top`.
    pub(crate) fn place_picture(
        &mut self,
        picture: &Arc<Picture>,
        slot: SlotId,
        frame: &Frame,
        start: f32,
        top: f32,
        [width, height]: [f32; 2],
    ) -> (Item, Area) {
        let x = frame.left(self.sheet, start, width);
        let area = Area { x, y: top, width, height };
        let picture = self.picture(picture, width);
        (Item { mark: super::item::Mark::Content(slot), shape: Shape::Picture { area, picture } }, area)
    }

    /// A thin rule from `start` on.
    pub(crate) fn rule(&self, frame: &Frame, start: f32, width: f32, y: f32, thickness: f32, colour: Colour) -> Item {
        let x = frame.left(self.sheet, start, width);
        Item::artifact(Shape::Rect { area: Area { x, y, width, height: thickness }, colour })
    }
}

/// The largest size of a picture's own shape within a box.
pub(crate) fn fitted(picture: &Picture, width: f32, height: f32) -> [f32; 2] {
    let aspect = picture.width.max(1) as f32 / picture.height.max(1) as f32;
    if width / aspect <= height { [width, width / aspect] } else { [height * aspect, height] }
}
