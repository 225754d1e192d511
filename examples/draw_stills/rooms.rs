//! Where things happen: walls, floors, gardens and what stands in them.

use crate::canvas::{Canvas, Place, Tone};

/// Fills the whole sheet with a wall and a floor that meet at `line`.
pub(crate) fn room(canvas: &mut Canvas, (width, height): Place, line: f32, wall: Tone, floor: Tone) {
    let all = format!("M 0 0 L {width} 0 L {width} {height} L 0 {height} Z");
    canvas.blend(&all, ((0.0, 0.0), wall.lighter(0.18)), ((width * 0.35, line), wall));
    let ground = format!("M 0 {line} L {width} {line} L {width} {height} L 0 {height} Z");
    canvas.blend(&ground, ((0.0, line), floor.darker(0.05)), ((0.0, height), floor.lighter(0.08)));
    canvas.slab((-10.0, line - 18.0), (width + 20.0, 20.0), 0.0, Tone::hex("faf6ec"));
}

/// Boards along a floor.
pub(crate) fn boards(canvas: &mut Canvas, (width, height): Place, line: f32, tone: Tone) {
    let mut y = line + 46.0;
    let mut step = 46.0;
    while y < height {
        canvas.line(&format!("M 0 {y} L {width} {y}"), 2.0, tone.faint(0.5));
        step *= 1.25;
        y += step;
    }
}

/// A window with a view of sky and, perhaps, a tree; from its upper left corner.
pub(crate) fn window(canvas: &mut Canvas, at: Place, (width, height): Place, tree: bool) {
    let (x, y) = at;
    let frame = Tone::hex("fbf7ee");
    canvas.slab((x - 18.0, y - 18.0), (width + 36.0, height + 36.0), 12.0, frame);
    let pane = format!("M {x} {y} L {} {y} L {} {} L {x} {} Z", x + width, x + width, y + height, y + height);
    canvas.blend(&pane, ((x, y), Tone::hex("b9d9e0")), ((x, y + height), Tone::hex("e3eee6")));
    if tree {
        let view = crate::canvas::path(&pane);
        canvas.clipped(&view, |canvas| {
            canvas.ellipse((x + width * 0.2, y + height * 1.08), width * 0.7, height * 0.35, Tone::hex("a9c49a"));
            canvas.ellipse((x + width * 0.85, y + height * 1.1), width * 0.6, height * 0.42, Tone::hex("93b48a"));
            canvas.slab((x + width * 0.68, y + height * 0.55), (width * 0.06, height * 0.5), 4.0, Tone::hex("8c6a4f"));
            canvas.disc((x + width * 0.71, y + height * 0.45), width * 0.2, Tone::hex("7fa578"));
            canvas.disc((x + width * 0.6, y + height * 0.56), width * 0.13, Tone::hex("8cb084"));
        });
    }
    canvas.slab((x + width / 2.0 - 7.0, y), (14.0, height), 0.0, frame);
    canvas.slab((x, y + height * 0.45), (width, 14.0), 0.0, frame);
    canvas.slab((x - 34.0, y + height + 12.0), (width + 68.0, 22.0), 8.0, frame);
    canvas.slab((x - 30.0, y + height + 34.0), (width + 60.0, 8.0), 4.0, Tone::hex("000000").faint(0.05));
}

/// Curtains to both sides of a window.
pub(crate) fn curtains(canvas: &mut Canvas, at: Place, (width, height): Place, tone: Tone) {
    let (x, y) = at;
    canvas.slab((x - 78.0, y - 50.0), (width + 156.0, 12.0), 6.0, Tone::hex("9b7653"));
    for (left, dark) in [(x - 70.0, 0.0), (x + width - 24.0, 0.06)] {
        let (w, h) = (94.0, height + 96.0);
        let top = y - 44.0;
        canvas.shape(
            &format!(
                "M {left} {top} L {} {top} Q {} {} {} {} L {} {} Q {} {} {left} {top} Z",
                left + w,
                left + w - 14.0,
                top + h * 0.5,
                left + w + 4.0,
                top + h,
                left - 6.0,
                top + h,
                left + 8.0,
                top + h * 0.5
            ),
            tone.darker(dark),
        );
        for fold in [0.28, 0.58, 0.82] {
            canvas.line(
                &format!("M {} {} L {} {}", left + w * fold, top + 8.0, left + w * fold, top + h - 6.0),
                4.0,
                tone.darker(0.12 + dark),
            );
        }
    }
}

/// A shelf with books and a plant.
pub(crate) fn shelf(canvas: &mut Canvas, at: Place, width: f32) {
    let (x, y) = at;
    canvas.slab((x + 6.0, y + 16.0), (width - 12.0, 8.0), 4.0, Tone::hex("000000").faint(0.07));
    canvas.slab((x, y), (width, 17.0), 6.0, Tone::hex("b98a5a"));
    let books = [
        (34.0, 108.0, "b5523d"),
        (26.0, 90.0, "2f6169"),
        (40.0, 118.0, "dba24a"),
        (30.0, 98.0, "7d9170"),
        (24.0, 84.0, "7c4b63"),
        (36.0, 104.0, "e2d3b4"),
    ];
    let mut left = x + 18.0;
    for (wide, tall, tone) in books {
        if left + wide > x + width - 100.0 {
            break;
        }
        let tone = Tone::hex(tone);
        canvas.slab((left, y - tall), (wide, tall), 5.0, tone);
        canvas.slab((left, y - tall + 14.0), (wide, 6.0), 0.0, tone.lighter(0.25));
        left += wide + 5.0;
    }
    plant(canvas, (x + width - 48.0, y), 0.8);
}

/// A pot plant standing on `at`.
pub(crate) fn plant(canvas: &mut Canvas, at: Place, scale: f32) {
    canvas.at(at, scale, 0.0, |canvas| {
        let leaf = Tone::hex("5f8a6a");
        for (tilt, tone) in [(-42.0, leaf), (38.0, leaf.darker(0.12)), (-14.0, leaf.lighter(0.14)), (14.0, leaf)] {
            canvas.at((0.0, -48.0), 1.0, tilt, |canvas| {
                canvas.shape("M 0 0 C -26 -30 -22 -66 0 -88 C 22 -66 26 -30 0 0 Z", tone);
            });
        }
        canvas.shape("M -34 -52 L 34 -52 L 26 0 L -26 0 Z", Tone::hex("c5704c"));
        canvas.slab((-38.0, -58.0), (76.0, 18.0), 5.0, Tone::hex("b4613f"));
    });
}

/// A framed picture of hills, from its upper left corner.
pub(crate) fn picture(canvas: &mut Canvas, at: Place, (width, height): Place) {
    let (x, y) = at;
    canvas.slab((x + 4.0, y + 8.0), (width, height), 8.0, Tone::hex("000000").faint(0.07));
    canvas.slab(at, (width, height), 8.0, Tone::hex("fbf7ee"));
    let (left, top, right, foot) = (x + 20.0, y + 20.0, x + width - 20.0, y + height - 20.0);
    let view = crate::canvas::slab((left, top), (right - left, foot - top), 2.0);
    canvas.clipped(&view, |canvas| {
        canvas.slab((left, top), (right - left, foot - top), 0.0, Tone::hex("ead9b4"));
        canvas.disc(
            (right - (right - left) * 0.25, top + (foot - top) * 0.3),
            (foot - top) * 0.15,
            Tone::hex("e2a84a"),
        );
        canvas.shape(
            &format!(
                "M {left} {foot} L {} {} L {} {} L {} {} L {right} {foot} Z",
                left + (right - left) * 0.32,
                top + (foot - top) * 0.4,
                left + (right - left) * 0.55,
                top + (foot - top) * 0.72,
                left + (right - left) * 0.75,
                top + (foot - top) * 0.5
            ),
            Tone::hex("7f9c8a"),
        );
        canvas.ellipse(
            (left + (right - left) * 0.3, foot + 10.0),
            (right - left) * 0.6,
            (foot - top) * 0.22,
            Tone::hex("a9b98a"),
        );
    });
}

/// An oval rug with a border.
pub(crate) fn rug(canvas: &mut Canvas, at: Place, (across, down): Place, tone: Tone) {
    canvas.ellipse((at.0, at.1 + 8.0), across, down, Tone::hex("000000").faint(0.08));
    canvas.ellipse(at, across, down, tone);
    canvas.ellipse(at, across * 0.94, down * 0.9, tone.lighter(0.55));
    canvas.ellipse(at, across * 0.915, down * 0.865, tone);
    canvas.ellipse(at, across * 0.6, down * 0.52, tone.lighter(0.1));
}

/// A soft shadow on the floor.
pub(crate) fn shadow(canvas: &mut Canvas, at: Place, across: f32) {
    canvas.ellipse(at, across, across * 0.16, Tone::hex("2a1b16").faint(0.1));
    canvas.ellipse(at, across * 0.82, across * 0.12, Tone::hex("2a1b16").faint(0.1));
}

/// A sofa whose back begins at `at` (upper left); the seat is 0.55 of its height down.
pub(crate) fn sofa(canvas: &mut Canvas, at: Place, (width, height): Place, tone: Tone) {
    let (x, y) = at;
    let dark = tone.darker(0.16);
    canvas.slab((x, y), (width, height * 0.8), 46.0, tone.darker(0.07));
    canvas.line(&format!("M {} {} L {} {}", x + width / 2.0, y + 26.0, x + width / 2.0, y + height * 0.52), 5.0, dark);
    canvas.slab((x + 30.0, y + height * 0.52), (width - 60.0, height * 0.34), 30.0, tone.lighter(0.12));
    canvas.line(
        &format!("M {} {} L {} {}", x + width / 2.0, y + height * 0.56, x + width / 2.0, y + height * 0.82),
        5.0,
        tone,
    );
    canvas.slab((x + 10.0, y + height * 0.78), (width - 20.0, height * 0.2), 16.0, tone);
    for left in [x - 34.0, x + width - 66.0] {
        canvas.slab((left, y + height * 0.34), (100.0, height * 0.64), 48.0, dark);
        canvas.slab((left + 12.0, y + height * 0.355), (76.0, height * 0.1), 40.0, tone);
    }
}

/// A cushion.
pub(crate) fn cushion(canvas: &mut Canvas, at: Place, size: f32, degrees: f32, tone: Tone) {
    canvas.at(at, 1.0, degrees, |canvas| {
        canvas.slab((-size / 2.0, -size / 2.0), (size, size), size * 0.22, tone);
        canvas.line(
            &format!("M {} {} Q 0 {} {} {}", -size * 0.32, size * 0.3, size * 0.4, size * 0.32, size * 0.3),
            4.0,
            tone.darker(0.14),
        );
    });
}

/// A standard lamp with its light.
pub(crate) fn lamp(canvas: &mut Canvas, at: Place, scale: f32) {
    canvas.at(at, scale, 0.0, |canvas| {
        canvas.disc((0.0, -330.0), 210.0, Tone::hex("ffe9a8").faint(0.16));
        canvas.disc((0.0, -330.0), 140.0, Tone::hex("ffe9a8").faint(0.2));
        canvas.slab((-6.0, -330.0), (12.0, 330.0), 6.0, Tone::hex("8c6a4f"));
        canvas.slab((-52.0, -14.0), (104.0, 16.0), 8.0, Tone::hex("8c6a4f"));
        canvas.shape("M -48 -400 L 48 -400 L 82 -280 Q 0 -262 -82 -280 Z", Tone::hex("f2d492"));
    });
}

/// Sky, hills and grass over the whole sheet; the grass begins at `line`.
pub(crate) fn park(canvas: &mut Canvas, (width, height): Place, line: f32) {
    let sky = format!("M 0 0 L {width} 0 L {width} {height} L 0 {height} Z");
    canvas.blend(&sky, ((0.0, 0.0), Tone::hex("a9d3e2")), ((0.0, line), Tone::hex("eaf1e2")));
    for (x, y, k) in [(width * 0.22, line * 0.24, 1.0), (width * 0.78, line * 0.16, 1.3)] {
        canvas.at((x, y), k, 0.0, |canvas| {
            let cloud = Tone::hex("ffffff").faint(0.75);
            canvas.shape("M -90 20 C -110 -20 -60 -40 -40 -24 C -24 -66 40 -60 46 -22 C 80 -40 112 -6 92 20 Z", cloud);
        });
    }
    canvas.ellipse((width * 0.15, line + 60.0), width * 0.5, 170.0, Tone::hex("a5c3a0"));
    canvas.ellipse((width * 0.85, line + 70.0), width * 0.55, 210.0, Tone::hex("93b691"));
    let grass = format!(
        "M 0 {} Q {} {} {width} {} L {width} {height} L 0 {height} Z",
        line + 14.0,
        width / 2.0,
        line - 22.0,
        line + 14.0
    );
    canvas.blend(&grass, ((0.0, line), Tone::hex("86ad6d")), ((0.0, height), Tone::hex("a3c281")));
}

/// A round tree standing on `at`.
pub(crate) fn tree(canvas: &mut Canvas, at: Place, scale: f32, leaf: Tone) {
    canvas.at(at, scale, 0.0, |canvas| {
        canvas.ellipse((0.0, 2.0), 90.0, 14.0, Tone::hex("2a1b16").faint(0.12));
        canvas.shape("M -16 0 C -8 -80 -10 -140 -12 -190 L 12 -190 C 10 -140 8 -80 18 0 Z", Tone::hex("8a6548"));
        canvas.line("M 0 -120 L 34 -168", 10.0, Tone::hex("8a6548"));
        for (x, y, r, shade) in [
            (-58.0, -210.0, 62.0, 0.1),
            (60.0, -214.0, 64.0, 0.08),
            (0.0, -268.0, 80.0, 0.0),
            (-14.0, -196.0, 60.0, 0.04),
            (28.0, -290.0, 40.0, -1.0),
        ] {
            canvas.disc((x, y), r, if shade < 0.0 { leaf.lighter(0.12) } else { leaf.darker(shade) });
        }
    });
}

/// Tufts of grass and a few daisies.
pub(crate) fn tufts(canvas: &mut Canvas, places: &[Place]) {
    let blade = Tone::hex("6f985c");
    for (index, (x, y)) in places.iter().enumerate() {
        canvas.line(
            &format!(
                "M {x} {y} L {} {} M {x} {y} L {x} {} M {x} {y} L {} {}",
                x - 10.0,
                y - 18.0,
                y - 24.0,
                x + 11.0,
                y - 17.0
            ),
            5.0,
            blade,
        );
        if index % 2 == 0 {
            for (dx, dy) in [(-6.0, 0.0), (6.0, 0.0), (0.0, -6.0), (0.0, 6.0)] {
                canvas.disc((x + 26.0 + dx, y - 12.0 + dy), 5.0, Tone::hex("fffaf0"));
            }
            canvas.disc((x + 26.0, y - 12.0), 4.0, Tone::hex("e8b548"));
        }
    }
}

/// A row of kitchen cupboards with a worktop at `top`, over the whole width.
pub(crate) fn kitchen(canvas: &mut Canvas, (width, height): Place, top: f32, front: Tone) {
    let tile = Tone::hex("ffffff").faint(0.5);
    for row in 0..3 {
        for column in 0..=((width / 70.0) as i32) {
            let shift = if row % 2 == 0 { 0.0 } else { -35.0 };
            canvas.slab((column as f32 * 70.0 + shift, top - 150.0 + row as f32 * 48.0), (66.0, 44.0), 4.0, tile);
        }
    }
    canvas.slab((0.0, top), (width, height - top), 0.0, front);
    let mut left = 20.0;
    while left < width {
        canvas.slab((left, top + 50.0), (210.0, height), 10.0, front.lighter(0.14));
        canvas.slab((left + 85.0, top + 76.0), (40.0, 10.0), 5.0, front.darker(0.25));
        left += 230.0;
    }
    canvas.slab((-4.0, top - 4.0), (width + 8.0, 32.0), 4.0, Tone::hex("e9d8b9"));
    canvas.slab((-4.0, top + 26.0), (width + 8.0, 8.0), 0.0, Tone::hex("000000").faint(0.12));
}

/// A table seen from the front, its top at `at` (middle); legs only where they show.
pub(crate) fn table(canvas: &mut Canvas, at: Place, (width, depth): Place, tone: Tone) {
    let (x, y) = at;
    let (l, r) = (x - width / 2.0, x + width / 2.0);
    for leg in [l + 46.0, r - 72.0] {
        canvas.slab((leg, y + depth), (26.0, 420.0), 4.0, tone.darker(0.28));
    }
    canvas.shape(
        &format!("M {} {y} L {} {y} L {r} {} L {l} {} Z", l + 54.0, r - 54.0, y + depth, y + depth),
        tone.lighter(0.12),
    );
    canvas.slab((l - 4.0, y + depth - 4.0), (width + 8.0, 30.0), 8.0, tone);
}

/// Round lights on a string.
pub(crate) fn fairy_lights(canvas: &mut Canvas, from: Place, to: Place, count: u8) {
    let sag = 60.0;
    let middle = (f32::midpoint(from.0, to.0), f32::midpoint(from.1, to.1) + sag * 2.0);
    canvas.line(
        &format!("M {} {} Q {} {} {} {}", from.0, from.1, middle.0, middle.1, to.0, to.1),
        3.0,
        Tone::hex("6a5a55").faint(0.7),
    );
    for step in 0..=count {
        let t = f32::from(step) / f32::from(count);
        let at = |a: f32, b: f32, c: f32| a * (1.0 - t) * (1.0 - t) + 2.0 * b * t * (1.0 - t) + c * t * t;
        let spot = (at(from.0, middle.0, to.0), at(from.1, middle.1, to.1) + 10.0);
        canvas.disc(spot, 20.0, Tone::hex("ffe49a").faint(0.25));
        canvas.disc(spot, 8.0, Tone::hex("ffdf87"));
    }
}
