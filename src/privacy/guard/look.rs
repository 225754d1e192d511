//! Which of the stretches that have a name's letters are that name.
//!
//! Full names, addresses, numbers and references always count. One name alone counts where it can't be a word; the rules
//! stand in docs/guard.md, and change there when they change here.

use std::collections::HashSet;
use std::ops::Range;

use super::everyday::{self, Everyday};
use super::fold::{Folded, Gap, fold};
use super::forms::{self, Form, Variant};
use super::reading::{Reading, Voice, Whereabouts};
use super::register::{Found, Own, Register};

/// A name that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) pattern: u32,
    pub(super) form: Form,
    pub(super) whereabouts: Whereabouts,
    /// As written.
    pub(super) written: String,
    /// Bytes of the reading's text.
    pub(super) bytes: Range<usize>,
    /// Allowed by `also_ours`.
    pub(super) allowed: bool,
}

/// Every name in a reading that is not the family's own.
pub(super) fn look(register: &Register, own: &Own, reading: &Reading) -> Vec<Hit> {
    let folded = fold(&reading.text);
    let place = Place { text: &reading.text, folded: &folded };
    let mut foreign: Vec<Found> = Vec::new();
    let mut ours: Vec<(usize, usize)> = Vec::new();
    for found in register.find(&folded) {
        let Some(pattern) = register.pattern(found.pattern) else { continue };
        let variant = &pattern.variant;
        // Most stretches are inside other words: that is asked first.
        if !place.stands_alone(&found, variant) {
            continue;
        }
        let is_own = register.is_own(own, found.pattern);
        if is_own && matches!(variant.form, Form::Given | Form::Surname) {
            continue;
        }
        let voice = reading.whereabouts(folded.written(found.start..found.end).start).voice();
        if !place.is_whole(&found, variant, voice) {
            continue;
        }
        if is_own { ours.push((found.start, found.end)) } else { foreign.push(found) }
    }
    let mut words: Option<HashSet<&str>> = None;
    let mut hits = Vec::new();
    for found in foreign {
        let cut = |(start, end): &(usize, usize)| {
            let overlaps = found.start < *end && *start < found.end;
            let contains = found.start <= *start && *end <= found.end;
            overlaps && !contains
        };
        if ours.iter().any(cut) {
            continue;
        }
        let Some(variant) = register.pattern(found.pattern).map(|pattern| &pattern.variant) else { continue };
        let bytes = folded.written(found.start..found.end);
        let whereabouts = reading.whereabouts(bytes.start);
        let counts = match variant.form {
            Form::Given | Form::Surname => place.is_name_alone(&found, variant, whereabouts.voice(), || {
                words.get_or_insert_with(|| place.small_words()).contains(variant.squeezed.as_str())
            }),
            Form::Initials => place.are_initials(&found, variant, whereabouts.voice()),
            Form::FirstAndInitial => place.is_first_and_initial(&found, variant),
            Form::ShortReference => place.is_where_references_stand(&found, whereabouts),
            Form::Whole | Form::Turned if whereabouts.voice() == Voice::Markup => {
                variant.squeezed.len() >= 8 && !variant.needs_capitals
            }
            // A file is named by its reference alone.
            Form::Whole | Form::Turned if whereabouts == Whereabouts::FileName => true,
            Form::Whole | Form::Turned => place.has_capitals(&found, variant, whereabouts.voice()),
            Form::Address | Form::Postcode | Form::Phone | Form::Email | Form::Reference => true,
        };
        if counts {
            let written = reading.text.get(bytes.clone()).unwrap_or_default().to_owned();
            let allowed = Register::is_allowed(own, found.pattern);
            hits.push(Hit { pattern: found.pattern, form: variant.form, whereabouts, written, bytes, allowed });
        }
    }
    widest(hits)
}

/// Of hits that lie in one another, the widest.
fn widest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by(|one, other| {
        (one.bytes.start, other.bytes.end, one.form).cmp(&(other.bytes.start, one.bytes.end, other.form))
    });
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        match kept.last() {
            // What is allowed hides nothing that is not.
            Some(last) if hit.bytes.end <= last.bytes.end && (!last.allowed || hit.allowed) => {}
            _ => kept.push(hit),
        }
    }
    kept
}

struct Place<'a> {
    text: &'a str,
    folded: &'a Folded,
}

impl<'a> Place<'a> {
    fn gap(&self, letter: usize) -> Gap {
        self.folded.gap_before(self.text, letter)
    }

    fn is_capital(&self, letter: usize) -> bool {
        self.folded.written_character(self.text, letter).is_some_and(forms::is_capital)
    }

    /// Whether the letters are of a writing that has capitals.
    fn has_case(&self, letter: usize) -> bool {
        self.folded
            .written_character(self.text, letter)
            .is_some_and(|letter| letter.is_uppercase() || letter.is_lowercase())
    }

    /// Whether words begin and end where the stretch does.
    fn stands_alone(&self, found: &Found, variant: &Variant) -> bool {
        let is_name = matches!(
            variant.form,
            Form::Whole | Form::Turned | Form::Initials | Form::Given | Form::Surname | Form::FirstAndInitial
        );
        let (first, last) = (self.folded.letter(found.start), self.folded.letter(found.end - 1));
        let unspaced = is_name && first.is_some_and(forms::is_unspaced_letter);
        let before = found.start == 0
            || !self.gap(found.start).is_none()
            || unspaced
            || is_name && self.turns(found.start)
            || is_name && self.has_arabic_prefix(found.start);
        if !before {
            return false;
        }
        found.end >= self.folded.len()
            || !self.gap(found.end).is_none()
            || is_name && last.is_some_and(forms::is_unspaced_letter)
            || is_name && self.turns(found.end)
            || variant.form == Form::Surname && self.is_plural(found)
    }

    /// Whether a digit stands beside a letter: `Ada1` is a name with a mark.
    fn turns(&self, letter: usize) -> bool {
        let before = letter.checked_sub(1).and_then(|before| self.folded.letter(before));
        let (Some(before), Some(here)) = (before, self.folded.letter(letter)) else { return false };
        // In hashes every name of the first letters stands somewhere between digits.
        before.is_numeric() != here.is_numeric() && self.is_capital_or_before(letter)
    }

    fn is_capital_or_before(&self, letter: usize) -> bool {
        self.is_capital(letter) || {
            let word = self.folded.word_around(self.text, letter);
            self.is_capital(word.start)
        }
    }

    fn has_arabic_prefix(&self, letter: usize) -> bool {
        let before = letter.checked_sub(1).and_then(|before| self.folded.letter(before));
        let arabic = self.folded.letter(letter).is_some_and(|letter| matches!(letter, '\u{600}'..='\u{6ff}'));
        arabic
            && before.is_some_and(|before| "وفبلک".contains(before))
            && (letter == 1 || !self.gap(letter - 1).is_none())
    }

    /// `the Okafors`.
    fn is_plural(&self, found: &Found) -> bool {
        let ends = found.end + 1 >= self.folded.len() || !self.gap(found.end + 1).is_none();
        ends && self.folded.letter(found.end) == Some('s')
            && matches!(self.word_before(found.start), Some("the" | "y" | "r"))
    }

    /// Whether what stands between the letters may stand within a name of this kind.
    fn is_whole(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
        let start = self.folded.squeezed_at(found.start);
        ((found.start + 1)..found.end).all(|letter| {
            let gap = self.gap(letter);
            let at = self.folded.squeezed_at(letter) - start;
            let is_break = variant.breaks.iter().any(|one| usize::from(*one) == at);
            if gap.is_none() {
                return !is_break || joins_tight(variant, voice);
            }
            if gap.block {
                return false;
            }
            match variant.form {
                Form::Phone => !gap.other && !gap.comma && gap.length <= 4,
                Form::Email => !gap.space && gap.length <= 3 || gap.line && gap.length <= 3,
                Form::Address | Form::Postcode if is_break => !gap.other && gap.length <= 6,
                Form::Reference | Form::ShortReference if is_break => !gap.other && !gap.comma && gap.length <= 3,
                Form::Turned if is_break => gap.joins_words() || (gap.comma && !gap.other && gap.length <= 4),
                Form::Initials if is_break => !gap.other && gap.length <= 4,
                _ if is_break => gap.joins_words() || (gap.dot && gap.space && self.after_an_initial(letter)),
                Form::Whole | Form::Turned | Form::Given | Form::Surname | Form::Initials => {
                    self.may_break(letter, gap, variant)
                }
                Form::Address => gap.line && gap.hyphen,
                _ => false,
            }
        })
    }

    fn after_an_initial(&self, letter: usize) -> bool {
        letter >= 1 && self.folded.word_around(self.text, letter - 1).len() == 1
    }

    /// Whether a word may be cut here: by a hyphen, by the end of a line, by an apostrophe.
    fn may_break(&self, letter: usize, gap: Gap, variant: &Variant) -> bool {
        const LONG: usize = 6;
        if gap.other || gap.comma || gap.dot || gap.sentence || gap.at_sign || gap.link || gap.length > 3 {
            return false;
        }
        let small = !self.is_capital(letter) || !self.has_case(letter);
        if gap.hyphen {
            return !gap.space || gap.line;
        }
        if gap.line {
            return small && variant.squeezed.chars().count() >= LONG;
        }
        gap.apostrophe && !gap.space && variant.form != Form::Given
    }

    fn word_before(&self, letter: usize) -> Option<&'a str> {
        let last = letter.checked_sub(1)?;
        let gap = self.gap(letter);
        let near = gap.length <= 2 && !gap.block && !gap.other && !gap.comma && !(gap.sentence && !gap.dot);
        near.then(|| self.folded.slice(self.folded.word_around(self.text, last)))
    }

    fn word_after(&self, end: usize) -> Option<(&'a str, bool)> {
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
    fn has_capitals(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
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
    fn stands_among_shouted(&self, found: &Found) -> bool {
        let is_shouted = |letter: usize| {
            let word = self.folded.word_around(self.text, letter);
            self.is_shouted(&Found { pattern: found.pattern, start: word.start, end: word.end })
        };
        let before = found.start.checked_sub(1).filter(|_| !self.gap(found.start).block);
        let after = Some(found.end).filter(|end| *end < self.folded.len() && !self.gap(*end).block);
        before.into_iter().chain(after).any(is_shouted)
    }

    /// All in capitals, and more than a letter.
    fn is_shouted(&self, found: &Found) -> bool {
        let letters = found.start..found.end;
        letters.len() > 1
            && letters
                .into_iter()
                .all(|letter| self.folded.written_character(self.text, letter).is_some_and(char::is_uppercase))
    }

    fn are_initials(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
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
        let capitals = std::iter::once(0).chain(breaks.iter().copied()).all(|at| self.is_capital(letter_at(at)));
        if !capitals {
            return false;
        }
        if surname_last {
            let gaps: Vec<Gap> = breaks.iter().map(|at| self.gap(letter_at(*at))).collect();
            let dotted = gaps.last().is_some_and(|gap| gap.dot);
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

    fn is_first_and_initial(&self, found: &Found, variant: &Variant) -> bool {
        let start = self.folded.squeezed_at(found.start);
        let Some(initial) = variant.breaks.last().map(|at| self.folded.letter_at(start + usize::from(*at))) else {
            return false;
        };
        let gap = self.gap(initial);
        let after = self.folded.written(initial..initial + 1).end;
        gap.space
            && !gap.dot
            && self.is_capital(found.start)
            && self.is_capital(initial)
            && self.text.get(after..).is_some_and(|rest| rest.starts_with('.'))
    }

    fn is_where_references_stand(&self, found: &Found, whereabouts: Whereabouts) -> bool {
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
    fn is_name_alone(
        &self,
        found: &Found,
        variant: &Variant,
        voice: Voice,
        written_small: impl FnOnce() -> bool,
    ) -> bool {
        const LONG_ENOUGH: usize = 4;
        let length = variant.squeezed.chars().count();
        let class = everyday::everyday(&variant.squeezed);
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
        let titled = before.is_some_and(everyday::is_title);
        if titled {
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

    /// Whether a sentence, a line or a block begins here.
    fn begins(&self, letter: usize) -> bool {
        let gap = self.gap(letter);
        letter == 0 || gap.block || gap.sentence || gap.line || gap.other
    }

    /// `April and May`.
    fn follows_a_day(&self, letter: usize) -> bool {
        let Some(before) = letter.checked_sub(1) else { return false };
        let word = self.folded.word_around(self.text, before);
        let joins = matches!(self.folded.slice(word.clone()), "and" | "or" | "to" | "a" | "i" | "ac" | "neu");
        let earlier = if joins { word.start.checked_sub(1) } else { Some(before) };
        earlier.is_some_and(|earlier| {
            let word = self.folded.slice(self.folded.word_around(self.text, earlier));
            everyday::everyday(word) == Some(Everyday::Calendar)
        })
    }

    fn is_capital_word_before(&self, letter: usize) -> bool {
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
    fn small_words(&self) -> HashSet<&'a str> {
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

/// Whether the words of a name may stand without anything between them: `GraceOkafor`, `GL205AA`.
fn joins_tight(variant: &Variant, voice: Voice) -> bool {
    match variant.form {
        Form::Initials => voice == Voice::Names && variant.squeezed.len() >= 6,
        Form::FirstAndInitial => false,
        Form::Whole | Form::Turned => {
            variant.squeezed.chars().count() >= 8 && !variant.needs_capitals
                || variant.squeezed.chars().next().is_some_and(forms::is_unspaced_letter)
        }
        _ => true,
    }
}
