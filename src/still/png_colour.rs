//! What a PNG says of its colours beside a profile: `cICP`, `sRGB`, `gAMA` and `cHRM`.
//!
//! The best that is there counts, and nothing below it (PNG, third edition, 4.3): `cICP`, a profile, `sRGB`, then `gAMA`
//! with `cHRM`. `cHRM` alone says nothing, as in browsers: without a curve nobody can mix light.

use super::signal::{Chromaticities, ColourSignal, TransferCurve};

/// What the chunks before the pixels say; none where they leave it to the profile, or to sRGB.
pub(super) fn signal_of(bytes: &[u8]) -> Option<ColourSignal> {
    let (mut points, mut gamma, mut own) = (None, None, None);
    let mut has_better = false;
    for (kind, body) in chunks(bytes) {
        match kind {
            b"cICP" => points = points.or(<[u8; 4]>::try_from(body).ok().and_then(ColourSignal::from_code_points)),
            b"iCCP" | b"sRGB" => has_better = true,
            b"gAMA" => gamma = gamma.or(gamma_of(body)),
            b"cHRM" => own = own.or(chromaticities_of(body)),
            b"IDAT" | b"IEND" => break,
            _ => {}
        }
    }
    if points.is_some() || has_better {
        return points;
    }
    let gamma = gamma?;
    // What programs write that mean sRGB, and have no room for its curve.
    let is_usual = (gamma - 1.0 / 0.454_55).abs() < 1e-3;
    if own.is_none() && is_usual {
        return None;
    }
    ColourSignal::from_curve(TransferCurve::Power(gamma), own)
}

fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let (body, after) = after.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        rest = after.get(4..).unwrap_or_default();
        Some((kind, body))
    })
}

fn gamma_of(body: &[u8]) -> Option<f64> {
    let stored = f64::from(u32::from_be_bytes(body.try_into().ok()?)) / 100_000.0;
    (0.05..=20.0).contains(&stored).then(|| 1.0 / stored)
}

fn chromaticities_of(body: &[u8]) -> Option<Chromaticities> {
    let (numbers, []) = body.as_chunks::<4>() else { return None };
    let [wx, wy, rx, ry, gx, gy, bx, by] = *numbers else { return None };
    let number = |bytes: [u8; 4]| f64::from(u32::from_be_bytes(bytes)) / 100_000.0;
    Some([[rx, ry], [gx, gy], [bx, by], [wx, wy]].map(|pair| pair.map(number)))
}
