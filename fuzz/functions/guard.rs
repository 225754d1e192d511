//! The guard: whatever a finished file is, it is judged, and a name in it is found or the file refused.

use std::path::PathBuf;
use std::sync::Arc;

use traject::config::Config;
use traject::privacy::guard::Guard;
use traject::source::{Book, FamilyNotes, SourceFile};

/// A family as far as its names can be told.
fn family(number: usize, child: &str, adult: &str) -> FamilyNotes {
    let text = format!(
        "reference: SV-{number}\nchild: {{ id: kid, name: {child} }}\nadults: [{{ id: who, name: {adult} }}]\n"
    );
    let path = PathBuf::from(format!("content/families/f{number}/family.yaml"));
    FamilyNotes {
        folder: format!("f{number}"),
        reference: Some(format!("SV-{number}")),
        case: None,
        files: vec![Arc::new(SourceFile { path, text })],
        problems: Vec::new(),
    }
}

/// Judges any bytes as a page, a PDF and a picture, and a page of them with another family's name behind them.
pub(crate) fn run(bytes: &[u8]) {
    let book = Book {
        root: PathBuf::new(),
        config: Config::default(),
        service: None,
        service_file: None,
        families: vec![family(1, "Zofia Wren", "Marta Wren"), family(2, "Macsen Pugh", "Elin Pugh")],
        studies: Vec::new(),
        problems: Vec::new(),
        files: Vec::new(),
    };
    let guard = Guard::new(&book);
    let watch = guard.watch(&book.families[0], []);
    let judge = |name: &str, bytes: Vec<u8>| watch.judge(Some(0), [(&PathBuf::from(name), &bytes)]);
    for name in ["recipient-1/SV-1-letter.html", "recipient-1/SV-1-letter.pdf", "recipient-1/img/a.jpg"] {
        assert_eq!(judge(name, bytes.to_vec()), judge(name, bytes.to_vec()), "judged twice, judged the same");
    }
    let planted = [bytes, b"</style></title></textarea><p>It was Macsen Pugh.</p>"].concat();
    let verdict = judge("recipient-1/SV-1-letter.html", planted);
    assert!(!verdict.refusals.is_empty(), "the name went through: {}", String::from_utf8_lossy(bytes));
}
