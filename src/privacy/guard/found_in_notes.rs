//! Where in a family's notes a refused word is, however it is written there: with entities, with YAML's escapes.

use std::ops::Range;

use super::fold::fold;
use crate::diagnostic::Diagnostic;
use crate::source::SourceFile;

/// The bytes of a file in which some letters stand as words of their own.
pub(super) fn bytes_of(file: &SourceFile, squeezed: &str) -> Option<Range<usize>> {
    if squeezed.is_empty() {
        return None;
    }
    within(&file.text, squeezed).or_else(|| {
        let decoded = Decoded::read(&file.text)?;
        within(&decoded.text, squeezed).map(|bytes| decoded.written(bytes))
    })
}

fn within(text: &str, squeezed: &str) -> Option<Range<usize>> {
    let folded = fold(text);
    folded.squeezed().match_indices(squeezed).find_map(|(at, _)| {
        let (start, end) = (folded.letter_at(at), folded.letter_at(at + squeezed.len()));
        let before = start == 0 || !folded.gap_before(text, start).is_none();
        let after = end >= folded.len() || !folded.gap_before(text, end).is_none();
        (before && after).then(|| folded.written(start..end))
    })
}

/// A text with its entities and escapes read, and where each piece of it was written.
struct Decoded {
    text: String,
    /// Where each piece begins here, and where it was written.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Decoded {
    /// None where there is nothing to decode.
    fn read(text: &str) -> Option<Self> {
        let mut decoded = Self { text: String::with_capacity(text.len()), pieces: Vec::new() };
        let mut at = 0;
        while let Some(next) = text.get(at..)?.find(['&', '\\']).map(|next| at + next) {
            decoded.push(text.get(at..next)?, at..next);
            let rest = text.get(next..)?;
            let (meant, length) = entity(rest).or_else(|| escape(rest)).unwrap_or_else(|| (rest[..1].to_owned(), 1));
            decoded.push(&meant, next..next + length);
            at = next + length;
        }
        if decoded.pieces.is_empty() {
            return None;
        }
        decoded.push(text.get(at..)?, at..text.len());
        Some(decoded)
    }

    fn push(&mut self, text: &str, written: Range<usize>) {
        self.pieces.push((self.text.len(), written));
        self.text.push_str(text);
    }

    /// The bytes as written of some bytes of the decoded text.
    fn written(&self, bytes: Range<usize>) -> Range<usize> {
        let of = |at: usize, end: bool| {
            let after = self.pieces.partition_point(|(start, _)| if end { *start < at } else { *start <= at });
            let Some((start, written)) = after.checked_sub(1).and_then(|piece| self.pieces.get(piece)) else {
                return 0;
            };
            // A piece that was decoded counts whole.
            let length = self.pieces.get(after).map_or(self.text.len(), |(next, _)| *next) - start;
            if length == written.len() {
                written.start + (at - start)
            } else if end {
                written.end
            } else {
                written.start
            }
        };
        of(bytes.start, false)..of(bytes.end, true)
    }
}

/// An entity such as `&#71;` or `&eacute;` with what it means and how long it is.
fn entity(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 40;
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = inner.get(..end)?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#') {
        return None;
    }
    let length = end + 2;
    let written = text.get(..length)?;
    let mut meant = String::new();
    for token in html5gum::Tokenizer::new(written) {
        if let Ok(html5gum::Token::String(text)) = token {
            meant.push_str(&String::from_utf8_lossy(&text.value));
        }
    }
    (meant != written).then_some((meant, length))
}

/// An escape of YAML's double quotes, such as `\\u00e9`, with what it means and how long it is.
fn escape(text: &str) -> Option<(String, usize)> {
    let rest = text.strip_prefix('\\')?;
    let digits = match rest.bytes().next()? {
        b'x' => 2,
        b'u' => 4,
        b'U' => 8,
        _ => return None,
    };
    let code = u32::from_str_radix(rest.get(1..=digits)?, 16).ok()?;
    Some((char::from_u32(code)?.to_string(), digits + 2))
}

/// The same refusal for several documents is reported once.
pub fn merge(problems: &mut Vec<Diagnostic>) {
    let mut kept: Vec<(Diagnostic, usize)> = Vec::with_capacity(problems.len());
    for problem in problems.drain(..) {
        let is_same = |known: &Diagnostic| {
            let same_place = known.location == problem.location && known.quoted == problem.quoted;
            known.code == problem.code && known.code.starts_with("guard-") && problem.quoted.is_some() && same_place
        };
        match kept.iter_mut().find(|(known, _)| is_same(known)) {
            Some((_, more)) => *more += 1,
            None => kept.push((problem, 0)),
        }
    }
    problems.extend(kept.into_iter().map(|(problem, more)| match more {
        0 => problem,
        1 => Diagnostic { message: format!("{}; the same in 1 more document", problem.message), ..problem },
        more => Diagnostic { message: format!("{}; the same in {more} more documents", problem.message), ..problem },
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, squeezed: &str) -> Option<String> {
        let file = SourceFile { path: "a.md".into(), text: text.to_owned() };
        bytes_of(&file, squeezed).map(|bytes| text[bytes].to_owned())
    }

    #[test]
    fn words_are_located_however_they_are_written() {
        for (text, squeezed, expected) in [
            ("Ask Grace Okafor now", "graceokafor", "Grace Okafor"),
            ("Ask &#71;race &#x4f;kafor now", "graceokafor", "&#71;race &#x4f;kafor"),
            ("Zo&eacute; Quill & more", "zoequill", "Zo&eacute; Quill"),
            ("x: \"Gr\\x61ce Ok\\u0061for\"", "graceokafor", "Gr\\x61ce Ok\\u0061for"),
        ] {
            assert_eq!(found(text, squeezed).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(found("Graceful &amp; fine", "grace"), None);
    }

    #[test]
    fn refusals_of_one_sentence_are_told_once() {
        let told = |where_: &str| Diagnostic::error("guard-name", where_).quoting("Ada");
        let mut problems = vec![told("a"), Diagnostic::error("x", "y"), told("b"), told("c")];
        merge(&mut problems);
        let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
        assert_eq!(messages, ["a; the same in 2 more documents", "y"]);
    }
}
