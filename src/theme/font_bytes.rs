//! The bytes of a font: part of the program, or read from a book's theme. Those of the program are never copied: the
//! fonts of all scripts are ten megabytes, and most builds use a hundredth of them.

use std::ops::Deref;
use std::sync::Arc;

/// A whole font file; a copy of it costs nothing.
#[derive(Clone)]
pub enum FontBytes {
    /// It came with the program.
    BuiltIn(&'static [u8]),
    /// It was read.
    Read(Arc<[u8]>),
}

impl Deref for FontBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::BuiltIn(bytes) => bytes,
            Self::Read(bytes) => bytes,
        }
    }
}

impl AsRef<[u8]> for FontBytes {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl PartialEq for FontBytes {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl std::fmt::Debug for FontBytes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} bytes of a font", self.len())
    }
}

impl From<&'static [u8]> for FontBytes {
    fn from(bytes: &'static [u8]) -> Self {
        Self::BuiltIn(bytes)
    }
}

impl From<Vec<u8>> for FontBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Read(bytes.into())
    }
}

impl From<Arc<[u8]>> for FontBytes {
    fn from(bytes: Arc<[u8]>) -> Self {
        Self::Read(bytes)
    }
}
