//! What stands on every page: who it is for, its number, its markings. Read once per page by nobody: all artifacts.

use super::compositor::{Align, Compositor, Frame};
use super::item::{Area, Item, Page, Shape};
use super::line::{Line, MissingGlyph};
use super::text::{REGULAR, SEMIBOLD, Target};
use crate::document::{Inline, Running};
use crate::language::Direction;

/// Space between the foot's two halves.
const APART: f32 = 18.0;
/// No document has more pages.
const MOST_PAGES: usize = 9999;
/// A recipient's name that takes more lines is shortened; no part of the foot is ever left out.
const MOST_LINES: usize = 6;
/// In characters.
const SHORTEST_RECIPIENT: usize = 40;
/// From the sheet's edge to the draft's band.
const DRAFT_TOP: f32 = 12.0;
/// Space above and below the draft's words in their band.
const DRAFT_PADDING: f32 = 2.5;

/// Who it is for, the reference and the marking, apart from one another.
fn foot_words(recipient: &str, running: &Running) -> Vec<Inline> {
    let parts = [recipient, &running.reference].into_iter().filter(|part| !part.is_empty());
    let marking = running.marking.iter().map(|marking| Inline::Strong(vec![Inline::text(marking.clone())]));
    let words = parts.map(Inline::text).chain(marking);
    words.flat_map(|part| [Inline::text(" · "), part]).skip(1).chain([Inline::text(" ")]).collect()
}

impl Compositor<'_> {
    /// Puts foot and markings on all pages.
    pub(crate) fn running(&mut self, pages: &mut [Page], running: &Running, frame: &Frame) {
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            self.foot(page, running, &running.page.text(index + 1, count), frame);
            if let Some(draft) = &running.draft {
                self.draft(page, draft, frame);
            }
        }
    }

    /// How many lines the foot of any page may have. Nothing of it is ever left out: the text ends higher up instead.
    pub(crate) fn foot_lines(&mut self, running: &Running, frame: &Frame) -> usize {
        // No label is wider than one of as many digits as a document may have.
        let label = running.page.text(MOST_PAGES, MOST_PAGES);
        self.foot_parts(running, &label, frame).into_iter().map(|(lines, _)| lines.len()).max().unwrap_or(0)
    }

    fn foot(&mut self, page: &mut Page, running: &Running, label: &str, frame: &Frame) {
        let (sheet, kind) = (self.sheet, self.sheet.types.foot);
        for (lines, align) in self.foot_parts(running, label, frame) {
            let top = sheet.foot - lines.len() as f32 * kind.leading;
            for (line, at) in lines.into_iter().zip(0_u16..) {
                let y = top + f32::from(at) * kind.leading + self.shaper.baseline(kind);
                page.items.extend(self.set(line, frame, sheet.side, sheet.text_width(), align, y));
            }
        }
    }

    /// Who it is for with reference and marking, and the page's number.
    fn foot_parts(&mut self, running: &Running, label: &str, frame: &Frame) -> [(Vec<Line>, Align); 2] {
        let (sheet, kind) = (self.sheet, self.sheet.types.foot);
        let grey = self.grey(kind, frame);
        let width = sheet.text_width();
        // Figures of equal width: the label stands still when pages are turned.
        let figures = super::text::Style { tabular: true, ..grey };
        // The spaces at the ends are not seen; they keep the parts apart for whoever copies them.
        let label = self.lines(&[Inline::text(label), Inline::text(" ")], Target::Artifact, &figures, width / 3.0);
        let label_width = label.iter().map(|line| line.width).fold(0.0, f32::max);
        let mut recipient = running.recipient.clone();
        loop {
            let words = foot_words(&recipient, running);
            let words = self.lines(&words, Target::Artifact, &grey, width - label_width - APART);
            let length = recipient.chars().count();
            if words.len() <= MOST_LINES || length <= SHORTEST_RECIPIENT {
                return [(words, Align::Start), (label, Align::End)];
            }
            // Nobody is called so; the reference stands all the same.
            recipient = recipient.chars().take(length / 2).chain(['…']).collect();
        }
    }

    /// A band of tint above everything: quiet, but no page can be taken for a final one.
    fn draft(&mut self, page: &mut Page, draft: &str, frame: &Frame) {
        let (sheet, kind) = (self.sheet, self.sheet.types.small);
        let style = frame.style(kind, SEMIBOLD, sheet.colours.accent_on_tint);
        let width = sheet.text_width();
        let line = self.lines(&[Inline::text(draft)], Target::Artifact, &style, width).into_iter().next();
        let Some(line) = line else { return };
        let height = kind.leading + 2.0 * DRAFT_PADDING;
        let area = Area { x: 0.0, y: DRAFT_TOP, width: sheet.width, height };
        let y = DRAFT_TOP + DRAFT_PADDING + self.shaper.baseline(kind);
        let words = self.set(line, frame, sheet.side, width, Align::Start, y);
        // Under all else.
        page.items.splice(0..0, [Item::artifact(Shape::Rect { area, colour: sheet.colours.tint })]);
        page.items.extend(words);
    }

    /// The characters of a text that no font has.
    pub(crate) fn unprintable(&mut self, text: &str) -> Vec<MissingGlyph> {
        let sheet = self.sheet;
        let style = super::text::Style {
            kind: sheet.types.body,
            weight: REGULAR,
            colour: sheet.colours.ink,
            tabular: false,
            direction: Direction::Ltr,
        };
        self.lines(&[Inline::text(text)], Target::Artifact, &style, sheet.measure);
        std::mem::take(&mut self.shaper.missing)
    }
}
