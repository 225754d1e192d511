//! Pixels to files: JPEG with or without an EXIF orientation, PNG, WebP.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder, RgbImage, RgbaImage, imageops};

use crate::canvas::Canvas;

const QUALITY: u8 = 82;

/// How a still is stored.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stored {
    Jpeg,
    /// Turned, with the EXIF orientation (3, 6 or 8) that sets it upright again, as a telephone does it.
    Turned(u8),
    Png,
    WebP,
}

/// What is drawn, without transparency.
pub(crate) fn upright(canvas: &Canvas) -> RgbImage {
    DynamicImage::ImageRgba8(rgba(canvas)).to_rgb8()
}

/// Writes a still.
pub(crate) fn still(upright: &RgbImage, stored: Stored, path: &Path) {
    let (width, height) = upright.dimensions();
    let file = match stored {
        Stored::Jpeg => jpeg(upright),
        Stored::Turned(orientation) => with_orientation(&jpeg(&turned(upright, orientation)), orientation),
        Stored::Png => png(upright.as_raw(), (width, height), image::ExtendedColorType::Rgb8),
        Stored::WebP => {
            let mut file = Vec::new();
            let encoder = WebPEncoder::new_lossless(&mut file);
            encoder.write_image(upright.as_raw(), width, height, image::ExtendedColorType::Rgb8).expect("a WebP");
            file
        }
    };
    write(path, &file);
}

/// Writes many stills, small, side by side.
pub(crate) fn contact_sheet<'a>(stills: impl Iterator<Item = &'a RgbImage>, path: &Path) {
    const ACROSS: u32 = 2;
    let (cell_width, cell_height) = (800, 600);
    let stills: Vec<_> = stills.collect();
    let rows = (stills.len() as u32).div_ceil(ACROSS);
    let mut sheet = RgbImage::from_pixel(ACROSS * cell_width, rows * cell_height, image::Rgb([90, 90, 90]));
    for (index, still) in (0_u32..).zip(stills) {
        let (width, height) = still.dimensions();
        let small =
            imageops::resize(still, cell_height * width / height - 8, cell_height - 8, imageops::FilterType::Triangle);
        imageops::replace(
            &mut sheet,
            &small,
            (index % ACROSS * cell_width).into(),
            (index / ACROSS * cell_height).into(),
        );
    }
    write(path, &png(sheet.as_raw(), sheet.dimensions(), image::ExtendedColorType::Rgb8));
}

/// Writes a drawing with its transparency.
pub(crate) fn drawing(canvas: &Canvas, path: &Path) {
    write(path, &png(rgba(canvas).as_raw(), canvas.size(), image::ExtendedColorType::Rgba8));
}

fn rgba(canvas: &Canvas) -> RgbaImage {
    let (width, height) = canvas.size();
    RgbaImage::from_raw(width, height, canvas.pixels()).expect("as many pixels as the sheet has")
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut file, QUALITY).encode_image(picture).expect("a JPEG");
    file.into_inner()
}

fn png(pixels: &[u8], (width, height): (u32, u32), colour: image::ExtendedColorType) -> Vec<u8> {
    let mut file = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::Adaptive);
    encoder.write_image(pixels, width, height, colour).expect("a PNG");
    file
}

/// The pixels as a camera held that way stores them: what the orientation undoes, done.
fn turned(upright: &RgbImage, orientation: u8) -> RgbImage {
    match orientation {
        3 => imageops::rotate180(upright),
        6 => imageops::rotate270(upright),
        8 => imageops::rotate90(upright),
        other => panic!("no turned picture has orientation {other}"),
    }
}

/// Puts an APP1 segment after the start of a JPEG: EXIF, big-endian, one entry in its first directory.
fn with_orientation(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    exif.extend([0, 1]); // one entry:
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]); // Orientation, SHORT, one value
    exif.extend([0, 0, 0, 0]); // no further directory
    let length = u16::try_from(exif.len() + 2).expect("a short segment");
    let (start, rest) = jpeg.split_at(2);
    [start, &[0xff, 0xe1], &length.to_be_bytes(), &exif, rest].concat()
}

fn write(path: &Path, file: &[u8]) {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).expect("a folder for the picture");
    }
    fs::write(path, file).expect("room for the picture");
}
