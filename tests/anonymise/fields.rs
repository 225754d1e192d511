//! A canary in each field of a family: none is left in anything that strangers would read, and each that stood in a text
//! of the case was replaced or is asked about.

use crate::bench::{Bench, asked, notes, told};

/// A file of the book, what stands there, what stands there instead, and the canary; whether it is in a text of the case.
const FIELDS: &[(&str, &str, &str, &str, bool)] = &[
    ("one/family.yaml", "reference: QX-2031-417", "reference: QX-2031-417 # Canaryson", "Canaryson", false),
    ("one/family.yaml", "child: { id: ada,", "child: { id: canaryson,", "canaryson", false),
    ("one/family.yaml", "name: Adaeze Okafor-Whitlow", "name: Adaeze Canaryson", "Canaryson", false),
    ("one/family.yaml", "known_as: Ada,", "known_as: Canaryson,", "Canaryson", false),
    ("one/family.yaml", "name: Grace Okafor", "name: Grace Canaryson", "Canaryson", false),
    ("one/family.yaml", "relationship: mum", "relationship: mum of Canaryson", "Canaryson", true),
    ("one/family.yaml", "relationship: dad", "relationship: dad in Canaryton", "Canaryton", true),
    ("one/family.yaml", "4 Mill Lane", "4 Canary Lane", "Canary", false),
    ("one/family.yaml", "Tewkesbury GL20 5AA", "Canaryton GL20 5AA", "Canaryton", false),
    ("one/family.yaml", "name: Tobi Okafor", "name: Tobi Canaryson", "Canaryson", false),
    ("one/family.yaml", "role: brother", "role: brother Canaryson", "Canaryson", false),
    (
        "one/family.yaml",
        "text: How can I help Ada enjoy playing with me?",
        "text: How can I help Ada and Canaryson play?",
        "Canaryson",
        true,
    ),
    ("one/family.yaml", "text: Enjoying playing with Ada", "text: Playing at Canaryton Leisure", "Canaryton", true),
    ("one/family.yaml", "child: [busy]", "child: [like Canaryson]", "Canaryson", true),
    ("one/family.yaml", "relationship: [worried]", "relationship: [as on 14 May 2019]", "2019", true),
    ("one/cycle-1.md", "setting: home", "setting: Canaryton Hall", "Canaryton", true),
    ("one/cycle-1.md", "setting: home", "setting: home of 07700 900123", "900123", true),
    ("one/cycle-1.md", "activity: building a tower", "activity: building with Canaryson", "Canaryson", true),
    ("one/cycle-1.md", "id: looks-up", "id: canaryson", "zzz", false),
    ("one/cycle-1.md", "still: stills/c1.jpg", "still: stills/c1.jpg, at: \"7:11\"", "7:11", false),
    (
        "one/cycle-1.md",
        "caption: \"You wait, and Ada looks up.\"",
        "caption: \"You wait, and Canaryson looks up.\"",
        "Canaryson",
        true,
    ),
    ("one/cycle-1.md", "alt: Ada looks at Grace.", "alt: Ada looks at Canaryson.", "Canaryson", true),
    ("one/cycle-1.md", "alt: Ada looks at Grace.", "alt: Ada in the shirt of canaryton.org.uk", "canaryton", true),
    ("one/cycle-1.md", "said: She looked at me.", "said: She looked at Canaryson.", "Canaryson", true),
    ("one/cycle-1.md", "strengths: [Waiting for Ada]", "strengths: [Waiting for Canaryson]", "Canaryson", true),
    ("one/cycle-1.md", "next: Leave more time.", "next: Meet at Canaryton Pool.", "Canaryton", true),
    ("one/cycle-1.md", "next: Leave more time.", "next: Write to canary@example.org.", "canary@", true),
    ("one/cycle-1.md", "\nGrace waited.", "\nGrace waited for Canaryson.", "Canaryson", false),
    ("one/closing.md", "\nYou laugh together.", "\nYou laugh with Canaryson.", "Canaryson", false),
    (
        "one/closing.md",
        "on: 2026-03-23",
        "on: 2026-03-23\nfeedback: [{ by: grace, said: Thanks to Canaryson. }]",
        "Canaryson",
        true,
    ),
    (
        "one/closing.md",
        "on: 2026-03-23",
        "on: 2026-03-23\ndescriptions: [{ by: grace, child: [Canaryson] }]",
        "Canaryson",
        true,
    ),
    (
        "one/closing.md",
        "on: 2026-03-23",
        "on: 2026-03-23\ncopies: [{ name: Dr Canaryson, role: GP }]",
        "Canaryson",
        false,
    ),
    ("../service.yaml", "name: Helen Reid", "name: Helen Canaryson", "Canaryson", false),
    ("../case-studies/a-quiet-game.md", "title: A quiet game", "title: A quiet game of Canaryson", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "title: A quiet game", "title: Canaryson’s quiet game", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "family: QX", "# Canaryson\nfamily: QX", "Canaryson", false),
    ("../case-studies/a-quiet-game.md", "Tewkesbury: a market town", "Canaryton: a market town", "Canaryton", false),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace [played](https://canaryson.example.org \"Canaryson\").",
        "anaryson",
        false,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace played[^c].\n\n[^c]: With Canaryson.",
        "Canaryson",
        true,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace played.\n\n```canaryson\nwith Canaryson\n```",
        "anaryson",
        true,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "# With Canaryson {#canaryson}\n\nGrace played.",
        "anaryson",
        true,
    ),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "| A | B |\n|---|---|\n| Canaryson | 3 |",
        "Canaryson",
        true,
    ),
    ("../case-studies/a-quiet-game.md", "Grace and Ada played.", "- one\n  - with `Canaryson`\n", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "Grace and Ada played.", "> Canaryson was there.", "Canaryson", true),
    ("../case-studies/a-quiet-game.md", "Grace and Ada played.", "Term\n: with Canaryson", "Canaryson", true),
    (
        "../case-studies/a-quiet-game.md",
        "Grace and Ada played.",
        "Grace played with Canary&shy;son and Canary\\\nson.",
        "Canary",
        true,
    ),
];

#[test]
fn no_canary_leaves_and_each_is_accounted_for() {
    let mut wrong = Vec::new();
    for (number, (file, from, to, canary, in_text)) in FIELDS.iter().enumerate() {
        let path = match file.strip_prefix("../") {
            Some(file) => format!("content/{file}"),
            None => format!("content/families/{file}"),
        };
        let mut changed = notes().replace(&path, from, to);
        if *to == "id: canaryson" {
            changed =
                changed.replace("content/case-studies/a-quiet-game.md", "stills: [looks-up]", "stills: [canaryson]");
        }
        if to.contains("child: { id: canaryson") {
            changed = changed
                .map_texts(|text| {
                    text.replace("[ada, grace]", "[canaryson, grace]").replace("[grace, ada]", "[grace, canaryson]")
                })
                .map_texts(|text| {
                    text.replace("{ ada: Mia", "{ canaryson: Mia")
                        .replace("covers: [grace, ada, james]", "covers: [grace, canaryson, james]")
                });
        }
        let bench = Bench::of(&changed);
        let case = bench.anonymiser().study(&bench.study()).unwrap();
        let text = told(&case);
        if text.to_lowercase().contains(&canary.to_lowercase()) {
            wrong.push(format!("{number} {to:?}: {canary:?} is left in\n{text}"));
        }
        let changed = || case.changes().iter().any(|change| change.old.to_lowercase().contains(&canary.to_lowercase()));
        let asks = asked(&case).iter().any(|(written, _)| written.to_lowercase().contains(&canary.to_lowercase()));
        if *in_text && !changed() && !asks {
            wrong.push(format!("{number} {to:?}: nobody is told of {canary:?}: {:?}", asked(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_notes_of_the_canaries_are_settled_without_them() {
    let bench = Bench::new();
    let case = bench.anonymiser().study(&bench.study()).unwrap();
    assert_eq!(asked(&case), []);
}
