//! `init` and `new`: every file begun checks clean, and nothing is ever written over.

use std::fs;
use std::path::Path;

use traject::case::Purpose;

use crate::book::Book;
use crate::run::{files, names, text, traject};

/// An empty folder.
fn nothing() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A book as `init --yes` begins it.
fn begun() -> tempfile::TempDir {
    let folder = nothing();
    let run =
        traject(folder.path(), &["init", "--yes", "--service", "Severn Vale EPS", "--practitioner", "Helen Reid"]);
    assert_eq!(run.code, 0, "{}", run.err);
    folder
}

/// The same with a family.
fn with_family() -> tempfile::TempDir {
    let folder = begun();
    let run = traject(
        folder.path(),
        &["new", "family", "okafor", "--reference", "SV-2026-001", "--child", "Ada Okafor", "--adult", "Grace Okafor"],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    folder
}

fn checks_clean(book: &Path) {
    let run = traject(book, &["check", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("nothing wrong"), "{}", run.err);
}

fn read(book: &Path, path: &str) -> String {
    fs::read_to_string(book.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn three_commands_make_a_first_letter() {
    let folder = nothing();
    let path = folder.path();
    assert_eq!(traject(path, &["init", "--yes"]).code, 0);
    let run = traject(
        path,
        &["new", "family", "--child", "Ada Okafor", "--adult", "Grace Okafor", "--adult-known-as", "Grace"],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let run = traject(path, &["new", "closing", "--progress", "You wait now.", "--build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let letter = names(&path.join("build")).into_iter().find(|name| name.ends_with("-letter.html")).unwrap();
    let letter = text(path, &letter);
    assert!(letter.contains("Dear Grace") && letter.contains("You wait now."), "{letter}");
    assert!(run.err.contains("-letter.pdf"), "{}", run.err);
    checks_clean(path);
}

#[test]
fn a_book_just_begun_builds_and_has_room_for_its_first_family() {
    let folder = begun();
    let run = traject(folder.path(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("warning[no-families]") && run.err.contains("traject new family"), "{}", run.err);
    assert!(folder.path().join("build/index.html").is_file());
}

#[test]
fn init_never_writes_over_anything() {
    for there in ["book.toml", "content/service.yaml"] {
        let folder = nothing();
        fs::create_dir_all(folder.path().join("content")).unwrap();
        fs::write(folder.path().join(there), "mine").unwrap();
        let before = files(folder.path());
        let run = traject(folder.path(), &["init", "--yes"]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert_eq!(files(folder.path()), before, "{there}");
    }
    let folder = nothing();
    fs::write(folder.path().join(".gitignore"), "mine").unwrap();
    assert_eq!(traject(folder.path(), &["init", "--yes"]).code, 0);
    assert_eq!(read(folder.path(), ".gitignore"), "mine");
}

#[test]
fn init_makes_the_folder_it_is_given_and_says_where_to_go() {
    let folder = nothing();
    let run = traject(folder.path(), &["init", "my book", "--yes", "--language", "cy"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("cd \"my book\""), "{}", run.err);
    assert!(read(folder.path(), "my book/book.toml").contains("language = \"cy\""));
    assert_eq!(traject(folder.path(), &["--book", "my book", "build"]).code, 0);
}

#[test]
fn without_a_terminal_what_must_be_known_is_told_and_nothing_is_written() {
    let folder = nothing();
    let run = traject(folder.path(), &["init"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--service and --practitioner"), "{}", run.err);
    assert!(names(folder.path()).is_empty());
    let folder = begun();
    let before = names(folder.path());
    let run = traject(folder.path(), &["new", "family"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--child and --adult"), "{}", run.err);
    let run = traject(folder.path(), &["new", "cycle"]);
    assert!(run.code == 2 && run.err.contains("traject new family"), "{}", run.err);
    assert_eq!(names(folder.path()), before);
}

#[test]
fn names_are_taken_as_they_are_typed() {
    for name in [
        "Ann: \"No\"",
        "null",
        "No",
        "yes",
        "~",
        "O'Brien, Jr.",
        "#1",
        "- dash",
        "{ brace",
        "[list",
        "2026-01-12",
        "1e3",
        "عدا",
        "Łucja  Żak",
        "a: b # c",
        "*star",
        "&and",
        "!bang",
        "%",
        "@at",
        "`tick`",
        "'quoted'",
        "\\back\\slash",
    ] {
        let folder = nothing();
        let path = folder.path();
        let named = |flag: &str| format!("--{flag}={name}");
        let run = traject(path, &["init", "--yes", &named("service"), &named("practitioner"), &named("post")]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        let run = traject(
            path,
            &[
                "new",
                "family",
                &named("child"),
                &named("child-known-as"),
                &named("adult"),
                &named("relationship"),
                &named("question"),
                &named("goal"),
            ],
        );
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        let run = traject(path, &["new", "cycle", &named("activity"), &named("next")]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        let book = traject::source::read(path);
        let problems: Vec<_> = book.all_problems().filter(|problem| problem.is_error()).collect();
        assert!(problems.is_empty(), "{name}: {problems:?}");
        assert_eq!(book.service.unwrap().practitioners[0].name, name);
        let case = book.families[0].case.as_ref().unwrap();
        assert_eq!(case.family.child.as_ref().unwrap().name, name);
        assert_eq!(case.family.adults[0].name, name);
        assert_eq!(case.family.goals[0].text, traject::case::Text::plain(name));
        assert_eq!(case.cycles[0].next, Some(traject::case::Text::plain(name)));
    }
}

#[test]
fn what_is_no_line_is_not_taken() {
    let folder = begun();
    for bad in ["", " ", "two\nlines", "bell\u{7}", "\u{F0000}"] {
        let run = traject(folder.path(), &["new", "family", "--child", bad, "--adult", "Grace Okafor"]);
        assert_eq!(run.code, 2, "{bad:?}: {}", run.err);
    }
    assert!(!names(folder.path()).iter().any(|name| name.ends_with("family.yaml")));
}

#[test]
fn cycles_are_numbered_on_and_closings_written_once() {
    let folder = with_family();
    let path = folder.path();
    for (number, day) in [(1, "2026-01-20"), (2, "2026-02-17"), (3, "2026-03-10")] {
        let run = traject(path, &["new", "cycle", "sv-2026-001", "--film", day, "--seen", "You waited."]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(path.join(format!("content/families/okafor/cycle-{number}.md")).is_file());
    }
    checks_clean(path);
    let run = traject(path, &["new", "closing", "SV-2026-001", "--on", "2026-03-01"]);
    assert!(run.code == 2 && run.err.contains("before the last film"), "{}", run.err);
    let closing = ["new", "closing", "SV-2026-001", "--on", "2026-03-23", "--films", "2026-12-01"];
    assert_eq!(traject(path, &closing).code, 0);
    checks_clean(path);
    let before = files(path);
    let run = traject(path, &closing);
    assert!(run.code == 2 && run.err.contains("already-there"), "{}", run.err);
    assert_eq!(files(path), before);
}

#[test]
fn ratings_are_taken_on_the_goals_own_scale() {
    let folder = begun();
    let path = folder.path();
    let family = ["new", "family", "--child", "Ada Okafor", "--adult", "Grace Okafor", "--goal", "Play: together"];
    let more =
        ["--goal", "Calm bedtimes", "--rating", "3", "--rating", "2.5", "--hoped-for", "8", "--rated-on", "2026-01-12"];
    let run = traject(path, &[&family[..], &more].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let rate = |rating: &str| traject(path, &["new", "closing", "--on", "2026-03-23", "--rating", rating]);
    for (bad, code) in [
        ("plya=7", "unknown-goal"),
        ("together=11", "not-taken"),
        ("together", "not-taken"),
        ("together=NaN", "not-taken"),
    ] {
        let run = rate(bad);
        assert!(run.code == 2 && run.err.contains(code), "{bad}: {}", run.err);
    }
    let cycle = [
        "new",
        "cycle",
        "--film",
        "2026-01-20",
        "--review",
        "2026-01-27",
        "--rating",
        "together=5",
        "--rating",
        "bedtimes=4",
    ];
    assert_eq!(traject(path, &cycle).code, 0);
    assert_eq!(rate("together=7").code, 0);
    checks_clean(path);
    let book = traject::source::read(path);
    let case = book.families[0].case.as_ref().unwrap();
    let rated: Vec<Vec<f64>> =
        case.family.goals.iter().map(|goal| case.ratings(goal).iter().map(|rating| rating.value).collect()).collect();
    assert_eq!(rated, [vec![3.0, 5.0, 7.0], vec![2.5, 4.0]]);
    assert_eq!(case.family.goals[0].hoped_for, Some(8.0));
}

#[test]
fn a_case_study_points_at_its_family() {
    let folder = with_family();
    let path = folder.path();
    let run = traject(path, &["new", "case-study", "SV-2026-001", "--title", "A quiet game: part 1"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(path.join("content/case-studies/a-quiet-game-part-1.md").is_file());
    checks_clean(path);
    let run = traject(path, &["new", "case-study", "SV-2026-001", "--title", "x", "--slug", "../x"]);
    assert_eq!(run.code, 2, "{}", run.err);
}

#[test]
fn what_does_not_exist_is_told_and_what_exists_twice_is_refused() {
    let folder = with_family();
    let path = folder.path();
    let before = names(path);
    let people = ["--child", "A B", "--adult", "C D"];
    let family = |more: &[&str]| traject(path, &[&["new", "family"], &people[..], more].concat());
    for (run, code) in [
        (family(&["--practitioner", "hried"]), "unknown-practitioner"),
        (family(&["--reference", "sv-2026-001"]), "reference-twice"),
        (family(&["--reference", "../x"]), "bad-reference"),
        (family(&["Okafor"]), "already-there"),
        (family(&["../okafor"]), "folder-name"),
        (traject(path, &["new", "cycle", "SV-2026-999"]), "unknown-reference"),
        (traject(path, &["new", "closing", "nobody"]), "unknown-reference"),
        (
            traject(path, &["new", "case-study", "SV-2026-001", "--title", "x", "--author", "me"]),
            "unknown-practitioner",
        ),
        (traject(path, &["new", "closing", "SV-2026-001", "--films", "burnt"]), "not-taken"),
    ] {
        assert_eq!(run.code, 2, "{code}: {}", run.err);
        assert!(run.err.contains(&format!("[{code}]")), "{code}: {}", run.err);
    }
    assert_eq!(names(path), before);
    let run = family(&[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(read(path, "content/families/SV-2026-002/family.yaml").contains("reference: SV-2026-002"));
    let run = traject(path, &["new", "cycle"]);
    assert!(run.code == 2 && run.err.contains("which family"), "{}", run.err);
}

#[test]
fn a_closing_waits_until_the_status_says_that_the_work_has_ended() {
    let folder = with_family();
    let family = folder.path().join("content/families/okafor/family.yaml");
    let text = fs::read_to_string(&family).unwrap().replace("# status: started", "status: started");
    fs::write(&family, text).unwrap();
    checks_clean(folder.path());
    let run = traject(folder.path(), &["new", "closing"]);
    assert!(run.code == 2 && run.err.contains("status: completed"), "{}", run.err);
}

#[test]
fn several_children_and_adults_have_ids_of_their_own() {
    let folder = begun();
    let path = folder.path();
    let run = traject(
        path,
        &[
            "new",
            "family",
            "--child",
            "Sam Lee",
            "--child",
            "Sam Poe",
            "--adult",
            "Sam Lee",
            "--adult",
            "Kim Lee",
            "--relationship",
            "dad",
        ],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    checks_clean(path);
    let book = traject::source::read(path);
    let family = &book.families[0].case.as_ref().unwrap().family;
    let ids: Vec<&str> = family.children().map(|child| child.id.as_str()).collect();
    assert_eq!(ids, ["sam", "sam-2"]);
    assert_eq!(family.adults.iter().map(|adult| adult.id.as_str()).collect::<Vec<_>>(), ["sam-3", "kim"]);
}

/// The examples that the remarks show are right, once the # is taken away.
#[test]
fn the_remarks_of_begun_notes_teach_what_can_be_read() {
    let folder = with_family();
    let path = folder.path();
    assert_eq!(traject(path, &["new", "cycle", "--film", "2026-01-20"]).code, 0);
    assert_eq!(traject(path, &["new", "closing", "--on", "2026-03-23"]).code, 0);
    for name in
        ["families/okafor/family.yaml", "families/okafor/cycle-1.md", "families/okafor/closing.md", "service.yaml"]
    {
        let file = path.join("content").join(name);
        let begun = fs::read_to_string(&file).unwrap();
        let taught: Vec<String> = begun.lines().map(uncommented).collect();
        // The example of a status is that of work that goes on.
        fs::write(&file, taught.join("\n").replace("status: started", "status: completed") + "\n").unwrap();
    }
    let pictures = Book::empty()
        .still("content/logo.png", 60, 20)
        .still("content/signature.png", 60, 20)
        .still("content/families/okafor/stills/looks-up.jpg", 160, 120)
        .write();
    for name in names(pictures.root()) {
        fs::create_dir_all(path.join(&name).parent().unwrap()).unwrap();
        fs::copy(pictures.root().join(&name), path.join(&name)).unwrap();
    }
    let book = traject::source::read(path);
    // The goal that the remarks rate is shown in a remark of its own; nobody else is unknown.
    let errors: Vec<_> = book.all_problems().filter(|problem| problem.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let case = book.families[0].case.as_ref().unwrap();
    let family = &case.family;
    assert_eq!((family.others.len(), family.goals.len(), family.descriptions.len()), (2, 1, 1));
    assert!(family.consent.is_noted(Purpose::Stills));
    assert!(family.helping_question.len() == 1 && family.referral.is_some() && family.retention.is_some());
    let cycle = &case.cycles[0];
    assert_eq!((cycle.clips.len(), cycle.ratings.len(), cycle.strengths.len()), (1, 1, 1));
    let closing = case.closing.as_ref().unwrap();
    assert_eq!((closing.copies.len(), closing.ratings.len(), closing.feedback.len()), (1, 1, 1));
    let service = book.service.as_ref().unwrap();
    assert!(service.logo.is_some() && service.phone.is_some() && service.lines.len() == 2);
}

/// A remark that shows keys becomes them; a sentence stays a remark.
fn uncommented(line: &str) -> String {
    let Some((before, remark)) = line.split_once("# ") else { return line.to_owned() };
    let indented: String = before.to_owned();
    if !indented.trim().is_empty() {
        return line.to_owned();
    }
    let key: String = remark
        .trim_start()
        .trim_start_matches("- ")
        .chars()
        .take_while(|letter| letter.is_ascii_lowercase() || *letter == '_')
        .collect();
    let after = remark.trim_start().trim_start_matches("- ").get(key.len()..).unwrap_or_default();
    let is_key = !key.is_empty()
        && (after == ":" || after.starts_with(": "))
        && !remark.contains("the full name where left out");
    let is_entry = remark.trim_start().starts_with("- {");
    if (is_key || is_entry) && !remark.starts_with("yaml-language-server") {
        format!("{indented}{remark}")
    } else {
        line.to_owned()
    }
}
