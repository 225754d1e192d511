//! Text that YAML takes for something else is told; true remarks and repetitions are not.

use traject::source::read;

use crate::book::{Book, of_family};

fn codes(keys: &str) -> Vec<&'static str> {
    let text = format!("---\nfilm: {{ on: 2026-01-20 }}\n{keys}---\nGrace waited.\n");
    let book = Book::minimal().with(&of_family("cycle-1.md"), &text).write();
    let read = read(book.root());
    read.all_problems().map(|problem| problem.code).collect()
}

#[test]
fn eaten_text_is_told() {
    for keys in [
        "strengths: [&Ada waits, looking]\n",
        "next: &Ada waits\n",
        "next: Ada # 3 waits\n",
        "next: Ada   # 3 waits\n",
        "next: Ada waits # and looks up\n",
        "strengths:\n  - Waiting # then helping\n",
        "next: !Ada waits\n",
        "next: Ada #3 waits\n",
    ] {
        assert_eq!(codes(keys), ["lost-text"], "{keys}");
    }
}

#[test]
fn true_remarks_and_repetitions_are_left_alone() {
    for keys in [
        "next: Ada waits   # the plan\n",
        "next: Ada waits. # the plan\n",
        "next: \"Ada # 3 waits\"\n",
        "review: { on: 2026-01-27 } # as agreed\n",
        "review:\n  on: 2026-01-27 # as agreed\n  minutes: 45 # or so\n",
        "# a whole line\nnext: Ada waits\n# another\n",
        "strengths: [&a Waiting, *a]\n",
    ] {
        assert_eq!(codes(keys), [] as [&str; 0], "{keys}");
    }
}

#[test]
fn days_are_doubted_when_they_lie_before_the_referral_or_after_the_closing() {
    let days = |referred: &str, film: &str, rated: &str| -> Vec<(&'static str, bool)> {
        let book = Book::minimal()
            .append(
                &of_family("family.yaml"),
                &format!(
                    "referral: {{ on: {referred} }}\ngoals: [{{ id: play, text: Playing, ratings: [{{ on: {rated}, by: grace, value: 3 }}] }}]\n"
                ),
            )
            .replace(&of_family("cycle-1.md"), "2026-01-20", film)
            .write();
        read(book.root()).all_problems().map(|problem| (problem.code, problem.is_error())).collect()
    };
    assert_eq!(days("2025-11-03", "2026-01-20", "2026-01-12"), []);
    assert_eq!(days("2025-11-03", "2025-10-20", "2026-01-12"), [("odd-day", false)], "a film before the referral");
    assert_eq!(days("2021-11-03", "2026-01-20", "2026-01-12"), [("odd-day", false)], "a film years after it");
    assert_eq!(days("2025-11-03", "2026-01-20", "2025-01-12"), [("odd-day", false)], "a rating before it");
    assert_eq!(days("2025-11-03", "2026-01-20", "2026-04-12"), [("odd-day", false)], "a rating after the closing");
}

#[test]
fn odd_films_are_doubted_by_their_own_message() {
    let messages = |keys: &str| -> Vec<&'static str> {
        let text = format!("---\n{keys}---\nGrace waited.\n");
        let book = Book::minimal().with(&of_family("cycle-1.md"), &text).write();
        read(book.root()).all_problems().map(|problem| problem.code).collect()
    };
    assert_eq!(messages("film: { on: 2026-01-20, minutes: 140 }\n"), ["long-film"]);
    assert_eq!(messages("film: { on: 2025-01-20 }\nreview: { on: 2026-01-27 }\n"), ["far-apart"]);
    assert_eq!(messages("film: { on: 2026-01-20, minutes: 14 }\nreview: { on: 2026-02-27 }\n"), [] as [&str; 0]);
}
