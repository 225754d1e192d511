//! Means at the start and at the end, joined by a line each: the start an open ring, the end a disc, each with its number in
//! it and a thin bar for the spread. The lines begin and end side by side, so that no mark lies on another's, and are
//! distinguished by their dashes and by the name at their end.

use super::canvas::{Canvas, Look};
use super::shape::{ABOVE, Anchor, BELOW, Ink, Shape};
use super::{Measure, Room, fraction, wrap};
use crate::document::{Slope, SlopeLine, SlopePoint};

/// Lengths at type of 11 points.
const HEIGHT: f32 = 170.0;
const HEIGHT_NARROW: f32 = 185.0;
const LEADING: f32 = 1.25;
/// The names' column, as a part of the whole width.
const NAMES: f32 = 0.3;

/// Where things lie.
struct Plot {
    top: f32,
    foot: f32,
    /// The left and the right axis.
    axes: [f32; 2],
    /// The marks of each line at the start and at the end.
    starts: Vec<f32>,
    ends: Vec<f32>,
    half: f32,
    radius: f32,
    /// The left edge of the names.
    names: f32,
}

pub(super) fn draw<'a>(slope: &Slope, room: Room, measure: &'a dyn Measure) -> Canvas<'a> {
    let mut canvas = Canvas::new(room, measure);
    let together = plot(&canvas, slope, &slope.lines, 0.0).has_room(&canvas);
    // Where marks would meet, each line has axes of its own, one beneath the other.
    let most = if together { slope.lines.len() } else { 1 };
    let mut foot = 0.0;
    for (index, lines) in slope.lines.chunks(most.max(1)).enumerate() {
        if index > 0 {
            foot += 10.0 * room.k();
            canvas.cuts.push(foot);
        }
        foot = panel(&mut canvas, slope, lines, index, foot);
    }
    let note = canvas.label(Ink::Grey);
    for line in wrap::lines(&canvas, &slope.note, note, room.width) {
        canvas.text([0.0, foot + LEADING * note.size], Anchor::Left, &line, note);
        foot += LEADING * note.size;
    }
    canvas.height = foot + BELOW * note.size;
    canvas
}

/// Some lines on axes of their own; how far down they reach.
fn panel(canvas: &mut Canvas<'_>, slope: &Slope, lines: &[SlopeLine], first: usize, top: f32) -> f32 {
    let plot = plot(canvas, slope, lines, top);
    let k = canvas.room.k();
    axes(canvas, slope, &plot, top);
    let y = |value: f64| plot.foot - fraction(value, slope.axis.from, slope.axis.to) * (plot.foot - plot.top);
    let places = || lines.iter().zip(plot.starts.iter().zip(&plot.ends));
    for (line, (start, end)) in places() {
        for [from, to] in &line.singles {
            canvas.line([*start, y(*from)], [*end, y(*to)], 0.6 * k, Ink::Axis);
        }
    }
    for (index, (line, (start, end))) in places().enumerate() {
        for (x, point) in [(start, &line.start), (end, &line.end)] {
            bar(canvas, point, *x, &y);
        }
        let (from, to) = ([*start, y(line.start.value)], [*end, y(line.end.value)]);
        let dashes = dashes(first + index, k);
        canvas.push(Shape::Line { from, to, thickness: 2.2 * k, ink: Ink::Accent, dashes });
    }
    let words = names(canvas, lines, &plot, y);
    for (line, (start, end)) in places() {
        mark(canvas, &line.start, [*start, y(line.start.value)], &plot, false);
        mark(canvas, &line.end, [*end, y(line.end.value)], &plot, true);
    }
    (plot.foot + plot.radius + 2.0 * k).max(words)
}

impl Plot {
    /// Whether the marks of the start are well apart from those of the end.
    fn has_room(&self, canvas: &Canvas<'_>) -> bool {
        let apart = |(last, first): (&f32, &f32)| first - last > 2.0 * self.half + 30.0 * canvas.room.k();
        self.starts.last().zip(self.ends.first()).is_none_or(apart)
    }
}

/// A line, whole, dashed or dotted.
fn dashes(index: usize, k: f32) -> Option<[f32; 2]> {
    match index % 3 {
        0 => None,
        1 => Some([7.0 * k, 4.0 * k]),
        _ => Some([2.0 * k, 3.5 * k]),
    }
}

fn plot(canvas: &Canvas<'_>, slope: &Slope, lines: &[SlopeLine], top: f32) -> Plot {
    let (room, k) = (canvas.room, canvas.room.k());
    let strong = canvas.strong(Ink::Ink);
    let points = lines.iter().flat_map(|line| [&line.start, &line.end]);
    let widest = points.map(|point| canvas.width(&point.number, strong)).fold(0.0, f32::max);
    let radius = room.ring;
    let half = radius.max(widest / 2.0 + 3.0 * k);
    let grey = canvas.label(Ink::Grey);
    let ticks = [&slope.axis.from_label, &slope.axis.to_label].map(|label| canvas.width(label, grey));
    let left = ticks[0].max(ticks[1]) + 6.0 * k;
    let names = room.width * (1.0 - NAMES);
    let right = names - 9.0 * k;
    let step = 2.0 * half + 4.0 * k;
    let beside = step * lines.len().saturating_sub(1) as f32;
    let places = |first: f32| (0..lines.len()).map(|at| first + at as f32 * step).collect::<Vec<f32>>();
    let top = top + ABOVE * strong.size + radius + 8.0 * k;
    let height = if room.narrow { HEIGHT_NARROW } else { HEIGHT } * k;
    Plot {
        top,
        foot: top + height,
        axes: [left, right],
        starts: places(left + half + 8.0 * k),
        ends: places(right - half - 8.0 * k - beside),
        half,
        radius,
        names,
    }
}

/// Both axes, their ends, and what is over them.
fn axes(canvas: &mut Canvas<'_>, slope: &Slope, plot: &Plot, top: f32) {
    let (k, grey, strong) = (canvas.room.k(), canvas.label(Ink::Grey), canvas.strong(Ink::Ink));
    for (x, outward) in plot.axes.into_iter().zip([-1.0, 1.0]) {
        canvas.line([x, plot.top], [x, plot.foot], 0.75 * k, Ink::Axis);
        for y in [plot.top, plot.foot] {
            canvas.line([x, y], [x + outward * 4.0 * k, y], 0.75 * k, Ink::Axis);
        }
    }
    for (y, label) in [(plot.top, &slope.axis.to_label), (plot.foot, &slope.axis.from_label)] {
        canvas.text([plot.axes[0] - 6.0 * k, y + 0.36 * grey.size], Anchor::Right, label, grey);
    }
    let baseline = top + ABOVE * strong.size;
    canvas.text([plot.axes[0], baseline], Anchor::Left, &slope.start, strong);
    canvas.text([plot.axes[1], baseline], Anchor::Right, &slope.end, strong);
}

/// The spread: a thin bar with its ends.
fn bar(canvas: &mut Canvas<'_>, point: &SlopePoint, x: f32, y: &impl Fn(f64) -> f32) {
    let Some([low, high]) = point.bar else { return };
    let k = canvas.room.k();
    canvas.line([x, y(low)], [x, y(high)], 1.0 * k, Ink::Grey);
    for value in [low, high] {
        canvas.line([x - 4.0 * k, y(value)], [x + 4.0 * k, y(value)], 1.0 * k, Ink::Grey);
    }
}

fn mark(canvas: &mut Canvas<'_>, point: &SlopePoint, centre: [f32; 2], plot: &Plot, filled: bool) {
    let k = canvas.room.k();
    let (fill, ink) = if filled { (Ink::Accent, Ink::Paper) } else { (Ink::Paper, Ink::Accent) };
    // A rim of paper keeps it apart from lines that pass.
    let rim = Shape::Capsule {
        centre,
        half: plot.half + 2.0 * k,
        radius: plot.radius + 2.0 * k,
        fill: Ink::Paper,
        line: None,
    };
    canvas.push(rim);
    let line = (!filled).then_some((Ink::Accent, 1.8 * k));
    canvas.push(Shape::Capsule { centre, half: plot.half, radius: plot.radius, fill, line });
    let look = canvas.strong(ink);
    canvas.text([centre[0], centre[1] + 0.36 * look.size], Anchor::Middle, &point.number, look);
}

/// The names at the right, as near their ends as they find room, each led to from its mark; how far down they reach.
fn names(canvas: &mut Canvas<'_>, lines: &[SlopeLine], plot: &Plot, y: impl Fn(f64) -> f32) -> f32 {
    let (room, k) = (canvas.room, canvas.room.k());
    let look = Look { size: room.label, ..canvas.goal() };
    let mut order: Vec<(usize, f32)> = lines.iter().map(|line| y(line.end.value)).enumerate().collect();
    order.sort_by(|(at, one), (other_at, other)| one.total_cmp(other).then(at.cmp(other_at)));
    let blocks: Vec<(usize, f32, Vec<String>)> = order
        .into_iter()
        .filter_map(|(at, y)| Some((at, y, wrap::lines(canvas, &lines.get(at)?.name, look, room.width - plot.names))))
        .collect();
    let high = |words: &[String]| words.len() as f32 * LEADING * look.size;
    let gap = 5.0 * k;
    let whole: f32 = blocks.iter().map(|(_, _, words)| high(words) + gap).sum();
    let mut left = whole;
    let mut top = plot.top - plot.radius;
    for (at, wished, words) in &blocks {
        // Room is kept for those still to come.
        let last = (plot.foot + plot.radius - left).max(top);
        let upper = (wished - high(words) / 2.0).clamp(top, last);
        let middle = upper + high(words) / 2.0;
        if let Some(x) = plot.ends.get(*at) {
            let (from, to) = ([x + plot.half + 3.0 * k, *wished], [plot.names - 3.0 * k, middle]);
            canvas.line(from, to, 0.6 * k, Ink::Grey);
        }
        for (index, line) in words.iter().enumerate() {
            let baseline = upper + (index as f32 * LEADING + (LEADING + ABOVE - BELOW) / 2.0) * look.size;
            canvas.text([plot.names, baseline], Anchor::Left, line, look);
        }
        top = upper + high(words) + gap;
        left -= high(words) + gap;
    }
    top
}
