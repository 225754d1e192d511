//! Colours of other spaces come out as sRGB's; their profiles stay behind.

use jpeg_encoder::{ColorType, Encoder};
use moxcms::ColorProfile;

use super::metadata::holds;
use super::*;
use crate::document::PictureKind;

/// A JPEG segment that holds a profile.
fn with_profile(jpeg: &[u8], profile: &[u8]) -> Vec<u8> {
    with_segment(jpeg, 0xE2, &[b"ICC_PROFILE\0\x01\x01", profile].concat())
}

fn shown(file: &[u8]) -> [u8; 3] {
    let made = photograph(file, None, &[], 100).unwrap();
    assert!(!holds(&made.file, b"ICC_PROFILE") && !holds(&made.file, b"acsp"));
    pixel(&decoded(&made.file), 0.5, 0.5)
}

/// A colour of another space in sRGB by its own arithmetic: power curve or sRGB's, then a matrix between the primaries.
fn by_hand(color: [u8; 3], gamma: Option<f64>, matrix: [[f64; 3]; 3]) -> [u8; 3] {
    let linear = color.map(|step| {
        let value = f64::from(step) / 255.0;
        match gamma {
            Some(gamma) => value.powf(gamma),
            None if value <= 0.04045 => value / 12.92,
            None => ((value + 0.055) / 1.055).powf(2.4),
        }
    });
    matrix.map(|row| {
        let light: f64 = row.iter().zip(linear).map(|(factor, light)| factor * light).sum::<f64>().clamp(0.0, 1.0);
        let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    })
}

#[test]
fn wide_spaces_become_srgb() {
    // Linear Display P3 and Adobe RGB (1998) to linear sRGB, all with the white of D65.
    let p3 = [[1.2249, -0.2247, 0.0], [-0.0420, 1.0419, 0.0], [-0.0197, -0.0786, 1.0979]];
    let adobe = [[1.3984, -0.3984, 0.0], [0.0, 1.0, 0.0], [0.0, -0.0429, 1.0429]];
    let color = [200, 120, 70];
    let jpeg = jpeg_of(&RgbImage::from_pixel(32, 32, Rgb(color)));
    for (name, profile, expected) in [
        ("Display P3", ColorProfile::new_display_p3(), by_hand(color, None, p3)),
        ("Adobe RGB", ColorProfile::new_adobe_rgb(), by_hand(color, Some(2.199_218_75), adobe)),
    ] {
        let profile = profile.encode().unwrap();
        let found = shown(&with_profile(&jpeg, &profile));
        assert!(
            found.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 4),
            "{name}: {found:?} is not {expected:?}"
        );
        assert!(found.iter().zip(color).any(|(one, other)| one.abs_diff(other) > 8), "{name} must differ to be tested");
        let mut png = std::io::Cursor::new(Vec::new());
        let mut encoder = image::codecs::png::PngEncoder::new(&mut png);
        image::ImageEncoder::set_icc_profile(&mut encoder, profile).unwrap();
        let pixels = RgbImage::from_pixel(32, 32, Rgb(color));
        image::ImageEncoder::write_image(encoder, &pixels, 32, 32, image::ExtendedColorType::Rgb8).unwrap();
        let found = shown(&png.into_inner());
        assert!(found.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 4), "{name} in PNG: {found:?}");
    }
    // ProPhoto's greens lie far outside sRGB: they come out as strong as sRGB can.
    let green = jpeg_of(&RgbImage::from_pixel(32, 32, Rgb([40, 180, 40])));
    let found = shown(&with_profile(&green, &ColorProfile::new_pro_photo_rgb().encode().unwrap()));
    assert!(found[0] < 30 && found[1] > 190 && found[2] < 40, "{found:?}");
}

#[test]
fn a_profile_of_srgb_or_of_nothing_changes_nothing() {
    let jpeg = jpeg_of(&RgbImage::from_pixel(32, 32, Rgb([200, 120, 70])));
    let whole = Sizes::within(100);
    let treatment = Treatment { crop: None, hide: &[], sizes: &whole, keep_coding: true };
    let plain = crate::still::photograph(&jpeg, &treatment).unwrap();
    for profile in [
        ColorProfile::new_srgb().encode().unwrap(),
        b"no profile".to_vec(),
        Vec::new(),
        ColorProfile::new_gray_with_gamma(1.0).encode().unwrap(),
    ] {
        assert_eq!(crate::still::photograph(&with_profile(&jpeg, &profile), &treatment).unwrap(), plain);
    }
    let wide = with_profile(&jpeg, &ColorProfile::new_display_p3().encode().unwrap());
    assert_ne!(crate::still::photograph(&wide, &treatment).unwrap(), plain);
}

#[test]
fn grey_profiles_are_followed() {
    let grey = file_of(&image::GrayImage::from_pixel(32, 32, image::Luma([128])).into(), ImageFormat::Jpeg);
    let linear = with_profile(&grey, &ColorProfile::new_gray_with_gamma(1.0).encode().unwrap());
    // Half the light is 188 of 255 in sRGB.
    assert!(shown(&linear)[0].abs_diff(188) <= 4, "{:?}", shown(&linear));
    assert_eq!(photograph(&linear, None, &[], 100).unwrap().kind, PictureKind::GreyPhotograph);
    assert!(shown(&grey)[0].abs_diff(128) <= 2);
}

/// A JPEG in four inks, 255 being no ink.
fn inks_jpeg(inks: [u8; 4], color: ColorType) -> Vec<u8> {
    let mut file = Vec::new();
    // The encoder wants amounts of ink, and stores what they leave white.
    let pixels: Vec<u8> = inks.map(|white| 255 - white).repeat(32 * 32);
    Encoder::new(&mut file, 95).encode(&pixels, 32, 32, color).unwrap();
    file
}

/// A profile of four inks with a table of two steps each: black ink and yellow ink are black and yellow, the others add
/// nothing. Nobody prints so; that is how it is seen that the profile was followed.
pub(super) fn odd_inks() -> Vec<u8> {
    let table: Vec<u8> = {
        let mut table = b"mft1\0\0\0\0\x04\x03\x02\0".to_vec();
        for (row, column) in (0..3).flat_map(|row| (0..3).map(move |column| (row, column))) {
            table.extend(if row == column { 0x0001_0000_u32 } else { 0 }.to_be_bytes());
        }
        (0..4).for_each(|_| table.extend(0..=255_u8));
        for corner in 0..16_u8 {
            // The last ink steps fastest: cyan, magenta, yellow, black.
            let (yellow, black) = (corner & 2 != 0, corner & 1 != 0);
            table.extend(match (black, yellow) {
                (true, _) => [0, 128, 128],
                (false, true) => [230, 120, 210],
                (false, false) => [255, 128, 128],
            });
        }
        (0..3).for_each(|_| table.extend(0..=255_u8));
        table
    };
    let mut profile = vec![0; 128];
    profile[8] = 2;
    profile[12..24].copy_from_slice(b"prtrCMYKLab ");
    profile[36..40].copy_from_slice(b"acsp");
    profile[68..80].copy_from_slice(&[0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]);
    profile.extend(1_u32.to_be_bytes());
    profile.extend(b"A2B0");
    profile.extend(144_u32.to_be_bytes());
    profile.extend((table.len() as u32).to_be_bytes());
    profile.extend(table);
    let length = (profile.len() as u32).to_be_bytes();
    profile[..4].copy_from_slice(&length);
    profile
}

#[test]
fn four_inks_become_colours() {
    // Half cyan on white paper, and full black.
    for color in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let cyan = shown(&inks_jpeg([127, 255, 255, 255], color));
        assert!(cyan[0].abs_diff(127) <= 6 && cyan[1] > 245 && cyan[2] > 245, "{cyan:?}");
        let black = shown(&inks_jpeg([255, 255, 255, 0], color));
        assert!(black.iter().all(|channel| *channel < 8), "{black:?}");
        let both = inks_jpeg([127, 255, 255, 255], color);
        let followed = shown(&with_profile(&both, &odd_inks()));
        assert!(followed.iter().all(|channel| *channel > 245), "its cyan is nothing: {followed:?}");
        let yellow = shown(&with_profile(&inks_jpeg([255, 255, 0, 255], color), &odd_inks()));
        assert!(yellow[0] > 200 && yellow[1] > 180 && yellow[2] < 90, "{yellow:?}");
    }
}

/// A PNG of one colour with chunks before its pixels.
fn png_with(color: [u8; 3], chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let png = file_of(&RgbImage::from_pixel(32, 32, Rgb(color)).into(), ImageFormat::Png);
    let (head, rest) = png.split_at(33);
    let mut file = head.to_vec();
    for (kind, body) in chunks {
        let mut sum = flate2::Crc::new();
        sum.update(&[&kind[..], body].concat());
        file.extend((body.len() as u32).to_be_bytes());
        file.extend([&kind[..], body, &sum.sum().to_be_bytes()].concat());
    }
    [&file, rest].concat()
}

#[test]
fn png_colours_are_followed_when_named_by_numbers() {
    let numbers = |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>();
    let cicp = |points: [u8; 4]| (b"cICP", points.to_vec());
    let gamma = |gamma: u32| (b"gAMA", numbers(&[gamma]));
    let p3 = (b"cHRM", numbers(&[31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000]));
    let srgb = (b"sRGB", vec![0]);
    let skin = [224, 172, 140];
    // What Chromium 156 shows of the same files.
    for (chunks, expected) in [
        (vec![cicp([12, 13, 0, 1])], [234, 169, 135]),
        (vec![cicp([12, 13, 0, 1]), srgb.clone()], [234, 169, 135]),
        (vec![cicp([1, 1, 0, 1])], [222, 167, 134]),
        (vec![cicp([9, 14, 0, 1])], [252, 159, 127]),
        (vec![cicp([5, 6, 0, 1])], [224, 167, 134]),
        (vec![cicp([1, 8, 0, 1])], [241, 214, 196]),
        (vec![cicp([2, 2, 0, 1])], skin),
        (vec![gamma(100_000)], [241, 214, 196]),
        (vec![gamma(55_556)], [230, 186, 158]),
        (vec![gamma(45_455)], skin),
        (vec![gamma(0)], skin),
        (vec![gamma(45_455), p3.clone()], [234, 171, 136]),
        (vec![p3.clone()], skin),
        (vec![srgb, gamma(100_000), p3], skin),
    ] {
        let found = shown(&png_with(skin, &chunks));
        assert!(found.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 3), "{chunks:?}: {found:?}");
    }
}

#[test]
fn still_is_widened_when_jfif_says_its_pixels_are_wide() {
    let whole = Sizes::within(1000);
    let treatment = Treatment { crop: None, hide: &[], sizes: &whole, keep_coding: true };
    let mut file = jpeg_of(&quarters(72, 32));
    let at = file.windows(5).position(|window| window == b"JFIF\0").unwrap();
    file[at + 7..at + 12].copy_from_slice(&[0, 0, 4, 0, 3]);
    let made = crate::still::photograph(&file, &treatment).unwrap();
    assert_eq!((made.width, made.height), (96, 32));
    let picture = decoded(&made.file);
    assert_color(&picture, 0.25, 0.25, RED);
    assert_color(&picture, 0.75, 0.75, YELLOW);
}
