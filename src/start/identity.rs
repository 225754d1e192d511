//! Ids, references and names of folders that are proposed to a person.

use icu_normalizer::DecomposingNormalizer;

use super::scalar::scalar;
use crate::case::validate::is_reference;

/// Longer names of folders are trouble on some systems.
const LONGEST: usize = 60;

/// An id made of a name's first word: small letters and digits, none of those `taken`; `else_` where nothing is left.
pub(super) fn id_of(name: &str, else_: &str, taken: &[String]) -> String {
    let plain = plain(name.split_whitespace().next().unwrap_or_default());
    // An id that would need quotes is a stumbling block in every note that names it.
    let base = if plain.is_empty() || scalar(&plain) != plain { else_.to_owned() } else { plain };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(base)
}

/// An id made of a practitioner's name: `hreid` of Helen Reid.
pub(super) fn practitioner_id(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    match &words[..] {
        [first, .., last] => {
            let initial: String = first.chars().take(1).collect();
            id_of(&format!("{initial}{last}"), "me", &[])
        }
        _ => id_of(name, "me", &[]),
    }
}

/// The letters a–z and digits of a text, without their accents.
fn plain(text: &str) -> String {
    let decomposed = DecomposingNormalizer::new_nfkd().normalize(text).to_lowercase();
    decomposed.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// A part of an address made of a title: "A quiet game" becomes `a-quiet-game`.
pub(super) fn slug_of(title: &str) -> String {
    let words: Vec<String> = title.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    let slug = words.join("-");
    let slug = slug.get(..LONGEST.min(slug.len())).unwrap_or_default().trim_matches('-');
    if slug.is_empty() { "case".to_owned() } else { slug.to_owned() }
}

/// The reference to propose: one more than the highest of the book's own; of this year, where they have years.
pub fn next_reference(known: &[&str], service: &str, year: i16) -> String {
    let this_year = year.to_string();
    let numbered = known.iter().filter_map(|reference| {
        let digits = reference.len() - reference.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
        let (before, number) = reference.split_at_checked(reference.len() - digits)?;
        let number: u64 = number.parse().ok()?;
        Some((of_year(before, year), before, number, digits))
    });
    let numbered: Vec<(String, &str, u64, usize)> = numbered.collect();
    let latest = numbered.iter().max_by_key(|(_, before, number, _)| (*before, *number));
    let proposed = match latest {
        Some((before, _, _, width)) => {
            // A new year begins at one again.
            let highest = numbered.iter().filter(|(_, own, ..)| *own == before).map(|(_, _, number, _)| *number).max();
            format!("{before}{:0width$}", highest.unwrap_or(0).saturating_add(1), width = *width)
        }
        None => format!("{}-{this_year}-001", initials(service)),
    };
    let is_free = |text: &String| is_reference(text) && !known.iter().any(|known| known.eq_ignore_ascii_case(text));
    let others = (1..10_000).map(|number| format!("F-{this_year}-{number:03}"));
    std::iter::once(proposed).chain(others).find(is_free).unwrap_or_else(|| format!("F-{this_year}"))
}

/// The same with this year where an earlier one stands between dashes.
fn of_year(before: &str, year: i16) -> String {
    let parts = before.split('-').map(|part| match part.parse::<i16>() {
        Ok(earlier) if part.len() == 4 && (1990..year).contains(&earlier) => year.to_string(),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("-")
}

/// "SVEPS" of "Severn Vale Educational Psychology Service": five letters at the most.
fn initials(service: &str) -> String {
    let small = ["and", "of", "the", "for", "in"];
    let words = service.split_whitespace().filter(|word| !small.contains(&word.to_lowercase().as_str()));
    let letters: String = words.filter_map(|word| plain(word).chars().next()).take(5).collect();
    if letters.is_empty() { "F".to_owned() } else { letters.to_uppercase() }
}

/// Whether a text can be the name of a family's folder on any system.
pub fn is_folder_name(name: &str) -> bool {
    let letters = name.chars().all(|letter| letter.is_alphanumeric() || "-_ ".contains(letter));
    let lower = name.to_lowercase();
    let device = ["con", "prn", "aux", "nul"].contains(&lower.as_str())
        || (lower.len() == 4 && (lower.starts_with("com") || lower.starts_with("lpt")));
    letters && !name.is_empty() && name.trim() == name && name.chars().count() <= LONGEST && !device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_small_letters_and_never_the_same() {
        let taken = ["ada".to_owned()];
        assert_eq!(id_of("Siân Llwyd", "adult", &[]), "sian");
        assert_eq!(id_of("Ada Okafor", "child", &taken), "ada-2");
        assert_eq!(id_of("عدا", "child", &[]), "child");
        assert_eq!(id_of("Yes", "adult", &[]), "adult");
        assert_eq!(practitioner_id("Helen Reid"), "hreid");
        assert_eq!(practitioner_id("Siân M. Llwyd"), "sllwyd");
        assert_eq!(practitioner_id("عدا"), "me");
        assert_eq!(slug_of("A quiet game!"), "a-quiet-game");
        assert_eq!(slug_of("…"), "case");
    }

    #[test]
    fn references_go_on_from_the_books_own() {
        assert_eq!(next_reference(&["SV-2026-014", "SV-2026-009"], "x", 2026), "SV-2026-015");
        assert_eq!(next_reference(&["SV-2025-040"], "x", 2026), "SV-2026-001");
        assert_eq!(next_reference(&["SV-2025-040", "SV-2026-002"], "x", 2026), "SV-2026-003");
        assert_eq!(next_reference(&["7", "8"], "x", 2026), "9");
        assert_eq!(next_reference(&["wren"], "Severn Vale", 2026), "SV-2026-001");
        assert_eq!(next_reference(&[], "", 2026), "F-2026-001");
        assert_eq!(next_reference(&["a99999999999999999999999"], "", 2026), "F-2026-001");
    }

    #[test]
    fn folders_have_plain_names() {
        assert!(is_folder_name("okafor ada"));
        for bad in ["", "..", "a/b", "a\\b", ".a", "a.", "CON", " a", "lpt1"] {
            assert!(!is_folder_name(bad), "{bad}");
        }
    }
}
