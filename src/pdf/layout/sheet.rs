//! The sheet of one document: the theme's millimetres and points as lengths of this paper and this print, all in points.

use crate::config::Paper;
use crate::theme::tokens::{Colour, Colours, PageLengths, Size, Tokens};

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A size of type with the distance of its lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) leading: f32,
}

/// Lengths, sizes and colours.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Start edge of the text.
    pub(crate) side: f32,
    /// The margin at the other side.
    pub(crate) end: f32,
    /// Where text begins on a page without a letterhead.
    pub(crate) top: f32,
    /// The lowest edge of text.
    pub(crate) bottom: f32,
    /// The second axis, from the start edge.
    pub(crate) second_axis: f32,
    /// Widest line of running text.
    pub(crate) measure: f32,
    pub(crate) logo_top: f32,
    pub(crate) logo_height: f32,
    pub(crate) address_top: f32,
    pub(crate) salutation_top: f32,
    /// Lower edge of the running foot.
    pub(crate) foot: f32,
    pub(crate) still_width: f32,
    pub(crate) still_height: f32,
    pub(crate) signature_height: f32,
    /// Nothing stands beside anything else: large print.
    pub(crate) one_column: bool,
    pub(crate) types: Types,
    pub(crate) colours: Colours,
    /// How much larger vertical distances are than in ordinary print.
    pub(crate) scale: f32,
}

/// The sizes of type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Types {
    pub(crate) body: Type,
    pub(crate) h1: Type,
    pub(crate) h2: Type,
    pub(crate) h3: Type,
    pub(crate) small: Type,
    pub(crate) foot: Type,
    pub(crate) question: Type,
    pub(crate) saying: Type,
    pub(crate) saying_beside: Type,
    pub(crate) words: Type,
    pub(crate) address: Type,
    /// Running text of a booklet's page that has room for it.
    pub(crate) reading: Type,
}

/// Large print has nothing below this size, whatever the theme's factor gives.
const LARGE_PRINT_LEAST: f32 = 18.0;
/// Height of a logo in a booklet.
const LOGO_MM: f32 = 10.0;
/// A still without words beside it may be wider than one with, but not higher than this.
const STILL_HEIGHT_MM: f32 = 95.0;

impl Sheet {
    pub(crate) fn new(tokens: &Tokens, paper: Paper, large_print: bool) -> Self {
        let [width_mm, height_mm] = measures(paper);
        let page = &tokens.page;
        let PageLengths { side_mm, text_mm, second_axis_mm, still_mm } = page.lengths(width_mm, large_print);
        let scale = if large_print { tokens.size.large_print.clamp(1.0, 4.0) } else { 1.0 };
        Self {
            width: width_mm * MM,
            height: height_mm * MM,
            side: side_mm * MM,
            end: side_mm * MM,
            top: page.top_mm.clamp(0.0, height_mm / 4.0) * MM,
            bottom: (height_mm - page.bottom_mm.clamp(0.0, height_mm / 4.0)) * MM,
            second_axis: second_axis_mm * MM,
            measure: page.measure_mm.clamp(10.0, text_mm) * MM,
            logo_top: page.logo_top_mm.clamp(0.0, height_mm / 4.0) * MM,
            logo_height: page.logo_height_mm.clamp(1.0, height_mm / 4.0) * MM,
            address_top: page.address_top_mm.clamp(0.0, height_mm / 2.0) * MM,
            salutation_top: page.salutation_top_mm.clamp(0.0, height_mm / 2.0) * MM,
            foot: (height_mm - page.foot_mm.clamp(0.0, page.bottom_mm.clamp(0.0, height_mm / 4.0))) * MM,
            still_width: still_mm * MM,
            still_height: STILL_HEIGHT_MM.min(height_mm / 3.0) * MM,
            signature_height: page.signature_mm.clamp(1.0, 60.0) * MM,
            one_column: large_print,
            types: Types::new(tokens, large_print, scale),
            colours: tokens.colour.clone(),
            scale,
        }
    }

    /// The page of a booklet folded of this sheet, as it is on the right-hand side of a left-to-right one: its start edge
    /// is the fold. In large print the page is a whole sheet.
    pub(crate) fn booklet(tokens: &Tokens, paper: Paper, large_print: bool) -> Self {
        let [width_mm, height_mm] = if large_print { measures(paper) } else { folded(paper) };
        let page = &tokens.booklet;
        let factor = width_mm / folded(Paper::A4)[0];
        let length = |mm: f32, part: f32| (mm * factor).clamp(0.0, height_mm * part) * MM;
        let scale = if large_print { tokens.size.large_print.clamp(1.0, 4.0) } else { factor.min(1.0) };
        let (side, end) = (length(page.inner_mm, 0.2), length(page.outer_mm, 0.2));
        let (width, height) = (width_mm * MM, height_mm * MM);
        let measure = width - side - end;
        let still_height = length(page.still_height_mm, 0.9);
        Self {
            width,
            height,
            side,
            end,
            top: length(page.top_mm, 0.25),
            bottom: height - length(page.bottom_mm, 0.25),
            second_axis: side + measure,
            measure,
            logo_top: length(page.top_mm, 0.25),
            logo_height: length(LOGO_MM, 0.1),
            address_top: 0.0,
            salutation_top: 0.0,
            foot: height - length(page.foot_mm.min(page.bottom_mm), 0.25),
            still_width: measure,
            still_height,
            signature_height: tokens.page.signature_mm.clamp(1.0, 60.0) * MM,
            one_column: true,
            types: Types::booklet(tokens, large_print, scale),
            colours: tokens.colour.clone(),
            scale,
        }
    }

    /// The same with the text ending above a foot of so many lines, where they need more than the margin.
    pub(crate) fn with_room_for_foot(self, lines: usize) -> Self {
        const ABOVE: f32 = 9.0;
        let needed = lines as f32 * self.types.foot.leading;
        if lines <= 1 || needed <= self.foot - self.bottom {
            return self;
        }
        // Some of the page is always the text's, whatever somebody is called.
        let least = self.top + self.text_height() / 3.0;
        Self { bottom: (self.foot - needed - self.gap(ABOVE)).max(least), ..self }
    }

    /// A vertical distance, larger in large print.
    pub(crate) fn gap(&self, points: f32) -> f32 {
        points * self.scale
    }

    /// Width between the side margins.
    pub(crate) fn text_width(&self) -> f32 {
        self.width - self.side - self.end
    }

    /// Height between the margins of a page without a letterhead.
    pub(crate) fn text_height(&self) -> f32 {
        self.bottom - self.top
    }
}

/// Width and height of a sheet, in millimetres.
fn measures(paper: Paper) -> [f32; 2] {
    match paper {
        Paper::A4 => [210.0, 297.0],
        Paper::A5 => [148.0, 210.0],
        Paper::Letter => [215.9, 279.4],
    }
}

/// Width and height of half a sheet, in millimetres.
fn folded(paper: Paper) -> [f32; 2] {
    match paper {
        Paper::A4 => [148.0, 210.0],
        Paper::A5 => [105.0, 148.0],
        Paper::Letter => [139.7, 215.9],
    }
}

/// A size of the theme in this print.
fn scaled([size, leading]: Size, large_print: bool, scale: f32) -> Type {
    let (size, leading) = (size.clamp(1.0, 200.0), leading.clamp(1.0, 400.0));
    let least = if large_print { LARGE_PRINT_LEAST } else { 0.0 };
    let wanted = (size * scale).max(least);
    Type { size: wanted, leading: leading * wanted / size }
}

impl Types {
    fn booklet(tokens: &Tokens, large_print: bool, scale: f32) -> Self {
        let sizes = &tokens.booklet;
        let set = |size: Size| scaled(size, large_print, scale);
        Self {
            body: set(sizes.body),
            h1: set(sizes.title),
            h2: set(sizes.heading),
            h3: set(sizes.heading),
            small: set(sizes.small),
            foot: set(sizes.foot),
            question: set(sizes.saying),
            saying: set(sizes.saying),
            saying_beside: set(sizes.saying_beside),
            words: set(sizes.words),
            address: set(sizes.subtitle),
            reading: set(sizes.reading),
        }
    }

    fn new(tokens: &Tokens, large_print: bool, scale: f32) -> Self {
        let set = |size: Size| scaled(size, large_print, scale);
        let sizes = &tokens.size;
        Self {
            body: set(sizes.body),
            h1: set(sizes.h1),
            h2: set(sizes.h2),
            h3: set(sizes.h3),
            small: set(sizes.small),
            foot: set(sizes.foot),
            question: set(sizes.question),
            saying: set(sizes.saying),
            saying_beside: set(sizes.saying_beside),
            words: set(sizes.words),
            address: set(sizes.address),
            reading: set(sizes.body),
        }
    }
}

/// A colour laid on white at a fraction of its strength.
pub(crate) fn tinted(colour: Colour, strength: f32) -> Colour {
    let mix = |value: u8| (255.0 - (255.0 - f32::from(value)) * strength).round() as u8;
    Colour { red: mix(colour.red), green: mix(colour.green), blue: mix(colour.blue) }
}
