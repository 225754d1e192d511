//! The practitioner's own list: what the book holds, what was written of it, and what there is to put right.
//!
//! A calm working tool. It shows what the caller gives it; text of the notes is not part of that: a problem comes with
//! its message and its place, never with what the notes say there.

use std::fmt::Write as _;

use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

use super::folding::Folding;
use super::{Writer, page, page_context};
use crate::case::Status;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::DocumentKind;
use crate::language::Language;
use crate::theme::{Arg, Theme, Wording, WordingProblem};

/// What the list shows.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexView {
    /// The language of the practitioner's own pages.
    pub language: Language,
    /// The book's title.
    pub title: String,
    /// The latest day of the notes, where there is one.
    pub notes_until: Option<Date>,
    /// Problems of the book itself.
    pub problems: Vec<IndexProblem>,
    /// The families, in the order to show them in.
    pub families: Vec<IndexFamily>,
    /// The service's report, for nobody of a family.
    pub service_report: Option<IndexDocument>,
}

/// One family of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexFamily {
    /// Its reference, where it could be read.
    pub reference: Option<String>,
    /// The practitioner's own name of its folder.
    pub folder: String,
    /// Where the intervention is.
    pub status: Option<Status>,
    /// What was written for it.
    pub documents: Vec<IndexDocument>,
    /// What is wrong with it.
    pub problems: Vec<IndexProblem>,
    /// The day until which its notes were to be kept, once that has passed.
    pub kept_past: Option<Date>,
    /// The day until which its films were to be kept, once that has passed.
    pub films_past: Option<Date>,
}

/// One document of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexDocument {
    /// What it is.
    pub kind: DocumentKind,
    /// Who it is for.
    pub recipient: String,
    /// The web page, relative to the list, with forward slashes.
    pub web_page: Option<String>,
    /// The PDF, relative to the list, with forward slashes.
    pub pdf: Option<String>,
    /// The PDF for folding, relative to the list, with forward slashes.
    pub print_edition: Option<String>,
}

/// One problem of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexProblem {
    /// Error or warning.
    pub severity: Severity,
    /// The file, relative to the book.
    pub file: Option<String>,
    /// The line in it.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl From<&Diagnostic> for IndexProblem {
    fn from(diagnostic: &Diagnostic) -> Self {
        let location = diagnostic.location.as_ref();
        let file = |path: &std::path::Path| {
            path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
        };
        Self {
            severity: diagnostic.severity,
            file: location.map(|location| file(&location.file)),
            line: location.and_then(|location| location.span.as_ref()).map(|span| span.line),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }
}

impl Writer<'_> {
    /// The practitioner's list, by the theme's `html/list.html`.
    pub fn render_index(&self, view: &IndexView) -> Result<String, Diagnostic> {
        let wording = self.wording(&view.language);
        let mut context = Context::new();
        context.insert("list", &shown(view, self.theme, &wording)?);
        let main = self.templates.render(self.theme, "list.html", &context)?;
        let style = self.style.sheet(&[main.as_str(), &view.title].concat(), None);
        let mut context = page_context(wording.language(), &view.title, &style, false);
        context.insert("kind", "list");
        context.insert("large_print", &false);
        for name in ["author", "recipient", "reference", "marking", "draft"] {
            context.insert(name, "");
        }
        context.insert_value("content", page::markup(&main));
        self.templates.render(self.theme, "page.html", &context)
    }
}

/// The list in words.
#[derive(Serialize)]
struct Shown {
    title: String,
    built: Option<String>,
    counts: Vec<String>,
    no_families: Option<String>,
    labels: ShownLabels,
    errors: Vec<ShownProblems>,
    warnings: Vec<ShownProblems>,
    families: Vec<ShownFamily>,
    folding: Option<Folding>,
    service_report: Option<ShownDocument>,
}

#[derive(Serialize)]
struct ShownLabels {
    problems: String,
    warnings: String,
    families: String,
    reference: String,
    folder: String,
    status: String,
    documents: String,
    trouble: String,
    web_page: String,
    pdf: String,
    print_edition: String,
    no_documents: String,
}

#[derive(Serialize)]
struct ShownProblems {
    whose: String,
    problems: Vec<ShownProblem>,
}

#[derive(Serialize)]
struct ShownProblem {
    message: Vec<ShownWords>,
    file: Option<String>,
    line: Option<String>,
    help: Vec<ShownWords>,
}

/// Words of a message; what is between backticks is to be typed as it is.
#[derive(Debug, PartialEq, Serialize)]
struct ShownWords {
    text: String,
    typed: bool,
}

#[derive(Serialize)]
struct ShownFamily {
    reference: String,
    folder: String,
    status: String,
    overdue: Option<String>,
    films_overdue: Option<String>,
    documents: Vec<ShownDocument>,
    trouble: Option<String>,
    checks: Option<String>,
    none: Option<String>,
}

#[derive(Serialize)]
struct ShownDocument {
    name: String,
    recipient: String,
    web_page: Option<String>,
    pdf: Option<String>,
    print_edition: Option<String>,
}

fn shown(view: &IndexView, theme: &Theme, wording: &Wording) -> Result<Shown, WordingProblem> {
    let plain = |key: &str| wording.text(key, &[]);
    let counted = |key: &str, count: usize| wording.text(key, &[("count", Arg::Number(count as f64))]);
    let all = || view.problems.iter().chain(view.families.iter().flat_map(|family| &family.problems));
    let count = |severity| all().filter(|problem| problem.severity == severity).count();
    let documents = view.families.iter().map(|family| family.documents.len()).sum();
    let overdue = view.families.iter().filter(|family| family.kept_past.is_some()).count();
    let mut counts = vec![
        counted("list-families", view.families.len())?,
        counted("list-documents", documents)?,
        counted("list-errors", count(Severity::Error))?,
    ];
    if count(Severity::Warning) > 0 {
        counts.push(counted("list-warnings", count(Severity::Warning))?);
    }
    if overdue > 0 {
        counts.push(counted("list-overdue-count", overdue)?);
    }
    let mut documents_of_all = view.families.iter().flat_map(|family| &family.documents);
    let folds = documents_of_all.any(|document| document.print_edition.is_some());
    let until = |date: Date| wording.text("list-built", &[("date", Arg::Text(&wording.date_long(date)))]);
    Ok(Shown {
        title: view.title.clone(),
        built: view.notes_until.map(until).transpose()?,
        counts,
        no_families: if view.families.is_empty() { Some(plain("list-no-families")?) } else { None },
        labels: ShownLabels {
            problems: plain("list-problems-title")?,
            warnings: plain("list-warnings-title")?,
            families: plain("list-families-title")?,
            reference: plain("list-column-reference")?,
            folder: plain("list-column-folder")?,
            status: plain("list-column-status")?,
            documents: plain("list-column-documents")?,
            trouble: plain("list-column-problems")?,
            web_page: plain("list-web-page")?,
            pdf: plain("list-pdf")?,
            print_edition: plain("list-print-edition")?,
            no_documents: plain("list-no-documents")?,
        },
        errors: problems(view, Severity::Error, wording)?,
        warnings: problems(view, Severity::Warning, wording)?,
        families: view.families.iter().map(|family| shown_family(family, theme, wording)).collect::<Result<_, _>>()?,
        folding: folds.then(|| Folding::of(wording)).transpose()?,
        service_report: view
            .service_report
            .as_ref()
            .map(|report| shown_document(report, theme, wording))
            .transpose()?,
    })
}

fn problems(view: &IndexView, severity: Severity, wording: &Wording) -> Result<Vec<ShownProblems>, WordingProblem> {
    let whose = |family: &IndexFamily| match &family.reference {
        Some(reference) => format!("{reference} · {}", family.folder),
        None => family.folder.clone(),
    };
    let of_book = std::iter::once((wording.text("list-book-problems", &[])?, &view.problems));
    let groups = of_book.chain(view.families.iter().map(|family| (whose(family), &family.problems)));
    let mut found = Vec::new();
    for (whose, problems) in groups {
        let problems = problems.iter().filter(|problem| problem.severity == severity);
        let problems: Vec<ShownProblem> =
            problems.map(|problem| shown_problem(problem, wording)).collect::<Result<_, _>>()?;
        if !problems.is_empty() {
            found.push(ShownProblems { whose, problems });
        }
    }
    Ok(found)
}

fn shown_problem(problem: &IndexProblem, wording: &Wording) -> Result<ShownProblem, WordingProblem> {
    let line = |line: usize| wording.text("list-line", &[("line", Arg::Number(line as f64))]);
    Ok(ShownProblem {
        message: shown_words(&problem.message),
        file: problem.file.clone(),
        line: problem.line.map(line).transpose()?,
        help: problem.help.as_deref().map(shown_words).unwrap_or_default(),
    })
}

/// A message as a sentence: its first letter large, what is to be typed apart.
fn shown_words(message: &str) -> Vec<ShownWords> {
    // A lone backtick is nothing but a backtick.
    if message.matches('`').count() % 2 == 1 {
        return vec![ShownWords { text: message.to_owned(), typed: false }];
    }
    let parts = message.split('`').enumerate().filter(|(_, text)| !text.is_empty());
    let mut words: Vec<ShownWords> =
        parts.map(|(place, text)| ShownWords { text: text.to_owned(), typed: place % 2 == 1 }).collect();
    if let Some(first) = words.first_mut().filter(|first| !first.typed) {
        let mut letters = first.text.chars();
        first.text = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    }
    words
}

fn shown_family(family: &IndexFamily, theme: &Theme, wording: &Wording) -> Result<ShownFamily, WordingProblem> {
    let counted = |key: &str, severity: Severity| {
        let count = family.problems.iter().filter(|problem| problem.severity == severity).count();
        (count > 0).then(|| wording.text(key, &[("count", Arg::Number(count as f64))])).transpose()
    };
    let status = match family.status {
        Some(Status::Referred) => "status-referred",
        Some(Status::Started) => "status-started",
        Some(Status::Completed) => "status-completed",
        Some(Status::EndedEarly) => "status-ended-early",
        None => "status-unknown",
    };
    let past = |key: &str, date: Date| wording.text(key, &[("date", Arg::Text(&wording.date_long(date)))]);
    let overdue = |date: Date| past("list-overdue", date);
    let films_overdue = |date: Date| past("list-films-overdue", date);
    let documents = family.documents.iter().map(|document| shown_document(document, theme, wording));
    Ok(ShownFamily {
        reference: match &family.reference {
            Some(reference) => reference.clone(),
            None => wording.text("list-no-reference", &[])?,
        },
        folder: family.folder.clone(),
        status: wording.text(status, &[])?,
        overdue: family.kept_past.map(overdue).transpose()?,
        films_overdue: family.films_past.map(films_overdue).transpose()?,
        documents: documents.collect::<Result<_, WordingProblem>>()?,
        trouble: counted("list-errors", Severity::Error)?,
        checks: counted("list-warnings", Severity::Warning)?,
        none: if family.problems.is_empty() { Some(wording.text("list-none", &[])?) } else { None },
    })
}

/// What the practitioner's pages call a document.
pub(super) fn name_of(kind: DocumentKind, theme: &Theme, wording: &Wording) -> Result<String, WordingProblem> {
    let number = match kind {
        DocumentKind::CycleBooklet(number) => f64::from(number),
        _ => 0.0,
    };
    let key = match kind {
        DocumentKind::Letter => "list-letter",
        DocumentKind::ChildLetter => "list-child-letter",
        DocumentKind::Summary => "list-summary",
        DocumentKind::Progress => "list-progress",
        DocumentKind::Booklet => "list-booklet",
        DocumentKind::CycleBooklet(_) => "list-cycle-booklet",
        DocumentKind::ServiceReport => "list-service-report",
        // A case study is not among any family's documents.
        DocumentKind::Own(_) | DocumentKind::CaseStudy => "",
    };
    match kind {
        DocumentKind::Own(name) => Ok(theme.own_title(name, wording)),
        _ => wording.text(key, &[("number", Arg::Number(number))]),
    }
}

fn shown_document(document: &IndexDocument, theme: &Theme, wording: &Wording) -> Result<ShownDocument, WordingProblem> {
    Ok(ShownDocument {
        name: name_of(document.kind, theme, wording)?,
        recipient: document.recipient.clone(),
        web_page: document.web_page.as_deref().map(relative_link),
        pdf: document.pdf.as_deref().map(relative_link),
        print_edition: document.print_edition.as_deref().map(relative_link),
    })
}

/// A path as a link: whatever could end it or make it lead elsewhere is written by its number.
pub(super) fn relative_link(path: &str) -> String {
    let mut link = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            link.push(char::from(byte));
        } else {
            let _ = write!(link, "%{byte:02X}");
        }
    }
    link.trim_start_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_becomes_a_sentence() {
        let words = |text: &str, typed| ShownWords { text: text.to_owned(), typed };
        assert_eq!(
            shown_words("did you mean `ratings`?"),
            [words("Did you mean ", false), words("ratings", true), words("?", false)]
        );
        assert_eq!(shown_words("`raitings` is unknown"), [words("raitings", true), words(" is unknown", false)]);
        assert_eq!(shown_words("a lone ` stays"), [words("a lone ` stays", false)]);
        assert_eq!(shown_words(""), []);
    }
}
