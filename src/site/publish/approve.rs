//! Approving a case study: somebody else than its author has read exactly this, and one line says so.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::super::write::disk;
use super::outlet::outlet;
use super::pages::guarded;
use super::study::{StudyPlace, StudyShop};
use super::{Opened, is_of_a_study, refusal};
use crate::case::{Approved, NotePath};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::privacy::anonymise::Anonymiser;
use crate::privacy::guard::Guard;
use crate::site::CACHE;
use crate::site::pictures::Stills;
use crate::source::{self, SourceFile};
use crate::still;

/// What came of it.
#[derive(Debug, Default)]
pub struct Approval {
    /// Every reason against it.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// The file that says so now; none where it was refused.
    pub file: Option<PathBuf>,
}

/// Records that a practitioner approves a case study as it is now.
pub fn approve(root: &Path, slug: &str, by: &str, as_of: Date) -> Approval {
    let mut approval = Approval::default();
    let opened = Opened::open(root);
    approval.sources = opened.sources();
    match approve_in(&opened, slug, by, as_of) {
        Ok(file) => approval.file = Some(file),
        Err(problems) => approval.problems = problems,
    }
    approval
}

fn approve_in(opened: &Opened, slug: &str, by: &str, as_of: Date) -> Result<PathBuf, Vec<Diagnostic>> {
    let book = &opened.book;
    let errors = || opened.problems.iter().filter(|problem| problem.is_error());
    let general: Vec<Diagnostic> = errors().filter(|problem| !is_of_a_study(problem, book)).cloned().collect();
    if !general.is_empty() {
        return Err(general);
    }
    let Some(study) = book.studies.iter().find(|study| study.slug == slug) else {
        let is_its = |problem: &&Diagnostic| {
            let file = problem.location.as_ref().map(|location| &location.file);
            is_of_a_study(problem, book) && file.is_some_and(|file| file.file_stem().is_some_and(|stem| stem == slug))
        };
        let own: Vec<Diagnostic> = errors().filter(is_its).cloned().collect();
        return Err(if own.is_empty() { vec![unknown(slug)] } else { own });
    };
    let place = StudyPlace::of(study, book);
    let (Some(press), Some(service)) = (opened.press(), &book.service) else { return Err(vec![unknown(slug)]) };
    let press = press?;
    if service.practitioner(by).is_none() {
        let told =
            refusal("unknown-approver", "nobody in service.yaml has this id, so they can't approve a case study");
        return Err(vec![told.quoting(by).help("use a practitioner's id from service.yaml, such as `--by mjones`")]);
    }
    if by == study.author {
        let told = refusal("own-approval", "an author can't approve their own case study");
        return Err(vec![place.at(told.help("ask another practitioner to read and approve it"), &"author".into())]);
    }
    let guard = Guard::new(book);
    let cache = still::Cache::in_book(&book.root, CACHE, true);
    let stills = Stills::new(book, &press.pdf, &cache);
    let anonymiser = Anonymiser::new(book, press.html.theme(), as_of);
    let shop = StudyShop { book, press: &press, service, stills, guard: &guard, anonymiser: &anonymiser, as_of };
    let (family, case) = StudyShop::family(&place).map_err(|problem| vec![problem])?;
    let (_, mut refusals) = outlet(&place, case, shop.gate(case));
    let told_of = shop.anonymised(&place)?;
    refusals.extend(StudyShop::in_the_way(&place, case, &told_of));
    let made = shop.make(&place, family, case, &told_of, as_of)?;
    refusals.extend(guarded(&shop, &place, &made));
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let approved = Approved { by: by.to_owned(), on: as_of, sha256: made.seal };
    record(&place, &book.root, &approved).map_err(|problem| vec![problem])
}

fn unknown(slug: &str) -> Diagnostic {
    Diagnostic::error("unknown-case-study", "no case study in this book has this name")
        .of(Trouble::Settings)
        .quoting(slug)
        .help("give the name of its file in case-studies/ without `.md`")
}

/// Writes the line, and nothing else.
fn record(place: &StudyPlace<'_>, root: &Path, approved: &Approved) -> Result<PathBuf, Diagnostic> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let Some(file) = place.file else { return Err(unknown(&place.study.slug)) };
    let Some(text) = source::approved(file, approved) else {
        let told = refusal("approval-unwritten", "traject can't write the approval into this case study's keys");
        let help = format!(
            "write every key on a line of its own, then approve again; or write it yourself: approved: {{ by: {}, on: {}, sha256: {} }}",
            approved.by, approved.on, approved.sha256
        );
        return Err(place.at(told.help(help), &NotePath::from("approved")));
    };
    // Where the note is a link within the book, the file it leads to is written.
    let shown = root.join(&file.path);
    let failed = |what: &str, error: &io::Error| disk(&shown, what, error);
    let path = shown.canonicalize().map_err(|error| failed("read", &error))?;
    let there = fs::read(&path).map_err(|error| failed("read", &error))?;
    let (mark, bare) = match there.strip_prefix(MARK) {
        Some(bare) => (MARK, bare),
        None => (&b""[..], there.as_slice()),
    };
    if bare != file.text.as_bytes() {
        let told = Diagnostic::error("changed-meanwhile", "this file changed while traject was reading it");
        return Err(told.of(Trouble::Disk).in_file(&file.path).help("read it again, then approve it"));
    }
    let folder = path.parent().unwrap_or(root);
    let written = (|| {
        let permissions = fs::metadata(&path)?.permissions();
        let mut temporary = tempfile::Builder::new().prefix(".traject-").tempfile_in(folder)?;
        temporary.write_all(mark)?;
        temporary.write_all(text.as_bytes())?;
        temporary.as_file().set_permissions(permissions)?;
        temporary.persist(&path).map_err(|error| error.error)
    })();
    written.map_err(|error| failed("write", &error))?;
    Ok(file.path.clone())
}
