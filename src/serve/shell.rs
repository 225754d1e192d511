//! The page round the documents: its words are the theme's, its script and style the program's own.

use std::fmt::Write as _;
use std::sync::Arc;

use super::sheaf::edition;
use super::table::Shell;
use crate::case::Status;
use crate::config::BookSettings;
use crate::language::{Direction, Language};
use crate::theme::{Arg, Theme, Wording};

const PAGE: &str = include_str!("page/preview.html");
const STYLE: &str = include_str!("page/preview.css");
/// What moves on the page.
pub(super) const SCRIPT: &str = include_str!("page/preview.js");

/// The list where none can be made.
pub(super) const EMPTY: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>–</title></html>";

/// What the page may do: its own script and style, the preview's own answers, and frames of the preview alone.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; font-src data:; connect-src 'self'; \
     frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/// What a document may do, beside what it allows itself: show its own style and pictures, in the preview's frame.
pub(super) const DOCUMENT: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; \
     frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
/// The same for a PDF, which browsers show as an object of its own.
pub(super) const PDF: &str = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/// The words of the page: English where the language has none for it.
pub(super) fn wording(theme: &Theme, language: &Language) -> Arc<Wording> {
    theme.wording_with(language, "preview-title")
}

/// The page and its style. `look` are the theme's colours and fonts.
pub(super) fn shell(book: &BookSettings, wording: Option<&Wording>, look: &str) -> Shell {
    let mut page = String::with_capacity(PAGE.len() * 2);
    let mut rest = PAGE;
    while let Some((before, key, after)) = place(rest) {
        page.push_str(before);
        let text = match key {
            "language" => wording.map_or("en", |wording| wording.language().as_str()).to_owned(),
            "direction" => match wording.map(Wording::direction) {
                Some(Direction::Rtl) => "rtl".to_owned(),
                _ => "ltr".to_owned(),
            },
            "title" => book.title.clone(),
            key => text(wording, key),
        };
        escape(&mut page, &text);
        rest = after;
    }
    page.push_str(rest);
    let style = format!("{look}{STYLE}");
    let edition = edition(format!("{page}{style}").as_bytes());
    Shell { page: page.into(), style: style.into(), edition }
}

/// The first `{{key}}` of a text, with what stands before and after it.
fn place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (key, after) = rest.split_once("}}")?;
    Some((before, key, after))
}

fn escape(page: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' | '<' | '>' | '"' | '\'' => {
                let _ = write!(page, "&#{};", u32::from(letter));
            }
            _ => page.push(letter),
        }
    }
}

/// A sentence of the theme; its name where it has none, which its own check tells.
fn text(wording: Option<&Wording>, key: &str) -> String {
    wording.and_then(|wording| wording.text(key, &[]).ok()).unwrap_or_else(|| key.to_owned())
}

/// A sentence that counts.
pub(super) fn counted(wording: Option<&Wording>, key: &str, count: usize) -> String {
    let arg = [("count", Arg::Number(count as f64))];
    wording.and_then(|wording| wording.text(key, &arg).ok()).unwrap_or_else(|| count.to_string())
}

/// Where an intervention may stand, in words.
pub(super) fn statuses(wording: Option<&Wording>) -> Vec<(Status, String)> {
    let known = [
        (Status::Referred, "status-referred"),
        (Status::Started, "status-started"),
        (Status::Completed, "status-completed"),
        (Status::EndedEarly, "status-ended-early"),
    ];
    known.into_iter().map(|(status, key)| (status, text(wording, key))).collect()
}

/// One of them.
pub(super) fn word_of(statuses: &[(Status, String)], status: Status) -> Option<String> {
    statuses.iter().find(|(known, _)| *known == status).map(|(_, word)| word.clone())
}

/// What a reader's front page is called.
pub(super) fn front(wording: Option<&Wording>) -> String {
    text(wording, "preview-front")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_page_is_the_themes_and_stays_in_its_place() {
        let theme = Theme::built_in().unwrap();
        let book = BookSettings { title: "<b>\"Ours\" & {{title}}".to_owned(), ..BookSettings::default() };
        for (asked, language) in [("en", "en"), ("cy", "cy"), ("ur", "en")] {
            let wording = wording(&theme, &asked.parse().unwrap());
            let page = shell(&book, Some(&wording), "").page;
            assert!(page.contains(&format!("lang=\"{language}\"")));
            assert!(page.contains("&#60;b&#62;&#34;Ours&#34; &#38; {{title}}"), "{page}");
            assert!(!page.contains("{{preview") && !page.contains("preview-title"));
            let mut rest = PAGE;
            while let Some((_, key, after)) = place(rest) {
                assert!(["language", "direction", "title"].contains(&key) || wording.has(key), "{key} in {language}");
                rest = after;
            }
        }
    }
}
