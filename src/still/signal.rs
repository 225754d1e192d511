//! Colours that are named by numbers instead of a profile: those of films, and of PNGs with `cICP`, `gAMA` and `cHRM`.
//!
//! The numbers are those of ITU-T H.273. All ends as sRGB. What is brighter than a sheet of white paper in the film's own
//! light (203 candela a square metre, ITU-R BT.2408) comes out white: a still on paper can't shine.

use image::{DynamicImage, ImageBuffer, Rgb, RgbImage};

use super::decode;

/// The light that becomes white, in candela a square metre.
const WHITE: f64 = 203.0;

/// The brightest that HLG can show on the display it is made for.
const HLG_BRIGHTEST: f64 = 1000.0;

/// What sRGB's own curve says of an amount of light from 0 to 1, and back.
fn srgb_to_light(value: f64) -> f64 {
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn light_to_srgb(light: f64) -> f64 {
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

/// How stored values become light.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TransferCurve {
    Srgb,
    Power(f64),
    Pq,
    Hlg,
}

impl TransferCurve {
    /// The light of a stored value, both from 0 to 1; brighter than 1 where the curve knows more than white.
    fn light(self, value: f64) -> f64 {
        match self {
            Self::Srgb => srgb_to_light(value),
            Self::Power(gamma) => value.powf(gamma),
            Self::Pq => {
                let root = value.powf(1.0 / 78.843_75);
                let part = (root - 0.835_937_5).max(0.0) / (18.851_562_5 - 18.687_5 * root);
                part.powf(1.0 / 0.159_301_757_812_5) * 10_000.0 / WHITE
            }
            // The light of the scene, then the display's own curve for each colour, as cameras of the ordinary range do it.
            Self::Hlg => {
                let scene = if value <= 0.5 {
                    value * value / 3.0
                } else {
                    (((value - 0.559_910_73) / 0.178_832_77).exp() + 0.284_668_92) / 12.0
                };
                scene.powf(1.2) * HLG_BRIGHTEST / WHITE
            }
        }
    }
}

/// Where red, green, blue and white stand in the diagram of all colours.
pub(super) type Chromaticities = [[f64; 2]; 4];

const D65: [f64; 2] = [0.3127, 0.3290];
const BT709: Chromaticities = [[0.64, 0.33], [0.30, 0.60], [0.15, 0.06], D65];

fn chromaticities_of(code: u8) -> Option<Chromaticities> {
    Some(match code {
        1 => BT709,
        4 => [[0.67, 0.33], [0.21, 0.71], [0.14, 0.08], [0.310, 0.316]],
        5 => [[0.64, 0.33], [0.29, 0.60], [0.15, 0.06], D65],
        6 | 7 => [[0.630, 0.340], [0.310, 0.595], [0.155, 0.070], D65],
        8 => [[0.681, 0.319], [0.243, 0.692], [0.145, 0.049], [0.310, 0.316]],
        9 => [[0.708, 0.292], [0.170, 0.797], [0.131, 0.046], D65],
        11 => [[0.680, 0.320], [0.265, 0.690], [0.150, 0.060], [0.314, 0.351]],
        12 => [[0.680, 0.320], [0.265, 0.690], [0.150, 0.060], D65],
        22 => [[0.630, 0.340], [0.295, 0.605], [0.155, 0.077], D65],
        _ => return None,
    })
}

/// The colours a picture's values are in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColourSignal {
    curve: TransferCurve,
    /// From the light of its own three colours to sRGB's.
    to_srgb: [[f64; 3]; 3],
    /// Whether black is 16 and white 235 of 255.
    is_narrow: bool,
}

impl ColourSignal {
    /// What a film's numbers for primaries and transfer say, as players read them: the curves of all films of the ordinary
    /// range are sRGB's, and the primaries of old television those of today's. Unknown numbers are those of HD films.
    pub fn of_film(primaries: u8, transfer: u8) -> Self {
        let primaries = if matches!(primaries, 6 | 7) { 1 } else { primaries };
        let curve = match transfer {
            4 => TransferCurve::Power(2.2),
            5 => TransferCurve::Power(2.8),
            8 => TransferCurve::Power(1.0),
            16 => TransferCurve::Pq,
            18 => TransferCurve::Hlg,
            _ => TransferCurve::Srgb,
        };
        let own = chromaticities_of(primaries).unwrap_or(BT709);
        Self { curve, to_srgb: matrix_to_srgb(own).unwrap_or(IDENTITY), is_narrow: false }
    }

    /// What the four numbers of a PNG's `cICP` say; none where they make no sense for a PNG, or say nothing.
    pub(super) fn from_code_points([primaries, transfer, matrix, full_range]: [u8; 4]) -> Option<Self> {
        let curve = match transfer {
            // The display's curve of BT.1886, as in browsers, not the camera's.
            1 | 6 | 14 | 15 => TransferCurve::Power(2.4),
            4 => TransferCurve::Power(2.2),
            5 => TransferCurve::Power(2.8),
            8 => TransferCurve::Power(1.0),
            13 => TransferCurve::Srgb,
            16 => TransferCurve::Pq,
            17 => TransferCurve::Power(2.6),
            18 => TransferCurve::Hlg,
            _ => return None,
        };
        if matrix != 0 || full_range > 1 {
            return None;
        }
        let to_srgb = matrix_to_srgb(chromaticities_of(primaries)?)?;
        Some(Self { curve, to_srgb, is_narrow: full_range == 0 })
    }

    /// A curve, and where it is known what the three colours are.
    pub(super) fn from_curve(curve: TransferCurve, own: Option<Chromaticities>) -> Option<Self> {
        let to_srgb = match own {
            Some(own) => matrix_to_srgb(own)?,
            None => IDENTITY,
        };
        Some(Self { curve, to_srgb, is_narrow: false })
    }

    /// Whether the values are sRGB's already.
    pub fn is_srgb(&self) -> bool {
        let is_same = |(row, same): (&[f64; 3], &[f64; 3])| row.iter().zip(same).all(|(a, b)| (a - b).abs() < 1e-3);
        self.curve == TransferCurve::Srgb && !self.is_narrow && self.to_srgb.iter().zip(&IDENTITY).all(is_same)
    }

    /// The picture in sRGB; what shines through is white paper.
    pub(super) fn in_srgb(&self, picture: DynamicImage) -> DynamicImage {
        if self.is_srgb() {
            return decode::on_white(picture);
        }
        match picture {
            DynamicImage::ImageRgb16(deep) => self.changed(&deep, 65_535).into(),
            other => match decode::on_white(other) {
                DynamicImage::ImageLuma8(grey) => {
                    let greys = image::GrayImage::from_raw(grey.width(), grey.height(), self.greys(&grey));
                    greys.unwrap_or(grey).into()
                }
                other => self.changed(&other.into_rgb8(), 255).into(),
            },
        }
    }

    /// Light for each value that a channel can have.
    fn lights(&self, most: usize) -> Vec<f32> {
        let value = |step: usize| {
            let value = step as f64 / most as f64;
            if self.is_narrow { ((value * 255.0 - 16.0) / 219.0).clamp(0.0, 1.0) } else { value }
        };
        (0..=most).map(|step| self.curve.light(value(step)) as f32).collect()
    }

    fn greys(&self, grey: &[u8]) -> Vec<u8> {
        let steps: Vec<u8> = self.lights(255).iter().map(|light| step_of(*light)).collect();
        grey.iter().map(|value| steps.get(usize::from(*value)).copied().unwrap_or_default()).collect()
    }

    fn changed<T>(&self, picture: &ImageBuffer<Rgb<T>, Vec<T>>, most: usize) -> RgbImage
    where
        T: image::Primitive + Into<u32> + 'static,
        Rgb<T>: image::Pixel<Subpixel = T>,
    {
        let lights = self.lights(most);
        let matrix = self.to_srgb.map(|row| row.map(|factor| factor as f32));
        let light = |value: T| lights.get(Into::<u32>::into(value) as usize).copied().unwrap_or_default();
        let steps: Vec<u8> = (0..=STEPS).map(|step| step_of(step as f32 / STEPS as f32)).collect();
        let mut changed = RgbImage::new(picture.width(), picture.height());
        for (from, to) in picture.pixels().zip(changed.pixels_mut()) {
            let own = from.0.map(light);
            *to = Rgb(matrix.map(|row| {
                let sum: f32 = row.iter().zip(own).map(|(factor, light)| factor * light).sum();
                steps.get((sum.clamp(0.0, 1.0) * STEPS as f32).round() as usize).copied().unwrap_or(u8::MAX)
            }));
        }
        changed
    }
}

/// So many steps of light are told apart: sixteen to the least step of sRGB.
const STEPS: usize = 65_535;

/// The step of sRGB that an amount of light comes nearest to.
fn step_of(light: f32) -> u8 {
    (light_to_srgb(f64::from(light.clamp(0.0, 1.0))) * 255.0).round() as u8
}

type Matrix = [[f64; 3]; 3];

const IDENTITY: Matrix = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// From the light of these colours to that of sRGB's; none where they are no three colours.
fn matrix_to_srgb(own: Chromaticities) -> Option<Matrix> {
    let from = to_xyz(own)?;
    let back = inverse(to_xyz(BT709)?)?;
    let [.., white] = own;
    Some(product(back, product(adapted(white)?, from)))
}

/// From the light of three colours to CIE XYZ, their white having a brightness of 1.
fn to_xyz([red, green, blue, white]: Chromaticities) -> Option<Matrix> {
    let [red, green, blue, white] = [xyz(red)?, xyz(green)?, xyz(blue)?, xyz(white)?];
    let columns = transposed([red, green, blue]);
    let amounts = times(inverse(columns)?, white);
    Some(columns.map(|row| [row[0] * amounts[0], row[1] * amounts[1], row[2] * amounts[2]]))
}

fn xyz([x, y]: [f64; 2]) -> Option<[f64; 3]> {
    (x.is_finite() && y.is_finite() && y > 1e-6).then(|| [x / y, 1.0, (1.0 - x - y) / y])
}

/// What makes another white the white of sRGB, as eyes do (Bradford).
fn adapted(white: [f64; 2]) -> Option<Matrix> {
    const CONES: Matrix = [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];
    let (from, to) = (times(CONES, xyz(white)?), times(CONES, xyz(D65)?));
    let mut gains = IDENTITY;
    for (at, (from, to)) in from.into_iter().zip(to).enumerate() {
        if from.abs() < 1e-9 {
            return None;
        }
        gains[at][at] = to / from;
    }
    Some(product(inverse(CONES)?, product(gains, CONES)))
}

fn transposed(m: Matrix) -> Matrix {
    [[m[0][0], m[1][0], m[2][0]], [m[0][1], m[1][1], m[2][1]], [m[0][2], m[1][2], m[2][2]]]
}

fn times(matrix: Matrix, [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * x + row[1] * y + row[2] * z)
}

fn product(left: Matrix, right: Matrix) -> Matrix {
    transposed(transposed(right).map(|column| times(left, column)))
}

fn inverse(m: Matrix) -> Option<Matrix> {
    let minor = |r: usize, c: usize| {
        let (r1, r2, c1, c2) = ((r + 1) % 3, (r + 2) % 3, (c + 1) % 3, (c + 2) % 3);
        m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1]
    };
    let whole = m[0][0] * minor(0, 0) + m[0][1] * minor(0, 1) + m[0][2] * minor(0, 2);
    if !whole.is_finite() || whole.abs() < 1e-9 {
        return None;
    }
    let cell = |row: usize, column: usize| minor(column, row) / whole;
    Some([0, 1, 2].map(|row| [0, 1, 2].map(|column| cell(row, column))))
}
