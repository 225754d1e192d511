//! What a finished file says, read from its bytes alone: the words in reading order as its tags give them, and everything
//! that is said beside them. For whoever checks files before they leave; the writer itself never reads.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document as File, LoadOptions, Object, ObjectId};

use super::protect::Password;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Paragraphs, headings, cells and labels, each with all its words, in reading order.
    pub blocks: Vec<String>,
    /// What is shown but not read aloud: running parts and repeated heads, page by page.
    pub artifacts: Vec<String>,
    /// Alternative texts of figures, and what links say of themselves.
    pub alternatives: Vec<String>,
    /// Entries of the outline.
    pub outline: Vec<String>,
    /// Title, author and the like.
    pub properties: Vec<String>,
}

/// The bytes are no file of [`super::Writer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a PDF file that can be read back")]
pub struct Unreadable;

/// Nesting beyond this is none of ours.
const DEEPEST: usize = 256;
/// Elements that lie within a paragraph.
const WITHIN: [&[u8]; 4] = [b"Span", b"Link", b"Reference", b"Code"];

impl Reading {
    /// Reads a file of the writer.
    pub fn of(bytes: &[u8]) -> Result<Self, Unreadable> {
        Self::of_file(&File::load_mem(bytes).map_err(|_| Unreadable)?)
    }

    /// Reads a file that is protected by this password.
    pub fn of_protected(bytes: &[u8], password: &Password) -> Result<Self, Unreadable> {
        Self::of_file(
            &File::load_mem_with_options(bytes, LoadOptions::with_password(password.text())).map_err(|_| Unreadable)?,
        )
    }

    fn of_file(file: &File) -> Result<Self, Unreadable> {
        let mut reading = Self::default();
        let mut content: BTreeMap<(ObjectId, i64), String> = BTreeMap::new();
        for page in file.get_pages().into_values() {
            reading.page(file, page, &mut content)?;
        }
        let catalog = file.catalog().map_err(|_| Unreadable)?;
        let tree = dictionary(file, catalog.get(b"StructTreeRoot")).ok_or(Unreadable)?;
        let mut block = String::new();
        reading.elements(file, tree.get(b"K").map_err(|_| Unreadable)?, &content, &mut block, 0);
        reading.close(&mut block);
        if let Some(outline) = dictionary(file, catalog.get(b"Outlines")) {
            reading.entries(file, outline, 0);
        }
        if let Some(info) = dictionary(file, file.trailer.get(b"Info")) {
            reading.properties.extend(info.iter().filter_map(|(_, value)| string(value)));
        }
        Ok(reading)
    }

    /// The words of a page by their number, and its artifacts.
    fn page(
        &mut self,
        file: &File,
        page: ObjectId,
        content: &mut BTreeMap<(ObjectId, i64), String>,
    ) -> Result<(), Unreadable> {
        let bytes = file.get_page_content(page);
        let operations = Content::decode(&bytes).map_err(|_| Unreadable)?.operations;
        let tables = tables(file, page)?;
        let (mut table, mut number, mut artifact) = (None, None, String::new());
        for operation in operations {
            match (operation.operator.as_str(), operation.operands.as_slice()) {
                ("BDC", [_, Object::Dictionary(properties)]) => {
                    number = properties.get(b"MCID").and_then(Object::as_i64).ok();
                }
                ("EMC", _) => {
                    if !artifact.trim().is_empty() {
                        self.artifacts.push(squeezed(&artifact));
                    }
                    artifact.clear();
                    number = None;
                }
                ("Tf", [Object::Name(name), _]) => table = tables.get(name.as_slice()),
                ("TJ", [Object::Array(pieces)]) => {
                    let table = table.ok_or(Unreadable)?;
                    let words = match number {
                        Some(number) => content.entry((page, number)).or_default(),
                        None => &mut artifact,
                    };
                    for piece in pieces {
                        if let Object::String(codes, _) = piece {
                            decode(table, codes, words)?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn elements(
        &mut self,
        file: &File,
        kids: &Object,
        content: &BTreeMap<(ObjectId, i64), String>,
        block: &mut String,
        depth: usize,
    ) {
        let kids = match kids {
            Object::Array(kids) => kids.as_slice(),
            one => std::slice::from_ref(one),
        };
        for kid in kids {
            let Some(kid) = dictionary(file, Ok(kid)) else { continue };
            if let (Ok(number), Ok(page)) = (kid.get(b"MCID").and_then(Object::as_i64), reference(kid, b"Pg")) {
                block.push_str(content.get(&(page, number)).map_or("", String::as_str));
                continue;
            }
            if let Some(annotation) = dictionary(file, kid.get(b"Obj")) {
                self.alternatives.extend(annotation.get(b"Contents").ok().and_then(string));
                continue;
            }
            self.alternatives.extend(kid.get(b"Alt").ok().and_then(string));
            let within = kid.get(b"S").and_then(Object::as_name).is_ok_and(|role| WITHIN.contains(&role));
            if !within {
                self.close(block);
            }
            if let (Ok(kids), true) = (kid.get(b"K"), depth < DEEPEST) {
                self.elements(file, kids, content, block, depth + 1);
            }
            if !within {
                self.close(block);
            }
        }
    }

    fn close(&mut self, block: &mut String) {
        let words = squeezed(block);
        block.clear();
        if !words.is_empty() {
            self.blocks.push(words);
        }
    }

    fn entries(&mut self, file: &File, parent: &Dictionary, depth: usize) {
        let mut next = dictionary(file, parent.get(b"First"));
        // A file that runs in circles is none of ours.
        for _ in 0..100_000 {
            let Some(entry) = next else { return };
            self.outline.extend(entry.get(b"Title").ok().and_then(string));
            if depth < DEEPEST {
                self.entries(file, entry, depth + 1);
            }
            next = dictionary(file, entry.get(b"Next"));
        }
    }
}

type Table = BTreeMap<u16, String>;

/// What the codes of every font of a page stand for, by the font's name.
fn tables(file: &File, page: ObjectId) -> Result<BTreeMap<Vec<u8>, Table>, Unreadable> {
    let page = file.get_dictionary(page).map_err(|_| Unreadable)?;
    let resources = dictionary(file, page.get(b"Resources")).ok_or(Unreadable)?;
    let Some(fonts) = dictionary(file, resources.get(b"Font")) else { return Ok(BTreeMap::new()) };
    let mut tables = BTreeMap::new();
    for (name, font) in fonts {
        let font = dictionary(file, Ok(font)).ok_or(Unreadable)?;
        let id = reference(font, b"ToUnicode").map_err(|_| Unreadable)?;
        let stream = file.get_object(id).and_then(Object::as_stream).map_err(|_| Unreadable)?;
        let text = stream.get_plain_content().map_err(|_| Unreadable)?;
        tables.insert(name.clone(), table(&String::from_utf8_lossy(&text)).ok_or(Unreadable)?);
    }
    Ok(tables)
}

fn table(text: &str) -> Option<Table> {
    let mut table = Table::new();
    for section in text.split("beginbfchar").skip(1) {
        let section = section.split("endbfchar").next()?;
        for line in section.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
            let digits: Vec<char> = text.chars().collect();
            let unit = |digits: &[char]| u16::from_str_radix(&digits.iter().collect::<String>(), 16).ok();
            let units = digits.chunks(4).map(unit).collect::<Option<Vec<u16>>>()?;
            table.insert(u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units).ok()?);
        }
    }
    Some(table)
}

/// Every code must have a meaning: what cannot be read cannot be checked.
fn decode(table: &Table, codes: &[u8], words: &mut String) -> Result<(), Unreadable> {
    for code in codes.chunks(2) {
        let code = code.try_into().map(u16::from_be_bytes).map_err(|_| Unreadable)?;
        words.push_str(table.get(&code).ok_or(Unreadable)?);
    }
    Ok(())
}

fn dictionary<'a>(file: &'a File, object: lopdf::Result<&'a Object>) -> Option<&'a Dictionary> {
    match object.ok()? {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Reference(id) => file.get_dictionary(*id).ok(),
        _ => None,
    }
}

fn reference(dictionary: &Dictionary, key: &[u8]) -> lopdf::Result<ObjectId> {
    dictionary.get(key).and_then(Object::as_reference)
}

fn string(object: &Object) -> Option<String> {
    let Object::String(bytes, _) = object else { return None };
    let Some(units) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return Some(String::from_utf8_lossy(bytes).into_owned());
    };
    let units: Vec<u16> = units.chunks(2).filter_map(|unit| unit.try_into().ok()).map(u16::from_be_bytes).collect();
    Some(String::from_utf16_lossy(&units))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
