//! `traject init`: a new book.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use super::ask::Questions;
use super::build::refuse;
use super::conclude;
use super::schema::write_schemas;
use crate::cli::{Format, InitArgs};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::start::{self, NewBook};

pub(super) fn run(book: &Path, args: &InitArgs) -> ExitCode {
    let root = args.folder.as_deref().map_or_else(|| book.to_owned(), |folder| book.join(folder));
    match begin(&root, args) {
        Ok(told) => {
            conclude(&told);
            ExitCode::SUCCESS
        }
        Err(problem) => refuse(problem, Format::Human),
    }
}

fn begin(root: &Path, args: &InitArgs) -> Result<String, Diagnostic> {
    let new = asked(&mut Questions::new(args.yes), args)?;
    let written = start::begin_book(root, &new)?;
    write_schemas(root)?;
    let mut told = "Created your book:\n".to_owned();
    for path in written.iter().filter(|path| !path.ends_with(".gitkeep")) {
        let _ = writeln!(told, "  {}", root.join(path).display());
    }
    let there = match &args.folder {
        Some(folder) if folder.as_os_str() != "." => format!("go there (cd {}), then ", for_a_shell(folder)),
        _ => String::new(),
    };
    let _ = write!(
        told,
        "Check content/service.yaml: it has the letterhead and signature of every letter.\nNext: {there}`traject new family`."
    );
    Ok(told)
}

/// A folder as it is typed at a prompt.
fn for_a_shell(folder: &Path) -> String {
    let plain = folder.display().to_string();
    if plain.contains(char::is_whitespace) { format!("\"{plain}\"") } else { plain }
}

fn asked(questions: &mut Questions, args: &InitArgs) -> Result<NewBook, Diagnostic> {
    let unasked = if args.yes { Some(("Our service", "Practitioner")) } else { None };
    let service = questions.line(
        "service",
        args.service.as_deref(),
        "The name of your service, as printed at the top of letters",
        unasked.map(|(service, _)| service),
    )?;
    let practitioner = questions.line(
        "practitioner",
        args.practitioner.as_deref(),
        "Your full name, as you sign",
        unasked.map(|(_, practitioner)| practitioner),
    )?;
    let post =
        questions.maybe("post", args.post.as_deref(), "Your post, such as Educational Psychologist (optional)")?;
    let language = match &args.language {
        Some(language) => language.clone(),
        None => questions
            .read("language", None, "The language of your own pages (en, cy …)", Some("en"), &language)?
            .unwrap_or_else(Language::english),
    };
    questions.all_known().map_err(|problem| {
        let help = problem.help.clone().unwrap_or_default();
        problem.help(format!("{help} With `--yes`, defaults are used, which you can change in content/service.yaml."))
    })?;
    Ok(NewBook { service, practitioner, post, language })
}

fn language(text: &str) -> Result<Language, String> {
    text.trim().parse().map_err(|problem: crate::language::NotALanguage| problem.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::ask::tests::asking;
    use super::*;

    #[test]
    fn a_person_is_asked_for_what_was_not_given() {
        let args = InitArgs {
            folder: None,
            service: None,
            practitioner: None,
            post: Some("Psychologist".to_owned()),
            language: None,
            yes: false,
        };
        let (mut questions, heard) = asking(&["Severn Vale", "", "Siân Llwyd", "welsh please", "cy"]);
        let new = asked(&mut questions, &args).unwrap();
        assert_eq!((new.service.as_str(), new.practitioner.as_str()), ("Severn Vale", "Siân Llwyd"));
        assert_eq!((new.post.as_deref(), new.language.as_str()), (Some("Psychologist"), "cy"));
        let asked = heard.borrow().join("\n");
        assert!(!asked.contains("Your post"), "{asked}");
        assert_eq!(asked.matches("Not taken").count(), 2, "{asked}");
    }
}
