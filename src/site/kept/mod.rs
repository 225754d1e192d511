//! What is kept of a family from one build to the next, so that what did not change is not made again.
//!
//! A file for each family without errors or refusals, in the program's own folder, private to its owner: how the family's notes and documents stood,
//! and everything of it that the whole book needs. It is written after the documents; it counts only while both stand as
//! they stood, and a file that is not as it was written counts for nothing. What the documents say is kept in a second
//! file, opened only to search it for new names. That nothing can be kept is no trouble: it is made again.

mod stand;
mod told;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::alike::OwnStill;
use super::facts::Facts;
use super::outputs::{Kind, Place};
use super::write::{TEMPORARY, make_private};
use crate::diagnostic::Diagnostic;
use crate::privacy::guard::Texts;
pub(super) use stand::{Files, Look, Stand, Still, Whole, hex, put};
pub(super) use told::Told;

/// Where it is, within the program's own folder.
pub(super) const FOLDER: &str = "kept";

/// Counts up whenever the files are written otherwise.
const EDITION: &str = "traject kept 1";

/// The longest that is waited until a file's time tells it from those before it. Disks that count in whole seconds
/// are not waited for: there, what is fresh is opened the next time.
const TICK: Duration = Duration::from_millis(30);

/// Texts of documents that are longer than this are not kept (in bytes).
const LONGEST_TEXTS: u64 = 64 << 20;

/// All that is kept of a family.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The name of its folder.
    pub(super) folder: String,
    /// Of everything that all families share.
    pub(super) common: String,
    /// The kinds that were made; none is all.
    pub(super) only: Vec<Kind>,
    /// The day that decided what is permitted.
    pub(super) as_of: Date,
    /// Of the names that its documents were searched for.
    pub(super) names: String,
    pub(super) notes: Stand,
    pub(super) documents: Stand,
    /// Of the file of texts; none where there are no documents.
    pub(super) texts: Option<String>,
    pub(super) facts: Facts,
    pub(super) made: Made,
}

/// What came of making a family's documents.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Made {
    pub(super) problems: Vec<Told>,
    /// How many of the problems are of reading its notes; these come first.
    pub(super) read: usize,
    pub(super) places: Vec<Place>,
    pub(super) stills: Vec<OwnStill>,
    pub(super) shown: Vec<(Place, Vec<String>)>,
    pub(super) allowed: Vec<String>,
    /// What it used of the stills that were made before.
    pub(super) used: Vec<String>,
}

impl Made {
    /// What was told of the family.
    pub(super) fn told(&self) -> Vec<Diagnostic> {
        self.problems.iter().cloned().map(Diagnostic::from).collect()
    }

    /// What was told of reading its notes.
    pub(super) fn problems_of_reading(&self) -> Vec<Diagnostic> {
        self.problems.iter().take(self.read).cloned().map(Diagnostic::from).collect()
    }
}

/// What is kept of the book itself, once a build of all of it has ended well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptBook {
    /// Of everything that its list and the comparison of families were made of.
    pub(super) sum: String,
    /// How the list stood.
    pub(super) list: Stand,
    pub(super) report: KeptReport,
}

/// What came of making the service's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptReport {
    pub(super) stand: Stand,
    pub(super) told: Vec<Told>,
    pub(super) documents: usize,
}

/// Something read back, with when it was written by the clock of its disk.
pub(super) struct Found<T> {
    pub(super) kept: T,
    pub(super) stamp: SystemTime,
    /// Of its bytes.
    pub(super) sum: String,
}

/// Where it is kept.
pub(super) struct Shelf {
    folder: Option<PathBuf>,
    writes: bool,
}

impl Shelf {
    /// Of a book; only looked into where it must not be written. None of it may be a link: nothing is kept outside the
    /// book.
    pub(super) fn in_book(root: &Path, writes: bool) -> Self {
        let own = root.join(super::OWN_FOLDER);
        let folder = own.join(FOLDER);
        let is_link = |path: &Path| fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
        let leaves = is_link(&own) || is_link(&folder);
        Self { folder: (!leaves).then_some(folder), writes }
    }

    /// What is kept of a family, by the name of its folder.
    pub(super) fn find(&self, family: &str) -> Option<Found<Kept>> {
        let found: Found<Kept> = read(&self.path(family, "json")?)?;
        (found.kept.folder == family).then_some(found)
    }

    /// What is kept of the book.
    pub(super) fn find_book(&self) -> Option<Found<KeptBook>> {
        read(&self.folder.as_ref()?.join("book.json"))
    }

    /// What a family's documents say.
    pub(super) fn texts(&self, kept: &Kept) -> Option<Texts> {
        let bytes = fs::read(self.path(&kept.folder, "text")?).ok()?;
        if Some(hex(&Sha256::digest(&bytes))) != kept.texts {
            return None;
        }
        let mut text = Vec::new();
        DeflateDecoder::new(bytes.as_slice()).take(LONGEST_TEXTS).read_to_end(&mut text).ok()?;
        serde_json::from_slice(&text).ok()
    }

    /// Keeps what a family's documents say; gives its sum.
    pub(super) fn put_texts(&self, family: &str, texts: &Texts) -> Option<String> {
        let path = self.path(family, "text").filter(|_| self.writes)?;
        let mut deflater = DeflateEncoder::new(Vec::new(), Compression::new(4));
        serde_json::to_writer(&mut deflater, texts).ok()?;
        let bytes = deflater.finish().ok()?;
        self.write(&path, &bytes).ok()?;
        Some(hex(&Sha256::digest(&bytes)))
    }

    /// Keeps families once the clock of the disk has moved on from what they hold; gives the sums of what was written.
    pub(super) fn put_all(&self, families: &[Kept]) -> Vec<Option<String>> {
        self.wait_until_older(families.iter().flat_map(|kept| [&kept.notes.look, &kept.documents.look]));
        families.iter().map(|kept| self.put(&self.path(&kept.folder, "json")?, kept)).collect()
    }

    /// Keeps what is true of the whole book.
    pub(super) fn put_book(&self, book: &KeptBook) {
        self.wait_until_older([&book.list.look, &book.report.stand.look]);
        if let Some(folder) = &self.folder {
            self.put(&folder.join("book.json"), book);
        }
    }

    /// Forgets a family.
    pub(super) fn forget(&self, family: &str) {
        for ending in ["json", "text"] {
            if let Some(path) = self.path(family, ending).filter(|_| self.writes) {
                let _ = fs::remove_file(path);
            }
        }
    }

    /// Forgets what was true of the whole book: it is about to change.
    pub(super) fn forget_book(&self) {
        if let Some(folder) = self.folder.as_ref().filter(|_| self.writes) {
            let _ = fs::remove_file(folder.join("book.json"));
        }
    }

    /// Forgets families that the book no longer has.
    pub(super) fn forget_others<'f>(&self, families: impl Iterator<Item = &'f str>) {
        let Some(folder) = self.folder.as_ref().filter(|_| self.writes) else { return };
        let known: BTreeSet<String> = families.map(name).collect();
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.filter_map(Result::ok) {
            let stays = Path::new(&entry.file_name())
                .file_stem()
                .and_then(|stem| stem.to_str())
                .is_some_and(|stem| stem == "book" || known.contains(stem));
            if !stays {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn path(&self, family: &str, ending: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(name(family)).with_extension(ending))
    }

    fn put<T: Serialize>(&self, path: &Path, kept: &T) -> Option<String> {
        if !self.writes {
            return None;
        }
        let written = serde_json::to_vec(kept).ok()?;
        let sum = hex(&Sha256::digest(&written));
        let mut bytes = format!("{EDITION} {sum}\n").into_bytes();
        bytes.extend_from_slice(&written);
        self.write(path, &bytes).ok()?;
        Some(sum)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        make_private(folder)?;
        let mut temporary = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder)?;
        temporary.write_all(bytes)?;
        temporary.persist(path)?;
        Ok(())
    }

    /// Waits for the disk's clock, but not long: what stays fresh is opened the next time.
    fn wait_until_older<'l>(&self, looks: impl IntoIterator<Item = &'l Look>) {
        let Some(folder) = self.folder.as_ref().filter(|_| self.writes) else { return };
        let looks: Vec<&Look> = looks.into_iter().collect();
        let began = std::time::Instant::now();
        let now = || -> Option<SystemTime> {
            make_private(folder).ok()?;
            tempfile::Builder::new()
                .prefix(TEMPORARY)
                .tempfile_in(folder)
                .ok()?
                .as_file()
                .metadata()
                .ok()?
                .modified()
                .ok()
        };
        while let Some(now) = now() {
            // What is newer than this is not waited for: its clock is another.
            let soon = now.checked_add(TICK).unwrap_or(now);
            let is_fresh = |look: &&&Look| !look.is_older_than(now) && look.is_older_than(soon);
            if began.elapsed() > TICK || !looks.iter().any(|look| is_fresh(&look)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// What is kept of a family: the names of its files, within the folder of what is kept.
pub(super) fn file_names(family: &str) -> [PathBuf; 2] {
    ["json", "text"].map(|ending| PathBuf::from(name(family)).with_extension(ending))
}

/// What the files of a family are called: its folder's name is private, and may be of any letters.
fn name(family: &str) -> String {
    let mut name = hex(&Sha256::digest(family.as_bytes()));
    name.truncate(32);
    name
}

fn read<T: DeserializeOwned>(path: &Path) -> Option<Found<T>> {
    let known = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let stamp = known.modified().ok().filter(|stamp| *stamp > UNIX_EPOCH)?;
    let bytes = fs::read(path).ok()?;
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let sum = std::str::from_utf8(bytes.get(..end)?).ok()?.strip_prefix(EDITION)?.trim();
    let written = bytes.get(end + 1..)?;
    if hex(&Sha256::digest(written)) != sum {
        return None;
    }
    Some(Found { kept: serde_json::from_slice(written).ok()?, stamp, sum: sum.to_owned() })
}
