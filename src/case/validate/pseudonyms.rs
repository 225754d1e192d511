//! Pseudonyms: each its own, none a real name of the book, none that leads back to the name it stands for.

use std::collections::{BTreeMap, BTreeSet};

use super::text::fold;
use crate::case::path::NotePath;
use crate::case::{Case, CaseStudy};
use crate::diagnostic::Diagnostic;

/// Longest pseudonym: one that does not fit beside a still is a sentence.
const LONGEST: usize = 40;

/// What is wrong with a study's pseudonyms; `cases` are all those of the book.
pub fn pseudonyms<'c>(
    study: &CaseStudy,
    case: Option<&Case>,
    cases: impl IntoIterator<Item = &'c Case>,
) -> Vec<(NotePath, Diagnostic)> {
    if study.pseudonyms.is_empty() {
        return Vec::new();
    }
    let real: BTreeSet<String> = cases.into_iter().flat_map(real_names).collect();
    let mut found = Vec::new();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (id, pseudonym) in &study.pseudonyms {
        let mut tell = |problem: Diagnostic| found.push((NotePath::from("pseudonyms").key(id), problem));
        let folded = fold(pseudonym.trim()).to_plain();
        let sound = pseudonym
            .chars()
            .all(|letter| letter.is_alphabetic() || " -'’.\u{300}\u{301}".contains(letter) || is_mark(letter));
        if folded.is_empty() || !sound || pseudonym.trim().chars().count() > LONGEST {
            tell(
                Diagnostic::error("bad-pseudonym", "This can't be used as a pseudonym.")
                    .help("Write a first name in letters, such as `Mia`."),
            );
            continue;
        }
        if words(&folded).any(|word| real.contains(word)) {
            tell(
                Diagnostic::error("real-pseudonym", "Somebody in this book has this name in real life.")
                    .help("Choose a name that nobody in the book has."),
            );
        } else if case.and_then(|case| case.known_as(id)).is_some_and(|name| is_like(&fold(name).to_plain(), &folded)) {
            tell(
                Diagnostic::warning("like-pseudonym", "This pseudonym is too similar to the real name.")
                    .help("Choose one with another first letter and another sound."),
            );
        }
        if seen.insert(folded, id).is_some() {
            tell(
                Diagnostic::error("same-pseudonym", "Two people have the same name here.")
                    .help("Give each of them a name of their own."),
            );
        }
    }
    found
}

fn is_mark(letter: char) -> bool {
    super::text::plain(letter).is_empty()
}

/// Every single name of the people in a family's notes, in small letters.
fn real_names(case: &Case) -> Vec<String> {
    let family = &case.family;
    let children = family.children().flat_map(|child| [Some(&child.name), child.known_as.as_ref()]);
    let adults = family.adults.iter().flat_map(|adult| [Some(&adult.name), adult.known_as.as_ref()]);
    let others = family.others.iter().map(|other| Some(&other.name));
    let former = family.never_print.iter().map(Some);
    let all = children.chain(adults).chain(others).chain(former).flatten();
    let folded = all.flat_map(|name| words(&fold(name).to_plain()).map(str::to_owned).collect::<Vec<_>>());
    // Small words of places and of names are nobody's.
    folded.filter(|word| word.chars().count() > 1 && !SMALL.contains(&word.as_str())).collect()
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|letter: char| !letter.is_alphanumeric() && letter != '\'').filter(|word| !word.is_empty())
}

/// Whether one name leads to the other: it begins alike, or differs in a letter.
fn is_like(real: &str, pseudonym: &str) -> bool {
    const ALIKE: usize = 3;
    let same = real.chars().zip(pseudonym.chars()).take_while(|(one, other)| one == other).count();
    same >= ALIKE || strsim::osa_distance(real, pseudonym) <= 1
}

const SMALL: [&str; 16] =
    ["the", "of", "and", "de", "van", "von", "der", "la", "le", "el", "al", "mr", "mrs", "ms", "dr", "st"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Family;

    fn told(pseudonyms: &str) -> Vec<&'static str> {
        let family: Family = serde_yaml::from_str(
            "{ reference: X, practitioner: p, child: { id: ada, name: Ada Okafor }, adults: [{ id: grace, name: Grace Okafor }], others: [{ name: Zoë Bell }] }",
        )
        .unwrap();
        let case = Case { folder: String::new(), family, cycles: Vec::new(), closing: None };
        let study: CaseStudy =
            serde_yaml::from_str(&format!("{{ family: X, title: T, author: p, pseudonyms: {pseudonyms} }}")).unwrap();
        pseudonyms_of(&study, &case)
    }

    fn pseudonyms_of(study: &CaseStudy, case: &Case) -> Vec<&'static str> {
        super::pseudonyms(study, Some(case), [case]).into_iter().map(|(_, problem)| problem.code).collect()
    }

    #[test]
    fn a_pseudonym_is_its_own_and_nobodys_name() {
        assert_eq!(told("{ ada: Mia, grace: Jo }"), Vec::<&str>::new());
        assert_eq!(told("{ ada: Zoe }"), ["real-pseudonym"]);
        assert_eq!(told("{ ada: Mia, grace: mia }"), ["same-pseudonym"]);
        assert_eq!(told("{ ada: Adam }"), ["like-pseudonym"]);
        assert_eq!(told("{ ada: \"M[i]a\", grace: \" \" }"), ["bad-pseudonym", "bad-pseudonym"]);
    }
}
