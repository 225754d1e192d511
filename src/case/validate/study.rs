//! Case studies: everyone and everything they point at.

use std::collections::BTreeSet;

use super::unknown;
use crate::case::path::NotePath;
use crate::case::{Area, Case, CaseStudy, Service};
use crate::diagnostic::{Diagnostic, Trouble};

pub(super) fn check(study: &CaseStudy, case: Option<&Case>, service: Option<&Service>) -> Vec<(NotePath, Diagnostic)> {
    let mut found = Vec::new();
    if let Some(case) = case {
        let people = super::everyone(case);
        for id in study.pseudonyms.keys().filter(|id| !people.contains(id.as_str())) {
            let problem = unknown("unknown-person", "person in the family's family.yaml", id, &people);
            found.push((NotePath::from("pseudonyms").key(id), problem));
        }
        let clips: BTreeSet<&str> = case.clips().map(|(_, clip)| clip.id.as_str()).collect();
        for (i, id) in study.stills.iter().enumerate().filter(|(_, id)| !clips.contains(id.as_str())) {
            let problem = unknown("unknown-clip", "clip in the family's cycles", id, &clips);
            found.push((NotePath::from(format!("stills[{i}]")), problem));
        }
    }
    found.extend(areas(study));
    if let Some(service) = service {
        let known = || service.practitioners.iter().map(|practitioner| &practitioner.id);
        let named = [
            ("author", Some(&study.author)),
            ("faces_checked.by", study.faces_checked.as_ref().map(|checked| &checked.by)),
            ("approved.by", study.approved.as_ref().map(|approved| &approved.by)),
        ];
        for (path, id) in named {
            if let Some(id) = id.filter(|id| !id.trim().is_empty() && service.practitioner(id).is_none()) {
                found.push((path.into(), unknown("unknown-practitioner", "practitioner in service.yaml", id, known())));
            }
        }
    }
    if study.approved.as_ref().is_some_and(|approved| approved.by == study.author) {
        let problem = Diagnostic::error("own-approval", "The author has approved their own case study.")
            .of(Trouble::Refused)
            .help("Ask another practitioner to read and approve it.");
        found.push(("approved.by".into(), problem));
    }
    found
}

/// Parts that are covered or kept must lie in their pictures, and these be among the study's.
fn areas(study: &CaseStudy) -> Vec<(NotePath, Diagnostic)> {
    let mut found = Vec::new();
    let hidden = study.hide.iter().flat_map(|(id, areas)| {
        areas.iter().enumerate().map(move |(number, area)| (NotePath::from("hide").key(id).item(number), *area))
    });
    let kept = study.crop.iter().map(|(id, area)| (NotePath::from("crop").key(id), *area));
    for (path, _) in hidden.chain(kept).filter(|(_, area)| !Area::is_valid(*area)) {
        let problem = Diagnostic::error("bad-area", "This part is not within the picture.").help(
            "Write left edge, top edge, width and height as fractions from 0 to 1, such as [0.62, 0.1, 0.2, 0.3].",
        );
        found.push((path, problem));
    }
    for (key, id) in study.hide.keys().map(|id| ("hide", id)).chain(study.crop.keys().map(|id| ("crop", id))) {
        if !study.stills.contains(id) {
            found
                .push((NotePath::from(key).key(id), unknown("unknown-clip", "clip under `stills`", id, &study.stills)));
        }
    }
    found
}
