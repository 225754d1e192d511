//! Reading a book again of which little has changed: the preview's way, after every save.

use std::collections::BTreeSet;

use super::service::ServiceNotes;
use super::{Book, FamilyNotes, Kept, Known, read_keeping};
use crate::diagnostic::Diagnostic;

/// Reads a book again. Of the `families` whose folders are not among `changed` nothing is read but that they are still
/// there; the outcome is what reading all of it gives. They, and all else of `before`, must have been read with this
/// `known`.
pub fn read_again(before: &Book, families: Vec<FamilyNotes>, known: &Known, changed: &BTreeSet<String>) -> Book {
    // Every family is held against the service: with another one, all are read again.
    let is_same = |now: Option<&ServiceNotes>| {
        now.map(|now| &now.file) == before.service_file.as_ref()
            && now.is_some_and(|now| now.value.is_some()) == before.service.is_some()
    };
    // That another family has the same reference may be fixed in the other one's notes.
    let is_settled = |problems: &[Diagnostic]| problems.iter().all(|problem| problem.code != super::family::USED_TWICE);
    let unchanged = families
        .into_iter()
        .filter(|family| !changed.contains(&family.folder) && is_settled(&family.problems))
        .map(|family| (family.folder.clone(), family));
    read_keeping(&before.root, known, |now| if is_same(now) { unchanged.collect() } else { Kept::new() })
}
