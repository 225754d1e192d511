//! The booklet's ornament as SVG: what is on a cover that shows no still, on the screen as on paper.

use std::fmt::Write as _;

use crate::chart::ripples::ripples;

/// Width and height of the panel, in the drawing's own lengths.
const PANEL: [f32; 2] = [148.0, 118.0];
/// Rings of the larger of the two.
const RINGS: u16 = 13;

/// The drawing; nobody is read anything of it.
pub(super) fn ornament() -> String {
    let [width, height] = PANEL;
    // As on paper: a little tint around it; it is three quarters as high as wide.
    let size = (width * 0.98).min(height * 0.98 / 0.75);
    let (left, top) = ((width - size) / 2.0, (height - size * 0.75) / 2.0);
    let mut svg = format!("<svg class=\"ornament\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">\n");
    for ring in ripples(RINGS) {
        let class = if ring.filled { "disc" } else { "ring" };
        let [x, y] = [left + ring.centre[0] * size, top + ring.centre[1] * size];
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<circle class=\"{class}\" cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{:.2}\" opacity=\"{:.2}\"/>",
            ring.radius * size,
            ring.strength
        );
    }
    svg.push_str("</svg>\n");
    svg
}
