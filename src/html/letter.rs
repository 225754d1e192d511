//! The furniture of a letter: its head, its address, stills with what was said about them, sayings, its end.

use super::Pictures;
use super::body::{Body, language_attributes};
use super::escape::{escaped, push};
use super::image::image;
use crate::document::{AddressBlock, Figure, Inline, Letterhead, Picture, Saying, SayingRole, SignOff};
use crate::language::Direction;

/// How wide a still is shown: across a phone, and no wider than a line of text on any screen.
const ALONE: &str = "(min-width: 44rem) 41rem, 95vw";
/// The same with words beside it, where there is room for both.
const BESIDE_WORDS: &str = "(min-width: 44rem) 25rem, 95vw";
/// In a booklet: across a phone, and most of any other window.
const IN_BOOKLET: &str = "(min-width: 58rem) 62vw, 100vw";

impl Body<'_> {
    pub(super) fn letterhead(&mut self, head: &Letterhead) {
        self.html.push_str("<header class=\"letterhead\">\n");
        if let Some(logo) = &head.logo {
            self.picture(logo, &head.logo_alt, "logo", ALONE);
        }
        self.html.push_str("<div class=\"service\">\n<p class=\"service-name\">");
        push(&mut self.html, &head.name);
        self.html.push_str("</p>\n");
        if !head.lines.is_empty() {
            self.html.push_str("<address>");
            self.lines(&head.lines);
            self.html.push_str("</address>\n");
        }
        self.html.push_str("</div>\n</header>\n");
    }

    pub(super) fn address(&mut self, address: &AddressBlock) {
        let own_order = self.own_order();
        self.html.push_str("<div class=\"address\">\n<p class=\"recipient\">");
        for (place, line) in address.recipient.iter().enumerate() {
            self.html.push_str(if place > 0 { "<br>\n" } else { "" });
            self.put(format_args!("<span class=\"line\"{own_order}>"));
            push(&mut self.html, line);
            self.html.push_str("</span>");
        }
        self.html.push_str("</p>\n<p class=\"details\">");
        self.lines(&address.details);
        self.html.push_str("</p>\n</div>\n");
    }

    pub(super) fn figure(&mut self, figure: &Figure) {
        let beside = if figure.words.is_empty() { "" } else { " with-words" };
        let upright = if figure.picture.height > figure.picture.width { " upright" } else { "" };
        self.put(format_args!("<div class=\"still{beside}{upright}\">\n<figure>\n"));
        let alt = Inline::plain(&figure.alt);
        let own_file = match self.pictures {
            // The largest: for whoever wants to look closely, or print it.
            Pictures::Beside(folder) if !alt.trim().is_empty() => Some(format!("{folder}{}", figure.picture.name)),
            _ => None,
        };
        if let Some(file) = &own_file {
            self.put(format_args!("<a href=\"{}\">", escaped(file)));
        }
        let width = match (self.leaves.is_booklet(), figure.words.is_empty()) {
            (true, _) => IN_BOOKLET,
            (false, true) => ALONE,
            (false, false) => BESIDE_WORDS,
        };
        self.picture(&figure.picture, &alt, "", width);
        self.html.push_str(if own_file.is_some() { "</a>\n" } else { "\n" });
        if !figure.caption.is_empty() || !figure.principle.is_empty() {
            self.html.push_str("<figcaption>");
            if !figure.caption.is_empty() {
                self.html.push_str("<span class=\"caption\">");
                self.inlines(&figure.caption);
                self.html.push_str("</span>\n");
            }
            if !figure.principle.is_empty() {
                self.html.push_str("<span class=\"principle\">");
                self.inlines(&figure.principle);
                self.html.push_str("</span>");
            }
            self.html.push_str("</figcaption>\n");
        }
        self.html.push_str("</figure>\n");
        if !figure.words.is_empty() {
            self.html.push_str("<div class=\"said\">\n");
            for saying in &figure.words {
                self.saying(saying);
            }
            self.html.push_str("</div>\n");
        }
        self.html.push_str("</div>\n");
    }

    pub(super) fn saying(&mut self, saying: &Saying) {
        let class = match saying.role {
            SayingRole::Question => "saying question",
            SayingRole::Alone => "saying",
            SayingRole::Beside => "saying beside",
        };
        let language = saying.language.as_ref().filter(|language| **language != self.language);
        let language = language.map(language_attributes).unwrap_or_default();
        self.put(format_args!("<div class=\"{class}\">\n<blockquote{language}><p>"));
        self.hanging(&saying.content);
        self.html.push_str("</p></blockquote>\n");
        if let Some(speaker) = &saying.speaker {
            self.html.push_str("<p class=\"speaker\">");
            self.inlines(speaker);
            self.html.push_str("</p>\n");
        }
        self.html.push_str("</div>\n");
    }

    pub(super) fn sign_off(&mut self, end: &SignOff) {
        self.html.push_str("<div class=\"sign-off\">\n<div class=\"signed\">\n");
        if !end.valediction.is_empty() {
            self.html.push_str("<p>");
            self.inlines(&end.valediction);
            self.html.push_str("</p>\n");
        }
        match &end.signature {
            Some(signature) => {
                self.html.push_str("<p>");
                self.picture(signature, &end.signature_alt, "signature", ALONE);
                self.html.push_str("</p>\n");
            }
            None => self.html.push_str("<div class=\"signing-space\"></div>\n"),
        }
        self.html.push_str("<p class=\"sender\">");
        push(&mut self.html, &end.name);
        self.html.push_str("</p>\n");
        if !end.lines.is_empty() {
            self.html.push_str("<p class=\"post\">");
            self.lines(&end.lines);
            self.html.push_str("</p>\n");
        }
        self.html.push_str("</div>\n");
        if !end.asides.is_empty() {
            self.html.push_str("<div class=\"asides\">\n");
            for aside in &end.asides {
                self.html.push_str("<p class=\"aside\"><strong>");
                self.inlines(&aside.title);
                self.html.push_str("</strong>");
                for line in &aside.lines {
                    self.html.push_str("<br>\n");
                    self.inlines(line);
                }
                self.html.push_str("</p>\n");
            }
            self.html.push_str("</div>\n");
        }
        self.html.push_str("</div>\n");
    }

    /// Names, streets and phone numbers keep their own order within a page that runs the other way.
    fn own_order(&self) -> &'static str {
        if self.language.direction() == Direction::Rtl { " dir=\"auto\"" } else { "" }
    }

    fn lines(&mut self, lines: &[Vec<Inline>]) {
        let own_order = self.own_order();
        for (place, line) in lines.iter().enumerate() {
            self.html.push_str(if place > 0 { "<br>\n" } else { "" });
            self.put(format_args!("<span class=\"line\"{own_order}>"));
            self.inlines(line);
            self.html.push_str("</span>");
        }
    }

    fn picture(&mut self, picture: &Picture, alt: &str, class: &str, width: &str) {
        match image(picture, self.pictures, alt, class, width) {
            Ok(element) => self.html.push_str(&element),
            Err(problem) => {
                self.problem.get_or_insert(problem);
            }
        }
    }
}
