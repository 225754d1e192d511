//! What a finished file says, read back from its bytes.

use traject::document::{Block, Inline, ParagraphRole};
use traject::pdf::{Reading, Unreadable};

use crate::kinds::{everything, urdu};
use crate::sample::{WRITER, document, letter, paragraph, words};
use crate::text::NAMES;

#[test]
fn a_letter_is_read_in_its_order() {
    let reading = Reading::of(&WRITER.render(&letter()).unwrap()).unwrap();
    let head = ["Severn Vale Educational Psychology Service", "Weir House, Quay Street", "Gloucester GL1 9ZZ"];
    assert_eq!(reading.blocks[..3], head);
    let from = |text: &str| reading.blocks.iter().position(|block| block.starts_with(text)).unwrap();
    let order =
        ["Grace Okafor", "23 March 2026", "Dear Grace,", "“How can", "Your words", "12 January", "Ada is", "busy"];
    let order: Vec<usize> = order.into_iter().map(from).collect();
    assert!(order.is_sorted(), "{order:?}");
    let figure = ["You wait", "Being attentive", "“I didn’t know she looked at me that much.”", "Grace, at our first"];
    let figure: Vec<usize> = figure.into_iter().map(from).collect();
    assert_eq!(figure, (figure[0]..figure[0] + 4).collect::<Vec<_>>());
    assert!(
        reading.artifacts.contains(&"Grace Okafor · SV-2026-014 Page 2 of 2".to_owned()),
        "{:?}",
        reading.artifacts
    );
    assert!(reading.alternatives.iter().any(|alt| alt.starts_with("Grace sits back")));
    assert_eq!(reading.outline.first().map(String::as_str), Some("Your words, then and now"));
    assert!(reading.properties.contains(&"Ada and Grace: our letter of 23 March 2026".to_owned()));
}

#[test]
fn a_sentence_is_one_block_whatever_it_holds() {
    let reading = Reading::of(&WRITER.render(&everything()).unwrap()).unwrap();
    let sentence = reading.blocks.iter().find(|block| block.starts_with("Some words are")).unwrap();
    assert!(sentence.contains("lead to the page of the association") && sentence.contains("; a note1 says more."));
    assert!(sentence.ends_with("Adébáyọ̀ Ọlá. A new line was asked for here."), "{sentence}");
    let heads = |words: &[String]| words.iter().filter(|text| text.starts_with("What we looked at")).count();
    assert_eq!(heads(&reading.blocks), 2, "a repeated head is read once a table");
    assert_eq!(heads(&reading.artifacts), 1, "and shown again");
}

#[test]
fn every_name_is_read_back_as_it_was_written() {
    let names = NAMES.map(|(_, name)| paragraph(name)).to_vec();
    let reading = Reading::of(&WRITER.render(&document(names)).unwrap()).unwrap();
    assert_eq!(reading.blocks, NAMES.map(|(_, name)| name));
    let text = Inline::plain(&words("محترمہ فاطمہ،"));
    assert!(Reading::of(&WRITER.render(&urdu()).unwrap()).unwrap().blocks.contains(&text));
}

#[test]
fn words_broken_over_lines_and_pages_are_whole() {
    let sentence = "When you waited she looked up to see if you were watching, and you were. ".repeat(80);
    let block = Block::Paragraph { role: ParagraphRole::Body, content: words(&sentence) };
    let reading = Reading::of(&WRITER.render(&document(vec![block])).unwrap()).unwrap();
    assert_eq!(reading.blocks, [sentence.trim()]);
}

#[test]
fn what_is_no_file_of_ours_is_refused_and_nothing_panics() {
    let file = WRITER.render(&urdu()).unwrap();
    assert_eq!(Reading::of(b"%PDF-1.7 no"), Err(Unreadable));
    for length in (0..file.len()).step_by(file.len() / 60) {
        let _ = Reading::of(&file[..length]);
    }
}
