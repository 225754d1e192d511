//! Seasons: what a family remembers of a time, instead of dates.

use jiff::civil::Date;

use super::templates::Voice;

/// Days farther apart than this are written with both their seasons.
const ONE_SEASON: i32 = 150;

/// "spring 2026", or "autumn 2025 to spring 2026" where the work took long; none without any day.
pub(super) fn season(days: &[Date], voice: &Voice<'_>) -> Option<String> {
    let (from, to) = (*days.iter().min()?, *days.iter().max()?);
    let last = named(to, voice);
    let first = named(from, voice);
    if (to - from).get_days() <= ONE_SEASON || first == last {
        return Some(last);
    }
    Some(voice.say("season-range", &[("from", (&first).into()), ("to", (&last).into())]))
}

fn named(day: Date, voice: &Voice<'_>) -> String {
    let season = match day.month() {
        3..=5 => "spring",
        6..=8 => "summer",
        9..=11 => "autumn",
        _ => "winter",
    };
    let year = day.year().to_string();
    voice.say("season", &[("season", season.into()), ("year", (&year).into())])
}
