//! `traject theme`: begins a theme, prints and lists what is built in.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use super::build::refuse;
use super::{conclude, print};
use crate::cli::{Format, NewThemeArgs, ShowThemeArgs, ThemeArgs, ThemeCommand};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::source;
use crate::start::{self, unknown};
use crate::theme::Theme;

pub(super) fn run(book: &Path, args: &ThemeArgs) -> ExitCode {
    let done = match &args.what {
        ThemeCommand::New(args) => new(book, args),
        ThemeCommand::Show(args) => show(args),
        ThemeCommand::List => list(book),
    };
    done.map_or_else(|problem| refuse(problem, Format::Human), |()| ExitCode::SUCCESS)
}

fn new(book: &Path, args: &NewThemeArgs) -> Result<(), Diagnostic> {
    let (config, problems) = source::read_settings(book);
    if let Some(problem) = problems.into_iter().find(|problem| problem.code == "no-book") {
        return Err(problem);
    }
    let written = start::begin_theme(book, &args.name, &config.book.language, &args.document)?;
    let mut told = String::new();
    for path in &written {
        let _ = writeln!(told, "  {}", book.join(path).display());
    }
    let next = if config.theme.name == args.name {
        "book.toml names it already: `traject build` shows it.".to_owned()
    } else {
        format!("Nothing changes until book.toml says:\n\n[theme]\nname = \"{}\"", args.name)
    };
    conclude(&format!("Created your theme:\n{told}{next}"));
    Ok(())
}

fn show(args: &ShowThemeArgs) -> Result<(), Diagnostic> {
    let theme = shipped(&args.theme)?;
    let asked = args.file.replace('\\', "/");
    let text = match theme.built_in_file(&asked) {
        Some(file) => file.text,
        None if theme.bytes(&asked).is_some() => {
            let problem = Diagnostic::error("theme-file", "This file is not text, so it can't be printed.");
            return Err(problem.of(Trouble::Settings).quoting(asked));
        }
        None => {
            let files = theme.files_in("");
            let known = files.iter().map(|file| file.path.as_str());
            let problem = unknown("theme-file", "built-in file", "name", &asked, known);
            return Err(problem.help("`traject theme list` shows them all."));
        }
    };
    print(&text)
        .map_err(|error| Diagnostic::error("disk", format!("This can't be printed: {error}.")).of(Trouble::Disk))
}

fn list(book: &Path) -> Result<(), Diagnostic> {
    let (config, _) = source::read_settings(book);
    let mut text = "Themes that come with the program:\n".to_owned();
    for name in Theme::shipped() {
        let _ = writeln!(text, "  {name}");
    }
    let mut own: Vec<String> = std::fs::read_dir(book.join("themes"))
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.') && !Theme::shipped().any(|shipped| shipped == name))
        .collect();
    own.sort();
    if !own.is_empty() {
        text.push_str("\nThis book's own:\n");
    }
    for name in own {
        let _ = writeln!(text, "  {name}");
    }
    let _ = writeln!(text, "\nThis book uses: {}", config.theme.name);
    text.push_str("\nFiles a theme can have instead of the built-in ones:\n");
    for file in shipped("default")?.files_in("").iter().filter(|file| !file.has_ending("txt")) {
        let _ = writeln!(text, "  {}", file.path);
    }
    text.push_str("and fonts/, its own wording/<language>.ftl, and its own documents/<name>.md.\n");
    print(&text)
        .map_err(|error| Diagnostic::error("disk", format!("This can't be printed: {error}.")).of(Trouble::Disk))
}

/// A theme that comes with the program.
fn shipped(name: &str) -> Result<Theme, Diagnostic> {
    if !Theme::shipped().any(|known| known == name) {
        return Err(unknown("theme-unknown", "theme that comes with the program", "name", name, Theme::shipped()));
    }
    Theme::load(Path::new(""), name).map_err(|mut problems| match problems.pop() {
        Some(problem) => problem,
        None => Diagnostic::error("theme-unknown", "The theme can't be read.").of(Trouble::Settings),
    })
}
