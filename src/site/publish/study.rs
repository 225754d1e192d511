//! One case study: what it points at, whether it may leave, and its files made in memory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::super::Press;
use super::super::glyphs::no_glyph;
use super::super::pictures::{self, Named, Stills};
use super::{refusal, seal};
use crate::case::{Case, CaseStudy, NotePath, Service};
use crate::compose::{StudyCard, StudyPapers, StudyStill};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Picture};
use crate::privacy::ConsentGate;
use crate::privacy::anonymise::{AnonymisedCase, Anonymiser};
use crate::privacy::guard::Guard;
use crate::source::{self, Book, FamilyNotes, SourceFile};

/// What every case study is made with.
pub(in crate::site) struct StudyShop<'a> {
    pub(in crate::site) book: &'a Book,
    pub(in crate::site) press: &'a Press<'a>,
    pub(in crate::site) service: &'a Service,
    pub(in crate::site) stills: Stills<'a>,
    pub(in crate::site) guard: &'a Guard<'a>,
    pub(in crate::site) anonymiser: &'a Anonymiser<'a>,
    pub(in crate::site) as_of: Date,
}

/// A case study with the files it stands in.
#[derive(Clone, Copy)]
pub(in crate::site) struct StudyPlace<'a> {
    pub(in crate::site) study: &'a CaseStudy,
    pub(in crate::site) file: Option<&'a SourceFile>,
    pub(in crate::site) family: Option<&'a FamilyNotes>,
}

/// A case study's own files.
pub(in crate::site) struct MadeStudy {
    pub(in crate::site) slug: String,
    pub(in crate::site) document: Document,
    pub(in crate::site) card: StudyCard,
    /// The content of its page's `<main>`.
    pub(in crate::site) main: String,
    pub(in crate::site) pdf: Vec<u8>,
    pub(in crate::site) pdf_pages: usize,
    /// A hash over all of these.
    pub(in crate::site) seal: String,
}

impl<'a> StudyPlace<'a> {
    /// A case study of the book.
    pub(in crate::site) fn of(study: &'a CaseStudy, book: &'a Book) -> Self {
        let path = Path::new(&book.config.book.src).join("case-studies").join(format!("{}.md", study.slug));
        let reference = study.family.trim();
        let is_asked =
            |family: &&FamilyNotes| family.reference.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(reference));
        Self {
            study,
            file: book.files.iter().find(|file| file.path == path).map(AsRef::as_ref),
            family: book.families.iter().find(is_asked),
        }
    }

    /// Tells at a key of the case study.
    pub(in crate::site) fn at(&self, told: Diagnostic, path: &NotePath) -> Diagnostic {
        pictures::located(told, self.file, path)
    }

    /// Tells at a key of the family's own file.
    pub(in crate::site) fn in_family(&self, told: Diagnostic, key: &str) -> Diagnostic {
        let files = self.family.iter().flat_map(|family| &family.files);
        let is_family = |file: &&Arc<SourceFile>| file.path.file_name().is_some_and(|name| name == "family.yaml");
        let file = files.into_iter().find(is_family);
        match file {
            Some(file) if !source::place(file, &NotePath::from(key)).is_empty() => {
                // The key alone: what follows may be long.
                let start = source::place(file, &NotePath::from(key)).start;
                told.at(&file.path, &file.text, start..start)
            }
            _ => self.at(told, &NotePath::from("family")),
        }
    }
}

impl StudyShop<'_> {
    /// The gate of a family.
    pub(in crate::site) fn gate<'c>(&'c self, case: &'c Case) -> ConsentGate<'c> {
        ConsentGate::new(case, self.as_of).with_practitioners(&self.service.practitioners)
    }

    /// The family of a case study, if its notes are in order.
    pub(in crate::site) fn family<'p>(place: &StudyPlace<'p>) -> Result<(&'p FamilyNotes, &'p Case), Diagnostic> {
        let has_errors = |family: &FamilyNotes| family.problems.iter().any(Diagnostic::is_error);
        let sound = place.family.filter(|family| !has_errors(family));
        sound.and_then(|family| Some((family, family.case.as_ref()?))).ok_or_else(|| {
            let told = refusal("case-notes", "this case is not published: its family's notes have errors");
            place.at(told.help("fix the family's notes; `traject check` reports every problem"), &"family".into())
        })
    }

    /// A case study with its case, anonymised.
    pub(in crate::site) fn anonymised(&self, place: &StudyPlace<'_>) -> Result<AnonymisedCase, Vec<Diagnostic>> {
        self.anonymiser.study(place.study).map_err(|mut problems| {
            let told = refusal("case-not-anonymised", "this case is not published: it can't be anonymised yet");
            problems.push(place.at(told.help("fix the problem given here"), &"title".into()));
            problems
        })
    }

    /// Everything but consent that is in a case's way: drafts, faces nobody looked at, open questions.
    pub(in crate::site) fn in_the_way(
        place: &StudyPlace<'_>,
        case: &Case,
        anonymised: &AnonymisedCase,
    ) -> Vec<Diagnostic> {
        let mut refusals = Vec::new();
        let study = place.study;
        if case.closing.as_ref().is_none_or(|closing| closing.draft) {
            let told =
                refusal("case-draft", "this case is not published: the family's closing.md is missing or a draft");
            refusals.push(place.at(
                told.help("publish a case once the work with the family has ended and `draft: true` is deleted"),
                &"family".into(),
            ));
        }
        if study.faces_checked.is_none() && !study.stills.is_empty() {
            let told = refusal("case-faces", "this case is not published: nobody has checked its stills for faces");
            let told = told.help(
                "look at every still, cover whole heads with `hide`, then write `faces_checked: { by: hreid, on: 2026-04-30 }` with your id and the date",
            );
            refusals.push(place.at(told, &"stills".into()));
        }
        if !anonymised.is_settled() {
            let count = anonymised.questions().len();
            let questions = if count == 1 { "1 question is".to_owned() } else { format!("{count} questions are") };
            let told =
                refusal("case-questions", format!("this case is not published: {questions} open about its words"));
            let told = told.help(format!(
                "`traject review {}` shows them; answer each in the text, `places` or `cleared`",
                study.slug
            ));
            let first = anonymised.questions().first();
            refusals.push(match first {
                Some(first) => Diagnostic {
                    location: Some(crate::diagnostic::Location {
                        file: first.place.file.clone(),
                        span: Some(first.place.span.clone()),
                    }),
                    ..told.quoting(first.written.clone())
                },
                None => place.at(told, &"title".into()),
            });
        }
        refusals
    }

    /// Makes a case study's own files as they are when approved on `date`.
    pub(in crate::site) fn make(
        &self,
        place: &StudyPlace<'_>,
        family: &FamilyNotes,
        case: &Case,
        anonymised: &AnonymisedCase,
        date: Date,
    ) -> Result<MadeStudy, Vec<Diagnostic>> {
        let stills = self.stills(place, family, case)?;
        let papers = StudyPapers {
            case: anonymised,
            stills: &stills,
            service: self.service,
            service_language: &self.book.config.book.language,
            date,
        };
        let document = self.press.composer.case_study(&papers)?;
        let main = self.press.html.case_main(&document).map_err(|problem| vec![problem])?;
        let unprintable =
            |missing: Vec<_>| missing.iter().map(|glyph| no_glyph(glyph, family, self.book)).collect::<Vec<_>>();
        let pages = self.press.pdf.set(&document).map_err(unprintable)?;
        let pdf = self.press.pdf.write(&document, &pages);
        let pictures = document.pictures();
        let seal = seal::seal(&main, pictures.iter().map(std::convert::AsRef::as_ref), &pdf);
        Ok(MadeStudy {
            slug: place.study.slug.clone(),
            card: self.press.composer.study_card(&papers),
            main,
            pdf,
            pdf_pages: pages.count(),
            seal,
            document,
        })
    }

    fn stills(
        &self,
        place: &StudyPlace<'_>,
        family: &FamilyNotes,
        case: &Case,
    ) -> Result<BTreeMap<String, StudyStill>, Vec<Diagnostic>> {
        let study = place.study;
        let mut stills = BTreeMap::new();
        let mut problems = Vec::new();
        for named in pictures::clips_with_stills(case) {
            let Named { cycle, at, clip, .. } = named;
            if !study.stills.contains(&clip.id) {
                continue;
            }
            let mut hide = clip.hide.clone();
            hide.extend(study.hide.get(&clip.id).into_iter().flatten().copied());
            let crop = study.crop.get(&clip.id).copied().or(clip.crop);
            match self.stills.for_strangers(family, named, &hide, crop) {
                Ok(picture) => {
                    let still = StudyStill { picture: Arc::new(picture), covered: !hide.is_empty() };
                    stills.insert(clip.id.clone(), still);
                }
                Err(trouble) => {
                    let (file, path) = pictures::place(family, cycle, at);
                    problems.push(trouble.at(file, &path));
                }
            }
        }
        if problems.is_empty() { Ok(stills) } else { Err(problems) }
    }
}

impl MadeStudy {
    /// Every picture of it.
    pub(in crate::site) fn pictures(&self) -> Vec<&Picture> {
        self.document.pictures().into_iter().map(AsRef::as_ref).collect()
    }

    /// Its files on the site, but for its page.
    pub(in crate::site) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::from([(PathBuf::from(format!("cases/{}.pdf", self.slug)), self.pdf.clone())]);
        let sizes = self.pictures().into_iter().flat_map(Picture::sizes);
        files.extend(sizes.map(|size| (Path::new("cases/img").join(&size.name), size.file.to_vec())));
        files
    }
}
