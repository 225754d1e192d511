//! Bytes to pixels, within limits that are checked before anything is decoded.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::area::Turn;
use super::kind::{self, Kind};
use super::problem::{FILE_MOST, MEMORY_MOST, PIXELS_MOST};
use super::{StillProblem, jpeg};

/// A picture's pixels as they are stored, and how it is to be turned.
pub(super) struct Decoded {
    /// Always 8-bit RGB or 8-bit grey.
    pub(super) pixels: DynamicImage,
    /// What makes it upright.
    pub(super) turn: Turn,
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
    check_size(width, height, memory_a_pixel(decoder.color_type(), format))?;
    let exif = decoder.exif_metadata().ok().flatten();
    let pixels = DynamicImage::from_decoder(decoder).map_err(|error| problem_of(&error))?;
    Ok(Decoded { pixels: on_white(pixels), turn: turn_of(exif.as_deref()) })
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
fn on_white(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        DynamicImage::ImageLuma16(_) => picture.into_luma8().into(),
        DynamicImage::ImageLumaA8(_) | DynamicImage::ImageLumaA16(_) => {
            let with_alpha = picture.into_luma_alpha8();
            let (width, height) = with_alpha.dimensions();
            let laid = with_alpha.pixels().map(|image::LumaA([grey, alpha])| over_white(*grey, *alpha)).collect();
            image::GrayImage::from_raw(width, height, laid).unwrap_or_default().into()
        }
        DynamicImage::ImageRgba8(_) | DynamicImage::ImageRgba16(_) | DynamicImage::ImageRgba32F(_) => {
            let with_alpha = picture.into_rgba8();
            let (width, height) = with_alpha.dimensions();
            let mut laid = Vec::with_capacity(with_alpha.as_raw().len() / 4 * 3);
            for image::Rgba([red, green, blue, alpha]) in with_alpha.pixels() {
                laid.extend([red, green, blue].map(|channel| over_white(*channel, *alpha)));
            }
            image::RgbImage::from_raw(width, height, laid).unwrap_or_default().into()
        }
        other => other.into_rgb8().into(),
    }
}

fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

fn problem_of(error: &ImageError) -> StillProblem {
    match error {
        ImageError::Limits(_) => StillProblem::TooLarge,
        ImageError::Unsupported(_) => StillProblem::Rare,
        _ => StillProblem::Damaged,
    }
}
