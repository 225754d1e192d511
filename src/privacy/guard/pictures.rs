//! Picture files down to their segments: structure and pixels, and nothing that tells anything.

/// What is wrong with a picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PictureProblem {
    /// It can't be read to its end.
    Unreadable,
    /// Something is in it beside structure and pixels: metadata, a comment, a preview, bytes after the end.
    TellsMore,
}

/// Looks through a JPEG or a PNG.
pub(super) fn check(file: &[u8]) -> Result<(), PictureProblem> {
    if file.starts_with(&[0xff, 0xd8]) {
        jpeg(file)
    } else if let Some(rest) = file.strip_prefix(b"\x89PNG\r\n\x1a\n") {
        png(rest)
    } else {
        Err(PictureProblem::Unreadable)
    }
}

fn jpeg(file: &[u8]) -> Result<(), PictureProblem> {
    let mut at = 2;
    loop {
        let marker = match file.get(at..at + 2) {
            Some([0xff, marker]) => *marker,
            _ => return Err(PictureProblem::Unreadable),
        };
        at += 2;
        match marker {
            0xff => at -= 1,
            0xd9 => return if at == file.len() { Ok(()) } else { Err(PictureProblem::TellsMore) },
            // Where decoding begins again.
            0xd0..=0xd7 => {}
            0xe0 => {
                let segment = segment(file, &mut at)?;
                let plain = segment.starts_with(b"JFIF\0") && segment.len() == 14;
                if !plain {
                    return Err(PictureProblem::TellsMore);
                }
            }
            // Frames, tables, restart interval.
            0xc0..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf | 0xdb | 0xcc | 0xdd => {
                segment(file, &mut at)?;
            }
            0xda => {
                segment(file, &mut at)?;
                at = scan_end(file, at).ok_or(PictureProblem::Unreadable)?;
            }
            _ => return Err(PictureProblem::TellsMore),
        }
    }
}

fn segment<'a>(file: &'a [u8], at: &mut usize) -> Result<&'a [u8], PictureProblem> {
    let Some([high, low]) = file.get(*at..*at + 2) else { return Err(PictureProblem::Unreadable) };
    let length = usize::from(u16::from_be_bytes([*high, *low]));
    let body = length.checked_sub(2).and_then(|_| file.get(*at + 2..*at + length)).ok_or(PictureProblem::Unreadable)?;
    *at += length;
    Ok(body)
}

/// Where the next marker is after coded pixels.
fn scan_end(file: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        let found = file.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        at += found;
        match file.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

fn png(mut rest: &[u8]) -> Result<(), PictureProblem> {
    loop {
        let length = rest.get(..4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
        let length = length.ok_or(PictureProblem::Unreadable)? as usize;
        let kind = rest.get(4..8).ok_or(PictureProblem::Unreadable)?;
        let after = length.checked_add(12).and_then(|length| rest.get(length..)).ok_or(PictureProblem::Unreadable)?;
        match kind {
            b"IEND" => return if after.is_empty() { Ok(()) } else { Err(PictureProblem::TellsMore) },
            b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"sRGB" | b"gAMA" | b"pHYs" => rest = after,
            _ => return Err(PictureProblem::TellsMore),
        }
    }
}

#[cfg(test)]
mod tests {
    use image::ImageEncoder as _;

    use super::*;

    fn encoded(jpeg: bool) -> Vec<u8> {
        let mut file = Vec::new();
        let pixels: Vec<u8> = (0..32 * 32 * 3).map(|at| (at * 7 % 251) as u8).collect();
        if jpeg {
            image::codecs::jpeg::JpegEncoder::new(&mut file)
                .write_image(&pixels, 32, 32, image::ExtendedColorType::Rgb8)
                .unwrap();
        } else {
            image::codecs::png::PngEncoder::new(&mut file)
                .write_image(&pixels, 32, 32, image::ExtendedColorType::Rgb8)
                .unwrap();
        }
        file
    }

    #[test]
    fn clean_pictures_pass() {
        assert_eq!(check(&encoded(true)), Ok(()));
        assert_eq!(check(&encoded(false)), Ok(()));
    }

    #[test]
    fn whatever_tells_more_is_found() {
        let clean = encoded(true);
        for marker in [0xe1, 0xe2, 0xed, 0xfe] {
            let mut file = clean.clone();
            file.splice(2..2, [0xff, marker, 0, 6, b'n', b'a', b'm', b'e']);
            assert_eq!(check(&file), Err(PictureProblem::TellsMore), "{marker:x}");
        }
        for mut file in [clean.clone(), encoded(false)] {
            file.extend(b"name");
            assert_eq!(check(&file), Err(PictureProblem::TellsMore));
            file.truncate(file.len() / 2);
            assert_eq!(check(&file), Err(PictureProblem::Unreadable));
        }
        let mut file = encoded(false);
        let chunk = [&[0, 0, 0, 4][..], b"tEXt", b"name", &[0, 0, 0, 0]].concat();
        file.splice(8 + 25..8 + 25, chunk);
        assert_eq!(check(&file), Err(PictureProblem::TellsMore));
        assert_eq!(check(b"GIF89a"), Err(PictureProblem::Unreadable));
    }
}
