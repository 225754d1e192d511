//! The page of progress: the charts, to look at together, from the first rating on; their equal tables after them.

use jiff::civil::Date;
use tera::Value;

use super::charts::{self, even, principle_name};
use super::descriptions::descriptions_value;
use super::family::{FamilyPapers, Reader};
use super::letter::shared;
use super::pieces::Pieces;
use super::ratings::{Ratings, Telling, level_words, plain, ratings};
use super::seen::{Seen, goal_words};
use super::templates::{Composer, Voice, object, slot};
use crate::case::Adult;
use crate::case::progress::PrinciplesSeen;
use crate::diagnostic::Diagnostic;
use crate::document::{
    Block, Cell, Column, ColumnAlign, Document, DocumentKind, Inline, ParagraphRole, Row, Table, TableStyle,
};
use crate::language::Language;

/// Columns of numbers beside the first that a page has room for.
const COLUMNS: usize = 4;
/// Cycles beside the principles' names that a page has room for.
const CYCLES: usize = 6;

impl Composer {
    /// The page of progress of an adult who may receive it; none before there are ratings that they may see.
    pub fn progress(&self, papers: &FamilyPapers<'_>, adult: &Adult) -> Option<Result<Document, Vec<Diagnostic>>> {
        let may_see = |by: &str| papers.may_quote(by, Reader::Adult(adult));
        if !papers.case.series().iter().any(|series| may_see(&series.rater)) {
            return None;
        }
        let mut languages: Vec<Language> = adult.language.to_vec();
        if languages.is_empty() {
            languages.push(papers.case.language());
        }
        let compose = |voice: &Voice<'_>| {
            let blocks = self.progress_in(papers, adult, voice)?;
            Ok((voice.say("progress-title", &[("name", adult.name.as_str().into())]), blocks))
        };
        let notes = papers.case.language();
        let document = self.in_languages(papers, &languages, DocumentKind::Progress, compose, &notes, adult);
        Some(document.map(|document| Document { large_print: adult.large_print, ..document }))
    }

    fn progress_in(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        voice: &Voice<'_>,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        let reader = Reader::Adult(adult);
        let mut pieces = Pieces::default();
        let mut values = shared(papers, voice, &mut pieces);
        let Some(progress) = self.progress_value(papers, adult, voice, &mut pieces) else { return Ok(Vec::new()) };
        values.insert("descriptions", descriptions_value(papers, reader, voice, &mut pieces));
        values.insert("progress", progress);
        self.blocks("progress", voice, values, &pieces)
    }

    /// The charts of what an adult may see rated, and their tables; none where there is nothing.
    pub(super) fn progress_value(
        &self,
        papers: &FamilyPapers<'_>,
        adult: &Adult,
        voice: &Voice<'_>,
        pieces: &mut Pieces,
    ) -> Option<Value> {
        let told = ratings(papers, Reader::Adult(adult), Telling::Page, voice)?;
        let principles = papers.case.principles_seen(self.principles());
        let mut names: Vec<String> = Vec::new();
        names.extend(adult.client.then(|| adult.known_as().to_owned()));
        names.extend(papers.children());
        let mut slots = |blocks: Vec<Block>| -> Value {
            Value::from(blocks.into_iter().map(|block| slot(&pieces.add(vec![block]))).collect::<Vec<_>>())
        };
        let courses = charts::course(papers, &told.numbers, &principles, voice);
        let mut by_day = days_tables(&told.numbers, voice);
        by_day.extend(days_tables(&told.words, voice));
        by_day.extend(principles_tables(&principles, voice));
        let Ratings { title, note, chart, tables, .. } = told;
        // Goals in words have no chart: their table is what is seen first.
        let (mut equal, in_words) = split(tables, chart.is_some());
        equal.extend(by_day);
        let entries = vec![
            ("heading", slots(vec![heading(papers, &names, voice)])),
            ("title", Value::from(title)),
            ("note", note.map_or_else(Value::none, Value::from)),
            ("charts", slots(chart.into_iter().collect())),
            ("words", slots(in_words)),
            ("courses", slots(courses)),
            ("tables", slots(equal)),
            ("new_page", slots(vec![Block::PageBreak])),
        ];
        Some(object(entries))
    }
}

/// The table of numbers, where there is a chart of them, and the others.
fn split(mut tables: Vec<Block>, has_numbers: bool) -> (Vec<Block>, Vec<Block>) {
    let words = tables.split_off(usize::from(has_numbers).min(tables.len()));
    (tables, words)
}

/// "Progress for Grace and Ada · 12 January to 23 March 2026".
fn heading(papers: &FamilyPapers<'_>, names: &[String], voice: &Voice<'_>) -> Block {
    let whose = voice.say("progress-for", &[("names", (&voice.list(names)).into())]);
    let parts: Vec<String> = std::iter::once(whose).chain(dates(papers, voice)).collect();
    Block::Paragraph { role: ParagraphRole::Small, content: vec![Inline::Text(parts.join(" · "))] }
}

/// "12 January to 23 March 2026": from the first day noted to the day of the page.
fn dates(papers: &FamilyPapers<'_>, voice: &Voice<'_>) -> Option<String> {
    let (from, to) = (papers.began()?, papers.date()?);
    let last = voice.long_day(to);
    if from >= to {
        return Some(last);
    }
    let first = voice.day(from);
    Some(voice.say("progress-dates", &[("from", (&first).into()), ("to", (&last).into())]))
}

/// Every rating by its day, a few goals to a table.
fn days_tables(all: &[Seen<'_>], voice: &Voice<'_>) -> Vec<Block> {
    even(all, COLUMNS).into_iter().map(|group| Block::Table(days_table(group, voice))).collect()
}

fn days_table(group: &[Seen<'_>], voice: &Voice<'_>) -> Table {
    let mut days: Vec<(Date, Option<u32>)> =
        group.iter().flat_map(|seen| seen.series.points.iter().map(|point| (point.on, point.cycle))).collect();
    days.sort_unstable();
    days.dedup_by_key(|(day, _)| *day);
    let mut heads = vec![plain(&voice.say("progress-day", &[]))];
    heads.extend(group.iter().map(|seen| Cell { content: goal_words(seen, false, voice) }));
    let row = |(day, cycle): &(Date, Option<u32>)| {
        // A date breaks before its cycle, not within.
        let date = voice.day(*day).replace(' ', "\u{a0}");
        let first = match cycle {
            Some(cycle) => voice.say("progress-day-cycle", &[("date", (&date).into()), ("cycle", (*cycle).into())]),
            None => date,
        };
        let mut cells = vec![plain(&first)];
        cells.extend(group.iter().map(|seen| rated(seen, *day, *cycle, voice)));
        Row { cells }
    };
    let align = if group.iter().all(Seen::is_in_words) { ColumnAlign::Start } else { ColumnAlign::End };
    let columns = (0..heads.len()).map(|at| Column { align: if at == 0 { ColumnAlign::Start } else { align } });
    Table {
        style: TableStyle::Plain,
        columns: columns.collect(),
        head: Some(Row { cells: heads }),
        body: days.iter().map(row).collect(),
        row_heads: true,
    }
}

/// What was rated on a day: the number, or the words of a level; "not rated" in a cycle that has no rating.
fn rated(seen: &Seen<'_>, day: Date, cycle: Option<u32>, voice: &Voice<'_>) -> Cell {
    let series = &seen.series;
    if let Some(point) = series.points.iter().find(|point| point.on == day) {
        return if seen.is_in_words() {
            level_words(series.goal, point.value, voice)
        } else {
            plain(&voice.number(point.value))
        };
    }
    let missed = cycle.is_some_and(|cycle| series.gaps.iter().any(|gap| gap.cycles.contains(&cycle)));
    if missed { plain(&voice.say("chart-not-rated", &[])) } else { plain("–") }
}

/// How many clips of each cycle show each principle, a few cycles to a table.
fn principles_tables(principles: &[PrinciplesSeen], voice: &Voice<'_>) -> Vec<Block> {
    let cycles: Vec<u32> =
        principles.first().map(|first| first.clips.iter().map(|(cycle, _)| *cycle).collect()).unwrap_or_default();
    let table = |group: &[u32]| {
        let mut heads = vec![plain(&voice.say("principles-title", &[]))];
        heads.extend(group.iter().map(|cycle| plain(&voice.say("chart-cycle", &[("number", (*cycle).into())]))));
        let columns =
            (0..heads.len()).map(|at| Column { align: if at == 0 { ColumnAlign::Start } else { ColumnAlign::End } });
        let row = |seen: &PrinciplesSeen| {
            let mut cells = vec![Cell { content: vec![Inline::text(principle_name(&seen.principle, voice))] }];
            let own = seen.clips.iter().filter(|(cycle, _)| group.contains(cycle));
            cells.extend(own.map(|(_, clips)| plain(&voice.number(*clips as f64))));
            Row { cells }
        };
        Block::Table(Table {
            style: TableStyle::Plain,
            columns: columns.collect(),
            head: Some(Row { cells: heads }),
            body: principles.iter().map(row).collect(),
            row_heads: true,
        })
    };
    even(&cycles, CYCLES).into_iter().map(table).collect()
}
