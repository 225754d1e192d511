//! The flow cut into pages: first where pages begin, from heights alone, then what stands on them. Strips that stay
//! together move on together; only what is higher than a whole page is cut.

use super::flow::{Bar, Piece, Space, Strip};
use super::item::{Area, Item, Page, Shape};
use super::sheet::Sheet;

/// Cuts a flow into pages; there is always one.
pub(crate) fn paginate(pieces: Vec<Piece>, sheet: &Sheet) -> Vec<Page> {
    let entries = entries(pieces);
    let plan = plan(&entries, sheet, None);
    let plan = fuller_end(&entries, sheet, &plan).unwrap_or(plan);
    place(entries, sheet, &plan.starts)
}

/// A strip with the space above it.
struct Entry {
    space: Space,
    strip: Strip,
    /// Whether it must begin a page.
    begins_page: bool,
}

/// Where pages begin, by the entries' numbers, and how far down the last one reaches.
struct Plan {
    starts: Vec<usize>,
    end: f32,
}

/// Rounding may not push a line off a page that it fits.
const TOLERANCE: f32 = 0.01;
/// A last page with less than so many lines of running text looks forgotten.
const LEAST_LINES: f32 = 2.5;
/// So many lines less stand on the page before, so that more follow.
const MOVED_LINES: [f32; 3] = [2.0, 4.0, 6.0];

fn entries(pieces: Vec<Piece>) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(pieces.len());
    let (mut space, mut begins_page) = (Space::default(), false);
    for piece in pieces {
        match piece {
            Piece::Space(next) if next.height >= space.height => space = next,
            Piece::Space(_) => {}
            Piece::PageBreak => begins_page = true,
            Piece::Strip(strip) => {
                let begins_page = std::mem::take(&mut begins_page) || strip.from_sheet_top;
                entries.push(Entry { space: std::mem::take(&mut space), strip, begins_page });
            }
        }
    }
    entries
}

/// Where pages begin. `shortened` is a page with less height than the others, and how much less.
fn plan(entries: &[Entry], sheet: &Sheet, shortened: Option<(usize, f32)>) -> Plan {
    let mut starts = vec![0];
    let mut y = sheet.top;
    let mut at = 0;
    while let Some(first) = entries.get(at) {
        let group = group(entries.get(at..).unwrap_or(&[]));
        let less = shortened.filter(|(page, _)| page + 1 == starts.len()).map_or(0.0, |(_, less)| less);
        let limit = sheet.bottom - less + TOLERANCE;
        let is_empty = starts.last() == Some(&at);
        let needed = height(group);
        let head = first.strip.head.as_ref().map_or(0.0, |head| head.height);
        let whole = head + needed <= sheet.text_height() + TOLERANCE;
        // What no page can hold begins here if its first lines fit.
        let begins = if whole { needed } else { height(group.get(..3).unwrap_or(group)) };
        if !is_empty && (first.begins_page || y + first.space.height + begins > limit) {
            starts.push(at);
            y = sheet.top;
        }
        if first.strip.from_sheet_top {
            y = 0.0;
        }
        for entry in group {
            let is_empty = starts.last() == Some(&at);
            let (space, head) = if is_empty {
                (0.0, entry.strip.head.as_ref().map_or(0.0, |head| head.height))
            } else {
                (entry.space.height, 0.0)
            };
            if !is_empty && y + space + entry.strip.height > sheet.bottom + TOLERANCE {
                starts.push(at);
                y = sheet.top + entry.strip.head.as_ref().map_or(0.0, |head| head.height) + entry.strip.height;
            } else {
                y += head + space + entry.strip.height;
            }
            at += 1;
        }
    }
    Plan { starts, end: y }
}

/// The entries from the first on that stay on one page.
fn group(entries: &[Entry]) -> &[Entry] {
    let keeps = |pair: &[Entry]| match pair {
        [entry, next] => entry.strip.keep_with_next && !next.begins_page,
        _ => false,
    };
    let joined = entries.windows(2).take_while(|pair| keeps(pair)).count();
    entries.get(..=joined).unwrap_or(entries)
}

fn height(group: &[Entry]) -> f32 {
    let all: f32 = group.iter().map(|entry| entry.space.height + entry.strip.height).sum();
    all - group.first().map_or(0.0, |first| first.space.height)
}

/// Another plan with more on its last page, if that holds too little and the page before can spare it.
fn fuller_end(entries: &[Entry], sheet: &Sheet, known: &Plan) -> Option<Plan> {
    let pages = known.starts.len();
    let line = sheet.types.body.leading;
    let asked_for = entries.get(*known.starts.last()?)?.begins_page;
    if pages < 2 || asked_for || known.end - sheet.top > LEAST_LINES * line {
        return None;
    }
    MOVED_LINES
        .into_iter()
        .map(|lines| plan(entries, sheet, Some((pages - 2, lines * line))))
        .find(|other| other.starts.len() == pages && other.end - sheet.top > LEAST_LINES * line)
}

fn place(entries: Vec<Entry>, sheet: &Sheet, starts: &[usize]) -> Vec<Page> {
    let mut pages = vec![Page::default()];
    let mut y = sheet.top;
    for (at, Entry { space, strip, .. }) in entries.into_iter().enumerate() {
        let begins = starts.contains(&at);
        if begins && at > 0 {
            pages.push(Page::default());
            y = sheet.top;
        }
        let Some(page) = pages.last_mut() else { continue };
        if strip.from_sheet_top {
            y = 0.0;
        }
        if begins {
            if let Some(head) = &strip.head {
                put(page, (**head).clone(), &mut y);
            }
        } else {
            bars(page, &space.bars, y, space.height);
            y += space.height;
        }
        put(page, strip, &mut y);
    }
    pages
}

fn put(page: &mut Page, strip: Strip, y: &mut f32) {
    bars(page, &strip.bars, *y, strip.height);
    page.items.extend(strip.items.into_iter().map(|item| item.moved(0.0, *y)));
    *y += strip.height;
}

fn bars(page: &mut Page, bars: &[Bar], y: f32, height: f32) {
    for bar in bars {
        let Bar { x, width, colour } = *bar;
        // A bar that goes on is one bar: no seams between its strips.
        let above = page.items.iter_mut().rev().find_map(|item| match &mut item.shape {
            Shape::Rect { area, colour: c }
                if (area.x, area.width, *c) == (x, width, colour) && (area.y + area.height - y).abs() < TOLERANCE =>
            {
                Some(area)
            }
            _ => None,
        });
        if let Some(area) = above {
            area.height += height;
        } else {
            let area = Area { x, y, width, height };
            page.items.push(Item::artifact(Shape::Rect { area, colour }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Paper;
    use crate::theme::Tokens;

    fn sheet() -> Sheet {
        let tokens: Tokens = toml::from_str(include_str!("../../../themes/default/theme.toml")).unwrap();
        Sheet::new(&tokens, Paper::A4, false)
    }

    fn strips(count: usize, height: f32) -> Vec<Piece> {
        vec![Piece::Strip(Strip { height, ..Strip::default() }); count]
    }

    #[test]
    fn what_is_kept_together_moves_on_together() {
        let sheet = sheet();
        let mut pieces = strips(3, 200.0);
        pieces.extend(strips(2, 100.0));
        if let Piece::Strip(strip) = &mut pieces[3] {
            strip.keep_with_next = true;
        }
        assert_eq!(plan(&entries(pieces), &sheet, None).starts, [0, 3]);
    }

    #[test]
    fn what_no_page_can_hold_is_cut() {
        let mut pieces = strips(20, 100.0);
        super::super::flow::keep_together(&mut pieces, false);
        assert_eq!(plan(&entries(pieces), &sheet(), None).starts, [0, 7, 14]);
    }

    #[test]
    fn the_last_page_holds_more_than_a_line() {
        let sheet = sheet();
        let lines = (sheet.text_height() / 18.0) as usize;
        let entries = entries(strips(lines + 1, 18.0));
        let first = plan(&entries, &sheet, None);
        assert_eq!(first.starts, [0, lines]);
        assert_eq!(fuller_end(&entries, &sheet, &first).unwrap().starts, [0, lines - 2]);
    }

    #[test]
    fn a_break_after_the_last_words_leaves_no_empty_page() {
        let mut pieces = strips(1, 18.0);
        pieces.extend([Piece::PageBreak, Piece::PageBreak]);
        assert_eq!(paginate(pieces, &sheet()).len(), 1);
    }
}
