//! The theme's document templates: Tera that makes Markdown, read into blocks.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use jiff::civil::Date;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, Value};

use super::pieces::{Pieces, SLOT_CLOSE, SLOT_OPEN};
use super::tongue::{Tongue, smart_marks};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::{Block, markdown};
use crate::language::Language;
use crate::theme::{Arg, Origin, Theme, Wording, WordingProblem};

/// The folder of the theme that holds document templates.
const DOCUMENTS: &str = "documents";
/// What the names of built-in templates begin with, so that a theme's own can extend them.
const BUILT_IN: &str = "default/";

/// Composes documents by one theme. Made once for a build; used from all threads.
pub struct Composer<'t> {
    pub(super) theme: &'t Theme,
    tera: Tera,
}

impl<'t> Composer<'t> {
    /// Reads the theme's templates.
    pub fn new(theme: &'t Theme) -> Result<Self, Vec<Diagnostic>> {
        let mut tera = Tera::new();
        tera.autoescape_on([".md"]);
        tera.set_escape_fn(escape_markdown);
        let broken = |error: &Error| vec![template_problem(theme, error)];
        tera.set_fallback_prefixes([BUILT_IN]).map_err(|error| broken(&error))?;
        // Both would let a value out of its place; the theme's pieces are safe by themselves.
        tera.register_filter("safe", |_: Value, _: Kwargs, _: &State| -> tera::TeraResult<Value> {
            Err(Error::message("`safe` can't be used in documents: every value is escaped"))
        });
        register_wording(&mut tera, theme);
        let mut sources: Vec<(String, String)> = Vec::new();
        for path in theme.files_in(DOCUMENTS).into_iter().filter(|path| path.ends_with(".md")) {
            if let Some(built_in) = theme.built_in(&path) {
                sources.push((format!("{BUILT_IN}{path}"), built_in.to_owned()));
            }
            if let Some(file) = theme.file(&path)
                && matches!(file.origin, Origin::Book(_))
            {
                sources.push((path.clone(), file.text.into_owned()));
            }
        }
        tera.add_raw_templates(sources).map_err(|error| broken(&error))?;
        Ok(Self { theme, tera })
    }

    /// Renders the template of a document in a language, and puts its pieces in.
    ///
    /// `documents/<name>.<language>.md` goes before `documents/<name>.md`.
    pub(super) fn blocks(
        &self,
        name: &str,
        voice: &Voice<'_>,
        mut values: BTreeMap<&'static str, Value>,
        pieces: &Pieces,
    ) -> Result<Vec<Block>, Vec<Diagnostic>> {
        values.insert("language", Value::from(voice.tongue.document.as_str()));
        let mut context = Context::new();
        for (key, value) in values {
            context.insert_value(key, value);
        }
        let own = format!("{DOCUMENTS}/{name}.{}.md", voice.tongue.document.primary());
        let has = |path: &str| self.tera.contains_template(path) || self.tera.contains_template(&in_built_in(path));
        let path = if has(&own) { own } else { format!("{DOCUMENTS}/{name}.md") };
        let text = self.tera.render(&path, &context).map_err(|error| vec![template_problem(self.theme, &error)])?;
        let read = markdown::read(&text);
        let mut problems: Vec<Diagnostic> = voice.take_problems();
        problems.extend(read.problems.iter().map(|problem| {
            let message = format!("the template makes Markdown that can't be printed: {}", problem.kind);
            Diagnostic::error("template-markdown", message).of(Trouble::Settings).in_file(self.theme.shown_path(&path))
        }));
        match pieces.fill(read.blocks) {
            Ok(blocks) if problems.is_empty() => Ok(blocks),
            Ok(_) => Err(problems),
            Err(problem) => {
                let told = Diagnostic::error("template-piece", problem.to_string()).of(Trouble::Settings);
                problems.push(told.in_file(self.theme.shown_path(&path)));
                Err(problems)
            }
        }
    }
}

fn in_built_in(path: &str) -> String {
    format!("{BUILT_IN}{path}")
}

/// `t(key="…", name=value, …)`: a message of the wording in the document's language.
fn register_wording(tera: &mut Tera, theme: &Theme) {
    let wordings = theme.wordings();
    tera.register_function("t", move |arguments: Kwargs, state: &State| -> tera::TeraResult<String> {
        let key: String = arguments.must_get("key")?;
        let language: String = state.get("language")?.unwrap_or_default();
        let language = language.parse().unwrap_or_else(|_| Language::english());
        let named: Vec<(String, Arg)> = arguments
            .iter()
            .filter_map(|(name, value)| name.as_str().map(|name| (name.to_owned(), value)))
            .filter(|(name, _)| name != "key")
            .map(|(name, value)| match value.as_number() {
                Some(number) => (name, Arg::from(number.as_float())),
                None => (name, Arg::from(value.as_str().unwrap_or_default())),
            })
            .collect();
        let named: Vec<(&str, Arg)> = named.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        wordings.of(&language).text(&key, &named).map_err(|problem| Error::message(problem.to_string()))
    });
}

/// A backslash before all that Markdown could take for markup, white space single, private characters dropped.
fn escape_markdown(text: &str, out: &mut dyn Write) -> std::io::Result<()> {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut space = false;
    for character in text.chars() {
        if character.is_whitespace() {
            space = true;
            continue;
        }
        if character.is_control() || character == SLOT_OPEN || character == SLOT_CLOSE {
            continue;
        }
        if std::mem::take(&mut space) {
            escaped.push(' ');
        }
        if character.is_ascii_punctuation() && !",;'\"".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    if space {
        escaped.push(' ');
    }
    out.write_all(escaped.as_bytes())
}

fn template_problem(theme: &Theme, error: &Error) -> Diagnostic {
    let (message, file, line) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.message().to_owned(), Some(report.filename().to_owned()), Some(report.span().clone()))
        }
        _ => (error.to_string(), None, None),
    };
    let told = Diagnostic::error("template", format!("the template can't be used: {message}"))
        .of(Trouble::Settings)
        .help("compare it with the built-in one");
    let Some(file) = file else { return told };
    let path = file.strip_prefix(BUILT_IN).unwrap_or(&file);
    match (theme.file(path), line) {
        (Some(source), Some(span)) => {
            let start: usize = source.text.split_inclusive('\n').take(span.start_line.saturating_sub(1)).map(str::len).sum();
            let in_line = source.text[start..].chars().take(span.start_col).map(char::len_utf8).sum::<usize>();
            told.at(theme.shown_path(path), &source.text, start + in_line..start + in_line)
        }
        _ => told.in_file(theme.shown_path(path)),
    }
}

/// The wording of one document in one language, collecting what is missing.
pub(super) struct Voice<'a> {
    pub(super) wording: &'a Wording,
    pub(super) tongue: Tongue<'a>,
    year: Option<i16>,
    problems: RefCell<Vec<WordingProblem>>,
}

impl<'a> Voice<'a> {
    /// `date` is the document's day: dates of its year are written without one.
    pub(super) fn new(wording: &'a Wording, tongue: Tongue<'a>, date: Option<Date>) -> Self {
        Self { wording, tongue, year: date.map(Date::year), problems: RefCell::default() }
    }

    /// A message with its values; what is missing is told once the document is composed.
    pub(super) fn say(&self, key: &str, values: &[(&str, Arg)]) -> String {
        self.wording.text(key, values).map_or_else(
            |problem| {
                self.problems.borrow_mut().push(problem);
                String::new()
            },
            |text| smart_marks(&text),
        )
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, value: f64) -> String {
        self.wording.number(value)
    }

    /// "A, B and C".
    pub(super) fn list(&self, items: &[String]) -> String {
        self.wording.list_and(items)
    }

    /// "12 January 2026".
    pub(super) fn long_day(&self, day: Date) -> String {
        self.wording.date_long(day)
    }

    /// "12 January", with the year where it is not the document's.
    pub(super) fn day(&self, day: Date) -> String {
        if Some(day.year()) == self.year { self.wording.date_day_month(day) } else { self.long_day(day) }
    }

    fn take_problems(&self) -> Vec<Diagnostic> {
        self.problems.take().iter().map(WordingProblem::to_diagnostic).collect()
    }
}

/// A slot as a value that is printed as it is.
pub(super) fn slot(slot: &str) -> Value {
    Value::safe_string(slot)
}

/// Several named values as one.
pub(super) fn object(entries: Vec<(&'static str, Value)>) -> Value {
    Value::from(entries.into_iter().collect::<tera::Map>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        escape_markdown(text, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_value_is_never_markup() {
        for hostile in ["# x", "1. x", "- x", "> x", "`x`", "**x**", "[x](http://x)", "<b>x</b>", "| a | b |", "~~x~~", ": x", "![x](y)", "[^1]", "***", "    code", "x {#id}", "&amp;", "http://x.example"] {
            let read = markdown::read(&escaped(hostile));
            let expected: String = hostile.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(read.problems.is_empty(), "{hostile}");
            let [Block::Paragraph { content, .. }] = &read.blocks[..] else { panic!("{hostile}: {:?}", read.blocks) };
            assert_eq!(crate::document::Inline::plain(content), expected);
        }
    }

    #[test]
    fn white_space_and_private_characters_go() {
        assert_eq!(escaped("a \n\n b\u{0}\u{F0000}1\u{F0001}"), "a b1");
    }
}
