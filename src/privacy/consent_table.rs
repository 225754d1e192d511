//! What a family's consent allows on a day: each still and each speaker's words, for each purpose.
//!
//! The table asks the gate and decides nothing itself.

use jiff::civil::Date;

use super::{ConsentGate, Missing};
use crate::case::{Case, Clip, Purpose};

/// The purposes that something may be shown for, in the order of the table.
pub const PURPOSES: [Purpose; 5] =
    [Purpose::Stills, Purpose::Booklet, Purpose::CaseStudyPrint, Purpose::CaseStudyWeb, Purpose::ServiceReport];

/// One still, or one speaker's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub what: Shown,
    /// What holds for each of [`PURPOSES`].
    pub cells: Vec<Cell>,
}

/// What may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The still of a clip: the cycle's number, the clip's place there from 0, its id.
    Still {
        /// N of `cycle-N.md`.
        cycle: u32,
        /// From 0.
        clip: usize,
        /// The clip's id.
        id: String,
    },
    /// What somebody said, shown to anybody but themselves.
    Words {
        /// Their id.
        speaker: String,
    },
}

/// Whether something may be shown for a purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It may.
    Allowed {
        /// The numbers of the lines of `consent` that allow it, from 0.
        lines: Vec<usize>,
        /// The last day; none where no line ends.
        until: Option<Date>,
    },
    /// It may not, for these reasons.
    Missing(Vec<Missing>),
}

/// The table of a family.
pub fn table(case: &Case, gate: ConsentGate<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for cycle in &case.cycles {
        for (at, clip) in cycle.clips.iter().enumerate().filter(|(_, clip)| clip.still.is_some()) {
            let cells = PURPOSES.map(|purpose| match gate.still(clip, purpose) {
                Ok(_) => allowed(gate, &clip.shows, purpose, Some(clip)),
                Err(reasons) => Cell::Missing(reasons),
            });
            let what = Shown::Still { cycle: cycle.number, clip: at, id: clip.id.clone() };
            rows.push(Row { what, cells: cells.to_vec() });
        }
    }
    for speaker in speakers(case) {
        let cells = PURPOSES.map(|purpose| match gate.words(&speaker, "", purpose) {
            Ok(()) => allowed(gate, std::slice::from_ref(&speaker), purpose, None),
            Err(reason) => Cell::Missing(vec![reason]),
        });
        rows.push(Row { what: Shown::Words { speaker }, cells: cells.to_vec() });
    }
    rows
}

/// Everybody whose words the notes hold, in the order they first speak.
fn speakers(case: &Case) -> Vec<String> {
    let said = case.clips().flat_map(|(_, clip)| clip.words.iter().map(|words| &words.by));
    let described =
        case.family.descriptions.iter().chain(case.closing.iter().flat_map(|closing| &closing.descriptions));
    let told = case.closing.iter().flat_map(|closing| closing.feedback.iter().map(|feedback| &feedback.by));
    let mut speakers: Vec<String> = Vec::new();
    for speaker in said.chain(described.map(|words| &words.by)).chain(told) {
        if !speakers.contains(speaker) {
            speakers.push(speaker.clone());
        }
    }
    speakers
}

/// The lines that allow it, and the first day on which one person's last line ends.
fn allowed(gate: ConsentGate<'_>, people: &[String], purpose: Purpose, clip: Option<&Clip>) -> Cell {
    let mut lines: Vec<usize> = Vec::new();
    let mut until: Option<Date> = None;
    for person in people {
        let own = gate.allowing(person, purpose, clip);
        let ends: Vec<Option<Date>> = own.iter().map(|line| line.last_day).collect();
        if !ends.is_empty() && ends.iter().all(Option::is_some) {
            let last = ends.into_iter().flatten().max();
            until = [until, last].into_iter().flatten().min();
        }
        lines.extend(own.iter().map(|line| line.number));
    }
    lines.sort_unstable();
    lines.dedup();
    Cell::Allowed { lines, until }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Cycle, Family};

    #[test]
    fn each_still_and_speaker_has_its_lines_and_its_last_day() {
        let family: Family = serde_yaml::from_str(
            "
reference: X-1
practitioner: p
child: { id: ada, name: Ada }
adults: [{ id: grace, name: Grace, client: true }, { id: tom, name: Tom }]
consent:
  - { by: grace, for: [stills], stills: all, given: 2026-01-12, expires: 2026-06-30 }
  - { by: tom, for: [stills, booklet], stills: [looks], covers: [tom], given: 2026-01-12 }
",
        )
        .unwrap();
        let cycle: Cycle = serde_yaml::from_str(
            "clips: [{ id: looks, still: stills/a.jpg, shows: [ada, tom], words: [{ by: tom, said: x }] }, { id: waits }]",
        )
        .unwrap();
        let case = Case { folder: "x".to_owned(), family, cycles: vec![Cycle { number: 1, ..cycle }], closing: None };
        let table = table(&case, ConsentGate::new(&case, "2026-03-01".parse().unwrap()));
        assert_eq!(table.len(), 2);
        let until = Some("2026-06-30".parse().unwrap());
        assert_eq!(table[0].what, Shown::Still { cycle: 1, clip: 0, id: "looks".to_owned() });
        assert_eq!(table[0].cells[0], Cell::Allowed { lines: vec![0, 1], until });
        assert_eq!(table[0].cells[1], Cell::Missing(vec![Missing::NoLine { person: "ada".to_owned() }]));
        assert_eq!(table[1].what, Shown::Words { speaker: "tom".to_owned() });
        assert_eq!(table[1].cells[1], Cell::Allowed { lines: vec![1], until: None });
        assert!(matches!(table[1].cells[2], Cell::Missing(_)));
    }
}
