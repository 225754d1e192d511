//! Every example of the `CommonMark` specification as a family's note: it prints, is accessible and says on paper what it
//! says on screen; or, where it holds what no letter can, it is told at its place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use traject::document::markdown;

use crate::reading::{words_of_page, words_of_tags};
use crate::{judge, sample};

/// Notes of one family; a letter of them has a few dozen pages.
const BATCH: usize = 100;
/// What may be told of an example.
const TOLD: [&str; 9] = [
    "raw-html",
    "image",
    "link",
    "footnote",
    "no-glyph",
    "placeholder",
    "guard-leftover",
    "empty-heading",
    "control-character",
];
/// Two name mathematical signs and letters of Malayalam and Kannada, which no font here has; two look like places that
/// were to be filled in, one of them only once it is printed.
const BEYOND: [usize; 4] = [25, 27, 493, 618];

#[test]
#[ignore = "needs the specification and poppler; run tests/run.sh"]
fn every_example_prints_and_says_the_same_on_paper_and_screen() {
    let (printable, _) = examples();
    assert!(printable.len() > 400, "only {} examples can be printed", printable.len());
    let book = book("printable", &printable, BATCH);
    sample::assert_built(&sample::build(&book, &["--only", "letter"]));
    let mut different = vec![];
    let pdfs: Vec<_> = sample::files_under(&book.join("build"), &["pdf"]);
    assert_eq!(pdfs.len(), printable.len().div_ceil(BATCH));
    for pdf in &pdfs {
        let page = words_of_page(&fs::read_to_string(pdf.with_extension("html")).unwrap());
        let tags = words_of_tags(&judge::tagged_text(pdf));
        if let Some(difference) = crate::words::first_difference(&page, &tags) {
            different.push(format!("{}: {difference}", pdf.display()));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
    let verdict = judge::verapdf("ua1,2a", &pdfs);
    verdict.must_pass("veraPDF finds fault");
    assert_eq!(verdict.answer.lines().filter(|line| line.starts_with("PASS")).count(), 2 * pdfs.len());
}

#[test]
#[ignore = "needs the specification; run tests/run.sh"]
fn no_word_of_an_example_is_lost() {
    let (printable, _) = examples();
    let book = book("words", &printable, BATCH);
    sample::assert_built(&sample::build(&book, &["--only", "letter"]));
    let pages: String = sample::files_under(&book.join("build"), &["pdf"])
        .iter()
        .map(|pdf| plain(&words_of_page(&fs::read_to_string(pdf.with_extension("html")).unwrap())) + " ")
        .collect();
    let lost: Vec<String> = printable
        .iter()
        .filter_map(|(number, example)| {
            let wanted = reference_words(&example.html);
            (!pages.contains(&wanted)).then(|| format!("example {number}: {wanted:?}"))
        })
        .collect();
    assert!(lost.is_empty(), "{} lost\n{}", lost.len(), lost.join("\n"));
}

#[test]
#[ignore = "needs the specification; run tests/run.sh"]
fn every_other_example_is_told_at_its_place() {
    let (_, refused) = examples();
    assert!(refused.len() > 50, "only {} examples are refused", refused.len());
    let book = book("refused", &refused, 1);
    let output = Command::new(env!("CARGO_BIN_EXE_traject"))
        .args(["check", "--format", "json"])
        .current_dir(&book)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Vec<serde_json::Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for (at, number) in refused.keys().enumerate() {
        let file = note_of(at, 1);
        let here = told.iter().filter(|problem| problem["file"].as_str().is_some_and(|path| path.ends_with(&file)));
        let codes: Vec<_> = here.map(|problem| (problem["code"].as_str().unwrap(), problem["line"].as_u64())).collect();
        assert!(!codes.is_empty(), "example {number} in {file} is not told");
        for (code, line) in codes {
            assert!(TOLD.contains(&code) && line.is_some_and(|line| line > 3), "example {number}: {code} at {line:?}");
        }
    }
}

struct Example {
    markdown: String,
    html: String,
}

/// The examples by their number: those a letter can hold, and the others.
fn examples() -> (BTreeMap<usize, Example>, BTreeMap<usize, Example>) {
    let spec = judge::judges().join("commonmark/node_modules/commonmark-spec/spec.txt");
    let spec = fs::read_to_string(&spec).expect("the specification is missing; `bash tests/run.sh` installs it");
    let fence = "`".repeat(32);
    let all: BTreeMap<usize, Example> = spec
        .split(&format!("\n{fence} example\n"))
        .skip(1)
        .map(|text| text.split_once(&format!("\n{fence}\n")).unwrap().0)
        .map(|text| {
            let text = format!("\n{text}\n").replace('→', "\t");
            let (markdown, html) = text.split_once("\n.\n").unwrap();
            Example { markdown: markdown.trim_start_matches('\n').to_owned() + "\n", html: html.to_owned() }
        })
        .enumerate()
        .map(|(at, example)| (at + 1, example))
        .collect();
    assert!(all.len() > 640, "only {} examples were found", all.len());
    // What prints as three underscores is a line to write on, which no letter may hold.
    let has_blank = |example: &Example| example.html.contains("___");
    all.into_iter().partition(|(number, example)| {
        markdown::read(&example.markdown).problems.is_empty() && !has_blank(example) && !BEYOND.contains(number)
    })
}

/// A book whose families have an example in each of their notes.
fn book(name: &str, examples: &BTreeMap<usize, Example>, batch: usize) -> std::path::PathBuf {
    let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges").join(format!("commonmark-{name}"));
    if book.exists() {
        fs::remove_dir_all(&book).unwrap();
    }
    let write = |path: &str, text: &str| {
        let path = book.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("book.toml", "[book]\ntitle = \"Examples\"\n");
    write("content/service.yaml", "name: Service\npractitioners: [{ id: pat, name: Pat Marsh }]\n");
    for (at, example) in examples.values().enumerate() {
        let note = format!("---\nfilm: {{ on: 2026-01-05 }}\n---\n{}", example.markdown);
        write(&format!("content/families/{}", note_of(at, batch)), &note);
        let folder = family_of(at, batch);
        write(
            &format!("content/families/{folder}/family.yaml"),
            &format!(
                "reference: {folder}\npractitioner: pat\nchild: {{ id: sam, name: Sam Green }}\n\
                 adults: [{{ id: jo, name: Jo Green, client: true }}]\n"
            ),
        );
        write(&format!("content/families/{folder}/closing.md"), "---\non: 2026-05-29\n---\nThank you.\n");
    }
    book
}

fn family_of(at: usize, batch: usize) -> String {
    format!("CM-{}", at / batch + 1)
}

fn note_of(at: usize, batch: usize) -> String {
    format!("{}/cycle-{}.md", family_of(at, batch), at % batch + 1)
}

/// The words of the reference's HTML.
fn reference_words(html: &str) -> String {
    plain(&words_of_page(&format!("<main>{html}</main>")))
}

/// Words with the punctuation of a typewriter, since ours is a typesetter's.
fn plain(words: &[String]) -> String {
    let words = words.join(" ").replace(['“', '”'], "\"").replace(['‘', '’'], "'");
    words.replace('—', "---").replace('–', "--").replace('…', "...")
}
