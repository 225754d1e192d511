//! From a case and its study to the case that strangers may read.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::blocks;
use super::calendar::age;
use super::marked::MarkedPart;
use super::scribe::{Scribe, Source};
use super::{
    AgeBand, AnonymisedCase, AnonymisedClip, AnonymisedCycle, AnonymisedDescriptions, AnonymisedGoal, AnonymisedPerson,
    AnonymisedQuestion, AnonymisedRating, AnonymisedSeries, AnonymisedWords, Background, ConsentFact, PersonNumber,
    PersonPart,
};
use crate::case::principle::PRINCIPLES;
use crate::case::{Case, CaseStudy, Cycle, Descriptions, NotePath, Purpose, Service, Text};
use crate::document::Block;
use crate::language::Language;
use crate::privacy::ConsentGate;
use crate::source::{NotePlaces, SourceFile};

/// The notes that a case is gathered from.
pub(super) struct Notes<'n> {
    pub(super) case: &'n Case,
    pub(super) study: &'n CaseStudy,
    pub(super) service: Option<&'n Service>,
    pub(super) gate: ConsentGate<'n>,
    /// The family's files.
    pub(super) files: &'n [Arc<SourceFile>],
    /// The study's files, by language; the original has none.
    pub(super) study_files: Vec<(Option<Language>, Arc<SourceFile>)>,
    pub(super) language: Language,
    /// What was scanned of the files so far, by their paths.
    pub(super) places: RefCell<BTreeMap<PathBuf, NotePlaces>>,
}

impl<'n> Notes<'n> {
    pub(super) fn file(&self, name: &str) -> Option<&'n Arc<SourceFile>> {
        self.files.iter().find(|file| file.path.file_name().is_some_and(|found| found == name))
    }

    pub(super) fn study_file(&self, language: &Language, original: bool) -> Option<&Arc<SourceFile>> {
        let fits = |tag: &Option<Language>| if original { tag.is_none() } else { tag.as_ref() == Some(language) };
        self.study_files.iter().find(|(tag, _)| fits(tag)).map(|(_, file)| file)
    }

    /// Where a value of a file stands; each file is scanned once.
    pub(super) fn source(&self, file: Option<&Arc<SourceFile>>, path: &NotePath) -> Source {
        let bytes = file.map_or(0..0, |file| {
            let mut known = self.places.borrow_mut();
            known.entry(file.path.clone()).or_insert_with(|| NotePlaces::new(file)).value(path)
        });
        Source { file: file.cloned(), bytes }
    }

    /// Whether somebody's words, ratings and descriptions may be told: with a live line of theirs. While no line is live
    /// at all nothing can be published, and the review, by which consent is given, shows everything.
    fn tells(&self, person: &str) -> bool {
        let live = |id: &str| PURPOSES.into_iter().any(|purpose| !self.gate.allowing(id, purpose, None).is_empty());
        let family = &self.case.family;
        let ids =
            family.children().map(|child| child.id.as_str()).chain(family.adults.iter().map(|adult| adult.id.as_str()));
        let mut all = ids.chain(family.others.iter().filter_map(|other| other.id.as_deref()));
        PURPOSES.into_iter().any(|purpose| self.gate.words(person, "", purpose).is_ok()) || !all.any(live)
    }
}

const PURPOSES: [Purpose; 2] = [Purpose::CaseStudyPrint, Purpose::CaseStudyWeb];

/// Goes over the whole case once.
pub(super) fn gather(notes: &Notes<'_>, scribe: &mut Scribe<'_, '_>) -> AnonymisedCase {
    let people = People::of(notes, scribe);
    let study = notes.study;
    let title_source = notes.source(notes.study_file(&notes.language, true), &NotePath::from("title"));
    let title = scribe.text(MarkedPart::Title, &study.title, &notes.language, &title_source);
    let body = body(notes, scribe);
    let helping_questions = helping_questions(notes, scribe);
    let goals = goals(notes, &people, scribe);
    let descriptions = descriptions(notes, &people, scribe);
    let cycles: Vec<AnonymisedCycle> = notes.case.cycles.iter().map(|one| cycle(notes, one, &people, scribe)).collect();
    let feedback = feedback(notes, &people, scribe);
    let background = background(notes, &cycles, scribe);
    let author = notes.service.and_then(|service| service.practitioner(&study.author));
    let author_post = author.and_then(|author| author.post.as_ref());
    AnonymisedCase {
        slug: study.slug.clone(),
        language: notes.language.clone(),
        title,
        body,
        background,
        helping_questions,
        goals,
        descriptions,
        cycles,
        feedback,
        author_post: author_post.map(|post| post.in_language(&notes.language, &Language::english()).0.to_owned()),
        consent: consent(notes, &people),
        people: people.told,
        changes: std::mem::take(&mut scribe.changes),
        questions: std::mem::take(&mut scribe.questions),
        marked: std::mem::take(&mut scribe.marked),
    }
}

/// Who has a number in the case.
struct People {
    told: Vec<AnonymisedPerson>,
    numbers: BTreeMap<String, PersonNumber>,
}

impl People {
    fn of(notes: &Notes<'_>, scribe: &mut Scribe<'_, '_>) -> Self {
        let mut people = Self { told: Vec::new(), numbers: BTreeMap::new() };
        let family = &notes.case.family;
        let pseudonym = |id: &str| {
            notes.study.pseudonyms.get(id).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
        };
        let first = scribe.reader.calendar.first();
        for child in family.children() {
            let Some(name) = pseudonym(&child.id) else { continue };
            let years = child.born.zip(first).and_then(|(born, day)| age(born, day));
            let part = PersonPart::Child { age: years.map(AgeBand::of) };
            people.add(&child.id, AnonymisedPerson { name, part, pronouns: child.pronouns.clone() });
        }
        let file = notes.file("family.yaml");
        for (at, adult) in family.adults.iter().enumerate() {
            let Some(name) = pseudonym(&adult.id) else { continue };
            let relationship = adult.relationship.as_ref().map(|text| {
                let source = notes.source(file, &NotePath::from(format!("adults[{at}].relationship")));
                told(notes, scribe, MarkedPart::Relationship, text, &source)
            });
            let part = PersonPart::Adult { relationship, client: adult.client };
            people.add(&adult.id, AnonymisedPerson { name, part, pronouns: adult.pronouns.clone() });
        }
        for (at, other) in family.others.iter().enumerate() {
            let Some((id, name)) = other.id.as_deref().and_then(|id| Some((id, pseudonym(id)?))) else { continue };
            let role = other.role.as_ref().map(|text| {
                let source = notes.source(file, &NotePath::from(format!("others[{at}].role")));
                told(notes, scribe, MarkedPart::Relationship, text, &source)
            });
            people.add(id, AnonymisedPerson { name, part: PersonPart::Other { role }, pronouns: None });
        }
        people
    }

    fn add(&mut self, id: &str, person: AnonymisedPerson) {
        self.numbers.insert(id.to_owned(), PersonNumber(self.told.len()));
        self.told.push(person);
    }

    /// The number of somebody whose words or numbers are shown; whoever has none is told of.
    fn number(&self, id: &str, notes: &Notes<'_>, scribe: &mut Scribe<'_, '_>) -> Option<PersonNumber> {
        if !notes.tells(id) {
            return None;
        }
        let number = self.numbers.get(id).copied();
        if number.is_none()
            && let Some(person) = scribe.reader.names.number(id)
        {
            let source = notes.source(notes.study_file(&notes.language, true), &NotePath::from("pseudonyms"));
            let place = source.file.as_ref().map(|file| super::NotePlace {
                file: file.path.clone(),
                span: crate::diagnostic::Span::new(&file.text, source.bytes.clone()),
            });
            scribe.lacks_pseudonym(person, place.as_ref());
        }
        number
    }
}

/// A text of the notes in the study's language, where it has it.
fn told(notes: &Notes<'_>, scribe: &mut Scribe<'_, '_>, part: MarkedPart, text: &Text, source: &Source) -> String {
    let (words, language) = text.in_language(&notes.language, &notes.case.language());
    scribe.text(part, words, &language, source)
}

fn body(notes: &Notes<'_>, scribe: &mut Scribe<'_, '_>) -> Vec<(Language, Vec<Block>)> {
    let versions = notes.study.body.versions().enumerate();
    versions
        .map(|(at, (language, all))| {
            let file = notes.study_file(language, at == 0);
            (language.clone(), blocks::blocks(all, language, None, &mut scribe.body(file)))
        })
        .collect()
}

fn helping_questions(notes: &Notes<'_>, scribe: &mut Scribe<'_, '_>) -> Vec<AnonymisedQuestion> {
    let file = notes.file("family.yaml");
    let all = &notes.case.family.helping_question;
    let several = all.len() > 1;
    let told_one = |(at, question): (usize, &crate::case::HelpingQuestion)| {
        let listed = NotePath::from(format!("helping_question[{at}].text"));
        let single = notes.source(file, &NotePath::from("helping_question.text"));
        let source = if several || single.bytes.is_empty() { notes.source(file, &listed) } else { single };
        let text = told(notes, scribe, MarkedPart::HelpingQuestion, &question.text, &source);
        AnonymisedQuestion { text, session: question.agreed.and_then(|day| scribe.reader.calendar.session(day)) }
    };
    all.iter().enumerate().map(told_one).collect()
}

fn goals(notes: &Notes<'_>, people: &People, scribe: &mut Scribe<'_, '_>) -> Vec<AnonymisedGoal> {
    let file = notes.file("family.yaml");
    let all = notes.case.series();
    let mut goals = Vec::new();
    for (at, goal) in notes.case.family.goals.iter().enumerate() {
        let path = NotePath::top().key("goals").item(at);
        let source = notes.source(file, &path.clone().key("text"));
        let text = told(notes, scribe, MarkedPart::Goal, &goal.text, &source);
        let mut levels = BTreeMap::new();
        for (level, words) in &goal.levels {
            let source = notes.source(file, &path.clone().key("levels").key(level.to_string()));
            levels.insert(*level, told(notes, scribe, MarkedPart::Level, words, &source));
        }
        let mut series = Vec::new();
        for one in all.iter().filter(|one| one.goal.id == goal.id) {
            let Some(by) = people.number(&one.rater, notes, scribe) else { continue };
            let point = |point: &crate::case::progress::Point| {
                let session = scribe.reader.calendar.session(point.on)?;
                Some(AnonymisedRating { session, cycle: point.cycle, value: point.value })
            };
            series.push(AnonymisedSeries { by, points: one.points.iter().filter_map(point).collect() });
        }
        goals.push(AnonymisedGoal {
            text,
            scale: goal.scale,
            hoped_for: goal.hoped_for,
            levels,
            replaced: goal.replaced.is_some(),
            series,
        });
    }
    goals
}

fn descriptions(notes: &Notes<'_>, people: &People, scribe: &mut Scribe<'_, '_>) -> Vec<AnonymisedDescriptions> {
    let family = notes.case.family.descriptions.iter().map(|one| (one, None));
    let closing = notes.case.closing.iter();
    let closing = closing.flat_map(|closing| closing.descriptions.iter().map(|one| (one, Some(closing.on))));
    let all: Vec<(&Descriptions, Option<Date>, usize)> =
        number_each(family.collect()).chain(number_each(closing.collect())).collect();
    let mut found: Vec<AnonymisedDescriptions> = Vec::new();
    for (one, closing, at) in all {
        let Some(by) = people.number(&one.by, notes, scribe) else { continue };
        let file = notes.file(if closing.is_some() { "closing.md" } else { "family.yaml" });
        let path = NotePath::top().key("descriptions").item(at);
        let mut listed = |words: &[Text], key: &str, part| -> Vec<String> {
            let text = |(item, text): (usize, &Text)| {
                let source = notes.source(file, &path.clone().key(key).item(item));
                told(notes, scribe, part, text, &source)
            };
            words.iter().enumerate().map(text).collect()
        };
        let child = listed(&one.child, "child", MarkedPart::ForChild);
        let relationship = listed(&one.relationship, "relationship", MarkedPart::ForRelationship);
        let session = one.on.or(closing).and_then(|day| scribe.reader.calendar.session(day));
        found.push(AnonymisedDescriptions { by, session, child, relationship });
    }
    found.sort_by_key(|one| one.session.unwrap_or(0));
    found
}

fn number_each(all: Vec<(&Descriptions, Option<Date>)>) -> impl Iterator<Item = (&Descriptions, Option<Date>, usize)> {
    all.into_iter().enumerate().map(|(at, (one, day))| (one, day, at))
}

fn cycle(notes: &Notes<'_>, one: &Cycle, people: &People, scribe: &mut Scribe<'_, '_>) -> AnonymisedCycle {
    let name = format!("cycle-{}.md", one.number);
    let file = notes.file(&name);
    let filming = one.film.as_ref();
    let mut optional = |text: Option<&Text>, path: &str, part| {
        text.map(|text| told(notes, scribe, part, text, &notes.source(file, &NotePath::from(path))))
    };
    let setting = optional(filming.and_then(|film| film.setting.as_ref()), "film.setting", MarkedPart::Setting);
    let activity = optional(filming.and_then(|film| film.activity.as_ref()), "film.activity", MarkedPart::Activity);
    let shown = one.clips.iter().enumerate().filter(|(_, clip)| notes.study.stills.contains(&clip.id));
    let clips = shown.map(|(at, clip)| self::clip(notes, file, at, clip, people, scribe)).collect();
    let mut strengths = Vec::new();
    for (at, strength) in one.strengths.iter().enumerate() {
        let source = notes.source(file, &NotePath::from(format!("strengths[{at}]")));
        strengths.push(told(notes, scribe, MarkedPart::Strength, strength, &source));
    }
    let next = one
        .next
        .as_ref()
        .map(|next| told(notes, scribe, MarkedPart::Next, next, &notes.source(file, &NotePath::from("next"))));
    let session = |day: Option<Date>| day.and_then(|day| scribe.reader.calendar.session(day));
    AnonymisedCycle {
        number: one.number,
        filmed_in: session(filming.map(|film| film.on)),
        reviewed_in: session(one.review.as_ref().map(|review| review.on)),
        minutes: filming.and_then(|film| film.minutes),
        setting,
        activity,
        clips,
        strengths,
        next,
    }
}

fn clip(
    notes: &Notes<'_>,
    file: Option<&Arc<SourceFile>>,
    at: usize,
    clip: &crate::case::Clip,
    people: &People,
    scribe: &mut Scribe<'_, '_>,
) -> AnonymisedClip {
    let path = NotePath::top().key("clips").item(at);
    let mut optional = |text: Option<&Text>, key: &str, part| {
        text.map(|text| told(notes, scribe, part, text, &notes.source(file, &path.clone().key(key))))
    };
    let caption = optional(clip.caption.as_ref(), "caption", MarkedPart::Caption);
    let alt = optional(clip.alt.as_ref(), "alt", MarkedPart::Alternative);
    let mut words = Vec::new();
    for (item, one) in clip.words.iter().enumerate() {
        let Some(by) = people.number(&one.by, notes, scribe) else { continue };
        let source = notes.source(file, &path.clone().key("words").item(item).key("said"));
        words.push(said(notes, scribe, MarkedPart::Words, &one.said, by, &source));
    }
    AnonymisedClip { still: clip.id.clone(), caption, alt, principles: clip.principles.clone(), words }
}

fn feedback(notes: &Notes<'_>, people: &People, scribe: &mut Scribe<'_, '_>) -> Vec<AnonymisedWords> {
    let file = notes.file("closing.md");
    let mut found = Vec::new();
    for (at, one) in notes.case.closing.iter().flat_map(|closing| &closing.feedback).enumerate() {
        let Some(by) = people.number(&one.by, notes, scribe) else { continue };
        let source = notes.source(file, &NotePath::from(format!("feedback[{at}].said")));
        found.push(said(notes, scribe, MarkedPart::Feedback, &one.said, by, &source));
    }
    found
}

/// What somebody said, in the language they said it in.
fn said(
    notes: &Notes<'_>,
    scribe: &mut Scribe<'_, '_>,
    part: MarkedPart,
    text: &Text,
    by: PersonNumber,
    source: &Source,
) -> AnonymisedWords {
    let own = notes.case.language();
    let (words, language) = text.in_language(&own, &own);
    AnonymisedWords { by, said: scribe.text(part, words, &language, source), language }
}

fn background(notes: &Notes<'_>, cycles: &[AnonymisedCycle], scribe: &Scribe<'_, '_>) -> Background {
    let mut settings: Vec<String> = Vec::new();
    for setting in cycles.iter().filter_map(|cycle| cycle.setting.as_ref()) {
        if !settings.contains(setting) {
            settings.push(setting.clone());
        }
    }
    let mut principles: Vec<String> = Vec::new();
    for (_, clip) in notes.case.clips() {
        principles.extend(clip.principles.iter().filter(|id| !principles.contains(id)).cloned().collect::<Vec<_>>());
    }
    let rank = |id: &String| PRINCIPLES.iter().position(|known| known == id).unwrap_or(PRINCIPLES.len());
    principles.sort_by_key(rank);
    let calendar = &scribe.reader.calendar;
    Background {
        settings,
        cycles: cycles.len(),
        sessions: calendar.sessions(),
        weeks: calendar.weeks(),
        seasons: calendar.seasons(),
        principles,
    }
}

/// The live lines of consent to a case study, whoever they cover.
fn consent(notes: &Notes<'_>, people: &People) -> Vec<ConsentFact> {
    let family = &notes.case.family;
    let mut facts = Vec::new();
    for (at, line) in family.consent.iter().enumerate() {
        let live =
            |purpose: Purpose| people.numbers.keys().any(|id| notes.gate.allowing(id, purpose, None).contains(&at));
        let [print, web] = PURPOSES.map(live);
        let Some(by) = people.numbers.get(&line.by).filter(|_| print || web) else { continue };
        let children = || family.children().map(|child| child.id.clone());
        let covered =
            line.covers.clone().unwrap_or_else(|| std::iter::once(line.by.clone()).chain(children()).collect());
        let covers = covered.iter().filter_map(|id| people.numbers.get(id).copied()).collect();
        facts.push(ConsentFact { by: *by, covers, print, web, child_agreed: line.child_agreed });
    }
    facts
}
