//! What of a case may be told to strangers: names, places, days and numbers already replaced or taken out.
//!
//! Nothing here holds an id of the notes, a day, a file's name or any letter of a text that was not gone over, but for
//! what says so: [`AnonymisedClip::still`] leads to a picture, and the reasons of [`Change`] and [`Question`] are for the
//! review alone.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{MarkedText, Reason};
use crate::case::Scale;
use crate::diagnostic::Span;
use crate::document::Block;
use crate::language::Language;

/// A case study with its case, anonymised. Only [`super::anonymise`] makes one.
///
/// It is whole even while questions are open: what is asked about is taken out of its texts, so that nothing that was not
/// judged ever reaches a writer. Nothing may be published of it before [`Self::is_settled`].
#[derive(Clone, Debug, PartialEq)]
pub struct AnonymisedCase {
    pub(super) slug: String,
    pub(super) language: Language,
    pub(super) title: String,
    pub(super) body: Vec<(Language, Vec<Block>)>,
    pub(super) people: Vec<AnonymisedPerson>,
    pub(super) background: Background,
    pub(super) helping_questions: Vec<AnonymisedQuestion>,
    pub(super) goals: Vec<AnonymisedGoal>,
    pub(super) descriptions: Vec<AnonymisedDescriptions>,
    pub(super) cycles: Vec<AnonymisedCycle>,
    pub(super) feedback: Vec<AnonymisedWords>,
    pub(super) author_post: Option<String>,
    pub(super) consent: Vec<ConsentFact>,
    pub(super) changes: Vec<Change>,
    pub(super) questions: Vec<Question>,
    pub(super) marked: Vec<MarkedText>,
}

/// Somebody, by their place in [`AnonymisedCase::people`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonNumber(pub usize);

/// A child, an adult of the family or somebody else who has a pseudonym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnonymisedPerson {
    /// The pseudonym. Whoever has none is told by their role in the texts ("her brother") and stands in no list.
    pub name: String,
    /// What they are in the case.
    pub part: PersonPart,
    /// Such as `she/her`, as noted.
    pub pronouns: Option<String>,
}

/// What somebody is in the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonPart {
    /// A child of the case.
    Child {
        /// At the first session; none where no date of birth is noted.
        age: Option<AgeBand>,
    },
    /// An adult of the family.
    Adult {
        /// To the child, anonymised, such as `mum`; already in the case's language where there is a translation.
        relationship: Option<String>,
        /// Whether they took part in VIG.
        client: bool,
    },
    /// Somebody else whom the study gives a pseudonym.
    Other {
        /// Such as `brother`, as noted.
        role: Option<String>,
    },
}

/// An age, told roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgeBand {
    /// Whole years, the first of the band.
    pub from: u32,
    /// The last of the band.
    pub to: u32,
}

/// A season of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

/// Where and how long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Background {
    /// Where was filmed, anonymised, each once, in the order they came.
    pub settings: Vec<String>,
    /// How many cycles there were: films with or without a shared review.
    pub cycles: usize,
    /// How many sessions there were: days of filming, reviewing, rating or closing.
    pub sessions: u32,
    /// From the first session to the last, in whole weeks, rounded up.
    pub weeks: u32,
    /// The seasons of the first and the last session.
    pub seasons: Option<(Season, Season)>,
    /// Ids of the principles seen, in the order the theme or the format lists them.
    pub principles: Vec<String>,
}

/// What the client wanted to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnonymisedQuestion {
    /// The question.
    pub text: String,
    /// The session it was agreed in.
    pub session: Option<u32>,
}

/// A goal with its ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct AnonymisedGoal {
    /// In the client's words.
    pub text: String,
    /// How it is rated.
    pub scale: Scale,
    /// Where the client hoped to get to.
    pub hoped_for: Option<f64>,
    /// The words of each level of goal attainment scaling.
    pub levels: BTreeMap<i64, String>,
    /// Whether the client dropped it on the way.
    pub replaced: bool,
    /// Who rated it and how, in the order they first did.
    pub series: Vec<AnonymisedSeries>,
}

/// One goal as one person rated it; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct AnonymisedSeries {
    /// Who rated.
    pub by: PersonNumber,
    /// From first to last.
    pub points: Vec<AnonymisedRating>,
}

/// One rating.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnonymisedRating {
    /// The session, from 1.
    pub session: u32,
    /// The cycle it belongs to; none before the first.
    pub cycle: Option<u32>,
    /// On the goal's scale.
    pub value: f64,
}

/// Words for the child and the relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnonymisedDescriptions {
    /// Who chose them.
    pub by: PersonNumber,
    /// When.
    pub session: Option<u32>,
    /// Words for the child.
    pub child: Vec<String>,
    /// Words for the relationship.
    pub relationship: Vec<String>,
}

/// One film and its shared review.
#[derive(Clone, Debug, PartialEq)]
pub struct AnonymisedCycle {
    /// From 1.
    pub number: u32,
    /// The film's session.
    pub filmed_in: Option<u32>,
    /// The review's session.
    pub reviewed_in: Option<u32>,
    /// The film's length in minutes.
    pub minutes: Option<f64>,
    /// Where, such as `home`.
    pub setting: Option<String>,
    /// What they did.
    pub activity: Option<String>,
    /// The clips whose stills the study shows, and no others.
    pub clips: Vec<AnonymisedClip>,
    /// What the client does that helps.
    pub strengths: Vec<String>,
    /// The plan for the next film.
    pub next: Option<String>,
}

/// A moment whose still the study shows.
#[derive(Clone, Debug, PartialEq)]
pub struct AnonymisedClip {
    /// The id of the clip in the notes, to find its picture by. It may hold a name: it is printed nowhere and part of no
    /// file's name.
    pub still: String,
    /// One line beneath it.
    pub caption: Option<String>,
    /// What it shows, for who can't see it.
    pub alt: Option<String>,
    /// Ids of the principles seen.
    pub principles: Vec<String>,
    /// What was said about it, by those whose consent to a case study is live.
    pub words: Vec<AnonymisedWords>,
}

/// Somebody's own words, with names in them replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnonymisedWords {
    /// Who said them.
    pub by: PersonNumber,
    /// Without quotation marks.
    pub said: String,
    /// The language they were said in.
    pub language: Language,
}

/// One live line of consent to a case study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentFact {
    /// Who gave it.
    pub by: PersonNumber,
    /// Whom it covers.
    pub covers: Vec<PersonNumber>,
    /// For print.
    pub print: bool,
    /// For the web.
    pub web: bool,
    /// The child's own view, where it was asked for.
    pub child_agreed: Option<bool>,
}

/// Where in the notes something stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotePlace {
    /// Relative to the book's folder.
    pub file: PathBuf,
    /// In the file.
    pub span: Span,
}

/// Something that was replaced or taken out: for the review alone, it holds what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// As it was written.
    pub old: String,
    /// What stands there now; empty where it was taken out.
    pub new: String,
    /// Why.
    pub why: Reason,
    /// Where.
    pub place: NotePlace,
}

/// Something that a person must judge: for the review alone, it holds what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// As it was written.
    pub written: String,
    /// What `cleared` names it by: as it was written, or the language that somebody must read.
    pub answer: String,
    /// Why it is asked.
    pub why: Reason,
    /// Whether `cleared:` may answer it with "harmless"; a name of another family it may not.
    pub can_be_cleared: bool,
    /// How often it stands in the texts; the place is its first.
    pub times: usize,
    /// Where.
    pub place: NotePlace,
}

impl AnonymisedCase {
    /// The name of the study's file without its ending; the page's address.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The language of the study: the family's.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The study's own text in the language wanted, with the language it really is in.
    pub fn body(&self, wanted: &Language) -> Option<(&[Block], &Language)> {
        let exact = self.body.iter().find(|(language, _)| language == wanted);
        let near = || self.body.iter().find(|(language, _)| language.is_same_language(wanted));
        exact.or_else(near).or(self.body.first()).map(|(language, blocks)| (blocks.as_slice(), language))
    }

    /// The study's text as a summary for lists and previews: the words of its first paragraph.
    pub fn standfirst(&self) -> Option<String> {
        let (blocks, _) = self.body(&self.language)?;
        blocks.iter().find_map(|block| match block {
            Block::Paragraph { content, .. } => Some(crate::document::Inline::plain(content)),
            _ => None,
        })
    }

    /// Everybody the case speaks of: the children, then the adults of the family.
    pub fn people(&self) -> &[AnonymisedPerson] {
        &self.people
    }

    /// One of them.
    pub fn person(&self, number: PersonNumber) -> Option<&AnonymisedPerson> {
        self.people.get(number.0)
    }

    /// Where and how long.
    pub fn background(&self) -> &Background {
        &self.background
    }

    /// The helping question, then those that reworded it.
    pub fn helping_questions(&self) -> &[AnonymisedQuestion] {
        &self.helping_questions
    }

    /// The goals with their ratings.
    pub fn goals(&self) -> &[AnonymisedGoal] {
        &self.goals
    }

    /// The client's words for child and relationship, from first to last.
    pub fn descriptions(&self) -> &[AnonymisedDescriptions] {
        &self.descriptions
    }

    /// The cycles in their order.
    pub fn cycles(&self) -> &[AnonymisedCycle] {
        &self.cycles
    }

    /// What was said about VIG itself, by those whose consent to a case study is live.
    pub fn feedback(&self) -> &[AnonymisedWords] {
        &self.feedback
    }

    /// What the author is, such as "Educational Psychologist"; never who.
    pub fn author_post(&self) -> Option<&str> {
        self.author_post.as_deref()
    }

    /// The live lines of consent to a case study.
    pub fn consent(&self) -> &[ConsentFact] {
        &self.consent
    }

    /// Everything that was replaced or taken out, in the order of the texts. For the review alone.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What a person must still judge, the most telling first. For the review alone.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Every text with what became of it, in the order of the case. For the review alone.
    pub fn marked(&self) -> &[MarkedText] {
        &self.marked
    }

    /// Whether no question is open. Nothing is published before.
    pub fn is_settled(&self) -> bool {
        self.questions.is_empty()
    }
}

impl AgeBand {
    /// The band of an age in whole years: under one, 1–2, 3–5, 6–8, 9–11, 12–15, 16–17, then by decades.
    pub fn of(years: u32) -> Self {
        let (from, to) = match years {
            0 => (0, 0),
            1..=2 => (1, 2),
            3..=5 => (3, 5),
            6..=8 => (6, 8),
            9..=11 => (9, 11),
            12..=15 => (12, 15),
            16..=17 => (16, 17),
            18..=19 => (18, 19),
            _ => (years / 10 * 10, years / 10 * 10 + 9),
        };
        Self { from, to }
    }
}

impl Season {
    /// The season of a month, 1–12.
    pub fn of_month(month: i8) -> Self {
        match month {
            3..=5 => Self::Spring,
            6..=8 => Self::Summer,
            9..=11 => Self::Autumn,
            _ => Self::Winter,
        }
    }
}
