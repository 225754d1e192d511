//! A new theme: a folder whose files change nothing yet and show all that can be changed.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::write::write_new;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::OwnName;
use crate::language::Language;
use crate::theme::Theme;

/// Sentences that are reworded most often, shown as remarks.
const REWORDED: [&str; 4] = ["salutation", "thanks", "valediction", "ask-again"];

/// Writes the files of a new theme of the book; `documents` of its own are begun with it. Tells what was written.
///
/// A theme that is there already gets the documents alone.
pub fn begin_theme(
    root: &Path,
    name: &str,
    language: &Language,
    documents: &[String],
) -> Result<Vec<PathBuf>, Diagnostic> {
    let told = |code, message: &str, help: &str| Diagnostic::error(code, message).help(help).of(Trouble::Settings);
    let plain = name.chars().all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_');
    if !plain || name.is_empty() || name.chars().count() > 40 {
        let problem =
            told("theme-name", "A theme can't have this name.", "Use letters, digits and dashes, such as `ours`.");
        return Err(problem.quoting(name));
    }
    if Theme::shipped().any(|shipped| shipped.eq_ignore_ascii_case(name)) {
        let help = "Choose another name, because yours would hide it.";
        return Err(told("theme-name", "A theme of this name comes with the program.", help).quoting(name));
    }
    let mut own = Vec::new();
    for document in documents {
        own.push(OwnName::new(document).ok_or_else(|| {
            let help = "Use small letters, digits and dashes, no number at the end, and begin with another word than a \
                        built-in document such as `letter` or `summary`.";
            told("theme-document", "No document can have this name.", help).quoting(document)
        })?);
    }
    let folder = Path::new("themes").join(name);
    let is_there = root.join(&folder).exists();
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    if !is_there {
        files.push((folder.join("theme.toml"), settings()));
        let (file, text) = wording(language);
        files.push((folder.join("wording").join(file), text));
    } else if own.is_empty() {
        let help = "Choose another name, or add a document to this theme with `--document NAME`.";
        return Err(
            told("already-there", "A theme with this name already exists, and is left as it is.", help).in_file(folder)
        );
    }
    files.extend(own.iter().map(|name| (folder.join("documents").join(format!("{name}.md")), document(*name))));
    let mut written = Vec::new();
    for (path, text) in files {
        write_new(root, &path, &text)?;
        written.push(path);
    }
    Ok(written)
}

/// The built-in settings, every one a remark.
fn settings() -> String {
    let mut text = "# What this theme changes. Delete the # from each line you change, and from the name of its section in brackets
# above it. What is left out is as in the built-in theme.
#
# A logo is named in content/service.yaml. Sentences are in wording/<language>.ftl, what a document holds in
# documents/<name>.md: `traject theme list` names all files, `traject theme show FILE` prints the built-in one.

"
    .to_owned();
    let built_in = Theme::built_in().ok();
    let built_in = built_in.as_ref().and_then(|theme| theme.built_in_file("theme.toml")).map(|file| file.text);
    let lines =
        built_in.iter().flat_map(|text| text.lines()).skip_while(|line| line.starts_with('#') || line.is_empty());
    for line in lines {
        let _ = match line {
            "" => writeln!(text),
            line if line.starts_with('#') => writeln!(text, "{line}"),
            line => writeln!(text, "#{line}"),
        };
    }
    text
}

/// A few sentences, every one a remark.
fn wording(language: &Language) -> (String, String) {
    let built_in = Theme::built_in().ok();
    let file_of = |tag: &str| {
        let path = format!("wording/{tag}.ftl");
        let text = built_in.as_ref().and_then(|theme| theme.built_in_file(&path))?.text;
        Some((format!("{tag}.ftl"), text))
    };
    let (file, built_in) = file_of(language.primary()).or_else(|| file_of("en")).unwrap_or_default();
    let mut text =
        "# The sentences that this theme rewords. Delete the # and write your own; whatever is in braces is filled
# in by the program. `traject theme show wording/FILE` prints them all. Another language is a file of its own.

"
        .replace("FILE", &file);
    for key in REWORDED {
        let begins = format!("{key} =");
        let whole = built_in.lines().skip_while(|line| !line.starts_with(&begins));
        // What belongs to the sentence is indented below it.
        for (_, line) in whole.enumerate().take_while(|(at, line)| *at == 0 || line.starts_with(' ')) {
            let _ = writeln!(text, "# {line}");
        }
    }
    (file, text)
}

/// The template of a document of one's own, to write on in.
fn document(name: OwnName) -> String {
    include_str!("theme/document.md").replace("TITLE", &name.in_words())
}
