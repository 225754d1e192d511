//! Every rating by its date: a row per goal over one axis of dates, each cycle a band from its film to its review.

use super::canvas::{Canvas, Look};
use super::dumbbell::LEADING;
use super::points::{Ends, LAST, last_half, series};
use super::shape::{ABOVE, Anchor, BELOW, Ink, Shape};
use super::{Measure, Room, fraction, grid, wrap};
use crate::document::{ChartLabel, Course, CourseRow};

/// The plot's two sides, as parts of the whole width.
const PLOT_FROM: f32 = 50.0 / 160.0;
const PLOT_TO: f32 = 124.5 / 160.0;
/// Lengths at type of 11 points.
const ROW: f32 = 38.0;
const BETWEEN: f32 = 16.0;
const INSET: f32 = 8.0;
const NARROWEST_BAND: f32 = 4.0;

/// Where the plot lies.
#[derive(Clone, Copy)]
pub(super) struct Plot {
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) columns: bool,
    /// Half the width of the widest last mark, which may be over the plot's end.
    pub(super) last: f32,
}

impl Plot {
    /// Where a part of the whole time lies.
    pub(super) fn day(self, at: f64, k: f32) -> f32 {
        let (from, to) = (self.x0 + INSET * k, self.x1);
        from + at.clamp(0.0, 1.0) as f32 * (to - from)
    }
}

pub(super) fn draw<'a>(course: &Course, room: Room, measure: &'a dyn Measure) -> Canvas<'a> {
    let mut canvas = Canvas::new(room, measure);
    let plot = plot(&canvas, course);
    let k = room.k();
    let names = cycle_names(&canvas, course, plot);
    let head = if names.is_empty() { 4.0 * k } else { 1.4 * room.label };
    // Rows first, to know how far down the bands run; then the bands under everything.
    let mut rows = Canvas::new(room, measure);
    let mut top = if course.rows.is_empty() { 0.0 } else { head + 7.0 * k };
    let mut plots: Vec<[f32; 2]> = Vec::new();
    for (index, row) in course.rows.iter().enumerate() {
        if index > 0 {
            rows.cuts.push(top + 2.0 * k);
            top += if plot.columns { BETWEEN * k } else { 20.0 * k };
        }
        // Over the first row are the names of the cycles; over the others hangs the last disc of the row before, if it
        // is at the low end of its axis.
        let over = if index == 0 { 7.0 * k } else { (BETWEEN - 4.0) * k };
        let (foot, drawn) = goal_row(&mut rows, row, course, plot, [top, top - over]);
        top = foot;
        plots.push(drawn);
    }
    top = days(&mut rows, course, plot, top);
    let mut bands_end = top - 0.4 * room.label;
    if let Some(principles) = &course.principles {
        let alone = course.rows.is_empty();
        let above = if alone { 0.0 } else { 0.7 * room.label };
        let under = grid::Under { plot, top: top + above, head_only: alone };
        rows.cuts.push(top + above / 2.0);
        let drawn = grid::draw(&mut rows, principles, course, under);
        top = drawn.bottom;
        if drawn.aligned {
            bands_end = top;
        }
    }
    for (at, name, look) in names {
        canvas.text([at, ABOVE * room.label], Anchor::Middle, &name, look);
    }
    // Through all rows beside their words; row by row where words stand between them.
    let stretches = if plot.columns && !course.rows.is_empty() { vec![[head, bands_end]] } else { plots };
    for cycle in &course.cycles {
        let [x, width] = band(cycle.from, cycle.to, plot, k);
        for [y, foot] in &stretches {
            canvas.push(Shape::Band { x, y: *y, width, height: foot - y, ink: Ink::Tint });
        }
    }
    canvas.append(rows);
    canvas.height = top;
    canvas
}

fn band(from: f64, to: f64, plot: Plot, k: f32) -> [f32; 2] {
    let (left, right) = (plot.day(from, k), plot.day(to, k));
    let width = (right - left).max(NARROWEST_BAND * k);
    [(left + right - width) / 2.0, width]
}

/// The middle of a cycle's band.
pub(super) fn middle(course: &Course, cycle: usize, plot: Plot, k: f32) -> Option<f32> {
    let cycle = course.cycles.get(cycle)?;
    let [x, width] = band(cycle.from, cycle.to, plot, k);
    Some(x + width / 2.0)
}

fn plot(canvas: &Canvas<'_>, course: &Course) -> Plot {
    let room = canvas.room;
    let numbers = course.rows.iter().filter_map(|row| row.points.last());
    let last =
        numbers.map(|point| last_half(canvas, &point.number)).fold(LAST * room.k(), f32::max).min(22.0 * room.k());
    if room.has_columns() {
        let [x0, x1] = [PLOT_FROM, PLOT_TO].map(|part| (room.width * part).round());
        return Plot { x0, x1, columns: true, last };
    }
    let grey = canvas.label(Ink::Grey);
    let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(|text| canvas.width(text, grey)).fold(0.0, f32::max);
    let ends = widest(&mut course.rows.iter().flat_map(|row| [row.axis.from_label.as_str(), &row.axis.to_label]));
    let hopes = widest(&mut course.rows.iter().filter_map(|row| Some(row.hoped_for.as_ref()?.label.as_str())));
    let k = room.k();
    let right = if hopes > 0.0 { hopes.min(room.width * 0.27) + last + 16.0 * k } else { last + 1.0 };
    let x0 = ends.min(room.width * 0.2) + 6.0 * k;
    Plot { x0, x1: (room.width - right).max(x0 + 4.0 * k), columns: false, last }
}

/// The names of the cycles over their bands: whole ones where all have room, else their numbers, as many as have.
fn cycle_names(canvas: &Canvas<'_>, course: &Course, plot: Plot) -> Vec<(f32, String, Look)> {
    if course.rows.is_empty() {
        return Vec::new();
    }
    let look = canvas.strong(Ink::Ink);
    let k = canvas.room.k();
    let mut placed: Vec<(f32, String, Look)> = Vec::new();
    for whole in [true, false] {
        placed.clear();
        let mut right = f32::NEG_INFINITY;
        for (index, cycle) in course.cycles.iter().enumerate() {
            // The first says what the numbers after it are.
            let first = !whole && index == 0;
            let name = if whole || first { &cycle.name } else { &cycle.number };
            let width = canvas.width(name, look);
            let mut centre = middle(course, index, plot, k).unwrap_or_default();
            if first {
                centre -= (width - canvas.width(&cycle.number, look)) / 2.0;
            }
            let centre = centre.clamp(width / 2.0, (canvas.room.width - width / 2.0).max(width / 2.0));
            if centre - width / 2.0 >= right + 5.0 * k {
                right = centre + width / 2.0;
                placed.push((centre, name.clone(), look));
            }
        }
        if placed.len() == course.cycles.len() {
            break;
        }
    }
    placed
}

/// Draws a row; gives its foot, and the upper and lower edge of its plot.
fn goal_row(
    canvas: &mut Canvas<'_>,
    row: &CourseRow,
    course: &Course,
    plot: Plot,
    [top, ceiling]: [f32; 2],
) -> (f32, [f32; 2]) {
    let room = canvas.room;
    let (k, look, grey) = (room.k(), canvas.goal(), canvas.label(Ink::Grey));
    let wrapped = wrap::lines(
        canvas,
        &row.goal.text,
        look,
        if plot.columns { words_width(canvas, row, plot) } else { room.width },
    );
    let words = wrapped.len() as f32 * LEADING * look.size;
    let height = ROW * k;
    // The plot's upper edge: level with its words, or beneath them.
    let (upper, first) = if plot.columns {
        let upper = top + ((words - height) / 2.0).max(0.0);
        (upper, upper + (height - words) / 2.0 + (LEADING + ABOVE - BELOW) / 2.0 * look.size)
    } else {
        (top + words + 1.35 * room.label, top + ABOVE * look.size)
    };
    for (index, line) in wrapped.iter().enumerate() {
        let line = ChartLabel { text: line.clone(), ..row.goal.clone() };
        canvas.words([0.0, first + index as f32 * LEADING * look.size], Anchor::Left, &line, look);
    }
    let lower = upper + height;
    let dots = Some([0.75 * k, 3.0 * k]);
    let (from, to) = ([plot.x0, upper], [plot.x1, upper]);
    canvas.push(Shape::Line { from, to, thickness: 0.75 * k, ink: Ink::Axis, dashes: dots });
    canvas.line([plot.x0, lower], [plot.x1, lower], 0.75 * k, Ink::Axis);
    for (y, label) in [(upper, &row.axis.to_label), (lower, &row.axis.from_label)] {
        canvas.text([plot.x0 - 5.0 * k, y + 0.36 * grey.size], Anchor::Right, label, grey);
    }
    let y = |value: f64| lower - fraction(value, row.axis.from, row.axis.to) * height;
    let points: Vec<[f32; 2]> = row.points.iter().map(|point| [plot.day(point.at, k), y(point.value)]).collect();
    // Numbers may be over the plot's upper edge, but not in the words above it, nor in the names of the cycles.
    let ceiling = if plot.columns { ceiling } else { first + words - LEADING * look.size + BELOW * look.size };
    let ends = Ends { upper, lower, ceiling };
    series(canvas, row, &points, course, plot, ends);
    if let Some(hope) = &row.hoped_for {
        hoped_for(canvas, &hope.label, y(hope.value), plot, [top, lower]);
    }
    let words_foot = if plot.columns { first + words - LEADING * look.size + BELOW * look.size } else { lower };
    // The low end of the axis is written a little beneath it.
    (words_foot.max(lower + 0.6 * room.label), [upper, lower])
}

/// Room for a goal's words beside the plot and the labels of its axis.
fn words_width(canvas: &Canvas<'_>, row: &CourseRow, plot: Plot) -> f32 {
    let grey = canvas.label(Ink::Grey);
    let ends = [&row.axis.from_label, &row.axis.to_label].map(|label| canvas.width(label, grey));
    plot.x0 - ends[0].max(ends[1]) - 13.0 * canvas.room.k()
}

/// A bar at the hope's height, right of the last disc, with its words on as many lines as they need.
fn hoped_for(canvas: &mut Canvas<'_>, label: &str, y: f32, plot: Plot, [top, lower]: [f32; 2]) {
    let (k, look) = (canvas.room.k(), canvas.label(Ink::Ink));
    let bar = plot.x1 + plot.last + 4.0 * k;
    let length = if plot.columns { 12.0 } else { 7.0 } * k;
    canvas.line([bar, y], [bar + length, y], 2.0 * k, Ink::Ink);
    let left = bar + length + 4.0 * k;
    let lines = wrap::lines(canvas, label, look, canvas.room.width - left);
    let leading = 1.25 * look.size;
    let half = (lines.len() as f32 - 1.0) * leading / 2.0;
    // Beside the bar, but within the row.
    let first = y - half + 0.36 * look.size;
    let lowest = lower - 2.0 * half + BELOW * look.size;
    let first = first.min(lowest).max(top + ABOVE * look.size - 0.5 * look.size);
    for (index, line) in lines.iter().enumerate() {
        canvas.text([left, first + index as f32 * leading], Anchor::Left, line, look);
    }
}

/// The first and the last day beneath the last row; gives the foot.
fn days(canvas: &mut Canvas<'_>, course: &Course, plot: Plot, top: f32) -> f32 {
    if course.rows.is_empty() {
        return top;
    }
    let look = canvas.label(Ink::Grey);
    let k = canvas.room.k();
    let mut baseline = top + 1.05 * look.size;
    let width = canvas.width(&course.from_day, look);
    let left = (plot.x0 + 2.0 * k).min(canvas.room.width - width).max(0.0);
    canvas.text([left, baseline], Anchor::Left, &course.from_day, look);
    if !course.to_day.is_empty() {
        let width_to = canvas.width(&course.to_day, look);
        let right = (plot.x1 + LAST * k).max(width_to).min(canvas.room.width);
        if right - width_to < left + width + 6.0 * k {
            baseline += 1.25 * look.size;
        }
        canvas.text([right, baseline], Anchor::Right, &course.to_day, look);
    }
    baseline + BELOW * look.size
}
