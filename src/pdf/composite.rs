//! Glyphs made of several others. Where a letter or a syllable is drawn with more glyphs than one, as Arabic letters with
//! their dots and the syllables of Indian scripts are, the font that goes into the file gets one glyph that draws them all:
//! every reader then finds the whole text of it at one place and in its order, and the picture stays as it was.

/// One of the glyphs that a composite draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Component {
    pub(crate) glyph: u16,
    /// To the right and up, in font units.
    pub(crate) offset: [i16; 2],
}

/// Several glyphs at their places, drawn as one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Composite {
    pub(crate) components: Vec<Component>,
    /// In font units.
    pub(crate) advance: u16,
}

/// How many glyphs a font has.
pub(crate) fn glyph_count(font: &[u8]) -> Option<u16> {
    u16_at(table(font, *b"maxp")?, 4)
}

/// The font with the composites after its own glyphs; none if its tables don't hold together.
pub(crate) fn with_composites(font: &[u8], composites: &[Composite]) -> Option<Vec<u8>> {
    let count = glyph_count(font)?;
    let total = count.checked_add(u16::try_from(composites.len()).ok()?)?;
    let outlines = Outlines::read(font, count)?;
    let mut glyf = table(font, *b"glyf")?.to_vec();
    let mut loca = Vec::with_capacity(4 * (usize::from(total) + 1));
    for glyph in 0..=count {
        loca.extend(u32::try_from(outlines.start(glyph)?).ok()?.to_be_bytes());
    }
    let mut metrics: Vec<(u16, i16)> = (0..count).map(|glyph| outlines.metric(glyph)).collect::<Option<_>>()?;
    glyf.truncate(outlines.start(count)?);
    for composite in composites {
        let bounds = outlines.bounds(composite)?;
        metrics.push((composite.advance, bounds.map_or(0, |bounds| bounds[0])));
        if let Some(bounds) = bounds {
            outlines.draw(composite, bounds, &mut glyf)?;
        }
        loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
    }
    let hmtx =
        metrics.iter().flat_map(|(advance, side)| [advance.to_be_bytes(), side.to_be_bytes()]).flatten().collect();
    let mut head = table(font, *b"head")?.to_vec();
    // Long places of glyphs; the sum over the whole file comes last.
    head.get_mut(50..52)?.copy_from_slice(&1_u16.to_be_bytes());
    head.get_mut(8..12)?.fill(0);
    let mut hhea = table(font, *b"hhea")?.to_vec();
    hhea.get_mut(34..36)?.copy_from_slice(&total.to_be_bytes());
    let mut maxp = table(font, *b"maxp")?.to_vec();
    maxp.get_mut(4..6)?.copy_from_slice(&total.to_be_bytes());
    raise_limits(&mut maxp, composites)?;
    let changed: [([u8; 4], Vec<u8>); 6] =
        [(*b"glyf", glyf), (*b"head", head), (*b"hhea", hhea), (*b"hmtx", hmtx), (*b"loca", loca), (*b"maxp", maxp)];
    assembled(font, changed)
}

/// What a font says of the most that a composite of it may need.
fn raise_limits(maxp: &mut [u8], composites: &[Composite]) -> Option<()> {
    const PARTS: usize = 28;
    const DEPTH: usize = 30;
    let most = composites.iter().map(|composite| composite.components.len()).max().unwrap_or(0);
    let most = u16::try_from(most).ok()?;
    let parts = u16_at(maxp, PARTS)?.max(most);
    let depth = u16_at(maxp, DEPTH)?.saturating_add(1);
    // Points and contours of all parts together: never more than those of the largest glyph times the parts.
    let times = |at: usize, most_at: usize| {
        let single = u16_at(maxp, at)?.max(u16_at(maxp, most_at)?);
        Some(single.saturating_mul(most.max(1)))
    };
    let (points, contours) = (times(6, 10)?, times(8, 12)?);
    for (at, value) in [(10, points), (12, contours), (PARTS, parts), (DEPTH, depth)] {
        maxp.get_mut(at..at + 2)?.copy_from_slice(&value.to_be_bytes());
    }
    Some(())
}

/// Where the outlines of a font are, and how wide its glyphs are.
struct Outlines<'a> {
    glyf: &'a [u8],
    loca: &'a [u8],
    hmtx: &'a [u8],
    long: bool,
    /// How many glyphs have an advance of their own.
    measured: u16,
    count: u16,
}

impl<'a> Outlines<'a> {
    fn read(font: &'a [u8], count: u16) -> Option<Self> {
        let measured = u16_at(table(font, *b"hhea")?, 34)?;
        let long = u16_at(table(font, *b"head")?, 50)? == 1;
        let (glyf, loca, hmtx) = (table(font, *b"glyf")?, table(font, *b"loca")?, table(font, *b"hmtx")?);
        (measured > 0).then_some(Self { glyf, loca, hmtx, long, measured, count })
    }

    /// Where a glyph begins; that of the count is where the last one ends.
    fn start(&self, glyph: u16) -> Option<usize> {
        let at = usize::from(glyph);
        if self.long {
            u32_at(self.loca, 4 * at).map(|at| at as usize)
        } else {
            Some(2 * usize::from(u16_at(self.loca, 2 * at)?))
        }
    }

    /// Advance and left side.
    fn metric(&self, glyph: u16) -> Option<(u16, i16)> {
        let (at, measured) = (usize::from(glyph), usize::from(self.measured));
        let advance = u16_at(self.hmtx, 4 * at.min(measured - 1))?;
        let side = if at < measured { 4 * at + 2 } else { 4 * measured + 2 * (at - measured) };
        Some((advance, i16_at(self.hmtx, side).unwrap_or(0)))
    }

    #[expect(clippy::option_option, reason = "nothing drawn is not a broken font")]
    /// What a glyph covers as it is drawn by itself; none if it draws nothing. And how far it is moved for that: its left
    /// side says where it begins, whatever its outline says.
    fn drawn(&self, glyph: u16) -> Option<Option<([i16; 4], i16)>> {
        if glyph >= self.count {
            return None;
        }
        let (start, end) = (self.start(glyph)?, self.start(glyph.checked_add(1)?)?);
        if end <= start {
            return Some(None);
        }
        let at = |offset: usize| i16_at(self.glyf, start + offset);
        let bounds = [at(2)?, at(4)?, at(6)?, at(8)?];
        let (_, side) = self.metric(glyph)?;
        Some(Some((bounds, side.saturating_sub(bounds[0]))))
    }

    #[expect(clippy::option_option, reason = "nothing drawn is not a broken font")]
    /// What a composite covers: left, bottom, right, top.
    fn bounds(&self, composite: &Composite) -> Option<Option<[i16; 4]>> {
        let mut whole: Option<[i16; 4]> = None;
        for component in &composite.components {
            let Some((bounds, moved)) = self.drawn(component.glyph)? else { continue };
            let [x, y] = component.offset;
            let x = x.saturating_add(moved);
            let [left, bottom, right, top] = bounds;
            let placed =
                [left.saturating_add(x), bottom.saturating_add(y), right.saturating_add(x), top.saturating_add(y)];
            whole = Some(whole.map_or(placed, |known| {
                [known[0].min(placed[0]), known[1].min(placed[1]), known[2].max(placed[2]), known[3].max(placed[3])]
            }));
        }
        Some(whole)
    }

    /// Writes a composite glyph.
    fn draw(&self, composite: &Composite, bounds: [i16; 4], glyf: &mut Vec<u8>) -> Option<()> {
        const WORDS: u16 = 0x0001;
        const ARE_OFFSETS: u16 = 0x0002;
        const MORE: u16 = 0x0020;
        const UNSCALED: u16 = 0x1000;
        let mut inked: Vec<(u16, [i16; 2])> = Vec::with_capacity(composite.components.len());
        for component in &composite.components {
            if let Some((_, moved)) = self.drawn(component.glyph)? {
                inked.push((component.glyph, [component.offset[0].saturating_add(moved), component.offset[1]]));
            }
        }
        glyf.extend((-1_i16).to_be_bytes());
        glyf.extend(bounds.iter().flat_map(|bound| bound.to_be_bytes()));
        for (index, (glyph, [x, y])) in inked.iter().enumerate() {
            let more = if index + 1 < inked.len() { MORE } else { 0 };
            glyf.extend((WORDS | ARE_OFFSETS | UNSCALED | more).to_be_bytes());
            glyf.extend(glyph.to_be_bytes());
            glyf.extend(x.to_be_bytes());
            glyf.extend(y.to_be_bytes());
        }
        glyf.resize(glyf.len().next_multiple_of(4), 0);
        Some(())
    }
}

/// The font with these tables in the place of its own.
fn assembled(font: &[u8], mut changed: [([u8; 4], Vec<u8>); 6]) -> Option<Vec<u8>> {
    let count = usize::from(u16_at(font, 4)?);
    let mut bytes = font.get(..12)?.to_vec();
    let mut directory = Vec::with_capacity(16 * count);
    let mut body: Vec<u8> = Vec::with_capacity(font.len() + 4096);
    let mut head_at = None;
    for index in 0..count {
        let at = 12 + 16 * index;
        let tag: [u8; 4] = font.get(at..at + 4)?.try_into().ok()?;
        let new = changed.iter_mut().find(|(known, _)| *known == tag).map(|(_, data)| std::mem::take(data));
        let data = match &new {
            Some(data) => data.as_slice(),
            None => table(font, tag)?,
        };
        let place = 12 + 16 * count + body.len();
        if tag == *b"head" {
            head_at = Some(place);
        }
        directory.extend(tag);
        directory.extend(checksum(data).to_be_bytes());
        directory.extend(u32::try_from(place).ok()?.to_be_bytes());
        directory.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
        body.extend(data);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    bytes.extend(directory);
    bytes.extend(body);
    let adjustment = 0xb1b0_afba_u32.wrapping_sub(checksum(&bytes));
    let head = head_at?;
    bytes.get_mut(head + 8..head + 12)?.copy_from_slice(&adjustment.to_be_bytes());
    Some(bytes)
}

fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0_u32, |sum, chunk| {
        let mut word = [0; 4];
        for (to, from) in word.iter_mut().zip(chunk) {
            *to = *from;
        }
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

fn table(font: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = usize::from(u16_at(font, 4)?);
    let at =
        (0..count).map(|index| 12 + 16 * index).find(|&at| font.get(at..at + 4).is_some_and(|found| found == tag))?;
    let (start, length) = (u32_at(font, at + 8)? as usize, u32_at(font, at + 12)? as usize);
    font.get(start..start.checked_add(length)?)
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

    const ARABIC: &[u8] = include_bytes!("../../themes/default/fonts/NotoSansArabic_400Regular.ttf");

    fn subset() -> Vec<u8> {
        let mut glyphs = subsetter::GlyphRemapper::new();
        for glyph in 3..9 {
            glyphs.remap(glyph);
        }
        subsetter::subset(ARABIC, 0, &glyphs).unwrap()
    }

    fn pair() -> Composite {
        let components = vec![Component { glyph: 1, offset: [0, 0] }, Component { glyph: 2, offset: [30, -200] }];
        Composite { components, advance: 777 }
    }

    #[test]
    fn composite_has_its_width_and_covers_its_parts() {
        let font = subset();
        let count = glyph_count(&font).unwrap();
        let whole = with_composites(&font, &[pair()]).unwrap();
        assert_eq!(glyph_count(&whole), Some(count + 1));
        let outlines = Outlines::read(&whole, count + 1).unwrap();
        let (bounds, moved) = outlines.drawn(count).unwrap().unwrap();
        assert_eq!((outlines.metric(count).unwrap().0, moved), (777, 0));
        let before = Outlines::read(&font, count).unwrap();
        assert_eq!(Some(Some(bounds)), before.bounds(&pair()));
        for glyph in 0..count {
            assert_eq!(before.metric(glyph), outlines.metric(glyph));
            assert_eq!(before.drawn(glyph), outlines.drawn(glyph));
        }
        assert_eq!(checksum(&whole), 0xb1b0_afba, "the file's sum is the one the format asks for");
    }

    #[test]
    fn composite_of_an_unknown_glyph_is_refused() {
        let components = vec![Component { glyph: 900, offset: [0, 0] }];
        assert_eq!(with_composites(&subset(), &[Composite { components, advance: 1 }]), None);
    }

    #[test]
    fn font_cut_off_anywhere_is_refused_or_extended_but_never_panics() {
        let font = subset();
        for length in (0..font.len()).step_by(7) {
            let _ = with_composites(&font[..length], &[pair()]);
        }
    }
}
