//! The case study: what was learnt with a family, told to strangers.
//!
//! It is composed from [`AnonymisedCase`] alone; nothing here may see the notes. The author's own account carries it, in
//! parts with a heading each: the helping question follows the first part, what was done the second, the ratings the
//! third, the client's words the fourth, and the consent ends it. Where the account has fewer parts, what is left follows
//! it under headings of its own.

mod card;
mod glance;
mod goals;
mod perspective;
mod sessions;
mod topic;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tera::Value;

use super::pieces::{Pieces, below};
use super::templates::{Composer, Voice, object, slot};
use super::tongue::{Tongue, smart, smart_marks};
use crate::case::Service;
use crate::diagnostic::Diagnostic;
use crate::document::{
    Block, Document, DocumentKind, Figure, Inline, PageLabel, ParagraphRole, Picture, Running, Saying, SayingRole,
};
use crate::language::Language;
use crate::privacy::anonymise::{AnonymisedCase, AnonymisedClip, AnonymisedCycle, AnonymisedWords, PersonPart};
use crate::theme::Wording;
pub use card::StudyCard;
pub use topic::{Topic, TopicKind};

/// The parts of an account that something of the program's own follows.
const PLACES: usize = 4;

/// A case study with all that its document needs.
#[derive(Clone, Copy, Debug)]
pub struct StudyPapers<'a> {
    /// The case, anonymised.
    pub case: &'a AnonymisedCase,
    /// Its pictures, by [`AnonymisedClip::still`]: only those that may be shown.
    pub stills: &'a BTreeMap<String, StudyStill>,
    /// Who publishes it.
    pub service: &'a Service,
    /// The language plain text of the service is in.
    pub service_language: &'a Language,
    /// The day it was approved, for the properties of the PDF.
    pub date: Date,
}

impl<'a> StudyPapers<'a> {
    /// Speaks for the case, in the language of a wording that has the sentences of case studies.
    fn voice(&self, wording: &'a Wording) -> Voice<'a> {
        let language = self.case.language();
        let tongue = Tongue {
            document: wording.language(),
            reader: language,
            notes: language,
            service: self.service_language,
            addressee: None,
        };
        Voice::new(wording, tongue, None, None)
    }
}

/// A still of a case study, clean.
#[derive(Clone, Debug)]
pub struct StudyStill {
    /// The picture.
    pub picture: Arc<Picture>,
    /// Whether something in it is covered.
    pub covered: bool,
}

impl Composer {
    /// The document of a case study, in the language of the case.
    pub fn case_study(&self, papers: &StudyPapers<'_>) -> Result<Document, Vec<Diagnostic>> {
        let wording = self.theme.wording_with(papers.case.language(), "case-glance");
        let voice = papers.voice(&wording);
        let mut pieces = Pieces::default();
        let study = self.study(papers, &voice, &mut pieces);
        let service = Inline::plain(&voice.tongue.service(&papers.service.name));
        let page = voice.say("page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]);
        let blocks = self.blocks("case-study", &voice, BTreeMap::from([("study", study)]), &pieces)?;
        Ok(Document {
            kind: DocumentKind::CaseStudy,
            title: smart_marks(papers.case.title()),
            language: wording.language().clone(),
            author: service.clone(),
            date: papers.date,
            large_print: false,
            running: Running {
                // Who it is from: nobody in particular receives it.
                recipient: service,
                page: PageLabel(page),
                ..Running::default()
            },
            blocks,
        })
    }

    fn study(&self, papers: &StudyPapers<'_>, voice: &Voice<'_>, pieces: &mut Pieces) -> Value {
        let case = papers.case;
        let account = Account::of(case, voice);
        let mut put = |blocks: Vec<Block>| slot(&pieces.add(blocks));
        let mut entries = vec![("title", Value::from(smart_marks(case.title())))];
        if let Some(standfirst) = account.standfirst {
            let paragraph = Block::Paragraph { role: ParagraphRole::Standfirst, content: standfirst };
            entries.push(("standfirst", put(vec![paragraph])));
        }
        entries.push(("glance", put(vec![Block::Glance(glance::glance(case, self.principles(), voice))])));
        let parts = account.parts.len().max(PLACES);
        let mut parts_left = account.parts.into_iter();
        let parts = (0..parts).map(|_| {
            let body = parts_left.next().map_or_else(Value::none, &mut put);
            object(vec![("body", body)])
        });
        entries.push(("account", Value::from(parts.collect::<Vec<_>>())));
        let mut stills = stills(papers, voice).into_iter();
        if let Some(first) = stills.next() {
            entries.push(("hero", put(first)));
        }
        let others: Vec<Block> = stills.flatten().collect();
        if !others.is_empty() {
            entries.push(("stills", put(others)));
        }
        let questions: Vec<Value> = case
            .helping_questions()
            .iter()
            .filter(|question| !question.text.trim().is_empty())
            .map(|question| put(vec![Block::Saying(quoted(&question.text, None, SayingRole::Question, None, voice))]))
            .collect();
        entries.push(("questions", Value::from(questions)));
        let clients = clients(case);
        entries.push(("clients_count", Value::from(clients.len() as u64)));
        entries.push(("clients", Value::from(voice.list(&clients))));
        if let Some(table) = sessions::table(case, voice) {
            entries.push(("sessions", put(vec![Block::Table(table)])));
        }
        if let Some(goals) = goals::goals(case, voice) {
            let tables: Vec<Value> = goals.tables.into_iter().map(|table| put(vec![table])).collect();
            entries.push((
                "goals",
                object(vec![
                    ("title", Value::from(goals.title)),
                    ("note", goals.note.map_or_else(Value::none, Value::from)),
                    ("chart", goals.chart.map_or_else(Value::none, |chart| put(vec![chart]))),
                    ("tables", Value::from(tables)),
                ]),
            ));
        }
        let said = perspective::perspectives(case, voice).into_iter().map(|person| {
            let title = Value::from(voice.say("case-words-title", &[("name", (&person.name).into())]));
            object(vec![("title", title), ("words", put(person.blocks))])
        });
        entries.push(("perspectives", Value::from(said.collect::<Vec<_>>())));
        entries.push(("consent", Value::from(perspective::consent(case, voice))));
        object(entries)
    }
}

/// The author's own text in its parts.
struct Account {
    /// What stands before the first heading, if it is one paragraph.
    standfirst: Option<Vec<Inline>>,
    /// Each with its heading.
    parts: Vec<Vec<Block>>,
}

impl Account {
    fn of(case: &AnonymisedCase, voice: &Voice<'_>) -> Self {
        let Some((blocks, language)) = case.body(voice.tongue.reader) else {
            return Self { standfirst: None, parts: Vec::new() };
        };
        let mut parts: Vec<Vec<Block>> = Vec::new();
        for block in below(1, blocks) {
            match (&block, parts.last_mut()) {
                (Block::Heading { level: 2, .. }, _) | (_, None) => parts.push(vec![block]),
                (_, Some(part)) => part.push(block),
            }
        }
        let standfirst = match parts.first().map(Vec::as_slice) {
            Some([Block::Paragraph { role: ParagraphRole::Body, content }]) if parts.len() > 1 => Some(content.clone()),
            _ => None,
        };
        if standfirst.is_some() {
            parts.remove(0);
        }
        let standfirst = standfirst.map(|words| voice.tongue.in_notes(words));
        if let Some(language) = voice.tongue.foreign(language.clone()) {
            let foreign = |blocks| vec![Block::Part { language: language.clone(), blocks }];
            parts = parts.into_iter().map(foreign).collect();
        }
        Self { standfirst, parts }
    }
}

/// What the clients are called.
fn clients(case: &AnonymisedCase) -> Vec<String> {
    let is_client = |part: &PersonPart| matches!(part, PersonPart::Adult { client: true, .. });
    case.people().iter().filter(|person| is_client(&person.part)).map(|person| person.name.clone()).collect()
}

/// Every still that may be shown, with what was said about it.
fn stills(papers: &StudyPapers<'_>, voice: &Voice<'_>) -> Vec<Vec<Block>> {
    let of_clip = |cycle: &AnonymisedCycle, clip: &AnonymisedClip| {
        let still = papers.stills.get(&clip.still)?;
        // A caption of the notes speaks to the family; the text for people who can't see the still tells strangers what it shows.
        let shows = clip.alt.as_deref().or(clip.caption.as_deref()).unwrap_or_default();
        let words = clip.words.iter().filter_map(|words| said(papers.case, words, cycle.reviewed_in, voice));
        let figure = Figure {
            picture: Arc::clone(&still.picture),
            alt: vec![Inline::text(voice.say("case-still-alt", &[]))],
            caption: voice.tongue.plain(shows),
            principle: if still.covered { vec![Inline::text(voice.say("case-covered", &[]))] } else { Vec::new() },
            words: words.map(|words| Saying { role: SayingRole::Beside, ..words }).collect(),
        };
        Some(vec![Block::Figure(figure)])
    };
    let cycles = papers.case.cycles().iter();
    cycles.flat_map(|cycle| cycle.clips.iter().filter_map(move |clip| of_clip(cycle, clip))).collect()
}

/// Somebody's words with whoever said them.
fn said(case: &AnonymisedCase, words: &AnonymisedWords, session: Option<u32>, voice: &Voice<'_>) -> Option<Saying> {
    let person = case.person(words.by)?;
    let speaker = match session {
        Some(session) => voice.say("case-speaker", &[("name", (&person.name).into()), ("number", session.into())]),
        None => person.name.clone(),
    };
    let blank = words.said.trim().is_empty();
    (!blank).then(|| quoted(&words.said, Some(&words.language), SayingRole::Alone, Some(speaker), voice))
}

fn quoted(
    said: &str,
    language: Option<&Language>,
    role: SayingRole,
    speaker: Option<String>,
    voice: &Voice<'_>,
) -> Saying {
    let words = Inline::plain(&smart(said));
    Saying {
        role,
        language: voice.tongue.foreign(language.unwrap_or(voice.tongue.notes).clone()),
        content: vec![Inline::Text(voice.say("quoted", &[("words", (&words).into())]))],
        speaker: speaker.map(|speaker| vec![Inline::Text(smart_marks(&speaker))]),
    }
}
