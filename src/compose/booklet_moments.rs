//! The moments of a film in a booklet: each still large, with its caption, the principle in plain words, and what was said
//! about it as the loudest words on the page.

use std::collections::BTreeSet;

use super::charts::principle_name;
use super::family::{FamilyPapers, Reader};
use super::moments::{sayings, within_sentence};
use super::templates::Voice;
use crate::case::{Clip, Cycle, Text};
use crate::document::{Block, Figure, Inline, List, ParagraphRole, Picture, Saying, SayingRole};

/// Stills at least so wide, by their height, may share a page.
const PAIRED: f64 = 1.0;

/// Composes the moments of one cycle.
pub(super) struct Moments<'a> {
    papers: &'a FamilyPapers<'a>,
    reader: Reader<'a>,
    voice: &'a Voice<'a>,
    /// The principles that the cycle has put in plain words so far; after that their name is enough.
    explained: BTreeSet<&'a str>,
}

impl<'a> Moments<'a> {
    pub(super) fn new(papers: &'a FamilyPapers<'a>, reader: Reader<'a>, voice: &'a Voice<'a>) -> Self {
        Self { papers, reader, voice, explained: BTreeSet::new() }
    }

    /// The blocks of each page, or pages, in the order of the notes.
    ///
    /// Two wide stills that follow each other, and that nobody spoke about, share a page. Moments that have neither a
    /// still nor words are a list, second: a line each.
    pub(super) fn of(&mut self, cycle: &'a Cycle) -> (Vec<Vec<Block>>, Option<Block>) {
        let mut all: Vec<Vec<Block>> = Vec::new();
        let mut waiting: Option<Figure> = None;
        let mut told: Vec<&Clip> = Vec::new();
        for clip in &cycle.clips {
            let words = sayings(clip, cycle, self.papers, self.reader, self.voice);
            let words: Vec<Saying> =
                words.into_iter().map(|saying| Saying { role: SayingRole::Alone, ..saying }).collect();
            let Some(picture) = self.papers.pictures.still(&clip.id) else {
                if words.is_empty() {
                    told.push(clip);
                } else {
                    all.extend(waiting.take().map(|figure| vec![Block::Figure(figure)]));
                    all.push(self.spoken(clip, words));
                }
                continue;
            };
            let figure = Figure {
                alt: self.noted(clip.alt.as_ref()),
                caption: self.noted(clip.caption.as_ref()),
                principle: self.principles(clip),
                picture,
                words,
            };
            let may_share = figure.words.is_empty() && shape(&figure.picture) >= PAIRED;
            match waiting.take() {
                Some(first) if may_share => all.push(vec![Block::FigurePair(Box::new([first, figure]))]),
                first => {
                    all.extend(first.map(|figure| vec![Block::Figure(figure)]));
                    if may_share {
                        waiting = Some(figure);
                    } else {
                        all.push(vec![Block::Figure(figure)]);
                    }
                }
            }
        }
        all.extend(waiting.map(|figure| vec![Block::Figure(figure)]));
        // They stand after all pages: what a principle means is said where it is read first.
        let lines: Vec<Vec<Block>> = told.into_iter().filter_map(|clip| Some(vec![self.line(clip)?])).collect();
        let lines = (!lines.is_empty()).then_some(Block::List(List { start: None, tight: false, items: lines }));
        (all, lines)
    }

    /// A moment that words alone tell: the words, then what they are about.
    fn spoken(&mut self, clip: &'a Clip, words: Vec<Saying>) -> Vec<Block> {
        let mut blocks: Vec<Block> = words.into_iter().map(Block::Saying).collect();
        let small = |content| Block::Paragraph { role: ParagraphRole::Body, content };
        let (caption, principle) = (self.noted(clip.caption.as_ref()), self.principles(clip));
        blocks.extend([caption, principle].into_iter().filter(|content| !content.is_empty()).map(small));
        blocks
    }

    /// A moment in a line.
    fn line(&mut self, clip: &'a Clip) -> Option<Block> {
        let mut content = self.noted(clip.caption.as_ref());
        let principle = self.principles(clip);
        if !content.is_empty() && !principle.is_empty() {
            content.push(Inline::text(" "));
        }
        content.extend(principle);
        (!content.is_empty()).then_some(Block::Paragraph { role: ParagraphRole::Body, content })
    }

    fn noted(&self, text: Option<&Text>) -> Vec<Inline> {
        let tongue = &self.voice.tongue;
        text.filter(|text| !tongue.is_blank(text)).map(|text| tongue.noted(text)).unwrap_or_default()
    }

    /// The principles seen, a line each, their names strong: in plain words the first time, by name after that.
    fn principles(&mut self, clip: &'a Clip) -> Vec<Inline> {
        let mut content = Vec::new();
        let mut broken = false;
        let mut again: Vec<String> = Vec::new();
        for id in &clip.principles {
            let first = self.explained.insert(id);
            if !first && self.voice.wording.has(&format!("principle-{id}-name")) {
                again.push(within_sentence(&principle_name(id, self.voice)));
                continue;
            }
            let words = self.voice.say(&format!("principle-{id}"), &[]);
            let told = words.split_once(": ");
            if !content.is_empty() {
                content.push(if told.is_some() || broken { Inline::LineBreak } else { Inline::text(" ") });
            }
            broken = told.is_some();
            match told {
                Some((name, meaning)) => {
                    content.push(Inline::Strong(vec![Inline::text(format!("{name}:"))]));
                    content.push(Inline::text(format!(" {meaning}")));
                }
                None => content.push(Inline::Strong(vec![Inline::Text(words)])),
            }
        }
        if !again.is_empty() {
            let names = self.voice.list(&again);
            if !content.is_empty() {
                content.push(if broken { Inline::LineBreak } else { Inline::text(" ") });
            }
            content.push(Inline::Text(self.voice.say("principles-again", &[("names", (&names).into())])));
        }
        content
    }
}

/// The still of the cover: the one that was chosen, if it may be shown and belongs to what the booklet is of; else the
/// first whose shape fits a cover, else the first of all.
pub(super) fn cover<'a>(
    papers: &FamilyPapers<'_>,
    cycles: impl Iterator<Item = &'a Cycle>,
    voice: &Voice<'_>,
) -> Option<Figure> {
    let stills = &papers.pictures.stills;
    let shown: Vec<&Clip> =
        cycles.flat_map(|cycle| &cycle.clips).filter(|clip| stills.contains_key(&clip.id)).collect();
    let chosen = papers.case.family.cover.as_deref();
    let fits = |clip: &&&Clip| stills.get(&clip.id).is_some_and(|still| (0.75..=1.8).contains(&shape(still)));
    let clip = shown.iter().find(|clip| Some(clip.id.as_str()) == chosen);
    let clip = clip.or_else(|| shown.iter().find(fits)).or(shown.first())?;
    let alt = clip.alt.as_ref().map(|alt| voice.tongue.noted(alt)).unwrap_or_default();
    let picture = papers.pictures.still(&clip.id)?;
    Some(Figure { picture, alt, caption: Vec::new(), principle: Vec::new(), words: Vec::new() })
}

/// Width by height.
fn shape(picture: &Picture) -> f64 {
    f64::from(picture.width) / f64::from(picture.height.max(1))
}
