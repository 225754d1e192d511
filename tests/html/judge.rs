//! A small reader of the pages, strict where browsers forgive: every element is closed, every attribute quoted.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

/// A page as read.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) tokens: Vec<Token>,
}

const VOID: [&str; 5] = ["meta", "br", "img", "hr", "link"];
/// What a chart is drawn with.
const SHAPES: [&str; 3] = ["path", "rect", "circle"];

impl Page {
    /// Reads a page; panics on whatever a browser would have to guess at.
    pub(crate) fn read(html: &str) -> Self {
        let mut rest = html.strip_prefix("<!doctype html>").expect("a document type");
        let mut tokens = Vec::new();
        let mut open: Vec<String> = Vec::new();
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("</") {
                let (name, after) = after.split_once('>').expect("a closed end tag");
                assert_eq!(open.pop().as_deref(), Some(name), "elements close in the order they opened");
                tokens.push(Token::Close(name.to_owned()));
                rest = after;
            } else if let Some(after) = rest.strip_prefix('<') {
                let (name, attributes, after) = start_tag(after);
                let drawn = after.strip_prefix("/>");
                if drawn.is_none() && !VOID.contains(&name.as_str()) {
                    open.push(name.clone());
                }
                rest = after.strip_prefix('>').or(drawn).expect("a closed tag");
                if drawn.is_some() {
                    assert!(SHAPES.contains(&name.as_str()), "<{name}/> is no shape");
                    tokens.push(Token::Open(name.clone(), attributes));
                    tokens.push(Token::Close(name));
                    continue;
                }
                if name == "style" {
                    let (text, after) = rest.split_once("</style>").expect("a closed style");
                    tokens.push(Token::Open(name, attributes));
                    tokens.push(Token::Text(text.to_owned()));
                    tokens.push(Token::Close("style".to_owned()));
                    open.pop();
                    rest = after;
                    continue;
                }
                tokens.push(Token::Open(name, attributes));
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                let (text, after) = rest.split_at(end);
                assert!(!text.contains('>'), "a stray > in {text:?}");
                tokens.push(Token::Text(unescaped(text)));
                rest = after;
            }
        }
        assert_eq!(open, Vec::<String>::new(), "every element is closed");
        Self { tokens }
    }

    /// The words of `main`, runs of white space made one; not those within charts, which are one picture each.
    pub(crate) fn text(&self) -> String {
        let start =
            self.tokens.iter().position(|token| matches!(token, Token::Open(name, _) if name == "main")).unwrap();
        let end = self.tokens.iter().position(|token| *token == Token::Close("main".to_owned())).unwrap();
        let mut within_chart = false;
        let words: String = self.tokens[start..end]
            .iter()
            .map(|token| match token {
                Token::Open(name, _) if name == "svg" => {
                    within_chart = true;
                    " "
                }
                Token::Close(name) if name == "svg" => {
                    within_chart = false;
                    " "
                }
                _ if within_chart => "",
                Token::Text(text) => text.as_str(),
                Token::Open(name, _) | Token::Close(name) if INLINE.contains(&name.as_str()) => "",
                _ => " ",
            })
            .collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The values of an attribute of every element of a name; every element's for `*`.
    pub(crate) fn attributes(&self, element: &str, attribute: &str) -> Vec<String> {
        self.tokens
            .iter()
            .filter_map(|token| match token {
                Token::Open(name, attributes) if element == "*" || name == element => Some(attributes),
                _ => None,
            })
            .flat_map(|attributes| {
                attributes.iter().filter(|(name, _)| name == attribute).map(|(_, value)| value.clone())
            })
            .collect()
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Open(name, _) => Some(name.as_str()),
            _ => None,
        })
    }
}

const INLINE: [&str; 8] = ["span", "a", "strong", "s", "code", "sup", "img", "bdi"];

fn start_tag(text: &str) -> (String, Vec<(String, String)>, &str) {
    let end = text.find([' ', '>', '/']).expect("a closed tag");
    let (name, mut rest) = text.split_at(end);
    assert!(
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit()),
        "{name}"
    );
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        if rest.starts_with('>') || rest.starts_with("/>") {
            return (name.to_owned(), attributes, rest);
        }
        rest = rest.strip_prefix(' ').expect("a space before an attribute");
        let (key, after) = rest.split_once("=\"").expect("a quoted attribute");
        let (value, after) = after.split_once('"').expect("a closed attribute");
        let lower = key.chars().all(|letter| letter.is_ascii_lowercase() || "-0123456789".contains(letter));
        assert!(lower || key == "viewBox", "{key}");
        assert!(!attributes.iter().any(|(other, _)| other == key), "{key} stands twice");
        assert!(!value.contains(['<', '>']), "{value}");
        attributes.push((key.to_owned(), unescaped(value)));
        rest = after;
    }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let (entity, after) = rest[at + 1..].split_once(';').expect("a closed entity");
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("an unknown entity {other}"),
        });
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// What holds for every page.
pub(crate) fn assert_sound(html: &str) {
    let page = Page::read(html);
    let levels: Vec<u8> =
        page.names().filter_map(|name| name.strip_prefix('h').and_then(|level| level.parse().ok())).collect();
    assert!(!levels.iter().skip(1).any(|level| *level == 1), "one title at most: {levels:?}");
    let mut last = 0;
    for level in levels {
        assert!(level <= last + 1, "no level is skipped");
        last = level;
    }
    let ids = page.attributes("*", "id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "ids are unique: {ids:?}");
    for target in page.attributes("a", "href").iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(ids.iter().any(|id| id == target), "#{target} leads nowhere");
    }
    for reference in page.attributes("*", "aria-labelledby").iter().flat_map(|value| value.split(' ')) {
        assert!(ids.iter().any(|id| id == reference), "{reference} names nothing");
    }
    for forbidden in ["script", "iframe", "object", "embed", "form", "link", "base", "math", "b", "i", "u"] {
        assert!(!page.names().any(|name| name == forbidden), "<{forbidden}>");
    }
    assert_charts(&page);
    for token in &page.tokens {
        let Token::Open(name, attributes) = token else { continue };
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && key != "style" && key != "srcset", "{name} {key}");
            if key == "href" {
                let allowed =
                    ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|start| value.starts_with(start));
                assert!(allowed || !value.contains(':') && !value.starts_with('/'), "{value}");
            }
        }
        if name == "img" {
            let has = |key: &str| attributes.iter().any(|(name, _)| name == key);
            assert!(has("alt") && has("width") && has("height"));
        }
    }
    assert_eq!(page.names().filter(|name| *name == "main").count(), 1);
    assert_policy(&page);
}

/// Charts are pictures with a title and a description, of lines, discs and words alone; drawings that only adorn are
/// hidden from whoever listens and hold no words.
fn assert_charts(page: &Page) {
    const HIDDEN: &str = "hidden";
    let mut within: Option<Vec<&str>> = None;
    for token in &page.tokens {
        match (token, &mut within) {
            (Token::Open(name, attributes), None) if name == "svg" => {
                let value =
                    |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
                let hidden = value("aria-hidden") == Some("true");
                if !hidden {
                    assert_eq!(value("role"), Some("img"));
                    assert_eq!(value("aria-labelledby").map(|ids| ids.split(' ').count()), Some(2));
                }
                assert!(value("viewBox").is_some_and(|room| room.split(' ').all(|part| part.parse::<f32>().is_ok())));
                within = Some(if hidden { vec![HIDDEN] } else { Vec::new() });
            }
            (Token::Close(name), Some(names)) if name == "svg" => {
                if names.first() == Some(&HIDDEN) {
                    assert!(!["title", "desc", "text"].iter().any(|name| names.contains(name)), "{names:?}");
                } else {
                    assert_eq!(names.get(..2), Some(&["title", "desc"][..]));
                }
                within = None;
            }
            (Token::Open(name, attributes), Some(names)) => {
                assert!(
                    SHAPES.contains(&name.as_str()) || ["title", "desc", "text"].contains(&name.as_str()),
                    "<{name}>"
                );
                assert!(attributes.iter().all(|(key, value)| key != "d" || !value.contains("NaN")), "{attributes:?}");
                names.push(name);
            }
            (Token::Open(name, _), None) => {
                assert!(!SHAPES.contains(&name.as_str()) && name != "text", "<{name}> outside a chart");
            }
            _ => {}
        }
    }
}

/// The policy allows exactly the one style sheet there is, and nothing from elsewhere.
fn assert_policy(page: &Page) {
    let position =
        page.tokens.iter().position(|token| matches!(token, Token::Open(name, _) if name == "style")).unwrap();
    let Token::Text(style) = &page.tokens[position + 1] else { panic!("an empty style") };
    assert_eq!(page.names().filter(|name| *name == "style").count(), 1);
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    let policies: Vec<String> = page
        .tokens
        .iter()
        .filter_map(|token| match token {
            Token::Open(name, attributes) if name == "meta" => Some(attributes),
            _ => None,
        })
        .filter(|attributes| attributes.contains(&("http-equiv".to_owned(), "Content-Security-Policy".to_owned())))
        .flat_map(|attributes| attributes.iter().filter(|(name, _)| name == "content").map(|(_, value)| value.clone()))
        .collect();
    assert_eq!(policies.len(), 1);
    let directives: Vec<&str> = policies[0].split("; ").collect();
    assert!(["img-src data:", "img-src 'self' data:"].contains(&directives[2]), "{directives:?}");
    assert_eq!(directives[0], "default-src 'none'");
    assert_eq!(directives[1], format!("style-src 'sha256-{hash}'"));
    assert_eq!(directives[3..], ["font-src data:", "base-uri 'none'", "form-action 'none'"]);
}
