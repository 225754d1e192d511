//! Pixels to a file: structure and pixels, nothing else.
//!
//! JPEG alone for photographs. The same in lossy WebP would be smaller, but there is no well-kept encoder for it in Rust:
//! `image` writes it without loss only, which is several times larger than JPEG for a photograph, and others are young or
//! bind C.

use std::fmt::Write as _;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder};
use sha2::{Digest, Sha256};

use super::StillProblem;
use crate::document::{Picture, PictureKind, Rendition};

/// Of 100: skin stays smooth and a still of 1600 pixels under half a megabyte.
const JPEG_QUALITY: u8 = 85;

/// Bytes of the hash that a file is named by; two digits each.
const NAME_BYTES: usize = 10;

/// The file of a JPEG in RGB, or in grey where the picture is grey.
pub(super) fn jpeg(picture: &DynamicImage) -> Result<Rendition, StillProblem> {
    let (pixels, color) = match picture {
        DynamicImage::ImageLuma8(grey) => (grey.as_raw(), ExtendedColorType::L8),
        DynamicImage::ImageRgb8(rgb) => (rgb.as_raw(), ExtendedColorType::Rgb8),
        _ => return Err(StillProblem::NotWritten),
    };
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY)
        .write_image(pixels, picture.width(), picture.height(), color)
        .map_err(|_| StillProblem::NotWritten)?;
    Ok(rendition(picture.width(), picture.height(), file, "jpg"))
}

/// A file of this size, named by its content.
pub(super) fn rendition(width: u32, height: u32, file: Vec<u8>, ending: &str) -> Rendition {
    Rendition { width, height, name: name(&file, ending), file: file.into() }
}

/// One still of all its sizes, the largest first.
pub(super) fn photograph(kind: PictureKind, mut sizes: Vec<Rendition>) -> Result<Picture, StillProblem> {
    if sizes.is_empty() {
        return Err(StillProblem::NotWritten);
    }
    let Rendition { width, height, name, file } = sizes.remove(0);
    Ok(Picture { kind, width, height, name, file, pixels: None, smaller: sizes })
}

/// A PNG in RGB, and its pixels beside it.
pub(super) fn drawing(picture: &DynamicImage) -> Result<Picture, StillProblem> {
    let rgb = picture.to_rgb8();
    let mut file = Cursor::new(Vec::new());
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive)
        .write_image(&rgb, rgb.width(), rgb.height(), ExtendedColorType::Rgb8)
        .map_err(|_| StillProblem::NotWritten)?;
    let Rendition { width, height, name, file } = rendition(rgb.width(), rgb.height(), file.into_inner(), "png");
    let pixels = Some(rgb.into_raw().into());
    Ok(Picture { kind: PictureKind::Drawing, width, height, name, file, pixels, smaller: Vec::new() })
}

/// A hash of the content with an ending.
pub(super) fn name(file: &[u8], ending: &str) -> String {
    let mut name = String::with_capacity(NAME_BYTES * 2 + 4);
    for byte in Sha256::digest(file).iter().take(NAME_BYTES) {
        let _ = write!(name, "{byte:02x}");
    }
    name.push('.');
    name.push_str(ending);
    name
}
