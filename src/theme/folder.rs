//! A theme's folder: its files, read once. Nothing is followed out of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Trouble};

/// Larger files are none that a page could be made with.
const LARGEST_TEXT: u64 = 2 << 20;
const LARGEST_FONT: u64 = 64 << 20;

/// The private characters that mark the places of inserted pieces; a theme may not forge them.
pub(super) const SLOT_CHARACTERS: [char; 2] = ['\u{F0000}', '\u{F0001}'];

/// A file of a theme's folder.
pub(super) enum Content {
    /// Its text, without a byte order mark.
    Text(String),
    /// A font.
    Font(Arc<[u8]>),
}

/// Everything in the theme's folder, by path within it with forward slashes.
pub(super) struct Folder {
    /// Relative to the book's root.
    pub(super) path: PathBuf,
    /// Its files.
    pub(super) files: BTreeMap<String, Content>,
}

impl Folder {
    /// Reads `themes/<name>/` of the book.
    pub(super) fn read(book_root: &Path, name: &str, problems: &mut Vec<Diagnostic>) -> Self {
        let mut folder = Self { path: Path::new("themes").join(name), files: BTreeMap::new() };
        let on_disk = book_root.join(&folder.path);
        match (on_disk.canonicalize(), book_root.canonicalize()) {
            (Ok(real), Ok(book)) if real.starts_with(&book) => folder.walk(&on_disk, &real, problems),
            (Ok(_), Ok(_)) => problems.push(leaves(&folder.path)),
            (Err(error), _) | (_, Err(error)) => problems.push(unreadable(&folder.path, &error)),
        }
        folder
    }

    fn walk(&mut self, on_disk: &Path, real_root: &Path, problems: &mut Vec<Diagnostic>) {
        let visible =
            |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
        for entry in walkdir::WalkDir::new(on_disk).sort_by_file_name().into_iter().filter_entry(visible) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    problems.push(unreadable(&self.path, &error));
                    continue;
                }
            };
            let Ok(within) = entry.path().strip_prefix(on_disk) else { continue };
            let shown = self.path.join(within);
            let mut kind = entry.file_type();
            if kind.is_symlink() {
                match entry.path().canonicalize().and_then(|real| Ok((fs::metadata(&real)?, real))) {
                    Ok((metadata, real)) if real.starts_with(real_root) && metadata.is_file() => {
                        kind = metadata.file_type();
                    }
                    Ok((_, real)) if real.starts_with(real_root) => {
                        problems.push(
                            settings("theme-link", "a link to a folder is not followed")
                                .help("copy the folder itself")
                                .in_file(shown),
                        );
                        continue;
                    }
                    Ok(_) => {
                        problems.push(leaves(&shown));
                        continue;
                    }
                    Err(error) => {
                        problems.push(unreadable(&shown, &error));
                        continue;
                    }
                }
            }
            if kind.is_file() {
                self.take(entry.path(), within, &shown, problems);
            }
        }
    }

    fn take(&mut self, file: &Path, within: &Path, shown: &Path, problems: &mut Vec<Diagnostic>) {
        let Some(name) = forward_slashes(within) else {
            problems.push(settings("theme-file", "the name of this file is not valid text").in_file(shown));
            return;
        };
        let ending = within.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        let limit = match ending.as_str() {
            "ttf" | "otf" | "woff2" => LARGEST_FONT,
            "md" | "html" | "css" | "ftl" | "toml" | "txt" => LARGEST_TEXT,
            // Such as a photograph of how it should look, or an editor's copy: nothing that a document is made of.
            _ => return,
        };
        let bytes = match fs::metadata(file)
            .and_then(|found| if found.len() > limit { Ok(None) } else { fs::read(file).map(Some) })
        {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                problems.push(settings("theme-file", "this file is too large for a theme").in_file(shown));
                return;
            }
            Err(error) => {
                problems.push(unreadable(shown, &error));
                return;
            }
        };
        if limit == LARGEST_FONT {
            self.files.insert(name, Content::Font(bytes.into()));
            return;
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
                problems.extend(forged_slot(shown, &text));
                self.files.insert(name, Content::Text(text));
            }
            Err(error) => {
                let valid = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]).into_owned();
                problems.push(
                    settings("theme-encoding", "this file is not UTF-8 text from here on")
                        .help("save it in your editor with the encoding UTF-8")
                        .at(shown, &valid, valid.len()..valid.len()),
                );
            }
        }
    }
}

/// The first slot character of a theme file, told at its place.
fn forged_slot(shown: &Path, text: &str) -> Option<Diagnostic> {
    let at = text.find(SLOT_CHARACTERS)?;
    let problem = settings("theme-character", "this private character (U+F0000 or U+F0001) can't be used in a theme");
    Some(problem.help("take it away").at(shown, text, at..at + 4))
}

fn forward_slashes(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.components().map(|part| part.as_os_str().to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

fn settings(code: &'static str, message: &str) -> Diagnostic {
    Diagnostic::error(code, message).of(Trouble::Settings)
}

fn leaves(shown: &Path) -> Diagnostic {
    settings("theme-link", "this link leads out of the theme, so traject does not follow it")
        .help("copy the file itself into the theme")
        .in_file(shown)
}

fn unreadable(shown: &Path, error: &dyn std::error::Error) -> Diagnostic {
    Diagnostic::error("theme-unreadable", format!("this can't be read: {error}")).of(Trouble::Disk).in_file(shown)
}
