//! The words of a document, as a search finds them.

use crate::document::{Block, Document, Inline};

/// All words of a document in their order, a space between blocks.
pub(super) fn of(document: &Document) -> String {
    let mut words = Vec::new();
    collect(&document.blocks, &mut words);
    words.iter().map(|words| words.trim()).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

fn collect(blocks: &[Block], words: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => words.push(Inline::plain(content)),
            Block::Saying(saying) => words.push(Inline::plain(&saying.content)),
            Block::Figure(figure) => words.push(Inline::plain(&figure.caption)),
            Block::FigurePair(pair) => words.extend(pair.iter().map(|figure| Inline::plain(&figure.caption))),
            Block::Table(table) => {
                let cells = table.body.iter().flat_map(|row| &row.cells);
                words.extend(cells.map(|cell| Inline::plain(&cell.content)));
            }
            Block::Glance(glance) => words.extend(glance.entries.iter().map(|entry| Inline::plain(&entry.words()))),
            Block::List(list) => list.items.iter().for_each(|item| collect(item, words)),
            Block::Quotation(blocks) | Block::Part { blocks, .. } => collect(blocks, words),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    words.push(Inline::plain(&definition.term));
                    definition.meanings.iter().for_each(|meaning| collect(meaning, words));
                }
            }
            Block::Footnotes(notes) => notes.iter().for_each(|note| collect(&note.blocks, words)),
            Block::Code(text) => words.push(text.clone()),
            _ => {}
        }
    }
}
