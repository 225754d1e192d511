//! Files that open only with a password: AES with keys of 256 bits, as PDF 2.0 describes it (revision 6).
//!
//! The one part of the program that asks for chance: two protected files of one letter are never the same bytes. A
//! password is never shown, not even for finding faults.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document as File, EncryptionState, EncryptionVersion, Object, Permissions, dictionary};

use super::properties;

/// What a family opens its files with, prepared as PDF 2.0 asks (SASLprep): what looks the same is the same.
#[derive(Clone)]
pub struct Password {
    text: String,
    changes: Vec<PasswordChange>,
}

/// What of a password was prepared, so that it can be said: it is typed without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordChange {
    /// A space of an unusual kind or width.
    Space,
    /// A character that nobody sees.
    Invisible,
    /// A letter in a form of its own: `ﬁ`, or one whose accent is a character by itself.
    Form,
}

impl PasswordChange {
    /// In words.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Space => "an unusual space in it counts as an ordinary space",
            Self::Invisible => "an invisible character in it is left out",
            Self::Form => "a letter in a special form counts as the ordinary letter",
        }
    }
}

impl PartialEq for Password {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Password {}

/// Why a text is no password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// A machine would guess it.
    #[error("a password must have at least {} characters", Password::SHORTEST)]
    Short,
    /// Longer than the format allows.
    #[error("a password can be at most {} bytes long", Password::LONGEST)]
    Long,
    /// It has characters that can't be typed the same everywhere.
    #[error("a password can have only letters, digits, signs and single spaces that every keyboard types the same")]
    Characters,
}

/// The system has no source of chance, or refuses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be protected, because the system provides no random numbers")]
pub struct Unprotected;

impl Password {
    /// Fewer characters are soon guessed.
    pub const SHORTEST: usize = 10;
    /// The format's own limit, in bytes.
    pub const LONGEST: usize = 127;

    /// Takes a text as a password, if files can be protected with it.
    pub fn new(text: &str) -> Result<Self, PasswordProblem> {
        // A text without end is not prepared first.
        if text.len() > Self::LONGEST * 4 {
            return Err(PasswordProblem::Long);
        }
        if text.chars().any(char::is_control) {
            return Err(PasswordProblem::Characters);
        }
        let prepared = stringprep::saslprep(text).map_err(|_| PasswordProblem::Characters)?;
        if prepared.chars().count() < Self::SHORTEST {
            return Err(PasswordProblem::Short);
        }
        if prepared.len() > Self::LONGEST {
            return Err(PasswordProblem::Long);
        }
        // Prepared again by the format it must stay as it is, or nothing opens the file.
        let is_settled = stringprep::saslprep(&prepared).is_ok_and(|again| again == prepared);
        if !is_settled || state(&prepared, &[0; 32]).is_err() {
            return Err(PasswordProblem::Characters);
        }
        Ok(Self { changes: changes(text, &prepared), text: prepared.into_owned() })
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// What of it was prepared; nothing for most.
    pub fn changes(&self) -> &[PasswordChange] {
        &self.changes
    }
}

/// What became otherwise when a password was prepared.
fn changes(text: &str, prepared: &str) -> Vec<PasswordChange> {
    use stringprep::tables::{commonly_mapped_to_nothing, non_ascii_space_character};
    let mut found = Vec::new();
    if text == prepared {
        return found;
    }
    if text.chars().any(non_ascii_space_character) {
        found.push(PasswordChange::Space);
    }
    if text.chars().any(|letter| commonly_mapped_to_nothing(letter) && !non_ascii_space_character(letter)) {
        found.push(PasswordChange::Invisible);
    }
    let mapped = text.chars().filter_map(|letter| match letter {
        _ if non_ascii_space_character(letter) => Some(' '),
        _ if commonly_mapped_to_nothing(letter) => None,
        _ => Some(letter),
    });
    if !mapped.eq(prepared.chars()) {
        found.push(PasswordChange::Form);
    }
    found
}

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

/// Encrypts everything in the file. All that a reader may do stays allowed: whoever has the password owns the letter.
pub(crate) fn protect(file: &mut File, password: &Password) -> Result<(), Unprotected> {
    if let Some(catalog) = properties::root(file).and_then(|id| file.get_dictionary_mut(id).ok()) {
        // How files of version 1.7 say that they use the encryption of 2.0.
        let extension = dictionary! { "BaseVersion" => Object::Name(b"1.7".to_vec()), "ExtensionLevel" => 8 };
        catalog.set("Extensions", dictionary! { "ADBE" => extension });
    }
    let mut key = [0_u8; 32];
    getrandom::fill(&mut key).map_err(|_| Unprotected)?;
    let state = state(password.text(), &key).map_err(|_| Unprotected)?;
    file.encrypt(&state).map_err(|_| Unprotected)
}

fn state(password: &str, key: &[u8]) -> Result<EncryptionState, lopdf::Error> {
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    EncryptionState::try_from(EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: key,
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: password,
        user_password: password,
        permissions: Permissions::all(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_enough_and_can_be_typed() {
        assert!(Password::new("marble run 7").is_ok());
        assert!(Password::new("rhedfa farblis ŵy").is_ok());
        assert_eq!(Password::new("marbles"), Err(PasswordProblem::Short));
        assert_eq!(Password::new(&"long ".repeat(30)), Err(PasswordProblem::Long));
        assert_eq!(Password::new("marble\u{7}run 7"), Err(PasswordProblem::Characters));
        assert_eq!(Password::new("marble run \u{e000}"), Err(PasswordProblem::Characters));
    }

    #[test]
    fn password_is_prepared_as_the_format_asks_and_says_so() {
        use PasswordChange::{Form, Invisible, Space};
        for (typed, prepared, changes) in [
            ("marble run 7", "marble run 7", vec![]),
            ("marble\u{a0}run 7", "marble run 7", vec![Space]),
            ("marble\u{ad} run 7", "marble run 7", vec![Invisible]),
            ("rhedfa farblis y\u{302}", "rhedfa farblis ŷ", vec![Form]),
            ("ﬁnd\u{2003}the marble", "find the marble", vec![Space, Form]),
            ("Ｍarble run 7", "Marble run 7", vec![Form]),
        ] {
            let password = Password::new(typed).unwrap();
            assert_eq!((password.text(), password.changes()), (prepared, changes.as_slice()), "{typed:?}");
            assert_eq!(password, Password::new(prepared).unwrap());
        }
        // Too short once what nobody sees is gone.
        assert_eq!(Password::new("marble\u{ad}\u{ad}\u{ad}\u{ad}\u{ad}"), Err(PasswordProblem::Short));
    }

    #[test]
    fn a_password_is_never_shown() {
        assert!(!format!("{:?}", Password::new("marble run 7")).contains("marble"));
    }
}
