//! Documents that a theme adds: everything a letter and a page of progress know, put together by a template of its own.

use super::family::FamilyPapers;
use super::pieces::Pieces;
use super::templates::{Composer, Voice};
use crate::case::Adult;
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document, DocumentKind};
use crate::language::Language;
use crate::theme::{From, OwnDocument, Readers};

impl Composer {
    /// A theme's own document for an adult who may receive documents; none where it is not for them, not yet, or where
    /// its template has nothing to say.
    pub fn own_document(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        own: &OwnDocument,
    ) -> Option<Result<Document, Vec<Diagnostic>>> {
        let is_readers = own.readers == Readers::Adults || adult.client;
        let has_begun = match own.from {
            From::Start => papers.date().is_some(),
            From::Review => {
                papers.case.closing.is_some() || papers.case.cycles.iter().any(|cycle| cycle.review.is_some())
            }
            From::Closing => papers.case.closing.is_some(),
        };
        if !is_readers || !has_begun {
            return None;
        }
        let mut languages: Vec<Language> = adult.language.to_vec();
        if languages.is_empty() {
            languages.push(papers.case.language());
        }
        let compose = |voice: &Voice<'_>| {
            let blocks = self.own_in(papers, adult, own, voice)?;
            Ok((own.title(voice.wording), blocks))
        };
        let notes = papers.case.language();
        let document = self.in_languages(papers, &languages, DocumentKind::Own(own.name), compose, &notes, adult);
        match document {
            Ok(document) if document.blocks.iter().all(says_nothing) => None,
            document => Some(document.map(|document| Document { large_print: adult.large_print, ..document })),
        }
    }

    fn own_in(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        own: &OwnDocument,
        voice: &Voice<'_>,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        let mut pieces = Pieces::default();
        let mut values = self.letter_values(papers, papers.case.closing.as_ref(), adult, voice, &mut pieces);
        if let Some(progress) = self.progress_value(papers, adult, voice, &mut pieces) {
            values.insert("progress", progress);
        }
        self.blocks(own.name.as_str(), voice, values, &pieces)
    }
}

/// Whether a block is only what stands between two languages.
fn says_nothing(block: &Block) -> bool {
    match block {
        Block::PageBreak => true,
        Block::Part { blocks, .. } => blocks.is_empty(),
        _ => false,
    }
}
