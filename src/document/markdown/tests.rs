use proptest::prelude::*;

use super::*;

fn kinds(text: &str) -> Vec<(MarkdownProblemKind, &str)> {
    read(text).problems.into_iter().map(|problem| (problem.kind, &text[problem.bytes])).collect()
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph { role: ParagraphRole::Body, content }
}

#[test]
fn emphasis_is_strong_and_white_space_runs_single() {
    let read = read("One  *two\nthree* **four**  \nfive   \n");
    let expected = paragraph(vec![
        Inline::text("One "),
        Inline::Strong(vec![Inline::text("two three")]),
        Inline::text(" "),
        Inline::Strong(vec![Inline::text("four")]),
        Inline::LineBreak,
        Inline::text("five"),
    ]);
    assert_eq!(read.blocks, [expected]);
    assert_eq!(read.problems, []);
}

#[test]
fn quotation_marks_and_dashes_become_the_real_ones() {
    assert_eq!(read("\"Look\" -- it's...").blocks, [paragraph(vec![Inline::text("“Look” – it’s…")])]);
}

#[test]
fn what_may_not_be_printed_is_told_and_left_out() {
    use MarkdownProblemKind::{Image, Link, RawHtml};
    let text = "A <b>bold</b> word.\n\n<div>\nhidden\n</div>\n\n![Ada](stills/a.jpg)\n\n[here](javascript:alert(1)) [there](notes.md)\n";
    assert_eq!(
        kinds(text),
        [
            (RawHtml, "<b>"),
            (RawHtml, "</b>"),
            (RawHtml, "<div>"),
            (Image, "![Ada](stills/a.jpg)"),
            (Link, "[here](javascript:alert(1))"),
            (Link, "[there](notes.md)"),
        ]
    );
    let written = format!("{:?}", read(text).blocks);
    for hidden in ["hidden", "javascript", "notes.md", "stills", "<"] {
        assert!(!written.contains(hidden), "{hidden}: {written}");
    }
}

#[test]
fn links_to_the_web_an_address_and_a_telephone_stay() {
    let text = "[a](https://example.org) <b@example.org> [c](TEL:01452) [d](mailto:e@example.org) <http://f.org>";
    assert_eq!(kinds(text), []);
    let written = format!("{:?}", read(text).blocks);
    for href in ["https://example.org", "mailto:b@example.org", "tel:01452", "mailto:e@example.org", "http://f.org"] {
        assert!(written.contains(&format!("href: \"{href}\"")), "{href}");
    }
    for refused in ["[a](//example.org)", "[a](https:)", "[a](data:text/html,x)", "[a](<https://a b>)", "[a](#child)"] {
        assert_eq!(kinds(refused).len(), 1, "{refused}");
    }
}

#[test]
fn footnotes_are_numbered_by_their_first_mark_and_gathered_at_the_end() {
    let read = read("[^b]: Second text.\n\nOne[^a], two[^b], one again[^a].\n\n[^a]: First text.\n\nLast.\n");
    assert_eq!(read.problems, []);
    assert_eq!(read.blocks.len(), 3);
    let Some(Block::Footnotes(notes)) = read.blocks.last() else { panic!("{:?}", read.blocks) };
    assert_eq!(notes[0], Footnote { number: 1, blocks: vec![paragraph(vec![Inline::text("First text.")])] });
    assert_eq!(notes[1].number, 2);
}

#[test]
fn a_footnote_without_text_or_mark_is_told() {
    use MarkdownProblemKind::{RepeatedFootnote, UndefinedFootnote, UnusedFootnote};
    assert_eq!(kinds("So it was[^1].\n"), [(UndefinedFootnote, "[^1]")]);
    assert_eq!(kinds("So it was.\n\n[^1]: Really.\n"), [(UnusedFootnote, "[^1]: Really.")]);
    assert_eq!(kinds("So[^1].\n\n[^1]: Yes.\n\n[^1]: No.\n"), [(RepeatedFootnote, "[^1]: No.")]);
}

#[test]
fn lists_tables_and_definitions_keep_their_shape() {
    let read = read(
        "- one\n- two\n  - inner\n\n3. three\n\n4. four\n\n| a | b |\n|:-:|--:|\n| 1 |\n\nterm\n: meaning\n\n> said\n\n---\n\n    code\n",
    );
    let item = |words: &str| vec![paragraph(vec![Inline::text(words)])];
    let Block::List(list) = &read.blocks[0] else { panic!("{:?}", read.blocks[0]) };
    assert!(list.tight && list.start.is_none());
    assert_eq!(list.items[0], item("one"));
    assert_eq!(list.items[1][1], Block::List(List { start: None, tight: true, items: vec![item("inner")] }));
    let Block::List(list) = &read.blocks[1] else { panic!("{:?}", read.blocks[1]) };
    assert_eq!((list.tight, list.start, list.items.len()), (false, Some(3), 2));
    let Block::Table(table) = &read.blocks[2] else { panic!("{:?}", read.blocks[2]) };
    assert_eq!(
        table.columns.iter().map(|column| column.align).collect::<Vec<_>>(),
        [ColumnAlign::Center, ColumnAlign::End]
    );
    assert_eq!(table.body[0].cells.len(), 2);
    let Block::Definitions(definitions) = &read.blocks[3] else { panic!("{:?}", read.blocks[3]) };
    assert_eq!(definitions[0].meanings, [item("meaning")]);
    assert_eq!(read.blocks[4], Block::Quotation(item("said")));
    assert_eq!(read.blocks[5], Block::Rule);
    assert_eq!(read.blocks[6], Block::Code("code".to_owned()));
    assert_eq!(read.places.len(), read.blocks.len());
}

#[test]
fn headings_keep_their_level_and_name() {
    let read = read("Intro\n\n# For Ada {#child}\n\n### Deep\n");
    assert_eq!(read.heading_ids, [(1, "child".to_owned())]);
    assert_eq!(read.blocks[1], Block::Heading { level: 1, content: vec![Inline::text("For Ada")] });
    assert_eq!(read.blocks[2], Block::Heading { level: 3, content: vec![Inline::text("Deep")] });
}

#[test]
fn slots_pass_through() {
    let read = read("- a \u{F0000}12\u{F0001} b\n");
    assert!(format!("{:?}", read.blocks).contains("a \\u{f0000}12\\u{f0001} b"));
}

#[test]
fn endless_nesting_is_a_problem_and_no_overflow() {
    for text in ["> ".repeat(20_000), "- ".repeat(20_000), "*a **b ".repeat(9_000) + &"** *".repeat(9_000)] {
        let read = read(&format!("{text}x\n"));
        assert!(read.problems.iter().all(|problem| problem.kind == MarkdownProblemKind::TooDeep));
        drop(read);
    }
    assert!(!kinds(&format!("{}x\n", "> ".repeat(200))).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_text_makes_it_panic(text in "[-a#>*_`~|:\\[\\]()!<^{}\\\\0-9 \t\n\r&;\"'\u{F0000}é]{0,120}") {
        let read = read(&text);
        prop_assert_eq!(read.places.len(), read.blocks.len());
        for problem in read.problems {
            prop_assert!(text.get(problem.bytes).is_some());
        }
    }
}

#[test]
fn marks_of_feet_inches_and_lost_letters_are_set_right() {
    let said = |text: &str| match read(text).blocks.as_slice() {
        [Block::Paragraph { content, .. }] => Inline::plain(content),
        blocks => panic!("{blocks:?}"),
    };
    for (text, expected) in [
        ("rock 'n' roll", "rock ’n’ roll"),
        ("fish 'n' chips, 'tis so, tell 'em", "fish ’n’ chips, ’tis so, tell ’em"),
        ("the '90s and 'quoted words' here", "the ’90s and ‘quoted words’ here"),
        ("a 6\" ruler", "a 6″ ruler"),
        ("she is 5'10\" tall", "she is 5′10″ tall"),
        ("5' 10\" tall", "5′ 10″ tall"),
        ("he said \"I am 6\" and left", "he said “I am 6” and left"),
        ("he said 'I am 6' and left", "he said ‘I am 6’ and left"),
        ("\"It is 6\".\" she said", "“It is 6″.” she said"),
        ("the 1990's and Ada's", "the 1990’s and Ada’s"),
        ("“Don't,\" he said", "“Don’t,” he said"),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
}

#[test]
fn paragraph_that_begins_with_a_year_stays_a_paragraph() {
    let said = |text: &str| {
        let paragraph = |block: &Block| match block {
            Block::Paragraph { content, .. } => Inline::plain(content),
            block => panic!("{block:?}"),
        };
        read(text).blocks.iter().map(paragraph).collect::<Vec<_>>()
    };
    assert_eq!(said("2026. That was the year.\n"), ["2026. That was the year."]);
    assert_eq!(said("2024. One.\n\n2026. **Two**.\n"), ["2024. One.", "2026. Two."]);
    assert!(matches!(read("1. One\n2. Two\n").blocks.as_slice(), [Block::List(_)]));
}

#[test]
fn single_tildes_are_printed_as_they_stand() {
    let [Block::Paragraph { content, .. }] = &read("in ~5 minutes~ or ~~ten~~").blocks[..] else { panic!() };
    assert_eq!(Inline::plain(content), "in ~5 minutes~ or ten");
    assert!(content.iter().any(|inline| matches!(inline, Inline::Strike(_))));
}
