//! Themes of one's own, and documents that they add without any code.

use std::fs;

use crate::book::{Book, Written};
use crate::full;
use crate::run::{is_kind, names, text, traject};

const TEMPLATE: &str = "themes/ours/documents/school-summary.md";

/// A book whose theme has a document of its own with this head.
fn with_document(head: &str) -> Book {
    let template =
        format!("{head}# For school\n\nAbout {{{{ children }}}}.\n\n{{% if body %}}{{{{ body }}}}{{% endif %}}\n");
    full().with("book.toml", "[theme]\nname = \"ours\"\n").with(TEMPLATE, &template)
}

/// The files of the document of the family's adults.
fn summaries(book: &Written) -> Vec<String> {
    names(&book.root().join("build")).into_iter().filter(|name| name.contains("school-summary")).collect()
}

#[test]
fn a_template_becomes_a_document_of_each_adult_without_any_code() {
    let book = with_document("").write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let recipients: Vec<String> = names(&book.root().join("build"))
        .into_iter()
        .filter(|name| is_kind(name, "pdf") && name.contains("-letter") && name.contains("recipient-"))
        .collect();
    assert!(!recipients.is_empty());
    let made = summaries(&book);
    assert_eq!(made.len(), 2 * recipients.len(), "{made:?}");
    for letter in recipients {
        for ending in ["html", "pdf"] {
            let own = letter.replace("-letter", "-school-summary").replace(".pdf", &format!(".{ending}"));
            assert!(made.contains(&own), "{own}: {made:?}");
        }
    }
    let page = made.iter().find(|name| is_kind(name, "html")).unwrap();
    assert!(text(book.root(), page).contains("For school"));
    let front = format!("{}/index.html", page.rsplit_once('/').unwrap().0);
    for list in [front.as_str(), "index.html"] {
        assert!(text(book.root(), list).contains("School summary"), "{list}");
    }
    let again = traject(book.root(), &["build"]);
    assert!(again.err.contains("0 files written"), "{}", again.err);
}

#[test]
fn it_goes_when_its_template_goes_and_is_made_alone_when_asked() {
    let book = with_document("").write();
    assert_eq!(traject(book.root(), &["build", "--only", "school-summary"]).code, 0);
    let made = names(&book.root().join("build"));
    assert!(made.iter().any(|name| name.contains("school-summary")), "{made:?}");
    assert!(!made.iter().any(|name| name.contains("-letter")), "{made:?}");
    assert_eq!(traject(book.root(), &["build", "--only", "letter"]).code, 0);
    assert!(!summaries(&book).is_empty());
    fs::remove_file(book.root().join(TEMPLATE)).unwrap();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    assert_eq!(summaries(&book), Vec::<String>::new());
    let run = traject(book.root(), &["build", "--only", "school-summary"]);
    assert!(run.code == 2 && run.err.contains("unknown-kind") && run.err.contains("child-letter"), "{}", run.err);
    let run = traject(book.root(), &["build", "--only", "School!"]);
    assert!(run.code == 2 && run.err.contains("possible values"), "{}", run.err);
}

#[test]
fn its_head_says_its_title_its_readers_and_its_beginning() {
    let head = "+++\ntitle = { en = \"To take to school\", cy = \"I’r ysgol\" }\nfor = \"clients\"\n+++\n";
    let book = with_document(head).write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    assert!(text(book.root(), "index.html").contains("To take to school"));
    let clients = traject::source::read(book.root()).families[0]
        .case
        .as_ref()
        .unwrap()
        .family
        .adults
        .iter()
        .filter(|adult| adult.client && adult.may_receive())
        .count();
    assert_eq!(summaries(&book).len(), 2 * clients);

    let open = |head: &str| {
        let template = with_document(head).text(TEMPLATE).to_owned();
        let book = Book::minimal()
            .with("book.toml", "[theme]\nname = \"ours\"\n")
            .with(TEMPLATE, &template)
            .without("content/families/okafor/closing.md")
            .replace("content/families/okafor/cycle-1.md", "film:", "review: { on: 2026-01-27 }\nfilm:")
            .write();
        let run = traject(book.root(), &["build"]);
        assert_eq!(run.code, 0, "{}", run.err);
        !summaries(&book).is_empty()
    };
    assert!(!open(""));
    assert!(!open("+++\nfrom = \"closing\"\n+++\n"));
    assert!(open("+++\nfrom = \"review\"\n+++\n"));
    assert!(open("+++\nfrom = \"start\"\n+++\n"));
}

#[test]
fn what_is_wrong_with_it_is_told_where_it_stands() {
    let told = |path: &str, content: &str| {
        let book = Book::minimal().with("book.toml", "[theme]\nname = \"ours\"\n").with(path, content).write();
        let run = traject(book.root(), &["check", "--format", "short"]);
        assert_eq!(run.code, 2, "{path}: {} {}", run.out, run.err);
        run.out
    };
    assert!(told(TEMPLATE, "+++\ntitle = \"a\"\nform = \"closing\"\n+++\n").contains("school-summary.md:3:"));
    assert!(told(TEMPLATE, "+++\nfrom = \"never\"\n+++\n").contains("school-summary.md:2:"));
    assert!(told(TEMPLATE, "+++\nfor = \"adults\"\n+++\n\n{{ childern }}\n").contains("school-summary.md:5:"));
    assert!(told(TEMPLATE, "+++\n+++\n\n{% if %}\n").contains("school-summary.md:4:"));
    assert!(told("themes/ours/documents/letter-to-school.md", "x").contains("theme-document"));
    assert!(told("themes/ours/documents/School.md", "x").contains("theme-document"));
    assert!(told("themes/ours/documents/school.welsh.md", "x").contains("theme-document"));
}

#[test]
fn it_shows_nobody_what_consent_keeps_from_them() {
    let template = "# For school\n\n{% for words in descriptions %}\n{{ words.table }}\n\n{% endfor %}\n\n{% for cycle in cycles %}\n{% if cycle.moments %}{{ cycle.moments }}{% endif %}\n\n{% endfor %}\n";
    let letters_and_own = |book: Book| {
        let book = book.with("book.toml", "[theme]\nname = \"ours\"\n").with(TEMPLATE, template).write();
        assert_eq!(traject(book.root(), &["build"]).code, 0);
        let files = names(&book.root().join("build"));
        let read = |part: &str| -> Vec<String> {
            files
                .iter()
                .filter(|name| name.contains(part) && is_kind(name, "html"))
                .map(|name| text(book.root(), name))
                .collect()
        };
        (read("recipient-1/"), read("school-summary"))
    };
    let family = "content/families/okafor/family.yaml";
    let (_, with) = letters_and_own(full());
    assert!(with.iter().any(|page| page.contains("<img")), "stills are allowed");
    let full = full();
    let text = full.text(family);
    let cut = text.split("\nconsent:").next().unwrap().to_owned();
    let (_, without) = letters_and_own(full.clone().with(family, &(cut + "\n")));
    assert!(!without.is_empty() && without.iter().all(|page| !page.contains("<img")), "no still without consent");
}

#[test]
fn the_guard_reads_it_too() {
    let template = "# For school\n\n{{ children }} and Dilys Prothero\n";
    let second = Book::minimal()
        .text("content/families/okafor/family.yaml")
        .replace("SV-2026", "SV-2027")
        .replace("Grace Okafor", "Dilys Prothero")
        .replace("Ada Okafor", "Wren Prothero");
    let book = Book::minimal()
        .with("book.toml", "[theme]\nname = \"ours\"\n")
        .with(TEMPLATE, template)
        .with("content/families/other/family.yaml", &second)
        .write();
    let run = traject(book.root(), &["build"]);
    assert_eq!(run.code, 3, "{}", run.err);
    let made = summaries(&book);
    assert!(made.is_empty(), "{made:?}");
    assert!(names(&book.root().join("build")).iter().any(|name| name.contains("-letter.pdf")));
}

#[test]
fn a_new_theme_changes_nothing_and_says_how_to_use_it() {
    let book = Book::minimal().write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let before = crate::run::files(&book.root().join("build"));
    let run = traject(book.root(), &["theme", "new", "ours"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("[theme]\nname = \"ours\""), "{}", run.err);
    fs::write(book.root().join("book.toml"), "[book]\ntitle = \"Our families\"\n\n[theme]\nname = \"ours\"\n").unwrap();
    let run = traject(book.root(), &["build", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(crate::run::files(&book.root().join("build")), before);
    let again = traject(book.root(), &["theme", "new", "ours"]);
    assert!(again.code == 2 && again.err.contains("already-there"), "{}", again.err);
    let run = traject(book.root(), &["theme", "new", "ours", "--document", "school-summary"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let run = traject(book.root(), &["build", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!summaries(&book).is_empty());
}

#[test]
fn every_setting_and_sentence_that_a_new_theme_shows_can_be_used() {
    let book = Book::minimal().write();
    assert_eq!(traject(book.root(), &["theme", "new", "ours"]).code, 0);
    fs::write(book.root().join("book.toml"), "[theme]\nname = \"ours\"\n").unwrap();
    let file = book.root().join("themes/ours/theme.toml");
    let taken: String = fs::read_to_string(&file)
        .unwrap()
        .lines()
        .map(|line| {
            line.strip_prefix('#')
                .filter(|rest| !rest.starts_with(' ') || rest.starts_with("  "))
                .unwrap_or(line)
                .to_owned()
                + "\n"
        })
        .collect();
    assert!(taken.contains("\naccent = \"#") && taken.contains("\n[page]\n"), "{taken}");
    fs::write(&file, taken).unwrap();
    let file = book.root().join("themes/ours/wording/en.ftl");
    let sentences = fs::read_to_string(&file).unwrap();
    let sentence = sentences.lines().find(|line| line.starts_with("# salutation = ")).unwrap();
    fs::write(&file, sentence.trim_start_matches("# ").replace("Dear", "Hello") + "\n").unwrap();
    let run = traject(book.root(), &["build", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let letter = names(&book.root().join("build")).into_iter().find(|name| name.ends_with("-letter.html")).unwrap();
    assert!(text(book.root(), &letter).contains("Hello Grace"));
}

#[test]
fn built_in_files_are_listed_and_printed() {
    let book = Book::minimal().write();
    let list = traject(book.root(), &["theme", "list"]).out;
    for name in ["orchard", "wording/en.ftl", "documents/letter.md", "theme.toml", "css/document.css"] {
        assert!(list.contains(name), "{name}: {list}");
    }
    let shown = traject(book.root(), &["theme", "show", "documents/letter.md"]);
    let built_in =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/documents/letter.md")).unwrap();
    assert_eq!((shown.code, shown.out), (0, built_in));
    let orchard = traject(book.root(), &["theme", "show", "theme.toml", "--theme", "orchard"]).out;
    assert!(orchard.contains("Lexend"), "{orchard}");
    for arguments in [
        &["theme", "show", "letter.md"][..],
        &["theme", "show", "../Cargo.toml"],
        &["theme", "show", "x", "--theme", "y"],
        &["theme", "new", "../x"],
        &["theme", "new", "orchard"],
        &["theme", "new", "x", "--document", "letter"],
    ] {
        let run = traject(book.root(), arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.err);
    }
    assert!(!book.root().join("themes").exists());
}
