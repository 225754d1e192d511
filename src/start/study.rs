//! A new case study: a case told for publication, pointing at its family.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::identity::slug_of;
use super::remarks::modeline;
use super::scalar::scalar;
use super::unknown;
use super::write::write_new;
use crate::case::Family;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::source::{Book, FamilyNotes};

/// What a new case study is told.
#[derive(Clone, Debug)]
pub struct NewStudy {
    /// The file's name without its ending; made of the title where left out.
    pub slug: Option<String>,
    /// Its title.
    pub title: String,
    /// The id of the practitioner who writes it.
    pub author: String,
}

/// Writes `case-studies/<slug>.md`; tells where, relative to the book.
pub fn begin_study(book: &Book, family: &FamilyNotes, new: &NewStudy) -> Result<PathBuf, Diagnostic> {
    if let Some(service) = &book.service
        && service.practitioner(&new.author).is_none()
    {
        let ids = service.practitioners.iter().map(|practitioner| practitioner.id.as_str());
        return Err(unknown("unknown-practitioner", "practitioner in service.yaml", "id", &new.author, ids));
    }
    let slug = new.slug.clone().unwrap_or_else(|| slug_of(&new.title));
    let letters = slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !letters || slug.is_empty() || slug.starts_with('-') || slug.ends_with('-') || slug.len() > 80 {
        return Err(Diagnostic::error("bad-slug", "This name can't be part of an address.")
            .help("Use small letters (a to z), digits and dashes, such as a-quiet-game.")
            .of(Trouble::Settings)
            .quoting(slug));
    }
    let path = Path::new(&book.config.book.src).join("case-studies").join(format!("{slug}.md"));
    let reference = family.reference.as_deref().unwrap_or_default();
    write_new(&book.root, &path, &text(new, reference, family.case.as_ref().map(|case| &case.family), &path))?;
    Ok(path)
}

fn text(new: &NewStudy, reference: &str, family: Option<&Family>, path: &Path) -> String {
    let people = family.iter().flat_map(|family| {
        let children = family.children().map(|child| child.id.clone());
        children.chain(family.adults.iter().map(|adult| adult.id.clone()))
    });
    let mut people: Vec<String> = people.collect();
    if people.is_empty() {
        people = vec!["ada".to_owned(), "grace".to_owned()];
    }
    let mut text = format!("---\n{}", modeline(path, "case-study"));
    let _ = write!(
        text,
        "# A case for publication. Nothing of it is published before another practitioner has read and approved it.
# Lines that begin with # are remarks: take the # away to use them.

family: {}
title: {}
author: {}

# A name that nobody of the family has, for everyone the text mentions.
# pseudonyms:
",
        scalar(reference),
        scalar(&new.title),
        scalar(&new.author),
    );
    for person in people {
        let _ = writeln!(text, "#   {}: Mia", scalar(&person));
    }
    text.push_str(
        "
# stills: [looks-up]                        # clips of the family; each needs consent for the purpose
# faces_checked: { by: hreid, on: 2026-04-30 }    # that a person looked at every still
# places: { Severn Bank Nursery: a nursery }      # what kind of place stands for a named one
# cleared: [{ text: Mill, as: a plain word }]   # what the review asked about, and what you judged it to be

# Below the dashes: the text, in Markdown.
---
",
    );
    text
}
