//! The block tree.

use std::sync::Arc;

use jiff::civil::Date;

use super::chart::Chart;
use super::glance::Glance;
use super::own::OwnName;
use super::picture::Picture;
use crate::language::Language;

/// A whole document for one recipient.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// Shown as the window's title and in the PDF's properties; no file name is made of it.
    pub title: String,
    /// Of the whole document; parts in another language are [`Block::Part`]s.
    pub language: Language,
    /// Who wrote it, for the PDF's properties: the service.
    pub author: String,
    /// The day it is of; the PDF's dates come from it, never from the clock.
    pub date: Date,
    /// Large print: 18 point and up, one column.
    pub large_print: bool,
    /// What is on every page.
    pub running: Running,
    /// From first to last, in reading order.
    pub blocks: Vec<Block>,
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum DocumentKind {
    /// The traject letter.
    Letter,
    /// The letter to a child.
    ChildLetter,
    /// The short letter for somebody outside the family.
    Summary,
    /// The charts, to look at together, from the first rating on.
    Progress,
    /// An anonymised case, for strangers.
    CaseStudy,
    /// The booklet of the whole work, to keep.
    Booklet,
    /// The booklet of one cycle, by its number, to hand over at the next meeting.
    CycleBooklet(u32),
    /// The service's own report, which belongs to no family.
    ServiceReport,
    /// A document that the theme adds.
    Own(OwnName),
}

impl DocumentKind {
    /// Whether it is folded and leafed through: made of [`Leaf`]s alone.
    pub fn is_booklet(self) -> bool {
        matches!(self, Self::Booklet | Self::CycleBooklet(_))
    }
}

/// What is on every page: recipient, reference, page number, markings.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Running {
    /// Who it is for.
    pub recipient: String,
    /// The family's reference.
    pub reference: String,
    /// The page number's wording.
    pub page: PageLabel,
    /// The service's own marking, such as "Confidential".
    pub marking: Option<String>,
    /// The draft's marking, already in words; none once it is final.
    pub draft: Option<String>,
}

/// "Page {page} of {pages}" in the document's language: a writer puts the numbers where the braces stand.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PageLabel(pub String);

impl PageLabel {
    /// The label of one page.
    pub fn text(&self, page: usize, pages: usize) -> String {
        self.0.replace("{pages}", &pages.to_string()).replace("{page}", &page.to_string())
    }
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; levels begin at 1 and skip none.
    Heading {
        /// 1–6.
        level: u8,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// What it is for.
        role: ParagraphRole,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A list.
    List(List),
    /// Terms with their definitions.
    Definitions(Vec<Definition>),
    /// A table.
    Table(Table),
    /// A block quotation of the notes' Markdown.
    Quotation(Vec<Block>),
    /// Somebody's own words, the loudest thing on any page.
    Saying(Saying),
    /// Verbatim text.
    Code(String),
    /// A thematic break.
    Rule,
    /// Footnotes of the blocks before them, in the order of their numbers.
    Footnotes(Vec<Footnote>),
    /// The head of a letter; at most one, first in its document or part.
    Letterhead(Letterhead),
    /// Address, date and reference of a letter; follows the letterhead.
    Address(AddressBlock),
    /// A still with its caption and the words said about it; never split.
    Figure(Figure),
    /// Two stills of equal width side by side, each with its caption; never split.
    FigurePair(Box<[Figure; 2]>),
    /// A chart; cut between two pages only where one is too short for it.
    Chart(Box<Chart>),
    /// Signature, sender, and what is beside them; never split.
    SignOff(SignOff),
    /// A case study's facts; never split.
    Glance(Glance),
    /// What follows begins a page.
    PageBreak,
    /// A page of a booklet, or a few that belong together.
    Leaf(Leaf),
    /// Blocks in a language of their own: the second half of a bilingual letter, or an original left untranslated. A
    /// second heading of level 1 looks like one but counts as level 2, and those below it one deeper: a document has one.
    Part {
        /// Their language.
        language: Language,
        /// The blocks.
        blocks: Vec<Block>,
    },
}

/// A page of a booklet, or a few that belong together. What is on it decides how it is set: a tall still, a wide one,
/// two small ones, words alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// What it is for.
    pub role: LeafRole,
    /// What is on it, in reading order.
    pub blocks: Vec<Block>,
}

/// What a page of a booklet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeafRole {
    /// The cover: a figure without words (an ornament is drawn where there is none), the names as the document's first
    /// heading, a paragraph beneath, and the service as a letterhead without lines.
    Cover,
    /// Where the second language of a bilingual booklet begins: as a cover, without its figure and its service.
    Title,
    /// The helping question.
    Question,
    /// A moment or two of a film: a heading where the cycle opens, then a figure with the words said about it, a pair
    /// of figures, or words alone.
    Moment,
    /// Whatever is to be read: strengths, the progress picture, the words, ideas.
    Text,
    /// A heading over lines to write on.
    Notes,
    /// The back cover: thanks, and the service as a letterhead.
    BackCover,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphRole {
    /// Running text.
    #[default]
    Body,
    /// "Dear Grace,".
    Salutation,
    /// Smaller text, such as a standing line at the foot of a letter.
    Small,
    /// What a case study is about, under its title.
    Standfirst,
}

/// Words within a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text; white space is single spaces. Quotation marks and dashes are already the real ones.
    Text(String),
    /// Strong or emphasised words: both are semibold.
    Strong(Vec<Inline>),
    /// Struck through.
    Strike(Vec<Inline>),
    /// Verbatim words.
    Code(String),
    /// A link; only `http`, `https`, `mailto` and `tel`.
    Link {
        /// Where it goes.
        href: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A line break that was asked for.
    LineBreak,
    /// The mark of a footnote.
    FootnoteMark(u32),
    /// Words in another language.
    Foreign {
        /// Their language.
        language: Language,
        /// The words.
        content: Vec<Inline>,
    },
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number of an ordered list; none for bullets.
    pub start: Option<u64>,
    /// Items without space between them.
    pub tight: bool,
    /// Each item's blocks.
    pub items: Vec<Vec<Block>>,
}

/// A term with its definitions.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means, once or more.
    pub meanings: Vec<Vec<Block>>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// From 1, in the order of their marks.
    pub number: u32,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// How it is set.
    pub style: TableStyle,
    /// From the start side on.
    pub columns: Vec<Column>,
    /// The head row, if there is one.
    pub head: Option<Row>,
    /// The rows.
    pub body: Vec<Row>,
    /// Whether the first cell of each row is that row's head.
    pub row_heads: bool,
}

/// How a table is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableStyle {
    /// A table of the notes' Markdown.
    #[default]
    Plain,
    /// Ratings: goals in the first column, figures right-aligned after it.
    Ratings,
    /// The client's words then and now: large words, small heads, no rules. First column: what they are about.
    Words,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// How its cells are aligned.
    pub align: ColumnAlign,
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnAlign {
    /// At the side where lines start.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the side where lines end; for figures.
    End,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// Its words; none is an empty cell.
    pub content: Vec<Inline>,
}

/// Somebody's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// Where it is, which decides how large it is.
    pub role: SayingRole,
    /// The language they were said in, where it is not the document's.
    pub language: Option<Language>,
    /// The words with their quotation marks, as the wording puts them; the first character is the opening mark, which
    /// hangs.
    pub content: Vec<Inline>,
    /// Who said it and when, beneath in grey.
    pub speaker: Option<Vec<Inline>>,
}

/// Where somebody's own words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SayingRole {
    /// The helping question.
    Question,
    /// By themselves.
    Alone,
    /// Beside a still.
    Beside,
}

/// The head of a letter: logo at the start side, service at the second axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Letterhead {
    /// The logo.
    pub logo: Option<Arc<Picture>>,
    /// What the logo shows, for people who can't see it.
    pub logo_alt: String,
    /// The service's name.
    pub name: String,
    /// Its address, phone number and e-mail address, a line each.
    pub lines: Vec<Vec<Inline>>,
}

/// Address at the start side, in the window of a DL envelope; date and reference at the second axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressBlock {
    /// Name and address, a line each; the name alone where nothing may be posted.
    pub recipient: Vec<String>,
    /// Date and reference, a line each.
    pub details: Vec<Vec<Inline>>,
}

/// A still with all that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The still.
    pub picture: Arc<Picture>,
    /// What it shows, for people who can't see it.
    pub alt: Vec<Inline>,
    /// One line beneath it.
    pub caption: Vec<Inline>,
    /// The principle in plain words, after it in grey.
    pub principle: Vec<Inline>,
    /// What was said about it, beside it.
    pub words: Vec<Saying>,
}

/// How a letter ends: signature, name and post at the start side; notes (films, copies) at the second axis.
#[derive(Clone, Debug, PartialEq)]
pub struct SignOff {
    /// "Yours sincerely,".
    pub valediction: Vec<Inline>,
    /// The picture of the signature; without one a gap is left to sign in.
    pub signature: Option<Arc<Picture>>,
    /// What the picture shows, for people who can't see it.
    pub signature_alt: String,
    /// The sender's name.
    pub name: String,
    /// Post, registration, phone number, a line each.
    pub lines: Vec<Vec<Inline>>,
    /// Beside it.
    pub asides: Vec<Aside>,
}

/// A short note beside the signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// Such as "Your films"; semibold, no heading.
    pub title: Vec<Inline>,
    /// Its lines.
    pub lines: Vec<Vec<Inline>>,
}

impl Document {
    /// Every picture of the document, in order, each as often as it is shown.
    pub fn pictures(&self) -> Vec<&Arc<Picture>> {
        let mut found = Vec::new();
        collect_pictures(&self.blocks, &mut found);
        found
    }

    /// The same without the service's own marking.
    #[must_use]
    pub fn without_marking(self) -> Self {
        Self { running: Running { marking: None, ..self.running }, ..self }
    }
}

fn collect_pictures<'a>(blocks: &'a [Block], found: &mut Vec<&'a Arc<Picture>>) {
    for block in blocks {
        match block {
            Block::Letterhead(head) => found.extend(&head.logo),
            Block::Figure(figure) => found.push(&figure.picture),
            Block::FigurePair(pair) => found.extend(pair.iter().map(|figure| &figure.picture)),
            Block::SignOff(end) => found.extend(&end.signature),
            Block::Part { blocks, .. } | Block::Quotation(blocks) => collect_pictures(blocks, found),
            Block::Leaf(leaf) => collect_pictures(&leaf.blocks, found),
            Block::List(list) => list.items.iter().for_each(|item| collect_pictures(item, found)),
            _ => {}
        }
    }
}

impl Inline {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The words alone, as they are read aloud.
    pub fn plain(content: &[Self]) -> String {
        let mut text = String::new();
        push_plain(content, &mut text);
        text
    }
}

fn push_plain(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Strike(inner) => push_plain(inner, text),
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => push_plain(content, text),
            Inline::LineBreak => text.push(' '),
            Inline::FootnoteMark(number) => text.push_str(&number.to_string()),
        }
    }
}
