//! Hair, and what is worn over it: behind the shoulders first, then along the forehead once the face is drawn.
//!
//! Drawn in units of the head's radius, in the head's own place.

use crate::canvas::{Canvas, Tone, ellipse};
use crate::head::{Head, sign};
use crate::person::{Hair, Look};

/// What lies behind neck and shoulders: long hair, plaits, a bun.
pub(crate) fn back(canvas: &mut Canvas, look: &Look, head: &Head) {
    let (t, hair) = (head.turn, look.hair);
    let shade = hair.darker(0.18);
    canvas.at(head.at, head.radius, head.tilt, |canvas| match look.style {
        Hair::Bun => {
            canvas.disc((-0.62 * sign(t), -1.0), 0.5, shade);
            canvas.disc((-0.6 * sign(t), -1.04), 0.46, hair);
        }
        Hair::Puffs => {
            for x in [-0.78 - 0.1 * t, 0.78 - 0.1 * t] {
                canvas.disc((x, -0.78), 0.46, hair);
                for (dx, dy) in [(-0.3, -0.2), (0.0, -0.36), (0.3, -0.2), (0.36, 0.1), (-0.36, 0.1)] {
                    canvas.disc((x + dx, -0.78 + dy), 0.18, hair);
                }
            }
        }
        Hair::Bob => {
            let x = -0.12 * t;
            canvas.shape(
                &shift("M -1.06 0 C -1.2 0.6 -1.2 0.9 -1.05 1.06 Q 0 1.3 1.05 1.06 C 1.2 0.9 1.2 0.6 1.06 0 Z", x),
                shade,
            );
        }
        Hair::Long => {
            let x = -0.14 * t;
            canvas.shape(
                &shift("M -1.04 -0.1 C -1.3 0.8 -1.3 1.7 -1.1 2.2 Q 0 2.5 1.0 2.2 C 1.25 1.7 1.25 0.8 1.04 -0.1 Z", x),
                shade,
            );
        }
        Hair::Ponytail => {
            let s = -sign(t);
            canvas.limb(&[(0.7 * s, -0.55), (1.35 * s, -0.3), (1.4 * s, 0.75)], 0.55, 0.16, shade);
        }
        Hair::Plaits => {
            for s in [-1.0, 1.0] {
                let x = s * 0.92 - 0.12 * t;
                for step in 0..5 {
                    let y = 0.62 + 0.3 * step as f32;
                    let wide = 0.25 - 0.018 * step as f32;
                    canvas.ellipse(
                        (x + s * 0.03 * step as f32, y),
                        wide,
                        0.22,
                        if step % 2 == 0 { hair } else { shade },
                    );
                }
                canvas.disc((x + s * 0.14, 2.0), 0.12, Tone::hex("c9553f"));
            }
        }
        Hair::Curly => {
            for step in 0..22 {
                let angle = (step as f32 * 360.0 / 22.0).to_radians();
                let low = angle.sin() > 0.72;
                if !low {
                    canvas.disc(
                        (angle.cos() * 1.02 - 0.1 * t, angle.sin() * 0.98 - 0.16),
                        0.27,
                        if step % 2 == 0 { hair } else { shade },
                    );
                }
            }
        }
        _ => {}
    });
}

/// What lies on the forehead: fringe, parting, or the edge of what covers the hair.
pub(crate) fn line(canvas: &mut Canvas, look: &Look, t: f32) {
    let hair = look.hair;
    let x = 0.16 * t;
    let skull = ellipse((-0.1 * t, -0.1), 1.03, 1.01);
    match look.style {
        Hair::Bun | Hair::Ponytail | Hair::Puffs | Hair::Plaits => {
            let part = x - 0.22 * sign(t);
            canvas.clipped(&skull, |canvas| canvas.shape(&parted(part, -0.62, x, 0.02), hair));
            if matches!(look.style, Hair::Plaits | Hair::Puffs) {
                let line = hair.lighter(0.16);
                canvas.line(&format!("M {part} -0.66 Q {} -0.9 {} -1.06", part - 0.02, part - 0.08 * t), 0.035, line);
            }
        }
        Hair::Bob | Hair::Long => {
            let part = x - 0.3 * sign(t);
            canvas.clipped(&skull, |canvas| canvas.shape(&parted(part, -0.56, x, 0.28), hair));
            let side = -sign(t);
            let edge = side * 0.86 + x * 0.4;
            let foot = if look.style == Hair::Bob { 1.0 } else { 1.5 };
            canvas.limb(&[(edge, -0.2), (edge + side * 0.1, 0.4), (edge + side * 0.04, foot)], 0.3, 0.16, hair);
        }
        Hair::Short => {
            let shape = format!(
                "M -1.3 -1.3 L 1.3 -1.3 L 1.3 0.0 L {} 0.06 C {} -0.4 {} -0.48 {} -0.5 C {} -0.62 {} -0.42 {} 0.06 L -1.3 0.0 Z",
                0.9 + x,
                0.82 + x,
                0.6 + x,
                0.15 + x,
                -0.5 + x,
                -0.78 + x,
                -0.9 + x
            );
            canvas.clipped(&ellipse((-0.08 * t, -0.14), 1.0, 1.0), |canvas| canvas.shape(&shape, hair));
        }
        Hair::Tousled => {
            for (dx, dy, r) in [
                (-0.72, -0.55, 0.3),
                (-0.45, -0.74, 0.34),
                (-0.1, -0.8, 0.36),
                (0.28, -0.76, 0.35),
                (0.6, -0.62, 0.31),
                (0.82, -0.36, 0.2),
                (-0.86, -0.3, 0.2),
            ] {
                canvas.disc((dx + x * 0.5, dy), r, hair);
            }
            canvas.limb(&[(0.1 + x, -1.02), (0.35 + x, -1.22)], 0.2, 0.07, hair);
            canvas.limb(&[(-0.2 + x, -1.0), (-0.1 + x, -1.24)], 0.2, 0.06, hair);
        }
        Hair::Curly => {
            for (dx, dy, r) in [
                (-0.8, -0.38, 0.25),
                (-0.58, -0.6, 0.27),
                (-0.28, -0.72, 0.28),
                (0.04, -0.68, 0.27),
                (0.34, -0.72, 0.28),
                (0.62, -0.58, 0.27),
                (0.82, -0.34, 0.24),
            ] {
                canvas.disc((dx + x, dy), r, hair);
            }
        }
        Hair::Cornrows => cornrows(canvas, hair, t),
        Hair::Wisps => wisps(canvas, hair, t),
        Hair::Hijab(cloth) => hijab_folds(canvas, cloth, t),
        Hair::Turban(cloth) => turban(canvas, cloth, t),
        Hair::Knitted(wool) => knitted(canvas, wool, t),
    }
}

/// Hair that falls to both sides from a parting down to `fall` at the temples.
fn parted(part: f32, y: f32, x: f32, fall: f32) -> String {
    format!(
        "M -1.4 -1.4 L 1.4 -1.4 L 1.4 {fall} L {} {fall} C {} -0.2 {} -0.42 {part} {y} C {} -0.42 {} -0.2 {} {fall} L -1.4 {fall} Z",
        0.92 + x,
        0.86 + x,
        0.5 + x,
        -0.5 + x,
        -0.86 + x,
        -0.92 + x,
    )
}

/// The cloth of a headscarf, behind the face.
pub(crate) fn hijab_cloth(canvas: &mut Canvas, cloth: Tone, t: f32) {
    let shade = cloth.darker(0.12);
    canvas.shape(
        "M -1.0 0.2 C -1.1 1.0 -1.35 1.4 -1.5 1.75 C -1.1 2.5 0.9 2.55 1.5 1.75 C 1.35 1.4 1.1 1.0 1.0 0.2 Z",
        cloth,
    );
    let s = sign(t);
    canvas.shape(
        &format!(
            "M {} 1.0 C {} 1.5 {} 2.0 {} 2.22 C {} 2.3 {} 2.1 {} 1.8 C {} 1.4 {} 1.2 {} 0.9 Z",
            0.9 * s,
            0.5 * s,
            -0.3 * s,
            -0.7 * s,
            -1.1 * s,
            -1.3 * s,
            -1.45 * s,
            -0.7 * s,
            0.2 * s,
            0.7 * s
        ),
        shade,
    );
    canvas.fill(&ellipse((-0.08 * t, -0.04), 1.1, 1.14), cloth);
    canvas.fill(&ellipse((0.13 * t, 0.13), 0.83, 0.98), shade);
}

fn hijab_folds(canvas: &mut Canvas, cloth: Tone, t: f32) {
    let x = 0.13 * t;
    let edge = format!(
        "M {} 0.1 C {} -0.62 {} -0.78 {x} -0.78 C {} -0.78 {} -0.62 {} 0.1 L 1.3 0.1 L 1.3 -1.6 L -1.3 -1.6 L -1.3 0.1 Z",
        -0.79 + x,
        -0.75 + x,
        -0.42 + x,
        0.42 + x,
        0.75 + x,
        0.79 + x
    );
    canvas.clipped(&ellipse((-0.08 * t, -0.04), 1.1, 1.14), |canvas| {
        canvas.shape(&edge, cloth);
        canvas.line(
            &format!("M {} -0.5 Q {} -0.8 {} -0.98", -0.72 + x, -0.6 - 0.2 * t, -0.1 - 0.3 * t),
            0.045,
            cloth.darker(0.12),
        );
    });
}

fn turban(canvas: &mut Canvas, cloth: Tone, t: f32) {
    let x = 0.1 * t;
    let dome = format!(
        "M {} -0.12 C -1.5 -0.9 -0.95 -1.62 {x} -1.6 C 0.95 -1.62 1.5 -0.9 {} -0.12 C {} -0.5 {} -0.62 {} -0.66 C {} -0.6 {} -0.45 {} -0.12 Z",
        -0.98 + x * 0.4,
        0.84 + x * 0.9,
        0.8 + x,
        0.5 + x,
        0.08 + x,
        -0.4 + x,
        -0.8 + x,
        -0.98 + x * 0.4
    );
    canvas.shape(&dome, cloth);
    let fold = cloth.darker(0.16);
    for (a, b) in [(-0.96, -0.5), (-0.8, -0.82), (-0.5, -1.1)] {
        canvas.line(&format!("M {} {} Q {} {} {} -0.68", x + a, b * 0.8, x + a * 0.3, b - 0.1, x + 0.08), 0.04, fold);
        canvas.line(&format!("M {} {} Q {} {} {} -0.68", x - a, b * 0.8, x - a * 0.3, b - 0.1, x + 0.08), 0.04, fold);
    }
}

fn knitted(canvas: &mut Canvas, wool: Tone, t: f32) {
    let x = 0.1 * t;
    canvas.shape(
        &format!(
            "M {} -0.2 C -1.15 -1.0 -0.5 -1.3 {x} -1.3 C 0.5 -1.3 1.15 -1.0 {} -0.2 Q {x} -0.6 {} -0.2 Z",
            -1.0 + x * 0.3,
            1.0 + x * 0.3,
            -1.0 + x * 0.3
        ),
        wool,
    );
    canvas.line(&format!("M {} -0.26 Q {x} -0.66 {} -0.26", -0.94 + x * 0.3, 0.94 + x * 0.3), 0.24, wool.darker(0.13));
    canvas.disc((x, -1.36), 0.22, wool.lighter(0.35));
}

fn shift(shape: &str, by: f32) -> String {
    let mut number = 0;
    shape
        .split(' ')
        .map(|word| match word.parse::<f32>() {
            Ok(value) => {
                number += 1;
                if number % 2 == 1 { format!("{}", value + by) } else { word.to_owned() }
            }
            Err(_) => word.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn cornrows(canvas: &mut Canvas, hair: Tone, t: f32) {
    let x = 0.16 * t;
    let cap = format!(
        "M -1.3 -1.3 L 1.3 -1.3 L 1.3 0 L {} 0.02 C {} -0.5 {} -0.6 {x} -0.62 C {} -0.6 {} -0.5 {} 0.02 L -1.3 0 Z",
        0.92 + x,
        0.8 + x,
        0.5 + x,
        -0.5 + x,
        -0.8 + x,
        -0.92 + x
    );
    canvas.clipped(&ellipse((-0.08 * t, -0.12), 0.99, 0.97), |canvas| {
        canvas.shape(&cap, hair);
        for row in -3..=3 {
            let start = x + row as f32 * 0.24;
            let line = format!("M {start} -0.52 Q {} -0.9 {} -1.15", start * 0.95 - 0.1 * t, start * 0.55 - 0.3 * t);
            canvas.line(&line, 0.03, hair.lighter(0.22));
        }
    });
}

fn wisps(canvas: &mut Canvas, hair: Tone, t: f32) {
    let x = 0.16 * t;
    let soft = hair.faint(0.75);
    canvas.line(
        &format!(
            "M {} -0.98 Q {} -1.16 {} -1.08 M {} -1.0 Q {} -1.2 {} -1.16",
            x - 0.15,
            x,
            x + 0.14,
            x - 0.02,
            x + 0.1,
            x + 0.26
        ),
        0.07,
        soft,
    );
    canvas.clipped(&ellipse((-0.09 * t, -0.1), 0.97, 0.94), |canvas| {
        canvas.shape(&format!("M -1.2 -1.2 L 1.2 -1.2 L 1.0 -0.62 Q {x} -0.86 -1.0 -0.6 Z"), hair.faint(0.55));
    });
}
