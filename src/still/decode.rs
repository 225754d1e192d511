//! Bytes to pixels, within limits that are checked before anything is decoded.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ColorType, DynamicImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use super::area::{Grain, PixelShape, Turn};
use super::colour;
use super::kind::{self, Kind};
use super::memory::Room;
use super::problem::{FILE_MOST, MEMORY_MOST, PIXELS_MOST};
use super::{StillProblem, jpeg, png_colour};

/// A picture's pixels as they are stored, and how it is to be turned.
pub(super) struct Decoded {
    /// Always 8-bit RGB or 8-bit grey.
    pub(super) pixels: DynamicImage,
    /// What makes it upright.
    pub(super) turn: Turn,
    /// How far what is to be covered may have coloured what is around it.
    pub(super) grain: Grain,
    /// How wide a stored pixel is to its height.
    pub(super) shape: PixelShape,
    /// Whether it is a JPEG whose colours needed no change: its coding may be kept if nothing else is to be done.
    pub(super) is_plain: bool,
    /// The memory all this takes.
    pub(super) _room: Room,
}

/// Decodes a picture of any kind that can be opened.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, StillProblem> {
    if bytes.is_empty() {
        return Err(StillProblem::Empty);
    }
    if bytes.len() > FILE_MOST {
        return Err(StillProblem::TooLarge);
    }
    match kind::of(bytes) {
        Some(Ok(Kind::Jpeg)) => jpeg::decode(bytes),
        Some(Ok(Kind::Png)) => decode_by_image(bytes, ImageFormat::Png),
        Some(Ok(Kind::WebP)) => decode_by_image(bytes, ImageFormat::WebP),
        Some(Ok(Kind::Gif)) => decode_by_image(bytes, ImageFormat::Gif),
        Some(Err(foreign)) => Err(StillProblem::Foreign(foreign)),
        None => Err(StillProblem::Unknown),
    }
}

/// Refuses a picture of this size when it has too many pixels, or needs too much memory at so many bytes a pixel.
pub(super) fn check_size(width: u32, height: u32, bytes_a_pixel: u64) -> Result<(), StillProblem> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(StillProblem::Damaged);
    }
    if pixels > PIXELS_MOST || pixels.saturating_mul(bytes_a_pixel) > MEMORY_MOST {
        return Err(StillProblem::TooLarge);
    }
    Ok(())
}

/// Sets memory aside for a picture that was found small enough: to decode it, and to scale it afterwards.
pub(super) fn room_for(width: u32, height: u32, bytes_a_pixel: u64) -> Room {
    let pixels = u64::from(width) * u64::from(height);
    Room::take(pixels.saturating_mul(bytes_a_pixel) + pixels.saturating_mul(6).min(LIT_MOST))
}

/// What scaling takes beside the decoded picture: never more than 16 bits of three colours at four times what is wanted.
const LIT_MOST: u64 = 240 << 20;

/// The turn that an EXIF block asks for; none asked for when it is missing or makes no sense.
pub(super) fn turn_of(exif: Option<&[u8]>) -> Turn {
    let block = exif.map(|block| block.strip_prefix(b"Exif\0\0").unwrap_or(block));
    Turn::from(block.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms))
}

fn decode_by_image(bytes: &[u8], format: ImageFormat) -> Result<Decoded, StillProblem> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MOST);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem_of(&error))?;
    let (width, height) = decoder.dimensions();
    let memory = memory_a_pixel(decoder.color_type(), format);
    check_size(width, height, memory)?;
    let room = room_for(width, height, memory);
    let exif = decoder.exif_metadata().ok().flatten();
    let profile = decoder.icc_profile().ok().flatten();
    let pixels = DynamicImage::from_decoder(decoder).map_err(|error| problem_of(&error))?;
    let signal = if format == ImageFormat::Png { png_colour::signal_of(bytes) } else { None };
    let pixels = match signal {
        Some(signal) => signal.in_srgb(pixels),
        None => colour::plain(on_white(pixels), profile.as_deref()).pixels,
    };
    let grain = if format == ImageFormat::WebP { Grain::WEBP } else { Grain::PIXEL };
    Ok(Decoded {
        pixels,
        turn: turn_of(exif.as_deref()),
        grain,
        is_plain: false,
        shape: PixelShape::SQUARE,
        _room: room,
    })
}

/// Bytes of memory a pixel takes while it is decoded and laid on white.
fn memory_a_pixel(color: ColorType, format: ImageFormat) -> u64 {
    let decoded = u64::from(color.bytes_per_pixel());
    let flattened = match color {
        ColorType::L8 | ColorType::Rgb8 => 0,
        _ if color.has_color() => 3,
        _ => 1,
    };
    // The WebP decoder works in a frame of its own: four bytes a pixel where it is lossless, less where not.
    let working = if format == ImageFormat::WebP { 4 } else { 0 };
    decoded + flattened.max(working)
}

/// The same picture in 8 bits without transparency: what shines through is white paper.
pub(super) fn on_white(picture: DynamicImage) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        DynamicImage::ImageLumaA8(laid) => grey(width, height, laid.pixels().map(|pixel| over_white(pixel.0))),
        DynamicImage::ImageLuma16(deep) => grey(width, height, deep.pixels().map(|pixel| pixel.0.map(to_8_bits))),
        DynamicImage::ImageLumaA16(deep) => {
            grey(width, height, deep.pixels().map(|pixel| over_white(pixel.0.map(to_8_bits))))
        }
        DynamicImage::ImageRgba8(laid) => rgb(width, height, laid.pixels().map(|pixel| over_white(pixel.0))),
        DynamicImage::ImageRgb16(deep) => rgb(width, height, deep.pixels().map(|pixel| pixel.0.map(to_8_bits))),
        DynamicImage::ImageRgba16(deep) => {
            rgb(width, height, deep.pixels().map(|pixel| over_white(pixel.0.map(to_8_bits))))
        }
        other => other.into_rgb8().into(),
    }
}

fn grey(width: u32, height: u32, pixels: impl Iterator<Item = [u8; 1]>) -> DynamicImage {
    GrayImage::from_raw(width, height, collected(width, height, pixels)).unwrap_or_default().into()
}

fn rgb(width: u32, height: u32, pixels: impl Iterator<Item = [u8; 3]>) -> DynamicImage {
    RgbImage::from_raw(width, height, collected(width, height, pixels)).unwrap_or_default().into()
}

fn collected<const N: usize>(width: u32, height: u32, pixels: impl Iterator<Item = [u8; N]>) -> Vec<u8> {
    let mut channels = Vec::with_capacity(width as usize * height as usize * N);
    pixels.for_each(|pixel| channels.extend_from_slice(&pixel));
    channels
}

fn to_8_bits(channel: u16) -> u8 {
    ((u32::from(channel) * 255 + 0x7FFF) / 0xFFFF) as u8
}

/// The colour of a pixel, whose last channel is how opaque it is, on white.
fn over_white<const WITH_ALPHA: usize, const COLORS: usize>(pixel: [u8; WITH_ALPHA]) -> [u8; COLORS] {
    let alpha = u32::from(pixel.last().copied().unwrap_or(u8::MAX));
    let over = |channel: u8| ((u32::from(channel) * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
    std::array::from_fn(|at| pixel.get(at).copied().map_or(u8::MAX, over))
}

fn problem_of(error: &ImageError) -> StillProblem {
    match error {
        ImageError::Limits(_) => StillProblem::TooLarge,
        ImageError::Unsupported(_) => StillProblem::Rare,
        _ => StillProblem::Damaged,
    }
}
