//! "Did you mean …?": the known name a misspelt one is nearest to.

/// The known name nearest to `written`, if it is near enough to have been meant.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (written.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_finds_none() {
        assert_eq!(nearest("acent", ["ink", "accent", "axis"]), Some("accent"));
        assert_eq!(nearest("Tint", ["ink", "tint"]), Some("tint"));
        assert_eq!(nearest("zebra", ["ink", "tint"]), None);
    }
}
