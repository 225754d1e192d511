//! `build/index.html`: the practitioner's own list of families, documents and problems.

use std::path::Path;

use jiff::civil::Date;

use super::facts::Facts;
use super::outputs::{Kind, Place};
use super::write::{self, Written};
use crate::case::{Case, CopyKind, Films};
use crate::config::BookSettings;
use crate::diagnostic::Diagnostic;
use crate::document::DocumentKind;
use crate::html::{IndexDocument, IndexFamily, IndexProblem, IndexView, Writer};
use crate::theme::OwnDocument;

/// Its name within the build folder.
pub(super) const LIST: &str = "index.html";

/// A family of the list.
pub(super) struct Row<'a> {
    /// The name of its folder.
    pub(super) folder: &'a str,
    pub(super) facts: &'a Facts,
    pub(super) problems: &'a [Diagnostic],
}

/// Writes the list: what lies in the build folder now, also of families that were not asked for this time. `problems` are
/// those of the book itself.
pub(super) fn write<'a>(
    html: &Writer<'_>,
    settings: &BookSettings,
    rows: impl IntoIterator<Item = Row<'a>>,
    problems: &[Diagnostic],
    as_of: Date,
    build_dir: &Path,
) -> Result<Written, Diagnostic> {
    let mut view = IndexView {
        language: settings.language.clone(),
        title: settings.title.clone(),
        notes_until: None,
        problems: problems.iter().map(IndexProblem::from).collect(),
        families: Vec::new(),
        service_report: service_report(build_dir),
    };
    for Row { folder, facts, problems } in rows {
        view.notes_until = view.notes_until.max(facts.latest);
        view.families.push(IndexFamily {
            reference: facts.reference.clone(),
            folder: folder.to_owned(),
            status: facts.status,
            documents: documents(facts, build_dir),
            problems: problems.iter().map(IndexProblem::from).collect(),
            kept_past: facts.kept_until.filter(|until| *until < as_of),
            films_past: facts.films_until.filter(|until| *until < as_of),
        });
    }
    let page = html.render_index(&view)?;
    let wrote = write::file(&build_dir.join(LIST), page.as_bytes())?;
    Ok(if wrote { Written { new: 1, ..Written::default() } } else { Written { unchanged: 1, ..Written::default() } })
}

/// The documents of a family that lie in the build folder.
fn documents(facts: &Facts, build_dir: &Path) -> Vec<IndexDocument> {
    let Some(reference) = &facts.reference else { return Vec::new() };
    let folder = Path::new("families").join(reference);
    let link = |file: std::path::PathBuf| {
        let path = folder.join(file);
        let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        build_dir.join(&path).exists().then(|| parts.collect::<Vec<_>>().join("/"))
    };
    let possible = facts.places.iter().map(|(place, kind, recipient)| IndexDocument {
        kind: *kind,
        recipient: recipient.clone(),
        web_page: link(place.file(reference, "html")),
        pdf: link(place.file(reference, "pdf")),
        print_edition: link(place.print_edition(reference)),
    });
    possible.filter(|document| document.web_page.is_some() || document.pdf.is_some()).collect()
}

/// The service's report, where one lies in the build folder.
fn service_report(build_dir: &Path) -> Option<IndexDocument> {
    let link = |ending: &str| {
        let path = format!("{}/report.{ending}", super::service_report::FOLDER);
        build_dir.join(&path).exists().then_some(path)
    };
    let (web_page, pdf) = (link("html"), link("pdf"));
    let stands = web_page.is_some() || pdf.is_some();
    let (kind, recipient) = (DocumentKind::ServiceReport, String::new());
    stands.then_some(IndexDocument { kind, recipient, web_page, pdf, print_edition: None })
}

/// Every document a family may have, with who it is for.
pub(super) fn places(case: &Case, own: &[OwnDocument]) -> Vec<(Place, DocumentKind, String)> {
    let of_adult = |number: usize, name: &str| {
        let of_name = |(place, document)| (place, document, name.to_owned());
        super::outputs::of_adult(case, number, own).into_iter().map(of_name).collect::<Vec<_>>()
    };
    let adults = case.family.recipients().flat_map(|(number, adult)| of_adult(number, &adult.name));
    let children = case.family.children().enumerate().map(|(at, child)| {
        let place = Place::new(Kind::ChildLetter, at + 1);
        (place, DocumentKind::ChildLetter, child.known_as().to_owned())
    });
    let copies = case.closing.iter().flat_map(|closing| closing.copies.iter().enumerate());
    let copies = copies.map(|(at, copy)| match copy.kind {
        CopyKind::Summary => (Place::new(Kind::Summary, at + 1), DocumentKind::Summary, copy.name.clone()),
        CopyKind::Letter => (Place::new(Kind::LetterCopy, at + 1), DocumentKind::Letter, copy.name.clone()),
    });
    adults.chain(children).chain(copies).collect()
}

/// The latest day noted of a family: its closing's, else its last cycle's.
pub(super) fn latest(case: &Case) -> Option<Date> {
    let cycles = case.cycles.iter().filter_map(crate::case::Cycle::rated_on);
    case.closing.as_ref().map(|closing| closing.on).into_iter().chain(cycles).max()
}

/// The day until which the notes were to be kept, once it has passed.
pub(super) fn kept_past(case: Option<&Case>, as_of: Date) -> Option<Date> {
    let until = case?.family.retention.as_ref()?.until;
    (until < as_of).then_some(until)
}

/// The day until which the films were to be kept, once it has passed.
pub(super) fn films_past(case: Option<&Case>, as_of: Date) -> Option<Date> {
    match case?.closing.as_ref()?.films? {
        Films::KeptUntil(until) => (until < as_of).then_some(until),
        Films::Erased | Films::KeptByFamily => None,
    }
}
