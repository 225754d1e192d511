//! The only door for pictures: what a practitioner dropped into `stills/` comes in, clean pictures go out.
//!
//! A picture leaves in one of two ways. As a rule it is decoded here within limits, turned upright, covered where the notes
//! say so, cropped, brought to sRGB, scaled and encoded once. A JPEG that needs none of that keeps its coded pixels bit
//! for bit, and of all else only what decoding needs. Nothing here may let anything more of the original through, tell a
//! file's name, or panic, whatever the bytes are. The same bytes and settings always make the same picture.
//!
//! The steps, each a file of its own: tell what it is (`kind`), decode it within limits (`decode`, `jpeg`, `memory`), bring
//! its colours to sRGB (`colour`, `signal`, `png_colour`), cover and crop it (`area`), choose its sizes (`sizes`), scale it
//! down in linear light (`scale`, `light`), write it (`encode`) or keep its coding (`clean`, `coded`). `film` makes a still of a
//! film's frame. `cache` remembers what was made; `faces` looks for faces, which only a person can judge.

mod area;
mod cache;
mod clean;
mod coded;
mod colour;
mod decode;
mod encode;
mod faces;
mod film;
mod jpeg;
mod kind;
mod light;
mod likeness;
mod memory;
mod png_colour;
mod problem;
mod scale;
mod signal;
mod sizes;

#[cfg(test)]
mod tests;

pub use cache::{Cache, KnownStill};
pub use faces::{Face, Finder, Looked, MODEL_LICENCE};
pub use film::film_still;
pub use kind::Foreign;
pub use likeness::Likeness;
pub use problem::{FILE_MOST, StillProblem};
pub use signal::ColourSignal;
pub use sizes::{COARSE, Sizes};

use image::DynamicImage;

use crate::case::Area;
use crate::document::{Picture, PictureKind, Rendition};
use area::PixelBox;
use decode::Decoded;
use encode::Quality;
use scale::Lit;

/// How many times wider than its greatest height a drawing may be before its width decides how far it is scaled.
const WIDEST_DRAWING: u32 = 8;

/// What is to be done with a still.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Treatment<'a> {
    /// The part that is kept, of the upright picture.
    pub crop: Option<Area>,
    /// Parts that are covered, of the upright, uncropped picture.
    pub hide: &'a [Area],
    /// How large it is wanted.
    pub sizes: &'a Sizes,
    /// Whether a clean JPEG may keep its coded pixels. What is published is always encoded again: a coding can tell the
    /// camera it comes from, and no file of the site may lead to the family's by its bytes or its name.
    pub keep_coding: bool,
}

/// A still as it may leave, in all its sizes: JPEGs, never enlarged.
///
/// What is to be hidden is filled before anything else happens to the pixels, out to whole blocks of the file's coding, so
/// that nothing of it is mixed into what stays.
pub fn photograph(bytes: &[u8], treatment: &Treatment<'_>) -> Result<Picture, StillProblem> {
    let Decoded { mut pixels, turn, grain, shape, is_plain, _room } = decode::decode(bytes)?;
    let stored = (pixels.width(), pixels.height());
    let upright = turn.of_size(stored.0, stored.1);
    for hidden in treatment.hide {
        let covered = PixelBox::covering(*hidden, upright).ok_or(StillProblem::HideOutside)?;
        area::cover(&mut pixels, grain.around(turn.as_stored(covered, upright), stored));
    }
    let kept = match treatment.crop {
        Some(part) => PixelBox::within(part, upright).ok_or(StillProblem::CropOutside)?,
        None => PixelBox::whole(upright),
    };
    let untouched = treatment.hide.is_empty() && kept == PixelBox::whole(upright) && turn.is_none();
    let kind = match pixels {
        DynamicImage::ImageLuma8(_) => PictureKind::GreyPhotograph,
        _ => PictureKind::Photograph,
    };
    let quality = if treatment.keep_coding { Quality::FAMILY } else { Quality::for_public(bytes) };
    let part = turn.as_stored(kept, upright);
    let (width, height) = shape.squared((part.width, part.height));
    let mut sizes = treatment.sizes.of(turn.of_size(width, height));
    let mut made: Vec<Rendition> = Vec::with_capacity(sizes.len());
    // The size the picture has already.
    if sizes.first() == Some(&(kept.width, kept.height)) && shape.is_square() {
        sizes.remove(0);
        let clean = (is_plain && untouched && treatment.keep_coding).then(|| clean::rewritten(bytes)).flatten();
        made.push(match clean {
            Some(file) => encode::rendition(kept.width, kept.height, file, "jpg"),
            None if sizes.is_empty() => {
                return encode::photograph(
                    kind,
                    vec![encode::jpeg(&turn.upright(scale::kept(pixels, part)), quality)?],
                );
            }
            None => encode::jpeg(&turn.upright(pixels.crop_imm(part.x, part.y, part.width, part.height)), quality)?,
        });
    }
    if let Some(largest) = sizes.first() {
        let mut lit = Lit::of(&pixels, part, turn.of_size(largest.0, largest.1)).ok_or(StillProblem::NotWritten)?;
        drop(pixels);
        // Each from the one before: nothing is read twice, and all in 16 bits.
        for (width, height) in sizes {
            lit = lit.scaled(turn.of_size(width, height))?;
            made.push(encode::jpeg(&turn.upright(lit.picture()), quality)?);
        }
    }
    encode::photograph(kind, made)
}

/// A logo for the public site: the same pixels, and no file of a family's folder.
pub fn public_drawing(drawing: &Picture) -> Result<Picture, StillProblem> {
    encode::for_public(drawing)
}

/// A logo or a signature as it may leave: laid on white, at most `max_height` pixels high, never enlarged; and at most
/// eight times as wide as that.
pub fn drawing(bytes: &[u8], max_height: u32) -> Result<Picture, StillProblem> {
    let Decoded { pixels, turn, _room, .. } = decode::decode(bytes)?;
    let upright = turn.of_size(pixels.width(), pixels.height());
    let (width, height) = scale::fitted(upright, max_height.saturating_mul(WIDEST_DRAWING), max_height);
    let stored_size = turn.of_size(width, height);
    let scaled = scale::scaled(pixels, turn.as_stored(PixelBox::whole(upright), upright), stored_size)?;
    encode::drawing(&turn.upright(scaled))
}
