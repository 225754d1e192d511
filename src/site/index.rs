//! `build/index.html`: the practitioner's own list of families, documents and problems.

use std::path::Path;

use jiff::civil::Date;

use super::facts::Facts;
use super::write::{self, Written};
use crate::config::BookSettings;
use crate::diagnostic::Diagnostic;
use crate::document::DocumentKind;
use crate::html::{IndexDocument, IndexFamily, IndexProblem, IndexView, Writer};

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
