//! Fonts cut to the glyphs of one document. A subset begins empty with every document: what one family's letter uses never
//! shows in another's.
//!
//! A code of a subset is a glyph with the text it stands for there. Arabic letters share their strokes and differ in dots
//! that are glyphs of their own, so that one glyph stands for several letters: by codes of their own, every letter comes
//! back from the file as it was written, with no reader's help.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub};
use subsetter::GlyphRemapper;

use super::composite::{self, Component, Composite};
use super::fonts::{Font, FontIndex, Fonts};

/// The glyphs a document uses, by font.
pub(crate) struct Subsets<'a> {
    fonts: &'a Fonts,
    used: Vec<Used>,
}

#[derive(Default)]
struct Used {
    glyphs: GlyphRemapper,
    composites: Vec<Composite>,
    /// Their places in the list.
    known_composites: BTreeMap<Composite, usize>,
    /// The codes of every outline: as many as there are texts it stands for.
    codes: BTreeMap<Outline, Vec<u16>>,
    /// For every code from 1 on, its outline and its text.
    meanings: Vec<(Outline, String)>,
    widths: BTreeMap<u16, u16>,
}

/// What a code draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outline {
    /// A glyph, by its number in the subset.
    Glyph(u16),
    /// Several glyphs, by their place in the list of composites.
    Composite(usize),
}

/// A glyph of a composite at its place, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) glyph: u16,
    pub(crate) offset: [f32; 2],
}

/// The cut fonts of a document, and by their names in the file which glyph each code draws and what text it stands for.
#[derive(Default)]
pub(crate) struct EmbeddedFonts {
    pub(crate) fonts: Vec<(FontId, PdfFont)>,
    pub(crate) meanings: BTreeMap<String, Vec<(u16, String)>>,
}

/// A code of a subset.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Code {
    pub(crate) code: u16,
    /// In thousandths of an em.
    pub(crate) advance: u16,
}

impl<'a> Subsets<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        let mut used = Vec::new();
        used.resize_with(fonts.len(), Used::default);
        Self { fonts, used }
    }

    /// The resource name of a font.
    pub(crate) fn id(font: FontIndex) -> FontId {
        FontId(format!("Face{}", font.0))
    }

    /// Takes a glyph into its font's subset, with the text it stands for.
    pub(crate) fn take(&mut self, font: FontIndex, glyph: u16, text: &str) -> Option<Code> {
        let font_file = self.fonts.get(font)?;
        let advance = font_file.face.advance(&font_file.bytes, glyph);
        let used = self.used.get_mut(font.0)?;
        let outline = Outline::Glyph(used.glyphs.remap(glyph));
        // Fonts with PostScript outlines have no table from codes to glyphs: there a glyph stands for its first text.
        used.take(outline, advance, text, font_file.has_postscript_outlines())
    }

    /// Takes several glyphs that are drawn as one, set in `size`, with the text they stand for together.
    pub(crate) fn take_composite(
        &mut self,
        font: FontIndex,
        parts: &[Part],
        size: f32,
        advance: f32,
        text: &str,
    ) -> Option<Code> {
        let units_per_em = self.fonts.get(font)?.face.units_per_em;
        let units = |points: f32| (points * units_per_em / size.max(f32::EPSILON)).round();
        let used = self.used.get_mut(font.0)?;
        let components = parts.iter().map(|part| Component {
            glyph: used.glyphs.remap(part.glyph),
            offset: part.offset.map(|points| units(points) as i16),
        });
        let composite = Composite { components: components.collect(), advance: units(advance) as u16 };
        let advance = (f32::from(composite.advance) * 1000.0 / units_per_em).round() as u16;
        let next = used.composites.len();
        let place = *used.known_composites.entry(composite).or_insert_with_key(|composite| {
            used.composites.push(composite.clone());
            next
        });
        used.take(Outline::Composite(place), advance, text, false)
    }

    /// Whether several glyphs of a font can be drawn as one.
    pub(crate) fn takes_composites(&self, font: FontIndex) -> bool {
        self.fonts.get(font).is_some_and(|font| font.takes_composites)
    }

    /// The font's own glyph for a character.
    pub(crate) fn glyph(&self, font: FontIndex, character: char) -> Option<u16> {
        self.fonts.get(font)?.glyph(character)
    }

    /// The cut fonts, for the file.
    pub(crate) fn embed(self) -> EmbeddedFonts {
        let mut embedded = EmbeddedFonts::default();
        for (index, used) in self.used.into_iter().enumerate().filter(|(_, used)| !used.meanings.is_empty()) {
            let index = FontIndex(index);
            let Some((program, count)) = self.fonts.get(index).and_then(|font| used.program(font)) else { continue };
            let Some(font) = self.fonts.get(index) else { continue };
            let glyph = |outline: Outline| match outline {
                Outline::Glyph(glyph) => glyph,
                Outline::Composite(place) => u16::try_from(place).map_or(0, |place| count.saturating_add(place)),
            };
            let meanings = used.meanings.into_iter().map(|(outline, text)| (glyph(outline), text)).collect();
            embedded.fonts.push((Self::id(index), embedded_font(font, program, used.widths)));
            embedded.meanings.insert(Self::id(index).0, meanings);
        }
        embedded
    }
}

impl Used {
    /// The code of an outline that stands for a text; for any text, if there can be `only_one`.
    fn take(&mut self, outline: Outline, advance: u16, text: &str, only_one: bool) -> Option<Code> {
        let codes = self.codes.entry(outline).or_default();
        let means = |code: u16| self.meanings.get(usize::from(code) - 1).is_some_and(|(_, known)| known == text);
        if let Some(&code) = codes.iter().find(|&&code| only_one || means(code)) {
            return Some(Code { code, advance });
        }
        let code = u16::try_from(self.meanings.len() + 1).ok()?;
        self.meanings.push((outline, text.to_owned()));
        codes.push(code);
        self.widths.insert(code, advance);
        Some(Code { code, advance })
    }

    /// The cut font with its composites, and how many glyphs come before them.
    fn program(&self, font: &Font) -> Option<(Vec<u8>, u16)> {
        // Whether both can be done was tried before the font was taken.
        let program = subsetter::subset(&font.bytes, 0, &self.glyphs).ok()?;
        if self.composites.is_empty() {
            return Some((program, 0));
        }
        let count = composite::glyph_count(&program)?;
        Some((composite::with_composites(&program, &self.composites)?, count))
    }
}

fn embedded_font(font: &Font, program: Vec<u8>, widths: BTreeMap<u16, u16>) -> PdfFont {
    let face = &font.face;
    let scale = 1000.0 / face.units_per_em;
    let scaled = |value: i16| (f32::from(value) * scale).round() as i16;
    let [x_min, y_min, x_max, y_max] = face.bounds.map(scaled);
    let parsed = ParsedFont {
        font_index: 0,
        font_name: Some(format!("{}+{}", label(&program), face.postscript_name)),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths,
        units_per_em: 1000,
        font_metrics: FontMetrics { ascent: (face.ascent * scale) as i16, descent: (face.descent * scale) as i16 },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min,
            y_min,
            x_max,
            y_max,
            caret_slope_rise: face.slope.0,
            caret_slope_run: face.slope.1,
            us_weight_class: face.weight,
        },
        original_bytes: program,
    };
    PdfFont::new(parsed)
}

/// Six capitals made of the subset itself (FNV-1a): equal subsets have equal names.
fn label(program: &[u8]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in program {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6)
        .map(|_| {
            let letter = b'A' + (hash % 26) as u8;
            hash /= 26;
            char::from(letter)
        })
        .collect()
}
