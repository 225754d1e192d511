//! The review of a case study: a page for the practitioner, and one for the family that is asked to consent to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::sheet::sources;
use super::write;
use crate::case::CaseStudy;
use crate::diagnostic::{Diagnostic, Location, Trouble};
use crate::html::{ReviewView, Writer};
use crate::privacy::anonymise::{AnonymisedCase, Anonymiser, Question};
use crate::privacy::guard::Guard;
use crate::source::{self, Book, SourceFile};
use crate::theme::Theme;

/// The folder of what is made of case studies, within the build folder.
const FOLDER: &str = "case-studies";

/// What a review came to.
#[derive(Debug, Default)]
pub struct Reviewed {
    /// Everything that kept it from being whole; a warning for each open question.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// The practitioner's page.
    pub page: Option<PathBuf>,
    /// The family's page; only once no question is open.
    pub family_page: Option<PathBuf>,
    /// Questions that are open.
    pub open: usize,
    /// Stretches that were replaced or taken out.
    pub changes: usize,
}

/// Anonymises one case study and writes what was done.
pub fn review(root: &Path, slug: &str, as_of: Date) -> Reviewed {
    let mut reviewed = Reviewed::default();
    let (config, settings) = source::read_settings(root);
    let theme = match Theme::load(root, &config.theme.name) {
        Ok(theme) => theme,
        Err(problems) => {
            reviewed.problems.extend(problems.into_iter().chain(settings));
            return reviewed;
        }
    };
    let book = source::read_knowing(root, &super::known(&theme));
    reviewed.sources = sources(&book);
    let study = match study_of(&book, slug) {
        Ok(study) => study,
        Err(problems) => {
            reviewed.problems.extend(problems);
            return reviewed;
        }
    };
    let anonymiser = Anonymiser::new(&book, &theme, as_of);
    let case = match anonymiser.study(study) {
        Ok(case) => case,
        Err(problems) => {
            // What an earlier review showed is no longer what would be published.
            reviewed.problems.extend(problems);
            reviewed.problems.extend(remove(&book, slug));
            return reviewed;
        }
    };
    reviewed.open = case.questions().len();
    reviewed.changes = case.changes().len();
    reviewed.problems.extend(case.questions().iter().map(told));
    if let Err(problems) = put(&book, &theme, study, &case, &mut reviewed) {
        reviewed.problems.extend(problems);
    }
    reviewed
}

/// The study of a slug, or why it can't be reviewed.
fn study_of<'b>(book: &'b Book, slug: &str) -> Result<&'b CaseStudy, Vec<Diagnostic>> {
    if let Some(study) = book.studies.iter().find(|study| study.slug == slug) {
        return Ok(study);
    }
    let folder = Path::new(&book.config.book.src).join("case-studies");
    let is_of_study = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        path.parent() == Some(folder.as_path()) && name.split('.').next() == Some(slug)
    };
    let located = |problem: &&Diagnostic| problem.location.as_ref().is_some_and(|place| is_of_study(&place.file));
    let problems: Vec<Diagnostic> = book.problems.iter().filter(located).cloned().collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let problem = Diagnostic::error("unknown-study", "there is no case study of this name")
        .of(Trouble::Settings)
        .quoting(slug)
        .help("give the name of its file in content/case-studies/, without `.md`");
    Err(vec![problem])
}

fn told(question: &Question) -> Diagnostic {
    let help = if question.can_be_cleared {
        "If it tells nobody apart, answer it in the study's `cleared` with what you judged it to be: `- { text: …, as: a plain word }`. Otherwise write other words, or give what stands for it under `places`, `pseudonyms` or the family's `others`."
    } else {
        "Write other words, or give what stands for it under `pseudonyms`, `places` or the family's `others`."
    };
    let place = Location { file: question.place.file.clone(), span: Some(question.place.span.clone()) };
    let problem = Diagnostic::warning("open-question", question.why.question()).help(help).quoting(&question.written);
    Diagnostic { location: Some(place), ..problem }
}

fn put(
    book: &Book,
    theme: &Theme,
    study: &CaseStudy,
    case: &AnonymisedCase,
    reviewed: &mut Reviewed,
) -> Result<(), Vec<Diagnostic>> {
    let writer = Writer::new(theme)?;
    let one = |problem: Diagnostic| vec![problem];
    let view = ReviewView { language: &book.config.book.language, case };
    let mut files = vec![(page_of(&case_slug(case), false), writer.render_review(&view).map_err(one)?.into_bytes())];
    if case.is_settled() {
        let html = writer.render_family_review(&view).map_err(one)?;
        files.push((page_of(&case_slug(case), true), html.into_bytes()));
    }
    let family = book.families.iter().find(|family| {
        family.reference.as_ref().is_some_and(|reference| reference.eq_ignore_ascii_case(study.family.trim()))
    });
    if let Some(family) = family {
        let guard = Guard::new(book);
        let verdict = guard.watch(family, []).judge_own(files.iter().map(|(path, bytes)| (path, bytes)));
        if !verdict.refusals.is_empty() {
            let mut problems = verdict.refusals;
            problems.extend(remove(book, &study.slug));
            return Err(problems);
        }
    }
    let folder = folder(book);
    if fs::symlink_metadata(&folder).is_ok_and(|there| there.is_symlink()) {
        let problem = Diagnostic::error("own-folder", "the folder of case studies is a link to somewhere else");
        return Err(one(problem.of(Trouble::Disk).in_file(&folder).help("remove the link, and try again")));
    }
    for (number, (name, bytes)) in files.iter().enumerate() {
        let path = folder.join(name);
        write::file(&path, bytes).map_err(one)?;
        if number == 0 { reviewed.page = Some(path) } else { reviewed.family_page = Some(path) }
    }
    if reviewed.family_page.is_none() {
        remove_page(&folder.join(page_of(&study.slug, true))).map_err(one)?;
    }
    Ok(())
}

fn case_slug(case: &AnonymisedCase) -> String {
    case.slug().to_owned()
}

fn folder(book: &Book) -> PathBuf {
    book.root.join(&book.config.build.build_dir).join(FOLDER)
}

fn page_of(slug: &str, family: bool) -> PathBuf {
    PathBuf::from(format!("{slug}-review{}.html", if family { "-family" } else { "" }))
}

/// Takes away what an earlier review wrote.
fn remove(book: &Book, slug: &str) -> Option<Diagnostic> {
    [false, true].into_iter().find_map(|family| remove_page(&folder(book).join(page_of(slug, family))).err())
}

fn remove_page(path: &Path) -> Result<(), Diagnostic> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(write::disk(path, "remove", &error)),
        _ => Ok(()),
    }
}
