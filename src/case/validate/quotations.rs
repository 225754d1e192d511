//! Words in quotation marks that nobody is noted to have said.

use std::ops::Range;

use super::passages::{Passage, folded_words, passages};

/// From how many words on a quotation is looked up.
const WORDS: usize = 5;

/// Words that begin a sentence about what could be said, which nobody has said yet.
const INVITES: [&str; 9] = ["ask", "say", "tell", "try", "use", "sing", "whisper", "call", "keep"];

/// Words before a quotation that make it one of what could be said.
const SUPPOSES: [&str; 4] = ["try", "trying", "instead", "example"];

/// Words that do so with one of [`INVITES`] after them.
const MAY: [&str; 4] = ["could", "might", "can", "may"];

/// The quotations of a closing's text that stand in none of the `sources`: the notes' words, by [`source`].
pub fn unnoted(text: &str, sources: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for passage in passages(text) {
        for quotation in &passage.quotations {
            let stands = |end: &usize| {
                let said = text.get(quotation.start..*end).unwrap_or_default();
                folded_words(said).len() < WORDS || is_title(said) || is_noted(said, sources)
            };
            let bytes = quotation.bytes();
            if !quotation.ends.iter().any(stands) && !is_supposed(&passage, bytes.start) {
                found.push(bytes);
            }
        }
    }
    found
}

/// A part of the notes, as quotations are looked for in it.
pub fn source(text: &str) -> String {
    format!(" {} ", folded_words(text).join(" "))
}

/// Whether every part of a quotation stands in one source; what is left out or put in between is marked by `…` or `[ ]`.
fn is_noted(said: &str, sources: &[String]) -> bool {
    let mut parts: Vec<String> = Vec::new();
    for (i, part) in said.replace("...", "…").split(['[', ']']).enumerate() {
        // Every other part stands in brackets.
        if i % 2 == 0 {
            parts.extend(part.split('…').map(source).filter(|part| !part.trim().is_empty()));
        }
    }
    sources.iter().any(|source| {
        let mut rest = source.as_str();
        parts.iter().all(|part| {
            let at = rest.find(part.as_str());
            // The space at the end is the next one's at the beginning.
            rest = at.and_then(|at| rest.get(at + part.len() - 1..)).unwrap_or_default();
            at.is_some()
        })
    })
}

/// Whether it is written as a title is: all long words with a capital.
fn is_title(said: &str) -> bool {
    let mut long = said.split_whitespace().filter(|word| word.chars().count() > 3).peekable();
    long.peek().is_some() && long.all(|word| word.starts_with(|letter: char| !letter.is_lowercase()))
}

/// Whether its sentence tells what could be said.
fn is_supposed(passage: &Passage, start: usize) -> bool {
    let before: Vec<_> = passage.words.iter().take_while(|word| word.bytes.end <= start).collect();
    let sentence = before.last().map(|word| word.sentence);
    let words: Vec<_> = before.iter().filter(|word| Some(word.sentence) == sentence).collect();
    let invites = |at: usize| words.get(at).is_some_and(|word| INVITES.contains(&word.folded.as_str()));
    let supposes = words.iter().enumerate().any(|(at, word)| {
        let word = word.folded.as_str();
        SUPPOSES.contains(&word) || (MAY.contains(&word) && (invites(at + 1) || invites(at + 2)))
    });
    invites(0) || supposes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let sources = ["I didn’t know she looked at me that much.", "That's *pure joy*, that is – her arms!"]
            .map(source)
            .to_vec();
        unnoted(text, &sources).into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn words_that_nobody_said_are_found() {
        for (text, expected) in [
            ("You said, “I never saw how much she laughs.”", "I never saw how much she laughs."),
            ("\"I did know she looked at me that much\" stays with me.", "I did know she looked at me that much"),
            ("You told me: ‘We’re a different family now.’ I", "We’re a different family now."),
            ("You told me: 'We're a different family now.' I", "We're a different family now."),
            (
                "# Progress\n\n- “Nobody in this house shouts\n  any more,” you said.",
                "Nobody in this house shouts\n  any more,",
            ),
            ("“I didn’t know … she never laughed at me”", "I didn’t know … she never laughed at me"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn words_that_stand_in_the_notes_are_left_alone() {
        for text in [
            "You said, “I didn't know she looked at me that much”.",
            "you said: 'I DIDN’T know she looked at me'",
            "“That’s pure joy, that is.”",
            "“I didn’t know […] looked at me that much.”",
            "“I didn’t know [Ada] looked at me that much.”",
            "You said “Again!” and he said, “One more time, please.”",
            "You read “The Tiger Who Came to Tea” together.",
            "Say, “I can see that you want another one.”",
            "You could ask him, “What shall we build now, you and I?”",
            "It's Ada's and the boys' room, and it's not the girls'.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
