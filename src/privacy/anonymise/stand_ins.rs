//! What stands in place of names, and the study's address: words that are read by strangers too.

use std::collections::BTreeMap;

use super::finding::{Act, Finding};
use super::gather::Notes;
use super::marked::{edits, written};
use super::phrases::Phrases;
use super::reader::Reader;
use super::scribe::Source;
use super::{Change, NotePlace, Question, Reason};
use crate::case::{Case, CaseStudy, NotePath, Text};
use crate::language::Language;

/// The notes with their stand-ins gone over.
pub(super) struct GoneOver {
    /// Where anything had to be taken out of them.
    pub(super) changed: Option<(Case, CaseStudy)>,
    asked: Vec<Asked>,
}

/// A question about a stand-in.
struct Asked {
    written: String,
    why: Reason,
    clearable: bool,
    /// In the study, else in the family's notes.
    in_study: bool,
    path: NotePath,
    /// The stand-in as it will be read; it counts only where it is.
    told: String,
}

/// Goes over the kinds of places in the study and the roles of others.
pub(super) fn gone_over(
    reader: &Reader<'_>,
    phrases: &BTreeMap<Language, Phrases>,
    case: &Case,
    study: &CaseStudy,
    language: &Language,
) -> GoneOver {
    let Some(words) = phrases.get(language).or_else(|| phrases.get(&Language::english())) else {
        return GoneOver { changed: None, asked: Vec::new() };
    };
    let mut asked = Vec::new();
    let mut told = |text: &str, in_study: bool, path: NotePath| -> Option<String> {
        let findings = reader.read(text, language, words, false);
        if findings.is_empty() {
            return None;
        }
        let done = written(text, &edits(&findings, words.left_out()));
        for finding in findings {
            let Act::Ask { clearable } = finding.act else { continue };
            let written = text.get(finding.bytes).unwrap_or_default().to_owned();
            asked.push(Asked {
                written,
                why: finding.why,
                clearable,
                in_study,
                path: path.clone(),
                told: done.clone(),
            });
        }
        Some(done)
    };
    let (mut new_case, mut new_study, mut changed) = (case.clone(), study.clone(), false);
    for (place, kind) in &mut new_study.places {
        if let Some(done) = told(kind, true, NotePath::top().key("places").key(place.clone())) {
            *kind = done;
            changed = true;
        }
    }
    for (at, other) in new_case.family.others.iter_mut().enumerate() {
        let Some(role) = &mut other.role else { continue };
        let path = NotePath::from(format!("others[{at}].role"));
        let (text, own) = role.in_language(language, &case.language());
        if let Some(done) = told(text, false, path) {
            let mut cleaned = Text::plain(done.clone());
            cleaned.insert(own, done);
            *role = cleaned;
            changed = true;
        }
    }
    for copy in new_case.closing.iter_mut().flat_map(|closing| &mut closing.copies) {
        let Some(role) = &mut copy.role else { continue };
        let (text, _) = role.in_language(language, &case.language());
        if let Some(done) = told(text, false, NotePath::from("others")) {
            *role = Text::plain(done);
            changed = true;
        }
    }
    // Somebody without a pseudonym is told where a text names them.
    reader.names.take_missing();
    GoneOver { changed: changed.then_some((new_case, new_study)), asked }
}

impl GoneOver {
    /// The questions about stand-ins that are read somewhere.
    pub(super) fn questions(&self, notes: &Notes<'_>, changes: &[Change]) -> Vec<Question> {
        let is_read = |asked: &&Asked| {
            changes.iter().any(|change| change.new.to_lowercase().contains(&asked.told.to_lowercase()))
        };
        let told = self.asked.iter().filter(is_read).map(|asked| {
            let file = if asked.in_study { notes.study_file(&notes.language, true) } else { notes.file("family.yaml") };
            let place = notes.source(file, &asked.path).place();
            Question {
                written: asked.written.clone(),
                answer: asked.written.clone(),
                why: asked.why,
                can_be_cleared: asked.clearable,
                times: 1,
                place,
            }
        });
        told.collect()
    }
}

/// Questions about the name of the study's file: it is the address of its page.
pub(super) fn of_slug(reader: &Reader<'_>, phrases: &BTreeMap<Language, Phrases>, notes: &Notes<'_>) -> Vec<Question> {
    let language = &notes.language;
    let Some(words) = phrases.get(language).or_else(|| phrases.get(&Language::english())) else { return Vec::new() };
    let slug = &notes.study.slug;
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
    };
    // Among small letters nothing tells a name from a word: as a title it is judged with capitals.
    let text = slug.split('-').map(capital).collect::<Vec<_>>().join(" ");
    let place = match notes.study_file(language, true) {
        Some(file) => NotePlace { file: file.path.clone(), span: crate::diagnostic::Span::new(&file.text, 0..0) },
        None => Source { file: None, bytes: 0..0 }.place(),
    };
    let question = |finding: Finding| {
        let clearable = matches!(finding.act, Act::Ask { clearable: true });
        let written = text.get(finding.bytes).unwrap_or_default().to_lowercase();
        Question {
            answer: written.clone(),
            written,
            why: finding.why,
            can_be_cleared: clearable,
            times: 1,
            place: place.clone(),
        }
    };
    let found = reader.read(&text, language, words, true).into_iter().map(question);
    found.filter(|question| question.written.chars().count() > 1).collect()
}
