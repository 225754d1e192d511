//! How much the service did, in its report: children, films, shared reviews and waiting times, and the period before.

use super::ratings::plain;
use super::service_report::{NOTHING, count, share, table};
use super::templates::Voice;
use super::tongue::smart;
use crate::document::{Block, Cell, ParagraphRole};
use crate::service_report::{Count, Figures, Previous, SmallNumbers, WaitingTime, Work};

/// The tables with the keys of their headings; without blocks where nothing may be shown.
pub(super) fn tables(work: &Work, small: SmallNumbers, voice: &Voice<'_>) -> Vec<(&'static str, Option<Vec<Block>>)> {
    vec![
        ("report-work", amounts(work, small, voice)),
        ("report-wait", work.waiting.map(|waiting| waits(waiting, voice))),
        ("report-ages", ages(work, small, voice)),
    ]
}

fn amounts(work: &Work, small: SmallNumbers, voice: &Voice<'_>) -> Option<Vec<Block>> {
    let row = |key: &str, number: String| vec![plain(&voice.say(key, &[])), plain(&number)];
    let mut rows =
        vec![row("report-children", count(work.children, voice)), row("report-films", count(work.films, voice))];
    rows.extend(work.film_hours.map(|hours| row("report-film-hours", voice.number(f64::from(hours)))));
    rows.push(row("report-reviews", count(work.reviews, voice)));
    let shown = [work.children, work.films, work.reviews].iter().any(|count| count.number().is_some());
    shown.then(|| table(&["report-what", "report-number"], rows, small, voice))
}

fn waits(waiting: WaitingTime, voice: &Voice<'_>) -> Vec<Block> {
    let families = count(waiting.families, voice);
    let mut sentences =
        vec![voice.say("report-wait-median", &[("weeks", waiting.median.into()), ("count", (&families).into())])];
    sentences.extend(waiting.range.map(|[least, most]| {
        let key = if waiting.left_out > 0 { "report-wait-range-middle" } else { "report-wait-range" };
        voice.say(key, &[("least", least.into()), ("most", most.into()), ("left", waiting.left_out.into())])
    }));
    vec![Block::Paragraph { role: ParagraphRole::Body, content: smart(&sentences.join(" ")) }]
}

fn ages(work: &Work, small: SmallNumbers, voice: &Voice<'_>) -> Option<Vec<Block>> {
    let rows = (0_u32..).zip(work.ages?).map(|(band, (number, percent))| {
        vec![
            plain(&voice.say("report-age-band", &[("band", band.into())])),
            plain(&count(number, voice)),
            plain(&share(percent, "report-percent", voice)),
        ]
    });
    Some(table(&["report-age", "report-age-children", "report-share"], rows.collect(), small, voice))
}

/// This period and the one before, side by side.
pub(super) fn previous(figures: &Figures, previous: &Previous, small: SmallNumbers, voice: &Voice<'_>) -> Vec<Block> {
    let (flow, work) = (&figures.flow, &figures.work);
    let row = |key: &str, this: Count, before: Count| -> Vec<Cell> {
        vec![plain(&voice.say(key, &[])), plain(&count(this, voice)), plain(&count(before, voice))]
    };
    let weeks =
        |weeks: Option<u32>| plain(&weeks.map_or_else(|| NOTHING.to_owned(), |weeks| voice.number(f64::from(weeks))));
    let this_weeks = work.waiting.map(|waiting| waiting.median);
    let mut rows = vec![
        row("report-previous-referred", flow.referred, previous.referred),
        row("report-completed", flow.completed, previous.completed),
        row("report-ended-early", flow.ended_early, previous.ended_early),
        row("report-films", work.films, previous.films),
        row("report-reviews", work.reviews, previous.reviews),
    ];
    if this_weeks.or(previous.weeks).is_some() {
        rows.push(vec![plain(&voice.say("report-wait-weeks", &[])), weeks(this_weeks), weeks(previous.weeks)]);
    }
    table(&["report-what", "report-this-period", "report-period-before"], rows, small, voice)
}
