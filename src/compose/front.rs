//! What the front page of an adult's papers takes from the notes.

use super::booklet_moments::cover;
use super::family::{FamilyPapers, Recipient};
use super::templates::{Composer, Voice};
use super::tongue::{Addressee, Tongue};
use crate::case::Adult;
use crate::document::Figure;

impl Composer {
    /// The still that stands on the front page: the one of the booklet's cover, whether there is a booklet yet or not.
    /// `papers` are those for the purpose of booklets.
    pub fn cover_still(&self, papers: &FamilyPapers<'_>, adult: &Adult) -> Option<Figure> {
        let notes = papers.case.language();
        let reader = adult.language.first().unwrap_or(&notes);
        let wording = self.wording(reader);
        let tongue = Tongue {
            document: wording.language(),
            reader,
            notes: &notes,
            service: papers.service_language,
            addressee: Some(Addressee { id: &adult.id, family: &papers.case.family }),
        };
        cover(
            papers,
            papers.case.cycles.iter(),
            &Voice::new(&wording, tongue, papers.date(), Recipient::from(adult).spoken),
        )
    }
}
