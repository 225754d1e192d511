//! What a chart shows: figures, and every word of it, already in the document's language. Where things stand is worked
//! out by [`crate::chart`].

use crate::language::Language;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it is, in a few words.
    pub title: String,
    /// What it shows, in words: everything that can be seen in it can be heard here or read in the table beside it.
    pub alt: String,
    /// What is drawn.
    pub content: ChartContent,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartContent {
    /// Start, now and hoped for, a row per goal.
    Dumbbell(Dumbbell),
    /// Every rating by its date, a row per goal, with the cycles and the principles seen in them.
    Course(Course),
    /// Means at the start and at the end, a line each.
    Slope(Slope),
}

/// Words of a chart that may be in a language of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartLabel {
    /// The words.
    pub text: String,
    /// Their language, where it is not the document's.
    pub language: Option<Language>,
}

/// A fixed axis, always drawn whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartAxis {
    /// The low end.
    pub from: f64,
    /// The high end.
    pub to: f64,
    /// The low end as it is written.
    pub from_label: String,
    /// The high end as it is written.
    pub to_label: String,
}

/// A value that is marked on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartMark {
    /// On the axis.
    pub value: f64,
    /// As it is written: "7".
    pub number: String,
    /// What it is: "now".
    pub word: String,
    /// Both at once, where the mark has no room for its number: "now 7".
    pub both: String,
}

/// What was hoped for.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartHope {
    /// On the axis.
    pub value: f64,
    /// "hoped for 8".
    pub label: String,
}

/// Start, now and hoped for.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbell {
    /// From first to last.
    pub rows: Vec<DumbbellRow>,
    /// The goals' words stand beside their axes where there is room, not over them.
    pub beside: bool,
    /// "start and now", where both are the same.
    pub unchanged: String,
}

/// One goal as one person rated it.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellRow {
    /// The goal's words, with the rater's name where it needs one.
    pub goal: ChartLabel,
    /// Its scale.
    pub axis: ChartAxis,
    /// The first rating.
    pub start: ChartMark,
    /// The latest; none where it was rated once.
    pub now: Option<ChartMark>,
    /// What was hoped for.
    pub hoped_for: Option<ChartHope>,
}

/// Every rating by its date.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The first day, as it is written.
    pub from_day: String,
    /// The last day, as it is written; empty where it is the first.
    pub to_day: String,
    /// The cycles, by date.
    pub cycles: Vec<CourseCycle>,
    /// From first to last.
    pub rows: Vec<CourseRow>,
    /// "not rated", in a gap.
    pub not_rated: String,
    /// The principles seen, cycle by cycle.
    pub principles: Option<PrincipleGrid>,
}

/// A cycle on the axis of dates.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseCycle {
    /// Its first day, 0–1 of the whole time.
    pub from: f64,
    /// Its last day, 0–1 of the whole time.
    pub to: f64,
    /// "Cycle 2".
    pub name: String,
    /// "2".
    pub number: String,
}

/// One goal as one person rated it.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseRow {
    /// The goal's words, with the rater's name where it needs one.
    pub goal: ChartLabel,
    /// Its scale.
    pub axis: ChartAxis,
    /// By date.
    pub points: Vec<CoursePoint>,
    /// Where it was not rated.
    pub gaps: Vec<CourseGap>,
    /// What was hoped for.
    pub hoped_for: Option<ChartHope>,
}

/// A rating by its date.
#[derive(Clone, Debug, PartialEq)]
pub struct CoursePoint {
    /// 0–1 of the whole time.
    pub at: f64,
    /// On the axis.
    pub value: f64,
    /// As it is written.
    pub number: String,
}

/// Cycles without a rating: the line is not drawn across them.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseGap {
    /// The index of the point it follows.
    pub after: usize,
    /// The middle of the cycles without a rating, 0–1 of the whole time.
    pub at: f64,
}

/// How many clips of each cycle show each principle.
#[derive(Clone, Debug, PartialEq)]
pub struct PrincipleGrid {
    /// "Principles seen in the clips".
    pub title: String,
    /// "clips that show it".
    pub note: String,
    /// The cycles that have clips, as indexes of the chart's cycles.
    pub cycles: Vec<usize>,
    /// A row per principle.
    pub rows: Vec<PrincipleRow>,
}

/// One principle.
#[derive(Clone, Debug, PartialEq)]
pub struct PrincipleRow {
    /// Its short name.
    pub name: String,
    /// For each of the grid's cycles the number of clips as it is written; none where there are none.
    pub clips: Vec<Option<String>>,
}

/// Means at the start and at the end, on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// The axis of both.
    pub axis: ChartAxis,
    /// "Start".
    pub start: String,
    /// "End".
    pub end: String,
    /// What the thin bars are.
    pub note: String,
    /// From first to last; a few.
    pub lines: Vec<SlopeLine>,
}

/// One line of means.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// What was rated.
    pub name: String,
    /// At the start.
    pub start: SlopePoint,
    /// At the end.
    pub end: SlopePoint,
    /// Starts with their ends, drawn thin behind it.
    pub singles: Vec<[f64; 2]>,
}

/// A mean.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopePoint {
    /// On the axis.
    pub value: f64,
    /// As it is written.
    pub number: String,
    /// The low and the high end of the thin bar through it.
    pub bar: Option<[f64; 2]>,
}
