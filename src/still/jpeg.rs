//! JPEG: its structure, read before a pixel is, and its pixels.
//!
//! The structure is read here so that a file that breaks off, contradicts itself or would take minutes to decode is
//! refused at once; the decoder alone would paint what is missing grey.

use image::{DynamicImage, GrayImage, RgbImage};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;

use super::StillProblem;
use super::decode::{Decoded, check_size, turn_of};

/// Progressive files of cameras and programs have about ten scans; each costs a pass over the whole picture.
const SCANS_MOST: u32 = 64;

/// What the segments of a JPEG say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Structure {
    width: u16,
    height: u16,
    components: u8,
    progressive: bool,
    /// Blocks of 8 by 8 samples, of all components together.
    blocks: u64,
}

/// Decodes a JPEG to RGB, or to grey where it is grey.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, StillProblem> {
    let structure = Structure::read(bytes)?;
    let grey = structure.components == 1;
    let color = if grey { ColorSpace::Luma } else { ColorSpace::RGB };
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(structure.width.into())
        .set_max_height(structure.height.into())
        .jpeg_set_max_scans(SCANS_MOST as usize)
        .jpeg_set_out_colorspace(color);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|error| problem_of(&error))?;
    if decoder.dimensions() != Some((structure.width.into(), structure.height.into())) {
        return Err(StillProblem::Damaged);
    }
    let turn = turn_of(decoder.exif().map(Vec::as_slice));
    let raw = decoder.decode().map_err(|error| problem_of(&error))?;
    let (width, height) = (structure.width.into(), structure.height.into());
    let pixels = if grey {
        GrayImage::from_raw(width, height, raw).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, raw).map(DynamicImage::from)
    };
    Ok(Decoded { pixels: pixels.ok_or(StillProblem::Damaged)?, turn })
}

impl Structure {
    /// Walks over the segments from the first to the end mark.
    fn read(bytes: &[u8]) -> Result<Self, StillProblem> {
        let mut frame = None;
        let mut scans = 0_u32;
        let mut coded_bytes = 0;
        let mut at = 2;
        loop {
            let (marker, after) = next_marker(bytes, at).ok_or(StillProblem::Damaged)?;
            match marker {
                END_OF_IMAGE => break,
                // A second start before the end of the first.
                0xD8 => return Err(StillProblem::Damaged),
                // Marks without a body.
                0x01 | 0xD0..=0xD7 => {
                    at = after;
                    continue;
                }
                _ => {}
            }
            let body = segment(bytes, after).ok_or(StillProblem::Damaged)?;
            at = after + 2 + body.len();
            match marker {
                0xC0..=0xC2 => {
                    let found = Self::of_frame(body, marker == 0xC2)?;
                    check_size(found.width.into(), found.height.into(), found.memory_a_pixel())?;
                    if frame.replace(found).is_some() {
                        return Err(StillProblem::Damaged);
                    }
                }
                // Lossless, hierarchical and arithmetic-coded pictures.
                0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(StillProblem::Rare),
                START_OF_SCAN => {
                    scans += 1;
                    if scans > SCANS_MOST {
                        return Err(StillProblem::Rare);
                    }
                    let end = end_of_scan(bytes, at).ok_or(StillProblem::Damaged)?;
                    coded_bytes += end - at;
                    at = end;
                }
                _ => {}
            }
        }
        frame.filter(|frame| frame.can_be_coded_in(coded_bytes)).ok_or(StillProblem::Damaged)
    }

    fn of_frame(body: &[u8], progressive: bool) -> Result<Self, StillProblem> {
        let [precision, high_1, high_2, wide_1, wide_2, components, ..] = *body else {
            return Err(StillProblem::Damaged);
        };
        if precision != 8 || !matches!(components, 1 | 3 | 4) {
            return Err(StillProblem::Rare);
        }
        let (width, height) = (u16::from_be_bytes([wide_1, wide_2]), u16::from_be_bytes([high_1, high_2]));
        let sampling: Vec<(u64, u64)> = body
            .get(6..6 + 3 * usize::from(components))
            .ok_or(StillProblem::Damaged)?
            .chunks_exact(3)
            .filter_map(|component| component.get(1))
            .map(|factors| (u64::from(factors >> 4), u64::from(factors & 0xF)))
            .collect();
        if !sampling.iter().all(|(across, down)| (1..=4).contains(across) && (1..=4).contains(down)) {
            return Err(StillProblem::Damaged);
        }
        let most_across = sampling.iter().map(|factor| factor.0).max().unwrap_or(1);
        let most_down = sampling.iter().map(|factor| factor.1).max().unwrap_or(1);
        let blocks = |side: u16, factor: u64, most: u64| (u64::from(side) * factor).div_ceil(most * 8);
        let blocks = sampling
            .iter()
            .map(|(across, down)| blocks(width, *across, most_across) * blocks(height, *down, most_down))
            .sum();
        Ok(Self { width, height, components, progressive, blocks })
    }

    /// Whether so many bytes can hold the picture at all: a block takes at least one bit, and at least two where its
    /// mean and its detail are coded one after the other.
    fn can_be_coded_in(self, bytes: usize) -> bool {
        let bits = self.blocks * if self.progressive { 1 } else { 2 };
        bytes as u64 >= bits.div_ceil(8).max(1)
    }

    /// Bytes of memory a pixel takes while it is decoded: the pixel, and in a progressive picture all coefficients.
    fn memory_a_pixel(self) -> u64 {
        let decoded = if self.components == 1 { 1 } else { 3 };
        let coefficients = if self.progressive { 2 * u64::from(self.components) } else { 0 };
        decoded + coefficients
    }
}

const END_OF_IMAGE: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;

/// The next marker at `at`, fill bytes skipped, and the place after it.
fn next_marker(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(at..)?;
    let fill = rest.iter().take_while(|byte| **byte == 0xFF).count();
    if fill == 0 {
        return None;
    }
    Some((*rest.get(fill)?, at + fill + 1)).filter(|(marker, _)| *marker != 0)
}

/// What a segment holds after its length.
fn segment(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let [high, low] = *bytes.get(at..at + 2)? else { return None };
    let length = usize::from(u16::from_be_bytes([high, low]));
    bytes.get(at + 2..at.checked_add(length.max(2))?)
}

/// Where the entropy-coded data of a scan end: at the first marker that is neither a stuffed byte nor a restart.
fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

fn problem_of(error: &DecodeErrors) -> StillProblem {
    match error {
        DecodeErrors::Unsupported(_) => StillProblem::Rare,
        DecodeErrors::LargeDimensions(_) => StillProblem::TooLarge,
        _ => StillProblem::Damaged,
    }
}
