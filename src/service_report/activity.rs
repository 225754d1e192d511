//! What the service did: referred, begun, ended; cycles, settings, who referred, why it ended early. Counts of its own
//! work, which need nobody's consent.

use std::collections::BTreeMap;

use super::disclosure::{Count, CountId, Counts, Percentage};
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
    /// The shares of what each is of.
    pub shares: FlowShares,
}

/// The shares of the way from referral to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowShares {
    /// Of those referred.
    pub waiting: Percentage,
    /// Of those referred.
    pub started: Percentage,
    /// Of those started.
    pub under_way: Percentage,
    /// Of those started.
    pub ended_early: Percentage,
    /// Of those started.
    pub completed: Percentage,
}

/// A count split by what the notes say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// From the most frequent to the least; then what has no words of its own.
    pub rows: Vec<SplitRow>,
}

/// One row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitRow {
    /// What is counted.
    pub label: SplitLabel,
    /// How many.
    pub count: Count,
    /// Their share of the whole.
    pub share: Percentage,
}

/// What a row counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SplitLabel {
    /// Those of whom the notes have these words.
    Named(Label),
    /// Those of whom they have several.
    Several,
    /// Those whose words few have, or may not be printed.
    Other,
    /// Those of whom they have none.
    NotNoted,
}

/// Words of the notes that stand at a count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The words.
    pub text: String,
    /// The language they are in.
    pub language: Language,
}

/// Cycles of those completed: none noted, one, two, three, four or more.
pub const CYCLES: usize = 5;

/// All counts of the work, not yet protected.
pub(super) struct Activity {
    pub(super) referred: CountId,
    pub(super) started: CountId,
    waiting: CountId,
    pub(super) completed: CountId,
    ended_early: CountId,
    under_way: CountId,
    /// Completed or ended early.
    pub(super) ended: CountId,
    pub(super) cycles: [CountId; CYCLES],
    settings: Parts,
    referrers: Parts,
    reasons: Parts,
}

struct Parts {
    whole: CountId,
    parts: Vec<(SplitLabel, CountId)>,
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
        // A reader who misses this number may take it for a small one: it is protected as one that is never printed,
        // before the tables are, and printed afterwards where it gives nothing away.
        let ended = counts.left_out(completed + ended_early);
        let [waiting, under_way, completed, ended_early] =
            [waiting, under_way, completed, ended_early].map(|value| counts.printed(value));
        counts.sum(referred, vec![started, waiting]);
        counts.sum(started, vec![ended, under_way]);
        counts.sum(ended, vec![completed, ended_early]);

        let mut cycles = [0_u32; CYCLES];
        for (subject, _) in subjects.iter().filter(|(_, stage)| *stage == Stage::Completed) {
            let held = subject.case.cycles.len().min(CYCLES - 1);
            cycles.iter_mut().skip(held).take(1).for_each(|count| *count += 1);
        }
        let cycles = cycles.map(|value| counts.printed(value));
        counts.sum(completed, cycles.to_vec());

        let begun = subjects.iter().filter(|(_, stage)| *stage != Stage::Waiting);
        let settings = begun.map(|(subject, _)| setting(subject, terms)).collect();
        let settings = Parts::of(started, settings, true, terms, counts);
        let noted = |subject: &Subject<'_>, text: Option<&Text>| {
            text.and_then(|text| label(text, subject, terms)).map_or(SplitLabel::NotNoted, SplitLabel::Named)
        };
        let referrers = subjects.iter().map(|(subject, _)| {
            noted(subject, subject.case.family.referral.as_ref().and_then(|referral| referral.by.as_ref()))
        });
        let referrers = Parts::of(referred, referrers.collect(), false, terms, counts);
        let early = subjects.iter().filter(|(_, stage)| *stage == Stage::EndedEarly);
        let reasons = early.map(|(subject, _)| noted(subject, subject.case.family.ended_because.as_ref()));
        let reasons = Parts::of(ended_early, reasons.collect(), false, terms, counts);
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

    /// The way from referral to the end, with the shares that may still be told.
    pub(super) fn flow(&self, counts: &mut Counts) -> Flow {
        let mut share = |part, whole| counts.percentage(part, whole, None);
        let shares = FlowShares {
            started: share(self.started, self.referred),
            completed: share(self.completed, self.started),
            ended_early: share(self.ended_early, self.started),
            under_way: share(self.under_way, self.started),
            waiting: share(self.waiting, self.referred),
        };
        Flow {
            referred: counts.shown(self.referred),
            started: counts.shown(self.started),
            waiting: counts.shown(self.waiting),
            completed: counts.shown(self.completed),
            ended_early: counts.shown(self.ended_early),
            under_way: counts.shown(self.under_way),
            shares,
        }
    }

    /// Cycles of completed work, with their shares.
    pub(super) fn cycles(&self, counts: &mut Counts) -> [(Count, Percentage); CYCLES] {
        self.cycles.map(|count| (counts.shown(count), counts.percentage(count, self.completed, None)))
    }

    pub(super) fn splits(&self, counts: &mut Counts) -> [Split; 3] {
        [&self.referrers, &self.settings, &self.reasons].map(|parts| parts.shown(counts))
    }
}

impl Parts {
    /// Splits a whole by labels; those of few families, and those that may not be printed, are counted together.
    fn of(whole: CountId, labels: Vec<SplitLabel>, has_several: bool, terms: &Terms<'_>, counts: &mut Counts) -> Self {
        let mut grouped: BTreeMap<String, (Label, u32)> = BTreeMap::new();
        let (mut several, mut others, mut not_noted) = (0_u32, 0_u32, 0_u32);
        for label in labels {
            match label {
                SplitLabel::Named(label) => {
                    let group = grouped.entry(label.text.to_lowercase()).or_insert_with(|| (label.clone(), 0));
                    group.1 += 1;
                    group.0 = group.0.clone().min(label);
                }
                SplitLabel::Several => several += 1,
                SplitLabel::Other => others += 1,
                SplitLabel::NotNoted => not_noted += 1,
            }
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
        let mut parts: Vec<(SplitLabel, CountId)> =
            named.into_iter().map(|(label, families)| (SplitLabel::Named(label), counts.printed(families))).collect();
        let rest = [(SplitLabel::Several, several), (SplitLabel::Other, others), (SplitLabel::NotNoted, not_noted)];
        for (label, families) in rest {
            // A row that stands there only where somebody is in it would say that somebody is.
            let is_asked = terms.small.suppresses() && (has_several || label != SplitLabel::Several);
            if families > 0 || is_asked {
                parts.push((label, counts.printed(families)));
            }
        }
        counts.sum(whole, parts.iter().map(|(_, count)| *count).collect());
        Self { whole, parts }
    }

    fn shown(&self, counts: &mut Counts) -> Split {
        let rows = self.parts.iter().map(|(label, count)| SplitRow {
            label: label.clone(),
            count: counts.shown(*count),
            share: counts.percentage(*count, self.whole, None),
        });
        Split { rows: rows.collect() }
    }
}

impl Split {
    /// Whether anything can be read from it.
    pub fn has_figures(&self) -> bool {
        let says = |row: &SplitRow| matches!(row.label, SplitLabel::Named(_) | SplitLabel::Several);
        self.rows.iter().any(|row| says(row) && row.count.number().is_some())
    }
}

/// Where a family was filmed.
fn setting(subject: &Subject<'_>, terms: &Terms<'_>) -> SplitLabel {
    let films = subject.case.cycles.iter().filter_map(|cycle| cycle.film.as_ref());
    let films = films.filter(|film| terms.period.holds_until(film.on));
    let mut all = films.filter_map(|film| label(film.setting.as_ref()?, subject, terms));
    let Some(first) = all.next() else { return SplitLabel::NotNoted };
    let is_same = all.all(|other| other.text.to_lowercase() == first.text.to_lowercase());
    if is_same { SplitLabel::Named(first) } else { SplitLabel::Several }
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
pub(super) fn any_shown(counts: [Count; CYCLES]) -> bool {
    counts.iter().any(|count| count.number().is_some())
}
