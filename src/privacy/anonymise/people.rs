//! Whose name a name is, and what stands in its place.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::Reason;
use super::finding::{Act, Finding};
use super::phrases::Phrases;
use super::words::{is_word_of, words};
use crate::case::{Case, CaseStudy, Service, Text};
use crate::language::Language;
use crate::privacy::guard::sought::{self, Sort, Sought, Stood, letters};

/// A child or an adult of the family.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) pseudonym: Option<String>,
    pub(super) pronouns: Option<String>,
    pub(super) adult: bool,
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
            .filter(|stood| self.counts(stood, text, language))
            .map(|stood| self.judged(&stood, text, language, phrases))
            .collect()
    }

    /// Whether the name is meant and not the word.
    fn counts(&self, stood: &Stood, text: &str, language: &Language) -> bool {
        let written = text.get(stood.bytes.clone()).unwrap_or_default();
        let folded = letters(written);
        let all_words =
            || words(written).iter().all(|word| is_word_of(&word.letters, language) || word.letters.len() < 3);
        if !stood.capital {
            let is_word = stood.everyday || is_word_of(&folded, language) || folded.chars().count() < 3;
            return if stood.single { !is_word } else { !all_words() };
        }
        // `Will you …`, `Mark the moment`.
        const VERBS: [&str; 14] = [
            "will", "may", "mark", "grant", "hope", "chase", "drew", "wade", "pat", "sue", "rob", "skip", "trip", "jay",
        ];
        const OBJECTS: [&str; 24] = [
            "you", "i", "we", "he", "she", "it", "they", "the", "a", "an", "this", "that", "your", "her", "his",
            "their", "there", "my", "our", "them", "him", "us", "each", "for",
        ];
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
        let words = if is_kin { phrases.kin(role, self.kin_pronouns.as_deref()) } else { phrases.role(role) };
        Finding::write(bytes, words, why)
    }
}

/// Who belongs to a child: told as the child's own.
const KIN: [&str; 66] = [
    "brother",
    "sister",
    "sibling",
    "stepbrother",
    "stepsister",
    "halfbrother",
    "halfsister",
    "twin",
    "mother",
    "father",
    "mum",
    "mam",
    "mummy",
    "dad",
    "daddy",
    "parent",
    "stepmother",
    "stepfather",
    "stepmum",
    "stepdad",
    "grandmother",
    "grandfather",
    "grandma",
    "grandpa",
    "gran",
    "granny",
    "grandad",
    "granddad",
    "nan",
    "nana",
    "nanny",
    "grandparent",
    "grandparents",
    "aunt",
    "auntie",
    "aunty",
    "uncle",
    "cousin",
    "niece",
    "nephew",
    "godmother",
    "godfather",
    "friend",
    "neighbour",
    "childminder",
    "dog",
    "cat",
    "pet",
    "carer",
    "guardian",
    "partner",
    "fiance",
    "fiancee",
    "husband",
    "wife",
    "brawd",
    "chwaer",
    "mamgu",
    "tadcu",
    "nain",
    "taid",
    "modryb",
    "ewythr",
    "ffrind",
    "cyfnither",
    "cefnder",
];

#[derive(Default)]
struct Gathered {
    names: Vec<(Sort, String, Option<String>, usize)>,
    owners: Vec<Owner>,
}

impl Gathered {
    fn add(&mut self, sort: Sort, text: String, owner: Owner) {
        self.names.push((sort, text, None, self.owners.len()));
        self.owners.push(owner);
    }

    fn person(&mut self, number: usize, name: &str, known_as: Option<&str>) {
        let surname = sought::surname(name).map(str::to_owned);
        self.names.push((Sort::Person, name.to_owned(), None, self.owners.len()));
        if let Some(known_as) = known_as {
            self.names.push((Sort::Person, known_as.to_owned(), surname, self.owners.len()));
        }
        self.owners.push(Owner::Person(number));
    }

    fn other(&mut self, name: &str, role: Option<&Text>) {
        let told =
            role.map(|role| role.versions().map(|(_, text)| text).collect::<Vec<_>>().join(" ")).unwrap_or_default();
        let place = sought::is_place_noted(name, &told);
        let owner = Owner::Other { role: role.cloned(), place };
        self.add(if place { Sort::Place } else { Sort::Person }, name.to_owned(), owner.clone());
        if let Some(short) = place.then(|| shortened(name)).flatten() {
            self.add(Sort::Words, short, owner);
        }
    }

    fn single_names(&self) -> Vec<String> {
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
    fn with_mutations(mut self, language: &Language) -> Self {
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
fn mutations(name: &str) -> Vec<String> {
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
fn shortened(place: &str) -> Option<String> {
    let all: Vec<&str> = place.split_whitespace().collect();
    let kept = all.iter().rposition(|word| !sought::is_place(&letters(word)))? + 1;
    let kept = kept.max(2.min(all.len()));
    let short = all.get(..kept)?.join(" ");
    let tells =
        all.get(..kept)?.iter().any(|word| !sought::is_place(&letters(word)) && !sought::is_everyday(&letters(word)));
    (kept < all.len() && kept >= 2 && tells).then_some(short)
}

fn title_before(text: &str, start: usize) -> Option<super::words::Word> {
    let before = text.get(..start)?;
    let gap = before.len() - before.trim_end_matches([' ', '.', '\u{a0}']).len();
    let word = words(before).pop()?;
    let near = word.bytes.end + gap == start && gap <= 2;
    (near && word.capital && sought::is_title(&word.letters)).then_some(word)
}

/// Whether a person may have a title.
fn fits(title: &str, pronouns: Option<&str>) -> bool {
    let pronouns = pronouns.unwrap_or_default().to_lowercase();
    match title {
        "mrs" | "ms" | "miss" | "lady" | "pani" | "frau" | "madame" | "senora" | "sra" => !pronouns.starts_with("he"),
        "mr" | "sir" | "pan" | "pana" | "panem" | "herr" | "monsieur" | "senor" | "sr" => !pronouns.starts_with("she"),
        _ => true,
    }
}

/// `the Okafors`, `the Okafor family`.
fn of_family(text: &str, bytes: &Range<usize>, phrases: &Phrases) -> Option<Finding> {
    let after = text.get(bytes.end..)?;
    let before = text.get(..bytes.start)?;
    let the = before.len() - before.to_lowercase().strip_suffix("the ").map_or(before.len(), str::len);
    let plural = after.starts_with('s') && !after.get(1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if plural && the > 0 {
        return Some(Finding::write(bytes.start - the..bytes.end + 1, phrases.the_family(), Reason::Name));
    }
    let next = words(after).into_iter().next()?;
    let near = next.bytes.start == 1
        && matches!(next.letters.as_str(), "family" | "household" | "home" | "children" | "teulu");
    near.then(|| {
        let written = after.get(next.bytes.clone()).unwrap_or_default();
        let word = if next.letters == "family" { phrases.family() } else { written.to_owned() };
        Finding::write(bytes.start..bytes.end + next.bytes.end, word, Reason::Name)
    })
}

/// In English `James’` is told as `Tom’s`.
fn possessive(text: &str, bytes: Range<usize>, language: &Language) -> (Range<usize>, &'static str) {
    let written = text.get(bytes.clone()).unwrap_or_default();
    let after = text.get(bytes.end..).unwrap_or_default();
    let mut letters = after.chars();
    let mark = letters.next().filter(|letter| matches!(letter, '’' | '\''));
    let ends_in_s = written.ends_with(['s', 'S', 'x', 'z']);
    let goes_on = letters.next().is_some_and(char::is_alphabetic);
    let before = text.get(..bytes.start).unwrap_or_default();
    let quoted = before.rfind(['‘', '\'']).is_some_and(|at| {
        !before.get(at..).is_some_and(|rest| rest.contains('’'))
            && before.get(..at).is_none_or(|text| !text.ends_with(char::is_alphabetic))
    });
    match mark {
        Some(mark) if ends_in_s && !goes_on && !quoted && language.primary() == "en" => {
            let ending = if mark == '’' { "’s" } else { "'s" };
            (bytes.start..bytes.end + mark.len_utf8(), ending)
        }
        _ => (bytes, ""),
    }
}

/// The name with what parts it from its role, where that stands right before it or after it: `her brother Tobi`,
/// `Tobi, her brother, …`.
fn beside_its_role<'t>(text: &'t str, bytes: &Range<usize>, role: &str) -> Option<(Range<usize>, &'t str)> {
    let role = letters(role);
    if role.is_empty() {
        return None;
    }
    let before = text.get(..bytes.start)?;
    let trimmed = before.trim_end_matches([' ', ',', '\u{a0}', '(']);
    if letters(trimmed).ends_with(&role) && before.len() - trimmed.len() <= 2 && trimmed.ends_with(char::is_alphabetic)
    {
        let comma = before.get(trimmed.len()..)?.contains(',');
        let bracket = before.ends_with('(') && text.get(bytes.end..)?.starts_with(')');
        let end = bytes.end + usize::from((comma && text.get(bytes.end..)?.starts_with(',')) || bracket);
        return Some((trimmed.len()..end, ""));
    }
    let after = text.get(bytes.end..)?;
    let rest = after.strip_prefix(", ")?;
    let mut following = words(rest).into_iter();
    let first = following.next()?;
    let owned = ["her", "his", "their", "the", "my", "our"].contains(&first.letters.as_str());
    let next = following.next()?;
    let (_, owner) = (bytes.end + 2, rest.get(first.bytes.start..)?);
    let told = letters(owner).strip_prefix(&first.letters).is_some_and(|told| told.starts_with(&role));
    if !owned || !told || !role.starts_with(&next.letters) {
        return None;
    }
    // As many words as the role has.
    let mut end = next.bytes.end;
    while letters(rest.get(next.bytes.start..end)?).len() < role.len() {
        end = following.next()?.bytes.end;
    }
    let comma = usize::from(rest.get(end..)?.starts_with(','));
    Some((bytes.start..bytes.end + 2 + end + comma, rest.get(first.bytes.start..end)?))
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
