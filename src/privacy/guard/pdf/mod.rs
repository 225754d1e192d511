//! Reads a finished PDF back: every text in every object, the drawn text by an extractor of its own, every picture.
//!
//! What is not understood is refused: another revision, an attachment, a stream of no known use, a font that does not
//! say what its letters are.

mod font;
mod text;

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::html::{self, Unreadable};
use super::reading::{Reading, Shown, Whereabouts};
use crate::pdf::Password;
use text::Extractor;

/// No stream of a letter is longer than this.
const LONGEST: usize = 256 << 20;

/// Everything that a PDF says, opened with the password that its family will open it with.
pub(super) fn read(bytes: &[u8], password: Option<&Password>) -> Result<Reading, Unreadable> {
    one_revision(bytes)?;
    let options = password.map_or_else(LoadOptions::default, |password| LoadOptions::with_password(password.text()));
    let file = Document::load_mem_with_options(bytes, options).map_err(|_| Unreadable("it is not a whole PDF"))?;
    if file.is_encrypted() {
        return Err(Unreadable("it is encrypted"));
    }
    let mut reading = Reading::default();
    let mut reader = Extractor::new(&file);
    let uses = Uses::of(&file);
    for page in file.page_iter() {
        let content =
            file.get_page_content_with_limit(page, LONGEST).map_err(|_| Unreadable("a page can't be read"))?;
        reader.page(&content, &resources(&file, page)?)?;
    }
    reader.finish(&mut reading);
    let mut names = String::new();
    for (id, object) in &file.objects {
        texts(object, b"", &mut reading, &mut names);
        if let Object::Stream(stream) = object {
            match uses.of_stream(*id, stream) {
                Use::Picture => reading.pictures.push(picture(stream)?),
                Use::Metadata => metadata(&content_of(stream)?, &mut reading)?,
                Use::ReadElsewhere => {}
                Use::Unknown => return Err(Unreadable("it holds something that no page needs, such as an attachment")),
            }
        }
    }
    reading.say(Whereabouts::Markup, &names);
    Ok(reading)
}

/// What is drawn on the first page.
pub(super) fn first_page(file: &Document) -> Result<Reading, Unreadable> {
    let page = file.page_iter().next().ok_or(Unreadable("it has no page"))?;
    let content = file.get_page_content_with_limit(page, LONGEST).map_err(|_| Unreadable("a page can't be read"))?;
    let mut reader = Extractor::new(file);
    reader.page(&content, &resources(file, page)?)?;
    let mut reading = Reading::default();
    reader.finish(&mut reading);
    Ok(reading)
}

/// An earlier revision would still be inside; so would what comes after the end.
fn one_revision(bytes: &[u8]) -> Result<(), Unreadable> {
    let count = |wanted: &[u8]| bytes.windows(wanted.len()).filter(|window| *window == wanted).count();
    let end = bytes.trim_ascii_end();
    if count(b"startxref") != 1 || !end.ends_with(b"%%EOF") {
        return Err(Unreadable("it holds an earlier version of itself, or something behind its end"));
    }
    Ok(())
}

/// The content of a stream, unpacked.
fn content_of(stream: &Stream) -> Result<Vec<u8>, Unreadable> {
    stream.get_plain_content_with_limit(LONGEST).map_err(|_| Unreadable("a part of it can't be unpacked"))
}

/// A page's resources, its own or inherited.
fn resources(file: &Document, page: ObjectId) -> Result<Dictionary, Unreadable> {
    const DEEPEST: usize = 32;
    let mut node = page;
    for _ in 0..DEEPEST {
        let Ok(dictionary) = file.get_dictionary(node) else { break };
        if let Ok(resources) = dictionary.get_deref(b"Resources", file).and_then(Object::as_dict) {
            return Ok(resources.clone());
        }
        let Ok(parent) = dictionary.get(b"Parent").and_then(Object::as_reference) else { break };
        node = parent;
    }
    Err(Unreadable("a page can't be read"))
}

/// What a stream is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Picture,
    Metadata,
    /// Pages, fonts and their maps, colours: read where they are used, or nothing to read.
    ReadElsewhere,
    Unknown,
}

/// Which streams are used for what.
struct Uses {
    known: BTreeSet<ObjectId>,
}

impl Uses {
    fn of(file: &Document) -> Self {
        let mut known = BTreeSet::new();
        for page in file.page_iter() {
            known.extend(file.get_page_contents(page));
        }
        for object in file.objects.values() {
            used(object, &mut known);
        }
        Self { known }
    }

    fn of_stream(&self, id: ObjectId, stream: &Stream) -> Use {
        let kind = |key: &[u8]| stream.dict.get(key).and_then(Object::as_name).unwrap_or_default();
        match (kind(b"Type"), kind(b"Subtype")) {
            (_, b"Image") => Use::Picture,
            (b"Metadata", _) => Use::Metadata,
            (b"ObjStm" | b"XRef", _) | (_, b"Form") => Use::ReadElsewhere,
            _ if self.known.contains(&id) => Use::ReadElsewhere,
            _ => Use::Unknown,
        }
    }
}

/// What fonts and colours refer to, however deep.
fn used(object: &Object, known: &mut BTreeSet<ObjectId>) {
    const KEYS: [&[u8]; 7] =
        [b"ToUnicode", b"FontFile", b"FontFile2", b"FontFile3", b"CIDToGIDMap", b"CIDSet", b"DestOutputProfile"];
    match object {
        Object::Array(items) => items.iter().for_each(|item| used(item, known)),
        Object::Dictionary(dictionary) => {
            for (key, value) in dictionary {
                match value.as_reference() {
                    Ok(id) if KEYS.contains(&key.as_slice()) => {
                        known.insert(id);
                    }
                    _ => used(value, known),
                }
            }
        }
        _ => {}
    }
}

fn picture(stream: &Stream) -> Result<Shown, Unreadable> {
    match stream.filters().unwrap_or_default().as_slice() {
        [b"DCTDecode"] => Ok(Shown::File(stream.content.clone())),
        [] | [b"FlateDecode"] => content_of(stream).map(Shown::Pixels),
        _ => Err(Unreadable("a picture in it is packed in an unknown way")),
    }
}

fn metadata(xml: &[u8], reading: &mut Reading) -> Result<(), Unreadable> {
    let mut read = html::read(xml)?;
    for part in &mut read.parts {
        part.whereabouts =
            if part.whereabouts == Whereabouts::Markup { Whereabouts::Markup } else { Whereabouts::Metadata };
    }
    reading.join(read);
    Ok(())
}

/// Every text in an object, by the key it is under; names are gathered.
fn texts(object: &Object, key: &[u8], reading: &mut Reading, names: &mut String) {
    match object {
        Object::String(bytes, _) => {
            let text = text_string(bytes);
            match key {
                b"URI" => reading.say(Whereabouts::Link, &html::percent_decoded(&text)),
                b"Alt" => reading.say(Whereabouts::Alternative, &text),
                b"ActualText" | b"E" => reading.say(Whereabouts::ActualText, &text),
                b"Title" => reading.say(Whereabouts::Title, &text),
                b"Bookmark" => reading.say(Whereabouts::Bookmark, &text),
                b"Dest" | b"D" | b"F" | b"UF" | b"Names" => reading.say(Whereabouts::Link, &text),
                _ => reading.say(Whereabouts::Metadata, &text),
            }
        }
        Object::Name(name) if !matches!(key, b"Type" | b"Subtype" | b"S" | b"Filter" | b"ColorSpace") => {
            names.push_str(&String::from_utf8_lossy(name));
            names.push('\n');
        }
        Object::Array(items) => items.iter().for_each(|item| texts(item, key, reading, names)),
        Object::Dictionary(dictionary) => of_dictionary(dictionary, reading, names),
        Object::Stream(stream) => of_dictionary(&stream.dict, reading, names),
        _ => {}
    }
}

fn of_dictionary(dictionary: &Dictionary, reading: &mut Reading, names: &mut String) {
    let is_bookmark = dictionary.has(b"Parent") && dictionary.has(b"Title");
    for (key, value) in dictionary {
        // The file's ID is a hash.
        if key == b"ID" && matches!(value, Object::Array(_)) {
            continue;
        }
        let key: &[u8] = if is_bookmark && key == b"Title" { b"Bookmark" } else { key };
        texts(value, key, reading, names);
    }
}

/// A text string: UTF-16 or UTF-8 with its mark, else Latin-1, which is near enough to what PDF has.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> =
                rest.chunks(2).map(|pair| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte))).collect();
            String::from_utf16_lossy(&units)
        }
        [0xff, 0xfe, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks(2)
                .map(|pair| pair.iter().rev().fold(0, |unit, byte| (unit << 8) | u16::from(*byte)))
                .collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        },
    }
}
