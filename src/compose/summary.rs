//! The short letter for somebody outside the family: that the work took place and has ended. Only where everybody agreed to
//! copies does it say what changed, and when the child was born.
//!
//! It holds no words and no stills: what a family said is theirs to pass on.

use std::collections::BTreeMap;

use tera::Value;

use super::courtesy::addressed;
use super::family::{FamilyPapers, Reader};
use super::letter::{outsider, salutation, shared};
use super::pieces::Pieces;
use super::ratings::{Telling, ratings};
use super::sender;
use super::templates::{Composer, Voice, object, slot};
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
        let may_be_copied = papers.may_be_copied();
        let name = |child: &Child| match child.born.filter(|_| may_be_copied) {
            Some(born) => {
                let day = voice.long_day(born);
                voice.say("name-with-birth", &[("name", child.name.as_str().into()), ("date", (&day).into())])
            }
            None => child.name.clone(),
        };
        let born: Vec<String> = papers.case.family.children().map(name).collect();
        values.insert("names", Value::from(voice.list(&born)));
        let children: Vec<String> = papers.case.family.children().map(|child: &Child| child.name.clone()).collect();
        let reader = outsider(copy, None);
        let ratings = ratings(papers, Reader::Adult(&reader), Telling::Letter, voice).filter(|_| may_be_copied);
        if let Some(ratings) = ratings {
            let tables: Vec<Value> = ratings.tables.into_iter().map(|table| slot(&pieces.add(vec![table]))).collect();
            let entries = vec![("title", Value::from(ratings.title)), ("tables", Value::from(tables))];
            values.insert("ratings", object(entries));
        }
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
