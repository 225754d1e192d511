//! "Did you mean …?"

/// The known name that a misspelt one is nearest to, if it is near at all.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['-', ' '], "_");
    let written = plain(written);
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
    }
}
