//! The service's report: when it is made, what it may never say, and what it says.

use std::fs;
use std::path::Path;

use traject::pdf::Reading;

use crate::run::{Run, files, text, traject};
use crate::service_book::{NAMES, PERIOD, write};

const PAGE: &str = "service/report.html";

fn book(families: usize, settings: &str) -> tempfile::TempDir {
    let book = tempfile::tempdir().unwrap();
    write(book.path(), families, settings);
    book
}

#[track_caller]
fn built(root: &Path, arguments: &[&str]) -> Run {
    let run = traject(root, &[&["build"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

/// What the page says, tags aside.
fn words(root: &Path) -> String {
    let page = text(root, PAGE);
    let main = page.split_once("<main>").unwrap().1;
    let mut words = String::new();
    for part in main.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, text)| text));
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_full_build_makes_it_as_page_and_pdf_and_names_nobody() {
    let book = book(60, PERIOD);
    built(book.path(), &[]);
    let made = files(&book.path().join("build/service"));
    assert_eq!(made.keys().collect::<Vec<_>>(), ["report.html", "report.pdf"]);
    let read = Reading::of(&made["report.pdf"]).unwrap();
    let pdf = [read.blocks, read.artifacts, read.alternatives].concat().join("\n");
    let page = words(book.path());
    for told in [&page, &pdf] {
        for name in NAMES.iter().chain(&["Example", "LV-2026", "Marsh"]) {
            assert!(!told.contains(name), "{name}: {told}");
        }
        for figure in ["Referred", "Completed", "SDQ impact (lower is better)", "I see him more now", "Reliable change"]
        {
            assert!(told.contains(figure), "{figure}: {told}");
        }
        assert!(!told.contains("Nobody asked me"), "{told}");
    }
    // 60 families: six wait, six are under way, six ended early, 42 were completed.
    assert!(
        page.contains("Referred 60 – Not yet started 5 10% of those referred Started 55 90% of those referred"),
        "{page}"
    );
    assert!(page.contains("Under way 5 8–14% of those started Ended early 5 8–14% of those started"), "{page}");
    assert!(page.contains("Completed 40 78% of those started"), "{page}");
    // 22 of 42 reached what they hoped for, and the printed 20 of 40 would make 50 %.
    assert!(page.contains("20 20 52%"), "{page}");
    assert!(text(book.path(), "index.html").contains("href=\"service/report.html\""));
}

#[test]
fn the_same_notes_make_the_same_bytes() {
    let book = book(30, PERIOD);
    built(book.path(), &[]);
    let first = files(&book.path().join("build/service"));
    fs::remove_dir_all(book.path().join("build")).unwrap();
    built(book.path(), &["--jobs", "1"]);
    assert_eq!(first, files(&book.path().join("build/service")));
}

#[test]
fn a_build_of_a_part_neither_makes_nor_removes_it() {
    let book = book(8, PERIOD);
    built(book.path(), &["--only", "letter"]);
    assert!(!book.path().join("build/service").exists());
    built(book.path(), &[]);
    let made = files(&book.path().join("build/service"));
    built(book.path(), &["LV-2026-001"]);
    assert_eq!(made, files(&book.path().join("build/service")));
}

#[test]
fn words_with_a_name_are_left_out_and_that_is_told() {
    let book = book(20, PERIOD);
    let run = built(book.path(), &[]);
    // A child's name, and the practitioner's.
    assert_eq!(run.err.matches("feedback-name").count(), 2, "{}", run.err);
    assert!(run.err.contains("content/families/family-002/closing.md:4:"), "{}", run.err);
    let page = words(book.path());
    assert!(!page.contains("laughs all day") && !page.contains("was kind"), "{page}");
    let short = traject(book.path(), &["check", "--format", "short"]);
    assert!(!short.out.contains("Kwame") && !short.err.contains("Kwame"), "{}{}", short.out, short.err);
}

#[test]
fn feedback_stays_out_until_what_may_tell_who_said_it_is_judged() {
    let book = book(20, PERIOD);
    let run = built(book.path(), &[]);
    assert_eq!(run.err.matches("feedback-question").count(), 3, "{}", run.err);
    assert!(run.err.contains("content/families/family-005/closing.md:4:"), "{}", run.err);
    let page = words(book.path());
    assert!(!page.contains("firefighter") && !page.contains("twins"), "{page}");
    assert!(page.contains("Our triplets slept.") && page.contains("I see him more now"), "{page}");
    let short = traject(book.path(), &["check", "--format", "short"]);
    assert!(!short.out.contains("firefighter") && !short.err.contains("firefighter"), "{}{}", short.out, short.err);
}

#[test]
fn what_would_name_somebody_is_refused_and_taken_away() {
    let book = book(12, PERIOD);
    built(book.path(), &[]);
    let folder = book.path().join("themes/ours/wording");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("en.ftl"), "report-title = How Brónagh Example4 liked it\n").unwrap();
    let settings = fs::read_to_string(book.path().join("book.toml")).unwrap();
    fs::write(book.path().join("book.toml"), format!("{settings}[theme]\nname = \"ours\"\n")).unwrap();
    let run = traject(book.path(), &["build"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("guard-name"), "{}", run.err);
    assert!(files(&book.path().join("build/service")).is_empty());
    // And what lies there from elsewhere is found by the last look.
    fs::create_dir_all(book.path().join("build/service")).unwrap();
    fs::write(book.path().join("build/service/report.html"), "<!doctype html><title>x</title><p>LV-2026-003</p>")
        .unwrap();
    let look = traject(book.path(), &["check", "--final"]);
    assert_eq!(look.code, 3, "{}", look.err);
}

#[test]
fn too_few_families_give_one_sentence_and_nothing_else() {
    let book = book(4, PERIOD);
    built(book.path(), &[]);
    assert_eq!(
        words(book.path()),
        "Long Valley Service · 1 September 2025 to 31 August 2026 Our Video Interaction Guidance in figures There were too \
         few families in this period to give figures without the risk that somebody could be recognised. Long Valley \
         Service 1 September 2025 to 31 August 2026"
    );
}

#[test]
fn a_period_without_families_is_one_too() {
    let book = book(20, "[output.report]\nfrom = 2019-01-01\nto = 2019-12-31\nsuppress-below = 0\nround-to = 1\n");
    built(book.path(), &[]);
    assert!(words(book.path()).contains("There were too few families"));
}

#[test]
fn without_suppression_every_number_stands_as_it_is() {
    let book = book(12, "[output.report]\nsuppress-below = 1\nround-to = 1\n");
    built(book.path(), &[]);
    let page = words(book.path());
    assert!(page.contains("All families in our notes"), "{page}");
    // Twelve: one waits, one is under way, one ended early, nine were completed.
    assert!(page.contains("Referred 12 – Not yet started 1 8% of those referred"), "{page}");
    assert!(page.contains("Completed 9 82% of those started"), "{page}");
    assert!(!page.contains('*') && !page.contains("A star"), "{page}");
    assert!(page.contains("thin lines single goals"), "{page}");
}

#[test]
fn a_family_with_errors_is_left_out_and_counted() {
    let book = book(30, "[output.report]\nsuppress-below = 0\nround-to = 1\n");
    let family = book.path().join("content/families/family-000/family.yaml");
    let notes = fs::read_to_string(&family).unwrap().replace("status: completed", "status: complete");
    fs::write(&family, notes).unwrap();
    let run = traject(book.path(), &["build"]);
    assert_eq!(run.code, 1, "{}", run.err);
    let page = words(book.path());
    assert!(page.contains("because their notes are incomplete: 1.") && page.contains("Referred 29"), "{page}");
}

#[test]
fn a_welsh_service_has_it_in_welsh() {
    let book = book(30, "language = \"cy\"\n[output.report]\n");
    built(book.path(), &[]);
    let page = text(book.path(), PAGE);
    assert!(page.contains("<html lang=\"cy\"") && page.contains("Newid dibynadwy"), "{page}");
    assert!(!page.contains("Reliable change") && !page.contains("Goals,"), "{page}");
}

#[test]
fn questionnaire_spelled_in_two_ways_is_asked_about_and_counted_as_one() {
    let book = book(60, PERIOD);
    let change = |family: usize, from: &str, to: &str| {
        let path = book.path().join(format!("content/families/family-{family:03}/family.yaml"));
        let notes = fs::read_to_string(&path).unwrap();
        fs::write(&path, notes.replace(from, to)).unwrap();
    };
    for family in 10..16 {
        change(family, "tool: SDQ impact, by: jo, on: 2026", "tool: sdq Impact, by: jo, on: 2026");
    }
    change(20, "score: 4, lower_is_better: true", "score: 4");
    let run = traject(book.path(), &["check", "--format", "short"]);
    assert_eq!(run.out.matches("measure-name").count() + run.err.matches("measure-name").count(), 1, "{}", run.out);
    let told = format!("{}{}", run.out, run.err);
    assert!(told.contains("content/families/family-010/family.yaml:"), "{told}");
    assert!(told.contains("content/families/family-020/family.yaml:") && told.contains("measure-direction"), "{told}");
    assert!(!told.contains("SDQ") && !told.contains("sdq"), "{told}");
    built(book.path(), &[]);
    let page = words(book.path());
    assert!(page.contains("SDQ impact (lower is better)") && !page.contains("sdq Impact"), "{page}");
}

#[test]
fn column_without_figures_is_left_out_and_that_is_said() {
    // Seven families: hardly anything is large enough.
    let book = book(7, PERIOD);
    built(book.path(), &[]);
    let page = words(book.path());
    assert!(page.contains("Not shown, so that nobody can be recognised:"), "{page}");
    for row in page.split("Referred ").skip(1).take(1) {
        assert!(!row.starts_with("5 –"), "{page}");
    }
    assert!(!page.contains("too small to show"), "{page}");
}

#[test]
fn period_before_stands_beside_this_one_when_notes_hold_it() {
    let book = book(60, "[output.report]\nfrom = 2026-01-01\nto = 2026-12-31\n");
    built(book.path(), &[]);
    let page = words(book.path());
    assert!(page.contains("This period and the one before"), "{page}");
    assert!(page.contains("The period before, of the same length: 1 January 2025 to 31 December 2025."), "{page}");
    // Films were all made in the autumn, endings all came in spring.
    assert!(page.contains("Films made 0") || page.contains("Films made *"), "{page}");
}
