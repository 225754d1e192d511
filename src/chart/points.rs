//! A row's points: the line between them, their numbers, and "not rated" where there is a gap. No number lies over another,
//! over the line, or over a mark.

use super::canvas::Canvas;
use super::course::Plot;
use super::labels::{Bounds, bounds, crosses, digits, grown, overlap};
use super::shape::{ABOVE, Anchor, BELOW, Ink, Shape};
use crate::document::{Course, CourseRow};

/// Lengths at type of 11 points.
const POINT: f32 = 3.6;
/// The radius of a mark that holds its number.
pub(super) const LAST: f32 = 9.6;

/// The heights of a row.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    /// The high end of the axis.
    pub(super) upper: f32,
    /// The low end.
    pub(super) lower: f32,
    /// Nothing of the row is above this.
    pub(super) ceiling: f32,
}

/// Half the width of a last mark that holds this number.
pub(super) fn last_half(canvas: &Canvas<'_>, number: &str) -> f32 {
    let words = canvas.width(number, canvas.strong(Ink::Paper));
    (LAST * canvas.room.k()).max(words / 2.0 + 2.8 * canvas.room.k())
}

/// The line, its points and their numbers.
pub(super) fn series(
    canvas: &mut Canvas<'_>,
    row: &CourseRow,
    points: &[[f32; 2]],
    course: &Course,
    plot: Plot,
    ends: Ends,
) {
    let k = canvas.room.k();
    let mut taken = Taken::default();
    let grey = canvas.label(Ink::Grey);
    for (y, label) in [(ends.upper, &row.axis.to_label), (ends.lower, &row.axis.from_label)] {
        let width = canvas.width(label, grey);
        taken.boxes.push(digits(plot.x0 - 5.0 * k - width, y + 0.36 * grey.size, width, grey.size));
    }
    let joined = |after: usize| !row.gaps.iter().any(|gap| gap.after == after);
    for (after, pair) in points.windows(2).enumerate() {
        if let ([from, to], true) = (pair, joined(after)) {
            canvas.line(*from, *to, 2.0 * k, Ink::Accent);
            taken.lines.push((*from, *to));
        }
    }
    let last = points.len().saturating_sub(1);
    // The last mark holds its number, where the one before it leaves room.
    let held = row.points.last().zip(points.last()).and_then(|(point, [x, y])| {
        let half = last_half(canvas, &point.number);
        let near =
            points.get(..last)?.iter().any(|[px, py]| (px - x).abs() < half + 4.0 * k && (py - y).abs() < 14.0 * k);
        // Neither the labels of the axis nor what is after the plot may be covered.
        let within = x - half >= plot.x0 - 4.0 * k && x + half <= plot.x1 + plot.last + 0.1;
        (last > 0 && !near && within).then_some(half)
    });
    for (index, centre) in points.iter().enumerate() {
        let half = held.filter(|_| index == last);
        let (radius, fill, line) = match (index, half) {
            (_, Some(_)) => (LAST * k, Ink::Accent, None),
            (0, None) => (POINT * k, Ink::Paper, Some((Ink::Accent, 1.8 * k))),
            _ => (POINT * k, Ink::Accent, None),
        };
        let half = half.unwrap_or(radius);
        canvas.push(Shape::Capsule { centre: *centre, half, radius, fill, line });
        let edge = if line.is_some() { 0.9 * k } else { 0.0 };
        taken.boxes.push([
            centre[0] - half - edge,
            centre[1] - radius - edge,
            centre[0] + half + edge,
            centre[1] + radius + edge,
        ]);
    }
    let held = held.is_some();
    if let (true, Some(point), Some([x, y])) = (held, row.points.get(last), points.get(last)) {
        let look = canvas.strong(Ink::Paper);
        canvas.text([*x, y + 0.36 * look.size], Anchor::Middle, &point.number, look);
    }
    // First and last before those between: where there is no room for all, the table has them.
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|index| (*index != 0 && *index != last, *index));
    for index in order.into_iter().filter(|index| !(held && *index == last)) {
        if let (Some(point), Some(centre)) = (row.points.get(index), points.get(index)) {
            number(canvas, &point.number, *centre, &mut taken, plot, ends);
        }
    }
    not_rated(canvas, row, points, course, plot, ends, &mut taken);
}

/// A point's number, above it where there is room, else below or beside it.
fn number(canvas: &mut Canvas<'_>, text: &str, [x, y]: [f32; 2], taken: &mut Taken, plot: Plot, ends: Ends) {
    let (k, look) = (canvas.room.k(), canvas.strong(Ink::Ink));
    let (width, size) = (canvas.width(text, look), look.size);
    let (above, below) = (y - (POINT + 3.4) * k, y + (POINT + 2.4) * k + ABOVE * size);
    let [centred, before, after] = [x - width / 2.0, x - width - 1.0, x + 1.0];
    let level = y + 0.36 * size;
    let aside = (POINT + 2.5) * k;
    let places = [
        (centred, above),
        (before, above),
        (after, above),
        (centred, below),
        (before, below),
        (after, below),
        (x - aside - width, level),
        (x + aside, level),
    ];
    let fits = |(left, baseline): &(f32, f32)| {
        let place = digits(*left, *baseline, width, size);
        let inside = place[0] >= (plot.x0 - 12.0 * k).max(0.0) && place[2] <= plot.x1 + LAST * k;
        inside && place[1] >= ends.ceiling && place[3] <= ends.lower + 0.1 * size && taken.is_free(place)
    };
    if let Some((left, baseline)) = places.into_iter().find(fits) {
        canvas.text([left, baseline], Anchor::Left, text, look);
        taken.boxes.push(digits(left, baseline, width, size));
    }
}

/// "not rated" in every gap that has room for it.
fn not_rated(
    canvas: &mut Canvas<'_>,
    row: &CourseRow,
    points: &[[f32; 2]],
    course: &Course,
    plot: Plot,
    Ends { upper, lower, .. }: Ends,
    taken: &mut Taken,
) {
    let (k, look) = (canvas.room.k(), canvas.label(Ink::Grey));
    let width = canvas.width(&course.not_rated, look);
    for gap in &row.gaps {
        let Some([_, before]) = points.get(gap.after) else { continue };
        let after = points.get(gap.after + 1).map_or(*before, |[_, y]| *y);
        let left = (plot.day(gap.at, k) - width / 2.0).min(plot.x1 + LAST * k - width).max(plot.x0 + 1.0);
        let middle = f32::midpoint(*before, after) + 0.36 * look.size;
        let (high, low) = (upper + ABOVE * look.size, lower - (BELOW + 0.1) * look.size);
        let places =
            [middle, f32::midpoint(high, low), high, low].map(|baseline| baseline.clamp(high.min(low), low.max(high)));
        let free = |baseline: &f32| taken.is_free(bounds(left, *baseline, width, look.size));
        if let Some(baseline) = places.into_iter().find(free) {
            let place = bounds(left, baseline, width, look.size);
            // On paper, so that a band does not run through the words.
            let [x, y, right, foot] = grown(place, 1.5 * k);
            canvas.push(Shape::Band { x, y, width: right - x, height: foot - y, ink: Ink::Paper });
            canvas.text([left, baseline], Anchor::Left, &course.not_rated, look);
            taken.boxes.push(place);
        }
    }
}

/// What labels of a row must keep clear of.
#[derive(Default)]
struct Taken {
    boxes: Vec<Bounds>,
    lines: Vec<([f32; 2], [f32; 2])>,
}

impl Taken {
    fn is_free(&self, place: Bounds) -> bool {
        !self.boxes.iter().any(|taken| overlap(grown(place, 0.6), *taken))
            && !self.lines.iter().any(|(from, to)| crosses(grown(place, 0.4), *from, *to))
    }
}
