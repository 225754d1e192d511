//! Whether the coded pixels of a JPEG are all there is in its scans.
//!
//! A decoder stops when it has its last block, and whatever stands between there and the next marker goes unseen. Where
//! coded pixels are kept as they are, it would leave with them. So every scan is read to its last block here, its bits
//! counted and not one of its values used (ITU-T T.81, F.2 and G.2).

use super::jpeg::Segment;

/// A Huffman table: for every sixteen bits the length of the code they begin with, and its value; 0 where there is none.
type Table = Vec<u16>;

/// A frame and the tables as they stand, from one segment to the next.
#[derive(Debug, Default)]
pub(super) struct Coded {
    components: Vec<Component>,
    progressive: bool,
    size: (usize, usize),
    restart: usize,
    direct: [Table; 4],
    alternating: [Table; 4],
}

#[derive(Debug)]
struct Component {
    name: u8,
    across: usize,
    down: usize,
    /// Blocks of the component itself, not filled up to whole units.
    blocks: (usize, usize),
    /// Blocks in a row as stored.
    stride: usize,
    /// Progressive frames: which values of each block are not 0 so far.
    nonzero: Vec<u64>,
}

/// What a scan's head says.
#[derive(Clone, Copy)]
struct Pass {
    from: u32,
    to: u32,
    /// A further bit of values that are known, rather than the first of them.
    refines: bool,
}

impl Coded {
    /// Takes the next segment; none when it makes no sense, or when its scan holds more than coded pixels.
    pub(super) fn take(&mut self, segment: &Segment<'_>) -> Option<()> {
        match segment.marker {
            0xC0..=0xC2 => self.frame(segment.body, segment.marker == 0xC2),
            0xC4 => self.tables(segment.body),
            0xDD => {
                let [high, low] = *segment.body else { return None };
                self.restart = usize::from(u16::from_be_bytes([high, low]));
                Some(())
            }
            0xDA => self.scan(segment.body, segment.scan),
            _ => Some(()),
        }
    }

    fn frame(&mut self, body: &[u8], progressive: bool) -> Option<()> {
        let [_, high_1, high_2, wide_1, wide_2, count, rest @ ..] = body else { return None };
        let side = |high: u8, low: u8| usize::from(u16::from_be_bytes([high, low]));
        let (width, height) = (side(*wide_1, *wide_2), side(*high_1, *high_2));
        let factors = |part: &[u8; 3]| match usize::from(*count) {
            // Alone, a component has no need of factors and its blocks follow each other.
            1 => (part[0], 1, 1),
            _ => (part[0], usize::from(part[1] >> 4), usize::from(part[1] & 15)),
        };
        let named: Vec<(u8, usize, usize)> = rest.as_chunks().0.iter().map(factors).collect();
        let most_across = named.iter().map(|part| part.1).max().filter(|most| (1..=4).contains(most))?;
        let most_down = named.iter().map(|part| part.2).max().filter(|most| (1..=4).contains(most))?;
        let units = (width.div_ceil(8 * most_across), height.div_ceil(8 * most_down));
        self.size = units;
        self.progressive = progressive;
        self.components.clear();
        for (name, across, down) in named {
            if across == 0 || down == 0 {
                return None;
            }
            let blocks = ((width * across).div_ceil(8 * most_across), (height * down).div_ceil(8 * most_down));
            let stored = if progressive { units.0 * across * units.1 * down } else { 0 };
            let stride = units.0 * across;
            self.components.push(Component { name, across, down, blocks, stride, nonzero: vec![0; stored] });
        }
        Some(())
    }

    fn tables(&mut self, mut body: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = body.split_first() {
            let (counts, rest) = rest.split_at_checked(16)?;
            let total: usize = counts.iter().map(|count| usize::from(*count)).sum();
            let (values, rest) = rest.split_at_checked(total)?;
            let kinds = if kind >> 4 == 0 { &mut self.direct } else { &mut self.alternating };
            *kinds.get_mut(usize::from(kind & 15))? = table(counts, values)?;
            body = rest;
        }
        Some(())
    }

    fn scan(&mut self, head: &[u8], data: &[u8]) -> Option<()> {
        let count = usize::from(*head.first()?);
        let named = head.get(1..=2 * count)?.as_chunks::<2>().0;
        let &[from, to, bits] = head.get(1 + 2 * count..)? else { return None };
        let pass = Pass { from: from.into(), to: to.into(), refines: bits >> 4 != 0 };
        let is_band = pass.to < 64 && pass.from <= pass.to && (pass.from > 0) == (pass.to > 0);
        let makes_sense = if self.progressive { is_band && (pass.from == 0 || count == 1) } else { pass.from == 0 };
        if !makes_sense {
            return None;
        }
        let mut parts = Vec::with_capacity(count);
        for [name, tables] in named {
            let at = self.components.iter().position(|component| component.name == *name)?;
            parts.push((at, usize::from(tables >> 4), usize::from(tables & 15)));
        }
        let Self { components, direct, alternating, progressive, .. } = self;
        let mut bits = Bits { data, at: 0, held: 0, count: 0 };
        // A component by itself has its own blocks and no more; several share units.
        let units = match *parts.as_slice() {
            [(alone, ..)] => components.get(alone)?.blocks,
            _ => self.size,
        };
        let (mut ends, mut since) = (0_u32, 0);
        for unit in 0..units.0 * units.1 {
            if self.restart > 0 && since == self.restart {
                bits.restart()?;
                (ends, since) = (0, 0);
            }
            since += 1;
            let (column, row) = (unit % units.0, unit / units.0);
            for (at, direct_table, alternating_table) in &parts {
                let component = components.get_mut(*at)?;
                let (across, down) = if parts.len() == 1 { (1, 1) } else { (component.across, component.down) };
                for block in 0..across * down {
                    let (x, y) = (column * across + block % across, row * down + block / across);
                    let (direct, alternating) = (direct.get(*direct_table)?, alternating.get(*alternating_table)?);
                    if *progressive {
                        let nonzero = component.nonzero.get_mut(y * component.stride + x)?;
                        pass.block(&mut bits, direct, alternating, nonzero, &mut ends)?;
                    } else {
                        whole_block(&mut bits, direct, alternating)?;
                    }
                }
            }
        }
        bits.is_at_end().then_some(())
    }
}

fn table(counts: &[u8], values: &[u8]) -> Option<Table> {
    let mut table = vec![0; 1 << 16];
    let (mut code, mut values) = (0_usize, values.iter());
    for (length, count) in (1_u16..).zip(counts) {
        for _ in 0..*count {
            let entry = length << 8 | u16::from(*values.next()?);
            let first = code << (16 - length);
            table.get_mut(first..first + (1 << (16 - length)))?.fill(entry);
            code += 1;
        }
        code <<= 1;
    }
    Some(table)
}

/// A block of a frame that is not progressive.
fn whole_block(bits: &mut Bits<'_>, direct: &Table, alternating: &Table) -> Option<()> {
    let length = bits.symbol(direct)?;
    bits.skip(length)?;
    let mut at = 1;
    while at < 64 {
        let symbol = bits.symbol(alternating)?;
        let (zeroes, length) = (symbol >> 4, symbol & 15);
        if length == 0 && zeroes < 15 {
            break;
        }
        bits.skip(length)?;
        at += zeroes + 1;
    }
    Some(())
}

impl Pass {
    fn block(
        self,
        bits: &mut Bits<'_>,
        direct: &Table,
        alternating: &Table,
        nonzero: &mut u64,
        ends: &mut u32,
    ) -> Option<()> {
        match (self.from, self.refines) {
            (0, false) => {
                let length = bits.symbol(direct)?;
                bits.skip(length)
            }
            (0, true) => bits.skip(1),
            (_, false) => self.first(bits, alternating, nonzero, ends),
            (_, true) => self.refine(bits, alternating, nonzero, ends),
        }
    }

    fn first(self, bits: &mut Bits<'_>, table: &Table, nonzero: &mut u64, ends: &mut u32) -> Option<()> {
        if *ends > 0 {
            *ends -= 1;
            return Some(());
        }
        let mut at = self.from;
        while at <= self.to {
            let symbol = bits.symbol(table)?;
            let (zeroes, length) = (symbol >> 4, symbol & 15);
            if length == 0 && zeroes < 15 {
                *ends = (1 << zeroes) - 1 + bits.read(zeroes)?;
                break;
            }
            at += zeroes;
            if length > 0 {
                *nonzero |= 1_u64.checked_shl(at)?;
                bits.skip(length)?;
            }
            at += 1;
        }
        Some(())
    }

    fn refine(self, bits: &mut Bits<'_>, table: &Table, nonzero: &mut u64, ends: &mut u32) -> Option<()> {
        let mut at = self.from;
        if *ends == 0 {
            while at <= self.to {
                let symbol = bits.symbol(table)?;
                let (mut zeroes, length) = (symbol >> 4, symbol & 15);
                if length == 0 && zeroes < 15 {
                    *ends = (1 << zeroes) + bits.read(zeroes)?;
                    break;
                }
                bits.skip(length.min(1))?;
                // Past what is known already, which has a bit of its own, and past so many zeroes.
                while at <= self.to {
                    if *nonzero & 1_u64.checked_shl(at)? != 0 {
                        bits.skip(1)?;
                    } else if zeroes == 0 {
                        break;
                    } else {
                        zeroes -= 1;
                    }
                    at += 1;
                }
                if length > 0 && at <= self.to {
                    *nonzero |= 1_u64.checked_shl(at)?;
                }
                at += 1;
            }
        }
        if *ends > 0 {
            let rest = (u64::MAX.checked_shl(at).unwrap_or(0)) & (u64::MAX >> (63 - self.to));
            let known = (*nonzero & rest).count_ones();
            for _ in 0..known {
                bits.skip(1)?;
            }
            *ends -= 1;
        }
        Some(())
    }
}

/// The bits of a scan, stuffed bytes taken out.
struct Bits<'a> {
    data: &'a [u8],
    at: usize,
    held: u64,
    count: u32,
}

impl Bits<'_> {
    /// Holds sixteen bits at least, unless a marker or the end is nearer.
    fn fill(&mut self) {
        while self.count <= 48 {
            let Some(&byte) = self.data.get(self.at) else { return };
            self.at += match (byte, self.data.get(self.at + 1)) {
                (0xFF, Some(0)) => 2,
                (0xFF, _) => return,
                _ => 1,
            };
            self.held = self.held << 8 | u64::from(byte);
            self.count += 8;
        }
    }

    fn symbol(&mut self, table: &Table) -> Option<u32> {
        self.fill();
        let next = if self.count >= 16 { self.held >> (self.count - 16) } else { self.held << (16 - self.count) };
        let entry = u32::from(*table.get((next & 0xFFFF) as usize)?);
        let length = entry >> 8;
        if length == 0 || length > self.count {
            return None;
        }
        self.count -= length;
        Some(entry & 0xFF)
    }

    fn read(&mut self, length: u32) -> Option<u32> {
        self.skip(length)?;
        Some((self.held >> self.count & ((1 << length) - 1)) as u32)
    }

    /// Passes over at most sixteen bits.
    fn skip(&mut self, length: u32) -> Option<()> {
        if self.count < length {
            self.fill();
        }
        self.count = self.count.checked_sub(length)?;
        Some(())
    }

    /// Goes on behind a restart mark; nothing but the rest of a byte may stand before it.
    fn restart(&mut self) -> Option<()> {
        if self.count >= 8 {
            return None;
        }
        self.fill();
        if self.count >= 8 || self.data.get(self.at) != Some(&0xFF) {
            return None;
        }
        while self.data.get(self.at) == Some(&0xFF) {
            self.at += 1;
        }
        if !matches!(self.data.get(self.at)?, 0xD0..=0xD7) {
            return None;
        }
        self.at += 1;
        (self.held, self.count) = (0, 0);
        Some(())
    }

    /// Whether nothing is left but the rest of a byte and fill bytes.
    fn is_at_end(&mut self) -> bool {
        self.fill();
        self.count < 8 && self.data.get(self.at..).is_some_and(|rest| rest.iter().all(|byte| *byte == 0xFF))
    }
}
