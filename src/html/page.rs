//! The theme's page templates: what is around the content of a page.

use tera::{Context, ErrorKind, Tera, Value};

use super::escape::escape_template;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::theme::{Theme, ThemeFile};

/// The templates of a theme, read and known to work.
pub(super) struct Templates {
    tera: Tera,
}

impl Templates {
    /// Reads every template of `html/`; what can't be parsed is told at its place.
    pub(super) fn read(theme: &Theme) -> Result<Self, Vec<Diagnostic>> {
        let files: Vec<ThemeFile> = theme.files_in("html").into_iter().filter(|file| file.has_ending("html")).collect();
        let built_in: Vec<ThemeFile<'static>> =
            files.iter().filter_map(|file| theme.built_in_file(&file.path)).collect();
        let mut tera = Tera::new();
        tera.set_escape_fn(escape_template);
        // Everything, whatever its name.
        tera.autoescape_on([""]);
        // A theme's own page may extend the built-in one of the same name as `default/html/…`.
        let templates: Vec<(String, String)> = built_in
            .iter()
            .map(|file| (format!("default/{}", file.path), file.text.clone().into_owned()))
            .chain(files.iter().map(|file| (file.path.clone(), file.text.clone().into_owned())))
            .collect();
        let mut problems = Vec::new();
        // One by one first: Tera stops at the first file it can't parse.
        for file in &files {
            let mut alone = Tera::new();
            if let Err(error) = alone.add_raw_template(&file.path, &file.text)
                && let ErrorKind::SyntaxError(_) = error.kind()
            {
                problems.push(told(theme, &error));
            }
        }
        if problems.is_empty()
            && let Err(error) = tera.add_raw_templates(templates)
        {
            problems.push(told(theme, &error));
        }
        if problems.is_empty() { Ok(Self { tera }) } else { Err(problems) }
    }

    /// Renders a template of `html/`.
    pub(super) fn render(&self, theme: &Theme, name: &str, context: &Context) -> Result<String, Diagnostic> {
        self.tera.render(&format!("html/{name}"), context).map_err(|error| told(theme, &error))
    }
}

/// What is markup already.
pub(super) fn markup(html: &str) -> Value {
    Value::safe_string(html)
}

/// A template's problem, in the file it is in.
fn told(theme: &Theme, error: &tera::Error) -> Diagnostic {
    let problem = |message: String| Diagnostic::error("theme-template", message).of(Trouble::Settings);
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name = report.filename().trim_start_matches("default/");
            let problem = problem(format!("the page template can't be used: {}", report.message()));
            match theme.file(name) {
                Some(file) if !report.filename().starts_with("default/") => {
                    problem.at(file.shown_path(), &file.text, report.span().range.clone())
                }
                _ => problem.in_file(name),
            }
        }
        kind => problem(format!("the page templates can't be used: {kind}")).in_file("themes"),
    }
}
