//! A Markdown text as somebody reads it: passages, sentences, words, and what stands in quotation marks.
//!
//! For checks that read prose. Everything keeps its bytes, and nothing here judges.

use std::ops::Range;

use super::text::plain;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where, in bytes of the whole text.
    pub(super) bytes: Range<usize>,
    /// Without capitals and marks.
    pub(super) folded: String,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether it is the first of its sentence, or of what is quoted.
    pub(super) first: bool,
    /// Which sentence of the passage it is in, from 0.
    pub(super) sentence: usize,
    /// Whether somebody else says it: in quotation marks or a quoted block.
    pub(super) quoted: bool,
}

/// A paragraph, an item of a list, a heading or a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) bytes: Range<usize>,
    pub(super) heading: bool,
    pub(super) words: Vec<Word>,
    pub(super) quotations: Vec<Quotation>,
}

/// What stands between two quotation marks. Where an apostrophe could be the closing mark there is more than one end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    pub(super) start: usize,
    /// One at least, in order.
    pub(super) ends: Vec<usize>,
}

impl Quotation {
    /// The shortest that it can be.
    pub(super) fn bytes(&self) -> Range<usize> {
        self.start..self.ends.first().copied().unwrap_or(self.start)
    }
}

/// The passages of a text, in order.
pub(super) fn passages(text: &str) -> Vec<Passage> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bytes = at..at + line.len();
        at = bytes.end;
        let trimmed = line.trim();
        let numbered = trimmed.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let item = numbered.len() < trimmed.len() && numbered.starts_with(". ");
        let begins = item || ["#", "- ", "* ", "+ ", "|", "[^"].iter().any(|mark| trimmed.starts_with(mark));
        if (trimmed.is_empty() || begins)
            && let Some(done) = open.take()
        {
            found.push(done);
        }
        if trimmed.is_empty() {
            continue;
        }
        match &mut open {
            Some(open) => open.end = bytes.end,
            None => open = Some(bytes),
        }
        if trimmed.starts_with(['#', '|'])
            && let Some(done) = open.take()
        {
            found.push(done);
        }
    }
    found.extend(open);
    found.into_iter().map(|bytes| passage(text, bytes)).collect()
}

fn passage(text: &str, bytes: Range<usize>) -> Passage {
    let written = text.get(bytes.clone()).unwrap_or_default();
    let quotations = quotations(text, &bytes);
    let block = written.trim_start().starts_with('>');
    let mut words: Vec<Word> = Vec::new();
    let (mut sentence, mut last) = (0, bytes.start);
    for range in word_places(written) {
        let range = bytes.start + range.start..bytes.start + range.end;
        let word = text.get(range.clone()).unwrap_or_default();
        let between = text.get(last..range.start).unwrap_or_default();
        let ends = !words.is_empty() && between.contains(['.', '!', '?']);
        sentence += usize::from(ends);
        let opens = between.contains(['“', '"', '‘', '«', ':', '(', '[']);
        let quoted = |quotation: &Quotation| {
            quotation.start <= range.start && quotation.ends.last().is_some_and(|end| range.end <= *end)
        };
        words.push(Word {
            folded: folded(word),
            capital: word.starts_with(char::is_uppercase),
            first: words.is_empty() || ends || opens,
            sentence,
            quoted: block || quotations.iter().any(quoted),
            bytes: range.clone(),
        });
        last = range.end;
    }
    Passage { heading: written.trim_start().starts_with('#'), bytes, words, quotations }
}

/// A word without capitals and marks.
pub(super) fn folded(word: &str) -> String {
    super::text::fold(word).to_plain()
}

/// The words of a text, folded, without anything between them.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|letter| !matches!(letter, '\'' | '’' | '‘' | 'ʼ')).collect();
    word_places(&text).into_iter().filter_map(|bytes| text.get(bytes)).map(folded).collect()
}

/// Runs of letters, digits and their marks; a number keeps its decimal point.
fn word_places(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (i, (at, letter)) in letters.iter().enumerate() {
        let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|(_, l)| l.is_ascii_digit());
        let point = *letter == '.' && digit(i.checked_sub(1)) && digit(Some(i + 1));
        let mark = open.is_some() && plain(*letter).is_empty();
        if letter.is_alphanumeric() || mark || point {
            let end = at + letter.len_utf8();
            open = Some(open.map_or(*at, |open| open.start)..end);
        } else {
            found.extend(open.take());
        }
    }
    found.extend(open);
    found
}

/// What stands in quotation marks of any kind.
fn quotations(text: &str, bytes: &Range<usize>) -> Vec<Quotation> {
    let letters: Vec<(usize, char)> =
        text.get(bytes.clone()).unwrap_or_default().char_indices().map(|(at, l)| (bytes.start + at, l)).collect();
    let near = |at: Option<usize>| at.and_then(|at| letters.get(at)).map(|(_, letter)| *letter);
    let mut found = Vec::new();
    let mut i = 0;
    while let Some((at, letter)) = letters.get(i).copied() {
        let close: &[char] = match letter {
            '“' => &['”', '“'],
            '„' => &['“', '”'],
            '«' => &['»'],
            '"' => &['"'],
            '‘' => &['’'],
            '\'' => &['\''],
            _ => &[],
        };
        let single = matches!(letter, '‘' | '\'');
        let inside = near(i.checked_sub(1)).is_some_and(char::is_alphanumeric);
        if close.is_empty() || (single && inside) {
            i += 1;
            continue;
        }
        let ends: Vec<usize> = (i + 1..letters.len())
            .filter(|at| {
                let here = near(Some(*at)).is_some_and(|letter| close.contains(&letter));
                here && (!single || closes(near(at.checked_sub(1)), near(Some(at + 1))))
            })
            .collect();
        let kept = if single { ends.as_slice() } else { ends.get(..1).unwrap_or_default() };
        let place = |at: &usize| letters.get(*at).map(|(at, _)| *at);
        if let Some(first) = kept.first() {
            found.push(Quotation { start: at + letter.len_utf8(), ends: kept.iter().filter_map(place).collect() });
            i = *first;
        }
        i += 1;
    }
    found
}

/// Whether a mark that may be an apostrophe ends a quotation between these two.
fn closes(before: Option<char>, after: Option<char>) -> bool {
    let ends = before.is_some_and(|letter| matches!(letter, '.' | ',' | '!' | '?' | '…'));
    let open = after.is_none_or(|letter| !letter.is_alphanumeric());
    open && (ends || after.is_none_or(|letter| !letter.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        passages(text).iter().flat_map(|passage| &passage.quotations).map(|found| &text[found.bytes()]).collect()
    }

    #[test]
    fn quotations_are_found_in_marks_of_any_kind() {
        assert_eq!(quoted("You said, “Again!” and \"more\"."), ["Again!", "more"]);
        assert_eq!(quoted("You said, ‘I don’t know.’ Then"), ["I don’t know."]);
        assert_eq!(quoted("You said, 'I don't know.' Then"), ["I don't know."]);
        assert_eq!(quoted("Don't touch the boys' room, it's Ada's"), Vec::<&str>::new());
        assert_eq!(quoted("One “open\n\nnext” one"), Vec::<&str>::new());
    }

    #[test]
    fn passages_and_sentences_are_told_apart() {
        let text = "# One\nTwo. Three 7.5\nfour\n- five\n- six\n\n> seven";
        let found = passages(text);
        let words: Vec<Vec<&str>> =
            found.iter().map(|passage| passage.words.iter().map(|word| word.folded.as_str()).collect()).collect();
        assert_eq!(words, [vec!["one"], vec!["two", "three", "7.5", "four"], vec!["five"], vec!["six"], vec!["seven"]]);
        assert_eq!(found[1].words.iter().map(|word| word.sentence).collect::<Vec<_>>(), [0, 1, 1, 1]);
        assert!(found[4].words[0].quoted && found[0].heading);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[\\PC\n'“”‘’\"#>.|]{0,60}") {
            for passage in passages(&text) {
                for word in &passage.words {
                    prop_assert!(text.get(word.bytes.clone()).is_some());
                }
                for quotation in &passage.quotations {
                    prop_assert!(text.get(quotation.bytes()).is_some());
                }
            }
        }
    }
}
