//! Whose name a name is, and what stands in its place.

mod around;
mod gathered;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::Reason;
use super::finding::{Act, Finding};
use super::phrases::Phrases;
use super::words::{is_word_of, words};
use crate::case::{Case, CaseStudy, Service, Text};
use crate::language::Language;
use crate::privacy::guard::sought::{Sort, Sought, Stood, letters};
use around::{KIN, beside_its_role, fits, of_family, possessive, title_before};
use gathered::{Gathered, shortened};

/// A child or an adult of the family.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) pseudonym: Option<String>,
    pub(super) pronouns: Option<String>,
    pub(super) adult: bool,
}

/// Whether a word is what somebody is to a child, such as `brother`.
pub(super) fn is_kin_role(word: &str) -> bool {
    KIN.contains(&word) && !["dog", "cat", "pet", "friend"].contains(&word)
}

/// What a name that is looked for stands for.
#[derive(Clone, Debug)]
enum Owner {
    Person(usize),
    /// Somebody else, or a place that only its role tells.
    Other {
        role: Option<Text>,
        place: bool,
    },
    Former,
    /// The study says what stands there.
    Given(String),
    Practitioner(usize),
    LeftOut(Reason),
    Harmless,
}

/// Everybody and every place that the notes of a case name.
pub(super) struct Names<'a> {
    sought: Sought,
    owners: Vec<Owner>,
    pub(super) people: Vec<Person>,
    /// Every name by itself, in small letters without marks.
    pub(super) single: Vec<String>,
    service: Option<&'a Service>,
    own: Language,
    kin_pronouns: Option<String>,
    /// People who are named without a pseudonym.
    missing: RefCell<BTreeSet<usize>>,
}

/// First in a sentence and before one of [`OBJECTS`] these are verbs: `Will you …`, `Mark the moment`.
const VERBS: [&str; 14] =
    ["will", "may", "mark", "grant", "hope", "chase", "drew", "wade", "pat", "sue", "rob", "skip", "trip", "jay"];
/// What follows a verb and no name.
const OBJECTS: [&str; 24] = [
    "you", "i", "we", "he", "she", "it", "they", "the", "a", "an", "this", "that", "your", "her", "his", "their",
    "there", "my", "our", "them", "him", "us", "each", "for",
];

impl<'a> Names<'a> {
    pub(super) fn new(case: &Case, study: &CaseStudy, service: Option<&'a Service>) -> Self {
        let mut names = Gathered::default();
        let family = &case.family;
        let mut people = Vec::new();
        let pseudonym =
            |id: &str| study.pseudonyms.get(id).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        for child in family.children() {
            names.person(people.len(), &child.name, child.known_as.as_deref());
            people.push(Person {
                id: child.id.clone(),
                pseudonym: pseudonym(&child.id),
                pronouns: child.pronouns.clone(),
                adult: false,
            });
        }
        for adult in &family.adults {
            names.person(people.len(), &adult.name, adult.known_as.as_deref());
            people.push(Person {
                id: adult.id.clone(),
                pseudonym: pseudonym(&adult.id),
                pronouns: adult.pronouns.clone(),
                adult: true,
            });
            if !adult.address.is_empty() {
                names.add(Sort::Address, adult.address.join(", "), Owner::LeftOut(Reason::Address));
            }
        }
        for other in &family.others {
            // Somebody else may have a pseudonym too.
            if let Some(pseudonym) = other.id.as_deref().and_then(pseudonym) {
                names.person(people.len(), &other.name, None);
                people.push(Person {
                    id: other.id.clone().unwrap_or_default(),
                    pseudonym: Some(pseudonym),
                    pronouns: None,
                    adult: false,
                });
                continue;
            }
            names.other(&other.name, other.role.as_ref());
        }
        for copy in case.closing.iter().flat_map(|closing| &closing.copies) {
            names.other(&copy.name, copy.role.as_ref());
        }
        for name in &family.never_print {
            names.add(Sort::Former, name.clone(), Owner::Former);
        }
        names.add(Sort::Reference, family.reference.clone(), Owner::LeftOut(Reason::Reference));
        for (place, kind) in &study.places {
            names.add(Sort::Place, place.clone(), Owner::Given(kind.clone()));
            if let Some(short) = shortened(place) {
                names.add(Sort::Words, short, Owner::Given(kind.clone()));
            }
        }
        for (number, practitioner) in service.iter().flat_map(|service| &service.practitioners).enumerate() {
            names.add(Sort::Person, practitioner.name.clone(), Owner::Practitioner(number));
        }
        for (_, name) in service.iter().flat_map(|service| service.name.versions()) {
            names.add(Sort::Words, name.to_owned(), Owner::Harmless);
        }
        let pronouns: BTreeSet<Option<&str>> = family.children().map(|child| child.pronouns.as_deref()).collect();
        let kin_pronouns = match (family.children().count(), pronouns.first()) {
            (0 | 1, Some(Some(pronouns))) => Some((*pronouns).to_owned()),
            (0 | 1, _) => None,
            _ => Some("they/them".to_owned()),
        };
        let single = names.single_names();
        let Gathered { names, owners } = names.with_mutations(&case.language());
        let sought = Sought::new(
            names.iter().map(|(sort, text, surname, owner)| (*sort, text.as_str(), surname.as_deref(), *owner)),
        );
        Self {
            sought,
            owners,
            people,
            single,
            service,
            own: case.language(),
            kin_pronouns,
            missing: RefCell::default(),
        }
    }

    /// Whether names can be looked for at all.
    pub(super) fn is_ready(&self) -> bool {
        self.sought.is_ready()
    }

    /// The number of a person of the family.
    pub(super) fn number(&self, id: &str) -> Option<usize> {
        self.people.iter().position(|person| person.id == id)
    }

    /// The people who were named in a text that was read and who have no pseudonym.
    pub(super) fn take_missing(&self) -> BTreeSet<usize> {
        self.missing.take()
    }

    /// Where names of people stand, whatever becomes of them.
    pub(super) fn mentions(&self, text: &str) -> Vec<Range<usize>> {
        let is_person = |owner: &usize| {
            matches!(self.owners.get(*owner), Some(Owner::Person(_) | Owner::Other { place: false, .. }))
        };
        let found =
            self.sought.find(text).into_iter().filter(|stood| stood.capital && stood.owners.iter().any(is_person));
        found.map(|stood| stood.bytes).collect()
    }

    /// What is done about every name in a text.
    pub(super) fn find(&self, text: &str, language: &Language, phrases: &Phrases) -> Vec<Finding> {
        let found = self.sought.find(text).into_iter();
        found
            .filter(|stood| Self::counts(stood, text, language))
            .map(|stood| self.judged(&stood, text, language, phrases))
            .collect()
    }

    /// Whether the name is meant and not the word.
    fn counts(stood: &Stood, text: &str, language: &Language) -> bool {
        let written = text.get(stood.bytes.clone()).unwrap_or_default();
        let folded = letters(written);
        let all_words =
            || words(written).iter().all(|word| is_word_of(&word.letters, language) || word.letters.len() < 3);
        if !stood.capital {
            let is_word = stood.everyday || is_word_of(&folded, language) || folded.chars().count() < 3;
            return if stood.single { !is_word } else { !all_words() };
        }
        if stood.begins && stood.single && VERBS.contains(&folded.as_str()) {
            let next = words(text.get(stood.bytes.end..).unwrap_or_default()).into_iter().next();
            return !next.is_some_and(|next| OBJECTS.contains(&next.letters.as_str()));
        }
        true
    }

    fn judged(&self, stood: &Stood, text: &str, language: &Language, phrases: &Phrases) -> Finding {
        let owners: Vec<&Owner> = stood.owners.iter().filter_map(|owner| self.owners.get(*owner)).collect();
        if let Some(kind) =
            owners.iter().find_map(|owner| if let Owner::Given(kind) = owner { Some(kind) } else { None })
        {
            return Finding::write(stood.bytes.clone(), kind.clone(), Reason::Place);
        }
        if let Some(why) =
            owners.iter().find_map(|owner| if let Owner::LeftOut(why) = owner { Some(*why) } else { None })
        {
            return Finding::leave_out(stood.bytes.clone(), why);
        }
        let title = title_before(text, stood.bytes.start);
        let bytes = title.as_ref().map_or(stood.bytes.start, |title| title.bytes.start)..stood.bytes.end;
        let mut people: Vec<usize> = owners
            .iter()
            .filter_map(|owner| if let Owner::Person(number) = owner { Some(*number) } else { None })
            .collect();
        let others = owners.iter().any(|owner| matches!(owner, Owner::Other { place: false, .. }));
        if let (Some(title), true) = (&title, people.len() > 1 || others) {
            people.retain(|number| {
                self.people
                    .get(*number)
                    .is_some_and(|person| person.adult && fits(&title.letters, person.pronouns.as_deref()))
            });
        }
        if stood.surname
            && (!people.is_empty() || others)
            && let Some(family) = of_family(text, &stood.bytes, phrases)
        {
            return family;
        }
        let alone = others && stood.surname && title.is_none();
        if let ([number], false) = (people.as_slice(), alone || (others && !stood.surname)) {
            return self.person(*number, bytes, text, language);
        }
        if !people.is_empty() {
            return Finding { bytes, act: Act::Ask { clearable: false }, why: Reason::Name };
        }
        self.somebody_else(&owners, bytes, text, language, phrases)
    }

    fn person(&self, number: usize, bytes: Range<usize>, text: &str, language: &Language) -> Finding {
        let Some(pseudonym) = self.people.get(number).and_then(|person| person.pseudonym.as_deref()) else {
            self.missing.borrow_mut().insert(number);
            return Finding { bytes, act: Act::Ask { clearable: false }, why: Reason::NoPseudonym };
        };
        let (bytes, ending) = possessive(text, bytes, language);
        Finding::write(bytes, format!("{pseudonym}{ending}"), Reason::Name)
    }

    fn somebody_else(
        &self,
        owners: &[&Owner],
        bytes: Range<usize>,
        text: &str,
        language: &Language,
        phrases: &Phrases,
    ) -> Finding {
        let practitioner = owners.iter().find_map(|owner| {
            let Owner::Practitioner(number) = owner else { return None };
            self.service?.practitioners.get(*number)
        });
        if let Some(practitioner) = practitioner {
            return Finding::write(bytes, phrases.practitioner(practitioner), Reason::Practitioner);
        }
        let mut roles: Vec<(&Text, bool)> = Vec::new();
        for owner in owners {
            if let Owner::Other { role: Some(role), place } = owner
                && !roles.contains(&(role, *place))
            {
                roles.push((role, *place));
            }
        }
        if owners.iter().any(|owner| matches!(owner, Owner::Former)) {
            return Finding::leave_out(bytes, Reason::FormerName);
        }
        if owners.iter().any(|owner| matches!(owner, Owner::Harmless)) {
            return Finding::keep(bytes);
        }
        let place = owners.iter().any(|owner| matches!(owner, Owner::Other { place: true, .. }));
        let why = if place { Reason::Place } else { Reason::ThirdParty };
        let [(role, _)] = roles.as_slice() else {
            return Finding { bytes, act: Act::Ask { clearable: false }, why };
        };
        let (role, _) = role.in_language(language, &self.own);
        let is_kin = role
            .split(|letter: char| !letter.is_alphabetic())
            .next_back()
            .is_some_and(|last| KIN.contains(&letters(last).as_str()));
        if let Some((bytes, words)) = beside_its_role(text, &bytes, role) {
            return Finding::write(bytes, words, why);
        }
        let first = words(role).into_iter().next().map(|word| word.letters).unwrap_or_default();
        let has_article = ["a", "an", "the", "her", "his", "their", "y", "yr", "ei", "eu"].contains(&first.as_str());
        let words = match (has_article, is_kin) {
            (true, _) => role.to_owned(),
            (false, true) => phrases.kin(role, self.kin_pronouns.as_deref()),
            (false, false) => phrases.role(role),
        };
        Finding::write(bytes, words, why)
    }
}
