//! Bytes to disk: each file whole or not at all, private to its owner, and nothing stale left behind.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::outputs::{Place, Selection};
use crate::diagnostic::{Diagnostic, Trouble};

/// How the names of files begin that are not yet whole.
pub(super) const TEMPORARY: &str = ".traject-";

/// How many files a step touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) new: usize,
    pub(super) unchanged: usize,
    pub(super) removed: usize,
}

/// Puts a family's files in place and removes what is stale of the selection; of `refused` documents, whatever an
/// earlier build left.
pub(super) fn family(
    build_dir: &Path,
    reference: &str,
    files: &BTreeMap<PathBuf, Vec<u8>>,
    selection: Selection<'_>,
    refused: &[Place],
) -> Result<Written, Diagnostic> {
    let folder = families(build_dir).join(reference);
    let mut done = Written::default();
    for (path, bytes) in files {
        clear_way(&folder, path)?;
        let path = folder.join(path);
        if file(&path, bytes)? {
            done.new += 1;
        } else {
            done.unchanged += 1;
        }
        for above in path.ancestors().skip(1).take_while(|above| above.starts_with(&folder)) {
            keep_private(above, FOLDER_MODE);
        }
    }
    done.removed += remove_stale(&folder, |path| {
        let kept = files.contains_key(path);
        let in_selection =
            selection.only.is_empty() || Place::kind_of(path, reference).is_some_and(|kind| selection.wants(kind));
        // A front page that leads to nothing goes with its document, and pictures that nothing else shows.
        let with_refused = Place::kind_of(path, reference).is_none()
            && refused
                .iter()
                .any(|place| path.starts_with(place.folder()) && !others_stay(&folder, *place, reference, selection));
        !kept && (in_selection || with_refused)
    })?;
    Ok(done)
}

/// Takes away what stands where a document or one of its folders belongs: a file in a folder's place.
fn clear_way(folder: &Path, path: &Path) -> Result<(), Diagnostic> {
    let above = path.ancestors().skip(1).map(|above| folder.join(above));
    for above in above.collect::<Vec<_>>().into_iter().rev() {
        let is_in_the_way = fs::symlink_metadata(&above).is_ok_and(|there| !there.is_dir());
        if is_in_the_way {
            fs::remove_file(&above).map_err(|error| disk(&above, "remove", &error))?;
        }
    }
    Ok(())
}

/// Removes a folder of a family.
pub(super) fn remove_folder(build_dir: &Path, reference: &str, folder: &Path) -> Result<usize, Diagnostic> {
    remove_stale(&families(build_dir).join(reference).join(folder), |_| true)
}

/// Whether documents of a kind that was not asked for lie beside a refused one.
fn others_stay(folder: &Path, place: Place, reference: &str, selection: Selection<'_>) -> bool {
    let Ok(entries) = fs::read_dir(folder.join(place.folder())) else { return false };
    entries.flatten().any(|entry| {
        let kind = Place::kind_of(Path::new(&entry.file_name()), reference);
        kind.is_some_and(|kind| !selection.wants(kind))
    })
}

/// Removes everything of a family.
pub(super) fn remove_family(build_dir: &Path, reference: &str) -> Result<usize, Diagnostic> {
    remove_stale(&families(build_dir).join(reference), |_| true)
}

/// Removes the folders of families that the book no longer has.
pub(super) fn remove_strangers(build_dir: &Path, references: &BTreeSet<String>) -> Result<usize, Diagnostic> {
    let folder = families(build_dir);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(disk(&folder, "read", &error)),
    };
    let mut removed = 0;
    for entry in entries {
        let entry = entry.map_err(|error| disk(&folder, "read", &error))?;
        let known = entry.file_name().to_str().is_some_and(|name| references.contains(name));
        if known {
            continue;
        }
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            removed += remove_stale(&path, |_| true)?;
        } else {
            fs::remove_file(&path).map_err(|error| disk(&path, "remove", &error))?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Removes documents that lie directly in the build folder, where none belongs and somebody might send one; tells of
/// whatever else is there and is not the program's.
pub(super) fn remove_strays(build_dir: &Path) -> (usize, Vec<Diagnostic>) {
    const OURS: [&str; 4] = ["index.html", "families", "case-studies", super::service_report::FOLDER];
    let mut entries: Vec<_> = fs::read_dir(build_dir).into_iter().flatten().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    let (mut removed, mut problems) = (0, Vec::new());
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if OURS.contains(&name.as_str()) || name.starts_with('.') {
            continue;
        }
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        let is_document = matches!(ending.as_str(), "html" | "pdf" | "jpg" | "png");
        if is_document && entry.file_type().is_ok_and(|kind| !kind.is_dir()) {
            match fs::remove_file(&path) {
                Ok(()) => removed += 1,
                Err(error) => problems.push(disk(&path, "remove", &error)),
            }
        } else {
            let told =
                Diagnostic::warning("stray-file", "the build folder contains something that Traject did not write");
            let told = told.help("move it elsewhere: only generated documents belong in the build folder");
            problems.push(told.in_file(&path));
        }
    }
    (removed, problems)
}

/// Removes what a build that was ended left half-written beside the list of families.
pub(super) fn remove_torn(build_dir: &Path) {
    for entry in fs::read_dir(build_dir).into_iter().flatten().flatten() {
        let is_torn = entry.file_name().to_str().is_some_and(|name| name.starts_with(TEMPORARY));
        if is_torn && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Writes a file unless it is there already, byte for byte; tells whether it wrote.
pub(super) fn file(path: &Path, bytes: &[u8]) -> Result<bool, Diagnostic> {
    let there = fs::symlink_metadata(path).ok();
    if there.as_ref().is_some_and(fs::Metadata::is_file) && fs::read(path).is_ok_and(|there| there == bytes) {
        keep_private(path, FILE_MODE);
        return Ok(false);
    }
    if there.is_some_and(|there| there.is_dir()) {
        remove_stale(path, |_| true)?;
    }
    let failed = |error: &io::Error| disk(path, "write", error);
    let folder = path.parent().unwrap_or(path);
    make_private(folder).map_err(|error| failed(&error))?;
    // A temporary file in the same folder, private from its first byte, then renamed: a reader sees the old or the new.
    let mut temporary =
        tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder).map_err(|error| failed(&error))?;
    temporary.write_all(bytes).map_err(|error| failed(&error))?;
    temporary.persist(path).map_err(|error| failed(&error.error))?;
    Ok(true)
}

/// What is its owner's alone.
const FILE_MODE: u32 = 0o600;
const FOLDER_MODE: u32 = 0o700;

/// Takes away the rights that somebody gave others, where the system has file modes.
fn keep_private(path: &Path, mode: u32) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let is_open = fs::symlink_metadata(path)
            .is_ok_and(|there| !there.is_symlink() && there.permissions().mode() & 0o077 != 0);
        if is_open {
            // A disk without modes keeps none; nothing else can be done there.
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
        }
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
}

/// Where a family's documents are.
pub(super) fn family_folder(build_dir: &Path, reference: &str) -> PathBuf {
    families(build_dir).join(reference)
}

fn families(build_dir: &Path) -> PathBuf {
    build_dir.join("families")
}

/// Makes a folder and those above it, each private to its owner where the system has file modes.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Removes the files below `folder` that `is_stale` says, then folders left empty; links are removed, not followed.
pub(super) fn remove_stale(folder: &Path, is_stale: impl Fn(&Path) -> bool) -> Result<usize, Diagnostic> {
    if !folder.is_dir() {
        return Ok(0);
    }
    let mut removed = 0;
    for entry in WalkDir::new(folder).contents_first(true).follow_links(false) {
        let entry = match entry {
            Ok(entry) => entry,
            // Two families of one reference take away the same files.
            Err(error) if error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound) => continue,
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                return Err(disk(&path, "read", &error.into()));
            }
        };
        if entry.file_type().is_dir() {
            // Fails while something is in it, which is what is wanted.
            let _ = fs::remove_dir(entry.path());
        } else if is_stale(entry.path().strip_prefix(folder).unwrap_or(entry.path())) {
            match fs::remove_file(entry.path()) {
                Ok(()) => removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(disk(entry.path(), "remove", &error)),
            }
        }
    }
    Ok(removed)
}

/// A problem of the disk or its permissions.
pub(super) fn disk(path: &Path, what: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::error("disk", format!("can't {what} this file: {error}"))
        .of(Trouble::Disk)
        .in_file(path)
        .help("check whether the disk is full, the folder is read-only, or the file is open in another program")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::outputs::Kind;

    const ALL: Selection<'static> = Selection { references: &[], only: &[] };

    fn files(names: &[&str]) -> BTreeMap<PathBuf, Vec<u8>> {
        names.iter().map(|name| (PathBuf::from(name), b"x".to_vec())).collect()
    }

    #[test]
    fn a_second_build_writes_nothing_and_stale_files_go() {
        let folder = tempfile::tempdir().unwrap();
        let both = files(&["recipient-1/S-1-letter.pdf", "recipient-2/S-1-letter-2.pdf"]);
        assert_eq!(family(folder.path(), "S-1", &both, ALL, &[]).unwrap().new, 2);
        assert_eq!(
            family(folder.path(), "S-1", &both, ALL, &[]).unwrap(),
            Written { unchanged: 2, ..Written::default() }
        );
        let one = files(&["recipient-1/S-1-letter.pdf"]);
        assert_eq!(family(folder.path(), "S-1", &one, ALL, &[]).unwrap().removed, 1);
        assert!(!folder.path().join("families/S-1/recipient-2").exists());
    }

    #[test]
    fn a_selection_of_kinds_leaves_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let all = files(&["recipient-1/S-1-letter.pdf", "recipient-1/index.html", "copy-1/S-1-summary-1.pdf"]);
        family(folder.path(), "S-1", &all, ALL, &[]).unwrap();
        let only = Selection { references: &[], only: &[Kind::Summary] };
        assert_eq!(family(folder.path(), "S-1", &files(&[]), only, &[]).unwrap().removed, 1);
        assert!(folder.path().join("families/S-1/recipient-1/S-1-letter.pdf").exists());
    }

    #[test]
    fn families_that_left_the_book_leave_the_build() {
        let folder = tempfile::tempdir().unwrap();
        for reference in ["S-1", "S-2"] {
            family(folder.path(), reference, &files(&["child/a.pdf"]), ALL, &[]).unwrap();
        }
        let known = BTreeSet::from(["S-2".to_owned()]);
        assert_eq!(remove_strangers(folder.path(), &known).unwrap(), 1);
        assert!(!folder.path().join("families/S-1").exists());
        assert!(folder.path().join("families/S-2/child/a.pdf").exists());
        assert_eq!(remove_family(folder.path(), "S-2").unwrap(), 1);
    }

    #[test]
    fn documents_take_the_place_of_folders_and_files_in_their_way() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("families/S-1");
        fs::create_dir_all(place.join("child/a.pdf/within")).unwrap();
        fs::write(place.join("child/a.pdf/within/b.txt"), "x").unwrap();
        fs::write(place.join("recipient-1"), "a file where a folder belongs").unwrap();
        let both = files(&["child/a.pdf", "recipient-1/b.pdf"]);
        assert_eq!(family(folder.path(), "S-1", &both, ALL, &[]).unwrap().new, 2);
        assert!(place.join("child/a.pdf").is_file() && place.join("recipient-1/b.pdf").is_file());
    }

    #[test]
    fn stray_documents_leave_the_build_folder_and_other_files_are_reported() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["index.html", "old-letter.pdf", "notes.docx", ".gitignore"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        fs::create_dir(folder.path().join("families")).unwrap();
        let (removed, problems) = remove_strays(folder.path());
        assert_eq!(removed, 1);
        assert!(!folder.path().join("old-letter.pdf").exists() && folder.path().join("notes.docx").exists());
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["stray-file"]);
    }

    #[cfg(unix)]
    #[test]
    fn documents_that_others_may_read_become_private_again() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let one = files(&["child/a.pdf"]);
        family(folder.path(), "S-1", &one, ALL, &[]).unwrap();
        let path = |name: &str| folder.path().join("families/S-1").join(name);
        for (name, open) in [("child/a.pdf", 0o644), ("child", 0o755)] {
            fs::set_permissions(path(name), fs::Permissions::from_mode(open)).unwrap();
        }
        assert_eq!(family(folder.path(), "S-1", &one, ALL, &[]).unwrap().unchanged, 1);
        let mode = |name: &str| fs::metadata(path(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("child/a.pdf"), mode("child")), (0o600, 0o700));
    }

    #[cfg(unix)]
    #[test]
    fn files_and_folders_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        family(folder.path(), "S-1", &files(&["child/a.pdf"]), ALL, &[]).unwrap();
        let mode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("families/S-1/child/a.pdf"), 0o600);
        assert_eq!(mode("families/S-1/child"), 0o700);
    }
}
