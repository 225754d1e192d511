//! Printed text, given once or per language.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::language::Language;

/// A printed text value: written once in the family's language, or once per language as `{ en: …, cy: … }`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// The text without a language of its own: it is in the language of the file it stands in.
    plain: Option<String>,
    by_language: BTreeMap<Language, String>,
    /// The order in which the languages were written down.
    order: Vec<Language>,
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

    /// Every version of the text with its language, where it has one of its own.
    pub fn versions(&self) -> impl Iterator<Item = (Option<&Language>, &str)> {
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
                while let Some((language, version)) = map.next_entry::<Language, String>()? {
                    text.insert(language, version.trim());
                }
                if text.order.is_empty() {
                    return Err(de::Error::invalid_length(0, &self));
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
    fn a_translation_joins_the_original() {
        let mut text = Text::plain("Good morning");
        text.insert(tag("cy"), "Bore da");
        assert_eq!(text.in_language(&tag("cy"), &tag("en")).0, "Bore da");
        assert_eq!(text.in_language(&tag("en-GB"), &tag("en")).0, "Good morning");
    }
}
