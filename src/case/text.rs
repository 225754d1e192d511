//! Printed text, given once, per language, or per reader.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::audience::{Audience, after_for};
use crate::language::Language;

/// A printed text value: written once in the family's language, once per language as `{ en: …, cy: … }`, or for one reader
/// as `{ for-grace: You wait., for-others: Grace waits. }`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// The text without a language of its own: it is in the language of the file it stands in.
    plain: Option<String>,
    by_language: BTreeMap<Language, String>,
    /// The order in which the languages were written down.
    order: Vec<Language>,
    /// What some adults read instead: the text of a key `for-…`, by what stands after it.
    addressed: Vec<(String, Text)>,
}

impl Text {
    /// A text in the language of the file it stands in.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), ..Self::default() }
    }

    /// Adds or replaces the text of one language, as a translated file beside the original does.
    pub fn insert(&mut self, language: Language, text: impl Into<String>) {
        if self.by_language.insert(language.clone(), text.into()).is_none() {
            self.order.push(language);
        }
    }

    /// The text for one reader, by id: their own, else the one for everybody else. `adults` are the ids there are.
    pub fn for_reader(&self, reader: Option<&str>, adults: &[&str]) -> &Self {
        let names = |written: &str, reader: &str| Audience::parse(written, adults).is_ok_and(|whom| whom.names(reader));
        let own =
            |reader: &str| self.addressed.iter().find(|(written, _)| names(written, reader)).map(|(_, text)| text);
        reader.and_then(own).unwrap_or(self)
    }

    /// Whether it is written per language.
    pub fn has_languages(&self) -> bool {
        !self.order.is_empty() || self.addressed.iter().any(|(_, text)| !text.order.is_empty())
    }

    /// Whether anybody reads a text of their own.
    pub fn is_addressed(&self) -> bool {
        !self.addressed.is_empty()
    }

    /// Adds the texts of a translation to those of the original, each to the reader's it is for.
    pub fn translate(&mut self, language: &Language, translation: &Self) {
        for (written, text) in &translation.addressed {
            let Some(text) = &text.plain else { continue };
            if let Some((_, own)) = self.addressed.iter_mut().find(|(own, _)| own == written) {
                own.insert(language.clone(), text);
            } else {
                // In the other languages they read what everybody does.
                let mut own = Self { addressed: Vec::new(), ..self.clone() };
                own.insert(language.clone(), text);
                self.addressed.push((written.clone(), own));
            }
        }
        if let Some(text) = &translation.plain {
            self.insert(language.clone(), text);
        }
    }

    /// The text for a reader of `wanted`, with the language it really is in.
    ///
    /// `own` is the language of the file that a plain text stands in. Where there is nothing in the reader's language,
    /// the original is given: the plain text, else the first that was written down.
    pub fn in_language<'a>(&'a self, wanted: &Language, own: &Language) -> (&'a str, Language) {
        if let Some(text) = self.by_language.get(wanted) {
            return (text, wanted.clone());
        }
        if let (Some(text), true) = (&self.plain, own == wanted) {
            return (text, own.clone());
        }
        if let Some((language, text)) = self.by_language.iter().find(|(tag, _)| tag.is_same_language(wanted)) {
            return (text, language.clone());
        }
        if let Some(text) = &self.plain {
            return (text, own.clone());
        }
        if let Some(text) = self.by_language.get(own) {
            return (text, own.clone());
        }
        match self.order.first().and_then(|first| self.by_language.get_key_value(first)) {
            Some((language, text)) => (text, language.clone()),
            None => ("", own.clone()),
        }
    }

    /// Every version of the text with its language, where it has one of its own; those for one reader come last.
    pub fn versions(&self) -> impl Iterator<Item = (Option<&Language>, &str)> {
        let addressed = self.addressed.iter().flat_map(|(_, text)| text.shared());
        self.shared().chain(addressed)
    }

    /// Whether there is nothing but white space for whoever has no text of their own.
    pub fn is_blank_for_others(&self) -> bool {
        self.shared().all(|(_, text)| text.trim().is_empty())
    }

    /// The versions for whoever has no text of their own.
    fn shared(&self) -> impl Iterator<Item = (Option<&Language>, &str)> {
        let plain = self.plain.iter().map(|text| (None, text.as_str()));
        let others =
            self.order.iter().filter_map(|tag| self.by_language.get(tag).map(|text| (Some(tag), text.as_str())));
        plain.chain(others)
    }

    /// Whether there is nothing but white space in any version.
    pub fn is_blank(&self) -> bool {
        self.versions().all(|(_, text)| text.trim().is_empty())
    }
}

/// What is wrong with a text for one reader within another.
pub const WITHIN: &str = "a text for one reader can't hold another; write the languages inside it";
/// What is wrong with two texts for everybody else.
pub const TWICE: &str = "the text for everybody else is given twice; keep `for-others`, `for-all` or the languages";

/// A key of a text that is not written plain.
enum TextKey {
    Language(Language),
    /// What stands after `for-`.
    Reader(String),
}

impl<'de> Deserialize<'de> for TextKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        match after_for(&key) {
            Some(written) => Ok(Self::Reader(written.to_owned())),
            None => key.parse().map(Self::Language).map_err(de::Error::custom),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text, or a text per language such as { en: …, cy: … }")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::plain(text.trim()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut text = Text::default();
                let mut for_others = None;
                while let Some(key) = map.next_key::<TextKey>()? {
                    match key {
                        TextKey::Language(language) => text.insert(language, map.next_value::<String>()?.trim()),
                        TextKey::Reader(written) => {
                            let own = map.next_value::<Text>()?;
                            if own.is_addressed() {
                                return Err(de::Error::custom(WITHIN));
                            }
                            match Audience::parse(&written, &[]) {
                                Ok(Audience::Others | Audience::Everyone) if for_others.is_none() => {
                                    for_others = Some(own);
                                }
                                Ok(_) => return Err(de::Error::custom(TWICE)),
                                Err(_) => text.addressed.push((written, own)),
                            }
                        }
                    }
                }
                match for_others {
                    Some(_) if !text.order.is_empty() => return Err(de::Error::custom(TWICE)),
                    Some(own) => text = Text { addressed: text.addressed, ..own },
                    None if text.order.is_empty() && text.addressed.is_empty() => {
                        return Err(de::Error::invalid_length(0, &self));
                    }
                    None => {}
                }
                Ok(text)
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

/// One value or a list of them: `language: cy` or `language: [cy, en]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> std::ops::Deref for OneOrMany<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
            type Value = OneOrMany<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("one value or a list")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(OneOrMany(Vec::new()))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                T::deserialize(de::value::StrDeserializer::new(text)).map(|one| OneOrMany(vec![one]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(OneOrMany(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(de::value::MapAccessDeserializer::new(map)).map(|one| OneOrMany(vec![one]))
            }
        }
        deserializer.deserialize_any(ListVisitor(std::marker::PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(tag: &str) -> Language {
        tag.parse().unwrap()
    }

    #[test]
    fn a_plain_text_is_in_the_language_of_its_file() {
        let text = Text::plain("Bore da");
        assert_eq!(text.in_language(&tag("en"), &tag("cy")), ("Bore da", tag("cy")));
    }

    #[test]
    fn the_readers_language_wins_then_the_original() {
        let text: Text = serde_yaml::from_str("{ cy: Bore da, pl: Dzień dobry }").unwrap();
        assert_eq!(text.in_language(&tag("pl"), &tag("en")).0, "Dzień dobry");
        assert_eq!(text.in_language(&tag("ur"), &tag("en")), ("Bore da", tag("cy")));
    }

    #[test]
    fn text_for_one_reader_reaches_nobody_else() {
        let adults = ["geth", "rhian", "geth-rhian"];
        let text: Text = serde_yaml::from_str("{ for-geth: You wait., for-others: Geth waits. }").unwrap();
        let read = |reader| text.for_reader(reader, &adults).in_language(&tag("en"), &tag("en")).0;
        assert_eq!([read(Some("geth")), read(Some("rhian")), read(None)], ["You wait.", "Geth waits.", "Geth waits."]);
        let both: Text =
            serde_yaml::from_str("{ en: He waits., cy: Mae’n aros., for-geth: { en: You wait. } }").unwrap();
        assert_eq!(both.for_reader(Some("rhian"), &adults).in_language(&tag("cy"), &tag("en")).0, "Mae’n aros.");
        let alone: Text = serde_yaml::from_str("{ for-geth-rhian: You wait. }").unwrap();
        assert!(alone.for_reader(Some("geth"), &adults).is_blank_for_others());
        assert!(!alone.for_reader(Some("geth"), &adults[..2]).is_blank_for_others());
    }

    #[test]
    fn text_for_everybody_else_is_refused_when_given_twice() {
        for twice in ["{ en: a, for-others: b }", "{ for-all: a, for-others: b }", "{ for-geth: { for-rhian: a } }"] {
            assert!(serde_yaml::from_str::<Text>(twice).is_err(), "{twice}");
        }
    }

    #[test]
    fn a_translation_joins_the_original() {
        let mut text = Text::plain("Good morning");
        text.insert(tag("cy"), "Bore da");
        assert_eq!(text.in_language(&tag("cy"), &tag("en")).0, "Bore da");
        assert_eq!(text.in_language(&tag("en-GB"), &tag("en")).0, "Good morning");
    }
}
