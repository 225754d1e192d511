//! Pages to page operations. Decides nothing about how a page looks; notes where each slot of the structure tree was
//! drawn.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineDashPattern, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point,
    Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};

use super::layout::item::{Area, Glyph, Item, Mark, Page, Path, PathPoint, Shape, TextRun};
use super::layout::structure::{LinkId, SlotId, Structure};
use super::layout::{LaidOut, MM};
use super::pictures;
use super::subset::Subsets;
use super::tag::utf16;
use crate::theme::tokens::Colour;

/// What was drawn where, for the tags.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// For every slot, its marked content: page and number on that page.
    pub(crate) slots: Vec<Vec<(usize, i64)>>,
    /// For every slot, the page it begins on and the room its first items take.
    pub(crate) places: Vec<Option<(usize, Area)>>,
    /// For every page, the slot of each of its numbers.
    pub(crate) numbers: Vec<Vec<SlotId>>,
    /// Where links can be followed: page, link, area.
    pub(crate) links: Vec<(usize, LinkId, Area)>,
}

/// Draws all pages.
pub(crate) fn draw(laid_out: &LaidOut, subsets: &mut Subsets<'_>) -> (Vec<PdfPage>, Drawn) {
    let mut drawn = Drawn::new(&laid_out.structure);
    let [width, height] = laid_out.sheet;
    let mut pages = Vec::with_capacity(laid_out.pages.len());
    for (number, page) in laid_out.pages.iter().enumerate() {
        drawn.numbers.push(Vec::new());
        let mut pen = Pen {
            height,
            page: number,
            ops: Vec::with_capacity(page.items.len() * 6),
            open: None,
            fill: None,
            subsets: &mut *subsets,
            drawn: &mut drawn,
        };
        pen.page(page);
        pages.push(PdfPage::new(Mm(width / MM), Mm(height / MM), pen.ops));
    }
    (pages, drawn)
}

impl Drawn {
    fn new(structure: &Structure) -> Self {
        let slots = structure.slots.len();
        Self { slots: vec![Vec::new(); slots], places: vec![None; slots], ..Self::default() }
    }
}

struct Pen<'a, 'f> {
    height: f32,
    page: usize,
    ops: Vec<Op>,
    /// The marked content that is open. It never nests, and never cuts a text object.
    open: Option<Mark>,
    fill: Option<Colour>,
    subsets: &'a mut Subsets<'f>,
    drawn: &'a mut Drawn,
}

impl Pen<'_, '_> {
    fn page(&mut self, page: &Page) {
        for item in &page.items {
            self.item(item);
        }
        self.close();
    }

    fn item(&mut self, item: &Item) {
        if let Shape::Link { area, link } = &item.shape {
            self.drawn.links.push((self.page, *link, *area));
            return;
        }
        if let Mark::Content(slot) = item.mark {
            self.note_place(slot, item.area());
        }
        if let Shape::Text(run) = &item.shape {
            self.text(run, item.mark);
            return;
        }
        self.open(item.mark);
        match &item.shape {
            Shape::Rect { area, colour } => {
                self.fill(*colour);
                let rectangle = self.rectangle(area, PaintMode::Fill);
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Shape::Frame { area, thickness, colour } => {
                self.ops.push(Op::SetOutlineColor { col: rgb(*colour) });
                self.ops.push(Op::SetOutlineThickness { pt: Pt(*thickness) });
                let rectangle = self.rectangle(area, PaintMode::Stroke);
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Shape::Path(path) => self.path(path),
            Shape::Picture { area, picture } => {
                let transform = XObjectTransform {
                    translate_x: Some(Pt(tidy(area.x))),
                    translate_y: Some(Pt(tidy(self.height - area.y - area.height))),
                    scale_x: Some(tidy(area.width)),
                    scale_y: Some(tidy(area.height)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                self.ops.push(Op::UseXobject { id: pictures::id(*picture), transform });
            }
            Shape::Text(_) | Shape::Link { .. } => {}
        }
    }

    fn path(&mut self, path: &Path) {
        if let Some(fill) = path.fill {
            self.fill(fill);
        }
        if let Some((colour, thickness)) = path.line {
            self.ops.push(Op::SetOutlineColor { col: rgb(colour) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(tidy(thickness)) });
        }
        if let Some([dash, space]) = path.dashes {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[tidy(dash), tidy(space)]) });
        }
        let place = |point: &PathPoint| LinePoint {
            p: Point { x: Pt(tidy(point.at[0])), y: Pt(tidy(self.height - point.at[1])) },
            bezier: point.handle,
        };
        let points = path.points.iter().map(place).collect();
        let mode = match (path.fill, path.line) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, _) => PaintMode::Stroke,
        };
        if path.fill.is_some() {
            let rings = vec![PolygonRing { points }];
            let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        } else {
            self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
        }
        if path.dashes.is_some() {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
        }
    }

    fn rectangle(&self, area: &Area, mode: PaintMode) -> Rect {
        Rect {
            x: Pt(tidy(area.x)),
            y: Pt(tidy(self.height - area.y - area.height)),
            width: Pt(tidy(area.width)),
            height: Pt(tidy(area.height)),
            mode: Some(mode),
            winding_order: None,
        }
    }

    /// A run, word by word where the glyphs alone would not give its text back.
    fn text(&mut self, run: &TextRun, mark: Mark) {
        for (glyphs, actual) in self.stretches(run, mark) {
            let Some(glyphs) = run.glyphs.get(glyphs) else { continue };
            match (actual, mark) {
                (Some(actual), Mark::Content(slot)) => {
                    self.close();
                    let number = self.number(slot);
                    let text = DictItem::String { data: utf16(actual), literal: false };
                    self.begin("Span", [("MCID", DictItem::Int(number)), ("ActualText", text)]);
                    self.show(run, glyphs);
                    self.ops.push(Op::EndMarkedContent);
                }
                _ => {
                    self.open(mark);
                    self.show(run, glyphs);
                }
            }
        }
    }

    /// The glyphs of a run in stretches: words whose glyphs do not tell their text stand alone, with the text told.
    fn stretches<'r>(&mut self, run: &'r TextRun, mark: Mark) -> Vec<(std::ops::Range<usize>, Option<&'r str>)> {
        let mut stretches: Vec<(std::ops::Range<usize>, Option<&str>)> = Vec::new();
        for word in words(run) {
            let told = self.take(run, word.clone());
            let actual = match mark {
                Mark::Content(_) if !told => text_of(run, word.clone()),
                _ => None,
            };
            match stretches.last_mut() {
                Some((last, None)) if actual.is_none() => last.end = word.end,
                _ => stretches.push((word, actual)),
            }
        }
        stretches
    }

    /// Takes a word's glyphs into the subset; tells whether they give its text back.
    fn take(&mut self, run: &TextRun, word: std::ops::Range<usize>) -> bool {
        let Some(glyphs) = run.glyphs.get(word) else { return true };
        let mut told = true;
        for cluster in glyphs.chunk_by(|a, b| a.range == b.range) {
            let text = cluster.first().and_then(|glyph| run.text.get(glyph.range.clone())).unwrap_or("");
            if let [glyph] = cluster {
                if let Some(taken) = self.subsets.take(run.font, glyph.id, text) {
                    told &= self.subsets.text(run.font, taken.id) == text;
                }
            } else {
                // Several glyphs for one cluster: each a character as long as there are any.
                told = false;
                let last = text.chars().next_back();
                for (glyph, character) in cluster.iter().zip(text.chars().map(Some).chain(std::iter::repeat(last))) {
                    let text = character.map(String::from).unwrap_or_default();
                    self.subsets.take(run.font, glyph.id, &text);
                }
            }
        }
        told
    }

    fn show(&mut self, run: &TextRun, glyphs: &[Glyph]) {
        self.fill(run.colour);
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(Subsets::id(run.font));
        self.ops.push(Op::SetFont { font, size: Pt(tidy(run.size)) });
        let mut codes: Vec<Codepoint> = Vec::with_capacity(glyphs.len());
        let (mut start, mut rise, mut pen) = (0.0_f32, 0.0_f32, 0.0_f64);
        for glyph in glyphs {
            let Some(taken) = self.subsets.take(run.font, glyph.id, "") else { continue };
            if !codes.is_empty() && (glyph.rise - rise).abs() > 0.005 {
                self.flush(run, start, rise, &mut codes);
            }
            if let Some(last) = codes.last_mut() {
                // The numbers between glyphs count from where the rounded widths have led.
                let wanted = f64::from(glyph.x - start) * 1000.0 / f64::from(run.size);
                let back = (pen - wanted).round();
                if back.abs() >= 1.0 {
                    last.offset += back as f32;
                    pen -= back;
                }
            } else {
                (start, rise, pen) = (glyph.x, glyph.rise, 0.0);
            }
            let text = self.subsets.text(run.font, taken.id).to_owned();
            codes.push(Codepoint::with_cid(taken.id, 0.0, text));
            pen += f64::from(taken.advance);
        }
        self.flush(run, start, rise, &mut codes);
        self.ops.push(Op::EndTextSection);
    }

    fn flush(&mut self, run: &TextRun, start: f32, rise: f32, codes: &mut Vec<Codepoint>) {
        if codes.is_empty() {
            return;
        }
        let (x, y) = (tidy(run.x + start), tidy(self.height - run.y + rise));
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) });
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(std::mem::take(codes))] });
    }

    fn open(&mut self, mark: Mark) {
        if self.open == Some(mark) {
            return;
        }
        self.close();
        match mark {
            Mark::Artifact => self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
            Mark::Content(slot) => {
                let number = self.number(slot);
                self.begin("P", [("MCID", DictItem::Int(number))]);
            }
        }
        self.open = Some(mark);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn begin<const N: usize>(&mut self, tag: &str, properties: [(&str, DictItem); N]) {
        let map: BTreeMap<String, DictItem> =
            properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    /// The next number on this page, for a piece of a slot.
    fn number(&mut self, slot: SlotId) -> i64 {
        let Some(numbers) = self.drawn.numbers.get_mut(self.page) else { return 0 };
        let number = numbers.len() as i64;
        numbers.push(slot);
        if let Some(pieces) = self.drawn.slots.get_mut(slot.0) {
            pieces.push((self.page, number));
        }
        number
    }

    fn note_place(&mut self, slot: SlotId, area: Area) {
        if let Some(place) = self.drawn.places.get_mut(slot.0) {
            match place {
                // A figure of many shapes takes the room of them all.
                Some((page, known)) if *page == self.page => *known = known.with(area),
                Some(_) => {}
                None => *place = Some((self.page, area)),
            }
        }
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
            self.fill = Some(colour);
        }
    }
}

/// The glyph ranges of a run's words, each white space a word of its own.
fn words(run: &TextRun) -> Vec<std::ops::Range<usize>> {
    let is_space =
        |glyph: &Glyph| run.text.get(glyph.range.clone()).is_some_and(|text| text.chars().all(char::is_whitespace));
    let mut words = Vec::new();
    let mut start = 0;
    for group in run.glyphs.chunk_by(|a, b| !is_space(a) && !is_space(b)) {
        words.push(start..start + group.len());
        start += group.len();
    }
    words
}

fn text_of(run: &TextRun, word: std::ops::Range<usize>) -> Option<&str> {
    let glyphs = run.glyphs.get(word)?;
    let start = glyphs.iter().map(|glyph| glyph.range.start).min()?;
    let end = glyphs.iter().map(|glyph| glyph.range.end).max()?;
    run.text.get(start..end)
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| tidy(f32::from(value) / 255.0);
    Color::Rgb(Rgb { r: part(colour.red), g: part(colour.green), b: part(colour.blue), icc_profile: None })
}

/// A thousandth of a point is finer than any printer; more digits only make the file longer.
fn tidy(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
