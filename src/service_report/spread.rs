//! Mean and spread of a few numbers.

/// The mean of numbers and how far they lie apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The sum by the number of values.
    pub mean: f64,
    /// The standard deviation of a sample: `√(Σ(x − mean)² / (n − 1))`.
    pub sd: f64,
}

impl Spread {
    /// None for fewer than two numbers, which have no spread.
    pub fn of(values: &[f64]) -> Option<Self> {
        if values.len() < 2 {
            return None;
        }
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        let sd = (squares / (count - 1.0)).sqrt();
        (mean.is_finite() && sd.is_finite()).then_some(Self { mean, sd })
    }

    /// Whether all numbers are the same to the place that is printed: then the mean is everybody's own.
    pub fn is_everybodys(self) -> bool {
        self.sd < 0.05
    }
}
