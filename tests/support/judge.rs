//! Independent judges of finished documents: programs of other people that know PDF, HTML and pictures.
//!
//! `bash tests/run.sh` installs them. A judge that can't be asked is a failed test, never a passed one.

#![allow(dead_code, reason = "every test asks the judges it needs")]

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a judge answered.
pub(crate) struct Verdict {
    /// Whether it ended with exit code 0.
    pub(crate) passed: bool,
    /// Its answer.
    pub(crate) answer: String,
    /// Its complaints.
    pub(crate) complaints: String,
}

impl Verdict {
    /// Fails the test with everything the judge said, unless it passed.
    #[track_caller]
    pub(crate) fn must_pass(&self, what: &str) {
        assert!(self.passed, "{what}\n{}\n{}", self.answer, self.complaints);
    }
}

/// Asks a program; fails the test when it is not there.
#[track_caller]
pub(crate) fn ask<A: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = A>) -> Verdict {
    let output = Command::new(program)
        .args(arguments)
        .env("TRAJECT_JUDGES", judges())
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap_or_else(|error| panic!("{program} can't be asked ({error}); `bash tests/run.sh` installs it"));
    Verdict {
        passed: output.status.success(),
        answer: String::from_utf8_lossy(&output.stdout).into_owned(),
        complaints: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// veraPDF over all files at once.
#[track_caller]
pub(crate) fn verapdf(flavours: &str, files: &[PathBuf]) -> Verdict {
    let script = validators().join("vera.sh");
    ask("sh", [script.as_os_str(), flavours.as_ref()].into_iter().chain(files.iter().map(AsRef::as_ref)))
}

/// One of the scripts that open pages in a browser, over all files at once.
#[track_caller]
pub(crate) fn browser(script: &str, files: &[PathBuf]) -> Verdict {
    let script = validators().join(script);
    ask("node", std::iter::once(script.as_os_str()).chain(files.iter().map(AsRef::as_ref)))
}

/// A script that uses the preview of a book in a browser.
#[track_caller]
pub(crate) fn visit(script: &str, url: &str, book: &Path) -> Verdict {
    let script = validators().join(script);
    ask("node", [script.as_os_str(), url.as_ref(), book.as_os_str()])
}

/// The Nu HTML checker over all files at once; its answer is JSON.
#[track_caller]
pub(crate) fn nu_html_checker(files: &[PathBuf]) -> Verdict {
    let jar = judges().join("node/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.exists(), "the Nu HTML checker is missing; `bash tests/run.sh` installs it");
    let fixed = ["-jar".as_ref(), jar.as_os_str(), "--format".as_ref(), "json".as_ref(), "--stdout".as_ref()];
    ask("java", fixed.into_iter().chain(files.iter().map(AsRef::as_ref)))
}

/// Everything exiftool finds in the files, as JSON.
#[track_caller]
pub(crate) fn exiftool(files: &[PathBuf]) -> serde_json::Value {
    let fixed = ["-json", "-G1", "-a", "-u", "-ee"].map(OsStr::new);
    let verdict = ask("exiftool", fixed.into_iter().chain(files.iter().map(AsRef::as_ref)));
    verdict.must_pass("exiftool could not read every picture");
    serde_json::from_str(&verdict.answer).expect("exiftool answers in JSON")
}

/// The text of a PDF, read by position on the page as most programs do.
#[track_caller]
pub(crate) fn pdf_text(pdf: &Path) -> String {
    let verdict = ask("pdftotext", [pdf.as_os_str(), "-".as_ref()]);
    verdict.must_pass("pdftotext could not read it");
    verdict.answer
}

/// The tagged text of a PDF as poppler prints it: the structure tree with the words in it.
#[track_caller]
pub(crate) fn tagged_text(pdf: &Path) -> String {
    let verdict = ask("pdfinfo", ["-struct-text".as_ref(), pdf.as_os_str()]);
    verdict.must_pass("pdfinfo could not read it");
    assert_eq!(verdict.complaints, "", "poppler complains of the tags of {}", pdf.display());
    verdict.answer
}

pub(crate) fn judges() -> PathBuf {
    let folder = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = || folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    folder("TRAJECT_JUDGES")
        .or_else(|| Some(cache()?.join("traject-judges")))
        .expect("no folder for the judges: neither TRAJECT_JUDGES nor HOME is set")
}

fn validators() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validators")
}
