//! One file's bytes to text.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use super::{SourceFile, unreadable};
use crate::diagnostic::Diagnostic;
use crate::document::control;

/// Longer notes than this are no notes (in bytes).
const LONGEST: u64 = 4 << 20;

/// More of them in one file are told no more.
const MOST_TOLD: usize = 20;

/// The characters that wording uses as slots; a note that could write them could stand anywhere.
const RESERVED: [char; 2] = ['\u{F0000}', '\u{F0001}'];

/// Reads a file as UTF-8 without its byte order mark. `path` is relative to `root`.
pub(super) fn read(root: &Path, path: &Path) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    let mut bytes = Vec::new();
    // Read at most one byte too many: a pipe or a growing file has no length to ask for.
    let opened = File::open(root.join(path));
    let read = opened.and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| Box::new(unreadable(path, &error)))?;
    if bytes.len() as u64 > LONGEST {
        let problem = Diagnostic::error("too-large", "This file is larger than 4 MB, more than any note.")
            .help("Check that it is the right file; pictures and films belong in files of their own.");
        return Err(Box::new(problem.in_file(path)));
    }
    let text = String::from_utf8(bytes).map_err(|error| Box::new(not_text(path, error.as_bytes())))?;
    let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
    Ok(Arc::new(SourceFile { path: path.to_owned(), text: control::with_meanings(text) }))
}

fn not_text(path: &Path, bytes: &[u8]) -> Diagnostic {
    let problem = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        Diagnostic::error("not-utf8", "This file is saved as UTF-16.")
    } else {
        Diagnostic::error("not-utf8", "This file is not saved as UTF-8; from here on it can't be read.")
    };
    let problem = problem.help("Save it again with the encoding UTF-8.");
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let sound = std::str::from_utf8(bytes).err().map_or(0, |error| error.valid_up_to());
    let text = String::from_utf8_lossy(bytes.get(..sound).unwrap_or_default());
    problem.at(path, &text, sound..sound)
}

/// Characters that no note may hold.
pub(super) fn reserved(file: &SourceFile) -> Vec<Diagnostic> {
    let is_unknown = |letter: char| letter.is_control() && !control::is_layout(letter);
    let found = file.text.match_indices(|letter| RESERVED.contains(&letter) || is_unknown(letter));
    let found = found.take(super::limits::MOST_PROBLEMS);
    let told = found.map(|(at, letter)| {
        let told = if letter.starts_with(RESERVED) {
            Diagnostic::error("reserved-character", "This invisible character is reserved for traject.")
                .help("Delete it.")
        } else {
            unknown_control(letter.chars().next().unwrap_or_default())
        };
        told.at(&file.path, &file.text, at..at + letter.len())
    });
    told.take(MOST_TOLD).collect()
}

/// A control character that nobody can know the meaning of.
pub(super) fn unknown_control(letter: char) -> Diagnostic {
    Diagnostic::error(
        "control-character",
        format!(
            "There is an invisible control character (U+{:04X}) here, and traject can't tell what it should be.",
            u32::from(letter)
        ),
    )
    .help("Delete it, and type what should be there, such as a hyphen or an apostrophe.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Arc<SourceFile> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.md"), text).unwrap();
        read(folder.path(), Path::new("a.md")).unwrap()
    }

    #[test]
    fn notes_keep_hyphens_and_dashes_written_as_control_characters() {
        let file = read_text("2\u{1e}6 minutes, 3 \u{96} 5");
        assert_eq!(file.text, "2-6 minutes, 3 – 5");
        assert!(reserved(&file).is_empty());
    }

    #[test]
    fn notes_with_control_characters_of_no_meaning_are_refused_at_their_place() {
        for letter in ['\u{0}', '\u{7}', '\u{1b}', '\u{7f}', '\u{81}'] {
            let problems = reserved(&read_text(&format!("One\nA{letter}da")));
            assert_eq!(problems.len(), 1, "{letter:?}");
            let span = problems[0].location.as_ref().unwrap().span.as_ref().unwrap();
            assert_eq!((problems[0].code, span.line, span.column), ("control-character", 2, 2));
        }
    }
}
