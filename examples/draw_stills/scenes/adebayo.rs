//! A mother and her daughter: doing hair, and a game of seeds and hollows.

use super::{Still, TALL, WIDE, tall, wide};
use crate::canvas::{Canvas, Tone};
use crate::encode::Stored;
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve};
use crate::rooms;

pub(crate) const STILLS: [Still; 2] = [tall("c1-hair.jpg", hair), wide("c2-seeds.webp", seeds).stored(Stored::WebP)];

const MOTHER: Look = Look {
    skin: Tone::hex("6f4530"),
    hair: Tone::hex("1f1717"),
    style: Hair::Cornrows,
    top: Tone::hex("3f6f9c"),
    legs: Tone::hex("c98a3a"),
    build: Build::Adult,
    beard: None,
    glasses: false,
    earrings: Some(Tone::hex("e6bd62")),
};

const DAUGHTER: Look = Look {
    skin: Tone::hex("7b4d35"),
    style: Hair::Curly,
    top: Tone::hex("d9743f"),
    legs: Tone::hex("5a4a7a"),
    build: Build::Child,
    earrings: None,
    ..MOTHER
};

/// Printed cotton: a pattern of rings and leaves.
fn print(canvas: &mut Canvas, from: (f32, f32), across: u8, down: u8, tone: Tone) {
    for row in 0..down {
        for column in 0..across {
            let shift = if row % 2 == 0 { 0.0 } else { 34.0 };
            let at = (from.0 + f32::from(column) * 68.0 + shift, from.1 + f32::from(row) * 58.0);
            canvas.ring(at, 15.0, 6.0, tone);
            canvas.disc(at, 5.0, tone);
        }
    }
}

fn hair(canvas: &mut Canvas) {
    rooms::room(canvas, TALL, 900.0, Tone::hex("f2dfc4"), Tone::hex("b98a66"));
    rooms::picture(canvas, (80.0, 110.0), (240.0, 200.0));
    rooms::plant(canvas, (800.0, 930.0), 2.0);
    rooms::sofa(canvas, (40.0, 500.0), (760.0, 460.0), Tone::hex("a5694f"));
    rooms::rug(canvas, (450.0, 1090.0), (440.0, 100.0), Tone::hex("4f7f78"));
    let mother = Figure::new(MOTHER, 104.0, (410.0, 800.0), 2.0)
        .facing(0.3, 0.8, 6.0)
        .with(Eyes::Down, Mouth::Smile)
        .sleeves(Sleeve::Short);
    mother.body(canvas);
    print(canvas, (318.0, 560.0), 3, 4, MOTHER.top.lighter(0.3));
    for x in [178.0, 692.0] {
        canvas.ellipse((x, 1150.0), 62.0, 32.0, MOTHER.skin);
    }
    canvas.limb(&[(350.0, 820.0), (210.0, 880.0), (190.0, 1110.0)], 150.0, 110.0, MOTHER.legs);
    canvas.limb(&[(480.0, 820.0), (640.0, 880.0), (680.0, 1110.0)], 150.0, 110.0, MOTHER.legs.darker(0.1));
    let daughter =
        Figure::new(DAUGHTER, 98.0, (440.0, 1100.0), 0.0).facing(-0.2, -0.5, -4.0).with(Eyes::Happy, Mouth::Smile);
    daughter.crossed_legs(canvas);
    daughter.body(canvas);
    daughter.arm(canvas, Side::Left, (380.0, 1106.0), 0.8, Hand::Rest);
    daughter.arm(canvas, Side::Right, (500.0, 1106.0), 0.8, Hand::Hold);
    // A comb, and the partings already made.
    for (from, to) in
        [((392.0, 716.0), (404.0, 668.0)), ((446.0, 702.0), (446.0, 656.0)), ((498.0, 716.0), (486.0, 668.0))]
    {
        canvas.limb(&[from, to], 5.0, 4.0, DAUGHTER.skin.darker(0.1));
    }
    canvas.slab((536.0, 640.0), (16.0, 92.0), 5.0, Tone::hex("e2b154"));
    for tooth in 0..7 {
        canvas.slab((516.0, 646.0 + 12.0 * tooth as f32), (22.0, 5.0), 2.0, Tone::hex("e2b154"));
    }
    mother.arm(canvas, Side::Left, (382.0, 690.0), 1.0, Hand::Hold);
    mother.arm(canvas, Side::Right, (520.0, 690.0), 1.0, Hand::Hold);
}

fn seeds(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 620.0, Tone::hex("f2dfc4"), Tone::hex("b98a66"));
    rooms::picture(canvas, (500.0, 80.0), (250.0, 200.0));
    rooms::shelf(canvas, (860.0, 230.0), 280.0);
    rooms::plant(canvas, (110.0, 640.0), 1.7);
    rooms::rug(canvas, (600.0, 780.0), (580.0, 112.0), Tone::hex("4f7f78"));
    let mother = Figure::new(MOTHER.wearing(Tone::hex("8a4357"), Tone::hex("34475a")), 92.0, (310.0, 710.0), 5.0)
        .facing(0.6, 0.3, 6.0)
        .with(Eyes::Happy, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    let daughter = Figure::new(DAUGHTER, 84.0, (880.0, 740.0), -6.0)
        .facing(-0.55, 0.3, -5.0)
        .with(Eyes::Open, Mouth::Calm)
        .sleeves(Sleeve::Short);
    mother.crossed_legs(canvas);
    mother.body(canvas);
    daughter.kneeling(canvas, Side::Left);
    daughter.body(canvas);
    let wood = Tone::hex("8a5a38");
    canvas.slab((426.0, 756.0), (360.0, 96.0), 44.0, wood.darker(0.2));
    canvas.slab((426.0, 736.0), (360.0, 96.0), 44.0, wood);
    for row in 0..2 {
        for hollow in 0..6 {
            let at = (464.0 + 57.0 * hollow as f32, 764.0 + 42.0 * row as f32);
            canvas.ellipse(at, 23.0, 15.0, wood.darker(0.3));
            for seed in 0..((hollow * 2 + row) % 4) {
                canvas.ellipse(
                    (at.0 - 9.0 + 8.0 * seed as f32, at.1 + if seed % 2 == 0 { 2.0 } else { -4.0 }),
                    5.0,
                    4.5,
                    Tone::hex("d9d0b4"),
                );
            }
        }
    }
    mother.arm(canvas, Side::Left, (300.0, 724.0), 0.9, Hand::Rest);
    mother.arm(canvas, Side::Right, (424.0, 700.0), 0.9, Hand::Open);
    daughter.arm(canvas, Side::Left, (716.0, 724.0), 0.8, Hand::Hold);
    daughter.arm(canvas, Side::Right, (850.0, 730.0), 0.8, Hand::Rest);
    for (x, y) in [(700.0, 752.0), (690.0, 770.0)] {
        canvas.ellipse((x, y), 5.0, 4.5, Tone::hex("e6dcc0"));
    }
}
