//! Questions about questionnaires: one that is spelled in several ways across the book, and one that is better upwards in
//! one place and downwards in another. The service's report counts by name and direction, so only it can tell.

use std::collections::BTreeMap;

use crate::case::{Measure, NotePath};
use crate::diagnostic::Diagnostic;
use crate::source::{self, FamilyNotes};

/// Where a questionnaire is noted: the family's place in the book and the entry's in `measures`.
type Entry = (usize, usize);

/// Every spelling or direction with how often it is used and where first.
type Used<K> = BTreeMap<K, (usize, Entry)>;

/// One question for each spelling and direction that fewer notes have than another, where it is used first.
pub(super) fn questions(families: &[FamilyNotes]) -> Vec<Diagnostic> {
    let mut spellings: BTreeMap<String, Used<String>> = BTreeMap::new();
    let mut directions: BTreeMap<String, Used<bool>> = BTreeMap::new();
    for (entry, measure) in entries(families) {
        let key = measure.tool_key();
        let written = measure.tool.split_whitespace().collect::<Vec<_>>().join(" ");
        spellings.entry(key.clone()).or_default().entry(written).or_insert((0, entry)).0 += 1;
        directions.entry(key).or_default().entry(measure.lower_is_better).or_insert((0, entry)).0 += 1;
    }
    let mut problems = Vec::new();
    for used in spellings.into_values() {
        let Some((usual, others)) = usual_first(used) else { continue };
        for (spelling, entry) in others {
            let problem = Diagnostic::warning(
                "measure-name",
                "A questionnaire's name is spelled in two ways; the service's report counts both as one.",
            )
            .help("Write it the same way in every family's `measures`; give different questionnaires different words.")
            .quoting(format!("{usual} and {spelling} look like one questionnaire"));
            problems.push(at(families, entry, problem));
        }
    }
    for used in directions.into_values() {
        let Some((_, others)) = usual_first(used) else { continue };
        for (_, entry) in others {
            let problem = Diagnostic::warning(
                "measure-direction",
                "`lower_is_better` differs between entries of one questionnaire, so the service's report has it twice.",
            )
            .help("Write `lower_is_better: true` in every entry of the questionnaire, or in none.");
            problems.push(at(families, entry, problem));
        }
    }
    problems
}

/// Every entry of the families whose notes can be used.
fn entries(families: &[FamilyNotes]) -> impl Iterator<Item = (Entry, &Measure)> {
    let usable = families.iter().enumerate().filter(|(_, family)| !family.problems.iter().any(Diagnostic::is_error));
    usable.flat_map(|(number, family)| {
        let measures = family.case.iter().flat_map(|case| &case.family.measures).enumerate();
        measures.map(move |(entry, measure)| ((number, entry), measure))
    })
}

/// What most entries have, and where each of the others is first; none where all have the same.
fn usual_first<K: Ord + Clone>(used: Used<K>) -> Option<(K, Vec<(K, Entry)>)> {
    if used.len() < 2 {
        return None;
    }
    let (usual, _) = used.iter().max_by(|(one, (many, _)), (other, (more, _))| many.cmp(more).then(other.cmp(one)))?;
    let usual = usual.clone();
    let others = used.into_iter().filter(|(key, _)| *key != usual).map(|(key, (_, entry))| (key, entry));
    let others = others.collect();
    Some((usual, others))
}

/// A question at the name of an entry.
fn at(families: &[FamilyNotes], (family, entry): Entry, problem: Diagnostic) -> Diagnostic {
    let files = families.get(family).map(|family| &family.files);
    let file = files
        .and_then(|files| files.iter().find(|file| file.path.file_name().is_some_and(|name| name == "family.yaml")));
    let Some(file) = file else { return problem };
    let path = NotePath::top().key("measures").item(entry).key("tool");
    problem.at(&file.path, &file.text, source::place(file, &path))
}
