//! `traject stats`: does all that a build does, writes nothing, and says what took the time.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use super::build::{pool, refuse, some};
use super::progress::Bar;
use super::today::today;
use super::{count, print, tell};
use crate::cli::{Format, StatsArgs};
use crate::diagnostic::Trouble;
use crate::site::{self, Outcome, Request, Stats};

pub(super) fn run(book: &Path, args: &StatsArgs) -> ExitCode {
    let began = Instant::now();
    let (as_of, pool) = match today(args.as_of).and_then(|day| Ok((day, pool(args.jobs)?))) {
        Ok(ready) => ready,
        Err(problem) => return refuse(problem, Format::Human),
    };
    let request = Request { check_only: true, ..Request::all(book, as_of) };
    let outcome = pool.install(|| site::run_afresh(&request, &Bar::new(), &site::NoPasswords));
    // What is wrong is for `check` to tell, unless it kept everything from being made.
    if outcome.stats.phases.is_empty() && tell(&outcome, Format::Human).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    let told = all(&outcome, began.elapsed(), pool.current_num_threads(), args.families);
    if print(&told).is_err() {
        return ExitCode::from(Trouble::Disk.exit_code());
    }
    ExitCode::from(outcome.exit_code(false))
}

fn all(outcome: &Outcome, took: Duration, threads: usize, families: usize) -> String {
    let stats = &outcome.stats;
    let mut text = format!(
        "{}, {}, {} ({} made new), {} in {:.1} s on {threads} threads; {}.\n",
        some(outcome.families, "family", "families"),
        some(outcome.documents, "document", "documents"),
        some(stats.pictures(), "picture", "pictures"),
        outcome.stills_made,
        bytes(stats.bytes()),
        took.as_secs_f64(),
        count(&outcome.problems),
    );
    text.push_str(&phases(stats));
    let mut slowest: Vec<_> = stats.families.iter().collect();
    slowest.sort_by(|one, other| other.took.cmp(&one.took).then_with(|| one.reference.cmp(&other.reference)));
    if families > 0 && !slowest.is_empty() {
        text.push_str("\nThe families that took longest:\n");
    }
    for family in slowest.into_iter().take(families) {
        let _ = writeln!(
            text,
            "  {:<20} {:>9}  {:>3} documents {:>3} pictures {:>10}",
            family.reference,
            milliseconds(family.took),
            family.documents,
            family.pictures,
            bytes(family.bytes),
        );
    }
    text
}

/// What each part of the work took, with its share.
pub(super) fn phases(stats: &Stats) -> String {
    let whole: f64 = stats.phases.iter().map(|(_, took)| took.as_secs_f64()).sum();
    let mut text = String::new();
    if whole > 0.0 {
        text.push_str("\nWhere the time went, added up over all threads:\n");
    }
    for (phase, took) in stats.phases.iter().filter(|_| whole > 0.0) {
        let share = took.as_secs_f64() / whole * 100.0;
        let _ = writeln!(text, "  {:<20} {:>9} {share:>4.0} %", phase.name(), milliseconds(*took));
    }
    text
}

fn milliseconds(took: Duration) -> String {
    match took.as_secs_f64() {
        seconds if seconds < 10.0 => format!("{:.1} ms", seconds * 1000.0),
        seconds => format!("{seconds:.1} s"),
    }
}

fn bytes(count: u64) -> String {
    match count {
        0..1_000 => format!("{count} bytes"),
        1_000..1_000_000 => format!("{:.1} kB", count as f64 / 1e3),
        _ => format!("{:.1} MB", count as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_round_numbers() {
        assert_eq!([bytes(999), bytes(1_500), bytes(2_340_000)], ["999 bytes", "1.5 kB", "2.3 MB"]);
    }
}
