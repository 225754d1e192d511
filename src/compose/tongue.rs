//! Which language words are in, and how they come into a document of another.

use crate::case::{Family, Text};
use crate::document::Inline;
use crate::language::Language;

/// The language a document is written in and the one its notes are in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tongue<'a> {
    /// The language the document's own sentences are in.
    pub(super) document: &'a Language,
    /// The language its reader reads; another only where there is no wording for it.
    pub(super) reader: &'a Language,
    /// The language that plain text of the family's notes is in.
    pub(super) notes: &'a Language,
    /// The language that plain text of the service is in.
    pub(super) service: &'a Language,
    /// Whose document it is, where that is somebody of the family: texts may be written for them alone.
    pub(super) addressee: Option<Addressee<'a>>,
}

/// Somebody of a family who reads a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Addressee<'a> {
    pub(super) id: &'a str,
    pub(super) family: &'a Family,
}

impl Tongue<'_> {
    /// A text of the family's notes as its reader gets it, marked where it is not in the document's language.
    pub(super) fn noted(&self, text: &Text) -> Vec<Inline> {
        self.marked(self.for_reader(text), self.notes)
    }

    /// Whether a text says nothing to the document's reader.
    pub(super) fn is_blank(&self, text: &Text) -> bool {
        self.for_reader(text).is_blank_for_others()
    }

    /// The text that is the reader's: their own, unless the one for everybody else alone is in their language.
    pub(super) fn for_reader<'t>(&self, text: &'t Text) -> &'t Text {
        let Some(Addressee { id, family }) = self.addressee.filter(|_| text.is_addressed()) else { return text };
        let adults: Vec<&str> = family.adults.iter().map(|adult| adult.id.as_str()).collect();
        let own = text.for_reader(Some(id), &adults);
        let is_theirs = |text: &Text| {
            !text.is_blank_for_others() && text.in_language(self.reader, self.notes).1.is_same_language(self.reader)
        };
        if !is_theirs(own) && is_theirs(text) { text } else { own }
    }

    /// A text of the service's.
    pub(super) fn service(&self, text: &Text) -> Vec<Inline> {
        self.marked(text, self.service)
    }

    /// Words in the language of the notes, marked where it is not the document's.
    pub(super) fn plain(&self, words: &str) -> Vec<Inline> {
        self.in_notes(smart(words))
    }

    /// The same of words that are read already.
    pub(super) fn in_notes(&self, content: Vec<Inline>) -> Vec<Inline> {
        match self.foreign(self.notes.clone()) {
            Some(language) => vec![Inline::Foreign { language, content }],
            None => content,
        }
    }

    /// Somebody's words, with their language where it is not the document's.
    pub(super) fn said(&self, text: &Text) -> (Vec<Inline>, Option<Language>) {
        let (words, language) = text.in_language(self.reader, self.notes);
        (smart(words), self.foreign(language))
    }

    /// The language, if it is not the document's.
    pub(super) fn foreign(&self, language: Language) -> Option<Language> {
        (!language.is_same_language(self.document)).then_some(language)
    }

    fn marked(&self, text: &Text, own: &Language) -> Vec<Inline> {
        let (words, language) = text.in_language(self.reader, own);
        match self.foreign(language) {
            Some(language) => vec![Inline::Foreign { language, content: smart(words) }],
            None => smart(words),
        }
    }
}

/// Plain text with real quotation marks, apostrophes and dashes, as the Markdown of notes gets them.
pub(super) fn smart(text: &str) -> Vec<Inline> {
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = spaced.replace([super::pieces::SLOT_OPEN, super::pieces::SLOT_CLOSE], "");
    vec![Inline::Text(smart_marks(&plain))]
}

/// Real quotation marks, apostrophes, dashes and dots for typed ones.
///
/// A mark opens after white space, a dash or an opening bracket, and closes elsewhere; an apostrophe is a closing single
/// mark.
pub(super) fn smart_marks(text: &str) -> String {
    if !text.contains(['\'', '"', '-', '.']) {
        return text.to_owned();
    }
    let text = text.replace("---", "—").replace("--", "–").replace("...", "…");
    let mut smart = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let opens = before.is_none_or(|before| before.is_whitespace() || "([{–—“‘".contains(before));
        let after = text[at + character.len_utf8()..].chars().next();
        let mark = match character {
            '"' if opens => '“',
            '"' => '”',
            '\'' if opens && after.is_some_and(char::is_alphanumeric) && !is_clipped(&text[at..]) => '‘',
            '\'' => '’',
            other => other,
        };
        smart.push(mark);
        before = Some(mark);
    }
    smart
}

/// Whether an apostrophe begins a clipped word (’n, ’r, ’tis, ’cause, ’em), as Welsh and spoken English have them, or a
/// year (’26): there it opens nothing.
fn is_clipped(from_mark: &str) -> bool {
    let word: String = from_mark.chars().skip(1).take_while(|letter| letter.is_alphanumeric()).collect();
    let clipped =
        ["n", "r", "i", "u", "w", "m", "th", "ch", "na", "tis", "twas", "cause", "em", "til", "bout", "round"];
    let year = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = clipped.contains(&word.to_lowercase().as_str());
    // A closing mark right after a short word means it was quoted: 'i'.
    (is_word || year) && !from_mark.chars().skip(1 + word.chars().count()).take(1).any(|next| next == '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_real_ones() {
        assert_eq!(smart_marks("I didn't know"), "I didn’t know");
        assert_eq!(smart_marks("\"Look!\" she said, 'look'"), "“Look!” she said, ‘look’");
        assert_eq!(smart_marks("Mae'r ferch a'i mam 'n chwarae"), "Mae’r ferch a’i mam ’n chwarae");
        assert_eq!(smart_marks("wait -- then ... go"), "wait – then … go");
        assert_eq!(smart_marks("the class of '26"), "the class of ’26");
    }

    #[test]
    fn words_of_another_language_are_marked() {
        let (en, ur): (Language, Language) = ("en".parse().unwrap(), "ur".parse().unwrap());
        let tongue = Tongue { document: &en, reader: &en, notes: &en, service: &en, addressee: None };
        let mut text = Text::default();
        text.insert(ur.clone(), "میری بیٹی");
        assert_eq!(tongue.said(&text).1, Some(ur.clone()));
        let marked = tongue.noted(&text);
        assert!(matches!(&marked[..], [Inline::Foreign { language, .. }] if *language == ur));
    }
}
