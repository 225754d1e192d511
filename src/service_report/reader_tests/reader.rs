//! The reader: for every count the set of all numbers it may be, thinned out until each is part of a whole that fits.

use std::collections::BTreeSet;

use super::{Count, Percentage, SmallNumbers};

/// No book here has as many of anything.
const CEILING: usize = 130;

/// What the reader knows of one number.
pub(super) struct Known {
    pub(super) name: String,
    pub(super) truth: u32,
    pub(super) small: bool,
    pub(super) possible: BTreeSet<usize>,
}

/// The reader's notes.
pub(super) struct Reader {
    pub(super) small: SmallNumbers,
    pub(super) known: Vec<Known>,
    pub(super) sums: Vec<(usize, Vec<usize>)>,
    /// A part, its whole, and what share of it is printed.
    pub(super) shares: Vec<(usize, usize, Percentage)>,
    /// Completed families, and those of no, one, two and more cycles.
    pub(super) cycles: Option<(usize, Vec<usize>)>,
}

impl Reader {
    /// A printed count; `exactly` where a mean beside it may tell more. `truth` is what it is, `families` of how many.
    pub(super) fn read(&mut self, name: &str, count: Count, truth: u32, families: u32, exactly: bool) -> usize {
        let small = self.small.is_small(truth.min(families));
        let fits = |value: &usize| {
            let value = u32::try_from(*value).unwrap();
            match count {
                Count::Number(_) if exactly => value == truth,
                Count::Number(number) => {
                    // Rounding as it is told: to the nearest multiple, halves up.
                    let step = self.small.round_to.max(1);
                    (value + step / 2) / step * step == number && value >= self.small.suppress_below
                }
                Count::NotShown => !self.small.is_small(truth) || value < self.small.suppress_below,
            }
        };
        let possible = (0..=CEILING).filter(fits).collect();
        self.known.push(Known { name: name.to_owned(), truth, small, possible });
        self.known.len() - 1
    }

    /// A count that nothing prints.
    pub(super) fn guess(&mut self, name: &str, truth: u32) -> usize {
        let small = truth > 0 && self.small.is_small(truth);
        self.known.push(Known { name: name.to_owned(), truth, small, possible: (0..=CEILING).collect() });
        self.known.len() - 1
    }

    pub(super) fn adds_up(&mut self, whole: usize, parts: Vec<usize>) {
        self.sums.push((whole, parts));
    }

    pub(super) fn reads_share(&mut self, part: usize, whole: usize, share: Percentage) {
        let [number, of] = [part, whole].map(|at| self.known[at].truth);
        assert!(fits_share(number as usize, of as usize, share), "{number} of {of} is not {share:?}");
        if share.is_shown() {
            self.shares.push((part, whole, share));
        }
    }

    /// Takes out every number of a part or a whole that no number of the other makes the printed share with.
    fn think_of_shares(&mut self) -> bool {
        let mut moved = false;
        for (part, whole, share) in self.shares.clone() {
            let [parts, wholes] = [part, whole].map(|at| self.known[at].possible.clone());
            let kept_parts = parts.iter().copied().filter(|one| wholes.iter().any(|all| fits_share(*one, *all, share)));
            let kept_parts: BTreeSet<usize> = kept_parts.collect();
            let kept_wholes =
                wholes.iter().copied().filter(|all| parts.iter().any(|one| fits_share(*one, *all, share)));
            let kept_wholes: BTreeSet<usize> = kept_wholes.collect();
            moved |= kept_parts.len() < parts.len() || kept_wholes.len() < wholes.len();
            self.known[part].possible = kept_parts;
            self.known[whole].possible = kept_wholes;
        }
        moved
    }

    /// Takes out every number that no way of adding up has, until nothing goes any more.
    pub(super) fn think(&mut self) {
        let mut moved = true;
        while moved {
            moved = self.think_of_shares();
            for (whole, parts) in &self.sums {
                // The whole and the parts with their signs: their sum is nought.
                let mut all: Vec<usize> = vec![*whole];
                all.extend(parts);
                for one in 0..all.len() {
                    let others = (1..all.len()).filter(|other| *other != one);
                    let mut sums: BTreeSet<usize> = BTreeSet::from([0]);
                    for other in others {
                        let values = &self.known[all[other]].possible;
                        sums = sums
                            .iter()
                            .flat_map(|sum| values.iter().map(move |value| sum + value))
                            .filter(|sum| *sum <= CEILING)
                            .collect();
                    }
                    let wholes = self.known[*whole].possible.clone();
                    let fits = |value: &usize| {
                        if one == 0 {
                            sums.contains(value)
                        } else {
                            sums.iter().any(|sum| wholes.contains(&(sum + value)))
                        }
                    };
                    let kept: BTreeSet<usize> = self.known[all[one]].possible.iter().copied().filter(fits).collect();
                    moved |= kept.len() != self.known[all[one]].possible.len();
                    self.known[all[one]].possible = kept;
                }
            }
        }
    }
}

/// Whether so many of so many have a printed share.
pub(super) fn fits_share(part: usize, whole: usize, share: Percentage) -> bool {
    let exact = part as f64 * 100.0 / whole as f64;
    match share {
        Percentage::Number(printed) => part <= whole && (exact.round() - f64::from(printed)).abs() < 0.5,
        Percentage::Between(low, high) => part <= whole && (f64::from(low)..=f64::from(high)).contains(&exact),
        Percentage::NotShown => true,
    }
}

impl Reader {
    /// The numbers of families with so many cycles that so many films or reviews leave possible, for a reader who takes
    /// every cycle to have one of them: by trying all.
    pub(super) fn possible_cycles(&self, films: Count) -> Vec<BTreeSet<usize>> {
        let Count::Number(films) = films else { return Vec::new() };
        let most = (films + self.small.round_to / 2) as usize;
        let (completed, cycles) = self.cycles.as_ref().unwrap();
        let sets: Vec<&BTreeSet<usize>> = cycles.iter().map(|at| &self.known[*at].possible).collect();
        let mut possible = vec![BTreeSet::new(); cycles.len()];
        let wholes = &self.known[*completed].possible;
        let within = |set: usize, each: usize| sets[set].iter().copied().take_while(move |count| count * each <= most);
        for four in within(4, 4) {
            for three in within(3, 3) {
                for two in within(2, 2).take_while(|two| 4 * four + 3 * three + 2 * two <= most) {
                    for one in within(1, 1).take_while(|one| 4 * four + 3 * three + 2 * two + one <= most) {
                        let held = one + two + three + four;
                        let none = sets[0].iter().copied().filter(|none| wholes.contains(&(none + held)));
                        for none in none {
                            for (set, value) in possible.iter_mut().zip([none, one, two, three, four]) {
                                set.insert(value);
                            }
                        }
                    }
                }
            }
        }
        possible
    }
}
