//! Charts as SVG: the shapes of [`crate::chart`], words as words, colours by class. Two drawings, one for a page and one
//! for a phone; the style sheet shows the one that fits.

use std::fmt::Write as _;

use super::body::Body;
use super::escape::{escaped, push};
use crate::chart::{self, Anchor, Drawing, Ink, Room, Shape, Text, Weight};
use crate::document::Chart;
use crate::language::Direction;
use crate::theme::{Theme, Widths};

/// What charts are drawn with.
pub(super) struct Easel {
    widths: Widths,
    /// Of the sheet's text, in points.
    column: f32,
    /// Size of labels, in points.
    label: f32,
    large_print: f32,
}

impl Easel {
    pub(super) fn of(theme: &Theme) -> Self {
        let tokens = &theme.tokens;
        Self {
            widths: theme.widths(),
            column: (210.0 - 2.0 * tokens.page.side_mm) * 72.0 / 25.4,
            label: tokens.size.small[0],
            large_print: tokens.size.large_print,
        }
    }
}

impl Body<'_> {
    pub(super) fn chart(&mut self, chart: &Chart) {
        self.charts += 1;
        let (number, direction) = (self.charts, self.language.direction());
        let scale = if self.large_print { self.easel.large_print } else { 1.0 };
        let rooms = [
            ("wide", Room::wide(self.easel.column, self.easel.label * scale, direction)),
            ("phone", Room::phone(scale, direction)),
        ];
        self.html.push_str("<div class=\"chart\">\n");
        for (manner, room) in rooms {
            let drawing = chart::draw(chart, room, &self.easel.widths);
            let id = format!("chart-{number}-{manner}");
            svg(&mut self.html, chart, &drawing, &id, manner, direction);
        }
        self.html.push_str("</div>\n");
    }
}

fn svg(html: &mut String, chart: &Chart, drawing: &Drawing, id: &str, manner: &str, direction: Direction) {
    let (width, height) = (short(drawing.width), short(drawing.height));
    let direction_name = if direction == Direction::Rtl { "rtl" } else { "ltr" };
    let _ = write!(
        html,
        "<svg class=\"{manner}\" viewBox=\"0 0 {width} {height}\" direction=\"{direction_name}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\">\n<title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
        escaped(&chart.title),
        escaped(&chart.alt)
    );
    for shape in &drawing.shapes {
        draw(html, shape, direction);
    }
    html.push_str("</svg>\n");
}

fn draw(html: &mut String, shape: &Shape, direction: Direction) {
    let _ = match shape {
        Shape::Line { from, to, thickness, ink, dashes } => {
            let dashes = dashes
                .map(|[dash, space]| format!(" stroke-dasharray=\"{} {}\"", short(dash), short(space)))
                .unwrap_or_default();
            writeln!(
                html,
                "<path class=\"line-{}\" d=\"M{} {}L{} {}\" stroke-width=\"{}\"{dashes}/>",
                class(*ink),
                short(from[0]),
                short(from[1]),
                short(to[0]),
                short(to[1]),
                short(*thickness)
            )
        }
        Shape::Capsule { centre: [x, y], half, radius, fill, line } => {
            let stroke = line.map(|(ink, _)| format!(" line-{}", class(ink))).unwrap_or_default();
            let thickness =
                line.map(|(_, thickness)| format!(" stroke-width=\"{}\"", short(thickness))).unwrap_or_default();
            writeln!(
                html,
                "<rect class=\"fill-{}{stroke}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{thickness}/>",
                class(*fill),
                short(x - half),
                short(y - radius),
                short(2.0 * half),
                short(2.0 * radius),
                short(*radius)
            )
        }
        Shape::Arrowhead { corners: [a, b, c], ink } => writeln!(
            html,
            "<path class=\"fill-{}\" d=\"M{} {}L{} {}L{} {}Z\"/>",
            class(*ink),
            short(a[0]),
            short(a[1]),
            short(b[0]),
            short(b[1]),
            short(c[0]),
            short(c[1])
        ),
        Shape::Band { x, y, width, height, ink } => writeln!(
            html,
            "<rect class=\"fill-{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            class(*ink),
            short(*x),
            short(*y),
            short(*width),
            short(*height)
        ),
        Shape::Text(text) => {
            words(html, text, direction);
            Ok(())
        }
    };
}

fn words(html: &mut String, text: &Text, direction: Direction) {
    // Where lines run from right to left, a text begins at its right end.
    let anchor = match (text.anchor, direction) {
        (Anchor::Middle, _) => " text-anchor=\"middle\"",
        (Anchor::Left, Direction::Ltr) | (Anchor::Right, Direction::Rtl) => "",
        (Anchor::Right, Direction::Ltr) | (Anchor::Left, Direction::Rtl) => " text-anchor=\"end\"",
    };
    let weight = if text.weight == Weight::Semibold { " strong" } else { "" };
    let language = text.language.as_ref().map(|tag| format!(" lang=\"{}\"", escaped(tag.as_str()))).unwrap_or_default();
    let _ = write!(
        html,
        "<text class=\"fill-{}{weight}\" x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}{language}>",
        class(text.ink),
        short(text.x),
        short(text.y),
        short(text.size)
    );
    push(html, &text.text);
    html.push_str("</text>\n");
}

fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Ink => "ink",
        Ink::Accent => "accent",
        Ink::Grey => "grey",
        Ink::Tint => "tint",
        Ink::Rule => "rule",
        Ink::Axis => "axis",
        Ink::Paper => "paper",
    }
}

/// Two places at most: finer than any screen.
fn short(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
