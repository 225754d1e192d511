//! One language's wording files, read and checked: the built-in one and the theme's own over it, sentence by sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentResource, FluentValue};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::formats::{Formats, OwnFormats};
use super::nearest;
use super::syntax;
use super::wording::YOU;
use crate::diagnostic::{Diagnostic, Location, Span, Trouble};
use crate::language::{Direction, Language};

/// The term `-checked = no` says that no fluent speaker has checked a wording yet. A theme that had it checked says
/// `-checked = yes` in its own file.
const CHECKED: &str = "checked";
/// Terms by which a wording says what the tables don't know of its language: its twelve months, where day, month and year
/// stand, and the word before the last of several.
const MONTHS: &str = "months";
const DATE: &str = "date";
const AND: &str = "and";

/// What the keys of sentences begin with that no family reads: those of the service's report, the public site and the
/// preview. A language may lack them all; such a page is then in English, whole.
const OF_THE_SERVICE: [&str; 6] = ["anonymous-", "case-", "preview-", "report-", "review-", "site-"];

/// Whether a language may lack a sentence, because a page that needs it would be in English instead.
pub(super) fn may_lack(key: &str) -> bool {
    OF_THE_SERVICE.iter().any(|part| key.starts_with(part))
}

/// A wording file as found.
pub(super) struct WordingFile {
    /// As shown to a person.
    pub(super) path: PathBuf,
    /// Its text.
    pub(super) text: String,
}

/// The sentences of one language.
pub(super) struct Messages {
    language: Language,
    bundle: FluentBundle<Arc<FluentResource>>,
    places: BTreeMap<String, Location>,
    variables: BTreeMap<String, BTreeSet<String>>,
    given: BTreeMap<String, BTreeSet<String>>,
    /// Where it says that no fluent speaker has checked it.
    unchecked: Option<PathBuf>,
    own_formats: OwnFormats,
    /// The last of its files: where a missing sentence would be added.
    file: PathBuf,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Messages({} with {} sentences)", self.language, self.places.len())
    }
}

impl Messages {
    /// Reads `files`, later ones over earlier ones, and reports every problem in them.
    pub(super) fn read(language: &Language, files: &[&WordingFile], problems: &mut Vec<Diagnostic>) -> Self {
        let mut messages = Self::empty(language, files.last().map(|file| file.path.clone()).unwrap_or_default());
        for file in files {
            if let Some(bytes) = syntax::too_deep(&file.text) {
                problems.push(
                    Diagnostic::error("wording-depth", "braces are nested too deeply here")
                        .of(Trouble::Settings)
                        .help(format!("write it with fewer choices within choices: {} at most", syntax::DEEPEST))
                        .at(&file.path, &file.text, bytes),
                );
                continue;
            }
            let resource = match FluentResource::try_new(file.text.clone()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    problems.extend(errors.iter().map(|error| syntax::diagnostic(error, &file.path, &file.text)));
                    resource
                }
            };
            messages.note(&resource, file, problems);
            messages.bundle.add_resource_overriding(Arc::new(resource));
        }
        messages
    }

    fn empty(language: &Language, file: PathBuf) -> Self {
        let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolating marks are needed only where the words around a name run the other way.
        bundle.set_use_isolating(language.direction() == Direction::Rtl);
        bundle.set_formatter(Some(write_number));
        // Adding them fails only where there already are functions of those names.
        let _ = bundle.add_builtins();
        Self {
            language: language.clone(),
            bundle,
            places: BTreeMap::new(),
            variables: BTreeMap::new(),
            given: BTreeMap::new(),
            unchecked: None,
            own_formats: OwnFormats::default(),
            file,
        }
    }

    fn note(&mut self, resource: &FluentResource, file: &WordingFile, problems: &mut Vec<Diagnostic>) {
        let mut seen = BTreeSet::new();
        for entry in resource.entries() {
            if let Entry::Term(term) = entry
                && term.id.name == CHECKED
            {
                let no = [PatternElement::TextElement { value: "no" }];
                self.unchecked = (term.value.elements == no).then(|| file.path.clone());
            }
            if let Entry::Term(term) = entry
                && let [PatternElement::TextElement { value }] = term.value.elements.as_slice()
            {
                let words = || Some(value.split_whitespace().collect::<Vec<_>>().join(" "));
                match term.id.name {
                    MONTHS => {
                        let months = value.split([',', '،', '、']).map(|month| month.trim().to_owned());
                        self.own_formats.months = Some(months.collect());
                    }
                    DATE => self.own_formats.date = words(),
                    AND => self.own_formats.and = words(),
                    _ => {}
                }
            }
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let nth = usize::from(!seen.insert(key));
            let bytes = place_of(&file.text, key, nth);
            let location = Location { file: file.path.clone(), span: Some(Span::new(&file.text, bytes.clone())) };
            if nth > 0 {
                problems.push(
                    Diagnostic::error("wording-twice", format!("the sentence `{key}` appears twice in this file"))
                        .of(Trouble::Settings)
                        .help("keep one of them")
                        .at(&file.path, &file.text, bytes),
                );
            }
            let mut variables = BTreeSet::new();
            if let Some(pattern) = &message.value {
                variables_of(pattern, &mut variables);
            }
            let mut given = named_above(&file.text, location.span.as_ref().map_or(0, |span| span.bytes_start));
            given.extend(variables.iter().cloned());
            self.given.insert(key.to_owned(), given);
            self.places.insert(key.to_owned(), location);
            self.variables.insert(key.to_owned(), variables);
        }
    }

    /// The language.
    pub(super) fn language(&self) -> &Language {
        &self.language
    }

    /// The file that says that no fluent speaker has checked it, if one does.
    pub(super) fn unchecked(&self) -> Option<&Path> {
        self.unchecked.as_deref()
    }

    /// What it says itself of its language's dates and lists.
    pub(super) fn own_formats(&self) -> &OwnFormats {
        &self.own_formats
    }

    /// What is wrong with how it writes dates.
    fn check_dates(&self) -> Option<Diagnostic> {
        let problem = if !self.own_formats.is_whole() {
            Diagnostic::error(
                "wording-dates",
                format!(
                    "the wording in `{}` does not list twelve months, or has a date without day, month and year",
                    self.language
                ),
            )
        } else if Formats::of(&self.language).with(&self.own_formats).names_months() {
            return None;
        } else {
            Diagnostic::error(
                "wording-dates",
                format!("traject doesn't know the names of the months in `{}`", self.language),
            )
        };
        let help = "write them into this file: `-months = January, February, …` (all twelve), and if dates are not written day, month, year, `-date = year month day`";
        Some(problem.of(Trouble::Settings).help(help).in_file(&self.file))
    }

    /// The sentences, to be formatted.
    pub(super) fn bundle(&self) -> &FluentBundle<Arc<FluentResource>> {
        &self.bundle
    }

    /// Whether there is a sentence of that key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// The key nearest to a misspelt one.
    pub(super) fn nearest(&self, key: &str) -> Option<&str> {
        nearest(key, self.places.keys().map(String::as_str))
    }

    /// Where a sentence stands, or the file where it should.
    pub(super) fn location(&self, key: &str) -> Location {
        self.places.get(key).cloned().unwrap_or_else(|| Location { file: self.file.clone(), span: None })
    }

    /// What each sentence is given, as the built-in English tells: what it uses, and what the comment above it names
    /// besides, such as `# Also given: $count`, because another language needs it.
    pub(super) fn given(&self) -> &BTreeMap<String, BTreeSet<String>> {
        &self.given
    }

    /// What each sentence uses.
    #[cfg(test)]
    pub(super) fn variables(&self) -> &BTreeMap<String, BTreeSet<String>> {
        &self.variables
    }

    /// Holds this language against what the built-in English shows each sentence to be given: a sentence that asks for
    /// more is an error, sentences that are missing are one warning.
    pub(super) fn check_against(&self, model: &BTreeMap<String, BTreeSet<String>>) -> Vec<Diagnostic> {
        let mut problems: Vec<Diagnostic> = self.check_dates().into_iter().collect();
        for (key, variables) in &self.variables {
            let Some(given) = model.get(key) else {
                problems.extend(nearest(key, model.keys().map(String::as_str)).filter(|near| !self.has(near)).map(
                    |near| {
                        self.told(
                            Diagnostic::warning("wording-unknown", format!("no document uses the sentence `{key}`")),
                            key,
                        )
                        .help(format!("did you mean `{near}`?"))
                    },
                ));
                continue;
            };
            for variable in variables.difference(given).filter(|variable| *variable != YOU) {
                let problem = Diagnostic::error(
                    "wording-variable",
                    format!("the sentence `{key}` asks for `{{ ${variable} }}`, which it is not given"),
                );
                let known: Vec<String> = given.iter().map(|name| format!("{{ ${name} }}")).collect();
                problems.push(self.told(problem, key).help(
                    match nearest(variable, given.iter().map(String::as_str)) {
                        Some(near) => format!("did you mean `{{ ${near} }}`?"),
                        None if known.is_empty() => {
                            "this sentence has nothing to fill in: write it without braces".to_owned()
                        }
                        None => format!("it is given: {}", known.join(", ")),
                    },
                ));
            }
        }
        let begun = |part: &&str| self.places.keys().any(|key| key.starts_with(*part));
        let begun: Vec<&str> = OF_THE_SERVICE.iter().copied().filter(begun).collect();
        let needed = |key: &&String| !may_lack(key) || begun.iter().any(|part| key.starts_with(part));
        let missing: Vec<&str> = model.keys().filter(needed).filter(|key| !self.has(key)).map(String::as_str).collect();
        if !missing.is_empty() {
            problems.push(
                Diagnostic::warning(
                    "wording-incomplete",
                    format!(
                        "the wording in `{}` is missing {} sentences: {}",
                        self.language,
                        missing.len(),
                        missing.join(", ")
                    ),
                )
                .of(Trouble::Settings)
                .help("translate them from wording/en.ftl; a document that needs one of them is not written")
                .in_file(&self.file),
            );
        }
        problems
    }

    fn told(&self, problem: Diagnostic, key: &str) -> Diagnostic {
        let mut problem = problem.of(Trouble::Settings);
        problem.location = Some(self.location(key));
        problem
    }
}

/// Fluent writes a number by itself only in the English way.
fn write_number<M: MemoizerKind>(value: &FluentValue, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.options.minimum_fraction_digits.is_some() {
        return None;
    }
    let write = |language: &OfLanguage| language.0.number(number.value);
    memoizer.with_try_get_threadsafe::<OfLanguage, _, _>((), write).ok()
}

/// What the memoizer keeps per language.
struct OfLanguage(Formats);

impl intl_memoizer::Memoizable for OfLanguage {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        let language = language.to_string().parse().unwrap_or_else(|_| Language::english());
        Ok(Self(Formats::of(&language)))
    }
}

/// The key where the `nth` sentence of that name begins; Fluent itself keeps no places.
fn place_of(text: &str, key: &str, nth: usize) -> Range<usize> {
    let mut at = 0;
    let mut found = 0..0;
    let mut left = nth + 1;
    for line in text.split_inclusive('\n') {
        let names_it = line.strip_prefix(key).is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='));
        if names_it && left > 0 {
            found = at..at + key.len();
            left -= 1;
        }
        at += line.len();
    }
    found
}

/// The `$names` of the comment that stands right above.
fn named_above(text: &str, start: usize) -> BTreeSet<String> {
    let above = text.get(..start).unwrap_or_default();
    let comment = above.lines().rev().take_while(|line| line.starts_with("# "));
    let name = |rest: &str| {
        rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect::<String>()
    };
    comment.flat_map(|line| line.split('$').skip(1).map(name)).filter(|name| !name.is_empty()).collect()
}

fn variables_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                variables_of(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, found),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        // A term sees only what is named in its call, and those are literals.
        _ => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    for argument in &arguments.positional {
        in_inline(argument, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Messages, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let file = WordingFile { path: "wording/en.ftl".into(), text: text.to_owned() };
        let messages = Messages::read(&Language::english(), &[&file], &mut problems);
        (messages, problems)
    }

    #[test]
    fn variables_are_found_in_every_corner() {
        let (messages, problems) =
            read("a = { $one } { NUMBER($two) } { $three ->\n    [one] { $four }\n   *[other] { { $five } }\n }\n");
        assert_eq!(problems, []);
        let names: Vec<&str> = messages.variables()["a"].iter().map(String::as_str).collect();
        assert_eq!(names, ["five", "four", "one", "three", "two"]);
    }

    #[test]
    fn a_wording_says_that_nobody_checked_it_until_a_theme_says_otherwise() {
        let file = |text: &str| WordingFile { path: "wording/pl.ftl".into(), text: text.to_owned() };
        let read = |files: &[&WordingFile]| Messages::read(&Language::english(), files, &mut Vec::new());
        let (built_in, own) = (file("-checked = no\na = Dom\n"), file("-checked = yes\n"));
        assert_eq!(read(&[&built_in]).unchecked(), Some(Path::new("wording/pl.ftl")));
        assert_eq!(read(&[&built_in, &file("a = Domek\n")]).unchecked(), Some(Path::new("wording/pl.ftl")));
        assert_eq!(read(&[&built_in, &own]).unchecked(), None);
        assert_eq!(read(&[&file("a = Dom\n")]).unchecked(), None);
    }

    #[test]
    fn a_sentence_that_stands_twice_is_told_at_its_second_place() {
        let (_, problems) = read("a = One\nab = Two\na = Three\n");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].location.as_ref().unwrap().span.as_ref().unwrap().line, 3);
    }

    #[test]
    fn what_is_not_given_is_told_with_what_may_have_been_meant() {
        let (model, _) = read("# Also given: $count.\na = Dear { $name },\nb = Yours\n");
        let (counting, _) = read("a = Dear { $count }\nb = Yours\n");
        assert_eq!(counting.check_against(model.given()), []);
        let (theirs, _) = read("\na = Hello { $nmae },\n");
        let problems = theirs.check_against(model.given());
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0].help.as_deref(), Some("did you mean `{ $name }`?"));
        assert_eq!(problems[0].location.as_ref().unwrap().span.as_ref().unwrap().line, 2);
        assert!(problems[1].message.ends_with("is missing 1 sentences: b"), "{}", problems[1].message);
    }
}
