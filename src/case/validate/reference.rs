//! The reference: file names are made of it alone.

use std::collections::HashMap;

use super::{Finding, Note, at};
use crate::case::Case;
use crate::diagnostic::Diagnostic;

/// The longest reference: file names are made of it, and some systems bear no long ones.
const LONGEST: usize = 40;

/// Names that Windows keeps for itself.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether a text can be a reference: letters (a–z), digits and dashes.
pub fn is_reference(text: &str) -> bool {
    let letters = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let ends = text.starts_with(|letter: char| letter != '-') && !text.ends_with('-');
    let lower = text.to_ascii_lowercase();
    let device = lower.len() == 4 && (lower.starts_with("com") || lower.starts_with("lpt"));
    letters && ends && text.len() <= LONGEST && !RESERVED.contains(&lower.as_str()) && !device
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let reference = &case.family.reference;
    if !reference.trim().is_empty() && !is_reference(reference) {
        let problem = Diagnostic::error("bad-reference", "A reference is made of letters (a to z), digits and dashes.")
            .help("Write it such as SV-2026-014: no spaces, slashes or names, at most 40 characters. It becomes part of file names.");
        found.push(at(Note::Family, "reference", problem));
    }
}

/// Which of some references are the same as another one: file names know no capitals on many systems.
pub fn collisions(references: &[Option<&str>]) -> Vec<bool> {
    let lower: Vec<Option<String>> =
        references.iter().map(|reference| reference.map(|text| text.trim().to_lowercase())).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for reference in lower.iter().flatten() {
        *counts.entry(reference).or_default() += 1;
    }
    let twice = |one: &Option<String>| one.as_deref().and_then(|one| counts.get(one)).is_some_and(|count| *count > 1);
    lower.iter().map(twice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_safe_file_names() {
        for good in ["SV-2026-014", "7", "a-b"] {
            assert!(is_reference(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a b", "a/b", "..", "Łódź-1", "con", "COM1", &"a".repeat(41)] {
            assert!(!is_reference(bad), "{bad}");
        }
    }

    #[test]
    fn the_same_in_other_capitals_is_the_same() {
        assert_eq!(
            collisions(&[Some("SV-1"), None, Some("sv-1"), Some("SV-2"), None]),
            [true, false, true, false, false]
        );
    }
}
