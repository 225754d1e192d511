//! The site on disk: every file whole or not at all, what is stale taken away, and nothing touched that somebody else put
//! there.
//!
//! A listing in the folder names the files that the program wrote. It says nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use super::super::write::disk;
use super::hosts::HOST_FILES;
use crate::diagnostic::{Diagnostic, Trouble};

/// The listing's name; servers leave out what begins with a dot.
const LISTING: &str = ".traject-files";

/// The files of an earlier publish, by their paths within the site.
pub(in crate::site) type Listing = BTreeSet<PathBuf>;

/// What was put on disk.
#[derive(Debug, Default)]
pub(super) struct Put {
    pub(super) written: usize,
    pub(super) unchanged: usize,
    pub(super) removed: Vec<String>,
}

/// The files that the program wrote into a site's folder before.
pub(in crate::site) fn listing(folder: &Path) -> Listing {
    let path = folder.join(LISTING);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|there| there.is_file());
    let text = if is_file { fs::read_to_string(&path).unwrap_or_default() } else { String::new() };
    text.lines().filter_map(within).collect()
}

/// A path that stays within the folder.
fn within(line: &str) -> Option<PathBuf> {
    let path = Path::new(line);
    let plain = !line.is_empty() && path.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| path.to_owned())
}

/// Puts a site in place and takes away what an earlier publish wrote and this one does not.
pub(super) fn put(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) -> Result<Put, Diagnostic> {
    if fs::symlink_metadata(folder).is_ok_and(|there| there.is_symlink()) {
        let told = Diagnostic::error("publish-link", "the site's folder is a link to somewhere else");
        return Err(told
            .of(Trouble::Disk)
            .in_file(folder)
            .help("replace the link with a folder, or choose another `publish-dir` in book.toml"));
    }
    let known = listing(folder);
    let files = &without_own(folder, files, &known);
    for (path, bytes) in files {
        free(folder, path, bytes, &known)?;
    }
    let mut put = Put::default();
    // Whatever happens from here on, a later publish knows what is the program's own.
    let all: Listing = known.iter().chain(files.keys()).cloned().collect();
    list(folder, &all)?;
    // What may stand there no longer goes first.
    for path in known.iter().filter(|path| !files.contains_key(*path)) {
        if remove(folder, path)? {
            put.removed.push(shown(path));
        }
    }
    for (path, bytes) in files {
        if file(&folder.join(path), bytes)? { put.written += 1 } else { put.unchanged += 1 }
    }
    list(folder, &files.keys().cloned().collect())?;
    Ok(put)
}

/// The files without those for hosts in whose place somebody has put one of their own.
fn without_own(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, known: &Listing) -> BTreeMap<PathBuf, Vec<u8>> {
    let is_own = |path: &Path| {
        let is_for_hosts = HOST_FILES.iter().any(|name| path == Path::new(name));
        is_for_hosts && !known.contains(path) && fs::symlink_metadata(folder.join(path)).is_ok()
    };
    files.iter().filter(|(path, _)| !is_own(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// Takes everything away that an earlier publish wrote.
pub(super) fn take_down(folder: &Path) -> Result<Vec<String>, Diagnostic> {
    let known = listing(folder);
    let mut removed = Vec::new();
    for path in &known {
        if remove(folder, path)? {
            removed.push(shown(path));
        }
    }
    let listing = folder.join(LISTING);
    if fs::symlink_metadata(&listing).is_ok_and(|there| there.is_file()) {
        fs::remove_file(&listing).map_err(|error| disk(&listing, "remove", &error))?;
    }
    // Fails while something else is in it, which is what is wanted.
    let _ = fs::remove_dir(folder);
    Ok(removed)
}

/// Whether a place is free for a file: nothing there, the program's own, or the very same bytes; and no link on the way.
fn free(folder: &Path, path: &Path, bytes: &[u8], known: &Listing) -> Result<(), Diagnostic> {
    for above in path.ancestors().skip(1).filter(|above| !above.as_os_str().is_empty()) {
        let there = fs::symlink_metadata(folder.join(above));
        if there.is_ok_and(|there| !there.is_dir()) {
            return Err(in_the_way(folder, above));
        }
    }
    let whole = folder.join(path);
    match fs::symlink_metadata(&whole) {
        Err(_) => Ok(()),
        Ok(there) if there.is_dir() => Err(in_the_way(folder, path)),
        Ok(there) => {
            let same = there.is_file() && fs::read(&whole).is_ok_and(|found| found == bytes);
            if same || known.contains(path) { Ok(()) } else { Err(in_the_way(folder, path)) }
        }
    }
}

fn in_the_way(folder: &Path, path: &Path) -> Diagnostic {
    Diagnostic::error(
        "publish-in-the-way",
        "a file in the site's folder that traject did not write is where a page belongs",
    )
    .of(Trouble::Disk)
    .in_file(folder.join(path))
    .help("move it, or choose another `publish-dir` in book.toml; nothing was published")
}

/// Removes a file, not what a link leads to, and the folders left empty.
fn remove(folder: &Path, path: &Path) -> Result<bool, Diagnostic> {
    let through_link = path.ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
    if through_link
        .into_iter()
        .any(|above| fs::symlink_metadata(folder.join(above)).is_ok_and(|there| there.is_symlink()))
    {
        return Ok(false);
    }
    let whole = folder.join(path);
    let removed = match fs::symlink_metadata(&whole) {
        Ok(there) if !there.is_dir() => {
            fs::remove_file(&whole).map_err(|error| disk(&whole, "remove", &error))?;
            true
        }
        _ => false,
    };
    for above in path.ancestors().skip(1).filter(|above| !above.as_os_str().is_empty()) {
        let _ = fs::remove_dir(folder.join(above));
    }
    Ok(removed)
}

fn list(folder: &Path, files: &Listing) -> Result<(), Diagnostic> {
    let lines: Vec<String> = files.iter().map(|path| format!("{}\n", shown(path))).collect();
    file(&folder.join(LISTING), lines.concat().as_bytes()).map(|_| ())
}

/// Writes a file that everybody may read, unless it is there already, byte for byte; tells whether it wrote.
fn file(path: &Path, bytes: &[u8]) -> Result<bool, Diagnostic> {
    if fs::symlink_metadata(path).is_ok_and(|there| there.is_file()) && fs::read(path).is_ok_and(|there| there == bytes)
    {
        return Ok(false);
    }
    let failed = |error: &io::Error| disk(path, "write", error);
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".traject-");
    #[cfg(unix)]
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    #[cfg(unix)]
    builder.permissions(permissions);
    let mut temporary = builder.tempfile_in(folder).map_err(|error| failed(&error))?;
    temporary.write_all(bytes).map_err(|error| failed(&error))?;
    temporary.persist(path).map_err(|error| failed(&error.error))?;
    Ok(true)
}

fn shown(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> BTreeMap<PathBuf, Vec<u8>> {
        names.iter().map(|name| (PathBuf::from(name), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn what_is_stale_goes_and_what_is_somebody_elses_stays() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("public");
        assert_eq!(put(&site, &files(&["index.html", "cases/a.html"])).unwrap().written, 2);
        fs::write(site.join("CNAME"), "cases.example").unwrap();
        fs::write(site.join("cases/own.txt"), "mine").unwrap();
        let second = put(&site, &files(&["index.html"])).unwrap();
        assert_eq!((second.unchanged, second.removed), (1, vec!["cases/a.html".to_owned()]));
        assert!(site.join("CNAME").exists() && site.join("cases/own.txt").exists());
        assert_eq!(take_down(&site).unwrap(), ["index.html"]);
        assert!(site.join("CNAME").exists() && site.join("cases/own.txt").exists());
    }

    #[test]
    fn a_file_of_somebody_else_stops_the_publish_before_it_begins() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("robots.txt"), "mine").unwrap();
        let problem = put(folder.path(), &files(&["index.html", "robots.txt"])).unwrap_err();
        assert_eq!(problem.code, "publish-in-the-way");
        assert!(!folder.path().join("index.html").exists());
        assert_eq!(fs::read_to_string(folder.path().join("robots.txt")).unwrap(), "mine");
    }

    #[test]
    fn a_listing_leads_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let outside = folder.path().join("notes.md");
        fs::write(&outside, "notes").unwrap();
        let site = folder.path().join("public");
        fs::create_dir(&site).unwrap();
        fs::write(site.join(LISTING), format!("../notes.md\n{}\n", outside.display())).unwrap();
        assert!(put(&site, &files(&["index.html"])).unwrap().removed.is_empty());
        assert!(outside.exists());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (site, other) = (folder.path().join("public"), folder.path().join("other"));
        fs::create_dir(&other).unwrap();
        put(&site, &files(&["index.html"])).unwrap();
        std::os::unix::fs::symlink(&other, site.join("cases")).unwrap();
        assert_eq!(put(&site, &files(&["cases/a.html"])).unwrap_err().code, "publish-in-the-way");
        assert!(fs::read_dir(&other).unwrap().next().is_none());
    }
}
