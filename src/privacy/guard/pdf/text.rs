//! The text of a page from what is drawn on it: letters by their fonts' maps, words and lines by where they stand.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::fold::BLOCK;
use super::super::html::Unreadable;
use super::super::reading::{Reading, Whereabouts};
use super::font::Font;
use super::{content_of, text_string};

/// How deep drawings may be in drawings.
const DEEPEST: usize = 8;

type Matrix = [f32; 6];
const UPRIGHT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Reads drawn text; fonts are kept from page to page.
pub(super) struct Extractor<'a> {
    file: &'a Document,
    fonts: HashMap<ObjectId, Font>,
    text: String,
    /// Where the last letter ended, and its size.
    last: Option<(f32, f32, f32)>,
    /// The text that stands for what is being drawn.
    actual: Option<Actual>,
    marked: usize,
    hidden: String,
}

/// A text that stands for drawn letters.
struct Actual {
    /// How deep in marked content it began.
    depth: usize,
    /// None once it is where the first of the letters was drawn.
    said: Option<String>,
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<ObjectId>,
    size: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

impl<'a> Extractor<'a> {
    pub(super) fn new(file: &'a Document) -> Self {
        Self {
            file,
            fonts: HashMap::new(),
            text: String::new(),
            last: None,
            actual: None,
            marked: 0,
            hidden: String::new(),
        }
    }

    /// Reads a page.
    pub(super) fn page(&mut self, content: &[u8], resources: &Dictionary) -> Result<(), Unreadable> {
        self.text.push(BLOCK);
        self.last = None;
        self.stream(content, resources, UPRIGHT, 0)
    }

    /// Everything read.
    pub(super) fn finish(self, reading: &mut Reading) {
        reading.say(Whereabouts::Text, &self.text);
        reading.say(Whereabouts::ActualText, &self.hidden);
        // Where letters were drawn as they are seen, from right to left, they are read backwards.
        let is_backwards = |line: &&str| {
            line.chars().any(
                |letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
            )
        };
        for line in self.text.split([BLOCK, '\n']).chain(self.hidden.split(BLOCK)).filter(is_backwards) {
            reading.say(Whereabouts::Text, &line.chars().rev().collect::<String>());
        }
    }

    fn stream(
        &mut self,
        content: &[u8],
        resources: &Dictionary,
        outer: Matrix,
        depth: usize,
    ) -> Result<(), Unreadable> {
        if depth > DEEPEST {
            return Err(Unreadable("drawings are nested too deeply"));
        }
        let content = Content::decode(content).map_err(|_| Unreadable("what is drawn on a page can't be read"))?;
        let mut state = State {
            matrix: outer,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut kept: Vec<State> = Vec::new();
        let (mut line, mut here) = (UPRIGHT, UPRIGHT);
        for operation in &content.operations {
            let operands = operation.operands.as_slice();
            let value = |at: usize| operands.get(at).and_then(|one| one.as_float().ok()).unwrap_or(0.0);
            match operation.operator.as_str() {
                "q" => kept.push(state.clone()),
                "Q" => state = kept.pop().unwrap_or(state),
                "cm" => state.matrix = product(matrix(operands), state.matrix),
                "BT" => (line, here) = (UPRIGHT, UPRIGHT),
                "Tf" => {
                    state.font = self.font(resources, operands)?;
                    state.size = value(1);
                }
                "Tc" => state.letter_space = value(0),
                "Tw" => state.word_space = value(0),
                "Tz" => state.stretch = value(0) / 100.0,
                "TL" => state.leading = value(0),
                "Ts" => state.rise = value(0),
                "Td" | "TD" => {
                    if operation.operator == "TD" {
                        state.leading = -value(1);
                    }
                    line = product([1.0, 0.0, 0.0, 1.0, value(0), value(1)], line);
                    here = line;
                }
                "Tm" => {
                    line = matrix(operands);
                    here = line;
                }
                "T*" | "'" | "\"" => {
                    if operation.operator == "\"" {
                        (state.word_space, state.letter_space) = (value(0), value(1));
                    }
                    line = product([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                    here = line;
                    if operation.operator != "T*" {
                        self.show(operands.last(), &state, &mut here)?;
                    }
                }
                "Tj" => self.show(operands.first(), &state, &mut here)?,
                "TJ" => {
                    for part in operands.first().and_then(|all| all.as_array().ok()).into_iter().flatten() {
                        match part.as_float() {
                            Ok(back) => {
                                let along = -back / 1000.0 * state.size * state.stretch;
                                here = product([1.0, 0.0, 0.0, 1.0, along, 0.0], here);
                            }
                            Err(_) => self.show(Some(part), &state, &mut here)?,
                        }
                    }
                }
                "BMC" => self.marked += 1,
                "BDC" => self.begin_marked(operands, resources),
                "EMC" => {
                    self.marked = self.marked.saturating_sub(1);
                    self.end_actual();
                }
                "Do" => self.draw(operands, resources, state.matrix, depth)?,
                "BI" | "INLINE_IMAGE" => {
                    return Err(Unreadable("a picture is drawn on a page without being an object"));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn begin_marked(&mut self, operands: &[Object], resources: &Dictionary) {
        let properties = operands.get(1).and_then(|given| match given {
            Object::Dictionary(given) => Some(given),
            Object::Name(name) => {
                let named = resources.get_deref(b"Properties", self.file).and_then(Object::as_dict).ok()?;
                named.get_deref(name, self.file).and_then(Object::as_dict).ok()
            }
            _ => None,
        });
        if let Some(properties) = properties {
            for (key, value) in properties {
                if let Object::String(bytes, _) = value {
                    let said = text_string(bytes);
                    if key == b"ActualText" && self.actual.is_none() {
                        self.actual = Some(Actual { depth: self.marked, said: Some(said) });
                    } else {
                        self.hidden.push_str(&said);
                        self.hidden.push(BLOCK);
                    }
                }
            }
        }
        self.marked += 1;
    }

    fn end_actual(&mut self) {
        if self.actual.as_ref().is_none_or(|actual| actual.depth != self.marked) {
            return;
        }
        // With no letter drawn it is said all the same.
        if let Some(said) = self.actual.take().and_then(|actual| actual.said) {
            self.text.push(' ');
            self.text.push_str(&said);
        }
        self.hidden.push(BLOCK);
    }

    fn draw(
        &mut self,
        operands: &[Object],
        resources: &Dictionary,
        outer: Matrix,
        depth: usize,
    ) -> Result<(), Unreadable> {
        let name = operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
        let objects = resources.get_deref(b"XObject", self.file).and_then(Object::as_dict);
        let Ok(stream) = objects.and_then(|all| all.get_deref(name, self.file)).and_then(Object::as_stream) else {
            return Err(Unreadable("a page draws something that is not there"));
        };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form") {
            let inner = stream.dict.get_deref(b"Resources", self.file).and_then(Object::as_dict).unwrap_or(resources);
            let moved = stream.dict.get(b"Matrix").and_then(Object::as_array).map_or(UPRIGHT, |all| matrix(all));
            self.stream(&content_of(stream)?, inner, product(moved, outer), depth + 1)?;
        }
        Ok(())
    }

    fn font(&mut self, resources: &Dictionary, operands: &[Object]) -> Result<Option<ObjectId>, Unreadable> {
        let name = operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
        let fonts = resources.get_deref(b"Font", self.file).and_then(Object::as_dict);
        let reference = fonts.and_then(|fonts| fonts.get(name)).and_then(Object::as_reference);
        let Ok(id) = reference else { return Err(Unreadable("a page asks for a font that is not there")) };
        if !self.fonts.contains_key(&id) {
            let dictionary = self.file.get_dictionary(id).map_err(|_| Unreadable("a font in it can't be read"))?;
            self.fonts.insert(id, Font::read(self.file, dictionary)?);
        }
        Ok(Some(id))
    }

    fn show(&mut self, string: Option<&Object>, state: &State, here: &mut Matrix) -> Result<(), Unreadable> {
        let bytes = string.and_then(|string| string.as_str().ok()).unwrap_or_default();
        if bytes.is_empty() {
            return Ok(());
        }
        let Some(font) = state.font.and_then(|id| self.fonts.get(&id)) else {
            return Err(Unreadable("text is drawn without a font"));
        };
        let mut drawn = String::new();
        let mut along = 0.0;
        let mut unmapped = false;
        for code in bytes.chunks(font.code_length) {
            let single = code.len() == 1;
            let code = code.iter().fold(0_u32, |code, byte| (code << 8) | u32::from(*byte));
            match font.text(code) {
                Some(text) => drawn.push_str(&text),
                None => unmapped = true,
            }
            let space = if single && code == 32 { state.word_space } else { 0.0 };
            along += (font.width(code) / 1000.0 * state.size + state.letter_space + space) * state.stretch;
        }
        if unmapped && self.actual.is_none() {
            return Err(Unreadable("letters are drawn that do not say what they are"));
        }
        let begin = product([1.0, 0.0, 0.0, 1.0, 0.0, state.rise], product(*here, state.matrix));
        *here = product([1.0, 0.0, 0.0, 1.0, along, 0.0], *here);
        let end = product(*here, state.matrix);
        let size = state.size * begin[3].abs().max(begin[1].abs()).max(0.001);
        self.put(&drawn, (begin[4], begin[5]), (end[4], end[5]), size);
        Ok(())
    }

    /// Puts drawn text behind what was read before, with what its place says between them.
    fn put(&mut self, drawn: &str, begin: (f32, f32), end: (f32, f32), size: f32) {
        let between =
            self.last.map_or(Some(BLOCK), |(x, y, before)| between(begin.0 - x, begin.1 - y, before.max(size)));
        self.last = Some((end.0, end.1, size));
        if let Some(actual) = &mut self.actual {
            let said = actual.said.take();
            self.text.extend(said.is_some().then_some(between).flatten());
            self.text.push_str(&said.unwrap_or_default());
            self.hidden.push_str(drawn);
            return;
        }
        self.text.extend(between);
        self.text.push_str(drawn);
    }
}

/// What is between two pieces of text that are so far apart.
fn between(along: f32, up: f32, size: f32) -> Option<char> {
    const NEXT_LINE: f32 = 0.5;
    const NEXT_BLOCK: f32 = 1.8;
    const NEXT_WORD: f32 = 0.12;
    const NEXT_COLUMN: f32 = 3.0;
    if up.abs() > NEXT_LINE * size {
        let is_next_line = up < 0.0 && up > -NEXT_BLOCK * size;
        return Some(if is_next_line { '\n' } else { BLOCK });
    }
    match along / size {
        far if far > NEXT_COLUMN => Some(BLOCK),
        apart if !(-NEXT_WORD..=NEXT_WORD).contains(&apart) => Some(' '),
        _ => None,
    }
}

fn matrix(operands: &[Object]) -> Matrix {
    let mut matrix = UPRIGHT;
    for (place, operand) in matrix.iter_mut().zip(operands) {
        *place = operand.as_float().unwrap_or(0.0);
    }
    matrix
}

/// First `inner`, then `outer`.
#[allow(clippy::many_single_char_names, reason = "the names that matrices have in PDF")]
fn product(inner: Matrix, outer: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = inner;
    let [oa, ob, oc, od, oe, of] = outer;
    [a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, e * oa + f * oc + oe, e * ob + f * od + of]
}
