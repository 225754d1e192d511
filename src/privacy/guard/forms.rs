//! The ways in which something that tells who a family is may be written.

use super::everyday::{everyday, is_particle, is_place, is_small_word, is_title};
use super::fold::fold;
use super::halves;
use super::names::{Item, What};

/// How a way of writing is judged where it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    /// Several words of a name; always a hit.
    Whole,
    /// The same with the surname first, with or without a comma.
    Turned,
    /// Initials and a surname, in either order.
    Initials,
    /// A first name and a half of a surname, or a surname with its particles or in another spelling.
    Half,
    /// A surname by itself with the particles it begins with.
    Particled,
    /// A first name and the initials of surnames.
    FirstAndInitial,
    /// Initials of first names and surnames; of a surname in two parts, after a title.
    InitialsAlone,
    /// A first name alone.
    Given,
    /// A surname alone.
    Surname,
    /// A house and its street.
    Address,
    Postcode,
    Phone,
    Email,
    Reference,
    /// A reference so short that it is looked for only where references stand.
    ShortReference,
}

/// One way of writing something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Variant {
    pub(super) form: Form,
    /// Its letters.
    pub(super) squeezed: String,
    /// Where in them a word begins, the first left out.
    pub(super) breaks: Vec<u16>,
    /// Every word of it is an everyday word or very short: it counts only with capitals, and in words of its own.
    pub(super) needs_capitals: bool,
    /// Where everyday words begin in it: these need their capitals, whatever the others have.
    pub(super) capitals: Vec<u16>,
}

/// Every way of writing an item; `surname` is what comes after the first word of the full name that a short name goes
/// with, or its last word.
pub(super) fn variants(item: &Item, surname: Option<&str>) -> Vec<Variant> {
    let mut found = match item.what {
        What::Child | What::Adult | What::Other | What::Former => person(&item.text, item.what, surname),
        What::Place => place(&item.text),
        What::Reference => reference(&item.text),
        What::Address => address(&item.text),
        What::Phone => phone(&item.text),
        What::Email => vec![variant(Form::Email, &[&item.text])],
    };
    // Figures alone are nobody's name: they stand everywhere.
    let is_person = item.what.is_person();
    found.retain(|variant| {
        !variant.squeezed.is_empty() && (!is_person || variant.squeezed.chars().any(char::is_alphabetic))
    });
    found
}

/// Words as they stand, whatever they are.
pub(super) fn words_of(text: &str) -> Variant {
    let words: Vec<&str> = text.split_whitespace().collect();
    Variant { needs_capitals: false, capitals: Vec::new(), ..variant(Form::Whole, &words) }
}

/// The last word of a full name.
pub(super) fn surname(name: &str) -> Option<&str> {
    let words = words(name);
    (words.len() > 1).then(|| words.last().copied()).flatten()
}

/// The words of a name, titles before it left out.
fn words(name: &str) -> Vec<&str> {
    let all = name.split(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | '(' | ')' | '/' | '.' | '"' | '“' | '”')
    });
    let mut words: Vec<&str> = all.filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let is_no_name = |word: &&str| {
        let folded = fold(word);
        (is_title(folded.squeezed()) || is_small_word(folded.squeezed())) && folded.len() > 1
    };
    while words.len() > 1 && words.first().is_some_and(is_no_name) {
        words.remove(0);
    }
    words
}

/// What comes after the first word of a full name.
pub(super) fn behind_first(name: &str) -> Option<String> {
    let words = words(name);
    words.get(1..).filter(|rest| !rest.is_empty()).map(|rest| rest.join(" "))
}

pub(super) fn variant(form: Form, words: &[&str]) -> Variant {
    let mut squeezed = String::new();
    let mut breaks = Vec::new();
    let mut needs_capitals = true;
    let mut capitals = Vec::new();
    for word in words {
        for part in word.split(|letter: char| !letter.is_alphanumeric() && !fold_drops(letter)) {
            let part = fold(part);
            if part.squeezed().is_empty() {
                continue;
            }
            let start = squeezed.len() as u16;
            if start > 0 {
                breaks.push(start);
            }
            squeezed.push_str(part.squeezed());
            let is_word = everyday(part.squeezed()).is_some() || part.len() <= 2;
            let is_small = is_particle(part.squeezed());
            needs_capitals &= is_word || is_small;
            capitals.extend((is_word && !is_small).then_some(start));
        }
    }
    Variant { form, squeezed, breaks, needs_capitals, capitals }
}

/// Marks over and under letters are within a word.
fn fold_drops(letter: char) -> bool {
    crate::case::validate::text::plain(letter).is_empty()
}

fn person(name: &str, what: What, family_name: Option<&str>) -> Vec<Variant> {
    let words = words(name);
    let listed_small = what == What::Other && !words.iter().any(|word| word.chars().next().is_some_and(is_capital));
    let (Some(first), Some(last)) = (words.first().copied(), words.last().copied()) else { return Vec::new() };
    if listed_small {
        return Vec::new();
    }
    let mut found = Vec::new();
    if words.len() == 1 {
        found.extend(single(Form::Given, first));
        if is_unspaced(first) {
            found.push(variant(Form::Whole, &[first]));
            let given: String = first.chars().skip(1).collect();
            found.extend(single(Form::Given, &given));
        }
        if let Some(family_name) = family_name.filter(|family_name| *family_name != first) {
            // What a short name is with its surname, but no name by itself that the full name hasn't.
            let full = person(&format!("{first} {family_name}"), what, None).into_iter();
            found.extend(full.filter(|variant| !matches!(variant.form, Form::Given | Form::Surname)));
        }
        return found;
    }
    let kin = words.iter().any(|word| everyday(fold(word).squeezed()) == Some(super::everyday::Everyday::Kin));
    if is_initial(first) {
        found.push(variant(Form::Initials, &words));
        found.push(variant(Form::Initials, &[first, last]));
    } else {
        found.push(variant(Form::Whole, &words));
        if !kin {
            let names: Vec<&str> = words.iter().copied().filter(|word| !is_particle(fold(word).squeezed())).collect();
            for (at, one) in names.iter().enumerate() {
                for other in names.iter().skip(at + 1).filter(|other| !is_initial(one) && !is_initial(other)) {
                    found.push(variant(Form::Whole, &[one, other]));
                }
            }
            let before: Vec<&str> = words.iter().copied().take(words.len() - 1).collect();
            found.push(variant(Form::Turned, &[last, first]));
            found.push(variant(Form::Turned, &[&[last], before.as_slice()].concat()));
            let initials: Vec<String> = before.iter().filter_map(|word| initial(word)).collect();
            let initials: Vec<&str> = initials.iter().map(String::as_str).collect();
            if let Some(one) = initials.first() {
                found.push(variant(Form::Initials, &[one, last]));
                found.push(variant(Form::Initials, &[last, one]));
                found.push(variant(Form::Initials, &[initials.as_slice(), &[last]].concat()));
                if let Some(initial) = initial(last) {
                    found.push(variant(Form::FirstAndInitial, &[first, &initial]));
                }
            }
            found.extend(halves::variants(&words));
        }
    }
    if is_particle(fold(first).squeezed()) && fold(first).len() > 2 && first.starts_with(is_capital) {
        found.push(variant(Form::Given, &[first]));
    }
    for (at, word) in words.iter().enumerate() {
        let form = if at + 1 == words.len() { Form::Surname } else { Form::Given };
        found.extend(single(form, word));
    }
    found
}

/// A word by itself, and the parts of one with a hyphen.
fn single(form: Form, word: &str) -> Vec<Variant> {
    let whole = variant(form, &[word]);
    let counts = |word: &str| {
        let folded = fold(word);
        let letters = folded.squeezed();
        folded.len() >= 2
            && !is_particle(letters)
            && everyday(letters) != Some(super::everyday::Everyday::Kin)
            && letters.chars().any(char::is_alphabetic)
    };
    let mut found = Vec::new();
    if counts(word) {
        found.push(whole);
    }
    let parts: Vec<&str> = word.split(['-', '‐', '‑', '–']).collect();
    if parts.len() > 1 {
        let parts = parts.into_iter().filter(|part| part.chars().count() >= 3 && counts(part));
        found.extend(parts.map(|part| variant(form, &[part])));
    }
    found
}

fn place(name: &str) -> Vec<Variant> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let says_something = |word: &&str| {
        let word = fold(word);
        let letters = word.squeezed();
        !is_place(letters) && !is_particle(letters) && everyday(letters).is_none() && !letters.is_empty()
    };
    let capital = |word: &&str| word.chars().next().is_some_and(is_capital);
    let telling = words.iter().filter(|word| says_something(word) && capital(word)).count();
    match words.as_slice() {
        [one] if telling == 1 => single(Form::Surname, one),
        [_, _, ..] if telling > 0 => vec![variant(Form::Whole, &words)],
        _ => Vec::new(),
    }
}

fn reference(reference: &str) -> Vec<Variant> {
    const SHORT: usize = 5;
    let mut found = variant(Form::Reference, &[reference]);
    let digits = found.squeezed.bytes().any(|byte| byte.is_ascii_digit());
    let letters = found.squeezed.bytes().any(|byte| byte.is_ascii_alphabetic());
    if found.squeezed.len() < SHORT || !digits || !letters {
        found.form = Form::ShortReference;
    }
    vec![found]
}

fn address(address: &str) -> Vec<Variant> {
    let mut found = Vec::new();
    let segments: Vec<&str> = address.split([',', '\n']).map(str::trim).filter(|segment| !segment.is_empty()).collect();
    let mut before: Option<&str> = None;
    for (at, segment) in segments.iter().enumerate() {
        let words: Vec<&str> = segment.split_whitespace().collect();
        let code = postcode(&words);
        let words = words.get(..words.len() - code.as_ref().map_or(0, Vec::len)).unwrap_or_default();
        found.extend(code.map(|code| variant(Form::Postcode, &code)));
        let has_number = words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
        let generic = words.len() < 2
            || (words.len() == 2 && has_number && is_dwelling(words.first().copied().unwrap_or_default()));
        let joined: Vec<&str> = before.iter().copied().chain(words.iter().copied()).collect();
        before = None;
        if has_number && generic {
            // `Flat 2` or a number alone tells nothing without the street after it.
            before = (code_free(segment) && at + 1 < segments.len()).then_some(*segment);
            continue;
        }
        if has_number || joined.len() > words.len() || (at == 0 && words.len() >= 2) {
            found.push(variant(Form::Address, &joined));
            found.extend(shortened(&joined));
            if joined.len() > words.len() && has_number {
                found.push(variant(Form::Address, words));
            }
        }
    }
    found
}

fn code_free(segment: &str) -> bool {
    postcode(&segment.split_whitespace().collect::<Vec<_>>()).is_none()
}

/// `Street` written `St`.
fn shortened(words: &[&str]) -> Option<Variant> {
    let (last, before) = words.split_last()?;
    let short = match fold(last).squeezed() {
        "street" => "St",
        "road" => "Rd",
        "avenue" => "Ave",
        "lane" => "Ln",
        "close" => "Cl",
        "drive" => "Dr",
        "st" => "Street",
        "rd" => "Road",
        "ave" => "Avenue",
        _ => return None,
    };
    Some(variant(Form::Address, &[before, &[short]].concat()))
}

fn is_dwelling(word: &str) -> bool {
    matches!(
        fold(word).squeezed(),
        "flat"
            | "apartment"
            | "apt"
            | "unit"
            | "room"
            | "house"
            | "block"
            | "floor"
            | "plot"
            | "box"
            | "fflat"
            | "no"
            | "number"
    )
}

/// A postcode at the end of a line: letters and digits, digit and letters, as in `GL20 5AA`.
fn postcode<'a>(words: &[&'a str]) -> Option<Vec<&'a str>> {
    let is_outward = |word: &str| {
        (2..=4).contains(&word.len())
            && word.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic())
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_inward = |word: &str| {
        let bytes = word.as_bytes();
        matches!(bytes, [digit, one, two] if digit.is_ascii_digit() && one.is_ascii_alphabetic() && two.is_ascii_alphabetic())
    };
    match words {
        [.., one, two] if is_outward(one) && is_inward(two) => Some(vec![one, two]),
        [.., one] if one.is_ascii() && one.len() >= 5 && one.len() <= 7 => {
            let (outward, inward) = one.split_at(one.len() - 3);
            (is_outward(outward) && is_inward(inward)).then(|| vec![outward, inward])
        }
        _ => None,
    }
}

fn phone(number: &str) -> Vec<Variant> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches("00");
    let local = match digits.strip_prefix("44") {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits.to_owned(),
    };
    let abroad = local.strip_prefix('0').map(|rest| format!("44{rest}"));
    let mut found = vec![variant(Form::Phone, &[&local])];
    if let Some(abroad) = abroad {
        found.push(variant(Form::Phone, &[&abroad]));
        found.push(variant(Form::Phone, &[&format!("440{}", local.get(1..).unwrap_or_default())]));
        found.push(variant(Form::Phone, &[&format!("00{abroad}")]));
    }
    found
}

fn is_initial(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphanumeric()).count() == 1 && !is_unspaced(word)
}

pub(super) fn initial(word: &str) -> Option<String> {
    let folded = fold(word);
    let letter = folded.letter(0).filter(|letter| letter.is_alphabetic() && !is_unspaced(word))?;
    Some(letter.to_string())
}

/// A capital, or a letter of a writing without capitals.
pub(super) fn is_capital(letter: char) -> bool {
    letter.is_uppercase() || (letter.is_alphabetic() && !letter.is_lowercase())
}

/// Whether a word is of a writing that puts no spaces between words, or small words right behind a name.
pub(super) fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(is_unspaced_letter)
}

/// A letter of such a writing.
pub(super) fn is_unspaced_letter(letter: char) -> bool {
    matches!(letter,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::guard::names::ItemPlace;

    fn ways(what: What, text: &str) -> Vec<(Form, String)> {
        let item = Item { what, text: text.to_owned(), place: ItemPlace::Bytes(0..0) };
        variants(&item, None).into_iter().map(|variant| (variant.form, variant.squeezed)).collect()
    }

    #[test]
    fn a_name_is_looked_for_in_every_order() {
        let found = ways(What::Child, "Ada Mae Okafor-Bell");
        for (form, expected) in [
            (Form::Whole, "adamaeokaforbell"),
            (Form::Whole, "adaokaforbell"),
            (Form::Turned, "okaforbellada"),
            (Form::Initials, "aokaforbell"),
            (Form::Initials, "amokaforbell"),
            (Form::FirstAndInitial, "adao"),
            (Form::Given, "ada"),
            (Form::Surname, "okaforbell"),
            (Form::Surname, "okafor"),
        ] {
            assert!(found.contains(&(form, expected.to_owned())), "{expected}");
        }
    }

    #[test]
    fn what_tells_nothing_is_not_looked_for() {
        assert!(ways(What::Other, "Nana").is_empty());
        assert!(ways(What::Other, "the health visitor").is_empty());
        assert!(ways(What::Place, "Children's Centre").iter().all(|(form, _)| *form == Form::Whole));
        assert!(ways(What::Place, "Nursery").is_empty());
        assert_eq!(ways(What::Other, "Nana Pat").iter().filter(|(form, _)| *form == Form::Given).count(), 0);
    }

    #[test]
    fn an_address_is_its_house_and_its_postcode() {
        let found = ways(What::Address, "Flat 2, 4 Mill Lane, Tewkesbury GL20 5AA");
        assert!(found.contains(&(Form::Address, "flat24milllane".to_owned())));
        assert!(found.contains(&(Form::Address, "4milllane".to_owned())));
        assert!(found.contains(&(Form::Postcode, "gl205aa".to_owned())));
        assert!(!found.iter().any(|(_, letters)| letters == "tewkesbury" || letters == "flat2"));
    }

    #[test]
    fn a_phone_number_is_looked_for_at_home_and_from_abroad() {
        for written in ["07700 900123", "+44 7700 900123", "+44 (0)7700 900123"] {
            let found = ways(What::Phone, written);
            assert!(found.contains(&(Form::Phone, "07700900123".to_owned())), "{written}");
            assert!(found.contains(&(Form::Phone, "447700900123".to_owned())), "{written}");
        }
    }
}
