//! Pictures that say nothing but what they show.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{judge, sample};

#[test]
#[ignore = "needs exiftool; run tests/run.sh"]
fn pictures_beside_the_pages_say_nothing() {
    assert_silent(&sample::files_under(sample::built(), &["jpg", "jpeg", "png", "webp", "gif", "svg"]));
}

#[test]
#[ignore = "needs exiftool and poppler; run tests/run.sh"]
fn pictures_within_the_pdfs_say_nothing() {
    let folder = empty_folder("extracted");
    for (number, pdf) in sample::pdfs().iter().enumerate() {
        let start = folder.join(format!("{number:03}"));
        judge::ask("pdfimages", ["-all".as_ref(), pdf.as_os_str(), start.as_os_str()])
            .must_pass("pdfimages could not read it");
    }
    // JPEGs come out as they lie in the PDF; other pictures lie there as pixels alone and poppler writes the file.
    assert_silent(&sample::files_under(&folder, &["jpg"]));
}

#[test]
#[ignore = "needs exiftool; run tests/run.sh"]
fn pages_that_stand_alone_carry_their_pictures_and_those_say_nothing() {
    let book = sample::copy_of_the_book("standalone");
    sample::assert_built(&sample::build(&book, &["--standalone"]));
    let folder = empty_folder("standalone-pictures");
    let mut pictures = vec![];
    for page in sample::files_under(&book.join("build/families"), &["html"]) {
        let html = fs::read_to_string(&page).unwrap();
        assert!(!html.contains("src=\"img/"), "{} has a picture outside", page.display());
        for (ending, encoded) in embedded_pictures(&html) {
            let picture = folder.join(format!("{:04}.{ending}", pictures.len()));
            fs::write(&picture, from_base64(encoded)).unwrap();
            pictures.push(picture);
        }
    }
    assert_silent(&pictures);
}

#[track_caller]
fn assert_silent(pictures: &[PathBuf]) {
    assert!(!pictures.is_empty(), "the sample book has stills, and none came out");
    let found = judge::exiftool(pictures);
    let found = found.as_array().expect("exiftool gives a list");
    assert_eq!(found.len(), pictures.len());
    let said: Vec<String> = found.iter().flat_map(said_by).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// Everything exiftool found in a picture that is neither structure nor of the file system.
fn said_by(picture: &Value) -> Vec<String> {
    let tags = picture.as_object().expect("exiftool gives a list of objects");
    let telling = tags.iter().filter(|(tag, _)| !is_structure(tag));
    telling.map(|(tag, value)| format!("{}: {tag} is {value}", picture["SourceFile"])).collect()
}

fn is_structure(tag: &str) -> bool {
    let Some((group, name)) = tag.split_once(':') else { return tag == "SourceFile" };
    match group {
        // The file system's, and what exiftool works out from the rest.
        "System" | "Composite" => true,
        "ExifTool" => name == "ExifToolVersion",
        "File" => matches!(
            name,
            "FileType"
                | "FileTypeExtension"
                | "MIMEType"
                | "ImageWidth"
                | "ImageHeight"
                | "EncodingProcess"
                | "BitsPerSample"
                | "ColorComponents"
                | "YCbCrSubSampling"
        ),
        "JFIF" => matches!(name, "JFIFVersion" | "ResolutionUnit" | "XResolution" | "YResolution"),
        "PNG" => matches!(
            name,
            "ImageWidth" | "ImageHeight" | "BitDepth" | "ColorType" | "Compression" | "Filter" | "Interlace"
        ),
        _ => false,
    }
}

fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The kind and the base64 text of every picture within a page.
fn embedded_pictures(html: &str) -> Vec<(&str, &str)> {
    let embedded = html.split("data:image/").skip(1).map(|rest| {
        let (kind, rest) = rest.split_once(";base64,").expect("pictures are in base64");
        let end = rest.find(['"', '\'', ')']).expect("a picture ends");
        (if kind == "jpeg" { "jpg" } else { kind }, &rest[..end])
    });
    embedded.collect()
}

fn from_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = vec![];
    let (mut bits, mut held) = (0_u32, 0);
    for digit in text.trim_end_matches('=').bytes() {
        let value = DIGITS.iter().position(|known| *known == digit).expect("a base64 digit");
        bits = bits << 6 | u32::try_from(value).unwrap();
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xFF) as u8);
        }
    }
    bytes
}

#[test]
fn what_tells_is_told_from_structure() {
    let picture = serde_json::json!({
        "SourceFile": "a.jpg", "File:ImageWidth": 3, "JFIF:JFIFVersion": 1.02, "System:FileName": "a.jpg",
        "File:Comment": "Mill Lane", "GPS:GPSLatitude": 51.9, "IFD0:Orientation": 6, "ICC-header:ProfileCreator": "x",
        "PNG:Title": "x", "XMP-dc:Creator": "x", "ExifTool:Warning": "x", "Photoshop:IPTCDigest": "x",
    });
    assert_eq!(said_by(&picture).len(), 8, "{:?}", said_by(&picture));
}

#[test]
fn pictures_within_a_page_are_found() {
    let html = r#"<img src="data:image/jpeg;base64,/9j/4A=="><img src="data:image/png;base64,iVBORw==">"#;
    let found: Vec<_> = embedded_pictures(html).into_iter().map(|(kind, text)| (kind, from_base64(text))).collect();
    assert_eq!(found, [("jpg", vec![0xFF, 0xD8, 0xFF, 0xE0]), ("png", b"\x89PNG".to_vec())]);
}
