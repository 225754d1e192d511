//! The guard over documents that were built before: what lies in the build folder now, judged by the notes as they are now.
//!
//! Nothing is written or removed here.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::outputs::{Kind, Place};
use super::pictures::{self, Stills};
use super::{CACHE, Outcome, Press, Progress, known};
use crate::compose::Pictures;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::privacy::ConsentGate;
use crate::privacy::guard::{self, Guard};
use crate::source::{self, Book, FamilyNotes};
use crate::still;
use crate::theme::Theme;

/// Files of one person's folder, by their paths within the family's.
type Folder = Vec<(PathBuf, Vec<u8>)>;

/// Judges everything that lies in the build folder of a book.
pub fn check_final(root: &Path, as_of: Date, progress: &dyn Progress) -> Outcome {
    let mut outcome = Outcome::default();
    let (config, _) = source::read_settings(root);
    let theme = Theme::load(root, &config.theme.name).map(Arc::new);
    let book = source::read_knowing(root, &theme.as_deref().map(known).unwrap_or_default());
    outcome.problems.extend(book.problems.iter().cloned());
    let of_families = book.families.iter().flat_map(|family| &family.files);
    outcome.sources = book.files.iter().chain(&book.service_file).chain(of_families).cloned().collect();
    let press = theme.as_ref().map_err(Clone::clone).and_then(|theme| Press::new(theme, &book.config));
    let press = match press {
        Ok(press) => press,
        Err(problems) => {
            outcome.problems.extend(problems);
            return outcome;
        }
    };
    let shared = book.service.as_ref().map(|service| pictures::of_service(&book, service).0).unwrap_or_default();
    let cache = still::Cache::in_book(root, CACHE, false);
    let look = Look {
        guard: Guard::new(&book),
        stills: Stills::new(&book, &press.pdf, &cache).without_faces(),
        shared,
        as_of,
        folder: root.join(&book.config.build.build_dir).join("families"),
        book: &book,
    };
    outcome.problems.extend(look.strangers());
    let of_service = look.service_report(&root.join(&book.config.build.build_dir));
    outcome.documents += of_service.documents;
    outcome.problems.extend(of_service.problems);
    progress.begin(book.families.len());
    let found: Vec<Found> = book
        .families
        .par_iter()
        .map(|family| {
            let found = look.family(family);
            progress.family_done();
            found
        })
        .collect();
    progress.end();
    outcome.families = book.families.len();
    for found in found {
        outcome.documents += found.documents;
        outcome.problems.extend(found.problems);
        outcome.allowed.extend(found.allowed);
    }
    outcome
}

/// What was found of a family.
#[derive(Default)]
struct Found {
    /// Web pages and PDFs that were opened.
    documents: usize,
    problems: Vec<Diagnostic>,
    allowed: Vec<(String, String)>,
}

struct Look<'a> {
    guard: Guard<'a>,
    stills: Stills<'a>,
    shared: Pictures,
    as_of: Date,
    /// `build/families`
    folder: PathBuf,
    book: &'a Book,
}

impl Look<'_> {
    /// Everything wrong with what lies there of a family.
    fn family(&self, family: &FamilyNotes) -> Found {
        let Some(reference) = &family.reference else { return Found::default() };
        let (folders, problems) = read(&self.folder.join(reference));
        let mut found = Found { problems, ..Found::default() };
        if folders.is_empty() {
            return found;
        }
        let of_family = |told: Diagnostic| match family.files.first() {
            Some(file) => told.in_file(&file.path),
            None => told,
        };
        let Some(case) = &family.case else {
            let told = refusal("final-errors", "the build folder has documents of a family whose notes have errors");
            found.problems.push(of_family(
                told.help("fix the notes and build again: that writes the documents again or deletes them"),
            ));
            return found;
        };
        let practitioners =
            self.book.service.iter().flat_map(|service| &service.practitioners).cloned().collect::<Vec<_>>();
        let gate = ConsentGate::new(case, self.as_of).with_practitioners(&practitioners);
        let pictures = self.stills.of_family(family, case, &self.shared, gate, case.closing.is_some()).0;
        // Each document by what it may show; the picture files beside them by what may be shown in any.
        let watches =
            [&pictures.letters, &pictures.booklets, &pictures.all].map(|of| self.guard.watch(family, of.all()));
        let purpose = |path: &Path| match (path.extension().and_then(|ending| ending.to_str()), path.file_stem()) {
            (Some("html" | "pdf"), Some(name)) if name == "index" => 1,
            (Some("html" | "pdf"), _) => usize::from(Place::kind_of(path, reference) == Some(Kind::Booklet)),
            _ => 2,
        };
        for (place, files) in folders {
            let reader = place.strip_prefix("recipient-").and_then(|number| number.parse::<usize>().ok());
            let may_receive = reader.is_none_or(|number| case.family.recipients().any(|(other, _)| other == number));
            if !may_receive {
                let told = refusal(
                    "final-recipient",
                    format!("{place} belongs to an adult who may not receive these documents"),
                );
                found.problems.push(of_family(told.help("build again: that deletes it")));
            }
            found.documents += files
                .iter()
                .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "html" || ending == "pdf"))
                .count();
            let reader = reader.and_then(|number| number.checked_sub(1));
            for (number, watch) in watches.iter().enumerate() {
                let of_purpose = files.iter().filter(|(path, _)| purpose(path) == number);
                let verdict = watch.judge(reader, of_purpose.map(|(path, bytes)| (path, bytes)));
                found.problems.extend(verdict.refusals);
                found.allowed.extend(verdict.allowed.into_iter().map(|name| (family.folder.clone(), name)));
            }
        }
        guard::merge(&mut found.problems);
        found
    }

    /// Everything wrong with the service's report, where one lies there.
    fn service_report(&self, build_dir: &Path) -> Found {
        let (folders, problems) = read(&build_dir.join(super::service_report::FOLDER));
        let mut found = Found { problems, ..Found::default() };
        for (_, files) in folders {
            found.documents += files.len();
            let verdict = self.guard.watch_service(None).judge(None, files.iter().map(|(path, bytes)| (path, bytes)));
            found.problems.extend(verdict.refusals);
        }
        found
    }

    /// Folders there that are no family's of the book.
    fn strangers(&self) -> Vec<Diagnostic> {
        let entries = fs::read_dir(&self.folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = match entries {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => return vec![unread_folder(&self.folder, &error)],
        };
        let mut names: Vec<String> =
            entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        let known = |name: &String| self.book.families.iter().any(|family| family.reference.as_ref() == Some(name));
        let strange = names.into_iter().filter(|name| !known(name));
        strange
            .map(|name| {
                refusal("final-stranger", "the build folder contains a folder that belongs to no family in this book")
                    .help("build the whole book: that deletes it")
                    .quoting(name)
            })
            .collect()
    }
}

/// The files of a family's folder by the person they are for.
fn read(folder: &Path) -> (BTreeMap<String, Folder>, Vec<Diagnostic>) {
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| match entry {
        Ok(entry) => Ok((entry.path().to_owned(), entry.file_type().is_dir())),
        Err(error) => {
            let path = error.path().unwrap_or(folder).to_owned();
            Err((path, error.into()))
        }
    });
    gather(folder, walk)
}

/// The same from a walk through the folder. What can't be read is told: something may lie there that nobody judged.
fn gather(
    folder: &Path,
    walk: impl Iterator<Item = Result<(PathBuf, bool), (PathBuf, io::Error)>>,
) -> (BTreeMap<String, Folder>, Vec<Diagnostic>) {
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    let mut problems = Vec::new();
    for entry in walk {
        let (path, is_folder) = match entry {
            Ok(entry) => entry,
            // Nothing was built of this family.
            Err((path, error)) if path == folder && error.kind() == io::ErrorKind::NotFound => continue,
            Err((path, error)) => {
                problems.push(unread_folder(&path, &error));
                continue;
            }
        };
        if is_folder {
            continue;
        }
        let within = path.strip_prefix(folder).unwrap_or(&path).to_owned();
        let place =
            within.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned()).unwrap_or_default();
        match fs::read(&path) {
            Ok(bytes) => folders.entry(place).or_default().push((within, bytes)),
            Err(error) => problems.push(super::write::disk(&path, "read", &error)),
        }
    }
    (folders, problems)
}

fn unread_folder(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error("disk", format!("can't read this folder, so nothing in it was checked: {error}"))
        .of(Trouble::Disk)
        .in_file(path)
        .help("give yourself permission to read it (chmod u+rx), or delete it and build again")
}

fn refusal(code: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).of(Trouble::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_check_reports_folders_it_cannot_read() {
        let build = tempfile::tempdir().unwrap();
        let folder = build.path().join("S-1");
        fs::create_dir_all(folder.join("child")).unwrap();
        fs::write(folder.join("child/S-1-letter-child.html"), "x").unwrap();
        let locked = folder.join("recipient-1");
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        let walk = [
            Ok((folder.clone(), true)),
            Ok((folder.join("child/S-1-letter-child.html"), false)),
            Err((locked.clone(), denied())),
        ];
        let (folders, problems) = gather(&folder, walk.into_iter());
        assert_eq!(folders.keys().collect::<Vec<_>>(), ["child"]);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].trouble.exit_code(), 4);
        assert_eq!(problems[0].location.as_ref().unwrap().file, locked);
        // A family of which nothing was built is no trouble; one whose own folder is closed is.
        let missing = io::Error::from(io::ErrorKind::NotFound);
        assert!(gather(&folder, [Err((folder.clone(), missing))].into_iter()).1.is_empty());
        assert_eq!(gather(&folder, [Err((folder.clone(), denied()))].into_iter()).1.len(), 1);
        assert!(read(&build.path().join("S-2")).1.is_empty());
    }
}
