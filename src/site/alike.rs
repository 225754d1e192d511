//! The same or nearly the same still in two families: neither may show it.
//!
//! Which families share one is known only when all have been made; what shows it is taken away again then.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::papers::FamilyOutputs;
use super::write;
use crate::diagnostic::{Diagnostic, Location, Trouble};
use crate::still::Likeness;

/// A still that a family shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OwnStill {
    /// Its files, in all sizes.
    pub(super) names: Vec<String>,
    pub(super) likeness: Likeness,
    /// Its place in the notes.
    pub(super) noted: Option<Location>,
}

/// Refuses what shows a still that another family has too; `build_dir` is where documents were put, if they were.
pub(super) fn refuse(made: &mut [FamilyOutputs], build_dir: Option<&Path>) {
    let shared = shared(made);
    for ((family, still), others) in shared {
        let Some(noted) = made.get(family).and_then(|outputs| outputs.stills.get(still)).cloned() else { continue };
        let elsewhere: Vec<String> = others
            .into_iter()
            .filter_map(|(family, still)| place(made.get(family)?.stills.get(still)?.noted.as_ref()))
            .collect();
        let Some(outputs) = made.get_mut(family) else { continue };
        let shows = outputs.shown.iter().filter(|(_, names)| names.iter().any(|name| noted.names.contains(name)));
        let folders: BTreeSet<_> = shows.map(|(place, _)| place.folder()).collect();
        let gone: Vec<_> =
            outputs.documents.iter().copied().filter(|place| folders.contains(&place.folder())).collect();
        outputs.documents.retain(|place| !folders.contains(&place.folder()));
        outputs.refused.extend(gone);
        outputs.problems.push(Diagnostic {
            quoted: Some(format!("also {}", elsewhere.join(", "))),
            location: noted.noted,
            ..told()
        });
        let (Some(build_dir), Some(reference)) = (build_dir, outputs.reference.clone()) else { continue };
        for folder in folders {
            match write::remove_folder(build_dir, &reference, &folder) {
                Ok(removed) => outputs.written.removed += removed,
                Err(problem) => outputs.problems.push(problem),
            }
        }
    }
}

/// The refusal, before it is known with whom the still is shared.
fn told() -> Diagnostic {
    Diagnostic::error("guard-same-still", "this still is the same, or nearly the same, as one of another family")
        .of(Trouble::Refused)
        .help("find out whose it is, and put the right picture in the other family's folder")
}

type Which = (usize, usize);

/// Every still that another family has too, with where else it is.
fn shared(made: &[FamilyOutputs]) -> BTreeMap<Which, BTreeSet<Which>> {
    let mut by_piece: BTreeMap<(u32, u16), Vec<Which>> = BTreeMap::new();
    let likeness = |(family, still): Which| made.get(family)?.stills.get(still).map(|still| still.likeness);
    let mut shared: BTreeMap<Which, BTreeSet<Which>> = BTreeMap::new();
    for (family, outputs) in made.iter().enumerate() {
        for (number, still) in outputs.stills.iter().enumerate() {
            let this = (family, number);
            for piece in still.likeness.pieces() {
                let before = by_piece.entry(piece).or_default();
                for other in before.iter().copied().filter(|other| other.0 != family) {
                    if likeness(other).is_some_and(|other| other.is_near(still.likeness)) {
                        shared.entry(this).or_default().insert(other);
                        shared.entry(other).or_default().insert(this);
                    }
                }
                before.push(this);
            }
        }
    }
    shared
}

fn place(location: Option<&Location>) -> Option<String> {
    let location = location?;
    let path: Vec<_> = location.file.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let line = location.span.as_ref().map(|span| format!(":{}:{}", span.line, span.column)).unwrap_or_default();
    Some(format!("{}{line}", path.join("/")))
}
