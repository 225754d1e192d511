//! Serde over the tree that keeps positions. What can't be read is an error with its path and its kind, so that nobody has to
//! look for either in a sentence.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::tree::{Content, Entry, Node};
use crate::case::path::{NotePath, Step};

/// What is wrong with a value or a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) enum Fault {
    /// No key of this name is known here.
    UnknownKey { known: &'static [&'static str] },
    /// A key that must be there is not.
    MissingKey { key: &'static str },
    /// A key is given twice.
    DuplicateKey,
    /// The value is none of those known here.
    UnknownValue { known: &'static [&'static str] },
    /// A value of another kind belongs here.
    WrongKind { wanted: Wanted, found: Found },
    /// Too many levels, or too many repetitions.
    TooDeep,
    /// What one of this crate's own types says of its value.
    Refused(String),
}

/// The kind of value that belongs somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) enum Wanted {
    Text,
    List,
    Keys,
    Boolean,
    Number,
    WholeNumber,
    /// A list of so many numbers.
    Numbers(usize),
    /// In the words of the type that reads it.
    Described(String),
}

/// The kind of value that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::source) enum Found {
    Nothing,
    /// A number, or true or false.
    Bare,
    Other,
}

/// Why a value could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::source) struct ReadError {
    pub(in crate::source) fault: Fault,
    /// Whether it is the key at the end of the path that is wrong.
    pub(in crate::source) is_at_key: bool,
    /// The way to it, the last step first.
    steps: Vec<Step>,
}

impl ReadError {
    fn new(fault: Fault) -> Self {
        Self { fault, is_at_key: false, steps: Vec::new() }
    }

    fn wrong_kind(wanted: Wanted, found: Found) -> Self {
        Self::new(Fault::WrongKind { wanted, found })
    }

    fn within(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Where it is.
    pub(in crate::source) fn path(&self) -> NotePath {
        self.steps.iter().rev().fold(NotePath::top(), |path, step| match step {
            Step::Key(key) => path.key(key),
            Step::Item(index) => path.item(*index),
        })
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} at {}", self.fault, self.path().shape())
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Fault::Refused(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Unit | Unexpected::Option => Found::Nothing,
            Unexpected::Bool(_) | Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => Found::Bare,
            _ => Found::Other,
        };
        Self::wrong_kind(Wanted::Described(expected.to_string()), found)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wrong_kind(Wanted::Described(expected.to_string()), Found::Other)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::wrong_kind(Wanted::Described(expected.to_string()), Found::Other)
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownValue { known })
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownKey { known })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Fault::MissingKey { key })
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self::new(Fault::DuplicateKey)
    }
}

/// More values than this are read only where a few are repeated again and again.
const MOST_VALUES: usize = 100_000;

/// Deeper than any notes: a repetition within a repetition can get there.
const DEEPEST: usize = 64;

/// What a repetition of nothing stands for.
static NOTHING: Content = Content::Scalar { text: String::new(), plain: true };

/// Reads a value from a tree.
pub(in crate::source) fn from_tree<'de, T: Deserialize<'de>>(root: &'de Node) -> Result<T, ReadError> {
    let mut anchored = BTreeMap::new();
    root.walk(&NotePath::top(), &mut |_, node| {
        if node.anchor != 0 {
            anchored.insert(node.anchor, node);
        }
    });
    let tree = Tree { anchored, left: Cell::new(MOST_VALUES) };
    T::deserialize(Reader { node: root, tree: &tree, depth: 0 })
}

/// What all readers of one tree share.
struct Tree<'de> {
    /// What can be repeated with `*`.
    anchored: BTreeMap<usize, &'de Node>,
    /// How many values may still be read.
    left: Cell<usize>,
}

/// Reads one value.
#[derive(Clone, Copy)]
struct Reader<'t, 'de> {
    node: &'de Node,
    tree: &'t Tree<'de>,
    depth: usize,
}

impl<'t, 'de> Reader<'t, 'de> {
    fn content(&self) -> Result<&'de Content, ReadError> {
        let left = self.tree.left.get().checked_sub(1).filter(|_| self.depth < DEEPEST);
        self.tree.left.set(left.ok_or_else(|| ReadError::new(Fault::TooDeep))?);
        match &self.node.content {
            // A repetition stands for what is no repetition itself.
            Content::Alias(anchor) => {
                let repeated = self.tree.anchored.get(anchor).map(|node| &node.content);
                Ok(repeated.filter(|content| !matches!(content, Content::Alias(_))).unwrap_or(&NOTHING))
            }
            content => Ok(content),
        }
    }

    fn within(self, node: &'de Node) -> Self {
        Self { node, tree: self.tree, depth: self.depth + 1 }
    }

    fn found(content: &Content) -> Found {
        match content {
            Content::Scalar { text, plain: true } => match Scalar::resolve(text) {
                Scalar::Null => Found::Nothing,
                Scalar::Text => Found::Other,
                _ => Found::Bare,
            },
            _ => Found::Other,
        }
    }

    /// The value of a bare word; nothing for what is no bare word.
    fn bare(content: &Content) -> Scalar {
        match content {
            Content::Scalar { text, plain: true } => Scalar::resolve(text),
            _ => Scalar::Text,
        }
    }

    fn number<V: Visitor<'de>>(self, wanted: Wanted, visitor: V) -> Result<V::Value, ReadError> {
        let content = self.content()?;
        match (Self::bare(content), &wanted) {
            (Scalar::Unsigned(number), _) => visitor.visit_u64(number),
            (Scalar::Signed(number), _) => visitor.visit_i64(number),
            (Scalar::Float(number), Wanted::Number) => visitor.visit_f64(number),
            _ => Err(ReadError::wrong_kind(wanted, Self::found(content))),
        }
    }

    fn list<V: Visitor<'de>>(self, wanted: Wanted, visitor: V) -> Result<V::Value, ReadError> {
        match (self.content()?, &wanted) {
            (Content::List { items }, Wanted::Numbers(length)) if items.len() != *length => {
                Err(ReadError::wrong_kind(wanted, Found::Other))
            }
            (Content::List { items }, _) => visitor.visit_seq(Items { reader: self, items, next: 0 }),
            (content, _) => Err(ReadError::wrong_kind(wanted, Self::found(content))),
        }
    }

    fn keys<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.content()? {
            Content::Map { entries, .. } => visitor.visit_map(Entries { reader: self, entries, next: 0 }),
            content => Err(ReadError::wrong_kind(Wanted::Keys, Self::found(content))),
        }
    }

    fn text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.content()? {
            Content::Scalar { text, .. } => visitor.visit_borrowed_str(text),
            content => Err(ReadError::wrong_kind(Wanted::Text, Self::found(content))),
        }
    }
}

macro_rules! numbers {
    ($($method:ident $wanted:ident),*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.number(Wanted::$wanted, visitor)
        })*
    };
}

impl<'de> de::Deserializer<'de> for Reader<'_, 'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.content()? {
            Content::Scalar { text, plain } => match if *plain { Scalar::resolve(text) } else { Scalar::Text } {
                Scalar::Null => visitor.visit_unit(),
                Scalar::Bool(answer) => visitor.visit_bool(answer),
                Scalar::Unsigned(number) => visitor.visit_u64(number),
                Scalar::Signed(number) => visitor.visit_i64(number),
                Scalar::Float(number) => visitor.visit_f64(number),
                Scalar::Text => visitor.visit_borrowed_str(text),
            },
            Content::List { items } => visitor.visit_seq(Items { reader: self, items, next: 0 }),
            Content::Map { entries, .. } => visitor.visit_map(Entries { reader: self, entries, next: 0 }),
            Content::Alias(_) => visitor.visit_unit(),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let content = self.content()?;
        match Self::bare(content) {
            Scalar::Bool(answer) => visitor.visit_bool(answer),
            _ => Err(ReadError::wrong_kind(Wanted::Boolean, Self::found(content))),
        }
    }

    numbers!(
        deserialize_i8 WholeNumber, deserialize_i16 WholeNumber, deserialize_i32 WholeNumber,
        deserialize_i64 WholeNumber, deserialize_u8 WholeNumber, deserialize_u16 WholeNumber,
        deserialize_u32 WholeNumber, deserialize_u64 WholeNumber, deserialize_f32 Number, deserialize_f64 Number
    );

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.text(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.text(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match Self::found(self.content()?) {
            Found::Nothing => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.list(Wanted::List, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.list(Wanted::Numbers(length), visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.keys(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.keys(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let content = self.content()?;
        match content {
            Content::Scalar { text, .. } if Self::found(content) != Found::Nothing => {
                visitor.visit_enum(Variant { text })
            }
            Content::Scalar { .. } => Err(ReadError::wrong_kind(Wanted::Text, Found::Nothing)),
            _ => Err(ReadError::new(Fault::UnknownValue { known })),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit unit_struct tuple_struct }
}

/// The entries of a list, one after another.
struct Items<'t, 'de> {
    reader: Reader<'t, 'de>,
    items: &'de [Node],
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = ReadError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, ReadError> {
        let Some(item) = self.items.get(self.next) else { return Ok(None) };
        let at = self.next;
        self.next += 1;
        seed.deserialize(self.reader.within(item)).map(Some).map_err(|error| error.within(Step::Item(at)))
    }
}

/// The keys of a map with their values, one after another.
struct Entries<'t, 'de> {
    reader: Reader<'t, 'de>,
    entries: &'de [Entry],
    next: usize,
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = ReadError;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, ReadError> {
        let Some(entry) = self.entries.get(self.next) else { return Ok(None) };
        self.next += 1;
        let read = seed.deserialize(Key { text: &entry.key });
        read.map(Some).map_err(|error| ReadError { is_at_key: true, ..error.within(Step::Key(entry.key.clone())) })
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, ReadError> {
        // Serde asks for a key first.
        let Some(entry) = self.next.checked_sub(1).and_then(|at| self.entries.get(at)) else {
            return Err(ReadError::new(Fault::DuplicateKey));
        };
        let read = seed.deserialize(self.reader.within(&entry.value));
        read.map_err(|error| error.within(Step::Key(entry.key.clone())))
    }
}

/// Reads a key.
struct Key<'de> {
    text: &'de str,
}

impl<'de> de::Deserializer<'de> for Key<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_borrowed_str(self.text)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.text.parse() {
            Ok(number) => visitor.visit_i64(number),
            Err(_) => Err(ReadError::wrong_kind(Wanted::WholeNumber, Found::Other)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_enum(Variant { text: self.text })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// One of several known values.
struct Variant<'de> {
    text: &'de str,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = ReadError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), ReadError> {
        let variant = seed.deserialize(BorrowedStrDeserializer::new(self.text))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, ReadError> {
        Err(ReadError::wrong_kind(Wanted::Keys, Found::Other))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, ReadError> {
        Err(ReadError::wrong_kind(Wanted::Keys, Found::Other))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, ReadError> {
        Err(ReadError::wrong_kind(Wanted::Keys, Found::Other))
    }
}

/// What an unquoted word means, by YAML 1.2's core schema.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scalar {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text,
}

impl Scalar {
    fn resolve(text: &str) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => return Self::Null,
            "true" | "True" | "TRUE" => return Self::Bool(true),
            "false" | "False" | "FALSE" => return Self::Bool(false),
            ".nan" | ".NaN" | ".NAN" => return Self::Float(f64::NAN),
            _ => {}
        }
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text.strip_prefix('+').unwrap_or(text)),
        };
        if matches!(digits, ".inf" | ".Inf" | ".INF") {
            return Self::Float(if sign.is_empty() { f64::INFINITY } else { f64::NEG_INFINITY });
        }
        if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
            return Self::Text;
        }
        let radix = [("0x", 16), ("0o", 8), ("0b", 2)].into_iter();
        let prefixed = radix.clone().find_map(|(prefix, radix)| Some((digits.strip_prefix(prefix)?, radix)));
        if let Some((digits, radix)) = prefixed {
            return Self::whole(sign, digits, radix);
        }
        // "007" is a number to nobody but a computer.
        if digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Self::Text;
        }
        if let whole @ (Self::Unsigned(_) | Self::Signed(_)) = Self::whole(sign, digits, 10) {
            return whole;
        }
        let is_float = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
        match format!("{sign}{digits}").parse::<f64>() {
            Ok(number) if is_float && number.is_finite() => Self::Float(number),
            _ => Self::Text,
        }
    }

    fn whole(sign: &str, digits: &str, radix: u32) -> Self {
        if !digits.bytes().all(|digit| digit.is_ascii_alphanumeric()) {
            return Self::Text;
        }
        if sign.is_empty() {
            return u64::from_str_radix(digits, radix).map_or(Self::Text, Self::Unsigned);
        }
        i64::from_str_radix(&format!("-{digits}"), radix).map_or(Self::Text, Self::Signed)
    }
}

#[cfg(test)]
mod tests {
    use serde_yaml::Value;

    use super::*;
    use crate::source::yaml::tree::scan;

    fn read<T: de::DeserializeOwned>(text: &str) -> Result<T, ReadError> {
        from_tree(&scan(text).unwrap().root.unwrap())
    }

    /// What YAML's own reader makes of a text.
    fn expected(text: &str) -> Value {
        serde_yaml::from_str(text).unwrap()
    }

    #[test]
    fn values_are_those_of_another_yaml_reader() {
        let texts = [
            "a: 1",
            "a: -1",
            "a: +1",
            "a: 007",
            "a: 0x1F",
            "a: 0o17",
            "a: 1.5",
            "a: -1.5e3",
            "a: .5",
            "a: 1.",
            "a: 1e3",
            "a: .inf",
            "a: -.inf",
            "a: ~",
            "a:",
            "a: null",
            "a: true",
            "a: False",
            "a: yes",
            "a: '1'",
            "a: \"true\"",
            "a: 2026-01-12",
            "a: 12:30",
            "a: 1_000",
            "a: inf",
            "a: nan",
            "a: e5",
            "a: 0",
            "a: -0",
            "a: 00",
            "a: 1 2",
            "a: |\n  one\n  two\n",
            "a: >-\n  one\n  two\n",
            "a: [1, two, [3]]",
            "a: { b: { c: d } }",
            "a:\n- 1\n- 2",
            "a: &x [1, 2]\nb: *x",
            "a: &x one\nb: { c: *x, d: [*x, *x] }",
            "a: 18446744073709551615",
            "a: 0b101",
            "a: '~'",
            "a: ''",
            "a: -",
            "a: +",
            "a: .",
            "a: 1e999",
            "a: 3:12",
        ];
        for text in texts {
            assert_eq!(read::<Value>(text).unwrap(), expected(text), "{text}");
        }
    }

    #[test]
    fn errors_have_the_path_and_kind_of_what_is_wrong() {
        use crate::case::{Cycle, Family};
        let fault = |text: &str| {
            let error = read::<Cycle>(text).unwrap_err();
            (error.path().to_string(), error.is_at_key, error.fault)
        };
        let (path, is_at_key, found) = fault("clips:\n- { id: a }\n- { id: b, wrods: [] }");
        assert!(is_at_key && matches!(found, Fault::UnknownKey { known } if known.contains(&"words")), "{path}");
        assert_eq!(path, "clips[1].wrods");
        assert_eq!(fault("film: { minutes: 1 }"), ("film".into(), false, Fault::MissingKey { key: "on" }));
        let wrong = |wanted, found| Fault::WrongKind { wanted, found };
        assert_eq!(fault("clips: a"), ("clips".into(), false, wrong(Wanted::List, Found::Other)));
        assert_eq!(fault("clips:"), ("clips".into(), false, wrong(Wanted::List, Found::Nothing)));
        assert_eq!(fault("clips: [a]"), ("clips[0]".into(), false, wrong(Wanted::Keys, Found::Other)));
        let (path, _, found) = fault("ratings: [{ goal: a, by: b, value: '7' }]");
        assert_eq!((path.as_str(), found), ("ratings[0].value", wrong(Wanted::Number, Found::Other)));
        let (path, is_at_key, found) = fault("clips: [{ id: a, caption: { en: a, english please: b } }]");
        assert!(is_at_key && matches!(found, Fault::Refused(_)), "{path}");
        let error = read::<Family>("{ reference: a, practitioner: b, adults: [], status: x }").unwrap_err();
        assert!(matches!(error.fault, Fault::UnknownValue { known } if known.contains(&"completed")));
        assert_eq!(error.path().to_string(), "status");
    }

    #[test]
    fn repetitions_within_repetitions_come_to_an_end() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let before = format!("*a{}", level - 1);
            text.push_str(&format!("a{level}: &a{level} [{}]\n", vec![before; 10].join(", ")));
        }
        assert_eq!(read::<Value>(&text).unwrap_err().fault, Fault::TooDeep);
    }
}
