//! A mother, a grandmother and a boy: bedtime, and dumplings at the kitchen table.

use super::{Still, WIDE, wide};
use crate::canvas::{Canvas, Tone};
use crate::encode::Stored;
use crate::head::{Eyes, Head, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 3] = [
    wide("c1-story.jpg", story),
    wide("c1-goodnight.png", goodnight).stored(Stored::Png),
    wide("c2-dumplings.jpg", dumplings),
];

const MOTHER: Look = Look {
    skin: Tone::hex("f3cfb4"),
    hair: Tone::hex("d3a45c"),
    style: Hair::Plaits,
    top: Tone::hex("5f7fae"),
    legs: Tone::hex("3d4b63"),
    build: Build::Adult,
    beard: None,
    glasses: false,
    earrings: None,
};

const GRANDMOTHER: Look = Look {
    hair: Tone::hex("cfcac4"),
    style: Hair::Bun,
    top: Tone::hex("9c4f5e"),
    glasses: true,
    earrings: Some(Tone::hex("e6bd62")),
    ..MOTHER
};

const BOY: Look = Look {
    hair: Tone::hex("d8b06a"),
    style: Hair::Tousled,
    top: Tone::hex("7fa39a"),
    legs: Tone::hex("46566e"),
    build: Build::Child,
    ..MOTHER
};

fn bedroom(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 660.0, Tone::hex("54678a"), Tone::hex("a58a76"));
    canvas.slab((120.0, 80.0), (220.0, 240.0), 10.0, Tone::hex("fbf7ee"));
    canvas.slab((136.0, 96.0), (188.0, 208.0), 4.0, Tone::hex("26355a"));
    canvas.disc((270.0, 160.0), 34.0, Tone::hex("f6e7b4"));
    canvas.disc((284.0, 150.0), 30.0, Tone::hex("26355a"));
    for (x, y, r) in [(170.0, 130.0, 4.0), (200.0, 220.0, 5.0), (300.0, 250.0, 4.0), (160.0, 270.0, 3.0)] {
        canvas.disc((x, y), r, Tone::hex("f6e7b4"));
    }
    canvas.slab((223.0, 90.0), (12.0, 220.0), 0.0, Tone::hex("fbf7ee"));
    rooms::fairy_lights(canvas, (400.0, 60.0), (1200.0, 40.0), 9);
    rooms::lamp(canvas, (1110.0, 700.0), 0.95);
    let wood = Tone::hex("b98a5a");
    canvas.slab((-60.0, 360.0), (150.0, 560.0), 40.0, wood);
    canvas.slab((60.0, 640.0), (980.0, 240.0), 40.0, wood.darker(0.1));
    canvas.slab((70.0, 470.0), (330.0, 180.0), 70.0, Tone::hex("f3ecdf"));
    canvas.slab((70.0, 590.0), (960.0, 120.0), 40.0, Tone::hex("e9e0cf"));
}

/// A patchwork quilt over the bed.
fn quilt(canvas: &mut Canvas) {
    let edge = "M 150 670 C 300 600 520 640 700 620 C 860 606 980 620 1040 680 L 1040 850 L 150 850 Z";
    let cover = crate::canvas::path(edge);
    canvas.clipped(&cover, |canvas| {
        for row in 0..4 {
            for column in 0..11 {
                let tone = ["c9705c", "e2b154", "7fa39a", "8a6a94", "e9d8b9"][((row * 3 + column * 2) % 5) as usize];
                canvas.slab(
                    (140.0 + column as f32 * 84.0, 590.0 + row as f32 * 84.0),
                    (84.0, 84.0),
                    0.0,
                    Tone::hex(tone),
                );
            }
        }
        canvas.shape("M 140 820 L 1060 820 L 1060 860 L 140 860 Z", Tone::hex("000000").faint(0.1));
    });
}

fn story(canvas: &mut Canvas) {
    bedroom(canvas);
    let pyjamas = Tone::hex("dfe7ea");
    let boy = Figure::new(BOY.wearing(pyjamas, pyjamas), 86.0, (360.0, 690.0), -2.0)
        .facing(0.4, 0.7, 10.0)
        .with(Eyes::Down, Mouth::Smile);
    let mother =
        Figure::new(MOTHER, 94.0, (600.0, 720.0), -6.0).facing(-0.6, 0.45, -8.0).with(Eyes::Open, Mouth::Smile);
    boy.body(canvas);
    mother.body(canvas);
    quilt(canvas);
    props::book(canvas, (450.0, 770.0), 0.92, -3.0, Tone::hex("2f6f76"));
    boy.arm(canvas, Side::Left, (290.0, 724.0), 0.8, Hand::Hold);
    boy.arm(canvas, Side::Right, (408.0, 690.0), 0.6, Hand::Point);
    mother.arm(canvas, Side::Left, (622.0, 740.0), 0.7, Hand::Hold);
    mother.arm(canvas, Side::Right, (716.0, 770.0), 0.9, Hand::Rest);
    props::teddy(canvas, (170.0, 690.0), 0.95, Tone::hex("b07a4a"));
}

fn goodnight(canvas: &mut Canvas) {
    bedroom(canvas);
    let pyjamas = Tone::hex("dfe7ea");
    let mother =
        Figure::new(MOTHER, 94.0, (720.0, 700.0), -16.0).facing(-0.62, 0.55, -8.0).with(Eyes::Happy, Mouth::Smile);
    let boy = BOY.wearing(pyjamas, pyjamas);
    let face = Head {
        turn: 0.55,
        nod: -0.5,
        tilt: -24.0,
        eyes: Eyes::Open,
        mouth: Mouth::Smile,
        ..Head::new((280.0, 566.0), 86.0)
    };
    mother.body(canvas);
    crate::hair::back(canvas, &boy, &face);
    canvas.shape("M 240 640 C 300 600 420 640 440 720 L 220 720 Z", pyjamas);
    crate::head::front(canvas, &boy, &face);
    quilt(canvas);
    canvas.limb(&[(330.0, 690.0), (410.0, 680.0), (470.0, 640.0)], 52.0, 40.0, pyjamas.darker(0.08));
    canvas.disc((486.0, 630.0), 24.0, boy.skin);
    mother.arm(canvas, Side::Left, (500.0, 640.0), 0.7, Hand::Rest);
    mother.arm(canvas, Side::Right, (690.0, 740.0), 0.9, Hand::Rest);
    props::teddy(canvas, (150.0, 700.0), 0.9, Tone::hex("b07a4a"));
}

fn dumplings(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 760.0, Tone::hex("efe6d2"), Tone::hex("c4a47e"));
    rooms::window(canvas, (480.0, 60.0), (250.0, 240.0), true);
    rooms::curtains(canvas, (480.0, 60.0), (250.0, 240.0), Tone::hex("c9705c"));
    rooms::shelf(canvas, (850.0, 260.0), 290.0);
    canvas.slab((80.0, 130.0), (190.0, 150.0), 10.0, Tone::hex("b98a5a"));
    for (x, y) in [(125.0, 180.0), (175.0, 180.0), (225.0, 180.0), (150.0, 232.0), (200.0, 232.0)] {
        canvas.disc((x, y), 21.0, Tone::hex("f6f1e4"));
        canvas.ring((x, y), 13.0, 4.0, Tone::hex("5f7fae"));
    }
    let grandmother = Figure::new(GRANDMOTHER, 94.0, (360.0, 740.0), 4.0).facing(0.6, 0.4, 7.0).sleeves(Sleeve::Rolled);
    let boy = Figure::new(BOY, 86.0, (800.0, 730.0), -4.0)
        .facing(-0.6, -0.2, 5.0)
        .with(Eyes::Open, Mouth::Laugh)
        .sleeves(Sleeve::Rolled);
    grandmother.body(canvas);
    boy.body(canvas);
    rooms::table(canvas, (600.0, 700.0), (1180.0, 130.0), Tone::hex("c9996a"));
    canvas.ellipse((590.0, 772.0), 190.0, 42.0, Tone::hex("f8efdb"));
    let dough = Tone::hex("f3dfb6");
    for (x, y) in [(500.0, 762.0), (580.0, 784.0), (660.0, 758.0), (870.0, 800.0), (940.0, 776.0), (1010.0, 802.0)] {
        canvas.shape(
            &format!("M {} {y} Q {x} {} {} {y} Q {x} {} {} {y} Z", x - 36.0, y - 46.0, x + 36.0, y + 14.0, x - 36.0),
            dough,
        );
        canvas.line(
            &format!("M {} {} Q {x} {} {} {}", x - 30.0, y - 2.0, y + 6.0, x + 30.0, y - 2.0),
            4.0,
            dough.darker(0.14),
        );
    }
    props::bowl(canvas, (180.0, 800.0), 0.8, Tone::hex("7fa39a"), Tone::hex("f0e7d0"));
    grandmother.arm(canvas, Side::Left, (380.0, 770.0), 0.8, Hand::Rest);
    grandmother.arm(canvas, Side::Right, (476.0, 726.0), 0.8, Hand::Hold);
    canvas.shape("M 640 680 Q 676 634 712 680 Q 676 694 640 680 Z", dough);
    boy.arm(canvas, Side::Left, (700.0, 672.0), 0.8, Hand::Hold);
    boy.arm(canvas, Side::Right, (850.0, 764.0), 0.8, Hand::Rest);
}
