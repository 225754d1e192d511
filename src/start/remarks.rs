//! What the begun notes say to editors and to whoever writes on in them.

use std::path::Path;

use super::NewRating;
use super::scalar::scalar;
use crate::case::Family;
use crate::schema::SCHEMAS;

/// The line that tells an editor which schema a note follows; `path` is the note's within the book.
pub(super) fn modeline(path: &Path, schema: &str) -> String {
    let up = "../".repeat(path.components().count().saturating_sub(1));
    format!("# yaml-language-server: $schema={up}{SCHEMAS}/{schema}.schema.json\n")
}

/// How to say whom a "you" means; none where one adult alone takes part.
pub(super) fn for_readers(family: &Family) -> Option<String> {
    let mut clients = family.adults.iter().filter(|adult| adult.client && adult.may_receive());
    let (first, second) = (clients.next()?, clients.next()?);
    Some(format!(
        "# Each adult reads \"you\" as themselves. At the end of a paragraph or a heading write whom it is for: {{#for-{}}}\n\
         # or {{#for-{}}}; {{#for-others}} marks what the others read instead, {{#for-all}} what is true of each of them.\n\
         # A caption: {{ for-{}: You wait., for-others: … }}\n",
        first.id, second.id, first.id
    ))
}

/// The ratings as keys of a note; none where there are none.
pub(super) fn ratings(ratings: &[NewRating]) -> Option<String> {
    let line = |rating: &NewRating| {
        format!("  - {{ goal: {}, by: {}, value: {} }}", scalar(&rating.goal), scalar(&rating.by), rating.value)
    };
    let lines: Vec<String> = ratings.iter().map(line).collect();
    (!lines.is_empty()).then(|| format!("ratings:\n{}\n", lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_found_from_where_the_note_is() {
        let line = modeline(Path::new("content/families/a/family.yaml"), "family");
        assert_eq!(line, "# yaml-language-server: $schema=../../../.traject/schema/family.schema.json\n");
    }
}
