//! Tables: heads small and grey, figures flush at the end side, hairlines between rows. Rows stay whole, short tables too,
//! and a long one shows its head again on every page.

use std::rc::Rc;

use super::super::compositor::{Align, Compositor, Frame};
use super::super::flow::{Piece, Strip, height, keep_together};
use super::super::item::Item;
use super::super::line::Line;
use super::super::shape::{Fit, Shaped, Shaper};
use super::super::sheet::{MM, Type};
use super::super::structure::{NodeId, Role, Scope};
use super::super::text::{REGULAR, SEMIBOLD, Style, Target};
use crate::document::{Block, Cell, ColumnAlign, Inline, List, ParagraphRole, Row, Table, TableStyle};

/// Between two columns.
const GUTTER: f32 = 12.0;
/// Columns of the client's words, in millimetres; more of them share the room evenly.
const WORDS_COLUMNS_MM: [f32; 3] = [38.0, 62.0, 60.0];
/// Columns of figures are at least so wide; the last one, whose head is longest, wider.
const FIGURES_MM: f32 = 20.0;
const LAST_FIGURES_MM: f32 = 28.0;
/// A table up to this part of a page is never cut.
const SHORT: f32 = 0.4;
/// A row up to this part of a page is never cut.
const WHOLE_ROW: f32 = 0.5;
/// Type of tables with many columns, as parts of the usual size, tried from first to last; never below the document's
/// least size.
const SMALLER: [f32; 3] = [0.86, 0.72, 0.58];

/// How a table's rows are set.
#[derive(Clone, Copy)]
struct Look {
    head: Type,
    body: Type,
    /// Above and below a row's lines.
    padding: [f32; 2],
    ruled: bool,
    /// The column set in semibold.
    strong: Option<usize>,
    /// Sizes of the first column, where it is smaller than the others.
    label: Option<Type>,
}

/// A shaped row: each cell with its style.
type ShapedRow = Vec<(Shaped, Style)>;

impl Compositor<'_> {
    pub(super) fn table(&mut self, table: &Table, frame: &Frame) -> Vec<Piece> {
        let columns = table.columns.len();
        if columns == 0 || (table.head.is_none() && table.body.is_empty()) {
            return Vec::new();
        }
        if self.is_too_wide(table, frame) {
            return self.blocks(&[rows_as_list(table)], frame);
        }
        let node = self.structure.add(frame.node, Role::Table);
        let room = if table.style == TableStyle::Plain { frame.width } else { frame.room };
        let gutter = GUTTER.min(room / (4.0 * columns as f32));
        let mut look = self.look(table);
        // Shaped again only where the usual size leaves no room for the longest words.
        let (mut head, mut body) = self.shape_rows(table, node, &look, frame);
        let mut widths = natural_widths(head.iter().chain(&body), columns);
        for factor in SMALLER {
            let least: f32 = widths.iter().map(|(least, _)| least).sum();
            let usual = self.look(table);
            let smallest = usual.body.size.min(usual.head.size);
            let floor = (self.least_size() / smallest).min(1.0);
            let factor = factor.max(floor);
            let is_smallest = look.body.size <= usual.body.size * factor;
            if least + gutter * (columns - 1) as f32 <= room || is_smallest {
                break;
            }
            look = usual;
            for kind in [&mut look.head, &mut look.body] {
                *kind = Type { size: kind.size * factor, leading: kind.leading * factor };
            }
            (head, body) = self.reshape(head, body, &look);
            widths = natural_widths(head.iter().chain(&body), columns);
        }
        let widths = self.columns(table, &widths, room, gutter);
        let span: f32 = widths.iter().sum::<f32>() + gutter * (columns - 1) as f32;
        let mut pieces = Vec::new();
        let head = head.map(|row| {
            let above = if look.ruled { look.padding[0] } else { 0.0 };
            let head = Look { padding: [above, look.padding[1]], ..look };
            let mut strips = self.row(row, table, &head, look.head, &widths, gutter, frame);
            if let (true, Some(last)) = (look.ruled, strips.last_mut()) {
                let rule = self.rule(frame, frame.start, span, last.height - 0.75, 0.75, self.sheet.colours.ink);
                last.items.push(rule);
            }
            strips
        });
        let repeated = match &head {
            Some(strips) if strips.len() == 1 => strips.first().map(|strip| Rc::new(strip.repeated())),
            _ => None,
        };
        pieces.extend(head.into_iter().flatten().map(Piece::Strip));
        keep_together(&mut pieces, !body.is_empty());
        let rows = body.len();
        for (index, row) in body.into_iter().enumerate() {
            let mut strips = self.row(row, table, &look, look.body, &widths, gutter, frame);
            if let (true, Some(last)) = (look.ruled, strips.last_mut()) {
                let rule = self.rule(frame, frame.start, span, last.height - 0.5, 0.5, self.sheet.colours.rule);
                last.items.push(rule);
            }
            if let Some(last) = strips.last_mut() {
                // Neither the first row nor the last alone.
                last.keep_with_next = index + 1 < rows && (index == 0 || index + 2 == rows);
            }
            for strip in &mut strips {
                strip.head.clone_from(&repeated);
            }
            pieces.extend(strips.into_iter().map(Piece::Strip));
        }
        if height(&pieces) <= self.sheet.text_height() * SHORT {
            keep_together(&mut pieces, false);
        }
        self.spaced(pieces, 4.0, 13.0)
    }

    /// The smallest letters of the document's own: nothing of a table is smaller.
    fn least_size(&self) -> f32 {
        const ROUNDING: f32 = 0.1;
        self.sheet.types.foot.size - ROUNDING
    }

    /// Whether the longest words of a table leave no room for its columns, even in the smallest letters.
    fn is_too_wide(&mut self, table: &Table, frame: &Frame) -> bool {
        /// No letter is wider, in parts of its size.
        const WIDEST: f32 = 1.1;
        let columns = table.columns.len();
        if columns < 3 {
            return false;
        }
        let least = self.least_size().min(self.sheet.types.small.size);
        let width = if table.style == TableStyle::Plain { frame.width } else { frame.room };
        let room = width - GUTTER.min(width / (4.0 * columns as f32)) * (columns - 1) as f32;
        let rows = || table.head.iter().chain(&table.body);
        let cell = |row: &Row, column: usize| row.cells.get(column).map(|cell| Inline::plain(&cell.content));
        let longest = |column: usize| {
            let words = rows().filter_map(move |row| cell(row, column));
            words.filter_map(|words| words.split_whitespace().map(|word| word.chars().count()).max()).max().unwrap_or(0)
        };
        let letters: usize = (0..columns).map(longest).sum();
        if letters as f32 * least * WIDEST <= room {
            return false;
        }
        let style = Style {
            kind: Type { size: least, leading: least * 1.3 },
            ..frame.style(self.sheet.types.small, REGULAR, self.sheet.colours.ink)
        };
        let mut widths = vec![0.0_f32; columns];
        for row in rows() {
            for (width, cell) in widths.iter_mut().zip(&row.cells) {
                let words = self.words(&cell.content, Target::Artifact, &style);
                let shaped = self.shaper.shape(words, style, None);
                *width = width.max(Shaper::widths(&shaped).0);
            }
        }
        widths.iter().sum::<f32>() > room
    }

    fn look(&self, table: &Table) -> Look {
        let (types, gap) = (self.sheet.types, |points: f32| self.sheet.gap(points));
        match table.style {
            TableStyle::Words => Look {
                head: types.small,
                body: types.words,
                padding: [gap(1.8), gap(1.8)],
                ruled: false,
                strong: table.columns.len().checked_sub(1).filter(|&last| last > 0),
                label: Some(types.small),
            },
            TableStyle::Ratings => Look {
                head: types.small,
                body: types.small,
                padding: [gap(2.0), gap(3.0)],
                ruled: true,
                strong: table.columns.len().checked_sub(2).filter(|&now| now > 1),
                label: None,
            },
            TableStyle::Plain => Look {
                head: types.small,
                body: types.small,
                padding: [gap(2.0), gap(3.0)],
                ruled: true,
                strong: None,
                label: None,
            },
        }
    }

    fn shape_rows(
        &mut self,
        table: &Table,
        node: NodeId,
        look: &Look,
        frame: &Frame,
    ) -> (Option<ShapedRow>, Vec<ShapedRow>) {
        let grey = self.sheet.colours.grey;
        let ink = self.sheet.colours.ink;
        let style = |kind: Type, weight: u16, colour| Style {
            kind,
            weight,
            colour,
            tabular: table.style != TableStyle::Words,
            direction: frame.direction,
        };
        let head = table.head.as_ref().map(|row| {
            let group = self.structure.add(node, Role::TableHead);
            let style = style(look.head, REGULAR, grey);
            self.shape_row(row, table, group, |_, empty| {
                // A head without words heads nothing.
                (if empty { Role::Cell } else { Role::HeadCell(Scope::Column) }, style)
            })
        });
        let group = if table.body.is_empty() { node } else { self.structure.add(node, Role::TableBody) };
        let rows = table.body.iter().map(|row| {
            self.shape_row(row, table, group, |column, empty| {
                let is_head = column == 0 && table.row_heads && !empty;
                let role = if is_head { Role::HeadCell(Scope::Row) } else { Role::Cell };
                let weight = if look.strong == Some(column) { SEMIBOLD } else { REGULAR };
                let label = look.label.filter(|_| column == 0);
                let kind = label.map_or(look.body, |kind| Type { size: kind.size, leading: look.body.leading });
                (role, style(kind, weight, if label.is_some() { grey } else { ink }))
            })
        });
        let rows = rows.collect();
        (head, rows)
    }

    /// Shapes a row. Every row has a cell for every column, whatever the tree says.
    fn shape_row(
        &mut self,
        row: &Row,
        table: &Table,
        group: NodeId,
        cell: impl Fn(usize, bool) -> (Role, Style),
    ) -> ShapedRow {
        let node = self.structure.add(group, Role::TableRow);
        let empty = Cell::default();
        (0..table.columns.len())
            .map(|column| {
                let content = &row.cells.get(column).unwrap_or(&empty).content;
                let (role, style) = cell(column, content.is_empty());
                let cell = self.structure.add(node, role);
                let words = self.words(content, Target::Node(cell), &style);
                (self.shaper.shape(words, style, None), style)
            })
            .collect()
    }

    fn reshape(
        &mut self,
        head: Option<ShapedRow>,
        body: Vec<ShapedRow>,
        look: &Look,
    ) -> (Option<ShapedRow>, Vec<ShapedRow>) {
        let mut again = |row: ShapedRow, kind: Type| -> ShapedRow {
            row.into_iter()
                .map(|(shaped, style)| {
                    let style = Style { kind, ..style };
                    (self.shaper.resized(shaped, style), style)
                })
                .collect()
        };
        let head = head.map(|row| again(row, look.head));
        (head, body.into_iter().map(|row| again(row, look.body)).collect())
    }

    /// The width of every column.
    fn columns(&self, table: &Table, widths: &[(f32, f32)], room: f32, gutter: f32) -> Vec<f32> {
        let count = widths.len();
        let room = room - gutter * count.saturating_sub(1) as f32;
        match table.style {
            TableStyle::Words if count > 1 && !self.sheet.one_column => {
                // The millimetres include the gutter after each column.
                let share = |column: usize| match (count, column) {
                    (3, column) => WORDS_COLUMNS_MM.get(column).copied().unwrap_or(60.0) * MM - gutter,
                    (_, 0) => WORDS_COLUMNS_MM[0] * MM - gutter,
                    _ => (room - WORDS_COLUMNS_MM[0] * MM + gutter) / (count - 1) as f32,
                };
                let wanted: Vec<f32> = (0..count).map(share).collect();
                if wanted.iter().sum::<f32>() <= room + gutter { wanted } else { shared(widths, room) }
            }
            TableStyle::Ratings if count > 1 => {
                let mut wanted: Vec<f32> = widths
                    .iter()
                    .enumerate()
                    .map(|(column, (_, widest))| {
                        let least = if column + 1 == count { LAST_FIGURES_MM } else { FIGURES_MM } * MM - gutter;
                        widest.max(least)
                    })
                    .collect();
                let figures: f32 = wanted.iter().skip(1).sum();
                match (wanted.first_mut(), widths.first()) {
                    (Some(first), Some((least, _))) if room - figures >= least.max(room * 0.3) => {
                        *first = room - figures;
                        wanted
                    }
                    _ => shared(widths, room),
                }
            }
            _ => shared(widths, room),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a row and its place are seven things")]
    fn row(
        &mut self,
        row: ShapedRow,
        table: &Table,
        look: &Look,
        kind: Type,
        widths: &[f32],
        gutter: f32,
        frame: &Frame,
    ) -> Vec<Strip> {
        let cells: Vec<(Vec<Line>, Style)> = row
            .into_iter()
            .zip(widths)
            .map(|((shaped, style), width)| (self.shaper.lines(shaped, *width, Fit::Even), style))
            .collect();
        let lines = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0).max(1);
        // All cells share the row's baselines, whatever their size.
        let baseline = self.shaper.baseline(kind);
        let [above, below] = look.padding;
        let mut strips: Vec<Strip> = Vec::new();
        strips.resize_with(lines, || Strip { height: kind.leading, keep_with_next: true, ..Strip::default() });
        let mut start = frame.start;
        for (column, ((lines, _), width)) in cells.into_iter().zip(widths).enumerate() {
            let align = match table.columns.get(column).map(|column| column.align) {
                Some(ColumnAlign::Center) => Align::Center,
                Some(ColumnAlign::End) => Align::End,
                _ => Align::Start,
            };
            for (strip, line) in strips.iter_mut().zip(lines) {
                strip.items.extend(self.set(line, frame, start, *width, align, baseline));
            }
            start += width + gutter;
        }
        pad(&mut strips, above, below);
        let whole: f32 = strips.iter().map(|strip| strip.height).sum();
        if whole <= self.sheet.text_height() * WHOLE_ROW { vec![merged(strips, lines)] } else { strips }
    }
}

/// A table as a list: for every row its cells, each after the head of its column.
fn rows_as_list(table: &Table) -> Block {
    let item = |row: &Row| {
        let mut content = Vec::new();
        for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.content.is_empty()) {
            if !content.is_empty() {
                content.push(Inline::LineBreak);
            }
            let head = table.head.as_ref().and_then(|head| head.cells.get(column)).map(|head| head.content.clone());
            if let Some(head) = head.filter(|head| !head.is_empty()) {
                content.extend([Inline::Strong(head), Inline::text(" ")]);
            }
            content.extend(cell.content.clone());
        }
        vec![Block::Paragraph { role: ParagraphRole::Body, content }]
    };
    let rows = if table.body.is_empty() { table.head.as_slice() } else { table.body.as_slice() };
    Block::List(List { start: None, tight: false, items: rows.iter().map(item).collect() })
}

fn pad(strips: &mut [Strip], above: f32, below: f32) {
    if let Some(first) = strips.first_mut() {
        first.height += above;
        first.items = std::mem::take(&mut first.items).into_iter().map(|item| item.moved(0.0, above)).collect();
    }
    if let Some(last) = strips.last_mut() {
        last.height += below;
        last.keep_with_next = false;
    }
}

/// The lines of a row as one strip, read cell by cell.
fn merged(strips: Vec<Strip>, lines: usize) -> Strip {
    let mut whole = Strip::default();
    let mut items: Vec<Item> = Vec::new();
    for strip in strips {
        let y = whole.height;
        items.extend(strip.items.into_iter().map(|item| item.moved(0.0, y)));
        whole.height += strip.height;
    }
    if lines > 1 {
        // Words of one cell come after each other: a stable sort by slot, which follows the columns.
        let order = |item: &Item| match item.mark {
            super::super::item::Mark::Content(slot) => slot.0,
            super::super::item::Mark::Artifact => 0,
        };
        items.sort_by_key(order);
    }
    whole.items = items;
    whole
}

/// The least and the natural width of every column.
fn natural_widths<'a>(rows: impl Iterator<Item = &'a ShapedRow>, columns: usize) -> Vec<(f32, f32)> {
    let mut widths = vec![(0.0_f32, 0.0_f32); columns];
    for row in rows {
        for ((least, widest), (shaped, _)) in widths.iter_mut().zip(row) {
            let (min, max) = Shaper::widths(shaped);
            *least = least.max(min);
            *widest = widest.max(max);
        }
    }
    widths
}

/// Columns as wide as they wish where there is room; else each has its longest word, and shares what is left by how much
/// more it wishes for.
fn shared(widths: &[(f32, f32)], room: f32) -> Vec<f32> {
    /// Rounding must not break a line that fits exactly.
    const EASE: f32 = 0.5;
    let wish: f32 = widths.iter().map(|(_, widest)| widest + EASE).sum();
    let least: f32 = widths.iter().map(|(least, _)| least + EASE).sum();
    if wish <= room {
        return widths.iter().map(|(_, widest)| widest + EASE).collect();
    }
    if least >= room {
        // Not even the words fit: they break anywhere, and every column has its part.
        let count = widths.len().max(1) as f32;
        let narrowest = room / count * 0.5;
        let rest = (room - narrowest * count).max(0.0);
        return widths.iter().map(|(min, _)| narrowest + rest * (min + EASE) / least).collect();
    }
    // Columns that wish for no more than an even share have their wish; the others share what is left.
    let mut result: Vec<Option<f32>> = vec![None; widths.len()];
    loop {
        let left = room - result.iter().flatten().sum::<f32>();
        let open = result.iter().filter(|width| width.is_none()).count();
        let even = left / open.max(1) as f32;
        let modest = widths.iter().zip(&mut result).find(|((_, wish), width)| width.is_none() && wish + EASE <= even);
        let Some(((_, wish), width)) = modest else { break };
        *width = Some(wish + EASE);
    }
    let open = || widths.iter().zip(&result).filter(|(_, width)| width.is_none()).map(|(column, _)| column);
    let left = room - result.iter().flatten().sum::<f32>();
    let least: f32 = open().map(|(least, _)| least + EASE).sum();
    let wish: f32 = open().map(|(_, wish)| wish + EASE).sum();
    let modest = left >= least;
    widths
        .iter()
        .zip(&result)
        .map(|((min, max), width)| match width {
            Some(width) if modest => *width,
            None if modest => min + EASE + (left - least) * (max - min) / (wish - least).max(1.0),
            _ => min + EASE + spare(widths, room, EASE) * (max - min),
        })
        .collect()
}

/// What each point of wish beyond the least gets, where no column can have its whole wish.
fn spare(widths: &[(f32, f32)], room: f32, ease: f32) -> f32 {
    let least: f32 = widths.iter().map(|(min, _)| min + ease).sum();
    let wished: f32 = widths.iter().map(|(min, max)| max - min).sum();
    (room - least) / wished.max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_no_more_than_their_room() {
        for widths in [vec![(10.0, 20.0); 3], vec![(50.0, 400.0), (10.0, 12.0)], vec![(30.0, 30.0); 50]] {
            let total: f32 = shared(&widths, 300.0).iter().sum();
            assert!(total <= 300.01, "{total}");
        }
        assert_eq!(shared(&[(10.0, 20.0), (5.0, 9.5)], 300.0), [20.5, 10.0]);
    }
}
