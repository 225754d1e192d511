//! What programs read of the site: the Atom feed (RFC 4287), the sitemap (sitemaps.org 0.9) and robots.txt.
//!
//! Their days are those of the approvals, never the clock's.

use std::fmt::Write as _;

use jiff::civil::Date;

/// A case as the feed tells it.
pub(super) struct Entry {
    pub(super) address: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) language: String,
    /// The day it was approved.
    pub(super) approved: Date,
}

/// What the feed tells of the site.
pub(super) struct Head<'a> {
    pub(super) title: &'a str,
    pub(super) service: &'a str,
    pub(super) language: &'a str,
    pub(super) base_url: &'a str,
}

/// The feed; none without a case, for a feed must say when it changed last.
pub(super) fn atom(head: &Head<'_>, entries: &[Entry]) -> Option<String> {
    let latest = entries.iter().map(|entry| entry.approved).max()?;
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{base}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}feed.xml\"/>\n",
        xml(head.language),
        xml(head.title),
        moment(latest),
        xml(head.service),
        base = xml(head.base_url),
    );
    for entry in entries {
        // Writing to a string can't fail.
        let _ = write!(
            feed,
            "<entry xml:lang=\"{}\">\n<id>{address}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n<summary>{}</summary>\n</entry>\n",
            xml(&entry.language),
            xml(&entry.title),
            moment(entry.approved),
            xml(&entry.summary),
            address = xml(&entry.address),
        );
    }
    feed.push_str("</feed>\n");
    Some(feed)
}

/// The sitemap: addresses, each with the day it changed where that is known.
pub(super) fn sitemap(pages: &[(String, Option<Date>)]) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (address, day) in pages {
        let changed = day.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        let _ = writeln!(map, "<url><loc>{}</loc>{changed}</url>", xml(address));
    }
    map.push_str("</urlset>\n");
    map
}

/// Everything may be found.
pub(super) fn robots(base_url: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n")
}

fn moment(day: Date) -> String {
    day.strftime("%Y-%m-%dT00:00:00Z").to_string()
}

/// Text for XML 1.0, which can't hold every character.
fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(letter),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_the_feed() {
        let head = Head { title: "A & B", service: "<S>", language: "en", base_url: "https://x.example/" };
        assert_eq!(atom(&head, &[]), None);
        let entry = Entry {
            address: "https://x.example/cases/a.html".to_owned(),
            title: "\u{1}</title>".to_owned(),
            summary: "“Q?”".to_owned(),
            language: "en".to_owned(),
            approved: "2026-05-02".parse().unwrap(),
        };
        let feed = atom(&head, &[entry]).unwrap();
        assert!(feed.contains("<title>A &amp; B</title>") && feed.contains("<title>&lt;/title&gt;</title>"), "{feed}");
        assert_eq!(feed.matches("2026-05-02T00:00:00Z").count(), 2);
    }

    #[test]
    fn the_sitemap_has_days_where_there_are_any() {
        let pages =
            [("https://x.example/".to_owned(), None), ("https://x.example/a".to_owned(), "2026-05-02".parse().ok())];
        let map = sitemap(&pages);
        assert_eq!(map.matches("<url>").count(), 2);
        assert!(map.contains("<lastmod>2026-05-02</lastmod>"));
    }
}
