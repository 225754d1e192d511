//! A boy and the teaching assistant who sits beside him: crayons in the classroom.

use super::{Still, TALL, WIDE, tall, wide};
use crate::canvas::{Canvas, Place, Tone};
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side, Sleeve, draw_hand};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 2] = [wide("c1-crayons.jpg", crayons), tall("c1-shows.jpg", shows)];

const ASSISTANT: Look = Look {
    skin: Tone::hex("b57e57"),
    hair: Tone::hex("2b211f"),
    style: Hair::Turban(Tone::hex("c9743a")),
    top: Tone::hex("4f6f8a"),
    legs: Tone::hex("4a4a52"),
    build: Build::Adult,
    beard: Some(Tone::hex("2f2523")),
    glasses: false,
    earrings: None,
};

const BOY: Look = Look {
    skin: Tone::hex("efc7a8"),
    hair: Tone::hex("94592f"),
    style: Hair::Tousled,
    top: Tone::hex("a83f45"),
    legs: Tone::hex("5a5f66"),
    build: Build::Child,
    beard: None,
    ..ASSISTANT
};

fn classroom(canvas: &mut Canvas, size: Place, line: f32) {
    rooms::room(canvas, size, line, Tone::hex("e3ebdc"), Tone::hex("a9b4a8"));
    let wide = size.0 - 160.0;
    canvas.slab((80.0, 60.0), (wide, 260.0), 10.0, Tone::hex("c9a26b"));
    canvas.slab((96.0, 76.0), (wide - 32.0, 228.0), 4.0, Tone::hex("4f7f8f"));
    let sheets =
        [("f6efdf", "e2b154"), ("fbe6d6", "c5543f"), ("e6efe6", "5f8f6a"), ("f6efdf", "5f7fae"), ("f3e3ee", "8a6a94")];
    for (index, (paper, mark)) in sheets.into_iter().enumerate() {
        let x = 130.0 + 200.0 * index as f32;
        if x + 150.0 > size.0 - 96.0 {
            break;
        }
        let tilt = [-3.0, 2.0, -1.0, 3.0, -2.0][index];
        canvas.at((x + 70.0, 190.0), 1.0, tilt, |canvas| {
            canvas.slab((-70.0, -88.0), (140.0, 176.0), 4.0, Tone::hex(paper));
            canvas.disc((-10.0, -24.0), 34.0, Tone::hex(mark));
            canvas.line("M -46 48 Q -20 20 0 46 Q 24 68 46 36", 9.0, Tone::hex(mark).darker(0.2));
        });
    }
}

fn school_table(canvas: &mut Canvas, at: Place, width: f32) {
    rooms::table(canvas, at, (width, 140.0), Tone::hex("d9b98a"));
}

fn crayons(canvas: &mut Canvas) {
    classroom(canvas, WIDE, 700.0);
    let assistant = Figure::new(ASSISTANT, 92.0, (380.0, 750.0), 4.0).facing(0.6, 0.4, 7.0).sleeves(Sleeve::Rolled);
    let boy = Figure::new(BOY, 86.0, (780.0, 730.0), -5.0).facing(-0.4, 0.75, -6.0).with(Eyes::Down, Mouth::Calm);
    assistant.body(canvas);
    boy.body(canvas);
    school_table(canvas, (600.0, 700.0), 1160.0);
    canvas.shape("M 596 738 L 856 728 L 892 822 L 580 830 Z", Tone::hex("fdf9ef"));
    canvas.line("M 660 780 Q 690 744 720 780 Q 750 810 780 766", 9.0, Tone::hex("5f7fae"));
    canvas.disc((812.0, 756.0), 16.0, Tone::hex("e2b154"));
    for (x, y, tilt, tone) in [
        (500.0, 800.0, 70.0, "c5543f"),
        (520.0, 768.0, 110.0, "5f8f6a"),
        (940.0, 790.0, 60.0, "e2b154"),
        (980.0, 766.0, 100.0, "8a6a94"),
    ] {
        props::crayon(canvas, (x, y), tilt, Tone::hex(tone));
    }
    canvas.slab((186.0, 706.0), (84.0, 86.0), 12.0, Tone::hex("7fa39a"));
    for (x, tilt, tone) in [(206.0, -10.0, "c5543f"), (228.0, 0.0, "e2b154"), (250.0, 9.0, "5f7fae")] {
        props::crayon(canvas, (x, 690.0), tilt, Tone::hex(tone));
    }
    canvas.slab((186.0, 716.0), (84.0, 76.0), 12.0, Tone::hex("7fa39a"));
    assistant.arm(canvas, Side::Left, (400.0, 786.0), 0.8, Hand::Rest);
    assistant.arm(canvas, Side::Right, (500.0, 746.0), 0.8, Hand::Open);
    props::crayon(canvas, (720.0, 748.0), 196.0, Tone::hex("5f7fae"));
    boy.arm(canvas, Side::Left, (726.0, 730.0), 0.8, Hand::Hold);
    boy.arm(canvas, Side::Right, (850.0, 780.0), 0.8, Hand::Rest);
}

fn shows(canvas: &mut Canvas) {
    classroom(canvas, TALL, 860.0);
    let assistant = Figure::new(ASSISTANT, 104.0, (300.0, 980.0), 3.0)
        .facing(0.55, 0.35, 6.0)
        .with(Eyes::Happy, Mouth::Smile)
        .sleeves(Sleeve::Rolled);
    let boy = Figure::new(BOY, 96.0, (620.0, 980.0), -3.0).facing(-0.55, -0.5, 7.0).with(Eyes::Open, Mouth::Smile);
    assistant.body(canvas);
    boy.body(canvas);
    school_table(canvas, (450.0, 960.0), 860.0);
    assistant.arm(canvas, Side::Left, (250.0, 1050.0), 0.8, Hand::Rest);
    assistant.arm(canvas, Side::Right, (400.0, 1030.0), 0.8, Hand::Rest);
    boy.arm(canvas, Side::Right, (700.0, 930.0), 0.6, Hand::Hold);
    boy.arm(canvas, Side::Left, (488.0, 950.0), 0.8, Hand::Hold);
    canvas.at((566.0, 896.0), 1.0, -6.0, |canvas| {
        canvas.slab((-116.0, -84.0), (232.0, 168.0), 6.0, Tone::hex("fdf9ef"));
        canvas.line("M -80 20 Q -50 -30 -20 20 Q 10 60 44 4", 10.0, Tone::hex("5f7fae"));
        canvas.disc((70.0, -36.0), 24.0, Tone::hex("e2b154"));
        canvas.line("M -90 58 L 90 54", 9.0, Tone::hex("5f8f6a"));
    });
    draw_hand(canvas, (486.0, 944.0), (0.9, -0.4), 84.0, BOY.skin, Hand::Hold);
    for (x, y, tilt, tone) in
        [(180.0, 1076.0, 70.0, "c5543f"), (620.0, 1064.0, 100.0, "8a6a94"), (700.0, 1040.0, 60.0, "e2b154")]
    {
        props::crayon(canvas, (x, y), tilt, Tone::hex(tone));
    }
}
