//! Pages of text: strengths and the next step, the progress picture, the words, ideas; the helping question; lines to write
//! on.

use super::{Binder, SetPages, Unit};
use crate::document::Block;
use crate::pdf::layout::compositor::Frame;
use crate::pdf::layout::flow::{Piece, Strip, height, joined, trim_end};
use crate::pdf::layout::item::Page;
use crate::pdf::layout::paginate::paginate;
use crate::pdf::layout::sheet::Sheet;

/// What it costs that strengths and the next step are pulled apart.
const PARTED: f32 = 1.2;
/// The question stands where the eye rests: so far down its page, by its middle.
const EYE: f32 = 0.4;
/// What the question costs on the page behind the cover.
const BEHIND_COVER: f32 = 2.0;
/// A second page to write on.
const MORE_LINES: f32 = 0.4;

/// Pages that pieces were set on.
pub(super) struct Flowed {
    pub(super) pages: Vec<Page>,
    /// Whether it is one page that begins where stills do, with room above it.
    pub(super) is_low: bool,
}

impl Binder<'_, '_> {
    /// Some blocks as one strip, without space above and below.
    pub(super) fn strip(&mut self, blocks: &[Block], frame: &Frame) -> Strip {
        let mut pieces = self.set.blocks(blocks, frame);
        trim_end(&mut pieces);
        let first = pieces.iter().position(|piece| !matches!(piece, Piece::Space(_))).unwrap_or(0);
        joined(pieces.split_off(first))
    }

    /// Whatever is to be read: large where a page has room for it, else one page after the other.
    pub(super) fn text(&mut self, blocks: &[Block], unit: &Unit<'_>) -> SetPages {
        let frame = &unit.frame;
        let reading = Frame { body: self.set.sheet.types.reading, ..*frame };
        let before = self.before();
        let pieces = self.set.blocks(blocks, &reading);
        let mut flowed = self.flow(pieces);
        if flowed.pages.len() > 1 {
            self.go_back(before);
            let pieces = self.set.blocks(blocks, frame);
            flowed = self.flow(pieces);
        }
        let Flowed { mut pages, is_low } = flowed;
        // A page that begins at the top has no room for the name above it.
        if let (Some(cycle), [page], true) = (unit.cycle, pages.as_mut_slice(), is_low) {
            page.items.extend(self.name_again(cycle, frame));
        }
        SetPages::new(pages, 0.0)
    }

    /// The same with each part on pages of its own; none where there is one part alone.
    pub(super) fn sections(&mut self, blocks: &[Block], unit: &Unit<'_>) -> Option<SetPages> {
        let is_head = |at: &usize| matches!(blocks.get(*at), Some(Block::Heading { level: 3, .. }));
        let second = (0..blocks.len()).filter(is_head).nth(1)?;
        let (first, second) = (blocks.get(..second)?, blocks.get(second..)?);
        let mut pages = self.text(first, unit).pages;
        pages.extend(self.text(second, unit).pages);
        Some(SetPages::new(pages, PARTED))
    }

    /// Pieces on as many pages as they need; on one alone they begin where stills do.
    pub(super) fn flow(&self, mut pieces: Vec<Piece>) -> Flowed {
        trim_end(&mut pieces);
        let sheet = self.set.sheet;
        let low = Sheet { top: self.fold.still_top, ..sheet.clone() };
        let pages = paginate(pieces.clone(), &low);
        if pages.len() == 1 {
            Flowed { pages, is_low: true }
        } else {
            Flowed { pages: paginate(pieces, sheet), is_low: false }
        }
    }

    /// The helping question by itself.
    pub(super) fn question(&mut self, blocks: &[Block], frame: &Frame) -> SetPages {
        let mut pieces = self.set.blocks(blocks, frame);
        trim_end(&mut pieces);
        let sheet = self.set.sheet;
        let high = height(&pieces);
        let cost = [BEHIND_COVER, 0.0];
        if high > sheet.bottom - self.fold.still_top {
            return SetPages { pages: self.flow(pieces).pages, cost };
        }
        let strip = joined(pieces);
        let top = (sheet.height * EYE - high / 2.0).clamp(self.fold.still_top, sheet.bottom - high);
        let items = strip.items.into_iter().map(|item| item.moved(0.0, top));
        SetPages { pages: vec![Page { items: items.collect() }], cost }
    }

    /// A heading over lines to write on, and as many more pages of lines as are asked for.
    pub(super) fn notes(&mut self, blocks: &[Block], count: usize, frame: &Frame) -> SetPages {
        let head = self.strip(blocks, frame);
        let sheet = self.set.sheet;
        let mut pages = Vec::new();
        let mut items: Vec<_> = head.items.into_iter().map(|item| item.moved(0.0, sheet.top)).collect();
        let mut above = (sheet.top + head.height).max(self.fold.still_top);
        for _ in 0..count {
            let mut y = sheet.bottom;
            while y > above + self.fold.lines * 0.6 {
                items.push(self.set.rule(frame, frame.start, sheet.measure, y - 0.5, 0.5, sheet.colours.axis));
                y -= self.fold.lines;
            }
            pages.push(Page { items: std::mem::take(&mut items) });
            above = self.fold.still_top - self.fold.lines;
        }
        SetPages::new(pages, MORE_LINES * (count as f32 - 1.0))
    }
}
