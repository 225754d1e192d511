//! Words shaped and broken into lines. Every paragraph is shaped once and broken once; vertical
//! places come from the theme's line heights and its first face alone, so that a name in another script moves no line.

use std::ops::Range;
use std::sync::Arc;

use parley::{
    BaseDirection, BreakReason, FontFamily, FontFeatures, FontWeight, Layout, LineHeight, OverflowWrap, StyleProperty,
};

use super::breaking::{self, Segment};
use super::line::{Line, MissingGlyph};
use super::sheet::Type;
use super::text::{Style, Words};
use crate::document::runs;
use crate::language::Direction;
use crate::pdf::fonts::{Desk, Fonts, SpanIndex};
use crate::theme::tokens::Colours;

/// Words that know how wide they are.
pub(crate) struct Shaped {
    pub(super) words: Words,
    pub(super) text: Arc<str>,
    pub(super) style: Style,
    pub(super) layout: Layout<SpanIndex>,
    /// How far the first line's opening mark hangs out.
    pub(crate) hang: f32,
}

/// How the lines of a paragraph are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// An even edge over the whole paragraph.
    Even,
    /// Lines of equal length.
    Balanced,
}

/// Sets words: a desk with its fonts, and what they could not print.
pub(crate) struct Shaper<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) desk: Desk,
    pub(crate) missing: Vec<MissingGlyph>,
    pub(crate) colours: Colours,
}

impl Shaper<'_> {
    /// Shapes words. `opening` is the mark that hangs.
    pub(crate) fn shape(&mut self, words: Words, style: Style, opening: Option<Range<usize>>) -> Shaped {
        let layout = self.layout(&words, &style, OverflowWrap::Normal, opening.clone());
        let text: Arc<str> = words.text.as_str().into();
        let mut shaped = Shaped { words, text, style, layout, hang: 0.0 };
        if let Some(opening) = opening {
            shaped.layout.break_all_lines(None);
            shaped.hang = width_of(&shaped.layout, &opening);
        }
        shaped
    }

    /// The same words in another size.
    pub(crate) fn resized(&mut self, shaped: Shaped, style: Style) -> Shaped {
        let factor = style.kind.size / shaped.style.kind.size;
        let mut words = shaped.words;
        for span in &mut words.spans {
            span.look.size *= factor;
            span.look.rise *= factor;
        }
        self.shape(words, style, None)
    }

    /// Breaks into lines no wider than `width`; the first line's hanging mark is not counted.
    pub(crate) fn lines(&mut self, mut shaped: Shaped, width: f32, fit: Fit) -> Vec<Line> {
        if shaped.text.is_empty() {
            return Vec::new();
        }
        let mut segments = segments(&mut shaped.layout);
        if let Some(first) = segments.first_mut() {
            first.width -= shaped.hang;
        }
        if segments.iter().any(|segment| segment.width > width) {
            // A word wider than the line: it breaks wherever it must, rather than leave the page.
            shaped.layout = self.layout(&shaped.words, &shaped.style, OverflowWrap::Anywhere, None);
            shaped.layout.break_all_lines(Some(width));
        } else {
            let together = breaking::kept_together(&shaped.text);
            let segments = breaking::joined(&segments, &together, width);
            let ends = match fit {
                Fit::Even => breaking::total_fit(&segments, width),
                Fit::Balanced => breaking::balanced(&segments, width),
            };
            break_at(&mut shaped, &segments, &ends);
        }
        (0..shaped.layout.len()).filter_map(|index| self.line(&shaped, index)).collect()
    }

    /// The widest word and the widest line words would need: for the columns of tables.
    pub(crate) fn widths(shaped: &Shaped) -> (f32, f32) {
        let widths = shaped.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    /// How far below a line's top its baseline lies.
    pub(crate) fn baseline(&self, kind: Type) -> f32 {
        let (ascent, descent) = self
            .fonts
            .primary()
            .map_or((0.8, -0.2), |face| (face.ascent / face.units_per_em, face.descent / face.units_per_em));
        (kind.leading - (ascent - descent) * kind.size) / 2.0 + ascent * kind.size
    }

    /// Height of the capitals.
    pub(crate) fn cap_height(&self, kind: Type) -> f32 {
        self.fonts.primary().map_or(0.7, |face| face.cap_height / face.units_per_em) * kind.size
    }

    fn layout(
        &mut self,
        words: &Words,
        style: &Style,
        wrap: OverflowWrap,
        opening: Option<Range<usize>>,
    ) -> Layout<SpanIndex> {
        /// Between an opening mark and its words, in parts of their size.
        const AFTER_MARK: f32 = 0.05;
        let Desk { fonts, layouts } = &mut self.desk;
        let mut builder = layouts.ranged_builder(fonts, &words.text, 1.0, false);
        builder.set_base_direction(match base_direction(&words.text, style.direction) {
            Direction::Ltr => BaseDirection::Ltr,
            Direction::Rtl => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(self.fonts.families.as_str().into())));
        builder.push_default(StyleProperty::FontSize(style.kind.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight))));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.kind.leading)));
        builder.push_default(StyleProperty::OverflowWrap(wrap));
        if style.tabular {
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\" 1")));
        }
        for (index, span) in (0..).zip(&words.spans) {
            builder.push(StyleProperty::Brush(index), span.range.clone());
            if span.look.weight != style.weight {
                let weight = FontWeight::new(f32::from(span.look.weight));
                builder.push(StyleProperty::FontWeight(weight), span.range.clone());
            }
            if (span.look.size - style.kind.size).abs() > f32::EPSILON {
                builder.push(StyleProperty::FontSize(span.look.size), span.range.clone());
            }
            let locale = span.look.language.as_ref().and_then(|tag| parley::Language::parse(tag.as_str()).ok());
            if locale.is_some() {
                builder.push(StyleProperty::Locale(locale), span.range.clone());
            }
        }
        if let Some(opening) = opening {
            builder.push(StyleProperty::LetterSpacing(AFTER_MARK * style.kind.size), opening);
        }
        builder.build(&words.text)
    }
}

/// Every unbreakable segment: broken at width 0, each is a line of its own.
fn segments(layout: &mut Layout<SpanIndex>) -> Vec<Segment> {
    layout.break_all_lines(Some(0.0));
    layout
        .lines()
        .map(|line| {
            let metrics = line.metrics();
            Segment {
                width: metrics.advance - metrics.hanging_advance,
                space: metrics.hanging_advance,
                end: line.text_range().end,
                forced: line.break_reason() == BreakReason::Explicit,
            }
        })
        .collect()
}

/// Makes the shaper break exactly there, by giving each line its own width.
fn break_at(shaped: &mut Shaped, segments: &[Segment], ends: &[usize]) {
    const SLACK: f32 = 0.05;
    let mut breaker = shaped.layout.break_lines();
    breaker.state_mut().set_layout_max_advance(f32::INFINITY);
    let mut start = 0;
    for &end in ends {
        let hang = if start == 0 { shaped.hang } else { 0.0 };
        let width = breaking::line_width(segments.get(start..end).unwrap_or(&[])) + hang;
        breaker.state_mut().set_line_max_advance(width + SLACK);
        if breaker.break_next().is_none() {
            break;
        }
        start = end;
    }
    // Rounding never leaves words behind.
    while !breaker.is_done() {
        if breaker.break_next().is_none() {
            break;
        }
    }
    breaker.finish();
}

/// The way a paragraph runs: one of another direction than its document's runs as its letters do. Between right-to-left ones a line without a single right-to-left letter, such as an English
/// address or a phone number, keeps its own order: "01632 960 100" is another number when it is turned round.
fn base_direction(text: &str, direction: Direction) -> Direction {
    if direction == Direction::Ltr {
        return if runs::is_mostly_rtl(text) { Direction::Rtl } else { direction };
    }
    if text.chars().any(runs::is_rtl) {
        return direction;
    }
    let digits = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    let is_number = text.split_whitespace().filter(digits).count() > 1;
    if is_number || text.chars().any(char::is_alphabetic) { Direction::Ltr } else { direction }
}

fn width_of(layout: &Layout<SpanIndex>, range: &Range<usize>) -> f32 {
    let clusters = layout.lines().flat_map(|line| line.runs()).flat_map(|run| run.clusters());
    clusters.filter(|cluster| cluster.text_range().start < range.end).map(|cluster| cluster.advance()).sum()
}
