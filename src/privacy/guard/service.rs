//! The guard over what is of no family: the service's own documents may hold no name, reference, address or number of any
//! family, and words whose speaker nobody may know hold no name at all.

use std::path::Path;

use super::reading::{Reading, Whereabouts};
use super::recipients::Addresses;
use super::register::{Own, Register};
use super::{Findings, Guard, Watch, hashes, with_letters};
use crate::document::Picture;

impl Guard<'_> {
    /// The guard for documents of the service itself, which may show these pictures.
    pub fn watch_service<'p>(&self, pictures: impl IntoIterator<Item = &'p Picture>) -> Watch<'_> {
        Watch { pictures: hashes(pictures), ..self.of_no_family(Register::own_of_service()) }
    }

    /// Whether a text of the notes names nobody of the book, neither of its families nor of the service.
    pub fn names_nobody(&self, text: &str) -> bool {
        let mut reading = Reading::default();
        reading.say(Whereabouts::Text, text);
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
            pictures: hashes(None),
            password: None,
        }
    }
}
