//! "Did you mean …?"

/// What people write for keys that have another name.
const OTHER_WORDS: [(&str, &str); 12] = [
    ("dob", "born"),
    ("date_of_birth", "born"),
    ("birthday", "born"),
    ("date", "on"),
    ("day", "on"),
    ("who", "by"),
    ("score", "value"),
    ("rating", "value"),
    ("picture", "still"),
    ("photo", "still"),
    ("image", "still"),
    ("question", "helping_question"),
];

/// The known name that a misspelt one is nearest to, if it is near at all.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['-', ' '], "_");
    let written = plain(written);
    let known: Vec<&str> = known.into_iter().collect();
    let other = OTHER_WORDS.iter().find(|(word, _)| *word == written).map(|(_, name)| *name);
    if let Some(name) = other.and_then(|name| known.iter().find(|known| **known == name)) {
        return Some(name);
    }
    // The beginning of one name alone: `relation` for `relationship`.
    let begun: Vec<&&str> = known.iter().filter(|name| plain(name).starts_with(&written)).collect();
    if let ([name], true) = (begun.as_slice(), written.chars().count() >= 3) {
        return Some(name);
    }
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &plain(name)), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 5 && *distance < name.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Names in backticks, with commas.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["agreed", "text", "hoped_for", "on"];
        assert_eq!(nearest("agred", known), Some("agreed"));
        assert_eq!(nearest("hoped-for", known), Some("hoped_for"));
        assert_eq!(nearest("Text", known), Some("text"));
        assert_eq!(nearest("zebra", known), None);
        assert_eq!(nearest("relation", ["id", "relationship"]), Some("relationship"));
        assert_eq!(nearest("date", known), Some("on"));
    }
}
