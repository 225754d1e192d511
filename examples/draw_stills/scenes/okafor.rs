//! Grace and Ada: a tower on the rug, a book on the sofa, bubbles in the park.

use super::{Still, WIDE, tall, wide};
use crate::canvas::{Canvas, Tone};
use crate::head::{Eyes, Mouth};
use crate::person::{Build, Figure, Hair, Hand, Look, Side};
use crate::props;
use crate::rooms;

pub(crate) const STILLS: [Still; 6] = [
    wide("c1-looks-up.jpg", looks_up),
    wide("c1-last-block.jpg", last_block),
    tall("c2-pointing.jpg", pointing),
    wide("c2-laughing.jpg", laughing),
    wide("c3-bubbles.jpg", bubbles),
    wide("c3-last-bubble.jpg", last_bubble),
];

const GRACE: Look = Look {
    skin: Tone::hex("8c5a3c"),
    hair: Tone::hex("2b201f"),
    style: Hair::Bun,
    top: Tone::hex("d69c3f"),
    legs: Tone::hex("34475a"),
    build: Build::Adult,
    beard: None,
    glasses: false,
    earrings: Some(Tone::hex("e6bd62")),
};

const ADA: Look = Look {
    skin: Tone::hex("9d6a45"),
    hair: Tone::hex("2b201f"),
    style: Hair::Puffs,
    top: Tone::hex("2f807c"),
    legs: Tone::hex("7c4b63"),
    build: Build::Child,
    beard: None,
    glasses: false,
    earrings: None,
};

const RED: Tone = Tone::hex("c5543f");
const YELLOW: Tone = Tone::hex("e2b154");
const TEAL: Tone = Tone::hex("2f6f76");
const GREEN: Tone = Tone::hex("7d9c76");
const CREAM: Tone = Tone::hex("e8dcc4");

fn living_room(canvas: &mut Canvas) {
    rooms::room(canvas, WIDE, 640.0, Tone::hex("f0e3cf"), Tone::hex("d6b78c"));
    rooms::window(canvas, (92.0, 66.0), (240.0, 300.0), true);
    rooms::shelf(canvas, (820.0, 262.0), 300.0);
    rooms::rug(canvas, (600.0, 772.0), (570.0, 112.0), Tone::hex("b8604a"));
}

fn looks_up(canvas: &mut Canvas) {
    living_room(canvas);
    rooms::shadow(canvas, (330.0, 796.0), 250.0);
    rooms::shadow(canvas, (856.0, 800.0), 200.0);
    let grace = Figure::new(GRACE, 92.0, (330.0, 716.0), 4.0).facing(0.62, 0.35, 6.0);
    grace.crossed_legs(canvas);
    grace.arm(canvas, Side::Right, (486.0, 704.0), 0.6, Hand::Rest);
    grace.body(canvas);
    grace.arm(canvas, Side::Left, (330.0, 716.0), 1.0, Hand::Rest);
    for (index, tone) in [TEAL, YELLOW, RED].into_iter().enumerate() {
        let sway = [0.0, 4.0, -3.0][index];
        props::block(canvas, (622.0 + sway, 800.0 - 78.0 * index as f32), 80.0, 0.0, tone);
    }
    props::block(canvas, (470.0, 822.0), 64.0, -4.0, GREEN);
    props::block(canvas, (722.0, 836.0), 60.0, 5.0, YELLOW);
    let ada = Figure::new(ADA, 84.0, (866.0, 742.0), -5.0).facing(-0.62, -0.45, 7.0);
    ada.kneeling(canvas, Side::Left);
    ada.body(canvas);
    props::block(canvas, (627.0, 566.0), 78.0, 3.0, CREAM);
    ada.arm(canvas, Side::Left, (676.0, 528.0), 0.8, Hand::Hold);
    ada.arm(canvas, Side::Right, (846.0, 716.0), 0.9, Hand::Rest);
}

fn last_block(canvas: &mut Canvas) {
    living_room(canvas);
    rooms::shadow(canvas, (330.0, 796.0), 250.0);
    rooms::shadow(canvas, (880.0, 800.0), 200.0);
    let grace = Figure::new(GRACE, 92.0, (330.0, 716.0), 7.0).facing(0.6, 0.1, 4.0).with(Eyes::Happy, Mouth::Laugh);
    grace.crossed_legs(canvas);
    grace.body(canvas);
    for (index, tone) in [TEAL, YELLOW, RED, CREAM, GREEN].into_iter().enumerate() {
        let sway = [0.0, 4.0, -3.0, 6.0, -2.0][index];
        props::block(canvas, (628.0 + sway, 800.0 - 78.0 * index as f32), 80.0, 0.0, tone);
    }
    grace.arm(canvas, Side::Right, (548.0, 300.0), 0.7, Hand::Open);
    grace.arm(canvas, Side::Left, (330.0, 716.0), 1.0, Hand::Rest);
    let ada = Figure::new(ADA, 84.0, (880.0, 742.0), 2.0).facing(-0.5, -0.3, -6.0).with(Eyes::Open, Mouth::Laugh);
    ada.kneeling(canvas, Side::Left);
    ada.arm(canvas, Side::Right, (1010.0, 440.0), 0.7, Hand::Open);
    ada.body(canvas);
    ada.arm(canvas, Side::Left, (752.0, 430.0), 0.7, Hand::Open);
    props::block(canvas, (742.0, 842.0), 60.0, 5.0, YELLOW);
}

fn sofa_room(canvas: &mut Canvas, width: f32, height: f32, top: f32) {
    rooms::room(canvas, (width, height), height - 70.0, Tone::hex("e7e3d3"), Tone::hex("b99772"));
    rooms::sofa(canvas, (-40.0, top), (width + 80.0, height - top - 20.0), Tone::hex("5f8485"));
}

fn pointing(canvas: &mut Canvas) {
    sofa_room(canvas, 900.0, 1200.0, 440.0);
    rooms::picture(canvas, (620.0, 90.0), (250.0, 220.0));
    rooms::cushion(canvas, (790.0, 640.0), 180.0, 8.0, Tone::hex("d98b5a"));
    let plum = Tone::hex("8a4357");
    let grace = Figure::new(GRACE.wearing(plum, Tone::hex("34475a")), 112.0, (330.0, 960.0), 2.0)
        .facing(0.3, 0.75, 9.0)
        .with(Eyes::Down, Mouth::Smile);
    let ada = Figure::new(ADA.wearing(YELLOW, Tone::hex("3f7376")), 102.0, (610.0, 1000.0), -6.0)
        .facing(-0.3, 0.7, -8.0)
        .with(Eyes::Down, Mouth::Smile);
    grace.body(canvas);
    canvas.limb(&[(300.0, 1010.0), (190.0, 1170.0)], 190.0, 170.0, grace.look.legs);
    canvas.limb(&[(380.0, 1010.0), (440.0, 1180.0)], 170.0, 160.0, grace.look.legs.darker(0.12));
    ada.body(canvas);
    canvas.limb(&[(590.0, 1040.0), (560.0, 1180.0)], 130.0, 120.0, ada.look.legs.darker(0.1));
    canvas.limb(&[(660.0, 1040.0), (700.0, 1180.0)], 130.0, 120.0, ada.look.legs);
    props::book(canvas, (452.0, 1130.0), 1.2, -2.0, Tone::hex("1f5a5e"));
    grace.arm(canvas, Side::Left, (222.0, 1066.0), 0.9, Hand::Hold);
    ada.arm(canvas, Side::Right, (590.0, 1020.0), 0.9, Hand::Point);
}

fn laughing(canvas: &mut Canvas) {
    sofa_room(canvas, 1200.0, 900.0, 270.0);
    rooms::picture(canvas, (860.0, 40.0), (250.0, 190.0));
    rooms::cushion(canvas, (1010.0, 480.0), 170.0, -8.0, Tone::hex("d98b5a"));
    let plum = Tone::hex("8a4357");
    let grace = Figure::new(GRACE.wearing(plum, Tone::hex("34475a")), 104.0, (440.0, 730.0), -3.0)
        .facing(0.55, 0.25, 10.0)
        .with(Eyes::Happy, Mouth::Laugh);
    let ada = Figure::new(ADA.wearing(YELLOW, Tone::hex("3f7376")), 96.0, (730.0, 740.0), -4.0)
        .facing(-0.6, -0.5, -6.0)
        .with(Eyes::Open, Mouth::Laugh);
    grace.body(canvas);
    canvas.limb(&[(400.0, 760.0), (330.0, 900.0)], 170.0, 160.0, grace.look.legs);
    canvas.limb(&[(480.0, 760.0), (520.0, 900.0)], 160.0, 150.0, grace.look.legs.darker(0.12));
    ada.body(canvas);
    canvas.limb(&[(700.0, 780.0), (690.0, 900.0)], 120.0, 110.0, ada.look.legs.darker(0.1));
    canvas.limb(&[(770.0, 780.0), (800.0, 900.0)], 120.0, 110.0, ada.look.legs);
    props::book(canvas, (580.0, 882.0), 1.0, 3.0, Tone::hex("1f5a5e"));
    grace.arm(canvas, Side::Left, (374.0, 820.0), 0.9, Hand::Hold);
    ada.arm(canvas, Side::Right, (742.0, 760.0), 0.9, Hand::Hold);
    ada.arm(canvas, Side::Left, (660.0, 640.0), 0.6, Hand::Rest);
}

fn green(canvas: &mut Canvas) {
    rooms::park(canvas, WIDE, 520.0);
    rooms::tree(canvas, (1050.0, 590.0), 1.25, Tone::hex("6f9a6c"));
    rooms::tree(canvas, (130.0, 560.0), 0.8, Tone::hex("7fa578"));
    rooms::tufts(canvas, &[(80.0, 760.0), (560.0, 640.0), (1120.0, 780.0), (640.0, 860.0), (300.0, 880.0)]);
}

fn bubbles(canvas: &mut Canvas) {
    green(canvas);
    let coat = Tone::hex("b8503f");
    let grace = Figure::new(GRACE.wearing(coat, Tone::hex("34475a")), 88.0, (360.0, 700.0), 3.0)
        .facing(0.55, -0.1, 4.0)
        .with(Eyes::Happy, Mouth::Smile);
    rooms::shadow(canvas, (370.0, 820.0), 230.0);
    rooms::shadow(canvas, (800.0, 846.0), 150.0);
    grace.kneeling(canvas, Side::Right);
    grace.body(canvas);
    props::soap(canvas, (614.0, 660.0), 0.9);
    grace.arm(canvas, Side::Right, (596.0, 634.0), 0.8, Hand::Hold);
    grace.arm(canvas, Side::Left, (420.0, 690.0), 0.9, Hand::Rest);
    let ada = Figure::new(ADA.wearing(Tone::hex("e2b154"), Tone::hex("3f6f8a")), 80.0, (806.0, 650.0), 4.0)
        .facing(-0.35, -0.7, 6.0)
        .with(Eyes::Open, Mouth::Oh);
    let boots = Tone::hex("c5543f");
    ada.leg(canvas, ((776.0, 650.0), (770.0, 740.0), (764.0, 818.0)), Side::Left, boots);
    ada.leg(canvas, ((836.0, 650.0), (846.0, 740.0), (846.0, 822.0)), Side::Left, boots.darker(0.1));
    ada.body(canvas);
    props::wand(canvas, (672.0, 520.0), -24.0, Tone::hex("7c4b93"));
    ada.arm(canvas, Side::Left, (676.0, 530.0), 0.9, Hand::Hold);
    ada.arm(canvas, Side::Right, (930.0, 560.0), 0.7, Hand::Open);
    for (x, y, r) in [
        (610.0, 330.0, 46.0),
        (520.0, 220.0, 34.0),
        (700.0, 190.0, 56.0),
        (430.0, 120.0, 24.0),
        (890.0, 110.0, 30.0),
        (590.0, 90.0, 20.0),
        (668.0, 400.0, 20.0),
    ] {
        props::bubble(canvas, (x, y), r);
    }
}

fn last_bubble(canvas: &mut Canvas) {
    green(canvas);
    let coat = Tone::hex("b8503f");
    let grace = Figure::new(GRACE.wearing(coat, Tone::hex("34475a")), 88.0, (340.0, 700.0), 5.0).facing(0.62, 0.3, 6.0);
    rooms::shadow(canvas, (350.0, 820.0), 230.0);
    rooms::shadow(canvas, (770.0, 846.0), 150.0);
    grace.kneeling(canvas, Side::Right);
    grace.body(canvas);
    grace.arm(canvas, Side::Left, (420.0, 690.0), 0.9, Hand::Rest);
    grace.arm(canvas, Side::Right, (524.0, 520.0), 0.8, Hand::Open);
    let ada = Figure::new(ADA.wearing(Tone::hex("e2b154"), Tone::hex("3f6f8a")), 80.0, (780.0, 650.0), -3.0)
        .facing(-0.62, 0.0, -4.0)
        .with(Eyes::Happy, Mouth::Oh);
    let boots = Tone::hex("c5543f");
    ada.leg(canvas, ((750.0, 650.0), (744.0, 740.0), (738.0, 818.0)), Side::Left, boots);
    ada.leg(canvas, ((810.0, 650.0), (820.0, 740.0), (820.0, 822.0)), Side::Left, boots.darker(0.1));
    ada.body(canvas);
    props::wand(canvas, (650.0, 520.0), -6.0, Tone::hex("7c4b93"));
    ada.arm(canvas, Side::Left, (650.0, 530.0), 1.0, Hand::Hold);
    ada.arm(canvas, Side::Right, (770.0, 620.0), 0.9, Hand::Rest);
    props::bubble(canvas, (590.0, 388.0), 62.0);
}
