//! JSON Schemas of the notes, for editors: made of the very types that read them, so that a key that one knows the
//! other knows too.
//!
//! A schema helps while writing; what is right is said by `check` alone.

mod leaves;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::case::{CaseStudy, Closing, Cycle, Family, Service};
use crate::source::translation;

/// Where a book keeps the schemas that its notes point editors to, relative to its folder.
pub const SCHEMAS: &str = ".traject/schema";

/// The schema of one kind of note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteSchema {
    /// Such as `family`: its file is `family.schema.json`.
    pub name: &'static str,
    /// JSON Schema, draft 7, which editors know best.
    pub schema: Value,
}

impl NoteSchema {
    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// As it stands in its file.
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(&self.schema).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The schemas of all kinds of notes; clips may name these principles.
pub fn all(principles: &[String]) -> Vec<NoteSchema> {
    let mut all = vec![
        of::<Service>("service", "service.yaml: who writes"),
        of::<Family>("family", "family.yaml: who a family is"),
        of::<Cycle>("cycle", "The head of cycle-N.md: a film and its shared review"),
        of::<Closing>("closing", "The head of closing.md: how it ended"),
        of::<CaseStudy>("case-study", "The head of a case study"),
        of::<translation::CycleTexts>("cycle-translation", "The head of cycle-N.cy.md: its texts in another language"),
        of::<translation::ClosingTexts>(
            "closing-translation",
            "The head of closing.cy.md: its texts in another language",
        ),
    ];
    for schema in &mut all {
        tidy(&mut schema.schema);
        if let Some(items) = schema.schema.pointer_mut("/definitions/Clip/properties/principles/items") {
            *items = json!({ "enum": principles });
        }
    }
    all
}

fn of<T: JsonSchema>(name: &'static str, title: &str) -> NoteSchema {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".to_owned(), json!(title));
    }
    NoteSchema { name, schema }
}

/// Takes away what no editor makes anything of: the widths of Rust's numbers.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("format").and_then(Value::as_str).is_some_and(|format| format != "date") {
                map.remove("format");
            }
            map.values_mut().for_each(tidy);
        }
        Value::Array(list) => list.iter_mut().for_each(tidy),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
