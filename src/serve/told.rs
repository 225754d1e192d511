//! A problem as the page shows it: the person's own screen, so the excerpt of the notes comes with it.

use std::path::Path;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, excerpt, shown};

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Told {
    pub(super) severity: &'static str,
    /// The file, relative to the book.
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    help: Option<String>,
    excerpt: Option<Lines>,
    /// What the notes may have meant, where the excerpt does not say it.
    quoted: Option<String>,
}

/// Lines of a file, with the place in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Lines {
    before: String,
    marked: String,
    after: String,
}

impl Told {
    /// Tells problems, errors first, each kind by file and place.
    pub(super) fn all<'t>(problems: &[Diagnostic], text_of: impl Fn(&Path) -> Option<&'t str>) -> Vec<Self> {
        let mut sorted: Vec<&Diagnostic> = problems.iter().collect();
        sorted.sort_by(|one, other| (other.severity, &one.location).cmp(&(one.severity, &other.location)));
        sorted.into_iter().map(|problem| Self::of(problem, &text_of)).collect()
    }

    fn of<'t>(problem: &Diagnostic, text_of: &impl Fn(&Path) -> Option<&'t str>) -> Self {
        let location = problem.location.as_ref();
        let span = location.and_then(|location| location.span.as_ref());
        let text = location.and_then(|location| text_of(&location.file));
        let lines = span.zip(text).map(|(span, text)| excerpt(text, span)).and_then(|excerpt| {
            let part = |range| excerpt.text.get(range).map(str::to_owned);
            let (start, end) = (excerpt.bytes.start, excerpt.bytes.end);
            let lines =
                Lines { before: part(0..start)?, marked: part(start..end)?, after: part(end..excerpt.text.len())? };
            (!excerpt.text.trim().is_empty()).then_some(lines)
        });
        let says = |quoted: &String| {
            let whole = lines.as_ref().map(|lines| [lines.before.as_str(), &lines.marked, &lines.after].concat());
            !whole.is_some_and(|whole| whole.contains(quoted.trim()))
        };
        Self {
            severity: problem.severity.name(),
            file: location.map(|location| shown(&location.file)),
            line: span.map(|span| span.line),
            column: span.map(|span| span.column),
            message: problem.message.clone(),
            help: problem.help.clone(),
            quoted: problem.quoted.clone().filter(says),
            excerpt: lines,
        }
    }

    pub(super) fn is_error(&self) -> bool {
        self.severity == "error"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_shown_with_its_line() {
        let text = "a: 1\nname: Ada\nb: 2\n";
        let error = Diagnostic::error("x", "wrong").quoting("Ada").at("content/a.yaml", text, 11..14);
        let warning = Diagnostic::warning("y", "odd").quoting("Eda").in_file("content/a.yaml");
        let told = Told::all(&[warning, error], |_| Some(text));
        assert_eq!((told[0].line, told[0].column, told[0].quoted.as_deref()), (Some(2), Some(7), None));
        let lines = told[0].excerpt.as_ref().unwrap();
        assert_eq!((lines.before.as_str(), lines.marked.as_str(), lines.after.as_str()), ("name: ", "Ada", ""));
        assert_eq!((told[1].line, told[1].quoted.as_deref()), (None, Some("Eda")));
    }
}
