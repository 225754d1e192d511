//! The study's own text: its tree with the words of every block gone over as one text, whatever marks part them.

use std::ops::Range;

use super::marked::{Edit, MarkedPart};
use crate::document::{Block, Cell, Definition, Footnote, Inline, List, Row, Table};
use crate::language::Language;

/// Goes over every block's words: given what they are, the text and its language, it tells the edits; given where a
/// link leads, whether it may stay.
pub(super) trait Editor {
    /// The edits to the words of a block.
    fn edit(&mut self, part: MarkedPart, text: &str, language: &Language) -> Vec<Edit>;
    /// A link that is not kept.
    fn unlink(&mut self, href: &str, words: &str) -> bool;
}

/// The blocks with everything carried out.
pub(super) fn blocks(
    blocks: &[Block],
    language: &Language,
    within: Option<MarkedPart>,
    editor: &mut dyn Editor,
) -> Vec<Block> {
    blocks.iter().filter_map(|block| one(block, language, within, editor)).collect()
}

/// What is no part of a note's own text is left away.
fn one(block: &Block, language: &Language, within: Option<MarkedPart>, editor: &mut dyn Editor) -> Option<Block> {
    let inner = |part: MarkedPart| Some(within.unwrap_or(part));
    Some(match block {
        Block::Heading { level, content } => {
            Block::Heading { level: *level, content: flow(content, MarkedPart::Heading(*level), language, editor) }
        }
        Block::Paragraph { role, content } => Block::Paragraph {
            role: *role,
            content: flow(content, within.unwrap_or(MarkedPart::Paragraph), language, editor),
        },
        Block::List(list) => Block::List(List {
            items: list.items.iter().map(|item| blocks(item, language, inner(MarkedPart::Item), editor)).collect(),
            ..list.clone()
        }),
        Block::Definitions(definitions) => Block::Definitions(
            definitions
                .iter()
                .map(|definition| Definition {
                    term: flow(&definition.term, MarkedPart::Item, language, editor),
                    meanings: definition
                        .meanings
                        .iter()
                        .map(|meaning| blocks(meaning, language, inner(MarkedPart::Item), editor))
                        .collect(),
                })
                .collect(),
        ),
        Block::Table(table) => Block::Table(Table {
            head: table.head.as_ref().map(|head| row(head, language, editor)),
            body: table.body.iter().map(|one| row(one, language, editor)).collect(),
            ..table.clone()
        }),
        Block::Quotation(quoted) => Block::Quotation(blocks(quoted, language, Some(MarkedPart::Quotation), editor)),
        Block::Code(text) => {
            let edits = editor.edit(MarkedPart::Paragraph, text, language);
            Block::Code(super::marked::written(text, &edits))
        }
        Block::Footnotes(notes) => Block::Footnotes(
            notes
                .iter()
                .map(|note| Footnote {
                    number: note.number,
                    blocks: blocks(&note.blocks, language, Some(MarkedPart::Footnote), editor),
                })
                .collect(),
        ),
        Block::Part { language, blocks: inside } => {
            Block::Part { language: language.clone(), blocks: blocks(inside, language, within, editor) }
        }
        Block::Rule => Block::Rule,
        Block::PageBreak => Block::PageBreak,
        _ => return None,
    })
}

fn row(row: &Row, language: &Language, editor: &mut dyn Editor) -> Row {
    let cells = row.cells.iter().map(|cell| Cell { content: flow(&cell.content, MarkedPart::Cell, language, editor) });
    Row { cells: cells.collect() }
}

/// The words of a block as one text, edited, and put back into its marks: new words into the first that they touch.
fn flow(content: &[Inline], part: MarkedPart, language: &Language, editor: &mut dyn Editor) -> Vec<Inline> {
    let unlinked = unlinked(content, editor);
    let mut text = String::new();
    gather(&unlinked, &mut text);
    let edits = editor.edit(part, &text, language);
    let mut at = 0;
    put(&unlinked, &mut at, &edits)
}

/// Links become their words where they may not stay.
fn unlinked(content: &[Inline], editor: &mut dyn Editor) -> Vec<Inline> {
    let mut done = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Link { href, content } => {
                let words = unlinked(content, editor);
                if editor.unlink(href, &Inline::plain(content)) {
                    done.extend(words);
                } else {
                    done.push(Inline::Link { href: href.clone(), content: words });
                }
            }
            Inline::Strong(inner) => done.push(Inline::Strong(unlinked(inner, editor))),
            Inline::Strike(inner) => done.push(Inline::Strike(unlinked(inner, editor))),
            Inline::Foreign { language, content } => {
                done.push(Inline::Foreign { language: language.clone(), content: unlinked(content, editor) });
            }
            other => done.push(other.clone()),
        }
    }
    done
}

fn gather(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Strike(inner) => gather(inner, text),
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => gather(content, text),
            Inline::LineBreak => text.push('\n'),
            Inline::FootnoteMark(_) => {}
        }
    }
}

fn put(content: &[Inline], at: &mut usize, edits: &[Edit]) -> Vec<Inline> {
    let mut done = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text(words) => {
                let words = part_of(words, at, edits);
                if !words.is_empty() {
                    done.push(Inline::Text(words));
                }
            }
            Inline::Code(words) => done.push(Inline::Code(part_of(words, at, edits))),
            Inline::Strong(inner) => done.push(Inline::Strong(put(inner, at, edits))),
            Inline::Strike(inner) => done.push(Inline::Strike(put(inner, at, edits))),
            Inline::Link { href, content } => {
                done.push(Inline::Link { href: href.clone(), content: put(content, at, edits) });
            }
            Inline::Foreign { language, content } => {
                done.push(Inline::Foreign { language: language.clone(), content: put(content, at, edits) });
            }
            Inline::LineBreak => {
                let covered = edits.iter().any(|edit| edit.bytes.start <= *at && *at < edit.bytes.end);
                *at += 1;
                if !covered {
                    done.push(Inline::LineBreak);
                }
            }
            Inline::FootnoteMark(number) => done.push(Inline::FootnoteMark(*number)),
        }
    }
    done
}

/// The words of one stretch after the edits that touch it.
fn part_of(words: &str, at: &mut usize, edits: &[Edit]) -> String {
    let here = *at..*at + words.len();
    *at = here.end;
    let local = |byte: usize| byte.clamp(here.start, here.end) - here.start;
    let touching = edits.iter().filter(|edit| overlap(&edit.bytes, &here));
    let local: Vec<Edit> = touching
        .map(|edit| Edit {
            bytes: local(edit.bytes.start)..local(edit.bytes.end),
            // The new words stand where the old ones began.
            words: if edit.bytes.start >= here.start { edit.words.clone() } else { String::new() },
        })
        .collect();
    super::marked::written(words, &local)
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Replace;

    impl Editor for Replace {
        fn edit(&mut self, _: MarkedPart, text: &str, _: &Language) -> Vec<Edit> {
            text.match_indices("Grace")
                .map(|(at, name)| Edit { bytes: at..at + name.len(), words: "Jo".into() })
                .collect()
        }

        fn unlink(&mut self, _: &str, _: &str) -> bool {
            true
        }
    }

    #[test]
    fn a_name_cut_by_marks_is_one_name() {
        let read = crate::document::markdown::read(
            "Gr**ac**e and *Grace*[^1] on [Gra](https://example.org)ce.\n\n[^1]: Grace.\n",
        );
        let done = blocks(&read.blocks, &Language::english(), None, &mut Replace);
        let Some(Block::Paragraph { content, .. }) = done.first() else { panic!("{done:?}") };
        assert_eq!(Inline::plain(content), "Jo and Jo1 on Jo.");
        let told = format!("{done:?}");
        assert!(!told.contains("Grace") && !told.contains("example.org"), "{told}");
    }
}
