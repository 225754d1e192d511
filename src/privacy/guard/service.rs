//! The guard for documents that belong to no family: the service's own documents may hold no name, reference, address or number of any
//! family, and words whose speaker nobody may know hold no name at all.

use std::path::Path;

use super::cover::Covers;
use super::reading::{Reading, Whereabouts};
use super::recipients::Addresses;
use super::register::{Own, Register};
use super::{Findings, Guard, Watch, everyday, fold, hashes, with_letters};
use crate::document::Picture;

impl Guard<'_> {
    /// The guard for documents of the service itself, which may show these pictures.
    pub fn watch_service<'p>(&self, pictures: impl IntoIterator<Item = &'p Picture>) -> Watch<'_> {
        Watch { pictures: hashes(pictures), ..self.of_no_family(Register::own_of_service()) }
    }

    /// Whether a text of the notes names nobody of the book, neither of its families nor of the service.
    ///
    /// Stricter than the look at documents: a word that may be a name or not ("Grace" where a sentence begins) is taken for
    /// one, and so is a name without its capital.
    pub fn names_nobody(&self, text: &str) -> bool {
        let mut reading = Reading::default();
        reading.say(Whereabouts::Text, text);
        for word in text.split(|letter: char| !letter.is_alphanumeric() && !"'’-".contains(letter)) {
            reading.say(Whereabouts::Text, &in_a_sentence(word));
        }
        let watch = self.of_no_family(Register::own_of_nobody());
        let mut findings = Findings::default();
        watch.judge_reading(Path::new(""), &reading, &mut findings);
        self.register.is_ready() && findings.told(&watch).is_empty()
    }

    fn of_no_family(&self, own: Own) -> Watch<'_> {
        let never = self.register.never_print().map(|name| with_letters(name)).collect();
        Watch {
            guard: self,
            family: None,
            own,
            never,
            addresses: Addresses::default(),
            covers: Covers::default(),
            pictures: hashes(None),
            password: None,
        }
    }
}

/// A word where only a name has a capital; words of every day keep the capital they have or have not.
fn in_a_sentence(word: &str) -> String {
    let is_everyday = everyday::everyday(fold::fold(word).squeezed()).is_some();
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if !is_everyday => format!("we saw {}{} there", first.to_uppercase(), letters.as_str()),
        _ => format!("we saw {word} there"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    #[test]
    fn words_of_nobody_hold_no_name_in_any_form() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        put("book.toml", "[book]\ntitle = \"x\"\n");
        put("content/service.yaml", "name: Long Valley Service\npractitioners: [{ id: pat, name: Patricia Marsh }]\n");
        put(
            "content/families/one/family.yaml",
            "reference: LV-2026-001\npractitioner: pat\nchild: { id: a, name: Kwame Mensah, known_as: Kwame }\n\
             adults: [{ id: b, name: Grace Mensah, known_as: Grace, address: [4 Mill Lane, Tewkesbury GL20 5AA] }]\n\
             others: [{ name: Severn Bank Nursery, role: nursery }, { name: Will Ford, role: brother }]\n\
             never_print: [Ada Whitlock]\n",
        );
        let book = source::read(folder.path());
        let guard = Guard::new(&book);
        for named in [
            "Kwame laughs.",
            "Now KWAME laughs, and so do I.",
            "kwame laughs",
            "It was Kwame’s idea.",
            "Grace loved it.",
            "We felt safe. Will came too.",
            "The Mensahs were glad.",
            "Patricia was kind.",
            "Mrs Marsh was kind.",
            "At Severn Bank Nursery they saw it too.",
            "We live in 4 Mill Lane.",
            "LV-2026-001 is us.",
            "She was Ada Whitlock then.",
        ] {
            assert!(!guard.names_nobody(named), "{named}");
        }
        for harmless in ["I see him more now.", "We will go on, with grace.", "It was odd at first. Then we forgot."] {
            assert!(guard.names_nobody(harmless), "{harmless}");
        }
    }
}
