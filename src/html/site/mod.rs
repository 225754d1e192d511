//! The pages of the public site: what strangers see of the case studies.
//!
//! Unlike a family's documents, they share one style sheet, one script for the search and a menu. They still fetch nothing
//! from anywhere: their Content-Security-Policy allows what lies beside them and nothing else. They hold what the caller
//! gives them, which is anonymised; nothing here writes files.

mod pages;
mod view;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use tera::{Context, Value};

use super::{Pictures, Writer, body, page, style};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::language::{Direction, Language};
use crate::theme::{Arg, Wording};
use view::{Addressed, ShownCase, ShownPage, ShownSite};
pub use view::{SiteCase, SitePicture, SiteTopic, SiteView};

/// What a page of the site may load: what lies beside it.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src data:; script-src 'self'; \
                      form-action 'self'; base-uri 'none'";

/// The pages of one site.
pub struct Site<'w, 't> {
    writer: &'w Writer<'t>,
    view: SiteView,
    wording: std::sync::Arc<Wording>,
    shown: ShownSite,
}

/// A page in the making.
struct Sheet<'a> {
    /// The template of its content.
    template: &'static str,
    class: &'static str,
    title: &'a str,
    /// Its file within the site, with forward slashes.
    path: &'a str,
    description: String,
    picture: Option<&'a SitePicture>,
    next: Option<&'a SiteCase>,
    content: Context,
}

impl<'t> Writer<'t> {
    /// The content of a case study's `<main>`: the case's own, with no address of any site and nothing of the program. Its
    /// pictures lie in `img/` beside it.
    pub fn case_main(&self, document: &Document) -> Result<String, Diagnostic> {
        let found = self.theme.wording(&document.language);
        let labels = self.labels.get(found.language()).unwrap_or(&self.no_labels);
        body::content(document, Pictures::Beside("img/"), labels, &self.easel)
    }

    /// The pages of a site.
    pub fn site(&self, view: SiteView) -> Result<Site<'_, 't>, Diagnostic> {
        let wording = self.wording(&view.language);
        let shown = ShownSite::of(&view, &wording)?;
        Ok(Site { writer: self, view, wording, shown })
    }

    /// The script of the search.
    pub fn search_script(&self) -> Result<String, Diagnostic> {
        self.site_file("site/search.js")
    }

    fn site_file(&self, path: &str) -> Result<String, Diagnostic> {
        let file = self.theme.built_in_file(path).map(|file| file.text.replace("\r\n", "\n"));
        file.ok_or_else(|| {
            Diagnostic::error("theme-file", "a file of the site is missing from the program").in_file(path)
        })
    }
}

impl Site<'_, '_> {
    /// The style sheet of all pages; `words` is all that they say.
    pub fn style(&self, words: &str) -> Result<String, Diagnostic> {
        let own = self.writer.theme.file("site/site.css").map(|file| file.text.replace("\r\n", "\n"));
        let own = match own {
            Some(own) => own,
            None => self.writer.site_file("site/site.css")?,
        };
        Ok(format!("{}{own}", self.writer.style.sheet(words, None)))
    }

    /// What the site is called.
    pub fn name(&self) -> &str {
        &self.shown.name
    }

    /// The service that publishes it.
    pub fn service(&self) -> &str {
        &self.shown.service
    }

    /// The language of its menus and lists.
    pub fn language(&self) -> &Language {
        self.wording.language()
    }

    fn say(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Result<String, Diagnostic> {
        Ok(self.wording.text(key, values)?)
    }

    /// Puts the content of a page into the site's frame.
    fn render(&self, sheet: Sheet<'_>) -> Result<String, Diagnostic> {
        self.framed(sheet, None)
    }

    /// The same; with a style inside and whole addresses for a page that may be shown in any place.
    fn framed(&self, sheet: Sheet<'_>, inside: Option<&str>) -> Result<String, Diagnostic> {
        let Sheet { template, class, title, path, description, picture, next, mut content } = sheet;
        let root = match inside {
            Some(_) => self.view.base_url.clone(),
            None => "../".repeat(path.matches('/').count()),
        };
        content.insert("site", &self.shown);
        content.insert("root", &root);
        let templates = &self.writer.templates;
        let main = templates.render(self.writer.theme, &format!("site/{template}"), &content)?;
        let picture = picture.unwrap_or(&self.view.preview);
        let window =
            if title == self.shown.name { title.to_owned() } else { format!("{title} – {}", self.shown.name) };
        // What may be shown in any place has nothing beside it.
        let data = |file: &[u8]| format!("data:image/png;base64,{}", STANDARD.encode(file));
        let logo = match inside {
            Some(_) => self.view.logo_file.as_deref().map(data),
            None => self.view.logo.as_ref().map(|logo| format!("{root}{}", logo.file)),
        };
        let icon = if inside.is_some() { data(&self.view.icon_file) } else { format!("{root}icon.png") };
        let page = ShownPage {
            logo,
            icon,
            language: self.wording.language().as_str().to_owned(),
            direction: direction(self.wording.language()),
            window,
            title: title.to_owned(),
            description: excerpt(&description),
            canonical: inside.is_none().then(|| self.address(path)),
            kind: if class == "case" { "article" } else { "website" },
            class,
            picture: Addressed {
                url: self.address(&picture.file),
                width: picture.width,
                height: picture.height,
                alt: if picture.alt.is_empty() { self.shown.preview_alt.clone() } else { picture.alt.clone() },
            },
            menu: self.menu(class, path)?,
            next: next.map(|next| view::Next { href: format!("{}.html", next.slug), title: next.title.clone() }),
            searches: template == "search.html",
            root,
        };
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("site", &self.shown);
        context.insert_value("content", page::markup(&main));
        if let Some(sheet) = inside {
            let policy = format!("{}; form-action {}", style::policy(sheet, true), "'self'");
            let policy = policy.replace("form-action 'none'; ", "").replace("; form-action 'none'", "");
            context.insert("policy", &policy);
            context.insert_value("style", page::markup(&format!("<style>{sheet}</style>")));
        } else {
            context.insert("policy", POLICY);
            context.insert_value("style", Value::none());
        }
        templates.render(self.writer.theme, "site/page.html", &context)
    }

    fn menu(&self, class: &str, path: &str) -> Result<Vec<view::MenuItem>, Diagnostic> {
        let item = |key: &str, href: &'static str, within: &str| {
            let current = if path == href {
                Some("page")
            } else if class == within {
                Some("true")
            } else {
                None
            };
            Ok(view::MenuItem { name: self.say(key, &[])?, href, current })
        };
        [
            ("site-cases", "index.html", "case"),
            ("site-topics", "topics/index.html", "topic"),
            ("site-about", "about.html", "-"),
        ]
        .into_iter()
        .map(|(key, href, within)| item(key, href, within))
        .collect()
    }

    /// The whole address of a file of the site.
    pub fn address(&self, path: &str) -> String {
        // The front page has the address of the site itself.
        let path = if path == "index.html" { "" } else { path };
        format!("{}{}", self.view.base_url, super::list::relative_link(path))
    }

    fn list(&self, cases: &[&SiteCase], level: u8, root: &str, search: bool) -> Result<Option<Value>, Diagnostic> {
        if cases.is_empty() {
            return Ok(None);
        }
        let mut context = Context::new();
        context.insert("cases", &cases.iter().map(|case| ShownCase::of(case)).collect::<Vec<_>>());
        context.insert("level", &level);
        context.insert("root", root);
        context.insert("search", &search);
        let list = self.writer.templates.render(self.writer.theme, "site/cases.html", &context)?;
        Ok(Some(page::markup(&list)))
    }
}

fn direction(language: &Language) -> &'static str {
    match language.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

/// A description of the length that lists show, cut after a word.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 200;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':', '.', ' ']))
}

/// Something that a template is given, or nothing.
fn put<T: Serialize + ?Sized>(context: &mut Context, name: &'static str, value: &T) {
    context.insert(name, value);
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_long_description_is_cut_after_a_word() {
        assert_eq!(excerpt("Short."), "Short.");
        let long = "word ".repeat(60);
        let cut = excerpt(&long);
        assert!(cut.ends_with("word…") && cut.chars().count() <= 201, "{cut}");
    }
}
