//! The service's report: its figures in words, tables and a chart, for readers who don't work in the service.
//!
//! Every number comes from [`crate::service_report`], which has hidden what is small. Nothing of a case is read here.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tera::Value;

use super::pieces::Pieces;
use super::ratings::plain;
use super::service_outcomes;
use super::templates::{Composer, Voice, object, slot};
use super::tongue::{Tongue, smart};
use crate::case::Service;
use crate::diagnostic::Diagnostic;
use crate::document::{
    Block, Cell, Column, ColumnAlign, Document, DocumentKind, Inline, PageLabel, ParagraphRole, Row, Running, Saying,
    SayingRole, Table, TableStyle,
};
use crate::language::Language;
use crate::service_report::{Count, Figures, Flow, Instrument, Label, Period, Quotation, Report, SmallNumbers, Split};

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
        let tongue =
            Tongue { document: language, reader: papers.language, notes: papers.language, service: papers.language, addressee: None };
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
    let mut put = |block: Block| slot(&pieces.add(vec![block]));
    let flow = put(flow_table(&figures.flow, papers.small, voice));
    let splits = splits(figures, papers.small, voice).into_iter().map(|(title, table)| {
        let table = table.map_or_else(Value::none, &mut put);
        object(vec![("title", Value::from(title)), ("table", table)])
    });
    let splits: Vec<Value> = splits.collect();
    let charts: Vec<Value> = service_outcomes::slope(&figures.outcomes, voice).into_iter().map(&mut put).collect();
    let tables = service_outcomes::tables(&figures.outcomes, papers.small, voice).into_iter();
    let tables: Vec<Value> =
        tables.map(|(title, table)| object(vec![("title", Value::from(title)), ("table", put(table))])).collect();
    let quotations: Vec<Value> =
        figures.quotations.iter().map(|quotation| put(Block::Saying(saying(quotation, voice)))).collect();
    let (with, without) = (count(figures.consented, voice), count(figures.without_consent, voice));
    vec![
        ("too_few", Value::from(false)),
        ("scope", Value::from(scope(papers.small, figures, voice))),
        ("flow", flow),
        ("splits", Value::from(splits)),
        (
            "consent",
            Value::from(voice.say("report-consent", &[("with", (&with).into()), ("without", (&without).into())])),
        ),
        ("charts", Value::from(charts)),
        ("tables", Value::from(tables)),
        ("more", Value::from(figures.more_outcomes)),
        ("quotations", Value::from(quotations)),
        ("method", Value::from(method(papers, figures, voice))),
    ]
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

fn flow_table(flow: &Flow, small: SmallNumbers, voice: &Voice<'_>) -> Block {
    let share = |part: Count, whole: Count, key: &str| {
        let percent = part.per_cent_of(whole, small).map(|percent| voice.number(f64::from(percent)));
        percent.map_or_else(|| "–".to_owned(), |percent| voice.say(key, &[("percent", (&percent).into())]))
    };
    let of_referred = |part: Count| share(part, flow.referred, "report-of-referred");
    let of_started = |part: Count| share(part, flow.started, "report-of-started");
    let rows = [
        ("report-referred", flow.referred, "–".to_owned()),
        ("report-waiting", flow.waiting, of_referred(flow.waiting)),
        ("report-started", flow.started, of_referred(flow.started)),
        ("report-under-way", flow.under_way, of_started(flow.under_way)),
        ("report-ended-early", flow.ended_early, of_started(flow.ended_early)),
        ("report-completed", flow.completed, of_started(flow.completed)),
    ];
    let body = rows
        .into_iter()
        .map(|(key, number, share)| vec![plain(&voice.say(key, &[])), plain(&count(number, voice)), plain(&share)]);
    table(&["report-stage", "report-families", "report-share"], body.collect(), voice)
}

/// Cycles, who referred, where, and why it ended early; without a table where nothing may be shown.
fn splits(figures: &Figures, small: SmallNumbers, voice: &Voice<'_>) -> Vec<(String, Option<Block>)> {
    let heads = |first| [first, "report-families", "report-share"];
    let row = |label: Cell, number: Count, whole: Count| {
        let share = number.per_cent_of(whole, small).map(|percent| voice.number(f64::from(percent)));
        let share = share.map(|percent| voice.say("report-percent", &[("percent", (&percent).into())]));
        vec![label, plain(&count(number, voice)), plain(share.as_deref().unwrap_or("–"))]
    };
    let cycles = figures.cycles.map(|cycles| {
        let rows = cycles.into_iter().zip(1_u32..).map(|(number, held)| {
            row(plain(&voice.say("report-cycle-count", &[("number", held.into())])), number, figures.flow.completed)
        });
        table(&heads("report-cycle"), rows.collect(), voice)
    });
    let split = |key, split: &Split| {
        let label = |label: &Option<Label>| match label {
            Some(label) => words(label, voice),
            None => plain(&voice.say("report-others", &[])),
        };
        let rows = split.parts.iter().map(|(name, number)| row(label(name), *number, split.whole));
        split.tells().then(|| table(&heads(key), rows.collect(), voice))
    };
    let mut all = vec![
        (voice.say("report-referrers", &[]), split("report-referrer", &figures.referrers)),
        (voice.say("report-settings", &[]), split("report-setting", &figures.settings)),
        (voice.say("report-cycles", &[]), cycles),
    ];
    // That nothing can be said of a few endings needs no heading.
    all.extend(split("report-reason", &figures.reasons).map(|table| (voice.say("report-reasons", &[]), Some(table))));
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

/// A table with figures after its first column.
pub(super) fn table(heads: &[&str], body: Vec<Vec<Cell>>, voice: &Voice<'_>) -> Block {
    let head = |key: &&str| plain(&voice.say(key, &[]));
    let align = |at: usize| Column { align: if at == 0 { ColumnAlign::Start } else { ColumnAlign::End } };
    Block::Table(Table {
        style: TableStyle::Plain,
        columns: (0..heads.len()).map(align).collect(),
        head: Some(Row { cells: heads.iter().map(head).collect() }),
        body: body.into_iter().map(|cells| Row { cells }).collect(),
        row_heads: true,
    })
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
    if papers.small.suppresses() || papers.small.rounds() {
        lines.push(say("report-method-per-cent"));
    }
    if has(&|_| true) {
        lines.push(say("report-method-limits"));
    }
    lines
}
