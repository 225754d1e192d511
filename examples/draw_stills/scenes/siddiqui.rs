//! A mother and her son: flat bread in the kitchen, and the slide in the park with other children near.

use super::{Still, WIDE, wide};
use crate::canvas::{Canvas, Tone};
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 3] =
    [wide("c1-roti.jpg", roti), wide("c1-flour-hands.jpg", flour_hands), wide("c2-slide.jpg", slide)];

const MOTHER: Look = Look {
    skin: Tone::hex("c68e66"),
    hair: Tone::hex("241a18"),
    style: Hair::Hijab(Tone::hex("3f7f86")),
    top: Tone::hex("b5604f"),
    legs: Tone::hex("e6d3b0"),
    build: Build::Adult,
    beard: None,
    glasses: false,
    earrings: None,
};

const SON: Look = Look {
    skin: Tone::hex("cf9a72"),
    style: Hair::Curly,
    top: Tone::hex("e2b154"),
    legs: Tone::hex("46566e"),
    build: Build::Child,
    ..MOTHER
};

const NEIGHBOUR: Look = Look {
    skin: Tone::hex("efc3a2"),
    hair: Tone::hex("a5552f"),
    style: Hair::Ponytail,
    top: Tone::hex("8a6a94"),
    ..SON
};

fn kitchen(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 760.0, Tone::hex("f1e2c9"), Tone::hex("c4a47e"));
    rooms::kitchen(canvas, WIDE, 500.0, Tone::hex("a9694f"));
    rooms::window(canvas, (90.0, 70.0), (230.0, 230.0), true);
    canvas.slab((780.0, 210.0), (340.0, 16.0), 6.0, Tone::hex("9b7653"));
    for (x, tone) in [(810.0, "d9a43f"), (880.0, "b5432f"), (950.0, "7d8f4a"), (1020.0, "8a5a3a")] {
        canvas.slab((x, 140.0), (52.0, 70.0), 10.0, Tone::hex("ffffff").faint(0.6));
        canvas.slab((x + 4.0, 164.0), (44.0, 43.0), 8.0, Tone::hex(tone));
        canvas.slab((x - 2.0, 130.0), (56.0, 14.0), 5.0, Tone::hex("9b7653"));
    }
}

fn dough_table(canvas: &mut Canvas) {
    rooms::table(canvas, (600.0, 700.0), (1180.0, 130.0), Tone::hex("cfa273"));
    canvas.ellipse((600.0, 778.0), 200.0, 40.0, Tone::hex("e8d5ae"));
    for (x, y) in [(930.0, 786.0), (980.0, 770.0), (1024.0, 792.0)] {
        canvas.ellipse((x, y), 32.0, 25.0, Tone::hex("efdcb2"));
    }
    props::bowl(canvas, (180.0, 806.0), 0.85, Tone::hex("d9d4c8"), Tone::hex("f6efdf"));
}

fn roti(canvas: &mut Canvas) {
    kitchen(canvas);
    let mother = Figure::new(MOTHER, 92.0, (370.0, 740.0), 4.0).facing(0.6, 0.45, 7.0).sleeves(Sleeve::Rolled);
    let son = Figure::new(SON, 84.0, (790.0, 730.0), -6.0)
        .facing(-0.5, 0.65, -5.0)
        .with(Eyes::Down, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    mother.body(canvas);
    son.body(canvas);
    dough_table(canvas);
    canvas.ellipse((602.0, 772.0), 120.0, 24.0, Tone::hex("f3e3bd"));
    let pin = Tone::hex("b98a5a");
    canvas.limb(&[(500.0, 744.0), (716.0, 736.0)], 16.0, 16.0, pin.darker(0.12));
    canvas.limb(&[(540.0, 742.0), (676.0, 738.0)], 44.0, 44.0, pin);
    mother.arm(canvas, Side::Left, (400.0, 776.0), 0.8, Hand::Rest);
    mother.arm(canvas, Side::Right, (488.0, 738.0), 0.8, Hand::Hold);
    son.arm(canvas, Side::Left, (712.0, 728.0), 0.8, Hand::Hold);
    son.arm(canvas, Side::Right, (800.0, 780.0), 0.8, Hand::Rest);
}

fn flour_hands(canvas: &mut Canvas) {
    kitchen(canvas);
    let mother = Figure::new(MOTHER, 92.0, (370.0, 740.0), 4.0)
        .facing(0.6, 0.2, 5.0)
        .with(Eyes::Happy, Mouth::Laugh)
        .sleeves(Sleeve::Rolled);
    let son = Figure::new(SON, 84.0, (790.0, 730.0), 2.0)
        .facing(-0.55, -0.4, 6.0)
        .with(Eyes::Open, Mouth::Laugh)
        .sleeves(Sleeve::Rolled);
    mother.body(canvas);
    son.body(canvas);
    dough_table(canvas);
    canvas.ellipse((602.0, 772.0), 130.0, 26.0, Tone::hex("f3e3bd"));
    mother.arm(canvas, Side::Left, (400.0, 776.0), 0.8, Hand::Rest);
    mother.arm(canvas, Side::Right, (540.0, 580.0), 0.8, Hand::Open);
    let floury = Figure { look: Look { skin: SON.skin.lighter(0.5), ..SON }, ..son };
    for (side, hand) in [(Side::Left, (668.0, 580.0)), (Side::Right, (910.0, 560.0))] {
        son.arm(canvas, side, hand, 0.8, Hand::Open);
        let way = crate::person::unit(floury.shoulder(side), hand);
        crate::person::draw_hand(canvas, hand, (way.0 * 0.6, -1.0), 72.0, floury.look.skin, Hand::Open);
    }
    for (x, y, r) in
        [(640.0, 500.0, 5.0), (700.0, 470.0, 4.0), (880.0, 480.0, 5.0), (960.0, 500.0, 4.0), (660.0, 640.0, 4.0)]
    {
        canvas.disc((x, y), r, Tone::hex("ffffff").faint(0.8));
    }
}

fn slide(canvas: &mut Canvas) {
    rooms::park(canvas, WIDE, 500.0);
    rooms::tree(canvas, (90.0, 590.0), 1.1, Tone::hex("7fa578"));
    rooms::tufts(canvas, &[(60.0, 780.0), (660.0, 850.0), (1130.0, 840.0), (480.0, 640.0)]);
    let steel = Tone::hex("7f8f9a");
    // Another family's child waits on the steps behind; the notes cover that part.
    let other = Figure::new(NEIGHBOUR, 56.0, (1080.0, 380.0), -4.0).facing(-0.4, 0.1, 0.0);
    canvas.limb(&[(1070.0, 390.0), (1074.0, 470.0)], 46.0, 40.0, other.look.legs);
    other.body(canvas);
    for x in [1020.0, 1140.0] {
        canvas.limb(&[(x, 300.0), (x + 16.0, 800.0)], 16.0, 16.0, steel.darker(0.1));
    }
    for step in 0..5 {
        let y = 470.0 + 76.0 * step as f32;
        canvas.limb(&[(1024.0, y), (1148.0, y)], 14.0, 14.0, steel);
    }
    canvas.limb(&[(1030.0, 440.0), (920.0, 480.0), (640.0, 770.0), (540.0, 790.0)], 96.0, 96.0, Tone::hex("c5543f"));
    canvas.limb(&[(1030.0, 424.0), (910.0, 464.0), (640.0, 748.0), (540.0, 768.0)], 58.0, 58.0, Tone::hex("dd7a62"));
    canvas.limb(&[(800.0, 660.0), (806.0, 830.0)], 18.0, 18.0, steel.darker(0.1));
    let son = Figure::new(SON.wearing(Tone::hex("2f807c"), Tone::hex("46566e")), 82.0, (800.0, 590.0), -4.0)
        .facing(-0.6, 0.2, -8.0)
        .with(Eyes::Open, Mouth::Laugh);
    son.arm(canvas, Side::Right, (930.0, 400.0), 0.7, Hand::Open);
    canvas.limb(&[(806.0, 600.0), (700.0, 640.0), (626.0, 724.0)], 78.0, 50.0, son.look.legs.darker(0.12));
    son.body(canvas);
    canvas.limb(&[(800.0, 616.0), (680.0, 664.0), (606.0, 738.0)], 80.0, 50.0, son.look.legs);
    canvas.ellipse((592.0, 744.0), 36.0, 26.0, Tone::hex("f3ead8"));
    son.arm(canvas, Side::Left, (664.0, 440.0), 0.7, Hand::Open);
    rooms::shadow(canvas, (310.0, 836.0), 220.0);
    let mother = Figure::new(MOTHER, 88.0, (300.0, 710.0), 8.0).facing(0.62, -0.1, 3.0).with(Eyes::Happy, Mouth::Smile);
    mother.kneeling(canvas, Side::Right);
    mother.arm(canvas, Side::Left, (400.0, 600.0), 0.7, Hand::Open);
    mother.body(canvas);
    mother.arm(canvas, Side::Right, (516.0, 560.0), 0.7, Hand::Open);
}
