//! The helping question, told to whoever asked it as theirs, and to everybody else with whoever did.

use super::family::{FamilyPapers, Reader};
use super::moments::saying;
use super::templates::Voice;
use crate::case::HelpingQuestion;
use crate::document::{Saying, SayingRole};

/// The helping question and what it became: each with the sentence before it.
pub(super) struct AskedQuestion {
    pub(super) intro: String,
    pub(super) words: Saying,
}

/// Whose a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// The reader's alone.
    Reader,
    /// Of several, the reader among them or not noted who.
    Shared,
    /// Of others alone.
    Others,
}

/// The questions that a reader may see: they are the clients' own words.
pub(super) fn asked_questions(papers: &FamilyPapers<'_>, reader: Reader<'_>, voice: &Voice<'_>) -> Vec<AskedQuestion> {
    let own = papers.clients().any(|client| client.id == reader.id());
    let allowed = own || papers.clients().all(|client| papers.may_quote(&client.id, reader));
    if !allowed {
        return Vec::new();
    }
    let questions = &papers.case.family.helping_question;
    let mut before: Option<Vec<&str>> = None;
    let mut told = Vec::new();
    for question in questions.iter().filter(|question| !voice.tongue.is_blank(&question.text)) {
        let owners = owners(papers, question);
        let owner = owner(&owners, question, reader);
        let intro = match &before {
            None => first(papers, &owners, owner, own, voice),
            Some(before) => later(papers, before, &owners, owner, voice),
        };
        let text = voice.tongue.for_reader(&question.text);
        told.push(AskedQuestion { intro, words: saying(text, SayingRole::Question, None, voice) });
        before = Some(owners);
    }
    told
}

/// Whether the first question is the reader's alone.
pub(super) fn is_readers_question(papers: &FamilyPapers<'_>, reader: Reader<'_>) -> bool {
    let first = papers.case.family.helping_question.iter().find(|question| !question.text.is_blank());
    first.is_some_and(|question| owner(&owners(papers, question), question, reader) == Owner::Reader)
}

/// Who asked: as noted, else all clients.
fn owners<'a>(papers: &FamilyPapers<'a>, question: &'a HelpingQuestion) -> Vec<&'a str> {
    if question.by.is_empty() {
        papers.clients().map(|client| client.id.as_str()).collect()
    } else {
        question.by.iter().map(String::as_str).collect()
    }
}

fn owner(owners: &[&str], question: &HelpingQuestion, reader: Reader<'_>) -> Owner {
    match (owners, owners.contains(&reader.id())) {
        ([_], true) => Owner::Reader,
        (_, true) => Owner::Shared,
        (_, false) if question.by.is_empty() && owners.is_empty() => Owner::Shared,
        (_, false) => Owner::Others,
    }
}

/// "You began with this helping question:", or who did. `is_client` tells whether the reader took part.
fn first(papers: &FamilyPapers<'_>, owners: &[&str], owner: Owner, is_client: bool, voice: &Voice<'_>) -> String {
    match owner {
        Owner::Reader => voice.say("question-intro", &[]),
        Owner::Shared => voice.say("question-intro-shared", &[]),
        Owner::Others if is_client => asked(papers, owners, voice),
        Owner::Others => {
            let names = names(papers, owners, voice);
            voice.say("question-intro-others", &[("clients", (&names).into()), ("count", owners.len().into())])
        }
    }
}

/// What stands before a question that is not the first.
fn later(papers: &FamilyPapers<'_>, before: &[&str], owners: &[&str], owner: Owner, voice: &Voice<'_>) -> String {
    match (before == owners, owner) {
        (true, Owner::Reader) => voice.say("question-reworded", &[]),
        (true, _) | (false, Owner::Shared) => voice.say("question-reworded-others", &[]),
        (false, Owner::Reader) => voice.say("question-asked-you", &[]),
        (false, Owner::Others) => asked(papers, owners, voice),
    }
}

fn asked(papers: &FamilyPapers<'_>, owners: &[&str], voice: &Voice<'_>) -> String {
    let names = names(papers, owners, voice);
    voice.say("question-asked", &[("names", (&names).into()), ("count", owners.len().into())])
}

fn names(papers: &FamilyPapers<'_>, ids: &[&str], voice: &Voice<'_>) -> String {
    let names: Vec<String> = ids.iter().filter_map(|id| papers.case.known_as(id)).map(str::to_owned).collect();
    voice.list(&names)
}
