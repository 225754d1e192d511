//! Every name that the notes of a case have, with whose it is.

use super::super::words::words;
use super::Owner;
use crate::case::Text;
use crate::language::Language;
use crate::privacy::guard::sought::{self, Sort, letters};

#[derive(Default)]
pub(super) struct Gathered {
    pub(super) names: Vec<(Sort, String, Option<String>, usize)>,
    pub(super) owners: Vec<Owner>,
}

impl Gathered {
    pub(super) fn add(&mut self, sort: Sort, text: String, owner: Owner) {
        self.names.push((sort, text, None, self.owners.len()));
        self.owners.push(owner);
    }

    pub(super) fn person(&mut self, number: usize, name: &str, known_as: Option<&str>) {
        let surname = sought::surname(name).map(str::to_owned);
        self.names.push((Sort::Person, name.to_owned(), None, self.owners.len()));
        if let Some(known_as) = known_as {
            self.names.push((Sort::Person, known_as.to_owned(), surname, self.owners.len()));
        }
        self.owners.push(Owner::Person(number));
    }

    pub(super) fn other(&mut self, name: &str, role: Option<&Text>) {
        let told =
            role.map(|role| role.versions().map(|(_, text)| text).collect::<Vec<_>>().join(" ")).unwrap_or_default();
        let place = sought::is_place_noted(name, &told);
        let owner = Owner::Other { role: role.cloned(), place };
        self.add(if place { Sort::Place } else { Sort::Person }, name.to_owned(), owner.clone());
        if let Some(short) = place.then(|| shortened(name)).flatten() {
            self.add(Sort::Words, short, owner);
        }
    }

    pub(super) fn single_names(&self) -> Vec<String> {
        const SHORTEST: usize = 3;
        let people = self.names.iter().filter(|(sort, ..)| matches!(sort, Sort::Person | Sort::Former));
        let mut single: Vec<String> = people
            .flat_map(|(_, text, ..)| words(text))
            .map(|word| word.letters)
            .filter(|word| word.chars().count() >= SHORTEST && !sought::is_title(word) && !sought::is_kin(word))
            .collect();
        single.sort();
        single.dedup();
        single
    }

    /// In Welsh, names of places change their first letter after many words, and some say people's so too.
    pub(super) fn with_mutations(mut self, language: &Language) -> Self {
        if language.primary() != "cy" {
            return self;
        }
        let mut mutated = Vec::new();
        for (sort, text, surname, owner) in &self.names {
            if matches!(sort, Sort::Person | Sort::Place | Sort::Words | Sort::Former) {
                mutated.extend(mutations(text).into_iter().map(|text| (*sort, text, surname.clone(), *owner)));
            }
        }
        self.names.extend(mutated);
        self
    }
}

/// The soft, nasal and aspirate mutations of a name's first letters.
pub(super) fn mutations(name: &str) -> Vec<String> {
    const CHANGES: [(&str, &[&str]); 10] = [
        ("Ll", &["L"]),
        ("Rh", &["R"]),
        ("C", &["G", "Ngh", "Ch"]),
        ("P", &["B", "Mh", "Ph"]),
        ("T", &["D", "Nh", "Th"]),
        ("G", &["", "Ng"]),
        ("B", &["F", "M"]),
        ("D", &["Dd", "N"]),
        ("M", &["F"]),
        ("K", &["G"]),
    ];
    const SHORTEST: usize = 4;
    let Some((first, changed)) = CHANGES.iter().find(|(first, _)| name.starts_with(first)) else { return Vec::new() };
    if name.chars().count() < SHORTEST || name.starts_with("Ch") || name.starts_with("Th") || name.starts_with("Dd") {
        return Vec::new();
    }
    let rest = name.get(first.len()..).unwrap_or_default();
    let told = changed.iter().map(|start| {
        if !start.is_empty() {
            return format!("{start}{rest}");
        }
        let mut letters = rest.chars();
        letters.next().map(|letter| letter.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
    });
    told.filter(|text| text.chars().count() > 2).collect()
}

/// `Severn Bank` of `Severn Bank Nursery`: what is left without the kind of place at its end.
pub(super) fn shortened(place: &str) -> Option<String> {
    let all: Vec<&str> = place.split_whitespace().collect();
    let kept = all.iter().rposition(|word| !sought::is_place(&letters(word)))? + 1;
    let kept = kept.max(2.min(all.len()));
    let short = all.get(..kept)?.join(" ");
    let tells =
        all.get(..kept)?.iter().any(|word| !sought::is_place(&letters(word)) && !sought::is_everyday(&letters(word)));
    (kept < all.len() && kept >= 2 && tells).then_some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_names_change_their_first_letters() {
        assert_eq!(mutations("Caerdydd"), ["Gaerdydd", "Nghaerdydd", "Chaerdydd"]);
        assert_eq!(mutations("Gwynedd"), ["Wynedd", "Ngwynedd"]);
        assert_eq!(mutations("Llanelli"), ["Lanelli"]);
        assert!(mutations("Ada").is_empty());
    }

    #[test]
    fn a_place_may_be_said_without_its_kind() {
        assert_eq!(shortened("Severn Bank Nursery").as_deref(), Some("Severn Bank"));
        assert_eq!(shortened("Tewkesbury"), None);
        assert_eq!(shortened("Tewkesbury Park"), None);
    }
}
