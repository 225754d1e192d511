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
    /// What the child is called; the full name where left out.
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
    /// What they are called; the full name where left out.
    pub known_as: Option<String>,
    /// To the child, such as `mum` or `foster carer`.
    pub relationship: Option<Text>,
    /// Such as `she/her`.
    pub pronouns: Option<String>,
    /// Took part in VIG.
    #[serde(default)]
    pub client: bool,
    /// May receive the family's documents; what `client` says where left out.
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
    /// What the child is called.
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

fn yes() -> bool {
    true
}
