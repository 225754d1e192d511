//! How documents look and what they say: tokens, wording per language, templates, fonts.
//!
//! A theme is a folder; each of its files overrides the built-in one of the same name, so that a service copies only
//! what it changes. `theme.toml` is laid over the built-in one key by key, a wording file sentence by sentence. A theme
//! is read once, whole; nothing here reads notes, and nothing is followed out of the theme's folder.

mod folder;
mod font_bytes;
mod formats;
mod messages;
mod nearest;
mod own_documents;
mod settings;
pub(crate) mod sfnt;
mod syntax;
pub mod tokens;
mod welsh;
mod widths;
mod wording;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::diagnostic::{Diagnostic, Trouble};
use crate::document::OwnName;
use crate::language::Language;
use folder::{Content, Folder};
pub use font_bytes::FontBytes;
use messages::{Messages, WordingFile};
use nearest::nearest;
pub use own_documents::{From, OwnDocument, Readers};
pub use tokens::Tokens;
pub use widths::Widths;
pub use wording::{Arg, Wording, WordingProblem, WordingProblemKind, YOU};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
/// Themes that come with the program and hold only what they change of the default one.
static SHIPPED: [(&str, Dir<'static>); 1] = [("orchard", include_dir!("$CARGO_MANIFEST_DIR/themes/orchard"))];

/// The folders a theme may have; a file anywhere else is never looked at.
const FOLDERS: [&str; 6] = ["css", "documents", "fonts", "html", "site", "wording"];

/// A theme as read: the built-in one with a book's own over it.
pub struct Theme {
    /// The measured values.
    pub tokens: Tokens,
    /// What is doubtful about the theme; documents are written all the same.
    pub warnings: Vec<Diagnostic>,
    own: Folder,
    own_documents: Vec<OwnDocument>,
    built_in: BuiltIn,
    fonts: Vec<(String, FontBytes)>,
    wordings: BTreeMap<Language, Arc<Messages>>,
    english: Arc<Messages>,
}

/// One file of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeFile<'a> {
    /// Within the theme, with forward slashes, such as `documents/letter.md`.
    pub path: String,
    /// Its text.
    pub text: Cow<'a, str>,
    /// Whose it is.
    pub origin: Origin,
}

/// Whose a file of a theme is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    BuiltIn,
    /// It is the book's own; its path relative to the book's root.
    Book(PathBuf),
}

impl ThemeFile<'_> {
    /// Whether its name ends in `.ending`, in large or small letters.
    pub fn has_ending(&self, ending: &str) -> bool {
        let own = Path::new(&self.path).extension().and_then(|own| own.to_str());
        own.is_some_and(|own| own.eq_ignore_ascii_case(ending))
    }

    /// The path to show in a problem: the book's own file, or `built-in/…`.
    pub fn shown_path(&self) -> PathBuf {
        match &self.origin {
            Origin::BuiltIn => built_in_path(&self.path),
            Origin::Book(path) => path.clone(),
        }
    }
}

impl Theme {
    /// The built-in theme with `themes/<name>/` of the book over it; themes that come with the program need no folder.
    ///
    /// Errors are told all at once; warnings stay in [`Theme::warnings`].
    pub fn load(book_root: &Path, name: &str) -> Result<Self, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        let own = match own_folder(book_root, name) {
            Ok(true) => Folder::read(book_root, name, &mut problems),
            Ok(false) => Folder { path: PathBuf::new(), files: BTreeMap::new() },
            Err(problem) => return Err(vec![problem]),
        };
        let built_in = BuiltIn::named(name);
        problems.extend(strays(&own, built_in));
        let tokens = tokens_of(&own, built_in, &mut problems);
        let (wordings, english) = wordings_of(&own, built_in, &mut problems);
        let fonts = fonts_of(&own, built_in);
        let own_documents = own_documents::find(&own, built_in, &mut problems);
        if problems.iter().any(Diagnostic::is_error) {
            return Err(problems);
        }
        Ok(Self { tokens, warnings: problems, own, own_documents, built_in, fonts, wordings, english })
    }

    /// The built-in theme alone.
    pub fn built_in() -> Result<Self, Vec<Diagnostic>> {
        Self::load(Path::new(""), "")
    }

    /// The names of the themes that come with the program.
    pub fn shipped() -> impl Iterator<Item = &'static str> {
        std::iter::once("default").chain(SHIPPED.iter().map(|(name, _)| *name))
    }

    /// A text file of the theme: the book's own, else the built-in one.
    pub fn file(&self, path: &str) -> Option<ThemeFile<'_>> {
        if let Some(Content::Text(text)) = self.own.files.get(path) {
            let origin = Origin::Book(self.own.path.join(path));
            return Some(ThemeFile { path: path.to_owned(), text: Cow::Borrowed(text), origin });
        }
        self.built_in_file(path)
    }

    /// A text file as it came with the program, even where the book has its own.
    pub fn built_in_file(&self, path: &str) -> Option<ThemeFile<'static>> {
        let text = self.built_in.file(path)?.contents_utf8()?;
        Some(ThemeFile { path: path.to_owned(), text: Cow::Borrowed(text), origin: Origin::BuiltIn })
    }

    /// The text files of a folder of the theme and the folders in it, built-in and own, by path.
    pub fn files_in(&self, folder: &str) -> Vec<ThemeFile<'_>> {
        let within =
            |path: &&str| folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let paths: BTreeSet<&str> =
            self.built_in.paths().into_iter().chain(self.own.files.keys().map(String::as_str)).filter(within).collect();
        paths.into_iter().filter_map(|path| self.file(path)).collect()
    }

    /// The documents that the theme adds to the built-in ones, by name.
    pub fn own_documents(&self) -> &[OwnDocument] {
        &self.own_documents
    }

    /// What a document of the theme's own is called on lists.
    pub fn own_title(&self, name: OwnName, wording: &Wording) -> String {
        let own = self.own_documents.iter().find(|own| own.name == name);
        own.map_or_else(|| name.in_words(), |own| own.title(wording))
    }

    /// The fonts to set type with (TrueType and OpenType), by file name; a font of the book's own replaces the built-in
    /// one of the same name.
    pub fn fonts(&self) -> Vec<(String, FontBytes)> {
        self.fonts.clone()
    }

    /// How wide words are in these fonts.
    pub fn widths(&self) -> Widths {
        Widths::new(self.fonts.iter().map(|(_, bytes)| bytes.clone()), &self.tokens.font.text)
    }

    /// A font or other file as bytes, such as a web font.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        match self.own.files.get(path) {
            Some(Content::Font(bytes)) => Some(bytes),
            Some(Content::Text(text)) => Some(text.as_bytes()),
            None => self.built_in.file(path).map(include_dir::File::contents),
        }
    }

    /// The wording of `language`: of its region, else of the language, else English. [`Wording::language`] tells which.
    pub fn wording(&self, language: &Language) -> Arc<Wording> {
        self.wording_or(language, &Language::english())
    }

    /// The wording of `language`, or where there is none that of `fallback`, or else English.
    pub fn wording_or(&self, language: &Language, fallback: &Language) -> Arc<Wording> {
        for asked in [language, fallback] {
            if let Some(messages) = chain(asked).iter().find_map(|tag| self.wordings.get(tag)) {
                return Arc::new(Wording::new(Arc::clone(messages), asked));
            }
        }
        Arc::new(Wording::new(Arc::clone(&self.english), &Language::english()))
    }

    /// The book's own files of the theme, whatever they are for, by path.
    pub fn own_files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.own.files.iter().map(|(path, content)| match content {
            Content::Text(text) => (path.as_str(), text.as_bytes()),
            Content::Font(bytes) => (path.as_str(), bytes.as_ref()),
        })
    }

    /// The wording of `language` if it has the sentence `key`, else English: for pages of the service, whose sentences not
    /// every language has.
    pub fn wording_with(&self, language: &Language, key: &str) -> Arc<Wording> {
        let wording = self.wording(language);
        if wording.has(key) { wording } else { self.wording(&Language::english()) }
    }

    /// The languages that have a wording.
    pub fn languages(&self) -> Vec<&Language> {
        self.wordings.keys().collect()
    }
}

/// `cy-Latn-GB`, `cy-Latn`, `cy`.
fn chain(language: &Language) -> Vec<Language> {
    let parts: Vec<&str> = language.as_str().split('-').collect();
    (1..=parts.len()).rev().filter_map(|count| parts.get(..count)?.join("-").parse().ok()).collect()
}

/// Whether the theme has a folder in the book.
fn own_folder(book_root: &Path, name: &str) -> Result<bool, Diagnostic> {
    if name.is_empty() {
        return Ok(false);
    }
    let plain = name.chars().all(|character| character.is_alphanumeric() || "-_ .".contains(character))
        && !name.starts_with('.');
    if plain && book_root.join("themes").join(name).is_dir() {
        return Ok(true);
    }
    if name == "default" || BuiltIn::named(name).over.is_some() {
        return Ok(false);
    }
    let mut known: Vec<String> = std::fs::read_dir(book_root.join("themes"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|folder| !folder.starts_with('.'))
        .chain(["default".to_owned()])
        .chain(SHIPPED.iter().map(|(name, _)| (*name).to_owned()))
        .collect();
    known.sort();
    known.dedup();
    let help = match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", known.join(", ")),
    };
    Err(Diagnostic::error("theme-unknown", format!("there is no theme `{name}`"))
        .of(Trouble::Settings)
        .help(help)
        .in_file("book.toml"))
}

fn built_in_path(path: &str) -> PathBuf {
    Path::new("built-in").join(path)
}

/// The files that came with the program: those of the default theme, and of another one over them.
#[derive(Clone, Copy)]
struct BuiltIn {
    over: Option<&'static Dir<'static>>,
}

impl BuiltIn {
    fn named(name: &str) -> Self {
        Self { over: SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, folder)| folder) }
    }

    fn file(self, path: &str) -> Option<&'static include_dir::File<'static>> {
        self.over.and_then(|folder| folder.get_file(path)).or_else(|| BUILT_IN.get_file(path))
    }

    /// The paths of all files, each once, in order.
    fn paths(self) -> Vec<&'static str> {
        fn collect(folder: &'static Dir<'static>, found: &mut BTreeSet<&'static str>) {
            found.extend(folder.files().filter_map(|file| file.path().to_str()));
            folder.dirs().for_each(|inner| collect(inner, found));
        }
        let mut found = BTreeSet::new();
        collect(&BUILT_IN, &mut found);
        if let Some(folder) = self.over {
            collect(folder, &mut found);
        }
        found.into_iter().collect()
    }

    /// `theme.toml`, the one laid over the other.
    fn settings(self) -> String {
        let text =
            |folder: &'static Dir<'static>| folder.get_file("theme.toml").and_then(include_dir::File::contents_utf8);
        let default = text(&BUILT_IN).unwrap_or_default();
        match self.over.and_then(text) {
            Some(over) => settings::laid_over(default, over),
            None => default.to_owned(),
        }
    }
}

/// Files that no document will ever ask for, most likely misnamed.
fn strays(own: &Folder, built_in: BuiltIn) -> Vec<Diagnostic> {
    let known = built_in.paths();
    let stray = |path: &&String| {
        let expected = path.split_once('/').map_or(*path == "theme.toml", |(folder, _)| FOLDERS.contains(&folder));
        !expected && !path.to_ascii_lowercase().ends_with(".md") && !path.to_ascii_lowercase().ends_with(".txt")
            || path.split_once('/').is_some_and(|(folder, _)| !FOLDERS.contains(&folder))
    };
    let mut found = Vec::new();
    for path in own.files.keys().filter(stray) {
        let warning = Diagnostic::warning("theme-stray", "no document uses this file").of(Trouble::Settings);
        let help = match nearest(path, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("a theme has theme.toml and the folders {}", FOLDERS.join(", ")),
        };
        found.push(warning.help(help).in_file(own.path.join(path)));
    }
    found
}

fn tokens_of(own: &Folder, built_in: BuiltIn, problems: &mut Vec<Diagnostic>) -> Tokens {
    let text = built_in.settings();
    let built_in: Tokens =
        toml::from_str(&text).unwrap_or_else(|error| unreachable!("the built-in theme.toml: {error}"));
    let Some(Content::Text(own_text)) = own.files.get("theme.toml") else { return built_in };
    let path = own.path.join("theme.toml");
    let tokens = settings::overlay(&built_in, &text, &path, own_text, problems);
    problems.extend(settings::readability(&tokens, &path, own_text));
    problems.extend(settings::lengths_not_kept(&tokens, &path, own_text));
    tokens
}

fn wordings_of(
    own: &Folder,
    built_in: BuiltIn,
    problems: &mut Vec<Diagnostic>,
) -> (BTreeMap<Language, Arc<Messages>>, Arc<Messages>) {
    let mut files: BTreeMap<Language, Vec<WordingFile>> = BTreeMap::new();
    for path in built_in.paths() {
        let language =
            path.strip_prefix("wording/").and_then(|name| name.strip_suffix(".ftl")).and_then(|tag| tag.parse().ok());
        let text = built_in.file(path).and_then(include_dir::File::contents_utf8);
        if let (Some(language), Some(text)) = (language, text) {
            files.entry(language).or_default().push(WordingFile { path: built_in_path(path), text: text.to_owned() });
        }
    }
    let english = Language::english();
    let model_files: Vec<&WordingFile> = files.get(&english).into_iter().flatten().collect();
    let model = Arc::new(Messages::read(&english, &model_files, problems));
    for (path, content) in &own.files {
        let (Some(name), Content::Text(text)) = (path.strip_prefix("wording/"), content) else { continue };
        let Some(tag) = name.strip_suffix(".ftl") else { continue };
        let shown = own.path.join(path);
        match tag.parse::<Language>() {
            Ok(language) => files.entry(language).or_default().push(WordingFile { path: shown, text: text.clone() }),
            Err(_) => problems.push(
                Diagnostic::error("wording-language", "a wording file's name must be a language code")
                    .of(Trouble::Settings)
                    .help("rename it, such as `en.ftl`, `cy.ftl` or `pl.ftl`")
                    .in_file(shown),
            ),
        }
    }
    let mut wordings = BTreeMap::new();
    for language in files.keys() {
        // A region's file need hold only what it says differently: its language's files come first.
        let mut tags = chain(language);
        tags.reverse();
        let layers: Vec<&WordingFile> = tags.iter().filter_map(|tag| files.get(tag)).flatten().collect();
        let mut told = Vec::new();
        let messages = Messages::read(language, &layers, &mut told);
        told.extend(messages.check_against(model.given()));
        // What is wrong with a language's file is told once, not again for each of its regions.
        problems.extend(told.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>());
        wordings.insert(language.clone(), Arc::new(messages));
    }
    let english = wordings.get(&english).map_or(model, Arc::clone);
    (wordings, english)
}

fn fonts_of(own: &Folder, built_in: BuiltIn) -> Vec<(String, FontBytes)> {
    let is_font = |path: &str| {
        let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        path.starts_with("fonts/") && (ending.eq_ignore_ascii_case("ttf") || ending.eq_ignore_ascii_case("otf"))
    };
    let mut fonts: BTreeMap<String, FontBytes> = BTreeMap::new();
    let mut add = |path: &str, bytes: FontBytes| {
        if is_font(path) {
            fonts.insert(path.trim_start_matches("fonts/").to_owned(), bytes);
        }
    };
    for path in built_in.paths() {
        if let (true, Some(file)) = (is_font(path), built_in.file(path)) {
            add(path, file.contents().into());
        }
    }
    for (path, content) in &own.files {
        if let Content::Font(bytes) = content {
            add(path, Arc::clone(bytes).into());
        }
    }
    fonts.into_iter().collect()
}

#[cfg(test)]
mod tests;
