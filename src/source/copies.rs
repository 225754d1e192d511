//! Second copies of notes that file syncing and copying leave, and files that syncing has not brought here yet; by their
//! names alone.

use crate::diagnostic::Diagnostic;

/// What a file's name says besides the note it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Leftover {
    /// A second copy of the file of this name.
    Copy(String),
    /// A stand-in for the file of this name, whose text is still elsewhere.
    Placeholder(String),
    /// The file of this name as a document of a word processor.
    WordProcessor(String),
}

/// Endings of documents that people write notes in.
const WORD_PROCESSORS: [&str; 6] = ["docx", "doc", "odt", "rtf", "pages", "gdoc"];

/// Words in what programs add to the name of a copy, in the languages they commonly speak.
const COPY_WORDS: [&str; 14] = [
    "copy",
    "copi",
    "kopie",
    "kopia",
    "kopi",
    "copie",
    "copia",
    "cópia",
    "conflict",
    "conflicted",
    "konflikt",
    "conflit",
    "backup",
    "orig",
];

/// What programs put before the name of a copy.
const COPY_PREFIXES: [&str; 7] = ["copy of ", "kopie von ", "copie de ", "copia de ", "cópia de ", "copi o ", "kopia "];

/// Kinds of computers that `OneDrive` adds to the name of a copy.
const COMPUTERS: [&str; 9] = ["desktop", "laptop", "macbook", "imac", "surface", "iphone", "ipad", "win", "pc"];

impl Leftover {
    /// What to say of it; `is_there` tells whether a file of that name lies beside it.
    pub(super) fn diagnostic(&self, is_there: impl Fn(&str) -> bool) -> Option<Diagnostic> {
        let problem = match self {
            Self::Copy(name) if is_there(name) => {
                Diagnostic::warning("second-copy", format!("This is a second copy of {name}, and isn't read."))
                    .help(format!("Compare the two, keep what belongs in {name}, then delete this one."))
            }
            Self::Copy(name) => Diagnostic::error(
                "second-copy",
                format!("This is a copy of {name}, which isn't here: nothing is read."),
            )
            .help(format!("Rename it to {name} if it is the one to keep; otherwise delete it.")),
            Self::Placeholder(name) if is_there(name) => return None,
            Self::Placeholder(name) => {
                Diagnostic::error("not-downloaded", format!("{name} hasn't been downloaded to this computer yet."))
                    .help("Download it: in the file manager choose “Download now” or “Always keep on this device”.")
            }
            Self::WordProcessor(name) if is_there(name) => Diagnostic::warning(
                "second-copy",
                format!("This document has the name of {name}, and isn't read: there are two versions."),
            )
            .help(format!(
                "Compare the two, keep what belongs in {name}, then delete this one or give it another name."
            )),
            Self::WordProcessor(name) => Diagnostic::error(
                "word-processor",
                format!("This is a word processor's document: Traject reads {name}, which isn't here."),
            )
            .help(format!("Save it as plain text (UTF-8) under the name {name}, or give it another name.")),
        };
        Some(problem)
    }
}

/// What the name of a file tells, where it is that of a copy or stand-in of a note called `STEM.ending`.
/// `is_stem` says of a name without its ending, in small letters, whether a note has it.
pub(super) fn leftover(name: &str, ending: &str, is_stem: &dyn Fn(&str) -> bool) -> Option<Leftover> {
    if name.starts_with("~$") || name.starts_with(".~") || name.starts_with("._") {
        return None;
    }
    let whole = |stem: &str| format!("{stem}.{ending}");
    let lower = name.to_lowercase();
    if let Some(held) = lower.strip_suffix(".icloud").or_else(|| lower.strip_suffix(".cloud")) {
        let stem = held.trim_start_matches('.').strip_suffix(&format!(".{ending}"))?;
        return is_stem(stem).then(|| Leftover::Placeholder(whole(stem)));
    }
    if lower.starts_with('.') {
        return None;
    }
    if let Some((stem, _)) = lower.rsplit_once('.').filter(|(_, last)| WORD_PROCESSORS.contains(last)) {
        let stem = stem.strip_suffix(&format!(".{ending}")).unwrap_or(stem);
        return is_stem(stem).then(|| Leftover::WordProcessor(whole(stem)));
    }
    // Some programs add to the very end: `cycle-1.md (conflicted copy)`, `cycle-1.md.bak`.
    let dotted = format!(".{ending}");
    let Some(rest) = lower.strip_suffix(&dotted).map(str::to_owned) else {
        let (stem, added) = lower.split_once(&dotted)?;
        let is_added = added.starts_with([' ', '(', '~']) || [".bak", ".orig", ".old"].contains(&added);
        return (is_added && is_stem(stem)).then(|| Leftover::Copy(whole(stem)));
    };
    if is_stem(&rest) {
        return None;
    }
    for prefix in COPY_PREFIXES {
        if let Some(stem) = rest.strip_prefix(prefix).filter(|stem| is_stem(stem)) {
            return Some(Leftover::Copy(whole(stem)));
        }
    }
    // The longest beginning that is a note's name, and what was added to it; a language may follow the addition.
    let ends = rest.char_indices().map(|(at, _)| at).skip(1);
    let written_end = name.len().checked_sub(dotted.len())?;
    let stems: Vec<usize> = ends.filter(|at| rest.get(..*at).is_some_and(is_stem)).collect();
    let adds = |at: &&usize| {
        let added = rest.get(**at..).unwrap_or_default();
        // Lower case may be longer or shorter than what is written; then the capitals are not asked.
        is_addition(added, name.get(**at..written_end).unwrap_or(added))
    };
    let stem_end = *stems.iter().rev().find(adds)?;
    let (stem, added) = (rest.get(..stem_end)?, rest.get(stem_end..)?);
    let language = added.rsplit_once('.').map(|(_, tag)| tag).filter(|tag| is_stem(&format!("{stem}.{tag}")));
    Some(Leftover::Copy(match language {
        Some(tag) if tag.len() < 4 => whole(&format!("{stem}.{tag}")),
        _ => whole(stem),
    }))
}

/// Whether something after a note's name is what programs add to copies; `written` is the same with its capitals.
fn is_addition(added: &str, written: &str) -> bool {
    let words: Vec<&str> =
        added.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let Some(first) = added.chars().next() else { return false };
    if !matches!(first, ' ' | '-' | '_' | '(' | '[' | '.' | '~') {
        return false;
    }
    let trimmed = added.trim();
    let bracketed =
        (trimmed.starts_with('(') && trimmed.contains(')')) || (trimmed.starts_with('[') && trimmed.contains(']'));
    let numbered = words.first().is_some_and(|word| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()))
        && words.len() <= 2;
    let told = words.iter().any(|word| COPY_WORDS.contains(word));
    let computer = first == '-' && words.first().is_some_and(|word| COMPUTERS.contains(word)) && words.len() > 1;
    // `-JOS-PC12`: a computer's name is in capitals.
    let name = written.trim_start_matches('-');
    let capitals = first == '-'
        && name.len() >= 3
        && name.chars().any(|letter| letter.is_ascii_uppercase())
        && name.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '-');
    bracketed || numbered || told || computer || capitals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_family(name: &str) -> Option<Leftover> {
        leftover(name, "md", &|stem| super::super::role::is_note_stem(stem))
    }

    #[test]
    fn copies_are_told_from_the_practitioners_own_files() {
        for (name, original) in [
            ("cycle-1-DESKTOP-AB12CD.md", "cycle-1.md"),
            ("cycle-1-JOS-PC12.md", "cycle-1.md"),
            ("cycle-1 - Copy.md", "cycle-1.md"),
            ("cycle-1 - Copy (2).md", "cycle-1.md"),
            ("Copy of cycle-1.md", "cycle-1.md"),
            ("cycle-1 (Jo's conflicted copy 2026-03-01).md", "cycle-1.md"),
            ("cycle-1 (conflicted copy 2026-03-01 101010).md", "cycle-1.md"),
            ("cycle-1 2.md", "cycle-1.md"),
            ("cycle-1 (1).md", "cycle-1.md"),
            ("cycle-12(1).md", "cycle-12.md"),
            ("cycle-1.sync-conflict-20260301-101010-ABCDEFG.md", "cycle-1.md"),
            ("cycle-1_conflict-20260301-101010.md", "cycle-1.md"),
            ("closing 2.md", "closing.md"),
            ("closing.cy 2.md", "closing.cy.md"),
            ("closing 2.cy.md", "closing.cy.md"),
            ("cycle-1 kopia.md", "cycle-1.md"),
            ("cycle-1.md.bak", "cycle-1.md"),
        ] {
            assert_eq!(of_family(name), Some(Leftover::Copy(original.to_owned())), "{name}");
        }
        for name in [
            "cycle-1.md",
            "closing.cy.md",
            "notes.md",
            "cycle-1-transcript.md",
            "closing thoughts.md",
            "~$cycle-1.docx",
            "letter.docx",
            "cycle-1.jpg",
            "._cycle-1.md",
        ] {
            assert_eq!(of_family(name), None, "{name}");
        }
    }

    #[test]
    fn files_that_are_not_here_yet_are_known() {
        for name in [".cycle-2.md.icloud", "cycle-2.md.icloud"] {
            assert_eq!(of_family(name), Some(Leftover::Placeholder("cycle-2.md".to_owned())), "{name}");
        }
        assert_eq!(of_family("cycle-2.docx"), Some(Leftover::WordProcessor("cycle-2.md".to_owned())));
    }

    proptest::proptest! {
        #[test]
        fn any_name_is_borne(name in "[ -~éİ.()]{0,40}") {
            let _ = of_family(&name);
            let _ = of_family(&format!("cycle-1{name}.md"));
        }
    }
}
