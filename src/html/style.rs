//! The style of a page: the theme's tokens as CSS variables, its fonts, its style sheets, in one `<style>`.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::escape::css_string;
use crate::config::Paper;
use crate::document::Running;
use crate::language::Direction;
use crate::theme::Theme;
use crate::theme::tokens::{Size, Tokens};

/// A web font of the theme's first family: a variable face for a part of the Latin script.
struct WebFont {
    /// The part of the script, as files are called: `fonts/<family>-<part>-wght-normal.woff2`.
    part: &'static str,
    ranges: &'static [(u32, u32)],
}

/// How far a mark may hang out of the text.
const HANGING_MM: f32 = 6.0;

/// Always there.
const LATIN: WebFont = WebFont {
    part: "latin",
    ranges: &[
        (0x0000, 0x00FF),
        (0x0131, 0x0131),
        (0x0152, 0x0153),
        (0x02BB, 0x02BC),
        (0x02C6, 0x02C6),
        (0x02DA, 0x02DA),
        (0x02DC, 0x02DC),
        (0x0304, 0x0304),
        (0x0308, 0x0308),
        (0x0329, 0x0329),
        (0x2000, 0x206F),
        (0x20AC, 0x20AC),
        (0x2122, 0x2122),
        (0x2191, 0x2191),
        (0x2193, 0x2193),
        (0x2212, 0x2212),
        (0x2215, 0x2215),
        (0xFEFF, 0xFEFF),
        (0xFFFD, 0xFFFD),
    ],
};

/// There only where the words need it: Welsh, Polish, Yoruba and others.
const LATIN_EXTENDED: WebFont = WebFont {
    part: "latin-ext",
    ranges: &[
        (0x0100, 0x02BA),
        (0x02BD, 0x02C5),
        (0x02C7, 0x02CC),
        (0x02CE, 0x02D7),
        (0x02DD, 0x02FF),
        (0x0304, 0x0304),
        (0x0308, 0x0308),
        (0x0329, 0x0329),
        (0x1D00, 0x1DBF),
        (0x1E00, 0x1E9F),
        (0x1EF2, 0x1EFF),
        (0x2020, 0x2020),
        (0x20A0, 0x20AB),
        (0x20AD, 0x20C0),
        (0x2113, 0x2113),
        (0x2C60, 0x2C7F),
        (0xA720, 0xA7FF),
    ],
};

/// What a theme gives to the style of all its pages, made once.
pub(super) struct Style {
    variables: String,
    sheets: String,
    /// The printed page of booklets.
    leaf: String,
    latin: String,
    latin_extended: String,
}

impl Style {
    pub(super) fn of(theme: &Theme, paper: Paper) -> Self {
        let mut sheets = String::new();
        for file in theme.files_in("css").iter().filter(|file| file.has_ending("css")) {
            // No sheet can close the element it is in, and a browser reads the same bytes as were hashed.
            let text = file.text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "").replace("</", "<\\/");
            let _ = writeln!(sheets, "{}", text.trim());
        }
        // Of the first family that has any.
        let face = |font: &WebFont| {
            let mut families = theme.tokens.font.text.iter();
            let face = families.find_map(|family| {
                let name = family.to_lowercase().replace(' ', "-");
                let bytes = theme.bytes(&format!("fonts/{name}-{}-wght-normal.woff2", font.part))?;
                Some(font_face(family, font, bytes))
            });
            face.unwrap_or_default()
        };
        Self {
            variables: variables(&theme.tokens, paper),
            sheets,
            leaf: leaf(Paper::A4),
            latin: face(&LATIN),
            latin_extended: face(&LATIN_EXTENDED),
        }
    }

    /// The tokens and fonts alone, for pages that have sheets of their own.
    pub(super) fn look(&self) -> String {
        [self.variables.as_str(), &self.latin, &self.latin_extended].concat()
    }

    /// The same, with booklets folded of this sheet.
    pub(super) fn folding(self, sheet: Paper) -> Self {
        Self { leaf: leaf(sheet), ..self }
    }

    /// The style of a page that shows `html` and, printed, the running words.
    pub(super) fn sheet(&self, html: &str, running: Option<(&Running, Direction)>) -> String {
        let extended = if needs_extended(html) { self.latin_extended.as_str() } else { "" };
        let print = running.map(|(running, direction)| print_page(running, direction)).unwrap_or_default();
        format!("\n{}{}{}{extended}{}{print}", self.variables, self.leaf, self.latin, self.sheets)
    }
}

/// The Content-Security-Policy of a page with one inline style sheet and no script: nothing is fetched from anywhere.
pub(super) fn policy(style: &str, pictures_beside: bool) -> String {
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    let pictures = if pictures_beside { "'self' data:" } else { "data:" };
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src {pictures}; font-src data:; base-uri 'none'; form-action 'none'"
    )
}

fn needs_extended(html: &str) -> bool {
    let within = |ranges: &[(u32, u32)], code: u32| ranges.iter().any(|(first, last)| (*first..=*last).contains(&code));
    html.chars().map(u32::from).any(|code| within(LATIN_EXTENDED.ranges, code) && !within(LATIN.ranges, code))
}

fn font_face(family: &str, font: &WebFont, bytes: &[u8]) -> String {
    let ranges: Vec<String> = font
        .ranges
        .iter()
        .map(|(first, last)| if first == last { format!("U+{first:04X}") } else { format!("U+{first:04X}-{last:04X}") })
        .collect();
    format!(
        "@font-face{{font-family:{};font-style:normal;font-weight:200 800;font-display:swap;src:url(data:font/woff2;base64,{}) \
         format(\"woff2\");unicode-range:{}}}\n",
        css_string(family),
        STANDARD.encode(bytes),
        ranges.join(",")
    )
}

/// The tokens as variables. Type is told in proportion to running text, so that a reader's own text size counts.
fn variables(tokens: &Tokens, paper: Paper) -> String {
    let colour = &tokens.colour;
    let body = tokens.size.body[0];
    let mut css = String::from(":root{");
    let mut set = |name: &str, value: String| {
        let _ = write!(css, "--{name}:{value};");
    };
    for (name, value) in [
        ("ink", colour.ink),
        ("accent", colour.accent),
        ("accent-on-tint", colour.accent_on_tint),
        ("grey", colour.grey),
        ("tint", colour.tint),
        ("rule", colour.rule),
        ("axis", colour.axis),
    ] {
        set(name, value.to_hex());
    }
    let families: Vec<String> = tokens.font.text.iter().map(|family| css_string(family)).collect();
    let families = format!("{},system-ui,sans-serif", families.join(","));
    set("font", families.clone());
    // 12.5 points of print are 18 pixels of a screen at the reader's own setting, 19 where there is room.
    set("screen", format!("{}%", short(body * 9.0)));
    set("screen-wide", format!("{}%", short(body * 9.5)));
    set("print", format!("{}pt", short(body)));
    set("large-print", short(tokens.size.large_print));
    let mut size = |name: &str, size: Size| {
        let _ = write!(css, "--{name}:{}rem;--{name}-line:{};", short(size[0] / body), short(size[1] / size[0]));
    };
    size("body", tokens.size.body);
    size("h1", tokens.size.h1);
    size("h2", tokens.size.h2);
    size("h3", tokens.size.h3);
    size("small", tokens.size.small);
    size("foot", tokens.size.foot);
    size("question", tokens.size.question);
    size("saying", tokens.size.saying);
    size("saying-beside", tokens.size.saying_beside);
    size("words", tokens.size.words);
    size("address", tokens.size.address);
    let page = &tokens.page;
    // A millimetre of the printed page as it is to running text.
    let mm = 72.0 / 25.4 / body;
    let mut length = |name: &str, millimetres: f32| {
        let _ = write!(css, "--{name}:{}rem;", short(millimetres * mm));
    };
    length("column", 210.0 - 2.0 * page.side_mm);
    length("measure", page.measure_mm);
    length("second-axis", (page.second_axis_mm - page.side_mm).max(0.0));
    length("logo-height", page.logo_height_mm);
    length("still", page.still_mm);
    length("signature-height", page.signature_mm);
    let _ = write!(
        css,
        "--letterhead-height:{}mm;--address-height:{}mm;",
        short((page.address_top_mm - page.top_mm).max(0.0)),
        short((page.salutation_top_mm - page.address_top_mm).max(0.0))
    );
    css.push_str("}\n");
    // The style sheet gives the text the rest of its margin: what hangs into a margin of the page itself is cut off.
    let margin = (page.side_mm - HANGING_MM).max(0.0);
    let _ = writeln!(
        css,
        "@page{{size:{};margin:{}mm {}mm {}mm;font:{}pt/{} {};color:{}}}",
        match paper {
            Paper::A4 => "A4",
            Paper::A5 => "A5",
            Paper::Letter => "letter",
        },
        short(page.top_mm),
        short(margin),
        short(page.bottom_mm),
        short(tokens.size.foot[0]),
        short(tokens.size.foot[1] / tokens.size.foot[0]),
        families,
        colour.grey.to_hex()
    );
    css
}

/// The page of a booklet, which is half the sheet: what the style sheet calls `leaf`.
fn leaf(sheet: Paper) -> String {
    let size = match sheet {
        Paper::A4 => "148mm 210mm",
        Paper::A5 => "105mm 148mm",
        Paper::Letter => "5.5in 8.5in",
    };
    format!("@page leaf{{size:{size};margin:14mm 10mm 18mm}}\n")
}

/// What is on every printed page, for browsers that print margin boxes: for whom, reference and page number.
fn print_page(running: &Running, direction: Direction) -> String {
    let start = [running.recipient.as_str(), &running.reference, running.marking.as_deref().unwrap_or_default()];
    let start: Vec<&str> = start.into_iter().filter(|part| !part.is_empty()).collect();
    let mut page = String::new();
    let mut rest = running.page.0.as_str();
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        let counter = [("{pages}", "counter(pages)"), ("{page}", "counter(page)")];
        let Some((name, counter)) = counter.into_iter().find(|(name, _)| after.starts_with(name)) else { break };
        let _ = write!(page, "{} {counter} ", css_string(before));
        rest = after.get(name.len()..).unwrap_or_default();
    }
    let _ = write!(page, "{}", css_string(rest));
    let start = css_string(&start.join(" · "));
    let (near, far) = match direction {
        Direction::Ltr => ("left", "right"),
        Direction::Rtl => ("right", "left"),
    };
    let margin = format!("margin:0 {}mm", short(HANGING_MM));
    let mut css = format!(
        "@page{{@bottom-{near}{{content:{start};{margin}}}@bottom-{far}{{content:{page};white-space:nowrap;{margin}}}"
    );
    if let Some(draft) = &running.draft {
        let _ = write!(css, "@top-{near}{{content:{};{margin}}}", css_string(draft));
    }
    css.push_str("}\n");
    css
}

/// A number of CSS: at most four places, no trailing zeros.
fn short(value: f32) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::PageLabel;

    #[test]
    fn page_numbers_stand_where_the_label_puts_them() {
        let running = Running {
            recipient: "Grace \"G\" Okafor".to_owned(),
            reference: "SV-2026-014".to_owned(),
            page: PageLabel("Page {page} of {pages}.".to_owned()),
            marking: None,
            draft: Some("Draft".to_owned()),
        };
        let mirrored = print_page(&running, Direction::Rtl);
        assert!(mirrored.contains("@bottom-left{content:\"Page \"") && mirrored.contains("@top-right"), "{mirrored}");
        let css = print_page(&running, Direction::Ltr);
        assert!(css.contains(r#"@bottom-right{content:"Page " counter(page) " of " counter(pages) "\2e ";"#), "{css}");
        assert!(css.contains(r#""Grace \22 G\22  Okafor \b7  SV\2d 2026\2d 014""#), "{css}");
    }

    #[test]
    fn the_second_font_comes_only_where_its_letters_are() {
        assert!(!needs_extended("Grace’s – café ‘naïve’ €5"));
        assert!(needs_extended("Gŵyr"));
        assert!(needs_extended("Łukasz"));
        assert!(!needs_extended("اردو"));
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(short(1.5), "1.5");
        assert_eq!(short(2.0), "2");
        assert_eq!(short(1.0 / 3.0), "0.3333");
    }
}
