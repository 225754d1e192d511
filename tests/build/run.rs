//! Runs the program as a person would.

#![allow(dead_code, reason = "every test uses the part it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `traject ARGUMENTS` in a book's folder, on a day when all consent of the fixtures is live.
pub(crate) fn traject(book: &Path, arguments: &[&str]) -> Run {
    traject_with(book, arguments, &[])
}

/// The same, with more in its environment.
pub(crate) fn traject_with(book: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_traject"))
        .args(arguments)
        .current_dir(book)
        .env("SOURCE_DATE_EPOCH", "1775000000")
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Every file below a folder with its bytes, by its path with forward slashes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The names of the files below a folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    files(folder).into_keys().collect()
}

/// The text of a file of `build/`.
pub(crate) fn text(book: &Path, path: &str) -> String {
    fs::read_to_string(book.join("build").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether a file has this ending.
pub(crate) fn is_kind(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}
