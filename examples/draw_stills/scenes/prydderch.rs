//! A mother and her son: a marble run on the carpet, and bath time.

use super::{Still, TALL, WIDE, tall, wide};
use crate::canvas::{Canvas, Tone};
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 3] =
    [wide("c1-aros.jpg", waiting), tall("c1-marblen.jpg", marble), wide("c2-bath.jpg", bath)];

const MOTHER: Look = Look {
    skin: Tone::hex("f2cdb2"),
    hair: Tone::hex("33241f"),
    style: Hair::Long,
    top: Tone::hex("7a9a82"),
    legs: Tone::hex("4a4a5c"),
    build: Build::Adult,
    beard: None,
    glasses: false,
    earrings: None,
};

const SON: Look = Look {
    skin: Tone::hex("f4d2b8"),
    hair: Tone::hex("3a2a22"),
    style: Hair::Short,
    top: Tone::hex("d98b5a"),
    legs: Tone::hex("3f6f8a"),
    build: Build::Child,
    beard: None,
    glasses: true,
    earrings: None,
};

fn parlour(canvas: &mut Canvas, size: (f32, f32), line: f32) {
    rooms::room(canvas, size, line, Tone::hex("e4dcea"), Tone::hex("c9b08f"));
    rooms::boards(canvas, size, line, Tone::hex("a98b68"));
}

/// A run of wooden gutters between two posts; the marble is `rolled` of the way down.
fn marble_run(canvas: &mut Canvas, at: (f32, f32), scale: f32) {
    canvas.at(at, scale, 0.0, |canvas| {
        let wood = Tone::hex("cf9f63");
        for x in [-120.0, 104.0] {
            canvas.slab((x, -380.0), (18.0, 380.0), 6.0, wood.darker(0.16));
        }
        canvas.slab((-150.0, -18.0), (300.0, 22.0), 8.0, wood.darker(0.22));
        let tones = ["c5543f", "e2b154", "2f807c", "5f7fae"];
        for (step, tone) in tones.into_iter().enumerate() {
            let y = -350.0 + 84.0 * step as f32;
            let (from, to) = if step % 2 == 0 { (140.0, -130.0) } else { (-140.0, 130.0) };
            canvas.limb(&[(from, y), (to, y + 46.0)], 20.0, 20.0, Tone::hex(tone));
            canvas.limb(&[(from, y - 6.0), (to, y + 40.0)], 5.0, 5.0, Tone::hex(tone).lighter(0.4));
        }
    });
}

fn waiting(canvas: &mut Canvas) {
    parlour(canvas, WIDE, 620.0);
    rooms::curtains(canvas, (120.0, 90.0), (230.0, 280.0), Tone::hex("8a6a94"));
    rooms::window(canvas, (120.0, 90.0), (230.0, 280.0), true);
    rooms::curtains(canvas, (120.0, 90.0), (230.0, 280.0), Tone::hex("8a6a94"));
    rooms::picture(canvas, (880.0, 90.0), (230.0, 190.0));
    rooms::rug(canvas, (600.0, 776.0), (570.0, 110.0), Tone::hex("5f7f8f"));
    rooms::shadow(canvas, (330.0, 800.0), 250.0);
    rooms::shadow(canvas, (950.0, 804.0), 190.0);
    let mother = Figure::new(MOTHER, 90.0, (320.0, 718.0), 4.0).facing(0.6, 0.2, 5.0);
    mother.crossed_legs(canvas);
    mother.body(canvas);
    mother.arm(canvas, Side::Left, (300.0, 726.0), 0.9, Hand::Rest);
    mother.arm(canvas, Side::Right, (404.0, 730.0), 0.9, Hand::Rest);
    marble_run(canvas, (640.0, 830.0), 1.05);
    let son = Figure::new(SON, 82.0, (964.0, 740.0), -5.0).facing(-0.6, 0.1, -4.0).with(Eyes::Open, Mouth::Oh);
    son.kneeling(canvas, Side::Left);
    son.body(canvas);
    props::marble(canvas, (794.0, 438.0), 16.0, Tone::hex("3f7fae"));
    son.arm(canvas, Side::Left, (816.0, 458.0), 0.8, Hand::Hold);
    son.arm(canvas, Side::Right, (920.0, 720.0), 0.8, Hand::Rest);
    props::marble(canvas, (516.0, 846.0), 14.0, Tone::hex("c5543f"));
    props::marble(canvas, (470.0, 862.0), 14.0, Tone::hex("5f9c76"));
}

fn marble(canvas: &mut Canvas) {
    parlour(canvas, TALL, 850.0);
    rooms::window(canvas, (90.0, 100.0), (230.0, 300.0), true);
    rooms::curtains(canvas, (90.0, 100.0), (230.0, 300.0), Tone::hex("8a6a94"));
    rooms::shelf(canvas, (560.0, 300.0), 300.0);
    rooms::rug(canvas, (450.0, 1040.0), (440.0, 120.0), Tone::hex("5f7f8f"));
    let mother = Figure::new(MOTHER, 100.0, (280.0, 970.0), 5.0).facing(0.6, 0.45, 8.0).with(Eyes::Happy, Mouth::Smile);
    mother.crossed_legs(canvas);
    mother.body(canvas);
    mother.arm(canvas, Side::Left, (280.0, 980.0), 0.9, Hand::Rest);
    let son = Figure::new(SON, 94.0, (690.0, 990.0), -3.0).facing(-0.55, -0.5, 4.0).with(Eyes::Open, Mouth::Laugh);
    son.kneeling(canvas, Side::Left);
    son.body(canvas);
    son.arm(canvas, Side::Right, (670.0, 980.0), 0.8, Hand::Rest);
    mother.arm(canvas, Side::Right, (476.0, 886.0), 0.9, Hand::Open);
    props::marble(canvas, (524.0, 826.0), 24.0, Tone::hex("3f7fae"));
    son.arm(canvas, Side::Left, (568.0, 822.0), 0.8, Hand::Hold);
}

fn bath(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 700.0, Tone::hex("d9e8e6"), Tone::hex("a9b9bb"));
    for row in 0..6 {
        for column in 0..15 {
            let tone = if (row + column) % 2 == 0 { "e6f0ee" } else { "dceae8" };
            canvas.slab((column as f32 * 84.0 - 20.0, 190.0 + row as f32 * 84.0), (79.0, 79.0), 6.0, Tone::hex(tone));
        }
    }
    canvas.disc((250.0, 110.0), 66.0, Tone::hex("fbf7ee"));
    canvas.disc((250.0, 110.0), 52.0, Tone::hex("b9d9e0"));
    canvas.slab((960.0, 120.0), (180.0, 12.0), 6.0, Tone::hex("9b7653"));
    canvas.slab((990.0, 124.0), (120.0, 190.0), 10.0, Tone::hex("d98b5a"));
    canvas.slab((990.0, 262.0), (120.0, 18.0), 0.0, Tone::hex("f3ead8"));
    let mother = Figure::new(MOTHER.wearing(Tone::hex("6a8fa8"), Tone::hex("4a4a5c")), 92.0, (300.0, 720.0), 12.0)
        .facing(0.6, 0.3, 4.0)
        .with(Eyes::Happy, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    mother.kneeling(canvas, Side::Right);
    mother.body(canvas);
    // His shoulders bare, the water up to the chest.
    let bare = Look { top: SON.skin, glasses: false, ..SON };
    let son = Figure::new(bare, 86.0, (800.0, 710.0), -4.0)
        .facing(-0.55, -0.25, -6.0)
        .with(Eyes::Open, Mouth::Laugh)
        .sleeves(Sleeve::Bare);
    son.torso(canvas);
    son.neck_and_head(canvas);
    canvas.shape("M 420 600 L 1130 600 L 1130 640 L 420 640 Z", Tone::hex("bfe0e6"));
    for (x, r) in [
        (470.0, 30.0),
        (520.0, 42.0),
        (640.0, 30.0),
        (690.0, 40.0),
        (900.0, 44.0),
        (960.0, 34.0),
        (1030.0, 46.0),
        (1090.0, 30.0),
        (590.0, 34.0),
        (850.0, 26.0),
    ] {
        canvas.disc((x, 604.0), r, Tone::hex("ffffff").faint(0.94));
    }
    props::duck(canvas, (600.0, 594.0), 1.2);
    canvas.limb(&[(396.0, 624.0), (1150.0, 624.0)], 36.0, 36.0, Tone::hex("fdfbf6"));
    canvas.shape(
        "M 404 630 L 1144 630 C 1140 780 1100 840 1020 850 L 530 850 C 450 840 410 780 404 630 Z",
        Tone::hex("f4f1e9"),
    );
    canvas.shape("M 404 630 L 1144 630 L 1142 652 L 406 652 Z", Tone::hex("000000").faint(0.06));
    for x in [540.0, 1010.0] {
        canvas.ellipse((x, 862.0), 34.0, 20.0, Tone::hex("c9b08f"));
    }
    son.arm(canvas, Side::Left, (664.0, 520.0), 0.7, Hand::Open);
    son.arm(canvas, Side::Right, (930.0, 572.0), 0.7, Hand::Rest);
    mother.arm(canvas, Side::Left, (470.0, 640.0), 0.8, Hand::Rest);
    mother.arm(canvas, Side::Right, (566.0, 520.0), 0.8, Hand::Open);
    for (x, y, r) in [(640.0, 380.0, 20.0), (700.0, 300.0, 14.0), (590.0, 260.0, 24.0), (950.0, 400.0, 18.0)] {
        props::bubble(canvas, (x, y), r);
    }
}
