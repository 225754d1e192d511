//! Goes through the texts of a case one by one, keeps what became of each, and finds its place in the notes again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::blocks::Editor;
use super::finding::{Act, Finding};
use super::marked::{Edit, MarkedPart, MarkedText, edits, pieces, written};
use super::phrases::Phrases;
use super::reader::{Reader, exact};
use super::words::{Word, words};
use super::{Change, NotePlace, Question, Reason};
use crate::diagnostic::{Diagnostic, Span};
use crate::language::Language;
use crate::source::{self, SourceFile};

/// What was learnt and written so far.
pub(super) struct Scribe<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) phrases: &'r BTreeMap<Language, Phrases>,
    /// On the first way through, only the words are learnt.
    pub(super) learning: bool,
    pub(super) changes: Vec<Change>,
    pub(super) questions: Vec<Question>,
    pub(super) marked: Vec<MarkedText>,
    pub(super) problems: Vec<Diagnostic>,
    /// Who was told to lack a pseudonym already.
    pub(super) missing: BTreeSet<usize>,
}

/// Where a text stands.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) file: Option<Arc<SourceFile>>,
    pub(super) bytes: Range<usize>,
}

impl Source {
    /// The place of the whole text.
    pub(super) fn place(&self) -> NotePlace {
        match &self.file {
            Some(file) => NotePlace { file: file.path.clone(), span: Span::new(&file.text, self.bytes.clone()) },
            None => NotePlace { file: std::path::PathBuf::new(), span: Span::new("", 0..0) },
        }
    }

    /// The place of a part of the text; its whole value's first line where it can't be told.
    fn part(&self, text: &str, part: &Range<usize>) -> Option<NotePlace> {
        let file = self.file.as_ref()?;
        let raw = file.text.get(self.bytes.clone()).unwrap_or_default();
        let wanted = text.get(part.clone()).unwrap_or_default();
        let before = text.get(..part.start).unwrap_or_default().matches(wanted).count();
        let found = raw.match_indices(wanted).nth(before).filter(|_| !wanted.is_empty());
        let bytes = match found {
            Some((at, _)) => self.bytes.start + at..self.bytes.start + at + wanted.len(),
            None => self.bytes.start..self.bytes.start + raw.lines().next().map_or(0, str::len),
        };
        Some(NotePlace { file: file.path.clone(), span: Span::new(&file.text, bytes) })
    }
}

impl Scribe<'_, '_> {
    /// One text of the case, anonymised.
    pub(super) fn text(&mut self, part: MarkedPart, text: &str, language: &Language, source: &Source) -> String {
        let locate = |bytes: &Range<usize>| source.part(text, bytes);
        let done = self.over(part, text, language, &locate);
        written(text, &done)
    }

    /// Tells once that somebody who is named, quoted or shown has no pseudonym.
    pub(super) fn lacks_pseudonym(&mut self, number: usize, place: Option<&NotePlace>) {
        if self.learning || !self.missing.insert(number) {
            return;
        }
        let problem =
            Diagnostic::error("no-pseudonym", "Somebody of the family stands in this case study without a pseudonym.")
                .help("Add their id to the study's `pseudonyms`, with a name that nobody in the book has.");
        let id = self.reader.names.people.get(number).map(|person| person.id.clone()).unwrap_or_default();
        let problem = problem.quoting(id);
        self.problems.push(match place {
            Some(place) => Diagnostic {
                location: Some(crate::diagnostic::Location {
                    file: place.file.clone(),
                    span: Some(place.span.clone()),
                }),
                ..problem
            },
            None => problem,
        });
    }

    fn keep(&mut self, text: &str, language: &Language, finding: &Finding, place: Option<NotePlace>, left_out: &str) {
        let old = text.get(finding.bytes.clone()).unwrap_or_default().to_owned();
        let place = place.unwrap_or_else(|| NotePlace { file: std::path::PathBuf::new(), span: Span::new("", 0..0) });
        let changed =
            |new: &str| Change { old: old.clone(), new: new.to_owned(), why: finding.why, place: place.clone() };
        match &finding.act {
            Act::Write(words) => self.changes.push(changed(words)),
            Act::LeaveOut => self.changes.push(changed(left_out)),
            Act::Ask { clearable } => {
                // A language is read by somebody once, whatever is written in it.
                let answer = if finding.why == Reason::Writing { language.as_str() } else { old.as_str() };
                let same = |one: &&mut Question| one.why == finding.why && exact(&one.answer) == exact(answer);
                match self.questions.iter_mut().find(same) {
                    Some(known) => known.times += 1,
                    None => self.questions.push(Question {
                        answer: answer.to_owned(),
                        written: old.clone(),
                        why: finding.why,
                        can_be_cleared: *clearable,
                        times: 1,
                        place,
                    }),
                }
            }
            Act::Keep => {}
        }
    }

    /// A text of blocks that stands in a file.
    pub(super) fn body<'s>(&'s mut self, file: Option<&'s Arc<SourceFile>>) -> BodyEditor<'s>
    where
        Self: 's,
    {
        let bytes = file.map_or(0..0, |file| source::body_of(file));
        let text = file.and_then(|file| file.text.get(bytes.clone())).unwrap_or_default();
        let words = words(text);
        BodyEditor { scribe: self as &mut dyn GoOver, file, start: bytes.start, words, at: 0 }
    }
}

/// What a body needs of a scribe, whatever it borrows.
trait GoOver {
    fn over(
        &mut self,
        part: MarkedPart,
        text: &str,
        language: &Language,
        locate: &dyn Fn(&Range<usize>) -> Option<NotePlace>,
    ) -> Vec<Edit>;
    fn link(&mut self, href: &str, words: &str, place: Option<NotePlace>) -> bool;
}

impl GoOver for Scribe<'_, '_> {
    fn over(
        &mut self,
        part: MarkedPart,
        text: &str,
        language: &Language,
        locate: &dyn Fn(&Range<usize>) -> Option<NotePlace>,
    ) -> Vec<Edit> {
        if self.learning {
            self.reader.vocabulary.learn(text);
            return Vec::new();
        }
        let near = || self.phrases.iter().find(|(tag, _)| tag.is_same_language(language)).map(|(_, phrases)| phrases);
        let Some(phrases) = self.phrases.get(language).or_else(near).or(self.phrases.get(&Language::english())) else {
            return vec![Edit { bytes: 0..text.len(), words: String::new() }];
        };
        let findings = self.reader.read(text, language, phrases, part == MarkedPart::Title);
        for finding in &findings {
            self.keep(text, language, finding, locate(&finding.bytes), phrases.left_out());
        }
        let missing = self.reader.names.take_missing();
        for number in missing {
            let place = findings
                .iter()
                .find(|finding| finding.why == Reason::NoPseudonym)
                .and_then(|finding| locate(&finding.bytes));
            self.lacks_pseudonym(number, place.as_ref());
        }
        let place = locate(&(0..text.len().min(1)));
        if self.reader.lacks_speaker(text, language) {
            let tag = language.as_str();
            let whole = Finding::ask(0..tag.len(), Reason::Writing);
            self.keep(tag, language, &whole, place.clone(), phrases.left_out());
        }
        self.marked.push(MarkedText {
            part,
            language: language.clone(),
            place,
            pieces: pieces(text, &findings, phrases.left_out()),
        });
        edits(&findings, phrases.left_out())
    }

    fn link(&mut self, href: &str, words: &str, place: Option<NotePlace>) -> bool {
        if self.reader.cleared.covers(href) {
            return false;
        }
        if !self.learning && href != words {
            let place =
                place.unwrap_or_else(|| NotePlace { file: std::path::PathBuf::new(), span: Span::new("", 0..0) });
            self.changes.push(Change { old: href.to_owned(), new: String::new(), why: Reason::WebAddress, place });
        }
        true
    }
}

/// Goes over the blocks of one file and follows where in it they stand.
pub(super) struct BodyEditor<'s> {
    scribe: &'s mut dyn GoOver,
    file: Option<&'s Arc<SourceFile>>,
    start: usize,
    words: Vec<Word>,
    at: usize,
}

impl BodyEditor<'_> {
    /// Which bytes of the file each word of a block came from: words come in the same order in both.
    fn follow(&mut self, text: &str) -> Vec<(Range<usize>, Option<Range<usize>>)> {
        const FARTHEST: usize = 400;
        let mut found = Vec::new();
        for word in words(text) {
            let ahead = self.words.iter().enumerate().skip(self.at).take(FARTHEST);
            let here =
                ahead.into_iter().find(|(_, one)| one.letters == word.letters).map(|(at, one)| (at, one.bytes.clone()));
            if let Some((at, _)) = &here {
                self.at = at + 1;
            }
            found.push((word.bytes, here.map(|(_, bytes)| bytes.start + self.start..bytes.end + self.start)));
        }
        found
    }
}

impl Editor for BodyEditor<'_> {
    fn edit(&mut self, part: MarkedPart, text: &str, language: &Language) -> Vec<Edit> {
        // Footnotes stand at the end of the tree and anywhere in the file.
        if part == MarkedPart::Footnote {
            self.at = 0;
        }
        let follow = self.follow(text);
        let places = |bytes: &Range<usize>| {
            let file = self.file?;
            place_in(file, &follow, bytes)
        };
        self.scribe.over(part, text, language, &places)
    }

    fn unlink(&mut self, href: &str, words: &str) -> bool {
        let place = self.file.and_then(|file| {
            let at = file.text.find(href)?;
            Some(NotePlace { file: file.path.clone(), span: Span::new(&file.text, at..at + href.len()) })
        });
        self.scribe.link(href, words, place)
    }
}

fn place_in(
    file: &Arc<SourceFile>,
    follow: &[(Range<usize>, Option<Range<usize>>)],
    bytes: &Range<usize>,
) -> Option<NotePlace> {
    let touching = || {
        let words = follow.iter().filter(|(word, _)| word.start < bytes.end && bytes.start < word.end);
        words.filter_map(|(_, place)| place.clone())
    };
    let before =
        || follow.iter().rev().filter(|(word, _)| word.start <= bytes.start).find_map(|(_, place)| place.clone());
    let first = touching().next().or_else(before)?;
    let end = touching().next_back().map_or(first.end, |last| last.end);
    Some(NotePlace { file: file.path.clone(), span: Span::new(&file.text, first.start..end.max(first.start)) })
}
