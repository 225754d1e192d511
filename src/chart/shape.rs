//! What a chart is made of. Lengths are those of the room; x grows to the right, y downward.

use crate::language::Language;

/// A chart as shapes, in the order they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The room's.
    pub width: f32,
    /// As much as it needs.
    pub height: f32,
    /// From the lowest to the topmost.
    pub shapes: Vec<Shape>,
    /// Where it may be cut between two pages, from the top, both ends left out.
    pub cuts: Vec<f32>,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// x and y of one end.
        from: [f32; 2],
        /// x and y of the other.
        to: [f32; 2],
        /// Its thickness.
        thickness: f32,
        /// Its colour.
        ink: Ink,
        /// Length of its dashes and of the spaces between them; none for a whole line.
        dashes: Option<[f32; 2]>,
    },
    /// A disc or ring; longer than high where a number needs it.
    Capsule {
        /// x and y of its middle.
        centre: [f32; 2],
        /// Half its width, at least the radius.
        half: f32,
        /// Half its height.
        radius: f32,
        /// Its inside.
        fill: Ink,
        /// Its line, half inside and half outside, with its thickness.
        line: Option<(Ink, f32)>,
    },
    /// An arrowhead.
    Arrowhead {
        /// Its three corners, the tip first.
        corners: [[f32; 2]; 3],
        /// Its colour.
        ink: Ink,
    },
    /// An upright band.
    Band {
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A line of words.
    Text(Text),
}

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where it is held.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// Which part of it is held there.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
    /// Their language, where it is not the document's.
    pub language: Option<Language>,
    /// Their size.
    pub size: f32,
    /// Their weight.
    pub weight: Weight,
    /// Their colour.
    pub ink: Ink,
    /// How wide they are at most.
    pub width: f32,
}

/// Which part of a line of words is held at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end, whichever way the words run.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// How heavy words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

/// What a colour is for; the theme has the colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Ink,
    /// The one accent.
    Accent,
    /// Small things.
    Grey,
    /// Bands.
    Tint,
    /// Hairlines.
    Rule,
    /// Axes.
    Axis,
    /// The paper.
    Paper,
}

impl Text {
    /// Left, upper, right and lower edge.
    pub fn bounds(&self) -> [f32; 4] {
        let left = match self.anchor {
            Anchor::Left => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
            Anchor::Right => self.x - self.width,
        };
        [left, self.y - ABOVE * self.size, left + self.width, self.y + BELOW * self.size]
    }
}

/// Height of words above their baseline, as a part of their size.
pub(super) const ABOVE: f32 = 0.78;
/// Depth of words below it.
pub(super) const BELOW: f32 = 0.24;
