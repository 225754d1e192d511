//! The sRGB colour space as an ICC profile (ICC.1:2004, version 4.2), built from the numbers of IEC 61966-2-1: what
//! PDF/A asks for, in under 600 bytes.

/// The profile.
pub(crate) fn srgb() -> Vec<u8> {
    let curve = parametric_curve();
    // Colorants of IEC 61966-2-1, adapted from D65 to D50 by the Bradford transform.
    let parts: [([u8; 4], Vec<u8>); 9] = [
        (*b"desc", text("sRGB")),
        (*b"cprt", text("No copyright, use freely")),
        (*b"wtpt", xyz([0.964_2, 1.0, 0.824_9])),
        (*b"chad", adaptation()),
        (*b"rXYZ", xyz([0.436_065_7, 0.222_488_4, 0.013_916])),
        (*b"gXYZ", xyz([0.385_147_1, 0.716_873_2, 0.097_076_4])),
        (*b"bXYZ", xyz([0.143_066_4, 0.060_607_9, 0.714_096_1])),
        (*b"rTRC", curve.clone()),
        // Green and blue share red's curve; see below.
        (*b"gTRC", Vec::new()),
    ];
    let tags = parts.len() + 1;
    let mut table = Vec::new();
    let mut body: Vec<u8> = Vec::new();
    let begin = 128 + 4 + 12 * tags;
    let mut red_curve = (0, 0);
    for (signature, content) in &parts {
        let place = if content.is_empty() { red_curve } else { (begin + body.len(), content.len()) };
        if signature == b"rTRC" {
            red_curve = place;
        }
        entry(&mut table, *signature, place);
        body.extend(content);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    entry(&mut table, *b"bTRC", red_curve);
    let mut profile = header(begin + body.len());
    profile.extend((tags as u32).to_be_bytes());
    profile.extend(table);
    profile.extend(body);
    profile
}

fn entry(table: &mut Vec<u8>, signature: [u8; 4], (offset, length): (usize, usize)) {
    table.extend(signature);
    table.extend((offset as u32).to_be_bytes());
    table.extend((length as u32).to_be_bytes());
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend((size as u32).to_be_bytes());
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The day the version of the specification is of: a fixed date, never the clock's.
    for part in [2004_u16, 10, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 28]);
    // The illuminant of the connection space: D50.
    for value in [0.964_2, 1.0, 0.824_9] {
        header.extend(fixed(value));
    }
    header.resize(128, 0);
    header
}

/// s15Fixed16Number.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut part = b"XYZ \0\0\0\0".to_vec();
    part.extend(values.into_iter().flat_map(fixed));
    part
}

/// Bradford adaptation from D65 to D50.
fn adaptation() -> Vec<u8> {
    let matrix = [1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_08, -0.009_25, 0.015_08, 0.751_68];
    let mut part = b"sf32\0\0\0\0".to_vec();
    part.extend(matrix.into_iter().flat_map(fixed));
    part
}

/// Y = ((X + 0.055) / 1.055)^2.4 from 0.04045 on, X / 12.92 below.
fn parametric_curve() -> Vec<u8> {
    let mut part = b"para\0\0\0\0\0\x03\0\0".to_vec();
    part.extend([2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45].into_iter().flat_map(fixed));
    part
}

/// multiLocalizedUnicodeType with one English record.
fn text(words: &str) -> Vec<u8> {
    let letters: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut part = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    part.extend((letters.len() as u32).to_be_bytes());
    part.extend(28_u32.to_be_bytes());
    part.extend(letters);
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_tells_its_own_size_and_its_tags_lie_within() {
        let profile = srgb();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert!(profile.len() < 600 && profile.len().is_multiple_of(4));
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..number(128) {
            let (offset, length) = (number(132 + 12 * tag + 4), number(132 + 12 * tag + 8));
            assert!(offset >= 128 && offset + length <= profile.len() && offset.is_multiple_of(4));
        }
    }
}
