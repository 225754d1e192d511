//! What a refusal does: the document is not there, an older one goes, everything else stays.

use std::fs;
use std::path::Path;

use traject::diagnostic::Trouble;
use traject::site::{self, Outcome};

use crate::book::{self, Family};

fn written(
    count: usize,
    stills: bool,
    change: &dyn Fn(usize, &str, String) -> String,
) -> (tempfile::TempDir, Vec<Family>) {
    let folder = tempfile::tempdir().unwrap();
    let families = book::families(count, 9);
    book::write(folder.path(), &families, stills, 9, change);
    (folder, families)
}

fn replant(folder: &Path, number: usize, file: &str, from: &str, to: &str) {
    let path = folder.join(format!("content/families/folder-{number:04}/{file}"));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    fs::write(path, text.replace(from, to)).unwrap();
}

fn codes(outcome: &Outcome) -> Vec<&str> {
    outcome.problems.iter().filter(|problem| problem.is_error()).map(|problem| problem.code).collect()
}

fn look(folder: &Path) -> Outcome {
    site::check_final(folder, "2026-07-01".parse().unwrap(), &book::Silent)
}

#[test]
fn a_refused_document_goes_and_nothing_else_does() {
    let (folder, families) = written(3, false, &|_, _, text| text);
    let folder = folder.path();
    assert_eq!(book::build(folder).exit_code(false), 0);
    let before = book::files(folder, &families[1].reference, "recipient-1");
    assert!(!before.is_empty());
    replant(folder, 0, "closing.md", "# Ideas", &format!("Ask {}.\n\n# Ideas", families[1].reference));
    let outcome = book::build(folder);
    assert_eq!(outcome.exit_code(false), 3);
    assert_eq!(outcome.refused, 1);
    assert_eq!(codes(&outcome), ["guard-name"]);
    let problem = outcome.problems.iter().find(|problem| problem.is_error()).unwrap();
    assert_eq!(problem.trouble, Trouble::Refused);
    // Where it stands in these notes, and where it came from.
    let location = problem.location.as_ref().unwrap();
    assert!(location.file.ends_with("folder-0000/closing.md") && location.span.is_some(), "{location:?}");
    let quoted = problem.quoted.as_ref().unwrap();
    assert!(quoted.contains("folder-0001/family.yaml:2:12"), "{quoted}");
    for text in [&problem.message, problem.help.as_ref().unwrap()] {
        assert!(!text.contains(&families[1].reference) && !text.contains("folder-"), "{text}");
    }
    let left = book::files(folder, &families[0].reference, "recipient-1");
    assert!(left.iter().all(|(path, _)| !path.to_string_lossy().contains("-letter.")), "the letter is gone");
    assert!(left.iter().any(|(path, _)| path.to_string_lossy().ends_with("-progress.pdf")), "the progress page is not");
    assert!(!book::files(folder, &families[0].reference, "child").is_empty());
    assert_eq!(before, book::files(folder, &families[1].reference, "recipient-1"));
    let list = fs::read_to_string(folder.join("build/index.html")).unwrap();
    assert!(list.contains("reference is in the text of the web page in recipient-1"), "the list shows it");
}

#[test]
fn refusal_is_located_and_told_once_however_many_receive_the_sentence() {
    let (folder, families) = written(2, false, &|_, name, text| {
        let more = "  - { id: second, name: Zebedee Quill, letter: true }\n  - { id: third, name: Yannick Quill, letter: true }\n";
        if name == "family.yaml" { text.replacen("others:\n", &format!("{more}others:\n"), 1) } else { text }
    });
    let folder = folder.path();
    let name = &families[1].adult;
    let first = name.chars().next().unwrap();
    let entity = format!("&#{};{}", u32::from(first), &name[first.len_utf8()..]);
    replant(folder, 0, "closing.md", "# Ideas", &format!("Ask {entity}.\n\n# Ideas"));
    let outcome = book::build(folder);
    assert_eq!(codes(&outcome), ["guard-name"], "{:?}", outcome.problems);
    let problem = outcome.problems.iter().find(|problem| problem.is_error()).unwrap();
    let location = problem.location.as_ref().unwrap();
    assert!(location.file.ends_with("closing.md") && location.span.is_some(), "{location:?}");
    assert!(problem.message.ends_with("more documents"), "{}", problem.message);
}

#[test]
fn surname_on_a_cover_is_located_where_it_is_noted() {
    let (folder, families) = written(1, true, &|_, _, text| text);
    let folder = folder.path();
    let surname = families[0].adult.rsplit(' ').next().unwrap();
    replant(folder, 0, "family.yaml", "for: [stills]", "for: [stills, booklet]");
    replant(folder, 0, "cycle-1.md", " looks up over a tower", &format!(" and Dear {surname} look over a tower"));
    let outcome = book::build(folder);
    assert!(codes(&outcome).contains(&"guard-cover"), "{:?}", outcome.problems);
    for problem in outcome.problems.iter().filter(|problem| problem.code == "guard-cover") {
        let location = problem.location.as_ref().unwrap();
        let text = fs::read_to_string(folder.join(&location.file)).unwrap();
        let line = text.lines().nth(location.span.as_ref().unwrap().line - 1).unwrap();
        assert!(location.file.ends_with("family.yaml") && line.contains("name: "), "{line}");
        assert!(problem.message.contains("taken for a surname"));
    }
}

#[test]
fn check_warns_of_days_more_than_a_year_ahead() {
    let (folder, _) = written(1, false, &|_, _, text| text);
    replant(folder.path(), 0, "closing.md", "on: 2026-05-29", "on: 2126-05-29");
    let outcome = book::build_with(folder.path(), true);
    let found: Vec<_> = outcome.problems.iter().filter(|problem| problem.code == "odd-day").collect();
    assert_eq!(found.len(), 1, "{:?}", outcome.problems);
    let location = found[0].location.as_ref().unwrap();
    assert!(location.file.ends_with("closing.md") && location.span.as_ref().unwrap().line == 2);
}

#[test]
fn final_check_refuses_what_stands_in_a_folders_place() {
    let (folder, _) = written(1, false, &|_, _, text| text);
    let folder = folder.path();
    assert_eq!(book::build(folder).exit_code(false), 0);
    fs::remove_dir_all(folder.join("build/families")).unwrap();
    fs::write(folder.join("build/families"), "no folder").unwrap();
    let outcome = look(folder);
    assert_eq!(outcome.exit_code(false), 4, "{:?}", outcome.problems);
    assert!(
        outcome.problems.iter().any(|problem| problem.location.as_ref().is_some_and(|l| l.file.ends_with("families")))
    );
}

#[test]
fn also_ours_allows_a_name_and_it_is_told() {
    let (folder, families) = written(4, false, &|_, _, text| text);
    let folder = folder.path();
    replant(folder, 0, "closing.md", "# Ideas", &format!("{} came too.\n\n# Ideas", families[1].child));
    assert_eq!(codes(&book::build(folder)), ["guard-name"]);
    replant(
        folder,
        0,
        "family.yaml",
        "helping_question",
        &format!("also_ours: [\"{}\"]\nhelping_question", families[1].child),
    );
    let outcome = book::build(folder);
    assert_eq!(outcome.problems, []);
    assert!(outcome.allowed.contains(&("folder-0000".to_owned(), families[1].child.clone())), "{:?}", outcome.allowed);
}

#[test]
fn never_print_holds_in_the_familys_own_documents() {
    let (folder, families) = written(2, false, &|_, _, text| text);
    let folder = folder.path();
    assert_eq!(book::build(folder).exit_code(false), 0);
    // Put in after the build, so that the notes' own check has nothing to find but the page has.
    replant(folder, 0, "family.yaml", "helping_question", "never_print: [Zebedee Quill]\nhelping_question");
    let page = folder.join(format!("build/families/{0}/child/{0}-letter-child.html", families[0].reference));
    let html = fs::read_to_string(&page).unwrap();
    fs::write(&page, html.replace("</main>", "<p>Zebedée Qu<i>ill</i>’s</p></main>")).unwrap();
    assert_eq!(codes(&look(folder)), ["guard-never-print"]);
}

#[test]
fn the_last_look_finds_what_was_changed_and_changes_nothing() {
    let (folder, families) = written(3, true, &|_, _, text| text);
    let folder = folder.path();
    assert_eq!(book::build(folder).exit_code(false), 0);
    let clean = look(folder);
    assert_eq!(codes(&clean), Vec::<&str>::new());
    assert_eq!(clean.documents, 3 * 13 + 2, "six documents twice and a front page; the service's report twice");
    let letter = folder.join(format!("build/families/{0}/recipient-1/{0}-letter.html", families[0].reference));
    let html = fs::read_to_string(&letter).unwrap().replace("</main>", &format!("<p>{}</p></main>", families[2].email));
    fs::write(&letter, &html).unwrap();
    fs::create_dir_all(folder.join("build/families/GONE-1/child")).unwrap();
    fs::write(folder.join(format!("build/families/{}/child/notes.docx", families[1].reference)), "x").unwrap();
    let second = folder.join(format!("build/families/{}/recipient-2", families[1].reference));
    fs::create_dir_all(&second).unwrap();
    fs::write(second.join("index.html"), "<!doctype html><p>x</p>").unwrap();
    let outcome = look(folder);
    assert_eq!(codes(&outcome), ["final-stranger", "guard-name", "guard-unreadable", "final-recipient"]);
    assert_eq!(outcome.exit_code(false), 3);
    assert_eq!(fs::read_to_string(&letter).unwrap(), html);
}

#[test]
fn the_names_of_a_family_with_errors_are_known_all_the_same() {
    for broken in ["reference: [", "x: 1\nreference:"] {
        let (folder, families) = written(3, false, &|number, name, text| {
            if number == 2 && name == "family.yaml" { text.replace("reference:", broken) } else { text }
        });
        let folder = folder.path();
        replant(folder, 0, "closing.md", "# Ideas", &format!("{} came too.\n\n# Ideas", families[2].adult));
        let outcome = book::build(folder);
        assert!(codes(&outcome).contains(&"guard-name"), "{broken}: {:?}", outcome.problems);
        assert!(
            book::files(folder, &families[0].reference, "recipient-1")
                .iter()
                .all(|(path, _)| !path.to_string_lossy().contains("-letter."))
        );
    }
}

#[test]
fn the_same_still_in_two_families_is_in_neither() {
    let (folder, families) = written(3, true, &|_, _, text| text);
    let folder = folder.path();
    assert_eq!(book::build(folder).exit_code(false), 0);
    // Nearly the same: encoded again.
    let of = |number: usize| folder.join(format!("content/families/folder-{number:04}/stills/c1.jpg"));
    let copied = image::open(of(1)).unwrap();
    let mut file = Vec::new();
    copied.write_with_encoder(image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, 60)).unwrap();
    fs::write(of(0), file).unwrap();
    let outcome = book::build(folder);
    assert_eq!(codes(&outcome), ["guard-same-still", "guard-same-still"]);
    assert_eq!(outcome.exit_code(false), 3);
    for family in &families[..2] {
        assert!(book::files(folder, &family.reference, "recipient-1").is_empty());
        assert!(!book::files(folder, &family.reference, "child").is_empty());
    }
    assert!(!book::files(folder, &families[2].reference, "recipient-1").is_empty());
    let problem = outcome.problems.iter().find(|problem| problem.is_error()).unwrap();
    assert!(problem.quoted.as_ref().unwrap().contains("folder-0001/cycle-1.md"), "{problem:?}");
}

#[test]
fn an_adult_learns_no_other_adults_address() {
    let second = |safe: &str| {
        format!(
            "  - {{ id: second, name: Zebedee Quill, letter: true, address: [9 Hidden Way, ZZ9 9ZZ]{safe} }}\nothers:\n"
        )
    };
    let (folder, families) = written(1, false, &|_, name, text| {
        if name == "family.yaml" { text.replacen("others:\n", &second(""), 1) } else { text }
    });
    let folder = folder.path();
    let outcome = book::build(folder);
    assert_eq!(outcome.problems, []);
    let reference = &families[0].reference;
    assert!(!book::files(folder, reference, "recipient-2").is_empty());
    replant(folder, 0, "closing.md", "# Ideas", "You may write to 9 Hidden Way.\n\n# Ideas");
    let outcome = book::build(folder);
    let letters = |place: &str| {
        book::files(folder, reference, place)
            .iter()
            .filter(|(path, _)| path.to_string_lossy().contains("-letter"))
            .count()
    };
    assert_eq!(codes(&outcome), ["guard-address"]);
    assert_eq!((letters("recipient-1"), letters("recipient-2")), (0, 2));
    // Not safe to post to: in nobody's letter.
    replant(folder, 0, "family.yaml", "ZZ9 9ZZ]", "ZZ9 9ZZ], safe_contact: { post: false }");
    assert_eq!(codes(&book::build(folder)), ["guard-address", "guard-address"]);
}

#[test]
fn nobody_is_told_of_a_copy_who_may_not_receive_one() {
    let (folder, _) = written(1, false, &|_, name, text| match name {
        "family.yaml" => {
            text.replacen("others:\n", "  - { id: second, name: Zebedee Quill, letter: false }\nothers:\n", 1)
        }
        "closing.md" => text.replace("name: Dr A. Patel", "name: zebedee  QUILL"),
        _ => text,
    });
    let outcome = book::build(folder.path());
    assert_eq!(codes(&outcome), ["copy-kept-out"]);
    assert_eq!(outcome.exit_code(false), 1);
}

/// Runs the command; its exit code and everything it said.
fn traject(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_traject"))
        .arg("--book")
        .arg(folder)
        .args(arguments)
        .args(["--as-of", "2026-07-01"])
        .env_remove("TRAJECT_EXCERPTS")
        .output()
        .unwrap();
    let said = [done.stdout, done.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (done.status.code().unwrap(), said)
}

#[test]
fn the_commands_tell_no_names_where_no_terminal_shows_them() {
    let (folder, families) = written(3, true, &|_, _, text| text);
    let folder = folder.path();
    assert_eq!(traject(folder, &["build"]).0, 0);
    assert_eq!(traject(folder, &["check", "--final"]).0, 0);
    replant(folder, 0, "closing.md", "# Ideas", &format!("Ask {}.\n\n# Ideas", families[1].email));
    let letter = folder.join(format!("build/families/{0}/recipient-1/{0}-letter.html", families[0].reference));
    let html = fs::read_to_string(&letter).unwrap();
    fs::write(&letter, html.replace("</main>", &format!("<p>{}</p></main>", families[1].email))).unwrap();
    for arguments in
        [&["check", "--final"][..], &["check", "--final", "--format", "short"], &["check", "--format", "json"]]
    {
        let (code, said) = traject(folder, arguments);
        assert_eq!(code, 3, "{said}");
        assert!(said.contains("another family's e-mail address"), "{said}");
        assert!(!said.contains(&families[1].email) && !said.contains("folder-0001/family.yaml"), "{said}");
    }
}

#[test]
fn the_consent_table_names_the_lines_and_the_days() {
    let (folder, families) = written(1, true, &|_, name, text| match name {
        "family.yaml" => text.replace("given: 2026-01-05 }\n", "given: 2026-01-05, expires: 2026-12-31 }\n"),
        _ => text,
    });
    let (code, said) = traject(folder.path(), &["consent", &families[0].reference.to_lowercase()]);
    assert_eq!(code, 0, "{said}");
    let line = fs::read_to_string(folder.path().join("content/families/folder-0000/family.yaml")).unwrap();
    let line = line.lines().position(|line| line.contains("for: [stills]")).unwrap() + 1;
    assert!(said.contains(&format!("letters, progress     yes: by family.yaml:{line}, until 2026-12-31")), "{said}");
    assert!(said.contains("booklet               no: no current line covers somebody in it"), "{said}");
    assert!(!said.contains("clip-1"), "{said}");
    assert_eq!(traject(folder.path(), &["consent", "NOBODY-1"]).0, 2);
}
