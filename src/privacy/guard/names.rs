//! Everything of a family that may be in no other family's documents, with the place in the notes it came from.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::everyday::is_place;
use super::fold::fold;
use crate::case::{Case, NotePath, Text};
use crate::source::{self, FamilyNotes, SourceFile};

/// Something that tells who a family is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    pub(super) what: What,
    pub(super) text: String,
    pub(super) place: ItemPlace,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) enum What {
    Child,
    Adult,
    /// Somebody else named in the notes.
    Other,
    /// A place named in the notes.
    Place,
    /// A name that may be printed nowhere.
    Former,
    Reference,
    Address,
    Phone,
    Email,
}

/// Where it is noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum ItemPlace {
    /// A value of `family.yaml`.
    Family(String),
    /// A value of `closing.md`.
    Closing(String),
    /// Some bytes of `family.yaml`.
    Bytes(Range<usize>),
}

impl What {
    /// In words.
    pub(super) fn told(self) -> &'static str {
        match self {
            Self::Child => "the name of another family's child",
            Self::Adult => "the name of an adult of another family",
            Self::Other => "the name of somebody in another family's notes",
            Self::Place => "the name of a place in another family's notes",
            Self::Former => "a name that another family's notes forbid",
            Self::Reference => "another family's reference",
            Self::Address => "another family's address",
            Self::Phone => "another family's phone number",
            Self::Email => "another family's e-mail address",
        }
    }

    /// Whether it is what a person is called.
    pub(super) fn is_person(self) -> bool {
        matches!(self, Self::Child | Self::Adult | Self::Other | Self::Former)
    }
}

/// The name of the file that an item is noted in.
pub(super) fn file_name(place: &ItemPlace) -> &'static str {
    if matches!(place, ItemPlace::Closing(_)) { "closing.md" } else { "family.yaml" }
}

/// The file of a family that an item is noted in.
fn file_of<'a>(family: &'a FamilyNotes, place: &ItemPlace) -> Option<&'a SourceFile> {
    let name = file_name(place);
    family.files.iter().map(AsRef::as_ref).find(|file| file.path.file_name().is_some_and(|found| found == name))
}

/// Where in its file an item is noted.
pub(super) fn bytes_of(file: &SourceFile, place: &ItemPlace) -> Range<usize> {
    match place {
        ItemPlace::Bytes(bytes) => bytes.clone(),
        ItemPlace::Family(path) | ItemPlace::Closing(path) => source::place(file, &NotePath::from(path.as_str())),
    }
}

/// Everything that tells who a family is; what can still be read of it where its notes have errors.
pub(super) fn of_family(family: &FamilyNotes) -> Vec<Item> {
    let mut items = match &family.case {
        Some(case) => of_case(case),
        None => of_broken(family),
    };
    if let Some(file) = file_of(family, &ItemPlace::Bytes(0..0)) {
        let mut found = numbers(&file.text);
        found.extend(emails(&file.text));
        if !found.is_empty() {
            let told = told_to_families(file);
            found.retain(|item| match &item.place {
                ItemPlace::Bytes(bytes) => !told.iter().any(|text| text.start <= bytes.start && bytes.end <= text.end),
                _ => true,
            });
        }
        items.extend(found);
    }
    items
}

/// What of `family.yaml` is printed as it is: a number there may have been pasted, and lists nothing.
fn told_to_families(file: &SourceFile) -> Vec<Range<usize>> {
    const TOLD: [&str; 5] = ["helping_question", "goals", "descriptions", "referral", "ended_because"];
    let values = source::values(file).into_iter();
    let told = values.filter(|(path, ..)| {
        let shape = path.shape();
        TOLD.iter().any(|key| shape.starts_with(key))
    });
    told.map(|(_, _, bytes)| bytes).collect()
}

/// Everything a sound case lists.
pub(super) fn of_case(case: &Case) -> Vec<Item> {
    let family = &case.family;
    let mut items = Vec::new();
    let mut add = |what, text: &str, path: String| {
        if !text.trim().is_empty() {
            items.push(Item { what, text: text.to_owned(), place: ItemPlace::Family(path) });
        }
    };
    add(What::Reference, &family.reference, "reference".to_owned());
    let one = family.child.iter().map(|child| ("child".to_owned(), child));
    let several = family.several.iter().enumerate().map(|(at, child)| (format!("children[{at}]"), child));
    for (path, child) in one.chain(several) {
        add(What::Child, &child.name, format!("{path}.name"));
        if let Some(known_as) = &child.known_as {
            add(What::Child, known_as, format!("{path}.known_as"));
        }
    }
    for (at, adult) in family.adults.iter().enumerate() {
        add(What::Adult, &adult.name, format!("adults[{at}].name"));
        if let Some(known_as) = &adult.known_as {
            add(What::Adult, known_as, format!("adults[{at}].known_as"));
        }
        if !adult.address.is_empty() {
            add(What::Address, &adult.address.join(", "), format!("adults[{at}].address[0]"));
        }
    }
    for (at, other) in family.others.iter().enumerate() {
        add(of_other(&other.name, &in_all_languages(other.role.as_ref())), &other.name, format!("others[{at}].name"));
    }
    for (at, name) in family.never_print.iter().enumerate() {
        add(What::Former, name, format!("never_print[{at}]"));
    }
    for (at, copy) in case.closing.iter().flat_map(|closing| &closing.copies).enumerate() {
        items.push(Item {
            what: of_other(&copy.name, &in_all_languages(copy.role.as_ref())),
            text: copy.name.clone(),
            place: ItemPlace::Closing(format!("copies[{at}].name")),
        });
    }
    items
}

/// Everything a family may name in its own documents.
pub(super) fn listed(case: &Case) -> Vec<String> {
    let mut listed: Vec<String> =
        of_case(case).into_iter().filter(|item| item.what != What::Former).map(|item| item.text).collect();
    for (name, role) in case.family.others.iter().map(|other| (&other.name, &other.role)) {
        listed.push(name.clone());
        listed.extend(role.iter().flat_map(crate::case::text::Text::versions).map(|(_, text)| text.to_owned()));
    }
    listed.extend(case.family.adults.iter().flat_map(|adult| adult.address.iter().cloned()));
    listed
}

/// What a text says in every language it has.
fn in_all_languages(text: Option<&Text>) -> String {
    text.into_iter().flat_map(Text::versions).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

/// Whether somebody or some place.
pub(super) fn of_other(name: &str, role: &str) -> What {
    let says_place = |text: &str| {
        text.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
            let word = fold(word);
            is_place(word.squeezed()) || is_place(word.squeezed().trim_end_matches('s'))
        })
    };
    let role_is_person = fold(role).squeezed().contains("teacher") || fold(role).squeezed().contains("worker");
    if says_place(name) || (says_place(role) && !role_is_person) { What::Place } else { What::Other }
}

/// What can be known about a family whose notes have errors: by the paths of the keys, else by the keys alone.
fn of_broken(family: &FamilyNotes) -> Vec<Item> {
    let Some(file) = file_of(family, &ItemPlace::Bytes(0..0)) else { return Vec::new() };
    let values = source::values(file);
    let mut items = Vec::new();
    for (path, text, bytes) in &values {
        let shape = path.shape();
        let what = match shape.as_str() {
            "reference" => What::Reference,
            "child.name" | "child.known_as" | "children[].name" | "children[].known_as" => What::Child,
            "adults[].name" | "adults[].known_as" => What::Adult,
            "adults[].address[]" | "adults[].address" => What::Address,
            "others[].name" => of_other(text, ""),
            "never_print[]" => What::Former,
            _ => continue,
        };
        items.push(Item { what, text: text.clone(), place: ItemPlace::Bytes(bytes.clone()) });
    }
    if !values.is_empty() {
        return items;
    }
    // Not YAML at all: what comes after a key that a name comes after.
    for (key, what) in [
        ("name:", What::Other),
        ("known_as:", What::Other),
        ("reference:", What::Reference),
        ("address:", What::Address),
    ] {
        for (at, _) in file.text.match_indices(key) {
            let start = at + key.len();
            let rest = file.text.get(start..).unwrap_or_default();
            let ends: &[char] =
                if what == What::Address { &['\n', ']', '}', '#'] } else { &['\n', ',', ']', '}', '#'] };
            let text = rest.split(ends).next().unwrap_or_default().trim().trim_matches(['"', '\'', '[']);
            if !text.is_empty() {
                let begin = start + rest.find(text).unwrap_or(0);
                items.push(Item { what, text: text.to_owned(), place: ItemPlace::Bytes(begin..begin + text.len()) });
            }
        }
    }
    items
}

/// Phone numbers of a text: ten digits or more that begin as phone numbers do.
pub(super) fn numbers(text: &str) -> Vec<Item> {
    const FEWEST_DIGITS: usize = 10;
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let begins = matches!(byte, b'0' | b'+')
            && !at.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        if !begins {
            at += 1;
            continue;
        }
        let length = bytes.get(at..).map_or(0, |rest| {
            rest.iter()
                .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'(' | b')' | b'+' | b'.'))
                .count()
        });
        let written = text.get(at..at + length).unwrap_or_default().trim_end_matches([' ', '-', '(', ')', '.', '+']);
        if written.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS {
            found.push(Item {
                what: What::Phone,
                text: written.to_owned(),
                place: ItemPlace::Bytes(at..at + written.len()),
            });
        }
        at += length.max(1);
    }
    found
}

/// E-mail addresses of a text.
pub(super) fn emails(text: &str) -> Vec<Item> {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+');
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let before = text.get(..at)?;
            let local = before.len()
                - before.chars().rev().take_while(|letter| part(*letter)).map(char::len_utf8).sum::<usize>();
            let after = text.get(at + 1..)?;
            let domain: usize = after.chars().take_while(|letter| part(*letter)).map(char::len_utf8).sum();
            let end = at + 1 + after.get(..domain)?.trim_end_matches(['.', '-']).len();
            let whole = local < at && after.get(..domain)?.trim_matches('.').contains('.');
            whole.then(|| Item {
                what: What::Email,
                text: text[local..end].to_owned(),
                place: ItemPlace::Bytes(local..end),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_and_e_mail_addresses_are_known_from_days_and_references() {
        let text = "reference: SV-2026-014\nborn: 2021-03-04\naddress: [07700 900 123, +44 (0)1452 555-0100]\nx: { y: ada.o@example.org }";
        let found: Vec<String> = numbers(text).into_iter().chain(emails(text)).map(|item| item.text).collect();
        assert_eq!(found, ["07700 900 123", "+44 (0)1452 555-0100", "ada.o@example.org"]);
        assert!(emails("a @ b, me@home, @x.org").is_empty());
    }

    #[test]
    fn places_are_told_from_people() {
        assert_eq!(of_other("Severn Bank Nursery", ""), What::Place);
        assert_eq!(of_other("Sparklers", "nursery"), What::Place);
        assert_eq!(of_other("Tobi Okafor", "brother"), What::Other);
        assert_eq!(of_other("Mrs Hughes", "nursery teacher"), What::Other);
    }
}
