//! The client's own words for the child and the relationship, then and now.

use jiff::civil::Date;
use tera::Value;

use crate::case::{Descriptions, Text};
use crate::config::BookletWords;
use crate::document::{Block, Cell, Column, ColumnAlign, Inline, Row, Table, TableStyle};

use super::family::{FamilyPapers, Reader};
use super::pieces::Pieces;
use super::templates::{Voice, object, slot};

/// One person's words.
struct Described {
    /// Their name; none for the reader's own words.
    speaker: Option<String>,
    /// Whether there are words from two days.
    then_and_now: bool,
    /// The words, side by side.
    table: Block,
}

/// The words that a reader may see as a template's value: for each speaker `table`, `speaker` and `then_and_now`.
pub(super) fn descriptions_value(
    papers: &FamilyPapers<'_>,
    reader: Reader<'_>,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> Value {
    shown_value(BookletWords::Both, papers, reader, voice, pieces)
}

/// The same, of each speaker's words the latest alone where that is asked for.
pub(super) fn shown_value(
    which: BookletWords,
    papers: &FamilyPapers<'_>,
    reader: Reader<'_>,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> Value {
    let described = descriptions(which, papers, reader, voice).into_iter().map(|words| {
        object(vec![
            ("table", slot(&pieces.add(vec![words.table]))),
            ("speaker", words.speaker.map_or_else(Value::none, Value::from)),
            ("then_and_now", Value::from(words.then_and_now)),
        ])
    });
    Value::from(described.collect::<Vec<_>>())
}

/// The words that a reader may see, the reader's own first.
fn descriptions(
    which: BookletWords,
    papers: &FamilyPapers<'_>,
    reader: Reader<'_>,
    voice: &Voice<'_>,
) -> Vec<Described> {
    let closing = papers.case.closing.as_ref();
    let ending = closing.iter().flat_map(|closing| closing.descriptions.iter().map(|said| (Some(closing.on), said)));
    let noted = papers.case.family.descriptions.iter().map(|said| (None, said));
    let mut all: Vec<(Date, &Descriptions)> =
        noted.chain(ending).filter_map(|(day, said)| said.on.or(day).map(|day| (day, said))).collect();
    all.retain(|(_, said)| !is_blank(&said.child) || !is_blank(&said.relationship));
    all.sort_by_key(|(day, _)| *day);

    let mut speakers: Vec<&str> = Vec::new();
    for (_, said) in &all {
        if !speakers.contains(&said.by.as_str()) && papers.may_quote(&said.by, reader) {
            speakers.push(&said.by);
        }
    }
    speakers.sort_by_key(|speaker| *speaker != reader.id());
    let table_of = |speaker: &str| {
        let mut of_speaker = all.iter().filter(|(_, said)| said.by == speaker);
        let (mut first, mut last) = (of_speaker.next()?, of_speaker.next_back());
        if which == BookletWords::Latest {
            first = last.take().unwrap_or(first);
        }
        let named = (speaker != reader.id()).then(|| papers.case.known_as(speaker).unwrap_or_default().to_owned());
        let table = Block::Table(table(*first, last.copied(), papers, voice));
        Some(Described { speaker: named, then_and_now: last.is_some(), table })
    };
    speakers.into_iter().filter_map(table_of).collect()
}

fn table(
    first: (Date, &Descriptions),
    last: Option<(Date, &Descriptions)>,
    papers: &FamilyPapers<'_>,
    voice: &Voice<'_>,
) -> Table {
    let children = papers.children();
    let names = voice.list(&children);
    let about_child = voice.say("words-child", &[("children", (&names).into()), ("count", children.len().into())]);
    let about_us = voice.say("words-relationship", &[]);
    let said = [Some(first), last];
    let said: Vec<(Date, &Descriptions)> = said.into_iter().flatten().collect();
    let mut heads = vec![Cell::default()];
    heads.extend(said.iter().map(|(day, _)| Cell { content: vec![Inline::Text(voice.day(*day))] }));
    let row = |label: &str, words: &dyn Fn(&Descriptions) -> Vec<Inline>| {
        let mut cells = vec![Cell { content: vec![Inline::text(label)] }];
        cells.extend(said.iter().map(|(_, said)| Cell { content: words(said) }));
        cells[1..].iter().any(|cell| !cell.content.is_empty()).then_some(Row { cells })
    };
    let rows = [
        row(&about_child, &|said| joined(&said.child, voice)),
        row(&about_us, &|said| joined(&said.relationship, voice)),
    ];
    Table {
        style: TableStyle::Words,
        columns: vec![Column { align: ColumnAlign::Start }; heads.len()],
        head: Some(Row { cells: heads }),
        body: rows.into_iter().flatten().collect(),
        row_heads: true,
    }
}

/// Words one after the other with commas, each marked if it is in another language.
fn joined(words: &[Text], voice: &Voice<'_>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    let comma = format!("{} ", voice.say("words-comma", &[]));
    for word in words.iter().filter(|word| !word.is_blank()) {
        let next = voice.tongue.noted(word);
        if content.is_empty() {
            content = next;
            continue;
        }
        if let (Some(Inline::Text(text)), [Inline::Text(word)]) = (content.last_mut(), &next[..]) {
            text.push_str(&comma);
            text.push_str(word);
        } else {
            content.push(Inline::Text(comma.clone()));
            content.extend(next);
        }
    }
    content
}

fn is_blank(words: &[Text]) -> bool {
    words.iter().all(Text::is_blank)
}
