//! Where a Markdown file's front matter stands, and where its text begins.

use std::ops::Range;

use super::SourceFile;
use crate::diagnostic::Diagnostic;

/// The two parts of a file, in bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML between the lines of dashes.
    pub(super) yaml: Range<usize>,
    /// All that follows.
    pub(super) body: Range<usize>,
}

/// Parts a file; none where there is no front matter.
pub(super) fn parts(text: &str) -> Result<Parts, Fault> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Err(Fault::None);
    }
    let mut at = first.len();
    let start = at;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(Parts { yaml: start..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    Err(Fault::Open)
}

/// What is wrong with a file's front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is none.
    None,
    /// It does not end.
    Open,
}

impl Fault {
    pub(super) fn told(self, file: &SourceFile) -> Diagnostic {
        let problem = match self {
            Self::None => Diagnostic::error("no-front-matter", "This file does not begin with a line of three dashes.")
                .help("Begin it with a line `---`, then the keys, then another line `---`; the text follows."),
            Self::Open => Diagnostic::error("open-front-matter", "The keys at the top of this file have no end.")
                .help("Put a line of three dashes, `---`, after the last key; the text follows."),
        };
        let line = file.text.lines().next().unwrap_or_default().trim_end().len();
        problem.at(&file.path, &file.text, 0..line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_with_any_line_endings() {
        for text in ["---\na: b\n---\nBody\n", "---\r\na: b\r\n---\r\nBody\r\n", "---  \na: b\n--- \nBody"] {
            let parts = parts(text).unwrap();
            assert_eq!(text[parts.yaml].trim(), "a: b");
            assert_eq!(text[parts.body].trim(), "Body");
        }
        assert_eq!(parts("---\n---").unwrap(), Parts { yaml: 4..4, body: 7..7 });
    }

    #[test]
    fn what_has_no_end_or_no_beginning_is_told() {
        assert_eq!(parts("Body\n"), Err(Fault::None));
        assert_eq!(parts(""), Err(Fault::None));
        assert_eq!(parts("---\na: b\n"), Err(Fault::Open));
    }
}
