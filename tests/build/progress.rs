//! The page of progress: when there is one, whose ratings it shows, and that it says the same everywhere.

use std::fs;

use traject::pdf::Reading;

use crate::book::{Book, Written, of_family};
use crate::run::{names, text, traject};

const GOALS: &str = "
goals:
  - id: play
    text: Enjoying playing together
    hoped_for: 8
    ratings: [{ on: 2026-01-12, by: grace, value: 3.25 }, { on: 2026-01-13, by: tom, value: 6.75 }]
  - { id: bed, text: Calm bedtimes, scale: gas, levels: { -2: shouting, 1: laughing }, ratings: [{ on: 2026-01-12, by: grace, value: -2 }] }
measures: [{ tool: SDQ impact, by: grace, on: 2026-01-12, score: 5 }]
";
const CYCLE: &str = "---
film: { on: 2026-01-20 }
review: { on: 2026-01-27 }
clips: [{ id: a, caption: You wait., principles: [attentive] }]
ratings: [{ goal: play, by: grace, value: 4.5 }, { goal: play, by: tom, value: 5.25 }, { goal: bed, by: grace, value: 1 }]
---
You waited.
";
const TOM: &str = "  - { id: tom, name: Tom Reed, known_as: Tom, client: true }\n";
const PROGRESS: &str = "families/SV-2026-014/recipient-1/SV-2026-014-progress.html";
const TOMS: &str = "families/SV-2026-014/recipient-2/SV-2026-014-progress-2.html";

/// A family under way: rated by two clients, no closing yet.
fn under_way(more: &str) -> Book {
    let family = format!("{}{TOM}{GOALS}{more}", Book::minimal().text(&of_family("family.yaml")));
    let family = family.replace("practitioner: hreid", "status: started\npractitioner: hreid");
    Book::minimal()
        .with(&of_family("family.yaml"), &family)
        .with(&of_family("cycle-1.md"), CYCLE)
        .without(&of_family("closing.md"))
}

/// Builds a book that is in order.
#[track_caller]
pub(crate) fn built(book: &Book, arguments: &[&str]) -> Written {
    let book = book.write();
    let run = traject(book.root(), &[&["build"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    book
}

/// A page without its style.
fn main_of(book: &Written, page: &str) -> String {
    text(book.root(), page).split_once("<main>").unwrap().1.to_owned()
}

#[test]
fn it_comes_with_the_first_rating_while_the_work_goes_on() {
    let book = built(&under_way(""), &[]);
    assert_eq!(
        names(&book.root().join("build/families/SV-2026-014")),
        [
            "recipient-1/SV-2026-014-booklet-cycle-1-print.pdf",
            "recipient-1/SV-2026-014-booklet-cycle-1.html",
            "recipient-1/SV-2026-014-booklet-cycle-1.pdf",
            "recipient-1/SV-2026-014-progress.html",
            "recipient-1/SV-2026-014-progress.pdf",
            "recipient-1/index.html",
            "recipient-2/SV-2026-014-booklet-2-cycle-1-print.pdf",
            "recipient-2/SV-2026-014-booklet-2-cycle-1.html",
            "recipient-2/SV-2026-014-booklet-2-cycle-1.pdf",
            "recipient-2/SV-2026-014-progress-2.html",
            "recipient-2/SV-2026-014-progress-2.pdf",
            "recipient-2/index.html",
        ]
    );
    let front = text(book.root(), "families/SV-2026-014/recipient-1/index.html");
    assert!(front.contains("SV-2026-014-progress.pdf") && !front.contains("-letter."), "{front}");
    assert!(text(book.root(), "index.html").contains("recipient-2/SV-2026-014-progress-2.pdf"));
}

#[test]
fn without_ratings_there_is_none() {
    let goals = "goals: [{ id: play, text: Enjoying playing together, hoped_for: 8 }]\n";
    let family = format!("{}{goals}", Book::minimal().text(&of_family("family.yaml")));
    let unrated = Book::minimal().with(&of_family("family.yaml"), &family).without(&of_family("closing.md"));
    let book = built(&unrated, &[]);
    assert!(!names(&book.root().join("build")).iter().any(|name| name.starts_with("families")));
}

#[test]
fn others_ratings_and_words_show_only_with_their_consent() {
    let words = "descriptions: [{ on: 2026-01-12, by: tom, child: [hard to reach] }]\n";
    let book = built(&under_way(words), &[]);
    let (graces, toms) = (main_of(&book, PROGRESS), main_of(&book, TOMS));
    for (page, own, others) in [
        (&graces, [">3.25<", ">4.5<"], [">6.75<", "hard to reach"]),
        (&toms, [">6.75<", ">5.25<"], [">3.25<", "Calm bedtimes"]),
    ] {
        assert!(own.iter().all(|own| page.contains(own)), "{page}");
        assert!(!others.iter().any(|other| page.contains(other)), "{page}");
    }
    let consent = "consent: [{ by: tom, for: [stills], given: 2026-01-12 }]\n";
    let book = built(&under_way(&format!("{words}{consent}")), &[]);
    let graces = main_of(&book, PROGRESS);
    for shown in ["Enjoying playing together – you", "Enjoying playing together – Tom", ">6.75<", "hard to reach"] {
        assert!(graces.contains(shown), "{shown} not in\n{graces}");
    }
    assert!(!graces.contains(">5<"), "the mean of 4.5 and 5.25 and the like is nowhere");
    assert!(!main_of(&book, TOMS).contains(">3.25<"), "Grace gave no consent");
}

#[test]
fn families_see_no_levels_scores_or_reliable_change() {
    let book = built(&under_way(""), &[]);
    let main = main_of(&book, PROGRESS);
    assert!(main.contains("shouting") && main.contains("laughing"), "{main}");
    for never in ["\u{2212}2", ">-2<", "SDQ", "eliable", "gas"] {
        assert!(!main.contains(never), "{never} in\n{main}");
    }
}

#[test]
fn only_progress_leaves_the_letter_and_the_front_page_names_both() {
    let closing =
        "---\non: 2026-03-23\nratings: [{ goal: play, by: grace, value: 9 }]\n---\n# Progress\n\nYou laugh.\n";
    let closed = under_way("").with(&of_family("closing.md"), closing).replace(
        &of_family("family.yaml"),
        "status: started\n",
        "",
    );
    let book = built(&closed, &[]);
    let front = "families/SV-2026-014/recipient-1/index.html";
    let before = text(book.root(), front);
    assert!(before.contains("SV-2026-014-letter.pdf") && before.contains("SV-2026-014-progress.pdf"), "{before}");
    let only = traject(book.root(), &["build", "--only", "progress"]);
    assert_eq!(only.code, 0, "{}", only.err);
    assert!(only.err.contains(" 0 files written"), "{}", only.err);
    assert_eq!(text(book.root(), front), before);
    fs::remove_dir_all(book.root().join("build")).unwrap();
    assert_eq!(traject(book.root(), &["build", "--only", "progress"]).code, 0);
    let alone = text(book.root(), front);
    assert!(!alone.contains("SV-2026-014-letter") && alone.contains("SV-2026-014-progress.pdf"), "{alone}");
}

#[test]
fn charts_say_the_same_on_screen_and_on_paper_and_the_tables_hold_it_all() {
    let consent = "consent: [{ by: tom, for: [stills], given: 2026-01-12 }]\n";
    let book = built(&under_way(consent), &[]);
    let page = text(book.root(), PROGRESS);
    let pdf = fs::read(book.root().join("build").join(PROGRESS).with_extension("pdf")).unwrap();
    let read = Reading::of(&pdf).unwrap();
    let said = read.blocks.join(" ");
    let charts: Vec<&str> = page.split("<svg class=\"wide\"").skip(1).collect();
    assert_eq!(charts.len(), 2);
    for chart in charts {
        let labels = chart.split("</svg>").next().unwrap().split("<text ").skip(1);
        let labels: Vec<&str> =
            labels.map(|label| label.split_once('>').unwrap().1.split_once('<').unwrap().0).collect();
        assert!(labels.len() > 15, "{labels:?}");
        assert!(said.contains(&labels.join(" ")), "{labels:?}\n{said}");
        let described = chart.split_once("<desc ").unwrap().1.split_once("</desc>").unwrap().0;
        let described = described.split_once('>').unwrap().1;
        assert!(
            read.alternatives.iter().any(|alternative| alternative.ends_with(described)),
            "{described}\n{:?}",
            read.alternatives
        );
    }
    for value in ["3.25", "6.75", "4.5", "5.25"] {
        assert!(page.contains(&format!("<td class=\"end\">{value}</td>")), "{value} stands in no table");
    }
}
