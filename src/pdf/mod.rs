//! One document as PDF: tagged (PDF/UA-1), archival (PDF/A-2a), the same bytes every time; or protected by a password,
//! then tagged alone, and never twice the same bytes.
//!
//! ```text
//! Document ──layout──▶ pages + structure ──draw──▶ operations ──fonts, pictures──▶ objects ──tag, properties──▶ bytes
//! ```
//!
//! Only `layout` knows how a page looks, and it knows no PDF. Nothing here opens a file, reads the clock or keeps
//! anything of one document for the next: a letter's bytes depend on that letter alone.

mod codes;
mod composite;
mod draw;
mod fonts;
mod icc;
mod impose;
mod inset;
mod layout;
mod pictures;
mod properties;
mod protect;
mod reading;
mod spelling;
mod subset;
mod tag;
mod write;

pub use fonts::{FontFile, FontProblem};
pub use layout::MissingGlyph;
pub use protect::{Password, PasswordChange, PasswordProblem, Unprotected};
pub use reading::{Reading, Unreadable};

use self::fonts::Fonts;
use self::impose::{Arrangement, Press};
use crate::config::{PRINTER_MARGIN_MM, Paper};
use crate::document::{Document, PictureKind};
use crate::theme::Tokens;

/// How sharply a photograph comes out of the printer.
#[derive(Clone, Debug, PartialEq)]
pub struct Sharpness {
    /// The name of its picture.
    pub picture: String,
    /// Of the picture's largest size, where it is placed widest.
    pub dots_an_inch: f64,
}

/// Why there is no protected file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// No font has these.
    MissingGlyphs(Vec<MissingGlyph>),
    /// It could not be encrypted.
    Unprotected(Unprotected),
}

/// The pages of a document, set with the fonts of one writer.
pub struct Pages(layout::LaidOut);

impl Pages {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.pages.len()
    }

    /// How sharply each photograph comes out.
    pub fn sharpness(&self) -> Vec<Sharpness> {
        let photographs = self.0.pictures.iter().filter(|placed| placed.picture.kind != PictureKind::Drawing);
        let sharpness = photographs.map(|placed| Sharpness {
            picture: placed.picture.name.clone(),
            dots_an_inch: f64::from(placed.picture.width) / (f64::from(placed.width.max(1.0)) / 72.0),
        });
        sharpness.collect()
    }
}

/// Writes documents as PDF. Made once per build; any number of threads may render at once.
pub struct Writer {
    tokens: Tokens,
    paper: Paper,
    /// What booklets are folded of.
    folding: Paper,
    /// How much white the printers of booklets leave at the edges of the paper, in millimetres.
    printer_margin_mm: f32,
    fonts: Fonts,
}

impl Writer {
    /// A writer for one theme and one paper. The families of `tokens.font.text` are tried in their order; every one must
    /// be among the fonts.
    pub fn new(tokens: Tokens, paper: Paper, fonts: Vec<FontFile>) -> Result<Self, FontProblem> {
        let fonts = Fonts::new(fonts, &tokens.font.text)?;
        Ok(Self { tokens, paper, folding: Paper::A4, printer_margin_mm: PRINTER_MARGIN_MM, fonts })
    }

    /// The same, with booklets folded of this sheet.
    #[must_use]
    pub fn folding(self, sheet: Paper) -> Self {
        Self { folding: sheet, ..self }
    }

    /// The same, with booklets for printers that leave so many millimetres white at the edges of the paper: pages for
    /// folding whose pictures reach into them are made a little smaller.
    #[must_use]
    pub fn printer_margin(self, millimetres: f32) -> Self {
        Self { printer_margin_mm: millimetres, ..self }
    }

    /// The document as a PDF file; or every character in it that no font has, each once per word.
    pub fn render(&self, document: &Document) -> Result<Vec<u8>, Vec<MissingGlyph>> {
        Ok(self.write(document, &self.set(document)?))
    }

    /// The same, as a file that opens only with this password. It is as accessible as the other, and claims no archival
    /// conformance, which an encrypted file can't have.
    pub fn render_protected(&self, document: &Document, password: &Password) -> Result<Vec<u8>, NotWritten> {
        let pages = self.set(document).map_err(NotWritten::MissingGlyphs)?;
        self.write_protected(document, &pages, password).map_err(NotWritten::Unprotected)
    }

    /// The document for folding: see [`Writer::write_imposed`].
    pub fn render_imposed(&self, document: &Document) -> Result<Vec<u8>, Vec<MissingGlyph>> {
        Ok(self.write_imposed(document, &self.set(document)?))
    }

    /// The same, as a file that opens only with this password.
    pub fn render_imposed_protected(&self, document: &Document, password: &Password) -> Result<Vec<u8>, NotWritten> {
        let pages = self.set(document).map_err(NotWritten::MissingGlyphs)?;
        self.write_imposed_protected(document, &pages, password).map_err(NotWritten::Unprotected)
    }

    /// The document's pages, set and not yet written: what all its editions are made of.
    pub fn set(&self, document: &Document) -> Result<Pages, Vec<MissingGlyph>> {
        layout::lay_out(document, &self.tokens, [self.paper, self.folding], &self.fonts).map(Pages)
    }

    /// The pages of this document as a PDF file.
    pub fn write(&self, document: &Document, pages: &Pages) -> Vec<u8> {
        write::file(document, &pages.0, &self.fonts)
    }

    /// The same, as a file that opens only with this password.
    pub fn write_protected(
        &self,
        document: &Document,
        pages: &Pages,
        password: &Password,
    ) -> Result<Vec<u8>, Unprotected> {
        write::protected_file(document, &pages.0, &self.fonts, password)
    }

    /// The pages of this document for folding: two on each side of a sheet, to be printed on both sides and turned over
    /// the short edge. The last page stays at the back; where the pages are no multiple of four, blanks stand before it.
    pub fn write_imposed(&self, document: &Document, pages: &Pages) -> Vec<u8> {
        write::arranged_file(document, &pages.0, &self.arrange(document, &pages.0), &self.fonts)
    }

    /// The same, as a file that opens only with this password.
    pub fn write_imposed_protected(
        &self,
        document: &Document,
        pages: &Pages,
        password: &Password,
    ) -> Result<Vec<u8>, Unprotected> {
        let arrangement = self.arrange(document, &pages.0);
        write::protected_arranged_file(document, &pages.0, &arrangement, &self.fonts, password)
    }

    fn arrange(&self, document: &Document, laid_out: &layout::LaidOut) -> Arrangement {
        let scales = inset::scales(laid_out, self.printer_margin_mm * layout::MM);
        let upright = layout::Sheet::new(&self.tokens, self.folding, false);
        let press = Press { sheet: [upright.height, upright.width], direction: document.language.direction() };
        Arrangement::folded(&scales, laid_out.sheet, press)
    }

    /// The boxes that stills are placed in, on this paper and in booklets: width and height of each, in points.
    pub fn still_boxes(&self) -> Vec<[f32; 2]> {
        let mut boxes = layout::still_boxes(&layout::Sheet::new(&self.tokens, self.paper, false)).to_vec();
        boxes.extend(layout::booklet_boxes(&self.tokens, self.folding));
        boxes
    }

    /// The characters of a text that no font has; empty when it can be printed.
    pub fn can_print(&self, text: &str) -> Vec<MissingGlyph> {
        layout::missing_glyphs(text, &self.tokens, &self.fonts)
    }
}
