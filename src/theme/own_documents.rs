//! Documents that a theme adds: each template of `documents/` that is not built in, with what its head says.
//!
//! ```text
//! +++
//! title = "For school"     # or by language: { en = "For school", cy = "I’r ysgol" }
//! for = "clients"          # or "adults": every adult who may receive documents
//! from = "closing"         # or "review", "start"
//! +++
//! # {{ children }}
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use super::{BuiltIn, Content, Folder, ThemeFile, Wording, nearest};
use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::OwnName;
use crate::language::Language;

/// A document of a theme's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDocument {
    /// The name of its template.
    pub name: OwnName,
    /// Which adults receive it.
    pub readers: Readers,
    /// When it begins to be.
    pub from: From,
    title: Option<Title>,
}

/// Which adults of a family receive a document; only those who may receive documents at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Readers {
    /// All of them.
    #[default]
    Adults,
    /// Those who took part.
    Clients,
}

/// When a document begins to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// As soon as anything of the work has a day.
    Start,
    /// From the first shared review on.
    Review,
    /// Once the closing is written.
    #[default]
    Closing,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
enum Title {
    Once(String),
    ByLanguage(BTreeMap<String, String>),
}

/// What a head may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Head {
    title: Option<Title>,
    #[serde(rename = "for")]
    readers: Readers,
    from: From,
}

const KEYS: [&str; 3] = ["title", "for", "from"];

impl OwnDocument {
    /// What it is called on lists: as its head says in this language, else as the wording's `document-<name>` does, else
    /// its name in words.
    pub fn title(&self, wording: &Wording) -> String {
        let of = |titles: &BTreeMap<String, String>| {
            let own = wording.language();
            let find = |is_meant: &dyn Fn(&Language) -> bool| {
                titles
                    .iter()
                    .find(|(tag, _)| tag.parse().is_ok_and(|tag| is_meant(&tag)))
                    .map(|(_, title)| title.clone())
            };
            find(&|tag| tag == own).or_else(|| find(&|tag| tag.is_same_language(own)))
        };
        let said = match &self.title {
            Some(Title::Once(title)) => Some(title.clone()),
            Some(Title::ByLanguage(titles)) => of(titles),
            None => None,
        };
        let key = format!("document-{}", self.name);
        said.filter(|title| !title.trim().is_empty())
            .or_else(|| wording.text(&key, &[]).ok())
            .unwrap_or_else(|| self.name.in_words())
    }

    /// The path of its template within the theme.
    pub fn path(&self) -> String {
        format!("documents/{}.md", self.name)
    }
}

/// Finds a theme's own documents; tells what is wrong with their names and heads.
pub(super) fn find(own: &Folder, built_in: BuiltIn, problems: &mut Vec<Diagnostic>) -> Vec<OwnDocument> {
    let mut found = Vec::new();
    for (path, content) in &own.files {
        let (Some(stem), Content::Text(text)) = (stem(path), content) else { continue };
        if built_in.file(path).is_some() || stem.starts_with('_') {
            continue;
        }
        let shown = own.path.join(path);
        let told = |message: &str, help: &str| {
            Diagnostic::error("theme-document", message).of(Trouble::Settings).help(help.to_owned())
        };
        if let Some((document, tag)) = stem.split_once('.') {
            if tag.parse::<Language>().is_err() {
                let problem =
                    told("after the dot in its name there is no language", "name it such as `school-summary.cy.md`");
                problems.push(problem.in_file(shown));
            } else if head(text).is_some() {
                let help = format!("they belong in documents/{document}.md, for all languages; delete them here");
                problems.push(told("the settings of a document are repeated here", &help).in_file(shown));
            }
            continue;
        }
        let Some(name) = OwnName::new(stem) else {
            let help = "use small letters, digits and dashes, no number at the end, and begin with another word than a \
                        built-in document such as `letter` or `summary`; a part that others include begins with `_`";
            problems.push(told("no document can have this name", help).in_file(shown));
            continue;
        };
        let read = head(text).map_or(Ok(Head::default()), |bytes| {
            let toml = text.get(bytes.clone()).unwrap_or_default();
            toml::from_str::<Head>(toml).map_err(|error| {
                let at = error.span().map_or(bytes.clone(), |span| bytes.start + span.start..bytes.start + span.end);
                let written = text.get(at.clone()).unwrap_or_default();
                let help = match nearest(written, KEYS) {
                    Some(near) if near != written => format!("did you mean `{near}`?"),
                    _ => {
                        "you can use: title, for = \"adults\" or \"clients\", from = \"start\", \"review\" or \"closing\""
                            .to_owned()
                    }
                };
                told(error.message(), &help).at(&shown, text, at)
            })
        });
        match read {
            Ok(Head { title, readers, from }) => found.push(OwnDocument { name, readers, from, title }),
            Err(problem) => problems.push(problem),
        }
    }
    found
}

/// The name of a template of `documents/` itself, without its ending.
fn stem(path: &str) -> Option<&str> {
    path.strip_prefix("documents/").and_then(|name| name.strip_suffix(".md")).filter(|stem| !stem.contains('/'))
}

/// Where the head of a template stands, between its lines of plus signs.
fn head(text: &str) -> Option<Range<usize>> {
    let first = text.lines().next().filter(|line| line.trim_end() == "+++")?;
    let start = text.get(first.len()..)?.find('\n')? + first.len() + 1;
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some(start..at);
        }
        at += line.len();
    }
    None
}

/// A template without its head, every line where it was.
pub(super) fn without_head(text: &str) -> String {
    let Some(bytes) = head(text) else { return text.to_owned() };
    let end = text.get(bytes.end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| bytes.end + at);
    let lines = text.get(..end).unwrap_or_default().matches('\n').count();
    "\n".repeat(lines) + text.get(end..).unwrap_or_default()
}

impl ThemeFile<'_> {
    /// The template in it: its text without the settings on top.
    pub fn template(&self) -> String {
        if stem(&self.path).is_some() { without_head(&self.text) } else { self.text.clone().into_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_taken_off_and_lines_stay_where_they_were() {
        assert_eq!(without_head("+++\nfrom = \"start\"\n+++\n# A\n"), "\n\n\n# A\n");
        assert_eq!(without_head("+++\r\n+++\r\nA"), "\n\nA");
        for text in ["# A\n", "+++\n# A\n", "", "+++"] {
            assert_eq!(without_head(text), text);
        }
    }
}
