//! The moments of a film in a letter: stills that may be shown, with the words said about them.

use std::mem;

use crate::case::{Clip, Cycle, Text};
use crate::document::{Block, Figure, Inline, ParagraphRole, Saying, SayingRole};

use super::family::{FamilyPapers, Reader};
use super::templates::Voice;
use super::tongue::smart_marks;

/// The moments of a cycle, in the order of the notes.
///
/// A still that somebody spoke about is large, with their words beside it; two that follow each other without words stand
/// side by side. Where a still may not be shown its caption and words stay.
pub(super) fn moments(cycle: &Cycle, papers: &FamilyPapers<'_>, reader: Reader<'_>, voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut waiting: Option<Figure> = None;
    let flush = |waiting: &mut Option<Figure>, blocks: &mut Vec<Block>| {
        blocks.extend(waiting.take().map(Block::Figure));
    };
    for clip in &cycle.clips {
        let words = sayings(clip, cycle, papers, reader, voice);
        match papers.pictures.stills.get(&clip.id) {
            Some(picture) => {
                let optional = |text: &Option<Text>| text.as_ref().map(|text| voice.tongue.noted(text));
                let figure = Figure {
                    picture: picture.clone(),
                    alt: optional(&clip.alt).unwrap_or_default(),
                    caption: optional(&clip.caption).unwrap_or_default(),
                    principle: principles(clip, voice),
                    words,
                };
                if !figure.words.is_empty() {
                    flush(&mut waiting, &mut blocks);
                    blocks.push(Block::Figure(figure));
                } else if let Some(first) = waiting.take() {
                    blocks.push(Block::FigurePair(Box::new([first, figure])));
                } else {
                    waiting = Some(figure);
                }
            }
            None => {
                flush(&mut waiting, &mut blocks);
                blocks.extend(without_still(clip, words, voice));
            }
        }
    }
    flush(&mut waiting, &mut blocks);
    blocks
}

fn without_still(clip: &Clip, words: Vec<Saying>, voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut content = clip.caption.as_ref().map(|caption| voice.tongue.noted(caption)).unwrap_or_default();
    if !content.is_empty() {
        let principle = principles(clip, voice);
        if !principle.is_empty() {
            content.push(Inline::text(" "));
            content.extend(principle);
        }
        blocks.push(Block::Paragraph { role: ParagraphRole::Body, content });
    }
    blocks.extend(words.into_iter().map(|saying| Block::Saying(Saying { role: SayingRole::Alone, ..saying })));
    blocks
}

/// The principles seen, each in plain words.
fn principles(clip: &Clip, voice: &Voice<'_>) -> Vec<Inline> {
    let sentences: Vec<String> =
        clip.principles.iter().map(|id| smart_marks(&voice.say(&format!("principle-{id}"), &[]))).collect();
    if sentences.is_empty() { Vec::new() } else { vec![Inline::Text(sentences.join(" "))] }
}

fn sayings(
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
    let (mut content, language) = voice.tongue.said(said);
    let words = mem::take(&mut content);
    let quoted = voice.say("quoted", &[("words", (&Inline::plain(&words)).into())]);
    Saying {
        role,
        language,
        content: vec![Inline::Text(quoted)],
        speaker: speaker.map(|speaker| vec![Inline::Text(smart_marks(&speaker))]),
    }
}
