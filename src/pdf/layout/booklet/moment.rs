//! Moments: how a still, its caption, the principle and the words said about it share a page or two that face each other.

use super::cover::aspect;
use super::stills::{ABOVE_CAPTION, TALL};
use super::{Binder, SetPages, Unit};
use crate::document::{Block, Figure, Inline, Saying, SayingRole};
use crate::pdf::layout::compositor::Frame;
use crate::pdf::layout::flow::{Piece, Strip, joined, trim_end};
use crate::pdf::layout::item::{Item, Page};
use crate::pdf::layout::structure::Role;
use crate::pdf::layout::text::Target;

/// How many patterns there are.
pub(super) const PATTERNS: usize = 5;

/// From the caption to the words beneath.
const ABOVE_WORDS: f32 = 24.0;
/// Between two moments on a page.
const BETWEEN: f32 = 18.0;
/// Between two moments that words alone tell.
const BETWEEN_WORDS: f32 = 44.0;
/// From a cycle's name to what stands beneath.
const BELOW_NAME: f32 = 8.0;
/// A name of more lines is not told again.
const NAME_LINES: usize = 2;
/// A still this wide, by its height, asks for no page of its own.
const WIDE: f32 = 1.15;
/// Words of more lines than this are set smaller.
const LOUD_LINES: usize = 6;

/// What each pattern costs beside what its stills lose.
const SPREAD: f32 = 1.0;
const SPREAD_OF_WIDE: f32 = 1.6;
const APART: f32 = 3.0;
const TOGETHER_TALL: f32 = 1.4;
const PAIR_PARTED: f32 = 1.2;
const FLOWED: f32 = 8.0;
const CROWDED: f32 = 2.0;
const WORDS_PAGE: f32 = 0.5;
/// What it costs that a still is half as large as it could be.
const SMALLER: f32 = 6.0;

impl<'d> Binder<'_, '_> {
    /// A moment by one of its patterns; none where that does not fit it.
    pub(super) fn moment(&mut self, unit: &Unit<'d>, pattern: usize) -> Option<SetPages> {
        let blocks = unit.leaves.first().copied().unwrap_or(&[]);
        let (name, rest) = match blocks {
            [Block::Heading { .. }, rest @ ..] => (blocks.first(), rest),
            rest => (None, rest),
        };
        let tall = match rest {
            [Block::Figure(figure)] if aspect(&figure.picture) < TALL => Some(self.beside(figure, &unit.frame)),
            _ => None,
        };
        let top = self.top(name, tall.as_ref().unwrap_or(&unit.frame), unit);
        match (rest, pattern) {
            ([Block::Figure(figure)], 0) if figure.words.is_empty() => self.alone(figure, top, unit),
            ([Block::Figure(figure)], 1) if !figure.words.is_empty() => self.together(figure, top, unit),
            ([Block::Figure(figure)], 2 | 3) if !figure.words.is_empty() => {
                self.spread(figure, top, pattern == 2, unit)
            }
            ([Block::FigurePair(pair)], 0) => self.pair(pair, top, unit),
            ([Block::FigurePair(pair)], 1) => self.pair_parted(pair, top, unit),
            (_, 0 | 1) if unit.leaves.iter().all(|blocks| super::is_words(blocks)) => {
                self.words_alone(unit, top, if pattern == 0 { 1 } else { 2 })
            }
            (_, 4) => Some(self.flowed(unit)),
            _ => None,
        }
    }

    /// The cycle's name at the top of the page, where it opens as a heading, and small and unread on later pages; and
    /// where the page's own begins.
    fn top(&mut self, name: Option<&Block>, frame: &Frame, unit: &Unit<'d>) -> (Vec<Item>, f32) {
        let sheet = self.set.sheet;
        if let Some(name) = name {
            let strip = self.strip(std::slice::from_ref(name), frame);
            let top = self.fold.still_top.max(sheet.top + strip.height + BELOW_NAME);
            return (strip.items.into_iter().map(|item| item.moved(0.0, sheet.top)).collect(), top);
        }
        let mut items = Vec::new();
        if let Some(cycle) = unit.cycle {
            items = self.name_again(cycle, frame);
        }
        (items, self.fold.still_top)
    }

    /// A cycle's name on a later page.
    pub(super) fn name_again(&mut self, cycle: &[Inline], frame: &Frame) -> Vec<Item> {
        let sheet = self.set.sheet;
        let kind = sheet.types.small;
        let style = self.set.grey(kind, frame);
        let words: Vec<Inline> = cycle.iter().cloned().chain([Inline::text(" ")]).collect();
        let lines = self.set.lines(&words, Target::Artifact, &style, frame.width);
        let mut strip = Strip::default();
        if lines.len() <= NAME_LINES {
            self.set.stack(&mut strip, lines, kind, frame, frame.start, sheet.top);
        }
        strip.items
    }

    /// A still with its caption, and nothing said about it.
    fn alone(&mut self, figure: &Figure, (mut items, top): (Vec<Item>, f32), unit: &Unit<'d>) -> Option<SetPages> {
        let foot = self.set.sheet.bottom;
        let page = self.still(figure, &unit.frame, [top, foot], self.fold.still_height * super::ALONE, true)?;
        items.extend(page.items);
        Some(SetPages::new(vec![Page { items }], 0.0))
    }

    /// Still, caption and words on one page.
    fn together(&mut self, figure: &Figure, (mut items, top): (Vec<Item>, f32), unit: &Unit<'d>) -> Option<SetPages> {
        let sheet = self.set.sheet;
        let best = self.best(figure);
        // The words are set to know how much room they leave, and set again in their place in the structure.
        let before = self.before();
        let words = self.words(&figure.words, &unit.frame, self.room());
        self.go_back(before);
        let foot = sheet.bottom - words.height - self.set.sheet.gap(ABOVE_WORDS);
        if foot <= top {
            return None;
        }
        let page = self.still(figure, &unit.frame, [top, foot], self.fold.still_height, true)?;
        items.extend(page.items);
        let words = self.words(&figure.words, &unit.frame, self.room());
        let y = page.foot + self.set.sheet.gap(ABOVE_WORDS);
        items.extend(words.items.into_iter().map(|item| item.moved(0.0, y)));
        let mut cost = SMALLER * (1.0 - page.shown / best.max(1.0)).max(0.0);
        if aspect(&figure.picture) < WIDE {
            cost += TOGETHER_TALL;
        }
        if words.height > self.room() * 0.4 {
            cost += CROWDED;
        }
        Some(SetPages::new(vec![Page { items }], cost))
    }

    /// The still on one page, the words on the next: facing each other where it begins on a left page.
    fn spread(
        &mut self,
        figure: &Figure,
        (mut items, top): (Vec<Item>, f32),
        facing: bool,
        unit: &Unit<'d>,
    ) -> Option<SetPages> {
        let sheet = self.set.sheet;
        let frame = &unit.frame;
        let tall = aspect(&figure.picture) < TALL;
        // Beside a tall still there is room for all that is told of it.
        let apart = facing && !tall;
        let page = self.still(figure, frame, [top, sheet.bottom], self.fold.still_height, !apart)?;
        items.extend(page.items);
        let mut pages = vec![Page { items }];
        let mut facing_items = match (unit.cycle, facing) {
            (Some(cycle), false) => self.name_again(cycle, frame),
            _ => Vec::new(),
        };
        let top = if tall { self.fold.still_top } else { top };
        let room = sheet.bottom - top;
        // In reading order the principle comes before the words, wherever it stands.
        let principle = if apart { self.principle(figure, frame) } else { Strip::default() };
        let before = self.before();
        let words = self.words(&figure.words, frame, room);
        let wide = if aspect(&figure.picture) < WIDE { SPREAD } else { SPREAD_OF_WIDE };
        let cost = [wide, if facing { f32::INFINITY } else { APART }];
        if words.height > room {
            // More words than a page holds: they go on.
            self.go_back(before);
            return if facing { None } else { Some(SetPages { pages: self.long_words(figure, pages, unit), cost }) };
        }
        let under = top + words.height + sheet.gap(ABOVE_WORDS);
        if principle.height > 0.0 {
            let fits = page.caption + principle.height <= sheet.bottom && under <= page.caption;
            let y = if fits { page.caption } else { under };
            if y + principle.height > sheet.bottom {
                return None;
            }
            facing_items.extend(principle.items.into_iter().map(|item| item.moved(0.0, y)));
        }
        facing_items.extend(words.items.into_iter().map(|item| item.moved(0.0, top)));
        pages.push(Page { items: facing_items });
        Some(SetPages { pages, cost: [cost[0] + if facing { 0.0 } else { 0.5 }, cost[1]] })
    }

    /// Words that go on over several pages, after the page of their still.
    fn long_words(&mut self, figure: &Figure, mut pages: Vec<Page>, unit: &Unit<'d>) -> Vec<Page> {
        let beside = |saying: &Saying| Block::Saying(Saying { role: SayingRole::Beside, ..saying.clone() });
        let words: Vec<Block> = figure.words.iter().map(beside).collect();
        let pieces = self.set.blocks(&words, &unit.frame);
        pages.extend(self.flow(pieces).pages);
        pages
    }

    /// Two stills of one width, one over the other.
    fn pair(&mut self, pair: &[Figure; 2], (mut items, top): (Vec<Item>, f32), unit: &Unit<'d>) -> Option<SetPages> {
        let sheet = self.set.sheet;
        let gap = sheet.gap(BETWEEN);
        let before = self.before();
        let captions: f32 = pair.iter().map(|figure| self.captions(figure, &unit.frame, true).height).sum();
        self.go_back(before);
        let room = sheet.bottom - top - gap - captions - 2.0 * sheet.gap(ABOVE_CAPTION);
        // The same width for both, so that they look like a pair.
        let heights: f32 = pair.iter().map(|figure| 1.0 / aspect(&figure.picture)).sum();
        let width = (room / heights).min(unit.frame.room);
        if width < self.fold.least_still {
            return None;
        }
        let mut y = top;
        for figure in pair {
            let limit = width / aspect(&figure.picture);
            let page = self.still(figure, &unit.frame, [y, sheet.bottom], limit, true)?;
            items.extend(page.items);
            y = page.foot + gap;
        }
        Some(SetPages::new(vec![Page { items }], 0.0))
    }

    /// The same on a page each.
    fn pair_parted(
        &mut self,
        pair: &[Figure; 2],
        (mut items, top): (Vec<Item>, f32),
        unit: &Unit<'d>,
    ) -> Option<SetPages> {
        let [first, second] = pair;
        let foot = self.set.sheet.bottom;
        let limit = self.fold.still_height * super::ALONE;
        let page = self.still(first, &unit.frame, [top, foot], limit, true)?;
        items.extend(page.items);
        let mut pages = vec![Page { items }];
        let page = self.still(second, &unit.frame, [self.fold.still_top, foot], limit, true)?;
        pages.push(Page { items: page.items });
        Some(SetPages::new(pages, PAIR_PARTED))
    }

    /// Words without a still, so many moments on a page at most.
    fn words_alone(&mut self, unit: &Unit<'d>, (items, top): (Vec<Item>, f32), most: usize) -> Option<SetPages> {
        let sheet = self.set.sheet;
        if most > unit.leaves.len() {
            return None;
        }
        let gap = sheet.gap(BETWEEN_WORDS);
        let mut pages = vec![Page { items }];
        let (mut y, mut on_page) = (top, 0);
        for (at, blocks) in unit.leaves.iter().enumerate() {
            let blocks = match blocks {
                [Block::Heading { .. }, rest @ ..] if at == 0 => rest,
                all => all,
            };
            let strip = self.spoken(blocks, &unit.frame);
            if on_page == most || (on_page > 0 && y + strip.height > sheet.bottom) {
                pages.push(Page::default());
                y = self.fold.still_top;
                on_page = 0;
            }
            if y + strip.height > sheet.bottom {
                return None;
            }
            let high = strip.height;
            if let Some(page) = pages.last_mut() {
                page.items.extend(strip.items.into_iter().map(|item| item.moved(0.0, y)));
            }
            y += high + gap;
            on_page += 1;
        }
        let cost = WORDS_PAGE * pages.len() as f32;
        Some(SetPages::new(pages, cost))
    }

    /// A moment that words tell: the words, then what they are about.
    fn spoken(&mut self, blocks: &[Block], frame: &Frame) -> Strip {
        let sayings: Vec<Saying> = blocks
            .iter()
            .filter_map(|block| match block {
                Block::Saying(saying) => Some(saying.clone()),
                _ => None,
            })
            .collect();
        let rest: Vec<Block> = blocks.iter().filter(|block| !matches!(block, Block::Saying(_))).cloned().collect();
        let mut strip = self.words(&sayings, frame, self.room());
        let mut pieces = self.set.blocks(&rest, &Frame { gap: self.set.sheet.gap(3.0), ..*frame });
        trim_end(&mut pieces);
        if !pieces.is_empty() {
            let below = joined(pieces);
            let y = strip.height + self.set.sheet.gap(ABOVE_WORDS) * 0.6;
            strip.items.extend(below.items.into_iter().map(|item| item.moved(0.0, y)));
            strip.height = y + below.height;
        }
        strip
    }

    /// What fits no pattern: still, caption and words one after the other, over as many pages as they need.
    fn flowed(&mut self, unit: &Unit<'d>) -> SetPages {
        let frame = unit.frame;
        let mut pieces = Vec::new();
        for block in unit.leaves.iter().copied().flatten() {
            match block {
                Block::Figure(figure) => self.flow_figure(figure, &frame, &mut pieces),
                Block::FigurePair(pair) => pair.iter().for_each(|figure| self.flow_figure(figure, &frame, &mut pieces)),
                other => pieces.extend(self.set.blocks(std::slice::from_ref(other), &frame)),
            }
        }
        SetPages::new(self.flow(pieces).pages, FLOWED)
    }

    fn flow_figure(&mut self, figure: &Figure, frame: &Frame, pieces: &mut Vec<Piece>) {
        let sheet = self.set.sheet;
        let aspect = aspect(&figure.picture);
        let room = sheet.text_height() - 4.0 * frame.body.leading;
        let width = (sheet.text_height() * 0.5 * aspect).max(self.fold.least_still).min(frame.room).min(room * aspect);
        let node = self.figure_node(figure, frame);
        let slot = self.set.structure.slot(node);
        let area = [width, width / aspect];
        let (picture, area) = self.set.place_picture(&figure.picture, slot, frame, frame.start, 0.0, area);
        let line = self.hairline(area);
        pieces.push(Piece::space(sheet.gap(BETWEEN)));
        pieces.push(Piece::Strip(Strip {
            height: area.height,
            items: vec![picture, line],
            keep_with_next: true,
            ..Strip::default()
        }));
        pieces.push(Piece::space(sheet.gap(ABOVE_CAPTION)));
        let caption = self.set.structure.add(frame.node, Role::Caption);
        for (content, style) in [
            (&figure.caption, self.set.plain(frame.body, frame)),
            (&figure.principle, self.set.grey(frame.body, frame)),
        ] {
            if !content.is_empty() {
                let node = self.set.structure.add(caption, Role::Paragraph);
                pieces.extend(self.set.paragraph(content, node, &style, frame));
            }
        }
        for saying in &figure.words {
            let saying = Saying { role: SayingRole::Beside, ..saying.clone() };
            pieces.extend(self.set.blocks(&[Block::Saying(saying)], frame));
        }
    }

    /// What was said, the first capitals level with 0: as loud as fits.
    fn words(&mut self, words: &[Saying], frame: &Frame, room: f32) -> Strip {
        let loud = |role: SayingRole| -> Vec<Saying> {
            words.iter().map(|saying| Saying { role, ..saying.clone() }).collect()
        };
        let before = self.before();
        let strip = self.set.words_beside(&loud(SayingRole::Alone), frame);
        let kind = self.set.sheet.types.saying;
        if strip.height <= room && strip.height <= kind.leading * LOUD_LINES as f32 {
            return strip;
        }
        self.go_back(before);
        self.set.words_beside(&loud(SayingRole::Beside), frame)
    }

    /// The height that stills and words have on a page without a cycle's name.
    fn room(&self) -> f32 {
        self.set.sheet.bottom - self.fold.still_top
    }
}
