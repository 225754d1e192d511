//! The traject letter: how an intervention went, told to one adult.

use std::collections::BTreeMap;

use tera::Value;

use super::courtesy::addressed;
use super::descriptions::descriptions_value;
use super::family::{FamilyPapers, Reader, Recipient};
use super::moments::Moments;
use super::pieces::{Pieces, below};
use super::questions::asked_questions;
use super::ratings::{Telling, ratings};
use super::sender;
use super::templates::{Composer, Voice, object, slot};
use crate::case::{Adult, Closing, Copy, Cycle, SharedReview, Text};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document, DocumentKind, Inline, List, PageLabel, ParagraphRole, Running};
use crate::language::Language;

use super::tongue::{Addressee, Tongue};

impl Composer {
    /// The letter to an adult who may receive it; none until the closing is written.
    ///
    /// In two languages it is one document, the first language first.
    pub fn letter(&self, papers: &FamilyPapers<'_>, adult: &Adult) -> Option<Result<Document, Vec<Diagnostic>>> {
        let closing = papers.case.closing.as_ref()?;
        let mut languages: Vec<Language> = adult.language.to_vec();
        if languages.is_empty() {
            languages.push(papers.case.language());
        }
        let notes = papers.case.language();
        Some(
            self.in_languages(
                papers,
                &languages,
                DocumentKind::Letter,
                |voice| {
                    let blocks = self.letter_in(papers, closing, adult, voice);
                    let title = voice.say("letter-title", &[("name", adult.name.as_str().into())]);
                    blocks.map(|blocks| (title, blocks))
                },
                &notes,
                adult,
            )
            .map(|document| Document { large_print: adult.large_print, ..document }),
        )
    }

    /// The copy of the letter for somebody outside the family, in the language of the service: as an adult reads it who
    /// did not take part, without stills, and with others' words as far as consent for copies goes.
    ///
    /// `papers` must be for [`crate::case::Purpose::Copies`].
    pub fn copied_letter(&self, papers: &FamilyPapers<'_>, copy: &Copy) -> Option<Result<Document, Vec<Diagnostic>>> {
        let closing = papers.case.closing.as_ref()?;
        let languages = [papers.service_language.clone()];
        let notes = papers.case.language();
        let compose = |voice: &Voice<'_>| {
            let role = copy.role.as_ref().map(|role| Inline::plain(&voice.tongue.noted(role)));
            let reader = outsider(copy, role);
            let title = voice.say("letter-title", &[("name", copy.name.as_str().into())]);
            self.letter_in(papers, closing, &reader, voice).map(|blocks| (title, blocks))
        };
        Some(self.in_languages(papers, &languages, DocumentKind::Letter, compose, &notes, &copy.name))
    }

    /// One document of the same content in each language, first first.
    pub(super) fn in_languages<'r>(
        &self,
        papers: &FamilyPapers<'_>,
        languages: &[Language],
        kind: DocumentKind,
        compose: impl Fn(&Voice<'_>) -> Result<(String, Vec<Block>), Vec<Diagnostic>>,
        notes: &Language,
        recipient: impl Into<Recipient<'r>>,
    ) -> Result<Document, Vec<Diagnostic>> {
        let recipient = recipient.into();
        let mut document: Option<Document> = None;
        let mut problems = Vec::new();
        for language in languages {
            let wording = self.wording(language);
            let document_language = wording.language();
            let tongue = Tongue {
                document: document_language,
                reader: language,
                notes,
                service: papers.service_language,
                addressee: recipient.id.map(|id| Addressee { id, family: &papers.case.family }),
            };
            let voice = Voice::new(&wording, tongue, papers.date(), recipient.spoken);
            match (compose(&voice), &mut document) {
                (Ok((title, blocks)), None) => {
                    let running = running(papers, &voice, recipient.name);
                    document = Some(Document {
                        kind,
                        title,
                        language: document_language.clone(),
                        author: Inline::plain(&voice.tongue.service(&papers.service.name)),
                        date: papers.date().unwrap_or_default(),
                        large_print: false,
                        running,
                        blocks,
                    });
                }
                (Ok((_, blocks)), Some(document)) => {
                    document.blocks.push(Block::PageBreak);
                    document.blocks.push(Block::Part { language: document_language.clone(), blocks });
                }
                (Err(told), _) => problems.extend(told),
            }
        }
        match document {
            Some(document) if problems.is_empty() => Ok(document),
            _ => Err(problems),
        }
    }

    fn letter_in(
        &self,
        papers: &FamilyPapers<'_>,
        closing: &Closing,
        adult: &Adult,
        voice: &Voice<'_>,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        let mut pieces = Pieces::default();
        let mut values = self.letter_values(papers, Some(closing), adult, voice, &mut pieces);
        let mut sign_off = sender::sign_off(papers, voice, &voice.say("valediction", &[]));
        sign_off.asides.extend(sender::films(papers, voice));
        sign_off.asides.extend(sender::copied_to(papers, voice));
        values.insert("sign_off", slot(&pieces.add(vec![Block::SignOff(sign_off)])));
        self.blocks("letter", voice, values, &pieces)
    }

    /// All that a letter to an adult knows; its end, where there is a closing.
    pub(super) fn letter_values(
        &self,
        papers: &FamilyPapers<'_>,
        closing: Option<&Closing>,
        adult: &Adult,
        voice: &Voice<'_>,
        pieces: &mut Pieces,
    ) -> BTreeMap<&'static str, Value> {
        let reader = Reader::Adult(adult);
        let mut values = shared(papers, voice, pieces);
        let mut put = |key: &'static str, value: Value| values.insert(key, value);
        let address = sender::address(sender::address_of(adult), papers, voice);
        put("address", slot(&pieces.add(vec![Block::Address(address)])));
        put("salutation", slot(&pieces.add(vec![salutation(voice, adult.known_as())])));
        put(
            "reader",
            object(vec![
                ("name", Value::from(adult.name.as_str())),
                ("known_as", Value::from(adult.known_as())),
                ("client", Value::from(adult.client)),
            ]),
        );
        let (questions, intros) = questions_values(papers, reader, voice, pieces);
        put("questions", questions);
        put("question_intros", intros);
        put("descriptions", descriptions_value(papers, reader, voice, pieces));
        if let Some(ratings) = ratings(papers, reader, Telling::Letter, voice) {
            let chart = ratings.chart.map_or_else(Value::none, |chart| slot(&pieces.add(vec![chart])));
            let tables: Vec<Value> = ratings.tables.into_iter().map(|table| slot(&pieces.add(vec![table]))).collect();
            let note = ratings.note.map_or_else(Value::none, Value::from);
            let title = Value::from(ratings.title);
            let ratings = vec![("title", title), ("note", note), ("chart", chart), ("tables", Value::from(tables))];
            put("ratings", object(ratings));
        }
        let mut moments = Moments::new(papers, reader, voice, self.theme.tokens.letter.stills);
        let cycles: Vec<Value> =
            papers.case.cycles.iter().filter_map(|cycle| cycle_value(cycle, &mut moments, voice, pieces)).collect();
        put("cycles", Value::from(cycles));
        if let Some(strengths) = strengths(&papers.case.cycles, voice) {
            put("strengths", slot(&pieces.add(vec![strengths])));
        }
        if let Some(body) = closing.and_then(|closing| noted(&closing.body, CLOSING_LEVEL, voice)) {
            put("body", slot(&pieces.add(body)));
        }
        let sign_off = sender::sign_off(papers, voice, &voice.say("valediction", &[]));
        put("sign_off", slot(&pieces.add(vec![Block::SignOff(sign_off)])));
        values
    }
}

/// Somebody outside the family as the reader of a letter: an adult without an id, who said and rated nothing.
pub(super) fn outsider(copy: &Copy, role: Option<String>) -> Adult {
    Adult {
        id: String::new(),
        name: copy.name.clone(),
        known_as: Some(addressed(&copy.name)),
        relationship: None,
        pronouns: None,
        client: false,
        letter: Some(true),
        address: role.into_iter().collect(),
        language: Default::default(),
        large_print: false,
        safe_contact: Default::default(),
    }
}

/// What every document knows of its family and service.
pub(super) fn shared(
    papers: &FamilyPapers<'_>,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> BTreeMap<&'static str, Value> {
    let mut values = BTreeMap::new();
    let letterhead = sender::letterhead(papers, voice);
    values.insert("letterhead", slot(&pieces.add(vec![Block::Letterhead(letterhead)])));
    let children = papers.children();
    values.insert("children_count", Value::from(children.len() as u64));
    values.insert("children", Value::from(voice.list(&children)));
    let clients: Vec<String> = papers.clients().map(|adult| adult.known_as().to_owned()).collect();
    values.insert("clients_count", Value::from(clients.len() as u64));
    values.insert("clients", Value::from(voice.list(&clients)));
    if let (Some(from), Some(to)) = (papers.began(), papers.date()) {
        let same_year = from.year() == to.year();
        let from_text = if same_year { voice.wording.month(from) } else { voice.wording.month_year(from) };
        values.insert("from", Value::from(from_text));
        values.insert("to", Value::from(voice.wording.month_year(to)));
        values.insert("one_month", Value::from(same_year && from.month() == to.month()));
    }
    let films = papers.case.cycles.iter().filter(|cycle| cycle.film.is_some()).count();
    let reviews = papers.case.cycles.iter().filter(|cycle| cycle.review.is_some()).count();
    values.insert("film_count", Value::from(films as u64));
    values.insert("review_count", Value::from(reviews as u64));
    let signatory = papers.signatory();
    if let Some(practitioner) = signatory {
        values.insert("practitioner", Value::from(practitioner.name.as_str()));
    }
    let phone = signatory.and_then(|practitioner| practitioner.phone.as_ref()).or(papers.service.phone.as_ref());
    if let Some(phone) = phone {
        values.insert("phone", Value::from(phone.as_str()));
    }
    let lines: Vec<(&String, Value)> = papers
        .service
        .lines
        .iter()
        .map(|(name, line)| {
            let paragraph = Block::Paragraph { role: ParagraphRole::Small, content: voice.tongue.service(line) };
            (name, slot(&pieces.add(vec![paragraph])))
        })
        .collect();
    let lines: tera::Map = lines.into_iter().map(|(name, value)| (name.clone().into(), value)).collect();
    values.insert("lines", Value::from(lines));
    values
}

/// The questions that a reader may see, and the sentences before them, as a template's values.
pub(super) fn questions_values(
    papers: &FamilyPapers<'_>,
    reader: Reader<'_>,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> (Value, Value) {
    let asked = asked_questions(papers, reader, voice).into_iter();
    let (words, intros): (Vec<Value>, Vec<Value>) =
        asked.map(|asked| (slot(&pieces.add(vec![Block::Saying(asked.words)])), Value::from(asked.intro))).unzip();
    (Value::from(words), Value::from(intros))
}

/// "Dear Grace,".
pub(super) fn salutation(voice: &Voice<'_>, name: &str) -> Block {
    let text = voice.say("salutation", &[("name", name.into())]);
    Block::Paragraph { role: ParagraphRole::Salutation, content: vec![Inline::Text(text)] }
}

/// The level that the headings of a closing stand below in a letter and in a booklet.
const CLOSING_LEVEL: u8 = 1;

/// A note's body for the reader, its headings below `level`, marked where it is in another language.
pub(super) fn noted(prose: &crate::case::Prose, level: u8, voice: &Voice<'_>) -> Option<Vec<Block>> {
    let reader = voice.tongue.addressee.map(|addressee| addressee.id);
    let (blocks, language) = prose.for_reader(reader, voice.tongue.reader)?;
    if blocks.is_empty() {
        return None;
    }
    let blocks = below(level, blocks);
    let is_readers = language.is_same_language(voice.tongue.reader);
    Some(match voice.tongue.foreign(language.clone()) {
        Some(language) => {
            let line = if is_readers { None } else { voice.untranslated(level == CLOSING_LEVEL) };
            line.into_iter().chain([Block::Part { language, blocks }]).collect()
        }
        None => blocks,
    })
}

fn running(papers: &FamilyPapers<'_>, voice: &Voice<'_>, recipient: &str) -> Running {
    let closing = papers.case.closing.as_ref();
    Running {
        recipient: recipient.to_owned(),
        reference: papers.case.family.reference.clone(),
        page: PageLabel(voice.say("page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())])),
        marking: papers.service.footer.as_ref().map(|footer| Inline::plain(&voice.tongue.service(footer))),
        draft: closing.is_some_and(|closing| closing.draft).then(|| voice.say("draft", &[])),
    }
}

fn cycle_value<'a>(
    cycle: &'a Cycle,
    moments: &mut Moments<'a>,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> Option<Value> {
    let body = noted(&cycle.body, 3, voice);
    let moments = moments.of(cycle);
    if body.is_none() && moments.is_empty() {
        return None;
    }
    let mut entries =
        vec![("number", Value::from(u64::from(cycle.number))), ("title", Value::from(film_title(cycle, voice)))];
    if let Some(SharedReview { on, .. }) = &cycle.review {
        entries.push(("reviewed", Value::from(voice.day(*on))));
    }
    entries.extend(body.map(|body| ("body", slot(&pieces.add(body)))));
    if !moments.is_empty() {
        entries.push(("moments", slot(&pieces.add(moments))));
    }
    Some(object(entries))
}

/// "First film: building a tower, 20 January".
fn film_title(cycle: &Cycle, voice: &Voice<'_>) -> String {
    let number = cycle.number;
    let Some(film) = &cycle.film else { return voice.say("film-title", &[("number", number.into())]) };
    let date = voice.day(film.on);
    match film.activity.as_ref().filter(|activity| !voice.tongue.is_blank(activity)) {
        Some(activity) => {
            let activity = Inline::plain(&voice.tongue.noted(activity));
            let values = [("number", number.into()), ("activity", (&activity).into()), ("date", (&date).into())];
            voice.say("film-title-activity", &values)
        }
        None => voice.say("film-title-date", &[("number", number.into()), ("date", (&date).into())]),
    }
}

/// Every strength noted in some cycles, each once.
pub(super) fn strengths<'a>(cycles: impl IntoIterator<Item = &'a Cycle>, voice: &Voice<'_>) -> Option<Block> {
    let mut seen: Vec<&Text> = Vec::new();
    for strength in cycles.into_iter().flat_map(|cycle| &cycle.strengths) {
        if !voice.tongue.is_blank(strength) && !seen.contains(&strength) {
            seen.push(strength);
        }
    }
    let item =
        |strength: &&Text| vec![Block::Paragraph { role: ParagraphRole::Body, content: voice.tongue.noted(strength) }];
    let items: Vec<Vec<Block>> = seen.iter().map(item).collect();
    (!items.is_empty()).then_some(Block::List(List { start: None, tight: true, items }))
}
