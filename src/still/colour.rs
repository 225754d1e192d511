//! Colours of any camera or program to sRGB, the one space everything here is in.
//!
//! A profile is read, used and forgotten: none of it leaves. One that makes no sense is as good as none.

use image::{DynamicImage, GrayImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Longer profiles are not read: those of printing houses have two megabytes.
const PROFILE_MOST: usize = 8 << 20;

/// A colour further than this from sRGB's own, in steps of 255, and the profile is not sRGB's.
const SAME: u8 = 3;

/// A picture in sRGB or grey, and whether it had been that already.
#[derive(Debug)]
pub(super) struct Plain {
    pub(super) pixels: DynamicImage,
    pub(super) as_it_was: bool,
}

/// An 8-bit RGB or grey picture whose file holds this profile.
pub(super) fn plain(picture: DynamicImage, profile: Option<&[u8]>) -> Plain {
    let same = |pixels| Plain { pixels, as_it_was: true };
    let Some(profile) = profile.and_then(read) else { return same(picture) };
    match (picture, profile.color_space) {
        (DynamicImage::ImageRgb8(rgb), DataColorSpace::Rgb) => match Change::new(&profile, Layout::Rgb) {
            Some(change) if !change.keeps_rgb() => Plain { pixels: change.in_place(rgb).into(), as_it_was: false },
            _ => same(rgb.into()),
        },
        (DynamicImage::ImageLuma8(grey), DataColorSpace::Gray) => {
            match Change::new(&profile, Layout::Gray).and_then(|change| change.greys()) {
                Some(greys) if !is_identity(&greys) => Plain { pixels: mapped(grey, &greys).into(), as_it_was: false },
                _ => same(grey.into()),
            }
        }
        (other, _) => same(other),
    }
}

/// A picture in four inks, as JPEG stores them (255 is no ink): by its profile, or by multiplying where it has none.
pub(super) fn of_inks(width: u32, height: u32, mut inks: Vec<u8>, profile: Option<&[u8]>) -> Option<RgbImage> {
    let profile = profile.and_then(read).filter(|profile| profile.color_space == DataColorSpace::Cmyk);
    let mut rgb = vec![0; inks.len() / 4 * 3];
    if let Some(change) = profile.as_ref().and_then(|profile| Change::new(profile, Layout::Rgba)) {
        turn_over(&mut inks);
        if change.apply(&inks, &mut rgb, width as usize * 4, width as usize * 3) {
            return RgbImage::from_raw(width, height, rgb);
        }
        turn_over(&mut inks);
    }
    for (inks, pixel) in inks.chunks_exact(4).zip(rgb.chunks_exact_mut(3)) {
        let [cyan, magenta, yellow, black] = *inks else { continue };
        for (channel, ink) in pixel.iter_mut().zip([cyan, magenta, yellow]) {
            *channel = ((u32::from(ink) * u32::from(black) + 127) / 255) as u8;
        }
    }
    RgbImage::from_raw(width, height, rgb)
}

/// Ink for white and white for ink.
fn turn_over(inks: &mut [u8]) {
    for ink in inks {
        *ink = 255 - *ink;
    }
}

/// Inks from the three colours and the black that some JPEGs hold instead.
pub(super) fn inks_of_ycck(pixels: &mut [u8]) {
    for pixel in pixels.chunks_exact_mut(4) {
        let [luma, blue, red, _] = *pixel else { continue };
        let (luma, blue, red) = (f32::from(luma), f32::from(blue) - 128.0, f32::from(red) - 128.0);
        let rgb = [luma + 1.402 * red, luma - 0.344_136 * blue - 0.714_136 * red, luma + 1.772 * blue];
        for (ink, channel) in pixel.iter_mut().zip(rgb) {
            *ink = 255 - channel.round().clamp(0.0, 255.0) as u8;
        }
    }
}

fn read(profile: &[u8]) -> Option<ColorProfile> {
    if profile.len() > PROFILE_MOST {
        return None;
    }
    ColorProfile::new_from_slice(profile).ok()
}

/// From a profile's colours to sRGB.
struct Change(std::sync::Arc<moxcms::Transform8BitExecutor>);

impl Change {
    fn new(profile: &ColorProfile, layout: Layout) -> Option<Self> {
        let srgb = ColorProfile::new_srgb();
        profile.create_transform_8bit(layout, &srgb, Layout::Rgb, TransformOptions::default()).ok().map(Self)
    }

    /// Row by row, so that little is held twice; tells whether it could.
    fn apply(&self, from: &[u8], to: &mut [u8], from_row: usize, to_row: usize) -> bool {
        let rows = from.chunks_exact(from_row.max(1)).zip(to.chunks_exact_mut(to_row.max(1)));
        rows.into_iter().all(|(from, to)| self.0.transform(from, to).is_ok())
    }

    fn in_place(&self, mut picture: RgbImage) -> RgbImage {
        let row = picture.width() as usize * 3;
        let mut before = vec![0; row];
        for pixels in picture.chunks_exact_mut(row.max(1)) {
            before.copy_from_slice(pixels);
            if self.0.transform(&before, pixels).is_err() {
                pixels.copy_from_slice(&before);
            }
        }
        picture
    }

    /// Whether colours from all over the space stay what they are.
    fn keeps_rgb(&self) -> bool {
        let steps = || (0..=255_u8).step_by(51);
        let colours: Vec<u8> = steps()
            .flat_map(|red| steps().flat_map(move |green| steps().flat_map(move |blue| [red, green, blue])))
            .collect();
        let mut changed = vec![0; colours.len()];
        self.0.transform(&colours, &mut changed).is_err()
            || colours.iter().zip(&changed).all(|(one, other)| one.abs_diff(*other) <= SAME)
    }

    /// What becomes of each grey.
    fn greys(&self) -> Option<Vec<u8>> {
        let greys: Vec<u8> = (0..=255).collect();
        let mut changed = vec![0; 256 * 3];
        self.0.transform(&greys, &mut changed).ok()?;
        Some(changed.chunks_exact(3).filter_map(|pixel| pixel.get(1)).copied().collect())
    }
}

fn is_identity(greys: &[u8]) -> bool {
    (0..=255_u8).zip(greys).all(|(grey, changed)| grey.abs_diff(*changed) <= SAME)
}

fn mapped(mut picture: GrayImage, greys: &[u8]) -> GrayImage {
    picture.iter_mut().for_each(|grey| *grey = greys.get(usize::from(*grey)).copied().unwrap_or(*grey));
    picture
}
