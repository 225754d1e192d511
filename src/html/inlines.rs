//! Words within a block.

use super::body::{Body, language_attributes};
use super::escape::{escaped, link_is_allowed, push};
use crate::diagnostic::Diagnostic;
use crate::document::{Inline, runs};
use crate::language::Direction;

/// Marks that open somebody's words and hang before their first line.
const OPENING_MARKS: [char; 13] = ['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '「', '"'];

impl Body<'_> {
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline, &mut false);
        }
    }

    /// The same, the opening quotation mark apart so that it can hang.
    pub(super) fn hanging(&mut self, content: &[Inline]) {
        let mut hangs = true;
        for inline in content {
            self.inline(inline, &mut hangs);
        }
    }

    fn inline(&mut self, inline: &Inline, hangs: &mut bool) {
        match inline {
            Inline::Text(words) => self.words(words, hangs),
            Inline::Strong(inner) => self.wrapped("<strong>", inner, "</strong>", hangs),
            Inline::Strike(inner) => self.wrapped("<s>", inner, "</s>", hangs),
            Inline::Code(words) => {
                *hangs = false;
                self.html.push_str("<code>");
                push(&mut self.html, words);
                self.html.push_str("</code>");
            }
            Inline::Link { href, content } => self.link(href, content, hangs),
            Inline::LineBreak => self.html.push_str("<br>\n"),
            Inline::FootnoteMark(number) => self.footnote_mark(*number),
            Inline::Foreign { language, content } => {
                let open = format!("<span{}>", language_attributes(language));
                self.wrapped(&open, content, "</span>", hangs);
            }
        }
    }

    fn wrapped(&mut self, open: &str, inner: &[Inline], close: &str, hangs: &mut bool) {
        self.html.push_str(open);
        for inline in inner {
            self.inline(inline, hangs);
        }
        self.html.push_str(close);
    }

    fn words(&mut self, words: &str, hangs: &mut bool) {
        let mut words = words;
        if *hangs && !words.is_empty() {
            *hangs = false;
            if let Some(mark) = words.chars().next().filter(|first| OPENING_MARKS.contains(first)) {
                self.html.push_str("<span class=\"mark\">");
                let (mark, rest) = words.split_at(mark.len_utf8());
                push(&mut self.html, mark);
                self.html.push_str("</span>");
                words = rest;
            }
        }
        self.ordered(words);
    }

    /// Words whose numbers and addresses keep their order among right-to-left ones, and whose ranges stay on one line.
    fn ordered(&mut self, words: &str) {
        let turns = self.language.direction() == Direction::Rtl || words.chars().any(runs::is_rtl);
        let (kept, open, close) = if turns {
            (runs::left_to_right(words), "<bdi dir=\"ltr\">", "</bdi>")
        } else {
            (runs::unbroken(words), "<span class=\"whole\">", "</span>")
        };
        let mut from = 0;
        for range in kept {
            push(&mut self.html, words.get(from..range.start).unwrap_or(""));
            self.html.push_str(open);
            push(&mut self.html, words.get(range.clone()).unwrap_or(""));
            self.html.push_str(close);
            from = range.end;
        }
        push(&mut self.html, words.get(from..).unwrap_or(""));
    }

    fn link(&mut self, href: &str, content: &[Inline], hangs: &mut bool) {
        if !link_is_allowed(href) {
            self.problem.get_or_insert_with(|| {
                Diagnostic::error("link-scheme", "a link leads somewhere a document may not lead")
                    .help("links begin with https:, http:, mailto: or tel:")
            });
            return;
        }
        let elsewhere = href.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"));
        let rel = if elsewhere { " rel=\"noopener noreferrer\"" } else { "" };
        let open = format!("<a href=\"{}\"{rel}>", escaped(href));
        self.wrapped(&open, content, "</a>", hangs);
    }
}
