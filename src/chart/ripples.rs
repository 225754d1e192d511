//! The booklet's own ornament: two rings of ripples on still water, a large and a small one, that meet. It is where a
//! still would, in a booklet that shows none, and small on a page that stays empty.

/// A circle of the ornament. Lengths are parts of its width; it is three quarters as high as wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// From the left upper corner.
    pub centre: [f32; 2],
    /// To the middle of its line.
    pub radius: f32,
    /// How much of the accent it has, 0–1.
    pub strength: f32,
    /// A disc instead of a line.
    pub filled: bool,
}

/// Centre and outermost radius of the two.
const RIPPLES: [([f32; 2], f32); 2] = [([0.385, 0.435], 0.3), ([0.715, 0.29], 0.19)];
/// The disc in their middle, as a part of the distance between two rings.
const DISC: f32 = 0.34;

/// The ornament's circles, from the outermost in; `rings` is how many the larger has.
pub fn ripples(rings: u16) -> Vec<Ring> {
    let rings = rings.clamp(3, 60);
    let apart = RIPPLES[0].1 / f32::from(rings);
    let mut all = Vec::new();
    for (centre, outermost) in RIPPLES {
        let count = (outermost / apart + 0.01).floor().max(1.0);
        let mut number = count;
        while number >= 1.0 {
            // They fade as they run out.
            let strength = 0.18 + 0.62 * (1.0 - (number - 1.0) / count);
            all.push(Ring { centre, radius: number * apart, strength, filled: false });
            number -= 1.0;
        }
        all.push(Ring { centre, radius: apart * DISC, strength: 1.0, filled: true });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_within_its_room_and_its_halves_meet() {
        for rings in [1, 4, 12, 60] {
            let all = ripples(rings);
            for ring in &all {
                let [x, y] = ring.centre;
                assert!(x - ring.radius >= 0.0 && x + ring.radius <= 1.0, "{ring:?}");
                assert!(y - ring.radius >= 0.0 && y + ring.radius <= 0.75, "{ring:?}");
            }
        }
        let [(a, large), (b, small)] = RIPPLES;
        let apart = (a[0] - b[0]).hypot(a[1] - b[1]);
        assert!(apart < large + small && apart > large.max(small));
    }
}
