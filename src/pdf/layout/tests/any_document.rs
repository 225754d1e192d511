//! What must hold for any document: nothing leaves the page, nothing is stranded, nothing is lost.

use proptest::prelude::*;

use super::random::blocks;
use super::*;

/// Text by page and baseline of one slot.
fn lines_of(laid_out: &LaidOut, slot: structure::SlotId) -> Vec<usize> {
    let count = |page: &Page| {
        let mut lines: Vec<i64> = runs(page)
            .filter(|(_, mark)| *mark == Mark::Content(slot))
            .map(|(run, _)| (run.y * 100.0) as i64)
            .collect();
        lines.dedup();
        lines.len()
    };
    laid_out.pages.iter().map(count).collect()
}

fn role(laid_out: &LaidOut, mark: Mark) -> Option<Role> {
    let Mark::Content(slot) = mark else { return None };
    Some(laid_out.structure.nodes[laid_out.structure.slots[slot.0].0].role)
}

/// Whatever the document: nothing leaves the page, and nothing overlaps the foot.
fn assert_within(laid_out: &LaidOut) {
    let [width, _] = laid_out.sheet;
    let (side, bottom) = (25.0 * MM, (297.0 - 24.0) * MM);
    for item in laid_out.pages.iter().flat_map(|page| &page.items) {
        let area = item.area();
        let content = matches!(item.mark, Mark::Content(_));
        if !content || matches!(&item.shape, Shape::Text(run) if run.width <= 0.0) {
            continue;
        }
        let what = match &item.shape {
            Shape::Text(run) => run.text.chars().take(60).collect(),
            other => format!("{other:?}"),
        };
        // An opening mark may hang in the margin.
        assert!(area.x > side - 16.0, "{what} begins at {}", area.x);
        assert!(area.x + area.width < width - side + 16.0, "{what} ends at {}", area.x + area.width);
        assert!(area.y > 0.0 && area.y + area.height < bottom + 3.0, "{what} at {}", area.y + area.height);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_document_leaves_its_page(blocks in blocks(), large_print in any::<bool>()) {
        let document = Document { large_print, ..document(blocks) };
        let laid_out = laid_out(&document);
        prop_assert!(!laid_out.pages.is_empty());
        assert_within(&laid_out);
    }

    #[test]
    fn no_line_of_a_paragraph_is_left_alone_and_no_heading_stranded(lengths in prop::collection::vec(1..90_usize, 8..24)) {
        let sentence = "When you waited she looked up to see if you were watching and you were every time ";
        let mut blocks = Vec::new();
        for (at, length) in lengths.iter().enumerate() {
            if at % 3 == 0 {
                blocks.push(Block::Heading { level: 2, content: words("What we saw") });
            }
            let text: Vec<&str> = sentence.split(' ').cycle().take(*length).collect();
            blocks.push(paragraph(&text.join(" ")));
        }
        let laid_out = laid_out(&document(blocks));
        for slot in 0..laid_out.structure.slots.len() {
            let lines = lines_of(&laid_out, structure::SlotId(slot));
            if lines.iter().sum::<usize>() > 1 {
                prop_assert!(!lines.contains(&1), "{lines:?}");
            }
        }
        for page in &laid_out.pages {
            let last = page.items.iter().rfind(|item: &&Item| item.mark != Mark::Artifact).unwrap();
            prop_assert!(!matches!(role(&laid_out, last.mark), Some(Role::Heading(_))));
        }
    }
}

#[test]
fn a_signature_never_stands_alone_on_a_page() {
    let end = SignOff {
        valediction: words("Yours sincerely,"),
        signature: None,
        signature_alt: String::new(),
        name: "Helen Reid".into(),
        lines: vec![words("Educational Psychologist")],
        asides: Vec::new(),
    };
    let mut turned = 0;
    for count in 10..34 {
        let mut blocks: Vec<Block> = (0..count).map(|_| paragraph("A line of its own.")).collect();
        blocks.push(Block::SignOff(end.clone()));
        let laid_out = laid_out(&document(blocks));
        let (page, name) = find(&laid_out, "Helen");
        let above = runs(&laid_out.pages[page]).filter(|(run, _)| run.y < name.y && run.text.starts_with("A line"));
        assert!(above.count() > 0, "{count} paragraphs");
        turned += usize::from(page == 1);
    }
    assert!(turned > 0, "none was long enough to need a page more");
}

#[test]
fn hostile_documents_are_laid_out() {
    let mut deep = paragraph("deep");
    for _ in 0..400 {
        deep = Block::Quotation(vec![Block::List(List { start: Some(1), tight: true, items: vec![vec![deep]] })]);
    }
    let long = "a".repeat(10_000);
    let wide = Table {
        style: TableStyle::Plain,
        columns: vec![Column { align: ColumnAlign::Start }; 50],
        head: None,
        body: vec![Row { cells: vec![Cell { content: words("wide words") }; 50] }, Row::default()],
        row_heads: true,
    };
    let tall = Table {
        style: TableStyle::Ratings,
        columns: vec![Column { align: ColumnAlign::Start }; 2],
        head: Some(Row { cells: vec![Cell { content: words(&"long head ".repeat(900)) }; 2] }),
        body: vec![Row { cells: vec![Cell { content: words(&"long cell ".repeat(2000)) }; 2] }],
        row_heads: true,
    };
    let blocks = vec![
        deep,
        paragraph(&long),
        paragraph(&"many words in one paragraph ".repeat(400)),
        paragraph(""),
        Block::List(List { start: Some(u64::MAX), tight: true, items: vec![vec![], vec![paragraph(&long)]] }),
        Block::Table(wide),
        Block::Table(tall),
        Block::Code(long),
    ];
    assert_within(&laid_out(&document(blocks)));
}

/// Every letter a document holds, by how often it does.
pub(super) fn letters(text: &str, counts: &mut std::collections::BTreeMap<char, usize>) {
    for letter in text.chars().filter(|&letter| !text::is_invisible(letter) && !letter.is_control()) {
        *counts.entry(letter).or_default() += 1;
    }
}

pub(super) fn collect(blocks: &[Block], all: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => all.push_str(&Inline::plain(content)),
            Block::List(list) => list.items.iter().for_each(|item| collect(item, all)),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    all.push_str(&Inline::plain(&definition.term));
                    definition.meanings.iter().for_each(|meaning| collect(meaning, all));
                }
            }
            Block::Table(table) => {
                for row in table.head.iter().chain(&table.body) {
                    for cell in row.cells.iter().take(table.columns.len()) {
                        all.push_str(&Inline::plain(&cell.content));
                    }
                }
            }
            Block::Quotation(blocks) | Block::Part { blocks, .. } | Block::Leaf(Leaf { blocks, .. }) => {
                collect(blocks, all);
            }
            Block::Saying(saying) => collect_saying(saying, all),
            Block::Code(text) => all.push_str(text),
            Block::Glance(glance) => {
                all.push_str(&Inline::plain(&glance.title));
                for entry in &glance.entries {
                    all.push_str(&Inline::plain(&entry.label));
                    all.push_str(&Inline::plain(&entry.words()));
                }
                all.push_str(&Inline::plain(&glance.note_title));
                all.push_str(&Inline::plain(&glance.note));
            }
            Block::Footnotes(notes) => notes.iter().for_each(|note| collect(&note.blocks, all)),
            Block::Letterhead(head) => {
                all.push_str(&head.name);
                head.lines.iter().for_each(|line| all.push_str(&Inline::plain(line)));
            }
            Block::Address(address) => {
                address.recipient.iter().for_each(|line| all.push_str(line));
                address.details.iter().for_each(|line| all.push_str(&Inline::plain(line)));
            }
            Block::Figure(figure) => collect_figure(figure, all),
            Block::FigurePair(pair) => pair.iter().for_each(|figure| collect_figure(figure, all)),
            Block::SignOff(end) => {
                all.push_str(&Inline::plain(&end.valediction));
                all.push_str(&end.name);
                end.lines.iter().for_each(|line| all.push_str(&Inline::plain(line)));
                for aside in &end.asides {
                    all.push_str(&Inline::plain(&aside.title));
                    aside.lines.iter().for_each(|line| all.push_str(&Inline::plain(line)));
                }
            }
            Block::Rule | Block::PageBreak | Block::Chart(_) => {}
        }
    }
}

fn collect_figure(figure: &Figure, all: &mut String) {
    all.push_str(&Inline::plain(&figure.caption));
    all.push_str(&Inline::plain(&figure.principle));
    figure.words.iter().for_each(|saying| collect_saying(saying, all));
}

fn collect_saying(saying: &Saying, all: &mut String) {
    all.push_str(&Inline::plain(&saying.content));
    all.push_str(&Inline::plain(saying.speaker.as_deref().unwrap_or(&[])));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_of_any_document_is_lost(blocks in blocks()) {
        let document = document(blocks);
        let file = crate::pdf::write::file(&document, &laid_out(&document), &FONTS);
        let reading = crate::pdf::Reading::of(&file).unwrap();
        let (mut wanted, mut found) = Default::default();
        let mut all = String::new();
        collect(&document.blocks, &mut all);
        letters(&all, &mut wanted);
        letters(&reading.blocks.concat(), &mut found);
        for (letter, count) in wanted {
            prop_assert!(found.get(&letter).copied().unwrap_or(0) >= count, "{letter:?} is lost");
        }
    }
}
