//! `book.toml`.

use std::ops::Range;
use std::path::{Component, Path};
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::plain::explained;
use super::suggest::nearest;
use super::yaml::deserialize::Fault;
use super::yaml::partial::{self, Misread, UnknownPaths};
use super::yaml::tree::{Content, Entry, Node};
use super::{SourceFile, file, yaml};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Trouble};

/// Reads the settings; what can't be read stays as it is by default.
pub(super) fn read(root: &Path) -> (Config, Option<Arc<SourceFile>>, Vec<Diagnostic>) {
    let path = Path::new("book.toml");
    if !root.join(path).exists() {
        let problem = Diagnostic::error("no-book", "There is no book.toml here.")
            .help("Go to the folder of your book, name it with `--book DIR`, or begin one with `traject init`.")
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

/// Reads the text; a key that can't be read stays as it is by default.
fn parse(file: &SourceFile) -> (Config, Vec<Diagnostic>) {
    let locate = |problem: Diagnostic, bytes: Range<usize>| {
        let written = file.text.get(bytes.clone()).unwrap_or_default().trim();
        problem.quoting(written).of(Trouble::Settings).at(&file.path, &file.text, bytes)
    };
    let table = match DeTable::parse(&file.text) {
        Ok(table) => table,
        Err(error) => {
            let problem = Diagnostic::error("syntax", "This can't be read as TOML.")
                .help("Write `key = \"value\"`, texts in double quotes; every key and table once.");
            return (Config::default(), vec![locate(problem, error.span().unwrap_or(0..0))]);
        }
    };
    let root = Node { bytes: table.span(), content: keys(table.get_ref()), anchor: 0 };
    let (config, misread) = partial::read::<Config>(&root, &[], &yaml::NO_KEYS, &mut UnknownPaths::default());
    let explain = |Misread { path, fault, is_at_key }: &Misread| {
        let written = root.at(path.steps()).map_or(0..0, |node| node.bytes.clone());
        let bytes = root.key_at(path).filter(|_| *is_at_key).map_or(written, |entry| entry.key_bytes.clone());
        let text = file.text.get(bytes.clone()).unwrap_or_default().trim_matches('"');
        let problem = match fault {
            Fault::UnknownKey { known } => {
                yaml::unknown_key(nearest(text, known.iter().copied()), known.iter().copied())
            }
            fault => explained(fault, text, false),
        };
        locate(problem, bytes)
    };
    (config.unwrap_or_default(), misread.iter().map(explain).collect())
}

/// A table of TOML as keys with their values.
fn keys(table: &DeTable<'_>) -> Content {
    let entries = table.iter().map(|(key, value)| Entry {
        key: key.get_ref().to_string(),
        key_bytes: key.span(),
        value: node(value),
    });
    Content::Map { entries: entries.collect(), flow: false }
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let scalar = |text: String, plain| Content::Scalar { text, plain };
    let content = match value.get_ref() {
        DeValue::String(text) => scalar(text.to_string(), false),
        DeValue::Integer(number) => scalar(number.to_string(), true),
        DeValue::Float(number) => scalar(number.to_string(), true),
        DeValue::Boolean(answer) => scalar(answer.to_string(), true),
        DeValue::Datetime(day) => scalar(day.to_string(), false),
        DeValue::Array(items) => Content::List { items: items.iter().map(node).collect() },
        DeValue::Table(table) => keys(table),
    };
    Node { bytes: value.span(), content, anchor: 0 }
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
                    .help("The program takes away old files there: name a folder of its own.");
            tell(key, problem);
        }
    }
    if clash(&build, &publish) {
        let problem = Diagnostic::error("same-folder", "`publish-dir` and `build-dir` share a folder.")
            .help("What is published may lie beside no family's document: name a folder of its own.");
        tell("publish-dir", problem);
    }
    if within(&config.theme.name).is_none_or(|parts| parts.len() != 1) {
        let problem = Diagnostic::error("outside", "A theme's name is that of a folder of themes/.")
            .help("Write the name alone, such as \"default\".");
        tell("name", problem);
    }
    let url = config.output.publish.base_url.as_deref();
    if url.is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        let problem = Diagnostic::error("bad-url", "`base-url` must begin with https:// or http://.")
            .help("Write where the site will stand, such as \"https://cases.example.gov.uk/\".");
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
