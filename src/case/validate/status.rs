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
                "By its status this has ended, and there is no closing.md.",
                "Write closing.md, or set the status to `started`.",
            ),
        )),
        (Some(Status::Referred | Status::Started), true) => found.push(at(
            Note::Family,
            "status",
            contradiction(
                "By its status this has not ended, and there is a closing.md.",
                "Set the status to `completed` or `ended-early`.",
            ),
        )),
        _ => {}
    }
    if family.ended_because.is_some() && family.status != Some(Status::EndedEarly) {
        let problem = contradiction(
            "Why it ended early is given, and its status is not `ended-early`.",
            "Set `status: ended-early`, or take `ended_because` out.",
        );
        found.push(at_key(Note::Family, "ended_because", problem));
    }
    if let Some(closing) = &case.closing
        && closing.signed_by.as_deref().is_none_or(|id| id.trim().is_empty())
        && family.practitioner.trim().is_empty()
    {
        let problem = Diagnostic::error("no-signer", "It is not said who signs.")
            .help("Add `signed_by` with the id of a practitioner.");
        found.push(at(Note::Closing, "", problem));
    }
}
