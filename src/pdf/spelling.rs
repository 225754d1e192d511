//! Which letters every glyph tells, so that words come back from a file as they were written, whoever reads it: Chrome,
//! Firefox, poppler, `MuPDF`. No glyph tells nothing, because readers then put its number into the word: what tells nothing by
//! itself is drawn together with what it belongs to (see `composite`).

use std::sync::LazyLock;

use regex::Regex;

use super::layout::item::{Glyph, TextRun};
use super::subset::{Part, Subsets};

/// What is drawn at one place, with the letters it stands for.
pub(crate) struct Spelt {
    pub(crate) ink: Ink,
    pub(crate) advance: f32,
    pub(crate) x: f32,
    pub(crate) rise: f32,
    pub(crate) text: String,
}

/// What is drawn.
pub(crate) enum Ink {
    Glyph(u16),
    /// Glyphs at their places, or nothing at all.
    Composite(Vec<Part>),
}

impl Spelt {
    fn new(glyph: &Glyph, text: String) -> Self {
        Self { ink: Ink::Glyph(glyph.id), advance: glyph.advance, x: glyph.x, rise: glyph.rise, text }
    }

    /// All of these as one that begins at `x` and has their room.
    fn merged(glyphs: &[Glyph], x: f32, text: String) -> Self {
        let part = |glyph: &Glyph| Part { glyph: glyph.id, offset: [glyph.x - x, glyph.rise] };
        let ink = Ink::Composite(glyphs.iter().map(part).collect());
        Self { ink, advance: glyphs.iter().map(|glyph| glyph.advance).sum(), x, rise: 0.0, text }
    }

    /// Letters that are drawn with what stands before them.
    fn inkless(x: f32, text: String) -> Self {
        Self { ink: Ink::Composite(Vec::new()), advance: 0.0, x, rise: 0.0, text }
    }
}

/// Shares the text of every cluster out among its glyphs, in reading order.
pub(crate) fn spelt(run: &TextRun, subsets: &Subsets<'_>) -> Vec<Spelt> {
    let mut all = Vec::with_capacity(run.glyphs.len());
    let takes_composites = subsets.takes_composites(run.font);
    for cluster in run.glyphs.chunk_by(|a, b| a.range == b.range) {
        let text = cluster.first().and_then(|glyph| run.text.get(glyph.range.clone())).unwrap_or("");
        match cluster {
            _ if run.rtl => spell_rtl(run, cluster, text, subsets, &mut all),
            [glyph] if text.is_ascii() || text.chars().nth(1).is_none() || !takes_composites => {
                all.push(Spelt::new(glyph, text.to_owned()));
            }
            _ if takes_composites => spell_cluster(cluster, text, &mut all),
            _ => spell_apart(cluster, text, &mut all),
        }
    }
    all
}

/// A cluster that runs from left to right: one glyph draws it all. It tells the letters before the first sign that some
/// readers take for one without room; a glyph without ink after it tells the others.
fn spell_cluster(cluster: &[Glyph], text: &str, all: &mut Vec<Spelt>) {
    static SIGN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\p{Mn}").ok());
    let sign = SIGN.as_ref().and_then(|sign| sign.find(text)).map(|found| found.start());
    let (letters, signs) = text.split_at_checked(sign.filter(|&at| at > 0).unwrap_or(text.len())).unwrap_or((text, ""));
    let whole = match cluster {
        [glyph] => Spelt::new(glyph, letters.to_owned()),
        _ => Spelt::merged(cluster, line_start(cluster), letters.to_owned()),
    };
    let end = whole.x + whole.advance;
    all.push(whole);
    if !signs.is_empty() {
        all.push(Spelt::inkless(end, signs.to_owned()));
    }
}

/// Where a cluster begins at its left.
fn line_start(cluster: &[Glyph]) -> f32 {
    let on_line = cluster.iter().filter(|glyph| glyph.advance > 0.0);
    let left = on_line.map(|glyph| glyph.x - glyph.shift).fold(f32::INFINITY, f32::min);
    if left.is_finite() { left } else { cluster.first().map_or(0.0, |glyph| glyph.x - glyph.shift) }
}

/// A cluster of a font whose glyphs can't be drawn as one: the first tells all, the others what is never seen.
fn spell_apart(cluster: &[Glyph], text: &str, all: &mut Vec<Spelt>) {
    for (index, glyph) in cluster.iter().enumerate() {
        all.push(Spelt::new(glyph, if index == 0 { text } else { NOTHING_SEEN }.to_owned()));
    }
}

/// A word joiner.
const NOTHING_SEEN: &str = "\u{2060}";
/// How far apart what belongs to one letter begins, in parts of the size: readers sort by place.
const HAIR: f32 = 0.002;

/// A cluster that runs from right to left: every glyph tells one letter, because readers turn the order of glyphs round but
/// not what one glyph tells. Dots between base and vowel signs are drawn with the base; vowel signs begin a hair beyond it.
fn spell_rtl(run: &TextRun, cluster: &[Glyph], text: &str, subsets: &Subsets<'_>, all: &mut Vec<Spelt>) {
    let joiners = text.chars().filter(|&letter| is_joiner(letter)).count();
    let letters = text.chars().count() - joiners;
    if letters > cluster.len() {
        spell_ligature(run, cluster, text, subsets, all);
        return;
    }
    let spare = cluster.len() - letters.min(cluster.len());
    let mut rest = text.chars().filter(|&letter| !is_joiner(letter));
    let mut next = || rest.next().map_or_else(|| NOTHING_SEEN.to_owned(), String::from);
    let (base, signs) = cluster.split_at(spare.saturating_add(1).min(cluster.len()));
    let start = line_start(base);
    let mut beyond = (1_u8..).map(|place| start - run.size * HAIR * f32::from(place));
    let takes_composites = subsets.takes_composites(run.font);
    match base {
        [glyph] if !takes_composites || glyph.shift.abs() < 0.005 => all.push(Spelt::new(glyph, next())),
        _ if takes_composites => all.push(Spelt::merged(base, start, next())),
        _ => spell_apart(base, &next(), all),
    }
    for sign in signs {
        all.push(match beyond.next() {
            Some(x) if takes_composites => {
                Spelt { advance: 0.0, ..Spelt::merged(std::slice::from_ref(sign), x, next()) }
            }
            _ => Spelt::new(sign, next()),
        });
    }
    for joiner in text.chars().filter(|&letter| is_joiner(letter)) {
        if let (Some(x), true) = (beyond.next(), takes_composites) {
            all.push(Spelt::inkless(x, joiner.to_string()));
        } else if let (Some(glyph), Some(id)) = (cluster.first(), subsets.glyph(run.font, joiner)) {
            let glyph = Glyph { id, x: start - run.size * HAIR, rise: 0.0, advance: 0.0, ..glyph.clone() };
            all.push(Spelt::new(&glyph, joiner.to_string()));
        }
    }
}

/// Joiners have no ink; from right to left they get a glyph of their own.
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
        all.push(Spelt::new(glyph, letter.to_string()));
    }
    for (at, letter) in letters.by_ref().take(extra).enumerate() {
        let Some(id) = spacer else { break };
        let x = last.x + width * (extra - at) as f32;
        all.push(Spelt { ink: Ink::Glyph(id), x, ..Spelt::new(last, letter.to_string()) });
    }
    all.push(Spelt::new(last, letters.collect()));
}
