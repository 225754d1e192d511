//! Papers and themes: A4, A5 and Letter drive page and PDF alike, and the themes that come with the program.

use std::collections::BTreeSet;

use lopdf::{Document as File, Object};

use crate::book::{Book, Written};
use crate::run::{text, traject};

const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter";

fn built(settings: &str) -> Written {
    let book = Book::full().replace("content/families/okafor/closing.md", "draft: true\n", "");
    let book = book.with("book.toml", settings).write();
    let run = traject(book.root(), &["build", "--only", "letter"]);
    assert_eq!(run.code, 0, "{}", run.err);
    book
}

fn pdf(book: &Written) -> File {
    File::load(book.path(&format!("build/{LETTER}.pdf"))).unwrap()
}

fn number(object: &Object) -> f32 {
    object.as_float().unwrap()
}

#[test]
fn every_paper_has_its_own_page_and_nothing_leaves_it() {
    for (paper, css, [width, height]) in [
        ("A4", "size:A4", [595.3, 841.9]),
        ("A5", "size:A5", [419.5, 595.3]),
        ("Letter", "size:letter", [612.0, 792.0]),
    ] {
        let book = built(&format!("[output.pdf]\npaper = \"{paper}\"\n"));
        assert!(text(book.root(), &format!("{LETTER}.html")).contains(css));
        let file = pdf(&book);
        for page in file.page_iter() {
            let sheet = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
            assert!((number(&sheet[2]) - width).abs() < 0.2 && (number(&sheet[3]) - height).abs() < 0.2, "{sheet:?}");
            for operation in file.get_and_decode_page_content(page).unwrap().operations {
                // Where lines of text begin, and pictures: from left to right they end within the page too.
                let [.., x, y] = operation.operands.as_slice() else { continue };
                if ["Tm", "Td", "cm"].contains(&operation.operator.as_str()) {
                    let (x, y) = (number(x), number(y));
                    assert!((0.0..width - 5.0).contains(&x) && (0.0..height).contains(&y), "{paper}: {x} {y}");
                }
            }
        }
    }
}

#[test]
fn the_other_theme_is_chosen_by_its_name() {
    let book = built("[theme]\nname = \"orchard\"\n");
    let page = text(book.root(), &format!("{LETTER}.html"));
    assert!(page.contains("@font-face{font-family:\"Lexend\"") && page.contains("--accent:#8a2432"));
    let file = pdf(&book);
    let names: BTreeSet<String> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"BaseFont").ok()?.as_name().ok())
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect();
    assert!(names.iter().any(|name| name.ends_with("+Lexend-Regular")), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Atkinson")), "{names:?}");
}
