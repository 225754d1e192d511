//! The one Markdown reader, for notes and for rendered wording alike: text to blocks.
//!
//! What may not be printed (raw HTML, pictures, links to anywhere but the web, an address or a phone) never reaches
//! the tree; it is reported instead. Pure: it knows no files, and it must never panic, whatever the text.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::control;
use super::tree::{
    Block, Cell, Column, ColumnAlign, Definition, Footnote, Inline, List, ParagraphRole, Row, Table, TableStyle,
};

mod emphasis;
mod flow;
mod link;
mod marks;
mod units;

pub use emphasis::underscore_marks;
use flow::Flow;
pub use units::{TextUnit, TextUnitKind, units};

/// What of Markdown's extensions a text may use.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// How deeply blocks and words may be within each other.
pub const MAX_DEPTH: usize = 24;

/// A text as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Markdown {
    /// From first to last; the footnotes, if any, in one block at the end.
    pub blocks: Vec<Block>,
    /// The names given to headings as `{#name}`, with the index of the heading among the top-level blocks.
    pub heading_ids: Vec<(usize, String)>,
    /// What may not stand in a text, by its place.
    pub problems: Vec<MarkdownProblem>,
    /// Where each top-level block is in the text; the footnotes' block has an empty range at the end.
    pub places: Vec<Range<usize>>,
}

/// Something that may not stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownProblem {
    /// What it is.
    pub kind: MarkdownProblemKind,
    /// Where, in bytes of the text.
    pub bytes: Range<usize>,
}

/// What may not stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkdownProblemKind {
    /// HTML, a comment included.
    RawHtml,
    /// A picture.
    Image,
    /// A link to something else than `http`, `https`, `mailto` or `tel`.
    Link,
    /// The mark of a footnote that there is no text for.
    UndefinedFootnote,
    /// The text of a footnote that there is no mark for.
    UnusedFootnote,
    /// A second text for the same footnote.
    RepeatedFootnote,
    /// Lists, quotations and the like within each other beyond [`MAX_DEPTH`].
    TooDeep,
    /// A heading that says nothing.
    EmptyHeading,
}

/// Reads a text. Heading levels stay as written.
pub fn read(text: &str) -> Markdown {
    let mut reader = Reader::new(text);
    for (event, bytes) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        reader.event(event, bytes);
    }
    reader.finish()
}

/// A container that has been opened and not yet closed.
struct Frame {
    kind: Kind,
    bytes: Range<usize>,
    blocks: Vec<Block>,
    flow: Flow,
}

enum Kind {
    Root,
    Paragraph,
    Heading { level: u8, id: Option<String> },
    Quotation,
    Code(String),
    List { start: Option<u64>, tight: bool, items: Vec<Vec<Block>> },
    Item,
    Footnote(String),
    Definitions(Vec<Definition>),
    Term,
    Meaning,
    Table { columns: Vec<Column>, head: Option<Row>, body: Vec<Row> },
    Row(Vec<Cell>),
    Cell,
}

struct Reader<'a> {
    text: &'a str,
    frames: Vec<Frame>,
    /// How many containers have been opened within one that is passed over.
    skipping: usize,
    markdown: Markdown,
    /// Numbers of footnotes by label, from the order of their first marks.
    marks: BTreeMap<String, u32>,
    notes: BTreeMap<String, (Vec<Block>, Range<usize>)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let mut reader = Self {
            text,
            frames: Vec::new(),
            skipping: 0,
            markdown: Markdown::default(),
            marks: BTreeMap::new(),
            notes: BTreeMap::new(),
        };
        reader.push(Kind::Root, 0..text.len());
        reader
    }

    fn event(&mut self, event: Event<'_>, bytes: Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, bytes),
            Event::End(tag) => {
                if tag == TagEnd::Strikethrough && self.is_single_tilde(&bytes) {
                    self.flow(|flow| flow.text("~"));
                }
                self.end(tag);
            }
            Event::Text(words) => self.words(&words, bytes),
            Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.flow(|flow| flow.push(Inline::Code(link::printable(&words))));
            }
            Event::Html(_) | Event::InlineHtml(_) => self.problem(MarkdownProblemKind::RawHtml, bytes),
            Event::FootnoteReference(label) => {
                let next = self.marks.len() as u32 + 1;
                let number = *self.marks.entry(label.to_string()).or_insert(next);
                self.flow(|flow| flow.push(Inline::FootnoteMark(number)));
            }
            Event::SoftBreak => self.flow(|flow| flow.text(" ")),
            Event::HardBreak => self.flow(|flow| flow.push(Inline::LineBreak)),
            Event::Rule => {
                self.settle();
                self.block(Block::Rule, bytes);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, bytes: Range<usize>) {
        let depth = self.frames.iter().map(|frame| 1 + frame.flow.depth()).sum::<usize>();
        if depth > MAX_DEPTH {
            self.skipping = 1;
            return self.problem(MarkdownProblemKind::TooDeep, bytes);
        }
        match tag {
            Tag::Emphasis | Tag::Strong => return self.flow(|flow| flow.open(flow::Wrap::Strong)),
            // "~5 minutes~" says "about", with a mark too many.
            Tag::Strikethrough if self.is_single_tilde(&bytes) => {
                return self.flow(|flow| {
                    flow.open(flow::Wrap::None);
                    flow.text("~");
                });
            }
            Tag::Strikethrough => return self.flow(|flow| flow.open(flow::Wrap::Strike)),
            Tag::Superscript | Tag::Subscript => return self.flow(|flow| flow.open(flow::Wrap::None)),
            Tag::Link { link_type, dest_url, .. } => {
                let href = link::allowed(&dest_url, link_type == LinkType::Email);
                if href.is_none() {
                    self.problem(MarkdownProblemKind::Link, bytes);
                }
                return self.flow(|flow| flow.open(href.map_or(flow::Wrap::None, flow::Wrap::Link)));
            }
            Tag::Image { .. } => {
                self.skipping = 1;
                return self.problem(MarkdownProblemKind::Image, bytes);
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.skipping = 1;
                return self.problem(MarkdownProblemKind::RawHtml, bytes);
            }
            _ => {}
        }
        self.settle();
        if let (Tag::Paragraph, [.., Frame { kind: Kind::List { tight, .. }, .. }, Frame { kind: Kind::Item, .. }]) =
            (&tag, self.frames.as_mut_slice())
        {
            *tight = false;
        }
        let kind = match tag {
            Tag::Heading { level, id, .. } => Kind::Heading { level: number(level), id: id.map(|id| id.to_string()) },
            Tag::BlockQuote(_) => Kind::Quotation,
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => Kind::Code(String::new()),
            Tag::List(start) => Kind::List { start, tight: true, items: Vec::new() },
            Tag::Item => Kind::Item,
            Tag::FootnoteDefinition(label) => Kind::Footnote(label.to_string()),
            Tag::DefinitionList => Kind::Definitions(Vec::new()),
            Tag::DefinitionListTitle => Kind::Term,
            Tag::DefinitionListDefinition => Kind::Meaning,
            Tag::Table(alignments) => Kind::Table {
                columns: alignments.into_iter().map(|align| Column { align: aligned(align) }).collect(),
                head: None,
                body: Vec::new(),
            },
            Tag::TableHead | Tag::TableRow => Kind::Row(Vec::new()),
            Tag::TableCell => Kind::Cell,
            _ => Kind::Paragraph,
        };
        self.push(kind, bytes);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => self.flow(Flow::close),
            TagEnd::Image | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {}
            _ => self.close(),
        }
    }

    /// Whether words stand between single tildes.
    fn is_single_tilde(&self, bytes: &Range<usize>) -> bool {
        self.text.get(bytes.start..).is_some_and(|text| !text.starts_with("~~"))
    }

    /// A paragraph that begins with a year and a full stop is read as an item of a list: it is a paragraph again, and every
    /// item after it keeps the number that was written.
    fn restore_year(&mut self, bytes: &Range<usize>, blocks: &mut Vec<Block>) {
        let of_years = matches!(self.innermost(), Some(Kind::List { start: Some(1900..=2100), .. }));
        let written = self.text.get(bytes.clone()).unwrap_or("").trim_start();
        let Some(end) = written.find(['.', ')']).filter(|_| of_years) else { return };
        let number = written.get(..=end).unwrap_or("");
        let number = format!("{number} ");
        if let Some(Block::Paragraph { content, .. }) = blocks.first_mut() {
            if let Some(Inline::Text(words)) = content.first_mut() {
                words.insert_str(0, &number);
            } else {
                content.insert(0, Inline::Text(number));
            }
        } else {
            let content = vec![Inline::Text(number.trim_end().to_owned())];
            blocks.insert(0, Block::Paragraph { role: ParagraphRole::Body, content });
        }
    }

    /// Closes the innermost container and puts it where it belongs.
    fn close(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        self.settle();
        let Some(Frame { kind, bytes, mut blocks, flow }) = self.frames.pop() else { return };
        let content = flow.finish();
        match kind {
            Kind::Root => {}
            Kind::Paragraph => self.paragraph(content, bytes),
            Kind::Heading { level, id } => {
                if let (Some(id), 1) = (id, self.frames.len()) {
                    let at = self.frames.first().map_or(0, |root| root.blocks.len());
                    self.markdown.heading_ids.push((at, id));
                }
                if content.is_empty() {
                    self.problem(MarkdownProblemKind::EmptyHeading, bytes.clone());
                }
                self.block(Block::Heading { level, content }, bytes);
            }
            Kind::Quotation => self.block(Block::Quotation(blocks), bytes),
            Kind::Code(code) => self.block(Block::Code(code.trim_end_matches('\n').to_owned()), bytes),
            Kind::List { start: Some(1900..=2100), items, .. } => {
                for block in items.into_iter().flatten() {
                    self.block(block, bytes.clone());
                }
            }
            Kind::List { start, tight, items } => self.block(Block::List(List { start, tight, items }), bytes),
            Kind::Item => {
                self.restore_year(&bytes, &mut blocks);
                if let Some(Kind::List { items, .. }) = self.innermost() {
                    items.push(blocks);
                }
            }
            Kind::Footnote(label) => {
                if let Entry::Vacant(place) = self.notes.entry(label) {
                    place.insert((blocks, bytes));
                } else {
                    self.problem(MarkdownProblemKind::RepeatedFootnote, bytes);
                }
            }
            Kind::Definitions(definitions) => self.block(Block::Definitions(definitions), bytes),
            Kind::Term => {
                if let Some(Kind::Definitions(definitions)) = self.innermost() {
                    definitions.push(Definition { term: content, meanings: Vec::new() });
                }
            }
            Kind::Meaning => {
                if let Some(Kind::Definitions(definitions)) = self.innermost()
                    && let Some(definition) = definitions.last_mut()
                {
                    definition.meanings.push(blocks);
                }
            }
            Kind::Table { columns, head, body } => {
                let head = head.filter(|row| row.cells.iter().any(|cell| !cell.content.is_empty()));
                let table = Table { style: TableStyle::Plain, columns, head, body, row_heads: false };
                self.block(Block::Table(table), bytes);
            }
            Kind::Row(mut cells) => {
                if let Some(Kind::Table { columns, head, body }) = self.innermost() {
                    cells.resize(columns.len(), Cell::default());
                    if head.is_none() && body.is_empty() {
                        *head = Some(Row { cells });
                    } else {
                        body.push(Row { cells });
                    }
                }
            }
            Kind::Cell => {
                if let Some(Kind::Row(cells)) = self.innermost() {
                    cells.push(Cell { content });
                }
            }
        }
    }

    fn words(&mut self, words: &str, bytes: Range<usize>) {
        if let Some(Kind::Code(code)) = self.innermost() {
            let shown = words.chars().map(|letter| control::meaning(letter).unwrap_or(letter));
            code.extend(shown.filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')));
            return;
        }
        // A mark without a text is left as it is by the parser, in pieces of which the first is the bracket.
        let marked = self.text.get(bytes.start..).and_then(link::footnote_mark);
        if let Some(length) = marked {
            self.problem(MarkdownProblemKind::UndefinedFootnote, bytes.start..bytes.start + length);
        }
        let text = self.text;
        self.flow(|flow| {
            let mark = marks::mark(text, &bytes, words, &mut flow.marks);
            flow.text(mark.unwrap_or(words));
        });
    }

    fn paragraph(&mut self, content: Vec<Inline>, bytes: Range<usize>) {
        if !content.is_empty() {
            self.block(Block::Paragraph { role: ParagraphRole::Body, content }, bytes);
        }
    }

    /// Words that stand in a container without a paragraph of their own, as in a tight list, become one.
    fn settle(&mut self) {
        let wrapped = matches!(
            self.innermost(),
            Some(Kind::Root | Kind::Quotation | Kind::Item | Kind::Meaning | Kind::Footnote(_))
        );
        if let (true, Some(frame)) = (wrapped, self.frames.last_mut()) {
            let content = std::mem::take(&mut frame.flow).finish();
            let bytes = frame.bytes.clone();
            self.paragraph(content, bytes);
        }
    }

    fn block(&mut self, block: Block, bytes: Range<usize>) {
        if self.frames.len() == 1 {
            self.markdown.places.push(bytes);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(block);
        }
    }

    fn push(&mut self, kind: Kind, bytes: Range<usize>) {
        self.frames.push(Frame { kind, bytes, blocks: Vec::new(), flow: Flow::default() });
    }

    fn innermost(&mut self) -> Option<&mut Kind> {
        self.frames.last_mut().map(|frame| &mut frame.kind)
    }

    fn flow(&mut self, write: impl FnOnce(&mut Flow)) {
        if let Some(frame) = self.frames.last_mut() {
            write(&mut frame.flow);
        }
    }

    /// Notes a problem; its place is cut to its first line.
    fn problem(&mut self, kind: MarkdownProblemKind, bytes: Range<usize>) {
        let found = self.text.get(bytes.clone()).unwrap_or_default();
        let line = found.lines().next().unwrap_or_default().trim_end();
        self.markdown.problems.push(MarkdownProblem { kind, bytes: bytes.start..bytes.start + line.len() });
    }

    fn finish(mut self) -> Markdown {
        while self.frames.len() > 1 {
            self.close();
        }
        self.settle();
        let blocks = self.frames.pop().map(|root| root.blocks).unwrap_or_default();
        let mut footnotes = Vec::new();
        for (label, (blocks, bytes)) in std::mem::take(&mut self.notes) {
            match self.marks.get(&label) {
                Some(number) => footnotes.push(Footnote { number: *number, blocks }),
                None => self.problem(MarkdownProblemKind::UnusedFootnote, bytes),
            }
        }
        footnotes.sort_by_key(|footnote| footnote.number);
        let mut markdown = self.markdown;
        markdown.blocks = blocks;
        if !footnotes.is_empty() {
            markdown.blocks.push(Block::Footnotes(footnotes));
            markdown.places.push(self.text.len()..self.text.len());
        }
        markdown.problems.sort_by_key(|problem| (problem.bytes.start, problem.kind));
        markdown.problems.dedup();
        markdown
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn aligned(alignment: Alignment) -> ColumnAlign {
    match alignment {
        Alignment::None | Alignment::Left => ColumnAlign::Start,
        Alignment::Center => ColumnAlign::Center,
        Alignment::Right => ColumnAlign::End,
    }
}

#[cfg(test)]
mod tests;
