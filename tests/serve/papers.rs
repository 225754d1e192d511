//! What is shown is what is sent, and nothing is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::book::Book;
use crate::visitor::{Listener, get, preview};

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    entries.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn every_file_is_byte_for_byte_what_a_build_writes() {
    // Its case study may not be published yet, which a build counts as an error.
    let book = Book::full().without("content/case-studies/a-quiet-game.md").write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", "");
    assert!(!book.path("build").exists(), "the preview wrote documents");
    let before = files(&book.path("content"));

    let mut shown = BTreeMap::new();
    let build = Command::new(env!("CARGO_BIN_EXE_traject"))
        .args(["build", "--as-of", "2026-04-01"])
        .current_dir(book.root())
        .output()
        .unwrap();
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
    let written = files(&book.path("build/families"));
    assert!(written.len() > 8, "{:?}", written.keys());
    for (path, bytes) in &written {
        let served = get(&preview, &format!("build/families/{path}"));
        assert_eq!(served.status, 200, "{path}");
        assert!(served.body == *bytes, "{path} is other than it is sent");
        shown.insert(path.clone(), served.body);
    }
    // Every document of the build can be found from the page.
    let told = listener.view["papers"].as_array().unwrap().iter();
    let told: Vec<String> = told
        .flat_map(|paper| ["web_page", "pdf", "folded"].map(|file| paper[file]["path"].as_str().map(str::to_owned)))
        .flatten()
        .collect();
    for path in written.keys().filter(|path| !path.contains("/img/")) {
        assert!(told.contains(&path.split_once('/').unwrap().1.to_owned()), "{path} is not on the page: {told:?}");
    }
    // Their sheets are told, so that the page can be as high as they are.
    let letter = listener.paper("recipient-1/SV-2026-014-letter.pdf");
    assert!(letter["pdf"]["sheets"].as_array().unwrap().len() > 1, "{letter}");
    let width = letter["pdf"]["sheets"][0][0].as_f64().unwrap();
    assert!((width - 595.3).abs() < 0.5, "{letter}");
    assert_eq!(files(&book.path("content")), before, "the notes stay as they were");
}

#[test]
fn the_list_names_papers_that_were_not_made_yet() {
    let book = Book::minimal()
        .with("content/families/other/family.yaml", "reference: SV-2\npractitioner: hreid\nchild: { id: b, name: Bo Lind }\nadults: [{ id: k, name: Kai Lind, client: true }]\n")
        .with("content/families/other/cycle-1.md", "---\nfilm: { on: 2026-01-20 }\n---\nA film.\n")
        .write();
    let preview = preview(book.root());
    let list = String::from_utf8(get(&preview, "build/index.html").body).unwrap();
    assert!(list.contains("href=\"families/SV-2026-014/recipient-1/SV-2026-014-letter.html\""), "{list}");
    assert!(!list.contains("families/SV-2/"), "work that goes on has no letter");
    assert!(!list.contains("<script"));
}

#[test]
fn the_page_speaks_the_practitioners_language() {
    let book = Book::minimal().replace("book.toml", "[book]", "[book]\nlanguage = \"cy\"").write();
    let preview = preview(book.root());
    let page = String::from_utf8(get(&preview, "").body).unwrap();
    assert!(page.contains("<html lang=\"cy\" dir=\"ltr\">") && page.contains("Chwilio am deulu"), "{page}");
    let mut listener = Listener::new(&preview, 7);
    listener.look("SV-2026-014", "");
    assert_eq!(listener.paper("recipient-1/SV-2026-014-letter.html")["label"], "Llythyr");
}
