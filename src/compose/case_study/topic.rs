//! What case studies are found by: age band, setting, principle.

use sha2::{Digest, Sha256};

use super::super::charts::principle_name;
use super::super::templates::Voice;
use super::super::tongue::smart_marks;
use crate::privacy::anonymise::{AgeBand, AnonymisedCase, PersonPart};

/// What kind of topic it is, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TopicKind {
    /// The child's age.
    Age,
    /// Where was filmed.
    Setting,
    /// A principle of attuned interactions.
    Principle,
}

/// A topic of a case study. In the order of its kind and place, not of its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic {
    /// What kind of topic.
    pub kind: TopicKind,
    /// Among those of its kind.
    pub place: u32,
    /// The name of its page without an ending.
    pub slug: String,
    /// As it is called.
    pub name: String,
}

impl Topic {
    pub(super) fn of_age(age: AgeBand, voice: &Voice<'_>) -> Self {
        let AgeBand { from, to } = age;
        let name = voice.say("case-age", &[("from", from.into()), ("to", to.into())]);
        Self { kind: TopicKind::Age, place: from, slug: format!("age-{from}-{to}"), name }
    }

    pub(super) fn of_setting(setting: &str) -> Self {
        let name = capital(&smart_marks(setting.trim()));
        Self { kind: TopicKind::Setting, place: 0, slug: format!("setting-{}", address(&name)), name }
    }

    pub(super) fn of_principle(id: &str, order: &[String], voice: &Voice<'_>) -> Self {
        let place = order.iter().position(|other| other == id).unwrap_or(order.len());
        let name = capital(&principle_name(id, voice));
        Self { kind: TopicKind::Principle, place: place as u32, slug: format!("principle-{}", address(id)), name }
    }
}

/// Every topic of a case, in order.
pub(super) fn topics(case: &AnonymisedCase, order: &[String], voice: &Voice<'_>) -> Vec<Topic> {
    let ages = case.people().iter().filter_map(|person| match person.part {
        PersonPart::Child { age } => age,
        PersonPart::Adult { .. } | PersonPart::Other { .. } => None,
    });
    let mut topics: Vec<Topic> = ages.map(|age| Topic::of_age(age, voice)).collect();
    let background = case.background();
    topics.extend(background.settings.iter().map(|setting| Topic::of_setting(setting)));
    topics.extend(background.principles.iter().map(|id| Topic::of_principle(id, order, voice)));
    topics.sort();
    topics.dedup_by(|one, other| one.slug == other.slug);
    topics
}

/// Words as part of an address: small letters, digits and dashes; a hash where they have other letters.
fn address(words: &str) -> String {
    let small = words.to_lowercase();
    let parts: Vec<&str> =
        small.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let joined = parts.join("-");
    if joined.is_ascii() && !joined.is_empty() && joined.len() <= 60 {
        joined
    } else {
        Sha256::digest(small.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
    }
}

/// The same with a capital at its beginning, where its writing has any.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_is_plain() {
        assert_eq!(address("Home and garden"), "home-and-garden");
        assert_eq!(address("principle_one"), "principle-one");
        assert_eq!(address("tŷ").len(), 12);
        assert_eq!(address("…").len(), 12);
    }
}
