//! A baby born early and her parents, on the neonatal ward.

use super::{Still, TALL, WIDE, tall, wide};
use crate::canvas::{Canvas, Place, Tone};
use crate::encode::Stored;
use crate::head::{self, Eyes, Head, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve, swaddled};
use crate::rooms;

pub(crate) const STILLS: [Still; 3] = [
    tall("c1-skin.jpg", skin_to_skin),
    wide("c1-finger.jpg", finger).stored(Stored::Turned(8)),
    wide("c2-eyes.jpg", eyes),
];

const MOTHER: Look = Look {
    skin: Tone::hex("efc3a2"),
    hair: Tone::hex("b0733f"),
    style: Hair::Bob,
    top: Tone::hex("8a6a94"),
    legs: Tone::hex("4a566b"),
    build: Build::Adult,
    beard: None,
    glasses: false,
    earrings: None,
};

const FATHER: Look =
    Look { hair: Tone::hex("5a3d2c"), style: Hair::Short, top: Tone::hex("6f8a6a"), glasses: true, ..MOTHER };

const BABY: Look =
    Look { skin: Tone::hex("f0b79c"), style: Hair::Knitted(Tone::hex("e8c766")), build: Build::Toddler, ..MOTHER };

fn ward(canvas: &mut Canvas, size: Place, line: f32, screen: Place) {
    rooms::room(canvas, size, line, Tone::hex("dcebe9"), Tone::hex("b7c4c4"));
    let (x, y) = screen;
    canvas.slab((x + 74.0, y + 120.0), (14.0, line - y), 6.0, Tone::hex("8f9ea3"));
    canvas.slab((x, y), (164.0, 128.0), 16.0, Tone::hex("f7f7f2"));
    canvas.slab((x + 14.0, y + 14.0), (136.0, 88.0), 8.0, Tone::hex("25464e"));
    let (l, m) = (x + 22.0, y + 48.0);
    canvas.line(
        &format!(
            "M {l} {m} L {} {m} L {} {} L {} {} L {} {m} L {} {m}",
            l + 32.0,
            l + 42.0,
            m - 24.0,
            l + 54.0,
            m + 14.0,
            l + 62.0,
            l + 118.0
        ),
        5.0,
        Tone::hex("8fd3b4"),
    );
    canvas.line(
        &format!(
            "M {l} {} Q {} {} {} {} Q {} {} {} {}",
            m + 38.0,
            l + 18.0,
            m + 22.0,
            l + 38.0,
            m + 38.0,
            l + 70.0,
            m + 54.0,
            l + 118.0,
            m + 34.0
        ),
        4.0,
        Tone::hex("e8c766"),
    );
}

fn chair(canvas: &mut Canvas, at: Place, width: f32, tone: Tone) {
    let (x, y) = at;
    canvas.slab((x - width / 2.0, y), (width, 720.0), 90.0, tone);
    canvas.slab((x - width * 0.36, y + 30.0), (width * 0.72, 250.0), 60.0, tone.lighter(0.14));
}

fn chair_arms(canvas: &mut Canvas, at: Place, width: f32, tone: Tone) {
    let (x, y) = at;
    for s in [-1.0, 1.0] {
        canvas.slab((x + s * width / 2.0 - 56.0, y), (112.0, 460.0), 50.0, tone.darker(0.18));
    }
}

fn skin_to_skin(canvas: &mut Canvas) {
    ward(canvas, TALL, 1060.0, (690.0, 250.0));
    rooms::window(canvas, (60.0, 110.0), (190.0, 260.0), true);
    let seat = Tone::hex("5f8fa0");
    chair(canvas, (450.0, 330.0), 640.0, seat);
    let mother =
        Figure::new(MOTHER, 122.0, (440.0, 1010.0), -5.0).facing(0.25, 0.85, 10.0).with(Eyes::Down, Mouth::Smile);
    mother.body(canvas);
    // The shirt is open; the baby lies on bare skin beneath a blanket.
    canvas.shape(
        "M 372 646 Q 420 640 470 646 C 520 760 560 820 560 980 L 330 980 C 326 820 340 740 372 646 Z",
        MOTHER.skin,
    );
    canvas.limb(&[(360.0, 1070.0), (230.0, 1200.0)], 200.0, 190.0, mother.look.legs);
    canvas.limb(&[(520.0, 1070.0), (640.0, 1200.0)], 200.0, 190.0, mother.look.legs.darker(0.12));
    chair_arms(canvas, (450.0, 840.0), 660.0, seat);
    let face = Head {
        turn: -0.35,
        nod: 0.1,
        tilt: 16.0,
        eyes: Eyes::Down,
        mouth: Mouth::Calm,
        ..Head::new((438.0, 778.0), 74.0)
    };
    canvas.shape(
        "M 340 850 C 380 780 560 780 600 860 C 650 980 600 1080 470 1090 C 340 1080 300 960 340 850 Z",
        BABY.skin.darker(0.05),
    );
    head::front(canvas, &BABY, &face);
    canvas.shape(
        "M 318 870 C 420 826 540 836 612 880 C 664 1000 620 1104 470 1110 C 320 1104 280 990 318 870 Z",
        Tone::hex("f6efdc"),
    );
    canvas.line("M 340 930 C 430 900 530 900 612 940 M 334 990 C 430 964 540 964 622 1000", 7.0, Tone::hex("9fc4c0"));
    canvas.line("M 520 800 Q 640 760 690 640 Q 720 520 740 400", 4.0, Tone::hex("9fb4b8"));
    mother.arm(canvas, Side::Left, (452.0, 1010.0), 1.0, Hand::Open);
    mother.arm(canvas, Side::Right, (548.0, 930.0), 1.0, Hand::Open);
}

/// A warm cot of clear plastic; `draw` draws who lies in it.
fn cot(canvas: &mut Canvas, draw: impl FnOnce(&mut Canvas)) {
    let clear = Tone::hex("ffffff");
    canvas.slab((560.0, 690.0), (560.0, 240.0), 10.0, Tone::hex("93a3a8"));
    canvas.slab((530.0, 640.0), (620.0, 70.0), 22.0, Tone::hex("f7f7f2"));
    canvas.slab((570.0, 580.0), (540.0, 70.0), 30.0, Tone::hex("cfe3df"));
    draw(canvas);
    canvas.slab((540.0, 452.0), (600.0, 196.0), 30.0, clear.faint(0.2));
    canvas.line("M 556 470 L 1124 470", 10.0, clear.faint(0.75));
    canvas.line("M 600 500 L 640 620 M 660 500 L 690 590", 9.0, clear.faint(0.45));
}

fn finger(canvas: &mut Canvas) {
    ward(canvas, WIDE, 760.0, (960.0, 120.0));
    rooms::window(canvas, (560.0, 80.0), (230.0, 220.0), true);
    let father = Figure::new(FATHER, 96.0, (196.0, 790.0), 8.0)
        .facing(0.6, 0.65, 10.0)
        .with(Eyes::Down, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    canvas.slab((60.0, 770.0), (340.0, 60.0), 26.0, Tone::hex("5f8fa0"));
    father.body(canvas);
    canvas.limb(&[(200.0, 806.0), (400.0, 812.0), (430.0, 960.0)], 150.0, 120.0, father.look.legs);
    cot(canvas, |canvas| {
        let face = Head {
            turn: -0.5,
            nod: 0.0,
            tilt: -62.0,
            eyes: Eyes::Open,
            mouth: Mouth::Calm,
            ..Head::new((760.0, 556.0), 60.0)
        };
        swaddled(canvas, &BABY, face, -84.0, Tone::hex("9fc4c0"));
        canvas.limb(&[(812.0, 540.0), (756.0, 494.0), (690.0, 488.0)], 30.0, 22.0, BABY.skin);
    });
    father.arm(canvas, Side::Left, (390.0, 740.0), 0.9, Hand::Rest);
    father.arm(canvas, Side::Right, (622.0, 508.0), 0.9, Hand::Point);
    canvas.disc((684.0, 490.0), 17.0, BABY.skin);
    canvas.limb(&[(676.0, 482.0), (668.0, 500.0)], 10.0, 8.0, BABY.skin.darker(0.1));
}

fn eyes(canvas: &mut Canvas) {
    ward(canvas, WIDE, 800.0, (990.0, 100.0));
    rooms::window(canvas, (90.0, 80.0), (230.0, 260.0), true);
    let seat = Tone::hex("5f8fa0");
    chair(canvas, (610.0, 240.0), 620.0, seat);
    let jumper = Tone::hex("c9705c");
    let mother =
        Figure::new(MOTHER.wearing(jumper, Tone::hex("4a566b")), 108.0, (600.0, 800.0), -4.0).facing(0.5, 0.6, 12.0);
    mother.body(canvas);
    canvas.limb(&[(560.0, 860.0), (420.0, 960.0)], 190.0, 190.0, mother.look.legs);
    canvas.limb(&[(660.0, 860.0), (780.0, 960.0)], 190.0, 190.0, mother.look.legs.darker(0.12));
    chair_arms(canvas, (610.0, 640.0), 640.0, seat);
    let awake = Look { style: Hair::Wisps, hair: Tone::hex("b98a5a"), ..BABY };
    let face = Head {
        turn: -0.5,
        nod: -0.35,
        tilt: 26.0,
        eyes: Eyes::Open,
        mouth: Mouth::Oh,
        ..Head::new((748.0, 600.0), 74.0)
    };
    mother.arm(canvas, Side::Right, (690.0, 740.0), 1.0, Hand::Rest);
    swaddled(canvas, &awake, face, 58.0, Tone::hex("f0e4c4"));
    mother.arm(canvas, Side::Left, (600.0, 760.0), 0.9, Hand::Open);
}
