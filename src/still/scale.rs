//! Scaling down, never up.

use image::imageops::FilterType;
use image::{DynamicImage, ImageBuffer, Pixel};

use super::area::PixelBox;

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

/// The part of a picture that is kept, scaled to a size that is no larger.
///
/// First the mean of whole blocks of pixels while more than twice the size remains, which is fast, takes no memory to
/// speak of and loses nothing one could see; then Lanczos, which keeps eyes and edges sharp.
pub(super) fn scaled(picture: DynamicImage, kept: PixelBox, size: (u32, u32)) -> DynamicImage {
    let is_whole = kept == PixelBox::whole((picture.width(), picture.height()));
    if is_whole && size == (kept.width, kept.height) {
        return picture;
    }
    let times = |length: u32, wanted: u32| length / wanted.max(1).saturating_mul(2);
    let block = times(kept.width, size.0).min(times(kept.height, size.1));
    let part = if block >= 2 {
        match picture {
            DynamicImage::ImageLuma8(grey) => block_means(&grey, kept, block).into(),
            other => block_means(&other.into_rgb8(), kept, block).into(),
        }
    } else if is_whole {
        picture
    } else {
        picture.crop_imm(kept.x, kept.y, kept.width, kept.height)
    };
    if size == (part.width(), part.height()) { part } else { part.resize_exact(size.0, size.1, FilterType::Lanczos3) }
}

/// The means of blocks of `block` by `block` pixels; the last ones of a row or column may be smaller.
fn block_means<P>(picture: &ImageBuffer<P, Vec<u8>>, kept: PixelBox, block: u32) -> ImageBuffer<P, Vec<u8>>
where
    P: Pixel<Subpixel = u8> + 'static,
{
    let channels = usize::from(P::CHANNEL_COUNT);
    let stride = picture.width() as usize * channels;
    let left = kept.x as usize * channels;
    let right = left + kept.width as usize * channels;
    let (width, height) = (kept.width.div_ceil(block), kept.height.div_ceil(block));
    let rows: Vec<&[u8]> = picture
        .as_raw()
        .chunks_exact(stride)
        .skip(kept.y as usize)
        .take(kept.height as usize)
        .filter_map(|row| row.get(left..right))
        .collect();

    let mut means = Vec::with_capacity(width as usize * height as usize * channels);
    let mut sums = vec![0_u64; width as usize * channels];
    for band in rows.chunks(block as usize) {
        sums.fill(0);
        for row in band {
            for (pixels, sums) in row.chunks(block as usize * channels).zip(sums.chunks_exact_mut(channels)) {
                for pixel in pixels.chunks_exact(channels) {
                    sums.iter_mut().zip(pixel).for_each(|(sum, value)| *sum += u64::from(*value));
                }
            }
        }
        for (column, sums) in sums.chunks_exact(channels).enumerate() {
            let columns = block.min(kept.width - (column as u32 * block).min(kept.width));
            let count = (u64::from(columns) * band.len() as u64).max(1);
            means.extend(sums.iter().map(|sum| ((sum + count / 2) / count) as u8));
        }
    }
    ImageBuffer::from_raw(width, height, means).unwrap_or_default()
}
