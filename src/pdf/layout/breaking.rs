//! Where a paragraph breaks: chosen over all its lines at once (total fit), for an even edge without hyphens. Works on
//! widths alone and knows no text.

use crate::document::runs;

/// What may not be broken, with the white space after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Segment {
    /// Without the white space.
    pub(crate) width: f32,
    /// Width of the white space after it.
    pub(crate) space: f32,
    /// Where its text ends, white space included.
    pub(crate) end: usize,
    /// Whether a break after it was asked for.
    pub(crate) forced: bool,
}

/// A last line shorter than this part of the measure counts as short.
const LAST_LINE_LEAST: f32 = 0.33;
/// How much more a last line of a word or two disturbs than a line as short elsewhere.
const LAST_LINE_WEIGHT: f64 = 3.0;
/// Measuring and summing widths may differ by this much.
const TOLERANCE: f32 = 0.01;
/// What a line costs besides its slack, so that no paragraph is a line longer than it needs to be.
const LINE_COST: f64 = 0.2;
/// What overflowing costs: only a single segment may, and only when nothing helps.
const OVERFULL_COST: f64 = 1000.0;

/// Joins segments whose break falls within one of the ranges that stay together, unless they would not fit a line.
pub(crate) fn joined(segments: &[Segment], together: &[std::ops::Range<usize>], width: f32) -> Vec<Segment> {
    let mut result: Vec<Segment> = Vec::with_capacity(segments.len());
    for &segment in segments {
        match result.last_mut() {
            Some(last)
                if !last.forced
                    && together.iter().any(|range| range.start < last.end && last.end < range.end)
                    && last.width + last.space + segment.width <= width =>
            {
                last.width += last.space + segment.width;
                last.space = segment.space;
                last.end = segment.end;
                last.forced = segment.forced;
            }
            _ => result.push(segment),
        }
    }
    result
}

/// The places to break, as counts of segments: each line's end. Squared slack is least in sum; last lines are free unless
/// they are short.
pub(crate) fn total_fit(segments: &[Segment], width: f32) -> Vec<usize> {
    let count = segments.len();
    let mut best = vec![f64::INFINITY; count + 1];
    let mut before = vec![0_usize; count + 1];
    if let Some(first) = best.first_mut() {
        *first = 0.0;
    }
    for start in 0..count {
        let Some(&so_far) = best.get(start).filter(|cost| cost.is_finite()) else { continue };
        let mut filled = 0.0;
        for (offset, segment) in segments.iter().enumerate().skip(start) {
            let line = filled + segment.width;
            let overfull = line > width + TOLERANCE;
            if overfull && offset > start {
                break;
            }
            let last = offset + 1 == count || segment.forced;
            let wanted = if last { LAST_LINE_LEAST * width } else { width };
            let slack = f64::from((wanted - line).max(0.0) / width.max(1.0));
            let weight = if last { LAST_LINE_WEIGHT } else { 1.0 };
            let cost = so_far + LINE_COST + weight * slack * slack + if overfull { OVERFULL_COST } else { 0.0 };
            if let (Some(known), Some(from)) = (best.get_mut(offset + 1), before.get_mut(offset + 1))
                && cost < *known
            {
                *known = cost;
                *from = start;
            }
            if segment.forced {
                break;
            }
            filled = line + segment.space;
        }
    }
    let mut ends = Vec::new();
    let mut at = count;
    while at > 0 {
        ends.push(at);
        at = before.get(at).copied().unwrap_or(0).min(at - 1);
    }
    ends.reverse();
    ends
}

/// The narrowest measure that needs no more lines than the full one: lines of about equal length, for short quotations.
pub(crate) fn balanced(segments: &[Segment], width: f32) -> Vec<usize> {
    let full = total_fit(segments, width);
    if full.len() < 2 || segments.iter().any(|segment| segment.forced) {
        return full;
    }
    let widest = segments.iter().map(|segment| segment.width).fold(0.0, f32::max);
    let (mut low, mut high) = (widest.min(width), width);
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        if lines_needed(segments, middle) <= full.len() { high = middle } else { low = middle }
    }
    let narrow = total_fit(segments, high);
    if narrow.len() == full.len() { narrow } else { full }
}

fn lines_needed(segments: &[Segment], width: f32) -> usize {
    let (mut lines, mut filled) = (1, 0.0_f32);
    for (index, segment) in segments.iter().enumerate() {
        if index > 0 && filled + segment.width > width + TOLERANCE {
            lines += 1;
            filled = 0.0;
        }
        filled += segment.width + segment.space;
    }
    lines
}

/// Width of a line of segments, without the white space at its end.
pub(crate) fn line_width(line: &[Segment]) -> f32 {
    let all: f32 = line.iter().map(|segment| segment.width + segment.space).sum();
    all - line.last().map_or(0.0, |segment| segment.space)
}

/// Ranges of a text that are read in one breath and stay on one line: "23 March 2026", "3 cycles", "Mr Reid", "A. Patel",
/// "01632 960 100", "2–3", "3 %".
pub(crate) fn kept_together(text: &str) -> Vec<std::ops::Range<usize>> {
    const TITLES: [&str; 9] = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Dr.", "Prof."];
    let words: Vec<(usize, &str)> =
        text.split(' ').scan(0, |at, word| Some((std::mem::replace(at, *at + word.len() + 1), word))).collect();
    let is_number = |word: &str, longest: usize| {
        !word.is_empty() && word.len() <= longest && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let begins_with_letter = |word: &str| word.starts_with(char::is_alphabetic);
    let mut ranges = runs::unbroken(text);
    for (index, &(start, word)) in words.iter().enumerate() {
        let Some(&(next_start, next)) = words.get(index + 1) else { break };
        let bare = word.trim_start_matches(['(', '“', '‘']);
        let isolate = |mark: char| matches!(mark, '\u{2066}'..='\u{2069}');
        let is_group = |(_, group): &&(usize, &str)| is_number(group.trim_start_matches(isolate), 6);
        let grouped = words.iter().skip(index).take_while(is_group).count();
        if grouped > 0 {
            // A phone number's groups; a mark may follow the last.
            let is_last = |word: &str| {
                is_number(word.trim_end_matches(|mark: char| mark.is_ascii_punctuation() || isolate(mark)), 6)
            };
            let last = words.get(index + grouped).filter(|(_, word)| is_last(word));
            let last = last.or_else(|| words.get(index + grouped - 1).filter(|_| grouped > 1));
            ranges.extend(last.map(|(at, word)| start..at + word.len()));
        }
        let is_initial = bare
            .strip_suffix('.')
            .is_some_and(|letter| letter.chars().count() == 1 && letter.starts_with(char::is_uppercase));
        if is_initial && next.starts_with(char::is_uppercase) {
            ranges.push(start..next_start + next.len());
        }
        if (is_number(bare, 3) || TITLES.contains(&bare)) && begins_with_letter(next) {
            let year = words.get(index + 2).filter(|(_, third)| {
                is_number(bare, 2)
                    && is_number(third.get(..4).unwrap_or(""), 4)
                    && next.chars().all(char::is_alphabetic)
            });
            let end = year.map_or(next_start + next.len(), |(at, third)| at + third.len());
            ranges.push(start..end);
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(widths: &[f32]) -> Vec<Segment> {
        widths
            .iter()
            .enumerate()
            .map(|(index, &width)| Segment { width, space: 3.0, end: index + 1, forced: false })
            .collect()
    }

    #[test]
    fn no_line_is_overfull_and_every_segment_is_set() {
        let segments = words(&[30.0, 20.0, 45.0, 10.0, 60.0, 25.0, 35.0, 5.0]);
        let ends = total_fit(&segments, 100.0);
        assert_eq!(*ends.last().unwrap(), segments.len());
        let mut start = 0;
        for end in ends {
            assert!(line_width(&segments[start..end]) <= 100.0);
            start = end;
        }
    }

    #[test]
    fn the_last_word_does_not_stand_alone_when_it_need_not() {
        // Greedy: 30+3+30+3+30 = 96, then 10 alone. Total fit moves one word down.
        let ends = total_fit(&words(&[30.0, 30.0, 30.0, 10.0]), 100.0);
        assert_eq!(ends, [2, 4]);
    }

    #[test]
    fn quotations_are_balanced() {
        let ends = balanced(&words(&[20.0, 20.0, 20.0, 20.0, 20.0]), 95.0);
        assert_eq!(ends, [3, 5]);
    }

    #[test]
    fn a_forced_break_is_kept() {
        let mut segments = words(&[10.0, 10.0, 10.0]);
        segments[0].forced = true;
        assert_eq!(total_fit(&segments, 100.0), [1, 3]);
    }

    #[test]
    fn dates_titles_and_counted_things_stay_together() {
        let text = "on 23 March 2026, Mr Reid saw 3 cycles in May 2026";
        let kept: Vec<&str> = kept_together(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(kept, ["23 March 2026,", "Mr Reid", "3 cycles"]);
    }

    #[test]
    fn telephone_numbers_and_initials_stay_together() {
        let text = "ring Dr A. Patel on 01632 960 100, or later";
        let kept: Vec<&str> = kept_together(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(kept, ["Dr A.", "A. Patel", "01632 960 100,", "960 100,"]);
    }
}
