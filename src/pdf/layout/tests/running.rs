//! The foot of every page: recipient, reference, page number, whatever somebody is called and however large the print.

use super::*;

/// All that stands below the text of a page, and the lowest edge of the text above it.
fn foot(page: &Page) -> (String, f32, f32) {
    let mut words = String::new();
    let (mut text, mut first) = (0.0_f32, f32::INFINITY);
    for (run, mark) in runs(page) {
        let range = run.glyphs.iter().map(|glyph| glyph.range.clone());
        let (start, end) = range.fold((usize::MAX, 0), |(start, end), one| (start.min(one.start), end.max(one.end)));
        if mark == Mark::Artifact {
            words.push_str(run.text.get(start..end).unwrap_or_default());
            first = first.min(run.y - run.size * 0.8);
        } else {
            text = text.max(run.y);
        }
    }
    (words, text, first)
}

#[test]
fn foot_keeps_recipient_reference_and_page_on_every_page() {
    for large_print in [false, true] {
        for paper in [Paper::A4, Paper::A5, Paper::Letter] {
            for recipient in [
                "Grace",
                "Ευρυδίκη Παπαδοπούλου",
                "Wilhelmina Featherstonehaugh-Cholmondeley and Bartholomew Featherstonehaugh-Cholmondeley",
                &"Bartholomew ".repeat(80),
            ] {
                let mut document =
                    document((0..40).map(|_| paragraph(&"You waited, and Ada looked up. ".repeat(8))).collect());
                document.large_print = large_print;
                document.running = Running {
                    recipient: recipient.trim().to_owned(),
                    reference: "SV-2026-014".into(),
                    page: PageLabel("Page {page} of {pages}".into()),
                    marking: Some("Confidential".into()),
                    draft: None,
                };
                let laid_out = lay_out(&document, &TOKENS, [paper; 2], &FONTS).unwrap();
                let count = laid_out.pages.len();
                assert!(count > 1);
                for (number, page) in laid_out.pages.iter().enumerate() {
                    let (words, text, first) = foot(page);
                    let told = format!("{recipient}, {paper:?}, large {large_print}, page {number}: {words}");
                    let name = recipient.split(' ').next().unwrap();
                    for part in [name, "SV-2026-014", "Confidential", &format!("Page {} of {count}", number + 1)] {
                        assert!(words.contains(part), "{part} is not there: {told}");
                    }
                    assert!(text < first, "the foot stands in the text: {told}");
                }
            }
        }
    }
}
