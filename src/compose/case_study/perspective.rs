//! How it was for the client, in their own words; and who agreed that it is told.

use super::super::templates::Voice;
use super::super::tongue::smart_marks;
use super::said;
use crate::document::{Block, Cell, Column, ColumnAlign, Inline, Row, Table, TableStyle};
use crate::privacy::anonymise::{AnonymisedCase, AnonymisedDescriptions, PersonNumber, PersonPart};

/// One person's words.
pub(super) struct Perspective {
    pub(super) name: String,
    /// Their words then and now, and what they said of the work.
    pub(super) blocks: Vec<Block>,
}

/// Everybody's words, in the order of the case's people.
pub(super) fn perspectives(case: &AnonymisedCase, voice: &Voice<'_>) -> Vec<Perspective> {
    let of_person = |number: usize| {
        let number = PersonNumber(number);
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(table(case, number, voice).map(Block::Table));
        let feedback = case.feedback().iter().filter(|words| words.by == number);
        blocks.extend(feedback.filter_map(|words| said(case, words, None, voice)).map(Block::Saying));
        let name = case.person(number)?.name.clone();
        (!blocks.is_empty()).then_some(Perspective { name, blocks })
    };
    (0..case.people().len()).filter_map(of_person).collect()
}

/// The first and the latest words of a person, side by side.
fn table(case: &AnonymisedCase, person: PersonNumber, voice: &Voice<'_>) -> Option<Table> {
    let is_told = |said: &&AnonymisedDescriptions| !(said.child.is_empty() && said.relationship.is_empty());
    let mut of_person = case.descriptions().iter().filter(|said| said.by == person).filter(is_told);
    let first = of_person.next()?;
    let last = of_person.next_back();
    let said: Vec<&AnonymisedDescriptions> = std::iter::once(first).chain(last).collect();
    let is_child = |part: &PersonPart| matches!(part, PersonPart::Child { .. });
    let children: Vec<String> =
        case.people().iter().filter(|person| is_child(&person.part)).map(|person| person.name.clone()).collect();
    let names = voice.list(&children);
    let about_child = voice.say("words-child", &[("children", (&names).into()), ("count", children.len().into())]);
    let about_us = voice.say("case-words-relationship", &[]);
    let cell = |words: String| Cell { content: if words.is_empty() { Vec::new() } else { vec![Inline::Text(words)] } };
    let comma = format!("{} ", voice.say("words-comma", &[]));
    let row = |label: String, words: &dyn Fn(&AnonymisedDescriptions) -> String| {
        let mut cells = vec![cell(label)];
        cells.extend(said.iter().map(|said| cell(smart_marks(&words(said)))));
        cells.iter().skip(1).any(|cell| !cell.content.is_empty()).then_some(Row { cells })
    };
    let body: Vec<Row> =
        [row(about_child, &|said| said.child.join(&comma)), row(about_us, &|said| said.relationship.join(&comma))]
            .into_iter()
            .flatten()
            .collect();
    let heads = ["case-words-then", "case-words-now"].map(|key| cell(voice.say(key, &[])));
    let head = std::iter::once(Cell::default()).chain(heads.into_iter().take(said.len()));
    Some(Table {
        style: TableStyle::Words,
        columns: vec![Column { align: ColumnAlign::Start }; said.len() + 1],
        head: Some(Row { cells: head.collect() }),
        body,
        row_heads: true,
    })
}

/// Who agreed, in one paragraph.
pub(super) fn consent(case: &AnonymisedCase, voice: &Voice<'_>) -> String {
    let named = |people: &mut dyn Iterator<Item = PersonNumber>| {
        let mut numbers: Vec<PersonNumber> = people.collect();
        numbers.sort_unstable();
        numbers.dedup();
        let names = numbers.into_iter().filter_map(|number| Some(case.person(number)?.name.clone()));
        names.collect::<Vec<String>>()
    };
    let mut sentences: Vec<String> = Vec::new();
    let givers = named(&mut case.consent().iter().map(|fact| fact.by));
    if !givers.is_empty() {
        let listed = voice.list(&givers);
        sentences.push(voice.say("case-consent", &[("names", (&listed).into()), ("count", givers.len().into())]));
    }
    let is_child = |number: &PersonNumber| {
        case.person(*number).is_some_and(|person| matches!(person.part, PersonPart::Child { .. }))
    };
    let agreed = case.consent().iter().filter(|fact| fact.child_agreed == Some(true));
    let children = named(&mut agreed.flat_map(|fact| fact.covers.iter().copied().filter(is_child)));
    if !children.is_empty() {
        let listed = voice.list(&children);
        let values = [("children", (&listed).into()), ("count", children.len().into())];
        sentences.push(voice.say("case-consent-children", &values));
    }
    sentences.push(voice.say("case-consent-change", &[]));
    sentences.join(" ")
}
