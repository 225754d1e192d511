//! What is saved is seen; what is broken is told with its place, over what was there before; mended, it goes.

use std::fs;

use crate::book::{Book, of_family};
use crate::visitor::{Listener, get, preview};

const LETTER: &str = "recipient-1/SV-2026-014-letter.html";
const OTHER: &str = "reference: SV-2026-099\npractitioner: hreid\nchild: { id: bo, name: Bo Lind }\nadults: [{ id: kai, name: Kai Lind, client: true }]\n";

fn letter(preview: &traject::serve::Preview) -> String {
    String::from_utf8(get(preview, &format!("build/families/SV-2026-014/{LETTER}")).body).unwrap()
}

#[test]
fn an_edit_a_mistake_and_its_mending_are_seen() {
    let book = Book::minimal().write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", LETTER);
    assert_eq!(listener.view["problems"].as_array().unwrap().len(), 0, "{:#}", listener.view);
    let first = listener.paper(LETTER)["web_page"]["edition"].clone();
    assert!(first.is_string());

    let cycle = book.path(&of_family("cycle-1.md"));
    let sound = fs::read_to_string(&cycle).unwrap();
    fs::write(&cycle, sound.replace("Ada looked up", "Ada sang out")).unwrap();
    listener.until("another edition", |listener| listener.paper(LETTER)["web_page"]["edition"] != first);
    assert!(letter(&preview).contains("Ada sang out"));
    let second = listener.paper(LETTER)["web_page"]["edition"].clone();

    fs::write(&cycle, sound.replace("film:", "flim:")).unwrap();
    listener.until("the mistake", |listener| !listener.view["problems"][0].is_null());
    let problem = listener.view["problems"][0].clone();
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["file"], "content/families/okafor/cycle-1.md");
    assert_eq!((&problem["line"], &problem["column"]), (&2.into(), &1.into()));
    assert_eq!(problem["excerpt"]["marked"], "flim");
    assert!(problem["help"].as_str().unwrap().contains("film"));
    let paper = listener.paper(LETTER);
    assert_eq!((&paper["old"], &paper["web_page"]["edition"]), (&true.into(), &second), "the last good one stays");
    assert!(letter(&preview).contains("Ada sang out"));
    listener.until("the list's word", |listener| listener.entry("SV-2026-014")["trouble"].is_string());

    fs::write(&cycle, &sound).unwrap();
    listener.until("the mending", |listener| listener.view["problems"].as_array().is_some_and(Vec::is_empty));
    let paper = listener.paper(LETTER);
    assert_eq!((&paper["old"], &paper["web_page"]["edition"]), (&false.into(), &first));
    listener.until("a clean list", |listener| listener.entry("SV-2026-014")["trouble"].is_null());
    assert!(!book.path("build").exists());
}

#[test]
fn editors_that_save_by_renaming_are_noticed() {
    let book = Book::minimal().write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", LETTER);
    let cycle = book.path(&of_family("cycle-1.md"));
    for word in ["sang", "hid", "ran"] {
        let before = listener.paper(LETTER)["web_page"]["edition"].clone();
        let beside = book.path(&of_family(".cycle-1.md.swp"));
        fs::write(&beside, format!("---\nfilm: {{ on: 2026-01-20 }}\n---\nGrace waited, and Ada {word}.\n")).unwrap();
        fs::rename(&beside, &cycle).unwrap();
        listener.until(word, |listener| listener.paper(LETTER)["web_page"]["edition"] != before);
        assert!(letter(&preview).contains(&format!("Ada {word}.")), "{word}");
    }
}

#[test]
fn families_come_go_and_change_their_names() {
    let book = Book::minimal().write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", LETTER);
    let folder = book.path("content/families/lind");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("family.yaml"), OTHER).unwrap();
    listener.until("a new family", |listener| listener.entry("SV-2026-099").is_object());
    fs::write(folder.join("closing.md"), "---\non: 2026-03-01\n---\n# Progress\n\nYou both laugh.\n").unwrap();
    listener.look("SV-2026-099", "");
    listener.until("its letter", |listener| listener.paper("recipient-1/SV-2026-099-letter.html").is_object());

    fs::rename(&folder, book.path("content/families/lind-bo")).unwrap();
    listener.until("its new folder", |listener| listener.entry("SV-2026-099")["folder"] == "lind-bo");
    assert_eq!(get(&preview, "build/families/SV-2026-099/recipient-1/SV-2026-099-letter.html").status, 200);
    fs::remove_dir_all(book.path("content/families/lind-bo")).unwrap();
    listener.until("its end", |listener| listener.entry("SV-2026-099").is_null());
    assert_eq!(get(&preview, "build/families/SV-2026-099/recipient-1/SV-2026-099-letter.html").status, 404);
    assert!(listener.entry("SV-2026-014").is_object());
}

#[test]
fn a_reference_that_two_families_have_is_mended_in_either() {
    let book =
        Book::minimal().with("content/families/lind/family.yaml", &OTHER.replace("SV-2026-099", "SV-2026-014")).write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    let troubled = |listener: &Listener<'_>| {
        listener.book["families"].as_array().unwrap().iter().filter(|family| family["trouble"].is_string()).count()
    };
    assert_eq!(troubled(&listener), 2);
    fs::write(book.path("content/families/lind/family.yaml"), OTHER).unwrap();
    listener.until("both to be mended", |listener| troubled(listener) == 0);
}

#[test]
fn another_familys_name_is_refused_until_it_is_nobodys() {
    let lind = |name: &str| OTHER.replace("Bo Lind", name);
    let book = Book::minimal().with("content/families/lind/family.yaml", &lind("Zebedee Quill")).write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", LETTER);
    assert_eq!(listener.paper(LETTER)["old"], false);
    let cycle = book.path(&of_family("cycle-1.md"));
    fs::write(&cycle, "---\nfilm: { on: 2026-01-20 }\n---\nGrace waited for Zebedee Quill.\n").unwrap();
    listener.until("the refusal", |listener| listener.view["problems"][0]["severity"] == "error");
    assert_eq!(listener.paper(LETTER)["old"], true);
    assert!(!letter(&preview).contains("Zebedee"), "what is refused is not shown");
    // The name was a mistake in the other family's notes: these papers are right without being touched.
    fs::write(book.path("content/families/lind/family.yaml"), lind("Bo Lind")).unwrap();
    listener.until("the papers to be right", |listener| listener.paper(LETTER)["old"] == false);
    assert!(letter(&preview).contains("Zebedee"));
    // And wrong again.
    fs::write(book.path("content/families/lind/family.yaml"), lind("Zebedee Quill")).unwrap();
    listener.until("the refusal again", |listener| listener.paper(LETTER)["old"] == true);
}

#[test]
fn settings_theme_and_service_change_everything() {
    let book = Book::minimal().with("themes/ours/theme.toml", "").write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", LETTER);
    let edition = |listener: &Listener<'_>| listener.paper(LETTER)["web_page"]["edition"].clone();
    let first = edition(&listener);
    fs::write(book.path("book.toml"), "[book]\ntitle = \"New title\"\n\n[theme]\nname = \"ours\"\n").unwrap();
    let named = |title: &str| String::from_utf8(get(&preview, "").body).unwrap().contains(title);
    let began = std::time::Instant::now();
    while !named("New title") {
        assert!(began.elapsed().as_secs() < 30, "the title never changed");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    fs::create_dir(book.path("themes/ours/wording")).unwrap();
    fs::write(book.path("themes/ours/wording/en.ftl"), "valediction = Go well,\n").unwrap();
    listener.until("the theme's words", |listener| edition(listener) != first && edition(listener).is_string());
    assert!(letter(&preview).contains("Go well,"));

    let second = edition(&listener);
    fs::write(book.path("themes/ours/wording/en.ftl"), "valediction = { $nobody },\n").unwrap();
    listener.until("the theme's mistake", |listener| !listener.problems[0].is_null());
    listener.until("papers to be old", |listener| listener.paper(LETTER)["old"] == true);
    assert_eq!(edition(&listener), second);
    assert_eq!(listener.problems[0]["file"], "themes/ours/wording/en.ftl");
    assert_eq!(listener.problems[0]["excerpt"]["marked"], "valediction");
    fs::write(book.path("themes/ours/wording/en.ftl"), "valediction = So long,\n").unwrap();
    listener.until("the theme's mending", |listener| edition(listener) != second && listener.problems[0].is_null());
    assert!(letter(&preview).contains("So long,"));

    let service = book.path("content/service.yaml");
    let sound = fs::read_to_string(&service).unwrap();
    fs::write(&service, sound.replace("Helen Reid", "Helen Reed")).unwrap();
    let third = edition(&listener);
    listener.until("the new name", |listener| edition(listener) != third);
    assert!(letter(&preview).contains("Helen Reed"));
    fs::write(&service, sound.replace("practitioners:", "practicioners:")).unwrap();
    listener.until("the service's mistake", |listener| listener.problems[0]["file"] == "content/service.yaml");
    fs::write(&service, &sound).unwrap();
    listener.until("its mending", |listener| listener.problems[0].is_null() && edition(listener) == third);
}

#[test]
fn a_still_that_is_saved_is_seen() {
    let book = Book::full().write();
    let preview = preview(book.root());
    let mut listener = Listener::new(&preview, 1);
    listener.look("SV-2026-014", LETTER);
    let first = listener.paper(LETTER)["web_page"]["edition"].clone();
    let other = Book::empty().still("x.jpg", 200, 150).write();
    fs::copy(other.path("x.jpg"), book.path(&of_family("stills/c1-looks-up.jpg"))).unwrap();
    listener.until("the new still", |listener| {
        let edition = &listener.paper(LETTER)["web_page"]["edition"];
        *edition != first && edition.is_string() && listener.paper(LETTER)["old"] == false
    });
}

#[test]
fn two_pages_look_at_two_families() {
    let other = Book::minimal().text(&of_family("closing.md")).to_owned();
    let book = Book::minimal()
        .with("content/families/lind/family.yaml", OTHER)
        .with("content/families/lind/closing.md", &other)
        .write();
    let preview = preview(book.root());
    let (mut one, mut two) = (Listener::new(&preview, 1), Listener::new(&preview, 2));
    one.look("SV-2026-014", LETTER);
    two.look("SV-2026-099", "");
    let path = "recipient-1/SV-2026-099-letter.html";
    let before = two.paper(path)["web_page"]["edition"].clone();
    assert!(before.is_string() && one.paper(path).is_null());
    fs::write(book.path("content/families/lind/closing.md"), other.replace("laugh", "sing")).unwrap();
    two.until("its own change", |listener| listener.paper(path)["web_page"]["edition"] != before);
    assert_eq!(one.view["id"], one.entry("SV-2026-014")["id"]);
}
