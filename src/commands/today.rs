//! The day that decides what is permitted.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Trouble};

/// `--as-of`, else `SOURCE_DATE_EPOCH`, else the clock, in the machine's time zone.
pub(super) fn today(as_of: Option<Date>) -> Result<Date, Diagnostic> {
    if let Some(date) = as_of {
        return Ok(date);
    }
    let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(jiff::Zoned::now().date()) };
    let seconds = epoch.to_str().and_then(|text| text.trim().parse::<i64>().ok());
    let moment = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    moment.map(|moment| moment.to_zoned(jiff::tz::TimeZone::UTC).date()).ok_or_else(|| {
        Diagnostic::error("source-date-epoch", "SOURCE_DATE_EPOCH is not a number of seconds since 1970")
            .of(Trouble::Settings)
            .help("unset it, or give the date with --as-of 2026-03-23")
    })
}
