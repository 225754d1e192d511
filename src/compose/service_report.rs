//! The service's report: its figures in words, tables and a chart, for readers who don't work in the service.
//!
//! Every number comes from [`crate::service_report`], which has hidden what is small. Nothing of a case is read here.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tera::Value;

use super::pieces::Pieces;
use super::ratings::plain;
use super::templates::{Composer, Voice, object, slot};
use super::tongue::{Tongue, smart};
use super::{service_outcomes, service_work};
use crate::case::Service;
use crate::diagnostic::Diagnostic;
use crate::document::{
    Block, Cell, Column, ColumnAlign, Document, DocumentKind, Inline, PageLabel, ParagraphRole, Row, Running, Saying,
    SayingRole, Table, TableStyle,
};
use crate::language::Language;
use crate::service_report::{
    CYCLES, Count, Figures, Flow, Instrument, Label, Percentage, Period, Quotation, Report, SmallNumbers, Split,
    SplitLabel,
};

/// What the service's report is composed from.
#[derive(Clone, Copy, Debug)]
pub struct ServicePapers<'a> {
    /// The service.
    pub service: &'a Service,
    /// The language it is written in, and plain text of the service too.
    pub language: &'a Language,
    /// The days it is about.
    pub period: Period,
    /// How small numbers were hidden.
    pub small: SmallNumbers,
    /// The change that counted as reliable on a scale from 0 to 10.
    pub reliable_change: f64,
    /// The day of the document.
    pub date: Date,
}

impl Composer {
    /// The service's report.
    pub fn service_report(&self, papers: &ServicePapers<'_>, report: &Report) -> Result<Document, Vec<Diagnostic>> {
        let wording = self.theme.wording_with(papers.language, "report-title");
        let language = wording.language();
        let tongue = Tongue {
            document: language,
            reader: papers.language,
            notes: papers.language,
            service: papers.language,
            addressee: None,
        };
        let voice = Voice::new(&wording, tongue, None, None);
        let mut pieces = Pieces::default();
        let service = Inline::plain(&voice.tongue.service(&papers.service.name));
        let period = period(papers.period, &voice);
        let mut values = match report {
            Report::TooFew => vec![("too_few", Value::from(true))],
            Report::Figures(figures) => figures_values(papers, figures, &voice, &mut pieces),
        };
        let heading = vec![Inline::text(format!("{service} · {period}"))];
        let heading = Block::Paragraph { role: ParagraphRole::Small, content: heading };
        values.push(("heading", Value::from(vec![slot(&pieces.add(vec![heading]))])));
        let title = voice.say("report-title", &[]);
        let running = Running {
            recipient: service.clone(),
            reference: period,
            page: PageLabel(voice.say("page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())])),
            marking: papers.service.footer.as_ref().map(|footer| Inline::plain(&voice.tongue.service(footer))),
            draft: None,
        };
        let values = BTreeMap::from([("report", object(values))]);
        let blocks = self.blocks("service-report", &voice, values, &pieces)?;
        Ok(Document {
            kind: DocumentKind::ServiceReport,
            title,
            language: language.clone(),
            author: service,
            date: papers.date,
            large_print: false,
            running,
            blocks,
        })
    }
}

/// "1 January 2026 to 31 December 2026".
fn period(period: Period, voice: &Voice<'_>) -> String {
    let day = |day: Date| voice.long_day(day);
    match (period.from, period.to) {
        (Some(from), Some(to)) => {
            voice.say("progress-dates", &[("from", (&day(from)).into()), ("to", (&day(to)).into())])
        }
        (Some(from), None) => voice.say("report-period-from", &[("from", (&day(from)).into())]),
        (None, Some(to)) => voice.say("report-period-to", &[("to", (&day(to)).into())]),
        (None, None) => voice.say("report-period-all", &[]),
    }
}

fn figures_values(
    papers: &ServicePapers<'_>,
    figures: &Figures,
    voice: &Voice<'_>,
    pieces: &mut Pieces,
) -> Vec<(&'static str, Value)> {
    let small = papers.small;
    let mut slots = |blocks: Vec<Block>| slot(&pieces.add(blocks));
    let flow = slots(flow_table(&figures.flow, small, voice));
    let previous = figures.previous.as_ref().map_or_else(Vec::new, |previous| {
        vec![object(vec![
            (
                "note",
                Value::from(voice.say("report-previous-note", &[("period", (&period(previous.period, voice)).into())])),
            ),
            ("table", slots(service_work::previous(figures, previous, small, voice))),
        ])]
    });
    let mut not_shown = Vec::new();
    let mut sections = Vec::new();
    for (key, table) in
        service_work::tables(&figures.work, small, voice).into_iter().chain(splits(figures, small, voice))
    {
        let title = voice.say(key, &[]);
        match table {
            Some(blocks) => sections.push(object(vec![("title", Value::from(title)), ("table", slots(blocks))])),
            None => not_shown.push(title),
        }
    }
    let charts = service_outcomes::slope(&figures.outcomes, voice).into_iter();
    let charts: Vec<Value> = charts.map(|chart| slots(vec![chart])).collect();
    let tables = service_outcomes::tables(&figures.outcomes, small, voice).into_iter();
    let tables: Vec<Value> =
        tables.map(|(title, table)| object(vec![("title", Value::from(title)), ("table", slots(table))])).collect();
    let quotations = figures.quotations.iter();
    let quotations: Vec<Value> =
        quotations.map(|quotation| slots(vec![Block::Saying(saying(quotation, voice))])).collect();
    vec![
        ("too_few", Value::from(false)),
        ("scope", Value::from(scope(small, figures, voice))),
        ("flow", flow),
        ("previous", Value::from(previous)),
        ("sections", Value::from(sections)),
        ("not_shown", Value::from(not_shown_sentence(&not_shown, small, voice).into_iter().collect::<Vec<_>>())),
        ("consent", Value::from(consent(figures, voice))),
        ("charts", Value::from(charts)),
        ("tables", Value::from(tables)),
        ("more", Value::from(figures.more_outcomes)),
        ("quotations", Value::from(quotations)),
        ("method", Value::from(method(papers, figures, voice))),
    ]
}

/// Whose ratings they are. How many did not agree is left to the reader: rounded by itself it might not add up.
fn consent(figures: &Figures, voice: &Voice<'_>) -> String {
    let [ended, with] = [figures.ended, figures.consented].map(|number| count(number, voice));
    match (figures.ended.number(), figures.consented.number()) {
        (Some(_), Some(_)) => voice.say("report-agreed", &[("ended", (&ended).into()), ("with", (&with).into())]),
        (None, Some(_)) => voice.say("report-agreed-only", &[("with", (&with).into())]),
        (_, None) => voice.say("report-agreed-some", &[]),
    }
}

/// That something is left out, and why; where nothing is hidden it is left out because there is none.
fn not_shown_sentence(titles: &[String], small: SmallNumbers, voice: &Voice<'_>) -> Option<String> {
    let quoted: Vec<String> = titles.iter().map(|title| voice.say("quoted", &[("words", title.into())])).collect();
    let is_said = small.suppresses() && !quoted.is_empty();
    is_said.then(|| voice.say("report-not-shown", &[("list", (&voice.list(&quoted)).into())]))
}

/// What the figures are about, and how to read them.
fn scope(small: SmallNumbers, figures: &Figures, voice: &Voice<'_>) -> Vec<String> {
    let mut lines = vec![voice.say("report-scope", &[])];
    let mut reading = Vec::new();
    if small.suppresses() {
        reading.push(voice.say("report-stars", &[("limit", small.suppress_below.into())]));
    }
    if small.rounds() {
        reading.push(voice.say("report-rounded", &[("step", small.round_to.into())]));
    }
    lines.extend((!reading.is_empty()).then(|| reading.join(" ")));
    if let Some(left_out) = figures.left_out {
        lines.push(voice.say("report-left-out", &[("count", (&count(left_out, voice)).into())]));
    }
    lines
}

fn flow_table(flow: &Flow, small: SmallNumbers, voice: &Voice<'_>) -> Vec<Block> {
    let shares = flow.shares;
    let rows = [
        ("report-referred", flow.referred, None),
        ("report-waiting", flow.waiting, Some((shares.waiting, "report-of-referred"))),
        ("report-started", flow.started, Some((shares.started, "report-of-referred"))),
        ("report-under-way", flow.under_way, Some((shares.under_way, "report-of-started"))),
        ("report-ended-early", flow.ended_early, Some((shares.ended_early, "report-of-started"))),
        ("report-completed", flow.completed, Some((shares.completed, "report-of-started"))),
    ];
    let body = rows.into_iter().map(|(key, number, of)| {
        let share = of.map_or_else(|| NOTHING.to_owned(), |(percent, key)| share(percent, key, voice));
        vec![plain(&voice.say(key, &[])), plain(&count(number, voice)), plain(&share)]
    });
    table(&["report-stage", "report-families", "report-share"], body.collect(), small, voice)
}

/// Cycles, who referred, where, and why it ended early; without a table where nothing may be shown.
fn splits(figures: &Figures, small: SmallNumbers, voice: &Voice<'_>) -> Vec<(&'static str, Option<Vec<Block>>)> {
    let heads = |first| [first, "report-families", "report-share"];
    let row = |label: Cell, number: Count, percent: Percentage| {
        vec![label, plain(&count(number, voice)), plain(&share(percent, "report-percent", voice))]
    };
    let cycles = figures.cycles.map(|cycles| {
        // None noted comes last, and where nothing is hidden only with somebody in it.
        let rows = (0_u32..).zip(cycles).cycle().skip(1).take(CYCLES);
        let rows = rows.filter(|(held, (number, _))| *held > 0 || *number != Count::Number(0));
        let rows = rows.map(|(held, (number, percent))| {
            row(plain(&voice.say("report-cycle-count", &[("number", held.into())])), number, percent)
        });
        table(&heads("report-cycle"), rows.collect(), small, voice)
    });
    let split = |key, split: &Split| {
        let label = |label: &SplitLabel| match label {
            SplitLabel::Named(label) => words(label, voice),
            SplitLabel::Several => plain(&voice.say("report-several-places", &[])),
            SplitLabel::Other => plain(&voice.say("report-others", &[])),
            SplitLabel::NotNoted => plain(&voice.say("report-not-noted", &[])),
        };
        let rows = split.rows.iter().map(|one| row(label(&one.label), one.count, one.share));
        split.has_figures().then(|| table(&heads(key), rows.collect(), small, voice))
    };
    let mut all = vec![
        ("report-referrers", split("report-referrer", &figures.referrers)),
        ("report-settings", split("report-setting", &figures.settings)),
        ("report-cycles", cycles),
    ];
    // That nothing can be said of a few endings needs no word.
    all.extend(split("report-reason", &figures.reasons).map(|table| ("report-reasons", Some(table))));
    all
}

fn words(label: &Label, voice: &Voice<'_>) -> Cell {
    let content = smart(&label.text);
    let content = match voice.tongue.foreign(label.language.clone()) {
        Some(language) => vec![Inline::Foreign { language, content }],
        None => content,
    };
    Cell { content }
}

/// A number as it is printed: a star where it is not shown.
pub(super) fn count(count: Count, voice: &Voice<'_>) -> String {
    count.number().map_or_else(|| "*".to_owned(), |number| voice.number(f64::from(number)))
}

/// What stands where there is nothing to show.
pub(super) const NOTHING: &str = "–";

/// "50% of those started"; "41–48%" where only so much may be told.
pub(super) fn share(share: Percentage, key: &str, voice: &Voice<'_>) -> String {
    let number = |percent: u32| voice.number(f64::from(percent));
    let percent = match share {
        Percentage::Number(percent) => number(percent),
        Percentage::Between(low, high) => format!("{}–{}", number(low), number(high)),
        Percentage::NotShown => return NOTHING.to_owned(),
    };
    voice.say(key, &[("percent", (&percent).into())])
}

/// A table with figures after its first column. A column that would have dashes alone is left out, and a sentence below
/// says so.
pub(super) fn table(heads: &[&str], body: Vec<Vec<Cell>>, small: SmallNumbers, voice: &Voice<'_>) -> Vec<Block> {
    let nothing = plain(NOTHING);
    let is_empty = |column: usize| body.iter().all(|row| row.get(column).is_none_or(|cell| *cell == nothing));
    let (left_out, kept): (Vec<usize>, Vec<usize>) =
        (0..heads.len()).partition(|column| *column > 0 && is_empty(*column));
    let title = |column: &usize| heads.get(*column).map_or_else(String::new, |key| voice.say(key, &[]));
    let align = |column: &usize| Column { align: if *column == 0 { ColumnAlign::Start } else { ColumnAlign::End } };
    let rows = body.into_iter().map(|cells| {
        let cells = cells.into_iter().enumerate().filter(|(column, _)| kept.contains(column)).map(|(_, cell)| cell);
        Row { cells: cells.collect() }
    });
    let table = Block::Table(Table {
        style: TableStyle::Plain,
        columns: kept.iter().map(align).collect(),
        head: Some(Row { cells: kept.iter().map(|column| plain(&title(column))).collect() }),
        body: rows.collect(),
        row_heads: true,
    });
    let titles: Vec<String> = left_out.iter().map(title).collect();
    let note = not_shown_sentence(&titles, small, voice);
    let note = note.map(|note| Block::Paragraph { role: ParagraphRole::Small, content: smart(&note) });
    std::iter::once(table).chain(note).collect()
}

fn saying(quotation: &Quotation, voice: &Voice<'_>) -> Saying {
    let words = Inline::plain(&smart(&quotation.words));
    let content = vec![Inline::Text(voice.say("quoted", &[("words", (&words).into())]))];
    Saying {
        role: SayingRole::Beside,
        language: voice.tongue.foreign(quotation.language.clone()),
        content,
        speaker: None,
    }
}

/// How the figures were made: only what these figures need.
fn method(papers: &ServicePapers<'_>, figures: &Figures, voice: &Voice<'_>) -> Vec<String> {
    let say = |key: &str| voice.say(key, &[]);
    let mut lines = vec![say("report-method-consent")];
    let has = |wanted: &dyn Fn(&Instrument) -> bool| figures.outcomes.iter().any(|outcome| wanted(&outcome.instrument));
    if has(&|_| true) {
        lines.extend([say("report-method-pairs"), say("report-method-spread")]);
    }
    if has(&|instrument| matches!(instrument, Instrument::Goals | Instrument::OtherScales)) {
        let points = voice.number(papers.reliable_change);
        lines.push(voice.say("report-method-goals", &[("points", (&points).into())]));
    }
    let named = [
        (has(&|instrument| *instrument == Instrument::Targets), "report-method-targets"),
        (has(&|instrument| *instrument == Instrument::OtherScales), "report-method-other-scales"),
        (has(&|instrument| *instrument == Instrument::Attainment), "report-method-attainment"),
        (has(&|instrument| matches!(instrument, Instrument::Questionnaire { .. })), "report-method-questionnaires"),
    ];
    lines.extend(named.into_iter().filter(|(used, _)| *used).map(|(_, key)| say(key)));
    if figures.work.waiting.is_some() {
        lines.push(say("report-method-waits"));
    }
    if papers.small.suppresses() || papers.small.rounds() {
        lines.push(say("report-method-percentages"));
    }
    if has(&|_| true) {
        lines.push(say("report-method-limits"));
    }
    lines
}
