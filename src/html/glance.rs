//! A case study's facts at a glance: beside the account where there is room, else in its order.

use super::body::Body;
use super::escape::escaped;
use crate::document::Glance;

impl Body<'_> {
    pub(super) fn glance(&mut self, glance: &Glance) {
        self.html.push_str("<div class=\"glance\">\n");
        let level = self.heading_level(2);
        self.put(format_args!("<h{level}>"));
        self.inlines(&glance.title);
        self.put(format_args!("</h{level}>\n<dl>\n"));
        for entry in &glance.entries {
            self.html.push_str("<div><dt>");
            self.inlines(&entry.label);
            self.html.push_str("</dt>\n<dd>");
            for (number, fact) in entry.facts.iter().enumerate() {
                if number > 0 {
                    self.html.push_str(", ");
                }
                let topic = fact.topic.as_ref();
                if let Some(topic) = topic {
                    self.put(format_args!("<a href=\"../topics/{}.html\">", escaped(topic)));
                }
                self.inlines(&fact.words);
                self.html.push_str(if topic.is_some() { "</a>" } else { "" });
            }
            self.html.push_str("</dd></div>\n");
        }
        self.html.push_str("</dl>\n<div class=\"who\">\n<p class=\"who-title\">");
        self.inlines(&glance.note_title);
        self.html.push_str("</p>\n<p>");
        self.inlines(&glance.note);
        self.html.push_str("</p>\n</div>\n</div>\n");
    }
}
