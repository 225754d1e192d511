//! The covers: in front a still to the edges, the names and the season; behind, thanks and the service.

use super::{Binder, SetPages};
use crate::document::{Block, Figure, Inline, Letterhead, ParagraphRole, Picture};
use crate::pdf::layout::blocks::{FRAME_LINE, FRAME_STRENGTH};
use crate::pdf::layout::compositor::{Frame, fitted};
use crate::pdf::layout::flow::Strip;
use crate::pdf::layout::item::{Area, Item, Mark, Page, Shape};
use crate::pdf::layout::shape::{Fit, Shaper};
use crate::pdf::layout::sheet::{Type, tinted};
use crate::pdf::layout::structure::{Entry, NodeId, Role};
use crate::pdf::layout::text::{MEDIUM, SEMIBOLD, Target};

/// From the panel to the names, between names and season, in millimetres.
const ABOVE_TITLE_MM: f32 = 10.0;
const ABOVE_SUBTITLE_MM: f32 = 1.0;
/// Height of the logo, and how far its foot is from the page's, in millimetres.
const LOGO_MM: f32 = 8.0;
const LOGO_FOOT_MM: f32 = 13.0;
/// Between logo and name.
const BESIDE_LOGO_MM: f32 = 4.0;
/// The names may be smaller where they are many.
const TITLE_SIZES: [f32; 5] = [1.0, 0.87, 0.74, 0.62, 0.5];
/// A still lower than this part of the panel has tint around it instead of standing at the edge.
const LOW: f32 = 0.55;
/// A still that does not reach both edges stands in from the panel's, in millimetres.
const INSET_MM: f32 = 10.0;
/// Between names and a still that stands beside them, in millimetres.
const BESIDE_COVER_MM: f32 = 8.0;
/// The least that names have beside it, in millimetres.
const NAMES_MM: f32 = 44.0;
/// The panel keeps at least this part of its height, however many names there are.
const PANEL_LEAST: f32 = 0.6;
/// Rings of the large ornament.
const RINGS: u16 = 13;
/// What it costs that the back cover is a right-hand page.
const BACK_ON_RIGHT: f32 = 6.0;
/// What it costs that a second language begins on a left-hand page.
const TITLE_ON_LEFT: f32 = 1.0;

impl Binder<'_, '_> {
    /// The front cover.
    pub(super) fn cover(&mut self, blocks: &[Block], frame: &Frame) -> SetPages {
        let sheet = self.set.sheet;
        let mm = self.fold.millimetre;
        let mut items = Vec::new();
        let figure = blocks.iter().find_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        // In reading order: the still comes before the names.
        let node = figure.map(|figure| {
            let node = self.set.structure.add(frame.node, Role::Figure);
            self.set.structure.set_alt(node, Inline::plain(&figure.alt));
            node
        });
        let foot = sheet.height - LOGO_FOOT_MM * mm;
        let lowest = foot - LOGO_MM * mm - 6.0 * mm;
        if let (Some(figure), Some(node)) = (figure, node)
            && self.is_too_tall(&figure.picture, frame)
        {
            return self.tall_cover(figure, node, blocks, frame);
        }
        let room = lowest - self.fold.cover - ABOVE_TITLE_MM * mm;
        let words = self.titles(blocks, frame, room);
        let panel_height = self.fold.cover.min(lowest - ABOVE_TITLE_MM * mm - words.height);
        let panel_height = panel_height.max(self.fold.cover * PANEL_LEAST);
        let panel = Area { x: 0.0, y: 0.0, width: sheet.width, height: panel_height };
        let foot_of_panel = if let (Some(figure), Some(node)) = (figure, node) {
            let slot = self.set.structure.slot(node);
            self.panel(figure, panel, Mark::Content(slot), &mut items)
        } else {
            self.ornament(panel, &mut items);
            panel_height
        };
        let top = foot_of_panel + ABOVE_TITLE_MM * mm;
        items.extend(words.items.into_iter().map(|item| item.moved(0.0, top)));
        for block in blocks {
            if let Block::Letterhead(head) = block {
                self.service_line(head, foot, frame, &mut items);
            }
        }
        SetPages { pages: vec![Page { items }], cost: [0.0; 2] }
    }

    /// Whether a still would be too narrow on the cover's panel, and leaves names a column beside it.
    fn is_too_tall(&self, picture: &Picture, frame: &Frame) -> bool {
        self.fold.cover * aspect(picture) < self.fold.least_still
            && self.beside_names(picture, frame) + 0.01 >= self.fold.least_still
    }

    /// How wide a very tall still is beside the names: from top to foot, if they have room enough then.
    fn beside_names(&self, picture: &Picture, frame: &Frame) -> f32 {
        let sheet = self.set.sheet;
        let room = sheet.width - frame.start - (BESIDE_COVER_MM + NAMES_MM) * self.fold.millimetre;
        (sheet.height * aspect(picture)).max(self.fold.least_still).min(room)
    }

    /// A very tall still at the outer edge, from top to foot; names and service beside it.
    fn tall_cover(&mut self, figure: &Figure, node: NodeId, blocks: &[Block], frame: &Frame) -> SetPages {
        let (sheet, mm) = (self.set.sheet, self.fold.millimetre);
        let slot = self.set.structure.slot(node);
        let aspect = aspect(&figure.picture);
        let width = self.beside_names(&figure.picture, frame);
        let height = (width / aspect).min(sheet.height);
        let x = frame.left(sheet, sheet.width - width, width);
        let area = Area { x, y: 0.0, width, height };
        let whole = Area { y: (height - width / aspect) / 2.0, height: width / aspect, ..area };
        let number = self.set.picture(&figure.picture, width);
        let shape = Shape::Cropped { area, whole, picture: number };
        let mut items = vec![Item { mark: Mark::Content(slot), shape }];
        let room = sheet.width - width - frame.start - BESIDE_COVER_MM * mm;
        let column = Frame { width: room.max(1.0), room: room.max(1.0), ..*frame };
        let words = self.titles(blocks, &column, sheet.height / 2.0);
        let top = self.fold.still_top;
        items.extend(words.items.into_iter().map(|item| item.moved(0.0, top)));
        for block in blocks {
            if let Block::Letterhead(head) = block {
                let head = Block::Letterhead(Letterhead { lines: Vec::new(), ..head.clone() });
                let service = self.service(&[head], &column);
                let top = sheet.height - LOGO_FOOT_MM * mm - service.height;
                items.extend(service.items.into_iter().map(|item| item.moved(0.0, top)));
            }
        }
        SetPages { pages: vec![Page { items }], cost: [0.0; 2] }
    }

    /// The still on its panel; returns how far down it reaches.
    fn panel(&mut self, figure: &Figure, panel: Area, mark: Mark, items: &mut Vec<Item>) -> f32 {
        let picture = &figure.picture;
        let inset = INSET_MM * self.fold.millimetre;
        let place = place(aspect(picture), panel, self.fold.cover_cut, [inset, self.fold.least_still]);
        let colours = &self.set.sheet.colours;
        if place.inset {
            items.push(Item::artifact(Shape::Rect { area: panel, colour: colours.tint }));
        }
        let line = tinted(colours.ink, FRAME_STRENGTH);
        let number = self.set.picture(picture, place.whole.width);
        items.push(Item { mark, shape: Shape::Cropped { area: place.shown, whole: place.whole, picture: number } });
        if place.inset {
            let shape = Shape::Frame { area: place.shown, thickness: FRAME_LINE, colour: line };
            items.push(Item::artifact(shape));
            return panel.height;
        }
        place.shown.height
    }

    /// The panel of a booklet without stills.
    fn ornament(&self, panel: Area, items: &mut Vec<Item>) {
        items.push(Item::artifact(Shape::Rect { area: panel, colour: self.set.sheet.colours.tint }));
        // As large as fits with some tint around it; the ornament is three quarters as high as wide.
        let width = (panel.width * 0.98).min(panel.height * 0.98 / 0.75);
        let height = width * 0.75;
        let area = Area {
            x: panel.x + (panel.width - width) / 2.0,
            y: panel.y + (panel.height - height) / 2.0,
            width,
            height,
        };
        items.extend(self.rings(area, RINGS));
    }

    /// Names and season, one below the other from 0 on, as large as there is room for.
    fn titles(&mut self, blocks: &[Block], frame: &Frame, room: f32) -> Strip {
        for (at, factor) in TITLE_SIZES.into_iter().enumerate() {
            let before = self.before();
            let (strip, fits) = self.titles_at(blocks, frame, factor);
            if (fits && strip.height <= room) || at + 1 == TITLE_SIZES.len() {
                return strip;
            }
            self.go_back(before);
        }
        Strip::default()
    }

    /// Names and season in one size, and whether no name had to be broken.
    fn titles_at(&mut self, blocks: &[Block], frame: &Frame, factor: f32) -> (Strip, bool) {
        let (types, colours) = (self.set.sheet.types, self.set.sheet.colours.clone());
        let mut strip = Strip::default();
        let mut top = 0.0;
        let mut fits = true;
        for block in blocks {
            match block {
                Block::Heading { level, content } => {
                    let kind = Type { size: types.h1.size * factor, leading: types.h1.leading * factor };
                    let style = frame.style(kind, SEMIBOLD, colours.ink);
                    let level = self.set.structure.next_level(*level);
                    let node = self.set.structure.add(frame.node, Role::Heading(level));
                    let words = self.set.words(content, Target::Node(node), &style);
                    if let Some(Mark::Content(slot)) = words.spans.first().map(|span| span.mark) {
                        let words = Inline::plain(content).trim().to_owned();
                        self.set.structure.outline.push(Entry { level, words, slot });
                    }
                    let shaped = self.set.shaper.shape(words, style, None);
                    fits &= Shaper::widths(&shaped).0 <= frame.width;
                    let lines = self.set.shaper.lines(shaped, frame.width, Fit::Balanced);
                    top = self.set.stack(&mut strip, lines, kind, frame, frame.start, top);
                }
                Block::Paragraph { content, .. } => {
                    top += ABOVE_SUBTITLE_MM * self.fold.millimetre;
                    let style = self.set.grey(types.address, frame);
                    let node = self.set.structure.add(frame.node, Role::Paragraph);
                    let lines = self.set.lines(content, Target::Node(node), &style, frame.width);
                    top = self.set.stack(&mut strip, lines, types.address, frame, frame.start, top);
                }
                _ => {}
            }
        }
        (strip, fits)
    }

    /// Logo and name on one line at the foot.
    fn service_line(&mut self, head: &Letterhead, foot: f32, frame: &Frame, items: &mut Vec<Item>) {
        let (mm, kind) = (self.fold.millimetre, self.set.sheet.types.small);
        let mut start = frame.start;
        let mut width = frame.width;
        let mut middle = foot - LOGO_MM * mm / 2.0;
        if let Some(logo) = &head.logo {
            let node = self.set.structure.add(frame.node, Role::Figure);
            self.set.structure.set_alt(node, head.logo_alt.clone());
            let slot = self.set.structure.slot(node);
            let size = fitted(logo, frame.width / 2.0, LOGO_MM * mm);
            let (item, area) = self.set.place_picture(logo, slot, frame, start, foot - size[1], size);
            middle = area.y + area.height / 2.0;
            items.push(item);
            start += size[0] + BESIDE_LOGO_MM * mm;
            width -= size[0] + BESIDE_LOGO_MM * mm;
        }
        if head.name.is_empty() {
            return;
        }
        let node = self.set.structure.add(frame.node, Role::Paragraph);
        let style = self.set.grey(kind, frame);
        let lines = self.set.lines(&[Inline::text(head.name.clone())], Target::Node(node), &style, width);
        let mut strip = Strip::default();
        let high = lines.len() as f32 * kind.leading;
        self.set.stack(&mut strip, lines, kind, frame, start, 0.0);
        items.extend(strip.items.into_iter().map(|item| item.moved(0.0, middle - high / 2.0)));
    }

    /// Where the second language begins.
    pub(super) fn title_page(&mut self, blocks: &[Block], frame: &Frame) -> SetPages {
        let sheet = self.set.sheet;
        let strip = self.titles(blocks, frame, sheet.text_height() / 2.0);
        let top = sheet.height * 0.38 - strip.height / 2.0;
        let items = strip.items.into_iter().map(|item| item.moved(0.0, top.max(sheet.top)));
        SetPages { pages: vec![Page { items: items.collect() }], cost: [TITLE_ON_LEFT, 0.0] }
    }

    /// The back cover: thanks where the eye rests, the service at the foot.
    pub(super) fn back_cover(&mut self, blocks: &[Block], frame: &Frame) -> SetPages {
        let sheet = self.set.sheet;
        let at = blocks.iter().position(|block| matches!(block, Block::Letterhead(_))).unwrap_or(blocks.len());
        let (thanks, service) = blocks.split_at(at.min(blocks.len()));
        let thanks = self.thanks(thanks, frame);
        let service = self.service(service, frame);
        let foot = sheet.height - LOGO_FOOT_MM * self.fold.millimetre;
        let mut items = Vec::new();
        let thanks_foot = self.fold.still_top + thanks.height;
        items.extend(thanks.items.into_iter().map(|item| item.moved(0.0, self.fold.still_top)));
        let top = (foot - service.height).max(thanks_foot + 12.0);
        items.extend(service.items.into_iter().map(|item| item.moved(0.0, top)));
        SetPages { pages: vec![Page { items }], cost: [0.0, BACK_ON_RIGHT] }
    }

    fn thanks(&mut self, blocks: &[Block], frame: &Frame) -> Strip {
        let kind = self.set.sheet.types.saying_beside;
        let mut strip = Strip::default();
        for block in blocks {
            match block {
                Block::Paragraph { content, .. } => {
                    let style = frame.style(kind, MEDIUM, self.set.sheet.colours.ink);
                    let node = self.set.structure.add(frame.node, Role::Paragraph);
                    let words = self.set.words(content, Target::Node(node), &style);
                    let shaped = self.set.shaper.shape(words, style, None);
                    let lines = self.set.shaper.lines(shaped, frame.width, Fit::Balanced);
                    let top = if strip.items.is_empty() { 0.0 } else { strip.height + kind.leading };
                    self.set.stack(&mut strip, lines, kind, frame, frame.start, top);
                }
                Block::Part { language, blocks } => {
                    let node = self.set.structure.add(frame.node, Role::Part);
                    self.set.structure.set_language(node, language);
                    let frame = super::turned(self.set, frame, language.direction(), frame.node_of(node));
                    let inner = self.thanks(blocks, &frame);
                    let top = if strip.items.is_empty() { 0.0 } else { strip.height + kind.leading };
                    strip.height = top + inner.height;
                    strip.items.extend(inner.items.into_iter().map(|item| item.moved(0.0, top)));
                }
                other => {
                    let inner = self.strip(std::slice::from_ref(other), frame);
                    let top = if strip.items.is_empty() { 0.0 } else { strip.height + kind.leading };
                    strip.height = top + inner.height;
                    strip.items.extend(inner.items.into_iter().map(|item| item.moved(0.0, top)));
                }
            }
        }
        strip
    }

    /// Logo, name and address one below the other.
    fn service(&mut self, blocks: &[Block], frame: &Frame) -> Strip {
        let (mm, kind) = (self.fold.millimetre, self.set.sheet.types.small);
        let mut strip = Strip::default();
        let mut top = 0.0;
        for block in blocks {
            match block {
                Block::Letterhead(head) => {
                    if let Some(logo) = &head.logo {
                        let node = self.set.structure.add(frame.node, Role::Figure);
                        self.set.structure.set_alt(node, head.logo_alt.clone());
                        let slot = self.set.structure.slot(node);
                        let size = fitted(logo, frame.width / 2.0, LOGO_MM * mm);
                        let (item, area) = self.set.place_picture(logo, slot, frame, frame.start, top, size);
                        strip.items.push(item);
                        top = area.y + area.height + 2.5 * mm;
                    }
                    let name = [Inline::Strong(vec![Inline::text(head.name.clone())])];
                    let name = (!head.name.is_empty()).then_some(name.as_slice());
                    for line in name.into_iter().chain(head.lines.iter().map(Vec::as_slice)) {
                        top = self.line(line, kind, frame, top, &mut strip);
                    }
                }
                Block::Paragraph { content, role } => {
                    top += if *role == ParagraphRole::Small { kind.leading / 2.0 } else { kind.leading };
                    top = self.line(content, kind, frame, top, &mut strip);
                }
                other => {
                    let inner = self.strip(std::slice::from_ref(other), frame);
                    strip.items.extend(inner.items.into_iter().map(|item| item.moved(0.0, top)));
                    top += inner.height;
                }
            }
        }
        strip.height = strip.height.max(top);
        strip
    }

    fn line(&mut self, content: &[Inline], kind: Type, frame: &Frame, top: f32, strip: &mut Strip) -> f32 {
        let node = self.set.structure.add(frame.node, Role::Paragraph);
        let style = self.set.grey(kind, frame);
        let lines = self.set.lines(content, Target::Node(node), &style, frame.width);
        self.set.stack(strip, lines, kind, frame, frame.start, top)
    }
}

/// Where a still stands on the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    /// What is seen of it.
    shown: Area,
    /// The whole of it; what lies outside `shown` is cut off.
    whole: Area,
    /// Whether the panel's tint is seen around it.
    inset: bool,
}

/// A still's place on the panel. At most `cut` of its width or height goes; one that is too low or too narrow to reach the
/// edges then stands in, whole.
fn place(aspect: f32, panel: Area, cut: f32, [inset, least]: [f32; 2]) -> Place {
    let wanted = panel.width / panel.height.max(1.0);
    let centred = |width: f32, height: f32, shown: Area| Area {
        x: shown.x + (shown.width - width) / 2.0,
        y: shown.y + (shown.height - height) / 2.0,
        width,
        height,
    };
    if aspect >= wanted {
        let seen = (aspect * (1.0 - cut)).max(wanted);
        let height = panel.width / seen;
        if height >= panel.height * LOW {
            let shown = Area { height, ..panel };
            return Place { shown, whole: centred(height * aspect, height, shown), inset: false };
        }
    } else if aspect / (1.0 - cut) >= wanted {
        return Place { shown: panel, whole: centred(panel.width, panel.width / aspect, panel), inset: false };
    }
    // Too wide or too tall: whole, on the tint.
    let (width, height) = (panel.width - 2.0 * inset, panel.height - 2.0 * inset);
    // It may take the panel's whole height so that it is not too narrow.
    let height = height.max((least / aspect).min(panel.height));
    let [width, height] = if width / aspect <= height { [width, width / aspect] } else { [height * aspect, height] };
    let shown = centred(width, height, panel);
    Place { shown, whole: shown, inset: true }
}

/// Width by height.
pub(super) fn aspect(picture: &Picture) -> f32 {
    picture.width.max(1) as f32 / picture.height.max(1) as f32
}
