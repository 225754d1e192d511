//! The sample book's site before judges that know nothing of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::book::files;
use crate::judge;

/// A copy of the repository's own book, published and built.
fn sample() -> &'static Path {
    static SAMPLE: OnceLock<PathBuf> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("publish-sample");
        if copy.exists() {
            fs::remove_dir_all(&copy).unwrap();
        }
        for (path, bytes) in files(&root.join("content")) {
            let path = copy.join("content").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::copy(root.join("book.toml"), copy.join("book.toml")).unwrap();
        let published = run(&copy, &["publish", "--as-of", "2026-06-30", "--format", "short"]);
        assert!(
            published.0,
            "the sample book's site is not published as it is; after a change of how case studies look, approve them \
             again: `traject approve a-quiet-game --by sllwyd --as-of 2026-05-02` and \
             `traject approve flour-on-both-hands --by sllwyd --as-of 2026-05-06`\n{}",
            published.1
        );
        copy
    })
}

fn run(book: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_traject")).args(arguments).current_dir(book).output().unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    (output.status.success(), said)
}

fn public(ending: &str) -> Vec<PathBuf> {
    let folder = sample().join("public");
    let all = files(&folder).into_keys().map(|path| folder.join(path));
    let found: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|own| own == ending)).collect();
    assert!(!found.is_empty(), "no file ends in .{ending}");
    found
}

#[test]
#[ignore = "publishes the sample book; run tests/run.sh"]
fn the_sample_book_is_published_as_it_is() {
    assert!(sample().join("public/cases/a-quiet-game.html").exists());
    assert!(!sample().join("public/cases/flour-on-both-hands.html").exists(), "its consent is for print alone");
}

#[test]
#[ignore = "needs axe and chromium; run tests/run.sh"]
fn axe_finds_nothing_on_the_site() {
    let pages = public("html");
    let verdict = judge::browser("axe.mjs", &pages);
    verdict.must_pass("axe finds fault");
    assert_eq!(verdict.answer.matches("violations 0").count(), pages.len() * 2, "{}", verdict.answer);
}

#[test]
#[ignore = "needs chromium; run tests/run.sh"]
fn every_link_of_the_site_leads_somewhere() {
    judge::browser("links.mjs", &public("html")).must_pass("a page leads nowhere");
    // Whole addresses are of the site's own files.
    let base = "https://cases.severnvale.example/";
    for path in public("html").into_iter().chain(public("xml")) {
        let text = fs::read_to_string(&path).unwrap();
        for address in text.split(base).skip(1) {
            let address = address.split(['"', '<', ' ', '?', '#']).next().unwrap();
            let file = if address.is_empty() { "index.html" } else { address };
            assert!(sample().join("public").join(file).is_file(), "{}: {address}", path.display());
        }
    }
}

#[test]
#[ignore = "needs the Nu HTML checker; run tests/run.sh"]
fn every_page_of_the_site_is_sound_html() {
    let verdict = judge::nu_html_checker(&public("html"));
    let answer: serde_json::Value = serde_json::from_str(&verdict.answer).unwrap();
    // It knows neither hashes of a policy nor all of CSS.
    let unknown = ["Content Security Policy", "animation-timeline"];
    let is_fault = |message: &&serde_json::Value| {
        let said = message["message"].as_str().unwrap_or_default();
        (message["type"] != "info" || message["subType"] == "warning")
            && !unknown.iter().any(|part| said.contains(part))
    };
    let faults: Vec<_> = answer["messages"].as_array().unwrap().iter().filter(is_fault).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
#[ignore = "needs veraPDF; run tests/run.sh"]
fn every_pdf_of_the_site_can_be_read_aloud_and_kept() {
    let pdfs = public("pdf");
    let verdict = judge::verapdf("ua1,2a", &pdfs);
    verdict.must_pass("veraPDF finds fault");
    for flavour in ["PASS ua1", "PASS 2a"] {
        assert_eq!(verdict.answer.matches(flavour).count(), pdfs.len(), "{}", verdict.answer);
    }
}

#[test]
#[ignore = "needs xmllint; run tests/run.sh"]
fn feed_and_sitemap_are_sound() {
    for (schema, file) in [("atom.rng", "feed.xml"), ("sitemap.rng", "sitemap.xml")] {
        let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validators").join(schema);
        let file = sample().join("public").join(file);
        let arguments =
            ["--noout".as_ref(), "--nonet".as_ref(), "--relaxng".as_ref(), schema.as_os_str(), file.as_os_str()];
        judge::ask("xmllint", arguments).must_pass("xmllint finds fault");
    }
}

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn no_pdf_of_the_site_names_anybody_or_the_programs_version() {
    for pdf in public("pdf") {
        let text = judge::pdf_text(&pdf) + &judge::ask("pdfinfo", [&pdf]).answer;
        for secret in ["Ada", "Grace", "Okafor", "Tewkesbury", "SV-2026", "Helen", "Reid", env!("CARGO_PKG_VERSION")] {
            assert!(!text.contains(secret), "{secret} stands in {}", pdf.display());
        }
    }
}

#[test]
#[ignore = "needs exiftool; run tests/run.sh"]
fn no_picture_of_the_site_tells_more_than_it_shows() {
    let found = judge::exiftool(&public("jpg"));
    for picture in found.as_array().unwrap() {
        let groups = picture.as_object().unwrap().keys().filter_map(|key| key.split_once(':'));
        let known = ["ExifTool", "System", "File", "JFIF", "Composite", "ICC-header", "ICC_Profile"];
        for (group, tag) in groups {
            assert!(known.contains(&group), "{group}:{tag} in {picture}");
        }
    }
}
