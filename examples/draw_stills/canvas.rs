//! A sheet to draw on: flat shapes with round ends, antialiased, in the coordinates of the scene.
//!
//! Knows nothing of people or rooms. Shapes are written as in SVG (`M`, `L`, `Q`, `C`, `Z`, absolute), because a
//! drawing is easier to judge as one line of numbers than as twenty calls.

use tiny_skia::{
    Color, FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Mask, Paint, Path, PathBuilder, Pixmap, Point,
    SpreadMode, Stroke, Transform,
};

/// A place on the sheet.
pub(crate) type Place = (f32, f32);

/// A colour, with how solid it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tone {
    red: f32,
    green: f32,
    blue: f32,
    alpha: f32,
}

impl Tone {
    /// A solid colour from its six hexadecimal digits.
    pub(crate) const fn hex(digits: &str) -> Self {
        let bytes = digits.as_bytes();
        Self {
            red: pair(bytes[0], bytes[1]),
            green: pair(bytes[2], bytes[3]),
            blue: pair(bytes[4], bytes[5]),
            alpha: 1.0,
        }
    }

    /// The second tone of a shaded side, 0 the same to 1 black.
    pub(crate) fn darker(self, by: f32) -> Self {
        // Shade keeps some warmth: red is lowered a little less than the rest.
        Self {
            red: self.red * (1.0 - by * 0.92),
            green: self.green * (1.0 - by),
            blue: self.blue * (1.0 - by * 0.96),
            ..self
        }
    }

    /// The second tone of a lit side, 0 the same to 1 white.
    pub(crate) fn lighter(self, by: f32) -> Self {
        let up = |value: f32| value + (1.0 - value) * by;
        Self { red: up(self.red), green: up(self.green), blue: up(self.blue), ..self }
    }

    /// The same colour, seen through.
    pub(crate) fn faint(self, alpha: f32) -> Self {
        Self { alpha, ..self }
    }

    fn color(self) -> Color {
        Color::from_rgba(self.red, self.green, self.blue, self.alpha).unwrap_or(Color::BLACK)
    }
}

const fn pair(high: u8, low: u8) -> f32 {
    (digit(high) * 16 + digit(low)) as f32 / 255.0
}

const fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        _ => panic!("a colour is written in lower-case hexadecimal digits"),
    }
}

/// The sheet.
pub(crate) struct Canvas {
    pixmap: Pixmap,
    /// From the scene's coordinates to pixels.
    place: Transform,
    mask: Option<Mask>,
}

impl Canvas {
    /// An empty sheet of `width` × `height` pixels whose scene is `scene_width` wide.
    pub(crate) fn new(width: u32, height: u32, scene_width: f32) -> Self {
        let scale = width as f32 / scene_width;
        let pixmap = Pixmap::new(width, height).expect("a picture has a width and a height");
        Self { pixmap, place: Transform::from_scale(scale, scale), mask: None }
    }

    /// Its width and height in pixels.
    pub(crate) fn size(&self) -> (u32, u32) {
        (self.pixmap.width(), self.pixmap.height())
    }

    /// The finished pixels: straight RGBA, row by row.
    pub(crate) fn pixels(&self) -> Vec<u8> {
        let straight = |pixel: &tiny_skia::PremultipliedColorU8| {
            let color = pixel.demultiply();
            [color.red(), color.green(), color.blue(), color.alpha()]
        };
        self.pixmap.pixels().iter().flat_map(straight).collect()
    }

    /// Draws with `at` as the origin, everything `scale` times as large and turned by `degrees`, clockwise.
    pub(crate) fn at(&mut self, at: Place, scale: f32, degrees: f32, draw: impl FnOnce(&mut Self)) {
        self.within(Transform::from_scale(scale, scale).post_rotate(degrees).post_translate(at.0, at.1), draw);
    }

    fn within(&mut self, place: Transform, draw: impl FnOnce(&mut Self)) {
        let before = self.place;
        self.place = before.pre_concat(place);
        draw(self);
        self.place = before;
    }

    /// Draws only what falls into a shape. Clips do not nest.
    pub(crate) fn clipped(&mut self, shape: &Path, draw: impl FnOnce(&mut Self)) {
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height()).expect("a picture has a size");
        mask.fill_path(shape, FillRule::Winding, true, self.place);
        self.mask = Some(mask);
        draw(self);
        self.mask = None;
    }

    /// Fills a path.
    pub(crate) fn fill(&mut self, path: &Path, tone: Tone) {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(tone.color());
        self.pixmap.fill_path(path, &paint, FillRule::Winding, self.place, self.mask.as_ref());
    }

    /// Fills a shape that is written as in SVG.
    pub(crate) fn shape(&mut self, shape: &str, tone: Tone) {
        self.fill(&path(shape), tone);
    }

    /// A shape that runs from one tone at its `from` to another at its `to`.
    pub(crate) fn blend(&mut self, shape: &str, (from, first): (Place, Tone), (to, last): (Place, Tone)) {
        let stops = vec![GradientStop::new(0.0, first.color()), GradientStop::new(1.0, last.color())];
        let (start, end) = (Point::from_xy(from.0, from.1), Point::from_xy(to.0, to.1));
        let Some(shader) = LinearGradient::new(start, end, stops, SpreadMode::Pad, Transform::identity()) else {
            return;
        };
        let paint = Paint { anti_alias: true, shader, ..Paint::default() };
        self.pixmap.fill_path(&path(shape), &paint, FillRule::Winding, self.place, self.mask.as_ref());
    }

    /// A line with round ends.
    pub(crate) fn line(&mut self, shape: &str, width: f32, tone: Tone) {
        self.stroke(&path(shape), width, tone);
    }

    /// The outline of a path, with round ends.
    pub(crate) fn stroke(&mut self, path: &Path, width: f32, tone: Tone) {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(tone.color());
        let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        self.pixmap.stroke_path(path, &paint, &stroke, self.place, self.mask.as_ref());
    }

    /// An ellipse about `at`.
    pub(crate) fn ellipse(&mut self, at: Place, across: f32, down: f32, tone: Tone) {
        self.fill(&ellipse(at, across, down), tone);
    }

    /// A disc.
    pub(crate) fn disc(&mut self, at: Place, radius: f32, tone: Tone) {
        self.ellipse(at, radius, radius, tone);
    }

    /// A ring.
    pub(crate) fn ring(&mut self, at: Place, radius: f32, width: f32, tone: Tone) {
        self.stroke(&ellipse(at, radius, radius), width, tone);
    }

    /// A box with round corners, from its upper left corner.
    pub(crate) fn slab(&mut self, at: Place, (width, height): Place, radius: f32, tone: Tone) {
        self.fill(&slab(at, (width, height), radius), tone);
    }

    /// A rounded, tapering stroke through places: arms, legs, necks.
    pub(crate) fn limb(&mut self, through: &[Place], from: f32, to: f32, tone: Tone) {
        self.fill(&limb(through, from, to), tone);
    }
}

/// The path of a shape written as in SVG: absolute `M`, `L`, `Q`, `C` and `Z`.
pub(crate) fn path(shape: &str) -> Path {
    let mut builder = PathBuilder::new();
    let spaced = shape.chars().fold(String::new(), |mut text, letter| {
        match letter {
            'M' | 'L' | 'Q' | 'C' | 'Z' => text.extend([' ', letter, ' ']),
            ',' => text.push(' '),
            other => text.push(other),
        }
        text
    });
    let mut words = spaced.split_whitespace().peekable();
    while let Some(command) = words.next() {
        loop {
            let mut number = || words.next().and_then(|word| word.parse().ok()).expect("a number in a shape");
            match command {
                "M" => builder.move_to(number(), number()),
                "L" => builder.line_to(number(), number()),
                "Q" => builder.quad_to(number(), number(), number(), number()),
                "C" => builder.cubic_to(number(), number(), number(), number(), number(), number()),
                "Z" => builder.close(),
                other => panic!("no such step in a shape: {other}"),
            }
            let more = words.peek().is_some_and(|word| word.parse::<f32>().is_ok());
            if !more {
                break;
            }
        }
    }
    builder.finish().expect("a shape that encloses something")
}

/// An ellipse about `at`.
pub(crate) fn ellipse(at: Place, across: f32, down: f32) -> Path {
    let mut builder = PathBuilder::new();
    if let Some(bounds) = tiny_skia::Rect::from_ltrb(at.0 - across, at.1 - down, at.0 + across, at.1 + down) {
        builder.push_oval(bounds);
    }
    builder.finish().expect("an ellipse with a size")
}

/// A box with round corners, from its upper left corner.
pub(crate) fn slab((x, y): Place, (width, height): Place, radius: f32) -> Path {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let (right, foot, bend) = (x + width, y + height, radius * 0.5523);
    let (inner, outer) = (radius, radius - bend);
    let mut builder = PathBuilder::new();
    builder.move_to(x + inner, y);
    builder.line_to(right - inner, y);
    builder.cubic_to(right - outer, y, right, y + outer, right, y + inner);
    builder.line_to(right, foot - inner);
    builder.cubic_to(right, foot - outer, right - outer, foot, right - inner, foot);
    builder.line_to(x + inner, foot);
    builder.cubic_to(x + outer, foot, x, foot - outer, x, foot - inner);
    builder.line_to(x, y + inner);
    builder.cubic_to(x, y + outer, x + outer, y, x + inner, y);
    builder.close();
    builder.finish().expect("a box with a size")
}

/// A rounded stroke through places, `from` wide at its start and `to` at its end; bends are softened.
pub(crate) fn limb(through: &[Place], from: f32, to: f32) -> Path {
    let points = softened(through);
    let last = (points.len() - 1) as f32;
    let half = |index: usize| 0.5 * (from + (to - from) * index as f32 / last);
    let mut builder = PathBuilder::new();
    for (index, pair) in points.windows(2).enumerate() {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let length = dx.hypot(dy).max(0.001);
        let (nx, ny) = (dy / length, -dx / length);
        let (wide, narrow) = (half(index), half(index + 1));
        builder.move_to(pair[0].0 + nx * wide, pair[0].1 + ny * wide);
        builder.line_to(pair[1].0 + nx * narrow, pair[1].1 + ny * narrow);
        builder.line_to(pair[1].0 - nx * narrow, pair[1].1 - ny * narrow);
        builder.line_to(pair[0].0 - nx * wide, pair[0].1 - ny * wide);
        builder.close();
    }
    for (index, point) in points.iter().enumerate() {
        builder.push_circle(point.0, point.1, half(index));
    }
    builder.finish().expect("a limb with a length")
}

/// Many places along a bent line, its corners made round.
fn softened(through: &[Place]) -> Vec<Place> {
    const STEPS: usize = 14;
    let mix = |a: Place, b: Place, t: f32| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
    let mut points = vec![through[0]];
    for corner in through.windows(3) {
        let (enter, leave) = (mix(corner[1], corner[0], 0.42), mix(corner[1], corner[2], 0.42));
        for step in 0..=STEPS {
            let t = step as f32 / STEPS as f32;
            points.push(mix(mix(enter, corner[1], t), mix(corner[1], leave, t), t));
        }
    }
    points.push(through[through.len() - 1]);
    points
}
