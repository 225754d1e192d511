//! A case study in short: what lists, previews and the feed tell of it.

use super::super::templates::Composer;
use super::super::tongue::{smart, smart_marks};
use super::topic::{Topic, topics};
use super::{Account, StudyPapers, glance};
use crate::document::Inline;

/// A case study in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyCard {
    /// What it is about, in the author's words.
    pub standfirst: Option<String>,
    /// The helping question in quotation marks.
    pub question: Option<String>,
    /// Child, place and length in one line.
    pub line: String,
    /// What it is found by.
    pub topics: Vec<Topic>,
}

impl Composer {
    /// What lists tell of a case study.
    pub fn study_card(&self, papers: &StudyPapers<'_>) -> StudyCard {
        let case = papers.case;
        let wording = self.theme.wording_with(case.language(), "case-glance");
        let voice = papers.voice(&wording);
        let question = case.helping_questions().iter().find(|question| !question.text.trim().is_empty());
        let question = question.map(|question| {
            let words = Inline::plain(&smart(&question.text));
            voice.say("quoted", &[("words", (&words).into())])
        });
        let facts = glance::in_short(case, self.principles(), &voice);
        StudyCard {
            standfirst: Account::of(case, &voice).standfirst.map(|words| smart_marks(&Inline::plain(&words))),
            question,
            line: facts.join(" · "),
            topics: topics(case, self.principles(), &voice),
        }
    }
}
