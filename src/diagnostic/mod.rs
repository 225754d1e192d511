//! What went wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] never holds a half sentence of the notes in its message: what was written there is kept apart in
//! [`Diagnostic::quoted`] and shown at a person's terminal only, never in one-line or JSON form.

mod human;
mod json;
mod short;

pub(crate) use human::excerpt;

use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing; everything is still written.
    Warning,
    /// What it concerns is not written.
    Error,
}

/// What kind of trouble a problem is; it decides the exit code, and the highest wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trouble {
    /// Something in the notes (exit code 1).
    Notes,
    /// Something in the settings, the theme or the way the program was called (exit code 2).
    Settings,
    /// The guard or a missing permission refused (exit code 3).
    Refused,
    /// The disk or its permissions (exit code 4).
    Disk,
}

impl Trouble {
    /// The exit code of a run in which this is the worst trouble.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Notes => 1,
            Self::Settings => 2,
            Self::Refused => 3,
            Self::Disk => 4,
        }
    }
}

/// A place in a file of the book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Location {
    /// Relative to the book's root, with forward slashes when printed.
    pub file: PathBuf,
    /// Where in the file, when that is known.
    pub span: Option<Span>,
}

/// A stretch of a file's text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// From 1.
    pub line: usize,
    /// From 1, in characters (Unicode scalar values).
    pub column: usize,
    /// The same stretch in bytes of the file as read (a byte order mark already taken off).
    pub bytes_start: usize,
    /// One past its last byte.
    pub bytes_end: usize,
}

impl Span {
    /// The span of `bytes` in `text`; a range past the end is cut to it.
    pub fn new(text: &str, bytes: Range<usize>) -> Self {
        let floor = |at: usize| {
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (start, end) = (floor(bytes.start), floor(bytes.end.max(bytes.start)));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: text[..line_start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            bytes_start: start,
            bytes_end: end,
        }
    }
}

/// One problem: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// Which exit code it causes.
    pub trouble: Trouble,
    /// A short stable name of the kind of problem, such as `unknown-key`.
    pub code: &'static str,
    /// What is wrong, in plain words, without any text of the notes.
    pub message: String,
    /// What to do about it, without any text of the notes.
    pub help: Option<String>,
    /// What the notes say there, or what they may have meant: for a person's eyes only.
    pub quoted: Option<String>,
    /// Where.
    pub location: Option<Location>,
}

impl Diagnostic {
    /// An error in the notes.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            trouble: Trouble::Notes,
            code,
            message: message.into(),
            help: None,
            quoted: None,
            location: None,
        }
    }

    /// A warning about the notes.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same, caused by something else than the notes.
    #[must_use]
    pub fn of(mut self, trouble: Trouble) -> Self {
        self.trouble = trouble;
        self
    }

    /// Adds the next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what the notes say, for a person's eyes only.
    #[must_use]
    pub fn quoting(mut self, quoted: impl Into<String>) -> Self {
        self.quoted = Some(quoted.into());
        self
    }

    /// Adds a place in a file whose text is at hand.
    #[must_use]
    pub fn at(mut self, file: impl Into<PathBuf>, text: &str, bytes: Range<usize>) -> Self {
        self.location = Some(Location { file: file.into(), span: Some(Span::new(text, bytes)) });
        self
    }

    /// Adds a file, the place in it being unknown.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<PathBuf>) -> Self {
        self.location = Some(Location { file: file.into(), span: None });
        self
    }

    /// Whether what it concerns can't be written.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// How problems are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a person at a terminal: excerpts of the notes, help, and colour if wanted.
    Human {
        /// Whether to write colours.
        colour: bool,
    },
    /// For editors and logs: one line each, without any text of the notes.
    Short,
    /// For programs: one JSON object a line, without any text of the notes.
    Json,
}

/// Writes problems, by file and place. `text_of` gives the text of a file of the book, for excerpts.
pub fn write<'a, 't>(
    format: Format,
    diagnostics: impl IntoIterator<Item = &'a Diagnostic>,
    text_of: &dyn Fn(&Path) -> Option<&'t str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.into_iter().collect();
    sorted.sort_by(|one, other| one.location.cmp(&other.location));
    for diagnostic in sorted {
        match format {
            Format::Human { colour } => human::write(diagnostic, text_of, colour, out)?,
            Format::Short => short::write(diagnostic, out)?,
            Format::Json => json::write(diagnostic, out)?,
        }
    }
    Ok(())
}

/// A path with forward slashes on every system, on one line.
pub(crate) fn shown(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

impl Severity {
    /// `warning` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

#[cfg(test)]
mod tests;
