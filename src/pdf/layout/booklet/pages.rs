//! What stands on a booklet's pages beside their words: numbers at the outer edge, markings, the small ornament of a page
//! that stays empty.

use super::Binder;
use super::plan::Side;
use crate::chart::ripples::{Ring, ripples};
use crate::document::{Document, Inline};
use crate::pdf::layout::blocks::capsule;
use crate::pdf::layout::compositor::{Align, Frame};
use crate::pdf::layout::item::{Area, Item, Page, Path, Shape};
use crate::pdf::layout::sheet::tinted;
use crate::pdf::layout::text::{SEMIBOLD, Style, Target};

/// From the page's edge to the draft's band, so far that its words are clear of the white that office printers leave.
const DRAFT_TOP: f32 = 16.0;
/// Space above and below the draft's words in their band.
const DRAFT_PADDING: f32 = 2.5;
/// Thickness of the rings' lines.
const RING: f32 = 0.9;
/// Width of the ornament on a page that stays empty, in millimetres.
const SMALL_MM: f32 = 24.0;

impl Binder<'_, '_> {
    /// Numbers and markings.
    pub(super) fn folios(&mut self, pages: &mut [Page], unnumbered: &[usize], document: &Document, frame: &Frame) {
        let count = pages.len();
        for (at, page) in pages.iter_mut().enumerate() {
            let (align, inner, start) = match Side::of(at) {
                Side::Right => (Align::End, Align::Start, frame.start),
                Side::Left => (Align::Start, Align::End, self.set.sheet.end),
            };
            if !unnumbered.contains(&at) {
                self.folio(page, &document.running.page.text(at + 1, count), align, start, frame);
            }
            // Sheets that fell out of a booklet find their way back by its reference; the covers tell nothing.
            let running = &document.running;
            let parts = [Some(running.reference.as_str()), running.marking.as_deref()].into_iter().flatten();
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty() && at > 0 && at + 1 < count).collect();
            if !parts.is_empty() {
                self.folio(page, &parts.join(" · "), inner, start, frame);
            }
            if let Some(draft) = &document.running.draft {
                self.draft(page, draft, start, frame);
            }
        }
    }

    fn folio(&mut self, page: &mut Page, words: &str, align: Align, start: f32, frame: &Frame) {
        let (sheet, kind) = (self.set.sheet, self.set.sheet.types.foot);
        let style = Style { tabular: true, ..self.set.grey(kind, frame) };
        // The space at the end is not seen; it keeps the parts apart for whoever copies them.
        let words = [Inline::text(words), Inline::text(" ")];
        let lines = self.set.lines(&words, Target::Artifact, &style, sheet.measure * 0.6);
        // Upwards from the foot: nothing of it is left out.
        let top = sheet.foot - lines.len() as f32 * kind.leading + self.set.shaper.baseline(kind);
        for (line, at) in lines.into_iter().zip(0_u16..) {
            let y = top + f32::from(at) * kind.leading;
            page.items.extend(self.set.set(line, frame, start, sheet.measure, align, y));
        }
    }

    /// A band of tint above everything, on the cover's picture too.
    fn draft(&mut self, page: &mut Page, draft: &str, start: f32, frame: &Frame) {
        let (sheet, kind) = (self.set.sheet, self.set.sheet.types.foot);
        let style = frame.style(kind, SEMIBOLD, sheet.colours.accent_on_tint);
        let words = [Inline::text(draft), Inline::text(" ")];
        let line = self.set.lines(&words, Target::Artifact, &style, sheet.measure).into_iter().next();
        let Some(line) = line else { return };
        let area = Area { x: 0.0, y: DRAFT_TOP, width: sheet.width, height: kind.leading + 2.0 * DRAFT_PADDING };
        page.items.push(Item::artifact(Shape::Rect { area, colour: sheet.colours.tint }));
        let y = DRAFT_TOP + DRAFT_PADDING + self.set.shaper.baseline(kind);
        page.items.extend(self.set.set(line, frame, start, sheet.measure, Align::Start, y));
    }

    /// A page that stays empty, with a small ornament so that nobody looks for what is missing.
    pub(super) fn empty_page(&self) -> Page {
        let width = SMALL_MM * self.fold.millimetre;
        let sheet = self.set.sheet;
        let area = Area { x: (sheet.width - width) / 2.0, y: sheet.height * 0.42, width, height: width * 0.75 };
        Page { items: self.rings(area, 4) }
    }

    /// Two rings of ripples that meet.
    pub(super) fn rings(&self, area: Area, apart: u16) -> Vec<Item> {
        let colour = self.set.sheet.colours.accent;
        let shape = |ring: Ring| {
            let centre = [area.x + ring.centre[0] * area.width, area.y + ring.centre[1] * area.width];
            let path = Path {
                points: capsule(centre, ring.radius * area.width, ring.radius * area.width),
                fill: ring.filled.then(|| tinted(colour, ring.strength)),
                line: (!ring.filled).then(|| (tinted(colour, ring.strength), RING)),
                dashes: None,
            };
            Item::artifact(Shape::Path(path))
        };
        ripples(apart).into_iter().map(shape).collect()
    }
}
