//! Independent judges of the file: qpdf for its syntax, veraPDF for PDF/UA-1 and PDF/A-2a. And samples for the eye, which
//! is the last judge.

use std::path::{Path, PathBuf};
use std::process::Command;

use traject::document::{Block, Document};

use crate::judge;
use crate::kinds::{bilingual, everything, hostile, large_print, urdu};
use crate::sample::{WRITER, document, letter};

/// Where samples are written, if anywhere.
const FOLDER: &str = "TRAJECT_PDF_SAMPLES";

fn samples() -> Vec<(&'static str, Document)> {
    let empty_part = Block::Part { language: "cy".parse().unwrap(), blocks: Vec::new() };
    vec![
        ("letter", letter()),
        ("everything", everything()),
        ("large-print", large_print()),
        ("urdu", urdu()),
        ("bilingual", bilingual()),
        ("hostile", hostile()),
        ("names", crate::names::sheet()),
        ("empty", document(Vec::new())),
        ("empty-part", document(vec![empty_part])),
    ]
}

fn write(folder: &Path) -> Vec<PathBuf> {
    samples()
        .into_iter()
        .map(|(name, document)| {
            let path = folder.join(name).with_extension("pdf");
            std::fs::write(&path, WRITER.render(&document).unwrap()).unwrap();
            path
        })
        .collect()
}

#[test]
#[ignore = "needs TRAJECT_PDF_SAMPLES, a folder to write samples to"]
fn samples_for_the_eye() {
    write(Path::new(&std::env::var_os(FOLDER).expect("set TRAJECT_PDF_SAMPLES to a folder")));
}

#[test]
#[ignore = "needs qpdf"]
fn the_syntax_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    for path in write(folder.path()) {
        let output = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
        assert!(output.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
#[ignore = "needs veraPDF; run tests/run.sh"]
fn every_kind_of_document_is_accessible_and_archival() {
    let folder = tempfile::tempdir().unwrap();
    let paths = write(folder.path());
    let verdict = judge::verapdf("ua1,2a", &paths);
    verdict.must_pass("veraPDF finds fault");
    assert_eq!(verdict.answer.lines().filter(|line| line.starts_with("PASS")).count(), 2 * paths.len());
}
