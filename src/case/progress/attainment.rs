//! Goal attainment scaling as one score a rater, for services alone: families see the words of the levels.

use super::Series;
use crate::case::{Case, Scale};

/// The correlation between goals that Kiresuk and Sherman assume.
pub const RHO: f64 = 0.3;

/// One person's attainment over all their goals of goal attainment scaling that were not set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Attainment {
    /// The id of whoever rated.
    pub rater: String,
    /// How many goals it counts: those rated twice or more, or all where none was.
    pub goals: usize,
    /// T of the first levels.
    pub start: f64,
    /// T of the latest levels of the same goals; none where none was rated twice.
    pub now: Option<f64>,
}

/// The T score of weighted levels, 50 where every goal came out as was hoped for.
///
/// `T = 50 + 10·Σwx / √((1 − ρ)·Σw² + ρ·(Σw)²)` with ρ = 0.3 (Kiresuk and Sherman 1968, *Community Mental Health
/// Journal* 4). `goals` are pairs of weight and level (−2 to 2); none without goals, or where a weight is no number.
pub fn t_score(goals: &[(f64, f64)]) -> Option<f64> {
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| goals.iter().map(of).sum::<f64>();
    let (weighted, weights, squares) = (sum(&|(w, x)| w * x), sum(&|(w, _)| *w), sum(&|(w, _)| w * w));
    let spread = ((1.0 - RHO) * squares + RHO * weights * weights).sqrt();
    (spread.is_finite() && spread > 0.0).then(|| 50.0 + 10.0 * weighted / spread)
}

impl Case {
    /// The attainment of every rater, in the order they first rated.
    pub fn attainment(&self) -> Vec<Attainment> {
        let all = self.series();
        let scaled: Vec<&Series<'_>> =
            all.iter().filter(|series| series.goal.scale == Scale::Gas && series.goal.replaced.is_none()).collect();
        let mut raters: Vec<&str> = Vec::new();
        for series in &scaled {
            if !raters.contains(&series.rater.as_str()) {
                raters.push(&series.rater);
            }
        }
        let of = |rater: &str| {
            let own = || scaled.iter().filter(|series| series.rater == rater);
            let twice = own().any(|series| series.latest().is_some());
            let counted: Vec<_> = own().filter(|series| !twice || series.latest().is_some()).collect();
            let levels = |latest: bool| -> Vec<(f64, f64)> {
                let level = |series: &&&Series<'_>| {
                    let point = if latest { series.latest() } else { series.first() }?;
                    Some((series.goal.weight.unwrap_or(1.0), point.value))
                };
                counted.iter().filter_map(level).collect()
            };
            Some(Attainment {
                rater: rater.to_owned(),
                goals: counted.len(),
                start: t_score(&levels(false))?,
                now: t_score(&levels(true)).filter(|_| twice),
            })
        };
        raters.into_iter().filter_map(of).collect()
    }
}
