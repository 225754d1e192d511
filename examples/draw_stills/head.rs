//! Heads: faces by small means.
//!
//! Who looks at whom is what these pictures are about, so everything in a face moves with the way the head turns.
//! Drawn in units of the head's radius.

use crate::canvas::{Canvas, Place, Tone, ellipse, path};
use crate::hair;
use crate::person::{Build, Hair, Look};

/// Where a head is and what it does.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    pub(crate) at: Place,
    pub(crate) radius: f32,
    /// −1 to our left … 1 to our right.
    pub(crate) turn: f32,
    /// −1 up … 1 down.
    pub(crate) nod: f32,
    /// Degrees, clockwise.
    pub(crate) tilt: f32,
    pub(crate) eyes: Eyes,
    pub(crate) mouth: Mouth,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Eyes {
    Open,
    Down,
    Happy,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mouth {
    Smile,
    Laugh,
    Oh,
    Calm,
}

const DARK: Tone = Tone::hex("2a1b16");

impl Head {
    /// A head looking straight at us.
    pub(crate) fn new(at: Place, radius: f32) -> Self {
        Self { at, radius, turn: 0.0, nod: 0.0, tilt: 0.0, eyes: Eyes::Open, mouth: Mouth::Smile }
    }

    /// Where the face's middle, between the eyes, has moved to.
    fn middle_of_face(&self) -> Place {
        (0.42 * self.turn, 0.08 + 0.2 * self.nod)
    }
}

/// Skull, face and what lies on them.
pub(crate) fn front(canvas: &mut Canvas, look: &Look, head: &Head) {
    canvas.at(head.at, head.radius, head.tilt, |canvas| {
        let t = head.turn;
        match look.style {
            Hair::Hijab(cloth) => hair::hijab_cloth(canvas, cloth, t),
            Hair::Short | Hair::Tousled | Hair::Turban(_) | Hair::Wisps | Hair::Cornrows | Hair::Knitted(_) => {
                if t.abs() <= 0.25 {
                    ears(canvas, look, t);
                }
                canvas.fill(&ellipse((-0.09 * t, -0.1), 0.97, 0.94), crown(look));
            }
            _ => {
                canvas.fill(&ellipse((-0.12 * t, -0.1), 1.02, 1.0), look.hair);
            }
        }
        canvas.shape(&face_shape(look, t), look.skin);
        cheeks(canvas, head);
        if let Some(tone) = look.beard {
            beard(canvas, look, tone, head);
        }
        features(canvas, look, head);
        hair::line(canvas, look, t);
        let covered = matches!(look.style, Hair::Hijab(_) | Hair::Curly | Hair::Bob | Hair::Long | Hair::Knitted(_));
        if t.abs() > 0.25 && !covered {
            ears(canvas, look, t);
        }
        if look.glasses {
            glasses(canvas, head);
        }
    });
}

fn crown(look: &Look) -> Tone {
    match look.style {
        Hair::Wisps | Hair::Turban(_) | Hair::Knitted(_) => look.skin,
        _ => look.hair,
    }
}

fn face_shape(look: &Look, t: f32) -> String {
    let chubby = look.build != Build::Adult;
    let (w, jaw, chin) = if chubby { (0.88, 0.6, 0.97) } else { (0.85, 0.46, 1.03) };
    let (w, jaw) = if let Hair::Hijab(_) = look.style { (w * 0.88, jaw * 0.95) } else { (w, jaw) };
    // Turned away, the far cheek comes a little nearer to the middle and the near one fills out.
    let (left, right) = (-w + 0.13 * t, w + 0.13 * t);
    format!(
        "M {left} 0.08 C {left} -0.55 -0.5 -0.8 {x} -0.8 C 0.5 -0.8 {right} -0.55 {right} 0.08 C {right} 0.62 {a} {chin} \
         {x} {chin} C {b} {chin} {left} 0.62 {left} 0.08 Z",
        x = 0.16 * t,
        a = jaw + 0.16 * t,
        b = -jaw + 0.16 * t,
    )
}

fn ears(canvas: &mut Canvas, look: &Look, t: f32) {
    let inner = look.skin.darker(0.14);
    for side in [-1.0_f32, 1.0] {
        // An ear on the side the head turns to goes behind the face.
        let away = side * t;
        if away > 0.3 {
            continue;
        }
        let x = if away < -0.25 { side * 0.85 + 0.13 * t } else { side * (0.95 - 0.3 * away.abs()) };
        canvas.ellipse((x, 0.14), 0.19, 0.24, look.skin);
        canvas.ellipse((x + side * 0.01, 0.15), 0.09, 0.13, inner);
        if let Some(gold) = look.earrings {
            canvas.disc((x, 0.42), 0.07, gold);
        }
    }
}

fn cheeks(canvas: &mut Canvas, head: &Head) {
    let t = head.turn;
    let (x, y) = head.middle_of_face();
    let gap = 0.36 * (1.0 - 0.28 * t.abs());
    for s in [-1.0, 1.0] {
        canvas.ellipse((x * 0.92 + s * gap * 1.42, y + 0.31), 0.19, 0.13, Tone::hex("d9543f").faint(0.25));
    }
}

fn features(canvas: &mut Canvas, look: &Look, head: &Head) {
    let t = head.turn;
    let (x, y) = head.middle_of_face();
    let gap = 0.36 * (1.0 - 0.28 * t.abs());
    let line = look.skin.darker(0.62);
    for s in [-1.0_f32, 1.0] {
        let near = 1.0 - 0.12 * (s * t).max(0.0);
        let ex = x + s * gap;
        match head.eyes {
            Eyes::Open => {
                canvas.ellipse((ex, y), 0.088 * near, 0.112, DARK);
                canvas.disc((ex + 0.03 + 0.02 * t, y - 0.04), 0.026, Tone::hex("ffffff").faint(0.85));
            }
            Eyes::Down => canvas.line(&arc(ex, y + 0.03, 0.15 * near, 0.13), 0.062, DARK),
            Eyes::Happy => canvas.line(&arc(ex, y + 0.06, 0.15 * near, -0.17), 0.062, DARK),
        }
        let brow = y - if head.eyes == Eyes::Open { 0.29 } else { 0.23 };
        let tone = if let Hair::Hijab(_) | Hair::Turban(_) = look.style { DARK } else { look.hair.darker(0.1) };
        canvas.line(&arc(ex + 0.02 * t, brow + 0.03, 0.145 * near, -0.09), 0.05, tone);
    }
    let nose = look.skin.darker(0.2);
    if t.abs() > 0.2 {
        let (nx, side) = (x + 0.13 * t, sign(t));
        canvas.line(
            &format!("M {nx} {} Q {} {} {} {}", y + 0.05, nx + 0.19 * side, y + 0.27, nx - 0.01 * side, y + 0.28),
            0.06,
            nose,
        );
    } else {
        canvas.line(&arc(x, y + 0.22, 0.08, 0.09), 0.06, nose);
    }
    mouth(canvas, head, (x + 0.03 * t, y + 0.46), line);
}

fn mouth(canvas: &mut Canvas, head: &Head, (x, y): Place, line: Tone) {
    let k = 1.0 - 0.2 * head.turn.abs();
    match head.mouth {
        Mouth::Smile => canvas.line(&arc(x, y, 0.26 * k, 0.3), 0.07, line),
        Mouth::Calm => canvas.line(&arc(x, y + 0.06, 0.17 * k, 0.13), 0.065, line),
        Mouth::Oh => {
            canvas.ellipse((x, y + 0.1), 0.1, 0.125, Tone::hex("6d2226"));
            canvas.ellipse((x, y + 0.17), 0.065, 0.045, Tone::hex("c8645e"));
        }
        Mouth::Laugh => {
            let open = format!(
                "M {} {} Q {x} {} {} {} C {} {} {} {} {} {} Z",
                x - 0.31 * k,
                y - 0.03,
                y + 0.05,
                x + 0.31 * k,
                y - 0.03,
                x + 0.27 * k,
                y + 0.42,
                x - 0.27 * k,
                y + 0.42,
                x - 0.31 * k,
                y - 0.03
            );
            canvas.shape(&open, Tone::hex("6d2226"));
            canvas.shape(
                &format!(
                    "M {} {} Q {x} {} {} {} Q {x} {} {} {} Z",
                    x - 0.25 * k,
                    y + 0.0,
                    y + 0.05,
                    x + 0.25 * k,
                    y + 0.0,
                    y + 0.15,
                    x - 0.25 * k,
                    y + 0.0
                ),
                Tone::hex("fffaf2"),
            );
            canvas.ellipse((x, y + 0.24), 0.13 * k, 0.055, Tone::hex("c8645e"));
        }
    }
}

fn beard(canvas: &mut Canvas, look: &Look, tone: Tone, head: &Head) {
    let (t, y) = (head.turn, 0.08 + 0.2 * head.nod);
    let x = 0.16 * t;
    let full = matches!(look.style, Hair::Turban(_));
    let foot = if full { 1.42 } else { 1.14 };
    let cheek = y + 0.3;
    let shape = format!(
        "M {} 0.02 C {} {} {} {} {} {} Q {} {} {} {} C {} {} {} {} {} 0.02 C {} 0.8 {} {foot} {} {foot} C {} {foot} {} 0.8 {} 0.02 Z",
        -0.88 + 0.13 * t,
        -0.78 + x,
        cheek,
        -0.6 + x,
        cheek + 0.14,
        -0.3 + x * 2.2,
        cheek + 0.04,
        x * 2.4,
        cheek - 0.06,
        0.3 + x * 2.2,
        cheek + 0.04,
        0.6 + x,
        cheek + 0.14,
        0.78 + x,
        cheek,
        0.88 + 0.13 * t,
        0.9 + x,
        0.5 + x,
        x,
        -0.5 + x,
        -0.9 + x,
        -0.88 + 0.13 * t,
    );
    canvas.shape(&shape, tone);
    let lip = format!(
        "M {} {} Q {} {} {} {} Q {} {} {} {} Z",
        0.42 * t - 0.3,
        y + 0.47,
        0.42 * t,
        y + 0.36,
        0.42 * t + 0.3,
        y + 0.47,
        0.42 * t,
        y + 0.86,
        0.42 * t - 0.3,
        y + 0.47
    );
    canvas.fill(&path(&lip), look.skin);
}

fn glasses(canvas: &mut Canvas, head: &Head) {
    let t = head.turn;
    let (x, y) = head.middle_of_face();
    let gap = 0.36 * (1.0 - 0.28 * t.abs());
    let rim = Tone::hex("4a3b34");
    for s in [-1.0, 1.0] {
        canvas.ring((x + s * gap, y), 0.235, 0.05, rim);
    }
    canvas.line(&arc(x, y, gap - 0.24, -0.06), 0.05, rim);
    let side = -sign(t);
    canvas.line(&format!("M {} {} L {} {}", x + side * (gap + 0.24), y, side * 0.88 + 0.1 * t, 0.04), 0.05, rim);
}

/// An arc about a place, `half` wide to each side; it sinks by `deep` in the middle.
fn arc(x: f32, y: f32, half: f32, deep: f32) -> String {
    format!("M {} {y} Q {x} {} {} {y}", x - half, y + deep, x + half)
}

/// −1 to our left, 1 to our right.
pub(crate) fn sign(t: f32) -> f32 {
    if t < 0.0 { -1.0 } else { 1.0 }
}
