//! One family's files, made in memory: composed, set, written as HTML and PDF, and only then handed to the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Press;
use super::alike::OwnStill;
use super::glyphs::no_glyph;
use super::kept::Kept;
use super::outputs::{Kind, Place, Selection};
use super::pictures::{self, Stills};
use super::protection::missing_password;
use super::write::{self, Written};
use crate::case::{Case, CopyKind};
use crate::compose::{FamilyPapers, Pictures};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::{Document, DocumentKind};
use crate::html;
use crate::pdf::{MissingGlyph, NotWritten, Password, Sharpness};
use crate::privacy::ConsentGate;
use crate::privacy::guard::{Guard, Texts, Verdict};
use crate::source::{Book, FamilyNotes};

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
    fn take_front(&mut self, number: usize, front: Option<(PathBuf, Vec<u8>)>, verdict: Verdict) {
        if verdict.refusals.is_empty() {
            self.files.extend(front);
            return;
        }
        self.problems.extend(verdict.refusals);
        let (gone, kept) = self.documents.iter().partition(|place| place.is_for_adults() && place.number == number);
        (self.refused, self.documents) = ([std::mem::take(&mut self.refused), gone].concat(), kept);
        let folder = Place { kind: Kind::Letter, number }.folder();
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
            Err(problem) => self.problems.push(problem),
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
}

impl Workshop<'_> {
    /// Makes all files of a family; with errors, none.
    pub(super) fn make(&self, family: &FamilyNotes) -> FamilyOutputs {
        let mut made = FamilyOutputs::none(family);
        let (Some(case), Some(reference)) = (&family.case, &family.reference) else { return made };
        if made.has_errors() {
            return made;
        }
        let gate = ConsentGate::new(case, self.as_of).with_practitioners(&self.service.practitioners);
        // While the work goes on there is nothing with a still in it yet.
        let (pictures, problems, used) = if case.closing.is_some() {
            self.stills.of_family(family, case, self.shared, gate)
        } else {
            (self.shared.clone(), Vec::new(), Vec::new())
        };
        made.problems.extend(problems);
        made.used = used;
        let mut texts = Texts::default();
        made.stills = pictures::likenesses(family, case, &pictures);
        let papers = FamilyPapers {
            case,
            service: self.service,
            service_language: &self.book.config.book.language,
            pictures: &pictures,
            gate,
        };
        let password = self.passwords.as_ref().and_then(|passwords| passwords.get(reference));
        let watch = self.guard.watch(family, pictures.all()).opening(password);
        let mut sharpness = Vec::new();
        let mut fronts: BTreeMap<usize, Vec<(Place, Document)>> = BTreeMap::new();
        for (place, composed) in self.compose(case, &papers) {
            let files = composed.and_then(|document| {
                let files = self.print(place, reference, &document, family, &mut sharpness)?;
                let shown = document.pictures().iter().map(|picture| picture.name.clone()).collect();
                made.shown.push((place, shown));
                Ok((files, document))
            });
            match files {
                Ok((files, document)) => {
                    let verdict = watch.judge_keeping(
                        place.reader(),
                        files.iter().map(|(path, bytes)| (path, bytes)),
                        &mut texts,
                    );
                    let taken = made.take(place, files, verdict);
                    if taken && place.is_for_adults() {
                        fronts.entry(place.number).or_default().push((place, document));
                    }
                }
                Err(problems) => made.problems.extend(problems),
            }
        }
        made.problems.extend(pictures::coarse(family, case, &pictures, &sharpness));
        for (number, documents) in fronts {
            match self.front(number, case, &documents) {
                Ok(front) => {
                    let verdict = watch.judge_keeping(
                        number.checked_sub(1),
                        front.iter().map(|(path, bytes)| (path, bytes)),
                        &mut texts,
                    );
                    made.take_front(number, front, verdict);
                }
                Err(problem) => made.problems.push(problem),
            }
        }
        if made.has_errors() {
            made.files.clear();
            made.documents.clear();
        }
        made.texts = texts;
        made
    }

    /// Whether the family is to receive anything of what is asked for.
    pub(super) fn has_documents(&self, family: &FamilyNotes) -> bool {
        let Some(case) = &family.case else { return false };
        let papers = FamilyPapers {
            case,
            service: self.service,
            service_language: &self.book.config.book.language,
            pictures: self.shared,
            gate: ConsentGate::new(case, self.as_of).with_practitioners(&self.service.practitioners),
        };
        let has_errors = family.problems.iter().any(Diagnostic::is_error);
        !has_errors && !self.compose(case, &papers).is_empty()
    }

    /// Every document of the family that is asked for.
    fn compose(&self, case: &Case, papers: &FamilyPapers<'_>) -> Vec<(Place, Result<Document, Vec<Diagnostic>>)> {
        let composer = &self.press.composer;
        let mut documents = Vec::new();
        for (number, adult) in case.family.recipients() {
            if self.selection.wants(Kind::Letter) {
                let letter = composer.letter(papers, adult);
                documents.extend(letter.map(|letter| (Place { kind: Kind::Letter, number }, letter)));
            }
            if self.selection.wants(Kind::Progress) {
                let progress = composer.progress(papers, adult);
                documents.extend(progress.map(|progress| (Place { kind: Kind::Progress, number }, progress)));
            }
        }
        let Some(closing) = &case.closing else { return documents };
        if self.selection.wants(Kind::ChildLetter) {
            for (at, child) in case.family.children().enumerate() {
                let letter = closing.child_letters.iter().find(|letter| letter.child == child.id);
                let letter = letter.map(|letter| composer.child_letter(papers, child, letter));
                documents.extend(letter.map(|letter| (Place { kind: Kind::ChildLetter, number: at + 1 }, letter)));
            }
        }
        if self.selection.wants(Kind::Summary) {
            for (at, copy) in closing.copies.iter().enumerate().filter(|(_, copy)| copy.kind == CopyKind::Summary) {
                let summary = composer.summary(papers, copy);
                documents.push((Place { kind: Kind::Summary, number: at + 1 }, summary));
            }
        }
        documents
    }

    /// The front page of what an adult receives: what was made for them now, and what lies there of kinds that were not
    /// asked for this time.
    fn front(
        &self,
        number: usize,
        case: &Case,
        made: &[(Place, Document)],
    ) -> Result<Option<(PathBuf, Vec<u8>)>, Diagnostic> {
        let adult = case.family.adults.get(number.saturating_sub(1));
        let (Some(adult), Some((place, first))) = (adult, made.first()) else { return Ok(None) };
        let reference = &first.running.reference;
        let there = |path: &Path| {
            let folder = self.book.root.join(&self.book.config.build.build_dir).join("families").join(reference);
            folder.join(path).exists()
        };
        let documents = [(Kind::Letter, DocumentKind::Letter), (Kind::Progress, DocumentKind::Progress)];
        let documents = documents.into_iter().filter_map(|(kind, document)| {
            let place = Place { kind, number };
            let is_made = made.iter().any(|(other, _)| *other == place);
            let link = |ending: &str| {
                let path = place.file(reference, ending);
                let stands = is_made || (!self.selection.wants(kind) && there(&path));
                path.file_name().filter(|_| stands).map(|name| name.to_string_lossy().into_owned())
            };
            let (web_page, pdf) = (link("html"), link("pdf"));
            let stands = web_page.is_some() || pdf.is_some();
            stands.then_some(html::FrontDocument { kind: document, child: None, web_page, pdf })
        });
        let mut names: Vec<String> = case.family.children().map(|child| child.known_as().to_owned()).collect();
        names.extend(adult.client.then(|| adult.known_as().to_owned()));
        let view = html::FrontView {
            language: first.language.clone(),
            service: first.author.clone(),
            recipient: adult.name.clone(),
            names,
            reference: reference.clone(),
            date: made.iter().map(|(_, document)| document.date).max().unwrap_or(first.date),
            documents: documents.collect(),
            marking: first.running.marking.clone(),
            draft: first.running.draft.clone(),
            large_print: first.large_print,
        };
        let page = self.press.html.render_front(&view)?;
        Ok(Some((place.folder().join("index.html"), page.into_bytes())))
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
        let pictures = if self.standalone { html::Pictures::Inside } else { html::Pictures::Beside("img/") };
        let page = self.press.html.render(document, pictures).map_err(|problem| vec![problem])?;
        let unprintable = |missing: Vec<MissingGlyph>| {
            missing.iter().map(|glyph| no_glyph(glyph, family, self.book)).collect::<Vec<_>>()
        };
        let (pdf, told) = match &self.passwords {
            None => self.press.pdf.render_telling(document).map_err(unprintable)?,
            Some(passwords) => {
                let password = passwords.get(reference).ok_or_else(|| vec![missing_password()])?;
                self.press.pdf.render_protected(document, password).map_err(|problem| match problem {
                    NotWritten::MissingGlyphs(missing) => unprintable(missing),
                    NotWritten::Unprotected(why) => {
                        vec![Diagnostic::error("protect", why.to_string()).of(Trouble::Disk)]
                    }
                })?
            }
        };
        sharpness.extend(told);
        let mut files = vec![(place.file(reference, "html"), page.into_bytes()), (place.file(reference, "pdf"), pdf)];
        if !self.standalone {
            let folder = place.folder().join("img");
            let sizes = document.pictures().into_iter().flat_map(|picture| picture.sizes());
            files.extend(sizes.map(|size| (folder.join(&size.name), size.file.to_vec())));
        }
        Ok(files)
    }
}
