//! What was made of a still before, so that a second build decodes nothing.
//!
//! A file for each still and treatment, named by a hash of the picture's bytes and of everything that decides what
//! becomes of them; names tell nothing. It holds clean pictures only, never a part of the original. A file that is not as
//! it was written is not used. The folder is its owner's alone. That nothing can be remembered is no trouble: it is made
//! again.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{StillProblem, Treatment, encode, faces, photograph};
use crate::document::{Picture, PictureKind, Rendition};

/// Counts up whenever other pictures are made of the same bytes and treatment, or files are written otherwise.
const EDITION: &str = "traject still 1";

/// What was made before, of one book.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
    writes: bool,
    used: Mutex<BTreeSet<String>>,
    made: AtomicUsize,
}

/// The first line of a file.
#[derive(Serialize, Deserialize)]
struct Head {
    grey: bool,
    /// Width, height, name and length of each picture that follows, the largest first.
    sizes: Vec<(u32, u32, String, usize)>,
    /// Of all names and pictures.
    sum: u32,
    /// How many faces were found in it, where it was searched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    faces: Option<usize>,
}

/// A still with what is remembered of it.
#[derive(Clone, Debug)]
pub struct KnownStill {
    /// As it may leave.
    pub picture: Picture,
    /// The name under which it is remembered, if it is.
    pub name: Option<String>,
    /// How many faces the detector finds in it; none where that was not asked or the detector is not there.
    pub faces: Option<usize>,
}

impl Cache {
    /// Remembers nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// In a folder within the book's; only looked into where it must not be written. None of it may be a link: nothing
    /// is kept outside the book.
    pub fn in_book(root: &Path, within: &str, writes: bool) -> Self {
        let folder = root.join(within);
        let parts = folder.ancestors().take_while(|part| *part != root);
        let leaves = parts.into_iter().any(|part| fs::symlink_metadata(part).is_ok_and(|there| there.is_symlink()));
        Self { folder: (!leaves).then_some(folder), writes, ..Self::default() }
    }

    /// The still, from what was made before or made now; the same either way.
    pub fn photograph(&self, bytes: &[u8], treatment: &Treatment<'_>) -> Result<Picture, StillProblem> {
        Ok(self.known(bytes, treatment, false)?.picture)
    }

    /// The same, with the name under which it is remembered and, if asked, how many faces are in it: searched once, and
    /// remembered with the still.
    pub fn known(
        &self,
        bytes: &[u8],
        treatment: &Treatment<'_>,
        count_faces: bool,
    ) -> Result<KnownStill, StillProblem> {
        let count = |picture: &Picture| count_faces.then(|| faces::count(picture)).flatten();
        let Some(folder) = &self.folder else {
            let picture = self.make(bytes, treatment)?;
            return Ok(KnownStill { faces: count(&picture), picture, name: None });
        };
        let key = key(bytes, treatment);
        let path = folder.join(&key);
        let known = fs::read(&path).ok().and_then(|file| read(&file));
        if let Ok(mut used) = self.used.lock() {
            used.insert(key.clone());
        }
        let (picture, faces, is_new) = match known {
            Some((picture, faces)) if faces.is_some() || !count_faces => (picture, faces, false),
            Some((picture, _)) => (picture, None, true),
            None => (self.make(bytes, treatment)?, None, true),
        };
        let faces = faces.or_else(|| count(&picture));
        if is_new && self.writes {
            // A full disk shows elsewhere; this one only costs time.
            let _ = write(folder, &path, &picture, faces);
        }
        Ok(KnownStill { picture, name: Some(key), faces })
    }

    /// What is still shown though it was not asked for this time.
    pub fn keep<'k>(&self, names: impl IntoIterator<Item = &'k String>) {
        if let Ok(mut used) = self.used.lock() {
            used.extend(names.into_iter().cloned());
        }
    }

    /// The file a still is remembered in, if it is.
    pub fn place(&self, bytes: &[u8], treatment: &Treatment<'_>) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(key(bytes, treatment))).filter(|path| path.is_file())
    }

    /// How many stills were decoded.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    /// Removes everything that was not used since this was opened: after a build of the whole book, what no document
    /// shows any more.
    pub fn forget_unused(&self) {
        let Some(folder) = self.folder.as_ref().filter(|_| self.writes) else { return };
        let Ok(used) = self.used.lock() else { return };
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.filter_map(Result::ok) {
            if !entry.file_name().to_str().is_some_and(|name| used.contains(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn make(&self, bytes: &[u8], treatment: &Treatment<'_>) -> Result<Picture, StillProblem> {
        self.made.fetch_add(1, Ordering::Relaxed);
        photograph(bytes, treatment)
    }
}

/// A hash of the bytes and of all that decides what is made of them.
fn key(bytes: &[u8], treatment: &Treatment<'_>) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{EDITION} {}\n{treatment:?}\n", env!("CARGO_PKG_VERSION")));
    hash.update(Sha256::digest(bytes));
    hash.finalize().iter().fold(String::with_capacity(64), |mut key, byte| {
        let _ = write!(key, "{byte:02x}");
        key
    })
}

fn read(file: &[u8]) -> Option<(Picture, Option<usize>)> {
    let end = file.iter().position(|byte| *byte == b'\n')?;
    let head: Head = serde_json::from_slice(file.get(..end)?).ok()?;
    let mut rest = file.get(end + 1..)?;
    let mut sizes = Vec::with_capacity(head.sizes.len().min(16));
    for (width, height, name, length) in head.sizes {
        let (picture, after) = rest.split_at_checked(length)?;
        if width == 0 || height == 0 {
            return None;
        }
        // Its name is a hash of it, and the sum above holds for both.
        sizes.push(Rendition { width, height, name, file: picture.into() });
        rest = after;
    }
    if sum(&sizes) != head.sum {
        return None;
    }
    let kind = if head.grey { PictureKind::GreyPhotograph } else { PictureKind::Photograph };
    if rest.is_empty() { Some((encode::photograph(kind, sizes).ok()?, head.faces)) } else { None }
}

fn write(folder: &Path, path: &Path, picture: &Picture, faces: Option<usize>) -> io::Result<()> {
    let sizes: Vec<Rendition> = picture.sizes().collect();
    let head = Head {
        grey: picture.kind == PictureKind::GreyPhotograph,
        sizes: sizes.iter().map(|size| (size.width, size.height, size.name.clone(), size.file.len())).collect(),
        sum: sum(&sizes),
        faces,
    };
    make_private(folder)?;
    let mut temporary = tempfile::Builder::new().prefix(".traject-").tempfile_in(folder)?;
    serde_json::to_writer(&mut temporary, &head)?;
    temporary.write_all(b"\n")?;
    for size in sizes {
        temporary.write_all(&size.file)?;
    }
    temporary.persist(path)?;
    Ok(())
}

/// Of all names and files.
fn sum(sizes: &[Rendition]) -> u32 {
    let mut sum = flate2::Crc::new();
    for size in sizes {
        sum.update(&size.width.to_le_bytes());
        sum.update(&size.height.to_le_bytes());
        sum.update(size.name.as_bytes());
        sum.update(&size.file);
    }
    sum.sum()
}

/// Makes the folder and those above it that are missing, and keeps this one to its owner even where it was there before.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700);
        builder.create(folder)?;
        if fs::metadata(folder)?.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }
    #[cfg(not(unix))]
    builder.create(folder)
}
