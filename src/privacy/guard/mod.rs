//! The guard: opens every finished file and refuses what may not leave.
//!
//! ```text
//! Book ──names, forms──▶ Register (once a build)
//! bytes ──html, pdf, pictures──▶ Reading ──fold──▶ look, leftovers ──▶ Refusal
//! ```
//!
//! It trusts nothing that was checked before, reads with readers that have nothing to do with the writers, and refuses
//! what it can't read. It never changes a document, never writes, and puts no name into a message: names and the places
//! they came from are quoted, for a person's eyes only.

mod context;
mod cover;
mod everyday;
mod fold;
mod forms;
mod found_in_notes;
mod halves;
mod html;
mod kept;
mod leftovers;
mod look;
mod names;
mod pdf;
mod pictures;
mod public;
mod reading;
mod recipients;
mod register;
mod roll;
mod service;
pub(in crate::privacy) mod sought;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::case::{Case, Service};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::Picture;
use crate::pdf::Password;
use crate::source::{Book, FamilyNotes, OpenBook, SourceFile};
use cover::{Covers, OnCover};
use html::Unreadable;
use look::Hit;
use pictures::PictureProblem;
pub use public::PublicWatch;
pub use reading::Whereabouts;
use reading::{Reading, Shown, Voice};
use recipients::Addresses;
use register::{Own, Register};
pub use roll::Roll;

pub use found_in_notes::merge;
pub use kept::{Again, Texts};
pub use register::{FamilyNames, sum_of_names};

/// Where the notes are that a name comes from: read only when one is reported.
pub trait Notes: Sync {
    /// A file of a family's folder, by the family's number and the file's name.
    fn file(&self, family: usize, name: &str) -> Option<Arc<SourceFile>>;
}

impl Notes for Book {
    fn file(&self, family: usize, name: &str) -> Option<Arc<SourceFile>> {
        let files = &self.families.get(family)?.files;
        files.iter().find(|file| file.path.file_name().is_some_and(|found| found == name)).cloned()
    }
}

impl Notes for OpenBook {
    fn file(&self, family: usize, name: &str) -> Option<Arc<SourceFile>> {
        self.text(&self.folder_path(family)?.join(name))
    }
}

/// Knows every name of a book; made once a build.
pub struct Guard<'a> {
    notes: &'a dyn Notes,
    service: Option<&'a Service>,
    register: Arc<Register>,
}

/// The guard for one family's documents.
pub struct Watch<'g> {
    guard: &'g Guard<'g>,
    /// None for documents that belong to no family and may name none.
    family: Option<&'g FamilyNotes>,
    own: Own,
    never: Vec<(String, String)>,
    addresses: Addresses,
    covers: Covers,
    pictures: HashSet<[u8; 32]>,
    /// What the family's PDFs are protected by.
    password: Option<&'g Password>,
}

/// What was found about a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Why it may not leave; nothing where it may.
    pub refusals: Vec<Diagnostic>,
    /// Names of other families that `also_ours` allows and that stand in it.
    pub allowed: Vec<String>,
}

impl<'a> Guard<'a> {
    /// Learns every name of the book, those of families with errors too.
    pub fn new(book: &'a Book) -> Self {
        Self::of_names(book.families.iter().map(FamilyNames::of).collect(), book.service.as_ref(), book)
    }

    /// Knows the names of these families, in the order of their numbers, and the service's.
    pub fn of_names(families: Vec<FamilyNames>, service: Option<&'a Service>, notes: &'a dyn Notes) -> Self {
        Self { notes, service, register: Arc::new(Register::of(families, service)) }
    }

    /// The guard for a family's documents, which may show `pictures` and no others.
    pub fn watch<'p>(&'a self, family: &'a FamilyNotes, pictures: impl IntoIterator<Item = &'p Picture>) -> Watch<'a> {
        let own = self.register.own(self.register.number(&family.folder));
        let never = family.case.iter().flat_map(never_printed).collect();
        let allowed = hashes(pictures);
        let addresses = family.case.as_ref().map(Addresses::of).unwrap_or_default();
        let covers = family.case.as_ref().map(|case| Covers::of(case, self.service)).unwrap_or_default();
        Watch { guard: self, family: Some(family), own, never, addresses, covers, pictures: allowed, password: None }
    }
}

impl<'g> Watch<'g> {
    /// The same for documents that are protected by a password.
    #[must_use]
    pub fn opening(mut self, password: Option<&'g Password>) -> Self {
        self.password = password;
        self
    }

    /// Judges the files of one document, by their paths within the family's folder. `reader` is the place in `adults` of
    /// who receives it, from 0; none for a child and for somebody outside the family.
    pub fn judge<'f>(
        &self,
        reader: Option<usize>,
        files: impl IntoIterator<Item = (&'f PathBuf, &'f Vec<u8>)>,
    ) -> Verdict {
        self.judge_keeping(reader, files, &mut Texts::default())
    }

    /// The same, and keeps what the files say.
    pub fn judge_keeping<'f>(
        &self,
        reader: Option<usize>,
        files: impl IntoIterator<Item = (&'f PathBuf, &'f Vec<u8>)>,
        texts: &mut Texts,
    ) -> Verdict {
        let mut findings = Findings::default();
        if !self.guard.register.is_ready() {
            findings.unreadable(Path::new(""), "the book has too many names to look for");
        }
        for (path, bytes) in files {
            match read(path, bytes, self.password) {
                Ok(reading) => {
                    self.judge_reading(path, &reading, &mut findings);
                    for (whereabouts, letters) in self.addresses.of_others(reader, &reading) {
                        findings.address(path, whereabouts, letters);
                    }
                    texts.keep(reading);
                }
                Err(Unreadable(why)) => findings.unreadable(path, why),
            }
            if cover::is_booklet(path) {
                match self.covers.judge(path, bytes, self.password) {
                    Ok(told) => told.into_iter().for_each(|what| findings.cover(path, what)),
                    Err(Unreadable(why)) => findings.unreadable(path, why),
                }
            }
        }
        Verdict { refusals: findings.told(self), allowed: findings.allowed.into_iter().collect() }
    }

    fn judge_reading(&self, path: &Path, reading: &Reading, findings: &mut Findings) {
        for picture in &reading.pictures {
            let (bytes, problem) = match picture {
                Shown::File(file) => (file, pictures::check(file).err()),
                Shown::Pixels(pixels) => (pixels, None),
            };
            match problem {
                Some(problem) => findings.picture(path, problem),
                None if self.pictures.contains(&<[u8; 32]>::from(Sha256::digest(bytes))) => {}
                None => findings.strange_picture(path),
            }
        }
        for hit in look::look(&self.guard.register, &self.own, reading) {
            findings.hit(path, hit);
        }
        if !self.never.is_empty() {
            self.forbidden(path, reading, findings);
        }
        for (whereabouts, written) in leftovers::find(reading) {
            findings.leftover(path, whereabouts, written);
        }
    }

    /// Names that may be printed nowhere, not even in the family's own documents.
    fn forbidden(&self, path: &Path, reading: &Reading, findings: &mut Findings) {
        if self.never.is_empty() {
            return;
        }
        let folded = crate::case::validate::text::fold(&reading.text);
        let parts = reading.parts.iter().filter(|part| part.whereabouts.voice() != Voice::Markup);
        let parts: Vec<_> = parts
            .map(|part| {
                let text = reading.text.get(part.bytes.clone()).unwrap_or_default();
                (part, text, fold::fold(text))
            })
            .collect();
        for (name, squeezed) in &self.never {
            // Whole words, and in names of files and links the letters alone.
            for bytes in folded.find(&crate::case::validate::text::fold(name)) {
                findings.forbidden(path, reading.whereabouts(bytes.start), name);
            }
            for (part, text, folded) in &parts {
                for (at, _) in folded.squeezed().match_indices(squeezed.as_str()).filter(|_| !squeezed.is_empty()) {
                    let (start, end) = (folded.letter_at(at), folded.letter_at(at + squeezed.len()));
                    let ends = end >= folded.len() || !folded.gap_before(text, end).is_none();
                    if ends && !folded.gap_before(text, start).is_none() {
                        findings.forbidden(path, part.whereabouts, name);
                    }
                }
            }
        }
    }
}

/// Names that a family wants in no document, with their letters.
fn never_printed(case: &Case) -> impl Iterator<Item = (String, String)> + '_ {
    case.family.never_print.iter().map(|name| with_letters(name))
}

/// A name with its letters.
fn with_letters(name: &str) -> (String, String) {
    (name.to_owned(), fold::fold(name).squeezed().to_owned())
}

/// What the files of these pictures are known by.
fn hashes<'p>(pictures: impl IntoIterator<Item = &'p Picture>) -> HashSet<[u8; 32]> {
    let mut hashes = HashSet::new();
    for picture in pictures {
        hashes.extend(picture.sizes().map(|size| <[u8; 32]>::from(Sha256::digest(&size.file))));
        hashes.extend(picture.pixels.as_deref().map(|pixels| <[u8; 32]>::from(Sha256::digest(pixels))));
    }
    hashes
}

/// Reads a file by its kind; what its own name says is part of it.
fn read(path: &Path, bytes: &[u8], password: Option<&Password>) -> Result<Reading, Unreadable> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let mut reading = match ending {
        "html" => html::read(bytes)?,
        "pdf" => pdf::read(bytes, password)?,
        "jpg" | "png" => Reading { pictures: vec![Shown::File(bytes.to_vec())], ..Reading::default() },
        _ => return Err(Unreadable("it is not a kind of file that documents have")),
    };
    let name = path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    reading.say(Whereabouts::FileName, &name);
    Ok(reading)
}

/// What was found, gathered: the same name in twenty places is reported once.
#[derive(Default)]
struct Findings {
    hits: BTreeMap<(u32, String), Vec<(String, Whereabouts)>>,
    forbidden: BTreeMap<String, Vec<(String, Whereabouts)>>,
    leftovers: BTreeMap<String, Vec<(String, Whereabouts)>>,
    addresses: BTreeMap<(), Vec<(String, Whereabouts)>>,
    /// The letters of the first address that was found.
    address: Option<String>,
    covers: BTreeMap<OnCover, Vec<(String, Whereabouts)>>,
    pictures: Vec<Diagnostic>,
    unreadable: Vec<Diagnostic>,
    allowed: std::collections::BTreeSet<String>,
}

impl Findings {
    fn hit(&mut self, path: &Path, hit: Hit) {
        if hit.allowed {
            self.allowed.insert(hit.written);
            return;
        }
        note(&mut self.hits, (hit.pattern, fold::fold(&hit.written).squeezed().to_owned()), path, hit.whereabouts);
    }

    fn forbidden(&mut self, path: &Path, whereabouts: Whereabouts, name: &str) {
        note(&mut self.forbidden, name.to_owned(), path, whereabouts);
    }

    fn leftover(&mut self, path: &Path, whereabouts: Whereabouts, written: String) {
        note(&mut self.leftovers, written, path, whereabouts);
    }

    fn address(&mut self, path: &Path, whereabouts: Whereabouts, letters: String) {
        self.address.get_or_insert(letters);
        note(&mut self.addresses, (), path, whereabouts);
    }

    fn cover(&mut self, path: &Path, what: OnCover) {
        note(&mut self.covers, what, path, Whereabouts::Text);
    }

    fn unreadable(&mut self, path: &Path, why: &str) {
        let told = refusal("guard-unreadable", format!("{} can't be checked before it leaves: {why}", kind_of(path)));
        self.unreadable.push(told.help("a file that can't be checked is not written; check your theme's files first"));
    }

    fn picture(&mut self, path: &Path, problem: PictureProblem) {
        let told = match problem {
            PictureProblem::Unreadable => "a picture in it can't be read completely",
            PictureProblem::TellsMore => "a picture in it contains more than pixels, such as a place or a name",
        };
        let told = refusal("guard-picture", format!("{}: {told}", kind_of(path)));
        self.pictures.push(told.help("build again; if you see this again, please report it"));
    }

    fn strange_picture(&mut self, path: &Path) {
        let told = refusal("guard-strange-picture", format!("{}: a picture in it is not this family's", kind_of(path)));
        let told = told.help("use only stills from this family's clips, the service's logo and signatures");
        if !self.pictures.contains(&told) {
            self.pictures.push(told);
        }
    }

    fn told(&mut self, watch: &Watch<'_>) -> Vec<Diagnostic> {
        let mut told = std::mem::take(&mut self.unreadable);
        told.append(&mut self.pictures);
        for ((pattern, squeezed), places) in &self.hits {
            told.push(watch.name(*pattern, squeezed, places));
        }
        for (name, places) in &self.forbidden {
            let message = format!("{} contains a name that `never_print` keeps out of every document", listed(places));
            let problem =
                refusal("guard-never-print", message).help("write the name the family uses now").quoting(name.clone());
            told.push(watch.located(problem, fold::fold(name).squeezed()));
        }
        for places in self.addresses.values() {
            let message = format!("{} contains an address that this reader may not have", listed(places));
            let help = "delete it: no document shows one adult's address to another, or an address that is not safe to write to";
            let letters = self.address.as_deref().unwrap_or_default();
            told.push(watch.located(refusal("guard-address", message).help(help), letters));
        }
        for (what, places) in &self.covers {
            told.push(watch.on_cover(*what, places));
        }
        for (written, places) in &self.leftovers {
            let message = format!("something was left to be filled in, in {}", listed(places));
            let help = "fill it in, in the notes or the theme's wording";
            let problem = refusal("guard-leftover", message).help(help).quoting(written.clone());
            told.push(watch.located(problem, fold::fold(written).squeezed()));
        }
        told
    }
}

impl Watch<'_> {
    /// A name of another family, with where it is in these notes and where it came from.
    fn name(&self, pattern: u32, squeezed: &str, places: &[(String, Whereabouts)]) -> Diagnostic {
        let Some((owner, item, more)) = self.guard.register.owner(pattern) else {
            return refusal("guard-name", "it contains a name of another family");
        };
        let message = format!("{} is in {}", item.what.told(), listed(places));
        let from = self.guard.notes.file(owner, names::file_name(&item.place)).map(|file| {
            let span = crate::diagnostic::Span::new(&file.text, names::bytes_of(&file, &item.place));
            let path =
                file.path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            format!("{path}:{}:{}", span.line, span.column)
        });
        let more = match more {
            0 => String::new(),
            1 => " and in one more family's notes".to_owned(),
            more => format!(" and in {more} more families' notes"),
        };
        let quoted = format!("{}: noted in {}{more}", item.text, from.unwrap_or_default());
        let help = match item.what {
            names::What::Reference | names::What::Address | names::What::Phone | names::What::Email => {
                "delete it; if this family shares it, add it to their family.yaml too"
            }
            _ => {
                "delete it; if somebody in this family has the same name, list them under `others`, or list the name under `also_ours`"
            }
        };
        self.located(refusal("guard-name", message).help(help).quoting(quoted), squeezed)
    }

    /// A surname or a day of birth on a cover, at the line of `family.yaml` that it is known from.
    fn on_cover(&self, what: OnCover, places: &[(String, Whereabouts)]) -> Diagnostic {
        let noted = self.covers.noted(what);
        let kind = match what {
            OnCover::Surname(_) => {
                "a word that was taken for a surname, because a full name of this family ends in it,"
            }
            OnCover::Born(_) => "a child's date of birth",
        };
        let message = format!("{kind} is on the cover of a booklet: {}", listed(places));
        let help = match what {
            OnCover::Surname(_) => {
                "other people see booklets, so a cover has first names only. If this is what the person is called, write it as `known_as`; otherwise delete it from the cover's `alt` or the theme's wording"
            }
            OnCover::Born(_) => {
                "other people see booklets, so delete the date from the cover's `alt` or the theme's wording"
            }
        };
        let problem = refusal("guard-cover", message).help(help).quoting(noted.written.clone());
        let file = self.family.iter().flat_map(|family| &family.files);
        let mut files = file.filter(|file| file.path.file_name().is_some_and(|name| name == "family.yaml"));
        match files.next() {
            Some(file) => {
                let path = crate::case::NotePath::from(noted.path.as_str());
                problem.at(&file.path, &file.text, crate::source::place(file, &path))
            }
            None => problem,
        }
    }

    /// Adds where in this family's notes the letters stand, where they do.
    fn located(&self, problem: Diagnostic, squeezed: &str) -> Diagnostic {
        let files = self.family.iter().flat_map(|family| &family.files);
        // What family.yaml lists it has for good reasons: the others first.
        let (lists, texts): (Vec<_>, Vec<_>) =
            files.partition(|file| file.path.file_name().is_some_and(|name| name == "family.yaml"));
        for file in texts.into_iter().chain(lists) {
            if let Some(bytes) = found_in_notes::bytes_of(file, squeezed) {
                return problem.at(&file.path, &file.text, bytes);
            }
        }
        match self.family.and_then(|family| family.files.first()) {
            Some(file) => problem.in_file(&file.path),
            None => problem,
        }
    }
}

fn refusal(code: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).of(Trouble::Refused)
}

fn note<K: Ord>(found: &mut BTreeMap<K, Vec<(String, Whereabouts)>>, key: K, path: &Path, whereabouts: Whereabouts) {
    let place = (kind_of(path), whereabouts);
    let places = found.entry(key).or_default();
    if !places.contains(&place) {
        places.push(place);
    }
}

/// What a file is, in words; its own name has the reference in it.
fn kind_of(path: &Path) -> String {
    let folder = path.parent().map(|folder| folder.to_string_lossy().replace('\\', "/")).unwrap_or_default();
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let kind = match ending {
        "html" if path.file_stem().is_some_and(|stem| stem == "index") => "the front page",
        "html" => "the web page",
        "pdf" => "the PDF",
        "jpg" | "png" => "a picture",
        _ => "a file",
    };
    if folder.is_empty() { kind.to_owned() } else { format!("{kind} in {folder}") }
}

fn listed(places: &[(String, Whereabouts)]) -> String {
    const MOST: usize = 4;
    let mut all: Vec<String> =
        places.iter().take(MOST).map(|(file, place)| format!("{} of {file}", place.told())).collect();
    if places.len() > MOST {
        all.push("other places".to_owned());
    }
    all.join(", ")
}
