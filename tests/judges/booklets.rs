//! Booklets cut and folded: the edition for folding gives the booklet, page by page, in reading order.

use std::fs;

use crate::{folding, sample};

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn every_print_edition_folds_into_its_booklet() {
    let mut folded = 0;
    for document in sample::documents().iter().filter(|document| document.stem.contains("-booklet")) {
        let page = fs::read_to_string(&document.html).unwrap();
        let print_edition = document.pdf.with_file_name(format!("{}-print.pdf", document.stem));
        if page.contains("<body class=\"booklet large-print\">") {
            assert!(!print_edition.exists(), "large print is not folded: {}", document.stem);
            continue;
        }
        let opens_left = page.lines().any(|line| line.starts_with("<html") && line.contains("dir=\"rtl\""));
        let pages = folding::pages(&document.pdf);
        let mut paged_through = folding::folded(&print_edition, opens_left);
        assert_eq!(paged_through.len() % 4, 0);
        // What the sheets have to spare stands before the back cover, and no words stand on it.
        let spare = paged_through.len() - pages.len();
        assert!(spare < 4, "{}: {spare} pages to spare", document.stem);
        let from = pages.len() - 1;
        let spare: Vec<String> = paged_through.splice(from..from + spare, []).collect();
        assert!(spare.iter().all(String::is_empty), "{}: {spare:?}", document.stem);
        assert_eq!(paged_through, pages, "{}", document.stem);
        folded += 1;
    }
    assert!(folded > 20, "hardly any booklet was folded: {folded}");
}
