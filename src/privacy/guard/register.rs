//! Every name of the whole book in one search: made once a build, used by every document.

use std::collections::{HashMap, HashSet};

use aho_corasick::{AhoCorasick, MatchKind};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fold::{Folded, fold};
use super::forms::{self, Variant};
use super::names::{self, Item, ItemPlace, What};
use crate::case::Service;
use crate::source::FamilyNotes;

/// Whose it is where it is everybody's: the service's own names.
const SERVICE: u32 = u32::MAX;

/// Whose own nothing is, the service's names neither.
const NOBODY: u32 = u32::MAX - 1;

/// What of a family no other may name, and what it may name itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyNames {
    /// The name of its folder.
    folder: String,
    items: Vec<Item>,
    listed: Vec<String>,
    also_ours: Vec<String>,
    never_print: Vec<String>,
}

impl FamilyNames {
    /// Whether these are the names of a family as it is now.
    pub(super) fn is_of(&self, family: &FamilyNotes) -> bool {
        *self == Self::of(family)
    }

    /// Of a family as read; what can still be known where its notes have errors.
    pub fn of(family: &FamilyNotes) -> Self {
        let items = names::of_family(family);
        let mut listed = family.case.as_ref().map(names::listed).unwrap_or_default();
        listed.sort();
        listed.dedup();
        let also = family.case.iter().flat_map(|case| case.family.also_ours.iter().cloned());
        let never = family.case.iter().flat_map(|case| case.family.never_print.iter().cloned());
        Self { folder: family.folder.clone(), items, listed, also_ours: also.collect(), never_print: never.collect() }
    }
}

/// A sum over all that is looked for in a book, whoever has it: the same sum finds the same in the same text.
pub fn sum_of_names<'a>(families: impl IntoIterator<Item = &'a FamilyNames>) -> [u8; 32] {
    let mut all: Vec<(What, &str, Option<String>)> = families
        .into_iter()
        .flat_map(|family| with_surnames(&family.items))
        .map(|(_, item, surname)| (item.what, item.text.as_str(), surname))
        .collect();
    all.sort_unstable();
    all.dedup();
    let mut sum = Sha256::new();
    for (what, text, surname) in all {
        sum.update([what as u8]);
        for text in [Some(text), surname.as_deref()] {
            sum.update((text.map_or(u64::MAX, |text| text.len() as u64)).to_le_bytes());
            sum.update(text.unwrap_or_default());
        }
    }
    sum.finalize().into()
}

/// All ways of writing all names of a book, with whose they are.
pub(super) struct Register {
    search: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
    families: Vec<FamilyNames>,
    /// By the names of their folders.
    numbers: HashMap<String, usize>,
    /// What the service's own texts have.
    service: HashSet<u32>,
}

/// One way of writing, and every family that has it.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) variant: Variant,
    /// In the order of families.
    owners: Vec<Owner>,
}

/// Whose, and which of their items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Owner {
    family: u32,
    item: u32,
}

/// A stretch of a text that has the letters of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) pattern: u32,
    /// Numbers of letters.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a family may name: its own, the service's, and what it allows.
pub(super) struct Own {
    family: u32,
    listed: HashSet<u32>,
    allowed: HashSet<u32>,
    /// For strangers: nothing but what is listed.
    public: bool,
}

impl Register {
    /// The register of a book, whatever is wrong with some of its families.
    pub(super) fn of(families: Vec<FamilyNames>, service: Option<&Service>) -> Self {
        let mut entries = Entries::default();
        for (number, family) in families.iter().enumerate() {
            entries.add_all(number as u32, &family.items);
        }
        if let Some(service) = service {
            entries.add_all(SERVICE, &of_service(service));
        }
        let letters = entries.patterns.iter().map(|pattern| pattern.variant.squeezed.as_bytes());
        // Too many patterns for memory is the only way this can fail; without a search nothing could be let through.
        let search = AhoCorasick::builder().match_kind(MatchKind::Standard).build(letters).ok();
        let numbers = families.iter().enumerate().map(|(number, family)| (family.folder.clone(), number)).collect();
        let mut register = Self { search, patterns: entries.patterns, families, numbers, service: HashSet::new() };
        register.service = service.map(|service| register.whole_words(&service_texts(service))).unwrap_or_default();
        register
    }

    /// What was learnt of each family, in the order of the book.
    pub(super) fn families(&self) -> &[FamilyNames] {
        &self.families
    }

    /// Whether names can be looked for at all.
    pub(super) fn is_ready(&self) -> bool {
        self.search.is_some()
    }

    /// A pattern.
    pub(super) fn pattern(&self, pattern: u32) -> Option<&Pattern> {
        self.patterns.get(pattern as usize)
    }

    /// Every stretch of a text that has the letters of a pattern, whatever is between and around them.
    pub(super) fn find<'a>(&'a self, folded: &'a Folded) -> impl Iterator<Item = Found> + 'a {
        let all = self.search.iter().flat_map(|search| search.find_overlapping_iter(folded.squeezed()));
        all.map(|found| Found {
            pattern: found.pattern().as_u32(),
            start: folded.letter_at(found.start()),
            end: folded.letter_at(found.end()),
        })
    }

    /// Every name that some family's notes keep out of every document.
    pub(super) fn never_print(&self) -> impl Iterator<Item = &String> {
        self.families.iter().flat_map(|family| &family.never_print)
    }

    /// The number of the family of a folder.
    pub(super) fn number(&self, folder: &str) -> usize {
        self.numbers.get(folder).copied().unwrap_or(usize::MAX)
    }

    /// What a family may name.
    pub(super) fn own(&self, number: usize) -> Own {
        let (listed, also): (&[String], &[String]) =
            self.families.get(number).map_or((&[], &[]), |family| (&family.listed, &family.also_ours));
        Own { family: number as u32, listed: self.whole_words(listed), allowed: self.whole_words(also), public: false }
    }

    /// What strangers may know: what the service is called and how it is reached, and nobody's name.
    pub(super) fn public(&self, service: Option<&Service>) -> Own {
        let texts = service.into_iter().flat_map(|service| {
            let texts = std::iter::once(&service.name).chain(&service.address);
            let texts = texts.flat_map(crate::case::text::Text::versions).map(|(_, text)| text.to_owned());
            texts.chain(service.phone.iter().chain(&service.email).cloned()).collect::<Vec<_>>()
        });
        let listed = self.whole_words(&texts.collect::<Vec<_>>());
        Own { family: SERVICE, listed, allowed: HashSet::new(), public: true }
    }

    /// What a document of the service itself may name: the service.
    pub(super) fn own_of_service() -> Own {
        Own { family: SERVICE, listed: HashSet::new(), allowed: HashSet::new(), public: false }
    }

    /// What words may name whose speaker nobody may know: nobody at all.
    pub(super) fn own_of_nobody() -> Own {
        Own { family: NOBODY, listed: HashSet::new(), allowed: HashSet::new(), public: false }
    }

    /// The patterns that stand in some texts as whole words.
    fn whole_words(&self, texts: &[String]) -> HashSet<u32> {
        let mut found = HashSet::new();
        for text in texts {
            let folded = fold(text);
            for one in self.find(&folded) {
                let before = !folded.gap_before(text, one.start).is_none();
                let after = one.end >= folded.len() || !folded.gap_before(text, one.end).is_none();
                let unspaced = folded.letter(one.start).is_some_and(forms::is_unspaced_letter);
                if (before && after) || unspaced {
                    found.insert(one.pattern);
                }
            }
        }
        found
    }

    /// Whether a family may name what a pattern stands for.
    pub(super) fn is_own(&self, own: &Own, pattern: u32) -> bool {
        let Some(owners) = self.pattern(pattern).map(|pattern| &pattern.owners) else { return false };
        if own.public {
            return own.listed.contains(&pattern);
        }
        if own.family == NOBODY {
            return false;
        }
        let has = |family: u32| owners.binary_search_by_key(&family, |owner| owner.family).is_ok();
        has(own.family) || has(SERVICE) || self.service.contains(&pattern) || own.listed.contains(&pattern)
    }

    /// Whether a family's `also_ours` allows a pattern.
    pub(super) fn is_allowed(own: &Own, pattern: u32) -> bool {
        own.allowed.contains(&pattern)
    }

    /// The first family that has a pattern, which of its items it is, and how many other families have it.
    pub(super) fn owner(&self, pattern: u32) -> Option<(usize, &Item, usize)> {
        let owners = &self.pattern(pattern)?.owners;
        let first = owners.first()?;
        let item = self.families.get(first.family as usize)?.items.get(first.item as usize)?;
        let families: HashSet<u32> = owners.iter().map(|owner| owner.family).collect();
        Some((first.family as usize, item, families.len() - 1))
    }
}

/// Items with their numbers, and with the surname that a short name goes with.
fn with_surnames(items: &[Item]) -> impl Iterator<Item = (usize, &Item, Option<String>)> {
    let mut surname: Option<String> = None;
    items.iter().enumerate().map(move |(number, item)| {
        if item.what.is_person()
            && let Some(found) = forms::behind_first(&item.text)
        {
            surname = Some(found);
        }
        // A short name comes right after the full one it belongs to.
        let short = matches!(&item.place, ItemPlace::Family(path) if path.ends_with("known_as"));
        (number, item, surname.clone().filter(|_| short))
    })
}

#[derive(Default)]
struct Entries {
    patterns: Vec<Pattern>,
    numbers: HashMap<Variant, u32>,
}

impl Entries {
    fn add_all(&mut self, family: u32, items: &[Item]) {
        for (number, item, surname) in with_surnames(items) {
            for variant in forms::variants(item, surname.as_deref()) {
                self.add(variant, Owner { family, item: number as u32 });
            }
        }
    }

    fn add(&mut self, variant: Variant, owner: Owner) {
        if let Some(number) = self.numbers.get(&variant) {
            if let Some(pattern) = self.patterns.get_mut(*number as usize)
                && pattern.owners.last().is_none_or(|last| last.family != owner.family)
            {
                pattern.owners.push(owner);
            }
            return;
        }
        self.numbers.insert(variant.clone(), self.patterns.len() as u32);
        self.patterns.push(Pattern { variant, owners: vec![owner] });
    }
}

/// Everything that `service.yaml` prints.
fn service_texts(service: &Service) -> Vec<String> {
    let texts =
        std::iter::once(&service.name).chain(&service.address).chain(service.lines.values()).chain(&service.footer);
    let mut all: Vec<String> =
        texts.flat_map(crate::case::text::Text::versions).map(|(_, text)| text.to_owned()).collect();
    all.extend(service.phone.iter().chain(&service.email).cloned());
    for practitioner in &service.practitioners {
        all.push(practitioner.name.clone());
        all.extend(
            practitioner.post.iter().flat_map(crate::case::text::Text::versions).map(|(_, text)| text.to_owned()),
        );
        let own = [&practitioner.registration, &practitioner.phone, &practitioner.email];
        all.extend(own.into_iter().flatten().cloned());
    }
    all
}

fn of_service(service: &Service) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |what, text: &str| {
        items.push(Item { what, text: text.to_owned(), place: ItemPlace::Bytes(0..0) });
    };
    for practitioner in &service.practitioners {
        add(What::Other, &practitioner.name);
    }
    for (_, name) in service.name.versions() {
        add(What::Place, name);
    }
    let address: Vec<&str> =
        service.address.iter().flat_map(crate::case::text::Text::versions).map(|(_, line)| line).collect();
    add(What::Address, &address.join(", "));
    for text in service_texts(service) {
        for item in names::numbers(&text).into_iter().chain(names::emails(&text)) {
            add(item.what, &item.text);
        }
    }
    items
}
