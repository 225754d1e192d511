//! What is hidden leaves no trace: two photographs that differ only there come out as the same bytes.
//!
//! JPEG mixes the colours of sixteen by sixteen pixels, and its losses ring through each block of eight. If anything of
//! what is hidden were left in what is not, the two would differ.

use jpeg_encoder::SamplingFactor;

use super::kept::{camera_jpeg, noisy};
use super::*;
use crate::still::area::PixelBox;

/// Two pictures that are the same but for the pixels an area touches: a dark red head, and nobody.
fn with_and_without(hide: Area, size: (u32, u32)) -> [RgbImage; 2] {
    let part = PixelBox::covering(hide, size).unwrap();
    let within =
        |x: u32, y: u32| (part.x..part.x + part.width).contains(&x) && (part.y..part.y + part.height).contains(&y);
    let room = noisy(size.0, size.1);
    let with = RgbImage::from_fn(size.0, size.1, |x, y| {
        if within(x, y) { Rgb([200, (x * y % 40) as u8, (x * 37 % 90) as u8]) } else { *room.get_pixel(x, y) }
    });
    let without =
        RgbImage::from_fn(size.0, size.1, |x, y| if within(x, y) { Rgb([250; 3]) } else { *room.get_pixel(x, y) });
    [with, without]
}

#[test]
fn nothing_of_what_is_hidden_is_left_in_any_coding_at_any_size() {
    use SamplingFactor::{F_1_1, F_1_2, F_2_1, F_2_2, F_4_1};
    let hide = [area(0.333, 0.257, 0.351, 0.411)];
    let sizes = Sizes { printed: vec![[20.0, 40.0], [5.0, 40.0]], screens: vec![190, 150, 60], longest: 4000 };
    let whole = Sizes::within(4000);
    let mut leaks = 0;
    for sampling in [F_1_1, F_2_1, F_1_2, F_2_2, F_4_1] {
        for progressive in [false, true] {
            for orientation in [1, 6] {
                let files = with_and_without(hide[0], (217, 163)).map(|picture| {
                    let stored = if orientation == 6 { image::imageops::rotate270(&picture) } else { picture };
                    let file = camera_jpeg(&stored, sampling, |encoder| encoder.set_progressive(progressive));
                    with_segment(&file, 0xE1, &exif(orientation))
                });
                for (sizes, crop) in [(&whole, None), (&sizes, None), (&sizes, Some(area(0.2, 0.1, 0.7, 0.8)))] {
                    let [with, without] = files.each_ref().map(|file| {
                        let treatment = Treatment { crop, hide: &hide, sizes, keep_coding: true };
                        crate::still::photograph(file, &treatment).unwrap()
                    });
                    assert_eq!(with, without, "{sampling:?} {progressive} {orientation}");
                }
                // The test must be able to fail: outside the hidden box the files as they came do differ.
                let [with, without] = files.each_ref().map(|file| decoded(file).to_rgb8());
                let part = PixelBox::covering(hide[0], (217, 163)).unwrap();
                let outside =
                    |x: u32, y: u32| x < part.x || x >= part.x + part.width || y < part.y || y >= part.y + part.height;
                if orientation == 1 {
                    leaks += with
                        .enumerate_pixels()
                        .filter(|(x, y, color)| outside(*x, *y) && **color != *without.get_pixel(*x, *y))
                        .count();
                }
            }
        }
    }
    assert!(leaks > 1000, "only {leaks} pixels were touched by the codings");
}

#[test]
fn covering_goes_no_farther_than_the_coding_mixes() {
    let file = camera_jpeg(&noisy(320, 240), SamplingFactor::F_2_2, |_| {});
    let hide = [area(0.25, 0.25, 0.25, 0.25)];
    let made = photograph(&file, None, &hide, 4000).unwrap();
    let (before, after) = (decoded(&file).to_rgb8(), decoded(&made.file).to_rgb8());
    let is_cover = |x: u32, y: u32| alike(after.get_pixel(x, y).0, COVER);
    let covered = (0..320).filter(|x| is_cover(*x, 80)).collect::<Vec<_>>();
    assert!(covered.first().is_some_and(|first| (60..=80).contains(first)), "{covered:?}");
    assert!(covered.last().is_some_and(|last| (159..=180).contains(last)), "{covered:?}");
    assert!(!alike(before.get_pixel(100, 80).0, COVER));
}
