//! The contact sheet: for the practitioner alone, with what is hidden covered there too.

use std::fs;

use crate::album::album;
use crate::photograph::{TOLD, holds, jpeg, quarters, talkative};
use crate::run::{files, traject};

const SHEET: &str = ".traject/sheets/SV-2026-014-stills.html";

/// The bytes of a page's pictures.
fn pictures(page: &str) -> Vec<Vec<u8>> {
    use base64::Engine as _;
    let encoded = page.split("data:image/jpeg;base64,").skip(1).map(|rest| rest.split('"').next().unwrap());
    encoded.map(|text| base64::engine::general_purpose::STANDARD.decode(text).unwrap()).collect()
}

#[test]
fn all_stills_are_on_it_and_nothing_of_it_is_handed_over() {
    let stills = [("b.jpg", talkative(&jpeg(&quarters(500, 400)), 1)), ("a.jpg", jpeg(&quarters(300, 500)))];
    let book = album(&stills, "").with_bytes("content/families/okafor/stills/unused.png", &stills[1].1).write();
    let looked = traject(book.root(), &["stills", "sv-2026-014"]);
    assert_eq!(looked.code, 0, "{}", looked.err);
    assert!(looked.err.contains("3 stills checked") && looked.err.contains("look at every still yourself"));
    let page = fs::read_to_string(book.root().join(SHEET)).unwrap();
    let places: Vec<usize> =
        ["stills/b.jpg", "stills/a.jpg", "stills/unused.png"].map(|name| page.find(name).unwrap()).into();
    assert!(places.is_sorted(), "in the order of the clips, then the others");
    assert!(page.contains("It misses some"), "a detector is a prompt and says so");
    assert!(
        page.contains("default-src &#x27;none&#x27;")
            || page.contains("default-src 'none'")
            || page.contains("default-src &#39;none&#39;")
    );
    assert!(!page.contains("<script") && !page.contains(" style=\""));
    let shown = pictures(&page);
    assert_eq!(shown.len(), 3);
    for picture in shown {
        for words in TOLD {
            assert!(!holds(&picture, words));
        }
    }
    assert!(!book.root().join("build").exists());
    // A build beside it neither takes it along nor away.
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    assert!(files(&book.root().join("build")).keys().all(|name| !name.contains("stills")));
    assert!(book.root().join(SHEET).exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path| fs::metadata(book.root().join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(SHEET), mode(".traject/sheets"), mode(".traject")), (0o600, 0o700, 0o700));
    }
}

#[test]
fn what_is_hidden_is_covered_here_too_and_what_is_cropped_is_shown() {
    let keys = ", hide: [[0.0, 0.0, 0.5, 0.5]], crop: [0.5, 0.5, 0.5, 0.5]";
    let book = album(&[("a.jpg", jpeg(&quarters(1600, 1200)))], keys).write();
    assert_eq!(traject(book.root(), &["stills", "SV-2026-014"]).code, 0);
    let page = fs::read_to_string(book.root().join(SHEET)).unwrap();
    let shown = image::load_from_memory(&pictures(&page)[0]).unwrap().to_rgb8();
    assert_eq!(shown.dimensions(), (1200, 900));
    let red = shown.pixels().filter(|pixel| pixel.0[0] > 150 && pixel.0[1] < 110).count();
    assert_eq!(red, 0, "the hidden quarter is red");
    assert!(
        shown.pixels().any(|pixel| pixel.0[1] > 130 && pixel.0[0] < 90),
        "what lies outside the crop can be judged"
    );
    assert!(page.contains("class=\"crop\""));
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_are_shown() {
    let whole = jpeg(&quarters(400, 300));
    let book = album(&[("a.jpg", whole.clone()), ("cut.jpg", whole[..900].to_vec())], "")
        .with_bytes("content/families/okafor/stills/phone.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
        .write();
    let looked = traject(book.root(), &["stills", "SV-2026-014", "--format", "short"]);
    assert_eq!(looked.code, 1);
    assert!(looked.out.contains("cycle-1.md:5:"), "{}", looked.out);
    assert!(looked.out.contains("HEIC"), "{}", looked.out);
    let page = fs::read_to_string(book.root().join(SHEET)).unwrap();
    assert!(page.contains("breaks off") && pictures(&page).len() == 1);
}

#[test]
fn an_unknown_reference_is_told_and_writes_nothing() {
    let book = album(&[], "").write();
    for reference in ["SV-1", "../SV-2026-014", ""] {
        let looked = traject(book.root(), &["stills", reference]);
        assert_eq!(looked.code, 2, "{}", looked.err);
        assert!(looked.err.contains("unknown-reference"));
    }
    assert!(!book.root().join(".traject").exists());
}
