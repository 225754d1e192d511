//! The measured values that drive CSS and PDF alike: `theme.toml`.

use serde::Deserialize;

/// `theme.toml`. Lengths are millimetres (`_mm`) or points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tokens {
    /// The principles of attuned interactions that clips may name.
    pub principles: Principles,
    /// What a letter holds.
    pub letter: LetterTokens,
    /// Colours, as `#rrggbb`.
    pub colour: Colours,
    /// Faces.
    pub font: Fonts,
    /// Text sizes with their line heights, in points.
    pub size: Sizes,
    /// The page of a letter.
    pub page: Page,
    /// The page of a booklet.
    pub booklet: BookletTokens,
}

/// The principles of attuned interactions that clips may name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Principles {
    /// Their ids, in order; their words are `principle-<id>` in the wording.
    pub order: Vec<String>,
}

/// What a letter holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LetterTokens {
    /// How many stills a letter shows at most, shared out among its films; each film shows one at least.
    pub stills: usize,
}

/// Colours. Text on white keeps a contrast of 7:1.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Colours {
    /// Text.
    pub ink: Colour,
    /// The one accent.
    pub accent: Colour,
    /// The accent as text on the tint.
    pub accent_on_tint: Colour,
    /// Small things.
    pub grey: Colour,
    /// Bands and call-outs.
    pub tint: Colour,
    /// Hairlines between rows.
    pub rule: Colour,
    /// Axes of charts.
    pub axis: Colour,
}

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// 0–255.
    pub red: u8,
    /// 0–255.
    pub green: u8,
    /// 0–255.
    pub blue: u8,
}

/// Faces, by the family names of the fonts in `fonts/`; the first that has a character is used.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Fonts {
    /// Families in order.
    pub text: Vec<String>,
}

/// `[size, line height]`, both in points.
pub type Size = [f32; 2];

/// Text sizes in print; the screen's follow from them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sizes {
    /// Running text.
    pub body: Size,
    /// The heading of a document of its own; in a letter `h1` is its subject line and is set as `h2`.
    pub h1: Size,
    /// Sections.
    pub h2: Size,
    /// Parts of sections.
    pub h3: Size,
    /// Captions, tables, asides.
    pub small: Size,
    /// The running foot.
    pub foot: Size,
    /// The helping question.
    pub question: Size,
    /// Somebody's words by themselves.
    pub saying: Size,
    /// Somebody's words beside a still.
    pub saying_beside: Size,
    /// The client's words then and now.
    pub words: Size,
    /// The address.
    pub address: Size,
    /// What every size is multiplied by in large print.
    pub large_print: f32,
}

/// The page of a letter.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Page {
    /// Left edge of the text, and the right margin.
    pub side_mm: f32,
    /// Upper margin.
    pub top_mm: f32,
    /// Lower margin: the last line's foot.
    pub bottom_mm: f32,
    /// The second axis, from the start edge.
    pub second_axis_mm: f32,
    /// Widest line of running text.
    pub measure_mm: f32,
    /// Top of the logo.
    pub logo_top_mm: f32,
    /// Height of the logo.
    pub logo_height_mm: f32,
    /// First line of the address: its top.
    pub address_top_mm: f32,
    /// The salutation's top, at the least.
    pub salutation_top_mm: f32,
    /// The running foot's lower edge, from the page's.
    pub foot_mm: f32,
    /// Width of a still with words beside it.
    pub still_mm: f32,
    /// Height of a signature's picture.
    pub signature_mm: f32,
}

/// The page of a booklet on a sheet of A4, 148 × 210 mm; on another sheet, and in large print, all lengths grow or shrink
/// with the page's width.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BookletTokens {
    /// Margin at the fold.
    pub inner_mm: f32,
    /// Margin at the other side.
    pub outer_mm: f32,
    /// Upper margin, where a cycle's name stands.
    pub top_mm: f32,
    /// Lower margin.
    pub bottom_mm: f32,
    /// The page number's lower edge, from the page's.
    pub foot_mm: f32,
    /// Where a still or the words facing it begin.
    pub still_top_mm: f32,
    /// Height of a still at the most.
    pub still_height_mm: f32,
    /// Height of the still on the cover, from the upper edge.
    pub cover_mm: f32,
    /// How much of a still's width or height the cover may cut off, 0–1.
    pub cover_cut: f32,
    /// Between the lines to write on.
    pub lines_mm: f32,
    /// The names on the cover.
    pub title: Size,
    /// What stands beneath them.
    pub subtitle: Size,
    /// Captions, and running text where there is much of it.
    pub body: Size,
    /// Running text that a page has room for.
    pub reading: Size,
    /// The client's words for the child and the relationship.
    pub words: Size,
    /// Speakers, and a cycle's name on its later pages.
    pub small: Size,
    /// Page numbers.
    pub foot: Size,
    /// Headings.
    pub heading: Size,
    /// Somebody's words, and the helping question.
    pub saying: Size,
    /// Somebody's words where they are long or share a page with a still.
    pub saying_beside: Size,
}

impl Colour {
    /// The colour as `#rrggbb`.
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// Contrast with another colour, 1–21, after WCAG 2.2 (relative luminance).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || serde::de::Error::custom("a colour must be written like `#5b2a86`");
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii()).ok_or_else(wrong)?;
        let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).map_err(|_| wrong());
        Ok(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_wcags() {
        let (black, white) = (Colour { red: 0, green: 0, blue: 0 }, Colour { red: 255, green: 255, blue: 255 });
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        let accent = Colour { red: 0x0b, green: 0x5c, blue: 0x63 };
        assert!((accent.contrast(white) - 7.7).abs() < 0.05);
    }
}
