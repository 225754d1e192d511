//! People: how somebody looks, and the bodies, arms and legs that poses are made of.
//!
//! A person keeps one [`Look`] through all the stills of their family, so that a reader knows them again; only clothes
//! change from film to film. Sizes are multiples of the head's radius.

use crate::canvas::{Canvas, Place, Tone};
use crate::hair;
use crate::head::{self, Head};

/// What somebody looks like.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) skin: Tone,
    pub(crate) hair: Tone,
    pub(crate) style: Hair,
    /// Jumper, shirt or dress.
    pub(crate) top: Tone,
    /// Trousers or skirt.
    pub(crate) legs: Tone,
    pub(crate) build: Build,
    pub(crate) beard: Option<Tone>,
    pub(crate) glasses: bool,
    pub(crate) earrings: Option<Tone>,
}

/// How the hair is worn, or what covers it.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Hair {
    Bun,
    Puffs,
    Short,
    Tousled,
    Bob,
    Long,
    Ponytail,
    Curly,
    Plaits,
    Cornrows,
    Wisps,
    Hijab(Tone),
    Turban(Tone),
    Knitted(Tone),
}

/// Proportions.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Build {
    Adult,
    Child,
    Toddler,
}

/// What a hand does.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Hand {
    Rest,
    Point,
    Hold,
    Open,
}

/// How far the sleeve comes down.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Sleeve {
    Long,
    Rolled,
    Short,
    /// In the bath.
    Bare,
}

/// Where somebody is and which way they sit; arms and legs are added by the scene, in its own order.
#[derive(Clone, Copy)]
pub(crate) struct Figure {
    pub(crate) look: Look,
    pub(crate) head: Head,
    /// The base of the neck.
    pub(crate) neck: Place,
    /// The middle of the hips.
    pub(crate) hip: Place,
    pub(crate) sleeve: Sleeve,
}

/// The side of a body as we see it.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Side {
    Left,
    Right,
}

struct Measures {
    shoulder: f32,
    hips: f32,
    upper: f32,
    fore: f32,
    arm: f32,
}

impl Look {
    /// The same person in other clothes.
    pub(crate) fn wearing(self, top: Tone, legs: Tone) -> Self {
        Self { top, legs, ..self }
    }

    fn measures(&self) -> Measures {
        match self.build {
            Build::Adult => Measures { shoulder: 1.3, hips: 1.12, upper: 1.75, fore: 1.6, arm: 0.66 },
            Build::Child => Measures { shoulder: 0.98, hips: 0.92, upper: 1.15, fore: 1.1, arm: 0.52 },
            Build::Toddler => Measures { shoulder: 0.86, hips: 0.9, upper: 0.85, fore: 0.8, arm: 0.5 },
        }
    }
}

impl Figure {
    /// Somebody upright from the hips, with the head where the neck carries it.
    pub(crate) fn new(look: Look, radius: f32, hip: Place, lean: f32) -> Self {
        let torso = match look.build {
            Build::Adult => 2.95,
            Build::Child => 1.95,
            Build::Toddler => 1.6,
        } * radius;
        let up = (lean.to_radians().sin(), -lean.to_radians().cos());
        let neck = (hip.0 + up.0 * torso, hip.1 + up.1 * torso);
        let reach = if look.build == Build::Adult { 1.4 } else { 1.22 } * radius;
        let head = Head::new((neck.0 + up.0 * reach, neck.1 + up.1 * reach), radius);
        Self { look, head, neck, hip, sleeve: Sleeve::Long }
    }

    /// Sets which way the head turns (−1 left … 1 right), nods (1 down) and tilts (degrees, clockwise).
    pub(crate) fn facing(mut self, turn: f32, nod: f32, tilt: f32) -> Self {
        self.head = Head { turn, nod, tilt, ..self.head };
        self
    }

    /// Sets the face.
    pub(crate) fn with(mut self, eyes: head::Eyes, mouth: head::Mouth) -> Self {
        self.head = Head { eyes, mouth, ..self.head };
        self
    }

    /// Sets the sleeves.
    pub(crate) fn sleeves(mut self, sleeve: Sleeve) -> Self {
        self.sleeve = sleeve;
        self
    }

    /// Where an arm begins.
    pub(crate) fn shoulder(&self, side: Side) -> Place {
        let measures = self.look.measures();
        let radius = self.head.radius;
        let (across, along) = self.axes();
        let out = side.sign() * (measures.shoulder - measures.arm * 0.5) * radius;
        let down = 0.5 * radius * if self.look.build == Build::Adult { 1.0 } else { 0.85 };
        (self.neck.0 + across.0 * out + along.0 * down, self.neck.1 + across.1 * out + along.1 * down)
    }

    fn axes(&self) -> (Place, Place) {
        let (dx, dy) = (self.hip.0 - self.neck.0, self.hip.1 - self.neck.1);
        let length = dx.hypot(dy).max(1.0);
        let along = (dx / length, dy / length);
        ((along.1, -along.0), along)
    }

    /// Draws torso, neck and head.
    pub(crate) fn body(&self, canvas: &mut Canvas) {
        hair::back(canvas, &self.look, &self.head);
        self.torso(canvas);
        self.neck_and_head(canvas);
    }

    /// Draws neck and head alone, for where something lies between them and the torso.
    pub(crate) fn neck_and_head(&self, canvas: &mut Canvas) {
        let radius = self.head.radius;
        let width = if self.look.build == Build::Adult { 0.68 } else { 0.54 } * radius;
        let shade = self.look.skin.darker(0.13);
        canvas.limb(&[self.neck, self.head.at], width, width * 0.92, shade);
        head::front(canvas, &self.look, &self.head);
    }

    /// Draws the torso.
    pub(crate) fn torso(&self, canvas: &mut Canvas) {
        let measures = self.look.measures();
        let radius = self.head.radius;
        let (_, along) = self.axes();
        let length = (self.hip.0 - self.neck.0).hypot(self.hip.1 - self.neck.1) / radius;
        let degrees = along.1.atan2(along.0).to_degrees() - 90.0;
        let (s, h, l) = (measures.shoulder, measures.hips, length);
        let shape = format!(
            "M {} -0.14 C {} -0.02 {} 0.1 {} 0.72 C {} {} {} {} {} {} Q 0 {} {} {} C {} {} {} {} {} 0.72 C {} 0.1 {} \
             -0.02 {} -0.14 Q 0 0.12 {} -0.14 Z",
            -s * 0.3,
            -s * 0.62,
            -s,
            -s,
            -s,
            l * 0.5,
            -h * 1.04,
            l * 0.66,
            -h,
            l,
            l + 0.22,
            h,
            l,
            h * 1.04,
            l * 0.66,
            s,
            l * 0.5,
            s,
            s,
            s * 0.62,
            s * 0.3,
            -s * 0.3,
        );
        let top = self.look.top;
        canvas.at(self.neck, radius, degrees, |canvas| {
            canvas.shape(&shape, top);
            if self.sleeve == Sleeve::Bare {
                return;
            }
            let collar = format!("M {} -0.12 Q 0 0.2 {} -0.12", -s * 0.34, s * 0.34);
            canvas.line(&collar, 0.11, top.darker(0.16));
        });
    }

    /// Draws an arm with its hand at a place. The elbow is found from the arm's length; `bend` makes it hang down and out
    /// as elbows do (1), less so (towards 0), or lifts it (negative).
    pub(crate) fn arm(&self, canvas: &mut Canvas, side: Side, hand: Place, bend: f32, pose: Hand) {
        let measures = self.look.measures();
        let radius = self.head.radius;
        let shoulder = self.shoulder(side);
        let elbow = elbow(shoulder, hand, (measures.upper * radius, measures.fore * radius), bend, side);
        let width = measures.arm * radius;
        let (skin, cloth) = (self.look.skin, self.look.top.darker(0.11));
        let fore = unit(elbow, hand);
        draw_hand(canvas, hand, fore, radius * if self.look.build == Build::Adult { 1.0 } else { 0.86 }, skin, pose);
        canvas.limb(&[shoulder, elbow, hand], width * 0.84, width * 0.6, skin);
        match self.sleeve {
            Sleeve::Long => {
                let cuff = (hand.0 - fore.0 * 0.3 * radius, hand.1 - fore.1 * 0.3 * radius);
                canvas.limb(&[shoulder, elbow, cuff], width, width * 0.82, cloth);
                let before = (cuff.0 - fore.0 * 0.05 * radius, cuff.1 - fore.1 * 0.05 * radius);
                canvas.limb(&[before, cuff], width * 0.84, width * 0.84, cloth.darker(0.12));
            }
            Sleeve::Rolled => {
                let cuff = mix(elbow, hand, 0.3);
                canvas.limb(&[shoulder, elbow, cuff], width, width * 0.9, cloth);
                canvas.limb(&[mix(elbow, hand, 0.26), cuff], width * 0.95, width * 0.95, cloth.darker(0.12));
            }
            Sleeve::Bare => canvas.limb(&[shoulder, mix(shoulder, elbow, 0.8)], width * 0.86, width * 0.8, skin),
            Sleeve::Short => {
                let cuff = mix(shoulder, elbow, 0.72);
                canvas.limb(&[shoulder, cuff], width, width * 1.02, cloth);
            }
        }
    }

    /// Draws legs crossed on the floor, seen from the front: knees out, shins across.
    pub(crate) fn crossed_legs(&self, canvas: &mut Canvas) {
        let radius = self.head.radius;
        let k = if self.look.build == Build::Adult { 1.0 } else { 0.8 } * radius;
        let (x, y) = self.hip;
        let legs = self.look.legs;
        let sock = Tone::hex("f3ead8");
        for (sign, tone) in [(1.0, legs.darker(0.14)), (-1.0, legs)] {
            let knee = (x + sign * 2.05 * k, y + 0.22 * k);
            let foot = (x - sign * 0.75 * k, y + 0.52 * k);
            canvas.ellipse((foot.0 - sign * 0.12 * k, foot.1 + 0.02 * k), 0.5 * k, 0.3 * k, sock);
            canvas.limb(&[(x + sign * 0.35 * k, y - 0.05 * k), knee, foot], 1.12 * k, 0.7 * k, tone);
        }
    }

    /// Draws legs folded under, seen from the side; the knees point to `side`.
    pub(crate) fn kneeling(&self, canvas: &mut Canvas, side: Side) {
        let radius = self.head.radius;
        let k = if self.look.build == Build::Adult { 1.0 } else { 0.72 } * radius;
        let (x, y) = self.hip;
        let sign = side.sign();
        let legs = self.look.legs;
        canvas.limb(
            &[(x + sign * 1.7 * k, y + 0.62 * k), (x - sign * 0.9 * k, y + 0.66 * k)],
            0.8 * k,
            0.62 * k,
            legs.darker(0.16),
        );
        canvas.ellipse((x - sign * 1.25 * k, y + 0.7 * k), 0.52 * k, 0.26 * k, Tone::hex("f3ead8"));
        canvas.limb(
            &[(x - sign * 0.25 * k, y - 0.02 * k), (x + sign * 1.75 * k, y + 0.45 * k)],
            1.5 * k,
            0.95 * k,
            legs,
        );
    }

    /// Draws one leg from the hip over a knee to the foot, with its shoe pointing to `side`.
    pub(crate) fn leg(&self, canvas: &mut Canvas, (from, knee, foot): (Place, Place, Place), side: Side, shoe: Tone) {
        let radius = self.head.radius;
        let k = if self.look.build == Build::Adult { 1.0 } else { 0.78 } * radius;
        let sign = side.sign();
        let toe = format!(
            "M {} {} Q {} {} {} {} Q {} {} {} {} L {} {} Q {} {} {} {} Z",
            foot.0 - sign * 0.34 * k,
            foot.1 - 0.2 * k,
            foot.0 + sign * 0.3 * k,
            foot.1 - 0.3 * k,
            foot.0 + sign * 0.5 * k,
            foot.1 - 0.02 * k,
            foot.0 + sign * 1.05 * k,
            foot.1 + 0.08 * k,
            foot.0 + sign * 1.0 * k,
            foot.1 + 0.34 * k,
            foot.0 - sign * 0.34 * k,
            foot.1 + 0.34 * k,
            foot.0 - sign * 0.46 * k,
            foot.1 + 0.1 * k,
            foot.0 - sign * 0.34 * k,
            foot.1 - 0.2 * k,
        );
        canvas.shape(&toe, shoe);
        canvas.limb(&[from, knee, foot], 1.0 * k, 0.58 * k, self.look.legs);
    }
}

impl Side {
    /// −1 for left, 1 for right.
    pub(crate) fn sign(self) -> f32 {
        if self == Self::Left { -1.0 } else { 1.0 }
    }
}

/// A baby wrapped up to the chin: the head, and the bundle that runs from it along `degrees` (0 is down).
pub(crate) fn swaddled(canvas: &mut Canvas, look: &Look, head: Head, degrees: f32, cloth: Tone) {
    let radius = head.radius;
    canvas.at(head.at, radius, degrees, |canvas| {
        canvas.shape("M -0.95 0.5 C -1.5 1.3 -1.2 3.2 -0.5 3.6 Q 0 3.8 0.5 3.6 C 1.2 3.2 1.5 1.3 0.95 0.5 Z", cloth);
    });
    head::front(canvas, look, &head);
    canvas.at(head.at, radius, degrees, |canvas| {
        canvas.shape(
            "M -1.0 0.55 C -0.7 1.05 0.7 1.05 1.0 0.55 C 1.25 1.1 0.7 1.7 -0.6 2.3 C -1.1 2.0 -1.3 1.1 -1.0 0.55 Z",
            cloth.lighter(0.3),
        );
        canvas.line("M -0.7 2.2 Q 0.3 1.8 1.05 1.1", 0.05, cloth.darker(0.12));
    });
}

/// Draws a hand at the end of a forearm that points along `way`.
pub(crate) fn draw_hand(canvas: &mut Canvas, at: Place, way: Place, size: f32, skin: Tone, pose: Hand) {
    let degrees = way.1.atan2(way.0).to_degrees();
    let crease = skin.darker(0.16);
    canvas.at(at, size, degrees, |canvas| match pose {
        Hand::Rest => {
            canvas.limb(&[(-0.05, 0.0), (0.34, 0.0)], 0.5, 0.36, skin);
            canvas.limb(&[(0.02, -0.12), (0.24, -0.24)], 0.17, 0.13, skin);
            canvas.line("M 0.24 0.03 L 0.46 0.02 M 0.24 0.12 L 0.42 0.11", 0.022, crease);
        }
        Hand::Point => {
            canvas.limb(&[(0.12, -0.08), (0.68, -0.12)], 0.19, 0.14, skin);
            canvas.ellipse((0.12, 0.02), 0.3, 0.25, skin);
            canvas.line("M 0.3 0.05 Q 0.42 0.05 0.36 0.12", 0.025, crease);
        }
        Hand::Hold => {
            canvas.ellipse((0.14, 0.0), 0.31, 0.28, skin);
            canvas.limb(&[(0.06, -0.16), (0.3, -0.27)], 0.18, 0.14, skin);
            canvas.line("M 0.3 -0.06 L 0.42 -0.06 M 0.29 0.04 L 0.42 0.05", 0.022, crease);
        }
        Hand::Open => {
            canvas.ellipse((0.12, 0.0), 0.28, 0.25, skin);
            for (y, end, width) in [(-0.17, 0.5, 0.13), (-0.06, 0.58, 0.135), (0.06, 0.56, 0.135), (0.17, 0.46, 0.12)] {
                canvas.limb(&[(0.18, y * 0.8), (end, y * 1.55)], width, width * 0.88, skin);
            }
            canvas.limb(&[(0.02, -0.12), (0.2, -0.38)], 0.16, 0.13, skin);
        }
    });
}

/// Where the elbow must be; when the hand is out of reach the arm is straight.
fn elbow(shoulder: Place, hand: Place, (upper, fore): Place, bend: f32, side: Side) -> Place {
    let (dx, dy) = (hand.0 - shoulder.0, hand.1 - shoulder.1);
    let distance = dx.hypot(dy).max(1.0);
    let reach = distance.min((upper + fore) * 0.995);
    let along = (upper * upper - fore * fore + reach * reach) / (2.0 * reach);
    let off = (upper * upper - along * along).max(0.0).sqrt() * bend.abs();
    let (ux, uy) = (dx / distance, dy / distance);
    let stretch = distance / reach;
    let middle = (shoulder.0 + ux * along * stretch, shoulder.1 + uy * along * stretch);
    let one = (middle.0 - uy * off, middle.1 + ux * off);
    let other = (middle.0 + uy * off, middle.1 - ux * off);
    let hangs = |elbow: Place| elbow.1 + side.sign() * elbow.0 * 0.3;
    if (hangs(one) >= hangs(other)) == (bend >= 0.0) { one } else { other }
}

/// The direction from one place to another.
pub(crate) fn unit(from: Place, to: Place) -> Place {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(0.001);
    (dx / length, dy / length)
}

/// The place `t` of the way from one to another.
pub(crate) fn mix(from: Place, to: Place, t: f32) -> Place {
    (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
}
