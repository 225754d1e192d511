//! What comes back when the words of a file are copied or read aloud.

use std::io::Write as _;
use std::process::Command;

use traject::document::{Block, Document, Inline};

use crate::kinds::{everything, language, urdu};
use crate::sample::{WRITER, document, letter, paragraph, words};

/// Names as they are written, each with its language.
pub(crate) const NAMES: [(&str, &str); 20] = [
    ("en", "Zoë Brannigan O’Neill"),
    ("cy", "Siân Ŵyn-Jones o Dŷ’r Ŷd"),
    ("pl", "Grażyna Źdźbło-Wiśniewska"),
    ("yo", "Adébáyọ̀ Ọlátúnjí Ṣadé"),
    ("vi", "Nguyễn Thị Hương"),
    ("ro", "Ștefan Țurcanu"),
    ("lt", "Žydrūnė Šimkutė"),
    ("en", "Siân in pieces: Sia\u{302}n Zoe\u{308}"),
    ("en", "office affliction fjord ffi"),
    ("el", "Ξένια Παπαδοπούλου"),
    ("ru", "Борис Щербаков"),
    ("uk", "Їжакевич Ґалина"),
    ("ar", "محمد عبد الله"),
    ("ar", "علاء سلام الأحمد"),
    ("ur", "فاطمہ بی بی"),
    ("ur", "پاکیزہ چغتائی ٹھاکر"),
    ("fa", "پگاه چراغی"),
    ("fa", "علی‌رضا"),
    ("ckb", "ڕۆژان"),
    ("ps", "ښکلا"),
];

fn extracted(document: &Document) -> String {
    let bytes = WRITER.render(document).unwrap();
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&bytes).unwrap();
    let output = Command::new("pdftotext").arg("-layout").arg(file.path()).arg("-").output().unwrap();
    assert!(output.status.success());
    // Readers add marks of direction and join what was broken at will.
    let shown = |character: &char| !matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    String::from_utf8(output.stdout).unwrap().chars().filter(shown).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
#[ignore = "needs pdftotext of poppler"]
fn every_name_comes_back_as_it_was_written() {
    let blocks = NAMES.map(|(tag, name)| Block::Part { language: language(tag), blocks: vec![paragraph(name)] });
    let text = extracted(&document(blocks.to_vec()));
    let lines: Vec<String> = text.lines().map(squeezed).collect();
    let lost: Vec<&str> =
        NAMES.iter().map(|(_, name)| *name).filter(|name| !lines.contains(&(*name).to_owned())).collect();
    assert!(lost.is_empty(), "{lost:?} not in\n{text}");
}

#[test]
#[ignore = "needs pdftotext of poppler"]
fn a_name_within_a_sentence_of_another_direction_comes_back() {
    let names = NAMES.into_iter().filter(|(tag, _)| ["ar", "ur", "fa", "ckb", "ps"].contains(tag));
    for (tag, name) in names {
        let foreign = Inline::Foreign { language: language(tag), content: words(name) };
        let content = vec![Inline::text("You told me that "), foreign, Inline::text(" waited.")];
        let block = Block::Paragraph { role: traject::document::ParagraphRole::Body, content };
        let text = squeezed(&extracted(&document(vec![block])));
        assert!(text.contains(name) && text.contains("waited."), "{name} in {text}");
    }
}

#[test]
#[ignore = "needs pdftotext of poppler"]
fn no_word_of_a_letter_is_lost() {
    for document in [letter(), everything(), urdu()] {
        // Where directions meet, readers guess where the space was.
        let text: String = extracted(&document).split_whitespace().collect();
        let mut wanted = String::new();
        collect(&document.blocks, &mut wanted);
        for word in wanted.split_whitespace() {
            assert!(text.contains(word), "{word} not in {text}");
        }
    }
}

fn collect(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                text.push_str(&Inline::plain(content));
                text.push(' ');
            }
            Block::Quotation(inner) | Block::Part { blocks: inner, .. } => collect(inner, text),
            Block::List(list) => list.items.iter().for_each(|item| collect(item, text)),
            _ => {}
        }
    }
}
