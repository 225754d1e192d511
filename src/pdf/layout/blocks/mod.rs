//! How each kind of block is set. One file a kind; the simplest are here.

mod chart;
mod figure;
mod glance;
mod letterhead;
mod list;
mod quotation;
mod saying;
mod sign_off;
mod table;
mod unnested;

pub(in crate::pdf::layout) use self::chart::capsule;
pub(crate) use self::figure::{FRAME_LINE, FRAME_STRENGTH, still_boxes};
use super::compositor::{Compositor, Frame};
use super::flow::{Piece, Strip, keep_together};
use super::item::Mark;
use super::structure::{Entry, Role};
use super::text::{SEMIBOLD, Target, is_invisible};
use crate::document::{Block, DocumentKind, Inline, ParagraphRole};

/// Blocks nested deeper than this are set one after the other: no page shows such depth, and no stack bears it.
const DEEPEST: u8 = 24;

impl Compositor<'_> {
    /// Sets blocks one below the other.
    pub(crate) fn blocks(&mut self, blocks: &[Block], frame: &Frame) -> Vec<Piece> {
        if frame.depth > DEEPEST {
            return self.unnested(blocks, frame);
        }
        let mut pieces = Vec::new();
        let mut rest = blocks.iter().peekable();
        // The standing lines under a signature stay with it: a last page of one of them looks forgotten.
        let mut signed = false;
        while let Some(block) = rest.next() {
            let before = pieces.len();
            match block {
                Block::Letterhead(head) => {
                    let address = match rest.peek() {
                        Some(Block::Address(address)) => Some(address),
                        _ => None,
                    };
                    if address.is_some() {
                        rest.next();
                    }
                    pieces.extend(self.letter_head(Some(head), address, frame));
                }
                Block::Address(address) => pieces.extend(self.letter_head(None, Some(address), frame)),
                Block::SignOff(end) => {
                    // A signature never stands alone on a page: the last lines before it come with it.
                    if let Some(Piece::Strip(strip)) =
                        pieces.iter_mut().rfind(|piece| !matches!(piece, Piece::Space(_)))
                    {
                        strip.keep_with_next = true;
                    }
                    pieces.extend(self.sign_off(end, frame));
                }
                other => pieces.extend(self.block(other, frame)),
            }
            let is_small = |block: &Block| matches!(block, Block::Paragraph { role: ParagraphRole::Small, .. });
            signed = matches!(block, Block::SignOff(_)) || (signed && is_small(block));
            let next = rest.peek().copied();
            let keeps_next = match block {
                // What leads to a table stands over it.
                Block::Paragraph { .. } => {
                    matches!(next, Some(Block::Table(_)))
                        || (self.kind == DocumentKind::CaseStudy
                            && matches!(next, Some(Block::Chart(_) | Block::Saying(_))))
                        || (signed && next.is_some_and(is_small))
                }
                Block::SignOff(_) => next.is_some_and(is_small),
                _ => false,
            };
            if let Some(new) = pieces.get_mut(before..)
                && (keeps_next || (signed && is_small(block)))
            {
                if signed {
                    keep_together(new, keeps_next);
                } else if let Some(Piece::Strip(last)) = new.iter_mut().rfind(|piece| matches!(piece, Piece::Strip(_)))
                {
                    last.keep_with_next = true;
                }
            }
        }
        pieces
    }

    fn block(&mut self, block: &Block, frame: &Frame) -> Vec<Piece> {
        match block {
            Block::Heading { level, content } => self.heading(*level, content, frame),
            Block::Paragraph { role, content } => self.running_text(*role, content, frame),
            Block::List(list) => self.list(list, frame),
            Block::Definitions(definitions) => self.definitions(definitions, frame),
            Block::Footnotes(notes) => self.footnotes(notes, frame),
            Block::Table(table) => self.table(table, frame),
            Block::Quotation(blocks) => self.quotation(blocks, frame),
            Block::Saying(saying) => self.saying(saying, frame),
            Block::Code(text) => self.code(text, frame),
            Block::Rule => self.thematic_break(frame),
            Block::Figure(figure) => self.figure(figure, frame),
            Block::FigurePair(pair) => self.figure_pair(pair, frame),
            Block::SignOff(end) => self.sign_off(end, frame),
            Block::PageBreak => vec![Piece::PageBreak],
            Block::Part { language, blocks } => {
                let node = self.structure.add(frame.node, Role::Part);
                self.structure.set_language(node, language);
                self.blocks(blocks, &Frame { direction: language.direction(), ..frame.indented(0.0, node) })
            }
            Block::Chart(chart) => self.chart(chart, frame),
            Block::Glance(glance) => self.glance(glance, frame),
            Block::Leaf(leaf) => {
                let mut pieces = vec![Piece::PageBreak];
                pieces.extend(self.blocks(&leaf.blocks, frame));
                pieces
            }
            Block::Letterhead(_) | Block::Address(_) => Vec::new(),
        }
    }

    fn heading(&mut self, level: u8, content: &[Inline], frame: &Frame) -> Vec<Piece> {
        let (types, colours) = (self.sheet.types, &self.sheet.colours);
        // In a letter the first heading is its subject line: a size below a document's own.
        let letter = matches!(self.kind, DocumentKind::Letter | DocumentKind::ChildLetter | DocumentKind::Summary);
        let (kind, colour, before, after) = match level {
            2 if self.kind.is_booklet() => (types.h2, colours.accent, 18.0, 6.0),
            3 if self.kind.is_booklet() => (types.h3, colours.ink, 18.0, 5.0),
            0 | 1 if letter => (types.h2, colours.ink, 12.0, 9.0),
            // What the page of progress found is its headline.
            0 | 1 if self.kind == DocumentKind::Progress => (types.h1, colours.accent, 0.0, 6.0),
            0 | 1 => (types.h1, colours.ink, 0.0, 12.0),
            2 if self.kind == DocumentKind::Progress => (types.h2, colours.accent, 10.0, 4.0),
            2 => (types.h2, colours.accent, 13.0, 4.0),
            3 => (types.h3, colours.ink, 9.0, 0.0),
            _ => (types.h3, colours.grey, 9.0, 0.0),
        };
        let plain = Inline::plain(content);
        if plain.chars().all(is_invisible) {
            // A heading without words would count as a level, and be one nobody meets.
            return Vec::new();
        }
        let style = frame.style(kind, SEMIBOLD, colour);
        let level = self.structure.next_level(level);
        let node = self.structure.add(frame.node, Role::Heading(level));
        let words = self.words(content, Target::Node(node), &style);
        let first = words.spans.first().map(|span| span.mark);
        if let Some(Mark::Content(slot)) = first {
            self.structure.outline.push(Entry { level, words: plain.trim().to_owned(), slot });
        }
        let shaped = self.shaper.shape(words, style, None);
        let lines = self.shaper.lines(shaped, frame.width, super::shape::Fit::Balanced);
        let mut pieces = self.strips(lines, kind, frame);
        keep_together(&mut pieces, true);
        self.spaced(pieces, before, after)
    }

    fn running_text(&mut self, role: ParagraphRole, content: &[Inline], frame: &Frame) -> Vec<Piece> {
        let style = match role {
            ParagraphRole::Body | ParagraphRole::Salutation => self.plain(frame.body, frame),
            ParagraphRole::Small => self.grey(self.sheet.types.small, frame),
            ParagraphRole::Standfirst => self.grey(self.sheet.types.words, frame),
        };
        let node = self.structure.add(frame.node, Role::Paragraph);
        let mut pieces = self.paragraph(content, node, &style, frame);
        if role == ParagraphRole::Salutation {
            keep_together(&mut pieces, true);
        }
        // The first paragraph belongs to its salutation.
        let gap = if role == ParagraphRole::Salutation { frame.gap / 1.5 } else { frame.gap };
        pieces.push(Piece::space(gap));
        pieces
    }

    fn thematic_break(&mut self, frame: &Frame) -> Vec<Piece> {
        let width = self.sheet.gap(48.0).min(frame.width);
        let rule = self.rule(frame, frame.start, width, 0.0, 0.75, self.sheet.colours.axis);
        let strip = Strip { height: 0.75, items: vec![rule], ..Strip::default() };
        self.spaced(vec![Piece::Strip(strip)], 15.0, 15.0)
    }

    /// Pieces with white space before and after, both larger in large print.
    fn spaced(&self, pieces: Vec<Piece>, before: f32, after: f32) -> Vec<Piece> {
        if pieces.is_empty() {
            return pieces;
        }
        let mut all = Vec::with_capacity(pieces.len() + 2);
        all.push(Piece::space(self.sheet.gap(before)));
        all.extend(pieces);
        all.push(Piece::space(self.sheet.gap(after)));
        all
    }
}
