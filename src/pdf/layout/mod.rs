//! Layout: the tree becomes pages of positioned items and a structure tree. It chooses every line and every page, and
//! knows no PDF.

mod blocks;
mod booklet;
mod breaking;
mod compositor;
mod flow;
pub(crate) mod item;
mod line;
mod paginate;
mod running;
mod shape;
mod sheet;
pub(crate) mod structure;
#[cfg(test)]
mod tests;
mod text;

pub use line::MissingGlyph;

pub(crate) use self::blocks::still_boxes;
pub(crate) use self::booklet::boxes as booklet_boxes;
pub(crate) use self::compositor::Placed;
use self::compositor::{Compositor, Frame};
use self::item::Page;
use self::shape::Shaper;
pub(crate) use self::sheet::{MM, Sheet};
use self::structure::Structure;
use super::fonts::Fonts;
use crate::config::Paper;
use crate::document::{Document, DocumentKind};
use crate::language::Language;
use crate::theme::Tokens;

/// A document laid out.
pub(crate) struct LaidOut {
    pub(crate) pages: Vec<Page>,
    /// A right-hand and a left-hand page for sheets that have one to spare; nothing on them is read.
    pub(crate) spare: Option<[Page; 2]>,
    pub(crate) structure: Structure,
    /// What the pages' pictures point to.
    pub(crate) pictures: Vec<Placed>,
    /// Width and height of the sheet, in points.
    pub(crate) sheet: [f32; 2],
}

/// Lays a document out on the first of the papers, or as a booklet folded of the second; or tells every character it cannot
/// print.
pub(crate) fn lay_out(
    document: &Document,
    tokens: &Tokens,
    [paper, folding]: [Paper; 2],
    fonts: &Fonts,
) -> Result<LaidOut, Vec<MissingGlyph>> {
    let sheet = if document.kind.is_booklet() {
        Sheet::booklet(tokens, folding, document.large_print)
    } else {
        let sheet = Sheet::new(tokens, paper, document.large_print);
        let foot_lines = foot_lines(document, &sheet, fonts);
        sheet.with_room_for_foot(foot_lines)
    };
    let mut compositor = Compositor {
        shaper: Shaper { fonts, desk: fonts.desk(), missing: Vec::new(), colours: sheet.colours.clone() },
        sheet: &sheet,
        structure: Structure::new(&document.language),
        pictures: Vec::new(),
        kind: document.kind,
    };
    let frame = page_frame(document, &sheet);
    let (pages, spare) = if document.kind.is_booklet() {
        booklet::bind(&mut compositor, document, &tokens.booklet, &frame)
    } else {
        let pieces = compositor.blocks(&document.blocks, &frame);
        let mut pages = paginate::paginate(pieces, &sheet);
        compositor.running(&mut pages, &document.running, &frame);
        (pages, None)
    };
    let Compositor { shaper: Shaper { desk, missing, .. }, structure, pictures, .. } = compositor;
    fonts.give_back(desk);
    if missing.is_empty() {
        Ok(LaidOut { pages, spare, structure, pictures, sheet: [sheet.width, sheet.height] })
    } else {
        Err(missing)
    }
}

/// The whole page as a column.
fn page_frame(document: &Document, sheet: &Sheet) -> Frame {
    Frame {
        start: sheet.side,
        width: sheet.measure,
        room: sheet.text_width(),
        node: Structure::ROOT,
        direction: document.language.direction(),
        gap: sheet.gap(9.0),
        body: sheet.types.body,
        depth: 0,
    }
}

/// How many lines the foot of a document's pages takes.
fn foot_lines(document: &Document, sheet: &Sheet, fonts: &Fonts) -> usize {
    let mut compositor = Compositor {
        shaper: Shaper { fonts, desk: fonts.desk(), missing: Vec::new(), colours: sheet.colours.clone() },
        sheet,
        structure: Structure::new(&document.language),
        pictures: Vec::new(),
        kind: document.kind,
    };
    let lines = compositor.foot_lines(&document.running, &page_frame(document, sheet));
    fonts.give_back(compositor.shaper.desk);
    lines
}

/// The characters of a text that no font has.
pub(crate) fn missing_glyphs(text: &str, tokens: &Tokens, fonts: &Fonts) -> Vec<MissingGlyph> {
    let sheet = Sheet::new(tokens, Paper::A4, false);
    let mut compositor = Compositor {
        shaper: Shaper { fonts, desk: fonts.desk(), missing: Vec::new(), colours: sheet.colours.clone() },
        sheet: &sheet,
        structure: Structure::new(&Language::english()),
        pictures: Vec::new(),
        kind: DocumentKind::Letter,
    };
    let missing = compositor.unprintable(text);
    fonts.give_back(compositor.shaper.desk);
    missing
}
