//! The only door for pictures: what a practitioner dropped into `stills/` comes in, clean pixels go out.
//!
//! A picture leaves as pixels that were decoded here within limits and encoded again once: upright, covered where the
//! notes say so, without one byte of the file it came from. Nothing here may copy a part of the original through, tell
//! a file's name, or panic, whatever the bytes are. The same bytes and settings always make the same picture.
//!
//! The steps, each a file of its own: tell what it is ([`kind`]), decode it within limits ([`decode`], [`jpeg`]), cover
//! and crop it ([`area`]), scale it down ([`scale`]), write it ([`encode`]).

mod area;
mod decode;
mod encode;
mod jpeg;
mod kind;
mod problem;
mod scale;

#[cfg(test)]
mod tests;

pub use kind::Foreign;
pub use problem::{FILE_MOST, StillProblem};

use crate::case::Area;
use crate::document::Picture;
use area::PixelBox;
use decode::Decoded;

/// How many times wider than its greatest height a drawing may be before its width decides how far it is scaled.
const WIDEST_DRAWING: u32 = 8;

/// A still as it may leave: a JPEG whose longer side is at most `longest_side` pixels, never enlarged.
///
/// `hide` and `crop` are of the upright, uncropped picture. What `hide` names is filled before anything else happens to
/// the pixels, and its edges are rounded outwards, so that nothing of it is mixed into what stays.
pub fn photograph(bytes: &[u8], crop: Option<Area>, hide: &[Area], longest_side: u32) -> Result<Picture, StillProblem> {
    let Decoded { mut pixels, turn } = decode::decode(bytes)?;
    let upright = turn.of_size(pixels.width(), pixels.height());
    for hidden in hide {
        let covered = PixelBox::covering(*hidden, upright).ok_or(StillProblem::HideOutside)?;
        area::cover(&mut pixels, turn.as_stored(covered, upright));
    }
    let kept = match crop {
        Some(part) => PixelBox::within(part, upright).ok_or(StillProblem::CropOutside)?,
        None => PixelBox::whole(upright),
    };
    let (width, height) = scale::fitted((kept.width, kept.height), longest_side, longest_side);
    let stored_size = turn.of_size(width, height);
    let scaled = scale::scaled(pixels, turn.as_stored(kept, upright), stored_size);
    encode::photograph(&turn.upright(scaled))
}

/// A logo or a signature as it may leave: laid on white, at most `max_height` pixels high, never enlarged; and at most
/// eight times as wide as that.
pub fn drawing(bytes: &[u8], max_height: u32) -> Result<Picture, StillProblem> {
    let Decoded { pixels, turn } = decode::decode(bytes)?;
    let upright = turn.of_size(pixels.width(), pixels.height());
    let (width, height) = scale::fitted(upright, max_height.saturating_mul(WIDEST_DRAWING), max_height);
    let stored_size = turn.of_size(width, height);
    let scaled = scale::scaled(pixels, turn.as_stored(PixelBox::whole(upright), upright), stored_size);
    encode::drawing(&turn.upright(scaled))
}
