//! A picture as it leaves: clean pixels, encoded once.

use std::fmt;
use std::sync::Arc;

/// A picture made by [`crate::still`], the only door for pictures: upright, covered, without metadata.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Photograph or drawing.
    pub kind: PictureKind,
    /// In pixels, never 0.
    pub width: u32,
    /// In pixels, never 0.
    pub height: u32,
    /// File name: a hash of the content and an ending, such as `3f9a….jpg`.
    pub name: String,
    /// The file: JPEG (8 bits, RGB or grey) or PNG.
    pub file: Arc<[u8]>,
    /// Drawings only: 8-bit RGB pixels, row by row, already laid on white; what the PDF embeds instead of the PNG.
    pub pixels: Option<Arc<[u8]>>,
    /// The same picture in smaller sizes, the largest first; photographs only.
    pub smaller: Vec<Rendition>,
}

/// A picture in one size.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendition {
    /// In pixels, never 0.
    pub width: u32,
    /// In pixels, never 0.
    pub height: u32,
    /// File name, as a picture's.
    pub name: String,
    /// The file.
    pub file: Arc<[u8]>,
}

/// What print shows, in dots an inch; a picture with more takes room and gains nothing.
const PRINTED: f64 = 300.0;

impl Picture {
    /// Its largest size.
    pub fn largest(&self) -> Rendition {
        Rendition { width: self.width, height: self.height, name: self.name.clone(), file: self.file.clone() }
    }

    /// All its sizes, the largest first.
    pub fn sizes(&self) -> impl Iterator<Item = Rendition> {
        std::iter::once(self.largest()).chain(self.smaller.iter().cloned())
    }

    /// The smallest size at least so many pixels wide; the largest where there is none.
    pub fn at_least(&self, width: u32) -> Rendition {
        self.smaller.iter().rev().find(|size| size.width >= width).cloned().unwrap_or_else(|| self.largest())
    }

    /// The size to print so many points wide.
    pub fn printed(&self, points: f32) -> Rendition {
        // Half a per cent less is not seen, and lengths of the page are rounded.
        self.at_least((f64::from(points) / 72.0 * PRINTED * 0.995).max(0.0) as u32)
    }
}

impl fmt::Debug for Rendition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Rendition({}x{} {})", self.width, self.height, self.name)
    }
}

/// What kind of picture it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// A JPEG in RGB.
    Photograph,
    /// A JPEG in grey.
    GreyPhotograph,
    /// A PNG: a logo or a signature.
    Drawing,
}

impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Picture({:?} {}x{} {})", self.kind, self.width, self.height, self.name)
    }
}
