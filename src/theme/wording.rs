//! The sentences of the documents in one language, and how that language writes dates, numbers and lists.
//!
//! A sentence that is missing, or that asks for something it is not given, is a located problem; nothing here ever
//! puts a key, a placeholder or another language's sentence into a document instead.

use std::path::Path;
use std::sync::Arc;

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentValue};
use jiff::civil::Date;

use super::formats::Formats;
use super::messages::Messages;
use crate::diagnostic::{Diagnostic, Location, Trouble};
use crate::language::{Direction, Language};

/// What a sentence is given to put into its places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(&'a str),
    /// A number: it chooses the plural, and is written as the language writes numbers.
    Number(f64),
}

/// What every sentence may ask for besides: `she` or `he`, as the reader is spoken of, else `they`. Languages whose verbs
/// and adjectives tell choose by it.
pub const YOU: &str = "you";

/// One language's wording.
#[derive(Clone, Debug)]
pub struct Wording {
    messages: Arc<Messages>,
    formats: Formats,
}

/// Why a sentence could not be said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.diagnostic().message)]
pub struct WordingProblem {
    /// The sentence's key.
    pub key: String,
    /// The language it was asked for in.
    pub language: Language,
    /// What went wrong.
    pub kind: WordingProblemKind,
    /// The wording file, and the sentence's line where it exists.
    pub location: Option<Location>,
}

/// What can go wrong with a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingProblemKind {
    /// No file of the language has it.
    MissingMessage {
        /// A key it may have been meant to be.
        nearest: Option<String>,
    },
    /// It has a place for something it was not given.
    MissingVariable {
        /// The place, without its dollar sign.
        variable: String,
        /// What it was given.
        given: Vec<String>,
    },
    /// It refers to another sentence, term or function that does not exist.
    MissingReference {
        /// What it refers to, as written.
        name: String,
    },
    /// It refers to itself, or has too many parts.
    Unresolvable,
}

impl Wording {
    pub(super) fn new(messages: Arc<Messages>, asked: &Language) -> Self {
        let formats =
            Formats::of(if messages.language().is_same_language(asked) { asked } else { messages.language() })
                .with(messages.own_formats());
        Self { messages, formats }
    }

    /// The language the sentences are really in: that of the wording file found. It differs from the one asked for
    /// where the theme has no wording of that; whoever shows the words then has to mark them.
    pub fn language(&self) -> &Language {
        self.messages.language()
    }

    /// The file that says that no fluent speaker has checked these sentences yet; none where one has.
    pub fn unchecked(&self) -> Option<&Path> {
        self.messages.unchecked()
    }

    /// Whether there is such a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.messages.has(key)
    }

    /// The sentence `key` with `args` in its places, its white space made single spaces.
    pub fn text(&self, key: &str, args: &[(&str, Arg)]) -> Result<String, WordingProblem> {
        let bundle = self.messages.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            let nearest = self.messages.nearest(key).map(str::to_owned);
            return Err(self.problem(key, WordingProblemKind::MissingMessage { nearest }));
        };
        let mut fluent_args = FluentArgs::new();
        if args.iter().all(|(name, _)| *name != YOU) {
            fluent_args.set(YOU, FluentValue::from("they"));
        }
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => fluent_args.set(*name, FluentValue::from(*text)),
                Arg::Number(number) => fluent_args.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&fluent_args), &mut errors);
        match errors.into_iter().next() {
            None => Ok(one_stop(text.split_ascii_whitespace().collect::<Vec<_>>().join(" "))),
            Some(error) => Err(self.problem(key, kind_of(error, args))),
        }
    }

    /// "12 January 2026"; always of the Gregorian calendar, in Western digits.
    pub fn date_long(&self, date: Date) -> String {
        self.formats.date_long(date)
    }

    /// "12 January".
    pub fn date_day_month(&self, date: Date) -> String {
        self.formats.date_day_month(date)
    }

    /// "January", as it stands alone.
    pub fn month(&self, date: Date) -> String {
        self.formats.month(date)
    }

    /// "January 2026".
    pub fn month_year(&self, date: Date) -> String {
        self.formats.month_year(date)
    }

    /// A number without trailing zeros, with a real minus sign and the language's decimal mark.
    pub fn number(&self, value: f64) -> String {
        self.formats.number(value)
    }

    /// "Ada, Ben and Cai". Where lines run from right to left every item is isolated (U+2068 … U+2069).
    pub fn list_and(&self, items: &[String]) -> String {
        self.formats.list_and(items)
    }

    /// Which way the lines of its language run.
    pub fn direction(&self) -> Direction {
        self.language().direction()
    }

    fn problem(&self, key: &str, kind: WordingProblemKind) -> WordingProblem {
        let location = Some(self.messages.location(key));
        WordingProblem { key: key.to_owned(), language: self.language().clone(), kind, location }
    }
}

impl WordingProblem {
    /// The problem as it is told.
    pub fn diagnostic(&self) -> Diagnostic {
        let Self { key, language, kind, location } = self;
        let mut diagnostic = match kind {
            WordingProblemKind::MissingMessage { nearest } => {
                let told = Diagnostic::error(
                    "wording-missing",
                    format!("there is no sentence `{key}` in the wording of `{language}`"),
                );
                let instead =
                    nearest.as_ref().map(|near| format!("did you mean `{near}`? Otherwise ")).unwrap_or_default();
                told.help(format!("{instead}add `{key} = …` to wording/{language}.ftl of the theme"))
            }
            WordingProblemKind::MissingVariable { variable, given } => {
                let told = Diagnostic::error(
                    "wording-variable",
                    format!("the sentence `{key}` of `{language}` asks for `{{ ${variable} }}`, which it is not given"),
                );
                told.help(match given.as_slice() {
                    [] => "this sentence has nothing to fill in: write it without braces".to_owned(),
                    given => format!(
                        "it is given: {}",
                        given.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(", ")
                    ),
                })
            }
            WordingProblemKind::MissingReference { name } => Diagnostic::error(
                "wording-reference",
                format!("the sentence `{key}` of `{language}` refers to `{name}`, which does not exist"),
            ),
            WordingProblemKind::Unresolvable => Diagnostic::error(
                "wording-circular",
                format!("the sentence `{key}` of `{language}` refers to itself, or has too many parts"),
            ),
        }
        .of(Trouble::Settings);
        diagnostic.location.clone_from(location);
        diagnostic
    }
}

impl From<WordingProblem> for Diagnostic {
    fn from(problem: WordingProblem) -> Self {
        problem.diagnostic()
    }
}

/// A sentence whose last word ends in a full stop of its own, such as "2026 р.", has one and not two.
fn one_stop(text: String) -> String {
    let isolated = text.contains(".\u{2069}.");
    if !isolated && !text.contains("..") {
        return text;
    }
    let mut result = String::with_capacity(text.len());
    let letters: Vec<char> = text.chars().collect();
    for (index, &letter) in letters.iter().enumerate() {
        let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied();
        let closed = at(index.checked_sub(1)) == Some('\u{2069}');
        let before = if closed { index.checked_sub(2) } else { index.checked_sub(1) };
        let stops_before = at(before) == Some('.') && at(before.and_then(|at| at.checked_sub(1))) != Some('.');
        if letter == '.' && stops_before && at(Some(index + 1)) != Some('.') {
            continue;
        }
        result.push(letter);
    }
    result
}

fn kind_of(error: FluentError, args: &[(&str, Arg)]) -> WordingProblemKind {
    let FluentError::ResolverError(ResolverError::Reference(reference)) = error else {
        return WordingProblemKind::Unresolvable;
    };
    let name = match reference {
        ReferenceKind::Variable { id } => {
            let given = args.iter().map(|(name, _)| (*name).to_owned()).collect();
            return WordingProblemKind::MissingVariable { variable: id, given };
        }
        ReferenceKind::Function { id } => format!("{id}()"),
        ReferenceKind::Message { id, attribute } => dotted(id, attribute),
        ReferenceKind::Term { id, attribute } => dotted(format!("-{id}"), attribute),
    };
    WordingProblemKind::MissingReference { name }
}

fn dotted(id: String, attribute: Option<String>) -> String {
    match attribute {
        Some(attribute) => format!("{id}.{attribute}"),
        None => id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentence_ends_in_one_stop_when_its_last_word_has_one() {
        for (text, expected) in [
            ("березень 2026 р..", "березень 2026 р."),
            ("at 3 p.m.. Then", "at 3 p.m. Then"),
            ("\u{2068}2026 р.\u{2069}.", "\u{2068}2026 р.\u{2069}"),
            ("We waited... and", "We waited... and"),
            ("One. Two.", "One. Two."),
        ] {
            assert_eq!(one_stop(text.to_owned()), expected);
        }
    }
}
