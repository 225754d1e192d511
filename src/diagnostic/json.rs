//! One JSON object a line. No text of the notes.

use std::io::{self, Write};

use serde::Serialize;

use super::{Diagnostic, Trouble, shown};

/// The keys that other programs rely on; what is not known is `null`.
#[derive(Serialize)]
struct Object<'a> {
    severity: &'static str,
    trouble: &'static str,
    code: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
}

pub(super) fn write(diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    let span = diagnostic.location.as_ref().and_then(|location| location.span.as_ref());
    let object = Object {
        severity: diagnostic.severity.name(),
        trouble: match diagnostic.trouble {
            Trouble::Notes => "notes",
            Trouble::Settings => "settings",
            Trouble::Refused => "refused",
            Trouble::Disk => "disk",
        },
        code: diagnostic.code,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        file: diagnostic.location.as_ref().map(|location| shown(&location.file)),
        line: span.map(|span| span.line),
        column: span.map(|span| span.column),
    };
    serde_json::to_writer(&mut *out, &object)?;
    writeln!(out)
}
