//! A first-time father and his baby: a bottle in the armchair, face to face on the mat.

use super::{Still, TALL, WIDE, tall, wide};
use crate::canvas::{Canvas, Tone};
use crate::encode::Stored;
use crate::head::{self, Eyes, Head, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve, swaddled};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 2] =
    [tall("c1-bottle.jpg", bottle).stored(Stored::Turned(6)), wide("c1-mat.jpg", mat)];

const FATHER: Look = Look {
    skin: Tone::hex("f1c7a8"),
    hair: Tone::hex("a5552f"),
    style: Hair::Short,
    top: Tone::hex("5d7f95"),
    legs: Tone::hex("4c4a52"),
    build: Build::Adult,
    beard: Some(Tone::hex("b4663a")),
    glasses: false,
    earrings: None,
};

const BABY: Look = Look {
    skin: Tone::hex("f5d0b5"),
    hair: Tone::hex("c07a48"),
    style: Hair::Wisps,
    top: Tone::hex("f0d58a"),
    legs: Tone::hex("f0d58a"),
    build: Build::Toddler,
    beard: None,
    glasses: false,
    earrings: None,
};

fn bottle(canvas: &mut Canvas) {
    rooms::room(canvas, TALL, 1010.0, Tone::hex("dfe5e0"), Tone::hex("c4a47e"));
    rooms::window(canvas, (70.0, 90.0), (210.0, 290.0), true);
    rooms::lamp(canvas, (800.0, 1030.0), 1.6);
    let chair = Tone::hex("c98a5b");
    canvas.slab((150.0, 350.0), (600.0, 760.0), 120.0, chair);
    canvas.slab((120.0, 980.0), (660.0, 190.0), 50.0, chair.darker(0.1));
    let father = Figure::new(FATHER, 116.0, (440.0, 960.0), -3.0)
        .facing(0.4, 0.8, 12.0)
        .with(Eyes::Down, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    father.body(canvas);
    canvas.limb(&[(390.0, 1020.0), (250.0, 1190.0)], 200.0, 180.0, father.look.legs);
    canvas.limb(&[(500.0, 1020.0), (600.0, 1190.0)], 200.0, 180.0, father.look.legs.darker(0.12));
    for left in [70.0, 700.0] {
        canvas.slab((left, 800.0), (140.0, 420.0), 66.0, chair.darker(0.16));
        canvas.slab((left + 14.0, 812.0), (112.0, 90.0), 45.0, chair.darker(0.04));
    }
    let face = Head {
        turn: -0.45,
        nod: -0.4,
        tilt: 24.0,
        eyes: Eyes::Open,
        mouth: Mouth::Oh,
        ..Head::new((556.0, 800.0), 82.0)
    };
    father.arm(canvas, Side::Right, (450.0, 950.0), 1.0, Hand::Rest);
    swaddled(canvas, &BABY, face, 62.0, Tone::hex("f0d58a"));
    props::bottle(canvas, (403.0, 758.0), 120.0);
    father.arm(canvas, Side::Left, (392.0, 760.0), 1.0, Hand::Hold);
}

fn mat(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 470.0, Tone::hex("dfe5e0"), Tone::hex("c4a47e"));
    rooms::shelf(canvas, (70.0, 250.0), 290.0);
    rooms::lamp(canvas, (1090.0, 500.0), 1.1);
    rooms::rug(canvas, (600.0, 730.0), (580.0, 150.0), Tone::hex("7fa39a"));
    props::teddy(canvas, (930.0, 610.0), 1.0, Tone::hex("b98a5a"));
    // The father lies on his side along the back of the mat.
    let father = Figure::new(FATHER.wearing(Tone::hex("a8503f"), Tone::hex("4c4a52")), 100.0, (300.0, 690.0), 42.0)
        .facing(0.6, 0.65, 14.0)
        .with(Eyes::Happy, Mouth::Laugh)
        .sleeves(Sleeve::Rolled);
    canvas.limb(&[(300.0, 670.0), (60.0, 700.0), (-120.0, 690.0)], 150.0, 120.0, father.look.legs.darker(0.1));
    canvas.limb(&[(300.0, 700.0), (120.0, 740.0), (-60.0, 770.0)], 150.0, 110.0, father.look.legs);
    father.body(canvas);
    father.arm(canvas, Side::Left, (620.0, 790.0), 0.9, Hand::Rest);
    // The baby on its back, arms and feet up.
    canvas.at((110.0, 10.0), 1.0, 0.0, baby_on_its_back);
    father.arm(canvas, Side::Right, (706.0, 640.0), 0.7, Hand::Open);
}

fn baby_on_its_back(canvas: &mut Canvas) {
    let (suit, skin) = (BABY.top, BABY.skin);
    canvas.limb(&[(850.0, 740.0), (930.0, 690.0), (970.0, 640.0)], 66.0, 48.0, suit.darker(0.1));
    canvas.ellipse((980.0, 622.0), 26.0, 32.0, skin);
    canvas.limb(&[(720.0, 752.0), (880.0, 766.0)], 138.0, 120.0, suit);
    canvas.limb(&[(870.0, 780.0), (960.0, 760.0), (1000.0, 710.0)], 68.0, 50.0, suit.darker(0.06));
    canvas.ellipse((1010.0, 692.0), 26.0, 32.0, skin);
    let face = Head {
        turn: -0.25,
        nod: -0.3,
        tilt: -52.0,
        eyes: Eyes::Open,
        mouth: Mouth::Laugh,
        ..Head::new((690.0, 706.0), 84.0)
    };
    head::front(canvas, &BABY, &face);
    canvas.limb(&[(786.0, 740.0), (792.0, 656.0), (770.0, 590.0)], 50.0, 38.0, suit.darker(0.1));
    canvas.disc((766.0, 574.0), 24.0, skin);
    canvas.limb(&[(776.0, 790.0), (846.0, 716.0), (856.0, 650.0)], 50.0, 38.0, suit.darker(0.14));
    canvas.disc((858.0, 632.0), 24.0, skin);
}
