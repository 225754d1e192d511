//! Makes what is to be made, in parallel and a part at a time, and keeps what need not be made the next time.
//!
//! A family's documents are written first and what is kept of it afterwards: whatever ends the program in between, the
//! next build makes the family again.

use std::collections::BTreeSet;
use std::path::PathBuf;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::facts::Facts;
use super::index::{self, Row};
use super::kept::{Files, Kept, KeptBook, KeptReport, Made, Shelf, Stand, Still, Told, Whole, hex, put};
use super::outputs::Selection;
use super::papers::{FamilyOutputs, Workshop};
use super::plan::{Family, kinds, read};
use super::stats::Phase;
use super::write::{self, Written};
use super::{Outcome, Progress, Request, alike};
use super::{publish, service_report};
use crate::diagnostic::Diagnostic;
use crate::isolation::{ProgramFault, isolated};
use crate::source::{self, FamilyNotes, OpenBook};
use crate::still::Cache;

/// How many families are made before what came of them is kept and forgotten.
const TOGETHER: usize = 128;

/// A run over the families of a book.
pub(super) struct Making<'a> {
    pub(super) request: &'a Request,
    pub(super) open: &'a OpenBook,
    pub(super) shelf: &'a Shelf,
    /// Of everything that all families share.
    pub(super) common: &'a str,
    /// Of the names that documents are searched for.
    pub(super) names: &'a str,
    pub(super) build_dir: PathBuf,
    /// Problems of the book itself.
    pub(super) problems: &'a [Diagnostic],
}

/// What came of a family.
struct Result {
    number: usize,
    outputs: FamilyOutputs,
    /// Of what is kept of it; none where nothing is.
    sum: Option<String>,
}

impl Making<'_> {
    /// Whether the whole book is as a build left it; then nothing is to be done, and this says what there is.
    pub(super) fn is_done(&self, families: &[Family], outcome: &mut Outcome) -> bool {
        let Some(found) = self.shelf.find_book() else { return false };
        if self.build_dir.join("case-studies").exists() {
            return false;
        }
        let mut sums = Vec::with_capacity(families.len());
        for family in families {
            match family {
                Family::Kept(known) if !known.is_to_write => sums.push(known.sum.as_str()),
                _ => return false,
            }
        }
        if self.sum(families, &sums) != found.kept.sum {
            return false;
        }
        let mut kept = found.kept;
        let mut is_to_write = false;
        let list = Files::one(&self.build_dir.join(index::LIST));
        let report = Files::in_folder(&self.build_dir.join(service_report::FOLDER));
        for (files, before) in [(list, &mut kept.list), (report, &mut kept.report.stand)] {
            let Some(files) = files else { return false };
            match files.stand_as(before, found.stamp) {
                Still::Same => {}
                Still::SameAgain(look) => (before.look, is_to_write) = (look, true),
                Still::Other => return false,
            }
        }
        if is_to_write {
            self.shelf.put_book(&kept);
        }
        for family in families {
            let Family::Kept(known) = family else { continue };
            self.add(FamilyOutputs::kept(&known.kept), outcome);
        }
        outcome.unchanged += 1;
        let KeptReport { stand, told, documents } = kept.report;
        let written = Written { unchanged: stand.look.files, ..Written::default() };
        let problems = told.into_iter().map(Diagnostic::from).collect();
        Self::add_report(service_report::Made { problems, written, documents, refused: 0 }, outcome);
        self.remove_strangers(families, outcome);
        outcome.build_dir = Some(self.build_dir.clone());
        true
    }

    /// Makes what changed of the families that are asked for, compares all of them, and writes the list.
    pub(super) fn make(
        &self,
        workshop: &Workshop<'_>,
        families: &mut [Family],
        cache: &Cache,
        progress: &dyn Progress,
        outcome: &mut Outcome,
    ) {
        let writes = !self.request.check_only;
        if writes {
            self.shelf.forget_book();
        }
        let mut results = self.results(workshop, families, progress);
        outcome.families_made = families.iter().filter(|family| family.is_changed()).count().min(results.len());
        let mut outputs: Vec<FamilyOutputs> =
            results.iter_mut().map(|result| std::mem::take(&mut result.outputs)).collect();
        alike::refuse(&mut outputs, writes.then_some(self.build_dir.as_path()));
        for (result, outputs) in results.iter_mut().zip(&outputs).filter(|(_, outputs)| !outputs.refused.is_empty()) {
            self.shelf.forget(&outputs.folder);
            result.sum = None;
        }
        let report = workshop.selection.is_everything().then(|| {
            let families = self.subjects(families);
            service_report::make(workshop, &families, writes.then_some(self.build_dir.as_path()))
        });
        if writes {
            self.finish(workshop, families, (&results, &outputs), report.as_ref(), cache, outcome);
        }
        if let Some(report) = report {
            Self::add_report(report, outcome);
            let printed = publish::print(workshop, writes.then_some(self.build_dir.as_path()));
            outcome.problems.extend(printed.problems);
            outcome.case_studies = printed.documents;
            outcome.written += printed.written;
            outcome.unchanged += printed.unchanged;
            outcome.removed += printed.removed.len();
            outcome.removed_cases = printed.removed;
        }
        for outputs in outputs {
            self.add(outputs, outcome);
        }
    }

    /// What comes after all families: strangers go, the list is written, and what is true of the whole book is kept.
    fn finish(
        &self,
        workshop: &Workshop<'_>,
        families: &[Family],
        (results, outputs): (&[Result], &[FamilyOutputs]),
        report: Option<&service_report::Made>,
        cache: &Cache,
        outcome: &mut Outcome,
    ) {
        outcome.build_dir = Some(self.build_dir.clone());
        let is_everything = workshop.selection.is_everything();
        if is_everything {
            self.remove_strangers(families, outcome);
        }
        let mut told: Vec<Option<&[Diagnostic]>> = vec![None; families.len()];
        for (result, outputs) in results.iter().zip(outputs) {
            if let Some(told) = told.get_mut(result.number) {
                *told = Some(&outputs.problems);
            }
        }
        let of_reading: Vec<Vec<Diagnostic>> = families
            .iter()
            .zip(&told)
            .map(|(family, told)| if told.is_some() { Vec::new() } else { family.problems_of_reading() })
            .collect();
        let rows = families.iter().enumerate().map(|(number, family)| Row {
            folder: self.open.folder(number).unwrap_or_default(),
            facts: family.facts(),
            problems: told.get(number).copied().flatten().or(of_reading.get(number).map(Vec::as_slice)).unwrap_or(&[]),
        });
        let settings = &self.open.book.config.book;
        let list =
            index::write(&workshop.press.html, settings, rows, self.problems, self.request.as_of, &self.build_dir);
        match list {
            Ok(written) => outcome.add(written),
            Err(problem) => {
                outcome.problems.push(problem);
                return;
            }
        }
        if !is_everything {
            return;
        }
        cache.keep(outputs.iter().flat_map(|outputs| &outputs.used));
        cache.forget_unused();
        self.shelf.forget_others((0..families.len()).filter_map(|number| self.open.folder(number)));
        let sums: Option<Vec<&str>> = results.iter().map(|result| result.sum.as_deref()).collect();
        let list = Files::one(&self.build_dir.join(index::LIST)).and_then(|list| list.stand());
        let report = report.filter(|report| !report.problems.iter().any(Diagnostic::is_error));
        let stand = Files::in_folder(&self.build_dir.join(service_report::FOLDER)).and_then(|files| files.stand());
        if let (Some(sums), Some(list), Some(report), Some(stand)) = (sums, list, report, stand) {
            let told = report.problems.iter().map(Told::from).collect();
            let report = KeptReport { stand, told, documents: report.documents };
            self.shelf.put_book(&KeptBook { sum: self.sum(families, &sums), list, report });
        }
    }

    /// What comes of each family that is asked for, in the order of the book.
    fn results(&self, workshop: &Workshop<'_>, families: &mut [Family], progress: &dyn Progress) -> Vec<Result> {
        let asked: Vec<usize> = families
            .iter()
            .enumerate()
            .filter(|(_, family)| workshop.selection.wants_family(family.facts().reference.as_deref()))
            .map(|(number, _)| number)
            .collect();
        let is_changed = |number: &usize| families.get(*number).is_some_and(Family::is_changed);
        let (changed, same): (Vec<usize>, Vec<usize>) = asked.into_iter().partition(is_changed);
        let mut results = self.same(families, &same);
        progress.begin(changed.len());
        for part in changed.chunks(TOGETHER) {
            let made: Vec<(Result, Option<Kept>)> = part
                .par_iter()
                .filter_map(|number| {
                    let family = families.get(*number)?;
                    let made = isolated(|| self.family(workshop, *number, family));
                    let made = made.unwrap_or_else(|fault| (self.after_fault(*number, family, &fault), None));
                    progress.pictures(workshop.stills.made());
                    progress.family_done();
                    Some(made)
                })
                .collect();
            let mut kept = Vec::new();
            let mut places = Vec::new();
            for (result, family) in made {
                if let Some(family) = family {
                    kept.push(family);
                    places.push(results.len());
                }
                results.push(result);
            }
            for (place, sum) in places.into_iter().zip(self.shelf.put_all(&kept)) {
                if let Some(result) = results.get_mut(place) {
                    result.sum = sum;
                }
            }
        }
        progress.end();
        results.sort_by_key(|result| result.number);
        results
    }

    /// Families that need not be made; of some, what is kept is written again, so that the next look is enough.
    fn same(&self, families: &mut [Family], numbers: &[usize]) -> Vec<Result> {
        let mut to_write = Vec::new();
        let mut results = Vec::with_capacity(numbers.len());
        for number in numbers {
            let Some(Family::Kept(known)) = families.get(*number) else { continue };
            if known.is_to_write && !self.request.check_only {
                to_write.push((results.len(), known.kept.clone()));
            }
            let outputs = FamilyOutputs::kept(&known.kept);
            results.push(Result { number: *number, outputs, sum: Some(known.sum.clone()) });
        }
        for part in to_write.chunks(TOGETHER) {
            let (places, kept): (Vec<usize>, Vec<Kept>) = part.iter().cloned().unzip();
            for (place, sum) in places.into_iter().zip(self.shelf.put_all(&kept)) {
                if let Some(result) = results.get_mut(place) {
                    result.sum = sum;
                }
            }
        }
        results
    }

    /// Makes a family, puts its documents in place, and says what is to be kept of it.
    fn family(&self, workshop: &Workshop<'_>, number: usize, family: &Family) -> (Result, Option<Kept>) {
        let Family::Changed(changed) = family else {
            return (Result { number, outputs: FamilyOutputs::default(), sum: None }, None);
        };
        let keeps = !self.request.check_only && workshop.passwords.is_none();
        // Before it is read: what is changed meanwhile is noticed.
        let before = if keeps { self.notes(number, &changed.facts) } else { None };
        let stand = before.as_ref().and_then(Files::stand);
        let notes = read(self.open, number, changed.twice);
        let mut outputs = workshop.make(&notes);
        if self.request.check_only {
            outputs.files.clear();
            return (Result { number, outputs, sum: None }, None);
        }
        let whole = keeps.then(|| Whole::of(&outputs.files));
        let names: BTreeSet<PathBuf> = outputs.files.keys().cloned().collect();
        let outputs = workshop.watch.time(Phase::Write, || outputs.put(&self.build_dir, workshop.selection));
        let same = stand.filter(|stand| {
            let now = self.notes(number, &changed.facts).map(|now| now.look());
            now.as_ref() == Some(&stand.look) && Facts::of(&notes, workshop.press.own) == changed.facts
        });
        let kept = same.and_then(|stand| self.kept(&outputs, changed.facts.clone(), stand, &names, whole?));
        let result = |outputs| Result { number, outputs, sum: None };
        if keeps && kept.is_none() {
            self.shelf.forget(&outputs.folder);
        }
        (result(FamilyOutputs { texts: crate::privacy::guard::Texts::default(), ..outputs }), kept)
    }

    /// A family that the program failed to make or to write: its earlier documents are removed.
    fn after_fault(&self, number: usize, family: &Family, fault: &ProgramFault) -> Result {
        let folder = self.open.folder(number).unwrap_or_default().to_owned();
        let file = self.open.folder_path(number).map(|path| path.join("family.yaml")).unwrap_or_default();
        let mut outputs = FamilyOutputs {
            reference: family.facts().reference.clone(),
            problems: vec![fault.diagnostic("writing this family's documents").in_file(file)],
            folder,
            ..FamilyOutputs::default()
        };
        if !self.request.check_only {
            self.shelf.forget(&outputs.folder);
            outputs = outputs.put(&self.build_dir, Selection { references: &[], only: &[] });
        }
        Result { number, outputs, sum: None }
    }

    /// What is to be kept of a family whose documents are in place; nothing where anything is wrong with it.
    fn kept(
        &self,
        outputs: &FamilyOutputs,
        facts: Facts,
        notes: Stand,
        names: &BTreeSet<PathBuf>,
        whole: String,
    ) -> Option<Kept> {
        let is_sound = outputs.refused.is_empty() && !outputs.problems.iter().any(Diagnostic::is_error);
        let reference = outputs.reference.as_ref().filter(|_| is_sound)?;
        let files = Files::in_folder(&write::family_folder(&self.build_dir, reference))?;
        let documents = if self.request.only.is_empty() {
            if !files.names().eq(names.iter().map(PathBuf::as_path)) {
                return None;
            }
            Stand { look: files.look(), whole }
        } else {
            files.stand()?
        };
        let texts = if outputs.documents.is_empty() {
            None
        } else {
            Some(self.shelf.put_texts(&outputs.folder, &outputs.texts)?)
        };
        Some(Kept {
            folder: outputs.folder.clone(),
            common: self.common.to_owned(),
            only: kinds(&self.request.only),
            as_of: self.request.as_of,
            names: self.names.to_owned(),
            notes,
            documents,
            texts,
            facts,
            made: Made {
                places: outputs.documents.clone(),
                stills: outputs.stills.clone(),
                shown: outputs.shown.clone(),
                allowed: outputs.allowed.clone(),
                used: outputs.used.clone(),
                problems: outputs.problems.iter().map(Told::from).collect(),
                read: outputs.read,
            },
        })
    }

    fn notes(&self, number: usize, facts: &Facts) -> Option<Files> {
        let folder = self.open.book.root.join(self.open.folder_path(number)?);
        let stills: Vec<String> = facts.stills.iter().cloned().collect();
        Files::of_notes(&folder, source::is_note, &stills)
    }

    /// Of everything that the list and the comparison of families are made of.
    fn sum(&self, families: &[Family], sums: &[&str]) -> String {
        let mut sum = Sha256::new();
        put(&mut sum, self.common.as_bytes());
        put(&mut sum, format!("{:?}", self.problems).as_bytes());
        for (number, (family, of_family)) in families.iter().zip(sums).enumerate() {
            put(&mut sum, self.open.folder(number).unwrap_or_default().as_bytes());
            put(&mut sum, of_family.as_bytes());
            let facts = family.facts();
            for until in [facts.kept_until, facts.films_until] {
                sum.update([u8::from(until.is_some_and(|until| until < self.request.as_of))]);
            }
        }
        hex(&sum.finalize())
    }

    /// Every family with what the service's report needs of it, and no more.
    fn subjects(&self, families: &[Family]) -> Vec<FamilyNotes> {
        let twice = |family: &Family| matches!(family, Family::Changed(changed) if changed.twice);
        let all = families.par_iter().enumerate();
        all.map(|(number, family)| service_report::needed(read(self.open, number, twice(family)))).collect()
    }

    fn add_report(report: service_report::Made, outcome: &mut Outcome) {
        outcome.problems.extend(report.problems);
        outcome.documents += report.documents;
        outcome.refused += report.refused;
        outcome.add(report.written);
    }

    fn remove_strangers(&self, families: &[Family], outcome: &mut Outcome) {
        write::remove_torn(&self.build_dir);
        let references: BTreeSet<String> =
            families.iter().filter_map(|family| family.facts().reference.clone()).collect();
        match write::remove_strangers(&self.build_dir, &references) {
            Ok(removed) => outcome.removed += removed,
            Err(problem) => outcome.problems.push(problem),
        }
        let (removed, problems) = write::remove_strays(&self.build_dir);
        outcome.removed += removed;
        outcome.problems.extend(problems);
    }

    fn add(&self, outputs: FamilyOutputs, outcome: &mut Outcome) {
        let only = &self.request.only;
        outcome.stats.families.extend(outputs.stats());
        outcome.documents +=
            outputs.documents.iter().filter(|place| only.is_empty() || only.contains(&place.kind)).count();
        outcome.refused += outputs.refused.len();
        outcome.allowed.extend(outputs.allowed.into_iter().map(|name| (outputs.folder.clone(), name)));
        outcome.add(outputs.written);
        outcome.problems.extend(outputs.problems);
    }
}
