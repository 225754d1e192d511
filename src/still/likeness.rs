//! What a still looks like in a few bits: the same or nearly the same picture has nearly the same bits, whatever its size,
//! its coding and its light.
//!
//! Each bit says whether a part of the picture is lighter than the part to its right. A picture of one colour says nothing
//! and has no likeness.

use serde::{Deserialize, Serialize};

use super::decode::{self, Decoded};
use crate::document::Picture;

/// Parts across, one more than there are bits in a row.
const ACROSS: u32 = 17;
/// Parts down.
const DOWN: u32 = 16;
/// Looked at in each part, in each direction.
const LOOKS: u32 = 6;
/// Bits that may differ between two takings of one picture; unrelated pictures differ in some hundred.
const NEARLY: u32 = 24;
/// Steps of light between neighbours that are no noise, and how many there must be for a picture to say something.
const STEP: u32 = 4;
const STEPS: usize = 24;

/// What a picture looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Likeness([u64; 4]);

impl Likeness {
    /// The likeness of a still as it leaves, from its smallest size.
    pub fn of(picture: &Picture) -> Option<Self> {
        let smallest = picture.sizes().last()?;
        let Decoded { pixels, .. } = decode::decode(&smallest.file).ok()?;
        let grey = pixels.into_luma8();
        let (width, height) = grey.dimensions();
        let light = |across: u32, down: u32| -> u32 {
            let at = |part: u32, parts: u32, look: u32, length: u32| {
                let place = u64::from(part * LOOKS + look) * u64::from(length) / u64::from(parts * LOOKS);
                (place as u32).min(length.saturating_sub(1))
            };
            let looks = (0..LOOKS).flat_map(|down| (0..LOOKS).map(move |across| (across, down)));
            let sum: u32 = looks
                .map(|(x, y)| {
                    let (x, y) = (at(across, ACROSS, x, width), at(down, DOWN, y, height));
                    grey.get_pixel_checked(x, y).map_or(0, |pixel| u32::from(pixel.0[0]))
                })
                .sum();
            sum / (LOOKS * LOOKS)
        };
        let mut bits = [0_u64; 4];
        let mut steps = 0;
        for down in 0..DOWN {
            let row: Vec<u32> = (0..ACROSS).map(|across| light(across, down)).collect();
            for (across, pair) in row.windows(2).enumerate() {
                let [left, right] = pair else { continue };
                steps += usize::from(left.abs_diff(*right) >= STEP);
                let bit = down as usize * 16 + across;
                if let Some(word) = bits.get_mut(bit / 64).filter(|_| left > right) {
                    *word |= 1 << (bit % 64);
                }
            }
        }
        (steps >= STEPS).then_some(Self(bits))
    }

    /// Whether two are of the same picture, or nearly.
    pub fn is_near(self, other: Self) -> bool {
        let apart: u32 = self.0.iter().zip(other.0).map(|(one, other)| (one ^ other).count_ones()).sum();
        apart <= NEARLY
    }

    /// Pieces of which two near likenesses share one at least: there are more of them than bits that may differ.
    pub fn pieces(self) -> impl Iterator<Item = (u32, u16)> {
        const PIECE: u32 = 256 / (NEARLY + 1);
        (0..=NEARLY).map(move |number| {
            let piece = (0..PIECE).fold(0_u16, |piece, bit| {
                let bit = number * PIECE + bit;
                let word = self.0.get(bit as usize / 64).copied().unwrap_or(0);
                (piece << 1) | u16::from(word >> (bit % 64) & 1 == 1)
            });
            (number, piece)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::still::{Sizes, Treatment, photograph};
    use image::{ImageEncoder, RgbImage};

    fn picture(seed: u32, width: u32, quality: u8, lighter: u8) -> Picture {
        let height = width * 3 / 4;
        let pixels = RgbImage::from_fn(width, height, |x, y| {
            let (x, y) = (x * 160 / width, y * 120 / height);
            let mut block = x / 10 + y / 10 * 16 + seed * 65_536;
            for _ in 0..3 {
                block = (block ^ (block >> 16)).wrapping_mul(0x45d9_f3b7);
            }
            image::Rgb([
                (block >> 8) as u8 / 2 + lighter,
                (block >> 16) as u8 / 2 + lighter,
                (block >> 24) as u8 / 2 + lighter,
            ])
        });
        let mut file = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, quality)
            .write_image(&pixels, width, height, image::ExtendedColorType::Rgb8)
            .unwrap();
        let sizes = Sizes { printed: Vec::new(), screens: vec![160], longest: 1600 };
        photograph(&file, &Treatment { crop: None, hide: &[], sizes: &sizes, keep_coding: true }).unwrap()
    }

    #[test]
    fn one_picture_taken_twice_is_near_and_two_pictures_are_not() {
        let one = Likeness::of(&picture(1, 640, 90, 0)).unwrap();
        for other in [picture(1, 640, 40, 0), picture(1, 400, 85, 0), picture(1, 640, 90, 40)] {
            assert!(one.is_near(Likeness::of(&other).unwrap()));
        }
        for seed in 2..40 {
            let other = Likeness::of(&picture(seed, 640, 90, 0)).unwrap();
            assert!(!one.is_near(other), "{seed}");
        }
    }

    #[test]
    fn near_likenesses_share_a_piece() {
        let one = Likeness([0x0123_4567_89ab_cdef, 7, u64::MAX, 0]);
        // As many bits as may differ, spread out as far as they go.
        let mut other = one;
        for at in 0..NEARLY {
            let bit = at * 10 + 3;
            other.0[bit as usize / 64] ^= 1 << (bit % 64);
        }
        assert!(one.is_near(other));
        assert!(one.pieces().zip(other.pieces()).any(|(one, other)| one == other));
    }

    #[test]
    fn a_picture_of_one_colour_has_none() {
        let mut file = Vec::new();
        image::codecs::jpeg::JpegEncoder::new(&mut file)
            .write_image(&[120; 64 * 64 * 3], 64, 64, image::ExtendedColorType::Rgb8)
            .unwrap();
        let sizes = Sizes { printed: Vec::new(), screens: Vec::new(), longest: 64 };
        let flat = photograph(&file, &Treatment { crop: None, hide: &[], sizes: &sizes, keep_coding: true }).unwrap();
        assert_eq!(Likeness::of(&flat), None);
    }
}
