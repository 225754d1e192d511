//! Pages to page operations. Decides nothing about how a page looks; notes where each slot of the structure tree was
//! drawn.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Line, LineDashPattern, LinePoint, Mm, Op, PaintMode, PdfFontHandle,
    PdfPage, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};

use super::impose::{Arrangement, Place};
use super::layout::item::{Area, Item, Mark, Page, Path, PathPoint, Shape, TextRun};
use super::layout::structure::{LinkId, SlotId, Structure};
use super::layout::{LaidOut, MM};
use super::pictures;
use super::spelling::{Ink, spelt};
use super::subset::Subsets;
use crate::theme::tokens::Colour;

/// A fold mark's distances from the edge of the sheet, in millimetres, where it begins and ends.
const FOLD_MARK: [f32; 2] = [6.0, 11.0];
const FOLD_COLOUR: Colour = Colour { red: 0x9a, green: 0xa3, blue: 0xa9 };
const FOLD_THICKNESS: f32 = 0.4;

/// What was drawn where, for the tags. Pages here are those of the file: sides of sheets, where there are two pages on one.
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

/// Draws all pages, each at its place. They are drawn in reading order, so that what runs over several keeps its order
/// wherever they stand.
pub(crate) fn draw(laid_out: &LaidOut, arrangement: &Arrangement, subsets: &mut Subsets<'_>) -> (Vec<PdfPage>, Drawn) {
    let mut drawn = Drawn::new(&laid_out.structure, arrangement.sides);
    let mut sides: Vec<Vec<Op>> = Vec::new();
    sides.resize_with(arrangement.sides, Vec::new);
    let mut draw_page = |page: &Page, place: Place| {
        let pen = Pen {
            page: laid_out.sheet,
            side: arrangement.size[1],
            place,
            ops: Vec::with_capacity(page.items.len() * 6),
            open: None,
            fill: None,
            subsets: &mut *subsets,
            drawn: &mut drawn,
        };
        pen.drawn(page)
    };
    for (page, place) in laid_out.pages.iter().zip(&arrangement.places) {
        if let Some(side) = sides.get_mut(place.side) {
            side.extend(draw_page(page, *place));
        }
    }
    // In a booklet every other place is a left-hand page.
    for (position, place) in &arrangement.blanks {
        let spare = laid_out.spare.as_ref().and_then(|pages| pages.get(position % 2));
        if let (Some(page), Some(side)) = (spare, sides.get_mut(place.side)) {
            side.extend(draw_page(page, *place));
        }
    }
    if let Some(side) = arrangement.folded.and_then(|side| sides.get_mut(side)) {
        side.extend(fold_marks(arrangement.size));
    }
    let [width, height] = arrangement.size;
    let pages = sides.into_iter().map(|ops| PdfPage::new(Mm(width / MM), Mm(height / MM), ops)).collect();
    (pages, drawn)
}

/// Two fine lines that end where the fold comes, far enough from the edge for any printer.
fn fold_marks([width, height]: [f32; 2]) -> Vec<Op> {
    let line = |from: f32, to: f32| {
        let at = |y: f32| LinePoint { p: Point { x: Pt(tidy(width / 2.0)), y: Pt(tidy(y)) }, bezier: false };
        Op::DrawLine { line: Line { points: vec![at(from), at(to)], is_closed: false } }
    };
    let (near, far) = (FOLD_MARK[0] * MM, FOLD_MARK[1] * MM);
    vec![
        Op::BeginMarkedContent { tag: "Artifact".to_owned() },
        Op::SetOutlineColor { col: rgb(FOLD_COLOUR) },
        Op::SetOutlineThickness { pt: Pt(FOLD_THICKNESS) },
        line(near, far),
        line(height - near, height - far),
        Op::EndMarkedContent,
    ]
}

impl Drawn {
    fn new(structure: &Structure, sides: usize) -> Self {
        let slots = structure.slots.len();
        let numbers = vec![Vec::new(); sides];
        Self { slots: vec![Vec::new(); slots], places: vec![None; slots], numbers, ..Self::default() }
    }
}

/// Draws one page.
struct Pen<'a, 'f> {
    /// Width and height of the page.
    page: [f32; 2],
    /// Height of the side of a sheet that it stands on.
    side: f32,
    /// Where it stands there.
    place: Place,
    ops: Vec<Op>,
    /// The marked content that is open. It never nests, and never cuts a text object.
    open: Option<Mark>,
    fill: Option<Colour>,
    subsets: &'a mut Subsets<'f>,
    drawn: &'a mut Drawn,
}

impl Pen<'_, '_> {
    /// The page at its place.
    fn drawn(mut self, page: &Page) -> Vec<Op> {
        let [width, height] = self.page;
        let Place { left, top, scale, .. } = self.place;
        let foot = self.side - top - height * scale;
        let moved = [left, top, foot].iter().any(|way| way.abs() > 0.001) || (scale - 1.0).abs() > f32::EPSILON;
        if moved {
            self.ops.push(Op::SaveGraphicsState);
            let matrix = [scale, 0.0, 0.0, scale, left, foot].map(tidy);
            self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
            // Nothing reaches over the fold.
            let whole = Area { x: 0.0, y: 0.0, width, height };
            let rectangle = self.rectangle(&whole, PaintMode::Clip);
            self.ops.push(Op::DrawRectangle { rectangle });
        }
        for item in &page.items {
            self.item(item);
        }
        self.close();
        if moved {
            self.ops.push(Op::RestoreGraphicsState);
        }
        self.ops
    }

    /// Where an area of the page is on its side.
    fn on_side(&self, area: Area) -> Area {
        let Place { left, top, scale, .. } = self.place;
        let Area { x, y, width, height } = area;
        Area { x: left + x * scale, y: top + y * scale, width: width * scale, height: height * scale }
    }

    fn item(&mut self, item: &Item) {
        if let Shape::Link { area, link } = &item.shape {
            let area = self.on_side(*area);
            self.drawn.links.push((self.place.side, *link, area));
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
            translate_y: Some(Pt(tidy(self.page[1] - area.y - area.height))),
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
            p: Point { x: Pt(tidy(point.at[0])), y: Pt(tidy(self.page[1] - point.at[1])) },
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
            y: Pt(tidy(self.page[1] - area.y - area.height)),
            width: Pt(tidy(area.width)),
            height: Pt(tidy(area.height)),
            mode: Some(mode),
            winding_order: None,
        }
    }

    fn text(&mut self, run: &TextRun, mark: Mark) {
        let glyphs = spelt(run, self.subsets);
        if glyphs.is_empty() {
            return;
        }
        self.open(mark);
        self.fill(run.colour);
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(Subsets::id(run.font));
        self.ops.push(Op::SetFont { font, size: Pt(tidy(run.size)) });
        // From right to left each glyph is placed by itself: steps back between glyphs are undone by some readers.
        let most = if run.rtl { 1 } else { run.glyphs.len() };
        let mut codes: Vec<Codepoint> = Vec::with_capacity(most);
        let (mut start, mut rise, mut pen) = (0.0_f32, 0.0_f32, 0.0_f64);
        for glyph in glyphs {
            let taken = match &glyph.ink {
                Ink::Glyph(id) => self.subsets.take(run.font, *id, &glyph.text),
                Ink::Composite(parts) => {
                    self.subsets.take_composite(run.font, parts, run.size, glyph.advance, &glyph.text)
                }
            };
            let Some(taken) = taken else { continue };
            if codes.len() >= most || (!codes.is_empty() && (glyph.rise - rise).abs() > 0.005) {
                self.flush(run, start, rise, &mut codes);
                if run.rtl {
                    // The page writer would join the pieces of one text object again.
                    self.ops.extend([Op::EndTextSection, Op::StartTextSection]);
                }
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
            codes.push(Codepoint::with_cid(taken.code, 0.0, glyph.text));
            pen += f64::from(taken.advance);
        }
        self.flush(run, start, rise, &mut codes);
        self.ops.push(Op::EndTextSection);
    }

    fn flush(&mut self, run: &TextRun, start: f32, rise: f32, codes: &mut Vec<Codepoint>) {
        if codes.is_empty() {
            return;
        }
        let (x, y) = (tidy(run.x + start), tidy(self.page[1] - run.y + rise));
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
        let Some(numbers) = self.drawn.numbers.get_mut(self.place.side) else { return 0 };
        let number = numbers.len() as i64;
        numbers.push(slot);
        if let Some(pieces) = self.drawn.slots.get_mut(slot.0) {
            pieces.push((self.place.side, number));
        }
        number
    }

    fn note_place(&mut self, slot: SlotId, area: Area) {
        let (side, area) = (self.place.side, self.on_side(area));
        if let Some(place) = self.drawn.places.get_mut(slot.0) {
            match place {
                // A figure of many shapes takes the room of them all.
                Some((page, known)) if *page == side => *known = known.with(area),
                Some(_) => {}
                None => *place = Some((side, area)),
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

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| tidy(f32::from(value) / 255.0);
    Color::Rgb(Rgb { r: part(colour.red), g: part(colour.green), b: part(colour.blue), icc_profile: None })
}

/// A thousandth of a point is finer than any printer; more digits only make the file longer.
fn tidy(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
