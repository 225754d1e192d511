//! Everything the program is built from may be given away under its licence: held against the list in deny.toml.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

#[test]
fn every_dependency_has_an_allowed_licence() {
    let allowed = allowed();
    let metadata = metadata();
    let packages = built_in(&metadata);
    assert!(packages.len() > 50, "only {} dependencies were found", packages.len());
    let refused: Vec<String> = packages
        .iter()
        .filter_map(|package| {
            let licence = package["license"].as_str().unwrap_or("no licence named");
            let name = format!("{} {}", package["name"].as_str()?, package["version"].as_str()?);
            (!is_allowed(licence, &allowed)).then(|| format!("  {name}: {licence}"))
        })
        .collect();
    assert!(
        refused.is_empty(),
        "These dependencies have a licence that deny.toml does not allow:\n{}\nUse another crate, or add the licence to \
         deny.toml after reading what it asks for.",
        refused.join("\n")
    );
}

/// The licences of deny.toml.
fn allowed() -> BTreeSet<String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/deny.toml");
    let settings: toml::Table = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let list = settings["licenses"]["allow"].as_array().unwrap();
    list.iter().map(|licence| licence.as_str().unwrap().to_owned()).collect()
}

/// What cargo knows of all packages, for every platform; from the disk if all is there.
fn metadata() -> Value {
    let ask = |network: &[&str]| {
        Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
            .args(network)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap()
    };
    let mut output = ask(&["--offline"]);
    if !output.status.success() {
        output = ask(&[]);
    }
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Every package that becomes part of the program or takes part in building it; those of the tests alone aside.
fn built_in(metadata: &Value) -> Vec<&Value> {
    let by_id = |list: &'_ Value| -> BTreeMap<String, usize> {
        let ids = list.as_array().unwrap().iter().enumerate();
        ids.map(|(at, entry)| (entry["id"].as_str().unwrap().to_owned(), at)).collect()
    };
    let (nodes, packages) = (by_id(&metadata["resolve"]["nodes"]), by_id(&metadata["packages"]));
    let root = metadata["resolve"]["root"].as_str().unwrap();
    let mut seen = BTreeSet::from([root]);
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        for dependency in metadata["resolve"]["nodes"][nodes[id]]["deps"].as_array().unwrap() {
            let is_built_in = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev");
            let package = dependency["pkg"].as_str().unwrap();
            if is_built_in && seen.insert(package) {
                open.push(package);
            }
        }
    }
    seen.iter().filter(|id| **id != root).map(|id| &metadata["packages"][packages[*id]]).collect()
}

/// Whether an SPDX expression can be met with allowed licences alone. `A/B` is the old way of writing `A OR B`.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut tokens = spaced.split_whitespace().peekable();
    let met = one_of(&mut tokens, allowed);
    met && tokens.peek().is_none()
}

type Tokens<'a, 'b> = &'a mut std::iter::Peekable<std::str::SplitWhitespace<'b>>;

fn one_of(tokens: Tokens<'_, '_>, allowed: &BTreeSet<String>) -> bool {
    let mut met = all_of(tokens, allowed);
    while tokens.next_if_eq(&"OR").is_some() {
        met |= all_of(tokens, allowed);
    }
    met
}

fn all_of(tokens: Tokens<'_, '_>, allowed: &BTreeSet<String>) -> bool {
    let mut met = one(tokens, allowed);
    while tokens.next_if_eq(&"AND").is_some() {
        met &= one(tokens, allowed);
    }
    met
}

fn one(tokens: Tokens<'_, '_>, allowed: &BTreeSet<String>) -> bool {
    match tokens.next() {
        Some("(") => {
            let met = one_of(tokens, allowed);
            tokens.next() == Some(")") && met
        }
        Some(licence) => {
            let mut name = licence.to_owned();
            if tokens.next_if_eq(&"WITH").is_some() {
                name = format!("{licence} WITH {}", tokens.next().unwrap_or_default());
            }
            allowed.contains(&name)
        }
        None => false,
    }
}

#[test]
fn licence_expressions_are_understood() {
    let allowed = ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned).into();
    for yes in [
        "MIT",
        "GPL-3.0-only OR MIT",
        "MIT/Unlicense",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR MIT",
        "GPL-2.0 AND MIT OR MIT",
    ] {
        assert!(is_allowed(yes, &allowed), "{yes}");
    }
    for no in [
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT OR Apache-2.0) AND BSD-4-Clause",
        "Apache-2.0 WITH LLVM-exception",
        "MIT AND (GPL-2.0 OR AGPL-3.0)",
        "no licence named",
        "",
        "MIT)",
    ] {
        assert!(!is_allowed(no, &allowed), "{no}");
    }
}
