//! What the service did: referred, begun, ended; cycles, settings, who referred, why it ended early. Counts of its own
//! work, which need nobody's consent.

use std::collections::BTreeMap;

use super::disclosure::{Count, CountId, Counts};
use super::period::Stage;
use super::{Subject, Terms};
use crate::case::Text;
use crate::language::Language;

/// The way from referral to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Every family of the period.
    pub referred: Count,
    /// Of these.
    pub started: Count,
    /// Of those referred, not begun by the end of the period.
    pub waiting: Count,
    /// Of those started.
    pub completed: Count,
    /// Of those started.
    pub ended_early: Count,
    /// Of those started, not ended by the end of the period.
    pub under_way: Count,
}

/// A count split by what the notes say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What is split.
    pub whole: Count,
    /// From the most frequent to the least; what all the others have in common comes last and has no label.
    pub parts: Vec<(Option<Label>, Count)>,
}

/// Words of the notes that stand at a count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The words.
    pub text: String,
    /// The language they are in.
    pub language: Language,
}

/// Cycles of those completed: one or none, two, three, four or more.
pub const CYCLES: usize = 4;

/// All counts of the work, not yet protected.
pub(super) struct Activity {
    referred: CountId,
    started: CountId,
    waiting: CountId,
    completed: CountId,
    ended_early: CountId,
    under_way: CountId,
    /// Completed or ended early.
    pub(super) ended: CountId,
    cycles: [CountId; CYCLES],
    settings: Parts,
    referrers: Parts,
    reasons: Parts,
}

struct Parts {
    whole: CountId,
    parts: Vec<(Option<Label>, CountId)>,
}

impl Activity {
    pub(super) fn count(subjects: &[(Subject<'_>, Stage)], terms: &Terms<'_>, counts: &mut Counts) -> Self {
        let number =
            |wanted: &dyn Fn(Stage) -> bool| super::whole(subjects.iter().filter(|(_, stage)| wanted(*stage)).count());
        let [waiting, under_way, completed, ended_early] =
            [Stage::Waiting, Stage::UnderWay, Stage::Completed, Stage::EndedEarly]
                .map(|stage| number(&|at| at == stage));
        let referred = counts.printed(waiting + under_way + completed + ended_early);
        let started = counts.printed(under_way + completed + ended_early);
        let ended = counts.unprinted(completed + ended_early);
        let [waiting, under_way, completed, ended_early] =
            [waiting, under_way, completed, ended_early].map(|value| counts.printed(value));
        counts.sum(referred, vec![started, waiting]);
        counts.sum(started, vec![ended, under_way]);
        counts.sum(ended, vec![completed, ended_early]);

        let mut cycles = [0_u32; CYCLES];
        for (subject, _) in subjects.iter().filter(|(_, stage)| *stage == Stage::Completed) {
            let held = subject.case.cycles.len().clamp(1, CYCLES);
            cycles.iter_mut().skip(held - 1).take(1).for_each(|count| *count += 1);
        }
        let cycles = cycles.map(|value| counts.printed(value));
        counts.sum(completed, cycles.to_vec());

        let begun = subjects.iter().filter(|(_, stage)| *stage != Stage::Waiting);
        let settings = begun.map(|(subject, _)| setting(subject, terms)).collect();
        let settings = Parts::of(started, settings, terms, counts);
        let told = |subject: &Subject<'_>, text: Option<&Text>| text.and_then(|text| label(text, subject, terms));
        let referrers = subjects.iter().map(|(subject, _)| {
            told(subject, subject.case.family.referral.as_ref().and_then(|referral| referral.by.as_ref()))
        });
        let referrers = Parts::of(referred, referrers.collect(), terms, counts);
        let early = subjects.iter().filter(|(_, stage)| *stage == Stage::EndedEarly);
        let reasons = early.map(|(subject, _)| told(subject, subject.case.family.ended_because.as_ref()));
        let reasons = Parts::of(ended_early, reasons.collect(), terms, counts);
        Self {
            referred,
            started,
            waiting,
            completed,
            ended_early,
            under_way,
            ended,
            cycles,
            settings,
            referrers,
            reasons,
        }
    }

    pub(super) fn flow(&self, counts: &Counts) -> Flow {
        Flow {
            referred: counts.shown(self.referred),
            started: counts.shown(self.started),
            waiting: counts.shown(self.waiting),
            completed: counts.shown(self.completed),
            ended_early: counts.shown(self.ended_early),
            under_way: counts.shown(self.under_way),
        }
    }

    pub(super) fn cycles(&self, counts: &Counts) -> [Count; CYCLES] {
        self.cycles.map(|count| counts.shown(count))
    }

    pub(super) fn splits(&self, counts: &Counts) -> [Split; 3] {
        [&self.referrers, &self.settings, &self.reasons].map(|parts| parts.shown(counts))
    }
}

impl Parts {
    /// Splits a whole by labels; those of few families, and those that may not be printed, are counted together.
    fn of(whole: CountId, labels: Vec<Option<Label>>, terms: &Terms<'_>, counts: &mut Counts) -> Self {
        let mut grouped: BTreeMap<String, (Label, u32)> = BTreeMap::new();
        let mut others = 0_u32;
        for label in labels {
            let Some(label) = label else {
                others += 1;
                continue;
            };
            let group = grouped.entry(label.text.to_lowercase()).or_insert_with(|| (label.clone(), 0));
            group.1 += 1;
            group.0 = group.0.clone().min(label);
        }
        let mut named: Vec<(Label, u32)> = Vec::new();
        for (_, (label, families)) in grouped {
            if terms.small.is_small(families) || !(terms.may_print)(&label.text) {
                others += families;
            } else {
                named.push((label, families));
            }
        }
        named.sort_by(|(one, many), (other, more)| more.cmp(many).then(one.cmp(other)));
        let mut parts: Vec<(Option<Label>, CountId)> =
            named.into_iter().map(|(label, families)| (Some(label), counts.printed(families))).collect();
        // A row that stands there only where somebody is in it would say that somebody is.
        if others > 0 || terms.small.suppresses() {
            parts.push((None, counts.printed(others)));
        }
        counts.sum(whole, parts.iter().map(|(_, count)| *count).collect());
        Self { whole, parts }
    }

    fn shown(&self, counts: &Counts) -> Split {
        let parts = self.parts.iter().map(|(label, count)| (label.clone(), counts.shown(*count)));
        Split { whole: counts.shown(self.whole), parts: parts.collect() }
    }
}

impl Split {
    /// Whether anything can be read from it.
    pub fn tells(&self) -> bool {
        self.parts.iter().any(|(label, count)| label.is_some() && count.number().is_some())
    }
}

/// Where a family was filmed, where that was always the same kind of place.
fn setting(subject: &Subject<'_>, terms: &Terms<'_>) -> Option<Label> {
    let films = subject.case.cycles.iter().filter_map(|cycle| cycle.film.as_ref());
    let films = films.filter(|film| terms.period.holds_until(film.on));
    let mut all = films.filter_map(|film| label(film.setting.as_ref()?, subject, terms));
    let first = all.next()?;
    all.all(|other| other.text.to_lowercase() == first.text.to_lowercase()).then_some(first)
}

/// A text in the report's language, where there is one, as the label of a row.
fn label(text: &Text, subject: &Subject<'_>, terms: &Terms<'_>) -> Option<Label> {
    let (words, language) = text.in_language(terms.language, &subject.case.language());
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_end_matches(['.', ',', ';']);
    let mut letters = words.chars();
    let first = letters.next()?;
    Some(Label { text: first.to_uppercase().chain(letters).collect(), language })
}

/// Whether a count is worth a table of its own.
pub(super) fn any_shown(counts: &[Count]) -> bool {
    counts.iter().any(|count| count.number().is_some())
}
