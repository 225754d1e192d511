//! What goes through the door, and what must not.

mod colours;
mod covered;
mod hostile;
mod kept;
mod looks;
mod metadata;

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::case::Area;
use crate::document::Picture;
use crate::still::{Sizes, StillProblem, Treatment};

const RED: [u8; 3] = [0xD0, 0x30, 0x30];
const GREEN: [u8; 3] = [0x30, 0xA0, 0x50];
const BLUE: [u8; 3] = [0x30, 0x50, 0xC0];
const YELLOW: [u8; 3] = [0xE0, 0xC0, 0x20];
const COVER: [u8; 3] = [0xB8, 0xC6, 0xCB];

/// A still in one size, always encoded again.
fn photograph(bytes: &[u8], crop: Option<Area>, hide: &[Area], longest: u32) -> Result<Picture, StillProblem> {
    let sizes = Sizes::within(longest);
    crate::still::photograph(bytes, &Treatment { crop, hide, sizes: &sizes, keep_coding: false })
}

/// Red and green above, blue and yellow below.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => YELLOW,
        })
    })
}

fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
    Area { x, y, width, height }
}

fn file_of(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A JPEG of the best quality, in which colours hardly change.
fn jpeg_of(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, 100).encode_image(picture).unwrap();
    file
}

/// The same JPEG with a segment put in right after its start.
fn with_segment(jpeg: &[u8], marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, body, &jpeg[2..]].concat()
}

/// An EXIF segment that holds an orientation and a GPS position, as phones write it.
fn exif(orientation: u8) -> Vec<u8> {
    let mut block = b"Exif\0\0MM\0*\0\0\0\x08".to_vec();
    block.extend(2_u16.to_be_bytes());
    block.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    block.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26]);
    block.extend([0; 4]);
    block.extend(1_u16.to_be_bytes());
    block.extend([0x00, 0x01, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0]);
    block.extend([0; 4]);
    block
}

fn decoded(file: &[u8]) -> DynamicImage {
    image::load_from_memory(file).unwrap()
}

fn pixel(picture: &DynamicImage, x: f64, y: f64) -> [u8; 3] {
    let rgb = picture.to_rgb8();
    rgb.get_pixel((x * f64::from(rgb.width())) as u32, (y * f64::from(rgb.height())) as u32).0
}

/// Whether two colours are the same but for what JPEG and scaling do to them.
fn alike(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= 12)
}

#[track_caller]
fn assert_color(picture: &DynamicImage, x: f64, y: f64, color: [u8; 3]) {
    let found = pixel(picture, x, y);
    assert!(alike(found, color), "at {x}, {y}: {found:?} is not {color:?}");
}
