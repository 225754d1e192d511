//! What flows down the pages: strips that are never cut, the spaces between them, and what must stay together.

use std::rc::Rc;

use super::item::{Item, Mark, Shape};
use crate::theme::tokens::Colour;

/// A piece of the flow.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// Something of a height.
    Strip(Strip),
    /// White space; of neighbouring spaces the largest counts, and none does at the head of a page.
    Space(Space),
    /// What follows begins a page.
    PageBreak,
}

/// Something as wide as the page and never cut. Its items' y is from its own top, their x from the sheet's edge.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strip {
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
    /// No page ends between this strip and the next.
    pub(crate) keep_with_next: bool,
    /// Bars that run down beside it.
    pub(crate) bars: Vec<Bar>,
    /// What is shown again above it where it begins a page: the head of its table.
    pub(crate) head: Option<Rc<Strip>>,
    /// It begins a page, at the sheet's very edge: the head of a letter.
    pub(crate) from_sheet_top: bool,
}

/// White space.
#[derive(Clone, Debug, Default)]
pub(crate) struct Space {
    pub(crate) height: f32,
    pub(crate) bars: Vec<Bar>,
}

/// A coloured bar down the page, beside a quotation or behind verbatim lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bar {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) colour: Colour,
}

impl Piece {
    pub(crate) fn space(height: f32) -> Self {
        Self::Space(Space { height, bars: Vec::new() })
    }

    /// Puts a bar beside or behind the piece; the last one put lies lowest.
    pub(crate) fn add_bar(&mut self, bar: Bar) {
        match self {
            Self::Strip(strip) => strip.bars.insert(0, bar),
            Self::Space(space) => space.bars.insert(0, bar),
            Self::PageBreak => {}
        }
    }
}

impl Strip {
    /// The same to look at, but nothing to read: what repeats was read before.
    pub(crate) fn repeated(&self) -> Self {
        let seen = |item: &&Item| !matches!(item.shape, Shape::Link { .. });
        let items = self.items.iter().filter(seen).map(|item| Item { mark: Mark::Artifact, ..item.clone() });
        Self { items: items.collect(), keep_with_next: true, head: None, ..self.clone() }
    }
}

/// Takes the spaces off the end: who puts the pieces somewhere gives its own.
pub(crate) fn trim_end(pieces: &mut Vec<Piece>) {
    while matches!(pieces.last(), Some(Piece::Space(_))) {
        pieces.pop();
    }
}

/// Keeps all strips of a flow together, and the last with what follows if asked.
pub(crate) fn keep_together(pieces: &mut [Piece], with_next: bool) {
    let mut last = true;
    for piece in pieces.iter_mut().rev() {
        if let Piece::Strip(strip) = piece {
            strip.keep_with_next |= !last || with_next;
            last = false;
        }
    }
}

/// The height of a flow that is not broken.
pub(crate) fn height(pieces: &[Piece]) -> f32 {
    let (mut total, mut space) = (0.0, 0.0_f32);
    for piece in pieces {
        match piece {
            Piece::Space(gap) => space = space.max(gap.height),
            Piece::Strip(strip) => {
                total += space + strip.height;
                space = 0.0;
            }
            Piece::PageBreak => {}
        }
    }
    total
}

/// A flow that is not broken as one strip.
pub(crate) fn joined(pieces: Vec<Piece>) -> Strip {
    let mut strip = Strip::default();
    let mut space = 0.0_f32;
    for piece in pieces {
        match piece {
            Piece::Space(gap) => space = space.max(gap.height),
            Piece::Strip(next) => {
                let y = strip.height + space;
                strip.items.extend(next.items.into_iter().map(|item| item.moved(0.0, y)));
                strip.height = y + next.height;
                space = 0.0;
            }
            Piece::PageBreak => {}
        }
    }
    strip
}
