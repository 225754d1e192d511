//! For a person at a terminal: the place as it stands in the notes, and the next step.

use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity, Span, shown};

/// No more lines than this of one place are shown.
const LINES: usize = 4;

pub(super) fn write<'t>(
    diagnostic: &Diagnostic,
    text_of: &dyn Fn(&Path) -> Option<&'t str>,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level.primary_title(harmless(&diagnostic.message)).id(diagnostic.code).elements(None::<Origin<'_>>);
    let mut told = false;
    if let Some(location) = &diagnostic.location {
        let path = shown(&location.file);
        let excerpt = location.span.as_ref().and_then(|span| Some(excerpt(text_of(&location.file)?, span)));
        group = match (excerpt, &location.span) {
            (Some(excerpt), Some(span)) => {
                let label = diagnostic.quoted.as_deref().filter(|quoted| !excerpt.text.contains(quoted.trim()));
                told = true;
                let mark = AnnotationKind::Primary.span(excerpt.bytes).label(label.map(harmless));
                group.element(Snippet::source(excerpt.text).line_start(span.line).path(path).annotation(mark))
            }
            (None, Some(span)) => group.element(Origin::path(path).line(span.line).char_column(span.column)),
            (_, None) => group.element(Origin::path(path)),
        };
    }
    if let Some(quoted) = diagnostic.quoted.as_deref().filter(|_| !told) {
        group = group.element(Level::NOTE.message(harmless(quoted)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(harmless(help)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let report = renderer.decor_style(DecorStyle::Ascii).term_width(140).render(&[group]);
    writeln!(out, "{report}\n")
}

/// The lines of a place.
pub(crate) struct Excerpt {
    pub(crate) text: String,
    /// The place within them.
    pub(crate) bytes: Range<usize>,
}

/// The lines of a place, without what would move a cursor or turn a line's direction.
pub(crate) fn excerpt(text: &str, span: &Span) -> Excerpt {
    let start = span.bytes_start.min(text.len());
    let from = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1);
    let mut lines = text.get(from..).unwrap_or_default().split_inclusive('\n');
    let mut whole = lines.next().unwrap_or_default().to_owned();
    for line in lines.take(LINES - 1) {
        if from + whole.len() >= span.bytes_end {
            break;
        }
        whole.push_str(line);
    }
    let whole = whole.trim_end_matches(['\r', '\n']);
    let start = (start - from).min(whole.len());
    let end = span.bytes_end.saturating_sub(from).clamp(start, whole.len());
    let (before, marked, after) = (whole.get(..start), whole.get(start..end), whole.get(end..));
    let (before, marked, after) = (
        harmless(before.unwrap_or_default()),
        harmless(marked.unwrap_or_default()),
        harmless(after.unwrap_or_default()),
    );
    let bytes = before.len()..before.len() + marked.len();
    Excerpt { text: before + &marked + &after, bytes }
}

/// Without what would move the cursor or turn the direction of a terminal's line.
fn harmless(text: &str) -> String {
    let letters = text.chars().filter(|letter| *letter != '\r').map(|letter| match letter {
        '\n' | '\t' => letter,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ if letter.is_control() => '\u{fffd}',
        _ => letter,
    });
    letters.collect()
}
