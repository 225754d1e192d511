//! The head of a letter: logo and service, then address, date and reference where a window envelope shows them. All on
//! the sheet's own measures, from its upper edge.

use super::super::compositor::{Compositor, Frame, fitted};
use super::super::flow::{Piece, Strip};
use super::super::item::{Area, Item, Shape};
use super::super::sheet::MM;
use super::super::structure::Role;
use super::super::text::{SEMIBOLD, Style, Target};
use crate::document::{AddressBlock, Inline, Letterhead};

/// Widest line of the address: what the window shows.
const ADDRESS_WIDTH_MM: f32 = 73.0;
/// Where the sheet is folded first: a mark so long, so far from the edge.
const FOLD_MARK_MM: [f32; 2] = [5.0, 4.0];
/// Between the head's parts when one is longer than its place.
const APART: f32 = 14.0;
/// A head higher than this part of a page is set as ordinary text.
const HIGHEST: f32 = 0.6;

impl Compositor<'_> {
    /// The head of a letter on a page of its own.
    pub(super) fn letter_head(
        &mut self,
        head: Option<&Letterhead>,
        address: Option<&AddressBlock>,
        frame: &Frame,
    ) -> Vec<Piece> {
        let sheet = self.sheet;
        let mut strip = Strip { from_sheet_top: true, ..Strip::default() };
        let mut y = sheet.top;
        if let Some(head) = head {
            y = self.service(head, frame, &mut strip) + APART;
        }
        if let Some(address) = address {
            let top = sheet.address_top.max(y);
            y = self.address(address, frame, top, &mut strip) + APART;
            y = y.max(sheet.salutation_top);
            self.fold_mark(frame, &mut strip);
        }
        strip.height = y;
        if strip.height > sheet.height * HIGHEST {
            return cut(strip, sheet.types.small.leading);
        }
        vec![Piece::Strip(strip)]
    }

    /// Logo at the start, service at the second axis, its first capitals level with the logo's top. Returns its foot.
    fn service(&mut self, head: &Letterhead, frame: &Frame, strip: &mut Strip) -> f32 {
        let sheet = self.sheet;
        let mut foot = sheet.logo_top;
        if let Some(logo) = &head.logo {
            let node = self.structure.add(frame.node, Role::Figure);
            self.structure.set_alt(node, head.logo_alt.clone());
            let slot = self.structure.slot(node);
            let widest = sheet.second_axis - sheet.side - APART;
            let size = fitted(logo, widest, sheet.logo_height);
            let (item, area) = self.place_picture(logo, slot, frame, sheet.side, sheet.logo_top, size);
            foot = area.y + area.height;
            strip.items.push(item);
        }
        let kind = sheet.types.small;
        let width = sheet.width - sheet.side - sheet.second_axis;
        let mut top = sheet.logo_top + self.shaper.cap_height(kind) - self.shaper.baseline(kind);
        let bold = frame.style(kind, SEMIBOLD, sheet.colours.ink);
        if !head.name.is_empty() {
            top = self.line_at(&[Inline::text(head.name.clone())], &bold, frame, sheet.second_axis, width, top, strip);
        }
        let grey = self.grey(kind, frame);
        for line in &head.lines {
            top = self.line_at(line, &grey, frame, sheet.second_axis, width, top, strip);
        }
        foot.max(top)
    }

    /// Address at the start, date and reference at the second axis, on the same lines. Returns its foot.
    fn address(&mut self, address: &AddressBlock, frame: &Frame, top: f32, strip: &mut Strip) -> f32 {
        let sheet = self.sheet;
        let kind = sheet.types.address;
        let style = self.plain(kind, frame);
        let width = (ADDRESS_WIDTH_MM * MM).min(sheet.second_axis - sheet.side - 6.0);
        let mut foot = top;
        for line in &address.recipient {
            foot = self.line_at(&[Inline::text(line.clone())], &style, frame, sheet.side, width, foot, strip);
        }
        // Smaller, but with the address's line height: their baselines are shared.
        let small = sheet.types.small;
        let shared = super::super::sheet::Type { size: small.size, leading: kind.leading };
        let style = self.plain(shared, frame);
        let shift = self.shaper.baseline(kind) - self.shaper.baseline(shared);
        let width = sheet.width - sheet.side - sheet.second_axis;
        let mut beside = top + shift;
        for line in &address.details {
            beside = self.line_at(line, &style, frame, sheet.second_axis, width, beside, strip);
        }
        foot.max(beside - shift)
    }

    #[expect(clippy::too_many_arguments, reason = "a line and its place are seven things")]
    fn line_at(
        &mut self,
        content: &[Inline],
        style: &Style,
        frame: &Frame,
        start: f32,
        width: f32,
        top: f32,
        strip: &mut Strip,
    ) -> f32 {
        let node = self.structure.add(frame.node, Role::Paragraph);
        let lines = self.lines(content, Target::Node(node), style, width);
        self.stack(strip, lines, style.kind, frame, start, top)
    }

    fn fold_mark(&self, frame: &Frame, strip: &mut Strip) {
        let [from_edge, length] = FOLD_MARK_MM;
        let x = frame.left(self.sheet, from_edge * MM, length * MM);
        let area = Area { x, y: self.sheet.height / 3.0, width: length * MM, height: 0.5 };
        strip.items.push(Item::artifact(Shape::Rect { area, colour: self.sheet.colours.axis }));
    }
}

/// A head too high for its page, cut into lines by where its items lie.
fn cut(strip: Strip, leading: f32) -> Vec<Piece> {
    let mut pieces: Vec<(f32, Strip)> = Vec::new();
    let mut items: Vec<Item> = strip.items;
    items.sort_by(|a, b| a.area().y.total_cmp(&b.area().y));
    for item in items {
        let y = item.area().y;
        let height = item.area().height.max(leading);
        match pieces.last_mut() {
            Some((begins, last)) if y < *begins + last.height * 0.5 => {
                let begins = *begins;
                last.height = last.height.max(y - begins + height);
                last.items.push(item.moved(0.0, -begins));
            }
            _ => pieces.push((y, Strip { height, items: vec![item.moved(0.0, -y)], ..Strip::default() })),
        }
    }
    let mut all: Vec<Piece> = pieces.into_iter().map(|(_, strip)| Piece::Strip(strip)).collect();
    all.push(Piece::space(APART));
    all
}
