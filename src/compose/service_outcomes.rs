//! What came of the work, in the service's report: one table of means, one of hopes reached, one of reliable change, and a
//! slope chart of the goals. Where an instrument can't be in a table it has no row there.

use super::ratings::plain;
use super::service_report::{NOTHING, count, share, table};
use super::templates::Voice;
use crate::document::{Block, Cell, Chart, ChartAxis, ChartContent, Slope, SlopeLine, SlopePoint};
use crate::service_report::{Count, Instrument, Outcome, SmallNumbers, Spread};

/// The tables with their headings.
pub(super) fn tables(outcomes: &[Outcome], small: SmallNumbers, voice: &Voice<'_>) -> Vec<(String, Vec<Block>)> {
    let all = [
        ("report-means", means(outcomes, small, voice)),
        ("report-hopes", hopes(outcomes, small, voice)),
        ("report-reliable", reliable(outcomes, small, voice)),
    ];
    all.into_iter().filter_map(|(key, table)| Some((voice.say(key, &[]), table?))).collect()
}

fn means(outcomes: &[Outcome], small: SmallNumbers, voice: &Voice<'_>) -> Option<Vec<Block>> {
    let row = |outcome: &Outcome| {
        vec![
            name(&outcome.instrument, voice),
            plain(&count(outcome.families, voice)),
            plain(&count(outcome.paired, voice)),
            plain(&count(outcome.missing, voice)),
            spread(outcome.start, voice),
            spread(outcome.end, voice),
        ]
    };
    let heads =
        ["report-rated", "report-families", "report-pairs", "report-missing", "report-start-mean", "report-end-mean"];
    let rows: Vec<Vec<Cell>> = outcomes.iter().map(row).collect();
    (!rows.is_empty()).then(|| table(&heads, rows, small, voice))
}

fn hopes(outcomes: &[Outcome], small: SmallNumbers, voice: &Voice<'_>) -> Option<Vec<Block>> {
    let row = |outcome: &Outcome| {
        let hope = outcome.hope.as_ref().filter(|hope| any([hope.noted, hope.reached, hope.not_reached]))?;
        Some(vec![
            name(&outcome.instrument, voice),
            plain(&count(hope.noted, voice)),
            spread(hope.mean, voice),
            plain(&count(hope.reached, voice)),
            plain(&count(hope.not_reached, voice)),
            plain(&share(hope.share, "report-percent", voice)),
        ])
    };
    let heads = [
        "report-rated",
        "report-hope-noted",
        "report-hope-mean",
        "report-reached",
        "report-not-reached",
        "report-share-reached",
    ];
    let rows: Vec<Vec<Cell>> = outcomes.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| table(&heads, rows, small, voice))
}

fn reliable(outcomes: &[Outcome], small: SmallNumbers, voice: &Voice<'_>) -> Option<Vec<Block>> {
    let row = |outcome: &Outcome| {
        let change = outcome.reliable.as_ref()?;
        let shown = any([change.judged, change.better, change.unchanged]) || change.worse.number().is_some();
        shown.then(|| {
            vec![
                name(&outcome.instrument, voice),
                plain(&count(change.judged, voice)),
                plain(&count(change.better, voice)),
                plain(&count(change.unchanged, voice)),
                plain(&count(change.worse, voice)),
                plain(&share(change.share, "report-percent", voice)),
            ]
        })
    };
    let heads =
        ["report-rated", "report-judged", "report-better", "report-unchanged", "report-worse", "report-share-better"];
    let rows: Vec<Vec<Cell>> = outcomes.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| table(&heads, rows, small, voice))
}

fn any(counts: [Count; 3]) -> bool {
    counts.iter().any(|count| count.number().is_some())
}

/// "3.4 (1.2)"; a dash where there is none, or all are the same.
fn spread(spread: Option<Spread>, voice: &Voice<'_>) -> Cell {
    let Some(Spread { mean, sd }) = spread else { return plain(NOTHING) };
    let (mean, sd) = (number(mean, voice), number(sd, voice));
    plain(&voice.say("report-mean", &[("mean", (&mean).into()), ("sd", (&sd).into())]))
}

/// To one place, a nought too: in a column of means "6" beside "5.9" would look like another kind of number.
fn number(value: f64, voice: &Voice<'_>) -> String {
    let tenths = (value * 10.0).round();
    if tenths % 10.0 != 0.0 {
        return voice.number(tenths / 10.0);
    }
    // The language's own decimal mark comes with a tenth that is taken away again.
    let tenth = if tenths < 0.0 { -1.0 } else { 1.0 };
    let mut written = voice.number((tenths + tenth) / 10.0);
    if written.pop().is_some() {
        written.push('0');
    }
    written
}

fn words(instrument: &Instrument, voice: &Voice<'_>) -> String {
    match instrument {
        Instrument::Goals => voice.say("report-goals", &[]),
        Instrument::Targets => voice.say("report-targets", &[]),
        Instrument::OtherScales => voice.say("report-other-scales", &[]),
        Instrument::Attainment => voice.say("report-attainment", &[]),
        Instrument::Questionnaire { name, lower_is_better } => {
            let key = if *lower_is_better { "report-lower-is-better" } else { "report-higher-is-better" };
            voice.say(key, &[("name", name.into())])
        }
    }
}

fn name(instrument: &Instrument, voice: &Voice<'_>) -> Cell {
    plain(&words(instrument, voice))
}

/// The goals from start to end, those that share the axis from 0 to 10; none without means.
pub(super) fn slope(outcomes: &[Outcome], voice: &Voice<'_>) -> Option<Block> {
    const AXIS: [f64; 2] = [0.0, 10.0];
    let point = |spread: Spread| SlopePoint {
        value: spread.mean,
        number: number(spread.mean, voice),
        bar: Some([(spread.mean - spread.sd).max(AXIS[0]), (spread.mean + spread.sd).min(AXIS[1])]),
    };
    let goals = outcomes.iter().filter(|outcome| outcome.instrument.is_of_goals());
    let lines: Vec<SlopeLine> = goals
        .filter_map(|outcome| {
            let (start, end) = (point(outcome.start?), point(outcome.end?));
            Some(SlopeLine { name: words(&outcome.instrument, voice), start, end, singles: outcome.lines.clone() })
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let alt = lines.iter().map(|line| {
        let values =
            [("name", (&line.name).into()), ("start", (&line.start.number).into()), ("end", (&line.end.number).into())];
        voice.say("report-slope-alt", &values)
    });
    let mut alt: Vec<String> = alt.collect();
    alt.push(voice.say("chart-alt-tables", &[]));
    let axis =
        ChartAxis { from: AXIS[0], to: AXIS[1], from_label: voice.number(AXIS[0]), to_label: voice.number(AXIS[1]) };
    let single = lines.iter().any(|line| !line.singles.is_empty());
    let content = Slope {
        axis,
        start: voice.say("report-start", &[]),
        end: voice.say("report-end", &[]),
        note: voice.say(if single { "report-slope-note-singles" } else { "report-slope-note" }, &[]),
        lines,
    };
    let title = voice.say("report-slope", &[]);
    Some(Block::Chart(Box::new(Chart { title, alt: alt.join(" "), content: ChartContent::Slope(content) })))
}
