//! What lies on the table: everything the preview can show, in memory. The desk lays it there, the connections take it.
//!
//! No path of a request ever becomes a path of the disk: what is not here is not there.

use std::collections::{BTreeMap, HashMap};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

use super::desk::Word;
use super::told::Told;
use crate::site::Kind;

/// The number of a family while the preview runs.
pub(super) type FamilyId = usize;
/// The number that a page in a browser gave itself.
pub(super) type ReaderId = u64;

/// The longest that somebody waits for papers to be made.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// More families than this are not kept unless somebody looks at them.
const KEPT_MOST: usize = 24;

/// The table.
pub(super) struct Table {
    laid: Mutex<Laid>,
    news: Condvar,
    desk: Sender<Word>,
}

/// Everything on it.
#[derive(Default)]
pub(super) struct Laid {
    /// Counts up with every change.
    pub(super) revision: u64,
    pub(super) shell: Shell,
    pub(super) families: Vec<Arc<Entry>>,
    pub(super) problems: Arc<Vec<Told>>,
    /// The practitioner's list, while it is as the notes are.
    pub(super) list: Option<Arc<[u8]>>,
    pub(super) sheaves: HashMap<FamilyId, Sheaf>,
    readers: HashMap<ReaderId, Looking>,
    ended: bool,
}

/// The page round the documents.
#[derive(Clone, Default)]
pub(super) struct Shell {
    pub(super) page: Arc<str>,
    pub(super) style: Arc<str>,
    /// Other where page or style are.
    pub(super) edition: String,
}

/// A family in the list at the side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    pub(super) id: FamilyId,
    pub(super) reference: Option<String>,
    pub(super) folder: String,
    pub(super) status: Option<String>,
    /// What there is to put right, in words.
    pub(super) trouble: Option<String>,
    /// What there is to check, in words.
    pub(super) checks: Option<String>,
    pub(super) overdue: bool,
}

/// What somebody looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Looking {
    pub(super) family: Option<FamilyId>,
    pub(super) path: String,
}

/// A family's papers.
#[derive(Default)]
pub(super) struct Sheaf {
    pub(super) view: Arc<View>,
    pub(super) files: BTreeMap<String, Arc<[u8]>>,
    /// Whether it is what the notes say now.
    pub(super) fresh: bool,
    /// The revision in which it was last asked for.
    pub(super) used: u64,
}

/// What the page is told of a family.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct View {
    pub(super) id: FamilyId,
    pub(super) papers: Vec<ShownPaper>,
    pub(super) problems: Vec<Told>,
}

impl View {
    /// The kind of the document that a file is of.
    pub(super) fn kind_of(&self, path: &str) -> Option<Kind> {
        self.papers.iter().find(|paper| paper.files().any(|file| file.path == path))?.kind
    }
}

/// One document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct ShownPaper {
    pub(super) label: String,
    pub(super) reader: String,
    /// Whether it is a reader's front page.
    pub(super) front: bool,
    pub(super) web_page: Option<ShownFile>,
    pub(super) pdf: Option<ShownFile>,
    /// The PDF for folding.
    pub(super) folded: Option<ShownFile>,
    /// Whether it is from before a mistake was made.
    pub(super) old: bool,
    #[serde(skip)]
    pub(super) kind: Option<Kind>,
}

impl ShownPaper {
    pub(super) fn files(&self) -> impl Iterator<Item = &ShownFile> {
        self.web_page.iter().chain(&self.pdf).chain(&self.folded)
    }
}

/// One file of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct ShownFile {
    /// Within the family's folder.
    pub(super) path: String,
    /// Other where its bytes are.
    pub(super) edition: String,
    /// The width and height of every sheet of a PDF, in points.
    pub(super) sheets: Vec<(f32, f32)>,
}

/// What a reader has been told already.
#[derive(Default)]
pub(super) struct Seen {
    revision: u64,
    began: bool,
    edition: String,
    families: Vec<Arc<Entry>>,
    problems: Arc<Vec<Told>>,
    view: Option<Arc<View>>,
}

/// What a reader is told: the name of the event, and JSON.
pub(super) type News = Vec<(&'static str, String)>;

#[derive(Serialize)]
struct WholeList<'a> {
    families: Vec<&'a Entry>,
    problems: &'a [Told],
}

impl Table {
    pub(super) fn new(desk: Sender<Word>) -> Self {
        Self { laid: Mutex::new(Laid::default()), news: Condvar::new(), desk }
    }

    fn laid(&self) -> MutexGuard<'_, Laid> {
        self.laid.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what lies there, and tells everybody.
    pub(super) fn lay<T>(&self, change: impl FnOnce(&mut Laid) -> T) -> T {
        let mut laid = self.laid();
        laid.revision += 1;
        let done = change(&mut laid);
        laid.clear_away();
        drop(laid);
        self.news.notify_all();
        done
    }

    /// Looks without changing anything.
    pub(super) fn look<T>(&self, look: impl FnOnce(&Laid) -> T) -> T {
        look(&self.laid())
    }

    /// Tells everybody that waits that there is nothing more to wait for.
    pub(super) fn end(&self) {
        self.lay(|laid| laid.ended = true);
        let _ = self.desk.send(Word::End);
    }

    /// The page round the documents, once there is one.
    pub(super) fn shell(&self) -> Option<Shell> {
        self.wait(|laid| (!laid.shell.edition.is_empty()).then(|| laid.shell.clone()))
    }

    /// The practitioner's list.
    pub(super) fn list(&self) -> Option<Arc<[u8]>> {
        if self.look(|laid| laid.list.is_none()) {
            self.desk.send(Word::List).ok()?;
        }
        self.wait(|laid| laid.list.clone())
    }

    /// A file of a family, made now if need be.
    pub(super) fn file(&self, reference: &str, path: &str) -> Option<Arc<[u8]>> {
        let id = self.wait(|laid| (!laid.shell.edition.is_empty()).then(|| laid.family(reference)))??;
        if self.look(|laid| laid.sheaves.get(&id).is_none_or(|sheaf| !sheaf.fresh)) {
            self.desk.send(Word::Make(id)).ok()?;
        }
        self.wait(|laid| {
            let revision = laid.revision;
            let sheaf = laid.sheaves.get_mut(&id).filter(|sheaf| sheaf.fresh)?;
            sheaf.used = revision;
            Some(sheaf.files.get(path).cloned())
        })?
    }

    /// Waits until something is there; not for ever.
    fn wait<T>(&self, find: impl Fn(&mut Laid) -> Option<T>) -> Option<T> {
        let until = Instant::now() + LONGEST_WAIT;
        let mut laid = self.laid();
        loop {
            if laid.ended {
                return None;
            }
            if let Some(found) = find(&mut laid) {
                return Some(found);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return None;
            }
            laid = self.news.wait_timeout(laid, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// A reader has come.
    pub(super) fn enter(&self, reader: ReaderId) {
        self.laid().readers.insert(reader, Looking::default());
    }

    /// A reader has gone.
    pub(super) fn leave(&self, reader: ReaderId) {
        self.laid().readers.remove(&reader);
    }

    /// A reader looks at something; tells whether the reader is known.
    pub(super) fn turn_to(&self, reader: ReaderId, looking: Looking) -> bool {
        let known = {
            let mut laid = self.laid();
            let known = laid.readers.get_mut(&reader).map(|looks| *looks = looking).is_some();
            // Not a change of anything, but news for this reader.
            laid.revision += u64::from(known);
            known
        };
        self.news.notify_all();
        known && self.desk.send(Word::Look).is_ok()
    }

    /// What is new for a reader, waiting a while for it; nothing where all has ended.
    pub(super) fn news(&self, reader: ReaderId, seen: &mut Seen, patience: Duration) -> Option<News> {
        let mut laid = self.laid();
        if laid.revision == seen.revision && !laid.ended {
            laid = self.news.wait_timeout(laid, patience).unwrap_or_else(PoisonError::into_inner).0;
        }
        if laid.ended {
            return None;
        }
        seen.revision = laid.revision;
        Some(laid.news_for(reader, seen))
    }
}

impl Laid {
    /// The family of a reference.
    fn family(&self, reference: &str) -> Option<FamilyId> {
        self.families.iter().find(|entry| entry.reference.as_deref() == Some(reference)).map(|entry| entry.id)
    }

    /// What is looked at now, each once.
    pub(super) fn looked_at(&self) -> Vec<Looking> {
        let mut looks: Vec<Looking> = Vec::new();
        for looking in self.readers.values() {
            if !looks.contains(looking) {
                looks.push(looking.clone());
            }
        }
        looks
    }

    /// Takes away what nobody looked at for long.
    fn clear_away(&mut self) {
        let looked_at: Vec<FamilyId> = self.readers.values().filter_map(|looking| looking.family).collect();
        while self.sheaves.len() > KEPT_MOST {
            let oldest =
                self.sheaves.iter().filter(|(id, _)| !looked_at.contains(id)).min_by_key(|(_, sheaf)| sheaf.used);
            let Some(oldest) = oldest.map(|(id, _)| *id) else { return };
            self.sheaves.remove(&oldest);
        }
    }

    /// Everything is to be made anew before it is shown again.
    pub(super) fn all_is_old(&mut self) {
        self.list = None;
        self.sheaves.values_mut().for_each(|sheaf| sheaf.fresh = false);
    }

    fn news_for(&self, reader: ReaderId, seen: &mut Seen) -> News {
        let mut news = News::new();
        if self.shell.edition.is_empty() {
            return news;
        }
        // Whatever is new, the list may be; it is made when it is asked for.
        if self.list.is_none() {
            news.push(("list", self.revision.to_string()));
        }
        let same_order = seen.families.len() == self.families.len()
            && seen.families.iter().zip(&self.families).all(|(old, new)| old.id == new.id);
        if !seen.began || !same_order {
            let whole =
                WholeList { families: self.families.iter().map(AsRef::as_ref).collect(), problems: &self.problems };
            tell(&mut news, "book", &whole);
        } else {
            let pairs = seen.families.iter().zip(&self.families);
            let changed: Vec<&Entry> =
                pairs.filter(|(old, new)| !Arc::ptr_eq(old, new) && old != new).map(|(_, new)| new.as_ref()).collect();
            if !changed.is_empty() {
                tell(&mut news, "families", &changed);
            }
            if seen.problems != self.problems {
                tell(&mut news, "problems", self.problems.as_ref());
            }
        }
        if seen.edition != self.shell.edition {
            tell(&mut news, "look", &self.shell.edition);
        }
        let family = self.readers.get(&reader).and_then(|looking| looking.family);
        let view = family.and_then(|family| self.sheaves.get(&family)).filter(|sheaf| sheaf.fresh);
        if let Some(view) = view.map(|sheaf| &sheaf.view) {
            if seen.view.as_ref() != Some(view) {
                tell(&mut news, "view", view.as_ref());
            }
            seen.view = Some(Arc::clone(view));
        } else if family.is_none() {
            seen.view = None;
        }
        seen.began = true;
        seen.edition.clone_from(&self.shell.edition);
        seen.families.clone_from(&self.families);
        seen.problems = Arc::clone(&self.problems);
        news
    }
}

fn tell(news: &mut News, name: &'static str, what: &impl Serialize) {
    if let Ok(json) = serde_json::to_string(what) {
        news.push((name, json));
    }
}
