//! Everything that holds a family's material, as the notes say and as it lies on disk, and the lines of consent that end it.
//!
//! Nothing is written or removed here: the notes are the family's, and who changes them knows why. The next build and
//! publish take away what consent no longer allows, and say so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use walkdir::WalkDir;

use super::super::kept;
use super::super::pictures::{self, Stills};
use super::super::sheet::family_of;
use super::super::{CACHE, OWN_FOLDER, Press};
use super::{Opened, put};
use crate::case::{Case, NotePath, Purpose};
use crate::diagnostic::{Diagnostic, Span};
use crate::source::{self, FamilyNotes, SourceFile};
use crate::still;

/// What holds a family's material.
#[derive(Debug, Default)]
pub struct Withdrawal {
    /// What kept this from being told.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// The family's reference as it is noted.
    pub reference: String,
    /// What lies on disk, each kind with its files relative to the book, in order.
    pub places: Vec<(HeldAs, Vec<PathBuf>)>,
    /// The case studies about the family, relative to the book.
    pub studies: Vec<PathBuf>,
    /// The lines of consent that still allow something.
    pub lines: Vec<ConsentLine>,
}

/// As what material is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldAs {
    /// Papers for the family and those they allowed, in the build folder.
    Papers,
    /// A case study in print, or the text for its review, in the build folder.
    Study,
    /// What counts or lists the family beside others, in the build folder.
    Shared,
    /// The page, PDF and stills of a case on the public site.
    Public,
    /// Pages of the site that list or link to the case.
    PublicLists,
    /// Stills and sheets that the program remembers.
    Kept,
}

/// A line of consent that still allows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentLine {
    /// The file, relative to the book.
    pub file: PathBuf,
    /// From 1.
    pub line: usize,
    /// What it is for, as noted.
    pub purposes: Vec<&'static str>,
}

/// Finds everything that holds a family's material.
pub fn withdrawal(root: &Path, reference: &str, as_of: Date) -> Withdrawal {
    let mut told = Withdrawal::default();
    let opened = Opened::open(root);
    told.sources = opened.sources();
    let family = match family_of(&opened.book, reference) {
        Ok(family) => family,
        Err(problem) => {
            told.problems.push(problem);
            return told;
        }
    };
    let reference = family.reference.clone().unwrap_or_default();
    let search = Search { root, opened: &opened, family, slugs: slugs(&opened, &reference) };
    for (held, files) in [
        (HeldAs::Papers, search.papers(&reference)),
        (HeldAs::Study, search.studies()),
        (HeldAs::Shared, search.shared()),
        (HeldAs::Public, search.public(true)),
        (HeldAs::PublicLists, search.public(false)),
        (HeldAs::Kept, search.kept(&reference)),
    ] {
        if !files.is_empty() {
            told.places.push((held, files.into_iter().collect()));
        }
    }
    told.studies = search.notes_of_studies();
    told.lines = family.case.as_ref().map(|case| lines(family, case, as_of)).unwrap_or_default();
    told.reference = reference;
    told
}

/// The case studies about a family, those with errors too.
fn slugs(opened: &Opened, reference: &str) -> BTreeSet<String> {
    let folder = Path::new(&opened.book.config.book.src).join("case-studies");
    let files = opened.book.files.iter().filter(|file| file.path.parent() == Some(folder.as_path()));
    let is_about = |file: &&Arc<SourceFile>| {
        let family = source::place(file, &NotePath::from("family"));
        file.text.get(family).is_some_and(|family| family.trim_matches(['"', '\'']).eq_ignore_ascii_case(reference))
    };
    let named = files.filter(is_about).filter_map(|file| file.path.file_stem()?.to_str().map(str::to_owned));
    let studies = opened.book.studies.iter().filter(|study| study.family.trim().eq_ignore_ascii_case(reference));
    named.chain(studies.map(|study| study.slug.clone())).collect()
}

struct Search<'a> {
    root: &'a Path,
    opened: &'a Opened,
    family: &'a FamilyNotes,
    /// Of the case studies about it.
    slugs: BTreeSet<String>,
}

impl Search<'_> {
    fn build(&self) -> PathBuf {
        PathBuf::from(&self.opened.book.config.build.build_dir)
    }

    fn papers(&self, reference: &str) -> BTreeSet<PathBuf> {
        self.files_below(&self.build().join("families").join(reference))
    }

    fn studies(&self) -> BTreeSet<PathBuf> {
        let folder = self.build().join("case-studies");
        let is_of_case = |path: &PathBuf| {
            let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            self.slugs
                .iter()
                .any(|slug| stem == slug || stem.strip_prefix(slug.as_str()).is_some_and(|rest| rest == "-review"))
        };
        self.files_below(&folder).into_iter().filter(is_of_case).collect()
    }

    fn shared(&self) -> BTreeSet<PathBuf> {
        let build = self.build();
        let list = Some(build.join("index.html")).filter(|list| self.root.join(list).is_file());
        self.files_below(&build.join("service")).into_iter().chain(list).collect()
    }

    /// The case's own files on the site, or those that name it.
    fn public(&self, own: bool) -> BTreeSet<PathBuf> {
        let site = PathBuf::from(&self.opened.book.config.output.publish.publish_dir);
        let listing = put::listing(&self.root.join(&site));
        let text = |path: &PathBuf| fs::read_to_string(self.root.join(&site).join(path)).unwrap_or_default();
        let is_page = |path: &PathBuf| {
            path.parent() == Some(Path::new("cases"))
                && path.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| self.slugs.contains(stem))
        };
        let pages: String = listing.iter().filter(|path| is_page(path)).map(text).collect();
        let is_still = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            path.starts_with("cases/img") && pages.contains(name)
        };
        let names = |path: &PathBuf| {
            let words = text(path);
            self.slugs.iter().any(|slug| words.contains(&format!("{slug}.html")))
        };
        let wanted = |path: &&PathBuf| {
            let is_own = is_page(path) || is_still(path);
            if own { is_own } else { !is_own && names(path) }
        };
        let found: Vec<PathBuf> = listing.iter().filter(wanted).map(|path| site.join(path)).collect();
        found.into_iter().filter(|path| self.root.join(path).is_file()).collect()
    }

    /// Stills that were made before, and sheets of them.
    fn kept(&self, reference: &str) -> BTreeSet<PathBuf> {
        let sheets = Path::new(OWN_FOLDER).join("sheets");
        let is_of_family = |path: &PathBuf| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(&format!("{reference}-")))
        };
        let mut found: BTreeSet<PathBuf> = self.files_below(&sheets).into_iter().filter(is_of_family).collect();
        // What its documents say, and what else of it builds remember.
        let folder = Path::new(OWN_FOLDER).join(kept::FOLDER);
        let remembered = kept::file_names(&self.family.folder).map(|name| folder.join(name));
        found.extend(remembered.into_iter().filter(|path| self.root.join(path).is_file()));
        let (Some(case), Some(Ok(press))) = (&self.family.case, self.opened.press()) else { return found };
        found.extend(self.stills(case, &press));
        found
    }

    fn stills(&self, case: &Case, press: &Press<'_>) -> Vec<PathBuf> {
        let book = &self.opened.book;
        let cache = still::Cache::in_book(self.root, CACHE, false);
        let stills = Stills::new(book, &press.pdf, &cache);
        let mut found = Vec::new();
        for named in pictures::clips_with_stills(case) {
            found.extend(stills.kept(self.family, named, &named.clip.hide, named.clip.crop, true));
            for study in book.studies.iter().filter(|study| self.slugs.contains(&study.slug)) {
                let mut hide = named.clip.hide.clone();
                hide.extend(study.hide.get(&named.clip.id).into_iter().flatten().copied());
                let crop = study.crop.get(&named.clip.id).copied().or(named.clip.crop);
                found.extend(stills.kept(self.family, named, &hide, crop, false));
            }
        }
        found.into_iter().map(|path| path.strip_prefix(self.root).map(Path::to_path_buf).unwrap_or(path)).collect()
    }

    fn notes_of_studies(&self) -> Vec<PathBuf> {
        let folder = Path::new(&self.opened.book.config.book.src).join("case-studies");
        self.slugs.iter().map(|slug| folder.join(format!("{slug}.md"))).collect()
    }

    fn files_below(&self, folder: &Path) -> BTreeSet<PathBuf> {
        let entries = WalkDir::new(self.root.join(folder)).into_iter().filter_map(Result::ok);
        let files = entries.filter(|entry| !entry.file_type().is_dir());
        files.filter_map(|entry| entry.path().strip_prefix(self.root).ok().map(Path::to_path_buf)).collect()
    }
}

/// The lines of consent that allow something, or will from a later day.
fn lines(family: &FamilyNotes, case: &Case, as_of: Date) -> Vec<ConsentLine> {
    let file = family.files.iter().find(|file| file.path.file_name().is_some_and(|name| name == "family.yaml"));
    let Some(file) = file else { return Vec::new() };
    let listed = case.family.consent.lines_not_ended(as_of).map(|(number, purposes)| {
        let place = source::place(file, &NotePath::from("consent").item(number));
        ConsentLine {
            file: file.path.clone(),
            line: Span::new(&file.text, place).line,
            purposes: purposes.iter().map(|purpose| name(*purpose)).collect(),
        }
    });
    listed.collect()
}

/// As it is written in the notes.
fn name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Stills => "stills",
        Purpose::Booklet => "booklet",
        Purpose::CaseStudyPrint => "case-study-print",
        Purpose::CaseStudyWeb => "case-study-web",
        Purpose::ServiceReport => "service-report",
        Purpose::Filming => "filming",
        Purpose::Supervision => "supervision",
        Purpose::Teaching => "teaching",
    }
}
