//! A mother, her son and her daughter: baking, and football in the yard.

use super::{Still, WIDE, wide};
use crate::canvas::{Canvas, Tone};
use crate::encode::Stored;
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 3] = [
    wide("c1-stirring.jpg", stirring),
    wide("c1-cutters.jpg", cutters).stored(Stored::Turned(3)),
    wide("c2-football.jpg", football),
];

const MOTHER: Look = Look {
    skin: Tone::hex("eebf9d"),
    hair: Tone::hex("6a4129"),
    style: Hair::Ponytail,
    top: Tone::hex("4f7f78"),
    legs: Tone::hex("3d4b63"),
    build: Build::Adult,
    beard: None,
    glasses: true,
    earrings: None,
};

const SON: Look = Look {
    skin: Tone::hex("f1c5a4"),
    hair: Tone::hex("7a4b2d"),
    style: Hair::Tousled,
    top: Tone::hex("c9603f"),
    legs: Tone::hex("46566e"),
    build: Build::Child,
    beard: None,
    glasses: false,
    earrings: None,
};

const DAUGHTER: Look =
    Look { hair: Tone::hex("8d5a36"), style: Hair::Bob, top: Tone::hex("d9a0b0"), legs: Tone::hex("6b5b8c"), ..SON };

fn kitchen(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 760.0, Tone::hex("f3e6c8"), Tone::hex("c4a47e"));
    rooms::window(canvas, (460.0, 60.0), (280.0, 230.0), true);
    rooms::kitchen(canvas, WIDE, 500.0, Tone::hex("8fae9f"));
    rooms::plant(canvas, (1120.0, 500.0), 0.9);
    props::mug(canvas, (80.0, 500.0), 0.9, Tone::hex("c9603f"));
    rooms::shelf(canvas, (860.0, 220.0), 280.0);
    canvas.slab((70.0, 90.0), (220.0, 10.0), 5.0, Tone::hex("9b7653"));
    for (x, tone) in [(100.0, "b8b2a4"), (170.0, "c9603f"), (240.0, "8a8f94")] {
        canvas.line(&format!("M {x} 96 L {x} 160"), 8.0, Tone::hex(tone));
        canvas.ellipse((x, 184.0), 22.0, 30.0, Tone::hex(tone));
    }
}

fn baking_table(canvas: &mut Canvas) {
    rooms::table(canvas, (600.0, 700.0), (1180.0, 120.0), Tone::hex("d3a871"));
}

fn apron(canvas: &mut Canvas, figure: &Figure, tone: Tone) {
    let (x, y, r) = (figure.neck.0, figure.neck.1, figure.head.radius);
    let k = if figure.look.build == Build::Adult { 1.0 } else { 0.74 } * r;
    canvas.shape(
        &format!(
            "M {} {} L {} {} L {} {} L {} {} Z",
            x - 0.55 * k,
            y + 0.75 * k,
            x + 0.55 * k,
            y + 0.75 * k,
            x + 0.95 * k,
            y + 3.0 * k,
            x - 0.95 * k,
            y + 3.0 * k
        ),
        tone,
    );
    canvas.line(
        &format!(
            "M {} {} L {} {} M {} {} L {} {}",
            x - 0.5 * k,
            y + 0.8 * k,
            x - 0.3 * k,
            y + 0.05 * k,
            x + 0.5 * k,
            y + 0.8 * k,
            x + 0.3 * k,
            y + 0.05 * k
        ),
        0.11 * k,
        tone,
    );
}

fn stirring(canvas: &mut Canvas) {
    kitchen(canvas);
    let mother = Figure::new(MOTHER, 92.0, (370.0, 740.0), 5.0).facing(0.6, 0.5, 8.0).sleeves(Sleeve::Rolled);
    let daughter = Figure::new(DAUGHTER, 84.0, (730.0, 730.0), -3.0)
        .facing(-0.55, -0.5, 6.0)
        .with(Eyes::Open, Mouth::Laugh)
        .sleeves(Sleeve::Rolled);
    mother.body(canvas);
    apron(canvas, &mother, Tone::hex("efe2c6"));
    daughter.body(canvas);
    apron(canvas, &daughter, Tone::hex("e2b154"));
    baking_table(canvas);
    props::bowl(canvas, (585.0, 800.0), 1.15, Tone::hex("5f8fae"), Tone::hex("f1dfb4"));
    props::spoon(canvas, (640.0, 600.0), (596.0, 700.0));
    mother.arm(canvas, Side::Left, (420.0, 780.0), 0.9, Hand::Rest);
    mother.arm(canvas, Side::Right, (474.0, 712.0), 0.9, Hand::Hold);
    daughter.arm(canvas, Side::Left, (640.0, 620.0), 0.8, Hand::Hold);
    daughter.arm(canvas, Side::Right, (800.0, 770.0), 0.8, Hand::Rest);
    for (x, tone) in [(920.0, "fbf5e8"), (964.0, "f0dcc2")] {
        canvas.ellipse((x, 776.0), 24.0, 30.0, Tone::hex(tone));
    }
    canvas.slab((190.0, 690.0), (110.0, 110.0), 14.0, Tone::hex("f6efe0"));
    canvas.slab((190.0, 716.0), (110.0, 44.0), 0.0, Tone::hex("7d9c76"));
}

fn cutters(canvas: &mut Canvas) {
    kitchen(canvas);
    let son = Figure::new(SON, 84.0, (250.0, 730.0), 4.0)
        .facing(0.55, 0.55, 8.0)
        .with(Eyes::Open, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    let mother = Figure::new(MOTHER, 90.0, (590.0, 740.0), -2.0).facing(-0.5, 0.5, -8.0).sleeves(Sleeve::Rolled);
    let daughter = Figure::new(DAUGHTER, 82.0, (930.0, 730.0), -5.0)
        .facing(-0.5, 0.7, -6.0)
        .with(Eyes::Down, Mouth::Calm)
        .sleeves(Sleeve::Rolled);
    mother.body(canvas);
    apron(canvas, &mother, Tone::hex("efe2c6"));
    son.body(canvas);
    daughter.body(canvas);
    apron(canvas, &daughter, Tone::hex("e2b154"));
    baking_table(canvas);
    canvas.shape(
        "M 290 770 C 340 716 520 730 640 724 C 800 716 900 740 910 776 C 900 826 360 830 290 770 Z",
        Tone::hex("f1dfb4"),
    );
    for (x, y) in [(420.0, 772.0), (720.0, 764.0), (800.0, 792.0)] {
        canvas.ring((x, y), 22.0, 5.0, Tone::hex("d9c08a"));
    }
    son.arm(canvas, Side::Left, (220.0, 790.0), 0.8, Hand::Rest);
    canvas.ring((370.0, 744.0), 24.0, 8.0, Tone::hex("b4b9bd"));
    son.arm(canvas, Side::Right, (352.0, 726.0), 0.7, Hand::Hold);
    mother.arm(canvas, Side::Left, (500.0, 770.0), 0.8, Hand::Open);
    mother.arm(canvas, Side::Right, (680.0, 800.0), 0.8, Hand::Rest);
    canvas.ring((860.0, 742.0), 24.0, 8.0, Tone::hex("c9603f"));
    daughter.arm(canvas, Side::Left, (870.0, 724.0), 0.7, Hand::Hold);
    daughter.arm(canvas, Side::Right, (960.0, 790.0), 0.7, Hand::Rest);
}

fn football(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 520.0, Tone::hex("cfe0e2"), Tone::hex("b9b4a6"));
    let brick = Tone::hex("b8725a");
    canvas.slab((0.0, 190.0), (1200.0, 350.0), 0.0, brick);
    for row in 0..9 {
        for column in 0..13 {
            let shift = if row % 2 == 0 { 0.0 } else { -50.0 };
            let tone = if (row * 5 + column * 3) % 7 == 0 { brick.darker(0.1) } else { brick.lighter(0.07) };
            canvas.slab((column as f32 * 100.0 + shift, 194.0 + row as f32 * 38.0), (95.0, 33.0), 4.0, tone);
        }
    }
    canvas.slab((-4.0, 176.0), (1208.0, 22.0), 4.0, Tone::hex("dccdb8"));
    canvas.line("M 700 250 L 700 520 M 700 250 L 1080 250 M 1080 250 L 1080 520", 10.0, Tone::hex("f6efe0"));
    rooms::plant(canvas, (90.0, 590.0), 1.6);
    rooms::shadow(canvas, (330.0, 830.0), 190.0);
    rooms::shadow(canvas, (770.0, 830.0), 160.0);
    let mother = Figure::new(MOTHER.wearing(Tone::hex("e2b154"), Tone::hex("3d4b63")), 84.0, (350.0, 560.0), 6.0)
        .facing(0.6, 0.3, 6.0)
        .with(Eyes::Happy, Mouth::Laugh)
        .sleeves(Sleeve::Rolled);
    let shoe = Tone::hex("f3ead8");
    mother.leg(canvas, ((390.0, 570.0), (420.0, 690.0), (410.0, 800.0)), Side::Right, shoe);
    mother.leg(canvas, ((310.0, 570.0), (290.0, 690.0), (280.0, 800.0)), Side::Right, shoe);
    mother.arm(canvas, Side::Right, (580.0, 410.0), 0.7, Hand::Open);
    mother.body(canvas);
    mother.arm(canvas, Side::Left, (250.0, 540.0), 0.8, Hand::Rest);
    let son = Figure::new(SON, 80.0, (800.0, 620.0), 7.0)
        .facing(-0.5, -0.1, -4.0)
        .with(Eyes::Open, Mouth::Laugh)
        .sleeves(Sleeve::Short);
    let boot = Tone::hex("3a4048");
    son.arm(canvas, Side::Right, (930.0, 520.0), 0.7, Hand::Open);
    son.leg(canvas, ((830.0, 630.0), (850.0, 720.0), (850.0, 800.0)), Side::Left, boot);
    son.leg(canvas, ((770.0, 630.0), (730.0, 710.0), (676.0, 770.0)), Side::Left, boot);
    son.body(canvas);
    son.arm(canvas, Side::Left, (690.0, 540.0), 0.6, Hand::Open);
    props::football(canvas, (560.0, 770.0), 46.0, 20.0);
    canvas.line("M 612 796 L 640 806 M 616 770 L 636 772", 5.0, Tone::hex("ffffff").faint(0.6));
}
