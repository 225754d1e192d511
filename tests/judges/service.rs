//! The service's report on a book that has figures to show, before the same judges as the sample book's papers. (The sample
//! book's own report, which has next to none, is among its pages and PDFs.)

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::reading::{words_of_charts, words_of_figures, words_of_page, words_of_tags};
use crate::words::first_difference;
use crate::{judge, sample, service_book};

/// Reports with small numbers hidden, and with all shown, in English and in Welsh.
fn reports() -> &'static [PathBuf; 3] {
    static BUILT: OnceLock<[PathBuf; 3]> = OnceLock::new();
    BUILT.get_or_init(|| {
        let open = "[output.report]\nsuppress-below = 0\nround-to = 1\n";
        let welsh = format!("language = \"cy\"\n{}", service_book::PERIOD);
        [("hidden", service_book::PERIOD), ("open", open), ("welsh", &welsh)].map(|(name, settings)| {
            let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges").join(format!("service-{name}"));
            if book.exists() {
                fs::remove_dir_all(&book).unwrap();
            }
            service_book::write(&book, 60, settings);
            sample::assert_built(&sample::build(&book, &["--as-of", "2026-09-01"]));
            book.join("build/service/report")
        })
    })
}

fn with(ending: &str) -> Vec<PathBuf> {
    reports().iter().map(|report| report.with_extension(ending)).collect()
}

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn the_service_report_says_the_same_as_page_and_pdf() {
    for report in reports() {
        let page = fs::read_to_string(report.with_extension("html")).unwrap();
        let pdf = judge::tagged_text(&report.with_extension("pdf"));
        assert!(words_of_page(&page).len() > 200, "{} has hardly any words", report.display());
        assert_eq!(first_difference(&words_of_page(&page), &words_of_tags(&pdf)), None);
        assert!(!words_of_charts(&page).is_empty(), "no chart in {}", report.display());
        assert_eq!(first_difference(&words_of_charts(&page), &words_of_figures(&pdf)), None);
    }
}

#[test]
#[ignore = "needs axe, chromium and the Nu HTML checker; run tests/run.sh"]
fn the_service_report_is_a_page_for_everybody() {
    let pages = with("html");
    let verdict = judge::browser("axe.mjs", &pages);
    verdict.must_pass("axe finds fault");
    assert_eq!(verdict.answer.matches("violations 0").count(), pages.len() * 2, "{}", verdict.answer);
    let verdict = judge::nu_html_checker(&pages);
    let faults = crate::pages::faults(&verdict.answer);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
#[ignore = "needs veraPDF; run tests/run.sh"]
fn the_service_report_can_be_read_aloud() {
    let pdfs = with("pdf");
    let verdict = judge::verapdf("ua1,2a", &pdfs);
    verdict.must_pass("veraPDF finds fault with PDF/UA-1");
    for flavour in ["PASS ua1", "PASS 2a"] {
        assert_eq!(verdict.answer.matches(flavour).count(), pdfs.len(), "{}", verdict.answer);
    }
}
