//! The short letter for somebody outside the family: that the work took place and has ended, and no more.
//!
//! It holds no scores, no words and no stills: what a family said is theirs to pass on.

use std::collections::BTreeMap;

use tera::Value;

use super::courtesy::addressed;
use super::family::FamilyPapers;
use super::letter::{salutation, shared};
use super::pieces::Pieces;
use super::sender;
use super::templates::{Composer, Voice, slot};
use crate::case::{Adult, Child, Copy};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document, DocumentKind, Inline};

impl Composer {
    /// The summary for a copy of kind `summary`, in the language of the service.
    pub fn summary(&self, papers: &FamilyPapers<'_>, copy: &Copy) -> Result<Document, Vec<Diagnostic>> {
        let notes = papers.case.language();
        let languages = [papers.service_language.clone()];
        self.in_languages(
            papers,
            &languages,
            DocumentKind::Summary,
            |voice| {
                let title = voice.say("letter-title", &[("name", copy.name.as_str().into())]);
                self.summary_in(papers, copy, voice).map(|blocks| (title, blocks))
            },
            &notes,
            &copy.name,
        )
    }

    fn summary_in(
        &self,
        papers: &FamilyPapers<'_>,
        copy: &Copy,
        voice: &Voice<'_>,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        let mut pieces = Pieces::default();
        let mut values: BTreeMap<&'static str, Value> = shared(papers, voice, &mut pieces);
        let mut recipient = vec![copy.name.clone()];
        recipient.extend(copy.role.as_ref().map(|role| Inline::plain(&voice.tongue.noted(role))));
        let address = sender::address(recipient, papers, voice);
        values.insert("address", slot(&pieces.add(vec![Block::Address(address)])));
        values.insert("salutation", slot(&pieces.add(vec![salutation(voice, &addressed(&copy.name))])));
        let children: Vec<String> = papers.case.family.children().map(|child: &Child| child.name.clone()).collect();
        let clients: Vec<String> = papers.clients().map(|adult| with_relationship(adult, voice)).collect();
        values.insert("children", Value::from(voice.list(&children)));
        values.insert("clients", Value::from(voice.list(&clients)));
        let sign_off = sender::sign_off(papers, voice, &voice.say("valediction", &[]));
        values.insert("sign_off", slot(&pieces.add(vec![Block::SignOff(sign_off)])));
        self.blocks("summary", voice, values, &pieces)
    }
}

/// "Grace Okafor (mum)".
fn with_relationship(adult: &Adult, voice: &Voice<'_>) -> String {
    match adult.relationship.as_ref().filter(|relationship| !relationship.is_blank()) {
        Some(relationship) => {
            let relationship = Inline::plain(&voice.tongue.noted(relationship));
            let values = [("name", adult.name.as_str().into()), ("relationship", (&relationship).into())];
            voice.say("name-with-relationship", &values)
        }
        None => adult.name.clone(),
    }
}
