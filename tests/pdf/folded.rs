//! Booklets for folding: the same pages and words as the document's own file, two on each side of a sheet, in the order in
//! which folded sheets are read.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use lopdf::{Object, ObjectId};
use traject::config::Paper;
use traject::document::{Block, Document, Inline};
use traject::pdf::{Password, Reading, Writer};

use crate::folding;
use crate::judge;
use crate::kinds::{everything, language, urdu};
use crate::sample::{document, figure, fonts, letter, paragraph, photograph, tokens, words};

static A5: LazyLock<Writer> = LazyLock::new(|| Writer::new(tokens(), Paper::A5, fonts()).unwrap());

/// So many pages, each with its number in words and a link of its own.
fn pages(count: usize, tag: &str) -> Document {
    let page = |number: usize| {
        let link = Inline::Link { href: format!("https://example.org/{number}"), content: words("more") };
        let text = Inline::text(format!("This is leaf {number}. "));
        [Block::PageBreak, Block::Paragraph { role: Default::default(), content: vec![text, link] }]
    };
    let mut document = document((1..=count).flat_map(page).skip(1).collect());
    document.language = language(tag);
    document
}

fn load(bytes: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(bytes).unwrap()
}

fn dictionary(file: &lopdf::Document, id: ObjectId) -> &lopdf::Dictionary {
    file.get_dictionary(id).unwrap()
}

#[test]
fn an_imposed_file_says_what_the_other_says_in_the_same_order() {
    for document in [letter(), everything(), urdu(), pages(7, "en"), pages(9, "ur")] {
        let plain = Reading::of(&A5.render(&document).unwrap()).unwrap();
        let imposed = Reading::of(&A5.render_imposed(&document).unwrap()).unwrap();
        assert_eq!(plain.blocks, imposed.blocks);
        assert_eq!(plain.alternatives, imposed.alternatives);
        assert_eq!(plain.outline, imposed.outline);
        assert_eq!(plain.properties, imposed.properties);
        let sorted = |words: &[String]| words.iter().cloned().collect::<BTreeSet<_>>();
        assert_eq!(sorted(&plain.artifacts), sorted(&imposed.artifacts));
    }
}

#[test]
fn links_lie_where_their_words_are() {
    let file = load(&A5.render_imposed(&pages(6, "en")).unwrap());
    let sides: Vec<ObjectId> = file.get_pages().into_values().collect();
    let mut found = Vec::new();
    for (side, id) in sides.iter().enumerate() {
        let page = dictionary(&file, *id);
        let edges: Vec<f32> = page
            .get(b"MediaBox")
            .and_then(Object::as_array)
            .unwrap()
            .iter()
            .map(|edge| edge.as_float().unwrap())
            .collect();
        assert!((edges[2] - 841.9).abs() < 0.5 && (edges[3] - 595.3).abs() < 0.5, "A4 on its long side: {edges:?}");
        let links = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        for link in links {
            let link = dictionary(&file, link.as_reference().unwrap());
            let left = link.get(b"Rect").and_then(Object::as_array).unwrap()[0].as_float().unwrap();
            let action = link.get(b"A").and_then(Object::as_dict).unwrap();
            let uri = String::from_utf8_lossy(action.get(b"URI").and_then(Object::as_str).unwrap()).into_owned();
            let half = if left < edges[2] / 2.0 { "left" } else { "right" };
            found.push((uri.rsplit('/').next().unwrap().to_owned(), side, half));
        }
    }
    found.sort();
    let expected =
        [("1", 0, "right"), ("2", 1, "left"), ("3", 2, "right"), ("4", 3, "left"), ("5", 3, "right"), ("6", 0, "left")];
    assert_eq!(found, expected.map(|(page, side, half)| (page.to_owned(), side, half)));
}

#[test]
fn a_picture_is_in_the_file_once_and_the_print_dialogue_is_told_how() {
    let picture = photograph(900, 600);
    let pictures = (0..8).flat_map(|_| [figure(picture.clone(), vec![]), Block::PageBreak]);
    let bytes = A5.render_imposed(&document(pictures.collect())).unwrap();
    let file = load(&bytes);
    let is_picture = |object: &Object| {
        object.as_stream().is_ok_and(|stream| {
            stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
        })
    };
    assert_eq!(file.objects.values().filter(|object| is_picture(object)).count(), 1);
    assert!(bytes.len() < picture.file.len() + 40_000, "{} bytes", bytes.len());
    let preferences = file.catalog().unwrap().get(b"ViewerPreferences").and_then(Object::as_dict).unwrap();
    assert_eq!(preferences.get(b"Duplex").and_then(Object::as_name).unwrap(), b"DuplexFlipShortEdge");
    assert_eq!(preferences.get(b"PrintScaling").and_then(Object::as_name).unwrap(), b"None");
    let plain = load(&A5.render(&letter()).unwrap());
    let preferences = plain.catalog().unwrap().get(b"ViewerPreferences").and_then(Object::as_dict).unwrap();
    assert!(preferences.get(b"Duplex").is_err(), "a letter says nothing of it");
}

#[test]
fn the_same_booklet_is_the_same_file() {
    let document = pages(13, "en");
    assert_eq!(A5.render_imposed(&document).unwrap(), A5.render_imposed(&document).unwrap());
}

#[test]
fn a_booklet_opens_with_its_password_alone() {
    let password = Password::new("a-long-enough-password").unwrap();
    let document = pages(5, "en");
    let bytes = A5.render_imposed_protected(&document, &password).unwrap();
    assert_eq!(Reading::of_protected(&bytes, &password).unwrap().blocks.len(), 5);
    assert!(Reading::of(&bytes).is_err());
}

#[test]
fn what_no_font_has_is_told() {
    let told = A5.render_imposed(&document(vec![paragraph("a \u{1f600} b")])).unwrap_err();
    assert_eq!(told.len(), 1);
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Blanks stand before the last page, so that it stays at the back.
fn with_blanks(pages: &[String]) -> Vec<String> {
    let blanks = pages.len().div_ceil(4) * 4 - pages.len();
    let mut pages = pages.to_vec();
    let at = if pages.len() > 1 { pages.len() - 1 } else { 1 };
    pages.splice(at..at, vec![String::new(); blanks]);
    pages
}

#[test]
#[ignore = "needs poppler"]
fn folded_by_hand_a_booklet_of_any_length_is_read_in_order() {
    let folder = tempfile::tempdir().unwrap();
    for tag in ["en", "ur"] {
        for count in 1..=40 {
            let document = pages(count, tag);
            let plain = write(folder.path(), "plain.pdf", &A5.render(&document).unwrap());
            let imposed = write(folder.path(), "imposed.pdf", &A5.render_imposed(&document).unwrap());
            let wanted = folding::pages(&plain);
            assert_eq!(wanted.len(), count);
            for (page, number) in wanted.iter().zip(1..) {
                assert!(page.contains(&format!("leaf {number}.")), "{page}");
            }
            assert_eq!(folding::folded(&imposed, tag == "ur"), with_blanks(&wanted), "{count} pages, {tag}");
        }
    }
}

#[test]
#[ignore = "needs poppler"]
fn folded_by_hand_real_documents_keep_all_their_words() {
    let folder = tempfile::tempdir().unwrap();
    for document in [letter(), everything(), urdu()] {
        let plain = write(folder.path(), "plain.pdf", &A5.render(&document).unwrap());
        let imposed = write(folder.path(), "imposed.pdf", &A5.render_imposed(&document).unwrap());
        let opens_left = document.language == language("ur");
        assert_eq!(folding::folded(&imposed, opens_left), with_blanks(&folding::pages(&plain)));
    }
}

#[test]
#[ignore = "needs qpdf and veraPDF; run tests/run.sh"]
fn imposed_files_are_sound_accessible_and_archival() {
    let folder = tempfile::tempdir().unwrap();
    let documents = [("letter", letter()), ("everything", everything()), ("urdu", urdu()), ("one", pages(1, "en"))];
    let paths = documents
        .map(|(name, document)| write(folder.path(), &format!("{name}.pdf"), &A5.render_imposed(&document).unwrap()));
    for path in &paths {
        judge::ask("qpdf", ["--check".as_ref(), path.as_os_str()]).must_pass("qpdf finds fault");
    }
    let verdict = judge::verapdf("ua1,2a", &paths);
    verdict.must_pass("veraPDF finds fault");
    assert_eq!(verdict.answer.lines().filter(|line| line.starts_with("PASS")).count(), 2 * paths.len());
}
