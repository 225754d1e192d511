//! The principles of attuned interactions that the clips show, cycle by cycle.

use crate::case::{Case, Cycle};

/// One principle over all cycles that have clips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrinciplesSeen {
    /// Its id.
    pub principle: String,
    /// For every cycle with clips, its number and how many of its clips show the principle.
    pub clips: Vec<(u32, usize)>,
}

impl Case {
    /// How many clips of each cycle show each principle, in the order of `principles`; empty where no clip names one.
    pub fn principles_seen(&self, principles: &[String]) -> Vec<PrinciplesSeen> {
        let cycles: Vec<&Cycle> = self.cycles.iter().filter(|cycle| !cycle.clips.is_empty()).collect();
        let seen: Vec<PrinciplesSeen> = principles
            .iter()
            .map(|principle| {
                let shows =
                    |cycle: &&Cycle| cycle.clips.iter().filter(|clip| clip.principles.contains(principle)).count();
                let clips = cycles.iter().map(|cycle| (cycle.number, shows(cycle))).collect();
                PrinciplesSeen { principle: principle.clone(), clips }
            })
            .collect();
        let any = seen.iter().any(|row| row.clips.iter().any(|(_, clips)| *clips > 0));
        if any { seen } else { Vec::new() }
    }
}
