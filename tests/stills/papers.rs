//! Stills in letters: sharp in print, quick on screens, and told when they are too small.

use std::collections::BTreeSet;

use crate::album::album;
use crate::book::of_family;
use crate::judge;
use crate::photograph::{jpeg, quarters};
use crate::run::{files, is_kind, text, traject};

const LETTER: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.html";
const PDF: &str = "families/SV-2026-014/recipient-1/SV-2026-014-letter.pdf";

/// A page's `srcset`s: each a list of names with widths.
fn choices(page: &str) -> Vec<Vec<(String, u32)>> {
    let listed = page.split("srcset=\"").skip(1).map(|rest| {
        let list = rest.split('"').next().unwrap();
        let entries = list.split(", ").map(|entry| {
            let (name, width) = entry.split_once(' ').unwrap();
            (name.to_owned(), width.strip_suffix('w').unwrap().parse().unwrap())
        });
        entries.collect()
    });
    listed.collect()
}

#[test]
fn a_page_offers_widths_and_every_one_of_them_is_there() {
    let book =
        album(&[("large.jpg", jpeg(&quarters(2400, 1600))), ("small.jpg", jpeg(&quarters(700, 500)))], "").write();
    let built = traject(book.root(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let page = text(book.root(), LETTER);
    let choices = choices(&page);
    assert!(!choices.is_empty() && choices.iter().all(|widths| widths.len() > 1), "{choices:?}");
    let folder = book.root().join("build/families/SV-2026-014/recipient-1");
    let mut named = BTreeSet::new();
    for (name, width) in choices.iter().flatten() {
        let picture = image::open(folder.join(name)).unwrap();
        assert_eq!(picture.width(), *width, "{name}");
        named.insert(name.clone());
    }
    for source in page.split("src=\"img/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        named.insert(format!("img/{source}"));
    }
    let there: BTreeSet<String> = files(&folder).into_keys().filter(|name| name.starts_with("img/")).collect();
    assert_eq!(named, there, "no picture lies there for nothing");
    // A page that stands alone holds each once, in one size.
    assert_eq!(traject(book.root(), &["build", "--standalone"]).code, 0);
    let alone = text(book.root(), LETTER);
    assert!(!alone.contains("srcset") && alone.matches("data:image/jpeg").count() == 2);
}

#[test]
fn print_gets_300_dots_an_inch_and_nothing_enlarged() {
    let book =
        album(&[("large.jpg", jpeg(&quarters(2400, 1600))), ("small.jpg", jpeg(&quarters(700, 500)))], "").write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let pdf = std::fs::read(book.root().join("build").join(PDF)).unwrap();
    let widths: Vec<u32> = {
        let text = String::from_utf8_lossy(&pdf);
        let found = text.split("/Width ").skip(1);
        found.map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()).collect()
    };
    // 94 mm beside words is 1111 pixels at 300 dots an inch; the small one stays as it is.
    assert_eq!(widths, [1111, 700]);
}

/// Light, shade and grain, as cameras give them: nothing that is small once it is encoded.
fn grainy(seed: u32) -> Vec<u8> {
    let mut random = seed.wrapping_mul(2_654_435_761) | 1;
    let picture = image::RgbImage::from_fn(1600, 1200, |x, y| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        let slope = |length: u32| ((x + y / 2) % (2 * length)).abs_diff(length) * 160 / length;
        image::Rgb([400, 150, 60].map(|length| (40 + slope(length) + random % 17) as u8))
    });
    jpeg(&picture)
}

#[test]
fn a_booklet_of_twelve_stills_is_small_enough_to_send() {
    let stills: Vec<(String, Vec<u8>)> = (0..12).map(|number| (format!("s{number}.jpg"), grainy(number))).collect();
    let stills: Vec<(&str, Vec<u8>)> = stills.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    let family = of_family("family.yaml");
    let book = album(&stills, "").replace(&family, "for: [stills]", "for: [stills, booklet]").write();
    let built = traject(book.root(), &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let folder = book.root().join("build/families/SV-2026-014/recipient-1");
    for name in ["SV-2026-014-booklet.pdf", "SV-2026-014-booklet-print.pdf"] {
        let pdf = std::fs::read(folder.join(name)).unwrap();
        let pictures = String::from_utf8_lossy(&pdf).matches("/DCTDecode").count();
        assert_eq!(pictures, 12, "{name}: each still once");
        assert!(pdf.len() < 6_000_000, "{name} has {} bytes", pdf.len());
        println!("{name}: {} bytes", pdf.len());
    }
}

#[test]
fn a_still_too_small_for_print_is_told_at_its_place() {
    let book = album(&[("tiny.jpg", jpeg(&quarters(320, 240))), ("large.jpg", jpeg(&quarters(1200, 900)))], "").write();
    let built = traject(book.root(), &["build", "--format", "short"]);
    assert_eq!(built.code, 0, "{}", built.out);
    let told: Vec<&str> = built.out.lines().filter(|line| line.contains("still-coarse")).collect();
    assert_eq!(told.len(), 1, "{}", built.out);
    assert!(told[0].contains("cycle-1.md:4:") && told[0].contains("86 dots an inch"), "{}", told[0]);
}

#[test]
fn a_still_that_cannot_be_used_is_told_at_its_place_and_nothing_is_written() {
    let whole = jpeg(&quarters(400, 300));
    let cases: [(&str, Vec<u8>, &str); 4] = [
        ("cut.jpg", whole[..whole.len() / 2].to_vec(), "breaks off"),
        ("phone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "HEIC"),
        ("drawn.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "SVG"),
        ("words.webp", b"not a picture".to_vec(), "not a picture of a known kind"),
    ];
    for (name, bytes, words) in cases {
        let book = album(&[("good.jpg", whole.clone()), (name, bytes)], "").write();
        let built = traject(book.root(), &["build", "--format", "short"]);
        assert_eq!(built.code, 1);
        assert!(built.out.lines().any(|line| line.contains("cycle-1.md:5:") && line.contains(words)), "{}", built.out);
        assert!(!book.root().join("build/families/SV-2026-014").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_still_that_is_a_link_out_of_the_family_is_refused() {
    let book = album(&[("a.jpg", jpeg(&quarters(400, 300)))], "").write();
    let still = book.root().join("content/families/okafor/stills/a.jpg");
    let outside = book.root().join("outside.jpg");
    std::fs::rename(&still, &outside).unwrap();
    std::os::unix::fs::symlink(&outside, &still).unwrap();
    let built = traject(book.root(), &["build", "--format", "short"]);
    assert_eq!(built.code, 1);
    assert!(built.out.contains("picture-outside"), "{}", built.out);
}

#[test]
fn hidden_parts_are_covered_in_every_size_and_place() {
    let keys = ", hide: [[0.0, 0.0, 0.5, 0.5]]";
    let book = album(&[("a.jpg", jpeg(&quarters(1800, 1200))), ("b.jpg", jpeg(&quarters(500, 400)))], keys).write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let mut looked = 0;
    for (name, bytes) in files(&book.root().join("build")) {
        if !is_kind(&name, "jpg") {
            continue;
        }
        let picture = image::load_from_memory(&bytes).unwrap().to_rgb8();
        let (width, height) = picture.dimensions();
        // The upper left quarter is red where it is not covered; red is nowhere else.
        for (x, y, pixel) in picture.enumerate_pixels() {
            let [red, green, blue] = pixel.0.map(i16::from);
            assert!(
                red < green + 60 || red < blue + 60 || (x > width / 2 - 2 && green > 90),
                "{name} at {x}, {y} of {width} by {height}"
            );
        }
        looked += 1;
    }
    assert!(looked >= 4, "{looked}");
}

#[test]
#[ignore = "needs poppler; run tests/run.sh"]
fn print_resolution_is_what_poppler_finds() {
    let stills = [
        ("large.jpg", jpeg(&quarters(2400, 1600))),
        ("tall.jpg", jpeg(&quarters(1000, 1600))),
        ("kept.jpg", jpeg(&quarters(1300, 900))),
    ];
    let book = album(&stills, "").write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    let verdict = judge::ask("pdfimages", ["-list".as_ref(), book.root().join("build").join(PDF).as_os_str()]);
    verdict.must_pass("pdfimages could not read it");
    let rows: Vec<Vec<&str>> = verdict.answer.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows.len(), 3, "{}", verdict.answer);
    for row in rows {
        let dots: u32 = row[12].parse().unwrap();
        assert_eq!(row[8], "jpeg");
        assert!((295..=400).contains(&dots), "{}", verdict.answer);
    }
}
