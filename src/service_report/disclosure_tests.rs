//! The rules by hand, and tables nobody chose against a reader who tries every number there is.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const USUAL: SmallNumbers = SmallNumbers { suppress_below: 5, round_to: 5 };

fn numbers(counts: &Counts) -> Vec<Option<u32>> {
    (0..counts.cells.len()).map(|at| counts.shown(CountId(at)).number()).collect()
}

/// A whole with its parts, protected.
fn table(rules: SmallNumbers, parts: &[u32]) -> Counts {
    let mut counts = Counts::new(rules);
    let whole = counts.printed(parts.iter().sum());
    let parts = parts.iter().map(|part| counts.printed(*part)).collect();
    counts.sum(whole, parts);
    counts.protect();
    counts
}

#[test]
fn small_counts_are_hidden_and_others_rounded() {
    let mut counts = Counts::new(USUAL);
    let ids: Vec<CountId> = [0, 4, 5, 7, 8, 12, 13, 52].map(|value| counts.printed(value)).to_vec();
    counts.protect();
    let shown: Vec<Option<u32>> = ids.iter().map(|id| counts.shown(*id).number()).collect();
    assert_eq!(shown, [None, None, Some(5), Some(5), Some(10), Some(10), Some(15), Some(50)]);
}

#[test]
fn without_rounding_a_single_small_part_takes_another_with_it() {
    let exact = SmallNumbers { suppress_below: 5, round_to: 1 };
    // 23 − 20 would be 3; the smallest of the others goes, the total stays.
    assert_eq!(numbers(&table(exact, &[3, 12, 8])), [Some(23), None, Some(12), None]);
    assert_eq!(numbers(&table(exact, &[9, 12, 8])), [Some(29), Some(9), Some(12), Some(8)]);
    // One of two parts: the other goes.
    assert_eq!(numbers(&table(exact, &[2, 20])), [Some(22), None, None]);
}

#[test]
fn rounded_numbers_that_would_pin_a_small_one_are_hidden_too() {
    // 28 is printed as 30 (28 to 32), 12 as 10 (8 to 12): the small part could only be 4.
    assert_eq!(numbers(&table(USUAL, &[12, 12, 4])), [Some(30), Some(10), None, None]);
    // 20 leaves 18 to 22, 10 and 10 leave 16 to 24: every number from 0 to 4 is possible, nothing more is hidden.
    assert_eq!(numbers(&table(USUAL, &[10, 10, 2])), [Some(20), Some(10), Some(10), None]);
}

#[test]
fn a_count_told_exactly_is_taken_for_known() {
    let mut counts = Counts::new(USUAL);
    let (paired, reached, not) = (counts.printed(18), counts.printed(18), counts.printed(0));
    counts.sum(paired, vec![reached, not]);
    let mut told = counts.clone();
    counts.protect();
    assert_eq!(counts.shown(reached), Count::Number(20));
    told.told_exactly(paired);
    told.protect();
    // 18 in all and at least 18 reached would say that nobody did not.
    assert_eq!(told.shown(reached), Count::NotShown);
    assert_eq!(told.shown(paired), Count::Number(20));
}

#[test]
fn goals_of_few_families_are_small_however_many_they_are() {
    let mut counts = Counts::new(USUAL);
    let goals = counts.printed_of(9, 3);
    assert_eq!(counts.shown(goals), Count::NotShown);
}

#[test]
fn a_count_that_is_never_printed_is_protected_too() {
    // 20 begun, 18 agreed: 2 did not, which no table says.
    let exact = SmallNumbers { suppress_below: 5, round_to: 1 };
    let mut counts = Counts::new(exact);
    let (begun, agreed, not) = (counts.printed(20), counts.printed(18), counts.unprinted(2));
    counts.sum(begun, vec![agreed, not]);
    counts.protect();
    assert_eq!([counts.shown(begun).number(), counts.shown(agreed).number()], [Some(20), None]);
}

#[test]
fn switched_off_everything_is_shown_as_it_is() {
    for suppress_below in [0, 1] {
        for round_to in [0, 1] {
            let open = SmallNumbers { suppress_below, round_to };
            assert_eq!(numbers(&table(open, &[0, 1, 12])), [Some(13), Some(0), Some(1), Some(12)]);
        }
    }
}

/// A whole with its parts, protected, and the share of the first part.
fn first_share(rules: SmallNumbers, parts: &[u32]) -> Percentage {
    let mut counts = table(rules, parts);
    counts.percentage(CountId(1), CountId(0), None)
}

#[test]
fn percentages_are_of_true_counts_where_nothing_small_is_given_away() {
    // Printed 10 of 15, which would make 67 %; in truth 8 of 16.
    assert_eq!(first_share(USUAL, &[8, 8]), Percentage::Number(50));
    assert_eq!(first_share(USUAL, &[42, 5, 13]), Percentage::Number(70));
    let open = SmallNumbers { suppress_below: 0, round_to: 1 };
    assert_eq!(first_share(open, &[3]), Percentage::Number(100));
    assert_eq!(first_share(open, &[0, 3]), Percentage::Number(0));
    assert_eq!(first_share(open, &[0]), Percentage::NotShown);
}

#[test]
fn percentages_are_ranges_or_nothing_where_what_is_left_is_small() {
    // 57 of 60: 3 are not. By what is printed 53 to 57 of 58 to 62.
    assert_eq!(first_share(USUAL, &[57, 3]), Percentage::Between(85, 99));
    // 13 to 17 of 18 to 22 may be anything from 59 to 95 %.
    assert_eq!(first_share(USUAL, &[16, 3]), Percentage::NotShown);
    // A part or a whole that is a star has none.
    assert_eq!(first_share(USUAL, &[3, 40]), Percentage::NotShown);
    // Nor is there one of all.
    assert_eq!(first_share(USUAL, &[60, 0]), Percentage::Between(93, 100));
}

#[test]
fn percentages_that_would_pin_a_small_count_together_are_not_exact() {
    // 20 and 20 of 44: who knew all three would know that 4 are left.
    let mut counts = table(USUAL, &[20, 20, 4]);
    let [one, other] = [1, 2].map(|at| counts.percentage(CountId(at), CountId(0), None));
    assert_eq!(one, Percentage::Number(45));
    assert_ne!(other, Percentage::Number(45));
}

#[test]
fn counts_that_are_added_later_hide_none_of_those_before() {
    let exact = SmallNumbers { suppress_below: 5, round_to: 1 };
    let mut counts = table(exact, &[20, 12]);
    let added = counts.extend(|counts| {
        let (some, rest) = (counts.printed(30), counts.unprinted(2));
        counts.sum(CountId(0), vec![some, rest]);
        some
    });
    assert_eq!(added.map(|count| counts.shown(count)), Some(Count::NotShown));
    assert_eq!(numbers(&counts)[..3], [Some(32), Some(20), Some(12)]);
}

/// The reader who tries everything: for each small count every number that fits with what is printed.
///
/// It shares no step of reasoning with the room: it runs through all ways of filling the tables.
fn possible_by_trying(counts: &Counts) -> Vec<BTreeSet<i64>> {
    const CEILING: i64 = 45;
    let fits = |at: usize, value: i64| {
        let cell = &counts.cells[at];
        match counts.shown(CountId(at)) {
            Count::Number(_) if cell.told_exactly => value == i64::from(cell.value),
            Count::Number(number) => {
                let tried = u32::try_from(value).unwrap();
                counts.rules.rounded(tried) == number && !counts.rules.is_small(tried)
            }
            // Known to be small, where it is.
            Count::NotShown if cell.print == Print::Hidden && counts.rules.is_small(cell.value) => {
                value < i64::from(counts.rules.suppress_below)
            }
            Count::NotShown => true,
        }
    };
    let allowed: Vec<Vec<i64>> =
        (0..counts.cells.len()).map(|at| (0..=CEILING).filter(|value| fits(at, *value)).collect()).collect();
    let mut possible = vec![BTreeSet::new(); counts.cells.len()];
    let mut values = vec![None; counts.cells.len()];
    fill(counts, &allowed, &mut values, &mut possible);
    possible
}

/// Fills the first count that has no number yet; a count that all others of a sum decide is reckoned.
fn fill(counts: &Counts, allowed: &[Vec<i64>], values: &mut Vec<Option<i64>>, possible: &mut [BTreeSet<i64>]) {
    for sum in &counts.sums {
        let open: Vec<usize> = sum.all().filter(|at| values[*at].is_none()).collect();
        let parts: i64 = sum.parts.iter().filter_map(|part| values[part.0]).sum();
        match (open.as_slice(), values[sum.whole.0]) {
            ([], Some(whole)) if whole != parts => return,
            ([], _) => {}
            ([at], whole) => {
                let value = whole.map_or(parts, |whole| whole - parts);
                if allowed[*at].contains(&value) {
                    values[*at] = Some(value);
                    fill(counts, allowed, values, possible);
                    values[*at] = None;
                }
                return;
            }
            (_, Some(whole)) if parts > whole => return,
            _ => {}
        }
    }
    let Some(at) = (0..values.len()).filter(|at| values[*at].is_none()).min_by_key(|at| allowed[*at].len()) else {
        for (at, value) in values.iter().enumerate() {
            possible[at].extend(*value);
        }
        return;
    };
    for value in &allowed[at] {
        values[at] = Some(*value);
        fill(counts, allowed, values, possible);
        values[at] = None;
    }
}

/// The percentages of all parts of all sums, as a report prints them.
fn all_percentages(counts: &mut Counts) -> Vec<(usize, usize, Percentage)> {
    let pairs: Vec<(CountId, CountId)> =
        counts.sums.iter().flat_map(|sum| sum.parts.iter().map(|part| (*part, sum.whole))).collect();
    let share = |(part, whole): (CountId, CountId)| (part.0, whole.0, counts.percentage(part, whole, None));
    pairs.into_iter().map(share).collect()
}

/// Tables of two levels: a whole in parts, one part in parts again, and the whole in other parts.
fn any_tables() -> impl Strategy<Value = Counts> {
    let rules = (2_u32..7, prop::sample::select(vec![1_u32, 2, 3, 5]))
        .prop_map(|(suppress_below, round_to)| SmallNumbers { suppress_below, round_to });
    let parts = || prop::collection::vec(0_u32..9, 2..4);
    (rules, parts(), parts(), any::<u32>(), any::<[bool; 4]>()).prop_map(|(rules, outer, inner, split, choices)| {
        let mut counts = Counts::new(rules);
        let inner_whole: u32 = inner.iter().sum();
        let all = inner_whole + outer.iter().sum::<u32>();
        let whole = counts.printed(all);
        let part = if choices[0] { counts.printed(inner_whole) } else { counts.unprinted(inner_whole) };
        let mut parts: Vec<CountId> = vec![part];
        parts.extend(outer.iter().map(|value| counts.printed(*value)));
        counts.sum(whole, parts);
        let inner: Vec<CountId> = inner.iter().map(|value| counts.printed(*value)).collect();
        counts.sum(part, inner);
        if choices[1] {
            let one = split % (all + 1);
            let parts = vec![counts.printed(one), counts.unprinted(all - one)];
            counts.sum(whole, parts);
        }
        if choices[2] {
            counts.told_exactly(part);
        }
        if choices[3] {
            counts.told_exactly(whole);
        }
        counts.protect();
        counts
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_count_can_be_worked_out(counts in any_tables()) {
        let possible = possible_by_trying(&counts);
        let least = counts.rules.suppress_below.min(LEAST_POSSIBLE) as usize;
        for (at, cell) in counts.cells.iter().enumerate().filter(|(_, cell)| cell.small) {
            prop_assert!(possible[at].contains(&i64::from(cell.value)));
            prop_assert!(possible[at].len() >= least, "{cell:?} can only be {:?} in {:?}", possible[at], numbers(&counts));
        }
    }

    #[test]
    fn no_small_count_can_be_worked_out_of_percentages(mut counts in any_tables()) {
        let before = numbers(&counts);
        let shares = all_percentages(&mut counts);
        prop_assert_eq!(&before, &numbers(&counts));
        for (part, whole, share) in shares {
            let [part, whole] = [part, whole].map(|at| counts.cells[at].value);
            let (low, high) = match share {
                Percentage::Number(percent) => {
                    prop_assert!(!counts.rules.is_small(whole - part), "{part} of {whole}: {percent} %");
                    // A half either way is rounding.
                    (2 * percent.saturating_sub(1), 2 * percent + 1)
                }
                Percentage::Between(low, high) => (2 * low, 2 * high),
                Percentage::NotShown => continue,
            };
            prop_assert!(200 * part >= low * whole && 200 * part <= high * whole, "{part} of {whole}: {share:?}");
        }
        // Who reads a percentage is taken to know its counts, which is more than it tells.
        let possible = possible_by_trying(&counts);
        let least = counts.rules.suppress_below.min(LEAST_POSSIBLE) as usize;
        for (at, cell) in counts.cells.iter().enumerate().filter(|(_, cell)| cell.small) {
            prop_assert!(possible[at].len() >= least, "{cell:?} can only be {:?} in {:?}", possible[at], numbers(&counts));
        }
    }

    #[test]
    fn the_bounds_are_what_trying_finds(counts in any_tables()) {
        let (possible, bounds) = (possible_by_trying(&counts), counts.bounds());
        for (at, [low, high]) in bounds.into_iter().enumerate() {
            prop_assert_eq!(possible[at].first().copied(), Some(low));
            if high <= 45 && bounds_are_finite(&counts) {
                prop_assert_eq!(possible[at].last().copied(), Some(high));
                prop_assert_eq!(possible[at].len() as i64, high - low + 1);
            }
        }
    }
}

/// Whether no count may be as high as one likes: else trying stops too early for the upper ends.
fn bounds_are_finite(counts: &Counts) -> bool {
    counts.bounds().iter().all(|[_, high]| *high <= 45)
}
