//! What the pages of the site are given, and what their templates see of it.

use serde::Serialize;

use super::direction;
use crate::compose::Topic;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::theme::{Arg, Wording};

/// What all pages of a site share.
#[derive(Clone, Debug)]
pub struct SiteView {
    /// The language of menus and lists.
    pub language: Language,
    /// The service's name.
    pub service: String,
    /// The service's phone number.
    pub phone: Option<String>,
    /// The service's e-mail address.
    pub email: Option<String>,
    /// The service's logo.
    pub logo: Option<SitePicture>,
    /// The files of logo and icon, for a page that may have nothing beside it.
    pub logo_file: Option<std::sync::Arc<[u8]>>,
    /// The icon for the browser's tab.
    pub icon_file: std::sync::Arc<[u8]>,
    /// Where the site will stand, with a slash at its end.
    pub base_url: String,
    /// The picture shown with a link to a page that has none of its own.
    pub preview: SitePicture,
    /// Whether there is any case.
    pub has_cases: bool,
}

/// A picture of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SitePicture {
    /// Within the site, with forward slashes.
    pub file: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
}

/// A case as the site's pages show it.
#[derive(Clone, Debug)]
pub struct SiteCase {
    /// The name of its page without its ending.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// What it is about, in a sentence or two.
    pub standfirst: Option<String>,
    /// The helping question in quotation marks.
    pub question: Option<String>,
    /// Its main facts in one line.
    pub line: String,
    /// What it is found by.
    pub topics: Vec<Topic>,
    /// Its picture in lists.
    pub thumb: Option<SitePicture>,
    /// Its picture for previews of links.
    pub preview: Option<SitePicture>,
    /// The content of its `<main>`.
    pub main: String,
    /// All its words, for the search.
    pub words: String,
    /// How many pages its PDF has.
    pub pdf_pages: usize,
}

/// A topic and the cases that have it.
#[derive(Clone, Debug)]
pub struct SiteTopic<'a> {
    /// The topic.
    pub topic: Topic,
    /// Its cases.
    pub cases: Vec<&'a SiteCase>,
}

#[derive(Serialize)]
pub(super) struct ShownSite {
    pub(super) name: String,
    pub(super) intro: String,
    pub(super) service: String,
    pub(super) logo: Option<SitePicture>,
    pub(super) has_cases: bool,
    pub(super) feed: String,
    pub(super) skip: String,
    pub(super) menu: String,
    pub(super) search: String,
    pub(super) search_label: String,
    pub(super) cases: String,
    pub(super) topics: String,
    pub(super) all_cases: String,
    pub(super) next: String,
    pub(super) protect: String,
    pub(super) preview_alt: String,
}

impl ShownSite {
    pub(super) fn of(view: &SiteView, wording: &Wording) -> Result<Self, Diagnostic> {
        let say = |key: &str| wording.text(key, &[]);
        Ok(Self {
            name: say("site-name")?,
            intro: say("site-intro")?,
            service: view.service.clone(),
            logo: view.logo.clone(),
            has_cases: view.has_cases,
            feed: say("site-feed")?,
            skip: say("site-skip")?,
            menu: say("site-menu")?,
            search: say("site-search")?,
            search_label: say("site-search-label")?,
            cases: say("site-cases")?,
            topics: say("site-topics")?,
            all_cases: say("site-all-cases")?,
            next: say("site-next")?,
            protect: say("site-protect")?,
            preview_alt: say("site-preview-alt")?,
        })
    }
}

/// A picture by its whole address.
#[derive(Serialize)]
pub(super) struct Addressed {
    pub(super) url: String,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) alt: String,
}

#[derive(Serialize)]
pub(super) struct ShownPage {
    pub(super) language: String,
    pub(super) direction: &'static str,
    pub(super) window: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) canonical: Option<String>,
    pub(super) kind: &'static str,
    pub(super) class: &'static str,
    pub(super) picture: Addressed,
    pub(super) menu: Vec<MenuItem>,
    pub(super) next: Option<Next>,
    pub(super) searches: bool,
    pub(super) root: String,
    pub(super) logo: Option<String>,
    pub(super) icon: String,
}

#[derive(Serialize)]
pub(super) struct MenuItem {
    pub(super) name: String,
    pub(super) href: &'static str,
    pub(super) current: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct Next {
    pub(super) href: String,
    pub(super) title: String,
}

#[derive(Serialize)]
pub(super) struct ShownCase<'a> {
    slug: &'a str,
    title: &'a str,
    language: &'a str,
    direction: &'static str,
    standfirst: Option<&'a str>,
    question: Option<&'a str>,
    line: &'a str,
    words: &'a str,
    picture: Option<&'a SitePicture>,
}

impl<'a> ShownCase<'a> {
    pub(super) fn of(case: &'a SiteCase) -> Self {
        Self {
            slug: &case.slug,
            title: &case.title,
            language: case.language.as_str(),
            direction: direction(&case.language),
            standfirst: case.standfirst.as_deref(),
            question: case.question.as_deref(),
            line: &case.line,
            words: &case.words,
            picture: case.thumb.as_ref(),
        }
    }
}

/// "3 cases".
pub(super) fn counted(count: usize, wording: &Wording) -> Result<String, Diagnostic> {
    Ok(wording.text("site-count", &[("count", Arg::Number(count as f64))])?)
}
