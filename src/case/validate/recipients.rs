//! Who may receive the documents, and who is told all the same.

use super::text::fold;
use super::{Finding, Note, at};
use crate::case::Case;
use crate::diagnostic::Diagnostic;

/// A copy to an adult of the family who may not receive its documents.
pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let kept_out: Vec<_> = case
        .family
        .adults
        .iter()
        .filter(|adult| !adult.may_receive())
        .flat_map(|adult| std::iter::once(&adult.name).chain(&adult.known_as))
        .map(|name| fold(name))
        .collect();
    let copies = case.closing.iter().flat_map(|closing| &closing.copies).enumerate();
    for (number, copy) in copies {
        let name = fold(&copy.name);
        if kept_out.iter().any(|adult| !name.find(adult).is_empty() && !adult.find(&name).is_empty()) {
            let problem = Diagnostic::error(
                "copy-kept-out",
                "This copy goes to an adult who may not receive the family's documents.",
            )
            .help("Delete the copy, or add `letter: true` to them in family.yaml if they may receive the documents.")
            .quoting(&copy.name);
            found.push(at(Note::Closing, format!("copies[{number}].name"), problem));
        }
    }
}
