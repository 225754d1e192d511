//! The lines of a shaped paragraph as items: glyphs in reading order at their places, with what underlines or tints them.

use std::ops::Range;
use std::sync::Arc;

use parley::Run;

use super::item::{Area, Glyph, Item, Mark, Shape, TextRun};
use super::shape::{Shaped, Shaper};
use super::sheet::Type;
use super::text::{Look, is_invisible};
use crate::pdf::fonts::{FontIndex, SpanIndex};
use crate::theme::tokens::Colour;

/// A character that no font of the theme has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The word it stands in.
    pub word: String,
    /// The character.
    pub character: char,
}

/// A line. Its items lie on the baseline y = 0 and begin at x = 0.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Without the white space at its end; a hanging mark counts.
    pub(crate) width: f32,
    pub(crate) items: Vec<Item>,
}

impl Shaper<'_> {
    /// A line of a paragraph that is broken.
    pub(super) fn line(&mut self, shaped: &Shaped, index: usize) -> Option<Line> {
        let line = shaped.layout.get(index)?;
        let metrics = line.metrics();
        let width = (metrics.advance - metrics.hanging_advance).max(0.0);
        // White space at the end of a right-to-left line lies at its left and hangs out there.
        let mut x = if shaped.layout.is_rtl() { -metrics.hanging_advance } else { 0.0 };
        let mut pieces: Vec<(usize, usize, TextRun)> = Vec::new();
        for run in line.runs() {
            self.run(shaped, &run, x, &mut pieces);
            x += run.advance();
        }
        // Runs in reading order, whatever their order on the line: text extraction follows the stream.
        pieces.sort_by_key(|(start, ..)| *start);
        let mut under = Vec::new();
        let mut items = Vec::with_capacity(pieces.len());
        for (_, span, run) in pieces {
            let Some(span) = shaped.words.spans.get(span) else { continue };
            self.decorate(&run, &span.look, shaped.style.kind, &mut under, &mut items);
            items.push(Item { mark: span.mark, shape: Shape::Text(run) });
        }
        under.append(&mut items);
        Some(Line { width, items: under })
    }

    /// The glyphs of a run, split where the span changes. Atoms are gathered in reading order and placed from the side
    /// the run begins at, because what continues a ligature comes before its start in a right-to-left run.
    fn run(&mut self, shaped: &Shaped, run: &Run<'_, SpanIndex>, x: f32, pieces: &mut Vec<(usize, usize, TextRun)>) {
        let Some(font) = self.fonts.index_of(run.font()) else { return };
        let (rtl, total) = (run.is_rtl(), run.advance());
        let mut used = 0.0;
        let mut atoms: Vec<Atom> = Vec::new();
        for cluster in run.clusters() {
            let (advance, range) = (cluster.advance(), cluster.text_range());
            match atoms.last_mut() {
                Some(atom) if cluster.is_ligature_continuation() => {
                    atom.advance += advance;
                    atom.range.start = atom.range.start.min(range.start);
                    atom.range.end = atom.range.end.max(range.end);
                }
                _ => atoms.push(Atom {
                    span: cluster.style().brush as usize,
                    advance,
                    range,
                    glyphs: cluster.glyphs().map(|glyph| (glyph.id, glyph.x, glyph.y, glyph.advance)).collect(),
                }),
            }
        }
        let mut current: Option<(usize, TextRun)> = None;
        for atom in atoms {
            let left = if rtl { total - used - atom.advance } else { used };
            used += atom.advance;
            let words = shaped.text.get(atom.range.clone()).unwrap_or("");
            if words.chars().all(|character| is_invisible(character) && !character.is_whitespace()) {
                continue;
            }
            let glyphs = self.place(&atom, font, left, rtl, &shaped.text);
            if glyphs.is_empty() {
                continue;
            }
            if current.as_ref().is_none_or(|(span, _)| *span != atom.span) {
                push_piece(&mut current, x, pieces);
                let look = shaped.words.spans.get(atom.span).map(|span| &span.look);
                current = Some((atom.span, empty_run(font, run.font_size(), look, &shaped.text, rtl)));
            }
            if let Some((_, run)) = &mut current {
                run.glyphs.extend(glyphs);
                if !words.chars().all(char::is_whitespace) {
                    // For now the run's x is its left end and its width its right; `push_piece` makes them relative.
                    run.x = run.x.min(left);
                    run.width = run.width.max(left + atom.advance);
                }
            }
        }
        push_piece(&mut current, x, pieces);
    }

    fn place(&mut self, atom: &Atom, font: FontIndex, left: f32, rtl: bool, text: &Arc<str>) -> Vec<Glyph> {
        let mut pen = left;
        let mut glyphs = Vec::with_capacity(atom.glyphs.len());
        // The shaper puts an empty glyph for every character that is never seen.
        let words = text.get(atom.range.clone()).unwrap_or("");
        let holds_space = words.contains(char::is_whitespace);
        let empty = if holds_space { None } else { self.fonts.get(font).and_then(|font| font.space) };
        for &(id, x, y, advance) in &atom.glyphs {
            match u16::try_from(id) {
                Ok(id) if empty == Some(id) => {}
                Ok(id) if id != 0 => {
                    glyphs.push(Glyph { id, x: pen + x, rise: -y, shift: x, advance, range: atom.range.clone() });
                }
                _ => self.note_missing(text, &atom.range),
            }
            pen += advance;
        }
        if rtl {
            glyphs.reverse();
        }
        glyphs
    }

    fn note_missing(&mut self, text: &str, range: &Range<usize>) {
        let Some(cluster) = text.get(range.clone()) else { return };
        let shown = |character: &char| !is_invisible(*character);
        let unknown = cluster.chars().filter(shown).find(|&character| !self.fonts.have(character));
        let Some(character) = unknown.or_else(|| cluster.chars().rfind(shown)) else { return };
        let before = text.get(..range.start).unwrap_or("");
        let after = text.get(range.end..).unwrap_or("");
        let head = before.rsplit(char::is_whitespace).next().unwrap_or("");
        let tail = after.split(char::is_whitespace).next().unwrap_or("");
        let found = MissingGlyph { word: format!("{head}{cluster}{tail}"), character };
        if !self.missing.contains(&found) {
            self.missing.push(found);
        }
    }

    /// Underlines of links, lines through what is struck out, the tint behind verbatim words, and where links are.
    fn decorate(&self, run: &TextRun, look: &Look, kind: Type, under: &mut Vec<Item>, over: &mut Vec<Item>) {
        if run.width <= 0.0 {
            return;
        }
        let rect = |y: f32, height: f32, colour: Colour| {
            let area = Area { x: run.x, y, width: run.width, height };
            Item::artifact(Shape::Rect { area, colour })
        };
        let thin = look.size * 0.055;
        if look.verbatim {
            let pad = look.size * 0.1;
            let (top, height) = (-look.size * 0.8, look.size * 1.08);
            let area = Area { x: run.x - pad, y: top, width: run.width + 2.0 * pad, height };
            under.push(Item::artifact(Shape::Rect { area, colour: self.colours.tint }));
        }
        if look.struck {
            over.push(rect(-look.rise - look.size * 0.27, thin, look.colour));
        }
        if let Some(link) = look.link {
            over.push(rect(look.size * 0.14, thin, look.colour));
            let baseline = self.baseline(kind);
            let area = Area { x: run.x, y: -baseline, width: run.width, height: kind.leading };
            over.push(Item { mark: Mark::Artifact, shape: Shape::Link { area, link } });
        }
    }
}

struct Atom {
    span: usize,
    advance: f32,
    range: Range<usize>,
    /// Glyph, offset to the right, offset downward, advance.
    glyphs: Vec<(u32, f32, f32, f32)>,
}

fn empty_run(font: FontIndex, size: f32, look: Option<&Look>, text: &Arc<str>, rtl: bool) -> TextRun {
    let black = Colour { red: 0, green: 0, blue: 0 };
    TextRun {
        font,
        size,
        colour: look.map_or(black, |look| look.colour),
        x: f32::INFINITY,
        y: -look.map_or(0.0, |look| look.rise),
        width: f32::NEG_INFINITY,
        rtl,
        text: text.clone(),
        glyphs: Vec::new(),
    }
}

fn push_piece(current: &mut Option<(usize, TextRun)>, x: f32, pieces: &mut Vec<(usize, usize, TextRun)>) {
    let Some((span, mut run)) = current.take() else { return };
    let start = run.glyphs.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
    if run.x.is_finite() {
        run.width -= run.x;
    } else {
        // White space alone.
        run.x = run.glyphs.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min);
        run.width = 0.0;
    }
    for glyph in &mut run.glyphs {
        glyph.x -= run.x;
    }
    run.x += x;
    pieces.push((start, span, run));
}
