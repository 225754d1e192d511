//! What a file of a family's folder is, by its name.

use super::copies::{self, Leftover};
use crate::language::Language;

/// What a file of a family's folder is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `family.yaml`.
    Family,
    /// `cycle-N.md`, or its translation.
    Cycle(u32, Option<Language>),
    /// `closing.md`, or its translation.
    Closing(Option<Language>),
    /// Nearly one of these: what it should be called.
    Misnamed(String),
    /// The practitioner's own.
    Own,
}

/// What the file of this name is.
pub(super) fn role(name: &str) -> Role {
    if name == "family.yaml" {
        return Role::Family;
    }
    if let Some(stem) = name.strip_suffix(".md") {
        let (stem, language) = match stem.split_once('.') {
            None => (stem, None),
            Some((stem, tag)) => match tag.parse::<Language>() {
                Ok(language) => (stem, Some(language)),
                Err(_) => return misnamed(name),
            },
        };
        if stem == "closing" {
            return Role::Closing(language);
        }
        if let Some(number) = stem.strip_prefix("cycle-").and_then(cycle_number) {
            return Role::Cycle(number, language);
        }
    }
    misnamed(name)
}

/// A copy of a family's note that syncing left, or a stand-in for one.
pub(super) fn leftover_of_note(name: &str) -> Option<Leftover> {
    copies::leftover(name, "md", &is_note_stem).or_else(|| copies::leftover(name, "yaml", &|stem| stem == "family"))
}

/// Whether a name without its ending, in small letters, is that of a cycle or closing, or of a translation of one.
pub(super) fn is_note_stem(stem: &str) -> bool {
    matches!(role(&format!("{stem}.md")), Role::Cycle(..) | Role::Closing(_))
}

/// N of `cycle-N`: from 1, without zeros before it.
fn cycle_number(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain)
}

fn misnamed(name: &str) -> Role {
    let lower = name.to_lowercase();
    let mut stem = lower.as_str();
    let mut ending = "";
    while let Some((before, last)) = stem.rsplit_once('.') {
        if !matches!(last, "md" | "markdown" | "txt" | "yaml" | "yml") {
            break;
        }
        if ending.is_empty() || last != "txt" {
            ending = last;
        }
        stem = before;
    }
    if ending.is_empty() {
        return Role::Own;
    }
    let stem = stem.split('.').next().unwrap_or(stem);
    let digits: String = stem.chars().filter(char::is_ascii_digit).collect();
    let letters: String = stem.chars().filter(|letter| letter.is_alphabetic()).collect();
    let near = |name: &str| strsim::damerau_levenshtein(&letters, name) <= 2;
    let number = digits.trim_start_matches('0');
    if let Some(number) = number_in_words(stem) {
        Role::Misnamed(format!("cycle-{number}.md"))
    } else if near("cycle") && !digits.is_empty() && number.len() < 6 {
        Role::Misnamed(format!("cycle-{}.md", if number.is_empty() { "1" } else { number }))
    } else if near("closing") {
        Role::Misnamed("closing.md".to_owned())
    } else if near("family") {
        Role::Misnamed("family.yaml".to_owned())
    } else {
        Role::Own
    }
}

/// Whether a file that should be called `meant` can hardly be anything but the notes of a cycle.
pub(super) fn is_cycle_misspelt(name: &str, meant: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_lowercase();
    let letters: String = stem.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_near = strsim::damerau_levenshtein(&letters, "cycle") <= 1;
    meant.starts_with("cycle-") && (is_near || number_in_words(&stem).is_some())
}

/// The number of a cycle that is written in words or Roman figures: `cycle-two`, `cycle iii`.
fn number_in_words(stem: &str) -> Option<usize> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    const ORDINALS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ];
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    const WELSH: [&str; 6] = ["un", "dau", "tri", "pedwar", "pump", "chwech"];
    let mut words = stem.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let (first, second) = (words.next()?, words.next());
    let number = match (first, second, words.next()) {
        ("cycle", Some(number), None) | (number, Some("cycle"), None) => number,
        (joined, None, None) => joined.strip_prefix("cycle").filter(|rest| rest.len() > 2)?,
        _ => return None,
    };
    let at = |list: &[&str]| list.iter().position(|word| *word == number);
    at(&WORDS).or_else(|| at(&ORDINALS)).or_else(|| at(&ROMAN)).or_else(|| at(&WELSH)).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_they_are_called() {
        let welsh = Some("cy".parse().unwrap());
        assert_eq!(role("family.yaml"), Role::Family);
        assert_eq!(role("cycle-12.md"), Role::Cycle(12, None));
        assert_eq!(role("cycle-1.cy.md"), Role::Cycle(1, welsh.clone()));
        assert_eq!(role("closing.cy.md"), Role::Closing(welsh));
    }

    #[test]
    fn misnamed_notes_are_noticed_and_the_practitioners_own_files_left_alone() {
        for (name, should_be) in [
            ("cylce-1.md", "cycle-1.md"),
            ("cycle1.md", "cycle-1.md"),
            ("cycle-two.md", "cycle-2.md"),
            ("cycle-01.md", "cycle-1.md"),
            ("Cycle-2.MD", "cycle-2.md"),
            ("cycle 3.md", "cycle-3.md"),
            ("cycle-2.txt", "cycle-2.md"),
            ("cycle-two.md", "cycle-2.md"),
            ("Cycle Three.md", "cycle-3.md"),
            ("cycle-iv.md", "cycle-4.md"),
            ("second cycle.md", "cycle-2.md"),
            ("cycletwo.md", "cycle-2.md"),
            ("Closing.md", "closing.md"),
            ("closing.md.txt", "closing.md"),
            ("closing.welsh.md", "closing.md"),
            ("family.yml", "family.yaml"),
            ("Family.yaml.txt", "family.yaml"),
        ] {
            assert_eq!(role(name), Role::Misnamed(should_be.to_owned()), "{name}");
        }
        for name in ["notes.md", "letter.docx", "cycle-1.jpg", "films.txt", "closing"] {
            assert_eq!(role(name), Role::Own, "{name}");
        }
    }
}
