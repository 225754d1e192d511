//! The desk: one thread that holds the book in memory, reads again what was saved, and makes what is looked at.
//!
//! What somebody looks at is made first, the rest when it is asked for; a book of ten thousand families begins with none.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use jiff::civil::Date;

use super::table::{Entry, FamilyId, Table};
use super::told::Told;
use super::watch::Changes;
use super::{sheaf, shell};
use crate::case::Status;
use crate::diagnostic::{Diagnostic, Severity};
use crate::isolation::{ProgramFault, isolated};
use crate::privacy::guard::Roll;
use crate::site::{self, Made, Preview};
use crate::source::{self, Book, FamilyNotes, Known};
use crate::theme::{Theme, Wording};

/// What the desk is told.
#[derive(Debug)]
pub(super) enum Word {
    /// Something was saved.
    Changed(Changes),
    /// Somebody looks at something else.
    Look,
    /// Somebody asks for a family's papers.
    Make(FamilyId),
    /// Somebody asks for the practitioner's list.
    List,
    /// All is over.
    End,
}

/// What lasts as long as the preview does.
pub(super) struct Desk<'r> {
    pub(super) root: PathBuf,
    pub(super) as_of: Date,
    pub(super) table: &'r Table,
    pub(super) words: Receiver<Word>,
    /// The numbers of families, by their folders.
    pub(super) numbers: HashMap<String, FamilyId>,
    /// And the folders by the numbers.
    pub(super) folders: Vec<String>,
}

/// Why all is read again, or not.
#[derive(PartialEq, Eq)]
enum Ending {
    Again,
    Over,
}

impl Desk<'_> {
    /// Works until it is told that all is over.
    pub(super) fn run(mut self) {
        loop {
            match isolated(|| self.sit_down()) {
                Ok(Ending::Again) => {}
                Ok(Ending::Over) => return,
                Err(fault) => {
                    if self.wait_after(&fault) == Ending::Over {
                        return;
                    }
                }
            }
        }
    }

    /// Reports a fault of the program and waits until something is saved: only then may the same work end otherwise.
    fn wait_after(&mut self, fault: &ProgramFault) -> Ending {
        let told = Told::all(&[fault.diagnostic("making the preview")], |_| None);
        self.table.lay(|laid| {
            laid.all_is_old();
            laid.problems = Arc::new(told);
        });
        loop {
            match self.words.recv() {
                Ok(Word::Changed(_)) => return Ending::Again,
                Ok(Word::End) | Err(_) => return Ending::Over,
                Ok(Word::Look | Word::Make(_) | Word::List) => {}
            }
        }
    }

    /// Reads everything, and works until all must be read again.
    fn sit_down(&mut self) -> Ending {
        let (config, _) = source::read_settings(&self.root);
        let theme = Theme::load(&self.root, &config.theme.name).map(Arc::new);
        let known = theme.as_deref().map(site::known).unwrap_or_default();
        let book = source::read_knowing(&self.root, &known);
        let (preview, problems) = match &theme {
            Ok(theme) => {
                let language = shell::wording(theme, &book.config.book.language).language().clone();
                Preview::new(theme, &book, language, self.as_of)
            }
            Err(problems) => (None, problems.clone()),
        };
        // With a theme that can't be used the preview itself must still be seen.
        let built_in = if theme.is_err() { Theme::built_in().ok().map(Arc::new) } else { None };
        let look = built_in.as_ref().or(theme.as_ref().ok()).cloned();
        let wording = look.as_ref().map(|theme| shell::wording(theme, &book.config.book.language));
        let theme_texts = theme_texts(&self.root, &problems);
        let mut sitting = Sitting {
            desk: self,
            known,
            theme: theme.as_deref().ok(),
            preview,
            standing: problems,
            theme_texts,
            statuses: shell::statuses(wording.as_deref()),
            wording,
            roll: None,
            roll_is_old: false,
            made: HashMap::new(),
            asked: Vec::new(),
            rest: Vec::new(),
            wants_list: false,
            book,
        };
        // The page comes last: once it is there, everybody is told of what is on it.
        sitting.lay_list();
        sitting.lay_shell(look.as_deref());
        sitting.work()
    }
}

/// What lasts until settings, theme or service change.
struct Sitting<'d, 'r, 't> {
    desk: &'d mut Desk<'r>,
    known: Known,
    theme: Option<&'t Theme>,
    /// None while nothing can be made.
    preview: Option<Preview<'t>>,
    /// Problems of theme and service.
    standing: Vec<Diagnostic>,
    /// The theme's files that these are in.
    theme_texts: HashMap<PathBuf, String>,
    wording: Option<Arc<Wording>>,
    /// Where interventions stand, in words.
    statuses: Vec<(Status, String)>,
    book: Book,
    roll: Option<Roll>,
    /// Whether a name has changed since.
    roll_is_old: bool,
    /// What was found out about families by making their papers.
    made: HashMap<FamilyId, Arc<Made>>,
    asked: Vec<FamilyId>,
    /// Families of which only what is looked at was made.
    rest: Vec<FamilyId>,
    wants_list: bool,
}

impl Sitting<'_, '_, '_> {
    fn work(&mut self) -> Ending {
        loop {
            // With nothing left to do, it waits.
            let mut next = if self.is_idle() {
                match self.desk.words.recv() {
                    Ok(word) => Some(word),
                    Err(_) => return Ending::Over,
                }
            } else {
                self.desk.words.try_recv().ok()
            };
            let mut changes = Changes::default();
            while let Some(word) = next {
                match word {
                    Word::Changed(more) => changes.add(more),
                    Word::Make(family) => self.asked.push(family),
                    Word::List => self.wants_list = true,
                    Word::Look => {}
                    Word::End => return Ending::Over,
                }
                next = self.desk.words.try_recv().ok();
            }
            if changes.everything {
                self.desk.table.lay(super::table::Laid::all_is_old);
                return Ending::Again;
            }
            if !changes.is_nothing() {
                self.read_again(&changes);
            }
            self.do_one_thing();
        }
    }

    fn is_idle(&self) -> bool {
        let waits = self.asked.is_empty() && self.rest.is_empty() && !self.wants_list && !self.roll_is_old;
        waits && self.stale_look().is_none()
    }

    /// Something that is looked at and is not as the notes are.
    fn stale_look(&self) -> Option<(FamilyId, String)> {
        self.desk.table.look(|laid| {
            let is_stale = |id: &FamilyId| laid.sheaves.get(id).is_none_or(|sheaf| !sheaf.fresh);
            laid.looked_at().into_iter().find_map(|looking| Some((looking.family.filter(is_stale)?, looking.path)))
        })
    }

    /// The most pressing thing: what is looked at, what was asked for, the list, and last new names to look for.
    fn do_one_thing(&mut self) {
        if let Some((family, path)) = self.stale_look() {
            if !self.make_first(family, &path) {
                self.make(family);
            }
        } else if let Some(family) = self.asked.pop() {
            if self.desk.table.look(|laid| laid.sheaves.get(&family).is_none_or(|sheaf| !sheaf.fresh)) {
                self.make(family);
            }
        } else if let Some(family) = self.rest.pop() {
            self.make(family);
        } else if std::mem::take(&mut self.wants_list) {
            self.make_list();
        } else if std::mem::take(&mut self.roll_is_old) {
            self.roll = Some(Roll::of(&self.book));
            // What was let pass or refused may not be any more.
            self.desk.table.lay(super::table::Laid::all_is_old);
        }
    }

    /// Reads again what was saved.
    fn read_again(&mut self, changes: &Changes) {
        let families = std::mem::take(&mut self.book.families);
        let before: Vec<(String, bool)> =
            families.iter().map(|family| (family.folder.clone(), family.case.is_some())).collect();
        self.book = source::read_again(&self.book, families, &self.known, &changes.families);
        let now = &self.book.families;
        let same = now.iter().map(|family| &family.folder).eq(before.iter().map(|(folder, _)| folder));
        // One family's reference may have made another's unsound, or sound again.
        let turned = now.iter().zip(&before).filter(|(family, (_, sound))| family.case.is_some() != *sound);
        let mut folders = changes.families.clone();
        folders.extend(turned.map(|(family, _)| family.folder.clone()));
        self.check_names(same, &changes.families);
        let touched: BTreeSet<FamilyId> = folders.iter().map(|folder| self.desk.number(folder)).collect();
        self.made.retain(|id, _| same && !touched.contains(id));
        self.desk.table.lay(|laid| {
            laid.list = None;
            for (id, sheaf) in &mut laid.sheaves {
                sheaf.fresh &= same && !touched.contains(id);
            }
        });
        self.lay_list();
    }

    /// Keeps the names that the guard looks for, as long as they are the book's.
    fn check_names(&mut self, same_families: bool, changed: &BTreeSet<String>) {
        let Some(roll) = &self.roll else { return };
        if !same_families || roll.families() != self.book.families.len() {
            // It knows families by their places, and those have moved.
            self.roll = None;
            return;
        }
        let mut families = self.book.families.iter().enumerate().filter(|(_, family)| changed.contains(&family.folder));
        // Until they are learnt anew, papers are held against the names as they were: nothing leaves from here.
        self.roll_is_old |= families.any(|(number, family)| !roll.is_true_of(number, family));
    }

    /// Whether anything can be made: what stops a build stops this.
    fn is_ready(&self) -> bool {
        self.preview.is_some() && !self.standing.iter().chain(&self.book.problems).any(Diagnostic::is_error)
    }

    /// Makes the one document that is looked at, where an earlier one of it lies there; tells whether it did.
    fn make_first(&mut self, id: FamilyId, path: &str) -> bool {
        let kind = self.desk.table.look(|laid| laid.sheaves.get(&id)?.view.kind_of(path));
        let ready = self.is_ready();
        let (Some(kind), Some(preview), true) = (kind, &self.preview, ready) else { return false };
        let Some(family) = family_of(&self.book, &self.desk.folders, id) else { return false };
        let roll = self.roll.get_or_insert_with(|| Roll::of(&self.book));
        let papers = preview.make(&self.book, roll, family, &[kind]);
        if papers.problems.iter().any(Diagnostic::is_error) {
            return false;
        }
        self.rest.push(id);
        self.desk.table.lay(|laid| sheaf::put_first(laid, id, papers))
    }

    /// Makes all papers of a family.
    fn make(&mut self, id: FamilyId) {
        self.rest.retain(|other| *other != id);
        let ready = self.is_ready();
        let Some(family) = family_of(&self.book, &self.desk.folders, id) else {
            self.desk.table.lay(|laid| sheaf::put_nothing(laid, id));
            return;
        };
        let told = |problems: &[Diagnostic]| Told::all(problems, |path| text_of(&self.book, family, path));
        let (Some(preview), true) = (&self.preview, ready) else {
            let told = told(&family.problems);
            self.desk.table.lay(|laid| sheaf::put_old(laid, id, told));
            return;
        };
        let roll = self.roll.get_or_insert_with(|| Roll::of(&self.book));
        let papers = preview.make(&self.book, roll, family, &[]);
        let made = Made { problems: papers.problems.clone(), files: papers.files.keys().cloned().collect() };
        let told = told(&papers.problems);
        let (view, files) = sheaf::whole(id, papers, told, self.wording.as_deref());
        self.desk.table.lay(|laid| sheaf::put(laid, view, files));
        self.made.insert(id, Arc::new(made));
        self.lay_list();
    }

    /// Problems of no single family.
    fn problems(&self) -> Vec<Diagnostic> {
        let wording = self.theme.map(|theme| Preview::doubtful_wording(theme, &self.book)).unwrap_or_default();
        self.book.problems.iter().chain(&self.standing).cloned().chain(wording).collect()
    }

    fn lay_shell(&self, theme: Option<&Theme>) {
        let look = match (&self.preview, theme) {
            (Some(preview), _) => preview.look(),
            (None, Some(theme)) => crate::html::Writer::new(theme).map(|writer| writer.look()).unwrap_or_default(),
            (None, None) => String::new(),
        };
        let shell = shell::shell(&self.book.config.book, self.wording.as_deref(), &look);
        self.desk.table.lay(|laid| laid.shell = shell);
    }

    /// Lays the list at the side; entries that say what they said stay.
    fn lay_list(&mut self) {
        let problems = Told::all(&self.problems(), |path| {
            self.book.text_of(path).or_else(|| self.theme_texts.get(path).map(String::as_str))
        });
        let ids: Vec<FamilyId> = self.book.families.iter().map(|family| self.desk.number(&family.folder)).collect();
        let before: HashMap<FamilyId, Arc<Entry>> =
            self.desk.table.look(|laid| laid.families.iter().map(|entry| (entry.id, Arc::clone(entry))).collect());
        let entries = ids.iter().zip(&self.book.families).map(|(id, family)| {
            let entry = self.entry(*id, family);
            before.get(id).filter(|known| ***known == entry).cloned().unwrap_or_else(|| Arc::new(entry))
        });
        let entries = entries.collect();
        self.desk.table.lay(|laid| {
            laid.families = entries;
            if *laid.problems != problems {
                laid.problems = Arc::new(problems);
            }
        });
    }

    fn entry(&self, id: FamilyId, family: &FamilyNotes) -> Entry {
        let problems = self.made.get(&id).map_or(&family.problems, |made| &made.problems);
        let counted = |key: &str, severity: Severity| {
            let count = problems.iter().filter(|problem| problem.severity == severity).count();
            (count > 0).then(|| shell::counted(self.wording.as_deref(), key, count))
        };
        Entry {
            id,
            reference: family.reference.clone(),
            folder: family.folder.clone(),
            status: family.case.as_ref().and_then(|case| shell::word_of(&self.statuses, case.family.status?)),
            trouble: counted("list-errors", Severity::Error),
            checks: counted("list-warnings", Severity::Warning),
            overdue: self.preview.as_ref().is_some_and(|preview| preview.is_overdue(family)),
        }
    }

    fn make_list(&mut self) {
        let numbers = &self.desk.numbers;
        let made = |family: &FamilyNotes| numbers.get(&family.folder).and_then(|id| self.made.get(id)).cloned();
        let list = self.preview.as_ref().and_then(|preview| preview.list(&self.book, &self.problems(), &made).ok());
        let list: Arc<[u8]> = list.unwrap_or_else(|| shell::EMPTY.to_owned()).into_bytes().into();
        self.desk.table.lay(|laid| laid.list = Some(list));
    }
}

impl Desk<'_> {
    /// The number of a family, given to it now if it has none.
    fn number(&mut self, folder: &str) -> FamilyId {
        if let Some(number) = self.numbers.get(folder) {
            return *number;
        }
        let number = self.folders.len();
        self.folders.push(folder.to_owned());
        self.numbers.insert(folder.to_owned(), number);
        number
    }
}

/// The book's own files of the theme that something is wrong with, to show excerpts of.
fn theme_texts(root: &Path, problems: &[Diagnostic]) -> HashMap<PathBuf, String> {
    let files = problems.iter().filter_map(|problem| Some(&problem.location.as_ref()?.file));
    let own = files.filter(|file| file.starts_with("themes"));
    // As the theme reads it: a mark of the byte order is none of its text.
    let read =
        |file: &PathBuf| Some(fs::read_to_string(root.join(file)).ok()?.trim_start_matches('\u{feff}').to_owned());
    own.filter_map(|file| Some((file.clone(), read(file)?))).collect()
}

fn family_of<'b>(book: &'b Book, folders: &[String], id: FamilyId) -> Option<&'b FamilyNotes> {
    let folder = folders.get(id)?;
    book.families.iter().find(|family| family.folder == *folder)
}

/// The text of a file that a family's problems may be in.
fn text_of<'b>(book: &'b Book, family: &'b FamilyNotes, path: &Path) -> Option<&'b str> {
    let files = family.files.iter().chain(&book.service_file).chain(&book.files);
    files.into_iter().find(|file| file.path == path).map(|file| file.text.as_str())
}
