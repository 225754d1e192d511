//! A document that holds every kind of block, and documents in other languages, sizes and directions.

use traject::document::{
    Block, Cell, Column, ColumnAlign, Definition, Document, Footnote, Inline, List, PageLabel, ParagraphRole, Row,
    SayingRole, Table, TableStyle,
};
use traject::language::Language;

use crate::sample::{
    address, document, drawing, figure, heading, letter, letterhead, paragraph, photograph, ratings, row, saying,
    sign_off, words,
};

pub(crate) const PROSE: &str = "You sat back and let Ada choose each block. When you waited, she looked up to see if you \
    were watching, and you were, every time. On 23 March 2026 Mr Reid saw the same three turns: you wait, she looks, you \
    answer. Difficult afternoons were still difficult, and office hours did not help.";

pub(crate) fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

fn list(start: Option<u64>, tight: bool, items: Vec<Vec<Block>>) -> Block {
    Block::List(List { start, tight, items })
}

pub(crate) fn plain_table(rows: usize) -> Block {
    let columns = [ColumnAlign::Start, ColumnAlign::Center, ColumnAlign::End];
    Block::Table(Table {
        style: TableStyle::Plain,
        columns: columns.into_iter().map(|align| Column { align }).collect(),
        head: Some(row(["What we looked at together", "When", "Minutes"])),
        body: (0..rows)
            .map(|at| {
                let what = [
                    "Building a tower of blocks",
                    "Bath time, with the small boat and a very long story about it that goes on",
                    "Bubbles",
                ];
                let cells = [what[at % 3].to_owned(), format!("{} May", at + 1), (at * 7 % 13).to_string()];
                Row { cells: cells.into_iter().map(|text| Cell { content: vec![Inline::text(text)] }).collect() }
            })
            .collect(),
        row_heads: true,
    })
}

/// Every kind of block, one after the other.
pub(crate) fn everything() -> Document {
    let link = Inline::Link {
        href: "https://example.org/a?b=c&d".into(),
        content: words("the page of the association of guiders and the people who like to read about it at length"),
    };
    let mut document = document(vec![
        heading(1, "Everything a note can say"),
        paragraph(PROSE),
        Block::Paragraph {
            role: ParagraphRole::Body,
            content: vec![
                Inline::text("Some words are "),
                Inline::Strong(words("strong")),
                Inline::text(", some are "),
                Inline::Strike(words("struck out")),
                Inline::text(", some "),
                Inline::Code("verbatim".into()),
                Inline::text(", and some lead to "),
                link,
                Inline::text("; a note"),
                Inline::FootnoteMark(1),
                Inline::text(" says more. Her name is "),
                Inline::Foreign { language: language("ur"), content: words("فاطمہ بی بی") },
                Inline::text(" and his is "),
                Inline::Foreign { language: language("pl"), content: words("Łucja Wiśniewska") },
                Inline::text(", Ξένια, Борис, Adébáyọ̀ Ọlá."),
                Inline::LineBreak,
                Inline::text("A new line was asked for here."),
            ],
        },
        heading(2, "Lists"),
        list(
            None,
            true,
            vec![
                vec![paragraph("Wait."), list(None, true, vec![vec![paragraph(PROSE)], vec![paragraph("Again.")]])],
                vec![paragraph("Look.")],
                vec![],
            ],
        ),
        list(
            Some(8),
            false,
            vec![
                vec![paragraph(PROSE), paragraph("And once more.")],
                vec![paragraph("Nine.")],
                vec![paragraph("Ten, whose mark is wider."), Block::Quotation(vec![paragraph("Quoted in a list.")])],
            ],
        ),
        heading(3, "Terms"),
        Block::Definitions(vec![
            Definition {
                term: words("Attuned"),
                meanings: vec![vec![paragraph("In step with each other.")], vec![paragraph(PROSE)]],
            },
            Definition { term: words("Guiding"), meanings: vec![vec![paragraph("Just enough help.")]] },
        ]),
        heading(2, "Quotations and verbatim lines"),
        Block::Quotation(vec![
            paragraph(PROSE),
            Block::Quotation(vec![paragraph("A quotation in it.")]),
            paragraph("And its end."),
        ]),
        Block::Code("let go = \"slowly\";\n\n\tindented by a tab\nthe last line".into()),
        Block::Rule,
        Block::Saying(saying(
            SayingRole::Alone,
            "“I thought I had to be doing something all the time, and then I saw what happens when I am not.”",
            Some("Grace, at our second review"),
        )),
        heading(4, "A small heading"),
        plain_table(4),
        figure(photograph(600, 900), vec![]),
        figure(photograph(900, 600), vec![]),
        ratings(),
        plain_table(46),
        Block::Footnotes(vec![
            Footnote { number: 1, blocks: vec![paragraph(PROSE)] },
            Footnote { number: 2, blocks: vec![paragraph("Short.")] },
        ]),
        Block::Paragraph {
            role: ParagraphRole::Small,
            content: words("A standing line in small type, such as who may be asked."),
        },
        sign_off(None),
    ]);
    document.running.marking = Some("Confidential".into());
    document.running.draft = Some("Draft: not to be sent".into());
    document
}

/// The letter in large print.
pub(crate) fn large_print() -> Document {
    Document { large_print: true, ..letter() }
}

/// A letter in Urdu: everything mirrored.
pub(crate) fn urdu() -> Document {
    let text = "آپ نے پیچھے بیٹھ کر آدا کو ہر بلاک خود چننے دیا۔ جب آپ نے انتظار کیا تو اس نے اوپر دیکھا کہ کیا آپ دیکھ رہی ہیں۔ \
        Ada کا نام یہاں لاطینی میں ہے، اور تاریخ 23 مارچ 2026 ہے۔ آپ ہر بار دیکھ رہی تھیں۔";
    let mut document = document(vec![
        letterhead(),
        address(),
        Block::Paragraph { role: ParagraphRole::Salutation, content: words("محترمہ فاطمہ،") },
        paragraph(text),
        Block::Saying(saying(SayingRole::Question, "“میں آدا کی مدد کیسے کروں؟”", None)),
        heading(2, "ہم نے کیا دیکھا"),
        paragraph(text),
        ratings(),
        list(None, true, vec![vec![paragraph("انتظار کریں۔")], vec![paragraph(text)]]),
        list(Some(1), true, vec![vec![paragraph("پہلا")], vec![paragraph("Ada پہلے")]]),
        Block::Quotation(vec![paragraph(text)]),
        figure(
            photograph(900, 600),
            vec![saying(SayingRole::Beside, "“مجھے نہیں معلوم تھا کہ وہ مجھے اتنا دیکھتی ہے۔”", Some("فاطمہ"))],
        ),
        sign_off(Some(drawing(520, 120))),
    ]);
    document.language = language("ur");
    document.running.page = PageLabel("صفحہ {page} از {pages}".into());
    document.running.recipient = "فاطمہ بی بی".into();
    document
}

/// An English letter with its Arabic half.
pub(crate) fn bilingual() -> Document {
    let mut document = letter();
    let mut half = urdu().blocks;
    document.blocks.push(Block::PageBreak);
    half.push(Block::PageBreak);
    document.blocks.push(Block::Part { language: language("ur"), blocks: half });
    document
}

/// What nobody means to write, and somebody will.
pub(crate) fn hostile() -> Document {
    let long = "w".repeat(3_000);
    let mut deep = paragraph("deep down");
    for _ in 0..60 {
        deep = Block::Quotation(vec![list(None, true, vec![vec![deep]])]);
    }
    let wide = Table {
        style: TableStyle::Plain,
        columns: vec![Column { align: ColumnAlign::Start }; 50],
        head: Some(Row::default()),
        body: vec![Row { cells: vec![Cell { content: words("wide") }; 50] }],
        row_heads: true,
    };
    let none =
        Table { style: TableStyle::Words, columns: vec![], head: None, body: vec![Row::default()], row_heads: true };
    let empty_link = Inline::Link { href: "mailto:a b@example.org".into(), content: vec![] };
    let line = |content| Block::Paragraph { role: ParagraphRole::Body, content };
    let mut document = document(vec![
        heading(5, ""),
        heading(3, "A heading <with> & \"marks\" \u{0}\u{feff}"),
        deep,
        paragraph(&long),
        paragraph(" \u{a0} "),
        line(vec![empty_link, Inline::Strong(vec![]), Inline::LineBreak, Inline::LineBreak]),
        Block::Table(wide),
        Block::Table(none),
        Block::List(List { start: None, tight: true, items: vec![] }),
        Block::Definitions(vec![Definition { term: vec![], meanings: vec![vec![], vec![]] }]),
        Block::Footnotes(vec![Footnote { number: 7, blocks: vec![] }]),
        Block::Code(String::new()),
        Block::Saying(saying(SayingRole::Alone, "", None)),
        Block::PageBreak,
        Block::PageBreak,
        figure(drawing(1, 3000), vec![saying(SayingRole::Beside, &long, None)]),
        sign_off(Some(drawing(3000, 1))),
        Block::PageBreak,
    ]);
    document.title = "<title> & \"more\"\u{0}\u{1b}".into();
    document.author = "A & B </rdf:li>".into();
    document.running.recipient = long;
    document
}
