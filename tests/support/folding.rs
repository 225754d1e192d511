//! A booklet made by hand: prints the sides of an imposed file back to back, puts the sheets into each other, folds them
//! and pages through. Knows nothing of how the file was made.

#![allow(dead_code, reason = "every test folds what it needs")]

use std::path::Path;

use crate::judge;

/// The text of every page of the folded booklet, from its front cover to its back cover.
#[track_caller]
pub(crate) fn folded(pdf: &Path, opens_left: bool) -> Vec<String> {
    let [width, height] = size(pdf);
    assert!(width > height, "the sheets lie on their long side");
    let half = width / 2.0;
    let (left, right) = (cut(pdf, 0.0, half, height), cut(pdf, half, half, height));
    assert_eq!(left.len() % 2, 0, "every sheet has two sides");
    let mut halves = left.into_iter().zip(right);
    let (mut opening, mut closing) = (Vec::new(), Vec::new());
    while let (Some(front), Some(back)) = (halves.next(), halves.next()) {
        // Turned over the short edge, left lies behind right.
        let leaf_right = [front.1, back.0];
        let leaf_left = [front.0, back.1];
        // A booklet read from left to right has its fold at the left of its cover.
        if opens_left {
            opening.extend(leaf_left);
            closing.push(leaf_right);
        } else {
            opening.extend(leaf_right);
            closing.push(leaf_left);
        }
    }
    // What was folded in first lies innermost; behind the fold each leaf shows its back first.
    opening.extend(closing.into_iter().rev().flat_map(|[outside, inside]| [inside, outside]));
    opening
}

/// The text of every page of a file.
#[track_caller]
pub(crate) fn pages(pdf: &Path) -> Vec<String> {
    let [width, height] = size(pdf);
    cut(pdf, 0.0, width, height)
}

/// The text of a strip of every page.
fn cut(pdf: &Path, x: f32, width: f32, height: f32) -> Vec<String> {
    let whole = |length: f32| format!("{}", length.round());
    let arguments =
        ["-r", "72", "-x", &whole(x), "-y", "0", "-W", &whole(width), "-H", &whole(height)].map(str::to_owned);
    let files = [pdf.to_string_lossy().into_owned(), "-".to_owned()];
    let verdict = judge::ask("pdftotext", arguments.into_iter().chain(files));
    verdict.must_pass("pdftotext could not read it");
    let text = verdict.answer.strip_suffix('\u{c}').unwrap_or(&verdict.answer);
    text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Width and height of the pages, in points.
fn size(pdf: &Path) -> [f32; 2] {
    let verdict = judge::ask("pdfinfo", [pdf]);
    verdict.must_pass("pdfinfo could not read it");
    let line = verdict.answer.lines().find_map(|line| line.strip_prefix("Page size:")).unwrap();
    let number = |at| line.split_whitespace().nth(at).and_then(|number: &str| number.parse().ok()).unwrap();
    [number(0), number(2)]
}
