//! Which of the stretches that have a name's letters are that name.
//!
//! Full names, addresses, numbers and references always count. One name alone counts where it can't be a word; the rules
//! stand in docs/guard.md, and change there when they change here.

use std::collections::HashSet;
use std::ops::Range;

use super::fold::{Folded, Gap, fold};
use super::forms::{self, Form, Variant};
use super::reading::{Reading, Voice, Whereabouts};
use super::register::{Found, Own, Register};

/// A name that is in a text.
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
            Form::InitialsAlone => place.are_initials_alone(&found, variant),
            Form::Particled => place.is_particled(&found, variant, whereabouts.voice()),
            Form::ShortReference => place.is_where_references_stand(&found, whereabouts),
            Form::Whole | Form::Turned | Form::Half if whereabouts.voice() == Voice::Markup => {
                variant.squeezed.len() >= 8 && !variant.needs_capitals
            }
            // A file is named by its reference alone.
            Form::Whole | Form::Turned if whereabouts == Whereabouts::FileName => true,
            Form::Whole | Form::Turned | Form::Half => {
                place.has_capitals(&found, variant, whereabouts.voice()) && !place.is_name_of_a_place(&found, variant)
            }
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

/// A text with its letters.
pub(super) struct Place<'a> {
    pub(super) text: &'a str,
    pub(super) folded: &'a Folded,
}

impl Place<'_> {
    pub(super) fn gap(&self, letter: usize) -> Gap {
        self.folded.gap_before(self.text, letter)
    }

    pub(super) fn is_capital(&self, letter: usize) -> bool {
        self.folded.written_character(self.text, letter).is_some_and(forms::is_capital)
    }

    /// Whether the letters are of a writing that has capitals.
    pub(super) fn has_case(&self, letter: usize) -> bool {
        self.folded
            .written_character(self.text, letter)
            .is_some_and(|letter| letter.is_uppercase() || letter.is_lowercase())
    }

    /// Whether words begin and end where the stretch does.
    pub(super) fn stands_alone(&self, found: &Found, variant: &Variant) -> bool {
        let is_name = matches!(
            variant.form,
            Form::Whole
                | Form::Turned
                | Form::Initials
                | Form::Given
                | Form::Surname
                | Form::FirstAndInitial
                | Form::Half
                | Form::Particled
                | Form::InitialsAlone
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

    /// `O k a f o r`: single letters, each apart from the next in the same way, and more than three of them.
    pub(super) fn is_spaced(&self, found: &Found) -> bool {
        const FEWEST: usize = 4;
        let inner = found.start + 1..found.end;
        let apart = |letter: usize| {
            let gap = self.gap(letter);
            gap.length == 1 && !gap.block && !gap.apostrophe && !gap.comma
        };
        let ends = |letter: usize| letter >= self.folded.len() || !self.gap(letter).is_none();
        inner.len() + 1 >= FEWEST && ends(found.start) && ends(found.end) && inner.into_iter().all(apart)
    }

    /// Whether a digit is beside a letter: `Ada1` is a name with a mark.
    fn turns(&self, letter: usize) -> bool {
        let before = letter.checked_sub(1).and_then(|before| self.folded.letter(before));
        let (Some(before), Some(here)) = (before, self.folded.letter(letter)) else { return false };
        // In hashes every name of the first letters is somewhere between digits.
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

    /// Whether what is between the letters may be within a name of this kind.
    pub(super) fn is_whole(&self, found: &Found, variant: &Variant, voice: Voice) -> bool {
        let start = self.folded.squeezed_at(found.start);
        ((found.start + 1)..found.end).all(|letter| {
            let gap = self.gap(letter);
            let at = self.folded.squeezed_at(letter) - start;
            let is_break = variant.breaks.iter().any(|one| usize::from(*one) == at);
            if gap.is_none() {
                // `Sam HJ`: the initials may touch each other, the name may not.
                let initials = variant.form == Form::FirstAndInitial
                    && variant.breaks.first().is_none_or(|one| usize::from(*one) != at);
                return !is_break || initials || joins_tight(variant, voice);
            }
            if gap.block {
                return false;
            }
            match variant.form {
                Form::Phone => !gap.other && !gap.comma && gap.length <= 4,
                Form::Email => (gap.line || !gap.space) && gap.length <= 3,
                Form::Address | Form::Postcode if is_break => !gap.other && gap.length <= 6,
                Form::Reference | Form::ShortReference if is_break => !gap.other && !gap.comma && gap.length <= 3,
                Form::Turned if is_break => gap.joins_words() || (gap.comma && !gap.other && gap.length <= 4),
                Form::Initials if is_break => !gap.other && gap.length <= 4,
                _ if is_break => {
                    let ends = gap.space && (gap.dot || gap.apostrophe) && self.after_an_initial(letter);
                    gap.joins_words() || (ends && gap.length <= 3)
                }
                Form::Whole
                | Form::Turned
                | Form::Half
                | Form::Particled
                | Form::Given
                | Form::Surname
                | Form::Initials => self.may_break(letter, gap, variant),
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
}

/// Whether the words of a name may be without anything between them: `GraceOkafor`, `GL205AA`.
fn joins_tight(variant: &Variant, voice: Voice) -> bool {
    match variant.form {
        Form::Initials => voice == Voice::Names && variant.squeezed.len() >= 6,
        Form::FirstAndInitial | Form::InitialsAlone => false,
        Form::Whole | Form::Turned | Form::Half | Form::Particled => {
            variant.squeezed.chars().count() >= 8 && !variant.needs_capitals
                || variant.squeezed.chars().next().is_some_and(forms::is_unspaced_letter)
        }
        _ => true,
    }
}
