//! The theme's document templates: Tera that makes Markdown, read into blocks.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, Value};

use super::pieces::{Pieces, SLOT_CLOSE, SLOT_OPEN};
use super::tongue::{Tongue, smart_marks};
use crate::case::Spoken;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::markdown::{self, MarkdownProblemKind};
use crate::document::{Block, Inline, ParagraphRole};
use crate::language::Language;
use crate::theme::{Arg, Origin, Theme, Wording, WordingProblem, YOU};

/// The folder of the theme that holds document templates.
const DOCUMENTS: &str = "documents";
/// What the names of built-in templates begin with, so that a theme's own can extend them.
const BUILT_IN: &str = "default/";

/// Every name a document's template may use. A name that is not among them is a slip of the pen: `if` would take it for
/// false without a word.
pub const VALUES: [&str; 35] = [
    "address",
    "body",
    "booklet",
    "children",
    "children_count",
    "clients",
    "clients_count",
    "cycles",
    "descriptions",
    "film_count",
    "from",
    "language",
    "letterhead",
    "lines",
    "names",
    "one_month",
    "page",
    "phone",
    "practitioner",
    "progress",
    "question_intros",
    "questions",
    "ratings",
    "reader",
    "report",
    "review_count",
    "salutation",
    "season",
    "service",
    "sign_off",
    "still",
    "strengths",
    "study",
    "to",
    YOU,
];

/// Counts that every sentence of a template may choose by.
const COUNTS: [&str; 3] = ["children_count", "clients_count", "film_count"];

/// Composes documents by one theme. Made once for a build; used from all threads.
pub struct Composer {
    pub(super) theme: Arc<Theme>,
    wordings: Arc<Wordings>,
    tera: Tera,
}

/// The wordings in use, each made ready once.
struct Wordings {
    theme: Arc<Theme>,
    ready: RwLock<BTreeMap<Language, Arc<Wording>>>,
}

impl Wordings {
    fn of(&self, language: &Language) -> Arc<Wording> {
        let ready = self.ready.read().unwrap_or_else(PoisonError::into_inner).get(language).cloned();
        ready.unwrap_or_else(|| {
            let mut ready = self.ready.write().unwrap_or_else(PoisonError::into_inner);
            ready.entry(language.clone()).or_insert_with(|| self.theme.wording(language)).clone()
        })
    }
}

impl Composer {
    /// Reads the theme's templates.
    pub fn new(theme: Arc<Theme>) -> Result<Self, Vec<Diagnostic>> {
        let mut tera = Tera::new();
        let wordings = Arc::new(Wordings { theme: Arc::clone(&theme), ready: RwLock::default() });
        tera.autoescape_on([".md"]);
        tera.set_escape_fn(escape_markdown);
        let broken = |error: &Error| vec![template_problem(&theme, error)];
        tera.set_fallback_prefixes([BUILT_IN]).map_err(|error| broken(&error))?;
        // Both would let a value out of its place; the theme's pieces are safe by themselves.
        tera.register_filter("safe", |_: Value, _: Kwargs, _: &State| -> tera::TeraResult<Value> {
            Err(Error::message("`safe` can't be used in documents: every value is escaped"))
        });
        register_wording(&mut tera, Arc::clone(&wordings));
        register_steps(&mut tera);
        let mut sources: Vec<(String, String)> = Vec::new();
        for file in theme.files_in(DOCUMENTS).into_iter().filter(|file| file.has_ending("md")) {
            if let Some(built_in) = theme.built_in_file(&file.path) {
                sources.push((in_built_in(&file.path), built_in.text.into_owned()));
            }
            if matches!(file.origin, Origin::Book(_)) {
                let text = file.template();
                sources.push((file.path, text));
            }
        }
        let names: Vec<String> = sources.iter().map(|(name, _)| name.clone()).collect();
        for (_, text) in &mut sources {
            *text = counting_steps(text);
        }
        tera.add_raw_templates(sources).map_err(|error| broken(&error))?;
        let unknown = unknown_values(&tera, &names, &theme);
        if !unknown.is_empty() {
            return Err(unknown);
        }
        Ok(Self { theme, wordings, tera })
    }

    /// The wording of a language.
    pub fn wording(&self, language: &Language) -> Arc<Wording> {
        self.wordings.of(language)
    }

    /// The ids of the theme's principles, in order.
    pub(super) fn principles(&self) -> &[String] {
        &self.theme.tokens.principles.order
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
        debug_assert!(values.keys().all(|key| VALUES.contains(key)), "{:?}", values.keys());
        values.insert("language", Value::from(voice.tongue.document.as_str()));
        values.insert(YOU, Value::from(voice.you()));
        let mut context = Context::new();
        for (key, value) in values {
            context.insert_value(key, value);
        }
        let own = format!("{DOCUMENTS}/{name}.{}.md", voice.tongue.document.primary());
        let has = |path: &str| self.tera.contains_template(path) || self.tera.contains_template(&in_built_in(path));
        let path = if has(&own) { own } else { format!("{DOCUMENTS}/{name}.md") };
        let mut problems: Vec<Diagnostic> = voice.take_problems();
        STEPS.set(0);
        let text = match self.tera.render(&path, &context) {
            Ok(text) => text,
            Err(error) => {
                problems.push(template_problem(&self.theme, &error));
                return Err(problems);
            }
        };
        let read = markdown::read(&text);
        problems.extend(read.problems.iter().map(|problem| {
            let message = format!("the template produces Markdown that can't be printed: {}", what(problem.kind));
            Diagnostic::error("template-markdown", message).of(Trouble::Settings).in_file(shown(&self.theme, &path))
        }));
        match pieces.fill(read.blocks) {
            Ok(blocks) if problems.is_empty() => Ok(blocks),
            Ok(_) => Err(problems),
            Err(problem) => {
                let told = Diagnostic::error("template-piece", problem.to_string()).of(Trouble::Settings);
                problems.push(told.in_file(shown(&self.theme, &path)));
                Err(problems)
            }
        }
    }
}

fn in_built_in(path: &str) -> String {
    format!("{BUILT_IN}{path}")
}

/// Names that templates use and no document has.
fn unknown_values(tera: &Tera, templates: &[String], theme: &Theme) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for name in templates {
        let mut used: Vec<&str> =
            tera.get_template_variables(name).map(|used| used.into_iter().collect()).unwrap_or_default();
        used.retain(|used| !VALUES.contains(used));
        used.sort_unstable();
        let path = name.strip_prefix(BUILT_IN).unwrap_or(name);
        let Some(file) = theme.file(path).filter(|file| !name.starts_with(BUILT_IN) || file.origin == Origin::BuiltIn)
        else {
            continue;
        };
        problems.extend(used.into_iter().filter_map(|used| {
            let at = file.text.find(used)?;
            let near = VALUES.iter().max_by(|a, b| strsim::jaro(a, used).total_cmp(&strsim::jaro(b, used)))?;
            Some(
                Diagnostic::error("template-value", format!("no document has a value `{used}`"))
                    .of(Trouble::Settings)
                    .help(format!("did you mean `{near}`?"))
                    .at(file.shown_path(), &file.text, at..at + used.len()),
            )
        }));
    }
    problems
}

/// How often all loops of one document may go round: a hundred times what the largest of documents takes.
const MOST_STEPS: u32 = 200_000;

/// The function that counts them; no template of a theme may call itself so by chance.
const COUNT_STEP: &str = "traject_count_step";

thread_local! {
    /// How often loops have gone round in the document that this thread renders.
    static STEPS: Cell<u32> = const { Cell::new(0) };
}

/// Makes every loop count its rounds. What is put in stands right after the tag, so that lines stay what they are.
fn counting_steps(template: &str) -> String {
    let mut counting = String::with_capacity(template.len() + 256);
    let mut rest = template;
    while let Some(at) = rest.find("{%") {
        let (before, tag) = rest.split_at(at);
        counting.push_str(before);
        let Some(end) = tag.find("%}") else {
            rest = tag;
            break;
        };
        let (tag, after) = tag.split_at(end + 2);
        counting.push_str(tag);
        let inner = tag.trim_start_matches("{%").trim_start_matches('-').trim_start();
        if inner.starts_with("for ") {
            let dash = if tag.ends_with("-%}") { "-" } else { "" };
            counting.push_str(&["{%- if ", COUNT_STEP, "() %}{% endif ", dash, "%}"].concat());
        }
        rest = after;
    }
    counting.push_str(rest);
    counting
}

fn register_steps(tera: &mut Tera) {
    tera.register_function(COUNT_STEP, |_: Kwargs, _: &State| -> tera::TeraResult<bool> {
        let steps = STEPS.get() + 1;
        STEPS.set(steps);
        if steps > MOST_STEPS {
            let message = format!(
                "its loops go round more than {MOST_STEPS} times; look for loops within loops, and for `range`"
            );
            return Err(Error::message(message));
        }
        Ok(false)
    });
}

/// `t(key="…", name=value, …)`: a message of the wording in the document's language.
fn register_wording(tera: &mut Tera, wordings: Arc<Wordings>) {
    tera.register_function("t", move |arguments: Kwargs, state: &State| -> tera::TeraResult<String> {
        let key: String = arguments.must_get("key")?;
        let language: String = state.get("language")?.unwrap_or_default();
        let language = language.parse().unwrap_or_else(|_| Language::english());
        let you: String = state.get(YOU)?.unwrap_or_default();
        let mut named: Vec<(&str, Arg<'_>)> = vec![(YOU, Arg::Text(&you))];
        for count in COUNTS {
            named.extend(state.get::<f64>(count)?.map(|value| (count, Arg::Number(value))));
        }
        for (name, value) in arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, value))) {
            let given = match (value.as_f64(), value.as_str()) {
                _ if name == "key" => continue,
                (Some(number), _) => Arg::Number(number),
                (None, Some(text)) => Arg::Text(text),
                (None, None) => return Err(Error::message(format!("`{name}` of `{key}` has no text and no number"))),
            };
            named.push((name, given));
        }
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
        (Some(source), Some(span)) if !file.starts_with(BUILT_IN) || source.origin == Origin::BuiltIn => {
            let start: usize =
                source.text.split_inclusive('\n').take(span.start_line.saturating_sub(1)).map(str::len).sum();
            let in_line = source.text[start..].chars().take(span.start_col).map(char::len_utf8).sum::<usize>();
            told.at(source.shown_path(), &source.text, start + in_line..start + in_line)
        }
        _ => told.in_file(shown(theme, path)),
    }
}

/// What Markdown made by a template may not hold.
fn what(kind: MarkdownProblemKind) -> &'static str {
    match kind {
        MarkdownProblemKind::RawHtml => "raw HTML",
        MarkdownProblemKind::Image => "a picture",
        MarkdownProblemKind::Link => "a link to something else than http, https, mailto or tel",
        MarkdownProblemKind::UndefinedFootnote
        | MarkdownProblemKind::UnusedFootnote
        | MarkdownProblemKind::RepeatedFootnote => "a footnote without its mark or its text",
        MarkdownProblemKind::EmptyHeading => "a heading without words",
        MarkdownProblemKind::TooDeep => "lists or quotations too deep within each other",
    }
}

fn shown(theme: &Theme, path: &str) -> PathBuf {
    theme.file(path).map_or_else(|| PathBuf::from(path), |file| file.shown_path())
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Number(f64::from(count))
    }
}

/// The wording of one document in one language, collecting what is missing.
pub(super) struct Voice<'a> {
    pub(super) wording: &'a Wording,
    pub(super) tongue: Tongue<'a>,
    year: Option<i16>,
    /// How its reader is spoken of.
    reader: Option<Spoken>,
    /// Whether the document has said already that a part of it is not translated.
    told_untranslated: Cell<bool>,
    problems: RefCell<Vec<WordingProblem>>,
}

impl<'a> Voice<'a> {
    /// `date` is the document's day: dates of its year are written without one.
    pub(super) fn new(wording: &'a Wording, tongue: Tongue<'a>, date: Option<Date>, reader: Option<Spoken>) -> Self {
        let year = date.map(Date::year);
        Self { wording, tongue, year, reader, told_untranslated: Cell::new(false), problems: RefCell::default() }
    }

    /// What sentences choose by that speak to the reader.
    fn you(&self) -> &'static str {
        match self.reader {
            Some(Spoken::She) => "she",
            Some(Spoken::He) => "he",
            None => "they",
        }
    }

    /// The line over the first part that is not in the reader's language, and over the last; none over those between.
    pub(super) fn untranslated(&self, is_last: bool) -> Option<Block> {
        let key = match (self.told_untranslated.replace(true), is_last) {
            (false, _) => "not-translated",
            (true, true) => "not-translated-either",
            (true, false) => return None,
        };
        let content = vec![Inline::Text(self.say(key, &[]))];
        Some(Block::Paragraph { role: ParagraphRole::Small, content })
    }

    /// A message with its values; what is missing is told once the document is composed.
    pub(super) fn say(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let values: Vec<_> = values.iter().copied().chain([(YOU, Arg::Text(self.you()))]).collect();
        self.wording.text(key, &values).map_or_else(
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
        self.problems.take().iter().map(WordingProblem::diagnostic).collect()
    }
}

/// A slot as a value that is printed as it is.
pub(super) fn slot(slot: &str) -> Value {
    Value::safe_string(slot)
}

/// Several named values as one.
pub(super) fn object(entries: Vec<(&'static str, Value)>) -> Value {
    Value::from(entries.into_iter().map(|(name, value)| (name.into(), value)).collect::<tera::Map>())
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
        for hostile in [
            "# x",
            "1. x",
            "- x",
            "> x",
            "`x`",
            "**x**",
            "[x](http://x)",
            "<b>x</b>",
            "| a | b |",
            "~~x~~",
            ": x",
            "![x](y)",
            "[^1]",
            "***",
            "    code",
            "x {#id}",
            "&amp;",
            "http://x.example",
        ] {
            let read = markdown::read(&escaped(hostile));
            let expected: String = hostile.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(read.problems.is_empty(), "{hostile}");
            let [Block::Paragraph { content, .. }] = &read.blocks[..] else { panic!("{hostile}: {:?}", read.blocks) };
            assert_eq!(crate::document::Inline::plain(content), expected);
        }
    }

    fn composer(documents: &[(&str, &str)]) -> Result<Composer, Vec<Diagnostic>> {
        let book = tempfile::tempdir().unwrap();
        let folder = book.path().join("themes/ours/documents");
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in documents {
            std::fs::write(folder.join(name), text).unwrap();
        }
        Composer::new(Arc::new(Theme::load(book.path(), "ours").unwrap()))
    }

    #[test]
    fn a_misspelt_value_is_told_with_its_place() {
        let Err(problems) = composer(&[("letter.md", "{{ letterhead }}\n\n{% if ratngs %}x{% endif %}\n")]) else {
            panic!("not told")
        };
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        assert_eq!(problem.help.as_deref(), Some("did you mean `ratings`?"));
        assert_eq!(problem.location.as_ref().unwrap().span.as_ref().unwrap().line, 3);
    }

    #[test]
    fn a_broken_template_is_told_with_its_place() {
        let Err(problems) = composer(&[("letter.md", "{{ letterhead }}\n\n{% if ratings %}x\n")]) else {
            panic!("not told")
        };
        let location = problems[0].location.as_ref().unwrap();
        assert_eq!(location.file, std::path::Path::new("themes/ours/documents/letter.md"));
        assert!(location.span.is_some());
    }

    #[test]
    fn a_theme_may_override_one_block() {
        let text = "{% extends \"default/documents/letter.md\" %}\n{% block strengths %}Well done.{% endblock %}\n";
        assert!(composer(&[("letter.md", text)]).is_ok());
    }

    #[test]
    fn template_is_stopped_with_its_name_when_loops_never_end() {
        let endless = "{% for a in range(end=90000) %}{% for b in range(end=90000) %}{% endfor %}{% endfor %}\n";
        let composer = composer(&[("letter.md", endless)]).unwrap();
        STEPS.set(0);
        let error = composer.tera.render("documents/letter.md", &Context::new()).unwrap_err();
        let told = template_problem(&composer.theme, &error);
        assert!(told.message.contains("loops go round"), "{told:?}");
        assert_eq!(told.location.unwrap().file, std::path::Path::new("themes/ours/documents/letter.md"));
    }

    #[test]
    fn white_space_stays_what_it_is_when_loops_are_counted() {
        for (template, expected) in [
            ("a\n{% for b in range(end=2) %}\nx {{ b }}\n{% endfor %}\nc", "a\n\nx 0\n\nx 1\n\nc"),
            ("a\n{% for b in range(end=2) -%}\nx {{ b }}\n{%- endfor %}\nc", "a\nx 0x 1\nc"),
        ] {
            let mut tera = Tera::new();
            register_steps(&mut tera);
            tera.add_raw_templates([("a", counting_steps(template))]).unwrap();
            assert_eq!(tera.render("a", &Context::new()).unwrap(), expected);
        }
    }

    #[test]
    fn white_space_and_private_characters_go() {
        assert_eq!(escaped("a \n\n b\u{0}\u{F0000}1\u{F0001}"), "a b1");
    }
}
