//! The names of a book, kept while its notes are worked on: learning them all takes longer than judging a document.

use std::sync::Arc;

use super::Guard;
use super::register::{FamilyNames, Register};
use crate::source::{Book, FamilyNotes};

/// Every name of a book as it was when this was made.
#[derive(Clone)]
pub struct Roll {
    register: Arc<Register>,
}

impl Roll {
    /// Learns every name of the book, those of families with errors too.
    pub fn of(book: &Book) -> Self {
        let families = book.families.iter().map(FamilyNames::of).collect();
        Self { register: Arc::new(Register::of(families, book.service.as_ref())) }
    }

    /// How many families it was made of.
    pub fn families(&self) -> usize {
        self.register.families().len()
    }

    /// Whether a family still has the names, at the same places, that the one at this place of the book had then.
    pub fn is_true_of(&self, number: usize, family: &FamilyNotes) -> bool {
        self.register.families().get(number).is_some_and(|names| names.is_of(family))
    }
}

impl<'a> Guard<'a> {
    /// A guard that knows these names. Whoever lets documents leave uses [`Guard::new`], which learns them itself.
    pub fn knowing(book: &'a Book, roll: &Roll) -> Self {
        Self { notes: book, service: book.service.as_ref(), register: Arc::clone(&roll.register) }
    }
}
