//! Pages for sheets that have one to spare: lines to write on, as on the booklet's own page for notes.

use super::{Binder, Unit};
use crate::document::LeafRole;
use crate::pdf::layout::compositor::Frame;
use crate::pdf::layout::item::Page;

impl Binder<'_, '_> {
    /// A right-hand and a left-hand page of lines, where the booklet has lines to write on.
    pub(super) fn spare(&mut self, units: &[Unit<'_>], frame: &Frame) -> Option<[Page; 2]> {
        units.iter().find(|unit| unit.role == LeafRole::Notes)?;
        // A second page of lines has no heading: nothing on it is read, and nothing is added to the structure.
        let mut pages = self.notes(&[], 2, frame).pages;
        let right = pages.pop()?;
        Some([right.clone(), self.mirrored(right, frame)])
    }
}
