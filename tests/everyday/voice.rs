//! The language of the program, the guide and the theme: phrases that a reader stumbles over stay out.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Phrases that must not come back, and what to write instead. Words of a phrase may be on two lines.
const PHRASES: &[(&str, &str)] = &[
    ("told with its", "is reported with its line number"),
    ("until it is mended", "until you fix it"),
    ("until they are mended", "until you fix them"),
    ("mend what is told", "fix the problems above"),
    ("what is told above", "the problems above"),
    ("for who can't", "for people who can't see it, or alt text"),
    ("for who cannot", "for people who cannot see it, or alt text"),
    ("for who listens", "for people who listen"),
    ("for who pays", "for whoever pays"),
    ("for who answers for", "for whoever is accountable for"),
    ("take away the documents", "delete generated documents and caches"),
    ("takes away the documents", "deletes generated documents and caches"),
    ("all that is remembered of", "caches"),
    ("say everything that is wrong", "check the notes and report every problem"),
    ("say what takes the time", "show where a build spends its time"),
    ("how much is told", "output options"),
    ("what a shell completes", "shell completions"),
    ("its time lies behind", "its timestamp is in the past"),
    ("as if never given", "counts as never given"),
    ("as wide as a telephone", "at phone width"),
    ("as narrow as a telephone", "at phone width"),
    ("on a telephone", "on a phone, or at phone width"),
    ("telephone number or", "phone number or"),
    ("nobody knows who writes", "service.yaml is missing, so letters have no sender"),
    ("that is of no family", "that belongs to no family"),
    ("it is of no family", "it belongs to no family"),
    ("is begun:", "created"),
    ("where left out", "if left out"),
    ("is none of the values", "is not one of the values allowed here"),
    ("must stand in quotes", "needs quotes"),
    ("lies outside its folder", "is outside the family's folder"),
    ("lie in the build folder", "are in the build folder"),
];

const FOLDERS: [&str; 3] = ["src", "docs", "themes"];
/// Style sheets are not read: their comments are part of every document's bytes.
const ENDINGS: [&str; 6] = ["rs", "md", "ftl", "html", "toml", "js"];

fn files(root: &Path) -> Vec<PathBuf> {
    let walks = FOLDERS.iter().flat_map(|folder| WalkDir::new(root.join(folder)).sort_by_file_name());
    let mut files: Vec<PathBuf> = walks.map(|entry| entry.unwrap().into_path()).collect();
    files.extend(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(|name| root.join(name)));
    files.retain(|path| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        path.is_file() && ENDINGS.contains(&ending)
    });
    files
}

/// The words of a text in small letters, with one space between them: marks of comments and continued strings are left out.
fn in_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim().trim_start_matches(['/', '!', '#', '*']).trim_end_matches('\\');
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join(" ").replace('’', "'").to_lowercase()
}

fn found_in(text: &str) -> Vec<String> {
    let text = in_one_line(text);
    let found = PHRASES.iter().filter(|(phrase, _)| text.contains(phrase));
    found.map(|(phrase, better)| format!("“{phrase}” (write: {better})")).collect()
}

#[test]
fn source_guide_and_theme_avoid_phrases_that_readers_stumble_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files(root);
    assert!(files.len() > 300, "only {} files were read", files.len());
    let mut found = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let shown = path.strip_prefix(root).unwrap().display().to_string();
        found.extend(found_in(&text).into_iter().map(|phrase| format!("{shown}: {phrase}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn phrase_is_found_across_lines_of_a_comment_or_a_string() {
    let comment = "/// What the still shows, for who\n    /// can't see it.";
    let string = "\"There is no service.yaml: nobody knows \\\n     who writes.\"";
    assert_eq!(found_in(comment).len(), 1, "{:?}", found_in(comment));
    assert_eq!(found_in(string).len(), 1, "{:?}", found_in(string));
    assert!(found_in("service.yaml is missing, so letters have no sender.").is_empty());
}
