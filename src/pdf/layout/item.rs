//! What stands on a page and where. Lengths are points, y grows downward from the sheet's upper edge, x is physical:
//! mirroring for right-to-left documents is done by the time an item exists.

use std::ops::Range;
use std::sync::Arc;

use super::structure::{LinkId, SlotId};
use crate::pdf::fonts::FontIndex;
use crate::theme::tokens::Colour;

/// A page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// In the order they are drawn and read.
    pub(crate) items: Vec<Item>,
}

/// Something on a page.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// What it is a part of.
    pub(crate) mark: Mark,
    /// What it looks like.
    pub(crate) shape: Shape,
}

/// What an item is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing that is read: running parts, rules, frames.
    Artifact,
    /// This place in the structure tree.
    Content(SlotId),
}

/// What an item looks like.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Glyphs on one baseline in one font.
    Text(TextRun),
    /// A filled rectangle.
    Rect { area: Area, colour: Colour },
    /// A frame, its line half inside and half outside.
    Frame { area: Area, thickness: f32, colour: Colour },
    /// Straight lines and curves.
    Path(Path),
    /// A picture, by its place in the list of the document's pictures.
    Picture { area: Area, picture: usize },
    /// The part of a picture that lies within `area`; the whole of it would fill `whole`.
    Cropped { area: Area, whole: Area, picture: usize },
    /// Where a link can be followed; draws nothing.
    Link { area: Area, link: LinkId },
}

/// Straight lines and curves; closed where it is filled.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Path {
    pub(crate) points: Vec<PathPoint>,
    pub(crate) fill: Option<Colour>,
    /// Colour and thickness.
    pub(crate) line: Option<(Colour, f32)>,
    /// Length of dashes and of the spaces between them.
    pub(crate) dashes: Option<[f32; 2]>,
}

/// A point of a path. Two handles before a point make the way to it a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PathPoint {
    pub(crate) at: [f32; 2],
    pub(crate) handle: bool,
}

impl PathPoint {
    pub(crate) fn corner(at: [f32; 2]) -> Self {
        Self { at, handle: false }
    }
}

impl Path {
    /// The room it takes, its line counted.
    fn area(&self) -> Area {
        let half = self.line.map_or(0.0, |(_, thickness)| thickness / 2.0);
        let [mut low, mut high] = [[f32::INFINITY; 2], [f32::NEG_INFINITY; 2]];
        for point in &self.points {
            for ((low, high), at) in low.iter_mut().zip(&mut high).zip(point.at) {
                *low = low.min(at - half);
                *high = high.max(at + half);
            }
        }
        if self.points.is_empty() {
            return Area { x: 0.0, y: 0.0, width: 0.0, height: 0.0 };
        }
        Area { x: low[0], y: low[1], width: high[0] - low[0], height: high[1] - low[1] }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Area {
    /// The least rectangle around both.
    pub(crate) fn with(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let foot = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: foot - y }
    }
}

/// Glyphs on one baseline in one font, size and colour.
#[derive(Clone, Debug)]
pub(crate) struct TextRun {
    pub(crate) font: FontIndex,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
    /// Where the run begins at its left.
    pub(crate) x: f32,
    /// The baseline.
    pub(crate) y: f32,
    /// Right end of the ink, from `x`: trailing spaces are not counted.
    pub(crate) width: f32,
    /// Whether it runs from right to left.
    pub(crate) rtl: bool,
    /// The paragraph's text, which the glyphs' ranges point into.
    pub(crate) text: Arc<str>,
    /// In reading order.
    pub(crate) glyphs: Vec<Glyph>,
}

/// A glyph.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    /// In its font, never 0.
    pub(crate) id: u16,
    /// From the run's x.
    pub(crate) x: f32,
    /// Above the run's baseline.
    pub(crate) rise: f32,
    /// How far to the right of where the line has led to it is drawn.
    pub(crate) shift: f32,
    /// How far it moves on.
    pub(crate) advance: f32,
    /// The text it stands for; all glyphs of one cluster carry the whole cluster's.
    pub(crate) range: Range<usize>,
}

impl Item {
    pub(crate) fn artifact(shape: Shape) -> Self {
        Self { mark: Mark::Artifact, shape }
    }

    pub(crate) fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self.shape {
            Shape::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Shape::Path(path) => {
                for point in &mut path.points {
                    point.at = [point.at[0] + dx, point.at[1] + dy];
                }
            }
            Shape::Cropped { area, whole, .. } => {
                for area in [area, whole] {
                    area.x += dx;
                    area.y += dy;
                }
            }
            Shape::Rect { area, .. }
            | Shape::Frame { area, .. }
            | Shape::Picture { area, .. }
            | Shape::Link { area, .. } => {
                area.x += dx;
                area.y += dy;
            }
        }
        self
    }

    /// The room it takes, ink only.
    pub(crate) fn area(&self) -> Area {
        match &self.shape {
            Shape::Path(path) => path.area(),
            Shape::Text(run) => Area { x: run.x, y: run.y - 0.8 * run.size, width: run.width, height: run.size },
            Shape::Rect { area, .. }
            | Shape::Frame { area, .. }
            | Shape::Picture { area, .. }
            | Shape::Cropped { area, .. }
            | Shape::Link { area, .. } => *area,
        }
    }
}
