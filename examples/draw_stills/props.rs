//! Things in people's hands: blocks, books, bubbles, bowls.

use crate::canvas::{Canvas, Place, Tone};

/// A toy block, from the middle of its foot.
pub(crate) fn block(canvas: &mut Canvas, at: Place, size: f32, degrees: f32, tone: Tone) {
    canvas.at(at, size / 100.0, degrees, |canvas| {
        canvas.slab((-50.0, -100.0), (100.0, 100.0), 13.0, tone);
        canvas.slab((-28.0, -78.0), (56.0, 56.0), 11.0, tone.lighter(0.3));
        canvas.shape("M -50 -14 Q -50 0 -37 0 L 37 0 Q 50 0 50 -14 L 50 -6 L -50 -6 Z", tone.darker(0.12));
    });
}

/// An open book held towards us, from the foot of its fold.
pub(crate) fn book(canvas: &mut Canvas, at: Place, scale: f32, degrees: f32, cover: Tone) {
    canvas.at(at, scale, degrees, |canvas| {
        canvas.shape(
            "M -210 -150 Q -100 -190 0 -150 Q 100 -190 210 -150 L 210 14 Q 100 -26 0 14 Q -100 -26 -210 14 Z",
            cover,
        );
        canvas.shape("M -194 -158 Q -100 -196 0 -152 L 0 2 Q -100 -40 -194 -6 Z", Tone::hex("fcf7ea"));
        canvas.shape("M 194 -158 Q 100 -196 0 -152 L 0 2 Q 100 -40 194 -6 Z", Tone::hex("f4ebd8"));
        canvas.disc((-118.0, -112.0), 27.0, Tone::hex("e0ab49"));
        canvas.shape(
            "M -170 -34 C -150 -80 -110 -72 -92 -46 C -76 -80 -40 -70 -24 -22 Q -100 -56 -170 -34 Z",
            Tone::hex("7d9c86"),
        );
        for (y, end) in [(-128.0, 150.0), (-104.0, 160.0), (-80.0, 120.0)] {
            canvas.line(&format!("M 40 {y} Q 96 {} {end} {y}", y - 16.0), 8.0, Tone::hex("c8b99c"));
        }
        canvas.disc((112.0, -42.0), 18.0, Tone::hex("c9553f"));
    });
}

/// A soap bubble.
pub(crate) fn bubble(canvas: &mut Canvas, at: Place, radius: f32) {
    canvas.disc(at, radius, Tone::hex("ffffff").faint(0.26));
    canvas.ring(at, radius, 3.5, Tone::hex("ffffff").faint(0.75));
    canvas.ring(at, radius - 4.0, 3.0, Tone::hex("d38fb2").faint(0.35));
    let (x, y) = at;
    let k = radius * 0.6;
    canvas.line(
        &format!("M {} {} Q {} {} {} {}", x - k, y - k * 0.2, x - k * 0.8, y - k * 0.85, x - k * 0.1, y - k),
        radius * 0.13,
        Tone::hex("ffffff").faint(0.9),
    );
}

/// A bubble wand in a hand at `at`.
pub(crate) fn wand(canvas: &mut Canvas, at: Place, degrees: f32, tone: Tone) {
    canvas.at(at, 1.0, degrees, |canvas| {
        canvas.line("M 0 30 L 0 -78", 9.0, tone);
        canvas.ring((0.0, -106.0), 27.0, 8.0, tone);
        canvas.disc((0.0, -106.0), 23.0, Tone::hex("ffffff").faint(0.3));
    });
}

/// A pot of bubble soap.
pub(crate) fn soap(canvas: &mut Canvas, at: Place, scale: f32) {
    canvas.at(at, scale, 0.0, |canvas| {
        canvas.slab((-24.0, -74.0), (48.0, 74.0), 12.0, Tone::hex("4f8fb0"));
        canvas.slab((-27.0, -84.0), (54.0, 16.0), 6.0, Tone::hex("f3d27a"));
        canvas.disc((0.0, -36.0), 14.0, Tone::hex("ffffff").faint(0.5));
    });
}

/// A mixing bowl, from the middle of its foot.
pub(crate) fn bowl(canvas: &mut Canvas, at: Place, scale: f32, tone: Tone, filling: Tone) {
    canvas.at(at, scale, 0.0, |canvas| {
        canvas.ellipse((0.0, -92.0), 118.0, 26.0, tone.darker(0.16));
        canvas.ellipse((0.0, -86.0), 104.0, 19.0, filling);
        canvas
            .shape("M -118 -92 C -112 -24 -70 0 -46 0 L 46 0 C 70 0 112 -24 118 -92 C 80 -62 -80 -62 -118 -92 Z", tone);
        canvas.line("M -96 -52 C -60 -32 60 -32 96 -52", 7.0, tone.lighter(0.35));
    });
}

/// A wooden spoon from the hand at `from` to its bowl at `to`.
pub(crate) fn spoon(canvas: &mut Canvas, from: Place, to: Place) {
    let wood = Tone::hex("b98a5a");
    canvas.limb(&[from, to], 12.0, 12.0, wood);
    canvas.disc(to, 18.0, wood.darker(0.08));
}

/// A mug.
pub(crate) fn mug(canvas: &mut Canvas, at: Place, scale: f32, tone: Tone) {
    canvas.at(at, scale, 0.0, |canvas| {
        canvas.ring((36.0, -36.0), 19.0, 9.0, tone.darker(0.1));
        canvas.slab((-34.0, -74.0), (70.0, 74.0), 12.0, tone);
        canvas.ellipse((1.0, -70.0), 32.0, 7.0, tone.darker(0.3));
    });
}

/// A baby's bottle; its teat points along `degrees` (0 is up).
pub(crate) fn bottle(canvas: &mut Canvas, at: Place, degrees: f32) {
    canvas.at(at, 1.0, degrees, |canvas| {
        canvas.shape("M -9 -128 Q 0 -146 9 -128 L 16 -106 L -16 -106 Z", Tone::hex("e8bf95"));
        canvas.slab((-28.0, -108.0), (56.0, 20.0), 6.0, Tone::hex("4f8fb0"));
        canvas.slab((-30.0, -90.0), (60.0, 124.0), 18.0, Tone::hex("eef4f4"));
        canvas.slab((-25.0, -50.0), (50.0, 79.0), 14.0, Tone::hex("fffdf6"));
        canvas.line("M 12 -64 L 22 -64 M 12 -40 L 22 -40 M 12 -16 L 22 -16", 3.0, Tone::hex("9bb4b8"));
    });
}

/// A football.
pub(crate) fn football(canvas: &mut Canvas, at: Place, radius: f32, degrees: f32) {
    canvas.at(at, radius / 50.0, degrees, |canvas| {
        canvas.disc((0.0, 0.0), 50.0, Tone::hex("fbf8f1"));
        let ink = Tone::hex("3a4048");
        let whole = crate::canvas::ellipse((0.0, 0.0), 50.0, 50.0);
        canvas.clipped(&whole, |canvas| {
            canvas.shape("M 0 -18 L 17 -6 L 11 15 L -11 15 L -17 -6 Z", ink);
            for turn in [0.0, 72.0, 144.0, 216.0, 288.0] {
                canvas.at((0.0, 0.0), 1.0, turn, |canvas| {
                    canvas.line("M 0 -18 L 0 -36", 4.0, ink);
                    canvas.shape("M -13 -58 L 13 -58 L 15 -42 L 0 -34 L -15 -42 Z", ink);
                });
            }
            canvas.ellipse((14.0, 34.0), 52.0, 30.0, ink.faint(0.1));
        });
    });
}

/// A crayon lying or held; its tip points along `degrees` (0 is up).
pub(crate) fn crayon(canvas: &mut Canvas, at: Place, degrees: f32, tone: Tone) {
    canvas.at(at, 1.0, degrees, |canvas| {
        canvas.shape("M -8 -30 L 0 -48 L 8 -30 Z", tone.darker(0.1));
        canvas.slab((-9.0, -32.0), (18.0, 66.0), 4.0, tone);
        canvas.slab((-9.0, -20.0), (18.0, 6.0), 0.0, tone.darker(0.2));
    });
}

/// A teddy bear sitting on `at`.
pub(crate) fn teddy(canvas: &mut Canvas, at: Place, scale: f32, fur: Tone) {
    canvas.at(at, scale, 0.0, |canvas| {
        let light = fur.lighter(0.35);
        for s in [-1.0, 1.0] {
            canvas.disc((s * 30.0, -138.0), 17.0, fur.darker(0.08));
            canvas.limb(&[(s * 34.0, -72.0), (s * 56.0, -42.0)], 28.0, 24.0, fur.darker(0.1));
            canvas.ellipse((s * 38.0, -12.0), 27.0, 20.0, fur.darker(0.1));
            canvas.ellipse((s * 42.0, -12.0), 14.0, 11.0, light);
        }
        canvas.ellipse((0.0, -46.0), 44.0, 46.0, fur);
        canvas.ellipse((0.0, -40.0), 26.0, 29.0, light);
        canvas.disc((0.0, -112.0), 42.0, fur);
        canvas.ellipse((0.0, -100.0), 20.0, 16.0, light);
        canvas.ellipse((0.0, -107.0), 7.0, 5.0, Tone::hex("3a2a24"));
        canvas.disc((-15.0, -120.0), 4.5, Tone::hex("3a2a24"));
        canvas.disc((15.0, -120.0), 4.5, Tone::hex("3a2a24"));
        canvas.line("M -7 -96 Q 0 -90 7 -96", 3.0, Tone::hex("3a2a24"));
    });
}

/// A rubber duck.
pub(crate) fn duck(canvas: &mut Canvas, at: Place, scale: f32) {
    canvas.at(at, scale, 0.0, |canvas| {
        let yellow = Tone::hex("f1c24a");
        canvas.shape("M -52 -22 Q -64 -52 -40 -40 C -20 -52 40 -46 44 -18 C 44 6 -40 8 -52 -22 Z", yellow);
        canvas.disc((24.0, -58.0), 25.0, yellow);
        canvas.shape("M 44 -64 Q 66 -60 46 -50 Z", Tone::hex("d9743f"));
        canvas.disc((31.0, -63.0), 4.0, Tone::hex("3a2a24"));
        canvas.line("M -26 -26 Q -6 -12 12 -28", 5.0, yellow.darker(0.14));
    });
}

/// A marble.
pub(crate) fn marble(canvas: &mut Canvas, at: Place, radius: f32, tone: Tone) {
    canvas.disc(at, radius, tone);
    canvas.line(
        &format!(
            "M {} {} Q {} {} {} {}",
            at.0 - radius * 0.5,
            at.1 + radius * 0.3,
            at.0,
            at.1 - radius * 0.4,
            at.0 + radius * 0.5,
            at.1 + radius * 0.2
        ),
        radius * 0.3,
        tone.lighter(0.5),
    );
    canvas.disc((at.0 - radius * 0.3, at.1 - radius * 0.4), radius * 0.2, Tone::hex("ffffff").faint(0.9));
}
