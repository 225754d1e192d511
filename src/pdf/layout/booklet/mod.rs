//! A booklet's pages. Every leaf is set by what stands on it; which of its ways is taken is planned over the whole booklet,
//! so that pages that belong together face each other.
//!
//! All is set as on a right-hand page, whose start edge is the fold, and moved over on the others. Nothing here is ever cut
//! off, and nothing but a plan adds a page.

mod cover;
mod moment;
mod pages;
mod plan;
mod spare;
mod stills;
mod text;

use std::mem;

use self::plan::{Part, Side, Way, plan};
use super::compositor::{Compositor, Frame, Placed};
use super::item::Page;
use super::sheet::{MM, Sheet};
use super::structure::{Role, Structure};
use crate::config::Paper;
use crate::document::{Block, Document, Inline, Leaf, LeafRole};
use crate::language::Direction;
use crate::theme::tokens::{BookletTokens, Tokens};

/// Measures of a booklet's pages beside those of its sheet, in points.
#[derive(Clone, Copy, Debug)]
struct Fold {
    /// Where stills and the words facing them begin.
    still_top: f32,
    still_height: f32,
    /// Height of the cover's panel.
    cover: f32,
    cover_cut: f32,
    /// Between lines to write on.
    lines: f32,
    /// No still is narrower.
    least_still: f32,
    /// A length of the theme, in millimetres, on this page.
    millimetre: f32,
}

/// Sets a booklet's pages.
struct Binder<'c, 'a> {
    set: &'c mut Compositor<'a>,
    fold: Fold,
}

/// What is set on pages of its own.
struct Unit<'d> {
    role: LeafRole,
    /// Moments of words alone that follow each other are one unit; all others are of one leaf.
    leaves: Vec<&'d [Block]>,
    frame: Frame,
    /// What the cycle is called, on its later pages.
    cycle: Option<&'d [Inline]>,
}

/// Pages as set, with what they lack where they begin on the left and on the right.
struct SetPages {
    pages: Vec<Page>,
    cost: [f32; 2],
}

impl SetPages {
    fn new(pages: Vec<Page>, cost: f32) -> Self {
        Self { pages, cost: [cost; 2] }
    }
}

/// A still that nobody spoke about may be higher than one that faces words.
const ALONE: f32 = 1.1;
/// The smallest width of a still.
const LEAST_STILL_MM: f32 = 60.0;
/// What an empty page costs before a cycle, and inside the cover.
const BLANK: f32 = 2.5;
const BLANK_INSIDE_COVER: f32 = 1.0;
/// What it costs that a cycle opens on a right-hand page: more than an empty page before it.
const OPENS_RIGHT: f32 = 20.0;

/// The boxes that a booklet's stills are placed in: on a page of its own, and the whole of one that fills the cover and is
/// cut at its edges. Width and height, in points.
pub(crate) fn boxes(tokens: &Tokens, paper: Paper) -> [[f32; 2]; 2] {
    let sheet = Sheet::booklet(tokens, paper, false);
    let fold = Fold::new(&sheet, &tokens.booklet);
    let over = 1.0 / (1.0 - fold.cover_cut);
    [[sheet.measure, fold.still_height * ALONE], [sheet.width * over, fold.cover * over]]
}

impl Fold {
    fn new(sheet: &Sheet, tokens: &BookletTokens) -> Self {
        let factor = sheet.width / (148.0 * MM);
        let length = |mm: f32| mm.clamp(0.0, 1000.0) * factor * MM;
        Self {
            still_top: length(tokens.still_top_mm).clamp(sheet.top, sheet.height / 3.0),
            still_height: sheet.still_height,
            cover: length(tokens.cover_mm).min(sheet.height * 0.75),
            cover_cut: tokens.cover_cut.clamp(0.0, 0.5),
            lines: length(tokens.lines_mm).max(6.0),
            least_still: LEAST_STILL_MM * MM,
            millimetre: factor * MM,
        }
    }
}

/// All pages of a booklet, mirrored at the fold, with their numbers and markings; and those to spare.
pub(super) fn bind(
    compositor: &mut Compositor<'_>,
    document: &Document,
    tokens: &BookletTokens,
    frame: &Frame,
) -> (Vec<Page>, Option<[Page; 2]>) {
    let fold = Fold::new(compositor.sheet, tokens);
    let mut units = Vec::new();
    gather(&document.blocks, frame, compositor, &mut units);
    let mut binder = Binder { set: compositor, fold };
    let pages = binder.bind(&units, document, frame);
    (pages, binder.spare(&units, frame))
}

/// The leaves in reading order, each with its place in the structure tree.
fn gather<'d>(blocks: &'d [Block], frame: &Frame, compositor: &mut Compositor<'_>, units: &mut Vec<Unit<'d>>) {
    let mut cycle: Option<&[Inline]> = None;
    for block in blocks {
        match block {
            Block::Leaf(Leaf { role, blocks }) => {
                let opening = match blocks.first() {
                    Some(Block::Heading { content, level: ..3 }) => Some(content.as_slice()),
                    _ => None,
                };
                if *role != LeafRole::Moment {
                    // What helps, and the next step, are of the cycle too.
                    cycle = cycle.filter(|_| *role == LeafRole::Text && opening.is_none());
                } else if opening.is_some() {
                    cycle = opening;
                } else if let Some(last) = units.last_mut()
                    && last.role == LeafRole::Moment
                    && last.leaves.last().is_some_and(|blocks| is_words(blocks))
                    && is_words(blocks)
                {
                    last.leaves.push(blocks);
                    continue;
                }
                let node = compositor.structure.add(frame.node, Role::Div);
                let frame = Frame { node, ..*frame };
                let cycle = if opening.is_some() { None } else { cycle };
                units.push(Unit { role: *role, leaves: vec![blocks], frame, cycle });
            }
            Block::Part { language, blocks } => {
                let node = compositor.structure.add(frame.node, Role::Part);
                compositor.structure.set_language(node, language);
                gather(
                    blocks,
                    &turned(compositor, frame, language.direction(), frame.node_of(node)),
                    compositor,
                    units,
                );
            }
            other => {
                let node = compositor.structure.add(frame.node, Role::Div);
                let blocks = std::slice::from_ref(other);
                let frame = Frame { node, ..*frame };
                units.push(Unit { role: LeafRole::Text, leaves: vec![blocks], frame, cycle: None });
            }
        }
    }
}

impl Frame {
    fn node_of(&self, node: super::structure::NodeId) -> Self {
        Self { node, depth: self.depth.saturating_add(1), ..*self }
    }
}

/// The same column for lines that run the other way: the fold is at their end.
fn turned(compositor: &Compositor<'_>, from: &Frame, direction: Direction, to: Frame) -> Frame {
    if from.direction == direction {
        return to;
    }
    Frame { direction, start: compositor.sheet.width - from.start - from.room, ..to }
}

/// A moment without a still.
fn is_words(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| matches!(block, Block::Saying(_)))
        && !blocks.iter().any(|block| matches!(block, Block::Figure(_) | Block::FigurePair(_)))
}

/// What setting a leaf changes beside its pages.
struct Before {
    structure: Structure,
    pictures: Vec<Placed>,
    missing: usize,
}

impl<'d> Binder<'_, '_> {
    fn bind(&mut self, units: &[Unit<'d>], document: &Document, frame: &Frame) -> Vec<Page> {
        let parts: Vec<(Part, Vec<usize>)> = units.iter().map(|unit| self.part(unit)).collect();
        let (parts, patterns): (Vec<Part>, Vec<Vec<usize>>) = parts.into_iter().unzip();
        let choices = plan(&parts);
        let mut all: Vec<Page> = Vec::new();
        let mut unnumbered = Vec::new();
        for ((unit, choice), patterns) in units.iter().zip(choices).zip(&patterns) {
            if choice.blank {
                unnumbered.push(all.len());
                all.push(self.empty_page());
            }
            let pattern = patterns.get(choice.way).copied().unwrap_or(0);
            let set = self.set(unit, pattern);
            let pages = set.map_or_else(|| vec![Page::default()], |set| set.pages);
            if matches!(unit.role, LeafRole::Cover | LeafRole::BackCover) {
                unnumbered.extend(all.len()..all.len() + pages.len());
            }
            let bleeds = unit.role == LeafRole::Cover;
            for page in pages {
                let side = Side::of(all.len());
                all.push(if side == Side::Left && !bleeds { self.mirrored(page, frame) } else { page });
            }
        }
        if all.is_empty() {
            all.push(Page::default());
        }
        self.folios(&mut all, &unnumbered, document, frame);
        all
    }

    /// The ways a unit can be set, and which pattern each of them is.
    fn part(&mut self, unit: &Unit<'d>) -> (Part, Vec<usize>) {
        let mut ways = Vec::new();
        let mut fitting = Vec::new();
        for pattern in 0..patterns(unit) {
            let before = self.before();
            let set = self.set(unit, pattern);
            self.go_back(before);
            if let Some(set) = set {
                let [left, right] = set.cost;
                ways.push(Way { pages: set.pages.len().max(1), cost: [left, right] });
                fitting.push(pattern);
            }
        }
        let opens = unit.role == LeafRole::Moment && unit.cycle.is_none() && starts_with_heading(unit);
        if opens {
            for way in &mut ways {
                way.cost[1] += OPENS_RIGHT;
            }
        }
        let blank = match unit.role {
            LeafRole::Question => Some(BLANK_INSIDE_COVER),
            _ if opens => Some(BLANK),
            LeafRole::Title | LeafRole::BackCover => Some(BLANK),
            _ => None,
        };
        (Part { ways, blank }, fitting)
    }

    fn set(&mut self, unit: &Unit<'d>, pattern: usize) -> Option<SetPages> {
        let blocks = unit.leaves.first().copied().unwrap_or(&[]);
        match unit.role {
            LeafRole::Cover => Some(self.cover(blocks, &unit.frame)),
            LeafRole::Title => Some(self.title_page(blocks, &unit.frame)),
            LeafRole::Question => Some(self.question(blocks, &unit.frame)),
            LeafRole::Text if pattern == 0 => Some(self.text(blocks, unit)),
            LeafRole::Text => self.sections(blocks, unit),
            LeafRole::Notes => Some(self.notes(blocks, pattern + 1, &unit.frame)),
            LeafRole::BackCover => Some(self.back_cover(blocks, &unit.frame)),
            LeafRole::Moment => self.moment(unit, pattern),
        }
    }

    fn before(&self) -> Before {
        Before {
            structure: self.set.structure.clone(),
            pictures: self.set.pictures.clone(),
            missing: self.set.shaper.missing.len(),
        }
    }

    fn go_back(&mut self, before: Before) {
        self.set.structure = before.structure;
        self.set.pictures = before.pictures;
        self.set.shaper.missing.truncate(before.missing);
    }

    /// A right-hand page as a left-hand one: the text moves to the other margin, and keeps its width.
    fn mirrored(&self, mut page: Page, frame: &Frame) -> Page {
        let sheet = self.set.sheet;
        let over = sheet.end - sheet.side;
        let dx = if frame.direction == Direction::Ltr { over } else { -over };
        page.items = mem::take(&mut page.items).into_iter().map(|item| item.moved(dx, 0.0)).collect();
        page
    }
}

fn starts_with_heading(unit: &Unit<'_>) -> bool {
    matches!(unit.leaves.first().and_then(|blocks| blocks.first()), Some(Block::Heading { .. }))
}

/// How many patterns may fit a unit; [`Binder::set`] knows them by number.
fn patterns(unit: &Unit<'_>) -> usize {
    match unit.role {
        LeafRole::Cover | LeafRole::Title | LeafRole::Question | LeafRole::BackCover => 1,
        LeafRole::Notes | LeafRole::Text => 2,
        LeafRole::Moment => moment::PATTERNS,
    }
}
