//! The one line of a case study that the program writes: who approved what. Every other byte stays as it is.

use std::ops::Range;

use super::{SourceFile, front_matter, yaml};
use crate::case::path::NotePath;
use crate::case::{Approved, CaseStudy};

/// The text of a case study with its approval, new or in the place of an earlier one. None where the file's keys are written
/// in a way that no line can be put among them.
pub fn approved(file: &SourceFile, approval: &Approved) -> Option<String> {
    let text = &file.text;
    let keys = front_matter::parts(text).ok()?.yaml;
    let line = line(approval);
    let before: CaseStudy = serde_yaml::from_str(text.get(keys.clone())?).ok()?;
    let whole = if before.approved.is_some() {
        let at = earlier(file, &keys)?;
        [text.get(..at.start)?, &line, text.get(at.end..)?].concat()
    } else {
        let (head, rest) = (text.get(..keys.end)?, text.get(keys.end..)?);
        let end = if text.get(..keys.start)?.ends_with("\r\n") { "\r\n" } else { "\n" };
        [head, &line, end, rest].concat()
    };
    // It must say the same as before, and the approval.
    let after = front_matter::parts(&whole).ok()?;
    let read: CaseStudy = serde_yaml::from_str(whole.get(after.yaml)?).ok()?;
    let body = |text: &str, range: Range<usize>| text.get(range).map(str::to_owned);
    let same_body = body(&whole, after.body) == body(text, front_matter::parts(text).ok()?.body);
    (same_body && read == CaseStudy { approved: Some(approval.clone()), ..before }).then_some(whole)
}

/// Where an earlier approval stands, from its key on.
fn earlier(file: &SourceFile, keys: &Range<usize>) -> Option<Range<usize>> {
    let places = yaml::places(file, keys);
    let path = NotePath::from("approved");
    let (key, value) = (places.key(&path), places.value(&path));
    let text = &file.text;
    let starts_line = |at: usize| text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
    if !starts_line(key.start) {
        return None;
    }
    let same_line = !text.get(key.end..value.start)?.contains('\n');
    if same_line && text.get(value.clone())?.starts_with('{') {
        return Some(key.start..value.end);
    }
    // A block below the key: up to the next line that stands as far out.
    let mut end = key.start;
    for (number, line) in text.get(key.start..keys.end)?.split_inclusive('\n').enumerate() {
        let is_within = number == 0 || line.starts_with([' ', '\t']);
        if !is_within {
            break;
        }
        end += line.len();
    }
    let block = text.get(key.start..end)?;
    Some(key.start..key.start + block.trim_end().len())
}

fn line(approval: &Approved) -> String {
    let Approved { by, on, sha256 } = approval;
    format!("approved: {{ by: {}, on: {on}, sha256: {} }}", word(by), word(sha256))
}

/// A word as YAML takes it for a text: bare where it can be nothing else.
fn word(text: &str) -> String {
    let is_bare = text.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_');
    let other = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let begins = text.bytes().next().is_some_and(|first| first.is_ascii_alphabetic());
    if is_bare && begins && !other.contains(&text.to_ascii_lowercase().as_str()) {
        text.to_owned()
    } else {
        // A text of JSON is one of YAML.
        serde_json::Value::from(text).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn approval() -> Approved {
        Approved { by: "sllwyd".to_owned(), on: "2026-05-02".parse().unwrap(), sha256: "0123abcd".to_owned() }
    }

    fn edited(text: &str) -> Option<String> {
        approved(&SourceFile { path: "a.md".into(), text: text.to_owned() }, &approval())
    }

    const LINE: &str = "approved: { by: sllwyd, on: 2026-05-02, sha256: \"0123abcd\" }";

    #[test]
    fn a_line_is_added_and_nothing_else_changes() {
        for end in ["\n", "\r\n"] {
            let text = format!("---{end}family: X-1{end}title: T # so{end}author: a{end}---{end}approved: no{end}");
            let expected = text.replace(&format!("author: a{end}"), &format!("author: a{end}{LINE}{end}"));
            assert_eq!(edited(&text).unwrap(), expected);
        }
    }

    #[test]
    fn an_earlier_approval_is_replaced_however_it_is_written() {
        let earlier = [
            "approved: { by: b, on: 2026-01-01, sha256: ff }",
            "approved: {\n  by: b, on: 2026-01-01,\n  sha256: ff }",
            "approved:\n  by: b\n  on: 2026-01-01\n  sha256: ff",
            "\"approved\": {by: b, on: 2026-01-01, sha256: ff}",
        ];
        for earlier in earlier {
            let text = format!("---\nfamily: X-1\n{earlier} # note\ntitle: T\nauthor: a\n---\nBody.\n");
            let text = if earlier.ends_with("ff") { text.replace(" # note", "") } else { text };
            let expected = text.replace(earlier, LINE);
            assert_eq!(edited(&text).as_deref(), Some(expected.as_str()), "{earlier}");
        }
    }

    #[test]
    fn keys_that_no_line_can_stand_among_are_left_alone() {
        assert_eq!(edited("---\n{ family: X-1, title: T, author: a }\n---\nBody.\n"), None);
        assert_eq!(edited("no keys"), None);
    }

    #[test]
    fn words_stay_texts() {
        assert_eq!(word("hreid"), "hreid");
        for text in ["no", "12", "a: b", "0123", "é", ""] {
            assert!(word(text).starts_with('"'), "{text}");
            assert_eq!(serde_yaml::from_str::<String>(&word(text)).unwrap(), text);
        }
    }
}
