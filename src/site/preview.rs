//! One family's papers in memory, for looking at while the notes are worked on: the same bytes that a build writes.
//!
//! Nothing is written but what `still` remembers of pictures, and nothing of the build folder is looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::outputs::{Kind, Place, Selection};
use super::papers::Workshop;
use super::pictures::{self, Stills};
use super::stats::Stopwatch;
use super::{CACHE, Press, doubtful_languages, index};
use crate::case::Case;
use crate::compose::Pictures;
use crate::diagnostic::Diagnostic;
use crate::document::DocumentKind;
use crate::html::{IndexDocument, IndexFamily, IndexProblem, IndexView};
use crate::language::Language;
use crate::privacy::guard::{Guard, Roll};
use crate::source::{Book, FamilyNotes};
use crate::still;
use crate::theme::{OwnDocument, Theme};

/// All that papers are made with, ready; it lasts until theme, settings or service change.
pub struct Preview<'t> {
    press: Press<'t>,
    shared: Pictures,
    cache: still::Cache,
    language: Language,
    as_of: Date,
}

/// The papers of one family.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    /// Everything wrong with the family, that of its notes first.
    pub problems: Vec<Diagnostic>,
    /// Its papers, one reader's after the other's.
    pub papers: Vec<Paper>,
    /// Every file, by its path within the family's folder with forward slashes.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What is known of a family whose papers were made.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// Everything wrong with it.
    pub problems: Vec<Diagnostic>,
    /// Its files, by their paths within its folder.
    pub files: BTreeSet<String>,
}

/// One document, as a web page and as a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it is made as; none for a reader's front page.
    pub kind: Option<Kind>,
    /// What the practitioner's pages call it; nothing for a front page.
    pub name: String,
    /// The folder of its reader.
    pub folder: String,
    /// Who its reader is.
    pub reader: String,
    /// The web page, within the family's folder.
    pub web_page: Option<String>,
    /// The PDF, within the family's folder.
    pub pdf: Option<String>,
    /// The PDF for folding, within the family's folder.
    pub print_edition: Option<String>,
}

impl<'t> Preview<'t> {
    /// Makes everything ready; papers are named in this language. What is wrong with theme or service comes with it, and keeps papers from being made only
    /// where nothing comes but problems.
    pub fn new(theme: &'t Arc<Theme>, book: &Book, language: Language, as_of: Date) -> (Option<Self>, Vec<Diagnostic>) {
        let mut problems = theme.warnings.clone();
        let press = match Press::new(theme, &book.config) {
            Ok(press) => press,
            Err(found) => {
                problems.extend(found);
                return (None, problems);
            }
        };
        let Some(service) = &book.service else { return (None, problems) };
        let (shared, found) = pictures::of_service(book, service);
        let ready = !found.iter().any(Diagnostic::is_error);
        problems.extend(found);
        let cache = still::Cache::in_book(&book.root, CACHE, true);
        (ready.then_some(Self { press, shared, cache, language, as_of }), problems)
    }

    /// Makes a family's papers: all, or those of some kinds. `roll` are the names that the guard looks for.
    pub fn make(&self, book: &Book, roll: &Roll, family: &FamilyNotes, only: &[Kind]) -> Papers {
        let Some(service) = &book.service else { return Papers::default() };
        let guard = Guard::knowing(book, roll);
        let workshop = Workshop {
            guard: &guard,
            book,
            press: &self.press,
            service,
            shared: &self.shared,
            stills: Stills::new(book, &self.press.pdf, &self.cache),
            selection: Selection { references: &[], only },
            as_of: self.as_of,
            standalone: false,
            passwords: None,
            watch: Stopwatch::default(),
        };
        let made = workshop.make(family);
        let files: BTreeMap<String, Vec<u8>> =
            made.files.into_iter().map(|(path, bytes)| (slashed(&path), bytes)).collect();
        let papers = match (&family.case, &family.reference) {
            (Some(case), Some(reference)) => self.papers(case, reference, &made.documents, &files),
            _ => Vec::new(),
        };
        Papers { problems: made.problems, papers, files }
    }

    /// What a family has, each reader's front page before their papers.
    fn papers(&self, case: &Case, reference: &str, made: &[Place], files: &BTreeMap<String, Vec<u8>>) -> Vec<Paper> {
        let there = |path: &Path| Some(slashed(path)).filter(|path| files.contains_key(path));
        let mut papers: Vec<Paper> = Vec::new();
        for (place, kind, reader) in index::places(case, self.press.own) {
            if !made.contains(&place) {
                continue;
            }
            let folder = slashed(&place.folder());
            let front = there(&place.folder().join("index.html"));
            let whole = Paper {
                kind: None,
                name: String::new(),
                folder: folder.clone(),
                reader,
                web_page: front,
                pdf: None,
                print_edition: None,
            };
            if whole.web_page.is_some() && !papers.iter().any(|paper| paper.folder == folder) {
                papers.push(whole.clone());
            }
            papers.push(Paper {
                kind: Some(place.kind),
                name: self.press.html.name_of(kind, &self.language),
                web_page: there(&place.file(reference, "html")),
                pdf: there(&place.file(reference, "pdf")),
                print_edition: there(&place.print_edition(reference)),
                ..whole
            });
        }
        papers
    }

    /// The practitioner's list from the notes alone: the papers that a family will have as far as its notes tell, or
    /// those of `made` where it has been looked at. `problems` are those of no single family.
    pub fn list(
        &self,
        book: &Book,
        problems: &[Diagnostic],
        made: &dyn Fn(&FamilyNotes) -> Option<Arc<Made>>,
    ) -> Result<String, Diagnostic> {
        let families = book.families.iter().map(|family| {
            let made = made(family);
            let problems = made.as_ref().map_or(&family.problems, |made| &made.problems);
            IndexFamily {
                reference: family.reference.clone(),
                folder: family.folder.clone(),
                status: family.case.as_ref().and_then(Case::status),
                documents: listed(family, self.press.own, made.as_deref()),
                problems: problems.iter().map(IndexProblem::from).collect(),
                kept_past: index::kept_past(family.case.as_ref(), self.as_of),
                films_past: index::films_past(family.case.as_ref(), self.as_of),
            }
        });
        let cases = book.families.iter().filter_map(|family| family.case.as_ref());
        self.press.html.render_index(&IndexView {
            language: book.config.book.language.clone(),
            title: book.config.book.title.clone(),
            notes_until: cases.filter_map(index::latest).max(),
            problems: problems.iter().map(IndexProblem::from).collect(),
            families: families.collect(),
            // A build of the whole book makes it.
            service_report: None,
        })
    }

    /// The theme's colours, measures and fonts for a page of the program's own.
    pub fn look(&self) -> String {
        self.press.html.look()
    }

    /// Languages that somebody reads and whose wording is missing or nobody checked.
    pub fn doubtful_wording(theme: &Theme, book: &Book) -> Vec<Diagnostic> {
        let cases = book.families.iter().filter_map(|family| family.case.as_ref());
        doubtful_languages(theme, cases.flat_map(Case::reader_languages).cloned())
    }

    /// Whether a family's notes or films are kept past their date.
    pub fn is_overdue(&self, family: &FamilyNotes) -> bool {
        let case = family.case.as_ref();
        index::kept_past(case, self.as_of).is_some() || index::films_past(case, self.as_of).is_some()
    }
}

/// The list's documents of a family.
fn listed(family: &FamilyNotes, own: &[OwnDocument], made: Option<&Made>) -> Vec<IndexDocument> {
    let (Some(case), Some(reference)) = (&family.case, &family.reference) else { return Vec::new() };
    if family.problems.iter().any(Diagnostic::is_error) {
        return Vec::new();
    }
    let possible = index::places(case, own).into_iter().filter_map(|(place, kind, recipient)| {
        let link = |path: &Path, likely: bool| {
            let path = slashed(path);
            let stands = made.map_or(likely, |made| made.files.contains(&path));
            stands.then(|| format!("families/{reference}/{path}"))
        };
        let file = |ending: &str| link(&place.file(reference, ending), is_likely(case, kind));
        let (web_page, pdf) = (file("html"), file("pdf"));
        let print_edition = link(&place.print_edition(reference), false);
        let document = IndexDocument { kind, recipient, web_page, pdf, print_edition };
        (document.web_page.is_some() || document.pdf.is_some()).then_some(document)
    });
    possible.collect()
}

/// Whether the notes hold what a document is made of.
fn is_likely(case: &Case, kind: DocumentKind) -> bool {
    let is_rated = || {
        case.family.goals.iter().any(|goal| !goal.ratings.is_empty())
            || case.cycles.iter().any(|cycle| !cycle.ratings.is_empty())
    };
    match kind {
        DocumentKind::Progress => is_rated() || case.closing.is_some(),
        DocumentKind::CycleBooklet(number) => {
            case.cycles.iter().any(|cycle| cycle.number == number && cycle.review.is_some())
        }
        _ => case.closing.is_some(),
    }
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
