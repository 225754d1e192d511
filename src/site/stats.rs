//! What took the time: told at a terminal, and never part of anything that is written.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A part of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Reading and checking the notes.
    Read,
    /// Making theme and fonts ready.
    Theme,
    /// Opening, cleaning and scaling pictures.
    Pictures,
    /// Putting words together.
    Compose,
    /// Writing web pages.
    Html,
    /// Setting and writing PDFs.
    Pdf,
    /// Reading back what was made.
    Guard,
    /// Putting files on disk.
    Write,
}

impl Phase {
    /// All of them, in the order of the work.
    pub const ALL: [Self; 8] =
        [Self::Read, Self::Theme, Self::Pictures, Self::Compose, Self::Html, Self::Pdf, Self::Guard, Self::Write];

    /// What it is called at a terminal.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "reading the notes",
            Self::Theme => "theme and fonts",
            Self::Pictures => "pictures",
            Self::Compose => "wording",
            Self::Html => "web pages",
            Self::Pdf => "PDFs",
            Self::Guard => "the guard",
            Self::Write => "writing files",
        }
    }
}

/// What one family took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FamilyStats {
    /// Its reference.
    pub reference: String,
    /// From its first document's beginning to its last one's end.
    pub took: Duration,
    /// Documents, HTML and PDF counted as one.
    pub documents: usize,
    /// Pictures beside them.
    pub pictures: usize,
    /// Of all its files.
    pub bytes: u64,
}

/// What a run took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Each part of the work, added up over all threads.
    pub phases: Vec<(Phase, Duration)>,
    /// The families that were worked on.
    pub families: Vec<FamilyStats>,
}

impl Stats {
    /// All bytes that were made.
    pub fn bytes(&self) -> u64 {
        self.families.iter().map(|family| family.bytes).sum()
    }

    /// All pictures beside documents; one that several documents show counts once for each recipient.
    pub fn pictures(&self) -> usize {
        self.families.iter().map(|family| family.pictures).sum()
    }
}

/// Adds up what the parts of a run took, from all threads.
#[derive(Debug, Default)]
pub(super) struct Stopwatch {
    nanoseconds: [AtomicU64; Phase::ALL.len()],
}

impl Stopwatch {
    /// Does a piece of work, and counts its time to a phase.
    pub(super) fn time<T>(&self, phase: Phase, work: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let done = work();
        let took = u64::try_from(began.elapsed().as_nanos()).unwrap_or(u64::MAX);
        if let Some(sum) = self.nanoseconds.get(phase as usize) {
            sum.fetch_add(took, Ordering::Relaxed);
        }
        done
    }

    /// What each phase came to.
    pub(super) fn phases(&self) -> Vec<(Phase, Duration)> {
        let sums = self.nanoseconds.iter().map(|sum| Duration::from_nanos(sum.load(Ordering::Relaxed)));
        Phase::ALL.into_iter().zip(sums).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_add_up_by_phase() {
        let watch = Stopwatch::default();
        let nap = || std::thread::sleep(Duration::from_millis(2));
        watch.time(Phase::Pdf, nap);
        watch.time(Phase::Pdf, nap);
        let phases = watch.phases();
        let of = |phase| phases.iter().find(|(other, _)| *other == phase).unwrap().1;
        assert!(of(Phase::Pdf) >= Duration::from_millis(4));
        assert_eq!(of(Phase::Write), Duration::ZERO);
        assert_eq!(phases.len(), Phase::ALL.len());
    }
}
