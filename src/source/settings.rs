//! `book.toml`.

use std::ops::Range;
use std::path::{Component, Path};
use std::sync::Arc;

use super::masking::blank;
use super::plain::{Said, understand};
use super::suggest::nearest;
use super::{SourceFile, file, yaml};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Trouble};

/// Reads the settings; what can't be read stays as it is by default.
pub(super) fn read(root: &Path) -> (Config, Option<Arc<SourceFile>>, Vec<Diagnostic>) {
    let path = Path::new("book.toml");
    if !root.join(path).exists() {
        let problem = Diagnostic::error("no-book", "There is no book.toml here.")
            .help("Go to your book's folder, name it with `--book DIR`, or set one up with `traject init`.")
            .of(Trouble::Settings);
        return (Config::default(), None, vec![problem.in_file(path)]);
    }
    let file = match file::read(root, path) {
        Ok(file) => file,
        Err(problem) => {
            let trouble = problem.trouble.max(Trouble::Settings);
            return (Config::default(), None, vec![problem.of(trouble)]);
        }
    };
    let (config, mut problems) = parse(&file);
    problems.extend(folders(&config, &file));
    (config, Some(file), problems)
}

/// Reads the text as often as it takes to tell every problem: a line that can't be read is blanked out.
fn parse(file: &SourceFile) -> (Config, Vec<Diagnostic>) {
    let mut working = file.text.clone();
    let mut problems = Vec::new();
    for _ in 0..100 {
        let error = match toml::from_str::<Config>(&working) {
            Ok(config) => return (config, problems),
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        let written = file.text.get(span.clone()).unwrap_or_default();
        let is_date = error.message().contains("a date");
        let understood = match understand(error.message(), written.trim_matches('"'), is_date) {
            Said::Duplicate => Said::Syntax,
            said => said,
        };
        let stop = understood == Said::Syntax;
        let problem = match understood {
            Said::UnknownKey { known } => {
                let meant = nearest(written.trim_matches(['"', '[', ']']), known.iter().map(String::as_str));
                yaml::unknown_key(meant, known.iter().map(String::as_str))
            }
            Said::Value(plain) => Diagnostic::error(plain.code, plain.message).help(plain.help),
            Said::Missing { key } => Diagnostic::error("missing-key", format!("`{key}` is missing here.")),
            Said::Duplicate | Said::Syntax => Diagnostic::error("syntax", "This can't be read as TOML.")
                .help("Write `key = \"value\"`, texts in double quotes; every key and table once."),
        };
        problems.push(problem.quoting(written.trim()).of(Trouble::Settings).at(&file.path, &file.text, span.clone()));
        if stop || !blank_lines(&mut working, span) {
            break;
        }
    }
    (Config::default(), problems)
}

/// Blanks out the lines of a stretch, and all of a table whose name it is; false where there is nothing left to blank.
fn blank_lines(text: &mut String, bytes: Range<usize>) -> bool {
    let start = text.get(..bytes.start).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1);
    let rest = text.get(bytes.end..).unwrap_or_default();
    let is_table = text.get(start..).is_some_and(|line| line.trim_start().starts_with('['));
    let end = if is_table { rest.find("\n[") } else { rest.find('\n') };
    let end = end.map_or(text.len(), |line| bytes.end + line);
    let Some(found) = text.get(start..end) else { return false };
    let changed = !found.trim().is_empty();
    blank(text, start..end);
    changed
}

/// Folders must lie within the book, and none within another whose files the program takes away.
fn folders(config: &Config, file: &SourceFile) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let named = [
        ("src", config.book.src.as_str()),
        ("build-dir", config.build.build_dir.as_str()),
        ("publish-dir", config.output.publish.publish_dir.as_str()),
    ];
    let mut tell = |key: &str, problem: Diagnostic| {
        problems.push(problem.of(Trouble::Settings).at(&file.path, &file.text, value_of(&file.text, key)));
    };
    for (key, folder) in named {
        if within(folder).is_none() {
            let problem = Diagnostic::error("outside", format!("`{key}` must name a folder within the book."))
                .help("Write it relative to book.toml, without `..`, such as \"build\".");
            tell(key, problem);
        }
    }
    let source = within(&config.book.src);
    let (build, publish) = (within(&config.build.build_dir), within(&config.output.publish.publish_dir));
    let clash = |one: &Option<Vec<String>>, other: &Option<Vec<String>>| match (one, other) {
        (Some(one), Some(other)) => one.starts_with(other) || other.starts_with(one),
        _ => false,
    };
    let themes = Some(vec!["themes".to_owned()]);
    for (key, folder) in [("build-dir", &build), ("publish-dir", &publish)] {
        if clash(folder, &source) || clash(folder, &themes) {
            let problem =
                Diagnostic::error("same-folder", format!("`{key}` and the notes or the themes share a folder."))
                    .help("Traject deletes old files there, so give it a folder of its own, such as \"build\".");
            tell(key, problem);
        }
    }
    if clash(&build, &publish) {
        let problem = Diagnostic::error("same-folder", "`publish-dir` and `build-dir` share a folder.").help(
            "The website must be apart from families' documents: give it a folder of its own, such as \"public\".",
        );
        tell("publish-dir", problem);
    }
    if within(&config.theme.name).is_none_or(|parts| parts.len() != 1) {
        let problem = Diagnostic::error("outside", "A theme's name is the name of a folder in themes/.")
            .help("Write only the name, such as \"default\".");
        tell("name", problem);
    }
    let url = config.output.publish.base_url.as_deref();
    if url.is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        let problem = Diagnostic::error("bad-url", "`base-url` must begin with https:// or http://.")
            .help("Write the site's address, such as \"https://cases.example.gov.uk/\".");
        tell("base-url", problem);
    }
    let report = &config.output.report;
    if let (Some(from), Some(to)) = (report.from, report.to)
        && to < from
    {
        tell(
            "to",
            Diagnostic::error("reversed-dates", "The report ends before it begins.").help("Correct one of the days."),
        );
    }
    problems
}

/// The parts of a path that stays within the book and names a folder there; on any system.
fn within(path: &str) -> Option<Vec<String>> {
    if path.contains(['\\', ':']) {
        return None;
    }
    let mut parts = Vec::new();
    for part in Path::new(path).components() {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?.to_lowercase()),
            Component::CurDir => {}
            _ => return None,
        }
    }
    (!parts.is_empty()).then_some(parts)
}

/// Where the value of a key stands; the file's start where the key is left out.
fn value_of(text: &str, key: &str) -> Range<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((name, value)) = line.split_once('=')
            && name.trim().trim_matches('"') == key
        {
            let start = at + name.len() + 1 + (value.len() - value.trim_start().len());
            let value = value.split(" #").next().unwrap_or(value).trim();
            return start..start + value.len();
        }
        at += line.len();
    }
    0..0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_stay_within_the_book() {
        for good in ["build", "./out/letters", "a.b"] {
            assert!(within(good).is_some(), "{good}");
        }
        for bad in ["", ".", "..", "a/../..", "/tmp", "C:\\x", "a\\b"] {
            assert!(within(bad).is_none(), "{bad}");
        }
    }
}
