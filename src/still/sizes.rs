//! How large a still is wanted: sharp in print wherever it may be placed, quick on a screen.

use super::scale::fitted;

/// More than this, in dots an inch where it is placed, is more than print shows; it is scaled to [`WANTED`].
const ENOUGH: f64 = 400.0;
/// What print shows.
const WANTED: f64 = 300.0;
/// Fewer than this look coarse in print.
pub const COARSE: f64 = 150.0;
/// A width for screens is left out where a size at most so many times as wide is made anyway.
const NEAR: f64 = 1.25;

/// The sizes a still is wanted in.
#[derive(Clone, Debug, PartialEq)]
pub struct Sizes {
    /// The boxes it may be printed in, each as wide and high as the largest still in it, in points.
    pub printed: Vec<[f32; 2]>,
    /// Widths for screens, in pixels.
    pub screens: Vec<u32>,
    /// Longest side in pixels.
    pub longest: u32,
}

impl Sizes {
    /// One size alone: no side longer than so many pixels.
    pub fn within(longest: u32) -> Self {
        Self { printed: Vec::new(), screens: Vec::new(), longest }
    }

    /// The sizes to make of a picture of this size, the largest first; at least one, none enlarged.
    pub(super) fn of(&self, whole: (u32, u32)) -> Vec<(u32, u32)> {
        let whole = fitted(whole, self.longest, self.longest);
        let mut widths: Vec<u32> = self.printed.iter().map(|slot| printed(whole, *slot)).collect();
        if widths.is_empty() {
            widths.push(whole.0);
        }
        for screen in self.screens.iter().copied().filter(|screen| (1..whole.0).contains(screen)) {
            let near = |made: &u32| (1.0..=NEAR).contains(&(f64::from(*made) / f64::from(screen)));
            if !widths.iter().any(near) {
                widths.push(screen);
            }
        }
        widths.sort_unstable_by(|one, other| other.cmp(one));
        widths.dedup();
        widths.into_iter().map(|width| fitted(whole, width, u32::MAX)).collect()
    }
}

/// The width that prints well in a box.
fn printed(whole: (u32, u32), [width, height]: [f32; 2]) -> u32 {
    let aspect = f64::from(whole.0.max(1)) / f64::from(whole.1.max(1));
    let inches = f64::from(width).min(f64::from(height) * aspect).max(1.0) / 72.0;
    if f64::from(whole.0) / inches > ENOUGH { ((inches * WANTED).ceil() as u32).clamp(1, whole.0) } else { whole.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MM: f32 = 72.0 / 25.4;

    /// A letter's boxes: beside words, one of a pair, alone.
    fn letter() -> Sizes {
        let boxes = [[94.0, 95.0], [73.0, 95.0], [152.0, 95.0]];
        Sizes { printed: boxes.map(|size| size.map(|side| side * MM)).to_vec(), screens: vec![560], longest: 65_535 }
    }

    #[test]
    fn print_is_between_300_and_400_dots_where_the_picture_has_them() {
        // 127 mm is as wide as a 4:3 still alone can be at 95 mm height.
        assert_eq!(letter().of((4000, 3000)), [(1497, 1123), (1111, 833), (863, 647), (560, 420)]);
        assert_eq!(letter().of((1600, 1200)), [(1600, 1200), (1111, 833), (863, 647), (560, 420)]);
        // 378 dots beside words: as it is.
        assert_eq!(letter().of((1400, 1050)), [(1400, 1050), (863, 647), (560, 420)]);
        assert_eq!(letter().of((640, 480)), [(640, 480)]);
        assert_eq!(letter().of((300, 400)), [(300, 400)]);
    }

    #[test]
    fn any_size_has_sizes_and_none_is_larger() {
        for whole in [(1, 1), (1, 60_000), (60_000, 1), (65_535, 1500)] {
            let sizes = letter().of(whole);
            assert!(!sizes.is_empty());
            assert!(sizes.iter().all(|size| size.0 >= 1 && size.1 >= 1 && size.0 <= whole.0 && size.1 <= whole.1));
        }
        assert_eq!(Sizes::within(100).of((20, 3000)), [(1, 100)]);
        assert_eq!(Sizes::within(0).of((20, 30)), [(1, 1)]);
    }
}
