//! Places for labels: side by side without touching, and free of what is drawn already.

use super::shape::{ABOVE, BELOW};

/// A rectangle: left, upper, right and lower edge.
pub(super) type Bounds = [f32; 4];

/// Whether two rectangles share any room.
pub(super) fn overlap(a: Bounds, b: Bounds) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// The rectangle of words of a width and size whose left end and baseline are given.
pub(super) fn bounds(left: f32, baseline: f32, width: f32, size: f32) -> Bounds {
    [left, baseline - ABOVE * size, left + width, baseline + BELOW * size]
}

/// The rectangle of a number, which has nothing beneath its baseline.
pub(super) fn digits(left: f32, baseline: f32, width: f32, size: f32) -> Bounds {
    [left, baseline - 0.72 * size, left + width, baseline + 0.03 * size]
}

/// A rectangle grown on all sides.
pub(super) fn grown(a: Bounds, by: f32) -> Bounds {
    [a[0] - by, a[1] - by, a[2] + by, a[3] + by]
}

/// Whether a straight line runs through a rectangle (Liang and Barsky's clipping).
pub(super) fn crosses(a: Bounds, from: [f32; 2], to: [f32; 2]) -> bool {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (along, away) in [(-dx, from[0] - a[0]), (dx, a[2] - from[0]), (-dy, from[1] - a[1]), (dy, a[3] - from[1])] {
        if along.abs() < f32::EPSILON {
            if away < 0.0 {
                return false;
            }
        } else if along < 0.0 {
            enter = enter.max(away / along);
        } else {
            leave = leave.min(away / along);
        }
    }
    enter <= leave
}

/// The left edges of two labels that would like to be centred at `centres`, kept within `room` and `gap` apart, in the
/// order of their centres.
pub(super) fn pair(centres: [f32; 2], widths: [f32; 2], facing: [f32; 2], gap: f32, room: f32) -> [f32; 2] {
    let wished = [centres[0] - widths[0] / 2.0, centres[1] - widths[1] / 2.0];
    let mut left = wished;
    if left[0] + widths[0] + gap > left[1] {
        // Outward from the edges that face each other.
        left = [facing[0] - widths[0], facing[1]];
        if left[0] + widths[0] + gap > left[1] {
            let middle = f32::midpoint(facing[0], facing[1]);
            left = [middle - gap / 2.0 - widths[0], middle + gap / 2.0];
        }
    }
    left[0] = left[0].max(0.0);
    left[1] = left[1].max(left[0] + widths[0] + gap).min(room - widths[1]);
    left[0] = left[0].min(left[1] - gap - widths[0]);
    left
}

/// The left edge of a label centred at `centre`, kept within `room`.
pub(super) fn within(centre: f32, width: f32, room: f32) -> f32 {
    (centre - width / 2.0).min(room - width).max(0.0)
}
