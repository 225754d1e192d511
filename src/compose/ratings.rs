//! The ratings in a document: a heading that says what they show, a chart, the equal table, and for goal attainment
//! scaling the words of the levels instead of numbers.

use crate::case::Goal;
use crate::document::{Block, Cell, Column, ColumnAlign, Inline, Row, Table, TableStyle};

use super::charts;
use super::family::{FamilyPapers, Reader};
use super::findings;
use super::seen::{Seen, goal_words, one_scale, seen};
use super::templates::Voice;

/// What a document says about the ratings.
pub(super) struct Ratings<'a> {
    /// What they show: a heading.
    pub(super) title: String,
    /// How they were given and what became of them; none where there is nothing to say.
    pub(super) note: Option<String>,
    /// Start, now and hoped for; none where every goal is put in words.
    pub(super) chart: Option<Block>,
    /// One table for the goals with numbers, one for those in words.
    pub(super) tables: Vec<Block>,
    /// With numbers.
    pub(super) numbers: Vec<Seen<'a>>,
    /// In the words of levels.
    pub(super) words: Vec<Seen<'a>>,
}

/// How the ratings are told: in a letter, or on a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    Letter,
    Page,
}

/// The ratings that a reader may see; none where there are none.
pub(super) fn ratings<'a>(
    papers: &FamilyPapers<'a>,
    reader: Reader<'_>,
    telling: Telling,
    voice: &Voice<'_>,
) -> Option<Ratings<'a>> {
    let all = seen(papers, reader);
    if all.is_empty() {
        return None;
    }
    let title = match telling {
        Telling::Letter => findings::title(&all, voice),
        Telling::Page => findings::long_title(&all, voice),
    };
    let (words, numbers): (Vec<Seen<'a>>, Vec<Seen<'a>>) = all.iter().cloned().partition(Seen::is_in_words);
    let note = findings::note(&all, &numbers, voice);
    let mut tables = Vec::new();
    if !numbers.is_empty() {
        tables.push(Block::Table(number_table(&numbers, one_scale(&numbers).is_none(), voice)));
    }
    if !words.is_empty() {
        tables.push(Block::Table(word_table(&words, voice)));
    }
    let chart = charts::dumbbell(&numbers, telling == Telling::Page, voice);
    Some(Ratings { title, note: Some(note).filter(|note| !note.is_empty()), chart, tables, numbers, words })
}

fn start(seen: &Seen<'_>) -> Option<f64> {
    seen.series.first().map(|point| point.value)
}

fn now(seen: &Seen<'_>) -> Option<f64> {
    seen.series.latest().map(|point| point.value)
}

fn label(seen: &Seen<'_>, with_scale: bool, voice: &Voice<'_>) -> Cell {
    Cell { content: goal_words(seen, with_scale, voice) }
}

pub(super) fn number_table(all: &[Seen<'_>], with_scale: bool, voice: &Voice<'_>) -> Table {
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| voice.number(value));
    table(all, voice, TableStyle::Ratings, ColumnAlign::End, |seen, with_now, with_hope| {
        let mut cells = vec![label(seen, with_scale, voice), plain(&number(start(seen)))];
        if with_now {
            cells.push(plain(&number(now(seen))));
        }
        if with_hope {
            cells.push(plain(&number(seen.series.hoped_for())));
        }
        cells
    })
}

pub(super) fn word_table(all: &[Seen<'_>], voice: &Voice<'_>) -> Table {
    table(all, voice, TableStyle::Plain, ColumnAlign::Start, |seen, with_now, with_hope| {
        let level =
            |value: Option<f64>| value.map_or_else(|| plain("–"), |value| level_words(seen.series.goal, value, voice));
        let mut cells = vec![label(seen, false, voice), level(start(seen))];
        if with_now {
            cells.push(level(now(seen)));
        }
        if with_hope {
            cells.push(level(seen.series.hoped_for()));
        }
        cells
    })
}

/// The family's own words for a level, never its number.
pub(super) fn level_words(goal: &Goal, value: f64, voice: &Voice<'_>) -> Cell {
    let level = value.round() as i64;
    match goal.levels.get(&level).filter(|text| !voice.tongue.is_blank(text)) {
        Some(text) => Cell { content: voice.tongue.noted(text) },
        None => plain(&voice.say(
            match level {
                ..=-2 => "gas-much-less",
                -1 => "gas-less",
                0 => "gas-as-hoped",
                1 => "gas-more",
                2.. => "gas-much-more",
            },
            &[],
        )),
    }
}

fn table<'a>(
    all: &[Seen<'a>],
    voice: &Voice<'_>,
    style: TableStyle,
    align: ColumnAlign,
    cells: impl Fn(&Seen<'a>, bool, bool) -> Vec<Cell>,
) -> Table {
    let with_now = all.iter().any(|seen| seen.series.latest().is_some());
    let with_hope = all.iter().any(|seen| seen.series.hoped_for().is_some());
    let mut heads = vec![voice.say("ratings-goal", &[]), voice.say("ratings-start", &[])];
    if with_now {
        heads.push(voice.say("ratings-now", &[]));
    }
    if with_hope {
        heads.push(voice.say("ratings-hoped-for", &[]));
    }
    let columns =
        (0..heads.len()).map(|at| Column { align: if at == 0 { ColumnAlign::Start } else { align } }).collect();
    Table {
        style,
        columns,
        head: Some(Row { cells: heads.iter().map(|head| plain(head)).collect() }),
        body: all.iter().map(|seen| Row { cells: cells(seen, with_now, with_hope) }).collect(),
        row_heads: true,
    }
}

pub(super) fn plain(text: &str) -> Cell {
    Cell { content: vec![Inline::text(text)] }
}
