//! A frame of a film to a still: its colours to sRGB, and a JPEG that holds pixels and nothing else.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::decode::{check_size, room_for};
use super::problem::MEMORY_MOST;
use super::{ColourSignal, StillProblem};

/// Of 100. It is only what is made of it later that must be small.
const QUALITY: u8 = 95;

/// The JPEG of a frame: a PNG in RGB whose values are in the film's own colours.
pub fn film_still(png: &[u8], colours: &ColourSignal) -> Result<Vec<u8>, StillProblem> {
    let mut reader = ImageReader::with_format(Cursor::new(png), ImageFormat::Png);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|_| StillProblem::Damaged)?;
    let (width, height) = decoder.dimensions();
    let memory = u64::from(decoder.color_type().bytes_per_pixel()) + 3;
    check_size(width, height, memory)?;
    let _room = room_for(width, height, memory);
    let frame = DynamicImage::from_decoder(decoder).map_err(|_| StillProblem::Damaged)?;
    let frame = colours.in_srgb(frame).into_rgb8();
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY).encode_image(&frame).map_err(|_| StillProblem::NotWritten)?;
    Ok(file)
}
