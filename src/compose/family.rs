//! What the papers of one family are composed from.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::case::{Adult, Case, Child, Copy, CopyKind, Cycle, Practitioner, Purpose, Service, Spoken};
use crate::document::Picture;
use crate::language::Language;
use crate::privacy::{ConsentGate, Permitted};

/// The pictures of one family and its service, already clean.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    /// By clip id: the stills that may be shown for the papers' purpose.
    pub stills: BTreeMap<String, Permitted<Arc<Picture>>>,
    /// The service's logo.
    pub logo: Option<Arc<Picture>>,
    /// Signatures, by the practitioner's id.
    pub signatures: BTreeMap<String, Arc<Picture>>,
}

impl Pictures {
    /// The still of a clip, if it may be shown.
    pub(super) fn still(&self, clip: &str) -> Option<Arc<Picture>> {
        self.stills.get(clip).map(|still| Arc::clone(still))
    }

    /// Every one of them.
    pub fn all(&self) -> impl Iterator<Item = &Picture> {
        let stills = self.stills.values().map(|still| &**still);
        stills.chain(&self.logo).chain(self.signatures.values()).map(AsRef::as_ref)
    }
}

/// One family with all that its papers need.
#[derive(Clone, Copy, Debug)]
pub struct FamilyPapers<'a> {
    /// Its notes.
    pub case: &'a Case,
    /// The service.
    pub service: &'a Service,
    /// The language plain text of the service is in.
    pub service_language: &'a Language,
    /// Its pictures.
    pub pictures: &'a Pictures,
    /// What may be shown, on the build's day.
    pub gate: ConsentGate<'a>,
    /// What the papers are for: stills and others' words need consent for this.
    pub purpose: Purpose,
}

/// Who a document is for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reader<'a> {
    /// An adult of the family.
    Adult(&'a Adult),
    /// A child of the family.
    Child(&'a Child),
}

impl<'a> Reader<'a> {
    pub(super) fn id(self) -> &'a str {
        match self {
            Self::Adult(adult) => &adult.id,
            Self::Child(child) => &child.id,
        }
    }
}

/// Whom a document names as its recipient, and how they are spoken of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recipient<'a> {
    pub(super) name: &'a str,
    pub(super) spoken: Option<Spoken>,
    /// Their id, where they are of the family.
    pub(super) id: Option<&'a str>,
}

impl<'a> From<&'a Adult> for Recipient<'a> {
    fn from(adult: &'a Adult) -> Self {
        Self { name: &adult.name, spoken: adult.pronouns.as_deref().and_then(Spoken::of), id: Some(&adult.id) }
    }
}

impl<'a> From<&'a Child> for Recipient<'a> {
    fn from(child: &'a Child) -> Self {
        Self { name: child.known_as(), spoken: child.pronouns.as_deref().and_then(Spoken::of), id: Some(&child.id) }
    }
}

/// Somebody outside the family.
impl<'a> From<&'a String> for Recipient<'a> {
    fn from(name: &'a String) -> Self {
        Self { name, spoken: None, id: None }
    }
}

impl<'a> FamilyPapers<'a> {
    /// The day the papers are of: the closing's, or while the work goes on the latest day that was rated or reviewed.
    pub(super) fn date(&self) -> Option<Date> {
        let closing = self.case.closing.as_ref().map(|closing| closing.on);
        let rated = || self.case.family.goals.iter().flat_map(|goal| self.case.ratings(goal)).map(|rating| rating.on);
        let cycles = || self.case.cycles.iter().filter_map(Cycle::rated_on);
        closing.or_else(|| rated().chain(cycles()).max())
    }

    /// The first day noted of the work together.
    pub(super) fn began(&self) -> Option<Date> {
        let family = &self.case.family;
        let questions = family.helping_question.iter().filter_map(|question| question.agreed);
        let ratings = family.goals.iter().flat_map(|goal| goal.ratings.iter().map(|rating| rating.on));
        let descriptions = family.descriptions.iter().filter_map(|described| described.on);
        let films = self.case.cycles.iter().filter_map(|cycle| cycle.film.as_ref().map(|film| film.on));
        questions.chain(ratings).chain(descriptions).chain(films).min()
    }

    /// Who signs: the closing's practitioner, else the family's.
    pub fn signatory(&self) -> Option<&'a Practitioner> {
        let named = self.case.closing.as_ref().and_then(|closing| closing.signed_by.as_deref());
        self.service.practitioner(named.unwrap_or(&self.case.family.practitioner))
    }

    /// What the children are called.
    pub(super) fn children(&self) -> Vec<String> {
        self.case.family.children().map(|child| child.known_as().to_owned()).collect()
    }

    /// The adults who took part.
    pub(super) fn clients(&self) -> impl Iterator<Item = &'a Adult> + use<'a> {
        self.case.family.adults.iter().filter(|adult| adult.client)
    }

    /// Whether copies may go to somebody outside the family: everybody who took part, and every child, is covered by live
    /// consent for them.
    pub fn may_be_copied(&self) -> bool {
        let people = self.clients().map(|adult| adult.id.as_str());
        let mut people = people.chain(self.case.family.children().map(|child| child.id.as_str()));
        people.all(|person| self.gate.words(person, "", Purpose::Copies).is_ok())
    }

    /// The copies that are made for somebody outside the family, each with its place in the notes from 0.
    pub fn copies(&self) -> impl Iterator<Item = (usize, &'a Copy)> + use<'a> {
        let may_be_copied = self.may_be_copied();
        let copies = self.case.closing.iter().flat_map(|closing| &closing.copies).enumerate();
        copies.filter(move |(_, copy)| copy.kind == CopyKind::Summary || may_be_copied)
    }

    /// Whether a reader may see what somebody of the family said or rated.
    pub(super) fn may_quote(&self, speaker: &str, reader: Reader<'_>) -> bool {
        self.gate.words(speaker, reader.id(), self.purpose).is_ok()
    }
}
