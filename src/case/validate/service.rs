//! The letterhead and the practitioners.

use std::collections::BTreeSet;

use super::Part;
use crate::case::Service;
use crate::case::path::NotePath;
use crate::diagnostic::Diagnostic;

/// The standing lines that the built-in documents print.
pub(super) const LINES: [&str; 3] = ["complaints", "films", "welcome_welsh"];

pub(super) fn check(service: &Service, lines: &[String]) -> Vec<(NotePath, Part, Diagnostic)> {
    let mut found = Vec::new();
    let mut ids = BTreeSet::new();
    for (i, practitioner) in service.practitioners.iter().enumerate() {
        if !ids.insert(&practitioner.id) {
            let problem = Diagnostic::error("duplicate-id", "Two practitioners have the same id.")
                .help("Give each practitioner their own.");
            found.push((NotePath::from(format!("practitioners[{i}].id")), Part::Value, problem));
        }
    }
    if service.practitioners.is_empty() {
        let problem = Diagnostic::error("no-practitioner", "service.yaml lists no practitioner.").help(
            "Add one such as `practitioners: [{ id: hreid, name: Helen Reid, post: Educational Psychologist }]`.",
        );
        found.push((NotePath::from("practitioners"), Part::Key, problem));
    }
    let known = || LINES.iter().copied().chain(lines.iter().map(String::as_str));
    for name in service.lines.keys() {
        if known().all(|line| line != name) {
            let near = known()
                .map(|line| (strsim::damerau_levenshtein(name, line), line))
                .filter(|(distance, _)| *distance <= 3)
                .min_by_key(|(distance, _)| *distance);
            let meant = near.map(|(_, line)| format!("Did you mean `{line}`? ")).unwrap_or_default();
            let names: Vec<String> = known().map(|line| format!("`{line}`")).collect();
            let problem = Diagnostic::error("unknown-key", "No document prints a line with this name.")
                .help(format!("{meant}Known here: {}.", names.join(", ")));
            found.push((NotePath::from("lines").key(name), Part::Key, problem));
        }
    }
    found
}
