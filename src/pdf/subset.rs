//! Fonts cut to the glyphs of one document. A subset begins empty with every document: what one family's letter uses never
//! shows in another's.
//!
//! A code of a subset is a glyph with the text it stands for there. Arabic letters share their strokes and differ in dots
//! that are glyphs of their own, so that one glyph stands for several letters: by codes of their own, every letter comes
//! back from the file as it was written, with no reader's help.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub};
use subsetter::GlyphRemapper;

use super::fonts::{FontIndex, Fonts};

/// The glyphs a document uses, by font.
pub(crate) struct Subsets<'a> {
    fonts: &'a Fonts,
    used: Vec<Used>,
}

#[derive(Default)]
struct Used {
    glyphs: GlyphRemapper,
    /// The codes of every glyph: as many as there are texts it stands for.
    codes: BTreeMap<u16, Vec<u16>>,
    /// For every code from 1 on, its glyph in the subset and its text.
    meanings: Vec<(u16, String)>,
    widths: BTreeMap<u16, u16>,
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
        let codes = used.codes.entry(glyph).or_default();
        let means = |code: u16| used.meanings.get(usize::from(code) - 1).is_some_and(|(_, known)| known == text);
        // Fonts with PostScript outlines have no table from codes to glyphs: there a glyph stands for its first text.
        let only_one = font_file.has_postscript_outlines();
        if let Some(&code) = codes.iter().find(|&&code| only_one || means(code)) {
            return Some(Code { code, advance });
        }
        let code = u16::try_from(used.meanings.len() + 1).ok()?;
        used.meanings.push((used.glyphs.remap(glyph), text.to_owned()));
        codes.push(code);
        used.widths.insert(code, advance);
        Some(Code { code, advance })
    }

    /// The font's own glyph for a character.
    pub(crate) fn glyph(&self, font: FontIndex, character: char) -> Option<u16> {
        self.fonts.get(font)?.glyph(character)
    }

    /// For every embedded font, which glyph each code draws and what text it stands for, by the font's name in the file.
    pub(crate) fn meanings(&self) -> BTreeMap<String, &[(u16, String)]> {
        let used = self.used.iter().enumerate().filter(|(_, used)| !used.meanings.is_empty());
        used.map(|(index, used)| (Self::id(FontIndex(index)).0, used.meanings.as_slice())).collect()
    }

    /// The cut fonts, for the file.
    pub(crate) fn embed(&self) -> Vec<(FontId, PdfFont)> {
        let embedded = self.used.iter().enumerate().filter(|(_, used)| !used.meanings.is_empty());
        embedded
            .filter_map(|(index, used)| {
                let index = FontIndex(index);
                let font = self.fonts.get(index)?;
                let face = &font.face;
                // Whether it can be cut was tried before it was taken.
                let program = subsetter::subset(&font.bytes, 0, &used.glyphs).ok()?;
                let scale = 1000.0 / face.units_per_em;
                let scaled = |value: i16| (f32::from(value) * scale).round() as i16;
                let [x_min, y_min, x_max, y_max] = face.bounds.map(scaled);
                let parsed = ParsedFont {
                    font_index: 0,
                    font_name: Some(format!("{}+{}", label(&program), face.postscript_name)),
                    codepoint_to_glyph: BTreeMap::new(),
                    glyph_widths: used.widths.clone(),
                    units_per_em: 1000,
                    font_metrics: FontMetrics {
                        ascent: (face.ascent * scale) as i16,
                        descent: (face.descent * scale) as i16,
                    },
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
                Some((Self::id(index), PdfFont::new(parsed)))
            })
            .collect()
    }
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
