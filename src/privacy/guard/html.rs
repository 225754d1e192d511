//! Reads a finished page back, by a tokenizer that has nothing to do with the writer.
//!
//! Texts are joined across inline elements and parted at blocks, as a reader sees them. Attributes, comments, styles,
//! anchors and links are read too, and pictures inside the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use html5gum::emitters::default::Doctype;
use html5gum::{DefaultEmitter, Error, Token, Tokenizer};

use super::fold::BLOCK;
use super::reading::{Reading, Shown, Whereabouts};

/// Why a file can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable(pub(super) &'static str);

/// Everything that a page says.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    read_as(bytes, Reader::default())
}

/// The same of a public page, which may name a script beside it; one inside it may not be.
pub(super) fn read_public(bytes: &[u8]) -> Result<Reading, Unreadable> {
    read_as(bytes, Reader { names_scripts: true, ..Reader::default() })
}

/// Everything that a style sheet says.
pub(super) fn read_style(style: &str) -> Result<Reading, Unreadable> {
    let mut reader = Reader::default();
    reader.css(style)?;
    Ok(reader.rest)
}

fn read_as(bytes: &[u8], mut reader: Reader) -> Result<Reading, Unreadable> {
    let page = std::str::from_utf8(bytes).map_err(|_| Unreadable("it is not UTF-8"))?;
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                reader.open(&name)?;
                // A policy is made of hashes: letters by chance.
                let is_policy = tag.attributes.contains_key(&b"http-equiv"[..]);
                for (key, value) in &tag.attributes {
                    let value = String::from_utf8_lossy(value);
                    match &***key {
                        b"content" if is_policy => reader.rest.say(Whereabouts::Markup, &value),
                        key => reader.attribute(&String::from_utf8_lossy(key), &value)?,
                    }
                }
                if tag.self_closing && !matches!(name.as_str(), "br" | "img" | "meta" | "link" | "hr") {
                    reader.close(&name);
                }
            }
            Token::EndTag(tag) => reader.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            Token::Comment(text) => reader.rest.say(Whereabouts::Comment, &String::from_utf8_lossy(&text)),
            Token::Doctype(kind) if is_plain(&kind) => {}
            Token::Doctype(_) => return Err(Unreadable("its document type says more than a document may")),
            // What is there is in the file, and is given to nobody who asks for attributes and texts.
            Token::Error(error) if is_passed_over(*error) => {
                return Err(Unreadable("it is not a well-formed web page, and a part of it can't be read"));
            }
            Token::Error(_) => {}
        }
    }
    reader.finish()
}

fn is_plain(kind: &Doctype<()>) -> bool {
    &**kind.name == b"html" && kind.public_identifier.is_none() && kind.system_identifier.is_none()
}

/// Whether a fault of a page leaves some of its text out of what is read.
fn is_passed_over(error: Error) -> bool {
    let whole_tags = matches!(error, Error::EofInTag | Error::EofInDoctype | Error::EofInCdata);
    whole_tags || matches!(error, Error::DuplicateAttribute | Error::EndTagWithAttributes)
}

/// What is being read.
#[derive(Default)]
struct Reader {
    visible: String,
    title: String,
    style: String,
    rest: Reading,
    inside: Inside,
    /// Whether a script beside the page may be named.
    names_scripts: bool,
    /// Whether a script is in the page itself.
    script: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Body,
    Title,
    Style,
    Script,
}

impl Reader {
    fn open(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "title" => {
                self.inside = Inside::Title;
                self.title.push(BLOCK);
            }
            "style" => self.inside = Inside::Style,
            "script" if self.names_scripts => self.inside = Inside::Script,
            "script" | "iframe" | "object" | "embed" | "template" | "noscript" => {
                return Err(Unreadable("it holds an element that documents may not have"));
            }
            "br" => self.visible.push('\n'),
            _ if is_inline(name) => {}
            _ => self.visible.push(BLOCK),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "title" | "style" | "script" => self.inside = Inside::Body,
            _ if is_inline(name) => {}
            _ => self.visible.push(BLOCK),
        }
    }

    fn text(&mut self, text: &str) {
        match self.inside {
            // Line ends of the source are spaces.
            Inside::Body => self.visible.extend(text.chars().map(|letter| if letter == '\n' { ' ' } else { letter })),
            Inside::Title => self.title.push_str(text),
            Inside::Style => self.style.push_str(text),
            Inside::Script => self.script |= !text.trim().is_empty(),
        }
    }

    fn attribute(&mut self, key: &str, value: &str) -> Result<(), Unreadable> {
        match key {
            "alt" | "aria-label" | "aria-description" => self.rest.say(Whereabouts::Alternative, value),
            "title"
            | "content"
            | "placeholder"
            | "label"
            | "summary"
            | "abbr"
            | "value"
            | "aria-roledescription"
            | "aria-valuetext" => self.rest.say(Whereabouts::Attribute, value),
            "href" | "src" | "srcset" | "cite" | "action" | "poster" | "data" | "xlink:href" | "background" => {
                self.link(value)?;
            }
            "id" | "name" | "for" | "headers" | "aria-labelledby" | "aria-describedby" | "download" => {
                self.rest.say(Whereabouts::Link, value);
            }
            "style" => self.css(value)?,
            _ if key.starts_with("data-") => self.rest.say(Whereabouts::Attribute, value),
            _ if key.starts_with("on") => return Err(Unreadable("it holds a script")),
            _ => self.rest.say(Whereabouts::Markup, value),
        }
        Ok(())
    }

    fn link(&mut self, value: &str) -> Result<(), Unreadable> {
        if let Some(inside) = value.trim().strip_prefix("data:") {
            self.inside_picture(inside)
        } else {
            let decoded = percent_decoded(value);
            self.rest.say(Whereabouts::Link, &decoded);
            Ok(())
        }
    }

    /// A picture inside the page; fonts are the theme's.
    fn inside_picture(&mut self, inside: &str) -> Result<(), Unreadable> {
        let (kind, body) = inside.split_once(',').unwrap_or((inside, ""));
        if kind.starts_with("font/") || kind.starts_with("application/font") {
            return Ok(());
        }
        if !kind.starts_with("image/") || !kind.ends_with(";base64") {
            return Err(Unreadable("something embedded in it is not a picture"));
        }
        let file = STANDARD.decode(body.trim()).map_err(|_| Unreadable("a picture inside it can't be read"))?;
        self.rest.pictures.push(Shown::File(file));
        Ok(())
    }

    /// A style: its texts are read as texts, the rest as rules.
    fn css(&mut self, style: &str) -> Result<(), Unreadable> {
        let mut rules = String::with_capacity(style.len());
        let mut rest = style;
        while let Some(at) = rest.find("data:") {
            rules.push_str(rest.get(..at).unwrap_or_default());
            let value = rest.get(at + 5..).unwrap_or_default();
            let end = value.find([')', '"', '\'']).unwrap_or(value.len());
            self.inside_picture(value.get(..end).unwrap_or_default())?;
            rest = value.get(end..).unwrap_or_default();
        }
        rules.push_str(rest);
        let rules = css_unescaped(&rules);
        let mut outside = String::with_capacity(rules.len());
        for (number, part) in rules.split('"').enumerate() {
            if number % 2 == 0 {
                outside.push_str(part);
            } else {
                self.rest.say(Whereabouts::StyleText, part);
            }
            outside.push(' ');
        }
        self.rest.say(Whereabouts::Markup, &outside);
        Ok(())
    }

    fn finish(mut self) -> Result<Reading, Unreadable> {
        if self.script {
            return Err(Unreadable("it holds a script"));
        }
        let style = std::mem::take(&mut self.style);
        self.css(&style)?;
        let mut reading = Reading::default();
        reading.say(Whereabouts::Text, &self.visible);
        reading.say(Whereabouts::Title, &self.title);
        reading.join(self.rest);
        Ok(reading)
    }
}

/// Elements that part no text.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tspan"
            | "u"
            | "var"
            | "wbr"
    )
}

/// `%20` is a space again.
pub(super) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `\41 ` is `A` again; an escaped quotation mark stays out of the way.
fn css_unescaped(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut rest = style.chars().peekable();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        let mut code = String::new();
        while code.len() < 6
            && let Some(digit) = rest.next_if(char::is_ascii_hexdigit)
        {
            code.push(digit);
        }
        if code.is_empty() {
            plain.extend(rest.next().map(|letter| if letter == '"' { '\'' } else { letter }));
        } else {
            rest.next_if(char::is_ascii_whitespace);
            let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
            plain.extend(letter.map(|letter| if letter == '"' { '\'' } else { letter }));
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(page: &str) -> Vec<(Whereabouts, String)> {
        let reading = read(page.as_bytes()).unwrap();
        reading
            .parts
            .iter()
            .map(|part| (part.whereabouts, reading.text[part.bytes.clone()].trim_matches(BLOCK).trim().to_owned()))
            .collect()
    }

    #[test]
    fn texts_are_joined_across_markup_and_parted_at_blocks() {
        let all = parts("<p>A<b>d</b>a &amp; O&#x6B;a<br>for</p><p>x</p>");
        assert_eq!(all, [(Whereabouts::Text, "Ada & Oka\nfor\u{1e}\u{1e}x".to_owned())]);
    }

    #[test]
    fn what_is_not_seen_is_read_too() {
        let page = "<title>T</title><!-- c --><style>p{content:\"\\41 da\"}</style><a href=\"x%20y\" title=t id=i class=k>\
            <img alt=a src='data:image/jpeg;base64,/9g='></a>";
        let all = parts(page);
        for expected in [
            (Whereabouts::Title, "T"),
            (Whereabouts::Comment, "c"),
            (Whereabouts::StyleText, "Ada"),
            (Whereabouts::Link, "x y"),
            (Whereabouts::Attribute, "t"),
            (Whereabouts::Link, "i"),
            (Whereabouts::Markup, "k"),
            (Whereabouts::Alternative, "a"),
        ] {
            assert!(all.contains(&(expected.0, expected.1.to_owned())), "{expected:?} in {all:?}");
        }
        assert_eq!(read(page.as_bytes()).unwrap().pictures, [Shown::File(vec![0xff, 0xd8])]);
    }

    #[test]
    fn what_documents_never_hold_is_refused() {
        for page in ["<script>x</script>", "<p onclick=x>", "<img src='data:text/html,x'>", "\u{fffd}<iframe>"] {
            assert!(read(page.as_bytes()).is_err(), "{page}");
        }
        assert!(read(b"\xff").is_err());
    }
}
