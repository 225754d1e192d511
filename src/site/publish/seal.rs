//! The seal of a case study: a hash over everything of it that leaves, and nothing else.
//!
//! It holds no version of the program and nothing of the site around the case, so that another case or another menu changes
//! no seal; one changed letter or pixel does.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::document::Picture;

/// Counts up whenever a seal is made of other things.
const EDITION: &str = "case study 1";

/// The seal of a page's content, its pictures and its PDF.
pub(super) fn seal<'a>(main: &str, pictures: impl IntoIterator<Item = &'a Picture>, pdf: &[u8]) -> String {
    let sizes = pictures.into_iter().flat_map(Picture::sizes);
    let files: BTreeMap<String, _> = sizes.map(|size| (size.name, size.file)).collect();
    let mut hash = Sha256::new();
    let mut add = |name: &str, bytes: &[u8]| {
        // With their lengths before them, nothing can pass for something else.
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    add(EDITION, b"");
    add("main", main.as_bytes());
    for (name, file) in &files {
        add(name, file);
    }
    add("pdf", pdf);
    hash.finalize().iter().fold(String::with_capacity(64), |mut seal, byte| {
        let _ = write!(seal, "{byte:02x}");
        seal
    })
}

#[cfg(test)]
mod tests {
    use super::seal;

    #[test]
    fn every_byte_counts_and_its_place() {
        let whole = seal("main", [], b"pdf");
        assert_eq!(whole.len(), 64);
        for other in [seal("mai", [], b"npdf"), seal("Main", [], b"pdf"), seal("main", [], b"pdf ")] {
            assert_ne!(whole, other);
        }
    }
}
