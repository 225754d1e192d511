//! A name that nothing has: what it may have been meant to be, and what there is.

use traject::source::read;

use crate::book::{Book, of_family};

/// What stands beside the excerpt of the only error.
fn quoted(file: &str, from: &str, to: &str) -> String {
    let book = Book::full().replace(&of_family(file), from, to).write();
    let read = read(book.root());
    let errors: Vec<_> = read.all_problems().filter(|problem| problem.is_error()).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    let help = errors[0].help.clone().unwrap_or_default();
    format!("{} {help}", errors[0].quoted.clone().unwrap_or_default())
}

#[test]
fn an_unknown_name_is_reported_with_the_nearest_and_with_all_there_are() {
    for (file, from, to, parts) in [
        ("cycle-1.md", "shows: [ada, grace]", "shows: [ada, gracie]", &["did you mean grace?", "ben", "tobi"][..]),
        ("cycle-1.md", "goal: play", "goal: plya", &["did you mean play?", "bedtime"]),
        ("family.yaml", "by: grace, value: 3 }", "by: greace, value: 3 }", &["did you mean grace?", "ada"]),
        ("family.yaml", "cover: looks-up", "cover: look-up", &["did you mean looks-up?", "laughs"]),
        ("cycle-1.md", "stills/c1-looks-up.jpg", "stills/c1-look-up.jpg", &["did you mean c1-looks-up.jpg?"]),
        (
            "cycle-1.md",
            "stills/c1-looks-up.jpg",
            "stills/another.jpg",
            &["in that folder:", "c1-looks-up.jpg", "c2-turns.png"],
        ),
        ("cycle-1.md", "[attentive, receiving]", "[atentive, receiving]", &["did you mean attentive?", "`deepening`"]),
        ("family.yaml", "    relationship: mum", "    relation: mum", &["Did you mean `relationship`?", "`pronouns`"]),
    ] {
        let said = quoted(file, from, to);
        for part in parts {
            assert!(said.contains(part), "{to}: {part} in {said}");
        }
    }
}

#[test]
fn an_indentation_error_names_the_columns() {
    let said = quoted("family.yaml", "    text: Calm bedtimes", "   text: Calm bedtimes");
    assert!(said.contains("column 4") && said.contains("column 3"), "{said}");
    let said = quoted("family.yaml", "cover: looks-up", " cover: looks-up");
    assert!(said.contains("column 2") && said.contains("column 1"), "{said}");
}
