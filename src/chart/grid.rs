//! The principles seen, cycle by cycle: a disc with the number of clips that show one, a dash where none does.

use super::canvas::Canvas;
use super::course::{Plot, middle};
use super::shape::{ABOVE, Anchor, BELOW, Ink, Shape};
use super::wrap;
use crate::document::{Course, CourseCycle, PrincipleGrid};

/// Lengths at type of 11 points.
const ROW: f32 = 17.5;
const DISC: f32 = 8.0;

/// Where the grid begins.
#[derive(Clone, Copy)]
pub(super) struct Under {
    pub(super) plot: Plot,
    pub(super) top: f32,
    /// Nothing is above it whose columns it could follow.
    pub(super) head_only: bool,
}

/// What was drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub(super) bottom: f32,
    /// The discs stand in the bands of their cycles.
    pub(super) aligned: bool,
}

/// The columns of the discs.
struct Columns {
    centres: Vec<f32>,
    /// From one to the next.
    step: f32,
    radius: f32,
    /// The right edge of the names; discs stand under the names where there is no room beside them.
    names: f32,
    under_names: bool,
    right: f32,
    aligned: bool,
}

pub(super) fn draw(canvas: &mut Canvas<'_>, grid: &PrincipleGrid, course: &Course, under: Under) -> Drawn {
    let room = canvas.room;
    let (k, label, strong) = (room.k(), canvas.label(Ink::Ink), canvas.strong(Ink::Ink));
    let columns = columns(canvas, grid, course, under);
    let note = canvas.label(Ink::Grey);
    let mut baseline = under.top + ABOVE * canvas.goal().size;
    for (index, line) in wrap::lines(canvas, &grid.title, canvas.goal(), room.width).iter().enumerate() {
        baseline += if index > 0 { 1.3 * canvas.goal().size } else { 0.0 };
        canvas.text([0.0, baseline], Anchor::Left, line, canvas.goal());
    }
    if !columns.aligned {
        baseline += 1.6 * strong.size;
        let cycles: Vec<&CourseCycle> = grid.cycles.iter().filter_map(|cycle| course.cycles.get(*cycle)).collect();
        let whole = cycles.iter().all(|cycle| canvas.width(&cycle.name, strong) < columns.step - 4.0 * k);
        for (cycle, centre) in cycles.iter().zip(&columns.centres) {
            let name = if whole { &cycle.name } else { &cycle.number };
            if canvas.width(name, strong) < columns.step {
                canvas.text([*centre, baseline], Anchor::Middle, name, strong);
            }
        }
    }
    let mut top = baseline + 0.42 * strong.size;
    for (index, row) in grid.rows.iter().enumerate() {
        canvas.line([0.0, top], [columns.right, top], 0.5 * k, Ink::Rule);
        let lines = wrap::lines(canvas, &row.name, label, columns.names);
        let words = lines.len() as f32 * 1.25 * label.size;
        let pad = 0.22 * label.size;
        let height = (ROW * k).max(words + 2.0 * pad);
        let first = top + (height - words) / 2.0 + (1.25 + ABOVE - BELOW) / 2.0 * label.size;
        for (at, line) in lines.iter().enumerate() {
            canvas.text([0.0, first + at as f32 * 1.25 * label.size], Anchor::Left, line, label);
        }
        let (y, foot) = if columns.under_names {
            let y = top + height + columns.radius;
            (y, y + columns.radius + pad)
        } else {
            (top + height / 2.0, top + height)
        };
        for (clips, centre) in row.clips.iter().zip(&columns.centres) {
            clip_count(canvas, clips.as_deref(), [*centre, y], columns.radius);
        }
        if index == 0 && columns.aligned {
            // The note is beside the first rows, right of the plot.
            let left = under.plot.x1 + 13.5 * k;
            for (at, line) in wrap::lines(canvas, &grid.note, note, room.width - left).iter().take(2).enumerate() {
                canvas.text(
                    [left, top + ROW * k / 2.0 + (0.36 + 1.36 * at as f32) * note.size],
                    Anchor::Left,
                    line,
                    note,
                );
            }
        }
        top = foot;
        canvas.cuts.push(top);
    }
    if !columns.aligned {
        let mut baseline = top + 0.3 * note.size;
        for line in wrap::lines(canvas, &grid.note, note, room.width) {
            baseline += 1.25 * note.size;
            canvas.text([0.0, baseline], Anchor::Left, &line, note);
        }
        top = baseline + BELOW * note.size;
    }
    canvas.cuts.pop();
    Drawn { bottom: top, aligned: columns.aligned }
}

fn clip_count(canvas: &mut Canvas<'_>, clips: Option<&str>, [x, y]: [f32; 2], radius: f32) {
    let look = canvas.strong(Ink::Paper);
    let Some(number) = clips else {
        let half = (3.0 * canvas.room.k()).min(radius * 0.5);
        canvas.line([x - half, y], [x + half, y], 1.1 * canvas.room.k(), Ink::Grey);
        return;
    };
    canvas.push(Shape::Capsule { centre: [x, y], half: radius, radius, fill: Ink::Accent, line: None });
    let size = look.size.min(1.4 * radius);
    let look = super::canvas::Look { size, ..look };
    if canvas.width(number, look) <= 2.0 * radius {
        canvas.text([x, y + 0.36 * size], Anchor::Middle, number, look);
    }
}

/// In the bands where these are far enough apart and clear of the names; else at even distances.
fn columns(canvas: &Canvas<'_>, grid: &PrincipleGrid, course: &Course, under: Under) -> Columns {
    let room = canvas.room;
    let k = room.k();
    let radius = DISC * k;
    let widest = grid.rows.iter().map(|row| canvas.width(&row.name, canvas.label(Ink::Ink))).fold(0.0, f32::max);
    let bands: Vec<f32> = grid.cycles.iter().filter_map(|cycle| middle(course, *cycle, under.plot, k)).collect();
    let apart = bands.windows(2).all(|pair| matches!(pair, [a, b] if b - a >= 2.0 * radius + 2.0));
    let clear = bands.first().is_none_or(|first| first - radius >= under.plot.x0 - 1.0);
    if under.plot.columns && !under.head_only && apart && clear && bands.len() == grid.cycles.len() {
        let (names, right) = (under.plot.x0 - 4.0 * k, under.plot.x1);
        return Columns { centres: bands, step: 0.0, radius, names, under_names: false, right, aligned: true };
    }
    let count = grid.cycles.len().max(1) as f32;
    let names = widest.min(room.width * 0.45) + 2.0;
    let beside = room.width - names - 8.0 * k;
    let under_names = beside / count < 2.0 * radius + 2.0;
    let (from, space) = if under_names { (0.0, room.width) } else { (names + 8.0 * k, beside) };
    let step = (space / count).min(if room.narrow { 56.0 } else { 60.0 } * k);
    let radius = radius.min(step / 2.0 - 0.5).max(1.0);
    let from = if under_names { from } else { room.width - step * count };
    let centres = (0..grid.cycles.len()).map(|at| from + (at as f32 + 0.5) * step).collect();
    let names = if under_names { room.width } else { names };
    Columns { centres, step, radius, names, under_names, right: room.width, aligned: false }
}
