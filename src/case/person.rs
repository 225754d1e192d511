//! Who a case is about.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::text::{OneOrMany, Text};
use crate::language::Language;

/// A child of the family.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Unique in the family, among adults and others too.
    pub id: String,
    /// The full name.
    pub name: String,
    /// What you call the child; the full name if left out.
    pub known_as: Option<String>,
    /// Never printed to a family.
    pub born: Option<Date>,
    /// Such as `she/her`.
    pub pronouns: Option<String>,
}

/// An adult of the family: a client, or someone else who has a right to its documents.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adult {
    /// Unique in the family.
    pub id: String,
    /// The full name.
    pub name: String,
    /// What they are called; the full name if left out.
    pub known_as: Option<String>,
    /// To the child, such as `mum` or `foster carer`.
    pub relationship: Option<Text>,
    /// Such as `she/her`.
    pub pronouns: Option<String>,
    /// Took part in VIG.
    #[serde(default)]
    pub client: bool,
    /// May receive the family's documents; what `client` says if left out.
    pub letter: Option<bool>,
    /// Lines of the postal address.
    #[serde(default)]
    pub address: Vec<String>,
    /// Reading languages, first first; two make one bilingual file.
    #[serde(default)]
    pub language: OneOrMany<Language>,
    /// Large print, 18 point and up.
    #[serde(default)]
    pub large_print: bool,
    /// By which ways it is safe to write to them.
    #[serde(default)]
    pub safe_contact: SafeContact,
}

/// By which ways it is safe to write to somebody; `false` means no document is addressed that way.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SafeContact {
    /// By post, to the address given.
    #[serde(default = "yes")]
    pub post: bool,
    /// By e-mail.
    #[serde(default = "yes")]
    pub email: bool,
}

/// Somebody or some place named in the notes; never in anything published.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Other {
    /// Unique in the family, where given.
    pub id: Option<String>,
    /// The full name.
    pub name: String,
    /// Such as `brother`, `nursery` or `GP`.
    pub role: Option<Text>,
}

impl Child {
    /// What you call the child.
    pub fn known_as(&self) -> &str {
        self.known_as.as_deref().unwrap_or(&self.name)
    }
}

impl Adult {
    /// What they are called.
    pub fn known_as(&self) -> &str {
        self.known_as.as_deref().unwrap_or(&self.name)
    }

    /// Whether they may receive the family's documents.
    pub fn may_receive(&self) -> bool {
        self.letter.unwrap_or(self.client)
    }
}

impl Default for SafeContact {
    fn default() -> Self {
        Self { post: true, email: true }
    }
}

/// How somebody is spoken of, where that is one of two ways that languages tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// As a man or a boy.
    He,
    /// As a woman or a girl.
    She,
}

/// English pronouns of one way.
pub(super) const HE: [&str; 4] = ["he", "him", "his", "himself"];
/// English pronouns of the other way.
pub(super) const SHE: [&str; 4] = ["she", "her", "hers", "herself"];

/// Pronouns of the other languages that have a wording, in letters without case; where a language has one word for both,
/// as Urdu, Punjabi and Bengali have, there is nothing to tell them by.
const HE_ELSEWHERE: [&str; 19] = [
    "fe", "fo", "ef", "ei", "e", "on", "jego", "jemu", "go", "він", "його", "йому", "el", "lui", "ele", "dele", "هو",
    "له", "seu",
];
const SHE_ELSEWHERE: [&str; 14] =
    ["hi", "ona", "jej", "ją", "вона", "її", "їй", "ea", "ei", "ela", "dela", "هي", "لها", "sua"];

impl Spoken {
    /// What pronouns such as `she/her`, `on/jego` or `hi` say; none for `they/them`, for both at once, or for words that
    /// are no pronouns.
    pub fn of(pronouns: &str) -> Option<Self> {
        let folded = pronouns.to_lowercase();
        let words = || folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let all = |of: &[&str], elsewhere: &[&str]| {
            words().next().is_some() && words().all(|word| of.contains(&word) || elsewhere.contains(&word))
        };
        match (all(&HE, &HE_ELSEWHERE), all(&SHE, &SHE_ELSEWHERE)) {
            (true, false) => Some(Self::He),
            (false, true) => Some(Self::She),
            _ => None,
        }
    }
}

fn yes() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_say_how_somebody_is_spoken_of() {
        for she in ["she/her", "She / Her / Hers", "ona/jej", "вона/її", "ea/ei", "hi", "ela/dela", "هي"] {
            assert_eq!(Spoken::of(she), Some(Spoken::She), "{she}");
        }
        for he in ["he/him", "on/jego", "він/його", "el/lui", "fe", "ele", "هو"] {
            assert_eq!(Spoken::of(he), Some(Spoken::He), "{he}");
        }
        for neither in ["they/them", "she/they", "he/she", "", "/", "ei", "any", "وہ"] {
            assert_eq!(Spoken::of(neither), None, "{neither}");
        }
    }
}
