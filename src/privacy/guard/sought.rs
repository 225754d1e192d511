//! Every place where a text has one of some names, for whoever must replace them all.
//!
//! The guard lets a doubtful word pass, because the notes of the family are full of words; here every stretch that may be
//! the name is reported, with what speaks for and against it, and the caller decides.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::everyday;
use super::fold::fold;
use super::forms::{self, Form, Variant};
use super::look::Place;
use super::names::{Item, ItemPlace, What};
use super::reading::Voice;
use super::register::Found;

/// What kind of name is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::privacy) enum Sort {
    /// What a person is called.
    Person,
    /// A name that may be printed nowhere.
    Former,
    /// A place, by its name.
    Place,
    /// Any words, as they stand.
    Words,
    /// A postal address, its lines joined by commas.
    Address,
    /// A family's reference.
    Reference,
}

/// Some names in one search; each belongs to one of the caller's owners, by number.
pub(in crate::privacy) struct Sought {
    search: Option<AhoCorasick>,
    ways: Vec<(Variant, Vec<usize>)>,
}

/// A stretch that is or may be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each speaks for or against the name; they come in any mixture")]
pub(in crate::privacy) struct Stood {
    /// Bytes of the text: title and possessive left out.
    pub(in crate::privacy) bytes: Range<usize>,
    /// Whose name it may be.
    pub(in crate::privacy) owners: Vec<usize>,
    /// A surname by itself.
    pub(in crate::privacy) surname: bool,
    /// One name by itself.
    pub(in crate::privacy) single: bool,
    /// It is written with a capital, or in a writing that has none.
    pub(in crate::privacy) capital: bool,
    /// It is an everyday word too.
    pub(in crate::privacy) everyday: bool,
    /// A sentence begins with it.
    pub(in crate::privacy) begins: bool,
}

impl Sought {
    /// Gathers the ways in which names may be written; a short name with the surname that it goes with.
    pub(in crate::privacy) fn new<'n>(
        names: impl IntoIterator<Item = (Sort, &'n str, Option<&'n str>, usize)>,
    ) -> Self {
        let mut ways: Vec<(Variant, Vec<usize>)> = Vec::new();
        let mut numbers: BTreeMap<(Form, String), usize> = BTreeMap::new();
        for (sort, text, surname, owner) in names {
            for variant in variants(sort, text, surname) {
                let key = (variant.form, variant.squeezed.clone());
                if let Some((_, owners)) = numbers.get(&key).and_then(|number| ways.get_mut(*number)) {
                    if !owners.contains(&owner) {
                        owners.push(owner);
                    }
                } else {
                    numbers.insert(key, ways.len());
                    ways.push((variant, vec![owner]));
                }
            }
        }
        let letters = ways.iter().map(|(variant, _)| variant.squeezed.as_bytes());
        let search = AhoCorasick::builder().match_kind(MatchKind::Standard).build(letters).ok();
        Self { search, ways }
    }

    /// Whether names can be looked for at all.
    pub(in crate::privacy) fn is_ready(&self) -> bool {
        self.search.is_some()
    }

    /// Every stretch of a text that is or may be one of the names; of those in the same place all.
    pub(in crate::privacy) fn find(&self, text: &str) -> Vec<Stood> {
        let folded = fold(text);
        let place = Place { text, folded: &folded };
        let mut found: BTreeMap<(usize, usize), Stood> = BTreeMap::new();
        let matches = self.search.iter().flat_map(|search| search.find_overlapping_iter(folded.squeezed()));
        for one in matches {
            let number = one.pattern().as_u32();
            let Some((variant, owners)) = self.ways.get(number as usize) else { continue };
            let one = Found { pattern: number, start: folded.letter_at(one.start()), end: folded.letter_at(one.end()) };
            let spaced = place.is_spaced(&one);
            let whole = || place.stands_alone(&one, variant) && place.is_whole(&one, variant, Voice::Names);
            if !spaced && !whole() {
                continue;
            }
            let capital = place.is_capital(one.start);
            let counts = match variant.form {
                Form::Initials => place.are_initials(&one, variant, Voice::Prose),
                Form::FirstAndInitial => place.is_first_and_initial(&one, variant),
                Form::InitialsAlone => place.are_initials_alone(&one, variant),
                Form::ShortReference => capital,
                _ => true,
            };
            if !counts {
                continue;
            }
            let bytes = folded.written(one.start..one.end);
            let single = matches!(variant.form, Form::Given | Form::Surname);
            let stood = found.entry((bytes.start, bytes.end)).or_insert_with(|| Stood {
                bytes: bytes.clone(),
                owners: Vec::new(),
                surname: variant.form == Form::Surname,
                single,
                capital,
                everyday: everyday::everyday(&variant.squeezed).is_some() && !spaced,
                begins: place.begins(one.start),
            });
            stood.surname &= variant.form == Form::Surname;
            stood.single &= single;
            for owner in owners {
                if !stood.owners.contains(owner) {
                    stood.owners.push(*owner);
                }
            }
        }
        found.into_values().collect()
    }
}

fn variants(sort: Sort, text: &str, surname: Option<&str>) -> Vec<Variant> {
    let item = |what| Item { what, text: text.to_owned(), place: ItemPlace::Bytes(0..0) };
    match sort {
        Sort::Words => vec![forms::words_of(text)],
        Sort::Person => forms::variants(&item(What::Child), surname),
        Sort::Former => forms::variants(&item(What::Former), surname),
        Sort::Place => {
            let mut found = forms::variants(&item(What::Place), None);
            found.push(forms::words_of(text));
            found
        }
        Sort::Address => forms::variants(&item(What::Address), None),
        Sort::Reference => forms::variants(&item(What::Reference), None),
    }
    .into_iter()
    .filter(|variant| !variant.squeezed.is_empty())
    .collect()
}

/// The letters of a text alone, without capitals and marks.
pub(in crate::privacy) fn letters(text: &str) -> String {
    fold(text).squeezed().to_owned()
}

/// The last word of a full name.
pub(in crate::privacy) fn surname(name: &str) -> Option<&str> {
    forms::surname(name)
}

/// What comes before a surname.
pub(in crate::privacy) fn is_title(folded: &str) -> bool {
    everyday::is_title(folded)
}

/// What a place is called by.
pub(in crate::privacy) fn is_place(folded: &str) -> bool {
    everyday::is_place(folded)
}

/// Whether somebody or some place is noted, by name and role.
pub(in crate::privacy) fn is_place_noted(name: &str, role: &str) -> bool {
    super::names::of_other(name, role) == What::Place
}

/// Whether a folded word is one that people use every day and that is a name too.
pub(in crate::privacy) fn is_everyday(folded: &str) -> bool {
    everyday::everyday(folded).is_some()
}

/// Whether a folded word is what people call each other.
pub(in crate::privacy) fn is_kin(folded: &str) -> bool {
    everyday::everyday(folded) == Some(everyday::Everyday::Kin)
}

/// Whether a writing has no capitals.
pub(in crate::privacy) fn has_no_case(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_uppercase() && !letter.is_lowercase()
}

impl super::Guard<'_> {
    /// Every name of other families in a text that a family writes for others to read.
    pub(in crate::privacy) fn strangers(&self, family: &crate::source::FamilyNotes, text: &str) -> Vec<Range<usize>> {
        use super::reading::{Part, Reading, Whereabouts};
        let number = self.register.number(&family.folder);
        let own = self.register.own(number);
        let part = Part { bytes: 0..text.len(), whereabouts: Whereabouts::Text };
        let reading = Reading { text: text.to_owned(), parts: vec![part], pictures: Vec::new() };
        let hits = super::look::look(&self.register, &own, &reading).into_iter();
        hits.filter(|hit| !hit.allowed).map(|hit| hit.bytes).collect()
    }

    /// Whether names can be looked for at all.
    pub(in crate::privacy) fn is_ready(&self) -> bool {
        self.register.is_ready()
    }
}

impl super::Watch<'_> {
    /// Judges files that are for the practitioner and the family itself, and may hold all that is theirs: for names of
    /// other families alone.
    pub fn judge_own<'f>(
        &self,
        files: impl IntoIterator<Item = (&'f std::path::PathBuf, &'f Vec<u8>)>,
    ) -> super::Verdict {
        let mut findings = super::Findings::default();
        if !self.guard.register.is_ready() {
            findings.unreadable(std::path::Path::new(""), "the book has too many names to look for");
        }
        for (path, bytes) in files {
            match super::read(path, bytes, None) {
                Ok(reading) => self.judge_reading(path, &reading, &mut findings),
                Err(super::Unreadable(why)) => findings.unreadable(path, why),
            }
        }
        let allowed = std::mem::take(&mut findings.allowed);
        super::Verdict { refusals: findings.told(self), allowed: allowed.into_iter().collect() }
    }
}
