//! Whether a stretch that may be a name or a word is the name, by what is around it.
//!
//! The rules stand in docs/guard.md, and change there when they change here.

use std::collections::HashSet;

use super::everyday::{self, Everyday};
use super::fold::{Gap, fold};
use super::forms::{Form, Variant};
use super::look::Place;
use super::reading::{Voice, Whereabouts};
use super::register::Found;

impl<'a> Place<'a> {
    pub(super) fn word_before(&self, letter: usize) -> Option<&'a str> {
        let last = letter.checked_sub(1)?;
        let gap = self.gap(letter);
        let apart = gap.block || gap.other || gap.comma || (gap.sentence && !gap.dot);
        let near = gap.length <= 2 && !apart;
        near.then(|| self.folded.slice(self.folded.word_around(self.text, last)))
    }

    pub(super) fn word_after(&self, end: usize) -> Option<(&'a str, bool)> {
        // A possessive `s` is no word.
        let mut next = end;
        if self.gap(next).apostrophe && self.folded.word_around(self.text, next).len() == 1 {
            next += 1;
        }
        let gap = self.gap(next);
        if next >= self.folded.len() || gap.is_none() || gap.block || gap.sentence || gap.comma || gap.other {
            return None;
        }
        Some((
            self.folded.slice(self.folded.word_around(self.text, next)),
            self.is_capital(next) && self.has_case(next),
        ))
    }

    /// Whether the everyday words of a full name are written as names are.
    pub(super) fn has_capitals(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
        if voice == Voice::Names && !variant.needs_capitals {
            return true;
        }
        let start = self.folded.squeezed_at(found.start);
        let mut words = variant.capitals.iter().map(|at| self.folded.letter_at(start + usize::from(*at)));
        // `WILL MAY COME` is no name more than `will may come` is.
        let shouted = variant.needs_capitals && self.has_case(found.start) && self.is_shouted(found);
        let small = (found.start..found.end).all(|letter| !self.is_capital(letter));
        // Three words and more are no chance, however they are written.
        let all_small = small && !variant.needs_capitals && variant.breaks.len() > 1;
        (all_small || words.all(|letter| self.is_capital(letter))) && !(shouted && self.stands_among_shouted(found))
    }

    /// Whether the words around are all in capitals too.
    pub(super) fn stands_among_shouted(&self, found: &Found) -> bool {
        let is_shouted = |letter: usize| {
            let word = self.folded.word_around(self.text, letter);
            self.is_shouted(&Found { pattern: found.pattern, start: word.start, end: word.end })
        };
        let before = found.start.checked_sub(1).filter(|_| !self.gap(found.start).block);
        let after = Some(found.end).filter(|end| *end < self.folded.len() && !self.gap(*end).block);
        before.into_iter().chain(after).any(is_shouted)
    }

    /// All in capitals, and more than a letter.
    pub(super) fn is_shouted(&self, found: &Found) -> bool {
        let letters = found.start..found.end;
        letters.len() > 1
            && letters
                .into_iter()
                .all(|letter| self.folded.written_character(self.text, letter).is_some_and(char::is_uppercase))
    }

    pub(super) fn are_initials(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
        let breaks: Vec<usize> = variant.breaks.iter().map(|at| usize::from(*at)).collect();
        let start = self.folded.squeezed_at(found.start);
        let letter_at = |at: usize| self.folded.letter_at(start + at);
        let surname_last = breaks.first() == Some(&1)
            || variant.squeezed.chars().next().is_some_and(|first| breaks.first() == Some(&first.len_utf8()));
        let surname = if surname_last { breaks.last().copied().unwrap_or(0) } else { 0 };
        let surname_end = if surname_last {
            variant.squeezed.len()
        } else {
            breaks.first().copied().unwrap_or(variant.squeezed.len())
        };
        let surname_text = variant.squeezed.get(surname..surname_end).unwrap_or_default();
        let is_word = everyday::everyday(surname_text).is_some() || surname_text.chars().count() <= 2;
        if voice != Voice::Prose {
            return !is_word && surname_text.len() >= 4 && voice == Voice::Names;
        }
        // Particles stand small: `M. van der Green`.
        let is_small = |at: usize| {
            let end = breaks.iter().copied().find(|end| *end > at).unwrap_or(variant.squeezed.len());
            variant.squeezed.get(at..end).is_some_and(|word| word.len() > 1 && everyday::is_particle(word))
        };
        let capitals = std::iter::once(0).chain(breaks.iter().copied());
        let capitals = capitals.filter(|at| !is_small(*at)).all(|at| self.is_capital(letter_at(at)));
        if !capitals {
            return false;
        }
        if surname_last {
            let gaps: Vec<Gap> = breaks.iter().map(|at| self.gap(letter_at(*at))).collect();
            let particled = breaks.iter().any(|at| is_small(*at));
            let dotted = if particled { gaps.first() } else { gaps.last() }.is_some_and(|gap| gap.dot);
            let first = self.folded.letter(found.start);
            // `A` and `I` begin sentences.
            let begins = self.gap(found.start).sentence || self.gap(found.start).block;
            gaps.iter().all(|gap| !gap.comma)
                && (dotted || !is_word && !begins && first != Some('i') && first != Some('o'))
        } else {
            let after = self.folded.written(found.start..found.end).end;
            let dotted = self.text.get(after..).is_some_and(|rest| rest.starts_with('.'));
            let gap = self.gap(letter_at(breaks.first().copied().unwrap_or(0)));
            !is_word && !gap.dot && (dotted || gap.comma) && self.gap(found.end).length > 0
        }
    }

    /// `Sam H.`, `Sam H-J`, `Sam H waited`.
    pub(super) fn is_first_and_initial(&self, found: &Found, variant: &Variant) -> bool {
        let start = self.folded.squeezed_at(found.start);
        let initials: Vec<usize> =
            variant.breaks.iter().map(|at| self.folded.letter_at(start + usize::from(*at))).collect();
        // A first name of several words has breaks of its own.
        let count = initials.iter().rev().zip(1..).take_while(|(at, back)| *at + back == found.end).count();
        let initials = initials.get(initials.len() - count..).unwrap_or_default();
        let (Some(initial), Some(last)) = (initials.first().copied(), initials.last().copied()) else { return false };
        let gap = self.gap(initial);
        let capitals = self.is_capital(found.start) && initials.iter().all(|at| self.is_capital(*at));
        if !capitals || !gap.space || gap.dot || gap.line && initials.len() == 1 {
            return false;
        }
        let rest = self.text.get(self.folded.written(last..last + 1).end..).unwrap_or_default();
        if initials.len() > 1 {
            let tight = initials.iter().skip(1).any(|at| self.gap(*at).is_none());
            let apart = initials.iter().skip(1).any(|at| self.gap(*at).space && !self.gap(*at).dot);
            let word = self.folded.slice(initial..found.end);
            return !apart && !(tight && (word.chars().count() > 3 || everyday::is_abbreviation(word)));
        }
        if rest.starts_with('.') {
            return true;
        }
        // Without a full stop it may be a word, or what begins the next name.
        let name = self.folded.slice(found.start..initial);
        let letter = self.folded.letter(initial);
        let possessive = ["’s", "'s"].iter().any(|ending| rest.starts_with(ending));
        let ends =
            rest.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, ',' | ';' | ')' | '!' | '?'));
        gap.length == 1
            && !matches!(letter, Some('a' | 'i' | 'o' | 'e' | 'y' | 'u'))
            && everyday::everyday(name).is_none()
            && (ends || possessive)
    }

    /// `S.L.H-J.`, and after a title `H-J`.
    pub(super) fn are_initials_alone(&self, found: &Found, variant: &Variant) -> bool {
        const FEWEST: usize = 3;
        let letters = found.start..found.end;
        if letters.len() != variant.breaks.len() + 1 || !letters.clone().all(|letter| self.is_capital(letter)) {
            return false;
        }
        let gaps: Vec<Gap> = letters.clone().skip(1).map(|letter| self.gap(letter)).collect();
        let rest = self.text.get(self.folded.written(letters).end..).unwrap_or_default();
        let dotted = gaps.iter().all(|gap| gap.dot || gap.hyphen) && gaps.iter().any(|gap| gap.dot);
        let abbreviation = everyday::is_abbreviation(&variant.squeezed);
        let closed = gaps.iter().all(|gap| !gap.space && !gap.is_none());
        let titled = self.word_before(found.start).is_some_and(everyday::is_title);
        (variant.breaks.len() + 1 >= FEWEST && dotted && rest.starts_with('.') && !abbreviation) || (titled && closed)
    }

    /// Whether a surname with its particles is meant, and not words.
    pub(super) fn is_particled(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
        const LONG_ENOUGH: usize = 8;
        if voice != Voice::Prose {
            return !variant.needs_capitals && variant.squeezed.len() >= LONG_ENOUGH;
        }
        let start = self.folded.squeezed_at(found.start);
        let (Some(first), Some(last)) = (variant.breaks.first(), variant.breaks.last()) else {
            return self.is_capital(found.start);
        };
        let letter = self.folded.letter_at(start + usize::from(*last));
        let particle = variant.squeezed.get(..usize::from(*first)).unwrap_or_default();
        let surname = variant.squeezed.get(usize::from(*last)..).unwrap_or_default();
        if !self.is_capital(letter) || self.is_shouted(found) && self.stands_among_shouted(found) {
            return false;
        }
        let word = everyday::everyday(surname).is_some();
        if everyday::is_saint(particle) {
            let titled = self.word_before(found.start).is_some_and(everyday::is_title);
            return titled || !word && !self.gap(found.end).apostrophe && !self.is_name_of_a_place(found, variant);
        }
        !everyday::is_wordy_particle(particle) || self.is_capital(found.start) && !self.begins(found.start)
    }

    /// Whether a place is called so: `Rose Hill School`.
    pub(super) fn is_name_of_a_place(&self, found: &Found, variant: &Variant) -> bool {
        let after = self.word_after(found.end);
        variant.needs_capitals && self.word_before(found.start).is_some_and(everyday::is_saint)
            || (variant.needs_capitals || variant.form == Form::Particled)
                && after.is_some_and(|(word, capital)| capital && everyday::is_place(word))
    }

    pub(super) fn is_where_references_stand(&self, found: &Found, whereabouts: Whereabouts) -> bool {
        const BEFORE: [&str; 8] = ["reference", "ref", "cyfeirnod", "numer", "nr", "no", "number", "case"];
        let before = self.text.get(..self.folded.written(found.start..found.end).start).unwrap_or_default();
        if whereabouts.voice() == Voice::Names {
            let begins = before.is_empty() || before.ends_with(['/', '\u{1e}', '\\']);
            return begins && self.gap(found.end).hyphen;
        }
        let label = before.trim_end().trim_end_matches([':', '.', '#']).trim_end();
        let last = label.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        BEFORE.contains(&fold(last).squeezed())
    }

    /// Whether one name by itself is meant, and not a word.
    pub(super) fn is_name_alone(
        &self,
        found: &Found,
        variant: &Variant,
        voice: Voice,
        written_small: impl FnOnce() -> bool,
    ) -> bool {
        const LONG_ENOUGH: usize = 4;
        let length = variant.squeezed.chars().count();
        let particle = everyday::is_leading_particle(&variant.squeezed).then_some(Everyday::Word);
        let class = everyday::everyday(&variant.squeezed).or(particle);
        match voice {
            Voice::Markup => return false,
            Voice::Names => return length >= LONG_ENOUGH && class.is_none(),
            Voice::Prose => {}
        }
        if !self.is_capital(found.start) {
            return false;
        }
        if !self.has_case(found.start) {
            return class.is_none() && length >= 2;
        }
        let shouted = self.is_shouted(found);
        if shouted && length < LONG_ENOUGH {
            return false;
        }
        let before = self.word_before(found.start);
        if self.is_titled(found.start) {
            return true;
        }
        let after = self.word_after(found.end);
        if before.is_some_and(everyday::is_saint)
            || after.is_some_and(|(word, capital)| capital && everyday::is_place(word))
        {
            return false;
        }
        let class = class.or_else(|| (self.begins(found.start) && written_small()).then_some(Everyday::Word));
        let Some(class) = class else { return true };
        if variant.form == Form::Surname || shouted || class == Everyday::Kin {
            return false;
        }
        let possessive = self.gap(found.end).apostrophe
            && self.folded.letter(found.end) == Some('s')
            && self.folded.word_around(self.text, found.end).len() == 1;
        if class == Everyday::Calendar {
            let digit = after.is_some_and(|(word, _)| word.bytes().all(|byte| byte.is_ascii_digit()));
            let range = after.is_some_and(|(word, _)| everyday::everyday(word) == Some(Everyday::Calendar));
            let dated =
                digit || range || before.is_some_and(everyday::is_before_a_day) || self.follows_a_day(found.start);
            return !dated && (possessive || !self.begins(found.start));
        }
        // Among capitals, as in a heading, a capital tells nothing.
        let capital_before = self.is_capital_word_before(found.start);
        let capital_after = after.is_some_and(|(word, capital)| capital && word.chars().count() >= 3);
        possessive || !(self.begins(found.start) || capital_before || capital_after)
    }

    /// Whether a title comes before a name and the particles it begins with: `Mr van der Green`.
    fn is_titled(&self, letter: usize) -> bool {
        const MOST_PARTICLES: usize = 4;
        let mut letter = letter;
        for _ in 0..=MOST_PARTICLES {
            match self.word_before(letter) {
                Some(word) if everyday::is_title(word) => return true,
                Some(word) if everyday::is_leading_particle(word) => {
                    letter = self.folded.word_around(self.text, letter.saturating_sub(1)).start;
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether a sentence, a line or a block begins here.
    pub(super) fn begins(&self, letter: usize) -> bool {
        let gap = self.gap(letter);
        letter == 0 || gap.block || gap.sentence || gap.line || gap.other
    }

    /// `April and May`.
    pub(super) fn follows_a_day(&self, letter: usize) -> bool {
        let Some(before) = letter.checked_sub(1) else { return false };
        let word = self.folded.word_around(self.text, before);
        let joins = matches!(self.folded.slice(word.clone()), "and" | "or" | "to" | "a" | "i" | "ac" | "neu");
        let earlier = if joins { word.start.checked_sub(1) } else { Some(before) };
        earlier.is_some_and(|earlier| {
            let word = self.folded.slice(self.folded.word_around(self.text, earlier));
            everyday::everyday(word) == Some(Everyday::Calendar)
        })
    }

    pub(super) fn is_capital_word_before(&self, letter: usize) -> bool {
        let gap = self.gap(letter);
        let Some(before) = letter.checked_sub(1) else { return false };
        if gap.block || gap.sentence || gap.comma || gap.line {
            return false;
        }
        let word = self.folded.word_around(self.text, before);
        // The first word of a sentence has its capital for that alone.
        word.len() >= 3 && self.is_capital(word.start) && !self.begins(word.start)
    }

    /// The words of the document that are written small.
    pub(super) fn small_words(&self) -> HashSet<&'a str> {
        let mut words = HashSet::new();
        let mut at = 0;
        while at < self.folded.len() {
            let word = self.folded.word_around(self.text, at);
            at = word.end.max(at + 1);
            if !self.is_capital(word.start) {
                words.insert(self.folded.slice(word));
            }
        }
        words
    }
}
