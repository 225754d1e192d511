//! The stills, family by family.

mod adebayo;
mod ashdown;
mod barrett;
mod brodie;
mod marsh;
mod okafor;
mod prydderch;
mod siddiqui;
mod vaughan;
mod wisniewska;

use crate::canvas::{Canvas, Place};
use crate::encode::Stored;

/// One still: its file within the family's folder, its shape, how it is stored and what is on it.
pub(crate) struct Still {
    pub(crate) file: &'static str,
    pub(crate) portrait: bool,
    pub(crate) stored: Stored,
    pub(crate) draw: fn(&mut Canvas),
}

/// Every family's folder and its stills.
pub(crate) const FAMILIES: [(&str, &[Still]); 10] = [
    ("okafor-ada", &okafor::STILLS),
    ("brodie-finlay", &brodie::STILLS),
    ("marsh-jonah-edie", &marsh::STILLS),
    ("prydderch-macsen", &prydderch::STILLS),
    ("vaughan-nansi", &vaughan::STILLS),
    ("wisniewski-stas", &wisniewska::STILLS),
    ("siddiqui-zain", &siddiqui::STILLS),
    ("adebayo-ola", &adebayo::STILLS),
    ("ashdown-ruby", &ashdown::STILLS),
    ("school-milo", &barrett::STILLS),
];

/// The size of a landscape scene in its own coordinates.
pub(crate) const WIDE: Place = (1200.0, 900.0);
/// The size of a portrait scene in its own coordinates.
pub(crate) const TALL: Place = (900.0, 1200.0);

/// A landscape JPEG.
pub(crate) const fn wide(file: &'static str, draw: fn(&mut Canvas)) -> Still {
    Still { file, portrait: false, stored: Stored::Jpeg, draw }
}

/// A portrait JPEG.
pub(crate) const fn tall(file: &'static str, draw: fn(&mut Canvas)) -> Still {
    Still { file, portrait: true, stored: Stored::Jpeg, draw }
}

impl Still {
    /// The same still stored in another way.
    pub(crate) const fn stored(self, stored: Stored) -> Self {
        Self { stored, ..self }
    }
}
