//! Faces in a still, for a person to look at and decide: a prompt, never a clearance.
//!
//! The detector is that of `SeetaFace`, with the model its authors gave away under the BSD licence. It finds faces seen from the
//! front; it misses those from the side, half hidden, blurred or small, and takes other things for faces. It tells where a
//! face may be and nothing of whose it is.

use std::cell::RefCell;

use image::{DynamicImage, GrayImage};
use rustface::{Detector, ImageData};

use super::StillProblem;
use super::area::PixelBox;
use super::decode::{self, Decoded};
use super::scale;
use super::{Sizes, Treatment, photograph};
use crate::case::Area;
use crate::document::Picture;

static MODEL: &[u8] = include_bytes!("model/seeta_fd_frontal_v1.0.bin");

/// The licence of the detector and its model, as its authors ask to have it told.
pub const MODEL_LICENCE: &str = include_str!("model/LICENSE-SeetaFace");

/// Longest side of the picture that is searched: a face of a fortieth of it is still found.
const SEARCHED: u32 = 960;
/// The same where faces are only counted.
const COUNTED: u32 = 640;
/// Smallest face, in pixels of the searched picture.
const SMALLEST: u32 = 24;
/// The detector's own number of how sure it is; lower than is usual, for a face too many is a look, one too few a leak.
const SURE: f64 = 1.5;
/// Shortest side that is searched at all.
const SIDE_LEAST: u32 = 40;
/// How much of a face's box is added on each side to cover the whole head.
const HEAD: f64 = 0.35;

/// A face that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// The face itself, of the upright, uncropped picture.
    pub area: Area,
    /// What to write into `hide` to cover the whole head; three decimals, rounded outwards.
    pub hide: Area,
}

/// Looks for faces. Keeps a detector, so it is one thread's own.
pub struct Finder(RefCell<Box<dyn Detector>>);

/// A still as a person looks at it before it goes anywhere: upright, whole, covered where the notes say so.
#[derive(Clone, Debug)]
pub struct Looked {
    /// Small enough for a page.
    pub picture: Picture,
    /// What may be a face and is not covered, from left to right.
    pub faces: Vec<Face>,
}

thread_local! {
    /// A detector is one thread's own, and takes a moment to make.
    static FINDER: Option<Finder> = Finder::new();
}

/// How many faces are found in a still as it may leave; none where the detector or the still can't be read. A build does this
/// for every new still, so that it looks less closely than a person is helped to: at a smaller picture, and upright alone.
pub(super) fn count(picture: &Picture) -> Option<usize> {
    let Decoded { pixels, .. } = decode::decode(&picture.at_least(COUNTED).file).ok()?;
    FINDER.with(|finder| Some(finder.as_ref()?.faces(&pixels, COUNTED, 1).len()))
}

impl Finder {
    /// Makes the detector ready; none when its model can't be read.
    pub fn new() -> Option<Self> {
        let model = rustface::read_model(MODEL).ok()?;
        let mut detector = rustface::create_detector_with_model(model);
        detector.set_min_face_size(SMALLEST);
        detector.set_score_thresh(SURE);
        detector.set_pyramid_scale_factor(0.8);
        detector.set_slide_window_step(4, 4);
        Some(Self(RefCell::new(detector)))
    }

    /// Looks at a still: what is hidden is covered first, the crop is not made, for what lies outside it is seen nowhere
    /// else either.
    pub fn look(&self, bytes: &[u8], hide: &[Area], longest: u32) -> Result<Looked, StillProblem> {
        let sizes = Sizes::within(longest);
        let picture = photograph(bytes, &Treatment { crop: None, hide, sizes: &sizes, keep_coding: false })?;
        let Decoded { pixels, .. } = decode::decode(&picture.file)?;
        Ok(Looked { faces: self.faces(&pixels, SEARCHED, 4), picture })
    }

    /// The faces of an upright picture, searched so large and at so many quarter turns: people lie on sofas and floors.
    fn faces(&self, picture: &DynamicImage, searched: u32, turns: usize) -> Vec<Face> {
        let whole = PixelBox::whole((picture.width(), picture.height()));
        let size = scale::fitted((whole.width, whole.height), searched, searched);
        let Ok(small) = scale::scaled(picture.clone(), whole, size) else { return Vec::new() };
        let grey = small.into_luma8();
        if grey.width().min(grey.height()) < SIDE_LEAST {
            return Vec::new();
        }
        let mut found: Vec<(f64, Area)> = Vec::new();
        let mut turned = grey;
        for quarter in 0..turns {
            if quarter > 0 {
                turned = image::imageops::rotate90(&turned);
            }
            found
                .extend(self.upright_faces(&turned).into_iter().map(|(sure, area)| (sure, turned_back(area, quarter))));
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut kept: Vec<Area> = Vec::new();
        for (_, area) in found {
            if !kept.iter().any(|known| overlap(*known, area) > 0.3) {
                kept.push(area);
            }
        }
        kept.sort_by(|one, other| (one.x, one.y).partial_cmp(&(other.x, other.y)).unwrap_or(std::cmp::Ordering::Equal));
        kept.into_iter().map(|area| Face { area, hide: head(area) }).collect()
    }

    /// Faces as fractions of the picture, with how sure the detector is.
    fn upright_faces(&self, picture: &GrayImage) -> Vec<(f64, Area)> {
        let (width, height) = picture.dimensions();
        let found = self.0.borrow_mut().detect(&ImageData::new(picture.as_raw(), width, height));
        let fraction = |at: f64, whole: u32| (at / f64::from(whole)).clamp(0.0, 1.0);
        let faces = found.iter().map(|face| {
            let part = face.bbox();
            let (left, top) = (f64::from(part.x()), f64::from(part.y()));
            let (x, y) = (fraction(left, width), fraction(top, height));
            let right = fraction(left + f64::from(part.width()), width);
            let below = fraction(top + f64::from(part.height()), height);
            (face.score(), Area { x, y, width: right - x, height: below - y })
        });
        faces.filter(|(_, area)| area.width > 0.0 && area.height > 0.0).collect()
    }
}

/// Where an area of a picture that was turned right so many quarters lies in the picture as it was.
fn turned_back(area: Area, quarters: usize) -> Area {
    (0..quarters).fold(area, |Area { x, y, width, height }, _| Area {
        x: y,
        y: (1.0 - x - width).max(0.0),
        width: height,
        height: width,
    })
}

/// What two areas share, of what both take.
fn overlap(one: Area, other: Area) -> f64 {
    let shared = |from: f64, length: f64, other_from: f64, other_length: f64| {
        ((from + length).min(other_from + other_length) - from.max(other_from)).max(0.0)
    };
    let both = shared(one.x, one.width, other.x, other.width) * shared(one.y, one.height, other.y, other.height);
    both / (one.width * one.height + other.width * other.height - both).max(f64::EPSILON)
}

/// A face's whole head, in thousandths, rounded outwards and within the picture.
fn head(face: Area) -> Area {
    let side = |from: f64, length: f64| {
        let first = ((from - length * HEAD) * 1000.0).floor().max(0.0);
        let last = ((from + length * (1.0 + HEAD)) * 1000.0).ceil().min(1000.0);
        (first / 1000.0, (last - first) / 1000.0)
    };
    let ((x, width), (y, height)) = (side(face.x, face.width), side(face.y, face.height));
    Area { x, y, width, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area { x, y, width, height }
    }

    #[test]
    fn turning_back_undoes_turning() {
        // A mark near the upper left corner of an 8 by 4 picture, found again after each turn.
        let mut picture = GrayImage::new(8, 4);
        picture.put_pixel(1, 0, image::Luma([255]));
        for quarter in 0..4 {
            let (width, height) = picture.dimensions();
            let (x, y, _) = picture.enumerate_pixels().find(|(_, _, pixel)| pixel.0 == [255]).unwrap();
            let (across, down) = (1.0 / f64::from(width), 1.0 / f64::from(height));
            let back = turned_back(area(f64::from(x) * across, f64::from(y) * down, across, down), quarter);
            assert!((back.x - 0.125).abs() < 1e-9 && back.y.abs() < 1e-9, "{quarter}: {back:?}");
            assert!((back.width - 0.125).abs() < 1e-9 && (back.height - 0.25).abs() < 1e-9);
            picture = image::imageops::rotate90(&picture);
        }
    }

    #[test]
    fn a_head_is_larger_than_its_face_and_within_the_picture() {
        assert_eq!(head(area(0.4, 0.4, 0.1, 0.2)), area(0.365, 0.33, 0.17, 0.34));
        for face in [area(0.0, 0.0, 1.0, 1.0), area(0.95, 0.9, 0.05, 0.1), area(0.0, 0.0, 0.001, 0.001)] {
            assert!(head(face).is_valid(), "{:?}", head(face));
        }
    }

    #[test]
    fn areas_that_lie_over_each_other_are_one_face() {
        assert!((overlap(area(0.1, 0.1, 0.2, 0.2), area(0.1, 0.1, 0.2, 0.2)) - 1.0).abs() < 1e-9);
        assert!(overlap(area(0.1, 0.1, 0.2, 0.2), area(0.5, 0.5, 0.2, 0.2)).abs() < 1e-9);
    }

    /// A face as plain as it can be drawn: a light oval on a dark ground, with brows, eyes, a nose and a mouth. Soft, as
    /// the detector knows photographs.
    fn drawn_face(width: u32, height: u32, at: (f64, f64), size: f64) -> GrayImage {
        let soft = |x: f64, y: f64, center: (f64, f64), radius: (f64, f64)| {
            let (across, down) = ((x - center.0) / radius.0, (y - center.1) / radius.1);
            1.0 / (1.0 + ((across * across + down * down - 1.0) * 4.0).exp())
        };
        GrayImage::from_fn(width, height, |x, y| {
            let (x, y) = ((f64::from(x) - at.0) / size, (f64::from(y) - at.1) / size);
            let mut light = 60.0 + 140.0 * soft(x, y, (0.0, 0.05), (0.62, 0.85));
            light -= 130.0 * soft(x, y, (0.0, -0.85), (0.75, 0.45));
            for side in [-1.0, 1.0] {
                light -= 90.0 * soft(x, y, (0.26 * side, -0.27), (0.17, 0.045));
                light -= 120.0 * soft(x, y, (0.26 * side, -0.12), (0.12, 0.06));
                light -= 45.0 * soft(x, y, (0.09 * side, 0.2), (0.05, 0.035));
            }
            light += 20.0 * soft(x, y, (0.0, 0.05), (0.06, 0.16));
            light -= 80.0 * soft(x, y, (0.0, 0.43), (0.24, 0.055));
            image::Luma([light.clamp(0.0, 255.0) as u8])
        })
    }

    fn file(picture: &GrayImage) -> Vec<u8> {
        let mut file = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut file, image::ImageFormat::Png).unwrap();
        file.into_inner()
    }

    #[test]
    fn a_face_is_found_however_the_picture_lies() {
        let finder = Finder::new().unwrap();
        let mut picture = drawn_face(900, 700, (300.0, 260.0), 100.0);
        for quarter in 0..4 {
            let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
            let looked = finder.look(&file(&picture), &[], 800).unwrap();
            assert_eq!(looked.faces.len(), 1, "after {quarter} turns: {:?}", looked.faces);
            // Where its middle is now, and that the box to hide covers all of it.
            let (x, y) = [(300.0, 260.0), (700.0 - 260.0, 300.0), (600.0, 440.0), (260.0, 600.0)][quarter];
            let hide = looked.faces[0].hide;
            let covers = |from: f64, length: f64, at: f64, whole: f64| {
                from * whole < at - 62.0 && (from + length) * whole > at + 62.0
            };
            assert!(covers(hide.x, hide.width, x, width) && covers(hide.y, hide.height, y, height), "{hide:?}");
            assert!(hide.width * width < 350.0 && hide.height * height < 350.0, "{hide:?}");
            picture = image::imageops::rotate90(&picture);
        }
    }

    #[test]
    fn what_is_covered_is_no_face_any_more() {
        let finder = Finder::new().unwrap();
        let mut picture = drawn_face(500, 400, (250.0, 200.0), 80.0);
        let second = drawn_face(500, 400, (250.0, 200.0), 80.0);
        picture = image::ImageBuffer::from_fn(1000, 400, |x, y| {
            if x < 500 { *picture.get_pixel(x, y) } else { *second.get_pixel(x - 500, y) }
        });
        let both = finder.look(&file(&picture), &[], 1000).unwrap().faces;
        assert_eq!(both.len(), 2, "{both:?}");
        assert!(both[0].area.x < 0.5 && both[1].area.x > 0.5, "from left to right");
        let one = finder.look(&file(&picture), &[both[0].hide], 1000).unwrap().faces;
        assert_eq!(one.len(), 1, "{one:?}");
        assert!(one[0].area.x > 0.5);
        let none = finder.look(&file(&picture), &[both[0].hide, both[1].hide], 1000).unwrap().faces;
        assert_eq!(none, []);
    }

    #[test]
    fn pictures_without_faces_and_of_any_size_get_an_answer() {
        let finder = Finder::new().unwrap();
        for (width, height) in [(1, 1), (40, 40), (41, 900), (300, 200)] {
            let plain = DynamicImage::new_rgb8(width, height);
            assert!(finder.faces(&plain, SEARCHED, 4).is_empty(), "{width} by {height}");
        }
    }
}
