//! Pixels to a file: structure and pixels, nothing else.

use std::fmt::Write as _;
use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder};
use sha2::{Digest, Sha256};

use super::StillProblem;
use crate::document::{Picture, PictureKind};

/// Of 100: skin stays smooth and a still of 1600 pixels under half a megabyte.
const JPEG_QUALITY: u8 = 85;

/// Bytes of the hash that a file is named by; two digits each.
const NAME_BYTES: usize = 10;

/// A JPEG in RGB, or in grey where the picture is grey.
pub(super) fn photograph(picture: &DynamicImage) -> Result<Picture, StillProblem> {
    let (kind, pixels, color) = match picture {
        DynamicImage::ImageLuma8(grey) => (PictureKind::GreyPhotograph, grey.as_raw(), ExtendedColorType::L8),
        DynamicImage::ImageRgb8(rgb) => (PictureKind::Photograph, rgb.as_raw(), ExtendedColorType::Rgb8),
        _ => return Err(StillProblem::NotWritten),
    };
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY)
        .write_image(pixels, picture.width(), picture.height(), color)
        .map_err(|_| StillProblem::NotWritten)?;
    Ok(finished(kind, picture, file, "jpg", None))
}

/// A PNG in RGB, and its pixels beside it.
pub(super) fn drawing(picture: &DynamicImage) -> Result<Picture, StillProblem> {
    let rgb = picture.to_rgb8();
    let mut file = Cursor::new(Vec::new());
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive)
        .write_image(&rgb, rgb.width(), rgb.height(), ExtendedColorType::Rgb8)
        .map_err(|_| StillProblem::NotWritten)?;
    Ok(finished(PictureKind::Drawing, picture, file.into_inner(), "png", Some(rgb.into_raw().into())))
}

fn finished(
    kind: PictureKind,
    picture: &DynamicImage,
    file: Vec<u8>,
    ending: &str,
    pixels: Option<Arc<[u8]>>,
) -> Picture {
    let mut name = String::with_capacity(NAME_BYTES * 2 + 4);
    for byte in Sha256::digest(&file).iter().take(NAME_BYTES) {
        let _ = write!(name, "{byte:02x}");
    }
    name.push('.');
    name.push_str(ending);
    Picture { kind, width: picture.width(), height: picture.height(), name, file: file.into(), pixels }
}
