//! Further ways of writing a person's full name: with half of a two-part surname, with its particles (`van der`, `Ní`,
//! `al-`), with Mac and Mc spelt in the other way, and in initials.

use super::everyday::{is_leading_particle, is_particle};
use super::fold::fold;
use super::forms::{Form, Variant, initial, is_capital, is_unspaced, variant};

/// What parts the halves of a word.
const HYPHENS: [char; 4] = ['-', '‐', '‑', '–'];
const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', '`'];

/// A full name in its parts.
struct FullName<'a> {
    /// Without particles; at least one.
    given: Vec<&'a str>,
    /// Particles of the surname, then its last word.
    surname: Vec<&'a str>,
}

impl<'a> FullName<'a> {
    fn parse(words: &[&'a str]) -> Option<Self> {
        let (last, before) = words.split_last()?;
        let particles = before.iter().rev().take_while(|word| is_leading_particle(fold(word).squeezed())).count();
        // A name needs a first one: `Van Green` is somebody called Van.
        let split = (before.len() - particles).max(1);
        let given = before.get(..split)?.iter().copied();
        let given: Vec<&str> = given.filter(|word| !is_unspaced(word)).collect();
        let surname = before.get(split..)?.iter().copied().chain([*last]).collect();
        (!given.is_empty() && !is_unspaced(last)).then_some(Self { given, surname })
    }

    /// The surname's last word.
    fn last(&self) -> &'a str {
        self.surname.last().copied().unwrap_or_default()
    }

    fn has_particles(&self) -> bool {
        self.surname.len() > 1
    }

    /// The parts that a hyphen or an apostrophe cuts the surname into, where there are several.
    fn halves(&self) -> Vec<&'a str> {
        let parts: Vec<&str> = self.last().split(HYPHENS).flat_map(|part| part.split(APOSTROPHES)).collect();
        let counts = |part: &&str| {
            let folded = fold(part);
            folded.len() >= 2 && !is_particle(folded.squeezed())
        };
        if parts.len() > 1 { parts.into_iter().filter(counts).collect() } else { Vec::new() }
    }

    /// First letters of the surname's parts, particles left out: `H`, `J`.
    fn initials(&self) -> Vec<String> {
        let parts = self.last().split(HYPHENS).flat_map(|part| part.split(APOSTROPHES));
        parts.filter(|part| !is_particle(fold(part).squeezed()) || fold(part).len() == 1).filter_map(initial).collect()
    }
}

/// The further ways of writing a name of several words.
pub(super) fn variants(words: &[&str]) -> Vec<Variant> {
    let mut found = Vec::new();
    let Some(name) = FullName::parse(words) else { return found };
    let given = given_parts(&name.given);
    for surname in surnames(&name) {
        let surname: Vec<&str> = surname.iter().map(String::as_str).collect();
        for first in &given {
            found.push(variant(Form::Half, &[&[*first], surname.as_slice()].concat()));
            let turned = variant(Form::Turned, &[surname.as_slice(), &[*first]].concat());
            found.extend((!turned.needs_capitals).then_some(turned));
        }
        if let Some(one) = name.given.first().and_then(|first| initial(first)) {
            found.push(variant(Form::Initials, &[&[one.as_str()], surname.as_slice()].concat()));
        }
    }
    if name.has_particles() {
        for surname in with_particles(&name) {
            let surname: Vec<&str> = surname.iter().map(String::as_str).collect();
            found.push(variant(Form::Particled, &surname));
        }
    } else if let Some(other) = respelt(name.last()) {
        found.push(variant(Form::Surname, &[&other]));
    }
    found.extend(shortened(&name, &given));
    found
}

/// First names, and the parts of those with a hyphen.
fn given_parts<'a>(given: &[&'a str]) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for name in given.iter().filter(|name| fold(name).len() > 1) {
        found.push(name);
        let parts: Vec<&str> = name.split(HYPHENS).filter(|part| fold(part).len() > 1).collect();
        if parts.len() > 1 {
            found.extend(parts);
        }
    }
    found
}

/// The ways of writing the surname behind a first name, but for the plain ones that are looked for anyhow.
fn surnames(name: &FullName<'_>) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = name.halves().iter().map(|part| vec![(*part).to_owned()]).collect();
    if name.has_particles() {
        found.extend(with_particles(name));
    } else {
        found.extend(respelt(name.last()).map(|other| vec![other]));
    }
    // Of `Ada Mae Okafor` the last word goes with every first name already; of `Anne-Marie Okafor` not with `Anne`.
    if name.given.iter().any(|given| given.contains(HYPHENS)) {
        found.push(vec![name.last().to_owned()]);
    }
    found
}

/// `van der Green`, `Mac Donald` and `McDonald`.
fn with_particles(name: &FullName<'_>) -> Vec<Vec<String>> {
    let mut found = vec![name.surname.iter().map(|word| (*word).to_owned()).collect()];
    if let [particle, last] = name.surname.as_slice() {
        let tight = match fold(particle).squeezed() {
            "mac" | "mc" => vec![format!("Mac{last}"), format!("Mc{last}")],
            "o" | "fitz" => vec![format!("{particle}{last}")],
            _ => Vec::new(),
        };
        found.extend(tight.into_iter().map(|surname| vec![surname]));
    }
    found
}

/// `MacDonald` as `McDonald`, and the other way round.
fn respelt(surname: &str) -> Option<String> {
    let after = |prefix: &str| surname.strip_prefix(prefix).filter(|rest| rest.chars().next().is_some_and(is_capital));
    after("Mc").map(|rest| format!("Mac{rest}")).or_else(|| after("Mac").map(|rest| format!("Mc{rest}")))
}

/// With initials: `Sam H.`, `Sam H-J`, `S.L.H-J.`, and after a title `H-J`.
fn shortened(name: &FullName<'_>, given: &[&str]) -> Vec<Variant> {
    let mut found = Vec::new();
    let surname = name.initials();
    let later: Vec<String> = name.given.iter().skip(1).filter_map(|word| initial(word)).collect();
    for first in given {
        for one in surname.iter().chain(&later) {
            found.push(variant(Form::FirstAndInitial, &[first, one]));
        }
        for all in [surname.clone(), [later.as_slice(), surname.as_slice()].concat()] {
            if all.len() > 1 {
                let all: Vec<&str> = all.iter().map(String::as_str).collect();
                found.push(variant(Form::FirstAndInitial, &[&[*first], all.as_slice()].concat()));
            }
        }
    }
    let first = name.given.first().and_then(|first| initial(first));
    for all in [
        surname.clone(),
        first.iter().chain(&surname).cloned().collect(),
        first.iter().chain(&later).chain(&surname).cloned().collect(),
    ] {
        if all.len() > 1 && (all.len() > 2 || all == surname) {
            found.push(variant(Form::InitialsAlone, &all.iter().map(String::as_str).collect::<Vec<_>>()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(name: &str) -> Vec<(Form, String)> {
        let words: Vec<&str> = name.split_whitespace().collect();
        variants(&words).into_iter().map(|variant| (variant.form, variant.squeezed)).collect()
    }

    #[test]
    fn halves_of_a_surname_go_with_every_first_name() {
        let found = ways("Grace Mae Green-Okafor");
        for (form, expected) in [
            (Form::Half, "gracegreen"),
            (Form::Half, "graceokafor"),
            (Form::Half, "maegreen"),
            (Form::FirstAndInitial, "graceg"),
            (Form::FirstAndInitial, "graceo"),
            (Form::FirstAndInitial, "gracem"),
            (Form::FirstAndInitial, "gracego"),
            (Form::FirstAndInitial, "gracemgo"),
            (Form::InitialsAlone, "go"),
            (Form::InitialsAlone, "ggo"),
            (Form::InitialsAlone, "gmgo"),
        ] {
            assert!(found.contains(&(form, expected.to_owned())), "{expected}: {found:?}");
        }
        assert!(ways("Anne-Marie Page").contains(&(Form::Half, "annepage".to_owned())));
    }

    #[test]
    fn surnames_keep_their_particles() {
        for (name, form, expected) in [
            ("Mark van der Green", Form::Particled, "vandergreen"),
            ("Mark Jon van der Green", Form::Half, "markvandergreen"),
            ("Áine Ní Page", Form::Particled, "nipage"),
            ("Hugh Mac Donald", Form::Particled, "mcdonald"),
            ("Hugh MacDonald", Form::Surname, "mcdonald"),
            ("Will O’Page", Form::Half, "willpage"),
            ("Omar al-Rose", Form::Half, "omarrose"),
        ] {
            assert!(ways(name).contains(&(form, expected.to_owned())), "{name}: {:?}", ways(name));
        }
        assert!(ways("Van Green").iter().all(|(form, _)| *form != Form::Particled));
    }
}
