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

/// What a family opens its files with.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Why a text is no password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// A machine would guess it.
    #[error("a password has {} characters at the least", Password::SHORTEST)]
    Short,
    /// Longer than the format allows.
    #[error("a password is at most {} bytes long", Password::LONGEST)]
    Long,
    /// It has characters that can't be typed the same everywhere.
    #[error("a password is made of letters, digits, signs and single spaces that every keyboard sends alike")]
    Characters,
}

/// The system has no source of chance, or refuses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be protected: the system gives no random numbers")]
pub struct Unprotected;

impl Password {
    /// Fewer characters are soon guessed.
    pub const SHORTEST: usize = 10;
    /// The format's own limit, in bytes.
    pub const LONGEST: usize = 127;

    /// Takes a text as a password, if files can be protected with it.
    pub fn new(text: &str) -> Result<Self, PasswordProblem> {
        if text.chars().count() < Self::SHORTEST {
            return Err(PasswordProblem::Short);
        }
        if text.len() > Self::LONGEST {
            return Err(PasswordProblem::Long);
        }
        // What the format's own preparation refuses, or would change the length of, is told before anything is written.
        if text.chars().any(char::is_control) || state(text, &[0; 32]).is_err() {
            return Err(PasswordProblem::Characters);
        }
        Ok(Self(text.to_owned()))
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
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
    fn a_password_is_never_shown() {
        assert!(!format!("{:?}", Password::new("marble run 7")).contains("marble"));
    }
}
