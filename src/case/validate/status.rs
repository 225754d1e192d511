//! Where the intervention stands, and whether the closing agrees.

use super::{Against, Finding, Note, at, at_key};
use crate::case::{Case, Status};
use crate::diagnostic::Diagnostic;

pub(super) fn check(case: &Case, against: &Against<'_>, found: &mut Vec<Finding>) {
    let family = &case.family;
    let contradiction = |message: &str, help: &str| Diagnostic::error("status", message).help(help);
    match (family.status, case.closing.is_some()) {
        (Some(Status::Completed | Status::EndedEarly), false) if against.complete => found.push(at(
            Note::Family,
            "status",
            contradiction(
                "The status says this work has ended, but there is no closing.md.",
                "Run `traject new closing`, or write `status: started`.",
            ),
        )),
        (Some(Status::Referred | Status::Started), true) => found.push(at(
            Note::Family,
            "status",
            contradiction(
                "There is a closing.md, but the status says this work has not ended.",
                "Write `status: completed` or `status: ended-early`.",
            ),
        )),
        _ => {}
    }
    if family.ended_because.is_some() && family.status != Some(Status::EndedEarly) {
        let problem = contradiction(
            "There is an `ended_because`, but the status is not `ended-early`.",
            "Write `status: ended-early`, or delete `ended_because`.",
        );
        found.push(at_key(Note::Family, "ended_because", problem));
    }
    if let Some(closing) = &case.closing
        && closing.signed_by.as_deref().is_none_or(|id| id.trim().is_empty())
        && family.practitioner.trim().is_empty()
    {
        let problem = Diagnostic::error("no-signer", "The letter has nobody to sign it.")
            .help("Add `signed_by` with a practitioner's id, such as `signed_by: hreid`.");
        found.push(at(Note::Closing, "", problem));
    }
}
