//! PDFs that are sound, can be read aloud, and carry their own letters.

use crate::{judge, sample};

#[test]
#[ignore = "needs qpdf; run tests/run.sh"]
fn every_pdf_is_sound() {
    for pdf in sample::pdfs() {
        let verdict = judge::ask("qpdf", ["--check".as_ref(), pdf.as_os_str()]);
        verdict.must_pass("qpdf finds fault");
        assert!(verdict.complaints.is_empty(), "{}", verdict.complaints);
    }
}

#[test]
#[ignore = "needs veraPDF; run tests/run.sh"]
fn every_pdf_can_be_read_aloud() {
    let pdfs = sample::pdfs();
    let verdict = judge::verapdf("ua1,2a", &pdfs);
    verdict.must_pass("veraPDF finds fault with PDF/UA-1");
    for flavour in ["PASS ua1", "PASS 2a"] {
        assert_eq!(verdict.answer.matches(flavour).count(), pdfs.len(), "{}", verdict.answer);
    }
}

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn every_pdf_carries_its_own_fonts() {
    for pdf in sample::pdfs() {
        let verdict = judge::ask("pdffonts", [&pdf]);
        verdict.must_pass("pdffonts could not read it");
        let fonts = fonts(&verdict.answer);
        assert!(!fonts.is_empty(), "{} has no fonts at all", pdf.display());
        for font in fonts {
            assert!(font.embedded && font.subset && font.has_unicode, "{}: {}", pdf.display(), font.line);
        }
    }
}

struct Font<'a> {
    line: &'a str,
    embedded: bool,
    subset: bool,
    has_unicode: bool,
}

/// The rows of the table that pdffonts prints; the last five columns are emb, sub, uni and the object's two numbers.
fn fonts(table: &str) -> Vec<Font<'_>> {
    let row = |line| {
        let columns: Vec<&str> = str::split_whitespace(line).collect();
        let [.., embedded, subset, unicode, _, _] = columns.as_slice() else { panic!("no row of pdffonts: {line}") };
        Font { line, embedded: *embedded == "yes", subset: *subset == "yes", has_unicode: *unicode == "yes" }
    };
    table.lines().skip(2).map(row).collect()
}

#[test]
fn the_table_of_fonts_is_understood() {
    let table = "\
name                                 type              encoding         emb sub uni object ID
------------------------------------ ----------------- ---------------- --- --- --- ---------
AAAAAA+Atkinson Hyperlegible         CID TrueType      Identity-H       yes yes yes      4  0
Helvetica                            Type 1            WinAnsi          no  no  no       5  0
";
    let found = fonts(table);
    assert!(found[0].embedded && found[0].subset && found[0].has_unicode);
    assert!(!found[1].embedded && !found[1].subset && !found[1].has_unicode);
    assert_eq!(found.len(), 2);
}
