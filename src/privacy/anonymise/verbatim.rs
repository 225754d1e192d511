//! Words that are printed as they were said, without the names of a case to judge them by: what of them a person must judge
//! before strangers read them. Nothing is replaced here.

use std::ops::Range;

use super::calendar::Calendar;
use super::capitals::{Judgement, capitals};
use super::counts::KnownNumbers;
use super::figures::Figures;
use super::finding::{Act, Finding};
use super::phrases::Phrases;
use super::plain::Plain;
use super::reader::{Cleared, joined, trim, unread};
use super::words::Vocabulary;
use super::{Reason, ages, contacts, counts, dates, features, initials, numbers, statements, telling};
use crate::case::Clearance;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::theme::Theme;

/// Checks words that are printed as they were said.
#[derive(Debug)]
pub struct VerbatimCheck {
    phrases: Phrases,
}

/// Something in such words that may tell who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbatimQuestion {
    /// As said.
    pub written: String,
    /// Why it is asked.
    pub why: Reason,
}

impl VerbatimCheck {
    /// Reads the theme's wording once.
    pub fn new(theme: &Theme) -> Result<Self, Diagnostic> {
        Phrases::new(theme, &Language::english()).map(|phrases| Self { phrases })
    }

    /// Everything in somebody's words that nobody judged harmless, each once.
    pub fn questions(&self, text: &str, language: &Language, cleared: &[Clearance]) -> Vec<VerbatimQuestion> {
        let cleared = Cleared::new(cleared);
        let mut open: Vec<VerbatimQuestion> = Vec::new();
        for one in self.findings(text, language, &cleared) {
            let written = text.get(one.bytes).unwrap_or_default();
            let question = VerbatimQuestion { written: written.to_owned(), why: one.why };
            if !cleared.covers(written) && !open.contains(&question) {
                open.push(question);
            }
        }
        open
    }

    fn findings(&self, text: &str, language: &Language, cleared: &Cleared) -> Vec<Finding> {
        let unread = unread(text, language, cleared);
        if !unread.is_empty() {
            return unread;
        }
        let plain = Plain::new(text);
        let figures = Figures::new(&plain);
        let calendar = Calendar::default();
        let vocabulary = Vocabulary::default();
        let mut found = contacts::contacts(&plain);
        found.extend(numbers::numbers(&plain));
        found.extend(numbers::doubtful(&plain));
        found.extend(dates::days(&plain, &calendar, &self.phrases));
        found.extend(dates::months(&plain, &self.phrases));
        found.extend(ages::ages(&plain, &figures, &self.phrases, &|_| false));
        found.extend(telling::telling(&plain, &figures));
        found.extend(statements::statements(&plain, &figures));
        found.extend(features::features(&plain));
        found.extend(initials::initials(&plain));
        found.extend(counts::counts(&plain, &figures, &KnownNumbers::default(), language));
        found.retain(|one| one.act != Act::Keep);
        for one in &mut found {
            one.act = Act::Ask { clearable: true };
        }
        // What overlaps is one question: its parts tell as much as the whole.
        let mut whole = joined(found, text);
        whole.iter_mut().for_each(|one| trim(text, one));
        let taken: Vec<Range<usize>> = whole.iter().map(|one| one.bytes.clone()).collect();
        let judgement = Judgement { vocabulary: &vocabulary, language, names: &[], title: false };
        whole.extend(capitals(text, &taken, &judgement));
        whole.retain(|one| text.get(one.bytes.clone()).is_some_and(|text| text.chars().any(char::is_alphanumeric)));
        whole.sort_by_key(|one| one.bytes.start);
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::JudgedText;

    #[test]
    fn words_are_asked_about_until_each_is_judged() {
        let check = VerbatimCheck::new(&Theme::built_in().unwrap()).unwrap();
        let english = Language::english();
        let said = "My twins and my shifts as a firefighter made it hard.";
        let asked = |cleared: &[Clearance]| {
            let open = check.questions(said, &english, cleared);
            open.into_iter().map(|one| one.written).collect::<Vec<_>>()
        };
        assert_eq!(asked(&[]), ["twins", "my shifts", "firefighter"]);
        let judged = |text: &str| {
            Clearance::Judged(JudgedText { text: text.to_owned(), judged_as: "true of many families".to_owned() })
        };
        assert_eq!(asked(&[judged("twins"), judged("my shifts")]), ["firefighter"]);
        assert!(check.questions("I look forward to bedtimes now. We laugh a lot.", &english, &[]).is_empty());
    }
}
