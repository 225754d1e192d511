//! A text without capitals, marks and separators, with where each letter stood.
//!
//! Names are looked for in the squeezed text, so that `Ada-Mae Okafor`, `ada mae OKAFOR` and `Ada&shy;Mae Oka-<br>for`
//! are the same letters; what stood between the letters is looked at afterwards, in [`Gap`].

use std::ops::Range;

use icu_normalizer::{DecomposingNormalizer, DecomposingNormalizerBorrowed};

use crate::case::validate::text::plain;

/// Ends a block of text: nothing is one name across it.
pub(super) const BLOCK: char = '\u{1e}';

/// One letter or digit of the squeezed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Letter {
    /// Where it begins in the squeezed text.
    squeezed: u32,
    /// What it was in the text as written.
    from: u32,
    to: u32,
}

/// A text squeezed to its letters and digits.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    squeezed: String,
    letters: Vec<Letter>,
}

/// What is between two letters.
#[allow(clippy::struct_excessive_bools, reason = "each tells of one kind of mark; they come in any mixture")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap {
    /// How many characters, those that are not seen not counted.
    pub(super) length: usize,
    /// White space of any kind, line ends too.
    pub(super) space: bool,
    /// The end of a line.
    pub(super) line: bool,
    /// A hyphen or dash without space around it counts as joining.
    pub(super) hyphen: bool,
    pub(super) apostrophe: bool,
    pub(super) dot: bool,
    pub(super) comma: bool,
    /// `_`, `+`, `/`, `(`, `)`: what is in numbers and file names.
    pub(super) link: bool,
    pub(super) at_sign: bool,
    /// The end of a block.
    pub(super) block: bool,
    /// What begins a sentence or a quotation.
    pub(super) sentence: bool,
    /// Anything else.
    pub(super) other: bool,
}

impl Gap {
    /// Nothing that is seen.
    pub(super) fn is_none(self) -> bool {
        self.length == 0
    }

    /// What is between two words of one name.
    pub(super) fn joins_words(self) -> bool {
        let parts = self.block || self.other || self.comma || self.at_sign || self.sentence_mark();
        let ends = self.space && (self.dot || self.apostrophe);
        self.length <= 4 && !parts && !ends
    }

    fn sentence_mark(self) -> bool {
        self.sentence && !self.dot
    }
}

/// Folds a text.
pub(super) fn fold(text: &str) -> Folded {
    let normalizer = DecomposingNormalizer::new_nfkd();
    let mut folded = Folded { squeezed: String::with_capacity(text.len()), letters: Vec::with_capacity(text.len()) };
    for (from, character) in text.char_indices() {
        if character.is_ascii() {
            if character.is_ascii_alphanumeric() {
                folded.push(character.to_ascii_lowercase(), from, from + 1);
            }
        } else if character.is_alphanumeric() {
            folded.push_folded(&normalizer, character, from);
        }
    }
    folded
}

impl Folded {
    fn push(&mut self, letter: char, from: usize, to: usize) {
        let squeezed = self.squeezed.len() as u32;
        self.letters.push(Letter { squeezed, from: from as u32, to: to as u32 });
        self.squeezed.push(letter);
    }

    fn push_folded(&mut self, normalizer: &DecomposingNormalizerBorrowed<'_>, character: char, from: usize) {
        let to = from + character.len_utf8();
        for decomposed in normalizer.normalize_iter(std::iter::once(character)) {
            for lower in decomposed.to_lowercase() {
                for letter in plain(lower).into_iter().filter(|letter| letter.is_alphanumeric()) {
                    self.push(letter, from, to);
                }
            }
        }
    }

    /// The squeezed text.
    pub(super) fn squeezed(&self) -> &str {
        &self.squeezed
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The number of the letter that begins at a byte of the squeezed text; the number of letters for its end.
    pub(super) fn letter_at(&self, squeezed: usize) -> usize {
        self.letters.partition_point(|letter| (letter.squeezed as usize) < squeezed)
    }

    /// Where a letter begins in the squeezed text.
    pub(super) fn squeezed_at(&self, letter: usize) -> usize {
        self.letters.get(letter).map_or(self.squeezed.len(), |letter| letter.squeezed as usize)
    }

    /// The bytes of the text as written that some letters came from.
    pub(super) fn written(&self, letters: Range<usize>) -> Range<usize> {
        let first = self.letters.get(letters.start).map_or(0, |letter| letter.from as usize);
        let last = letters.end.checked_sub(1).and_then(|last| self.letters.get(last));
        first..last.map_or(first, |letter| letter.to as usize)
    }

    /// A letter of the squeezed text.
    pub(super) fn letter(&self, letter: usize) -> Option<char> {
        self.squeezed.get(self.squeezed_at(letter)..)?.chars().next()
    }

    /// The character a letter was written as.
    pub(super) fn written_character(&self, text: &str, letter: usize) -> Option<char> {
        let from = self.letters.get(letter)?.from as usize;
        text.get(from..)?.chars().next()
    }

    /// What comes before a letter; at the ends of the text a block ends.
    pub(super) fn gap_before(&self, text: &str, letter: usize) -> Gap {
        let before = letter.checked_sub(1).and_then(|before| self.letters.get(before));
        let (Some(before), Some(here)) = (before, self.letters.get(letter)) else {
            return Gap { length: 1, block: true, ..Gap::default() };
        };
        if before.to >= here.from {
            return Gap::default();
        }
        text.get(before.to as usize..here.from as usize).map_or_else(Gap::default, gap)
    }

    /// The letters of the word that a letter is in.
    pub(super) fn word_around(&self, text: &str, letter: usize) -> Range<usize> {
        let mut start = letter;
        while start > 0 && self.gap_before(text, start).is_none() {
            start -= 1;
        }
        let mut end = letter + 1;
        while end < self.len() && self.gap_before(text, end).is_none() {
            end += 1;
        }
        start..end.min(self.len())
    }

    /// Some letters of the squeezed text.
    pub(super) fn slice(&self, letters: Range<usize>) -> &str {
        self.squeezed.get(self.squeezed_at(letters.start)..self.squeezed_at(letters.end)).unwrap_or_default()
    }
}

fn gap(text: &str) -> Gap {
    let mut gap = Gap::default();
    for character in text.chars() {
        match character {
            // Not seen: what joins or parts letters without a trace, marks over letters.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
                continue;
            }
            '\n' | '\r' | '\u{2028}' => (gap.space, gap.line) = (true, true),
            BLOCK | '\u{2029}' => gap.block = true,
            '-' | '‐' | '‑' | '‒' | '–' | '\u{2212}' => gap.hyphen = true,
            '\'' | '’' | 'ʼ' | '`' | '´' | 'ʻ' => gap.apostrophe = true,
            '.' => (gap.dot, gap.sentence) = (true, true),
            ',' | '،' | '、' => gap.comma = true,
            '_' | '+' | '/' | '(' | ')' | '%' => gap.link = true,
            '@' => gap.at_sign = true,
            '!' | '?' | ':' | ';' | '…' | '•' | '“' | '‘' | '"' | '«' | '„' | '—' | '·' | '۔' | '؟' | '。' =>
            {
                gap.sentence = true;
            }
            _ if character.is_whitespace() => gap.space = true,
            _ if plain(character).is_empty() => continue,
            _ => gap.other = true,
        }
        gap.length += 1;
    }
    gap
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_written_in_many_ways_are_the_same_letters() {
        for (written, expected) in [
            ("Ada-Mae OKAFOR", "adamaeokafor"),
            ("Łucja Wiśniewska", "lucjawisniewska"),
            ("O\u{ad}ka\u{200b}for’s", "okafors"),
            ("Zoe\u{308}", "zoe"),
            ("Ọláolúwa", "olaoluwa"),
            ("ﬁnn", "finn"),
            ("4 Mill Lane,\nGL20 5AA", "4milllanegl205aa"),
        ] {
            assert_eq!(fold(written).squeezed(), expected, "{written}");
        }
        assert_eq!(fold("علي").squeezed(), fold("علی").squeezed());
    }

    #[test]
    fn what_stood_between_letters_is_known() {
        let text = "Oka\u{ad}for’s, x\u{1e}y";
        let folded = fold(text);
        let gap = |letter| folded.gap_before(text, letter);
        assert!(gap(3).is_none());
        assert!(gap(6).apostrophe && !gap(6).space);
        assert!(gap(7).comma && gap(7).space);
        assert!(gap(8).block);
        assert_eq!(&text[folded.written(0..6)], "Oka\u{ad}for");
        assert_eq!(folded.slice(folded.word_around(text, 4)), "okafor");
    }

    proptest! {
        #[test]
        fn every_letter_leads_back_into_the_text(text in "\\PC{0,60}") {
            let folded = fold(&text);
            for letter in 0..folded.len() {
                prop_assert!(text.get(folded.written(letter..letter + 1)).is_some());
                prop_assert_eq!(folded.letter_at(folded.squeezed_at(letter)), letter);
                folded.gap_before(&text, letter);
                prop_assert!(folded.word_around(&text, letter).contains(&letter));
            }
        }
    }
}
