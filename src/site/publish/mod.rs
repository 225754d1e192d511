//! The public site: what `traject publish` writes of the case studies.
//!
//! A case gets here only where everything allows it: consent that is live today for everybody and every still, faces
//! checked, no question open, and a colleague's approval of exactly these bytes. Whatever is missing is reported where it
//! is, and nothing of that case is published; what an earlier publish left of it is deleted. The other cases stay.
//! Only files that the program wrote are ever removed.

mod approve;
mod feed;
mod hosts;
mod outlet;
mod pages;
mod print;
mod put;
mod seal;
mod sign;
mod study;
mod topics;
mod withdraw;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::pictures::{self, Stills};
use super::{CACHE, Outcome, Press, known};
use crate::compose::Pictures;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::privacy::anonymise::Anonymiser;
use crate::privacy::guard::Guard;
use crate::source::{self, Book, SourceFile};
use crate::still;
use crate::theme::Theme;
pub use approve::{Approval, approve};
pub(super) use print::print;
use study::StudyShop;
pub use withdraw::{ConsentLine, HeldAs, Withdrawal, withdrawal};

/// What a publish did.
#[derive(Debug, Default)]
pub struct Published {
    /// Everything wrong, and every reason why something is not published.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// The cases that stand on the site, by their files' names.
    pub cases: Vec<String>,
    /// The cases that may not, though they were meant to.
    pub refused: Vec<String>,
    /// The cases that are for print alone.
    pub print_only: Vec<String>,
    /// Files written because they were new or other than before.
    pub written: usize,
    /// Files that were already as they should be.
    pub unchanged: usize,
    /// Files that were taken away, within the site.
    pub removed: Vec<String>,
    /// Where the site is; none where nothing could be written.
    pub publish_dir: Option<PathBuf>,
    /// Where it will be served, with a slash at its end.
    pub base_url: Option<String>,
}

impl Published {
    /// The exit code: that of the worst trouble.
    pub fn exit_code(&self) -> u8 {
        let errors = self.problems.iter().filter(|problem| problem.is_error());
        errors.map(|problem| problem.trouble.exit_code()).max().unwrap_or(0)
    }
}

impl From<Published> for Outcome {
    fn from(published: Published) -> Self {
        Self { problems: published.problems, sources: published.sources, ..Self::default() }
    }
}

/// Reads the book and writes the site; `as_of` decides what consent allows.
pub fn publish(root: &Path, as_of: Date) -> Published {
    let mut published = Published::default();
    let opened = Opened::open(root);
    published.sources = opened.sources();
    published.problems.extend(opened.problems.iter().cloned());
    let base_url = base_url(&opened.book.config);
    if let Err(problem) = &base_url {
        published.problems.push(problem.clone());
    }
    // A case study's own problem is that case's alone.
    let is_general = |problem: &&Diagnostic| problem.is_error() && !is_of_a_study(problem, &opened.book);
    if published.problems.iter().any(|problem| is_general(&problem)) {
        return published;
    }
    let (Some(press), Some(service), Ok(base_url)) = (opened.press(), &opened.book.service, base_url) else {
        return published;
    };
    let press = match press {
        Ok(press) => press,
        Err(problems) => {
            published.problems.extend(problems);
            return published;
        }
    };
    let (shared, problems) = pictures::of_service(&opened.book, service);
    published.problems.extend(problems);
    if published.problems.iter().any(|problem| is_general(&problem)) {
        return published;
    }
    let cache = still::Cache::in_book(root, CACHE, true);
    let guard = Guard::new(&opened.book);
    let anonymiser = Anonymiser::new(&opened.book, press.html.theme(), as_of);
    let shop = StudyShop {
        anonymiser: &anonymiser,
        book: &opened.book,
        press: &press,
        service,
        stills: Stills::new(&opened.book, &press.pdf, &cache),
        guard: &guard,
        as_of,
    };
    pages::publish(&shop, &shared, &base_url, &mut published);
    published
}

/// A book with its theme.
pub(super) struct Opened {
    pub(super) book: Book,
    theme: Result<Arc<Theme>, Vec<Diagnostic>>,
    pub(super) problems: Vec<Diagnostic>,
}

impl Opened {
    pub(super) fn open(root: &Path) -> Self {
        let (config, _) = source::read_settings(root);
        let theme = Theme::load(root, &config.theme.name).map(Arc::new);
        let book = source::read_knowing(root, &theme.as_deref().map(known).unwrap_or_default());
        let mut problems = book.problems.clone();
        // What is only doubtful about the theme is told by a build.
        problems.extend(theme.as_ref().err().into_iter().flatten().cloned());
        Self { book, theme, problems }
    }

    pub(super) fn press(&self) -> Option<Result<Press<'_>, Vec<Diagnostic>>> {
        self.theme.as_ref().ok().map(|theme| Press::new(theme, &self.book.config))
    }

    pub(super) fn sources(&self) -> Vec<Arc<SourceFile>> {
        let of_families = self.book.families.iter().flat_map(|family| &family.files);
        self.book.files.iter().chain(&self.book.service_file).chain(of_families).cloned().collect()
    }
}

/// Whether a problem is one case study's own.
pub(super) fn is_of_a_study(problem: &Diagnostic, book: &Book) -> bool {
    let studies = Path::new(&book.config.book.src).join("case-studies");
    problem.location.as_ref().is_some_and(|location| location.file.starts_with(&studies))
}

/// Where the site will stand, with a slash at its end.
fn base_url(config: &Config) -> Result<String, Diagnostic> {
    let Some(url) = config.output.publish.base_url.as_deref().map(str::trim).filter(|url| !url.is_empty()) else {
        let told = Diagnostic::error("no-base-url", "`base-url` is missing, so the site has no address");
        return Err(told
            .of(Trouble::Settings)
            .in_file("book.toml")
            .help("write it under [output.publish], such as base-url = \"https://cases.example.gov.uk/\""));
    };
    let host = url.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ":/.-_~%[]".contains(letter);
    if !url.chars().all(plain) || host.is_none_or(str::is_empty) {
        let told = Diagnostic::error("bad-url", "`base-url` can't be the address of a site");
        return Err(told
            .of(Trouble::Settings)
            .in_file("book.toml")
            .help("write it without `?` and `#`, such as \"https://cases.example.gov.uk/\""));
    }
    Ok(format!("{}/", url.trim_end_matches('/')))
}

/// A reason why something is not published.
pub(super) fn refusal(code: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).of(Trouble::Refused)
}

/// The logo alone, in a file of the site's own.
pub(super) fn logo(shared: &Pictures) -> Option<crate::document::Picture> {
    shared.logo.as_deref().and_then(|logo| still::public_drawing(logo).ok())
}
