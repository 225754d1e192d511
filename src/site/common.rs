//! One sum over everything that all families' documents are made of: the program, the theme, the settings, the service.

use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::Request;
use super::kept::{hex, put};
use super::pictures;
use crate::source::{Book, Known};
use crate::theme::Theme;

/// Which program this is: its sources and its built-in theme.
const PROGRAM: &str = env!("TRAJECT_BUILD");

/// The sum; another one makes every document again.
pub(super) fn sum(request: &Request, book: &Book, theme: &Theme, known: &Known) -> String {
    let mut sum = Sha256::new();
    put(&mut sum, PROGRAM.as_bytes());
    put(&mut sum, env!("CARGO_PKG_VERSION").as_bytes());
    // What the settings mean: another comment or order in book.toml makes nothing again.
    let mut settings = String::new();
    let _ = write!(settings, "{:?} {:?} standalone: {}", book.config, known, request.standalone);
    put(&mut sum, settings.as_bytes());
    for (path, bytes) in theme.own_files() {
        put(&mut sum, path.as_bytes());
        put(&mut sum, bytes);
    }
    put(&mut sum, b"service");
    put(&mut sum, book.service_file.as_ref().map(|file| file.text.as_bytes()).unwrap_or_default());
    if let Some(service) = &book.service {
        let content = book.root.join(&book.config.book.src);
        let signatures = service.practitioners.iter().filter_map(|practitioner| practitioner.signature.as_deref());
        for name in service.logo.as_deref().into_iter().chain(signatures) {
            put(&mut sum, name.as_bytes());
            put(&mut sum, &picture(&content, name));
        }
    }
    hex(&sum.finalize())
}

/// A picture's bytes; one that can't be read stops the build, and nothing is kept then.
fn picture(content: &Path, name: &str) -> Vec<u8> {
    pictures::open(content, name).unwrap_or_default()
}
