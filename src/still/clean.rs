//! A JPEG written again without touching its picture: its coded pixels bit for bit, and of all else only what decoding
//! them needs.
//!
//! What is written is a list of what may stay, never of what must go: quantisation and Huffman tables, the frame, restart
//! intervals and scans, each held against its own length and scans against their last
//! block, so that nothing rides along in them. Names of colours,
//! profiles, thumbnails, comments, maker's notes, second pictures and all that stands behind the end are not on it.

use super::coded::Coded;
use super::jpeg::{self, Segment};

/// JFIF 1.01, no thumbnail, square pixels: what says that the colours are sRGB's as luma and chroma, or grey.
const JFIF: [u8; 18] = [0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

/// The clean file; none where the picture is stored in a way that can't be kept as it is.
pub(super) fn rewritten(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = Vec::with_capacity(bytes.len());
    file.extend([0xFF, 0xD8]);
    file.extend(JFIF);
    let mut scans = 0;
    let mut coded = Coded::default();
    for segment in jpeg::segments(bytes) {
        let segment = segment.ok()?;
        coded.take(&segment)?;
        let Segment { marker, body, scan } = segment;
        let may_stay = match marker {
            QUANTISATION => is_quantisation(body),
            HUFFMAN => is_huffman(body),
            RESTART => body.len() == 2,
            0xC0..=0xC2 => is_frame(body) && !names_rgb(body),
            SCAN => {
                scans += 1;
                is_scan(body)
            }
            // Written by whoever sets the colours: 1 is luma and chroma, as JFIF has it.
            ADOBE if body.starts_with(b"Adobe") => {
                if body.get(11) != Some(&1) {
                    return None;
                }
                continue;
            }
            0xE0..=0xEF | COMMENT => continue,
            // Whatever else there may be, it is not known to be without words.
            _ => false,
        };
        if !may_stay {
            return None;
        }
        let length = u16::try_from(body.len() + 2).ok()?.to_be_bytes();
        file.extend([0xFF, marker]);
        file.extend(length);
        file.extend(body);
        file.extend(scan);
    }
    file.extend([0xFF, 0xD9]);
    (scans > 0).then_some(file)
}

const HUFFMAN: u8 = 0xC4;
const QUANTISATION: u8 = 0xDB;
const RESTART: u8 = 0xDD;
const SCAN: u8 = 0xDA;
const ADOBE: u8 = 0xEE;
const COMMENT: u8 = 0xFE;

/// Tables of 64 values, of one byte or two, and nothing behind them.
fn is_quantisation(mut body: &[u8]) -> bool {
    let mut tables = 0;
    while let Some((kind, rest)) = body.split_first() {
        let length = match kind >> 4 {
            0 => 64,
            1 => 128,
            _ => return false,
        };
        let Some(rest) = rest.get(length..) else { return false };
        (body, tables) = (rest, tables + 1);
    }
    (1..=4).contains(&tables)
}

/// Tables of sixteen counts and as many values as they add up to, and nothing behind them.
fn is_huffman(mut body: &[u8]) -> bool {
    let mut tables = 0;
    while let [_, rest @ ..] = body {
        let Some((counts, rest)) = rest.split_at_checked(16) else { return false };
        let values = counts.iter().map(|count| usize::from(*count)).sum();
        let Some(rest) = rest.get(values..).filter(|_| values <= 256) else { return false };
        (body, tables) = (rest, tables + 1);
    }
    (1..=8).contains(&tables)
}

/// Eight bits, grey or three colours.
fn is_frame(body: &[u8]) -> bool {
    let components = body.get(5).copied().unwrap_or_default();
    body.first() == Some(&8) && matches!(components, 1 | 3) && body.len() == 6 + 3 * usize::from(components)
}

/// Whether the colours are named red, green and blue.
fn names_rgb(body: &[u8]) -> bool {
    let names: Vec<u8> = body.iter().skip(6).step_by(3).copied().collect();
    names == *b"RGB" || names == *b"rgb"
}

fn is_scan(body: &[u8]) -> bool {
    let components = body.first().copied().unwrap_or_default();
    (1..=3).contains(&components) && body.len() == 4 + 2 * usize::from(components)
}
