//! The fonts of one theme: checked, registered once, shared by all documents of a build. Which face a word is set in is
//! the shaper's business; which glyphs are embedded, the subsets'.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontData, LayoutContext};

use super::composite::{self, Component, Composite};
use crate::theme::sfnt::Face;
use crate::theme::{FontBytes, Widths};

/// A font of the theme.
#[derive(Clone)]
pub struct FontFile {
    /// Its file name, for messages.
    pub name: String,
    /// The whole file: TrueType or OpenType, one face.
    pub bytes: FontBytes,
}

impl fmt::Debug for FontFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "FontFile({}, {} bytes)", self.name, self.bytes.len())
    }
}

/// Why a theme's fonts cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontProblem {
    /// A file is no font.
    #[error("`{0}` is not a TrueType or OpenType font that can be embedded")]
    Unreadable(String),
    /// The theme names a family that none of its fonts has.
    #[error("no font of the theme is of the family `{0}`")]
    MissingFamily(String),
    /// The theme names no family at all.
    #[error("the theme names no font family")]
    NoFamily,
}

/// A font's place in [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FontIndex(pub(crate) usize);

/// One font with what was read of it.
pub(crate) struct Font {
    pub(crate) bytes: FontBytes,
    pub(crate) face: Face,
    blob: u64,
    characters: CharmapIndex,
    /// The glyph of a space, which draws nothing.
    pub(crate) space: Option<u16>,
    /// Whether several of its glyphs can be drawn as one.
    pub(crate) takes_composites: bool,
}

impl Font {
    /// Whether its outlines are `CFF ` rather than `glyf`.
    pub(crate) fn has_postscript_outlines(&self) -> bool {
        self.bytes.starts_with(b"OTTO")
    }

    /// It cut to a few of its glyphs, as a document will cut it: tried once, before any document needs it.
    fn trial_subset(&self) -> Option<Vec<u8>> {
        let mut glyphs = subsetter::GlyphRemapper::new();
        for character in (' '..='~').chain(['ا', 'ب', 'Ω', 'Ж']) {
            if let Some(glyph) = self.glyph(character) {
                glyphs.remap(glyph);
            }
        }
        subsetter::subset(&self.bytes, 0, &glyphs).ok()
    }

    /// The glyph of a character, if it has one.
    pub(crate) fn glyph(&self, character: char) -> Option<u16> {
        let glyph = self.characters.charmap(&self.bytes)?.map(character)?;
        u16::try_from(glyph).ok().filter(|&glyph| glyph != 0)
    }
}

/// The span a glyph belongs to, by its place in the paragraph's list.
pub(crate) type SpanIndex = u32;

/// What shaping needs for itself: font look-ups and scratch space. One per thread at a time.
pub(crate) struct Desk {
    pub(crate) fonts: FontContext,
    pub(crate) layouts: LayoutContext<SpanIndex>,
}

/// All fonts, and the desks that wait for the next document.
pub(crate) struct Fonts {
    all: Vec<Font>,
    /// CSS-like list of families, in order.
    pub(crate) families: String,
    collection: Collection,
    desks: Mutex<Vec<Desk>>,
    /// The face the rhythm of lines follows.
    primary: FontIndex,
    widths: Widths,
}

impl Fonts {
    pub(crate) fn new(files: Vec<FontFile>, families: &[String]) -> Result<Self, FontProblem> {
        let widths = Widths::new(files.iter().map(|file| file.bytes.clone()), families);
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut fonts = Vec::with_capacity(files.len());
        let mut first_of_family = None;
        for file in files {
            let unreadable = || FontProblem::Unreadable(file.name.clone());
            let face = Face::read(&file.bytes).ok_or_else(unreadable)?;
            let blob = Blob::new(Arc::new(file.bytes.clone()));
            let id = blob.id();
            let registered = collection.register_fonts(blob, None);
            let (family, faces) = registered.first().ok_or_else(unreadable)?;
            let characters = faces.first().ok_or_else(unreadable)?.charmap_index();
            let is_primary = families.first().is_some_and(|name| collection.family_id(name) == Some(*family));
            // The regular face, wherever it stands among the files.
            let strays = |index: usize| fonts.get(index).map_or(0, |font: &Font| font.face.weight.abs_diff(400));
            if is_primary && first_of_family.is_none_or(|best| face.weight.abs_diff(400) < strays(best)) {
                first_of_family = Some(fonts.len());
            }
            let mut font = Font { bytes: file.bytes, face, blob: id, characters, space: None, takes_composites: false };
            font.space = font.glyph(' ');
            let trial = font.trial_subset().ok_or_else(unreadable)?;
            let pair = Composite { components: vec![Component { glyph: 0, offset: [0, 0] }; 2], advance: 0 };
            font.takes_composites = composite::with_composites(&trial, &[pair]).is_some();
            fonts.push(font);
        }
        for family in families {
            if collection.family_id(family).is_none() {
                return Err(FontProblem::MissingFamily(family.clone()));
            }
        }
        let list: Vec<String> = families.iter().map(|name| format!("'{}'", name.replace('\'', "\\'"))).collect();
        Ok(Self {
            all: fonts,
            families: list.join(", "),
            collection,
            desks: Mutex::new(Vec::new()),
            primary: FontIndex(first_of_family.ok_or(FontProblem::NoFamily)?),
            widths,
        })
    }

    /// How wide words are, for charts.
    pub(crate) fn widths(&self) -> &Widths {
        &self.widths
    }

    pub(crate) fn get(&self, index: FontIndex) -> Option<&Font> {
        self.all.get(index.0)
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// The face whose heights every line is set by, so that a name in another script does not move its line.
    pub(crate) fn primary(&self) -> Option<&Face> {
        self.get(self.primary).map(|font| &font.face)
    }

    /// Which font the shaper chose.
    pub(crate) fn index_of(&self, font: &FontData) -> Option<FontIndex> {
        self.all.iter().position(|known| known.blob == font.data.id()).map(FontIndex)
    }

    /// Whether any font has a glyph of its own for a character.
    pub(crate) fn have(&self, character: char) -> bool {
        self.all.iter().any(|font| font.glyph(character).is_some())
    }

    /// A desk for one document; [`Fonts::give_back`] keeps it for the next.
    pub(crate) fn desk(&self) -> Desk {
        let waiting = self.desks.lock().unwrap_or_else(PoisonError::into_inner).pop();
        waiting.unwrap_or_else(|| Desk {
            fonts: FontContext { collection: self.collection.clone(), source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
        })
    }

    pub(crate) fn give_back(&self, desk: Desk) {
        self.desks.lock().unwrap_or_else(PoisonError::into_inner).push(desk);
    }
}
