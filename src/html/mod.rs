//! The block tree as web pages.
//!
//! Every page is whole in one file: its style and fonts stand inside it, it has no script, and its
//! Content-Security-Policy lets nothing be fetched from anywhere; only pictures may lie beside it. The words are those of
//! the tree, in its order; nothing here writes files.

mod body;
mod booklet;
mod chart;
mod escape;
mod folding;
mod front;
mod glance;
mod image;
mod inlines;
mod letter;
mod list;
mod ornament;
mod page;
mod review;
mod sheet;
mod site;
mod style;

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Context;

use crate::config::Paper;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::{Document, DocumentKind};
use crate::language::{Direction, Language};
use crate::theme::{Theme, Wording};
use body::Labels;
use chart::Easel;
pub use front::{FrontContact, FrontCover, FrontDocument, FrontView};
pub use list::{IndexDocument, IndexFamily, IndexProblem, IndexView};
use page::Templates;
pub use review::ReviewView;
pub use sheet::{SheetStill, SheetView};
pub use site::{Site, SiteCase, SitePicture, SiteTopic, SiteView};
use style::Style;

/// Where a page's pictures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures<'a> {
    /// Files beside the page, in this folder with its slash, such as `img/`; a still then links to its own file.
    Beside(&'a str),
    /// In the page itself.
    Inside,
}

/// Writes pages in one theme.
pub struct Writer<'a> {
    theme: &'a Theme,
    templates: Templates,
    style: Style,
    easel: Easel,
    labels: BTreeMap<Language, Arc<Labels>>,
    no_labels: Arc<Labels>,
}

impl<'a> Writer<'a> {
    /// Reads the theme's page templates and style sheets, and tries them.
    pub fn new(theme: &'a Theme) -> Result<Self, Vec<Diagnostic>> {
        Self::for_paper(theme, Paper::A4)
    }

    /// The same, for pages that are printed on this paper.
    pub fn for_paper(theme: &'a Theme, paper: Paper) -> Result<Self, Vec<Diagnostic>> {
        let templates = Templates::read(theme)?;
        let english = theme.wording(&Language::english());
        let no_labels = Arc::new(Labels::of(&english).map_err(|problem| vec![problem.diagnostic()])?);
        let mut labels = BTreeMap::new();
        for language in theme.languages() {
            // A language that lacks these words has been warned of; its pages then have the English ones.
            if let Ok(own) = Labels::of(&theme.wording(language)) {
                labels.insert(language.clone(), Arc::new(own));
            }
        }
        let writer =
            Self { theme, templates, style: Style::of(theme, paper), easel: Easel::of(theme), labels, no_labels };
        writer.try_page().map_err(|problem| vec![problem])?;
        Ok(writer)
    }

    /// The same, with booklets folded of this sheet.
    #[must_use]
    pub fn folding(self, sheet: Paper) -> Self {
        Self { style: self.style.folding(sheet), ..self }
    }

    /// The page of a document.
    pub fn render(&self, document: &Document, pictures: Pictures) -> Result<String, Diagnostic> {
        let found = self.theme.wording(&document.language);
        let labels = self.labels.get(found.language()).unwrap_or(&self.no_labels);
        let main = body::content(document, pictures, labels, &self.easel)?;
        let running = &document.running;
        let text = [&main, &document.title, &running.recipient, &running.reference].map(String::as_str).concat();
        let style = self.style.sheet(&text, Some((running, document.language.direction())));
        let mut context = page_context(&document.language, &document.title, &style, pictures != Pictures::Inside);
        context.insert("kind", body::kind_class(document.kind));
        context.insert("author", &document.author);
        context.insert("large_print", &document.large_print);
        context.insert("recipient", &running.recipient);
        context.insert("reference", &running.reference);
        context.insert("marking", &running.marking.as_deref().unwrap_or_default());
        context.insert("draft", &running.draft.as_deref().unwrap_or_default());
        context.insert_value("content", page::markup(&main));
        self.templates.render(self.theme, "page.html", &context)
    }

    /// What the practitioner's pages call a document; nothing where the theme has no word for it.
    pub fn name_of(&self, kind: DocumentKind, language: &Language) -> String {
        list::name_of(kind, self.theme, &self.wording(language)).unwrap_or_default()
    }

    /// The theme's tokens as CSS variables and its fonts, for a page that is not one of the documents.
    pub fn look(&self) -> String {
        self.style.look()
    }

    /// The theme it writes in.
    pub fn theme(&self) -> &'a Theme {
        self.theme
    }

    fn wording(&self, language: &Language) -> Arc<Wording> {
        self.theme.wording(language)
    }

    /// A theme's own page that forgets the words, the style or the policy would be found out by a family.
    fn try_page(&self) -> Result<(), Diagnostic> {
        const CONTENT: &str = "<p>content</p>";
        let style = self.style.sheet("", None);
        let mut context = page_context(&Language::english(), "title", &style, true);
        for name in ["kind", "author", "recipient", "reference", "marking", "draft"] {
            context.insert(name, name);
        }
        context.insert("large_print", &false);
        context.insert_value("content", page::markup(CONTENT));
        let html = self.templates.render(self.theme, "page.html", &context)?;
        let policy = escape::escaped(&style::policy(&style, true));
        let needed = [
            ("content", html.matches(CONTENT).count() == 1),
            ("style", html.matches(&format!("<style>{style}</style>")).count() == 1),
            ("policy", html.matches(&policy).count() == 1),
            ("language", html.contains("lang=\"en\"")),
        ];
        match needed.into_iter().find(|(_, found)| !found) {
            None => Ok(()),
            Some((name, _)) => {
                let file = self.theme.file("html/page.html").map(|file| file.shown_path()).unwrap_or_default();
                Err(Diagnostic::error(
                    "theme-template",
                    format!("the page must have `{{{{ {name} }}}}` in its place, once"),
                )
                .of(Trouble::Settings)
                .help("compare with the built-in html/page.html")
                .in_file(file))
            }
        }
    }
}

/// What every page template is given.
fn page_context(language: &Language, title: &str, style: &str, pictures_beside: bool) -> Context {
    let mut context = Context::new();
    let direction = match language.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    };
    context.insert("language", language.as_str());
    context.insert("direction", direction);
    context.insert("title", title);
    context.insert("policy", &style::policy(style, pictures_beside));
    context.insert_value("style", page::markup(&format!("<style>{style}</style>")));
    context
}
