//! How wide words are in the theme's fonts, by the advances of their letters alone: what both writers draw charts by.
//!
//! Letters that join take no more room than alone, so that words are rather measured too wide than too narrow.

use std::sync::Arc;

use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions};

use super::FontBytes;
use super::sfnt::Face;
use crate::chart::{Measure, Weight};

/// The advances of a theme's fonts.
pub struct Widths {
    /// In the order they are asked: by family, then by weight.
    faces: Vec<MeasuredFace>,
    /// Advances of the characters up to [`KNOWN`], looked up once, in regular and in semibold.
    known: [Vec<f32>; 2],
}

struct MeasuredFace {
    /// Its family's place in the theme's list.
    family: usize,
    face: Face,
    bytes: FontBytes,
    characters: CharmapIndex,
}

/// A character that no font has takes this much of an em.
const UNKNOWN: f32 = 1.0;
/// Latin, Greek, Cyrillic, Hebrew and Arabic lie below this.
const KNOWN: u32 = 0x700;
const REGULAR: u16 = 400;
const SEMIBOLD: u16 = 600;

impl Widths {
    /// Reads the fonts of these families; files that are no fonts, or of another family, are passed over.
    pub fn new(files: impl IntoIterator<Item = FontBytes>, families: &[String]) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut faces: Vec<MeasuredFace> = Vec::new();
        for bytes in files {
            let Some(face) = Face::read(&bytes) else { continue };
            let registered = collection.register_fonts(Blob::new(Arc::new(bytes.clone())), None);
            let Some((id, found)) = registered.first() else { continue };
            let family = families.iter().position(|name| collection.family_id(name) == Some(*id));
            if let (Some(family), Some(font)) = (family, found.first()) {
                faces.push(MeasuredFace { family, face, bytes, characters: font.charmap_index() });
            }
        }
        faces.sort_by_key(|face| face.family);
        let mut widths = Self { faces, known: [Vec::new(), Vec::new()] };
        let known = [REGULAR, SEMIBOLD].map(|weight| {
            let advance = |code| char::from_u32(code).map_or(UNKNOWN, |character| widths.looked_up(character, weight));
            (0..KNOWN).map(advance).collect()
        });
        widths.known = known;
        widths
    }

    /// A character's advance, as a part of an em.
    fn advance(&self, character: char, weight: u16) -> f32 {
        let [regular, semibold] = &self.known;
        let known = if weight == SEMIBOLD { semibold } else { regular };
        known.get(u32::from(character) as usize).copied().unwrap_or_else(|| self.looked_up(character, weight))
    }

    /// The advance in the first family that has the character, in the nearest weight.
    fn looked_up(&self, character: char, weight: u16) -> f32 {
        let mut best: Option<(usize, u16, f32)> = None;
        for face in &self.faces {
            if best.is_some_and(|(family, ..)| face.family > family) {
                break;
            }
            let strays = face.face.weight.abs_diff(weight);
            if best.is_some_and(|(_, nearest, _)| nearest <= strays) {
                continue;
            }
            let glyph = face.characters.charmap(&face.bytes).and_then(|map| map.map(character));
            if let Some(glyph) = glyph.filter(|glyph| *glyph != 0).and_then(|glyph| u16::try_from(glyph).ok()) {
                best = Some((face.family, strays, f32::from(face.face.advance(&face.bytes, glyph)) / 1000.0));
            }
        }
        best.map_or(UNKNOWN, |(.., advance)| advance)
    }
}

impl Measure for Widths {
    fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        let weight = match weight {
            Weight::Regular => REGULAR,
            Weight::Semibold => SEMIBOLD,
        };
        let shows = |character: &char| !matches!(character, '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
        text.chars().filter(shows).map(|character| self.advance(character, weight)).sum::<f32>() * size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    #[test]
    fn words_are_as_wide_as_their_letters() {
        let widths = Theme::built_in().unwrap().widths();
        let width = |text: &str| widths.width(text, Weight::Regular, 11.0);
        assert!((width("now") + width("start") - width("nowstart")).abs() < 0.01);
        assert!(width("start") > 20.0 && width("start") < 30.0, "{}", width("start"));
        assert!(widths.width("start", Weight::Semibold, 11.0) > width("start"));
        assert!(width("ŵ") > 5.0 && width("پ") > 2.0);
        assert!((width("\u{2068}now\u{2069}") - width("now")).abs() < f32::EPSILON);
    }
}
