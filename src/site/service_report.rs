//! The service's report: made by builds of the whole book alone, checked as everything that leaves, and never of a family.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::glyphs::no_glyph;
use super::measure_names;
use super::papers::Workshop;
use super::write::{self, Written};
use crate::case::{Case, Cycle, NotePath, Prose};
use crate::compose::ServicePapers;
use crate::diagnostic::Diagnostic;
use crate::html;
use crate::isolation::isolated;
use crate::pdf::MissingGlyph;
use crate::privacy::ConsentGate;
use crate::privacy::anonymise::VerbatimCheck;
use crate::service_report::{Period, SmallNumbers, Standing, Subject, Terms, report};
use crate::source::{self, Book, FamilyNotes};

/// The folder within the build folder.
pub(super) const FOLDER: &str = "service";

/// What became of the report.
#[derive(Debug, Default)]
pub(super) struct Made {
    pub(super) problems: Vec<Diagnostic>,
    pub(super) written: Written,
    /// Documents in order: one or none.
    pub(super) documents: usize,
    pub(super) refused: usize,
}

/// A family with what the report needs of it alone: of all others of the book there are at once.
pub(super) fn needed(mut family: FamilyNotes) -> FamilyNotes {
    let (mut has_feedback, mut has_measures) = (false, false);
    if let Some(case) = &mut family.case {
        has_measures = !case.family.measures.is_empty();
        for cycle in &mut case.cycles {
            cycle.body = Prose::default();
            cycle.clips = Vec::new();
        }
        if let Some(closing) = &mut case.closing {
            closing.body = Prose::default();
            closing.child_letters = Vec::new();
            has_feedback = !closing.feedback.is_empty();
        }
    }
    // Words that are left out and names of questionnaires are told at their place; nothing else of the notes is.
    let is_needed =
        |name: &std::ffi::OsStr| (has_feedback && name == "closing.md") || (has_measures && name == "family.yaml");
    family.files.retain(|file| file.path.file_name().is_some_and(is_needed));
    family
}

/// Makes the report and puts it into `build_dir`; without one it is only judged. What may not leave is taken away there.
pub(super) fn make(workshop: &Workshop<'_>, families: &[FamilyNotes], build_dir: Option<&Path>) -> Made {
    let mut made = Made::default();
    let printed = isolated(|| print(workshop, families, &mut made.problems));
    let printed = printed.unwrap_or_else(|fault| Err(vec![fault.diagnostic("making the service's report")]));
    let files = match printed {
        Ok(files) => files,
        Err(problems) => {
            made.problems.extend(problems);
            BTreeMap::new()
        }
    };
    let verdict = workshop.guard.watch_service(None).judge(None, files.iter());
    let refused = !verdict.refusals.is_empty();
    made.problems.extend(verdict.refusals);
    made.refused = usize::from(refused);
    let files = if refused { BTreeMap::new() } else { files };
    made.documents = usize::from(!files.is_empty());
    if let Some(build_dir) = build_dir {
        match put(build_dir, &files) {
            Ok(written) => made.written = written,
            Err(problem) => made.problems.push(problem),
        }
    }
    made
}

fn put(build_dir: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) -> Result<Written, Diagnostic> {
    let mut written = Written::default();
    for (path, bytes) in files {
        if write::file(&build_dir.join(path), bytes)? { written.new += 1 } else { written.unchanged += 1 }
    }
    let kept = |path: &Path| files.contains_key(&Path::new(FOLDER).join(path));
    written.removed = write::remove_stale(&build_dir.join(FOLDER), |path| !kept(path))?;
    Ok(written)
}

/// The files of the report; what is worth telling on the way goes to `told`.
fn print(
    workshop: &Workshop<'_>,
    families: &[FamilyNotes],
    told: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<PathBuf, Vec<u8>>, Vec<Diagnostic>> {
    let book = workshop.book;
    let settings = &book.config.output.report;
    let period = Period { from: settings.from, to: settings.to };
    let small = SmallNumbers { suppress_below: settings.suppress_below, round_to: settings.round_to };
    let language = &book.config.book.language;
    let may_print = |text: &str| workshop.guard.names_nobody(text);
    let terms = Terms { period, small, reliable_change: settings.reliable_change, language, may_print: &may_print };
    let usable = |family: &&FamilyNotes| !family.problems.iter().any(Diagnostic::is_error);
    let has_feedback = |case: &Case| case.closing.iter().any(|closing| !closing.feedback.is_empty());
    let is_needed = families.iter().filter(usable).filter_map(|family| family.case.as_ref()).any(has_feedback);
    let check = is_needed.then(|| VerbatimCheck::new(workshop.press.html.theme())).transpose();
    let check = check.map_err(|problem| vec![problem])?;
    let mut cases: Vec<Cow<'_, Case>> = Vec::new();
    for family in families.iter().filter(usable) {
        let Some(case) = &family.case else { continue };
        let gate = ConsentGate::new(case, workshop.as_of).with_practitioners(&workshop.service.practitioners);
        let is_ended = matches!(period.standing(case), Standing::At(stage) if stage.is_ended());
        let open = match check.as_ref().filter(|_| is_ended) {
            Some(check) => asked_in_feedback(family, &Subject { case, gate }, check, told),
            None => Vec::new(),
        };
        cases.push(without_feedback(case, &open));
    }
    let mut subjects = Vec::new();
    let usable_families = families.iter().filter(usable).filter(|family| family.case.is_some());
    for (family, case) in usable_families.zip(&cases) {
        let case: &Case = case;
        let gate = ConsentGate::new(case, workshop.as_of).with_practitioners(&workshop.service.practitioners);
        let subject = Subject { case, gate };
        if matches!(period.standing(case), Standing::At(stage) if stage.is_ended()) {
            told.extend(named_in_feedback(family, &subject, &may_print));
        }
        subjects.push(subject);
    }
    told.extend(measure_names::questions(families));
    let unusable = families.len() - subjects.len();
    let report = report(&subjects, unusable, &terms);
    let papers = ServicePapers {
        service: workshop.service,
        language,
        period,
        small,
        reliable_change: settings.reliable_change,
        // A period may end after the notes do.
        date: settings
            .to
            .or_else(|| subjects.iter().filter_map(|subject| latest(subject.case)).max())
            .unwrap_or_default(),
    };
    let document = workshop.press.composer.service_report(&papers, &report)?;
    let page = workshop.press.html.render(&document, html::Pictures::Inside).map_err(|problem| vec![problem])?;
    let pdf = workshop.press.pdf.render(&document).map_err(|missing| unprintable(&missing, families, book))?;
    let place = |ending: &str| Path::new(FOLDER).join("report").with_extension(ending);
    Ok(BTreeMap::from([(place("html"), page.into_bytes()), (place("pdf"), pdf)]))
}

/// Feedback that was agreed to and is left out for the name it holds, each once.
fn named_in_feedback(family: &FamilyNotes, subject: &Subject<'_>, may_print: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut named: Vec<(usize, &str)> = subject.feedback().filter(|(_, words)| !may_print(words)).collect();
    named.dedup_by_key(|(number, _)| *number);
    let closing = family.files.iter().find(|file| file.path.file_name().is_some_and(|name| name == "closing.md"));
    let told = named.into_iter().map(|(number, words)| {
        let told = Diagnostic::warning(
            "feedback-name",
            "Words of feedback hold a name, so they are left out of the service's report.",
        )
        .help("That is as it should be; to have them in it, ask who said them for words without the name.")
        .quoting(words.to_owned());
        let path = NotePath::top().key("feedback").item(number).key("said");
        match closing {
            Some(file) => told.at(&file.path, &file.text, source::place(file, &path)),
            None => told,
        }
    });
    told.collect()
}

/// Tells what of the feedback that was agreed to nobody has judged yet, and which entries that is in: they are not printed.
fn asked_in_feedback(
    family: &FamilyNotes,
    subject: &Subject<'_>,
    check: &VerbatimCheck,
    told: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    let agreed: BTreeSet<usize> = subject.feedback().map(|(number, _)| number).collect();
    let closing = family.files.iter().find(|file| file.path.file_name().is_some_and(|name| name == "closing.md"));
    let all = subject.case.closing.iter().flat_map(|closing| &closing.feedback).enumerate();
    let mut open = Vec::new();
    for (number, feedback) in all.filter(|(number, _)| agreed.contains(number)) {
        let own = subject.case.language();
        for (language, words) in feedback.said.versions() {
            let language = language.unwrap_or(&own);
            for question in check.questions(words, language, &feedback.cleared) {
                if open.last() != Some(&number) {
                    open.push(number);
                }
                let asked = Diagnostic::warning("feedback-question", question.why.question())
                    .help("The quotation stays out of the service's report until this is judged. If it tells nobody apart, add it to this feedback: `cleared: [{ text: …, as: true of many families }]`.")
                    .quoting(question.written);
                let path = NotePath::top().key("feedback").item(number).key("said");
                told.push(match closing {
                    Some(file) => asked.at(&file.path, &file.text, source::place(file, &path)),
                    None => asked,
                });
            }
        }
    }
    open
}

/// The case without some entries of its feedback.
fn without_feedback<'c>(case: &'c Case, open: &[usize]) -> Cow<'c, Case> {
    if open.is_empty() {
        return Cow::Borrowed(case);
    }
    let mut case = case.clone();
    if let Some(closing) = &mut case.closing {
        let mut number = 0;
        closing.feedback.retain(|_| {
            number += 1;
            !open.contains(&(number - 1))
        });
    }
    Cow::Owned(case)
}

/// Characters that no font has, each where a family's notes have it.
fn unprintable(missing: &[MissingGlyph], families: &[FamilyNotes], book: &Book) -> Vec<Diagnostic> {
    let told = missing.iter().filter_map(|glyph| {
        let has = |family: &&FamilyNotes| family.files.iter().any(|file| file.text.contains(glyph.character));
        let family = families.iter().find(has).or(families.first())?;
        Some(no_glyph(glyph, family, book))
    });
    told.collect()
}

/// The latest day noted of a family.
fn latest(case: &Case) -> Option<jiff::civil::Date> {
    let referred = case.family.referral.as_ref().map(|referral| referral.on);
    let cycles = case.cycles.iter().filter_map(Cycle::rated_on);
    case.closing.as_ref().map(|closing| closing.on).into_iter().chain(cycles).chain(referred).max()
}
