//! The flow cut into pages. Strips that stay together move on together; only what is higher than a whole page is cut.

use super::flow::{Bar, Piece, Space, Strip};
use super::item::{Area, Item, Page, Shape};
use super::sheet::Sheet;

/// Cuts a flow into pages; there is always one.
pub(crate) fn paginate(pieces: Vec<Piece>, sheet: &Sheet) -> Vec<Page> {
    let mut paginator = Paginator { sheet, pages: vec![Page::default()], y: sheet.top, empty: true };
    let mut group = Vec::new();
    let mut space = Space::default();
    for piece in pieces {
        match piece {
            Piece::Space(next) => {
                if next.height >= space.height {
                    space = next;
                }
            }
            Piece::Strip(strip) => {
                let closes = !strip.keep_with_next;
                group.push((std::mem::take(&mut space), strip));
                if closes {
                    paginator.place_group(std::mem::take(&mut group));
                }
            }
            Piece::PageBreak => {
                paginator.place_group(std::mem::take(&mut group));
                space = Space::default();
                if !paginator.empty {
                    paginator.new_page();
                }
            }
        }
    }
    paginator.place_group(group);
    // A break after the last words leaves no empty page behind.
    if paginator.empty && paginator.pages.len() > 1 {
        paginator.pages.pop();
    }
    paginator.pages
}

struct Paginator<'a> {
    sheet: &'a Sheet,
    pages: Vec<Page>,
    y: f32,
    /// Whether nothing stands on the last page yet.
    empty: bool,
}

/// Rounding may not push a line off a page that it fits.
const TOLERANCE: f32 = 0.01;

impl Paginator<'_> {
    fn place_group(&mut self, group: Vec<(Space, Strip)>) {
        let height = |from: &[(Space, Strip)]| -> f32 {
            let all: f32 = from.iter().map(|(space, strip)| space.height + strip.height).sum();
            all - from.first().map_or(0.0, |(space, _)| space.height)
        };
        let Some((space, first)) = group.first() else { return };
        let (space, from_top) = (space.height, first.from_sheet_top);
        let head = first.head.as_ref().map_or(0.0, |head| head.height);
        let needed = height(&group);
        if from_top {
            if !self.empty {
                self.new_page();
            }
            self.y = 0.0;
            self.place_each(group);
        } else if self.fits(space + needed) || self.empty {
            self.place_each(group);
        } else if head + needed <= self.sheet.text_height() + TOLERANCE {
            self.new_page();
            self.place_each(group);
        } else {
            // Higher than any page: it begins here if its first lines fit, and is cut where pages end.
            let begins = height(group.get(..3).unwrap_or(&group));
            if !self.fits(space + begins) {
                self.new_page();
            }
            self.place_each(group);
        }
    }

    fn place_each(&mut self, group: Vec<(Space, Strip)>) {
        for (space, strip) in group {
            if !self.empty && !self.fits(space.height + strip.height) {
                self.new_page();
            }
            if self.empty {
                if let Some(head) = &strip.head {
                    self.place((**head).clone());
                }
            } else {
                self.bars(&space.bars, space.height);
                self.y += space.height;
            }
            self.place(strip);
        }
    }

    fn place(&mut self, strip: Strip) {
        self.bars(&strip.bars, strip.height);
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(strip.items.into_iter().map(|item| item.moved(0.0, y)));
        }
        self.y += strip.height;
        self.empty = false;
    }

    fn bars(&mut self, bars: &[Bar], height: f32) {
        let y = self.y;
        let Some(page) = self.pages.last_mut() else { return };
        for bar in bars {
            let Bar { x, width, colour } = *bar;
            // A bar that goes on is one bar: no seams between its strips.
            let above = page.items.iter_mut().rev().find_map(|item| match &mut item.shape {
                Shape::Rect { area, colour: c }
                    if (area.x, area.width, *c) == (x, width, colour)
                        && (area.y + area.height - y).abs() < TOLERANCE =>
                {
                    Some(area)
                }
                _ => None,
            });
            match above {
                Some(area) => area.height += height,
                None => {
                    let area = Area { x, y, width, height };
                    page.items.push(Item::artifact(Shape::Rect { area, colour }));
                }
            }
        }
    }

    fn fits(&self, height: f32) -> bool {
        self.y + height <= self.sheet.bottom + TOLERANCE
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.y = self.sheet.top;
        self.empty = true;
    }
}
