//! Which letters every glyph tells, so that words come back from a file as they were written: shared out among the glyphs
//! of a cluster, or said beside whole words where glyphs alone can't tell.

use std::ops::Range;

use super::layout::item::{Glyph, TextRun};
use super::subset::Subsets;

/// A word that its glyphs can't tell by themselves.
pub(crate) struct Said<'t> {
    pub(crate) text: &'t str,
    /// Its glyphs, among those of the run.
    pub(crate) glyphs: Range<usize>,
}

/// The words whose letters stand in another order than their glyphs, or have more glyphs with room of their own than
/// letters, as in the scripts of India: readers would find gaps within them. Whole words, since readers put spaces between
/// what is told piece by piece. From right to left every glyph tells its own letter.
pub(crate) fn words_to_say<'t>(run: &'t TextRun, glyphs: &[Spelt]) -> Vec<Said<'t>> {
    let mut words = Vec::new();
    if run.rtl {
        return words;
    }
    let is_space = |glyph: &Spelt| run.text.get(glyph.range.clone()).is_none_or(|text| text.trim().is_empty());
    let mut start = 0;
    for word in glyphs.chunk_by(|a, b| is_space(a) == is_space(b)) {
        let end = start + word.len();
        let silent = |glyph: &Spelt| glyph.text.is_empty() && glyph.advance > 0.0;
        // A vowel sign that stands before its consonant has room; an accent above a letter has none.
        if word.iter().any(silent) {
            let from = word.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
            let to = word.iter().map(|glyph| glyph.range.end).max().unwrap_or(0);
            words.extend(run.text.get(from..to).map(|text| Said { text, glyphs: start..end }));
        }
        start = end;
    }
    words
}

/// What stands before a word, the word, and what stands after it, of glyphs that begin at `offset`.
pub(crate) fn cut<'g>(
    glyphs: &'g [Spelt],
    offset: usize,
    word: &Range<usize>,
) -> Option<(&'g [Spelt], &'g [Spelt], &'g [Spelt])> {
    let (before, rest) = glyphs.split_at_checked(word.start.checked_sub(offset)?)?;
    let (word, after) = rest.split_at_checked(word.len())?;
    Some((before, word, after))
}

/// A glyph with the letters it stands for.
pub(crate) struct Spelt {
    pub(crate) id: u16,
    pub(crate) advance: f32,
    /// Of its cluster, in the run's text.
    pub(crate) range: Range<usize>,
    pub(crate) x: f32,
    pub(crate) rise: f32,
    pub(crate) text: String,
}

impl Spelt {
    fn of(glyph: &Glyph) -> Self {
        let text = String::new();
        Self { id: glyph.id, advance: glyph.advance, range: glyph.range.clone(), x: glyph.x, rise: glyph.rise, text }
    }
}

/// Shares the text of every cluster out among its glyphs, in reading order.
pub(crate) fn spelt(run: &TextRun, subsets: &Subsets<'_>) -> Vec<Spelt> {
    let mut all = Vec::with_capacity(run.glyphs.len());
    for cluster in run.glyphs.chunk_by(|a, b| a.range == b.range) {
        let text = cluster.first().and_then(|glyph| run.text.get(glyph.range.clone())).unwrap_or("");
        let joiners = text.chars().filter(|&letter| is_joiner(letter)).count();
        let letters = text.chars().count() - joiners;
        if run.rtl && letters > cluster.len() {
            spell_ligature(run, cluster, text, subsets, &mut all);
            continue;
        }
        // Left to right, the first glyph tells all. Right to left each tells one letter, because readers turn the order of
        // glyphs round but not what one glyph tells; dots between base and vowel signs tell nothing.
        let spare = cluster.len() - letters.min(cluster.len());
        let mut rest = text.chars().filter(|&letter| !is_joiner(letter));
        for (at, glyph) in cluster.iter().enumerate() {
            let text: String = match (run.rtl, at) {
                (false, 0) => text.to_owned(),
                (true, at) if at == 0 || at > spare => rest.next().into_iter().collect(),
                _ => String::new(),
            };
            all.push(Spelt { text, ..Spelt::of(glyph) });
        }
        if run.rtl && joiners > 0 {
            // A hair beyond the letter: readers sort by place.
            let left = cluster.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min) - run.size * 0.002;
            for joiner in text.chars().filter(|&letter| is_joiner(letter)) {
                let glyph = subsets.glyph(run.font, joiner);
                let range = cluster.first().map(|glyph| glyph.range.clone()).unwrap_or_default();
                let text = joiner.to_string();
                all.extend(glyph.map(|id| Spelt { id, advance: 0.0, range, x: left, rise: 0.0, text }));
            }
        }
    }
    all
}

/// Joiners have no ink; from right to left they get a glyph of their own, where the font has one.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// A ligature from right to left: glyphs without ink stand where its first letters are, so that every letter has a place
/// of its own and the order of places is the order of letters. The ligature itself tells the last one.
fn spell_ligature(run: &TextRun, cluster: &[Glyph], text: &str, subsets: &Subsets<'_>, all: &mut Vec<Spelt>) {
    let Some((last, first)) = cluster.split_last() else { return };
    let spacer = subsets.glyph(run.font, ' ');
    let letters: Vec<char> = text.chars().filter(|&letter| !is_joiner(letter)).collect();
    let extra = letters.len() - cluster.len();
    let width = last.advance / (extra + 1) as f32;
    let mut letters = letters.into_iter();
    for (glyph, letter) in first.iter().zip(letters.by_ref()) {
        all.push(Spelt { text: letter.to_string(), ..Spelt::of(glyph) });
    }
    for (at, letter) in letters.by_ref().take(extra).enumerate() {
        let Some(id) = spacer else { break };
        let x = last.x + width * (extra - at) as f32;
        all.push(Spelt { id, x, text: letter.to_string(), ..Spelt::of(last) });
    }
    all.push(Spelt { text: letters.collect(), ..Spelt::of(last) });
}
