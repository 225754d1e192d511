//! The guide: its pages are all listed, its links lead somewhere, its commands run, and its examples are read.
//!
//! In a ```` ```console ```` block a line that begins with `$ ` is run, in the book of [`full`] or, where the page says
//! `<!-- guide: empty folder -->`, in an empty folder that the whole page shares. Lines below it must be told by it; `…` stands
//! for anything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{CommandFactory, Parser};
use pulldown_cmark::{CodeBlockKind, Event, Parser as Markdown, Tag, TagEnd};

use crate::book::Book;
use crate::full;
use crate::run::traject_with;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A page of the guide, or README.md.
struct Page {
    path: PathBuf,
    text: String,
}

fn pages() -> Vec<Page> {
    let files = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    paths.push(root().join("README.md"));
    paths.sort();
    paths.into_iter().map(|path| Page { text: fs::read_to_string(&path).unwrap(), path }).collect()
}

impl Page {
    fn name(&self) -> String {
        self.path.file_name().unwrap().to_string_lossy().into_owned()
    }

    /// The fenced blocks of a language.
    fn blocks(&self, language: &str) -> Vec<String> {
        let (mut blocks, mut inside) = (Vec::new(), false);
        for event in Markdown::new(&self.text) {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(found))) if &*found == language => {
                    inside = true;
                    blocks.push(String::new());
                }
                Event::End(TagEnd::CodeBlock) => inside = false,
                Event::Text(text) if inside => blocks.last_mut().unwrap().push_str(&text),
                _ => {}
            }
        }
        blocks
    }

    /// Where its links and pictures lead.
    fn links(&self) -> Vec<String> {
        let lead = |event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        };
        Markdown::new(&self.text).filter_map(lead).collect()
    }

    /// Every `traject …` that it mentions: in blocks of commands, indented ones, and within a line.
    fn mentioned(&self) -> Vec<String> {
        let (mut mentioned, mut in_block) = (Vec::new(), None);
        for event in Markdown::new(&self.text) {
            match event {
                Event::Start(Tag::CodeBlock(kind)) => in_block = Some(kind),
                Event::End(TagEnd::CodeBlock) => in_block = None,
                Event::Code(code) if code.starts_with("traject ") => mentioned.push(code.into_string()),
                Event::Text(text) => {
                    let is_of_commands = match &in_block {
                        Some(CodeBlockKind::Indented) => true,
                        Some(CodeBlockKind::Fenced(kind)) => matches!(&**kind, "console" | "sh" | ""),
                        None => false,
                    };
                    let lines = text.lines().filter(|_| is_of_commands);
                    let lines = lines.map(|line| line.trim().trim_start_matches("$ ").trim_start_matches("time "));
                    mentioned.extend(lines.filter(|line| line.starts_with("traject ")).map(str::to_owned));
                }
                _ => {}
            }
        }
        mentioned
    }
}

/// A line of a shell in its words: double quotes keep words together, ` #` begins a remark.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for letter in line.chars() {
        match letter {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '#' if !quoted && word.is_none() => break,
            letter if letter.is_whitespace() && !quoted => words.extend(word.take()),
            letter => word.get_or_insert_default().push(letter),
        }
    }
    assert!(!quoted, "{line}");
    words.extend(word);
    words
}

#[test]
fn every_page_is_listed_and_every_listed_page_is_there() {
    let summary = Page {
        path: root().join("docs/SUMMARY.md"),
        text: fs::read_to_string(root().join("docs/SUMMARY.md")).unwrap(),
    };
    let listed = summary.links();
    let once: BTreeSet<&String> = listed.iter().collect();
    assert_eq!(once.len(), listed.len(), "a page is listed twice");
    let there: BTreeSet<String> =
        pages().iter().map(Page::name).filter(|name| name != "SUMMARY.md" && name != "README.md").collect();
    let listed: BTreeSet<String> = listed.into_iter().collect();
    assert_eq!(listed, there, "docs/SUMMARY.md lists every page of docs/, and no other");
}

#[test]
fn every_link_leads_to_something() {
    for page in pages() {
        let folder = page.path.parent().unwrap();
        for link in page.links() {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (file, part) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() { page.path.clone() } else { folder.join(file) };
            assert!(target.exists(), "{}: {link}", page.name());
            if !part.is_empty() {
                let text = fs::read_to_string(&target).unwrap();
                let heading = |line: &str| {
                    let words = line.trim_start_matches('#').trim().to_lowercase();
                    words
                        .chars()
                        .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter))
                        .collect::<String>()
                        .replace(' ', "-")
                };
                assert!(
                    text.lines().any(|line| line.starts_with('#') && heading(line) == part),
                    "{}: {link}",
                    page.name()
                );
            }
        }
    }
}

#[test]
fn every_command_that_is_mentioned_is_one() {
    for page in pages() {
        for line in page.mentioned() {
            // What follows a pipe or goes into a file is the shell's.
            let line = line.split(['|', '>']).next().unwrap().trim().to_owned();
            if line.contains('…') {
                continue;
            }
            let words = words(&line);
            if let Err(problem) = traject::cli::Cli::try_parse_from(&words) {
                let shows = problem.exit_code() == 0
                    || problem.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
                // A verb by itself stands for all that can be done with it.
                let is_verb = words.len() <= 3 && problem.kind() == clap::error::ErrorKind::MissingRequiredArgument;
                assert!(shows || is_verb, "{}: `{line}`: {problem}", page.name());
            }
        }
    }
}

#[test]
fn every_verb_has_its_line() {
    let text = fs::read_to_string(root().join("docs/commands.md")).unwrap();
    for verb in traject::cli::Cli::command().get_subcommands() {
        assert!(text.contains(&format!("`traject {}", verb.get_name())), "docs/commands.md lacks {}", verb.get_name());
    }
}

#[test]
fn every_command_of_the_guide_runs_and_tells_what_the_guide_says() {
    let mut run = 0;
    for page in pages() {
        let blocks = page.blocks("console");
        if blocks.is_empty() {
            continue;
        }
        let empty = page.text.contains("<!-- guide: empty folder -->");
        let book = if empty { Book::empty().write() } else { full().write() };
        for file in page.text.lines().filter_map(|line| line.strip_prefix("<!-- guide: file ")?.strip_suffix(" -->")) {
            let (name, content) = file.split_once(": ").unwrap();
            fs::write(book.root().join(name), content.replace("\\n", "\n")).unwrap();
        }
        for block in blocks {
            let mut told = String::new();
            for line in block.lines() {
                let Some(command) = line.strip_prefix("$ ") else {
                    let said = told.lines().any(|found| fits(found, line));
                    assert!(line.trim().is_empty() || said, "{}: nothing says {line:?} in\n{told}", page.name());
                    continue;
                };
                let words = words(command);
                let (program, arguments) = words.split_first().unwrap();
                assert_eq!(program, "traject", "{}: {command}", page.name());
                let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                let done = traject_with(book.root(), &arguments, &[]);
                assert_eq!(done.code, 0, "{}: {command}\n{}{}", page.name(), done.out, done.err);
                told = done.out + &done.err;
                run += 1;
            }
        }
    }
    assert!(run > 30, "{run} commands");
}

/// Whether a line is as the guide has it, `…` standing for anything.
fn fits(found: &str, line: &str) -> bool {
    let parts: Vec<&str> = line.split('…').map(str::trim).collect();
    let mut rest = found;
    for (at, part) in parts.iter().enumerate() {
        let Some(place) = rest.find(part) else { return false };
        if at == 0 && place != 0 {
            return false;
        }
        rest = &rest[place + part.len()..];
    }
    parts.last().is_some_and(|last| last.is_empty()) || rest.is_empty()
}

#[test]
fn the_examples_of_the_notes_are_read_as_they_stand() {
    let page = pages().into_iter().find(|page| page.name() == "notes.md").unwrap();
    let (yaml, markdown) = (page.blocks("yaml"), page.blocks("markdown"));
    let [service, family] = &yaml[..] else { panic!("service.yaml and family.yaml") };
    let [cycle, closing] = &markdown[..] else { panic!("cycle-1.md and closing.md") };
    let book = Book::empty()
        .with("book.toml", "")
        .with("content/service.yaml", service)
        .still("content/logo.png", 60, 20)
        .still("content/hreid.png", 60, 20)
        .with("content/families/a/family.yaml", family)
        .with("content/families/a/cycle-1.md", cycle)
        .with("content/families/a/closing.md", closing)
        .still("content/families/a/stills/c1-looks-up.jpg", 160, 120)
        .write();
    let read = traject::source::read(book.root());
    let problems: Vec<_> = read.all_problems().collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_value_of_a_template_is_told() {
    let text = fs::read_to_string(root().join("docs/own-documents.md")).unwrap();
    for value in traject::compose::VALUES {
        assert!(text.contains(&format!("`{value}`")), "docs/own-documents.md does not tell of `{value}`");
    }
}

#[test]
fn pictures_of_the_guide_are_small() {
    for entry in fs::read_dir(root().join("docs")).unwrap() {
        let entry = entry.unwrap();
        if entry.path().extension().is_some_and(|ending| ending == "png") {
            assert!(entry.metadata().unwrap().len() < 150_000, "{:?}", entry.file_name());
        }
    }
}
