//! A book of many families without papers of their own, for the service's report: quick to build, and of every kind of
//! outcome.

#![allow(dead_code, reason = "every test uses the part it needs")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// First names that stand in these families alone.
pub(crate) const NAMES: [&str; 6] = ["Zofia", "Kwame", "Inês", "Oluwaseun", "Brónagh", "Tariq"];

/// The settings of most tests.
pub(crate) const PERIOD: &str = "[output.report]\nfrom = 2025-09-01\nto = 2026-08-31\n";

/// Writes a book of this many families; `settings` goes into `book.toml`.
pub(crate) fn write(root: &Path, families: usize, settings: &str) {
    let put = |path: String, text: String| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("book.toml".to_owned(), format!("[book]\ntitle = \"Our families\"\n{settings}"));
    put(
        "content/service.yaml".to_owned(),
        "name: Long Valley Service\npractitioners:\n  - { id: pat, name: Pat Marsh }\n".to_owned(),
    );
    for number in 0..families {
        let folder = format!("content/families/family-{number:03}");
        let status = status(number);
        put(format!("{folder}/family.yaml"), family(number, status));
        if status == "referred" {
            continue;
        }
        let place = ["home", "home", "school"][number % 3];
        for cycle in 1..=(1 + number % 3) {
            let film = format!("---\nfilm: {{ on: 2025-1{}-20, setting: {place} }}\n---\nYou waited.\n", cycle - 1);
            put(format!("{folder}/cycle-{cycle}.md"), film);
        }
        if status != "started" {
            put(format!("{folder}/closing.md"), closing(number));
        }
    }
}

fn status(number: usize) -> &'static str {
    match number % 10 {
        0..=6 => "completed",
        7 => "ended-early",
        8 => "started",
        _ => "referred",
    }
}

fn family(number: usize, status: &str) -> String {
    let name = NAMES[number % NAMES.len()];
    let mut text = format!(
        "reference: LV-2026-{number:03}\nstatus: {status}\npractitioner: pat\n\
         child: {{ id: sam, name: {name} Example{number}, known_as: {name} }}\n\
         adults: [{{ id: jo, name: Jo Example{number}, known_as: Jo, client: true, letter: false }}]\n\
         referral: {{ on: 2025-10-01, by: {} }}\n",
        ["school", "health visitor", "GP"][number % 3]
    );
    if status == "ended-early" {
        text.push_str("ended_because: moved away\n");
    }
    if status != "referred" {
        let _ = write!(
            text,
            "goals:\n  - {{ id: play, text: Play, hoped_for: {}, ratings: [{{ on: 2025-10-05, by: jo, value: {} }}] }}\n  \
             - {{ id: calm, text: Calm, scale: {{ from: 1, to: 10 }}, hoped_for: {}, ratings: [{{ on: 2025-10-05, by: jo, value: {} }}] }}\n  \
             - {{ id: bed, text: Bed, scale: gas, ratings: [{{ on: 2025-10-05, by: jo, value: {} }}] }}\n\
             measures:\n  - {{ tool: SDQ impact, by: jo, on: 2025-10-05, score: {}, lower_is_better: true, sd: 1.4, reliability: 0.8 }}\n  \
             - {{ tool: SDQ impact, by: jo, on: 2026-04-01, score: {}, lower_is_better: true, sd: 1.4, reliability: 0.8 }}\n",
            6 + number % 3,
            2 + number % 4,
            5 + number % 2,
            1 + number % 3,
            -2 + (number % 2) as i64,
            4 + number % 4,
            number % 6,
        );
    }
    if number % 5 != 4 {
        text.push_str("consent: [{ by: jo, for: [service-report], given: 2025-10-05 }]\n");
    }
    text
}

fn closing(number: usize) -> String {
    let feedback = match number {
        1 => "feedback: [{ by: jo, said: I see him more now than I did before we began. }]\n",
        2 => "feedback: [{ by: jo, said: Kwame laughs all day long. }]\n",
        3 => "feedback: [{ by: jo, said: Ms Marsh was kind. }]\n",
        4 => "feedback: [{ by: jo, said: Nobody asked me whether this may be told. }]\n",
        5 => "feedback: [{ by: jo, said: My twins and my shifts as a firefighter made it hard. }]\n",
        6 => "feedback: [{ by: jo, said: Our triplets slept., cleared: [{ text: triplets, as: true of many families }] }]\n",
        _ => "",
    };
    format!(
        "---\non: 2026-04-{:02}\nratings: [{{ goal: play, by: jo, value: {} }}, {{ goal: calm, by: jo, value: {} }}, {{ goal: bed, by: jo, value: {} }}]\n{feedback}---\n# Progress\n\nYou waited.\n",
        1 + number % 28,
        4 + number % 6,
        3 + number % 6,
        -1 + (number % 3) as i64,
    )
}
