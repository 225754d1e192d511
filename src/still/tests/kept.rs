//! Photographs that need nothing done keep their coded pixels bit for bit, and nothing else.

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::metadata::{holds, markers, talkative};
use super::*;
use crate::still::jpeg::segments;

/// A photograph as cameras write them: noise, subsampled colour, whatever else is asked for.
pub(super) fn camera_jpeg(
    picture: &RgbImage,
    sampling: SamplingFactor,
    change: impl Fn(&mut Encoder<&mut Vec<u8>>),
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 80);
    encoder.set_sampling_factor(sampling);
    change(&mut encoder);
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder.encode(picture.as_raw(), width, height, ColorType::Rgb).unwrap();
    file
}

pub(super) fn noisy(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let grain = (x * 7919 + y * 104_729 + x * y * 31) % 97;
        Rgb([(x * 255 / width + grain) as u8 / 2, (y * 255 / height) as u8, (grain * 2) as u8])
    })
}

fn kept(file: &[u8]) -> Picture {
    let sizes = Sizes::within(4000);
    crate::still::photograph(file, &Treatment { crop: None, hide: &[], sizes: &sizes, keep_coding: true }).unwrap()
}

fn coded_pixels(jpeg: &[u8]) -> Vec<u8> {
    segments(jpeg).flat_map(|segment| segment.unwrap().scan.to_vec()).collect()
}

#[test]
fn a_clean_photograph_keeps_its_coded_pixels() {
    let picture = noisy(83, 61);
    let mut files = vec![talkative()];
    for sampling in [
        SamplingFactor::F_1_1,
        SamplingFactor::F_2_1,
        SamplingFactor::F_1_2,
        SamplingFactor::F_2_2,
        SamplingFactor::F_4_1,
    ] {
        files.push(camera_jpeg(&picture, sampling, |_| {}));
        files.push(camera_jpeg(&picture, sampling, |encoder| encoder.set_progressive(true)));
        files.push(camera_jpeg(&picture, sampling, |encoder| encoder.set_restart_interval(3)));
        files.push(camera_jpeg(&picture, sampling, |encoder| encoder.set_optimized_huffman_tables(true)));
    }
    files.push(file_of(&DynamicImage::from(picture).to_luma8().into(), ImageFormat::Jpeg));
    for (number, file) in files.iter().enumerate() {
        let spoken = with_segment(&with_segment(file, 0xE1, &exif(1)), 0xFE, b"4 Mill Lane");
        let spoken = [&spoken[..], b"a second picture"].concat();
        let made = kept(&spoken);
        assert!(coded_pixels(&made.file).len() > 100);
        assert_eq!(coded_pixels(&made.file), coded_pixels(file), "file {number}");
        assert_eq!(decoded(&made.file).as_bytes(), decoded(file).as_bytes(), "file {number}");
        assert_eq!(made.name, crate::still::encode::name(&made.file, "jpg"));
        let (found, after) = markers(&made.file);
        assert!(after.is_empty());
        assert!(
            found.iter().all(|marker| [0xE0, 0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD, 0xDA, 0xD9].contains(marker)),
            "{found:x?}"
        );
        assert_eq!(found.iter().rposition(|marker| *marker == 0xE0), Some(0));
        for words in [&b"Exif"[..], b"GPS", b"Mill", b"ICC", b"Adobe", b"second", b"ftyp", b"MPF"] {
            assert!(!holds(&made.file, words), "file {number} tells {}", String::from_utf8_lossy(words));
        }
    }
}

#[test]
fn what_needs_something_done_is_encoded_again() {
    let file = camera_jpeg(&noisy(80, 60), SamplingFactor::F_1_1, |_| {});
    let (whole, small) = (Sizes::within(4000), Sizes::within(79));
    let hide = [area(0.1, 0.1, 0.1, 0.1)];
    let plain = Treatment { crop: None, hide: &[], sizes: &whole, keep_coding: true };
    let made = |file: &[u8], treatment| coded_pixels(&crate::still::photograph(file, &treatment).unwrap().file);
    let coded = coded_pixels(&file);
    assert_eq!(made(&file, plain), coded);
    assert_ne!(made(&file, Treatment { keep_coding: false, ..plain }), coded, "published");
    assert_ne!(made(&file, Treatment { hide: &hide, ..plain }), coded, "hidden");
    assert_ne!(made(&file, Treatment { crop: Some(area(0.0, 0.0, 1.0, 0.9)), ..plain }), coded, "cropped");
    assert_ne!(made(&file, Treatment { sizes: &small, ..plain }), coded, "scaled");
    assert_ne!(made(&with_segment(&file, 0xE1, &exif(3)), plain), coded, "turned");
    assert_eq!(made(&with_segment(&file, 0xE1, &exif(1)), plain), coded);
}

#[test]
fn tables_in_which_something_rides_along_are_not_kept() {
    let file = camera_jpeg(&noisy(80, 60), SamplingFactor::F_2_2, |_| {});
    let rewritten = |file: &[u8]| crate::still::clean::rewritten(file);
    assert!(rewritten(&file).is_some());
    let longer = |marker: u8| {
        let at = file.windows(2).position(|pair| pair == [0xFF, marker]).unwrap();
        let length = u16::from_be_bytes([file[at + 2], file[at + 3]]);
        let end = at + 2 + usize::from(length);
        let more = (length + 9).to_be_bytes();
        [&file[..at + 2], &more, &file[at + 4..end], b"Mill Lane", &file[end..]].concat()
    };
    for marker in [0xDB, 0xC4, 0xC0, 0xDA] {
        assert_eq!(rewritten(&longer(marker)), None, "{marker:x}");
    }
    for marker in [0xDC, 0xF0, 0xC8] {
        assert_eq!(rewritten(&with_segment(&file, marker, b"Mill Lane")), None, "{marker:x}");
    }
    // Its colours are not those that JFIF names.
    let rgb = with_segment(&file, 0xEE, b"Adobe\0\x64\0\0\0\0\0");
    assert_eq!(rewritten(&rgb), None);
    let made = kept(&rgb);
    assert!(!holds(&made.file, b"Adobe"));
    let (before, after) = (pixel(&decoded(&rgb), 0.5, 0.5), pixel(&decoded(&made.file), 0.5, 0.5));
    assert!(before.iter().zip(after).all(|(one, other)| one.abs_diff(other) < 40), "{before:?} {after:?}");
}

#[test]
fn the_sizes_of_a_still_are_one_picture() {
    let file = with_segment(&camera_jpeg(&noisy(1500, 1000), SamplingFactor::F_2_2, |_| {}), 0xE1, &exif(6));
    let sizes = Sizes { printed: vec![[266.0, 270.0], [100.0, 100.0]], screens: vec![300], longest: 4000 };
    let made = crate::still::photograph(&file, &Treatment { crop: None, hide: &[], sizes: &sizes, keep_coding: true })
        .unwrap();
    let found: Vec<_> = made.sizes().map(|size| (size.width, size.height)).collect();
    // Upright it is 1000 by 1500, and 180 points wide in the first box: exactly 400 dots an inch, which are kept.
    assert_eq!(found, [(1000, 1500), (300, 450), (278, 417)]);
    for size in made.sizes() {
        let pixels = decoded(&size.file);
        assert_eq!((pixels.width(), pixels.height()), (size.width, size.height));
        assert_eq!(size.name, crate::still::encode::name(&size.file, "jpg"));
    }
    assert_eq!(made.printed(180.0).width, 1000);
    assert_eq!(made.printed(66.7).width, 278);
    assert_eq!(made.at_least(279).width, 300);
    assert_eq!(made.at_least(5000).width, 1000);
}

#[test]
fn words_behind_the_last_block_of_a_scan_are_not_kept() {
    let picture = noisy(83, 61);
    let grey = file_of(&DynamicImage::from(picture.clone()).to_luma8().into(), ImageFormat::Jpeg);
    let mut files = vec![grey];
    for sampling in [SamplingFactor::F_1_1, SamplingFactor::F_2_1, SamplingFactor::F_2_2, SamplingFactor::F_4_1] {
        for progressive in [false, true] {
            files.push(camera_jpeg(&picture, sampling, |encoder| encoder.set_progressive(progressive)));
        }
    }
    files.push(camera_jpeg(&picture, SamplingFactor::F_2_2, |encoder| encoder.set_restart_interval(3)));
    files.push(include_bytes!("../fixtures/quarters-ffmpeg-422.jpg").to_vec());
    files.push(include_bytes!("../fixtures/quarters-progressive.jpg").to_vec());
    for (number, file) in files.iter().enumerate() {
        assert!(crate::still::clean::rewritten(file).is_some(), "file {number}");
        // Behind every scan, before every restart mark and behind the last block.
        let mut places: Vec<usize> = Vec::new();
        let mut at = file.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap() + 2;
        at += usize::from(u16::from_be_bytes([file[at], file[at + 1]]));
        while at + 1 < file.len() {
            if file[at] == 0xFF && file[at + 1] != 0 {
                places.push(at);
                if file[at + 1] >= 0xC0 && !(0xD0..=0xD9).contains(&file[at + 1]) {
                    at += usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
                }
                at += 1;
            }
            at += 1;
        }
        assert!(!places.is_empty());
        for place in places {
            let spoken = [&file[..place], b"4 Mill Lane", &file[place..]].concat();
            assert_eq!(crate::still::clean::rewritten(&spoken), None, "file {number} at {place}");
        }
    }
}
