//! Language tags: which language a text, a reader or a document has, and which way it runs.

use std::fmt;
use std::str::FromStr;

/// A BCP 47 language tag in its canonical form, such as `en`, `cy` or `ur`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// Which way the lines of a language run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// What is wrong with a text that should have been a language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag; write one such as `en`, `cy`, `pl` or `ur`")]
pub struct NotALanguage;

impl Language {
    /// English, the language of last resort.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region: `en` of `en-GB`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether two tags name the same language, whatever their region.
    pub fn is_same_language(&self, other: &Self) -> bool {
        self.primary() == other.primary()
    }

    /// Which way its lines run: by the script the tag names, else by the language's usual script.
    pub fn direction(&self) -> Direction {
        const RTL_SCRIPTS: [&str; 8] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand"];
        const RTL_LANGUAGES: [&str; 13] =
            ["ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr", "arc", "pnb"];
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4 && part.chars().all(char::is_alphabetic));
        let rtl = match script {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL_LANGUAGES.contains(&self.primary()),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let tag: icu_locale_core::LanguageIdentifier = text.parse().map_err(|_| NotALanguage)?;
        // Longer ones are well formed and name nothing: `english` is one.
        if tag.language.is_unknown() || tag.language.as_str().len() > 3 {
            return Err(NotALanguage);
        }
        Ok(Self(tag.to_string()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_the_script_before_the_language() {
        let direction = |tag: &str| tag.parse::<Language>().unwrap().direction();
        assert_eq!(direction("ur"), Direction::Rtl);
        assert_eq!(direction("ur-Latn"), Direction::Ltr);
        assert_eq!(direction("pa-Arab"), Direction::Rtl);
        assert_eq!(direction("cy"), Direction::Ltr);
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        assert!("english please".parse::<Language>().is_err());
        assert!("".parse::<Language>().is_err());
        assert!("english".parse::<Language>().is_err());
        assert_eq!("EN-gb".parse::<Language>().unwrap().as_str(), "en-GB");
    }
}
