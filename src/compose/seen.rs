//! Whose ratings a reader may see: their own, and others' where these allow it. Two people's ratings stand apart.

use super::family::{FamilyPapers, Reader};
use super::templates::Voice;
use crate::case::progress::Series;
use crate::case::{Goal, Scale};
use crate::document::Inline;

/// A series with whose it is, for one reader.
#[derive(Clone)]
pub(super) struct Seen<'a> {
    pub(super) series: Series<'a>,
    pub(super) rater: Rater,
}

/// Who rated, as a reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Rater {
    /// The reader, and nobody else that they may see rated this goal.
    Reader,
    /// The reader, beside somebody else.
    ReaderAmongOthers,
    /// Somebody else, by name.
    Other(String),
}

impl Seen<'_> {
    /// The reader's own, of a goal that was not set aside.
    pub(super) fn is_own(&self) -> bool {
        !matches!(self.rater, Rater::Other(_)) && self.series.goal.replaced.is_none()
    }

    pub(super) fn is_in_words(&self) -> bool {
        self.series.goal.scale == Scale::Gas
    }
}

/// Every series that a reader may see, goal by goal, their own first.
pub(super) fn seen<'a>(papers: &FamilyPapers<'a>, reader: Reader<'_>) -> Vec<Seen<'a>> {
    let mut all: Vec<Series<'a>> =
        papers.case.series().into_iter().filter(|series| papers.may_quote(&series.rater, reader)).collect();
    let place = |goal: &Goal| papers.case.family.goals.iter().position(|other| other.id == goal.id);
    all.sort_by_key(|series| (place(series.goal), series.rater != reader.id()));
    let shared: Vec<bool> = all
        .iter()
        .map(|series| all.iter().any(|other| other.goal.id == series.goal.id && other.rater != series.rater))
        .collect();
    let of = |(series, shared): (Series<'a>, bool)| {
        let rater = match (series.rater == reader.id(), shared) {
            (true, false) => Rater::Reader,
            (true, true) => Rater::ReaderAmongOthers,
            (false, _) => Rater::Other(papers.case.known_as(&series.rater).unwrap_or_default().to_owned()),
        };
        Seen { series, rater }
    };
    all.into_iter().zip(shared).map(of).collect()
}

/// The ends of the scale, if all have the same.
pub(super) fn one_scale(all: &[Seen<'_>]) -> Option<(f64, f64)> {
    let first = all.first()?.series.goal.scale;
    all.iter().all(|seen| seen.series.goal.scale == first).then(|| (first.from(), first.to()))
}

/// A goal's words with what must be known beside them: its scale, who rated it, that it was set aside.
pub(super) fn goal_words(seen: &Seen<'_>, with_scale: bool, voice: &Voice<'_>) -> Vec<Inline> {
    let goal = seen.series.goal;
    let mut content = voice.tongue.noted(&goal.text);
    let mut add = |text: String| content.push(Inline::Text(format!(" {text}")));
    if with_scale {
        let (from, to) = (voice.number(goal.scale.from()), voice.number(goal.scale.to()));
        add(voice.say("ratings-scale", &[("from", (&from).into()), ("to", (&to).into())]));
    }
    match &seen.rater {
        Rater::Reader => {}
        Rater::ReaderAmongOthers => add(voice.say("ratings-rater-you", &[])),
        Rater::Other(name) => add(voice.say("ratings-rater", &[("name", name.into())])),
    }
    if let Some(day) = goal.replaced {
        add(voice.say("ratings-set-aside", &[("date", (&voice.day(day)).into())]));
    }
    content
}
