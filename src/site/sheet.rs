//! A family's contact sheet, for the practitioner alone: in the program's own folder, never among what is handed over.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::pictures::{self, Unread};
use super::{OWN_FOLDER, write_own};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::html::{SheetStill, SheetView, Writer};
use crate::source::{self, Book, FamilyNotes, SourceFile};
use crate::still::Finder;
use crate::theme::Theme;

/// Longest side of a still on the sheet, in pixels.
const LONGEST: u32 = 1200;

/// What looking at a family's stills came to.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Everything that kept it from being whole.
    pub problems: Vec<Diagnostic>,
    /// Every file that was read, to show excerpts of.
    pub sources: Vec<Arc<SourceFile>>,
    /// Where the sheet is.
    pub page: Option<PathBuf>,
    /// How many stills are on it.
    pub stills: usize,
    /// How many uncovered faces were found on them.
    pub faces: usize,
}

/// A still to look at: its file, and the clip that names it.
struct Wanted<'a> {
    file: String,
    clip: Option<pictures::Named<'a>>,
}

/// Looks for faces in all stills of one family and writes the sheet.
pub fn contact_sheet(root: &Path, reference: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let book = source::read(root);
    sheet.sources = sources(&book);
    let family = match family_of(&book, reference) {
        Ok(family) => family,
        Err(problem) => {
            sheet.problems.push(problem);
            return sheet;
        }
    };
    let folder = pictures::families(&book).join(&family.folder);
    let wanted = wanted(family, &folder);
    // A detector is one thread's own.
    let looked: Vec<(SheetStill, Option<Diagnostic>)> = wanted
        .par_iter()
        .map_init(Finder::new, |finder, wanted| look(finder.as_ref(), wanted, family, &folder))
        .collect();
    sheet.stills = looked.len();
    let mut stills = Vec::with_capacity(looked.len());
    for (still, problem) in looked {
        sheet.faces += still.looked.as_ref().map_or(0, |looked| looked.faces.len());
        sheet.problems.extend(problem);
        stills.push(still);
    }
    let reference = family.reference.clone().unwrap_or_else(|| reference.to_owned());
    let view = SheetView { language: book.config.book.language.clone(), reference: reference.clone(), stills };
    let name = format!("{reference}-stills.html");
    match print(root, &book.config.theme.name, &view, &name) {
        Ok(page) => sheet.page = Some(page),
        Err(problems) => sheet.problems.extend(problems),
    }
    sheet
}

fn print(root: &Path, theme: &str, view: &SheetView, name: &str) -> Result<PathBuf, Vec<Diagnostic>> {
    let theme = Theme::load(root, theme)?;
    let html = Writer::new(&theme)?.render_sheet(view).map_err(|problem| vec![problem])?;
    let page = Path::new(OWN_FOLDER).join("sheets").join(name);
    write_own(root, &page, html.as_bytes()).map_err(|problem| vec![problem])
}

/// The family of a reference, whatever its letters' case.
pub(super) fn family_of<'a>(book: &'a Book, reference: &str) -> Result<&'a FamilyNotes, Diagnostic> {
    let is_asked =
        |family: &&FamilyNotes| family.reference.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(reference));
    // A reference is part of a file's name: nothing else may get there.
    let is_plain = reference.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
    book.families.iter().find(is_asked).filter(|_| is_plain).ok_or_else(|| {
        Diagnostic::error("unknown-reference", "no family in this book has this reference")
            .of(Trouble::Settings)
            .quoting(reference)
            .help("you find references in build/index.html and in each family.yaml, such as `reference: SV-2026-014`")
    })
}

/// All files of notes, to show excerpts of.
pub(super) fn sources(book: &Book) -> Vec<Arc<SourceFile>> {
    let of_families = book.families.iter().flat_map(|family| &family.files);
    book.files.iter().chain(&book.service_file).chain(of_families).cloned().collect()
}

/// The stills of the clips in their order, then what else lies in `stills/`.
fn wanted<'a>(family: &'a FamilyNotes, folder: &Path) -> Vec<Wanted<'a>> {
    let clips = family.case.as_ref().map(pictures::clips_with_stills).unwrap_or_default();
    let mut wanted: Vec<Wanted> =
        clips.into_iter().map(|named| Wanted { file: tidy(named.still), clip: Some(named) }).collect();
    let named: BTreeSet<String> = wanted.iter().map(|still| still.file.clone()).collect();
    let entries = fs::read_dir(folder.join("stills")).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.path().is_file()).map(|entry| entry.file_name());
    let mut others: Vec<String> = files
        .filter_map(|name| name.into_string().ok())
        .filter(|name| !name.starts_with('.') && name != "Thumbs.db" && name != "desktop.ini")
        .map(|name| format!("stills/{name}"))
        .filter(|file| !named.contains(file))
        .collect();
    others.sort();
    wanted.extend(others.into_iter().map(|file| Wanted { file, clip: None }));
    wanted
}

/// A path as the notes have it, without the dots that mean nothing.
fn tidy(path: &str) -> String {
    path.split('/').filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/")
}

fn look(
    finder: Option<&Finder>,
    wanted: &Wanted<'_>,
    family: &FamilyNotes,
    folder: &Path,
) -> (SheetStill, Option<Diagnostic>) {
    let clip = wanted.clip.map(|named| named.clip);
    let hide = clip.map(|clip| clip.hide.clone()).unwrap_or_default();
    let read = pictures::open(folder, &wanted.file).and_then(|bytes| match finder {
        Some(finder) => Ok(finder.look(&bytes, &hide, LONGEST)?),
        None => Err(Unread::NoFinder),
    });
    let (looked, problem) = match read {
        Ok(looked) => (Ok(looked), None),
        Err(trouble) => {
            let told = match wanted.clip {
                Some(named) => {
                    let (file, path) = pictures::place(family, named.cycle, named.at);
                    trouble.at(file, &path)
                }
                // It is in no document: worth a word, and no error.
                None => trouble.as_warning(&family.folder),
            };
            (Err((told.message.clone(), told.help.clone().unwrap_or_default())), Some(told))
        }
    };
    let still = SheetStill {
        file: wanted.file.clone(),
        clip: clip.map(|clip| clip.id.clone()),
        crop: clip.and_then(|clip| clip.crop),
        hide,
        looked,
    };
    (still, problem)
}
