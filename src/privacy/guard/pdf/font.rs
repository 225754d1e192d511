//! What the codes of a font stand for, and how wide they are: its `ToUnicode` map and its widths.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

use super::super::html::Unreadable;
use super::content_of;

/// A font as far as reading needs it.
pub(super) struct Font {
    letters: HashMap<u32, String>,
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// Bytes a code has.
    pub(super) code_length: usize,
    /// Codes without a map are Latin-1.
    is_latin: bool,
}

impl Font {
    /// Reads a font's dictionary.
    pub(super) fn read(file: &Document, font: &Dictionary) -> Result<Self, Unreadable> {
        let is_composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
        let mut read = Self {
            letters: HashMap::new(),
            widths: HashMap::new(),
            default_width: if is_composite { 1000.0 } else { 500.0 },
            code_length: if is_composite { 2 } else { 1 },
            is_latin: false,
        };
        match font.get_deref(b"ToUnicode", file).and_then(Object::as_stream) {
            Ok(map) => read.letters = letters(&content_of(map)?),
            // What an unmapped font shows can't be told.
            Err(_) if is_composite => return Err(Unreadable("a font in it does not say what its letters are")),
            Err(_) => read.is_latin = true,
        }
        if is_composite {
            read.composite_widths(file, font);
        } else {
            let first = font.get(b"FirstChar").and_then(Object::as_i64).unwrap_or(0);
            let widths =
                font.get_deref(b"Widths", file).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
            let widths = widths.iter().enumerate().filter_map(|(at, width)| {
                Some((u32::try_from(first).ok()? + u32::try_from(at).ok()?, width.as_float().ok()?))
            });
            read.widths.extend(widths);
        }
        Ok(read)
    }

    fn composite_widths(&mut self, file: &Document, font: &Dictionary) {
        let below =
            font.get_deref(b"DescendantFonts", file).and_then(Object::as_array).ok().and_then(|all| all.first());
        let Some(below) = below.and_then(|one| file.dereference(one).ok()).and_then(|(_, one)| one.as_dict().ok())
        else {
            return;
        };
        if let Ok(width) = below.get_deref(b"DW", file).and_then(Object::as_float) {
            self.default_width = width;
        }
        let Ok(widths) = below.get_deref(b"W", file).and_then(Object::as_array) else { return };
        let mut rest = widths.as_slice();
        while let [first, second, after @ ..] = rest {
            let Ok(first) = first.as_i64().map(|first| first.max(0) as u32) else { return };
            match (second, after) {
                (Object::Array(each), _) => {
                    let each = each
                        .iter()
                        .enumerate()
                        .filter_map(|(at, width)| Some((first + at as u32, width.as_float().ok()?)));
                    self.widths.extend(each);
                    rest = after;
                }
                (last, [width, after @ ..]) => {
                    let (Ok(last), Ok(width)) = (last.as_i64(), width.as_float()) else { return };
                    let last = (last.max(0) as u32).min(first.saturating_add(0xffff));
                    self.widths.extend((first..=last).map(|code| (code, width)));
                    rest = after;
                }
                _ => return,
            }
        }
    }

    /// What a code stands for; nothing where the font does not say.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        if self.is_latin {
            return char::from_u32(code).map(String::from);
        }
        self.letters.get(&code).cloned()
    }

    /// In thousandths of the font's size.
    pub(super) fn width(&self, code: u32) -> f32 {
        self.widths.get(&code).copied().unwrap_or(self.default_width)
    }
}

/// The codes and letters of a `ToUnicode` map.
fn letters(map: &[u8]) -> HashMap<u32, String> {
    const LONGEST_RANGE: u32 = 0x1_0000;
    let map = String::from_utf8_lossy(map);
    let mut letters = HashMap::new();
    for section in map.split("beginbfchar").skip(1) {
        let section = section.split("endbfchar").next().unwrap_or_default();
        let codes = hexadecimals(section);
        for pair in codes.chunks_exact(2) {
            if let [code, text] = pair {
                letters.insert(number(code), utf16(text));
            }
        }
    }
    for section in map.split("beginbfrange").skip(1) {
        let mut rest = section.split("endbfrange").next().unwrap_or_default();
        while let Some((first, after)) = next_hexadecimal(rest) {
            let Some((last, after)) = next_hexadecimal(after) else { break };
            let (first, last) = (number(&first), number(&last));
            let after = after.trim_start();
            if let Some(each) = after.strip_prefix('[') {
                let (each, after) = each.split_once(']').unwrap_or((each, ""));
                letters.extend((first..).zip(hexadecimals(each)).map(|(code, text)| (code, utf16(&text))));
                rest = after;
            } else {
                let Some((text, after)) = next_hexadecimal(after) else { break };
                for code in first..=last.min(first.saturating_add(LONGEST_RANGE)) {
                    letters.insert(code, counted(&text, code - first));
                }
                rest = after;
            }
        }
    }
    letters
}

/// The text that is `steps` after the first of a range.
fn counted(text: &[u8], steps: u32) -> String {
    let first = utf16(text);
    let mut letters: Vec<char> = first.chars().collect();
    if let Some(last) = letters.last_mut() {
        *last = char::from_u32(u32::from(*last) + steps).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    letters.into_iter().collect()
}

fn hexadecimals(text: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((bytes, after)) = next_hexadecimal(rest) {
        found.push(bytes);
        rest = after;
    }
    found
}

fn next_hexadecimal(text: &str) -> Option<(Vec<u8>, &str)> {
    let (_, inside) = text.split_once('<')?;
    let (digits, after) = inside.split_once('>')?;
    let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(16)).collect();
    let bytes =
        digits.chunks(2).map(|pair| (pair.first().unwrap_or(&0) * 16 + pair.get(1).unwrap_or(&0)) as u8).collect();
    Some((bytes, after))
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks(2).map(|pair| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte))).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_are_read_in_all_their_forms() {
        let map = b"2 beginbfchar <0003> <0041> <0004> <00660069> endbfchar\n\
            2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <D83DDE00>] endbfrange";
        let found = letters(map);
        for (code, expected) in [(3, "A"), (4, "fi"), (0x10, "a"), (0x12, "c"), (0x20, "x"), (0x21, "😀")] {
            assert_eq!(found.get(&code).map(String::as_str), Some(expected), "{code:x}");
        }
    }
}
