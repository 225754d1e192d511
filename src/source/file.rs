//! One file's bytes to text.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use super::{SourceFile, unreadable};
use crate::diagnostic::Diagnostic;

/// Longer notes than this are no notes (in bytes).
const LONGEST: u64 = 4 << 20;

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
            .help("See whether it is the right file; pictures and films are files of their own.");
        return Err(Box::new(problem.in_file(path)));
    }
    let text = String::from_utf8(bytes).map_err(|error| Box::new(not_text(path, error.as_bytes())))?;
    let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
    Ok(Arc::new(SourceFile { path: path.to_owned(), text }))
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
    let found = file.text.match_indices(RESERVED).take(super::limits::MOST_PROBLEMS);
    let told = found.map(|(at, letter)| {
        Diagnostic::error("reserved-character", "This invisible character is kept for the program's own use.")
            .help("Delete it.")
            .at(&file.path, &file.text, at..at + letter.len())
    });
    told.collect()
}
