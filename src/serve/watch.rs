//! Notices what is saved: by the system's word where it gives one, and by looking through the book every while, since a
//! network drive or a full queue gives none.
//!
//! It looks at times and sizes alone and opens nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime};

use notify::{Config, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::WalkDir;

use super::desk::Word;
use crate::site::OWN_FOLDER;
use crate::source;

/// An editor writes a file in several steps; they are told as one.
const QUIET: Duration = Duration::from_millis(12);
/// However busy it stays, this is told.
const LONGEST_BUSY: Duration = Duration::from_millis(60);
/// How often the whole book is looked through where the system gives word.
const SELDOM: Duration = Duration::from_secs(3);
/// And where it does not.
const OFTEN: Duration = Duration::from_millis(400);
/// Looking through takes at most this part of the time.
const SHARE: u32 = 30;

/// What of the book is other than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Settings, theme or service: all is read again.
    pub(super) everything: bool,
    /// Folders of families.
    pub(super) families: BTreeSet<String>,
    /// Something else of the notes: families that came or went, case studies.
    pub(super) others: bool,
}

impl Changes {
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn add(&mut self, other: Self) {
        self.everything |= other.everything;
        self.others |= other.others;
        self.families.extend(other.families);
    }
}

/// Where things are in a book.
#[derive(Clone, Debug)]
struct Places {
    root: PathBuf,
    content: PathBuf,
    build: PathBuf,
}

impl Places {
    fn of(root: &Path) -> Self {
        let (config, _) = source::read_settings(root);
        let plain = |path: &str| Path::new(path).components().filter(|part| *part != Component::CurDir).collect();
        Self { root: root.to_owned(), content: plain(&config.book.src), build: plain(&config.build.build_dir) }
    }

    /// What a change of a path, relative to the book, means.
    fn meaning(&self, path: &Path) -> Changes {
        let mut changes = Changes::default();
        if path == Path::new("book.toml") || path.starts_with("themes") {
            changes.everything = true;
        } else if let Ok(within) = path.strip_prefix(&self.content)
            && !path.starts_with(OWN_FOLDER)
            && !path.starts_with(&self.build)
        {
            let mut parts = within.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
            match (parts.next().as_deref(), parts.next()) {
                (Some("families"), Some(folder)) if !folder.starts_with('.') => {
                    changes.families.insert(folder);
                }
                (Some("families" | "case-studies") | None, _) => changes.others = true,
                (Some(name), _) if name.starts_with('.') => {}
                // The service, its logo and signatures.
                _ => changes.everything = true,
            }
        }
        changes
    }

    /// The times and sizes of everything that documents are made of; links are not followed.
    fn stamps(&self) -> Stamps {
        let mut stamps = Stamps::new();
        for start in [Path::new("book.toml"), Path::new("themes"), &self.content] {
            stamps.extend(self.stamps_below(start));
        }
        stamps
    }

    fn stamps_below(&self, start: &Path) -> Stamps {
        let skipped = |path: &Path| {
            let within = path.strip_prefix(&self.root).unwrap_or(path);
            within.starts_with(OWN_FOLDER) || within.starts_with(&self.build)
        };
        let entries = WalkDir::new(self.root.join(start)).into_iter().filter_entry(|entry| !skipped(entry.path()));
        let stamps = entries.flatten().filter_map(|entry| {
            let found = if entry.path_is_symlink() { entry.path().metadata().ok() } else { entry.metadata().ok() };
            let stamp = found.map(|found| (found.modified().ok(), if found.is_dir() { 0 } else { found.len() }));
            Some((entry.path().strip_prefix(&self.root).ok()?.to_owned(), stamp))
        });
        stamps.collect()
    }
}

type Stamps = BTreeMap<PathBuf, Option<(Option<SystemTime>, u64)>>;

/// Watches a book until the desk has gone; everything is told to it as [`Word::Changed`].
pub(super) fn begin(root: &Path, desk: Sender<Word>) {
    let (told, heard) = mpsc::channel();
    let mut watch = Watch { places: Places::of(root), stamps: Stamps::new(), told, heard, watcher: None, desk };
    // From here on nothing is missed; what is read is read after this.
    watch.listen();
    if watch.watcher.is_none() {
        watch.stamps = watch.places.stamps();
    }
    // Without a thread to watch with, the preview shows the book as it is now.
    let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(move || watch.run());
}

struct Watch {
    places: Places,
    stamps: Stamps,
    told: Sender<Heard>,
    heard: Receiver<Heard>,
    /// Ends with its fall.
    watcher: Option<RecommendedWatcher>,
    desk: Sender<Word>,
}

/// What the system said.
enum Heard {
    Paths(Vec<PathBuf>),
    /// Something was missed.
    Lost,
}

impl Watch {
    fn run(mut self) {
        if self.watcher.is_some() {
            self.stamps = self.places.stamps();
        }
        let mut pause = if self.watcher.is_some() { SELDOM } else { OFTEN };
        loop {
            let changes = match self.heard.recv_timeout(pause) {
                Ok(heard) => self.gather(heard),
                Err(RecvTimeoutError::Timeout) => {
                    let began = Instant::now();
                    let changes = self.look_through();
                    let least = if self.watcher.is_some() { SELDOM } else { OFTEN };
                    pause = least.max(began.elapsed() * SHARE);
                    changes
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if changes.is_nothing() {
                continue;
            }
            if changes.everything {
                // The notes may be elsewhere now, or the theme's folder new.
                self.places = Places::of(&self.places.root);
                self.listen();
            }
            if self.desk.send(Word::Changed(changes)).is_err() {
                return;
            }
        }
    }

    /// Asks the system for word of every change.
    fn listen(&mut self) {
        let told = self.told.clone();
        let hear = move |event: notify::Result<notify::Event>| {
            let heard = match event {
                Ok(event) if event.need_rescan() => Heard::Lost,
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
                Ok(event) => Heard::Paths(event.paths),
                Err(_) => Heard::Lost,
            };
            let _ = told.send(heard);
        };
        self.watcher = RecommendedWatcher::new(hear, Config::default().with_follow_symlinks(false)).ok();
        let Some(watcher) = &mut self.watcher else { return };
        let content = self.places.root.join(&self.places.content);
        let mut all = watcher.watch(&self.places.root, RecursiveMode::NonRecursive).is_ok();
        all &= watcher.watch(&content, RecursiveMode::Recursive).is_ok();
        let themes = self.places.root.join("themes");
        if themes.is_dir() {
            all &= watcher.watch(&themes, RecursiveMode::Recursive).is_ok();
        }
        if !all {
            self.watcher = None;
        }
    }

    /// Everything that is said in one go.
    fn gather(&mut self, first: Heard) -> Changes {
        let began = Instant::now();
        let mut paths = BTreeSet::new();
        let mut lost = false;
        let mut next = Some(first);
        while let Some(heard) = next {
            match heard {
                Heard::Paths(more) => paths.extend(more),
                Heard::Lost => lost = true,
            }
            next = if began.elapsed() < LONGEST_BUSY { self.heard.recv_timeout(QUIET).ok() } else { None };
        }
        let mut changes = if lost { self.look_through() } else { Changes::default() };
        for path in paths {
            let Ok(within) = path.strip_prefix(&self.places.root).map(Path::to_owned) else { continue };
            let meaning = self.places.meaning(&within);
            if !meaning.is_nothing() {
                // Its time may be what it was: two saves within a tick of the clock have the same.
                self.stamp(&within);
                changes.add(meaning);
            }
        }
        changes
    }

    /// Remembers how a path is now, with all below it, so that looking through does not tell it again.
    fn stamp(&mut self, path: &Path) {
        let below = self.stamps.range(path.to_owned()..).take_while(|(known, _)| known.starts_with(path));
        let before: Vec<PathBuf> = below.map(|(known, _)| known.clone()).collect();
        for known in before {
            self.stamps.remove(&known);
        }
        // Its folder has another time now too.
        for above in path.ancestors().skip(1) {
            let Some(stamp) = self.stamps.get_mut(above) else { break };
            let found = self.places.root.join(above).metadata();
            *stamp = found.ok().map(|found| (found.modified().ok(), 0));
        }
        self.stamps.extend(self.places.stamps_below(path));
    }

    /// Compares the whole book with how it was.
    fn look_through(&mut self) -> Changes {
        let now = self.places.stamps();
        let mut changes = Changes::default();
        let other = |one: &Stamps, other: &Stamps| -> Vec<PathBuf> {
            one.iter().filter(|(path, stamp)| other.get(*path) != Some(stamp)).map(|(path, _)| path.clone()).collect()
        };
        for path in other(&now, &self.stamps).into_iter().chain(other(&self.stamps, &now)) {
            changes.add(self.places.meaning(&path));
        }
        self.stamps = now;
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        Places { root: PathBuf::from("/book"), content: PathBuf::from("content"), build: PathBuf::from("build") }
    }

    #[test]
    fn a_path_tells_what_is_to_be_read_again() {
        let meaning = |path: &str| places().meaning(Path::new(path));
        let family = |name: &str| Changes { families: BTreeSet::from([name.to_owned()]), ..Changes::default() };
        let everything = Changes { everything: true, ..Changes::default() };
        let others = Changes { others: true, ..Changes::default() };
        assert_eq!(meaning("content/families/a/cycle-1.md"), family("a"));
        assert_eq!(meaning("content/families/a/stills/x.jpg"), family("a"));
        assert_eq!(meaning("content/families/new"), family("new"));
        assert_eq!(meaning("content/families"), others);
        assert_eq!(meaning("content/case-studies/a.md"), others);
        for path in ["book.toml", "themes/ours/wording/en.ftl", "content/service.yaml", "content/logo.png"] {
            assert_eq!(meaning(path), everything, "{path}");
        }
        for path in ["build/index.html", ".traject/stills/x", "README.md", "content/.service.yaml.swp"] {
            assert!(meaning(path).is_nothing(), "{path}");
        }
    }

    #[test]
    fn notes_may_lie_beside_what_is_made() {
        let places = Places { content: PathBuf::new(), ..places() };
        assert!(places.meaning(Path::new("build/index.html")).is_nothing());
        assert!(places.meaning(Path::new(".traject/stills/x")).is_nothing());
        assert!(places.meaning(Path::new("service.yaml")).everything);
    }
}
