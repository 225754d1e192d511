//! Pages to page operations. Decides nothing about how a page looks; notes where each slot of the structure tree was
//! drawn.

use std::collections::BTreeMap;
use std::ops::Range;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineDashPattern, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point,
    Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};

use super::layout::item::{Area, Glyph, Item, Mark, Page, Path, PathPoint, Shape, TextRun};
use super::layout::structure::{LinkId, SlotId, Structure};
use super::layout::{LaidOut, MM};
use super::pictures;
use super::subset::Subsets;
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
            Shape::Picture { area, picture } => self.picture(area, *picture),
            Shape::Cropped { area, whole, picture } => {
                self.ops.push(Op::SaveGraphicsState);
                let rectangle = self.rectangle(area, PaintMode::Clip);
                self.ops.push(Op::DrawRectangle { rectangle });
                self.picture(whole, *picture);
                self.ops.push(Op::RestoreGraphicsState);
            }
            Shape::Text(_) | Shape::Link { .. } => {}
        }
    }

    fn picture(&mut self, area: &Area, picture: usize) {
        let transform = XObjectTransform {
            translate_x: Some(Pt(tidy(area.x))),
            translate_y: Some(Pt(tidy(self.height - area.y - area.height))),
            scale_x: Some(tidy(area.width)),
            scale_y: Some(tidy(area.height)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: pictures::id(picture), transform });
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

    fn text(&mut self, run: &TextRun, mark: Mark) {
        let glyphs = spelt(run, self.subsets);
        let mut rest = glyphs.as_slice();
        for word in words_to_say(run, &glyphs) {
            let Some((before, said, after)) = cut(rest, glyphs.len() - rest.len(), &word.glyphs) else { continue };
            self.glyphs(run, before, mark);
            self.say(word.text, mark);
            self.glyphs(run, said, mark);
            // The next piece is marked anew: these words are said instead of these glyphs alone.
            self.close();
            rest = after;
        }
        self.glyphs(run, rest, mark);
    }

    /// Opens content whose words are told beside its glyphs. What the structure leaves out needs none.
    fn say(&mut self, text: &str, mark: Mark) {
        let Mark::Content(slot) = mark else { return };
        self.close();
        let number = self.number(slot);
        let data = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let text = DictItem::String { data, literal: false };
        // Some readers look for such words only in content of this name.
        self.begin("Span", [("MCID", DictItem::Int(number)), ("ActualText", text)]);
        self.open = Some(mark);
    }

    fn glyphs(&mut self, run: &TextRun, glyphs: &[Spelt], mark: Mark) {
        if glyphs.is_empty() {
            return;
        }
        self.open(mark);
        self.fill(run.colour);
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(Subsets::id(run.font));
        self.ops.push(Op::SetFont { font, size: Pt(tidy(run.size)) });
        let mut codes: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
        let (mut start, mut rise, mut pen) = (0.0_f32, 0.0_f32, 0.0_f64);
        for glyph in glyphs {
            let Some(taken) = self.subsets.take(run.font, glyph.id, &glyph.text) else { continue };
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
            codes.push(Codepoint::with_cid(taken.code, 0.0, glyph.text.clone()));
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

/// A word that its glyphs can't tell by themselves.
struct Said<'t> {
    text: &'t str,
    /// Its glyphs, among those of the run.
    glyphs: Range<usize>,
}

/// The words whose letters stand in another order than their glyphs, or have more glyphs with room of their own than
/// letters, as in the scripts of India: readers would find gaps within them. Whole words, since readers put spaces between
/// what is told piece by piece. From right to left every glyph tells its own letter.
fn words_to_say<'t>(run: &'t TextRun, glyphs: &[Spelt]) -> Vec<Said<'t>> {
    let mut words = Vec::new();
    if run.rtl {
        return words;
    }
    let is_space = |glyph: &Spelt| run.text.get(glyph.range.clone()).is_none_or(|text| text.trim().is_empty());
    let mut start = 0;
    for word in glyphs.chunk_by(|a, b| is_space(a) == is_space(b)) {
        let end = start + word.len();
        let silent = |glyph: &Spelt| glyph.text.is_empty() && glyph.advance > 0.0;
        // A vowel sign that stands before its consonant has room; an accent above a letter has none.
        if word.iter().any(silent) {
            let from = word.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
            let to = word.iter().map(|glyph| glyph.range.end).max().unwrap_or(0);
            words.extend(run.text.get(from..to).map(|text| Said { text, glyphs: start..end }));
        }
        start = end;
    }
    words
}

/// What stands before a word, the word, and what stands after it, of glyphs that begin at `offset`.
fn cut<'g>(glyphs: &'g [Spelt], offset: usize, word: &Range<usize>) -> Option<(&'g [Spelt], &'g [Spelt], &'g [Spelt])> {
    let (before, rest) = glyphs.split_at_checked(word.start.checked_sub(offset)?)?;
    let (word, after) = rest.split_at_checked(word.len())?;
    Some((before, word, after))
}

/// A glyph with the letters it stands for.
struct Spelt {
    id: u16,
    advance: f32,
    /// Of its cluster, in the run's text.
    range: Range<usize>,
    x: f32,
    rise: f32,
    text: String,
}

impl Spelt {
    fn of(glyph: &Glyph) -> Self {
        let text = String::new();
        Self { id: glyph.id, advance: glyph.advance, range: glyph.range.clone(), x: glyph.x, rise: glyph.rise, text }
    }
}

/// Shares the text of every cluster out among its glyphs, in reading order.
fn spelt(run: &TextRun, subsets: &Subsets<'_>) -> Vec<Spelt> {
    let mut all = Vec::with_capacity(run.glyphs.len());
    for cluster in run.glyphs.chunk_by(|a, b| a.range == b.range) {
        let text = cluster.first().and_then(|glyph| run.text.get(glyph.range.clone())).unwrap_or("");
        let joiners = text.chars().filter(|&letter| is_joiner(letter)).count();
        let letters = text.chars().count() - joiners;
        if run.rtl && letters > cluster.len() {
            spell_ligature(run, cluster, text, subsets, &mut all);
            continue;
        }
        // Left to right, the first glyph tells all. Right to left each tells one letter, because readers turn the order of
        // glyphs round but not what one glyph tells; dots between base and vowel signs tell nothing.
        let spare = cluster.len() - letters.min(cluster.len());
        let mut rest = text.chars().filter(|&letter| !is_joiner(letter));
        for (at, glyph) in cluster.iter().enumerate() {
            let text: String = match (run.rtl, at) {
                (false, 0) => text.to_owned(),
                (true, at) if at == 0 || at > spare => rest.next().into_iter().collect(),
                _ => String::new(),
            };
            all.push(Spelt { text, ..Spelt::of(glyph) });
        }
        if run.rtl && joiners > 0 {
            // A hair beyond the letter: readers sort by place.
            let left = cluster.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min) - run.size * 0.002;
            for joiner in text.chars().filter(|&letter| is_joiner(letter)) {
                let glyph = subsets.glyph(run.font, joiner);
                let range = cluster.first().map(|glyph| glyph.range.clone()).unwrap_or_default();
                let text = joiner.to_string();
                all.extend(glyph.map(|id| Spelt { id, advance: 0.0, range, x: left, rise: 0.0, text }));
            }
        }
    }
    all
}

/// Joiners have no ink; from right to left they get a glyph of their own, where the font has one.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// A ligature from right to left: glyphs without ink stand where its first letters are, so that every letter has a place
/// of its own and the order of places is the order of letters. The ligature itself tells the last one.
fn spell_ligature(run: &TextRun, cluster: &[Glyph], text: &str, subsets: &Subsets<'_>, all: &mut Vec<Spelt>) {
    let Some((last, first)) = cluster.split_last() else { return };
    let spacer = subsets.glyph(run.font, ' ');
    let letters: Vec<char> = text.chars().filter(|&letter| !is_joiner(letter)).collect();
    let extra = letters.len() - cluster.len();
    let width = last.advance / (extra + 1) as f32;
    let mut letters = letters.into_iter();
    for (glyph, letter) in first.iter().zip(letters.by_ref()) {
        all.push(Spelt { text: letter.to_string(), ..Spelt::of(glyph) });
    }
    for (at, letter) in letters.by_ref().take(extra).enumerate() {
        let Some(id) = spacer else { break };
        let x = last.x + width * (extra - at) as f32;
        all.push(Spelt { id, x, text: letter.to_string(), ..Spelt::of(last) });
    }
    all.push(Spelt { text: letters.collect(), ..Spelt::of(last) });
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| tidy(f32::from(value) / 255.0);
    Color::Rgb(Rgb { r: part(colour.red), g: part(colour.green), b: part(colour.blue), icc_profile: None })
}

/// A thousandth of a point is finer than any printer; more digits only make the file longer.
fn tidy(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
