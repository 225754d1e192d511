//! Scaling down, never up, in linear light.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, GrayImage, RgbImage};

use super::StillProblem;
use super::area::PixelBox;
use super::light;

/// The JPEG format counts no further.
const SIDE_MOST: u32 = 65_535;

/// The size of a picture that has to fit a width and a height: its own, or as much smaller as it takes.
pub(super) fn fitted((width, height): (u32, u32), most_wide: u32, most_high: u32) -> (u32, u32) {
    let ratio = |most: u32, side: u32| f64::from(most.clamp(1, SIDE_MOST)) / f64::from(side.max(1));
    let factor = ratio(most_wide, width).min(ratio(most_high, height));
    if factor >= 1.0 {
        return (width, height);
    }
    let side = |length: u32| (f64::from(length) * factor).round().max(1.0) as u32;
    (side(width), side(height))
}

/// A picture as amounts of light, 16 bits each.
#[derive(Debug)]
pub(super) struct Lit {
    size: (u32, u32),
    channels: usize,
    /// Row by row, in the machine's byte order.
    light: Vec<u8>,
}

impl Lit {
    /// The part of a picture that is kept, ready to be scaled to `size` or less.
    ///
    /// While more than twice that size remains, the mean of whole blocks of pixels is taken first: that is fast, takes
    /// little memory and loses nothing one could see.
    pub(super) fn of(picture: &DynamicImage, kept: PixelBox, size: (u32, u32)) -> Option<Self> {
        let times = |length: u32, wanted: u32| length / wanted.max(1).saturating_mul(2);
        let block = times(kept.width, size.0).min(times(kept.height, size.1)).max(1);
        let (pixels, channels): (&[u8], usize) = match picture {
            DynamicImage::ImageLuma8(grey) => (grey.as_raw(), 1),
            DynamicImage::ImageRgb8(rgb) => (rgb.as_raw(), 3),
            _ => return None,
        };
        let stride = picture.width() as usize * channels;
        let left = kept.x as usize * channels;
        let right = left + kept.width as usize * channels;
        let rows: Vec<&[u8]> = pixels
            .chunks_exact(stride.max(1))
            .skip(kept.y as usize)
            .take(kept.height as usize)
            .filter_map(|row| row.get(left..right))
            .collect();
        let light = if block == 1 { lit(&rows) } else { block_means(&rows, channels, block as usize) };
        Some(Self { size: (kept.width.div_ceil(block), kept.height.div_ceil(block)), channels, light })
    }

    /// The same, smaller: Lanczos, which keeps eyes and edges sharp.
    pub(super) fn scaled(&self, size: (u32, u32)) -> Result<Self, StillProblem> {
        let kind = if self.channels == 1 { PixelType::U16 } else { PixelType::U16x3 };
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false);
        let from = ImageRef::new(self.size.0, self.size.1, &self.light, kind).map_err(|_| StillProblem::NotWritten)?;
        let mut to = Image::new(size.0, size.1, kind);
        Resizer::new().resize(&from, &mut to, &options).map_err(|_| StillProblem::NotWritten)?;
        Ok(Self { size, channels: self.channels, light: to.into_vec() })
    }

    /// The picture in steps of 255 again.
    pub(super) fn picture(&self) -> DynamicImage {
        let steps = light::to_steps();
        let step = |pair: &[u8; 2]| steps.get(usize::from(u16::from_ne_bytes(*pair))).copied().unwrap_or_default();
        let pixels = self.light.as_chunks().0.iter().map(step).collect();
        let (width, height) = self.size;
        if self.channels == 1 {
            GrayImage::from_raw(width, height, pixels).unwrap_or_default().into()
        } else {
            RgbImage::from_raw(width, height, pixels).unwrap_or_default().into()
        }
    }
}

/// The part of a picture that is kept, as it is.
pub(super) fn kept(picture: DynamicImage, part: PixelBox) -> DynamicImage {
    if part == PixelBox::whole((picture.width(), picture.height())) {
        picture
    } else {
        picture.crop_imm(part.x, part.y, part.width, part.height)
    }
}

/// A part of a picture in one size.
pub(super) fn scaled(picture: DynamicImage, part: PixelBox, size: (u32, u32)) -> Result<DynamicImage, StillProblem> {
    if size == (part.width, part.height) {
        return Ok(kept(picture, part));
    }
    let lit = Lit::of(&picture, part, size).ok_or(StillProblem::NotWritten)?;
    drop(picture);
    Ok(lit.scaled(size)?.picture())
}

fn lit(rows: &[&[u8]]) -> Vec<u8> {
    let steps = light::of_steps();
    let mut light = Vec::with_capacity(rows.iter().map(|row| row.len() * 2).sum());
    for row in rows {
        light.extend(
            row.iter().flat_map(|step| steps.get(usize::from(*step)).copied().unwrap_or_default().to_ne_bytes()),
        );
    }
    light
}

/// The means of blocks of `block` by `block` pixels; the last ones of a row or column may be smaller.
fn block_means(rows: &[&[u8]], channels: usize, block: usize) -> Vec<u8> {
    let steps = light::of_steps();
    let columns = rows.first().map_or(0, |row| row.len() / channels);
    let mut means = Vec::with_capacity(columns.div_ceil(block) * rows.len().div_ceil(block) * channels * 2);
    let mut sums = vec![0_u64; columns.div_ceil(block) * channels];
    for band in rows.chunks(block) {
        sums.fill(0);
        for row in band {
            for (pixels, sums) in row.chunks(block * channels).zip(sums.chunks_exact_mut(channels)) {
                for pixel in pixels.chunks_exact(channels) {
                    for (sum, step) in sums.iter_mut().zip(pixel) {
                        *sum += u64::from(steps.get(usize::from(*step)).copied().unwrap_or_default());
                    }
                }
            }
        }
        for (column, sums) in sums.chunks_exact(channels).enumerate() {
            let across = block.min(columns - (column * block).min(columns));
            let count = (across * band.len()).max(1) as u64;
            means.extend(sums.iter().flat_map(|sum| (((sum + count / 2) / count) as u16).to_ne_bytes()));
        }
    }
    means
}
