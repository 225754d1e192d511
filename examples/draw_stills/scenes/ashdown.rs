//! Two fathers and their daughter: a den of blankets, and seeds in the garden.

use super::{Still, WIDE, wide};
use crate::canvas::{Canvas, Tone};
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve};
use crate::rooms;

pub(crate) const STILLS: [Still; 3] =
    [wide("c1-den.jpg", den), wide("c2-seedlings.jpg", seedlings), wide("c3-watering.jpg", watering)];

const MARTIN: Look = Look {
    skin: Tone::hex("f0c4a2"),
    hair: Tone::hex("8f8a86"),
    style: Hair::Short,
    top: Tone::hex("4f6f5f"),
    legs: Tone::hex("3d4b63"),
    build: Build::Adult,
    beard: None,
    glasses: true,
    earrings: None,
};

const LEON: Look = Look {
    skin: Tone::hex("7a4e36"),
    hair: Tone::hex("231a19"),
    style: Hair::Short,
    top: Tone::hex("c9843a"),
    beard: Some(Tone::hex("2b201f")),
    glasses: false,
    ..MARTIN
};

const RUBY: Look = Look {
    skin: Tone::hex("e9b893"),
    hair: Tone::hex("4a2f22"),
    style: Hair::Plaits,
    top: Tone::hex("8a6a94"),
    legs: Tone::hex("3f7376"),
    build: Build::Child,
    glasses: false,
    ..MARTIN
};

fn den(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 650.0, Tone::hex("dcd3c4"), Tone::hex("b99a78"));
    rooms::fairy_lights(canvas, (0.0, 30.0), (1200.0, 20.0), 12);
    let cloth = Tone::hex("5f7f9c");
    canvas.shape(
        "M 60 860 C 120 560 240 260 420 130 Q 620 190 820 120 C 980 260 1090 560 1150 860 Z",
        cloth.darker(0.22),
    );
    canvas.shape("M 190 850 C 260 560 400 300 620 230 C 830 300 960 560 1020 850 Z", Tone::hex("f6dfae"));
    canvas.disc((606.0, 610.0), 225.0, Tone::hex("fff3cf").faint(0.5));
    canvas.ellipse((600.0, 830.0), 420.0, 70.0, Tone::hex("c9705c"));
    let martin = Figure::new(MARTIN, 88.0, (400.0, 740.0), 4.0)
        .facing(0.6, 0.3, 6.0)
        .with(Eyes::Happy, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    let ruby = Figure::new(RUBY, 82.0, (800.0, 750.0), -2.0).facing(-0.5, -0.4, 6.0).with(Eyes::Open, Mouth::Laugh);
    martin.crossed_legs(canvas);
    martin.body(canvas);
    ruby.crossed_legs(canvas);
    ruby.body(canvas);
    martin.arm(canvas, Side::Left, (380.0, 744.0), 0.8, Hand::Rest);
    martin.arm(canvas, Side::Right, (528.0, 690.0), 0.8, Hand::Open);
    ruby.arm(canvas, Side::Right, (810.0, 752.0), 0.8, Hand::Rest);
    // The torch and its light.
    canvas.shape("M 640 604 L 560 330 Q 620 300 690 330 L 656 604 Z", Tone::hex("fffbe6").faint(0.55));
    canvas.limb(&[(648.0, 668.0), (646.0, 612.0)], 26.0, 34.0, Tone::hex("c5543f"));
    ruby.arm(canvas, Side::Left, (664.0, 652.0), 0.8, Hand::Hold);
    canvas.shape("M 0 900 C 60 560 200 240 420 122 Q 470 140 520 152 C 330 260 220 560 180 900 Z", cloth);
    canvas.shape(
        "M 1200 900 C 1150 560 1000 240 820 112 Q 770 140 700 152 C 880 260 1000 560 1040 900 Z",
        cloth.darker(0.08),
    );
    for (x, y) in [
        (110.0, 780.0),
        (160.0, 620.0),
        (220.0, 480.0),
        (310.0, 330.0),
        (1110.0, 780.0),
        (1060.0, 620.0),
        (990.0, 480.0),
        (900.0, 320.0),
    ] {
        canvas.disc((x, y), 17.0, Tone::hex("e9d8b9"));
    }
}

fn garden(canvas: &mut Canvas) {
    rooms::park(canvas, WIDE, 470.0);
    for post in 0..15 {
        let x = post as f32 * 84.0 - 10.0;
        canvas.shape(
            &format!("M {x} 330 L {} 306 L {} 330 L {} 540 L {x} 540 Z", x + 34.0, x + 68.0, x + 68.0),
            Tone::hex("cbb08a"),
        );
        canvas.line(&format!("M {} 350 L {} 530", x + 34.0, x + 34.0), 3.0, Tone::hex("b0946c"));
    }
    rooms::tree(canvas, (1090.0, 560.0), 1.2, Tone::hex("7fa578"));
    canvas.slab((330.0, 700.0), (540.0, 130.0), 14.0, Tone::hex("9b6f4a"));
    canvas.slab((330.0, 740.0), (540.0, 6.0), 0.0, Tone::hex("7f5a3b"));
    canvas.ellipse((600.0, 704.0), 258.0, 26.0, Tone::hex("5a4030"));
}

fn sprout(canvas: &mut Canvas, at: (f32, f32), scale: f32) {
    canvas.at(at, scale, 0.0, |canvas| {
        canvas.line("M 0 0 L 0 -40", 6.0, Tone::hex("5f8f4f"));
        canvas.shape("M 0 -34 C -14 -60 -40 -56 -44 -48 C -34 -34 -14 -30 0 -34 Z", Tone::hex("7fae62"));
        canvas.shape("M 0 -40 C 12 -66 38 -62 44 -54 C 34 -40 14 -36 0 -40 Z", Tone::hex("6f9f55"));
    });
}

fn seedlings(canvas: &mut Canvas) {
    garden(canvas);
    for x in [440.0, 540.0] {
        sprout(canvas, (x, 706.0), 1.0);
    }
    rooms::shadow(canvas, (240.0, 836.0), 200.0);
    rooms::shadow(canvas, (930.0, 836.0), 160.0);
    let leon = Figure::new(LEON, 88.0, (240.0, 710.0), 9.0).facing(0.62, 0.35, 6.0).sleeves(Sleeve::Rolled);
    leon.kneeling(canvas, Side::Right);
    leon.body(canvas);
    leon.arm(canvas, Side::Left, (330.0, 700.0), 0.8, Hand::Rest);
    leon.arm(canvas, Side::Right, (484.0, 610.0), 0.8, Hand::Open);
    let ruby = Figure::new(RUBY.wearing(Tone::hex("e2b154"), Tone::hex("3f7376")), 82.0, (930.0, 740.0), -8.0)
        .facing(-0.55, -0.2, 4.0)
        .with(Eyes::Open, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    ruby.kneeling(canvas, Side::Left);
    ruby.body(canvas);
    ruby.arm(canvas, Side::Right, (890.0, 730.0), 0.8, Hand::Rest);
    sprout(canvas, (700.0, 632.0), 1.0);
    canvas.shape("M 672 628 L 728 628 L 718 672 L 682 672 Z", Tone::hex("c5704c"));
    ruby.arm(canvas, Side::Left, (736.0, 648.0), 0.8, Hand::Hold);
}

fn watering(canvas: &mut Canvas) {
    garden(canvas);
    for x in [420.0, 520.0, 620.0, 720.0] {
        sprout(canvas, (x, 706.0), 1.35);
    }
    rooms::shadow(canvas, (250.0, 840.0), 150.0);
    rooms::shadow(canvas, (950.0, 836.0), 190.0);
    let ruby = Figure::new(RUBY.wearing(Tone::hex("c9705c"), Tone::hex("3f5f7a")), 82.0, (250.0, 650.0), 4.0)
        .facing(0.6, 0.3, 5.0)
        .with(Eyes::Open, Mouth::Oh)
        .sleeves(Sleeve::Rolled);
    let boots = Tone::hex("e2b154");
    ruby.leg(canvas, ((220.0, 660.0), (216.0, 740.0), (212.0, 812.0)), Side::Right, boots.darker(0.1));
    ruby.leg(canvas, ((282.0, 660.0), (290.0, 740.0), (290.0, 812.0)), Side::Right, boots);
    ruby.body(canvas);
    let tin = Tone::hex("5f8fae");
    canvas.at((420.0, 560.0), 1.0, 16.0, |canvas| {
        canvas.ring((0.0, -40.0), 42.0, 10.0, tin.darker(0.16));
        canvas.limb(&[(36.0, 20.0), (120.0, -40.0)], 24.0, 14.0, tin.darker(0.1));
        canvas.slab((-50.0, -50.0), (100.0, 100.0), 16.0, tin);
    });
    for (x, y) in [(556.0, 590.0), (574.0, 620.0), (560.0, 640.0), (592.0, 650.0), (580.0, 676.0), (606.0, 684.0)] {
        canvas.ellipse((x, y), 5.0, 9.0, Tone::hex("9fd0e0"));
    }
    ruby.arm(canvas, Side::Left, (372.0, 580.0), 0.8, Hand::Hold);
    ruby.arm(canvas, Side::Right, (404.0, 492.0), 0.8, Hand::Hold);
    let martin = Figure::new(MARTIN.wearing(Tone::hex("7f5f8a"), Tone::hex("3d4b63")), 88.0, (960.0, 710.0), -6.0)
        .facing(-0.6, 0.2, -5.0)
        .with(Eyes::Happy, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    martin.kneeling(canvas, Side::Left);
    martin.body(canvas);
    martin.arm(canvas, Side::Right, (880.0, 700.0), 0.8, Hand::Rest);
    martin.arm(canvas, Side::Left, (790.0, 610.0), 0.8, Hand::Open);
}
