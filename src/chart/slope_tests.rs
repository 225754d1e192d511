//! Slope charts of random means: no label over another or over a mark, none out of the drawing; and what they mean.

use proptest::prelude::*;

use super::tests::{faults, room, room_of, widths};
use super::*;
use crate::document::{ChartAxis, Slope, SlopeLine, SlopePoint};

const NAMES: [&str; 3] =
    ["Goals, 0 to 10", "Targedau, 1 i 10", "Goals on scales of other lengths that were brought to ten"];

fn slope(lines: &[[f64; 2]], singles: &[[f64; 2]]) -> Chart {
    let point = |value: f64| {
        let number = format!("{value:.1}");
        SlopePoint { value, number, bar: Some([(value - 1.5).max(0.0), (value + 1.5).min(10.0)]) }
    };
    let line = |(index, [start, end]): (usize, &[f64; 2])| SlopeLine {
        name: NAMES[index % 3].to_owned(),
        start: point(*start),
        end: point(*end),
        singles: singles.to_vec(),
    };
    let content = Slope {
        axis: ChartAxis { from: 0.0, to: 10.0, from_label: "0".to_owned(), to_label: "10".to_owned() },
        start: "Start".to_owned(),
        end: "End".to_owned(),
        note: "Large marks are means. Thin bars show one standard deviation (SD) to each side.".to_owned(),
        lines: lines.iter().enumerate().map(line).collect(),
    };
    Chart { title: "Goals".to_owned(), alt: "Goals".to_owned(), content: ChartContent::Slope(content) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_of_a_slope_never_meet(
        lines in prop::collection::vec((0.0..=10.0, 0.0..=10.0), 1..=3),
        room in room(),
        right_to_left in any::<bool>(),
    ) {
        let lines: Vec<[f64; 2]> = lines.into_iter().map(|(start, end)| [start, end]).collect();
        let direction = if right_to_left { Direction::Rtl } else { Direction::Ltr };
        let drawing = draw(&slope(&lines, &[]), room_of(room, direction), widths());
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
    }
}

fn drawn(lines: &[[f64; 2]], singles: &[[f64; 2]]) -> Drawing {
    draw(&slope(lines, singles), Room::wide(453.5, 11.0, Direction::Ltr), widths())
}

#[test]
fn every_mean_is_written_and_every_line_named() {
    let drawing = drawn(&[[3.25, 6.5], [2.0, 2.0]], &[]);
    let words: Vec<&str> = drawing
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Text(text) = shape { Some(text.text.as_str()) } else { None })
        .collect();
    for word in ["3.2", "6.5", "2.0", "Goals, 0 to 10", "Targedau, 1 i 10", "Start", "End", "0", "10"] {
        assert!(words.contains(&word), "{word}: {words:?}");
    }
}

#[test]
fn lines_are_told_apart_without_colour_and_single_ones_are_thin() {
    let lines = |drawing: &Drawing| -> Vec<(Option<[f32; 2]>, f32)> {
        let accent = |shape: &Shape| match shape {
            Shape::Line { ink: Ink::Accent, dashes, thickness, .. } => Some((*dashes, *thickness)),
            _ => None,
        };
        drawing.shapes.iter().filter_map(accent).collect()
    };
    let drawing = drawn(&[[3.0, 6.0], [2.0, 5.0], [1.0, 4.0]], &[]);
    let dashes: Vec<_> = lines(&drawing).into_iter().map(|(dashes, _)| dashes).collect();
    assert!(dashes.len() == 3 && dashes[0] != dashes[1] && dashes[1] != dashes[2] && dashes[0] != dashes[2]);
    let with = drawn(&[[3.0, 6.0]], &[[1.0, 9.0], [5.0, 3.0]]);
    let thin = |shape: &&Shape| matches!(shape, Shape::Line { ink: Ink::Axis, thickness, from, to, .. } if *thickness < 0.7 && (from[0] - to[0]).abs() > 20.0);
    assert_eq!(with.shapes.iter().filter(thin).count(), 2);
    assert_eq!(drawn(&[[3.0, 6.0]], &[]).shapes.iter().filter(thin).count(), 0);
}

#[test]
fn higher_means_lie_higher_on_an_axis_that_is_always_whole() {
    let marks = |drawing: &Drawing| -> Vec<f32> {
        let mark = |shape: &Shape| match shape {
            Shape::Capsule { centre, fill: Ink::Accent, .. } => Some(centre[1]),
            _ => None,
        };
        drawing.shapes.iter().filter_map(mark).collect()
    };
    let (low, high) = (marks(&drawn(&[[5.0, 0.0]], &[])), marks(&drawn(&[[5.0, 10.0]], &[])));
    assert!((low[0] - high[0] - 170.0).abs() < 0.1, "{low:?} {high:?}");
}
