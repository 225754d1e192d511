//! Nothing of what photographs say leaves with them: in files beside pages, in pages, in PDFs.

use std::fs;
use std::path::PathBuf;

use crate::album::{album, films};
use crate::judge;
use crate::photograph::{self, TOLD, grey, holds, inks, jpeg, progressive, quarters, stored, talkative};
use crate::run::{files, is_kind, text, traject};

/// One of each kind and all eight ways to hold a camera, each telling all it can.
fn everything() -> Vec<(String, Vec<u8>)> {
    let seen = quarters(360, 240);
    let mut stills: Vec<(String, Vec<u8>)> = (1..=8)
        .map(|orientation| {
            (format!("held-{orientation}.jpg"), talkative(&jpeg(&stored(&seen, orientation)), orientation))
        })
        .collect();
    for (name, file) in [("progressive", progressive(&seen)), ("inks", inks(&seen)), ("grey", grey(&seen))] {
        stills.push((format!("{name}.jpg"), talkative(&file, 1)));
    }
    stills
}

fn built(arguments: &[&str]) -> crate::book::Written {
    let stills = everything();
    let stills: Vec<(&str, Vec<u8>)> = stills.iter().map(|(name, file)| (name.as_str(), file.clone())).collect();
    for (name, file) in &stills {
        for words in TOLD {
            assert!(holds(file, words), "{name} must tell {} to be a test", String::from_utf8_lossy(words));
        }
    }
    let book = films(&stills).write();
    let built = traject(book.root(), &[&["build"], arguments].concat());
    assert_eq!(built.code, 0, "{}", built.err);
    book
}

#[test]
fn pictures_and_pdfs_hold_nothing_of_it() {
    let book = built(&[]);
    let mut looked = 0;
    for (name, bytes) in files(&book.root().join("build/families")) {
        if is_kind(&name, "jpg") || is_kind(&name, "pdf") {
            for words in TOLD {
                assert!(!holds(&bytes, words), "{name} tells {}", String::from_utf8_lossy(words));
            }
            looked += 1;
        }
    }
    assert!(looked > 5, "{looked}");
}

#[test]
fn every_way_to_hold_a_camera_comes_out_upright() {
    let book = built(&[]);
    let mut looked = 0;
    for (name, bytes) in files(&book.root().join("build/families")).iter().filter(|(name, _)| is_kind(name, "jpg")) {
        let picture = image::load_from_memory(bytes).unwrap().to_rgb8();
        assert_eq!(picture.dimensions(), (360, 240), "{name}");
        let seen = quarters(360, 240);
        let is_grey = picture.pixels().all(|pixel| pixel.0[0].abs_diff(pixel.0[2]) < 4);
        for (x, y) in [(90, 60), (270, 60), (90, 180), (270, 180)] {
            let (found, wanted) = (picture.get_pixel(x, y).0, seen.get_pixel(x, y).0);
            let far = found.iter().zip(wanted).map(|(one, other)| one.abs_diff(other)).max().unwrap();
            assert!(is_grey || far < 30, "{name} at {x}, {y}: {found:?} is not {wanted:?}");
        }
        looked += 1;
    }
    // Those held otherwise may come out as the very same file, which lies there once.
    assert!(looked >= 4, "{looked}");
    let page = text(book.root(), "families/SV-2026-014/recipient-1/SV-2026-014-letter.html");
    assert_eq!(page.matches("<img ").count(), everything().len());
}

#[test]
#[ignore = "needs exiftool and poppler; run tests/run.sh"]
fn exiftool_finds_nothing_but_structure() {
    let book = built(&[]);
    // It finds all of it in what went in, or it would be no judge.
    let still = book.root().join("content/families/okafor/stills/held-6.jpg");
    let before = judge::exiftool(&[still]).to_string();
    for group in ["GPS:", "XMP", "IPTC", "IFD1:", "Artist", "Comment", "MakerNote"] {
        assert!(before.contains(group), "exiftool finds no {group} in the photograph: {before}");
    }
    let extracted = book.root().join("extracted");
    fs::create_dir_all(&extracted).unwrap();
    for (number, name) in
        files(&book.root().join("build/families")).keys().filter(|name| is_kind(name, "pdf")).enumerate()
    {
        let pdf = book.root().join("build/families").join(name);
        judge::ask("pdfimages", ["-all".as_ref(), pdf.as_os_str(), extracted.join(number.to_string()).as_os_str()])
            .must_pass("pdfimages could not read it");
    }
    let mut pictures: Vec<PathBuf> = Vec::new();
    for folder in [book.root().join("build/families"), extracted] {
        pictures.extend(files(&folder).into_keys().filter(|name| is_kind(name, "jpg")).map(|name| folder.join(name)));
    }
    assert!(pictures.len() >= 10, "{pictures:?}");
    let found = judge::exiftool(&pictures);
    for picture in found.as_array().unwrap() {
        for tag in picture.as_object().unwrap().keys() {
            let group = tag.split(':').next().unwrap();
            let structure = matches!(group, "SourceFile" | "System" | "File" | "JFIF" | "Composite")
                || tag == "ExifTool:ExifToolVersion";
            assert!(structure && tag != "File:Comment", "{tag} in {}", picture["SourceFile"]);
        }
    }
}

#[test]
#[ignore = "needs exiftool; run tests/run.sh"]
fn what_exiftool_writes_into_a_photograph_stays_behind() {
    let folder = tempfile::tempdir().unwrap();
    let still = folder.path().join("a.jpg");
    fs::write(&still, jpeg(&photograph::quarters(400, 300))).unwrap();
    judge::ask(
        "exiftool",
        [
            "-overwrite_original".as_ref(),
            "-GPSLatitude=51.99".as_ref(),
            "-GPSLatitudeRef=N".as_ref(),
            "-XMP:Creator=Mill Lane".as_ref(),
            "-IPTC:City=Mill Lane".as_ref(),
            "-EXIF:UserComment=Mill Lane".as_ref(),
            "-Comment=Mill Lane".as_ref(),
            still.as_os_str(),
        ],
    )
    .must_pass("exiftool could not write");
    let spoken = fs::read(&still).unwrap();
    assert!(holds(&spoken, b"Mill Lane"));
    let book = album(&[("a.jpg", spoken)], "").write();
    assert_eq!(traject(book.root(), &["build"]).code, 0);
    for (name, bytes) in files(&book.root().join("build")) {
        assert!(!holds(&bytes, b"Mill Lane"), "{name}");
    }
}
