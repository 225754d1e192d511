//! Files that are damaged, lie, explode, or are no pictures at all.

use std::time::{Duration, Instant};

use image::{Rgba, RgbaImage};
use proptest::prelude::*;

use super::metadata::png_chunk;
use super::*;
use crate::still::{Foreign, drawing};

fn refusal(file: &[u8]) -> StillProblem {
    let started = Instant::now();
    let problem = photograph(file, None, &[], 1600).unwrap_err();
    assert_eq!(drawing(file, 200).unwrap_err(), problem);
    assert!(started.elapsed() < Duration::from_secs(1), "took {:?} to refuse", started.elapsed());
    problem
}

/// One small picture in every kind that can be opened.
fn one_of_each() -> Vec<Vec<u8>> {
    let noisy = RgbImage::from_fn(40, 30, |x, y| Rgb([(x * 6) as u8, (y * 8) as u8, (x * y % 251) as u8]));
    let picture = DynamicImage::from(noisy.clone());
    vec![
        jpeg_of(&noisy),
        with_segment(&jpeg_of(&noisy), 0xE1, &exif(6)),
        file_of(&picture, ImageFormat::Png),
        file_of(&picture, ImageFormat::WebP),
        file_of(&picture.to_rgba8().into(), ImageFormat::Gif),
        include_bytes!("../fixtures/quarters-progressive.jpg").to_vec(),
        include_bytes!("../fixtures/quarters-ycck.jpg").to_vec(),
        include_bytes!("../fixtures/quarters-lossy.webp").to_vec(),
    ]
}

#[test]
fn a_file_cut_short_anywhere_is_told() {
    for (number, file) in one_of_each().iter().enumerate() {
        let whole = photograph(file, None, &[], 100).unwrap();
        for length in 0..file.len() {
            match photograph(&file[..length], None, &[], 100) {
                // Behind the last pixel PNG, GIF and WebP hold an end mark or a byte to make the length even.
                Ok(made) => assert!(made == whole && length + 16 >= file.len(), "file {number} cut at {length}"),
                Err(problem) => assert!(!problem.to_string().is_empty()),
            }
        }
    }
}

#[test]
fn what_is_no_picture_is_named_with_what_to_do() {
    let brand = |brand: &[u8; 4]| [b"\0\0\0\x18ftyp", &brand[..], b"\0\0\0\0mif1heic"].concat();
    let cases: Vec<(Vec<u8>, StillProblem)> = vec![
        (vec![], StillProblem::Empty),
        (brand(b"heic"), StillProblem::Foreign(Foreign::Heic)),
        (brand(b"mif1"), StillProblem::Foreign(Foreign::Heic)),
        (brand(b"avif"), StillProblem::Foreign(Foreign::Avif)),
        (brand(b"qt  "), StillProblem::Foreign(Foreign::Film)),
        (brand(b"isom"), StillProblem::Foreign(Foreign::Film)),
        (b"II*\0\x08\0\0\0".to_vec(), StillProblem::Foreign(Foreign::Tiff)),
        (b"%PDF-1.7\n".to_vec(), StillProblem::Foreign(Foreign::Pdf)),
        (b"\xEF\xBB\xBF<?xml version='1.0'?>\n<svg xmlns=''/>".to_vec(), StillProblem::Foreign(Foreign::Svg)),
        (b"<svg onload='alert(1)'/>".to_vec(), StillProblem::Foreign(Foreign::Svg)),
        (b"\x1A\x45\xDF\xA3webm".to_vec(), StillProblem::Foreign(Foreign::Film)),
        (b"8BPS\0\x01".to_vec(), StillProblem::Foreign(Foreign::Photoshop)),
        ([&b"BM"[..], &[0; 60]].concat(), StillProblem::Foreign(Foreign::Bitmap)),
        (b"\0\0\0\x0CJXL \r\n\x87\n".to_vec(), StillProblem::Foreign(Foreign::OtherJpeg)),
        (b"just some words".to_vec(), StillProblem::Unknown),
        (b"RIFF\0\0\0\0WAVE".to_vec(), StillProblem::Unknown),
        (b"\xFF\xD8\xFF".to_vec(), StillProblem::Damaged),
        (b"\x89PNG\r\n\x1A\n".to_vec(), StillProblem::Damaged),
        (b"GIF89a".to_vec(), StillProblem::Damaged),
        (b"RIFF\x04\0\0\0WEBP".to_vec(), StillProblem::Damaged),
    ];
    for (file, expected) in cases {
        let problem = refusal(&file);
        assert_eq!(problem, expected, "{}", String::from_utf8_lossy(&file));
        assert!(problem.to_string().len() > 15 && problem.help().ends_with('.'), "{problem:?}");
    }
}

/// A PNG whose header promises a size its data don't keep.
fn png_of_size(width: u32, height: u32, depth: u8, color: u8, data: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, color, 0, 0, 0]].concat();
    let chunks = [png_chunk(*b"IHDR", &header), png_chunk(*b"IDAT", data), png_chunk(*b"IEND", &[])];
    [b"\x89PNG\r\n\x1A\n".to_vec(), chunks.concat()].concat()
}

#[test]
fn bombs_are_refused_by_their_headers() {
    assert_eq!(refusal(&png_of_size(60_000, 60_000, 8, 2, b"x")), StillProblem::TooLarge);
    assert_eq!(refusal(&png_of_size(0x7FFF_FFFF, 1, 8, 2, b"x")), StillProblem::TooLarge);
    assert_eq!(refusal(&png_of_size(0x7FFF_FFFF, 0x7FFF_FFFF, 16, 6, b"x")), StillProblem::TooLarge);
    // 90 megapixels of 16 bits and four channels would take 720 MB.
    assert_eq!(refusal(&png_of_size(10_000, 9_000, 16, 6, b"x")), StillProblem::TooLarge);
    // Zeroes that unpack to a thousand times their size, for a picture of four pixels.
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, &vec![0; 20_000_000]).unwrap();
    let bomb = png_of_size(2, 2, 8, 2, &packed.finish().unwrap());
    assert!(photograph(&bomb, None, &[], 100).map_or(true, |made| (made.width, made.height) == (2, 2)));

    let mut gif = file_of(&RgbaImage::from_pixel(4, 4, Rgba([1, 2, 3, 255])).into(), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xFF; 4]);
    assert_eq!(refusal(&gif), StillProblem::TooLarge);

    let mut jpeg = jpeg_of(&quarters(16, 16));
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF; 4]);
    assert_eq!(refusal(&jpeg), StillProblem::TooLarge);
}

#[test]
fn a_photograph_that_lies_about_its_size_is_told() {
    let mut jpeg = jpeg_of(&quarters(16, 16));
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x04, 0x00, 0x04, 0x00]);
    assert_eq!(refusal(&jpeg), StillProblem::Damaged);
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x00, 0x00, 0x00, 0x10]);
    assert_eq!(refusal(&jpeg), StillProblem::Damaged);
}

#[test]
fn endless_scans_and_rare_codings_are_refused() {
    let progressive = include_bytes!("../fixtures/quarters-progressive.jpg");
    let scan = progressive.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let end = progressive.len() - 2;
    let many = [&progressive[..end], &progressive[scan..end].repeat(20)[..], &progressive[end..]].concat();
    assert_eq!(refusal(&many), StillProblem::Rare);

    let mut lossless = jpeg_of(&quarters(16, 16));
    let frame = lossless.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    lossless[frame + 1] = 0xC3;
    assert_eq!(refusal(&lossless), StillProblem::Rare);
}

#[test]
fn samplings_are_decoded_rightly_or_refused() {
    use jpeg_encoder::SamplingFactor::{F_1_1, F_1_2, F_1_4, F_2_1, F_2_2, F_2_4, F_4_1, F_4_2};
    let picture = quarters(230, 170);
    for sampling in [F_1_1, F_2_1, F_1_2, F_2_2, F_4_1, F_4_2, F_1_4, F_2_4] {
        for progressive in [false, true] {
            let file = super::kept::camera_jpeg(&picture, sampling, |encoder| encoder.set_progressive(progressive));
            match photograph(&file, None, &[], 400) {
                Ok(made) => {
                    let found = decoded(&made.file).to_rgb8();
                    let far: u64 =
                        found.iter().zip(picture.iter()).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
                    assert!(far / (found.len() as u64) < 4, "{sampling:?} {progressive}");
                }
                Err(problem) => {
                    assert_eq!(problem, StillProblem::Rare);
                    assert!(matches!(sampling, F_4_2 | F_1_4 | F_2_4), "{sampling:?} {progressive}");
                }
            }
        }
    }
    // Grey has one sampling, whatever its header says.
    let mut grey = file_of(&DynamicImage::from(picture).to_luma8().into(), ImageFormat::Jpeg);
    let before = photograph(&grey, None, &[], 400).unwrap();
    let frame = grey.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    grey[frame + 11] = 0x22;
    assert_eq!(photograph(&grey, None, &[], 400).unwrap(), before);
}

#[test]
fn a_file_too_large_is_not_looked_at() {
    let mut file = jpeg_of(&quarters(16, 16));
    file.resize((100 << 20) + 1, 0);
    assert_eq!(refusal(&file), StillProblem::TooLarge);
}

/// Whatever comes, an answer comes: a whole picture or a problem.
fn answers(file: &[u8], crop: Option<Area>, hide: &[Area]) {
    if let Ok(made) = photograph(file, crop, hide, 64) {
        assert!(made.width.max(made.height) <= 64 && made.width.min(made.height) >= 1);
        assert!(made.file.starts_with(b"\xFF\xD8\xFF\xE0") && made.file.ends_with(b"\xFF\xD9"));
    }
    let sizes = Sizes { printed: vec![[30.0, 30.0], [12.0, 40.0]], screens: vec![20], longest: 4000 };
    if let Ok(made) = crate::still::photograph(file, &Treatment { crop, hide, sizes: &sizes, keep_coding: true }) {
        for size in made.sizes() {
            let (found, after) = super::metadata::markers(&size.file);
            assert!(after.is_empty() && found.iter().all(|marker| !matches!(marker, 0xE1..=0xEF | 0xFE)));
        }
    }
    if let Ok(made) = drawing(file, 32) {
        let bytes = made.width as usize * made.height as usize * 3;
        assert_eq!(made.pixels.map(|pixels| pixels.len()), Some(bytes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(
        magic in prop::sample::select(vec![&b"\xFF\xD8\xFF"[..], b"\x89PNG\r\n\x1A\n", b"GIF89a", b"RIFF\x20\0\0\0WEBP", b""]),
        rest in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        answers(&[magic, &rest].concat(), None, &[]);
    }

    #[test]
    fn changed_bytes_get_an_answer(
        which in 0..8_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut file = one_of_each().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        answers(&file, None, &[]);
    }

    #[test]
    fn any_profile_gets_an_answer(
        which in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let profiles = [moxcms::ColorProfile::new_display_p3(), moxcms::ColorProfile::new_adobe_rgb()];
        let mut profile = match profiles.get(which) {
            Some(profile) => profile.encode().unwrap(),
            None => super::colours::odd_inks(),
        };
        for (at, byte) in changes {
            let at = at.index(profile.len());
            profile[at] = byte;
        }
        let segment = [b"ICC_PROFILE\0\x01\x01", &profile[..]].concat();
        answers(&with_segment(&jpeg_of(&quarters(32, 24)), 0xE2, &segment), None, &[]);
        answers(&with_segment(include_bytes!("../fixtures/quarters-ycck.jpg"), 0xE2, &segment), None, &[]);
    }

    #[test]
    fn any_area_gets_an_answer(sides in prop::array::uniform4(-0.2..1.2_f64), crops in any::<bool>()) {
        let part = area(sides[0], sides[1], sides[2], sides[3]);
        let file = file_of(&quarters(37, 23).into(), ImageFormat::Png);
        if crops { answers(&file, Some(part), &[]) } else { answers(&file, None, &[part]) }
    }
}
