//! `book.toml`: the settings, in mdBook's conventions.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};

use crate::language::Language;

/// `book.toml`. Everything may be left out; unknown keys are errors.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `[book]`
    pub book: BookSettings,
    /// `[build]`
    pub build: BuildSettings,
    /// `[theme]`
    pub theme: ThemeSettings,
    /// `[output.…]`
    pub output: OutputSettings,
}

/// `[book]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BookSettings {
    /// The practitioner's own title of the book.
    pub title: String,
    /// Who keeps it.
    pub authors: Vec<String>,
    /// The language of the practitioner's own pages.
    pub language: Language,
    /// The folder of the notes, within the book.
    pub src: String,
}

/// `[build]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct BuildSettings {
    /// The folder of the documents, within the book.
    pub build_dir: String,
}

/// `[theme]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThemeSettings {
    /// A folder of `themes/`, or a built-in theme.
    pub name: String,
}

/// `[output.…]`
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OutputSettings {
    /// `[output.html]`
    pub html: HtmlSettings,
    /// `[output.pdf]`
    pub pdf: PdfSettings,
    /// `[output.booklet]`
    pub booklet: BookletSettings,
    /// `[output.report]`
    pub report: ReportSettings,
    /// `[output.publish]`
    pub publish: PublishSettings,
}

/// `[output.html]`
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HtmlSettings {}

/// `[output.pdf]`
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PdfSettings {
    /// The sheet of letters.
    pub paper: Paper,
    /// Whether every build encrypts the PDFs.
    pub protect: bool,
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 148 × 210 mm.
    A5,
    /// 8.5 × 11 inches.
    Letter,
}

/// Office printers leave four or five millimetres white, and draw the paper in not quite straight.
pub const PRINTER_MARGIN_MM: f32 = 6.0;

/// `[output.booklet]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct BookletSettings {
    /// Which of the client's words the booklet shows.
    pub words: BookletWords,
    /// The sheet it is printed on; its page is half of it.
    pub sheet: Paper,
    /// How much white the printer leaves at the edges of the sheet, in millimetres: a cover whose picture reaches there is
    /// made smaller in the print edition. 0 for a printer that prints to the edge.
    pub printer_margin_mm: f32,
    /// Whether the service's own marking, `footer` of service.yaml, stands on every page.
    pub footer: bool,
}

/// Which of the client's words the booklet shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookletWords {
    /// The latest.
    #[default]
    Latest,
    /// Then and now.
    Both,
}

/// `[output.report]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct ReportSettings {
    /// First day of the period; the whole book where left out.
    #[serde(deserialize_with = "day")]
    pub from: Option<Date>,
    /// Last day of the period.
    #[serde(deserialize_with = "day")]
    pub to: Option<Date>,
    /// Counts below this are not shown.
    pub suppress_below: u32,
    /// Counts are rounded to multiples of this.
    pub round_to: u32,
    /// A change of this many points of 0–10 counts as reliable.
    pub reliable_change: f64,
}

/// `[output.publish]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct PublishSettings {
    /// Where the site will stand; `publish` needs it.
    pub base_url: Option<String>,
    /// The folder of the site, within the book.
    pub publish_dir: String,
}

/// A date as TOML writes it, bare, or as a text.
/// What is wrong with a text that should have been a date.
pub const NOT_A_DATE: &str = "not a date; write one such as 2026-01-31";

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(|_| serde::de::Error::custom(NOT_A_DATE))
}

impl Default for BookSettings {
    fn default() -> Self {
        Self {
            title: "Our families".to_owned(),
            authors: Vec::new(),
            language: Language::english(),
            src: "content".to_owned(),
        }
    }
}

impl Default for BuildSettings {
    fn default() -> Self {
        Self { build_dir: "build".to_owned() }
    }
}

impl Default for ThemeSettings {
    fn default() -> Self {
        Self { name: "default".to_owned() }
    }
}

impl Default for BookletSettings {
    fn default() -> Self {
        Self {
            words: BookletWords::default(),
            sheet: Paper::default(),
            printer_margin_mm: PRINTER_MARGIN_MM,
            footer: false,
        }
    }
}

impl Default for ReportSettings {
    fn default() -> Self {
        Self { from: None, to: None, suppress_below: 5, round_to: 5, reliable_change: 3.0 }
    }
}

impl Default for PublishSettings {
    fn default() -> Self {
        Self { base_url: None, publish_dir: "public".to_owned() }
    }
}
