//! Drawings of random charts: no label over another or over a mark that is not its own, none out of the drawing; and a few
//! drawings written out, to see that they mean what they should.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::labels::overlap;
use super::*;
use crate::document::{
    ChartAxis, ChartHope, ChartLabel, ChartMark, Course, CourseCycle, CourseGap, CoursePoint, CourseRow, Dumbbell,
    DumbbellRow, PrincipleGrid, PrincipleRow,
};
use crate::theme::{Theme, Widths};

pub(super) fn widths() -> &'static Widths {
    static WIDTHS: OnceLock<Widths> = OnceLock::new();
    WIDTHS.get_or_init(|| Theme::built_in().unwrap().widths())
}

/// Labels in English, in Welsh, and in Urdu.
#[derive(Clone, Copy, Debug)]
struct Words {
    start: &'static str,
    now: &'static str,
    unchanged: &'static str,
    hoped_for: &'static str,
    not_rated: &'static str,
    cycle: &'static str,
    goals: [&'static str; 4],
    direction: Direction,
}

const ENGLISH: Words = Words {
    start: "start",
    now: "now",
    unchanged: "start and now",
    hoped_for: "hoped for",
    not_rated: "not rated",
    cycle: "Cycle",
    goals: [
        "Play",
        "Enjoying playing together",
        "Finding a way to end a game at the weekend without either of us being upset, so that we both look forward to the \
         next",
        "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstellenleiterin",
    ],
    direction: Direction::Ltr,
};
const WELSH: Words = Words {
    start: "dechrau",
    now: "nawr",
    unchanged: "dechrau a nawr",
    hoped_for: "gobaith",
    not_rated: "heb rif",
    cycle: "Cylch",
    goals: [
        "Chwarae",
        "Mwynhau chwarae gyda’n gilydd",
        "Dod â gêm i ben ar y penwythnos heb i’r un ohonom ypsetio, fel bod y ddau ohonom yn edrych ymlaen at y nesaf",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    ],
    direction: Direction::Ltr,
};
const URDU: Words = Words {
    start: "شروع",
    now: "اب",
    unchanged: "شروع اور اب",
    hoped_for: "امید",
    not_rated: "درجہ نہیں دیا",
    cycle: "مرحلہ",
    goals: [
        "کھیل",
        "ایک ساتھ کھیلنے سے لطف اٹھانا",
        "ہفتے کے آخر میں کھیل کو اس طرح ختم کرنا کہ ہم میں سے کوئی بھی پریشان نہ ہو اور ہم دونوں اگلے کھیل کا انتظار کریں",
        "سونے کے وقت سکون",
    ],
    direction: Direction::Rtl,
};

fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').replace('-', "\u{2212}")
}

/// From, to, and the step of its values.
const SCALES: [(f64, f64, f64); 5] =
    [(0.0, 10.0, 1.0), (0.0, 10.0, 0.5), (1.0, 7.0, 1.0), (0.0, 100.0, 1.0), (-5.0, 5.0, 0.25)];

/// What one goal is drawn from: scale, goal, values as steps, days since the one before, hope, gaps.
#[derive(Clone, Debug)]
struct Given {
    scale: usize,
    goal: usize,
    ratings: Vec<(f64, u16, bool)>,
    hope: Option<f64>,
}

fn given() -> impl Strategy<Value = Given> {
    let part = prop_oneof![Just(0.0), Just(1.0), Just(0.5), 0.0..=1.0];
    let rating = (part, prop_oneof![Just(1_u16), Just(7), Just(0), 0_u16..60], prop::bool::weighted(0.2));
    let ratings = prop::collection::vec(rating, 1..=20);
    let hope = prop::option::weighted(0.8, prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0]);
    (0..SCALES.len(), 0_usize..4, ratings, hope).prop_map(|(scale, goal, ratings, hope)| Given {
        scale,
        goal,
        ratings,
        hope,
    })
}

impl Given {
    fn value(&self, part: f64) -> f64 {
        let (from, to, step) = SCALES[self.scale];
        from + ((to - from) * part / step).round() * step
    }

    fn axis(&self) -> ChartAxis {
        let (from, to, _) = SCALES[self.scale];
        ChartAxis { from, to, from_label: number(from), to_label: number(to) }
    }

    fn label(&self, words: Words) -> ChartLabel {
        ChartLabel { text: words.goals[self.goal].to_owned(), language: None }
    }

    fn hope(&self, words: Words) -> Option<ChartHope> {
        let value = self.value(self.hope?);
        Some(ChartHope { value, label: format!("{} {}", words.hoped_for, number(value)) })
    }

    fn dumbbell(&self, words: Words) -> DumbbellRow {
        let mark = |part: f64, word: &str| {
            let value = self.value(part);
            let number = number(value);
            ChartMark { value, word: word.to_owned(), both: format!("{word} {number}"), number }
        };
        let (first, last) = (self.ratings[0].0, self.ratings[self.ratings.len() - 1].0);
        DumbbellRow {
            goal: self.label(words),
            axis: self.axis(),
            start: mark(first, words.start),
            now: (self.ratings.len() > 1).then(|| mark(last, words.now)),
            hoped_for: self.hope(words),
        }
    }

    fn course(&self, words: Words, days: f64) -> CourseRow {
        let mut day = 0.0;
        let mut points: Vec<CoursePoint> = Vec::new();
        for (part, after, _) in &self.ratings {
            day += f64::from(*after);
            let value = self.value(*part);
            points.push(CoursePoint { at: day / days, value, number: number(value) });
        }
        let gaps = self.ratings.iter().enumerate().filter(|(_, (.., gap))| *gap).map(|(after, _)| {
            let next = points.get(after + 1).map_or(1.0, |next| next.at);
            CourseGap { after, at: f64::midpoint(points[after].at, next) }
        });
        CourseRow {
            goal: self.label(words),
            axis: self.axis(),
            gaps: gaps.collect(),
            points,
            hoped_for: self.hope(words),
        }
    }
}

fn words() -> impl Strategy<Value = Words> {
    prop_oneof![Just(ENGLISH), Just(WELSH), Just(URDU)]
}

pub(super) fn room() -> impl Strategy<Value = (bool, f32, bool)> {
    (any::<bool>(), prop_oneof![Just(1.0_f32), Just(1.44)], any::<bool>())
}

pub(super) fn room_of((phone, scale, a5): (bool, f32, bool), direction: Direction) -> Room {
    if phone {
        Room::phone(scale, direction)
    } else {
        Room::wide(if a5 { 278.0 } else { 453.5 }, 11.0 * scale, direction)
    }
}

fn dumbbell_of(rows: &[Given], words: Words, beside: bool) -> Chart {
    let rows = rows.iter().map(|row| row.dumbbell(words)).collect();
    let content = Dumbbell { rows, beside, unchanged: words.unchanged.to_owned() };
    Chart { title: String::new(), alt: String::new(), content: ChartContent::Dumbbell(content) }
}

fn course_of(rows: &[Given], cycles: &[(u16, u16)], words: Words, principles: usize) -> Chart {
    let length = |row: &Given| row.ratings.iter().map(|(_, after, _)| f64::from(*after)).sum::<f64>();
    let weeks: f64 = cycles.iter().map(|(wait, takes)| f64::from(wait + takes)).sum();
    let days = rows.iter().map(length).fold(weeks, f64::max).max(1.0);
    let mut day = 0.0;
    let cycle = |(index, (wait, takes)): (usize, &(u16, u16))| {
        let from = day + f64::from(*wait);
        day = from + f64::from(*takes);
        let number = (index + 1).to_string();
        CourseCycle { from: from / days, to: day / days, name: format!("{} {number}", words.cycle), number }
    };
    let cycles: Vec<CourseCycle> = cycles.iter().enumerate().map(cycle).collect();
    let row = |at: usize| PrincipleRow {
        name: words.goals[at % 3].chars().take(24).collect(),
        clips: (0..cycles.len())
            .map(|cycle| (!(at + cycle).is_multiple_of(3)).then(|| (cycle % 13).to_string()))
            .collect(),
    };
    let grid = PrincipleGrid {
        title: words.goals[1].to_owned(),
        note: words.not_rated.to_owned(),
        cycles: (0..cycles.len()).collect(),
        rows: (0..principles).map(row).collect(),
    };
    let content = Course {
        from_day: "12 September 2025".to_owned(),
        to_day: "23 March 2026".to_owned(),
        rows: rows.iter().map(|row| row.course(words, days)).collect(),
        not_rated: words.not_rated.to_owned(),
        principles: (principles > 0 && !cycles.is_empty()).then_some(grid),
        cycles,
    };
    Chart { title: String::new(), alt: String::new(), content: ChartContent::Course(content) }
}

/// What is wrong with the labels of a drawing.
pub(super) fn faults(drawing: &Drawing) -> Vec<String> {
    let texts: Vec<&Text> = drawing
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None })
        .collect();
    let mut faults = Vec::new();
    // Numbers have nothing beneath their baseline.
    let room_of = |text: &Text| {
        let [left, top, right, foot] = text.bounds();
        let is_number =
            text.text.chars().all(|character| character.is_ascii_digit() || ".\u{2212}".contains(character));
        if is_number {
            [left, text.y - 0.72 * text.size, right, text.y + 0.02 * text.size]
        } else {
            [left, top, right, foot]
        }
    };
    for (index, text) in texts.iter().enumerate() {
        let [left, top, right, foot] = room_of(text);
        let within = left >= -0.01 && top >= -0.01 && right <= drawing.width + 0.01 && foot <= drawing.height + 0.01;
        if !within {
            faults.push(format!("{:?} leaves the drawing: {:?}", text.text, room_of(text)));
        }
        for other in &texts[index + 1..] {
            if overlap(room_of(text), room_of(other)) {
                faults.push(format!("{:?} over {:?}: {:?} {:?}", text.text, other.text, room_of(text), room_of(other)));
            }
        }
    }
    for shape in &drawing.shapes {
        let Shape::Capsule { centre: [x, y], half, radius, .. } = shape else { continue };
        if x - half < -1.0 || x + half > drawing.width + 1.0 || y - radius < -1.0 || y + radius > drawing.height + 1.0 {
            faults.push(format!("a mark at {x} {y} leaves the drawing"));
        }
        for text in &texts {
            let own = text.anchor == Anchor::Middle && (text.x - x).abs() < 0.01 && text.ink != Ink::Ink;
            let [left, top, right, foot] = room_of(text);
            // The corners of a mark's box are empty: what counts is its inside.
            let mark = [x - half + 0.3 * radius, y - 0.8 * radius, x + half - 0.3 * radius, y + 0.8 * radius];
            if !own && overlap(mark, [left, top, right, foot]) {
                faults.push(format!("{:?} over a mark at {x} {y}", text.text));
            }
        }
    }
    faults
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_of_a_dumbbell_never_meet(
        rows in prop::collection::vec(given(), 1..=12),
        words in words(),
        room in room(),
        beside in any::<bool>(),
    ) {
        let chart = dumbbell_of(&rows, words, beside);
        let drawing = draw(&chart, room_of(room, words.direction), widths());
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
    }

    #[test]
    fn labels_of_a_course_never_meet(
        rows in prop::collection::vec(given(), 0..=6),
        cycles in prop::collection::vec((0_u16..40, 0_u16..15), 0..=20),
        words in words(),
        room in room(),
        principles in 0_usize..=6,
    ) {
        let chart = course_of(&rows, &cycles, words, principles);
        let drawing = draw(&chart, room_of(room, words.direction), widths());
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
    }

    #[test]
    fn a_drawing_is_cut_only_between_labels(rows in prop::collection::vec(given(), 1..=12), room in room()) {
        for chart in [dumbbell_of(&rows, ENGLISH, false), course_of(&rows[..rows.len().min(6)], &[(3, 7), (9, 7)], ENGLISH, 6)] {
            let drawing = draw(&chart, room_of(room, Direction::Ltr), widths());
            for cut in &drawing.cuts {
                for shape in &drawing.shapes {
                    if let Shape::Text(text) = shape {
                        let [_, top, _, foot] = text.bounds();
                        prop_assert!(foot <= cut + 0.01 || top >= cut - 3.0, "{:?} is cut at {cut}", text.text);
                    }
                }
            }
        }
    }
}

/// The shapes of a dumbbell of one goal, from 0 to 10, hoped for 8.
fn one_goal(first: f64, latest: Option<f64>) -> Drawing {
    let ratings = std::iter::once(first).chain(latest).map(|value| (value / 10.0, 7, false)).collect();
    let given = Given { scale: 1, goal: 1, ratings, hope: Some(0.8) };
    draw(&dumbbell_of(&[given], ENGLISH, false), Room::wide(453.5, 11.0, Direction::Ltr), widths())
}

fn arrowheads(drawing: &Drawing) -> usize {
    drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Arrowhead { .. })).count()
}

fn dashed(drawing: &Drawing) -> usize {
    drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Line { dashes: Some(_), .. })).count()
}

fn labels(drawing: &Drawing) -> Vec<&str> {
    drawing
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Text(text) = shape { Some(text.text.as_str()) } else { None })
        .collect()
}

#[test]
fn only_a_gain_has_an_arrow_and_only_a_fall_is_dashed() {
    for (first, latest, told) in [
        (3.0, Some(7.0), (1, 0)),
        (5.0, Some(6.0), (1, 0)),
        (7.0, Some(3.0), (0, 1)),
        (10.0, Some(0.0), (0, 1)),
        (4.0, Some(4.0), (0, 0)),
        (4.0, None, (0, 0)),
    ] {
        let drawing = one_goal(first, latest);
        assert_eq!((arrowheads(&drawing), dashed(&drawing)), told, "{first} to {latest:?}");
    }
}

#[test]
fn every_value_is_written_and_named() {
    assert_eq!(
        labels(&one_goal(3.0, Some(7.0))),
        ["Enjoying playing together", "hoped for 8", "0", "10", "3", "7", "start", "now"]
    );
    assert_eq!(
        labels(&one_goal(4.0, Some(4.0))),
        ["Enjoying playing together", "hoped for 8", "0", "10", "4", "start and now"]
    );
    assert_eq!(labels(&one_goal(4.0, None)), ["Enjoying playing together", "hoped for 8", "0", "10", "4", "start"]);
    // Too close for two marks with numbers, on a phone: the labels hold them.
    let given = Given { scale: 1, goal: 0, ratings: vec![(0.5, 1, false), (0.55, 7, false)], hope: None };
    let drawing = draw(&dumbbell_of(&[given], ENGLISH, false), Room::phone(1.0, Direction::Ltr), widths());
    assert_eq!(labels(&drawing), ["Play", "0", "10", "start 5", "now 5.5"]);
}

#[test]
fn values_lie_where_they_are_on_an_axis_that_is_always_whole() {
    let place = |value: f64| {
        one_goal(value, None).shapes.iter().find_map(|shape| match shape {
            Shape::Capsule { centre, .. } => Some(centre[0]),
            _ => None,
        })
    };
    let [low, middle, high] = [2.0, 4.0, 8.0].map(|value| place(value).unwrap());
    assert!((high - middle - 2.0 * (middle - low)).abs() < 0.1, "{low} {middle} {high}");
}

#[test]
fn a_gap_is_never_joined() {
    let given =
        |gap| Given { scale: 0, goal: 0, ratings: vec![(0.5, 0, false), (0.4, 20, gap), (0.6, 40, false)], hope: None };
    let joins = |given: Given| {
        let drawing = draw(
            &course_of(&[given], &[(10, 10), (10, 10)], ENGLISH, 0),
            Room::wide(453.5, 11.0, Direction::Ltr),
            widths(),
        );
        let accent = |shape: &&Shape| matches!(shape, Shape::Line { ink: Ink::Accent, dashes: None, .. });
        (drawing.shapes.iter().filter(accent).count(), labels(&drawing).contains(&"not rated"))
    };
    assert_eq!(joins(given(false)), (2, false));
    assert_eq!(joins(given(true)), (1, true));
}

#[test]
fn a_document_that_runs_from_right_to_left_has_its_charts_turned_round() {
    let given = Given { scale: 0, goal: 1, ratings: vec![(0.3, 1, false), (0.7, 7, false)], hope: Some(0.8) };
    let of = |direction| {
        let chart = dumbbell_of(std::slice::from_ref(&given), ENGLISH, true);
        draw(&chart, Room::wide(453.5, 11.0, direction), widths())
    };
    let (ltr, rtl) = (of(Direction::Ltr), of(Direction::Rtl));
    for (one, other) in ltr.shapes.iter().zip(&rtl.shapes) {
        match (one, other) {
            (Shape::Text(one), Shape::Text(other)) => {
                let ([left, ..], [_, _, right, _]) = (one.bounds(), other.bounds());
                assert!((left - (453.5 - right)).abs() < 0.01, "{}", one.text);
            }
            (Shape::Capsule { centre: one, .. }, Shape::Capsule { centre: other, .. }) => {
                assert!((one[0] + other[0] - 453.5).abs() < 0.01);
            }
            _ => {}
        }
    }
}
