//! Imposition: which page stands on which side of which sheet, so that sheets printed on both sides, put into each other
//! and folded once make a booklet (two-up, saddle stitch).
//!
//! It knows sheets and order, nothing of what pages show: the same pages are drawn, only elsewhere.

use super::layout::MM;
use crate::language::Direction;

/// Where every page of a file stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Arrangement {
    /// Width and height of every side, in points.
    pub(crate) size: [f32; 2],
    /// How many sides of sheets there are: fronts and backs in turn, where there are two.
    pub(crate) sides: usize,
    /// Where each page is put, in reading order.
    pub(crate) places: Vec<Place>,
    /// Where no page stands: the place's number when the booklet is paged through, from 0, and where it is.
    pub(crate) blanks: Vec<(usize, Place)>,
    /// The side that lies on top when the sheets are folded, which is marked where the fold comes.
    pub(crate) folded: Option<usize>,
}

/// Where a page is put: its upper left corner, from the side's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) side: usize,
    pub(crate) left: f32,
    pub(crate) top: f32,
    /// 1 is its own size.
    pub(crate) scale: f32,
}

/// How a booklet is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Press {
    /// Width and height of the sheet lying on its long side, in points.
    pub(crate) sheet: [f32; 2],
    /// Which way the booklet opens.
    pub(crate) direction: Direction,
}

/// Pages on a folded sheet: two on its front, two on its back.
const ON_A_SHEET: usize = 4;
/// Halves of a sheet are some tenths of a millimetre wider than the page that is named after them.
const SLACK: f32 = 1.0 * MM;

impl Arrangement {
    /// Every page on a side of its own.
    pub(crate) fn one_by_one(pages: usize, page: [f32; 2]) -> Self {
        let place = |side| Place { side, left: 0.0, top: 0.0, scale: 1.0 };
        Self { size: page, sides: pages, places: (0..pages).map(place).collect(), blanks: Vec::new(), folded: None }
    }

    /// Two pages on a side, to be printed on both sides, turned over the short edge, put into each other and folded.
    /// `scales` holds one size for each page of a booklet: 1 is its own. The last page stays outside at the back; where
    /// the pages are no multiple of four, what is missing are blanks before it.
    pub(crate) fn folded(scales: &[f32], page: [f32; 2], press: Press) -> Self {
        let sheet = sheet_for(page, press.sheet);
        let pages = scales.len();
        let positions = pages.div_ceil(ON_A_SHEET) * ON_A_SHEET;
        let place = |position: usize, scale: f32| {
            let (side, is_right) = seat(position, positions, press.direction);
            // Each page lies against the fold, a smaller one in the middle of its room.
            let [width, height] = page;
            let room = sheet[0] / 2.0 + if is_right { 0.0 } else { -width };
            let (spare, above) = (width * (1.0 - scale) / 2.0, (sheet[1] - height * scale) / 2.0);
            Place { side, left: room + spare, top: above, scale }
        };
        let position = |page: usize| if page > 0 && page + 1 == pages { positions - 1 } else { page };
        let places = scales.iter().enumerate().map(|(page, scale)| place(position(page), *scale)).collect();
        let first_blank = pages.saturating_sub(1).max(1);
        let last_blank = if pages > 1 { positions.saturating_sub(1) } else { positions };
        let blanks = (first_blank..last_blank).map(|position| (position, place(position, 1.0))).collect();
        let sides = positions / 2;
        Self { size: sheet, sides, places, blanks, folded: sides.checked_sub(1) }
    }
}

/// The side of the sheets that a place of the booklet is on, both from 0, and whether it is that side's right half.
fn seat(position: usize, positions: usize, direction: Direction) -> (usize, bool) {
    let is_in_first_half = position < positions / 2;
    // From either end, each sheet takes a place on its front, then one on its back.
    let side = if is_in_first_half { position } else { (positions - 1).saturating_sub(position) };
    let is_front = side % 2 == 0;
    // The first page of a booklet that is read from left to right is the right half of the outermost front.
    let is_right = is_in_first_half == is_front;
    (side, is_right == (direction == Direction::Ltr))
}

/// The sheet of the press where two of these pages fill it, else one that they do.
fn sheet_for([width, height]: [f32; 2], sheet: [f32; 2]) -> [f32; 2] {
    let fills = |length: f32, room: f32| length <= room + SLACK && length >= room - SLACK;
    if fills(2.0 * width, sheet[0]) && fills(height, sheet[1]) { sheet } else { [2.0 * width, height] }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: [f32; 2] = [297.0 * MM, 210.0 * MM];
    const A5: [f32; 2] = [148.0 * MM, 210.0 * MM];

    fn press(direction: Direction) -> Press {
        Press { sheet: A4, direction }
    }

    fn folded(pages: usize, direction: Direction) -> Arrangement {
        Arrangement::folded(&vec![1.0; pages], A5, press(direction))
    }

    /// What stands on the halves of each side, left and right: pages from 1, 0 for a blank.
    fn halves(arrangement: &Arrangement) -> Vec<[usize; 2]> {
        let mut halves = vec![[usize::MAX; 2]; arrangement.sides];
        let pages = arrangement.places.iter().zip(1..);
        for (place, page) in pages.chain(arrangement.blanks.iter().map(|(_, place)| (place, 0))) {
            let half = usize::from(place.left >= arrangement.size[0] / 2.0 - 0.01);
            let taken = std::mem::replace(&mut halves[place.side][half], page);
            assert_eq!(taken, usize::MAX, "two pages on one half");
        }
        assert!(halves.iter().flatten().all(|&page| page != usize::MAX), "a half that nothing was said of");
        halves
    }

    /// Folds the sheets as a person does: prints both sides, puts the sheets into each other, folds, and pages through.
    fn paged_through(sides: &[[usize; 2]], direction: Direction) -> Vec<usize> {
        // Turned over its short edge a sheet's left half has the right half of the other side at its back.
        let sheets: Vec<_> = sides.chunks(2).map(|sides| (sides[0], sides[1])).collect();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (front, back) in &sheets {
            let (opens, closes) = match direction {
                Direction::Ltr => ([front[1], back[0]], [back[1], front[0]]),
                Direction::Rtl => ([front[0], back[1]], [back[0], front[1]]),
            };
            before.extend(opens);
            after.splice(0..0, closes);
        }
        before.into_iter().chain(after).collect()
    }

    #[test]
    fn two_sheets_by_hand() {
        let sides = halves(&folded(8, Direction::Ltr));
        assert_eq!(sides, [[8, 1], [2, 7], [6, 3], [4, 5]]);
        let sides = halves(&folded(8, Direction::Rtl));
        assert_eq!(sides, [[1, 8], [7, 2], [3, 6], [5, 4]]);
    }

    #[test]
    fn blanks_stand_before_the_back_cover() {
        assert_eq!(halves(&folded(1, Direction::Ltr)), [[0, 1], [0, 0]]);
        assert_eq!(halves(&folded(2, Direction::Ltr)), [[2, 1], [0, 0]]);
        assert_eq!(halves(&folded(3, Direction::Ltr)), [[3, 1], [2, 0]]);
        assert_eq!(halves(&folded(6, Direction::Ltr)), [[6, 1], [2, 0], [0, 3], [4, 5]]);
        assert_eq!(halves(&folded(6, Direction::Rtl)), [[1, 6], [0, 2], [3, 0], [5, 4]]);
    }

    #[test]
    fn folded_booklets_of_any_length_are_read_in_order() {
        for direction in [Direction::Ltr, Direction::Rtl] {
            for pages in 1..=100_usize {
                let arrangement = folded(pages, direction);
                assert_eq!(arrangement.sides, pages.div_ceil(4) * 2, "{pages} pages");
                assert_eq!(arrangement.sides % 2, 0);
                let read = paged_through(&halves(&arrangement), direction);
                let blanks = pages.div_ceil(4) * 4 - pages;
                let expected: Vec<usize> = match pages {
                    1 => vec![1, 0, 0, 0],
                    _ => (1..pages).chain(vec![0; blanks]).chain([pages]).collect(),
                };
                assert_eq!(read, expected, "{pages} pages, {direction:?}");
            }
        }
        assert_eq!(folded(0, Direction::Ltr).sides, 0);
    }

    #[test]
    fn pages_meet_at_the_fold() {
        let arrangement = folded(4, Direction::Ltr);
        assert_eq!(arrangement.size, A4);
        for place in arrangement.places {
            let meets = [place.left, place.left + A5[0]].iter().any(|edge| (edge - A4[0] / 2.0).abs() < 0.01);
            assert!(meets && place.top.abs() < 0.01, "{place:?}");
        }
    }

    #[test]
    fn a_smaller_page_stands_in_the_middle_of_its_half() {
        let arrangement = Arrangement::folded(&[0.9, 1.0], A5, press(Direction::Ltr));
        let cover = arrangement.places[0];
        assert!((cover.left - (A4[0] / 2.0 + A5[0] * 0.05)).abs() < 0.01, "{cover:?}");
        assert!((cover.top - A5[1] * 0.05).abs() < 0.01, "{cover:?}");
    }

    #[test]
    fn pages_that_do_not_fill_the_sheet_get_one_that_they_do() {
        let a4 = [210.0 * MM, 297.0 * MM];
        let arrangement = Arrangement::folded(&[1.0; 4], a4, press(Direction::Ltr));
        assert_eq!(arrangement.size, [2.0 * a4[0], a4[1]]);
    }
}
