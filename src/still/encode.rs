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

/// What is published is written a little otherwise, so that no file of the site is one of the family's, byte for byte.
const PUBLIC_QUALITY: u8 = 83;

/// The same where the still itself was written so.
const OTHER_PUBLIC_QUALITY: u8 = 81;

/// Bytes of the hash that a file is named by; two digits each.
const NAME_BYTES: usize = 10;

/// How a still is written: for the family, or for strangers in tables that neither the family's pictures nor the still
/// itself have, so that their files can't be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quality(u8);

impl Quality {
    /// For documents of the family.
    pub(super) const FAMILY: Self = Self(JPEG_QUALITY);

    /// For what is published of a still with these bytes.
    pub(super) fn for_public(still: &[u8]) -> Self {
        let same = |quality: u8| {
            let mut sample = Vec::new();
            let written = JpegEncoder::new_with_quality(&mut sample, quality)
                .write_image(&[128; 8 * 8 * 3], 8, 8, ExtendedColorType::Rgb8)
                .is_ok();
            written && quantisation(&sample).is_some_and(|tables| quantisation(still).as_ref() == Some(&tables))
        };
        Self(if same(PUBLIC_QUALITY) { OTHER_PUBLIC_QUALITY } else { PUBLIC_QUALITY })
    }
}

/// The values of a JPEG's first quantisation table; none where it has none or is none.
fn quantisation(file: &[u8]) -> Option<Vec<u8>> {
    const TABLES: u8 = 0xdb;
    const VALUES: usize = 64;
    let mut rest = file.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let (head, after) = rest.split_at_checked(4)?;
        let &[0xff, marker, high, low] = head else { return None };
        let length = usize::from(u16::from_be_bytes([high, low])).checked_sub(2)?;
        let (segment, after) = after.split_at_checked(length)?;
        if marker == TABLES {
            return segment.get(1..=VALUES).map(<[u8]>::to_vec);
        }
        rest = after;
    }
}

/// The file of a JPEG in RGB, or in grey where the picture is grey.
pub(super) fn jpeg(picture: &DynamicImage, quality: Quality) -> Result<Rendition, StillProblem> {
    let (pixels, color) = match picture {
        DynamicImage::ImageLuma8(grey) => (grey.as_raw(), ExtendedColorType::L8),
        DynamicImage::ImageRgb8(rgb) => (rgb.as_raw(), ExtendedColorType::Rgb8),
        _ => return Err(StillProblem::NotWritten),
    };
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, quality.0)
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

/// The same drawing in a file of other bytes: what is published is none of a family's files.
pub(super) fn for_public(drawing: &Picture) -> Result<Picture, StillProblem> {
    let Some(pixels) = &drawing.pixels else { return Err(StillProblem::NotWritten) };
    let mut file = Cursor::new(Vec::new());
    // Packed as small as can be: the file's first bytes tell how it was packed, so that the two always differ.
    PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::Adaptive)
        .write_image(pixels, drawing.width, drawing.height, ExtendedColorType::Rgb8)
        .map_err(|_| StillProblem::NotWritten)?;
    let Rendition { name, file, .. } = rendition(drawing.width, drawing.height, file.into_inner(), "png");
    if file == drawing.file {
        return Err(StillProblem::NotWritten);
    }
    Ok(Picture { name, file, ..drawing.clone() })
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
