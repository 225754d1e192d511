//! Words made safe for the places they stand in. Nothing reaches a page but through here or through the page template,
//! which escapes by itself.

use std::fmt::Write as _;

/// Whether a character may be in a page: no control characters, no noncharacters, none of the deprecated controls
/// that turn the order of the words after them round. Isolates (U+2066–2069) stay: they end with their block.
fn may_stand(character: char) -> bool {
    let code = u32::from(character);
    !matches!(character, '\u{202A}'..='\u{202E}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{F0000}' | '\u{F0001}')
        && (!character.is_control() || matches!(character, '\n' | '\t'))
        && code & 0xFFFE != 0xFFFE
}

/// Adds `text` as text or as the value of a quoted attribute.
pub(super) fn push(html: &mut String, text: &str) {
    for character in text.chars().filter(|character| may_stand(*character)) {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
}

/// `text` as text or as the value of a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    push(&mut html, text);
    html
}

/// The page template's escaping.
pub(super) fn escape_template(text: &str, output: &mut dyn std::io::Write) -> std::io::Result<()> {
    output.write_all(escaped(text).as_bytes())
}

/// `text` as a quoted string of CSS: everything but letters, digits and spaces is written by its number, so that
/// nothing can end the string or the style sheet.
pub(super) fn css_string(text: &str) -> String {
    let mut css = String::from("\"");
    for character in text.chars().filter(|character| may_stand(*character)) {
        if character.is_alphanumeric() || character == ' ' {
            css.push(character);
        } else {
            let _ = write!(css, "\\{:x} ", u32::from(character));
        }
    }
    css.push('"');
    css
}

/// Where a link may lead: `http`, `https`, `mailto` and `tel`, written without control characters or white space.
pub(super) fn link_is_allowed(href: &str) -> bool {
    let clean =
        !href.chars().any(|character| character.is_control() || character.is_whitespace() || !may_stand(character));
    let scheme = href.split_once(':').map(|(scheme, rest)| (scheme.to_ascii_lowercase(), !rest.is_empty()));
    clean && matches!(scheme, Some((scheme, true)) if ["http", "https", "mailto", "tel"].contains(&scheme.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_kinds_of_links_are_allowed() {
        for href in ["https://example.org/?a=b&c=d", "http://example.org", "mailto:eps@example.org", "TEL:01632960100"]
        {
            assert!(link_is_allowed(href), "{href}");
        }
        for href in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "//example.org",
            "letter.html",
            "https:",
            "",
            "https://example.org/\u{202E}gpj",
        ] {
            assert!(!link_is_allowed(href), "{href:?}");
        }
    }

    #[test]
    fn a_css_string_cannot_end_early() {
        assert_eq!(css_string("Ada \"O'Neil\" </style> \\ é"), r#""Ada \22 O\27 Neil\22  \3c \2f style\3e  \5c  é""#);
    }

    #[test]
    fn what_turns_words_round_is_dropped() {
        assert_eq!(escaped("a\u{202E}b\u{0}c\u{7}d\u{FFFF}e\u{2068}f\u{2069}"), "abcde\u{2068}f\u{2069}");
    }
}
