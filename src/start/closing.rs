//! A new closing: the note that makes the letter.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::NewRating;
use super::remarks::{for_readers, modeline, ratings};
use super::scalar::scalar;
use super::write::write_new;
use crate::case::{Family, Films, Status};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::source::{Book, FamilyNotes};

/// What a new closing is told.
#[derive(Clone, Debug)]
pub struct NewClosing {
    /// The day of the letter.
    pub on: Date,
    /// What happened to the films.
    pub films: Option<Films>,
    /// The last ratings.
    pub ratings: Vec<NewRating>,
    /// What has changed, told to the reader, in Markdown.
    pub progress: Option<String>,
    /// Ideas for the future, told to the reader, in Markdown.
    pub ideas: Option<String>,
}

/// Writes `closing.md` of a family; tells where, relative to the book.
pub fn begin_closing(book: &Book, family: &FamilyNotes, new: &NewClosing) -> Result<PathBuf, Diagnostic> {
    let case = family.case.as_ref();
    let contradicts =
        |message: &str, help: &str, code| Err(Diagnostic::error(code, message).help(help).of(Trouble::Settings));
    if matches!(case.and_then(|case| case.family.status), Some(Status::Referred | Status::Started)) {
        return contradicts(
            "By its `status` in family.yaml this work has not ended.",
            "Write `status: completed` or `status: ended-early` there, then try again.",
            "status",
        );
    }
    let reviews =
        case.iter().flat_map(|case| &case.cycles).filter_map(|cycle| cycle.review.as_ref()).map(|review| review.on);
    let films = case.iter().flat_map(|case| &case.cycles).filter_map(|cycle| cycle.film.as_ref()).map(|film| film.on);
    if reviews.chain(films).max().is_some_and(|last| new.on < last) {
        return contradicts(
            "The closing would be before the last film or review.",
            "Give a later day, such as `--on 2026-03-23`.",
            "reversed-dates",
        );
    }
    let path = Path::new(&book.config.book.src).join("families").join(&family.folder).join("closing.md");
    write_new(&book.root, &path, &text(new, case.map(|case| &case.family), &path))?;
    Ok(path)
}

fn text(new: &NewClosing, family: Option<&Family>, path: &Path) -> String {
    let adult =
        family.and_then(|family| family.adults.first()).map_or_else(|| "grace".to_owned(), |adult| scalar(&adult.id));
    let goals: Vec<String> = family.iter().flat_map(|family| &family.goals).map(|goal| scalar(&goal.id)).collect();
    let goals = if goals.is_empty() { vec!["play".to_owned()] } else { goals };
    let mut text = format!("---\n{}", modeline(path, "closing"));
    let _ = write!(
        text,
        "# How it ended: this note makes the letter. Lines that begin with # are remarks: take the # away to use them.

on: {}                  # the day of the letter
draft: true                     # marks every page; take this line away when the letter may leave
",
        new.on
    );
    match new.films {
        Some(Films::Erased) => text.push_str("films: erased\n"),
        Some(Films::KeptByFamily) => text.push_str("films: kept-by-family\n"),
        Some(Films::KeptUntil(day)) => {
            let _ = writeln!(text, "films: {{ kept-until: {day} }}");
        }
        None => text.push_str("# films: erased                 # or kept-by-family, or { kept-until: 2026-12-01 }\n"),
    }
    text.push_str("\n# The last ratings and words.\n");
    if let Some(ratings) = ratings(&new.ratings) {
        text.push_str(&ratings);
    } else {
        text.push_str("# ratings:\n");
        for goal in goals {
            let _ = writeln!(text, "#   - {{ goal: {goal}, by: {adult}, value: 7 }}");
        }
    }
    let _ = write!(
        text,
        "# descriptions:
#   - {{ by: {adult}, child: [funny, curious], relationship: [warm, closer] }}
# feedback: [{{ by: {adult}, said: \"I look forward to Thursdays now.\" }}]     # on VIG itself: for the service alone

# copies:
#   - {{ name: Dr A. Patel, role: GP, kind: letter }}    # with consent for `copies`; kind: summary is a short letter of its own

# Below the dashes: the end of the letter, told to the reader as \"you\", under headings such as
#   # Progress
#   # Ideas for the future
# A heading with {{#child}} after it, such as `# For Ada {{#child}}`, begins a letter of its own to the child.
{}---
",
        family.and_then(for_readers).unwrap_or_default()
    );
    for (heading, told) in [("Progress", &new.progress), ("Ideas for the future", &new.ideas)] {
        if let Some(told) = told {
            let _ = write!(text, "# {heading}\n\n{}\n\n", told.trim());
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
