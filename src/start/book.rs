//! A new book: settings, the service, and room for families.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::identity::practitioner_id;
use super::remarks::modeline;
use super::scalar::scalar;
use super::write::write_new;
use crate::diagnostic::{Diagnostic, Trouble};
use crate::language::Language;

/// What a new book is told.
#[derive(Clone, Debug)]
pub struct NewBook {
    /// The service's name.
    pub service: String,
    /// The practitioner's full name.
    pub practitioner: String,
    /// Such as Educational Psychologist.
    pub post: Option<String>,
    /// The language of the practitioner's own pages, and of what is plain in the service's notes.
    pub language: Language,
}

/// Writes the files of a new book into a folder; tells what was written, relative to it.
///
/// Other files there stay as they are. A folder that holds a book already is refused, and nothing is written.
pub fn begin_book(root: &Path, new: &NewBook) -> Result<Vec<PathBuf>, Diagnostic> {
    let files = [
        ("book.toml", settings(new)),
        ("content/service.yaml", service(new)),
        ("content/families/.gitkeep", String::new()),
        (".gitignore", IGNORED.to_owned()),
    ];
    // All is looked at before anything is written, so that no half a book is left.
    for (path, _) in files.iter().filter(|(path, _)| is_the_books(path)) {
        if std::fs::symlink_metadata(root.join(path)).is_ok() {
            return Err(Diagnostic::error("already-there", "This folder already has a book.")
                .help("Choose another folder, such as `traject init my-book`; nothing was written.")
                .of(Trouble::Settings)
                .in_file(*path));
        }
    }
    let mut written = Vec::new();
    for (path, text) in files {
        let path = PathBuf::from(path);
        match write_new(root, &path, &text) {
            Ok(()) => written.push(path),
            Err(problem) if problem.code == "already-there" && path.to_str().is_none_or(|path| !is_the_books(path)) => {
            }
            Err(problem) => {
                // Half a book would be in the way of trying again. Only what was just made is taken away.
                for path in &written {
                    let _ = std::fs::remove_file(root.join(path));
                }
                return Err(problem);
            }
        }
    }
    Ok(written)
}

/// Whether a file makes the folder a book; the others may have been there for another reason.
fn is_the_books(path: &str) -> bool {
    matches!(path, "book.toml" | "content/service.yaml")
}

/// What a book kept in git leaves out: everything that can be made again.
const IGNORED: &str = "# Made by `traject build`, with names and pictures in it: don't keep it in git.
/build/
/.traject/*
!/.traject/schema/
";

fn settings(new: &NewBook) -> String {
    let title = toml::Value::String("Our families".to_owned());
    let author = toml::Value::String(new.service.trim().to_owned());
    format!(
        "# The settings of this book. Lines that begin with # are comments: delete the # to use them.

[book]
title = {title}                # on your own list of families, build/index.html
authors = [{author}]
language = \"{}\"                        # of your own list, and of service.yaml

# [theme]
# name = \"ours\"                        # after `traject theme new ours`: your own colours, logo and wording

# [output.pdf]
# paper = \"A4\"                         # or \"Letter\"
# protect = true                       # encrypt every PDF; asks for a password for each family
",
        new.language
    )
}

fn service(new: &NewBook) -> String {
    let mut text = modeline(Path::new("content/service.yaml"), "service");
    let post = match &new.post {
        Some(post) => format!("post: {}", scalar(post)),
        None => "# post: Educational Psychologist".to_owned(),
    };
    let _ = write!(
        text,
        "# Your letterhead, practitioners and sentences for every letter.
# Lines that begin with # are comments: delete the # to use them. Letters leave out whatever you leave out.

name: {}
# address: [Weir House, Quay Street, Gloucester GL1 9ZZ]
# phone: \"01632 960 100\"          # put numbers like this in quotes
# email: hello@example.org
# logo: logo.png                  # a picture beside this file

practitioners:
  - id: {}
    name: {}
    {post}
    # registration: HCPC PYL00000
    # phone: \"01632 960 101\"
    # email: me@example.org
    # signature: signature.png    # a picture of your signature, beside this file

# Sentences that every letter prints where they belong.
# lines:
#   complaints: If anything in this letter is wrong, or has upset you, please tell us.
#   films: Your films belong to you.

# footer: Confidential            # on every page
",
        scalar(&new.service),
        practitioner_id(&new.practitioner),
        scalar(&new.practitioner),
    );
    text
}
