//! How pictures look once they are through: upright, covered, cropped, scaled, in plain colours.

use image::{GrayAlphaImage, GrayImage, ImageBuffer, Luma, LumaA, Rgba, RgbaImage};

use super::*;
use crate::document::PictureKind;
use crate::still::drawing;

/// The pixels a camera stores when held so that EXIF names this orientation: told by the EXIF standard's own table of
/// which side of what was seen the first row and the first column are.
fn as_a_camera_stores(seen: &RgbImage, orientation: u8) -> RgbImage {
    let (width, height) = seen.dimensions();
    let stored_size = if orientation >= 5 { (height, width) } else { (width, height) };
    RgbImage::from_fn(stored_size.0, stored_size.1, |column, row| {
        let (from_left, from_top) = match orientation {
            1 => (column, row),
            2 => (width - 1 - column, row),
            3 => (width - 1 - column, height - 1 - row),
            4 => (column, height - 1 - row),
            5 => (row, column),
            6 => (width - 1 - row, column),
            7 => (width - 1 - row, height - 1 - column),
            8 => (row, height - 1 - column),
            _ => unreachable!(),
        };
        *seen.get_pixel(from_left, from_top)
    })
}

fn turned_jpeg(orientation: u8) -> Vec<u8> {
    let stored = as_a_camera_stores(&quarters(96, 64), orientation);
    with_segment(&jpeg_of(&stored), 0xE1, &exif(orientation))
}

#[test]
fn every_orientation_comes_out_upright() {
    for orientation in 1..=8 {
        let picture = photograph(&turned_jpeg(orientation), None, &[], 1600).unwrap();
        assert_eq!((picture.width, picture.height), (96, 64), "orientation {orientation}");
        let pixels = decoded(&picture.file);
        assert_eq!((pixels.width(), pixels.height()), (96, 64));
        assert_color(&pixels, 0.25, 0.25, RED);
        assert_color(&pixels, 0.75, 0.25, GREEN);
        assert_color(&pixels, 0.25, 0.75, BLUE);
        assert_color(&pixels, 0.75, 0.75, YELLOW);
    }
}

#[test]
fn hiding_and_cropping_speak_of_the_upright_picture() {
    for orientation in 1..=8 {
        let file = turned_jpeg(orientation);
        let hidden = photograph(&file, None, &[area(0.5, 0.0, 0.5, 0.5)], 1600).unwrap();
        let pixels = decoded(&hidden.file);
        assert_color(&pixels, 0.75, 0.25, COVER);
        assert_color(&pixels, 0.25, 0.25, RED);
        assert_color(&pixels, 0.75, 0.75, YELLOW);

        let cropped = photograph(&file, Some(area(0.5, 0.5, 0.5, 0.5)), &[], 1600).unwrap();
        assert_eq!((cropped.width, cropped.height), (48, 32), "orientation {orientation}");
        assert_color(&decoded(&cropped.file), 0.5, 0.5, YELLOW);

        let both = photograph(&file, Some(area(0.0, 0.5, 1.0, 0.5)), &[area(0.0, 0.5, 0.5, 0.5)], 48).unwrap();
        assert_eq!((both.width, both.height), (48, 16), "orientation {orientation}");
        assert_color(&decoded(&both.file), 0.25, 0.5, COVER);
        assert_color(&decoded(&both.file), 0.75, 0.5, YELLOW);
    }
}

#[test]
fn nothing_hidden_shines_through_at_any_scale() {
    // A red head on white paper, hidden by a box whose edges run through the middle of pixels.
    let hide = area(0.333, 0.257, 0.351, 0.411);
    let picture = RgbImage::from_fn(217, 163, |x, y| {
        let (x, y) = (f64::from(x), f64::from(y));
        let within_x = x + 1.0 > hide.x * 217.0 && x < (hide.x + hide.width) * 217.0;
        let within_y = y + 1.0 > hide.y * 163.0 && y < (hide.y + hide.height) * 163.0;
        Rgb(if within_x && within_y { [255, 0, 0] } else { [255, 255, 255] })
    });
    let file = file_of(&picture.into(), ImageFormat::Png);
    let shows_red =
        |pixels: &RgbImage| pixels.pixels().any(|Rgb([red, green, _])| i16::from(*red) - i16::from(*green) > 20);
    assert!(shows_red(&decoded(&file).to_rgb8()), "the test must be able to fail");
    for longest_side in [217, 216, 190, 128, 109, 108, 77, 54, 33, 20, 11, 5, 2, 1] {
        let hidden = photograph(&file, None, &[hide], longest_side).unwrap();
        assert!(!shows_red(&decoded(&hidden.file).to_rgb8()), "at {longest_side}");
    }
}

#[test]
fn hiding_covers_everything_it_names_and_nothing_far_from_it() {
    let file = file_of(&quarters(40, 40).into(), ImageFormat::Png);
    let whole = photograph(&file, None, &[area(0.0, 0.0, 1.0, 1.0)], 1600).unwrap();
    assert!(decoded(&whole.file).to_rgb8().pixels().all(|Rgb(color)| alike(*color, COVER)));
    let sliver = photograph(&file, None, &[area(0.81, 0.0, 0.1899, 1.0)], 1600).unwrap();
    let pixels = decoded(&sliver.file);
    assert_color(&pixels, 0.99, 0.5, COVER);
    assert_color(&pixels, 0.5, 0.25, GREEN);
}

#[test]
fn areas_outside_the_picture_are_told_not_guessed() {
    let file = file_of(&quarters(40, 40).into(), ImageFormat::Png);
    for wrong in [
        area(0.5, 0.0, 0.6, 1.0),
        area(-0.1, 0.0, 0.5, 0.5),
        area(0.0, f64::NAN, 0.5, 0.5),
        area(0.0, 0.0, f64::INFINITY, 1.0),
        area(0.2, 0.2, 0.0, 0.1),
    ] {
        assert_eq!(photograph(&file, None, &[wrong], 100), Err(StillProblem::HideOutside));
        assert_eq!(photograph(&file, Some(wrong), &[], 100), Err(StillProblem::CropOutside));
    }
    assert_eq!(photograph(&file, Some(area(0.01, 0.0, 0.01, 1.0)), &[], 100), Err(StillProblem::CropOutside));
}

#[test]
fn pictures_are_scaled_down_and_never_up() {
    let file = file_of(&quarters(600, 400).into(), ImageFormat::Png);
    let size = |longest_side| {
        let picture = photograph(&file, None, &[], longest_side).unwrap();
        let pixels = decoded(&picture.file);
        assert_eq!((pixels.width(), pixels.height()), (picture.width, picture.height));
        if longest_side >= 30 {
            assert_color(&pixels, 0.25, 0.25, RED);
            assert_color(&pixels, 0.75, 0.75, YELLOW);
        }
        (picture.width, picture.height)
    };
    assert_eq!(size(1600), (600, 400));
    assert_eq!(size(600), (600, 400));
    assert_eq!(size(599), (599, 399));
    assert_eq!(size(300), (300, 200));
    assert_eq!(size(90), (90, 60));
    assert_eq!(size(1), (1, 1));
    assert_eq!(size(0), (1, 1));

    let tall = file_of(&quarters(20, 3000).into(), ImageFormat::Png);
    let picture = photograph(&tall, None, &[], 100).unwrap();
    assert_eq!((picture.width, picture.height), (1, 100));
}

#[test]
fn scaling_keeps_the_mean_and_the_edges() {
    // Lines one pixel wide become an even grey, the one that gives as much light: 146, where the mean of the numbers would
    // be 100. A hard edge stays where it is.
    let lines = GrayImage::from_fn(1200, 600, |x, _| Luma([if x % 2 == 0 { 0 } else { 200 }]));
    let picture = photograph(&file_of(&lines.into(), ImageFormat::Png), None, &[], 200).unwrap();
    let greys = decoded(&picture.file).to_luma8();
    let (lightest, darkest) = (greys.iter().max().unwrap(), greys.iter().min().unwrap());
    assert!(lightest.abs_diff(146) <= 5 && darkest.abs_diff(146) <= 5, "{darkest} to {lightest}");

    let edge = file_of(&quarters(1203, 801).into(), ImageFormat::Png);
    let pixels = decoded(&photograph(&edge, None, &[], 150).unwrap().file);
    assert_color(&pixels, 0.5 - 3.0 / 150.0, 0.25, RED);
    assert_color(&pixels, 0.5 + 3.0 / 150.0, 0.25, GREEN);
}

#[test]
fn grey_stays_grey_and_transparency_becomes_white_paper() {
    let kind_and_color = |picture: DynamicImage, format| {
        let made = photograph(&file_of(&picture, format), None, &[], 100).unwrap();
        (made.kind, pixel(&decoded(&made.file), 0.5, 0.5))
    };
    let grey = GrayImage::from_pixel(20, 20, Luma([90]));
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let (kind, color) = kind_and_color(grey.clone().into(), format);
        assert_eq!(kind, PictureKind::GreyPhotograph);
        assert!(alike(color, [90; 3]));
    }
    let (kind, color) = kind_and_color(GrayAlphaImage::from_pixel(9, 9, LumaA([0, 128])).into(), ImageFormat::Png);
    assert_eq!(kind, PictureKind::GreyPhotograph);
    assert!(alike(color, [127; 3]), "{color:?}");
    let deep: ImageBuffer<Luma<u16>, _> = ImageBuffer::from_pixel(9, 9, Luma([0x8000]));
    assert!(alike(kind_and_color(deep.into(), ImageFormat::Png).1, [128; 3]));

    let clear = RgbaImage::from_pixel(9, 9, Rgba([0, 0, 0, 0]));
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let (kind, color) = kind_and_color(clear.clone().into(), format);
        assert_eq!(kind, PictureKind::Photograph);
        assert!(alike(color, [255; 3]), "{format:?} {color:?}");
    }
    let half: ImageBuffer<Rgba<u16>, _> = ImageBuffer::from_pixel(9, 9, Rgba([0xFFFF, 0, 0, 0x8000]));
    let (_, color) = kind_and_color(half.into(), ImageFormat::Png);
    assert!(alike(color, [255, 127, 127]), "{color:?}");
}

#[test]
fn every_kind_that_can_be_opened_looks_the_same() {
    let picture = DynamicImage::from(quarters(64, 48));
    let files = [
        jpeg_of(&quarters(64, 48)),
        file_of(&picture, ImageFormat::Png),
        file_of(&picture, ImageFormat::WebP),
        file_of(&picture.to_rgba8().into(), ImageFormat::Gif),
        include_bytes!("../fixtures/quarters-progressive.jpg").to_vec(),
        include_bytes!("../fixtures/quarters-ycck.jpg").to_vec(),
        include_bytes!("../fixtures/quarters-lossy.webp").to_vec(),
        // Frames as ffmpeg writes them, with factors nobody else uses.
        include_bytes!("../fixtures/quarters-ffmpeg-422.jpg").to_vec(),
        include_bytes!("../fixtures/quarters-ffmpeg-444.jpg").to_vec(),
    ];
    for (number, file) in files.iter().enumerate() {
        let made = photograph(file, None, &[], 100).unwrap();
        assert_eq!((made.width, made.height), (64, 48), "file {number}");
        let pixels = decoded(&made.file);
        for (x, y, color) in [(0.25, 0.25, RED), (0.75, 0.25, GREEN), (0.25, 0.75, BLUE), (0.75, 0.75, YELLOW)] {
            let found = pixel(&pixels, x, y);
            let far = found.iter().zip(color).map(|(one, other)| one.abs_diff(other)).max().unwrap();
            // Four inks without their profile come out a little different, and no more than that.
            assert!(far <= if number == 5 { 50 } else { 12 }, "file {number} at {x}, {y}: {found:?} is not {color:?}");
        }
    }
}

#[test]
fn an_animation_is_its_first_frame() {
    let mut file = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut file);
        let frame = |color| image::Frame::new(RgbaImage::from_pixel(16, 16, color));
        encoder.encode_frame(frame(Rgba([255, 0, 0, 255]))).unwrap();
        encoder.encode_frame(frame(Rgba([0, 0, 255, 255]))).unwrap();
    }
    assert_color(&decoded(&photograph(&file, None, &[], 100).unwrap().file), 0.5, 0.5, [255, 0, 0]);
}

#[test]
fn a_drawing_is_laid_on_white_and_its_pixels_stand_beside_it() {
    let ink = RgbaImage::from_fn(300, 100, |x, _| if x < 150 { Rgba([0, 0, 80, 255]) } else { Rgba([0, 0, 80, 0]) });
    let file = file_of(&ink.into(), ImageFormat::Png);
    let made = drawing(&file, 50).unwrap();
    assert_eq!((made.kind, made.width, made.height), (PictureKind::Drawing, 150, 50));
    let pixels = decoded(&made.file);
    assert_eq!(pixels.color(), image::ColorType::Rgb8);
    assert_color(&pixels, 0.25, 0.5, [0, 0, 80]);
    assert_color(&pixels, 0.75, 0.5, [255; 3]);
    assert_eq!(made.pixels.as_deref(), Some(pixels.as_bytes()));
    assert!(std::path::Path::new(&made.name).extension().is_some_and(|ending| ending == "png"));

    let small = drawing(&file, 4000).unwrap();
    assert_eq!((small.width, small.height), (300, 100));
    let banner = file_of(&quarters(4000, 10).into(), ImageFormat::Png);
    assert_eq!(drawing(&banner, 10).unwrap().width, 80);
}

#[test]
fn the_same_picture_has_the_same_bytes_and_a_name_of_its_content() {
    let file = turned_jpeg(6);
    let make = |longest_side| photograph(&file, Some(area(0.1, 0.0, 0.8, 1.0)), &[], longest_side).unwrap();
    assert_eq!(make(50), make(50));
    assert_ne!(make(50).name, make(49).name);
    let name = make(50).name;
    let digits = name.strip_suffix(".jpg").unwrap();
    assert_eq!(digits.len(), 20);
    assert!(digits.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit)));
}
