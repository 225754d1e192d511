//! One line each, as editors and logs read them. No text of the notes.

use std::io::{self, Write};

use super::{Diagnostic, shown};

pub(super) fn write(diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    let Diagnostic { severity, code, message, location, .. } = diagnostic;
    match location {
        Some(location) => write!(out, "{}:", shown(&location.file))?,
        None => write!(out, "traject:")?,
    }
    if let Some(span) = location.as_ref().and_then(|location| location.span.as_ref()) {
        write!(out, "{}:{}:", span.line, span.column)?;
    }
    writeln!(out, " {}[{code}]: {message}", severity.name())
}
