//! JPEG: its structure, read before a pixel is, and its pixels.
//!
//! The structure is read here so that a file that breaks off, contradicts itself or would take minutes to decode is
//! refused at once; the decoder alone would paint what is missing grey.

use image::{GrayImage, RgbImage};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;

use super::StillProblem;
use super::area::{Grain, PixelShape};
use super::colour::{self, Plain};
use super::decode::{Decoded, check_size, room_for, turn_of};

/// Progressive files of cameras and programs have about ten scans; each costs a pass over the whole picture.
const SCANS_MOST: u32 = 64;

/// How many blocks all scans together may pass over: a dozen scans of a hundred megapixels.
const VISITS_MOST: u64 = 30_000_000;

/// What the segments of a JPEG say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Structure {
    width: u16,
    height: u16,
    components: u8,
    progressive: bool,
    /// Blocks of 8 by 8 samples, of all components together.
    blocks: u64,
    /// How far what stands at one place reaches.
    grain: Grain,
}

/// One segment of a JPEG, without its length; a scan with its coded pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'a> {
    pub(super) marker: u8,
    pub(super) body: &'a [u8],
    pub(super) scan: &'a [u8],
}

/// The segments of a JPEG from the first to its end mark; an error where they break off or make no sense. Marks without a
/// body are left out, and so is what stands behind the end.
pub(super) fn segments(bytes: &[u8]) -> impl Iterator<Item = Result<Segment<'_>, StillProblem>> {
    let mut at = Some(2);
    std::iter::from_fn(move || {
        let from = at.take()?;
        match segment_at(bytes, from) {
            Some(Some((segment, after))) => {
                at = Some(after);
                Some(Ok(segment))
            }
            Some(None) => None,
            None => Some(Err(StillProblem::Damaged)),
        }
    })
}

/// The segment that begins at `at` and where the next one does; none at the end mark.
#[expect(clippy::option_option, reason = "damaged, the end, or a segment")]
fn segment_at(bytes: &[u8], mut at: usize) -> Option<Option<(Segment<'_>, usize)>> {
    loop {
        let (marker, after) = next_marker(bytes, at)?;
        match marker {
            END_OF_IMAGE => return Some(None),
            // A second start before the end of the first.
            0xD8 => return None,
            // Marks without a body.
            0x01 | 0xD0..=0xD7 => at = after,
            _ => {
                let body = segment(bytes, after)?;
                let end = after + 2 + body.len();
                let after = if marker == START_OF_SCAN { end_of_scan(bytes, end)? } else { end };
                return Some(Some((Segment { marker, body, scan: bytes.get(end..after)? }, after)));
            }
        }
    }
}

/// Decodes a JPEG to RGB, or to grey where it is grey.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, StillProblem> {
    let structure = Structure::read(bytes)?;
    let (width, height) = (u32::from(structure.width), u32::from(structure.height));
    let room = room_for(width, height, structure.memory_a_pixel());
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(structure.width.into())
        .set_max_height(structure.height.into())
        .jpeg_set_max_scans(SCANS_MOST as usize);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|error| problem_of(&error))?;
    if decoder.dimensions() != Some((structure.width.into(), structure.height.into())) {
        return Err(StillProblem::Damaged);
    }
    // Four inks are taken as they are stored; their profile says what they look like.
    let stored = decoder.input_colorspace().unwrap_or(ColorSpace::YCbCr);
    let color = match structure.components {
        1 => ColorSpace::Luma,
        4 => stored,
        _ => ColorSpace::RGB,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(color));
    let mut raw = decoder.decode().map_err(|error| problem_of(&error))?;
    let turn = turn_of(decoder.exif().map(Vec::as_slice));
    let profile = decoder.icc_profile();
    let profile = profile.as_deref();
    let plain = match structure.components {
        1 => GrayImage::from_raw(width, height, raw).map(|grey| colour::plain(grey.into(), profile)),
        4 => {
            if stored == ColorSpace::YCCK {
                colour::inks_of_ycck(&mut raw);
            }
            colour::of_inks(width, height, raw, profile).map(|rgb| Plain { pixels: rgb.into(), as_it_was: false })
        }
        _ => RgbImage::from_raw(width, height, raw).map(|rgb| colour::plain(rgb.into(), profile)),
    };
    let Plain { pixels, as_it_was } = plain.ok_or(StillProblem::Damaged)?;
    Ok(Decoded { pixels, turn, grain: structure.grain, shape: pixel_shape(bytes), is_plain: as_it_was, _room: room })
}

/// What JFIF says of its pixels: stills that programs take from films of wide pixels keep them, and say so here alone.
fn pixel_shape(bytes: &[u8]) -> PixelShape {
    let jfif = segments(bytes).map_while(Result::ok).find_map(|segment| match (segment.marker, segment.body) {
        (0xE0, [b'J', b'F', b'I', b'F', 0, _, _, 0, x1, x2, y1, y2, ..]) => Some([[*x1, *x2], [*y1, *y2]]),
        _ => None,
    });
    jfif.map_or(PixelShape::SQUARE, |[x, y]| PixelShape::new(u16::from_be_bytes(x), u16::from_be_bytes(y)))
}

impl Structure {
    /// Walks over the segments from the first to the end mark.
    fn read(bytes: &[u8]) -> Result<Self, StillProblem> {
        let mut frame = None;
        let mut scans = 0_u32;
        let mut coded_bytes = 0;
        for segment in segments(bytes) {
            let Segment { marker, body, scan } = segment?;
            match marker {
                0xC0..=0xC2 => {
                    let found = Self::of_frame(body, marker == 0xC2)?;
                    check_size(found.width.into(), found.height.into(), found.memory_a_pixel())?;
                    if frame.replace(found).is_some() {
                        return Err(StillProblem::Damaged);
                    }
                }
                // Lossless, hierarchical and arithmetic-coded pictures, and those whose height comes last.
                0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF | 0xDC => return Err(StillProblem::Rare),
                START_OF_SCAN => {
                    scans += 1;
                    let blocks = frame.map_or(0, |frame| frame.blocks);
                    if scans > SCANS_MOST || blocks * u64::from(scans) > VISITS_MOST {
                        return Err(StillProblem::Rare);
                    }
                    coded_bytes += scan.len();
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
        if !is_sampled_as_usual(&sampling) {
            return Err(StillProblem::Rare);
        }
        let most_across = sampling.iter().map(|factor| factor.0).max().unwrap_or(1);
        let most_down = sampling.iter().map(|factor| factor.1).max().unwrap_or(1);
        let blocks = |side: u16, factor: u64, most: u64| (u64::from(side) * factor).div_ceil(most * 8);
        let blocks = sampling
            .iter()
            .map(|(across, down)| blocks(width, *across, most_across) * blocks(height, *down, most_down))
            .sum();
        // Tells how far a covered pixel may have coloured others: over its whole block, and by what lies between samples.
        let grain = Grain {
            across: 8 * most_across as u32,
            down: 8 * most_down as u32,
            reach: if most_across > 1 || most_down > 1 { 2 * most_across.max(most_down) as u32 } else { 0 },
        };
        Ok(Self { width, height, components, progressive, blocks, grain })
    }

    /// Whether so many bytes can hold the picture at all: a block takes at least one bit, and at least two where its
    /// mean and its detail are coded one after the other.
    fn can_be_coded_in(self, bytes: usize) -> bool {
        let bits = self.blocks * if self.progressive { 1 } else { 2 };
        bytes as u64 >= bits.div_ceil(8).max(1)
    }

    /// Bytes of memory a pixel takes while it is decoded: the pixel, and in a progressive picture all coefficients.
    fn memory_a_pixel(self) -> u64 {
        let decoded = match self.components {
            1 => 1,
            // As stored, and as colours.
            4 => 7,
            _ => 3,
        };
        let coefficients = if self.progressive { 2 * u64::from(self.components) } else { 0 };
        decoded + coefficients
    }
}

/// Whether the colours are sampled in a way that the decoder is known to put together rightly: others it scrambles
/// without saying so. All cameras and programs in use write one of these.
fn is_sampled_as_usual(sampling: &[(u64, u64)]) -> bool {
    const LUMA: [(u64, u64); 5] = [(1, 1), (2, 1), (1, 2), (2, 2), (4, 1)];
    match *sampling {
        // The second is what ffmpeg writes: whole and halved colour with all heights doubled.
        [_] | [(1 | 2, 2), (1, 2), (1, 2)] => true,
        [luma, blue, red] => LUMA.contains(&luma) && blue == (1, 1) && red == (1, 1),
        [first, second, third, black] => LUMA.contains(&first) && second == (1, 1) && third == (1, 1) && black == first,
        _ => false,
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
