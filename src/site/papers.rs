//! One family's files, made in memory: composed, set, written as HTML and PDF, and only then handed to the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::Press;
use super::alike::OwnStill;
use super::glyphs::no_glyph;
use super::kept::Kept;
use super::outputs::{Kind, Place, Selection};
use super::pictures::{self, Stills};
use super::protection::missing_password;
use super::stats::{FamilyStats, Phase, Stopwatch};
use super::write::{self, Written};
use crate::case::{Case, CopyKind, Purpose};
use crate::compose::{FamilyPapers, Pictures};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::{Document, Inline, Picture};
use crate::html;
use crate::isolation::{ProgramFault, fail_on_purpose, isolated};
use crate::pdf::{MissingGlyph, Password, Sharpness, Unprotected};
use crate::privacy::ConsentGate;
use crate::privacy::guard::{self, Guard, Texts, Verdict};
use crate::source::{Book, FamilyNotes};
use crate::theme;

/// Files by their paths within a family's folder.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// A family's documents, or why there are none.
#[derive(Debug, Default)]
pub(super) struct FamilyOutputs {
    pub(super) folder: String,
    pub(super) reference: Option<String>,
    pub(super) problems: Vec<Diagnostic>,
    /// How many of the problems are of reading its notes; these come first.
    pub(super) read: usize,
    /// What was made, in the order of recipients.
    pub(super) documents: Vec<Place>,
    /// By their path within the family's folder; taken once they are on disk.
    pub(super) files: BTreeMap<PathBuf, Vec<u8>>,
    pub(super) written: Written,
    /// Places whose documents the guard refused.
    pub(super) refused: Vec<Place>,
    /// What its stills look like.
    pub(super) stills: Vec<OwnStill>,
    /// The names of the pictures that each document shows.
    pub(super) shown: Vec<(Place, Vec<String>)>,
    /// Names of other families that `also_ours` allowed.
    pub(super) allowed: Vec<String>,
    /// What its documents say.
    pub(super) texts: Texts,
    /// What it used of the stills that were made before.
    pub(super) used: Vec<String>,
    /// What it took to make them.
    pub(super) took: FamilyStats,
}

impl FamilyOutputs {
    pub(super) fn none(family: &FamilyNotes) -> Self {
        Self {
            folder: family.folder.clone(),
            reference: family.reference.clone(),
            problems: family.problems.clone(),
            read: family.problems.len(),
            ..Self::default()
        }
    }

    /// Of a family that the program failed to make: an error, and no documents.
    pub(super) fn after_fault(family: &FamilyNotes, fault: &ProgramFault) -> Self {
        let mut outputs = Self::none(family);
        outputs.problems.push(located_fault(fault, None, family));
        outputs
    }

    /// Of a family that need not be made.
    pub(super) fn kept(kept: &Kept) -> Self {
        Self {
            folder: kept.folder.clone(),
            reference: kept.facts.reference.clone(),
            problems: kept.made.told(),
            documents: kept.made.places.clone(),
            written: Written { unchanged: kept.documents.look.files, ..Written::default() },
            stills: kept.made.stills.clone(),
            shown: kept.made.shown.clone(),
            allowed: kept.made.allowed.clone(),
            used: kept.made.used.clone(),
            ..Self::default()
        }
    }

    /// What it took; none where nothing was made.
    pub(super) fn stats(&self) -> Option<FamilyStats> {
        let reference = self.reference.clone()?;
        let documents = self.documents.len();
        (documents > 0).then(|| FamilyStats { reference, documents, ..self.took.clone() })
    }

    /// Whether the family can have no documents. A refused document is left out by itself.
    fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.is_error() && problem.trouble != Trouble::Refused)
    }

    /// Takes a document in, unless the guard refuses it; tells whether it did.
    fn take(&mut self, place: Place, files: Vec<(PathBuf, Vec<u8>)>, verdict: Verdict) -> bool {
        self.allowed.extend(verdict.allowed);
        let taken = verdict.refusals.is_empty();
        if taken {
            self.files.extend(files);
            self.documents.push(place);
        } else {
            self.refused.push(place);
            self.problems.extend(verdict.refusals);
        }
        taken
    }

    /// Takes the front page of an adult's documents in; refused, it takes them with it.
    fn take_front(&mut self, number: usize, front: Files, verdict: Verdict) {
        if verdict.refusals.is_empty() {
            self.files.extend(front);
            return;
        }
        self.problems.extend(verdict.refusals);
        let (gone, kept) = self.documents.iter().partition(|place| place.is_for_adults() && place.number == number);
        (self.refused, self.documents) = ([std::mem::take(&mut self.refused), gone].concat(), kept);
        let folder = Place::new(Kind::Letter, number).folder();
        self.files.retain(|path, _| !path.starts_with(&folder));
    }

    /// Puts the files on disk, or takes the family's earlier ones away if it has errors.
    pub(super) fn put(mut self, build_dir: &Path, selection: Selection<'_>) -> Self {
        let Some(reference) = self.reference.clone() else { return self };
        let files = std::mem::take(&mut self.files);
        let done = if self.has_errors() {
            self.documents.clear();
            write::remove_family(build_dir, &reference).map(|removed| Written { removed, ..Written::default() })
        } else {
            write::family(build_dir, &reference, &files, selection, &self.refused)
        };
        match done {
            Ok(written) => self.written = written,
            Err(problem) => {
                // Half of what is new beside half of what is old is nothing that may be sent.
                self.written.removed += write::remove_family(build_dir, &reference).unwrap_or(0);
                self.documents.clear();
                self.problems.push(problem);
            }
        }
        self
    }
}

/// What every family is made with.
pub(super) struct Workshop<'a> {
    pub(super) book: &'a Book,
    pub(super) press: &'a Press<'a>,
    pub(super) service: &'a crate::case::Service,
    /// Logo and signatures.
    pub(super) shared: &'a Pictures,
    /// How stills are read.
    pub(super) stills: Stills<'a>,
    pub(super) selection: Selection<'a>,
    pub(super) as_of: jiff::civil::Date,
    pub(super) standalone: bool,
    /// By reference, where PDFs are to be protected.
    pub(super) passwords: Option<BTreeMap<String, Password>>,
    /// Judges everything before it leaves.
    pub(super) guard: &'a Guard<'a>,
    /// What took the time.
    pub(super) watch: Stopwatch,
}

impl Workshop<'_> {
    /// Makes all files of a family; with errors, none.
    pub(super) fn make(&self, family: &FamilyNotes) -> FamilyOutputs {
        let began = Instant::now();
        let made = isolated(|| self.make_all(family));
        let mut made = made.unwrap_or_else(|fault| FamilyOutputs::after_fault(family, &fault));
        let is_picture = |path: &&PathBuf| path.parent().is_some_and(|folder| folder.ends_with("img"));
        made.took.took = began.elapsed();
        made.took.pictures = made.files.keys().filter(is_picture).count();
        made.took.bytes = made.files.values().map(|bytes| bytes.len() as u64).sum();
        made
    }

    fn make_all(&self, family: &FamilyNotes) -> FamilyOutputs {
        let mut made = FamilyOutputs::none(family);
        let (Some(case), Some(reference)) = (&family.case, &family.reference) else { return made };
        if made.has_errors() {
            return made;
        }
        let gate = ConsentGate::new(case, self.as_of).with_practitioners(&self.service.practitioners);
        // While the work goes on only a booklet of a cycle has stills in it.
        let early = self.press.own.iter().any(|own| own.from != theme::From::Closing);
        let letters = case.closing.is_some() || early;
        let open = || self.stills.of_family(family, case, self.shared, gate, letters);
        let (pictures, problems) = self.watch.time(Phase::Pictures, open);
        made.problems.extend(problems);
        made.stills = pictures::likenesses(family, case, &pictures.all);
        made.used.clone_from(&pictures.used);
        made.problems.extend(self.far_days(family, case));
        made.problems.extend(self.uncopied(family, case));
        let mut texts = Texts::default();
        let papers = self.papers(case, &pictures.letters, Purpose::Stills);
        let bound = self.papers(case, &pictures.booklets, Purpose::Booklet);
        let password = self.passwords.as_ref().and_then(|passwords| passwords.get(reference));
        let watch_of = |pictures: &Pictures| self.guard.watch(family, pictures.all()).opening(password);
        let (watch, booklet_watch) = (watch_of(&pictures.letters), watch_of(&pictures.booklets));
        let mut sharpness = Vec::new();
        let mut fronts: BTreeMap<usize, Vec<(Place, Document)>> = BTreeMap::new();
        for (place, composed) in self.watch.time(Phase::Compose, || self.compose(case, &papers, &bound)) {
            let files = composed.and_then(|document| {
                let print = || self.print(place, reference, &document, family, &mut sharpness);
                let files = isolated(print).map_err(|fault| vec![located_fault(&fault, Some(place), family)])??;
                let shown = document.pictures().iter().map(|picture| picture.name.clone()).collect();
                made.shown.push((place, shown));
                Ok((files, document))
            });
            match files {
                Ok((files, document)) => {
                    let watch = if place.kind == Kind::Booklet { &booklet_watch } else { &watch };
                    let judged = files.iter().map(|(path, bytes)| (path, bytes));
                    let judge = || watch.judge_keeping(place.reader(), judged, &mut texts);
                    let verdict = self.watch.time(Phase::Guard, judge);
                    let taken = made.take(place, files, verdict);
                    if taken && place.is_for_adults() {
                        fronts.entry(place.number).or_default().push((place, document));
                    }
                }
                Err(problems) => made.problems.extend(problems),
            }
        }
        made.problems.extend(pictures::coarse(family, case, &pictures.all, &sharpness));
        for (number, documents) in fronts {
            match self.front(number, &bound, &documents) {
                Ok((front, shown)) => {
                    let judged = front.iter().map(|(path, bytes)| (path, bytes));
                    let verdict = booklet_watch.judge_keeping(number.checked_sub(1), judged, &mut texts);
                    made.shown.extend(documents.first().map(|(place, _)| (*place, shown)));
                    made.take_front(number, front, verdict);
                }
                Err(problem) => made.problems.push(problem),
            }
        }
        if made.has_errors() {
            made.files.clear();
            made.documents.clear();
        }
        guard::merge(&mut made.problems);
        made.texts = texts;
        made
    }

    /// Days of films, reviews and the closing so far ahead that their year must be wrong.
    fn far_days(&self, family: &FamilyNotes, case: &Case) -> Vec<Diagnostic> {
        let Ok(latest) = self.as_of.checked_add(jiff::Span::new().years(1)) else { return Vec::new() };
        let cycles = case.cycles.iter().flat_map(|cycle| {
            let film = cycle.film.as_ref().map(|film| ("film.on", film.on));
            let review = cycle.review.as_ref().map(|review| ("review.on", review.on));
            let name = format!("cycle-{}.md", cycle.number);
            film.into_iter().chain(review).map(move |(path, on)| (name.clone(), path, on))
        });
        let closing = case.closing.iter().map(|closing| ("closing.md".to_owned(), "on", closing.on));
        let far = cycles.chain(closing).filter(|(_, _, on)| *on > latest);
        let told = far.map(|(name, path, _)| {
            let file = family.files.iter().find(|file| file.path.file_name().is_some_and(|found| *found == *name));
            let told = Diagnostic::warning("odd-day", "This day is more than a year ahead.");
            pictures::located(told.help("Correct the year."), file.map(AsRef::as_ref), &path.into())
        });
        told.collect()
    }

    /// Whether the family is to receive anything of what is asked for.
    pub(super) fn has_documents(&self, family: &FamilyNotes) -> bool {
        let Some(case) = &family.case else { return false };
        let papers = self.papers(case, self.shared, Purpose::Stills);
        let bound = self.papers(case, self.shared, Purpose::Booklet);
        let has_errors = family.problems.iter().any(Diagnostic::is_error);
        !has_errors && !self.compose(case, &papers, &bound).is_empty()
    }

    /// A family with what documents for a purpose may show of it.
    fn papers<'p>(&'p self, case: &'p Case, pictures: &'p Pictures, purpose: Purpose) -> FamilyPapers<'p> {
        FamilyPapers {
            case,
            service: self.service,
            service_language: &self.book.config.book.language,
            pictures,
            gate: ConsentGate::new(case, self.as_of).with_practitioners(&self.service.practitioners),
            purpose,
        }
    }

    /// Every document of the family that is asked for; `bound` is what booklets are made of.
    fn compose(
        &self,
        case: &Case,
        papers: &FamilyPapers<'_>,
        bound: &FamilyPapers<'_>,
    ) -> Vec<(Place, Result<Document, Vec<Diagnostic>>)> {
        let composer = &self.press.composer;
        let mut documents = Vec::new();
        for (number, adult) in case.family.recipients() {
            if self.selection.wants(Kind::Letter) {
                let letter = composer.letter(papers, adult);
                documents.extend(letter.map(|letter| (Place::new(Kind::Letter, number), letter)));
            }
            if self.selection.wants(Kind::Progress) {
                let progress = composer.progress(papers, adult);
                documents.extend(progress.map(|progress| (Place::new(Kind::Progress, number), progress)));
            }
            if self.selection.wants(Kind::Booklet) {
                let settings = &self.book.config.output.booklet;
                let marked = |booklet: Result<Document, Vec<Diagnostic>>| {
                    booklet.map(|booklet| if settings.footer { booklet } else { booklet.without_marking() })
                };
                let booklet = composer.booklet(bound, adult, settings.words);
                documents.extend(booklet.map(|booklet| (Place::new(Kind::Booklet, number), marked(booklet))));
                documents.extend(case.cycles.iter().filter_map(|cycle| {
                    let booklet = composer.cycle_booklet(bound, adult, cycle)?;
                    Some((Place::of_cycle(cycle.number, number), marked(booklet)))
                }));
            }
            for own in self.press.own.iter().filter(|own| self.selection.wants(Kind::Own(own.name))) {
                let document = composer.own_document(papers, adult, own);
                documents.extend(document.map(|document| (Place::new(Kind::Own(own.name), number), document)));
            }
        }
        let Some(closing) = &case.closing else { return documents };
        if self.selection.wants(Kind::ChildLetter) {
            for (at, child) in case.family.children().enumerate() {
                let letter = closing.child_letters.iter().find(|letter| letter.child == child.id);
                let letter = letter.map(|letter| composer.child_letter(papers, child, letter));
                documents.extend(letter.map(|letter| (Place::new(Kind::ChildLetter, at + 1), letter)));
            }
        }
        // What leaves the family shows nobody, and says only what consent for copies allows.
        let copied = self.papers(case, self.shared, Purpose::Copies);
        for (at, copy) in copied.copies() {
            let kind = if copy.kind == CopyKind::Summary { Kind::Summary } else { Kind::LetterCopy };
            if self.selection.wants(kind) {
                let document = match copy.kind {
                    CopyKind::Summary => Some(composer.summary(&copied, copy)),
                    CopyKind::Letter => composer.copied_letter(&copied, copy),
                };
                documents.extend(document.map(|document| (Place::new(kind, at + 1), document)));
            }
        }
        documents
    }

    /// Copies of the letter that nobody gets, because not everybody agreed to them.
    fn uncopied(&self, family: &FamilyNotes, case: &Case) -> Vec<Diagnostic> {
        let may_be_copied = self.papers(case, self.shared, Purpose::Copies).may_be_copied();
        let copies = case.closing.iter().flat_map(|closing| closing.copies.iter().enumerate());
        let without = copies.filter(|(_, copy)| copy.kind == CopyKind::Letter && !may_be_copied);
        let file = family.files.iter().find(|file| file.path.file_name().is_some_and(|found| found == "closing.md"));
        let told = without.map(|(at, _)| {
            let told = Diagnostic::warning(
                "copy-consent",
                "This copy of the letter isn't made: not everybody in it has agreed to copies.",
            );
            let told = told.help(
                "Add a line to `consent` in family.yaml such as `- { by: grace, for: [copies], covers: [grace, ada], given: \
                 2026-03-23 }`, or write `kind: summary` here: a short letter that says no more than that the work took place.",
            );
            pictures::located(told, file.map(AsRef::as_ref), &format!("copies[{at}].name").into())
        });
        told.collect()
    }

    /// The front page of what an adult receives, with its picture: what was made for them now, and what lies there of kinds
    /// that were not asked for this time. And the names of the pictures it shows.
    fn front(
        &self,
        number: usize,
        bound: &FamilyPapers<'_>,
        made: &[(Place, Document)],
    ) -> Result<(Files, Vec<String>), Diagnostic> {
        let case = bound.case;
        let adult = case.family.adults.get(number.saturating_sub(1));
        let (Some(adult), Some((place, first))) = (adult, made.first()) else { return Ok(Default::default()) };
        let reference = &first.running.reference;
        let there = |path: &Path| {
            let folder = self.book.root.join(&self.book.config.build.build_dir).join("families").join(reference);
            folder.join(path).exists()
        };
        let documents = super::outputs::of_adult(case, number, self.press.own);
        let documents = documents.into_iter().filter_map(|(place, document)| {
            let own = made.iter().find(|(other, _)| *other == place).map(|(_, document)| document);
            let link = |path: PathBuf, is_made: bool| {
                let stands = is_made || (!self.selection.wants(place.kind) && there(&path));
                path.file_name().filter(|_| stands).map(|name| name.to_string_lossy().into_owned())
            };
            let web_page = link(place.file(reference, "html"), own.is_some());
            let pdf = link(place.file(reference, "pdf"), own.is_some());
            let print_edition = link(place.print_edition(reference), own.is_some_and(is_folded));
            let stands = web_page.is_some() || pdf.is_some();
            stands.then_some(html::FrontDocument { kind: document, child: None, web_page, pdf, print_edition })
        });
        let mut names: Vec<String> = case.family.children().map(|child| child.known_as().to_owned()).collect();
        names.extend(adult.client.then(|| adult.known_as().to_owned()));
        let cover = self.press.composer.cover_still(bound, adult);
        let view = html::FrontView {
            language: first.language.clone(),
            service: first.author.clone(),
            recipient: adult.name.clone(),
            names,
            cover: cover.map(|still| html::FrontCover { alt: Inline::plain(&still.alt), picture: still.picture }),
            reference: reference.clone(),
            date: made.iter().map(|(_, document)| document.date).max().unwrap_or(first.date),
            documents: documents.collect(),
            marking: first.running.marking.clone(),
            draft: first.running.draft.clone(),
            contact: contact(bound),
            large_print: first.large_print,
        };
        let page = self.press.html.render_front(&view, self.beside())?;
        let mut files = vec![(place.folder().join("index.html"), page.into_bytes())];
        let picture = view.cover.map(|cover| cover.picture);
        files.extend(self.picture_files(*place, picture.iter().map(AsRef::as_ref)));
        Ok((files, picture.into_iter().map(|picture| picture.name.clone()).collect()))
    }

    /// Where pages have their pictures.
    fn beside(&self) -> html::Pictures<'static> {
        if self.standalone { html::Pictures::Inside } else { html::Pictures::Beside("img/") }
    }

    /// The files of pictures that lie beside a page.
    fn picture_files<'p>(&self, place: Place, pictures: impl Iterator<Item = &'p Picture>) -> Files {
        if self.standalone {
            return Vec::new();
        }
        let folder = place.folder().join("img");
        pictures.flat_map(Picture::sizes).map(|size| (folder.join(&size.name), size.file.to_vec())).collect()
    }

    /// A document as HTML and PDF, with its pictures beside it.
    fn print(
        &self,
        place: Place,
        reference: &str,
        document: &Document,
        family: &FamilyNotes,
        sharpness: &mut Vec<Sharpness>,
    ) -> Result<Vec<(PathBuf, Vec<u8>)>, Vec<Diagnostic>> {
        fail_on_purpose("MAKE", family.files.iter().map(|file| file.text.as_str()));
        let page = self.watch.time(Phase::Html, || self.press.html.render(document, self.beside()));
        let page = page.map_err(|problem| vec![problem])?;
        let unprintable = |missing: Vec<MissingGlyph>| {
            missing.iter().map(|glyph| no_glyph(glyph, family, self.book)).collect::<Vec<_>>()
        };
        let unwritten = |why: Unprotected| vec![Diagnostic::error("protect", why.to_string()).of(Trouble::Disk)];
        let (writer, folded) = (&self.press.pdf, is_folded(document));
        let written = || {
            let pages = writer.set(document).map_err(unprintable)?;
            let told = pages.sharpness();
            let Some(passwords) = &self.passwords else {
                let pdf = writer.write(document, &pages);
                return Ok::<_, Vec<Diagnostic>>((pdf, folded.then(|| writer.write_imposed(document, &pages)), told));
            };
            let password = passwords.get(reference).ok_or_else(|| vec![missing_password()])?;
            let pdf = writer.write_protected(document, &pages, password).map_err(unwritten)?;
            let imposed = folded.then(|| writer.write_imposed_protected(document, &pages, password));
            Ok((pdf, imposed.transpose().map_err(unwritten)?, told))
        };
        let (pdf, print_edition, told) = self.watch.time(Phase::Pdf, written)?;
        sharpness.extend(told);
        let mut files = vec![(place.file(reference, "html"), page.into_bytes()), (place.file(reference, "pdf"), pdf)];
        files.extend(print_edition.map(|pdf| (place.print_edition(reference), pdf)));
        files.extend(self.picture_files(place, document.pictures().into_iter().map(AsRef::as_ref)));
        Ok(files)
    }
}

/// Whether a document has an edition for folding. Large print has none: its pages are whole sheets.
fn is_folded(document: &Document) -> bool {
    document.kind.is_booklet() && !document.large_print
}

/// Whom the family may ask: who signs, or the service itself.
fn contact(bound: &FamilyPapers<'_>) -> Option<html::FrontContact> {
    let (service, signatory) = (bound.service, bound.signatory());
    let phone = signatory.and_then(|practitioner| practitioner.phone.as_ref()).or(service.phone.as_ref());
    let email = signatory.and_then(|practitioner| practitioner.email.as_ref()).or(service.email.as_ref());
    (phone.is_some() || email.is_some()).then(|| html::FrontContact {
        name: signatory.map(|practitioner| practitioner.name.clone()).unwrap_or_default(),
        phone: phone.cloned(),
        email: email.cloned(),
    })
}

/// A fault of the program at the file that what was being made is mostly made of.
fn located_fault(fault: &ProgramFault, place: Option<Place>, family: &FamilyNotes) -> Diagnostic {
    let wanted = match place {
        Some(Place { cycle: Some(number), .. }) => format!("cycle-{number}.md"),
        Some(Place { kind: Kind::Letter | Kind::LetterCopy | Kind::ChildLetter | Kind::Summary, .. }) => {
            "closing.md".to_owned()
        }
        _ => "family.yaml".to_owned(),
    };
    let during = match place.map(|place| place.kind) {
        Some(Kind::Letter) => "making the letter",
        Some(Kind::ChildLetter) => "making the letter to a child",
        Some(Kind::Summary) => "making the summary",
        Some(Kind::LetterCopy) => "making a copy of the letter",
        Some(Kind::Progress) => "making the page of progress",
        Some(Kind::Booklet) => "making the booklet",
        Some(Kind::Own(_)) => "making one of your own documents",
        None => "making this family's documents",
    };
    let named = |name: &str| family.files.iter().find(|file| file.path.file_name().is_some_and(|found| found == name));
    let problem = fault.diagnostic(during);
    match named(&wanted).or_else(|| named("family.yaml")) {
        Some(file) => problem.in_file(&file.path),
        None => problem.in_file(&family.folder),
    }
}
