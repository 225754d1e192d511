//! Charts as shapes: from figures and words to lines, discs and labels at their places.
//!
//! HTML and PDF draw the same shapes from here. This room knows neither: no markup, no page, no font file. Widths of
//! words come through [`Measure`]. It adds no words, leaves no value out of the axis, and never lets a label lie over
//! another or leave the drawing: what has no room is wrapped, moved, or left to the table beside the chart.

mod canvas;
mod course;
mod dumbbell;
mod grid;
mod labels;
mod points;
pub mod ripples;
mod shape;
mod slope;
#[cfg(test)]
mod slope_tests;
#[cfg(test)]
mod tests;
mod wrap;

pub use shape::{Anchor, Drawing, Ink, Shape, Text, Weight};

use crate::document::{Chart, ChartContent};
use crate::language::Direction;

/// How wide words are.
pub trait Measure {
    /// The width of a text on one line, in the unit of `size`; rather too wide than too narrow.
    fn width(&self, text: &str, weight: Weight, size: f32) -> f32;
}

/// The room a chart is drawn in. Lengths are points on paper, pixels on a phone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// The whole width.
    pub width: f32,
    /// The size of labels.
    pub label: f32,
    /// The size of the goals' words.
    pub goal: f32,
    /// The radius of a ring.
    pub ring: f32,
    /// A phone or the like: the goals' words always have lines of their own.
    pub narrow: bool,
    /// Which way the document runs.
    pub direction: Direction,
}

impl Room {
    /// A page or a wide screen, with labels of this size.
    pub fn wide(width: f32, label: f32, direction: Direction) -> Self {
        Self { width, label, goal: label * 11.5 / 11.0, ring: label * 9.0 / 11.0, narrow: false, direction }
    }

    /// A phone 390 pixels wide, less its margins; `scale` is 1, or more for large print.
    pub fn phone(scale: f32, direction: Direction) -> Self {
        let (label, goal, ring) = (15.0 * scale, 17.0 * scale, 11.0 * scale);
        Self { width: 350.0, label, goal, ring, narrow: true, direction }
    }

    /// Lengths that go with type of 11 points, in this room.
    fn k(&self) -> f32 {
        self.label / 11.0
    }

    /// Whether words can stand beside what they name.
    fn has_columns(&self) -> bool {
        !self.narrow && self.width >= 38.0 * self.label
    }

    /// The least room that anything can be drawn in.
    fn sound(self) -> Self {
        let label = if self.label.is_finite() { self.label.clamp(1.0, 200.0) } else { 11.0 };
        let least = 12.0 * label;
        let width = if self.width.is_finite() { self.width.max(least) } else { least };
        Self { width, label, ..self }
    }
}

/// Draws a chart.
pub fn draw(chart: &Chart, room: Room, measure: &dyn Measure) -> Drawing {
    let room = room.sound();
    let canvas = match &chart.content {
        ChartContent::Dumbbell(dumbbell) => dumbbell::draw(dumbbell, room, measure),
        ChartContent::Course(course) => course::draw(course, room, measure),
        ChartContent::Slope(slope) => slope::draw(slope, room, measure),
    };
    canvas.finish(room.direction)
}

/// Where a value lies on its axis, 0–1.
fn fraction(value: f64, from: f64, to: f64) -> f32 {
    let part = (value - from) / (to - from);
    if part.is_finite() { part.clamp(0.0, 1.0) as f32 } else { 0.0 }
}
