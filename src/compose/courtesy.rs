//! What a letter calls somebody outside the family after "Dear".

/// What stands before a name and is no part of it, in the languages of the wording that write with Latin letters.
const TITLES: [&str; 34] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "revd",
    "reverend",
    "fr",
    "father",
    "sister",
    "nurse",
    "cllr",
    "councillor",
    "judge",
    "and",
    "&",
    "athro",
    "parch",
    "dra",
    "profa",
    "mgr",
    "lek",
    "hab",
    "inż",
    "doamna",
    "domnul",
];

/// "Dr Sutcliffe" of "Dr A. Sutcliffe": a title and initials are followed by the surname alone. A name that is written in
/// full, or that has no title, stays as it is.
pub(super) fn addressed(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let initials = words.iter().skip(titles).take_while(|word| is_initials(word)).count();
    let surname = words.get(titles + initials..).unwrap_or_default();
    if titles == 0 || initials == 0 || surname.is_empty() {
        return name.to_owned();
    }
    let kept = words.iter().take(titles).chain(surname);
    kept.copied().collect::<Vec<_>>().join(" ")
}

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// `A.`, `A`, `J.R.`, `J-P.`, `JR`: capitals with nothing but dots and dashes between them, three at most.
fn is_initials(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|letter| !matches!(letter, '.' | '-' | '’' | '\'')).collect();
    let dotted = word.contains('.');
    let most = if dotted { 4 } else { 2 };
    (1..=most).contains(&letters.len()) && letters.iter().all(|letter| letter.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_initials_keeps_the_surname_alone() {
        for (name, expected) in [
            ("Dr A. Sutcliffe", "Dr Sutcliffe"),
            ("Dr. A. B. Sutcliffe", "Dr. Sutcliffe"),
            ("Dr J.R. van den Berg", "Dr van den Berg"),
            ("Prof Dame JR Patel-Smith", "Prof Dame Patel-Smith"),
            ("Mr and Mrs T. Jones", "Mr and Mrs Jones"),
            ("Mrs É. O’Neill", "Mrs O’Neill"),
        ] {
            assert_eq!(addressed(name), expected);
        }
    }

    #[test]
    fn a_name_in_full_or_without_a_title_stays_as_it_is() {
        for name in [
            "Dr Asha Patel",
            "Asha Patel",
            "A. Patel",
            "Dean Forest Adoption Team",
            "Dr Ng",
            "Dr A.",
            "Judith Abel",
            "Dr Li A",
        ] {
            assert_eq!(addressed(name), name);
        }
    }
}
