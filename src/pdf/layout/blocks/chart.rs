//! A chart: the shapes of [`crate::chart`] as one figure, its words real text. It is cut between its rows only where it is
//! higher than a page.

use super::super::compositor::{Compositor, Frame};
use super::super::flow::{Piece, Strip};
use super::super::item::{Area, Item, Mark, Path, PathPoint, Shape};
use super::super::sheet::Type;
use super::super::structure::{Role, SlotId};
use super::super::text::{REGULAR, SEMIBOLD, Style, Target};
use crate::chart::{self, Anchor, Drawing, Ink, Room, Text, Weight};
use crate::document::{Chart, ChartContent, Inline};
use crate::theme::tokens::Colour;

/// Wide enough for any line of words.
const ONE_LINE: f32 = 100_000.0;
/// Rows of a chart are kept on one page up to this part of it.
const TOGETHER: f32 = 0.5;
/// Four curves make a circle: how far their handles reach, as a part of the radius.
const HANDLE: f32 = 0.552_284_8;

impl Compositor<'_> {
    pub(super) fn chart(&mut self, chart: &Chart, frame: &Frame) -> Vec<Piece> {
        let room = Room::wide(frame.room, self.sheet.types.small.size, frame.direction);
        let drawing = chart::draw(chart, room, self.shaper.fonts.widths());
        let node = self.structure.add(frame.node, Role::Figure);
        self.structure.set_alt(node, format!("{}. {}", chart.title.trim_end_matches('.'), chart.alt));
        let page = self.sheet.text_height();
        // Rows that stand by themselves may part; rows on one axis only where a page is too short for them all.
        let together = if matches!(chart.content, ChartContent::Dumbbell(_)) { page * TOGETHER } else { page };
        let edges = if drawing.height <= together { vec![0.0, drawing.height] } else { edges(&drawing, page) };
        let mut pieces = Vec::new();
        for pair in edges.windows(2) {
            let &[top, foot] = pair else { continue };
            // A piece a page: what belongs together on paper is one run of content.
            let slot = self.structure.slot(node);
            let items = self.drawn(&drawing, [top, foot], slot, frame);
            let strip = Strip { height: foot - top, items, keep_with_next: false, ..Strip::default() };
            pieces.push(Piece::Strip(strip));
        }
        self.spaced(pieces, 5.0, 9.0)
    }

    /// The shapes between two heights, from the first's on.
    fn drawn(&mut self, drawing: &Drawing, [top, foot]: [f32; 2], slot: SlotId, frame: &Frame) -> Vec<Item> {
        let left = frame.left(self.sheet, frame.start, drawing.width);
        let mut items = Vec::with_capacity(drawing.shapes.len());
        for shape in &drawing.shapes {
            let within = |y: f32| y >= top && y < foot;
            let colour = |ink: Ink| self.colour(ink);
            let path = match shape {
                chart::Shape::Line { from, to, thickness, ink, dashes } if within(f32::midpoint(from[1], to[1])) => {
                    Path {
                        points: vec![PathPoint::corner(*from), PathPoint::corner(*to)],
                        fill: None,
                        line: Some((colour(*ink), *thickness)),
                        dashes: *dashes,
                    }
                }
                chart::Shape::Capsule { centre, half, radius, fill, line } if within(centre[1]) => Path {
                    points: capsule(*centre, *half, *radius),
                    fill: Some(colour(*fill)),
                    line: line.map(|(ink, thickness)| (colour(ink), thickness)),
                    dashes: None,
                },
                chart::Shape::Arrowhead { corners, ink } if within(corners[0][1]) => Path {
                    points: corners.iter().copied().map(PathPoint::corner).collect(),
                    fill: Some(colour(*ink)),
                    line: None,
                    dashes: None,
                },
                // Bands run on over the cut.
                chart::Shape::Band { x, y, width, height, ink } if *y < foot && y + height > top => {
                    let (upper, lower) = (y.max(top), (y + height).min(foot));
                    let area = Area { x: left + x, y: upper - top, width: *width, height: lower - upper };
                    items.push(Item { mark: Mark::Content(slot), shape: Shape::Rect { area, colour: colour(*ink) } });
                    continue;
                }
                chart::Shape::Text(text) if within(text.y) => {
                    items.extend(self.chart_words(text, slot, frame, [left, -top]));
                    continue;
                }
                _ => continue,
            };
            let item = Item { mark: Mark::Content(slot), shape: Shape::Path(path) };
            items.push(item.moved(left, -top));
        }
        items
    }

    fn chart_words(&mut self, text: &Text, slot: SlotId, frame: &Frame, [dx, dy]: [f32; 2]) -> Vec<Item> {
        let kind = Type { size: text.size, leading: text.size };
        let weight = if text.weight == Weight::Semibold { SEMIBOLD } else { REGULAR };
        let colour = self.colour(text.ink);
        let style = Style { kind, weight, colour, tabular: false, direction: frame.direction };
        // A space at its end keeps each label apart from the next for whoever copies or searches them.
        let words = Inline::text(format!("{} ", text.text));
        let words = match &text.language {
            Some(language) => Inline::Foreign { language: language.clone(), content: vec![words] },
            None => words,
        };
        let line = self.lines(&[words], Target::Artifact, &style, ONE_LINE).into_iter().next();
        let Some(line) = line else { return Vec::new() };
        let x = match text.anchor {
            Anchor::Left => text.x,
            Anchor::Middle => text.x - line.width / 2.0,
            Anchor::Right => text.x - line.width,
        };
        // The words are of the figure: they lie in its slot, like its lines.
        let of_figure = |item: Item| Item { mark: Mark::Content(slot), ..item };
        line.items.into_iter().map(|item| of_figure(item).moved(x + dx, text.y + dy)).collect()
    }

    fn colour(&self, ink: Ink) -> Colour {
        let colours = &self.sheet.colours;
        match ink {
            Ink::Ink => colours.ink,
            Ink::Accent => colours.accent,
            Ink::Grey => colours.grey,
            Ink::Tint => colours.tint,
            Ink::Rule => colours.rule,
            Ink::Axis => colours.axis,
            Ink::Paper => Colour { red: 255, green: 255, blue: 255 },
        }
    }
}

/// Where the drawing may be cut: at its two ends and between its rows; a row higher than a page where the page ends.
fn edges(drawing: &Drawing, page: f32) -> Vec<f32> {
    let mut edges = vec![0.0];
    let mut top = 0.0;
    for cut in drawing.cuts.iter().copied().chain([drawing.height]) {
        while cut - top > page {
            top += page;
            edges.push(top);
        }
        if cut > top {
            top = cut;
            edges.push(cut);
        }
    }
    edges
}

/// A rectangle whose ends are half circles; a circle where it is no wider than high.
pub(in crate::pdf::layout) fn capsule([x, y]: [f32; 2], half: f32, radius: f32) -> Vec<PathPoint> {
    let straight = (half - radius).max(0.0);
    let (left, right, reach) = (x - straight, x + straight, radius * HANDLE);
    let corner = |x: f32, y: f32| PathPoint::corner([x, y]);
    let handle = |x: f32, y: f32| PathPoint { at: [x, y], handle: true };
    vec![
        corner(left, y - radius),
        corner(right, y - radius),
        handle(right + reach, y - radius),
        handle(right + radius, y - reach),
        corner(right + radius, y),
        handle(right + radius, y + reach),
        handle(right + reach, y + radius),
        corner(right, y + radius),
        corner(left, y + radius),
        handle(left - reach, y + radius),
        handle(left - radius, y + reach),
        corner(left - radius, y),
        handle(left - radius, y - reach),
        handle(left - reach, y - radius),
        corner(left, y - radius),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(height: f32, cuts: &[f32]) -> Drawing {
        Drawing { width: 100.0, height, shapes: Vec::new(), cuts: cuts.to_vec() }
    }

    #[test]
    fn a_chart_is_cut_between_its_rows() {
        assert_eq!(edges(&drawing(90.0, &[30.0, 60.0]), 100.0), [0.0, 30.0, 60.0, 90.0]);
        assert_eq!(edges(&drawing(250.0, &[80.0, 160.0]), 100.0), [0.0, 80.0, 160.0, 250.0]);
        assert_eq!(edges(&drawing(250.0, &[]), 100.0), [0.0, 100.0, 200.0, 250.0]);
        assert_eq!(edges(&drawing(0.0, &[]), 100.0), [0.0]);
    }
}
