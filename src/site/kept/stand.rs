//! How some files stand: whether they are still as they were.
//!
//! As git does: sizes and times first, which tell without opening anything; what the files hold only where these differ,
//! or are so fresh that a later change might have left them as they are.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// A file that is larger than any that is read: of it only its size counts.
const LONGEST: u64 = 256 << 20;

/// Of some files, their names, sizes and times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Look {
    sum: String,
    /// The time of the latest change, since 1970.
    newest: Duration,
    /// How many files there are.
    pub(in crate::site) files: usize,
    /// Whether others than their owner may read them, where that matters.
    #[serde(default)]
    is_open: bool,
}

/// How some files stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Stand {
    pub(in crate::site) look: Look,
    /// Of their names and all that they hold.
    pub(in crate::site) whole: String,
}

/// Whether files stand as they stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site) enum Still {
    /// By their sizes and times.
    Same,
    /// By what they hold; they look otherwise, or are too fresh to tell by looking.
    SameAgain(Look),
    Other,
}

/// Some files, by their names.
#[derive(Clone, Debug, Default)]
pub(in crate::site) struct Files {
    /// With the file and what is known of it, where it is a file that is read.
    named: BTreeMap<PathBuf, Option<(PathBuf, Metadata)>>,
    /// Whether others than their owner may read what should be private.
    is_open: bool,
}

impl Files {
    /// What decides about a family's documents: everything that lies in its folder, what it holds where `is_read` says
    /// so, and the stills that its notes name. None where links are among them, or something can't be looked at.
    pub(in crate::site) fn of_notes(folder: &Path, is_read: impl Fn(&str) -> bool, stills: &[String]) -> Option<Self> {
        let mut files = Self::default();
        if !fs::symlink_metadata(folder).ok()?.is_dir() {
            return None;
        }
        for entry in fs::read_dir(folder).ok()? {
            let entry = entry.ok()?;
            let name = entry.file_name();
            let known = entry.metadata().ok()?;
            // A stand-in for a note that is not downloaded is hidden, and still decides.
            let is_hidden = name.as_encoded_bytes().starts_with(b".");
            if is_hidden && !name.as_encoded_bytes().ends_with(b".icloud") {
                continue;
            }
            if known.is_symlink() {
                return None;
            }
            let read = known.is_file() && name.to_str().is_some_and(&is_read);
            // A folder and a file of one name are told apart by what is read of them.
            let shown = if known.is_dir() { Path::new(&name).join("") } else { PathBuf::from(&name) };
            files.named.insert(shown, read.then(|| (entry.path(), known)));
        }
        let mut plain: Vec<PathBuf> = Vec::new();
        for still in stills {
            let path = Path::new(still);
            // A path that leads elsewhere is told by the notes alone, and nothing is read there.
            if !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
                continue;
            }
            let whole = folder.join(path);
            if let Some(parent) = whole.parent().filter(|parent| !plain.iter().any(|known| known == parent)) {
                let steps = parent.ancestors().take_while(|step| step.starts_with(folder) && *step != folder);
                if steps.into_iter().any(|step| fs::symlink_metadata(step).is_ok_and(|found| found.is_symlink())) {
                    return None;
                }
                plain.push(parent.to_owned());
            }
            let known = match fs::symlink_metadata(&whole) {
                Ok(known) if known.is_symlink() => return None,
                Ok(known) => known.is_file().then_some((whole, known)),
                Err(_) => None,
            };
            files.named.insert(Path::new("still").join(path), known);
        }
        Some(files)
    }

    /// Everything that lies in a folder; nothing where there is none. None where links or other things are among it.
    pub(in crate::site) fn in_folder(folder: &Path) -> Option<Self> {
        let mut files = Self::default();
        match fs::symlink_metadata(folder) {
            Ok(found) if found.is_dir() => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Some(files),
            _ => return None,
        }
        for entry in WalkDir::new(folder).min_depth(1).follow_links(false) {
            let entry = entry.ok()?;
            if entry.file_type().is_dir() {
                files.is_open |= is_open(&entry.metadata().ok()?);
                continue;
            }
            let known = entry.metadata().ok().filter(Metadata::is_file)?;
            files.is_open |= is_open(&known);
            let name = entry.path().strip_prefix(folder).ok()?.to_owned();
            files.named.insert(name, Some((entry.into_path(), known)));
        }
        Some(files)
    }

    /// One file; nothing where it is not there.
    pub(in crate::site) fn one(file: &Path) -> Option<Self> {
        let mut files = Self::default();
        match fs::symlink_metadata(file) {
            Ok(known) if known.is_file() => {
                files.is_open = is_open(&known);
                files.named.insert(PathBuf::from("one"), Some((file.to_owned(), known)));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            _ => return None,
        }
        Some(files)
    }

    /// Their names, in order.
    pub(in crate::site) fn names(&self) -> impl Iterator<Item = &Path> {
        self.named.keys().map(PathBuf::as_path)
    }

    /// What can be told without opening them.
    pub(in crate::site) fn look(&self) -> Look {
        let mut sum = Sha256::new();
        let mut newest = Duration::ZERO;
        for (name, file) in &self.named {
            put(&mut sum, name.as_os_str().as_encoded_bytes());
            sum.update([u8::from(file.is_some())]);
            let Some((_, known)) = file else { continue };
            sum.update(known.len().to_le_bytes());
            for time in times(known) {
                sum.update(time.as_nanos().to_le_bytes());
                newest = newest.max(time);
            }
            sum.update(identity(known).to_le_bytes());
        }
        Look { sum: hex(&sum.finalize()), newest, files: self.named.len(), is_open: self.is_open }
    }

    /// A sum over all that they hold; none where one can't be read.
    pub(in crate::site) fn whole(&self) -> Option<String> {
        let mut whole = Whole::default();
        for (name, file) in &self.named {
            whole.begin(name);
            let Some((path, known)) = file else { continue };
            if known.len() > LONGEST {
                whole.0.update(known.len().to_le_bytes());
                continue;
            }
            let mut file = File::open(path).ok()?;
            let mut held = Sha256::new();
            let mut part = vec![0; 64 << 10];
            loop {
                match file.read(&mut part) {
                    Ok(0) => break,
                    Ok(length) => held.update(part.get(..length)?),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(_) => return None,
                }
            }
            whole.0.update(held.finalize());
        }
        Some(whole.told())
    }

    /// How they stand now.
    pub(in crate::site) fn stand(&self) -> Option<Stand> {
        Some(Stand { look: self.look(), whole: self.whole()? })
    }

    /// Whether they stand as they stood when something was written at `stamp` by the clock of their disk.
    pub(in crate::site) fn stand_as(&self, before: &Stand, stamp: SystemTime) -> Still {
        let now = self.look();
        // On a disk without modes all is open, before and after.
        if now.is_open && !before.look.is_open {
            return Still::Other;
        }
        if now == before.look && now.is_older_than(stamp) {
            return Still::Same;
        }
        if self.named.len() == before.look.files && self.whole().as_ref() == Some(&before.whole) {
            Still::SameAgain(now)
        } else {
            Still::Other
        }
    }
}

impl Look {
    /// Whether every change since then must show.
    pub(in crate::site) fn is_older_than(&self, stamp: SystemTime) -> bool {
        stamp.duration_since(UNIX_EPOCH).is_ok_and(|stamp| self.newest < stamp)
    }
}

/// The sum over all that files hold, in the order of their names.
#[derive(Default)]
pub(in crate::site) struct Whole(Sha256);

impl Whole {
    fn begin(&mut self, name: &Path) {
        put(&mut self.0, name.as_os_str().as_encoded_bytes());
    }

    /// Of files that are in memory, the same as when they are on disk.
    pub(in crate::site) fn of(files: &BTreeMap<PathBuf, Vec<u8>>) -> String {
        let mut whole = Self::default();
        for (name, bytes) in files {
            whole.begin(name);
            whole.0.update(Sha256::digest(bytes));
        }
        whole.told()
    }

    fn told(self) -> String {
        hex(&self.0.finalize())
    }
}

/// A text with its length, so that two of them can't be taken for others.
pub(in crate::site) fn put(sum: &mut Sha256, bytes: &[u8]) {
    sum.update((bytes.len() as u64).to_le_bytes());
    sum.update(bytes);
}

/// In letters and digits.
pub(in crate::site) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// When a file was changed: what it holds and, where the system tells, anything about it.
fn times(known: &Metadata) -> Vec<Duration> {
    let mut times = Vec::with_capacity(2);
    times.extend(known.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (seconds, nanos) = (known.ctime().max(0), known.ctime_nsec().clamp(0, 999_999_999));
        times.push(Duration::new(seconds.unsigned_abs(), u32::try_from(nanos).unwrap_or(0)));
    }
    times
}

/// Whether others than the owner may do anything with a file or folder.
fn is_open(known: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        known.permissions().mode() & 0o077 != 0
    }
    #[cfg(not(unix))]
    {
        let _ = known;
        false
    }
}

/// Which file it is, where the system tells: another one in its place shows.
fn identity(known: &Metadata) -> u64 {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        known.ino()
    }
    #[cfg(not(unix))]
    {
        let _ = known;
        0
    }
}
