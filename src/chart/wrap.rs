//! Words of a chart on several lines: even ones, broken between words, within a word only where it is wider than a line.

use super::canvas::{Canvas, Look};

/// The lines of a text, each no wider than `width`; none for a text without words.
pub(super) fn lines(canvas: &Canvas<'_>, text: &str, look: Look, width: f32) -> Vec<String> {
    let words: Vec<String> = text.split_whitespace().flat_map(|word| pieces(canvas, word, look, width)).collect();
    let full = greedy(canvas, &words, look, width);
    if full.len() < 2 {
        return full;
    }
    // The narrowest measure that needs no more lines: none is left with a single short word.
    let (mut low, mut high) = (0.0, width);
    for _ in 0..8 {
        let middle = f32::midpoint(low, high);
        let lines = greedy(canvas, &words, look, middle);
        let fits = lines.len() <= full.len() && lines.iter().all(|line| canvas.width(line, look) <= middle);
        if fits { high = middle } else { low = middle }
    }
    greedy(canvas, &words, look, high)
}

fn greedy(canvas: &Canvas<'_>, words: &[String], look: Look, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        if let Some(last) = lines.last_mut() {
            let longer = format!("{last} {word}");
            if canvas.width(&longer, look) <= width {
                *last = longer;
                continue;
            }
        }
        lines.push(word.clone());
    }
    lines
}

/// A word, cut where it is wider than a line.
fn pieces(canvas: &Canvas<'_>, word: &str, look: Look, width: f32) -> Vec<String> {
    if canvas.width(word, look) <= width {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for character in word.chars() {
        if let Some(last) = pieces.last_mut() {
            last.push(character);
            if canvas.width(last, look) > width && last.chars().nth(1).is_some() {
                last.pop();
                pieces.push(character.to_string());
            }
        }
    }
    pieces
}
