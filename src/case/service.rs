//! `service.yaml`: the letterhead, the practitioners and the standing lines.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::Text;

/// The service that writes the letters.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its name.
    pub name: Text,
    /// Lines of its address.
    #[serde(default)]
    pub address: Vec<Text>,
    /// Its phone number.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its logo, relative to the content folder.
    pub logo: Option<String>,
    /// Who writes and signs.
    #[serde(default)]
    pub practitioners: Vec<Practitioner>,
    /// Standing sentences by name: `complaints`, `films`, `welcome_welsh`, and those a theme's own templates ask for.
    #[serde(default)]
    pub lines: BTreeMap<String, Text>,
    /// An optional marking on every page.
    pub footer: Option<Text>,
}

/// Somebody who writes and signs.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practitioner {
    /// Unique in the service.
    pub id: String,
    /// The full name.
    pub name: String,
    /// Such as Educational Psychologist.
    pub post: Option<Text>,
    /// Such as an HCPC number.
    pub registration: Option<String>,
    /// Their own phone number.
    pub phone: Option<String>,
    /// Their own e-mail address.
    pub email: Option<String>,
    /// A picture of the signature, relative to the content folder.
    pub signature: Option<String>,
}

impl Service {
    /// The practitioner of this id.
    pub fn practitioner(&self, id: &str) -> Option<&Practitioner> {
        self.practitioners.iter().find(|practitioner| practitioner.id == id)
    }
}
