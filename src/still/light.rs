//! sRGB's 256 steps as amounts of light, in which alone pixels may be mixed: the mean of black and white is a light grey,
//! as the eye sees it from afar.

use std::sync::LazyLock;

/// Light of each step, 0–65535 (IEC 61966-2-1).
static LIGHT: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let light = |step: u8| {
        let value = f64::from(step) / 255.0;
        let linear = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        (linear * 65_535.0).round() as u16
    };
    (0..=255).map(light).collect()
});

/// The nearest step for each amount of light.
static STEPS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let step = |light: u16| {
        let linear = f64::from(light) / 65_535.0;
        let value = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    };
    (0..=u16::MAX).map(step).collect()
});

/// The light of every step, to look many up.
pub(super) fn of_steps() -> &'static [u16] {
    &LIGHT
}

/// The step nearest to each amount of light, to look many up.
pub(super) fn to_steps() -> &'static [u8] {
    &STEPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_comes_back() {
        for step in 0..=255_u8 {
            assert_eq!(to_steps()[usize::from(of_steps()[usize::from(step)])], step);
        }
        assert_eq!((of_steps()[0], of_steps()[255], to_steps()[65_535 / 2]), (0, 65_535, 188));
    }
}
