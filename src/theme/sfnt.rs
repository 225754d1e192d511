//! The few numbers a font file must tell: units, heights, widths, names. Reads; never changes a font and never panics on
//! a broken one.

/// What the writer needs to know of one face. Lengths are in font units unless said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Face {
    /// Font units in an em.
    pub(crate) units_per_em: f32,
    /// Height above the baseline.
    pub(crate) ascent: f32,
    /// Depth below the baseline, negative.
    pub(crate) descent: f32,
    /// Height of capitals.
    pub(crate) cap_height: f32,
    /// Bounding box of all glyphs: left, bottom, right, top.
    pub(crate) bounds: [i16; 4],
    /// Rise and run of an upright stroke.
    pub(crate) slope: (i16, i16),
    /// 100–900.
    pub(crate) weight: u16,
    /// Where the advances stand in the file, and how many there are: later glyphs have the last one.
    advances: (usize, usize),
    /// Name for the PDF: ASCII letters, digits and hyphens.
    pub(crate) postscript_name: String,
}

impl Face {
    /// Reads a single-face font with TrueType or CFF outlines; none if a table it needs is missing or cut off.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let tables = Tables { bytes, count: u16_at(bytes, 4)?.into() };
        let (head, hhea, maxp) = (tables.find(*b"head")?, tables.find(*b"hhea")?, tables.find(*b"maxp")?);
        let hmtx = tables.find(*b"hmtx")?;
        let units_per_em = f32::from(u16_at(bytes, head + 18)?);
        if units_per_em < 16.0 {
            return None;
        }
        // Advances are looked up when a glyph is used: fonts of ten thousand glyphs are mostly there for one name.
        let measured = usize::from(u16_at(bytes, hhea + 34)?);
        let (glyphs, last) = (u16_at(bytes, maxp + 4)?, measured.checked_sub(1)?);
        u16_at(bytes, hmtx + 4 * last).filter(|_| glyphs > 0)?;
        let ascent = f32::from(i16_at(bytes, hhea + 4)?);
        let os2 = tables.find(*b"OS/2");
        let cap_height = os2
            .filter(|&at| u16_at(bytes, at).is_some_and(|version| version >= 2))
            .and_then(|at| i16_at(bytes, at + 88))
            .filter(|&height| height > 0)
            .map_or(ascent * 0.7, f32::from);
        Some(Self {
            units_per_em,
            ascent,
            descent: f32::from(i16_at(bytes, hhea + 6)?),
            cap_height,
            bounds: [
                i16_at(bytes, head + 36)?,
                i16_at(bytes, head + 38)?,
                i16_at(bytes, head + 40)?,
                i16_at(bytes, head + 42)?,
            ],
            slope: (i16_at(bytes, hhea + 18)?, i16_at(bytes, hhea + 20)?),
            weight: os2.and_then(|at| u16_at(bytes, at + 4)).unwrap_or(400),
            advances: (hmtx, last),
            postscript_name: tables.postscript_name().unwrap_or_else(|| "Font".to_owned()),
        })
    }

    /// A glyph's advance in thousandths of an em, rounded: the unit of PDF widths.
    pub(crate) fn advance(&self, bytes: &[u8], glyph: u16) -> u16 {
        let (start, last) = self.advances;
        let units = u16_at(bytes, start + 4 * usize::from(glyph).min(last)).unwrap_or(0);
        (f32::from(units) * 1000.0 / self.units_per_em).round() as u16
    }
}

struct Tables<'a> {
    bytes: &'a [u8],
    count: usize,
}

impl Tables<'_> {
    fn find(&self, tag: [u8; 4]) -> Option<usize> {
        let at = (0..self.count)
            .map(|index| 12 + 16 * index)
            .find(|&at| self.bytes.get(at..at + 4).is_some_and(|found| found == tag))?;
        Some(u32_at(self.bytes, at + 8)? as usize)
    }

    fn postscript_name(&self) -> Option<String> {
        const POSTSCRIPT: u16 = 6;
        let name = self.find(*b"name")?;
        let storage = name + usize::from(u16_at(self.bytes, name + 4)?);
        let records = usize::from(u16_at(self.bytes, name + 2)?);
        let record = (0..records)
            .map(|index| name + 6 + 12 * index)
            .find(|&at| u16_at(self.bytes, at + 6) == Some(POSTSCRIPT))?;
        let (length, offset) = (u16_at(self.bytes, record + 8)?, u16_at(self.bytes, record + 10)?);
        let start = storage + usize::from(offset);
        // The name may be UTF-16; its letters are ASCII in either encoding.
        let text = self.bytes.get(start..start + usize::from(length))?;
        let allowed = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
        let clean: String = text.iter().filter(allowed).map(|&byte| char::from(byte)).collect();
        (!clean.is_empty()).then_some(clean)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_be_bytes)
}

fn i16_at(bytes: &[u8], at: usize) -> Option<i16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(i16::from_be_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATKINSON: &[u8] = include_bytes!("../../themes/default/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");

    #[test]
    fn a_real_face_is_read() {
        let face = Face::read(ATKINSON).unwrap();
        assert_eq!(face.weight, 600);
        assert!(face.postscript_name.starts_with("AtkinsonHyperlegibleNext"), "{}", face.postscript_name);
        assert!(face.ascent > 0.0 && face.descent < 0.0 && face.cap_height < face.ascent);
    }

    #[test]
    fn a_font_cut_off_anywhere_is_refused_or_read_but_never_panics() {
        for length in (0..ATKINSON.len()).step_by(97) {
            let _ = Face::read(&ATKINSON[..length]);
        }
        assert_eq!(Face::read(&ATKINSON[..200]), None);
    }
}
