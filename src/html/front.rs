//! The front page of what one person receives, opened first when the folder is: a cover, their documents, to read or to
//! print, and how a booklet is printed and folded.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

use super::folding::Folding;
use super::image::image;
use super::list::relative_link;
use super::ornament::ornament;
use super::{Pictures, Writer, page, page_context};
use crate::diagnostic::Diagnostic;
use crate::document::{DocumentKind, Picture};
use crate::language::Language;
use crate::theme::{Arg, Theme, Wording, WordingProblem};

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
    /// The still of the cover, where consent allows it in the booklet; an ornament stands for it where there is none.
    pub cover: Option<FrontCover>,
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
    /// Whom to ask.
    pub contact: Option<FrontContact>,
    /// Large print.
    pub large_print: bool,
}

/// Whom the reader of a front page may ask.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrontContact {
    /// Their name; may be empty.
    pub name: String,
    /// Their phone number.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
}

/// The picture of a front page.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontCover {
    /// The still.
    pub picture: Arc<Picture>,
    /// What it shows, for people who can't see it.
    pub alt: String,
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
    /// The PDF for folding, relative to the front page, with forward slashes.
    pub print_edition: Option<String>,
}

/// How wide the cover is: across a phone, or beside the papers.
const COVER_WIDTH: &str = "(min-width: 58rem) 27rem, 100vw";

#[derive(Serialize)]
struct Shown {
    service: String,
    title: String,
    recipient: Option<String>,
    introduction: String,
    date: String,
    papers: String,
    /// What to create with; none where there is one document.
    begin: Option<String>,
    keep: String,
    questions: String,
    contact: Option<FrontContact>,
    /// The phone number as a link has it.
    dialled: String,
    read: String,
    print: String,
    print_to_fold: String,
    folding: Option<Folding>,
    /// Whether the cover's still is higher than wide.
    upright: bool,
    documents: Vec<ShownDocument>,
}

#[derive(Serialize)]
struct ShownDocument {
    name: String,
    web_page: Option<String>,
    pdf: Option<String>,
    print_edition: Option<String>,
    /// Told in a line: what is in another of the documents too.
    short: bool,
}

impl Writer<'_> {
    /// The front page of what one person receives, by the theme's `html/front.html`.
    pub fn render_front(&self, view: &FrontView, pictures: Pictures<'_>) -> Result<String, Diagnostic> {
        let wording = self.wording(&view.language);
        let shown = shown(view, self.theme, &wording)?;
        let mut context = Context::new();
        context.insert("front", &shown);
        let cover = view.cover.as_ref().map(|cover| image(&cover.picture, pictures, &cover.alt, "", COVER_WIDTH));
        context.insert_value("cover", page::markup(&cover.transpose()?.unwrap_or_default()));
        context.insert_value("ornament", page::markup(&ornament()));
        let main = self.templates.render(self.theme, "front.html", &context)?;
        let text = [&main, &shown.title, &view.recipient, &view.reference].map(String::as_str).concat();
        let style = self.style.sheet(&text, None);
        let beside = view.cover.is_some() && pictures != Pictures::Inside;
        let mut context = page_context(wording.language(), &shown.title, &style, beside);
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

fn shown(view: &FrontView, theme: &Theme, wording: &Wording) -> Result<Shown, WordingProblem> {
    let plain = |key: &str| wording.text(key, &[]);
    let recipient = wording.text("front-title", &[("name", Arg::Text(&view.recipient))])?;
    let has_whole = view.documents.iter().any(|document| document.kind == DocumentKind::Booklet);
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
                (DocumentKind::Booklet, _) => plain("document-booklet")?,
                (DocumentKind::Own(name), _) => theme.own_title(name, wording),
                (DocumentKind::CycleBooklet(number), _) => {
                    wording.text("document-cycle-booklet", &[("number", Arg::Number(f64::from(number)))])?
                }
                // Handed to no family, so that it is on nobody's front page.
                (DocumentKind::ServiceReport, _) => plain("list-service-report")?,
            },
            web_page: document.web_page.as_deref().map(relative_link),
            pdf: document.pdf.as_deref().map(relative_link),
            print_edition: document.print_edition.as_deref().map(relative_link),
            short: has_whole && matches!(document.kind, DocumentKind::CycleBooklet(_)),
        })
    });
    let documents: Vec<ShownDocument> = documents.collect::<Result<_, WordingProblem>>()?;
    let begin = match first_to_read(view).and_then(|at| documents.get(at)) {
        Some(first) if documents.len() > 1 => {
            Some(wording.text("front-begin", &[("document", Arg::Text(&first.name))])?)
        }
        _ => None,
    };
    let phone = view.contact.iter().find_map(|contact| contact.phone.as_deref()).unwrap_or_default();
    let folds = view.documents.iter().any(|document| document.print_edition.is_some());
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
        print_to_fold: plain("front-fold")?,
        upright: view.cover.as_ref().is_some_and(|cover| cover.picture.height > cover.picture.width),
        folding: folds.then(|| Folding::of(wording)).transpose()?,
        documents,
        begin,
        keep: plain("front-keep")?,
        questions: plain("front-questions")?,
        contact: view.contact.clone(),
        dialled: phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect(),
    })
}

/// The document that tells most: the letter, else a booklet, else whatever is first.
fn first_to_read(view: &FrontView) -> Option<usize> {
    let is = |kind: DocumentKind| view.documents.iter().position(|document| document.kind == kind);
    let latest = view.documents.iter().rposition(|document| matches!(document.kind, DocumentKind::CycleBooklet(_)));
    let first = (!view.documents.is_empty()).then_some(0);
    is(DocumentKind::Letter).or_else(|| is(DocumentKind::Booklet)).or(latest).or(first)
}
