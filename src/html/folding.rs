//! How a booklet is printed and folded, told to whoever does it: on the front page of a family's papers, and on the
//! practitioner's list.

use serde::Serialize;

use crate::theme::{Wording, WordingProblem};

/// What there is to do, step by step; the drawings of the steps are the template's, in the same order.
#[derive(Serialize)]
pub(super) struct Folding {
    title: String,
    steps: Vec<String>,
}

/// One sentence each, in the order they are done in.
const STEPS: [&str; 4] = ["fold-print", "fold-order", "fold-fold", "fold-staple"];

impl Folding {
    pub(super) fn of(wording: &Wording) -> Result<Self, WordingProblem> {
        let steps = STEPS.into_iter().map(|key| wording.text(key, &[])).collect::<Result<_, _>>()?;
        Ok(Self { title: wording.text("fold-title", &[])?, steps })
    }
}
