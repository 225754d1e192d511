//! The ratings in a letter: a table, a heading that says what they show, and for goal attainment scaling the words of
//! the levels instead of numbers.

use crate::case::{Goal, Rating, Scale};
use crate::document::{Block, Cell, Column, ColumnAlign, Inline, Row, Table, TableStyle};

use super::family::{FamilyPapers, Reader};
use super::templates::Voice;

/// What the letter says about the ratings.
pub(super) struct Ratings {
    /// What they show: a heading.
    pub(super) title: String,
    /// How they were given; none where every goal is put in words.
    pub(super) note: Option<String>,
    /// One table for the goals with numbers, one for those in words.
    pub(super) tables: Vec<Block>,
}

/// A goal as one person rated it.
struct Line<'a> {
    goal: &'a Goal,
    /// Named where more than one person's ratings are shown, or somebody else's than the reader's.
    rater: Option<String>,
    start: f64,
    /// None where it was rated once.
    now: Option<f64>,
}

/// The ratings that a reader may see; none where there are none.
pub(super) fn ratings(papers: &FamilyPapers<'_>, reader: Reader<'_>, voice: &Voice<'_>) -> Option<Ratings> {
    let lines = lines(papers, reader);
    if lines.is_empty() {
        return None;
    }
    let (words, numbers): (Vec<Line<'_>>, Vec<Line<'_>>) =
        lines.into_iter().partition(|line| line.goal.scale == Scale::Gas);
    let own = |line: &&Line<'_>| line.rater.is_none() && line.goal.replaced.is_none();
    let compared: Vec<(f64, f64)> =
        numbers.iter().chain(&words).filter(own).filter_map(|line| line.now.map(|now| (line.start, now))).collect();
    let up = compared.iter().filter(|(start, now)| now > start).count();
    let own_goals = numbers.iter().chain(&words).filter(own).count();
    let title = match (own_goals, up) {
        (0, _) => voice.say("ratings-title-others", &[]),
        (all, up) if up == all => voice.say("ratings-title-all-up", &[("count", all.into())]),
        (all, up) if up > 0 => voice.say("ratings-title-some-up", &[("up", up.into()), ("count", all.into())]),
        _ => voice.say("ratings-title", &[]),
    };
    let scales = one_scale(&numbers);
    let note = (!numbers.is_empty() && own_goals > 0).then(|| match scales {
        Some((from, to)) => voice.say(
            "ratings-note",
            &[
                ("from", (&voice.number(from)).into()),
                ("to", (&voice.number(to)).into()),
                ("count", numbers.len().into()),
            ],
        ),
        None => voice.say("ratings-note-scales", &[]),
    });
    let mut tables = Vec::new();
    if !numbers.is_empty() {
        tables.push(Block::Table(number_table(&numbers, scales.is_none(), voice)));
    }
    if !words.is_empty() {
        tables.push(Block::Table(word_table(&words, voice)));
    }
    Some(Ratings { title, note, tables })
}

/// Every goal the reader may see, rater by rater, the reader's own ratings first.
fn lines<'a>(papers: &FamilyPapers<'a>, reader: Reader<'_>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for goal in &papers.case.family.goals {
        let all = papers.case.ratings(goal);
        let mut raters: Vec<&str> = Vec::new();
        for rating in &all {
            if !raters.contains(&rating.by.as_str()) && papers.may_quote(&rating.by, reader) {
                raters.push(&rating.by);
            }
        }
        raters.sort_by_key(|rater| *rater != reader.id());
        for rater in raters {
            let mut of_rater = all.iter().filter(|rating| rating.by == rater);
            let Some(Rating { value: start, .. }) = of_rater.next() else { continue };
            let named = (rater != reader.id()).then(|| papers.case.known_as(rater).unwrap_or_default().to_owned());
            lines.push(Line {
                goal,
                rater: named,
                start: *start,
                now: of_rater.next_back().map(|rating| rating.value),
            });
        }
    }
    lines
}

/// The ends of the scale, if all goals have the same.
fn one_scale(lines: &[Line<'_>]) -> Option<(f64, f64)> {
    let first = lines.first()?.goal.scale;
    lines.iter().all(|line| line.goal.scale == first).then(|| (first.from(), first.to()))
}

fn label(line: &Line<'_>, with_scale: bool, voice: &Voice<'_>) -> Cell {
    let mut content = voice.tongue.noted(&line.goal.text);
    let mut add = |text: String| content.push(Inline::Text(format!(" {text}")));
    if with_scale {
        let (from, to) = (voice.number(line.goal.scale.from()), voice.number(line.goal.scale.to()));
        add(voice.say("ratings-scale", &[("from", (&from).into()), ("to", (&to).into())]));
    }
    if let Some(rater) = &line.rater {
        add(voice.say("ratings-rater", &[("name", rater.as_str().into())]));
    }
    if let Some(day) = line.goal.replaced {
        add(voice.say("ratings-set-aside", &[("date", (&voice.day(day)).into())]));
    }
    Cell { content }
}

fn number_table(lines: &[Line<'_>], with_scale: bool, voice: &Voice<'_>) -> Table {
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| voice.number(value));
    table(lines, voice, TableStyle::Ratings, ColumnAlign::End, |line, with_now, with_hope| {
        let mut cells = vec![label(line, with_scale, voice), plain(&number(Some(line.start)))];
        if with_now {
            cells.push(plain(&number(line.now)));
        }
        if with_hope {
            cells.push(plain(&number(line.goal.hoped_for)));
        }
        cells
    })
}

fn word_table(lines: &[Line<'_>], voice: &Voice<'_>) -> Table {
    table(lines, voice, TableStyle::Plain, ColumnAlign::Start, |line, with_now, with_hope| {
        let level = |value: Option<f64>| value.map_or_else(|| plain("–"), |value| level_words(line.goal, value, voice));
        let mut cells = vec![label(line, false, voice), level(Some(line.start))];
        if with_now {
            cells.push(level(line.now));
        }
        if with_hope {
            cells.push(level(line.goal.hoped_for.or(Some(0.0))));
        }
        cells
    })
}

/// The family's own words for a level, never its number.
fn level_words(goal: &Goal, value: f64, voice: &Voice<'_>) -> Cell {
    let level = value.round() as i64;
    match goal.levels.get(&level).filter(|text| !text.is_blank()) {
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
    lines: &[Line<'a>],
    voice: &Voice<'_>,
    style: TableStyle,
    align: ColumnAlign,
    cells: impl Fn(&Line<'a>, bool, bool) -> Vec<Cell>,
) -> Table {
    let with_now = lines.iter().any(|line| line.now.is_some());
    let with_hope = lines.iter().any(|line| line.goal.hoped_for.is_some() || line.goal.scale == Scale::Gas);
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
        body: lines.iter().map(|line| Row { cells: cells(line, with_now, with_hope) }).collect(),
        row_heads: true,
    }
}

fn plain(text: &str) -> Cell {
    Cell { content: vec![Inline::text(text)] }
}
