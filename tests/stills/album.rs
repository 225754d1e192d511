//! A book with one family and as many clips as pictures are given.

use crate::book::{Book, of_family};

/// The minimal book with these stills, each in a clip of its own; `keys` are more keys of every clip.
pub(crate) fn album(stills: &[(&str, Vec<u8>)], keys: &str) -> Book {
    let mut clips = String::new();
    let mut book = Book::minimal()
        .append(&of_family("family.yaml"), "consent: [{ by: grace, for: [stills], stills: all, given: 2026-01-12 }]\n");
    for (number, (name, bytes)) in stills.iter().enumerate() {
        let words = if number == 0 { ", words: [{ by: grace, said: I waited. }]" } else { "" };
        let clip = format!(
            "  - {{ id: c{number}, still: stills/{name}, alt: Blocks {number}., caption: You wait {number}., shows: [ada]{keys}{words} }}\n"
        );
        clips.push_str(&clip);
        book = book.with_bytes(&of_family(&format!("stills/{name}")), bytes);
    }
    book.with(
        &of_family("cycle-1.md"),
        &format!("---\nfilm: {{ on: 2026-01-20 }}\nclips:\n{clips}---\nGrace waited.\n"),
    )
}

/// The same with a film for each still: a letter shows at least one of every film.
pub(crate) fn films(stills: &[(&str, Vec<u8>)]) -> Book {
    let mut book = album(&[], "");
    for (number, (name, bytes)) in stills.iter().enumerate() {
        let clip = format!("{{ id: c{number}, still: stills/{name}, alt: Blocks., caption: You wait., shows: [ada] }}");
        let cycle = format!("---\nfilm: {{ on: 2026-02-{:02} }}\nclips: [{clip}]\n---\nGrace waited.\n", number + 1);
        book = book
            .with(&of_family(&format!("cycle-{}.md", number + 1)), &cycle)
            .with_bytes(&of_family(&format!("stills/{name}")), bytes);
    }
    book
}
