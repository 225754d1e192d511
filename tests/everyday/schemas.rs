//! The schemas against an independent reader of them, and against the notes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

use crate::book::Book;
use crate::run::{names, traject};

/// The schemas that a book has.
struct Known {
    schemas: Schemas,
    known: Vec<(String, SchemaIndex)>,
}

impl Known {
    fn of(book: &Path) -> Self {
        let run = traject(book, &["schema"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let (mut schemas, mut known) = (Schemas::new(), Vec::new());
        for name in names(&book.join(".traject/schema")) {
            let text = fs::read_to_string(book.join(".traject/schema").join(&name)).unwrap();
            let schema: Value = serde_json::from_str(&text).unwrap();
            let mut compiler = Compiler::new();
            compiler.enable_format_assertions();
            compiler.add_resource(&name, schema).unwrap();
            let index = compiler.compile(&name, &mut schemas).unwrap_or_else(|error| panic!("{name}: {error:#}"));
            known.push((name.trim_end_matches(".schema.json").to_owned(), index));
        }
        assert_eq!(known.len(), 7);
        Self { schemas, known }
    }

    /// What the schema of a kind of note says against some keys.
    fn refuses(&self, kind: &str, keys: &Value) -> Option<String> {
        let (_, index) = self.known.iter().find(|(name, _)| name == kind).unwrap();
        self.schemas.validate(keys, *index).err().map(|problem| format!("{problem:#}"))
    }
}

/// What kind of note a file is, and its keys.
fn keys(path: &str, text: &str) -> Option<(&'static str, Value)> {
    let text = text.replace("\r\n", "\n");
    let front = || Some(text.strip_prefix("---\n")?.split("\n---").next()?.to_owned());
    let name = path.rsplit('/').next()?;
    let (kind, yaml) = match name {
        "service.yaml" => ("service", text.clone()),
        "family.yaml" => ("family", text.clone()),
        _ if path.contains("case-studies/") => ("case-study", front()?),
        _ if name.starts_with("cycle-") && name.matches('.').count() == 2 => ("cycle-translation", front()?),
        _ if name.starts_with("cycle-") => ("cycle", front()?),
        _ if name.starts_with("closing.") && name.matches('.').count() == 2 => ("closing-translation", front()?),
        "closing.md" => ("closing", front()?),
        _ => return None,
    };
    let read: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{path}: {error}"));
    let json = serde_json::to_value(with_text_keys(read)).unwrap();
    Some((kind, if json.is_null() { serde_json::json!({}) } else { json }))
}

/// JSON knows no keys that are numbers: `-2: …` is the key "-2" there, as editors take it.
fn with_text_keys(value: serde_yaml::Value) -> serde_yaml::Value {
    use serde_yaml::Value::{Mapping, Number, Sequence, String};
    match value {
        Mapping(map) => Mapping(
            map.into_iter()
                .map(|(key, value)| {
                    (if let Number(number) = key { String(number.to_string()) } else { key }, with_text_keys(value))
                })
                .collect(),
        ),
        Sequence(list) => Sequence(list.into_iter().map(with_text_keys).collect()),
        other => other,
    }
}

#[test]
fn the_sample_book_follows_its_schemas() {
    let book = Book::minimal().write();
    let known = Known::of(book.root());
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut looked = 0;
    for name in names(&content) {
        let Ok(text) = fs::read_to_string(content.join(&name)) else { continue };
        let Some((kind, keys)) = keys(&name, &text) else { continue };
        assert_eq!(known.refuses(kind, &keys), None, "{name}");
        looked += 1;
    }
    assert!(looked > 30, "{looked} notes");
}

#[test]
fn every_key_of_the_notes_format_is_allowed() {
    let book = Book::full().write();
    let known = Known::of(book.root());
    for path in Book::full().paths() {
        let Ok(text) = fs::read_to_string(book.root().join(path)) else { continue };
        if let Some((kind, keys)) = keys(path, &text) {
            assert_eq!(known.refuses(kind, &keys), None, "{path}");
        }
    }
}

#[test]
fn notes_just_begun_follow_their_schemas_and_point_at_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    for arguments in [
        &["init", "--yes"][..],
        &["new", "family", "--child", "Ada: No", "--adult", "null", "--goal", "Play: more"],
        &["new", "cycle", "--film", "2026-01-20", "--review", "2026-01-27"],
        &["new", "closing", "--on", "2026-03-23", "--films", "2026-12-01"],
        &["new", "case-study", "--title", "yes"],
    ] {
        let run = traject(path, arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    }
    let known = Known::of(path);
    let mut looked = 0;
    for name in names(&path.join("content")) {
        let text = fs::read_to_string(path.join("content").join(&name)).unwrap();
        let Some((kind, keys)) = keys(&name, &text) else { continue };
        assert_eq!(known.refuses(kind, &keys), None, "{name}");
        let line = text.lines().find(|line| line.contains("yaml-language-server")).unwrap();
        let schema = line.split("$schema=").nth(1).unwrap();
        let there = path.join("content").join(&name).parent().unwrap().join(schema);
        assert!(there.is_file(), "{name}: {}", there.display());
        assert!(schema.ends_with(&format!("/{kind}.schema.json")), "{schema}");
        looked += 1;
    }
    assert_eq!(looked, 5);
}

/// What reading refuses in itself, without knowing the rest of the book, the schema refuses too.
#[test]
fn what_is_wrong_in_itself_is_underlined_while_it_is_written() {
    let book = Book::minimal().write();
    let known = Known::of(book.root());
    let refused = [
        ("family", "{ reference: a b, practitioner: x, adults: [{ id: a, name: b }] }"),
        ("family", "{ practitioner: x, adults: [{ id: a, name: b }] }"),
        ("family", "{ reference: a, practitioner: x, adults: [] }"),
        ("family", "{ reference: a, practitioner: x, adults: [{ id: a, name: b, clent: true }] }"),
        ("family", "{ reference: a, practitioner: x, adults: [{ id: a, name: b }], status: ended }"),
        ("family", "{ reference: a, practitioner: x, adults: [{ id: a, name: b }], language: english }"),
        (
            "family",
            "{ reference: a, practitioner: x, adults: [{ id: a, name: b }], consent: [{ by: a, for: [still], given: 2026-01-01 }] }",
        ),
        ("cycle", "{ film: { on: yesterday } }"),
        ("cycle", "{ clips: [{ id: a, at: 3.12 }] }"),
        ("cycle", "{ clips: [{ id: a, principles: [kind] }] }"),
        ("cycle", "{ clips: [{ id: a, crop: [0, 0, 2, 1] }] }"),
        ("cycle", "{ clips: [{ id: a, hide: [0, 0, 1, 1] }] }"),
        ("closing", "{ on: 2026-01-01, films: burnt }"),
        ("closing", "{ draft: true }"),
        ("service", "{ name: { english: x } }"),
        ("case-study", "{ family: a, title: b }"),
    ];
    for (kind, yaml) in refused {
        let (_, keys) = keys("family.yaml", yaml).unwrap();
        assert!(known.refuses(kind, &keys).is_some(), "{kind}: {yaml}");
    }
    let (_, sound) = keys("family.yaml", "{ reference: a, practitioner: x, adults: [{ id: a, name: b }] }").unwrap();
    assert_eq!(known.refuses("family", &sound), None);
}

#[test]
fn clips_name_the_principles_of_the_books_own_theme() {
    let book = Book::minimal()
        .with("book.toml", "[theme]\nname = \"ours\"\n")
        .with("themes/ours/theme.toml", "[principles]\norder = [\"kind\"]\n")
        .with("themes/ours/wording/en.ftl", "principle-kind = being kind\n")
        .write();
    let run = traject(book.root(), &["schema", "cycle"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("\"kind\"") && !run.out.contains("\"attentive\""), "{}", run.out);
}

#[test]
fn cleaning_leaves_the_schemas_that_notes_point_at() {
    let book = Book::minimal().write();
    Known::of(book.root());
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    assert_eq!(traject(book.root(), &["clean"]).code, 0);
    assert_eq!(names(&book.root().join(".traject")).len(), 7);
}

/// Every key of every object of a schema.
fn keys_of(schema: &Value) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut todo = vec![schema];
    while let Some(value) = todo.pop() {
        if let Some(properties) = value.get("properties").and_then(Value::as_object) {
            keys.extend(properties.keys().cloned());
        }
        match value {
            Value::Object(object) => todo.extend(object.values()),
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    keys
}

#[test]
fn every_key_of_the_schemas_is_in_the_guide() {
    let book = Book::minimal().write();
    let run = traject(book.root(), &["schema"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/notes.md")).unwrap();
    let mut missing = Vec::new();
    for name in names(&book.root().join(".traject/schema")) {
        let text = fs::read_to_string(book.root().join(".traject/schema").join(&name)).unwrap();
        for key in keys_of(&serde_json::from_str(&text).unwrap()) {
            // As a key of an example, or named in a sentence.
            if !guide.contains(&format!("{key}:")) && !guide.contains(&format!("`{key}`")) {
                missing.push(format!("{name}: {key}"));
            }
        }
    }
    assert!(missing.is_empty(), "docs/notes.md does not name {missing:#?}");
}
