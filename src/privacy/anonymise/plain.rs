//! A text in plain letters, digits and marks, with where each stood: what recognisers of numbers and days read.
//!
//! Full-width and foreign digits are plain digits, every kind of space is a space, every dash a hyphen, every apostrophe
//! the same, and what can't be seen is gone. Letters keep their case and lose their marks.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizer;

/// A text with its plain form.
#[derive(Debug)]
pub(super) struct Plain<'t> {
    /// As written.
    pub(super) written: &'t str,
    /// In plain letters.
    pub(super) text: String,
    /// For each byte of the plain text, the bytes of the written character it came from.
    from: Vec<(u32, u32)>,
}

impl<'t> Plain<'t> {
    pub(super) fn new(written: &'t str) -> Self {
        let normalizer = DecomposingNormalizer::new_nfkd();
        let mut plain = Self { written, text: String::with_capacity(written.len()), from: Vec::new() };
        for (at, character) in written.char_indices() {
            let bytes = (at as u32, (at + character.len_utf8()) as u32);
            if character.is_ascii() {
                plain.push(if character.is_ascii_whitespace() { ' ' } else { character }, bytes);
                continue;
            }
            if is_unseen(character) {
                continue;
            }
            // `6½` is six and a half, not sixty-one halves.
            if is_fraction(character) && plain.text.ends_with(|before: char| before.is_ascii_digit()) {
                plain.push(' ', bytes);
            }
            for decomposed in normalizer.normalize_iter(std::iter::once(character)) {
                if let Some(letter) = simple(decomposed) {
                    plain.push(letter, bytes);
                }
            }
        }
        plain
    }

    fn push(&mut self, letter: char, bytes: (u32, u32)) {
        self.text.push(letter);
        self.from.resize(self.text.len(), bytes);
    }

    /// The bytes of the text as written that a stretch of the plain text came from.
    pub(super) fn written(&self, plain: Range<usize>) -> Range<usize> {
        let first = self.from.get(plain.start).map_or(self.written.len(), |(start, _)| *start as usize);
        let last = plain.end.checked_sub(1).and_then(|last| self.from.get(last));
        first..last.map_or(first, |(_, end)| *end as usize).max(first)
    }

    /// The character before a byte of the plain text.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// The character at a byte of the plain text.
    pub(super) fn after(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Whether no letter or digit stands right before or after a stretch.
    pub(super) fn stands_alone(&self, plain: &Range<usize>) -> bool {
        let part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        !part(self.before(plain.start)) && !part(self.after(plain.end))
    }

    /// The words before a place, nearest first, in small letters.
    pub(super) fn words_before(&self, at: usize) -> impl Iterator<Item = String> {
        let before = self.text.get(..at).unwrap_or_default();
        before
            .rsplit(|letter: char| !letter.is_alphanumeric() && letter != '\'')
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
    }

    /// The words after a place, in small letters.
    pub(super) fn words_after(&self, at: usize) -> impl Iterator<Item = String> {
        let after = self.text.get(at..).unwrap_or_default();
        after
            .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
    }
}

/// What joins or parts letters without a trace.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn is_fraction(letter: char) -> bool {
    matches!(letter, '¼'..='¾' | '\u{2150}'..='\u{215f}')
}

/// The plain form of a decomposed character; none for a mark over or under a letter.
fn simple(letter: char) -> Option<char> {
    if let Some(digit) = digit(letter) {
        return Some(digit);
    }
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{2043}' => '-',
        '’' | '‘' | 'ʼ' | '`' | '´' | 'ʻ' | '′' | '＇' => '\'',
        '“' | '”' | '„' | '«' | '»' | '″' => '"',
        '⁄' | '∕' => '/',
        '․' | '。' | '．' | '·' | '•' | '∙' | '‧' => '.',
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    })
}

/// A digit of any writing as a plain one.
fn digit(letter: char) -> Option<char> {
    const ZEROS: [u32; 24] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
        0x1040, 0x1090, 0x17e0, 0x1810, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7ec,
    ];
    let code = letter as u32;
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_kind_of_digit_space_and_dash_is_plain() {
        assert_eq!(Plain::new("９４３\u{a0}４７６–５９１\u{200b}９").text, "943 476-5919");
        assert_eq!(Plain::new("٠٧٧٠٠ Zoë’s").text, "07700 Zoe's");
        let plain = Plain::new("é９x");
        assert_eq!(&plain.written[plain.written(1..2)], "９");
    }

    proptest! {
        #[test]
        fn every_stretch_leads_back_into_the_text(text in "\\PC{0,40}") {
            let plain = Plain::new(&text);
            for (at, letter) in plain.text.char_indices() {
                prop_assert!(text.get(plain.written(at..at + letter.len_utf8())).is_some());
            }
        }
    }
}
