//! The block tree as the content of a page: blocks here, their words in `inlines`, a letter's furniture in `letter`.
//!
//! The words come out exactly as they stand in the tree, in its order. Nothing is named after a person: ids are numbers,
//! classes are the names of what things are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};

use super::Pictures;
use super::booklet::Leaves;
use super::chart::Easel;
use super::escape::{escaped, push};
use crate::diagnostic::Diagnostic;
use crate::document::{
    Block, ColumnAlign, Definition, Document, DocumentKind, Footnote, Inline, Leaf, List, ParagraphRole, Row, Table,
    TableStyle, runs,
};
use crate::language::{Direction, Language};
use crate::theme::{Wording, WordingProblem};

/// The few words for people who listen to a page; they stand in attributes alone.
pub(super) struct Labels {
    note_back: String,
    table: String,
    pub(super) page_before: String,
    pub(super) page_after: String,
}

impl Labels {
    pub(super) fn of(wording: &Wording) -> Result<Self, WordingProblem> {
        let text = |key| wording.text(key, &[]);
        Ok(Self {
            note_back: text("page-note-back")?,
            table: text("page-table")?,
            page_before: text("page-before")?,
            page_after: text("page-after")?,
        })
    }
}

/// A page's content as it grows.
pub(super) struct Body<'a> {
    pub(super) html: String,
    pub(super) pictures: Pictures<'a>,
    pub(super) language: Language,
    pub(super) problem: Option<Diagnostic>,
    pub(super) easel: &'a Easel,
    pub(super) large_print: bool,
    /// How many charts stand before.
    pub(super) charts: usize,
    /// How far a booklet has come.
    pub(super) leaves: Leaves,
    pub(super) labels: &'a Labels,
    /// The numbers of each group of footnotes, in the order of the groups.
    notes: Vec<BTreeSet<u32>>,
    /// Which group of footnotes the marks now met belong to.
    pub(super) group: usize,
    /// How often each note has been marked so far.
    marks: BTreeMap<(usize, u32), usize>,
    last_level: u8,
    has_title: bool,
    shift: u8,
}

/// Writes the blocks of `document`.
pub(super) fn content(
    document: &Document,
    pictures: Pictures,
    labels: &Labels,
    easel: &Easel,
) -> Result<String, Diagnostic> {
    let mut notes = Vec::new();
    collect_notes(&document.blocks, &mut notes);
    let mut body = Body {
        html: String::new(),
        pictures,
        language: document.language.clone(),
        problem: None,
        easel,
        large_print: document.large_print,
        charts: 0,
        leaves: Leaves::of(&document.blocks),
        labels,
        notes,
        group: 0,
        marks: BTreeMap::new(),
        last_level: 0,
        has_title: false,
        shift: 0,
    };
    body.blocks(&document.blocks);
    match body.problem {
        Some(problem) => Err(problem),
        None => Ok(body.html),
    }
}

/// The element of blocks that belong together: a section has a heading of its own.
pub(super) fn sectioning(blocks: &[Block]) -> &'static str {
    if blocks.iter().any(|block| matches!(block, Block::Heading { .. })) { "section" } else { "div" }
}

/// The class of a kind of document.
pub(super) fn kind_class(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Letter => "letter",
        DocumentKind::ChildLetter => "child-letter",
        DocumentKind::Summary => "summary",
        DocumentKind::Progress => "progress",
        DocumentKind::CaseStudy => "case-study",
        DocumentKind::Booklet | DocumentKind::CycleBooklet(_) => "booklet",
        DocumentKind::ServiceReport => "service-report",
        DocumentKind::Own(_) => "own",
    }
}

/// ` lang="…" dir="…"`.
pub(super) fn language_attributes(language: &Language) -> String {
    let direction = match language.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    };
    format!(" lang=\"{}\" dir=\"{direction}\"", escaped(language.as_str()))
}

impl Body<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// Adds markup; whatever of it comes from the tree has to be escaped already.
    pub(super) fn put(&mut self, markup: fmt::Arguments) {
        // Writing to a string can't fail.
        let _ = self.html.write_fmt(markup);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, content } => {
                let set = self.heading_level(*level);
                // A heading that had to move down in the outline looks as it would have.
                let class = if set == *level { String::new() } else { format!(" class=\"level-{level}\"") };
                self.put(format_args!("<h{set}{class}>"));
                self.inlines(content);
                self.put(format_args!("</h{set}>\n"));
            }
            Block::Paragraph { role, content } => {
                let class = match role {
                    ParagraphRole::Body => "",
                    ParagraphRole::Salutation => " class=\"salutation\"",
                    ParagraphRole::Small => " class=\"small\"",
                    ParagraphRole::Standfirst => " class=\"standfirst\"",
                };
                // One of another direction than the document's runs as its letters do.
                let turns = self.language.direction() == Direction::Ltr && runs::is_mostly_rtl(&Inline::plain(content));
                let direction = if turns { " dir=\"rtl\"" } else { "" };
                self.put(format_args!("<p{class}{direction}>"));
                self.inlines(content);
                self.html.push_str("</p>\n");
            }
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => self.definitions(definitions),
            Block::Table(table) => self.table(table),
            Block::Quotation(blocks) => {
                self.html.push_str("<blockquote class=\"quotation\">\n");
                self.blocks(blocks);
                self.html.push_str("</blockquote>\n");
            }
            Block::Saying(saying) => self.saying(saying),
            Block::Code(text) => {
                self.html.push_str("<pre><code>");
                push(&mut self.html, text);
                self.html.push_str("</code></pre>\n");
            }
            Block::Rule => self.html.push_str("<hr>\n"),
            Block::Footnotes(notes) => self.footnotes(notes),
            Block::Letterhead(head) => self.letterhead(head),
            Block::Address(address) => self.address(address),
            Block::Figure(figure) => self.figure(figure),
            Block::FigurePair(pair) => {
                self.html.push_str("<div class=\"stills\">\n");
                pair.iter().for_each(|figure| self.figure(figure));
                self.html.push_str("</div>\n");
            }
            Block::Chart(chart) => self.chart(chart),
            Block::SignOff(end) => self.sign_off(end),
            Block::Glance(glance) => self.glance(glance),
            Block::PageBreak => self.html.push_str("<div class=\"page-break\"></div>\n"),
            Block::Leaf(leaf) => self.leaf(leaf),
            Block::Part { language, blocks } => self.part(language, blocks),
        }
    }

    /// One title a page, and no level skipped, whatever the parts of a document begin with.
    pub(super) fn heading_level(&mut self, level: u8) -> u8 {
        if level <= 1 && self.has_title {
            self.shift = 1;
        }
        let wanted = level.max(1).saturating_add(self.shift).max(if self.has_title { 2 } else { 1 });
        let level = wanted.min(self.last_level.saturating_add(1)).min(6);
        self.has_title = true;
        self.last_level = level;
        level
    }

    fn part(&mut self, language: &Language, blocks: &[Block]) {
        let element = sectioning(blocks);
        self.put(format_args!("<{element} class=\"part\"{}>\n", language_attributes(language)));
        let (outer, shift) = (std::mem::replace(&mut self.language, language.clone()), self.shift);
        self.blocks(blocks);
        (self.language, self.shift) = (outer, shift);
        self.put(format_args!("</{element}>\n"));
    }

    fn list(&mut self, list: &List) {
        let (open, close) = match list.start {
            None => ("<ul".to_owned(), "</ul>\n"),
            Some(1) => ("<ol".to_owned(), "</ol>\n"),
            Some(start) => (format!("<ol start=\"{}\"", start.min(999_999_999)), "</ol>\n"),
        };
        self.html.push_str(&open);
        self.html.push_str(if list.tight { " class=\"tight\">\n" } else { ">\n" });
        for item in &list.items {
            self.html.push_str("<li>");
            self.item(item);
            self.html.push_str("</li>\n");
        }
        self.html.push_str(close);
    }

    /// A lone paragraph of an item, a note or a meaning needs no frame of its own.
    fn item(&mut self, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph { role: ParagraphRole::Body, content }] => self.inlines(content),
            [Block::Paragraph { role: ParagraphRole::Body, content }, rest @ ..] => {
                self.html.push_str("<p>");
                self.inlines(content);
                self.html.push_str("</p>\n");
                self.blocks(rest);
            }
            blocks => self.blocks(blocks),
        }
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        self.html.push_str("<dl>\n");
        for definition in definitions {
            self.html.push_str("<dt>");
            self.inlines(&definition.term);
            self.html.push_str("</dt>\n");
            for meaning in &definition.meanings {
                self.html.push_str("<dd>");
                self.item(meaning);
                self.html.push_str("</dd>\n");
            }
        }
        self.html.push_str("</dl>\n");
    }

    fn table(&mut self, table: &Table) {
        // A table of many columns may be wider than a phone: it moves sideways in a frame the keyboard can reach.
        let wide = match table.style {
            TableStyle::Plain => table.columns.len() > if self.large_print { 1 } else { 3 },
            TableStyle::Ratings => table.columns.len() > 4,
            TableStyle::Words => false,
        };
        if wide {
            let label = escaped(&self.labels.table);
            self.put(format_args!("<div class=\"wide-table\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\">\n"));
        }
        let class = match (table.style, table.columns.len()) {
            (TableStyle::Plain, _) => "plain",
            (TableStyle::Ratings, _) => "ratings",
            (TableStyle::Words, 3) => "words then-and-now",
            (TableStyle::Words, _) => "words",
        };
        self.put(format_args!("<table class=\"{class}\">\n"));
        if let Some(head) = &table.head {
            self.html.push_str("<thead>\n");
            self.row(table, head, true);
            self.html.push_str("</thead>\n");
        }
        self.html.push_str("<tbody>\n");
        for row in &table.body {
            self.row(table, row, false);
        }
        self.html.push_str("</tbody>\n</table>\n");
        if wide {
            self.html.push_str("</div>\n");
        }
    }

    fn row(&mut self, table: &Table, row: &Row, is_head: bool) {
        self.html.push_str("<tr>");
        for (place, cell) in row.cells.iter().enumerate() {
            let empty = cell.content.is_empty();
            let (tag, scope) = match (is_head, table.row_heads && place == 0) {
                (true, _) if !empty => ("th", " scope=\"col\""),
                (false, true) if !empty => ("th", " scope=\"row\""),
                _ => ("td", ""),
            };
            let align = match table.columns.get(place).map(|column| column.align).unwrap_or_default() {
                ColumnAlign::Start => "",
                ColumnAlign::Center => " class=\"center\"",
                ColumnAlign::End => " class=\"end\"",
            };
            self.put(format_args!("<{tag}{scope}{align}>"));
            self.inlines(&cell.content);
            self.put(format_args!("</{tag}>"));
        }
        self.html.push_str("</tr>\n");
    }

    fn footnotes(&mut self, notes: &[Footnote]) {
        let group = self.group;
        self.html.push_str("<div class=\"footnotes\">\n<ol>\n");
        for note in notes {
            let number = note.number;
            self.put(format_args!("<li value=\"{number}\" id=\"note-{}-{number}\">", group + 1));
            self.item(&note.blocks);
            if self.marks.contains_key(&(group, number)) {
                let label = escaped(&self.labels.note_back);
                let target = mark_id(group, number, 1);
                self.put(format_args!("<a class=\"back\" href=\"#{target}\" aria-label=\"{label}\"></a>"));
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n</div>\n");
        self.group += 1;
    }

    /// A note's mark: a link where the note is there to be read.
    pub(super) fn footnote_mark(&mut self, number: u32) {
        let group = self.group;
        if self.notes.get(group).is_none_or(|numbers| !numbers.contains(&number)) {
            self.put(format_args!("<sup>{number}</sup>"));
            return;
        }
        let nth = self.marks.entry((group, number)).or_default();
        *nth += 1;
        let id = mark_id(group, number, *nth);
        let note = group + 1;
        self.put(format_args!(
            "<sup><a id=\"{id}\" href=\"#note-{note}-{number}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }
}

fn mark_id(group: usize, number: u32, nth: usize) -> String {
    let group = group + 1;
    if nth == 1 { format!("mark-{group}-{number}") } else { format!("mark-{group}-{number}-{nth}") }
}

/// The numbers of every group of notes, in reading order.
fn collect_notes(blocks: &[Block], notes: &mut Vec<BTreeSet<u32>>) {
    for block in blocks {
        match block {
            Block::Footnotes(group) => {
                notes.push(group.iter().map(|note| note.number).collect());
                for note in group {
                    collect_notes(&note.blocks, notes);
                }
            }
            Block::Part { blocks, .. } | Block::Quotation(blocks) | Block::Leaf(Leaf { blocks, .. }) => {
                collect_notes(blocks, notes);
            }
            Block::List(list) => list.items.iter().for_each(|item| collect_notes(item, notes)),
            Block::Definitions(definitions) => {
                definitions
                    .iter()
                    .flat_map(|definition| &definition.meanings)
                    .for_each(|meaning| collect_notes(meaning, notes));
            }
            _ => {}
        }
    }
}
