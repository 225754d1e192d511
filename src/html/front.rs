//! The front page of what one person receives: their documents, to read or to print.

use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

use super::list::relative_link;
use super::{Writer, page, page_context};
use crate::diagnostic::Diagnostic;
use crate::document::DocumentKind;
use crate::language::Language;
use crate::theme::{Arg, Wording, WordingProblem};

/// What a front page shows. It holds nothing of anybody but its reader and those their documents are about.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontView {
    /// The reader's language.
    pub language: Language,
    /// Who it is from.
    pub service: String,
    /// Who it is for.
    pub recipient: String,
    /// Whom it is about, as they are called; may be empty.
    pub names: Vec<String>,
    /// The family's reference.
    pub reference: String,
    /// The day of the latest document.
    pub date: Date,
    /// The documents, in the order to show them in.
    pub documents: Vec<FrontDocument>,
    /// The service's own marking, such as "Confidential".
    pub marking: Option<String>,
    /// The draft's marking, already in words.
    pub draft: Option<String>,
    /// Large print.
    pub large_print: bool,
}

/// One document of a front page.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontDocument {
    /// What it is.
    pub kind: DocumentKind,
    /// The child it is for, where it is for a child.
    pub child: Option<String>,
    /// The web page, relative to the front page, with forward slashes.
    pub web_page: Option<String>,
    /// The PDF, relative to the front page, with forward slashes.
    pub pdf: Option<String>,
}

#[derive(Serialize)]
struct Shown {
    service: String,
    title: String,
    recipient: Option<String>,
    introduction: String,
    date: String,
    papers: String,
    read: String,
    print: String,
    documents: Vec<ShownDocument>,
}

#[derive(Serialize)]
struct ShownDocument {
    name: String,
    web_page: Option<String>,
    pdf: Option<String>,
}

impl Writer<'_> {
    /// The front page of what one person receives, by the theme's `html/front.html`.
    pub fn render_front(&self, view: &FrontView) -> Result<String, Diagnostic> {
        let wording = self.wording(&view.language);
        let shown = shown(view, &wording)?;
        let mut context = Context::new();
        context.insert("front", &shown);
        let main = self.templates.render(self.theme, "front.html", &context)?;
        let text = [&main, &shown.title, &view.recipient, &view.reference].map(String::as_str).concat();
        let style = self.style.sheet(&text, None);
        let mut context = page_context(wording.language(), &shown.title, &style, false);
        context.insert("kind", "front");
        context.insert("author", &view.service);
        context.insert("large_print", &view.large_print);
        context.insert("recipient", &view.recipient);
        context.insert("reference", &view.reference);
        context.insert("marking", &view.marking.as_deref().unwrap_or_default());
        context.insert("draft", &view.draft.as_deref().unwrap_or_default());
        context.insert_value("content", page::markup(&main));
        self.templates.render(self.theme, "page.html", &context)
    }
}

fn shown(view: &FrontView, wording: &Wording) -> Result<Shown, WordingProblem> {
    let plain = |key: &str| wording.text(key, &[]);
    let recipient = wording.text("front-title", &[("name", Arg::Text(&view.recipient))])?;
    let documents = view.documents.iter().map(|document| {
        Ok(ShownDocument {
            name: match (document.kind, &document.child) {
                (DocumentKind::Letter, _) => plain("document-letter")?,
                (DocumentKind::ChildLetter, Some(child)) => {
                    wording.text("document-child-letter", &[("name", Arg::Text(child))])?
                }
                (DocumentKind::ChildLetter, None) => plain("document-own-letter")?,
                (DocumentKind::Summary, _) => plain("document-summary")?,
                (DocumentKind::Progress, _) => plain("document-progress")?,
                // No family receives one.
                (DocumentKind::CaseStudy, _) => String::new(),
            },
            web_page: document.web_page.as_deref().map(relative_link),
            pdf: document.pdf.as_deref().map(relative_link),
        })
    });
    Ok(Shown {
        service: view.service.clone(),
        // Whom it is about is its name; where nobody is named, whom it is for.
        title: if view.names.is_empty() { recipient.clone() } else { wording.list_and(&view.names) },
        recipient: if view.names.is_empty() { None } else { Some(recipient) },
        introduction: plain("front-intro")?,
        date: wording.date_long(view.date),
        papers: plain("front-papers")?,
        read: plain("front-read")?,
        print: plain("front-print")?,
        documents: documents.collect::<Result<_, WordingProblem>>()?,
    })
}
