//! The moments of a film in a letter: the stills it has room for, with the words said about them, and the others in a line
//! each.

use std::collections::BTreeSet;

use crate::case::{Clip, Cycle, Text};
use crate::document::{Block, Figure, Inline, List, ParagraphRole, Saying, SayingRole};

use super::charts::principle_name;
use super::family::{FamilyPapers, Reader};
use super::templates::Voice;
use super::tongue::smart_marks;

/// Sets the moments of one letter, film by film.
pub(super) struct Moments<'a> {
    papers: &'a FamilyPapers<'a>,
    reader: Reader<'a>,
    voice: &'a Voice<'a>,
    /// How many stills a film shows.
    stills: usize,
    /// The principles that the letter has put in plain words so far; after that their name is enough.
    explained: BTreeSet<&'a str>,
}

impl<'a> Moments<'a> {
    /// `stills` is how many the letter shows at most, shared out among its films; each film shows one at least.
    pub(super) fn new(papers: &'a FamilyPapers<'a>, reader: Reader<'a>, voice: &'a Voice<'a>, stills: usize) -> Self {
        let has_still = |cycle: &&Cycle| cycle.clips.iter().any(|clip| papers.pictures.stills.contains_key(&clip.id));
        let films = papers.case.cycles.iter().filter(has_still).count().max(1);
        Self { papers, reader, voice, stills: (stills / films).max(1), explained: BTreeSet::new() }
    }

    /// The moments of a cycle, in the order of the notes.
    ///
    /// A still that somebody spoke about is large, with their words beside it; two that follow each other without words
    /// stand side by side. A moment whose still is not shown keeps its caption and its words.
    pub(super) fn of(&mut self, cycle: &'a Cycle) -> Vec<Block> {
        let shown = self.chosen(cycle);
        let mut blocks = Vec::new();
        let mut waiting: Option<Figure> = None;
        let mut lines: Vec<Vec<Block>> = Vec::new();
        for clip in &cycle.clips {
            if !shown.contains(clip.id.as_str()) {
                if shown.is_empty() {
                    blocks.extend(self.spoken(clip, cycle));
                } else {
                    lines.extend(self.line(clip, cycle));
                }
                continue;
            }
            let Some(figure) = self.figure(clip, cycle) else { continue };
            if !figure.words.is_empty() {
                blocks.extend(waiting.take().map(Block::Figure));
                blocks.push(Block::Figure(figure));
            } else if let Some(first) = waiting.take() {
                blocks.push(Block::FigurePair(Box::new([first, figure])));
            } else {
                waiting = Some(figure);
            }
        }
        blocks.extend(waiting.map(Block::Figure));
        if !lines.is_empty() {
            blocks.push(Block::List(List { start: None, tight: true, items: lines }));
        }
        blocks
    }

    /// The clips of a film whose stills are shown: those that somebody spoke about first.
    fn chosen(&self, cycle: &'a Cycle) -> BTreeSet<&'a str> {
        let mut clips: Vec<&Clip> =
            cycle.clips.iter().filter(|clip| self.papers.pictures.stills.contains_key(&clip.id)).collect();
        clips.sort_by_key(|clip| !clip.words.iter().any(|words| self.papers.may_quote(&words.by, self.reader)));
        clips.into_iter().take(self.stills).map(|clip| clip.id.as_str()).collect()
    }

    fn figure(&mut self, clip: &'a Clip, cycle: &Cycle) -> Option<Figure> {
        let picture = self.papers.pictures.still(&clip.id)?;
        Some(Figure {
            picture,
            alt: self.noted(clip.alt.as_ref()),
            caption: self.noted(clip.caption.as_ref()),
            principle: self.principles(clip),
            words: sayings(clip, cycle, self.papers, self.reader, self.voice),
        })
    }

    /// A moment of a film without stills: its caption, and the words as large as they deserve.
    fn spoken(&mut self, clip: &'a Clip, cycle: &Cycle) -> Vec<Block> {
        let words = sayings(clip, cycle, self.papers, self.reader, self.voice);
        let caption = self.captioned(clip);
        let caption = (!caption.is_empty()).then_some(Block::Paragraph { role: ParagraphRole::Body, content: caption });
        let words = words.into_iter().map(|saying| Block::Saying(Saying { role: SayingRole::Alone, ..saying }));
        caption.into_iter().chain(words).collect()
    }

    /// A moment in a line, beside the film's stills.
    fn line(&mut self, clip: &'a Clip, cycle: &Cycle) -> Option<Vec<Block>> {
        let paragraph = |content| Block::Paragraph { role: ParagraphRole::Body, content };
        let content = self.captioned(clip);
        let mut blocks: Vec<Block> = if content.is_empty() { Vec::new() } else { vec![paragraph(content)] };
        for words in clip.words.iter().filter(|words| !words.said.is_blank()) {
            if !self.papers.may_quote(&words.by, self.reader) {
                continue;
            }
            let saying = saying(&words.said, SayingRole::Alone, None, self.voice);
            let name = self.papers.case.known_as(&words.by).unwrap_or_default();
            let mut content = match saying.language {
                Some(language) => vec![Inline::Foreign { language, content: saying.content }],
                None => saying.content,
            };
            let number = cycle.number;
            content.push(Inline::Text(format!(
                " {}",
                self.voice.say("said-in-line", &[("name", name.into()), ("number", number.into())])
            )));
            blocks.push(paragraph(content));
        }
        (!blocks.is_empty()).then_some(blocks)
    }

    /// A caption, with the principles where the letter has not named all of them yet.
    fn captioned(&mut self, clip: &'a Clip) -> Vec<Inline> {
        let mut content = self.noted(clip.caption.as_ref());
        let new = clip.principles.iter().any(|id| !self.explained.contains(id.as_str()));
        if !content.is_empty() && new {
            content.push(Inline::text(" "));
            content.extend(self.principles(clip));
        }
        content
    }

    fn noted(&self, text: Option<&Text>) -> Vec<Inline> {
        let tongue = &self.voice.tongue;
        text.filter(|text| !tongue.is_blank(text)).map(|text| tongue.noted(text)).unwrap_or_default()
    }

    /// The principles seen: each in plain words the first time a letter names it, by its name after that.
    fn principles(&mut self, clip: &'a Clip) -> Vec<Inline> {
        let mut sentences = Vec::new();
        let mut again: Vec<String> = Vec::new();
        for id in &clip.principles {
            let is_first = self.explained.insert(id);
            if is_first || !self.voice.wording.has(&format!("principle-{id}-name")) {
                sentences.push(self.voice.say(&format!("principle-{id}"), &[]));
            } else {
                again.push(within_sentence(&principle_name(id, self.voice)));
            }
        }
        if !again.is_empty() {
            let names = self.voice.list(&again);
            sentences.push(self.voice.say("principles-again", &[("names", (&names).into())]));
        }
        if sentences.is_empty() { Vec::new() } else { vec![Inline::Text(sentences.join(" "))] }
    }
}

/// A name that begins with a capital as a sentence has it further on.
pub(super) fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn sayings(
    clip: &Clip,
    cycle: &Cycle,
    papers: &FamilyPapers<'_>,
    reader: Reader<'_>,
    voice: &Voice<'_>,
) -> Vec<Saying> {
    let allowed = clip.words.iter().filter(|words| !words.said.is_blank() && papers.may_quote(&words.by, reader));
    allowed
        .map(|words| {
            let name = papers.case.known_as(&words.by).unwrap_or_default();
            let speaker = if cycle.review.is_some() {
                voice.say("speaker-at-review", &[("name", name.into()), ("number", cycle.number.into())])
            } else {
                name.to_owned()
            };
            saying(&words.said, SayingRole::Beside, Some(speaker), voice)
        })
        .collect()
}

/// Somebody's words in quotation marks.
pub(super) fn saying(said: &Text, role: SayingRole, speaker: Option<String>, voice: &Voice<'_>) -> Saying {
    let (words, language) = voice.tongue.said(said);
    let quoted = voice.say("quoted", &[("words", (&Inline::plain(&words)).into())]);
    Saying {
        role,
        language,
        content: vec![Inline::Text(quoted)],
        speaker: speaker.map(|speaker| vec![Inline::Text(smart_marks(&speaker))]),
    }
}
