//! Photographs as cameras, phones and programs write them, made byte by byte: with everything in them that says where and
//! when, by whom and with what. Whoever builds with them must find none of it afterwards.

#![allow(dead_code, reason = "every test uses the part it needs")]

use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// What no picture that leaves may hold; every one of them is in [`talkative`]'s files.
pub(crate) const TOLD: [&[u8]; 9] =
    [b"Exif", b"Mill Lane", b"Bronwen", b"GPS-", b"dc:source", b"8BIM", b"MPF\0", b"ICC_PROFILE", b"ftyp"];

/// Red and green above, blue and yellow below, with grain as of a camera.
pub(crate) fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let grain = ((x * 7919 + y * 104_729) % 13) as u8;
        let color = match (x < width / 2, y < height / 2) {
            (true, true) => [200, 40, 40],
            (false, true) => [40, 150, 70],
            (true, false) => [40, 70, 180],
            (false, false) => [210, 180, 30],
        };
        Rgb(color.map(|channel: u8| channel.saturating_add(grain)))
    })
}

/// A plain JPEG of four to one colour, as cameras write them.
pub(crate) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 85);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(picture.as_raw(), picture.width() as u16, picture.height() as u16, ColorType::Rgb).unwrap();
    file
}

/// A progressive JPEG.
pub(crate) fn progressive(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 85);
    encoder.set_progressive(true);
    encoder.encode(picture.as_raw(), picture.width() as u16, picture.height() as u16, ColorType::Rgb).unwrap();
    file
}

/// A JPEG in four inks, as printing houses send them.
pub(crate) fn inks(picture: &RgbImage) -> Vec<u8> {
    let inks: Vec<u8> = picture.pixels().flat_map(|Rgb([r, g, b])| [255 - r, 255 - g, 255 - b, 0]).collect();
    let mut file = Vec::new();
    Encoder::new(&mut file, 85)
        .encode(&inks, picture.width() as u16, picture.height() as u16, ColorType::CmykAsYcck)
        .unwrap();
    file
}

/// A grey JPEG.
pub(crate) fn grey(picture: &RgbImage) -> Vec<u8> {
    let grey = image::DynamicImage::from(picture.clone()).to_luma8();
    let mut file = Vec::new();
    Encoder::new(&mut file, 85)
        .encode(grey.as_raw(), grey.width() as u16, grey.height() as u16, ColorType::Luma)
        .unwrap();
    file
}

/// The same JPEG with everything that phones and programs add: EXIF with orientation, position, maker's note and
/// thumbnail, XMP, IPTC, a colour profile, a comment, a second picture and a film behind the end.
pub(crate) fn talkative(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let thumbnail = self::jpeg(&quarters(16, 16));
    let mut file = jpeg.to_vec();
    for (marker, body) in [
        (0xFE, b"Comment: taken at 4 Mill Lane".to_vec()),
        (0xE2, b"MPF\0MM\0*\0\0\0\x08\0\0\0\0\0\0Mill Lane".to_vec()),
        (0xE2, [&b"ICC_PROFILE\0\x01\x01"[..], &no_profile()].concat()),
        (0xED, iptc()),
        (0xE1, [&b"http://ns.adobe.com/xap/1.0/\0"[..], XMP.as_bytes()].concat()),
        (0xE1, exif(orientation, &thumbnail)),
    ] {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        file = [&file[..2], &[0xFF, marker], &length, &body, &file[2..]].concat();
    }
    [&file[..], &thumbnail, b"\0\0\0\x18ftypmp42 the film of a motion photograph, Mill Lane"].concat()
}

const XMP: &str = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF \
    xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' \
    xmlns:dc='http://purl.org/dc/elements/1.1/' dc:source='Bronwen Hale, 4 Mill Lane'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";

/// A profile's head and nothing else: it is no profile, and must not leave all the same.
fn no_profile() -> Vec<u8> {
    let mut profile = vec![0; 132];
    profile[36..40].copy_from_slice(b"acsp");
    profile[48..57].copy_from_slice(b"Mill Lane");
    profile
}

fn iptc() -> Vec<u8> {
    let caption = b"Bronwen at 4 Mill Lane";
    let record = [&b"\x1c\x02\x78\0"[..], &[caption.len() as u8], caption].concat();
    let length = u32::try_from(record.len()).unwrap().to_be_bytes();
    let padding: &[u8] = if record.len() % 2 == 1 { b"\0" } else { b"" };
    [&b"Photoshop 3.0\x008BIM\x04\x04\0\0"[..], &length, &record, padding].concat()
}

/// One entry of an EXIF directory, big-endian.
fn entry(tag: u16, kind: u16, count: usize, value: [u8; 4]) -> Vec<u8> {
    [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &u32::try_from(count).unwrap().to_be_bytes(), &value].concat()
}

fn directory(entries: &[Vec<u8>], next: usize) -> Vec<u8> {
    let count = u16::try_from(entries.len()).unwrap().to_be_bytes();
    [&count[..], &entries.concat(), &u32::try_from(next).unwrap().to_be_bytes()].concat()
}

/// Where the camera was held, by whom, where on earth; a maker's note; a small picture.
fn exif(orientation: u8, thumbnail: &[u8]) -> Vec<u8> {
    let at = |offset: usize| u32::try_from(offset).unwrap().to_be_bytes();
    let (artist, maker) = (b"Bronwen Hale\0", b"GPS-maker: 4 Mill Lane\0");
    // 51 degrees 59 minutes north.
    let latitude: Vec<u8> = [51_u32, 1, 59, 1, 0, 1].iter().flat_map(|number| number.to_be_bytes()).collect();
    let (first, exif, gps, second) = (8, 8 + 2 + 12 * 4 + 4, 8 + 2 + 12 * 4 + 4 + 2 + 12 + 4, 8 + 54 + 18 + 2 + 24 + 4);
    let values = second + 2 + 24 + 4;
    let places = [values, values + artist.len(), values + artist.len() + maker.len()];
    let small = places[2] + latitude.len();
    let blocks = [
        directory(
            &[
                entry(0x0112, 3, 1, [0, orientation, 0, 0]),
                entry(0x013B, 2, artist.len(), at(places[0])),
                entry(0x8769, 4, 1, at(exif)),
                entry(0x8825, 4, 1, at(gps)),
            ],
            second,
        ),
        directory(&[entry(0x927C, 7, maker.len(), at(places[1]))], 0),
        directory(&[entry(1, 2, 2, *b"N\0\0\0"), entry(2, 5, 3, at(places[2]))], 0),
        directory(&[entry(0x0201, 4, 1, at(small)), entry(0x0202, 4, 1, at(thumbnail.len()))], 0),
        artist.to_vec(),
        maker.to_vec(),
        latitude,
        thumbnail.to_vec(),
    ];
    let head = [&b"MM\0*"[..], &at(first)].concat();
    [&b"Exif\0\0"[..], &head, &blocks.concat()].concat()
}

/// A picture as a camera stores it when it is held so that EXIF names this orientation.
pub(crate) fn stored(seen: &RgbImage, orientation: u8) -> RgbImage {
    use image::imageops::{flip_horizontal, flip_vertical, rotate90, rotate180, rotate270};
    match orientation {
        2 => flip_horizontal(seen),
        3 => rotate180(seen),
        4 => flip_vertical(seen),
        5 => rotate270(&flip_horizontal(seen)),
        6 => rotate270(seen),
        7 => rotate90(&flip_horizontal(seen)),
        8 => rotate90(seen),
        _ => seen.clone(),
    }
}

pub(crate) fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}
