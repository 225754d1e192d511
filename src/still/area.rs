//! Parts of a picture in whole pixels: covering, keeping, turning.
//!
//! The notes speak of the upright picture; the pixels lie as the camera stored them until the very end, when the picture
//! is small and turning it is cheap. [`Turn::as_stored`] leads from one to the other.

use image::metadata::Orientation;
use image::{DynamicImage, Luma, Rgb};

use crate::case::Area;

/// What lies over a hidden part: a calm grey-blue that is no colour of skin.
const COVER: [u8; 3] = [0xB8, 0xC6, 0xCB];
/// The same in grey.
const COVER_GREY: u8 = 0xC3;

/// A part of a picture, in pixels; never empty and never outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PixelBox {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// How far one pixel may have coloured others when the file was written: codings that lose something mix what lies in one
/// block. Covering goes out to whole blocks, so that what is left was never mixed with what is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grain {
    /// Width of a block in pixels.
    pub(super) across: u32,
    /// Height of a block.
    pub(super) down: u32,
    /// Pixels beyond a block that its colours are spread over when it is decoded.
    pub(super) reach: u32,
}

/// What makes a stored picture upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn(Orientation);

/// The width of a stored pixel to its height. Old camcorders film in pixels that are not square.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PixelShape {
    width: u32,
    height: u32,
}

impl PixelShape {
    pub(super) const SQUARE: Self = Self { width: 1, height: 1 };

    /// Square where it makes no sense, or is further from square than any film's pixels are.
    pub(super) fn new(width: u16, height: u16) -> Self {
        let (width, height) = (u32::from(width), u32::from(height));
        let makes_sense = width > 0 && height > 0 && width <= height * 3 && height <= width * 3;
        if makes_sense { Self { width, height } } else { Self::SQUARE }
    }

    pub(super) fn is_square(self) -> bool {
        self.width == self.height
    }

    /// The size of a stored part when its pixels are square: one side is longer, none is shorter.
    pub(super) fn squared(self, (width, height): (u32, u32)) -> (u32, u32) {
        let longer = |side: u32, by: u32, to: u32| {
            let longer = (u64::from(side) * u64::from(by) + u64::from(to) / 2) / u64::from(to).max(1);
            u32::try_from(longer).unwrap_or(u32::MAX)
        };
        if self.width >= self.height {
            (longer(width, self.width, self.height), height)
        } else {
            (width, longer(height, self.height, self.width))
        }
    }
}

impl Grain {
    /// Every pixel is for itself.
    pub(super) const PIXEL: Self = Self { across: 1, down: 1, reach: 0 };
    /// Blocks of 16, smoothed over up to seven pixels on each side, and colours between samples.
    pub(super) const WEBP: Self = Self { across: 16, down: 16, reach: 8 };

    /// The smallest box of whole blocks around a box of stored pixels.
    pub(super) fn around(self, part: PixelBox, (width, height): (u32, u32)) -> PixelBox {
        let outwards = |from: u32, length: u32, block: u32, most: u32| {
            let block = block.max(1);
            let first = (from / block * block).saturating_sub(self.reach);
            let last = (from + length).div_ceil(block).saturating_mul(block).saturating_add(self.reach).min(most);
            (first, last.saturating_sub(first))
        };
        let (x, width) = outwards(part.x, part.width, self.across, width);
        let (y, height) = outwards(part.y, part.height, self.down, height);
        PixelBox { x, y, width, height }
    }
}

impl PixelBox {
    /// The whole of a picture of this size.
    pub(super) fn whole((width, height): (u32, u32)) -> Self {
        Self { x: 0, y: 0, width, height }
    }

    /// The smallest box that covers an area wholly; none when the area is not within the picture.
    pub(super) fn covering(area: Area, size: (u32, u32)) -> Option<Self> {
        Self::rounded(area, size, f64::floor, f64::ceil)
    }

    /// The largest box that lies wholly in an area; none when the area is not within the picture or holds no pixel.
    pub(super) fn within(area: Area, size: (u32, u32)) -> Option<Self> {
        /// Half a thousandth of a pixel: what is written as 0.3 must not lose a column to binary fractions.
        const SLACK: f64 = 0.0005;
        Self::rounded(area, size, |start| (start - SLACK).ceil(), |end| (end + SLACK).floor())
    }

    fn rounded(area: Area, size: (u32, u32), start: impl Fn(f64) -> f64, end: impl Fn(f64) -> f64) -> Option<Self> {
        if !area.is_valid() {
            return None;
        }
        let pixels = |from: f64, length: f64, most: u32| {
            let whole = f64::from(most);
            let first = start(from * whole).clamp(0.0, whole) as u32;
            let last = end((from + length) * whole).clamp(0.0, whole) as u32;
            (last > first).then(|| (first, last - first))
        };
        let (x, width) = pixels(area.x, area.width, size.0)?;
        let (y, height) = pixels(area.y, area.height, size.1)?;
        Some(Self { x, y, width, height })
    }
}

impl Turn {
    /// The size a picture of this size has once it is turned, one way or the other.
    pub(super) fn of_size(self, width: u32, height: u32) -> (u32, u32) {
        if self.swaps_sides() { (height, width) } else { (width, height) }
    }

    /// Where a box of the upright picture lies in the stored one; `upright` is the upright picture's size.
    pub(super) fn as_stored(self, part: PixelBox, upright: (u32, u32)) -> PixelBox {
        let from_right = upright.0.saturating_sub(part.x + part.width);
        let from_below = upright.1.saturating_sub(part.y + part.height);
        let (x, y) = match self.0 {
            Orientation::NoTransforms => (part.x, part.y),
            Orientation::FlipHorizontal => (from_right, part.y),
            Orientation::Rotate180 => (from_right, from_below),
            Orientation::FlipVertical => (part.x, from_below),
            Orientation::Rotate90FlipH => (part.y, part.x),
            Orientation::Rotate90 => (part.y, from_right),
            Orientation::Rotate270FlipH => (from_below, from_right),
            Orientation::Rotate270 => (from_below, part.x),
        };
        let (width, height) = self.of_size(part.width, part.height);
        PixelBox { x, y, width, height }
    }

    /// The picture, turned.
    pub(super) fn upright(self, mut picture: DynamicImage) -> DynamicImage {
        picture.apply_orientation(self.0);
        picture
    }

    /// Whether the picture is upright already.
    pub(super) fn is_none(self) -> bool {
        self.0 == Orientation::NoTransforms
    }

    fn swaps_sides(self) -> bool {
        matches!(
            self.0,
            Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
        )
    }
}

impl From<Orientation> for Turn {
    fn from(orientation: Orientation) -> Self {
        Self(orientation)
    }
}

/// Fills a box of stored pixels with the covering colour.
pub(super) fn cover(picture: &mut DynamicImage, part: PixelBox) {
    match picture {
        DynamicImage::ImageLuma8(grey) => fill(grey, part, Luma([COVER_GREY])),
        DynamicImage::ImageRgb8(rgb) => fill(rgb, part, Rgb(COVER)),
        // Decoding makes no other kind; covered whole rather than not at all.
        other => *other = DynamicImage::new_rgb8(other.width(), other.height()),
    }
}

fn fill<P: image::Pixel>(picture: &mut image::ImageBuffer<P, Vec<P::Subpixel>>, part: PixelBox, color: P) {
    for row in picture.rows_mut().skip(part.y as usize).take(part.height as usize) {
        row.skip(part.x as usize).take(part.width as usize).for_each(|pixel| *pixel = color);
    }
}
