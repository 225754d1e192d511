//! The site's own sign, drawn: three waves. It stands in the browser's tab, and with links to pages that have no picture.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::Picture;
use crate::still;
use crate::theme::tokens::Colour;

/// The waves in a picture of this size, in pixels.
pub(super) fn drawn(width: u32, height: u32, ink: Colour, ground: Colour) -> Result<Picture, Diagnostic> {
    let side = f64::from(width.min(height));
    let (stroke, length, reach) = (side * 0.085, side * 0.36, side * 0.40);
    let (middle_x, middle_y) = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    let turn = std::f64::consts::TAU / length;
    // Height and steepness of a wave, column by column; beyond its ends, how far away it is.
    let columns: Vec<(f64, f64, f64)> = (0..width)
        .map(|x| {
            let x = f64::from(x) + 0.5 - middle_x;
            let at = x.clamp(-reach, reach);
            let bend = side * 0.055;
            ((at * turn).sin() * bend, ((at * turn).cos() * bend * turn).hypot(1.0), x - at)
        })
        .collect();
    let coverage = |x: u32, y: u32| {
        let (wave, steep, beyond) = columns.get(x as usize).copied().unwrap_or_default();
        let y = f64::from(y) + 0.5 - middle_y;
        let distance = [-0.22, 0.0, 0.22].map(|place| {
            let off = (y - wave - place * side).abs();
            // At the ends the stroke is round.
            if beyond == 0.0 { off / steep } else { off.hypot(beyond) }
        });
        (stroke / 2.0 + 0.5 - distance.into_iter().fold(f64::INFINITY, f64::min)).clamp(0.0, 1.0)
    };
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let share = coverage(x, y);
        let mix = |ink: u8, ground: u8| (f64::from(ink) * share + f64::from(ground) * (1.0 - share)).round() as u8;
        Rgb([mix(ink.red, ground.red), mix(ink.green, ground.green), mix(ink.blue, ground.blue)])
    });
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).map_err(|_| undrawn())?;
    still::drawing(&file.into_inner(), height).map_err(|_| undrawn())
}

fn undrawn() -> Diagnostic {
    Diagnostic::error("sign", "the site's icon could not be drawn")
        .of(Trouble::Disk)
        .help("try again with more memory free")
}
