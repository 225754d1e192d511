//! Small numbers: which counts are shown, so that none that is small can be worked out from those that are.
//!
//! A count below the limit is not shown, all others are rounded. Where tables add up (all = begun + not begun), what is
//! shown may still give a small count away. So this room looks at its own work as a reader would who knows the rules: it
//! works out between which numbers every count must lie, and hides more until each small count could be any of several
//! numbers. The sums make a forest in which no two share more than one count; there, narrowing the bounds of one sum after
//! the other until nothing moves gives exactly the numbers that are possible.

/// The rules of small numbers, as `[output.report]` sets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallNumbers {
    /// Counts below this are not shown; 0 and 1 show all.
    pub suppress_below: u32,
    /// Other counts are rounded to the nearest multiple; 0 and 1 round nothing.
    pub round_to: u32,
}

/// A count as it may be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Rounded.
    Number(u32),
    /// Not shown: small, or it would give a small one away.
    NotShown,
}

/// A count's place in [`Counts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountId(usize);

/// All counts of a report with the sums they stand in.
#[derive(Clone, Debug)]
pub struct Counts {
    rules: SmallNumbers,
    cells: Vec<Cell>,
    sums: Vec<Sum>,
}

#[derive(Clone, Debug)]
struct Cell {
    value: u32,
    /// Nobody may learn it.
    small: bool,
    print: Print,
    /// Where it is printed, other figures beside it may tell it to the unit.
    told_exactly: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Print {
    Printed,
    Hidden,
    /// Stands in no table, and can be reckoned from those that do.
    Never,
}

#[derive(Clone, Debug)]
struct Sum {
    whole: CountId,
    parts: Vec<CountId>,
}

/// Between which numbers a count must lie, both included.
pub(super) type Bounds = [i64; 2];

/// More than any book has.
const MANY: i64 = 1 << 40;
/// So many numbers a small count must leave possible.
const LEAST_POSSIBLE: u32 = 3;

impl SmallNumbers {
    /// Whether counts are hidden at all.
    pub fn suppresses(self) -> bool {
        self.suppress_below > 1
    }

    /// Whether counts are printed as they are.
    pub fn rounds(self) -> bool {
        self.round_to > 1
    }

    /// Whether a count is too small to be shown.
    pub fn is_small(self, count: u32) -> bool {
        self.suppresses() && count < self.suppress_below
    }

    /// The nearest multiple, the upper one where two are as near.
    pub fn rounded(self, count: u32) -> u32 {
        let step = u64::from(self.round_to.max(1));
        let rounded = (u64::from(count) + step / 2) / step * step;
        u32::try_from(rounded).unwrap_or(u32::MAX)
    }

    /// The counts that are printed as this number.
    fn printed_as(self, number: u32) -> Bounds {
        let (step, number) = (i64::from(self.round_to.max(1)), i64::from(number));
        let lowest = if self.suppresses() { i64::from(self.suppress_below) } else { 0 };
        [(number - step / 2).max(lowest), number + (step + 1) / 2 - 1]
    }
}

impl Counts {
    /// No counts yet.
    pub fn new(rules: SmallNumbers) -> Self {
        Self { rules, cells: Vec::new(), sums: Vec::new() }
    }

    /// A count that is to be printed.
    pub fn printed(&mut self, value: u32) -> CountId {
        self.add(value, self.rules.is_small(value), Print::Printed)
    }

    /// A count of goals or the like with the number of families they are of: small where either is.
    pub fn printed_of(&mut self, value: u32, families: u32) -> CountId {
        self.add(value, self.rules.is_small(value.min(families)), Print::Printed)
    }

    /// A count that stands in no table, and can be reckoned from those that do. That there is none of it is no secret.
    pub fn unprinted(&mut self, value: u32) -> CountId {
        self.add(value, value > 0 && self.rules.is_small(value), Print::Never)
    }

    /// A count that is left out at first and printed only if [`Counts::print_if_safe`] finds that it may be. Leaving it
    /// out is no secret, so where it is small its absence counts as saying so from the beginning.
    pub fn left_out(&mut self, value: u32) -> CountId {
        self.add(value, self.rules.is_small(value), Print::Hidden)
    }

    /// Prints a count that was left out, where no small number can be worked out from it.
    pub fn print_if_safe(&mut self, count: CountId) {
        let Some(cell) = self.cells.get_mut(count.0).filter(|cell| !cell.small && cell.print == Print::Hidden) else {
            return;
        };
        cell.print = Print::Printed;
        if !self.is_protected()
            && let Some(cell) = self.cells.get_mut(count.0)
        {
            cell.print = Print::Hidden;
        }
    }

    fn add(&mut self, value: u32, small: bool, print: Print) -> CountId {
        let print = if small && print == Print::Printed { Print::Hidden } else { print };
        self.cells.push(Cell { value, small, print, told_exactly: false });
        CountId(self.cells.len() - 1)
    }

    /// Says that a mean or the like stands beside a count, from which its exact number may be found.
    pub fn told_exactly(&mut self, count: CountId) {
        if let Some(cell) = self.cells.get_mut(count.0) {
            cell.told_exactly = true;
        }
    }

    /// Says that these parts make this whole. Two sums may share one count at most, and no ring of sums may close.
    pub fn sum(&mut self, whole: CountId, parts: Vec<CountId>) {
        debug_assert_eq!(
            self.cells.get(whole.0).map(|cell| cell.value),
            Some(parts.iter().filter_map(|part| self.cells.get(part.0)).map(|cell| cell.value).sum::<u32>())
        );
        if !parts.is_empty() {
            self.sums.push(Sum { whole, parts });
        }
    }

    /// The count as it may be printed; call [`Counts::protect`] first.
    pub fn shown(&self, count: CountId) -> Count {
        match self.cells.get(count.0) {
            Some(cell) if cell.print == Print::Printed => Count::Number(self.rules.rounded(cell.value)),
            _ => Count::NotShown,
        }
    }

    /// Hides more counts until no small one can be worked out.
    pub fn protect(&mut self) {
        self.protect_from(0);
    }

    /// Adds further counts and hides of these alone what it takes. Where that is not enough, nothing is added: what could
    /// be shown without them stays as it was.
    pub fn extend<T>(&mut self, add: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let mut extended = self.clone();
        let added = add(&mut extended);
        extended.protect_from(self.cells.len());
        let safe = extended.is_protected();
        if safe {
            *self = extended;
        }
        safe.then_some(added)
    }

    /// Whether no small count can be worked out.
    fn is_protected(&self) -> bool {
        let bounds = self.bounds();
        !self.rules.suppresses() || (0..self.cells.len()).all(|at| !self.is_given_away(&bounds, at))
    }

    /// Hides counts that were added from this place on.
    fn protect_from(&mut self, first: usize) {
        if !self.rules.suppresses() {
            return;
        }
        while let Some((open, candidates)) = self.given_away(first) {
            let Some(next) = self.best_to_hide(open, candidates) else { return };
            if let Some(cell) = self.cells.get_mut(next) {
                cell.print = Print::Hidden;
            }
        }
    }

    fn is_given_away(&self, bounds: &[Bounds], at: usize) -> bool {
        let small = self.cells.get(at).is_some_and(|cell| cell.small);
        small && possible(bounds, at) < self.least_possible()
    }

    /// A small count for which too few numbers are possible, and what can still be hidden for its sake.
    fn given_away(&self, first: usize) -> Option<(usize, Vec<usize>)> {
        let bounds = self.bounds();
        let open = (0..self.cells.len()).filter(|at| self.is_given_away(&bounds, *at));
        let mut open = open.map(|at| (at, self.candidates(at, first)));
        open.find(|(_, candidates)| !candidates.is_empty())
    }

    pub(super) fn least_possible(&self) -> i64 {
        i64::from(self.rules.suppress_below.min(LEAST_POSSIBLE))
    }

    /// The count whose hiding leaves most possible; of equals the smallest, so that totals stay.
    fn best_to_hide(&self, open: usize, candidates: Vec<usize>) -> Option<usize> {
        let gained = |candidate: usize| {
            let mut hidden = self.clone();
            if let Some(cell) = hidden.cells.get_mut(candidate) {
                cell.print = Print::Hidden;
            }
            possible(&hidden.bounds(), open).min(self.least_possible())
        };
        let value = |at: usize| self.cells.get(at).map_or(u32::MAX, |cell| cell.value);
        candidates
            .into_iter()
            .map(|at| (gained(at), at))
            .max_by(|(gain, at), (other_gain, other)| {
                gain.cmp(other_gain).then(value(*other).cmp(&value(*at))).then(at.cmp(other))
            })
            .map(|(_, at)| at)
    }

    /// Printed counts that sums link to one, near or far, of those added from `first` on.
    fn candidates(&self, from: usize, first: usize) -> Vec<usize> {
        let mut linked = vec![false; self.cells.len()];
        let mut todo = vec![from];
        while let Some(at) = todo.pop() {
            if std::mem::replace(linked.get_mut(at).unwrap_or(&mut true), true) {
                continue;
            }
            for sum in self.sums.iter().filter(|sum| sum.has(at)) {
                todo.extend(sum.all());
            }
        }
        let printed = |at: &usize| self.cells.get(*at).is_some_and(|cell| cell.print == Print::Printed);
        (first..self.cells.len()).filter(|at| linked.get(*at) == Some(&true)).filter(printed).collect()
    }

    /// Between which numbers a count must lie, by what is printed and the rules.
    pub(super) fn between(&self, count: CountId) -> Bounds {
        self.bounds().get(count.0).copied().unwrap_or([0, MANY])
    }

    /// Whether nobody may learn a count.
    pub(super) fn is_small(&self, count: CountId) -> bool {
        self.cells.get(count.0).is_some_and(|cell| cell.small)
    }

    /// Between which numbers each count must lie, by what is printed and the rules.
    fn bounds(&self) -> Vec<Bounds> {
        let mut bounds: Vec<Bounds> = self.cells.iter().map(|cell| self.alone(cell)).collect();
        let mut moved = true;
        while moved {
            moved = false;
            for sum in &self.sums {
                let get = |at: usize| bounds.get(at).copied().unwrap_or([0, MANY]);
                let total: Bounds = sum
                    .parts
                    .iter()
                    .map(|part| get(part.0))
                    .fold([0, 0], |[low, high], part| [low + part[0], high + part[1]]);
                let whole = get(sum.whole.0);
                let mut narrowed = vec![(sum.whole.0, total)];
                for part in &sum.parts {
                    let [low, high] = get(part.0);
                    // What the others leave of the whole.
                    let most = whole[1] - (total[0] - low);
                    let least = whole[0] - (total[1] - high);
                    narrowed.push((part.0, [least, most]));
                }
                for (at, [low, high]) in narrowed {
                    if let Some(known) = bounds.get_mut(at) {
                        let next = [known[0].max(low), known[1].min(high)];
                        moved |= next != *known;
                        *known = next;
                    }
                }
            }
        }
        bounds
    }

    /// The same by one count's own printing.
    fn alone(&self, cell: &Cell) -> Bounds {
        let value = i64::from(cell.value);
        match cell.print {
            Print::Printed if cell.told_exactly => [value, value],
            Print::Printed => self.rules.printed_as(self.rules.rounded(cell.value)),
            // Who knows the rules may tell a small count from one hidden for its sake; the worse is assumed.
            Print::Hidden if self.rules.is_small(cell.value) => [0, i64::from(self.rules.suppress_below) - 1],
            Print::Hidden | Print::Never => [0, MANY],
        }
    }
}

impl Sum {
    fn all(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.whole.0).chain(self.parts.iter().map(|part| part.0))
    }

    fn has(&self, at: usize) -> bool {
        self.all().any(|other| other == at)
    }
}

fn possible(bounds: &[Bounds], at: usize) -> i64 {
    bounds.get(at).map_or(0, |[low, high]| high - low + 1)
}

impl Count {
    /// The number, where it is shown.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            Self::NotShown => None,
        }
    }
}

#[path = "percentages.rs"]
mod percentages;
pub use percentages::Percentage;

#[cfg(test)]
#[path = "disclosure_tests.rs"]
mod tests;
