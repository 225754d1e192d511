//! One family's files, made in memory: composed, set, written as HTML and PDF, and only then handed to the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Press;
use super::outputs::{Kind, Place, Selection};
use super::pictures::{self, Stills};
use super::write::{self, Written};
use crate::case::{Case, CopyKind};
use crate::compose::{FamilyPapers, Pictures};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::html;
use crate::pdf::{MissingGlyph, Sharpness};
use crate::privacy::ConsentGate;
use crate::source::{Book, FamilyNotes};

/// A family's documents, or why there are none.
#[derive(Debug, Default)]
pub(super) struct FamilyOutputs {
    pub(super) folder: String,
    pub(super) reference: Option<String>,
    pub(super) problems: Vec<Diagnostic>,
    /// What was made, in the order of recipients.
    pub(super) documents: Vec<Place>,
    /// By their path within the family's folder; taken once they are on disk.
    pub(super) files: BTreeMap<PathBuf, Vec<u8>>,
    pub(super) written: Written,
}

impl FamilyOutputs {
    pub(super) fn none(family: &FamilyNotes) -> Self {
        Self {
            folder: family.folder.clone(),
            reference: family.reference.clone(),
            problems: family.problems.clone(),
            ..Self::default()
        }
    }

    fn has_errors(&self) -> bool {
        self.problems.iter().any(Diagnostic::is_error)
    }

    /// Puts the files on disk, or takes the family's earlier ones away if it has errors.
    pub(super) fn put(mut self, build_dir: &Path, selection: Selection<'_>) -> Self {
        let Some(reference) = self.reference.clone() else { return self };
        let files = std::mem::take(&mut self.files);
        let done = if self.has_errors() {
            self.documents.clear();
            write::remove_family(build_dir, &reference).map(|removed| Written { removed, ..Written::default() })
        } else {
            write::family(build_dir, &reference, &files, selection)
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
}

impl Workshop<'_> {
    /// Makes all files of a family; with errors, none.
    pub(super) fn make(&self, family: &FamilyNotes) -> FamilyOutputs {
        let mut made = FamilyOutputs::none(family);
        let (Some(case), Some(reference)) = (&family.case, &family.reference) else { return made };
        if made.has_errors() || case.closing.is_none() {
            return made;
        }
        let gate = ConsentGate::new(case, self.as_of).with_practitioners(&self.service.practitioners);
        let (pictures, problems) = self.stills.of_family(family, case, self.shared, gate);
        made.problems.extend(problems);
        let papers = FamilyPapers {
            case,
            service: self.service,
            service_language: &self.book.config.book.language,
            pictures: &pictures,
            gate,
        };
        let mut sharpness = Vec::new();
        for (place, composed) in self.compose(case, &papers) {
            let files = composed.and_then(|document| {
                let mut files = self.print(place, reference, &document, family, &mut sharpness)?;
                files.extend(self.front(place, case, &document).map_err(|problem| vec![problem])?);
                Ok(files)
            });
            match files {
                Ok(files) => {
                    made.files.extend(files);
                    made.documents.push(place);
                }
                Err(problems) => made.problems.extend(problems),
            }
        }
        made.problems.extend(pictures::coarse(family, case, &pictures, &sharpness));
        if made.has_errors() {
            made.files.clear();
            made.documents.clear();
        }
        made
    }

    /// Every document of the family that is asked for.
    fn compose(&self, case: &Case, papers: &FamilyPapers<'_>) -> Vec<(Place, Result<Document, Vec<Diagnostic>>)> {
        let composer = &self.press.composer;
        let mut documents = Vec::new();
        let Some(closing) = &case.closing else { return documents };
        if self.selection.wants(Kind::Letter) {
            for (number, adult) in case.family.recipients() {
                let letter = composer.letter(papers, adult);
                documents.extend(letter.map(|letter| (Place { kind: Kind::Letter, number }, letter)));
            }
        }
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

    /// The front page of what an adult receives, beside their letter.
    fn front(&self, place: Place, case: &Case, letter: &Document) -> Result<Option<(PathBuf, Vec<u8>)>, Diagnostic> {
        let adult = case.family.adults.get(place.number.saturating_sub(1)).filter(|_| place.kind == Kind::Letter);
        let Some(adult) = adult else { return Ok(None) };
        let reference = &letter.running.reference;
        let link =
            |ending: &str| place.file(reference, ending).file_name().map(|name| name.to_string_lossy().into_owned());
        let mut names: Vec<String> = case.family.children().map(|child| child.known_as().to_owned()).collect();
        names.extend(adult.client.then(|| adult.known_as().to_owned()));
        let view = html::FrontView {
            language: letter.language.clone(),
            service: letter.author.clone(),
            recipient: adult.name.clone(),
            names,
            reference: reference.clone(),
            date: letter.date,
            documents: vec![html::FrontDocument {
                kind: letter.kind,
                child: None,
                web_page: link("html"),
                pdf: link("pdf"),
            }],
            marking: letter.running.marking.clone(),
            draft: letter.running.draft.clone(),
            large_print: letter.large_print,
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
        let (pdf, told) =
            self.press.pdf.render_telling(document).map_err(|missing| {
                missing.iter().map(|glyph| no_glyph(glyph, family, self.book)).collect::<Vec<_>>()
            })?;
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

/// A character that no font has, at the place in the notes where it stands.
fn no_glyph(glyph: &MissingGlyph, family: &FamilyNotes, book: &Book) -> Diagnostic {
    let code = u32::from(glyph.character);
    let told = Diagnostic::error("no-glyph", format!("no font of the theme has the character U+{code:04X}"))
        .help("write the word in other letters, or add a font that has it to the theme's fonts/")
        .quoting(glyph.word.clone());
    let files = family.files.iter().chain(&book.service_file);
    let mut found = files.filter_map(|file| {
        let at = file.text.find(&glyph.word).or_else(|| file.text.find(glyph.character))?;
        let length =
            if file.text[at..].starts_with(&glyph.word) { glyph.word.len() } else { glyph.character.len_utf8() };
        Some((file, at..at + length))
    });
    match found.next() {
        Some((file, bytes)) => told.at(&file.path, &file.text, bytes),
        None => told,
    }
}
