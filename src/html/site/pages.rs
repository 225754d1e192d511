//! Each page of the site.

use serde::Serialize;
use tera::{Context, Value};

use super::super::page;
use super::view::{SiteCase, SiteTopic, counted};
use super::{Sheet, Site, direction, put};
use crate::compose::TopicKind;
use crate::diagnostic::Diagnostic;
use crate::theme::Arg;

impl Site<'_, '_> {
    /// The front page: every case.
    pub fn index(&self, cases: &[SiteCase]) -> Result<String, Diagnostic> {
        let all: Vec<&SiteCase> = cases.iter().collect();
        let mut content = Context::new();
        content.insert_value("list", self.list(&all, 2, "", false)?.unwrap_or_else(Value::none));
        put(&mut content, "none", &self.say("site-no-cases", &[])?);
        self.render(Sheet {
            template: "index.html",
            class: "index",
            title: &self.shown.name,
            path: "index.html",
            description: self.shown.intro.clone(),
            picture: None,
            next: None,
            content,
        })
    }

    /// The page of a case; `next` is the one to read after it.
    pub fn case(&self, case: &SiteCase, next: Option<&SiteCase>) -> Result<String, Diagnostic> {
        #[derive(Serialize)]
        struct Shown<'a> {
            slug: &'a str,
            pdf: String,
            language: &'a str,
            direction: &'static str,
        }
        let pages = Arg::Number(case.pdf_pages as f64);
        let mut content = Context::new();
        put(
            &mut content,
            "case",
            &Shown {
                slug: &case.slug,
                pdf: self.say("site-pdf", &[("pages", pages)])?,
                language: case.language.as_str(),
                direction: direction(&case.language),
            },
        );
        content.insert_value("main_part", page::markup(&case.main));
        let description = case.standfirst.clone().or_else(|| case.question.clone()).unwrap_or_default();
        self.render(Sheet {
            template: "case.html",
            class: "case",
            title: &case.title,
            path: &format!("cases/{}.html", case.slug),
            description,
            picture: case.preview.as_ref(),
            next,
            content,
        })
    }

    /// All topics by their kinds.
    pub fn topics(&self, topics: &[SiteTopic<'_>]) -> Result<String, Diagnostic> {
        #[derive(Serialize)]
        struct ShownTopic<'a> {
            slug: &'a str,
            name: String,
            count: String,
        }
        #[derive(Serialize)]
        struct ShownKind<'a> {
            name: String,
            topics: Vec<ShownTopic<'a>>,
        }
        let mut kinds = Vec::new();
        for kind in [TopicKind::Age, TopicKind::Setting, TopicKind::Principle] {
            let of_kind = topics.iter().filter(|topic| topic.topic.kind == kind);
            let shown = of_kind.map(|topic| {
                Ok(ShownTopic {
                    slug: &topic.topic.slug,
                    name: topic.topic.name.clone(),
                    count: counted(topic.cases.len(), &self.wording)?,
                })
            });
            let shown: Vec<ShownTopic<'_>> = shown.collect::<Result<_, Diagnostic>>()?;
            if !shown.is_empty() {
                kinds.push(ShownKind { name: self.say(kind_key(kind), &[])?, topics: shown });
            }
        }
        let mut content = Context::new();
        put(&mut content, "kinds", &kinds);
        put(&mut content, "intro", &self.say("site-topics-intro", &[])?);
        let none = if kinds.is_empty() { Some(self.say("site-no-cases", &[])?) } else { None };
        put(&mut content, "none", &none);
        self.render(Sheet {
            template: "topics.html",
            class: "topic",
            title: &self.shown.topics,
            path: "topics/index.html",
            description: self.say("site-topics-intro", &[])?,
            picture: None,
            next: None,
            content,
        })
    }

    /// The cases of a topic.
    pub fn topic(&self, topic: &SiteTopic<'_>) -> Result<String, Diagnostic> {
        let kind = self.say(kind_key(topic.topic.kind), &[])?;
        let mut content = Context::new();
        put(&mut content, "kind", &kind);
        put(&mut content, "title", &topic.topic.name);
        content.insert_value("list", self.list(&topic.cases, 2, "../", false)?.unwrap_or_else(Value::none));
        self.render(Sheet {
            template: "topic.html",
            class: "topic",
            title: &topic.topic.name,
            path: &format!("topics/{}.html", topic.topic.slug),
            description: format!("{kind}: {}. {}.", topic.topic.name, counted(topic.cases.len(), &self.wording)?),
            picture: None,
            next: None,
            content,
        })
    }

    /// The search: all cases, with all their words for the script to look in.
    pub fn search(&self, cases: &[SiteCase]) -> Result<String, Diagnostic> {
        let all: Vec<&SiteCase> = cases.iter().collect();
        let mut content = Context::new();
        content.insert_value("list", self.list(&all, 2, "", true)?.unwrap_or_else(Value::none));
        put(&mut content, "none", &self.say("site-no-cases", &[])?);
        put(&mut content, "intro", &self.say("site-search-intro", &[])?);
        put(&mut content, "found", &self.say("site-search-found", &[])?);
        put(&mut content, "nothing", &self.say("site-search-none", &[])?);
        self.render(Sheet {
            template: "search.html",
            class: "search",
            title: &self.shown.search,
            path: "search.html",
            description: self.say("site-search-intro", &[])?,
            picture: None,
            next: None,
            content,
        })
    }

    /// How cases are anonymised, who agrees, and how to ask for one to be taken away.
    pub fn about(&self) -> Result<String, Diagnostic> {
        #[derive(Serialize)]
        struct Part {
            title: String,
            id: Option<&'static str>,
            paragraphs: Vec<String>,
            contact: Vec<String>,
        }
        let part = |title: &str, id: Option<&'static str>, paragraphs: &[&str]| {
            let paragraphs = paragraphs.iter().map(|key| self.say(key, &[])).collect::<Result<_, _>>()?;
            Ok::<_, Diagnostic>(Part { title: self.say(title, &[])?, id, paragraphs, contact: Vec::new() })
        };
        let mut parts = vec![
            part("site-about-vig-title", None, &["site-about-vig"])?,
            part(
                "site-about-names-title",
                Some("names"),
                &["site-about-names", "site-about-pictures", "site-about-check"],
            )?,
            part("site-about-consent-title", Some("consent"), &["site-about-consent"])?,
        ];
        let mut remove = part("site-about-remove-title", Some("removal"), &["site-about-remove", "site-about-page"])?;
        for (key, name, value) in
            [("site-about-phone", "phone", &self.view.phone), ("site-about-email", "email", &self.view.email)]
        {
            if let Some(value) = value {
                remove.contact.push(self.say(key, &[(name, Arg::Text(value))])?);
            }
        }
        parts.push(remove);
        let title = self.say("site-about-title", &[])?;
        let mut content = Context::new();
        put(&mut content, "title", &title);
        put(&mut content, "parts", &parts);
        self.render(Sheet {
            template: "about.html",
            class: "about",
            title: &title,
            path: "about.html",
            description: self.say("site-about-vig", &[])?,
            picture: None,
            next: None,
            content,
        })
    }

    /// The page for an address that leads nowhere. A server shows it in any place, so that its addresses are whole and its style is
    /// inside.
    pub fn not_found(&self) -> Result<String, Diagnostic> {
        let title = self.say("site-not-found-title", &[])?;
        let text = self.say("site-not-found", &[])?;
        let mut content = Context::new();
        put(&mut content, "title", &title);
        put(&mut content, "text", &text);
        let style = self.style(&[title.as_str(), &text, &self.shown.service, &self.shown.name].concat())?;
        let style = style.replace("</", "<\\/");
        let sheet = Sheet {
            template: "not-found.html",
            class: "not-found",
            title: &title,
            path: "404.html",
            description: String::new(),
            picture: None,
            next: None,
            content,
        };
        self.framed(sheet, Some(&style))
    }
}

fn kind_key(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Age => "site-topic-age",
        TopicKind::Setting => "site-topic-setting",
        TopicKind::Principle => "site-topic-principle",
    }
}
