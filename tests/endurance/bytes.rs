//! Any bytes in any input of a book: no panic, a clear word, and once they are put right the build is right.

use std::fs;

use proptest::prelude::*;
use proptest::sample::Index;
use traject::site::{self, NoPasswords, Outcome, Progress, Request};

use crate::book::{Book, Written};
use crate::fuzzed::changes;
use crate::run::files;

struct Silent;

impl Progress for Silent {
    fn begin(&self, _: usize) {}
    fn family_done(&self) {}
    fn end(&self) {}
}

fn build(book: &Written) -> Outcome {
    let request = Request::all(book.root(), "2026-04-01".parse().unwrap());
    site::run(&request, &Silent, &NoPasswords)
}

/// One family with a still, a theme of its own, and everything that may be wrong.
fn whole() -> Book {
    let wording = "thanks = Thank you, { $name }, and { $children }.\n";
    let letter = include_str!("../../themes/default/documents/letter.md");
    crate::family::book_of("You laugh together.")
        .keep(|path| !["f1", "f2", "f3", "f4"].iter().any(|folder| path.contains(folder)))
        .with("book.toml", "[book]\ntitle = \"Endured\"\n[theme]\nname = \"ours\"\n")
        .with("themes/ours/wording/en.ftl", wording)
        .with("themes/ours/documents/letter.md", letter)
        .with("themes/ours/theme.toml", "[colour]\naccent = \"#0b5c63\"\n")
        .with_bytes("content/logo.png", &crate::family::picture(9, 40))
        .with(
            "content/service.yaml",
            "name: Severn Vale Service\nlogo: logo.png\npractitioners: [{ id: hreid, name: Helen Reid }]\n",
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_input_may_be_anything(inputs in prop::collection::vec((any::<Index>(), changes()), 1..4)) {
        let whole = whole();
        let book = whole.write();
        let first = build(&book);
        prop_assert_eq!(first.exit_code(false), 0, "{:?}", first.problems);
        let wanted = files(&book.path("build"));
        for (which, change) in inputs {
            // Notes, stills, theme, settings, and what the program keeps for itself.
            let inputs: Vec<String> =
                files(book.root()).into_keys().filter(|name| !name.starts_with("build/")).collect();
            let path = book.path(&inputs[which.index(inputs.len())]);
            fs::write(&path, change.of(fs::read(&path).unwrap())).unwrap();
            let outcome = build(&book);
            prop_assert!(outcome.exit_code(true) <= 4);
            for problem in &outcome.problems {
                prop_assert!(!problem.message.is_empty() && !problem.code.is_empty());
            }
        }
        for path in whole.paths() {
            fs::write(book.path(path), whole.bytes(path)).unwrap();
        }
        let last = build(&book);
        prop_assert_eq!(last.exit_code(false), 0, "{:?}", last.problems);
        prop_assert!(files(&book.path("build")) == wanted, "the next build is right");
    }
}
