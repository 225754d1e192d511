//! Whom a passage or a text of the notes is written for: `{#for-grace}`, `for-others`, `for-all`.

/// What a mark and a key begin with.
pub const FOR: &str = "for";

/// Whom a passage is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// These adults, by id.
    Only(Vec<String>),
    /// Everybody whom the marked passages right before it leave out.
    Others,
    /// Every reader, each of whom it is true of.
    Everyone,
}

impl Audience {
    /// Reads what stands after `for`: ids with dashes, commas or `and` between them, `others` or `all`.
    ///
    /// An id may hold dashes itself, so that only the ids there are can tell where one ends. The error is the part that
    /// names nobody.
    pub fn parse<'a>(written: &'a str, adults: &[&str]) -> Result<Self, &'a str> {
        let rest = written.trim_matches(|letter: char| letter.is_whitespace() || "-_:".contains(letter));
        match rest.to_lowercase().as_str() {
            "others" => return Ok(Self::Others),
            "all" | "everyone" => return Ok(Self::Everyone),
            _ => {}
        }
        let mut ids: Vec<String> = Vec::new();
        let parts = rest.split(|letter: char| letter.is_whitespace() || ",+&".contains(letter));
        for part in parts.filter(|part| !part.is_empty() && !part.eq_ignore_ascii_case("and")) {
            let found = joined(part, adults).ok_or(part)?;
            ids.extend(found.into_iter().map(str::to_owned));
        }
        if ids.is_empty() { Err(rest) } else { Ok(Self::Only(ids)) }
    }

    /// Whether it is written for an adult by name.
    pub fn names(&self, reader: &str) -> bool {
        matches!(self, Self::Only(ids) if ids.iter().any(|id| id == reader))
    }
}

/// What stands after `for-` in a key such as `for-grace`; none for any other key.
pub fn after_for(key: &str) -> Option<&str> {
    let (start, rest) = (key.get(..FOR.len())?, key.get(FOR.len()..)?);
    start.eq_ignore_ascii_case(FOR).then(|| rest.strip_prefix('-')).flatten()
}

/// The ids that a text names with dashes between them, the longest first: `ann-marie` is one person where there is one of
/// that id.
fn joined<'i>(text: &str, known: &[&'i str]) -> Option<Vec<&'i str>> {
    if let Some(id) = known.iter().find(|id| same(id, text)) {
        return Some(vec![*id]);
    }
    let mut dashes: Vec<usize> = text.match_indices('-').map(|(at, _)| at).collect();
    dashes.reverse();
    dashes.into_iter().find_map(|at| {
        let (head, tail) = (text.get(..at)?, text.get(at + 1..)?);
        let id = known.iter().find(|id| same(id, head))?;
        let tail = tail.strip_prefix("and-").unwrap_or(tail);
        let mut ids = vec![*id];
        ids.extend(joined(tail, known)?);
        Some(ids)
    })
}

fn same(id: &str, written: &str) -> bool {
    id == written || id.to_lowercase() == written.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADULTS: [&str; 4] = ["ann", "ann-marie", "geth", "Rhian"];

    fn only(ids: &[&str]) -> Audience {
        Audience::Only(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    #[test]
    fn audience_holds_every_id_when_several_are_joined() {
        for written in
            ["-geth-rhian", "-geth,rhian", " geth and Rhian", "-geth-and-rhian", "-geth, rhian", ":geth+rhian"]
        {
            assert_eq!(Audience::parse(written, &ADULTS), Ok(only(&["geth", "Rhian"])), "{written}");
        }
    }

    #[test]
    fn audience_takes_the_longest_id_when_ids_hold_dashes() {
        assert_eq!(Audience::parse("-ann-marie", &ADULTS), Ok(only(&["ann-marie"])));
        assert_eq!(Audience::parse("-ann-marie-ann", &ADULTS), Ok(only(&["ann-marie", "ann"])));
        assert!(!Audience::parse("-ann-marie", &ADULTS).unwrap().names("ann"));
    }

    #[test]
    fn audience_is_refused_when_an_id_names_nobody() {
        assert_eq!(Audience::parse("-gath", &ADULTS), Err("gath"));
        assert_eq!(Audience::parse("-geth-rian", &ADULTS), Err("geth-rian"));
        assert_eq!(Audience::parse("", &ADULTS), Err(""));
        assert_eq!(Audience::parse("-Others", &ADULTS), Ok(Audience::Others));
        assert_eq!(Audience::parse("-all", &ADULTS), Ok(Audience::Everyone));
    }

    #[test]
    fn keys_for_readers_are_told_from_languages() {
        assert_eq!(after_for("for-geth"), Some("geth"));
        assert_eq!(after_for("fo"), None);
        assert_eq!(after_for("for"), None);
        assert_eq!(after_for("cy"), None);
        assert_eq!(after_for("foř-x"), None);
    }
}
