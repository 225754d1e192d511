//! Where shapes are gathered, from left to right; the whole is turned round at the end where the document runs the other
//! way.

use super::shape::{Anchor, Drawing, Ink, Shape, Text, Weight};
use super::{Measure, Room};
use crate::document::ChartLabel;
use crate::language::Direction;

/// A drawing as it grows.
pub(super) struct Canvas<'a> {
    pub(super) room: Room,
    pub(super) measure: &'a dyn Measure,
    pub(super) height: f32,
    pub(super) cuts: Vec<f32>,
    shapes: Vec<Shape>,
}

/// How a line of words looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) ink: Ink,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(room: Room, measure: &'a dyn Measure) -> Self {
        Self { room, measure, height: 0.0, cuts: Vec::new(), shapes: Vec::new() }
    }

    /// Labels in regular type.
    pub(super) fn label(&self, ink: Ink) -> Look {
        Look { size: self.room.label, weight: Weight::Regular, ink }
    }

    /// Labels that matter.
    pub(super) fn strong(&self, ink: Ink) -> Look {
        Look { size: self.room.label, weight: Weight::Semibold, ink }
    }

    /// The goals' own words.
    pub(super) fn goal(&self) -> Look {
        Look { size: self.room.goal, weight: Weight::Semibold, ink: Ink::Ink }
    }

    pub(super) fn width(&self, text: &str, look: Look) -> f32 {
        self.measure.width(text, look.weight, look.size)
    }

    pub(super) fn push(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    pub(super) fn line(&mut self, from: [f32; 2], to: [f32; 2], thickness: f32, ink: Ink) {
        self.push(Shape::Line { from, to, thickness, ink, dashes: None });
    }

    pub(super) fn text(&mut self, [x, y]: [f32; 2], anchor: Anchor, text: &str, look: Look) {
        self.words([x, y], anchor, &ChartLabel { text: text.to_owned(), language: None }, look);
    }

    pub(super) fn words(&mut self, [x, y]: [f32; 2], anchor: Anchor, label: &ChartLabel, look: Look) {
        if label.text.trim().is_empty() {
            return;
        }
        let ChartLabel { text, language } = label.clone();
        let width = self.width(&text, look);
        let Look { size, weight, ink } = look;
        self.push(Shape::Text(Text { x, y, anchor, text, language, size, weight, ink, width }));
    }

    /// Puts another canvas' shapes on top.
    pub(super) fn append(&mut self, other: Self) {
        self.shapes.extend(other.shapes);
        self.cuts.extend(other.cuts);
    }

    /// The drawing, turned round where lines run from right to left.
    pub(super) fn finish(self, direction: Direction) -> Drawing {
        let width = self.room.width;
        let mut shapes = self.shapes;
        if direction == Direction::Rtl {
            for shape in &mut shapes {
                mirror(shape, width);
            }
        }
        let cuts = self.cuts.into_iter().filter(|cut| *cut > 0.0 && *cut < self.height).collect();
        Drawing { width, height: self.height, shapes, cuts }
    }
}

fn mirror(shape: &mut Shape, whole: f32) {
    let turn = |point: &mut [f32; 2]| point[0] = whole - point[0];
    match shape {
        Shape::Line { from, to, .. } => {
            turn(from);
            turn(to);
        }
        Shape::Capsule { centre, .. } => turn(centre),
        Shape::Arrowhead { corners, .. } => corners.iter_mut().for_each(turn),
        Shape::Band { x, width, .. } => *x = whole - *x - *width,
        Shape::Text(text) => {
            text.x = whole - text.x;
            text.anchor = match text.anchor {
                Anchor::Left => Anchor::Right,
                Anchor::Middle => Anchor::Middle,
                Anchor::Right => Anchor::Left,
            };
        }
    }
}
