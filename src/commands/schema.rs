//! `traject schema`: JSON Schemas of the notes, for editors.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::build::refuse;
use super::conclude;
use crate::cli::{Format, SchemaArgs};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::schema::{self, NoteSchema, SCHEMAS};
use crate::start::unknown;
use crate::theme::Theme;
use crate::{site, source};

pub(super) fn run(book: &Path, args: &SchemaArgs) -> ExitCode {
    let done = match &args.note {
        Some(note) => print(book, note),
        None => write(book),
    };
    done.map_or_else(|problem| refuse(problem, Format::Human), |()| ExitCode::SUCCESS)
}

fn print(book: &Path, note: &str) -> Result<(), Diagnostic> {
    let all = schemas_of(book);
    let asked = note.trim_end_matches(".schema.json");
    let Some(found) = all.iter().find(|schema| schema.name == asked) else {
        return Err(unknown("unknown-schema", "kind of note", "name", note, all.iter().map(|schema| schema.name)));
    };
    let failed =
        |error: io::Error| Diagnostic::error("disk", format!("This can't be printed: {error}.")).of(Trouble::Disk);
    io::stdout().write_all(found.text().as_bytes()).map_err(failed)
}

fn write(book: &Path) -> Result<(), Diagnostic> {
    let (_, problems) = source::read_settings(book);
    if let Some(problem) = problems.into_iter().find(Diagnostic::is_error) {
        return Err(problem);
    }
    let written = write_schemas(book)?;
    conclude(&format!(
        "{} schemas are in {}. Notes that `traject new` began point at them; in others put this on top, with as many ../ \
         as it takes:\n# yaml-language-server: $schema=../../../{SCHEMAS}/family.schema.json",
        written.len(),
        book.join(SCHEMAS).display()
    ));
    Ok(())
}

/// The schemas of a book's notes, with the principles of its theme.
fn schemas_of(book: &Path) -> Vec<NoteSchema> {
    let (config, _) = source::read_settings(book);
    let theme = Theme::load(book, &config.theme.name).or_else(|_| Theme::built_in());
    let principles = theme.map(|theme| theme.tokens.principles.order).unwrap_or_default();
    schema::all(&principles)
}

/// Writes the schemas into a book, for its notes to point at, and returns their paths. Existing schemas are renewed.
pub(super) fn write_schemas(root: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    let mut written = Vec::new();
    for schema in schemas_of(root) {
        let path = Path::new(SCHEMAS).join(schema.file());
        site::write_own(root, &path, schema.text().as_bytes())?;
        written.push(path);
    }
    Ok(written)
}
