//! What can be wrong with a picture, in words for the person who took it.

use super::kind::Foreign;

/// Why a picture can't be used. The text says what is wrong, [`StillProblem::help`] what to do; neither names a file,
/// which the caller knows and adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StillProblem {
    /// No bytes at all.
    #[error("the picture's file is empty")]
    Empty,
    /// A file of a known kind that is no still, or none this program opens.
    #[error("the file is {0}, which can't be used here")]
    Foreign(Foreign),
    /// A file of no known kind.
    #[error("the file is not a picture of a known kind")]
    Unknown,
    /// A JPEG, PNG, WebP or GIF whose content breaks off, contradicts itself or makes no sense.
    #[error("the picture's file is damaged or breaks off before its end")]
    Damaged,
    /// A JPEG, PNG, WebP or GIF that uses a part of its format hardly any program writes.
    #[error("the picture is stored in an unusual way that traject can't read")]
    Rare,
    /// More bytes, pixels or memory than any still needs.
    #[error("the picture is too large: more than {} megapixels, {} MB as a file, or too much to hold in memory", PIXELS_MOST / 1_000_000, FILE_MOST >> 20)]
    TooLarge,
    /// An area to hide is not within the picture. Nothing is shown rather than too much.
    #[error("an area to hide is not within the picture")]
    HideOutside,
    /// The part to keep is not within the picture, or is smaller than a pixel.
    #[error("the part to keep is not within the picture, or nothing is left of it")]
    CropOutside,
    /// The finished pixels could not be written as a file.
    #[error("traject could not write the picture")]
    NotWritten,
}

/// A still has at most this many pixels.
pub(super) const PIXELS_MOST: u64 = 100_000_000;

/// A still's file has at most this many bytes.
pub const FILE_MOST: usize = 100 << 20;

/// Decoding a still takes at most this many bytes of memory, the file itself aside.
pub(super) const MEMORY_MOST: u64 = 512 << 20;

impl StillProblem {
    /// The next step, in plain words.
    pub fn help(self) -> &'static str {
        match self {
            Self::Foreign(foreign) => foreign.help(),
            Self::Unknown => {
                "Use a JPEG, PNG, WebP or GIF picture; open this one in a photo program and save it as JPEG."
            }
            Self::Empty | Self::Damaged => {
                "Copy it again from the camera, the phone or the film; if it opens in a photo program, save it there as \
                 JPEG."
            }
            Self::Rare => "Open it in a photo program and save it as an ordinary JPEG or PNG.",
            Self::TooLarge => "Open it in a photo program and save a smaller copy; 4000 pixels wide is plenty.",
            Self::HideOutside | Self::CropOutside => {
                "Write it as [x, y, width, height], each from 0 to 1, counted from the upper left corner of the upright, \
                 uncropped picture."
            }
            Self::NotWritten => "Open it in a photo program, save it as JPEG and try again.",
        }
    }
}
