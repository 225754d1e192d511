//! Somebody's own words: the loudest thing on any page, with the opening mark hanging in the accent.

use super::super::compositor::{Compositor, Frame};
use super::super::flow::{Piece, keep_together};
use super::super::line::Line;
use super::super::shape::Fit;
use super::super::sheet::Type;
use super::super::structure::Role;
use super::super::text::{MEDIUM, Target};
use crate::document::{Saying, SayingRole};

/// Between the words and who said them.
const ABOVE_SPEAKER: f32 = 3.0;

/// A saying's lines: its words, then its speaker.
pub(super) struct SetSaying {
    pub(super) words: Vec<Line>,
    pub(super) hang: f32,
    pub(super) kind: Type,
    pub(super) speaker: Vec<Line>,
}

impl Compositor<'_> {
    pub(super) fn saying(&mut self, saying: &Saying, frame: &Frame) -> Vec<Piece> {
        let set = self.set_saying(saying, frame, frame.width);
        let (small, kind) = (self.sheet.types.small, set.kind);
        let mut words = self.hanging(set.words, set.hang, kind, frame);
        let mut speaker = self.strips(set.speaker, small, frame);
        keep_together(&mut words, !speaker.is_empty());
        keep_together(&mut speaker, false);
        if !speaker.is_empty() {
            words.push(Piece::space(self.sheet.gap(ABOVE_SPEAKER)));
            words.extend(speaker);
        }
        self.spaced(words, 9.0, 14.0)
    }

    /// Shapes and breaks a saying, and gives it its place in the tree.
    pub(super) fn set_saying(&mut self, saying: &Saying, frame: &Frame, width: f32) -> SetSaying {
        let types = self.sheet.types;
        let kind = match saying.role {
            SayingRole::Question => types.question,
            SayingRole::Alone => types.saying,
            SayingRole::Beside => types.saying_beside,
        };
        let quote = self.structure.add(frame.node, Role::BlockQuote);
        let node = self.structure.add(quote, Role::Paragraph);
        let direction = match &saying.language {
            Some(language) => {
                self.structure.set_language(node, language);
                language.direction()
            }
            None => frame.direction,
        };
        let mut style = frame.style(kind, MEDIUM, self.sheet.colours.ink);
        style.direction = direction;
        let mut words = self.words(&saying.content, Target::Node(node), &style);
        // A mark can hang out only on the side where the column begins.
        let opening =
            if direction == frame.direction { words.set_opening_mark(self.sheet.colours.accent) } else { None };
        let shaped = self.shaper.shape(words, style, opening);
        let hang = shaped.hang.min(frame.start);
        let words = self.shaper.lines(shaped, width, Fit::Balanced);
        let speaker = match &saying.speaker {
            Some(speaker) => {
                let node = self.structure.add(quote, Role::Paragraph);
                let style = self.grey(types.small, frame);
                self.lines(speaker, Target::Node(node), &style, width)
            }
            None => Vec::new(),
        };
        SetSaying { words, hang, kind, speaker }
    }

    /// Lines whose first begins outside the column, so that its words stand at the column's edge.
    fn hanging(&self, mut lines: Vec<Line>, hang: f32, kind: Type, frame: &Frame) -> Vec<Piece> {
        if lines.is_empty() {
            return Vec::new();
        }
        let rest = lines.split_off(1);
        let out = Frame { start: frame.start - hang, ..*frame };
        let mut pieces = self.strips(lines, kind, &out);
        pieces.extend(self.strips(rest, kind, frame));
        pieces
    }
}
