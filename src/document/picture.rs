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
