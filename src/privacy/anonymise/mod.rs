//! Case notes told to strangers: every name, place, day and number that tells who somebody is, replaced or taken out.
//!
//! ```text
//! text ──contacts, numbers, dates, people, ages──▶ replaced
//!      ──doubtful numbers, rare features, capitals, other families──▶ asked, and taken out until answered
//! ```
//!
//! Deterministic and explainable: the same notes make the same text, and every change says why. What can't be replaced
//! surely is asked about. A case study is composed from [`AnonymisedCase`] alone. Nothing here reads files, writes
//! anything, or ever leaves a text as it was because it looked like nothing. What is recognised and why stands in
//! docs/anonymising.md, and changes there when it changes here.

mod ages;
mod blocks;
mod calendar;
mod capitals;
mod case;
mod contacts;
mod counts;
mod dates;
mod features;
mod figures;
mod finding;
mod gather;
mod identifying;
mod initials;
mod marked;
mod numbers;
mod people;
mod phrases;
mod plain;
mod reader;
mod reason;
mod scribe;
mod stand_ins;
mod statements;
mod telling;
mod verbatim;
mod words;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use regex::Regex;

pub use case::{
    AgeBand, AnonymisedCase, AnonymisedClip, AnonymisedCycle, AnonymisedDescriptions, AnonymisedGoal, AnonymisedPerson,
    AnonymisedQuestion, AnonymisedRating, AnonymisedSeries, AnonymisedWords, Background, Change, ConsentFact,
    NotePlace, PersonNumber, PersonPart, Question, Season,
};
pub use marked::{MarkedPart, MarkedPiece, MarkedText};
pub use reason::Reason;
pub use verbatim::{VerbatimCheck, VerbatimQuestion};

use crate::case::{Case, CaseStudy};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::language::Language;
use crate::privacy::ConsentGate;
use crate::privacy::guard::Guard;
use crate::source::{Book, SourceFile};
use crate::theme::Theme;
use calendar::Calendar;
use counts::KnownNumbers;
use gather::Notes;
use people::Names;
use phrases::Phrases;
use reader::{Cleared, Reader};
use scribe::Scribe;

/// Anonymises the case studies of one book, on one day; made once for all of them.
pub struct Anonymiser<'a> {
    book: &'a Book,
    theme: &'a Theme,
    guard: Guard<'a>,
    as_of: Date,
}

impl<'a> Anonymiser<'a> {
    /// Learns every name of the book. The day decides whose words consent lets be told.
    pub fn new(book: &'a Book, theme: &'a Theme, as_of: Date) -> Self {
        Self { book, theme, guard: Guard::new(book), as_of }
    }

    /// A study with its case, anonymised; every problem that keeps it from being so otherwise.
    ///
    /// Questions are no such problem: they are in [`AnonymisedCase::questions`].
    pub fn study(&self, study: &CaseStudy) -> Result<AnonymisedCase, Vec<Diagnostic>> {
        let study_files = self.files_of(study);
        let in_study = |problem: Diagnostic| match study_files.first() {
            Some((_, file)) => problem.in_file(&file.path),
            None => problem,
        };
        let family = self.book.families.iter().find(|family| {
            family.reference.as_ref().is_some_and(|reference| reference.eq_ignore_ascii_case(study.family.trim()))
        });
        let Some((family, case)) = family.and_then(|family| Some((family, family.case.as_ref()?))) else {
            let problem = Diagnostic::error("study-family", "The notes of this case study’s family have errors.")
                .help("Put them right first: `traject check` lists them.");
            return Err(vec![in_study(problem)]);
        };
        let service = self.book.service.as_ref();
        let names = Names::new(case, study, service);
        if !names.is_ready() || !self.guard.is_ready() {
            let problem = Diagnostic::error("too-many-names", "The book has too many names to look for.");
            return Err(vec![in_study(problem.of(Trouble::Refused))]);
        }
        let language = study.body.versions().next().map_or_else(|| case.language(), |(language, _)| language.clone());
        let phrases = self.phrases(case, study, &language)?;
        let mut reader = Reader {
            names,
            calendar: Calendar::of(case),
            known: KnownNumbers::new(case),
            vocabulary: words::Vocabulary::default(),
            cleared: Cleared::new(&study.cleared),
            guard: &self.guard,
            family,
        };
        for words in study.pseudonyms.values() {
            reader.vocabulary.allow(words);
        }
        // What stands in place of names is gone over too: a town told as "a town near Gloucester" is told.
        let gone_over = stand_ins::gone_over(&reader, &phrases, case, study, &language);
        if let Some((case, study)) = &gone_over.changed {
            reader.names = Names::new(case, study, service);
        }
        let practitioners = service.map(|service| service.practitioners.as_slice()).unwrap_or_default();
        let gate = ConsentGate::new(case, self.as_of).with_practitioners(practitioners);
        let notes = Notes { case, study, service, gate, files: &family.files, study_files, language, places: RefCell::default() };
        let mut scribe = Scribe {
            reader: &mut reader,
            phrases: &phrases,
            learning: true,
            changes: Vec::new(),
            questions: Vec::new(),
            marked: Vec::new(),
            problems: Vec::new(),
            missing: BTreeSet::new(),
        };
        gather::gather(&notes, &mut scribe);
        scribe.learning = false;
        let mut anonymised = gather::gather(&notes, &mut scribe);
        anonymised.questions.extend(gone_over.questions(&notes, &anonymised.changes));
        anonymised.questions.extend(stand_ins::of_slug(scribe.reader, &phrases, &notes));
        anonymised.questions.sort_by_key(|question| question.why.rank());
        if scribe.problems.is_empty() { Ok(anonymised) } else { Err(scribe.problems) }
    }

    /// The words that stand in place of others, in every language of the case.
    fn phrases(
        &self,
        case: &Case,
        study: &CaseStudy,
        language: &Language,
    ) -> Result<BTreeMap<Language, Phrases>, Vec<Diagnostic>> {
        let mut languages: BTreeSet<Language> = study.body.versions().map(|(language, _)| language.clone()).collect();
        languages.extend([language.clone(), case.language(), Language::english()]);
        let needed = languages.clone();
        // Somebody may have spoken any of the others.
        languages.extend(self.theme.languages().into_iter().cloned());
        let mut phrases = BTreeMap::new();
        let mut problems = Vec::new();
        for language in languages {
            match Phrases::new(self.theme, &language) {
                Ok(found) => {
                    phrases.insert(language, found);
                }
                Err(problem) if needed.contains(&language) => problems.push(problem),
                Err(_) => {}
            }
        }
        if problems.is_empty() { Ok(phrases) } else { Err(problems) }
    }

    /// The files of a study: its own, then its translations with their languages.
    fn files_of(&self, study: &CaseStudy) -> Vec<(Option<Language>, Arc<SourceFile>)> {
        let folder = Path::new(&self.book.config.book.src).join("case-studies");
        let mut found = Vec::new();
        for file in &self.book.files {
            if file.path.parent() != Some(folder.as_path()) {
                continue;
            }
            let stem = file.path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".md"));
            let Some(stem) = stem else { continue };
            if stem == study.slug {
                found.insert(0, (None, Arc::clone(file)));
            } else if let Some(tag) = stem.strip_prefix(&study.slug).and_then(|rest| rest.strip_prefix('.'))
                && let Ok(language) = tag.parse()
            {
                found.push((Some(language), Arc::clone(file)));
            }
        }
        found
    }
}

/// A constant expression; a test reads all of them.
fn expression(pattern: &str) -> Regex {
    #[allow(clippy::expect_used, reason = "no input reaches a pattern")]
    Regex::new(pattern).expect("a constant expression is sound")
}
