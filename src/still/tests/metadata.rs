//! Nothing of the file a picture came from may leave with it.

use super::*;
use crate::still::drawing;

/// The markers of a JPEG in order, and whatever stands after its end.
pub(super) fn markers(jpeg: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut found = vec![];
    let mut at = 2;
    assert_eq!(&jpeg[..2], [0xFF, 0xD8]);
    loop {
        assert_eq!(jpeg[at], 0xFF, "no marker at {at}");
        let marker = jpeg[at + 1];
        found.push(marker);
        at += 2;
        if marker == 0xD9 {
            return (found, &jpeg[at..]);
        }
        at += usize::from(u16::from_be_bytes([jpeg[at], jpeg[at + 1]]));
        if marker == 0xDA {
            while jpeg[at] != 0xFF || matches!(jpeg[at + 1], 0 | 0xD0..=0xD7) {
                at += 1;
            }
        }
    }
}

pub(super) fn holds(file: &[u8], words: &[u8]) -> bool {
    file.windows(words.len()).any(|window| window == words)
}

/// A photograph with everything in it that phones and programs put there.
pub(super) fn talkative() -> Vec<u8> {
    let mut file = jpeg_of(&quarters(96, 64));
    file = with_segment(&file, 0xFE, b"Comment: taken at 4 Mill Lane");
    file = with_segment(&file, 0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x78\0\x0aMill Lane ");
    file = with_segment(&file, 0xE2, b"MPF\0MM\0*Mill Lane");
    file = with_segment(&file, 0xE2, b"ICC_PROFILE\0\x01\x01Mill Lane");
    file = with_segment(&file, 0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Mill Lane</x:xmpmeta>");
    file = with_segment(&file, 0xE1, &exif(1));
    file.extend_from_slice(b"\0\0\0\x18ftypmp42 the film of a motion photograph, Mill Lane");
    file
}

#[test]
fn a_photograph_leaves_with_structure_and_pixels_alone() {
    let source = talkative();
    for words in [&b"Exif"[..], b"Mill Lane", b"ICC_PROFILE", b"ftypmp42"] {
        assert!(holds(&source, words), "the test must be able to fail");
    }
    let hide = [area(0.1, 0.1, 0.2, 0.2)];
    let crop = Some(area(0.0, 0.0, 0.5, 1.0));
    for made in [
        photograph(&source, None, &[], 4000).unwrap(),
        photograph(&source, None, &[], 40).unwrap(),
        photograph(&source, crop, &hide, 40).unwrap(),
    ] {
        let (found, after) = markers(&made.file);
        assert!(after.is_empty());
        assert!(found.iter().all(|marker| [0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9].contains(marker)), "{found:x?}");
        assert_eq!(found.iter().rposition(|marker| *marker == 0xE0), Some(0), "{found:x?}");
        assert_eq!(&made.file[6..11], b"JFIF\0");
        for words in [&b"Exif"[..], b"GPS", b"Mill", b"ICC", b"http", b"8BIM", b"ftyp", b"Adobe", b"Comment"] {
            assert!(!holds(&made.file, words), "{}", String::from_utf8_lossy(words));
        }
    }
}

#[test]
fn a_drawing_leaves_with_structure_and_pixels_alone() {
    let png = file_of(&quarters(30, 20).into(), ImageFormat::Png);
    let text = png_chunk(*b"tEXt", b"Comment\0Mill Lane");
    let exif = png_chunk(*b"eXIf", &exif(6)[6..]);
    // After the signature and the header chunk.
    let source = [&png[..33], &text, &exif, &png[33..], b"Mill Lane"].concat();
    let made = drawing(&source, 1000).unwrap();
    assert_eq!((made.width, made.height), (20, 30), "turned as its EXIF asks");
    assert!(holds(&source, b"Mill Lane") && !holds(&made.file, b"Mill"));
    let mut kinds = vec![];
    let mut at = 8;
    while at < made.file.len() {
        let length = u32::from_be_bytes(made.file[at..at + 4].try_into().unwrap()) as usize;
        kinds.push(made.file[at + 4..at + 8].to_vec());
        at += length + 12;
    }
    kinds.dedup();
    assert_eq!(kinds, [b"IHDR", b"IDAT", b"IEND"]);
}

#[test]
fn a_photograph_from_a_talkative_png_or_webp_is_as_silent() {
    let png = file_of(&quarters(30, 20).into(), ImageFormat::Png);
    let source = [&png[..33], &png_chunk(*b"tEXt", b"Comment\0Mill Lane"), &png[33..]].concat();
    let webp = include_bytes!("../fixtures/quarters-lossy.webp");
    assert!(holds(webp, b"ICCP"), "the test must be able to fail");
    for file in [&source[..], webp] {
        let made = photograph(file, None, &[], 4000).unwrap();
        let (found, after) = markers(&made.file);
        assert!(after.is_empty() && found.iter().all(|marker| !matches!(marker, 0xE1..=0xEF | 0xFE)));
        assert!(!holds(&made.file, b"Mill"));
    }
}

pub(super) fn png_chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(body);
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], &kind, body, &sum.sum().to_be_bytes()].concat()
}
