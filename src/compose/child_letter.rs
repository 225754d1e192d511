//! The letter to a child: a document of its own, without scores or descriptions.

use std::collections::BTreeMap;

use tera::Value;

use super::family::{FamilyPapers, Reader};
use super::letter::{noted, shared};
use super::pieces::Pieces;
use super::sender;
use super::templates::{Composer, Voice, slot};
use crate::case::{Child, ChildLetter};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document, DocumentKind, Figure};

impl Composer {
    /// A child's letter, in the family's language.
    pub fn child_letter(
        &self,
        papers: &FamilyPapers<'_>,
        child: &Child,
        letter: &ChildLetter,
    ) -> Result<Document, Vec<Diagnostic>> {
        let language = papers.case.language();
        self.in_languages(
            papers,
            std::slice::from_ref(&language),
            DocumentKind::ChildLetter,
            |voice| {
                let title = voice.say("letter-title", &[("name", child.known_as().into())]);
                self.child_letter_in(papers, child, letter, voice).map(|blocks| (title, blocks))
            },
            &language,
            child,
        )
    }

    fn child_letter_in(
        &self,
        papers: &FamilyPapers<'_>,
        child: &Child,
        letter: &ChildLetter,
        voice: &Voice<'_>,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        let mut pieces = Pieces::default();
        let mut values: BTreeMap<&'static str, Value> = shared(papers, voice, &mut pieces);
        if let Some(body) = noted(&letter.body, 0, voice) {
            values.insert("body", slot(&pieces.add(body)));
        }
        if let Some(figure) = cover(papers, Reader::Child(child), voice) {
            values.insert("still", slot(&pieces.add(vec![Block::Figure(figure)])));
        }
        let sign_off = sender::sign_off(papers, voice, &voice.say("valediction-child", &[]));
        let sign_off = crate::document::SignOff { lines: Vec::new(), ..sign_off };
        values.insert("sign_off", slot(&pieces.add(vec![Block::SignOff(sign_off)])));
        self.blocks("letter-child", voice, values, &pieces)
    }
}

/// The still chosen for the cover, if it shows this child and may be shown.
fn cover(papers: &FamilyPapers<'_>, reader: Reader<'_>, voice: &Voice<'_>) -> Option<Figure> {
    let id = papers.case.family.cover.as_deref()?;
    let (_, clip) = papers.case.clips().find(|(_, clip)| clip.id == id)?;
    if !clip.shows.iter().any(|person| person == reader.id()) {
        return None;
    }
    let picture = papers.pictures.still(id)?;
    let alt = clip.alt.as_ref().map(|alt| voice.tongue.noted(alt)).unwrap_or_default();
    Some(Figure { picture, alt, caption: Vec::new(), principle: Vec::new(), words: Vec::new() })
}
