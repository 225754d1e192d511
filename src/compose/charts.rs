//! Charts from figures: every word of a chart in the document's language, and its alternative text.

use jiff::civil::Date;

use super::family::FamilyPapers;
use super::seen::{Seen, goal_words, one_scale};
use super::templates::Voice;
use crate::case::progress::{Gap, Point, PrinciplesSeen};
use crate::case::{Cycle, Scale};
use crate::document::{
    Block, Chart, ChartAxis, ChartContent, ChartHope, ChartLabel, ChartMark, Course, CourseCycle, CourseGap,
    CoursePoint, CourseRow, Dumbbell, DumbbellRow, Inline, PrincipleGrid, PrincipleRow,
};

/// Goals in one chart of the whole course: with more, the axis of dates would stand on another page than its rows.
const ROWS: usize = 6;
/// Goals that one page has room for together with the principles.
const WITH_PRINCIPLES: usize = 3;

/// Start, now and hoped for; none without goals in numbers.
pub(super) fn dumbbell(all: &[Seen<'_>], beside: bool, voice: &Voice<'_>) -> Option<Block> {
    let with_scale = one_scale(all).is_none();
    let rows: Vec<DumbbellRow> = all.iter().filter_map(|seen| dumbbell_row(seen, voice)).collect();
    if rows.is_empty() {
        return None;
    }
    let mut alt: Vec<String> = Vec::new();
    if let Some((from, to)) = one_scale(all) {
        let (from, to) = (voice.number(from), voice.number(to));
        alt.push(voice.say("chart-alt-scale", &[("from", (&from).into()), ("to", (&to).into())]));
    }
    alt.extend(all.iter().map(|seen| dumbbell_words(seen, with_scale, voice)));
    let content = Dumbbell { rows, beside, unchanged: voice.say("chart-unchanged", &[]) };
    let title = voice.say("progress-start-now", &[]);
    Some(Block::Chart(Box::new(Chart { title, alt: alt.join(" "), content: ChartContent::Dumbbell(content) })))
}

fn dumbbell_row(seen: &Seen<'_>, voice: &Voice<'_>) -> Option<DumbbellRow> {
    let mark = |point: Point, word: &str, both: &str| {
        let number = number(point.value, voice);
        let both = voice.say(both, &[("number", (&number).into())]);
        ChartMark { value: point.value, word: voice.say(word, &[]), both, number }
    };
    Some(DumbbellRow {
        goal: label(seen, voice),
        axis: axis(seen.series.goal.scale, voice),
        start: mark(seen.series.first()?, "chart-start", "chart-start-number"),
        now: seen.series.latest().map(|point| mark(point, "chart-now", "chart-now-number")),
        hoped_for: hope(seen, voice),
    })
}

/// "Enjoying playing together: 3 at the start, 7 now. Hoped for: 8."
fn dumbbell_words(seen: &Seen<'_>, with_scale: bool, voice: &Voice<'_>) -> String {
    let goal = plain_goal(seen, with_scale, voice);
    let written = |point: Option<Point>| point.map(|point| number(point.value, voice));
    let (start, now) = (written(seen.series.first()).unwrap_or_default(), written(seen.series.latest()));
    let values = [("goal", (&goal).into()), ("start", (&start).into())];
    let mut words = match now {
        None => voice.say("chart-alt-once", &values),
        Some(now) if now == start => voice.say("chart-alt-same", &values),
        Some(now) => voice.say("chart-alt-both", &[values[0], values[1], ("now", (&now).into())]),
    };
    if let Some(hope) = seen.series.hoped_for() {
        let hope = number(hope, voice);
        words.push(' ');
        words.push_str(&voice.say("chart-alt-hoped-for", &[("number", (&hope).into())]));
    }
    words
}

/// Every rating by its date, and the principles seen; several charts where the goals are many, none with nothing to show.
pub(super) fn course(
    papers: &FamilyPapers<'_>,
    all: &[Seen<'_>],
    principles: &[PrinciplesSeen],
    voice: &Voice<'_>,
) -> Vec<Block> {
    let span = Span::of(papers, all);
    let grid = grid(papers, principles, voice);
    let mut groups: Vec<&[Seen<'_>]> = even(all, ROWS);
    // A few goals share their bands with the principles; many leave them a chart of their own.
    if grid.is_some() && (all.is_empty() || all.len() > WITH_PRINCIPLES) {
        groups.push(&[]);
    }
    let last = groups.len();
    let title = voice.say("progress-along-the-way", &[]);
    let chart = |(index, group): (usize, &[Seen<'_>])| {
        let principles = grid.clone().filter(|_| index + 1 == last);
        let title = principles.as_ref().filter(|_| group.is_empty()).map_or(&title, |grid| &grid.title).clone();
        let mut alt: Vec<String> = group.iter().map(|seen| course_words(seen, voice)).collect();
        if let Some(principles) = &principles {
            alt.push(voice.say("chart-alt-principles", &[("title", (&principles.title).into())]));
        }
        alt.push(voice.say("chart-alt-tables", &[]));
        let content = Course {
            from_day: span.from.map(|day| voice.day(day)).unwrap_or_default(),
            to_day: span.to.filter(|to| span.from != Some(*to)).map(|day| voice.day(day)).unwrap_or_default(),
            cycles: papers.case.cycles.iter().filter_map(|cycle| span.cycle(cycle, voice)).collect(),
            rows: group.iter().map(|seen| course_row(papers, seen, span, voice)).collect(),
            not_rated: voice.say("chart-not-rated", &[]),
            principles,
        };
        Block::Chart(Box::new(Chart { title, alt: alt.join(" "), content: ChartContent::Course(content) }))
    };
    groups.into_iter().enumerate().map(chart).collect()
}

/// Groups of about the same size, none above `most`.
pub(super) fn even<T>(all: &[T], most: usize) -> Vec<&[T]> {
    let groups = all.len().div_ceil(most.max(1)).max(1);
    all.chunks(all.len().div_ceil(groups).max(1)).collect()
}

/// The whole time that a chart shows.
#[derive(Clone, Copy)]
struct Span {
    from: Option<Date>,
    to: Option<Date>,
}

impl Span {
    fn of(papers: &FamilyPapers<'_>, all: &[Seen<'_>]) -> Self {
        let rated = all.iter().flat_map(|seen| seen.series.points.iter().map(|point| point.on));
        let cycles = papers.case.cycles.iter().flat_map(|cycle| [cycle.begins(), cycle.rated_on()]).flatten();
        let days: Vec<Date> = rated.chain(cycles).collect();
        Self { from: days.iter().min().copied(), to: days.iter().max().copied() }
    }

    /// A day as a part of the whole time.
    fn at(self, day: Date) -> f64 {
        let days = |from: Date, to: Date| f64::from((to - from).get_days());
        match (self.from, self.to) {
            (Some(from), Some(to)) if from < to => days(from, day) / days(from, to),
            _ => 0.5,
        }
    }

    fn cycle(self, cycle: &Cycle, voice: &Voice<'_>) -> Option<CourseCycle> {
        let (one, other) = (self.at(cycle.begins()?), self.at(cycle.rated_on()?));
        Some(CourseCycle {
            from: one.min(other),
            to: one.max(other),
            name: voice.say("chart-cycle", &[("number", cycle.number.into())]),
            number: voice.number(f64::from(cycle.number)),
        })
    }
}

fn course_row(papers: &FamilyPapers<'_>, seen: &Seen<'_>, span: Span, voice: &Voice<'_>) -> CourseRow {
    let point =
        |point: &Point| CoursePoint { at: span.at(point.on), value: point.value, number: number(point.value, voice) };
    let middle = |cycle: &Cycle| {
        let (from, to) = (span.at(cycle.begins()?), span.at(cycle.rated_on()?));
        Some(f64::midpoint(from, to))
    };
    let gap = |gap: &Gap| {
        let cycles = papers.case.cycles.iter().filter(|cycle| gap.cycles.contains(&cycle.number));
        let middles: Vec<f64> = cycles.filter_map(middle).collect();
        let at = middles.iter().sum::<f64>() / middles.len().max(1) as f64;
        CourseGap { after: gap.after, at }
    };
    CourseRow {
        goal: label(seen, voice),
        axis: axis(seen.series.goal.scale, voice),
        points: seen.series.points.iter().map(point).collect(),
        gaps: seen.series.gaps.iter().map(gap).collect(),
        hoped_for: hope(seen, voice),
    }
}

/// "Ending play without upset: 5 on 12 January, 6 on 23 March. Not rated in cycle 2."
fn course_words(seen: &Seen<'_>, voice: &Voice<'_>) -> String {
    let goal = plain_goal(seen, false, voice);
    let written = |point: Point| (number(point.value, voice), voice.day(point.on));
    let Some((start, from)) = seen.series.first().map(written) else { return String::new() };
    let values = [("goal", (&goal).into()), ("start", (&start).into()), ("from", (&from).into())];
    let mut words = match seen.series.latest().map(written) {
        None => voice.say("chart-alt-day", &values),
        Some((now, to)) => voice
            .say("chart-alt-days", &[values[0], values[1], values[2], ("now", (&now).into()), ("to", (&to).into())]),
    };
    let missed: Vec<u32> = seen.series.gaps.iter().flat_map(|gap| gap.cycles.iter().copied()).collect();
    if !missed.is_empty() {
        let numbers: Vec<String> = missed.iter().map(|number| voice.number(f64::from(*number))).collect();
        let list = voice.list(&numbers);
        words.push(' ');
        words
            .push_str(&voice.say("chart-alt-not-rated", &[("cycles", (&list).into()), ("count", missed.len().into())]));
    }
    words
}

/// The principles by cycle; none where no clip names one.
fn grid(papers: &FamilyPapers<'_>, principles: &[PrinciplesSeen], voice: &Voice<'_>) -> Option<PrincipleGrid> {
    let first = principles.first()?;
    // Cycles without a day have no place on the axis, but a column of their own all the same.
    let dated: Vec<u32> =
        papers.case.cycles.iter().filter(|cycle| cycle.begins().is_some()).map(|cycle| cycle.number).collect();
    let cycles = first.clips.iter().map(|(number, _)| dated.iter().position(|dated| dated == number));
    let cycles: Vec<usize> = cycles.collect::<Option<_>>()?;
    let rows = principles.iter().map(|seen| PrincipleRow {
        name: principle_name(&seen.principle, voice),
        clips: seen.clips.iter().map(|(_, clips)| (*clips > 0).then(|| voice.number(*clips as f64))).collect(),
    });
    Some(PrincipleGrid {
        title: voice.say("principles-title", &[]),
        note: voice.say("principles-note", &[]),
        cycles,
        rows: rows.collect(),
    })
}

/// A principle's short name: the theme's, else what stands before the colon of its words.
pub(super) fn principle_name(id: &str, voice: &Voice<'_>) -> String {
    let key = format!("principle-{id}-name");
    let key = if voice.wording.has(&key) { key } else { format!("principle-{id}") };
    let words = voice.say(&key, &[]);
    let name = words.split_once(':').map_or(words.as_str(), |(name, _)| name);
    name.trim_end_matches(['.', '।', '۔']).to_owned()
}

fn axis(scale: Scale, voice: &Voice<'_>) -> ChartAxis {
    let (from, to) = (scale.from(), scale.to());
    ChartAxis { from, to, from_label: number(from, voice), to_label: number(to, voice) }
}

fn hope(seen: &Seen<'_>, voice: &Voice<'_>) -> Option<ChartHope> {
    let value = seen.series.hoped_for()?;
    let number = number(value, voice);
    Some(ChartHope { value, label: voice.say("chart-hoped-for", &[("number", (&number).into())]) })
}

/// A number as a chart shows it: two places at most. The table has them all.
fn number(value: f64, voice: &Voice<'_>) -> String {
    voice.number((value * 100.0).round() / 100.0)
}

/// The goal's words as one label.
fn label(seen: &Seen<'_>, voice: &Voice<'_>) -> ChartLabel {
    let words = goal_words(seen, false, voice);
    let language = words.iter().find_map(|inline| match inline {
        Inline::Foreign { language, .. } => Some(language.clone()),
        _ => None,
    });
    ChartLabel { text: Inline::plain(&words), language }
}

fn plain_goal(seen: &Seen<'_>, with_scale: bool, voice: &Voice<'_>) -> String {
    Inline::plain(&goal_words(seen, with_scale, voice)).trim().to_owned()
}
