//! Start, now and hoped for, a row per goal: an open ring, a disc, and a tall tick; the way between them an arrow where it
//! is a gain, and dashed where it is not.

use super::canvas::Canvas;
use super::labels::{Bounds, bounds, grown, overlap, pair, within};
use super::shape::{ABOVE, Anchor, BELOW, Ink, Shape};
use super::{Measure, Room, fraction, wrap};
use crate::document::{ChartAxis, ChartHope, ChartLabel, ChartMark, Dumbbell, DumbbellRow};

/// The goals' column, as a part of the whole width.
const WORDS: f32 = 50.0 / 160.0;
/// Lines of goals' words, as a part of their size.
pub(super) const LEADING: f32 = 1.32;
/// Lengths at type of 11 points.
const TICK_ABOVE: f32 = 14.0;
const TICK_BELOW: f32 = 9.0;
const OVER_AXIS: f32 = 8.5;
const TO_AXIS: f32 = 7.5;

/// Where the axes of all rows lie, from left to right.
#[derive(Clone, Copy)]
struct Plot {
    /// The left end of the axes' own labels.
    left: f32,
    x0: f32,
    x1: f32,
}

impl Plot {
    fn x(self, value: f64, axis: &ChartAxis) -> f32 {
        self.x0 + fraction(value, axis.from, axis.to) * (self.x1 - self.x0)
    }
}

pub(super) fn draw<'a>(dumbbell: &Dumbbell, room: Room, measure: &'a dyn Measure) -> Canvas<'a> {
    let mut canvas = Canvas::new(room, measure);
    let beside = dumbbell.beside && room.has_columns();
    let left = if beside { (room.width * WORDS).round() } else { 0.0 };
    let plot = plot(&canvas, &dumbbell.rows, left);
    let k = room.k();
    let gap = match (beside, room.narrow) {
        (true, _) => 6.0 * k,
        (false, false) => 12.5 * k,
        (false, true) => 2.1 * room.label,
    };
    let mut top = 0.0;
    for (index, row) in dumbbell.rows.iter().enumerate() {
        if index > 0 {
            canvas.cuts.push(top + gap / 2.0);
            top += gap;
        }
        top = if beside {
            beside_row(&mut canvas, row, dumbbell, plot, top)
        } else {
            row_under_words(&mut canvas, row, dumbbell, plot, top)
        };
    }
    canvas.height = top;
    canvas
}

/// The axes as long as their labels leave, a little shorter where a mark lies at an end.
fn plot(canvas: &Canvas<'_>, rows: &[DumbbellRow], left: f32) -> Plot {
    let (k, look) = (canvas.room.k(), canvas.label(Ink::Grey));
    let widest = |label: &dyn Fn(&ChartAxis) -> String| {
        rows.iter().map(|row| canvas.width(&label(&row.axis), look)).fold(0.0, f32::max)
    };
    let [from, to] = [widest(&|axis| axis.from_label.clone()), widest(&|axis| axis.to_label.clone())];
    let roomy = canvas.room.width - left - from - to - 2.0 * TO_AXIS * k;
    let mut inset = [TO_AXIS * k; 2];
    for row in rows {
        for mark in std::iter::once(&row.start).chain(&row.now) {
            let half = half(canvas, &mark.number) + 4.0 * k;
            let at = fraction(mark.value, row.axis.from, row.axis.to) * roomy;
            for (inset, from_end) in inset.iter_mut().zip([at, roomy - at]) {
                if half - from_end > *inset {
                    *inset = half - from_end;
                }
            }
        }
    }
    let (x0, x1) = (left + from + inset[0], canvas.room.width - to - inset[1]);
    Plot { left, x0, x1: x1.max(x0 + 1.0) }
}

/// Words over the axis, as in a letter and on a phone.
fn row_under_words(canvas: &mut Canvas<'_>, row: &DumbbellRow, chart: &Dumbbell, plot: Plot, top: f32) -> f32 {
    let room = canvas.room;
    let (k, look) = (room.k(), canvas.goal());
    let lines = wrap::lines(canvas, &row.goal.text, look, room.width);
    let mut baseline = top;
    for (index, line) in lines.iter().enumerate() {
        baseline += if index == 0 { ABOVE * look.size } else { LEADING * look.size };
        let line = ChartLabel { text: line.clone(), ..row.goal.clone() };
        canvas.words([0.0, baseline], Anchor::Left, &line, look);
    }
    if let Some(hope) = &row.hoped_for {
        let label = canvas.label(Ink::Ink);
        let width = canvas.width(&hope.label, label);
        let left = within(plot.x(hope.value, &row.axis), width, room.width);
        let last = lines.last().map_or(0.0, |line| canvas.width(line, look));
        if room.narrow || lines.is_empty() || last + 10.0 * k > left {
            baseline += if lines.is_empty() { ABOVE } else { 1.45 } * label.size;
        }
        canvas.text([left, baseline], Anchor::Left, &hope.label, label);
    }
    let y = baseline + disc(room) + OVER_AXIS * k;
    scale(canvas, &row.axis, plot, y);
    marks(canvas, row, plot, y);
    under(canvas, row, chart, plot, y)
}

/// Words beside the axis, as on the page of progress.
fn beside_row(canvas: &mut Canvas<'_>, row: &DumbbellRow, chart: &Dumbbell, plot: Plot, top: f32) -> f32 {
    let room = canvas.room;
    let (k, look) = (room.k(), canvas.goal());
    let lines = wrap::lines(canvas, &row.goal.text, look, plot.left - 12.0 * k);
    let words = lines.len() as f32 * LEADING * look.size;
    // Beneath the axis first; above it where "start" or "now" is there already.
    let below = lower_labels(canvas, row, chart, plot);
    let hope = row.hoped_for.as_ref().map(|hope| hope_label(canvas, row, hope, plot, &below));
    let above = match &hope {
        Some(hope) if hope.above => disc(room) + OVER_AXIS * k + ABOVE * room.label,
        _ => TICK_ABOVE * k,
    };
    let y = top + above.max(words / 2.0);
    let first = y - words / 2.0 + (LEADING + ABOVE - BELOW) / 2.0 * look.size;
    for (index, line) in lines.iter().enumerate() {
        let line = ChartLabel { text: line.clone(), ..row.goal.clone() };
        canvas.words([0.0, first + index as f32 * LEADING * look.size], Anchor::Left, &line, look);
    }
    scale(canvas, &row.axis, plot, y);
    marks(canvas, row, plot, y);
    if let (Some(hope), Some(place)) = (&row.hoped_for, &hope) {
        let baseline = if place.above { y - disc(room) - OVER_AXIS * k } else { y + beneath(room) };
        canvas.text([place.left, baseline], Anchor::Left, &hope.label, canvas.label(Ink::Ink));
    }
    under(canvas, row, chart, plot, y).max(y + words / 2.0)
}

struct HopePlace {
    left: f32,
    above: bool,
}

/// Beneath the tick, running away from "now"; above it where that would meet another label.
fn hope_label(canvas: &Canvas<'_>, row: &DumbbellRow, hope: &ChartHope, plot: Plot, below: &[LowerLabel]) -> HopePlace {
    let (room, look) = (canvas.room, canvas.label(Ink::Ink));
    let (x, width) = (plot.x(hope.value, &row.axis), canvas.width(&hope.label, look));
    let now = row.now.as_ref().unwrap_or(&row.start).value;
    let left = if hope.value >= now { x - 1.0 } else { x + 1.0 - width };
    let place = bounds(left, beneath(room), width, look.size);
    let taken = |label: &LowerLabel| overlap(grown(place, 5.0 * room.k()), label.bounds(canvas, 0.0));
    if left >= plot.left && left + width <= room.width && !below.iter().any(taken) {
        return HopePlace { left, above: false };
    }
    let left = (x - width / 2.0).min(room.width - width).max(plot.left);
    HopePlace { left, above: true }
}

/// The axis with its ends.
fn scale(canvas: &mut Canvas<'_>, axis: &ChartAxis, plot: Plot, y: f32) {
    let (k, look) = (canvas.room.k(), canvas.label(Ink::Grey));
    let baseline = y + 0.36 * look.size;
    canvas.line([plot.x0, y], [plot.x1, y], 0.75 * k, Ink::Axis);
    for x in [plot.x0, plot.x1] {
        canvas.line([x, y - 4.0 * k], [x, y + 4.0 * k], 0.75 * k, Ink::Axis);
    }
    canvas.text([plot.left, baseline], Anchor::Left, &axis.from_label, look);
    canvas.text([canvas.room.width, baseline], Anchor::Right, &axis.to_label, look);
}

fn disc(room: Room) -> f32 {
    room.ring * 9.6 / 9.0
}

/// From the axis to the baseline of the labels beneath it.
fn beneath(room: Room) -> f32 {
    disc(room) + room.label + room.k()
}

/// Half the width of a mark that holds this number.
fn half(canvas: &Canvas<'_>, number: &str) -> f32 {
    let words = canvas.width(number, canvas.strong(Ink::Ink));
    disc(canvas.room).max(words / 2.0 + 2.8 * canvas.room.k())
}

/// Where the marks of a row lie.
struct Placed {
    start: f32,
    now: Option<f32>,
    /// Half the width of both marks.
    half: [f32; 2],
    /// They lie too close to hold their numbers.
    small: bool,
}

fn place(canvas: &Canvas<'_>, row: &DumbbellRow, plot: Plot) -> Placed {
    let room = canvas.room;
    let start = plot.x(row.start.value, &row.axis);
    let now = row.now.as_ref().map(|now| plot.x(now.value, &row.axis));
    let number = |mark: &ChartMark| half(canvas, &mark.number);
    let mut halves = [number(&row.start) - (disc(room) - room.ring), row.now.as_ref().map_or(0.0, number)];
    let apart = now.map_or(f32::INFINITY, |now| (now - start).abs());
    let small = !is_same(row) && apart < halves[0] + halves[1] + 1.0;
    if small {
        halves = [3.6 * room.k(), 4.2 * room.k()];
    }
    Placed { start, now, half: halves, small }
}

/// Whether start and now are written the same.
fn is_same(row: &DumbbellRow) -> bool {
    row.now.as_ref().is_some_and(|now| now.number == row.start.number)
}

/// The way, the tick, the ring and the disc.
fn marks(canvas: &mut Canvas<'_>, row: &DumbbellRow, plot: Plot, y: f32) {
    let room = canvas.room;
    let k = room.k();
    let placed = place(canvas, row, plot);
    let same = is_same(row);
    if let (Some(now), false) = (placed.now, same) {
        way(canvas, &placed, now, y, row.now.as_ref().is_some_and(|now| now.value > row.start.value));
    }
    if let Some(hope) = &row.hoped_for {
        let x = plot.x(hope.value, &row.axis);
        let ends = ([x, y - TICK_ABOVE * k], [x, y + TICK_BELOW * k]);
        canvas.line(ends.0, ends.1, 5.0 * k, Ink::Paper);
        canvas.line(ends.0, ends.1, 2.0 * k, Ink::Ink);
    }
    let radius = |mark: f32| if placed.small { mark } else { mark.min(disc(room)) };
    if !same {
        let ring = if placed.small { placed.half[0] } else { room.ring };
        capsule(canvas, [placed.start, y], placed.half[0], ring, Ink::Paper, Some((Ink::Accent, 1.8 * k)));
        if !placed.small {
            let look = canvas.strong(Ink::Accent);
            canvas.text([placed.start, y + 0.36 * look.size], Anchor::Middle, &row.start.number, look);
        }
    }
    if let (Some(now), Some(mark)) = (placed.now, &row.now) {
        capsule(canvas, [now, y], placed.half[1], radius(placed.half[1]), Ink::Accent, None);
        if !placed.small {
            let look = canvas.strong(Ink::Paper);
            canvas.text([now, y + 0.36 * look.size], Anchor::Middle, &mark.number, look);
        }
    }
}

fn capsule(canvas: &mut Canvas<'_>, centre: [f32; 2], half: f32, radius: f32, fill: Ink, line: Option<(Ink, f32)>) {
    canvas.push(Shape::Capsule { centre, half: half.max(radius), radius, fill, line });
}

/// From the facing edges of the marks: an arrow where it is a gain, dashes where it is not.
fn way(canvas: &mut Canvas<'_>, placed: &Placed, now: f32, y: f32, gain: bool) {
    let k = canvas.room.k();
    let forth = (now - placed.start).signum();
    let (from, to) = (placed.start + forth * placed.half[0], now - forth * placed.half[1]);
    let gap = (to - from) * forth;
    if gap < 1.5 * k {
        return;
    }
    if gain {
        let length = (9.0 * k).min(0.75 * gap);
        let half = 5.5 / 9.0 * length;
        let base = to - forth * length;
        canvas.line([from, y], [base + forth * 0.5, y], 3.0 * k, Ink::Accent);
        canvas.push(Shape::Arrowhead { corners: [[to, y], [base, y - half], [base, y + half]], ink: Ink::Accent });
    } else {
        let dashes = Some([3.5 * k, 3.0 * k]);
        canvas.push(Shape::Line { from: [from, y], to: [to, y], thickness: 2.0 * k, ink: Ink::Accent, dashes });
    }
}

/// "start" or "now" beneath its mark.
struct LowerLabel {
    left: f32,
    text: String,
    is_now: bool,
    width: f32,
}

impl LowerLabel {
    fn bounds(&self, canvas: &Canvas<'_>, y: f32) -> Bounds {
        bounds(self.left, y + beneath(canvas.room), self.width, canvas.room.label)
    }
}

/// The labels beneath, at their places; `left` of the plot bounds them where words stand beside it.
fn lower_labels(canvas: &Canvas<'_>, row: &DumbbellRow, chart: &Dumbbell, plot: Plot) -> Vec<LowerLabel> {
    let (grey, strong) = (canvas.label(Ink::Grey), canvas.strong(Ink::Ink));
    let placed = place(canvas, row, plot);
    let (least, room) = (plot.left, canvas.room.width - plot.left);
    let single = |text: &str, centre: f32, is_now: bool| {
        let width = canvas.width(text, if is_now { strong } else { grey });
        vec![LowerLabel { left: least + within(centre - least, width, room), text: text.to_owned(), is_now, width }]
    };
    let (Some(now), Some(mark)) = (placed.now, &row.now) else {
        return single(&row.start.word, placed.start, false);
    };
    if is_same(row) {
        return single(&chart.unchanged, now, true);
    }
    let word = |mark: &ChartMark| if placed.small { mark.both.clone() } else { mark.word.clone() };
    let [start_text, now_text] = [word(&row.start), word(mark)];
    let [start_width, now_width] = [canvas.width(&start_text, grey), canvas.width(&now_text, strong)];
    let gap = 4.0 * canvas.room.k();
    if start_width + now_width + gap > room {
        return single(&now_text, now, true);
    }
    let forward = placed.start <= now;
    let in_order = |start: f32, now: f32| if forward { [start, now] } else { [now, start] };
    let [first, second] = in_order(placed.start - least, now - least);
    let [first_half, second_half] = in_order(placed.half[0], placed.half[1]);
    let lefts =
        pair([first, second], in_order(start_width, now_width), [first + first_half, second - second_half], gap, room);
    let [start_left, now_left] = if forward { lefts } else { [lefts[1], lefts[0]] };
    vec![
        LowerLabel { left: least + start_left, text: start_text, is_now: false, width: start_width },
        LowerLabel { left: least + now_left, text: now_text, is_now: true, width: now_width },
    ]
}

/// Writes the labels beneath; gives the row's foot.
fn under(canvas: &mut Canvas<'_>, row: &DumbbellRow, chart: &Dumbbell, plot: Plot, y: f32) -> f32 {
    let baseline = y + beneath(canvas.room);
    for label in lower_labels(canvas, row, chart, plot) {
        let look = if label.is_now { canvas.strong(Ink::Ink) } else { canvas.label(Ink::Grey) };
        canvas.text([label.left, baseline], Anchor::Left, &label.text, look);
    }
    baseline + BELOW * canvas.room.label
}
