//! On which pages the parts of a booklet stand: chosen over the whole booklet at once, so that what should face each other
//! does, with as few empty pages as can be. Works on counts and costs alone and knows no text.

/// Which side of an open booklet a page is on; the cover is page 1 and a right-hand page.
///
/// In a booklet that opens the other way the two look swapped; the fold is where it is all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    /// Of a page, counted from 0.
    pub(crate) fn of(page: usize) -> Self {
        if page.is_multiple_of(2) { Self::Right } else { Self::Left }
    }
}

/// One way to set a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Way {
    /// How many pages it takes, at least one.
    pub(crate) pages: usize,
    /// How much it lacks where it begins on a left and on a right page; infinite where it can't.
    pub(crate) cost: [f32; 2],
}

/// A part of the booklet.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) ways: Vec<Way>,
    /// What an empty page before it costs; none where there may be none.
    pub(crate) blank: Option<f32>,
}

/// What was chosen for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Whether an empty page stands before it.
    pub(crate) blank: bool,
    /// Which of its ways.
    pub(crate) way: usize,
}

/// The cheapest way through all parts, the first page being a right-hand one.
pub(crate) fn plan(parts: &[Part]) -> Vec<Choice> {
    const FAR: f32 = f32::INFINITY;
    // For each part and each side its predecessor may end before: the cheapest way there.
    let mut best = [FAR, 0.0];
    let mut steps: Vec<[Option<(usize, Choice)>; 2]> = Vec::with_capacity(parts.len());
    for part in parts {
        let mut next = [FAR; 2];
        let mut step = [None; 2];
        for (from, so_far) in best.into_iter().enumerate() {
            if !so_far.is_finite() {
                continue;
            }
            for blank in [false, true] {
                let Some(empty) = (if blank { part.blank } else { Some(0.0) }) else { continue };
                let begins = if blank { 1 - from } else { from };
                for (at, way) in part.ways.iter().enumerate() {
                    let cost = so_far + empty + way.cost.get(begins).copied().unwrap_or(FAR);
                    let ends = (begins + way.pages) % 2;
                    if let (Some(known), Some(known_step)) = (next.get_mut(ends), step.get_mut(ends))
                        && cost < *known
                    {
                        *known = cost;
                        *known_step = Some((from, Choice { blank, way: at }));
                    }
                }
            }
        }
        steps.push(step);
        best = next;
    }
    let mut at = usize::from(best[0] >= best[1]);
    let mut choices = Vec::with_capacity(parts.len());
    for step in steps.iter().rev() {
        let (from, choice) = step.get(at).copied().flatten().unwrap_or((0, Choice { blank: false, way: 0 }));
        choices.push(choice);
        at = from;
    }
    choices.reverse();
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: f32 = f32::INFINITY;

    fn part(ways: &[(usize, [f32; 2])], blank: Option<f32>) -> Part {
        Part { ways: ways.iter().map(|(pages, cost)| Way { pages: *pages, cost: *cost }).collect(), blank }
    }

    #[test]
    fn a_spread_faces_itself_and_an_empty_page_is_the_last_resort() {
        let cover = part(&[(1, [0.0; 2])], None);
        let opener = part(&[(1, [0.0, 3.0])], Some(2.5));
        let spread = part(&[(1, [2.0; 2]), (2, [0.0, NEVER])], None);
        // The cover, a page, then the spread would begin on the right: it shares one page instead.
        let chosen = plan(&[cover.clone(), opener.clone(), spread.clone()]);
        assert_eq!(chosen.iter().map(|choice| choice.way).collect::<Vec<_>>(), [0, 0, 0]);
        assert!(chosen.iter().all(|choice| !choice.blank));
        let chosen = plan(&[cover.clone(), spread.clone(), opener.clone()]);
        assert_eq!(chosen[1].way, 1);
        // Nothing else helps.
        let page = part(&[(1, [0.0; 2])], None);
        let chosen = plan(&[cover, page, opener]);
        assert!(chosen[2].blank);
    }
}
