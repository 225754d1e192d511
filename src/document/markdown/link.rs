//! Where a link may go, and the small questions of one piece of text.

/// The link as it may be printed, or none where it may not go there.
pub(super) fn allowed(target: &str, is_email: bool) -> Option<String> {
    if target.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
        return None;
    }
    if is_email && !target.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:")) {
        return Some(format!("mailto:{target}"));
    }
    let (scheme, rest) = target.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let there = match scheme.as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric())),
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    there.then(|| format!("{scheme}:{rest}"))
}

/// The words without control characters.
pub(super) fn printable(words: &str) -> String {
    words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// The length of a footnote's mark such as `[^1]` at the start of a text.
pub(super) fn footnote_mark(text: &str) -> Option<usize> {
    let label = text.strip_prefix("[^")?;
    let end = label.find([']', '[', '\n', '\r'])?;
    (end > 0 && label[end..].starts_with(']')).then_some(end + 3)
}
