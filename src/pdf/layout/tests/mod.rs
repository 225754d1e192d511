//! Tests of whole layouts: where things stand, and what must hold for any document.

mod any_document;
mod booklet;
mod places;
mod random;
mod running;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::item::{Item, Mark, Shape, TextRun};
use super::structure::Role;
use super::*;
use crate::document::{
    AddressBlock, Aside, Block, Cell, Column, ColumnAlign, Definition, Figure, Footnote, Inline, Leaf, Letterhead,
    List, PageLabel, ParagraphRole, Picture, PictureKind, Row, Running, Saying, SayingRole, SignOff, Table, TableStyle,
};
use crate::pdf::FontFile;

const POINTS: f32 = 0.6;

static TOKENS: LazyLock<Tokens> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../themes/default/theme.toml")).unwrap());

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ttf"));
    paths.sort();
    let file = |path: std::path::PathBuf| FontFile {
        name: path.display().to_string(),
        bytes: std::fs::read(path).unwrap().into(),
    };
    Fonts::new(paths.into_iter().map(file).collect(), &TOKENS.font.text).unwrap()
});

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { role: ParagraphRole::Body, content: words(text) }
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        kind: DocumentKind::Letter,
        title: "A letter".to_owned(),
        language: Language::english(),
        author: String::new(),
        date: jiff::civil::date(2026, 3, 23),
        large_print: false,
        running: Running { recipient: "Grace".into(), page: PageLabel("{page}".into()), ..Running::default() },
        blocks,
    }
}

fn picture(width: u32, height: u32) -> Arc<Picture> {
    Arc::new(Picture {
        kind: PictureKind::Drawing,
        width,
        height,
        name: "p.png".into(),
        file: Vec::new().into(),
        pixels: None,
        smaller: Vec::new(),
    })
}

fn laid_out(document: &Document) -> LaidOut {
    lay_out(document, &TOKENS, [Paper::A4; 2], &FONTS).unwrap()
}

fn runs(page: &Page) -> impl Iterator<Item = (&TextRun, Mark)> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(run) => Some((run, item.mark)),
        _ => None,
    })
}

/// The first run that begins with these words.
fn find<'a>(laid_out: &'a LaidOut, text: &str) -> (usize, &'a TextRun) {
    let pages = laid_out.pages.iter().enumerate();
    let found = pages.flat_map(|(number, page)| runs(page).map(move |(run, _)| (number, run))).find(|(_, run)| {
        let first = run.glyphs.first().map_or(0, |glyph| glyph.range.start);
        run.text[first..].starts_with(text)
    });
    found.unwrap_or_else(|| panic!("{text} is not on any page"))
}

/// The top of a run's line, of type so large with lines so far apart.
fn top(run: &TextRun, leading: f32) -> f32 {
    let face = FONTS.primary().unwrap();
    let (ascent, descent) = (face.ascent / face.units_per_em, face.descent / face.units_per_em);
    run.y - ascent * run.size - (leading - (ascent - descent) * run.size) / 2.0
}

fn letter_head(recipient: usize) -> Vec<Block> {
    let lines = ["Grace Okafor", "4 Mill Lane", "Tewkesbury", "GL20 9ZZ"];
    vec![
        Block::Letterhead(Letterhead {
            logo: Some(picture(100, 100)),
            logo_alt: "Logo".into(),
            name: "Severn Vale".into(),
            lines: vec![words("Weir House")],
        }),
        Block::Address(AddressBlock {
            recipient: lines.iter().cycle().take(recipient).map(|&line| line.to_owned()).collect(),
            details: vec![words("23 March 2026")],
        }),
        Block::Paragraph { role: ParagraphRole::Salutation, content: words("Dear Grace,") },
    ]
}
