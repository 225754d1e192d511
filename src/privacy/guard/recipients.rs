//! Addresses within a family: nobody learns another adult's, and one that is not safe to write to is never printed.

use super::fold::fold;
use super::forms::{self, Form};
use super::names::{Item, ItemPlace, What};
use super::reading::{Reading, Whereabouts};
use crate::case::Case;

/// The addresses of a family's adults, as they may be written.
#[derive(Clone, Debug, Default)]
pub(super) struct Addresses {
    /// In the order of `adults`: whether it is safe to post there, and every way of writing it.
    adults: Vec<(bool, Vec<String>)>,
}

impl Addresses {
    pub(super) fn of(case: &Case) -> Self {
        let adults = case.family.adults.iter().map(|adult| {
            let text = adult.address.join(", ");
            let item = Item { what: What::Address, text, place: ItemPlace::Bytes(0..0) };
            let ways = forms::variants(&item, None)
                .into_iter()
                .filter(|way| matches!(way.form, Form::Address | Form::Postcode));
            (adult.safe_contact.post, ways.map(|way| way.squeezed).collect())
        });
        Self { adults: adults.collect() }
    }

    /// Where a reading has an address that its reader may not have, with its letters.
    pub(super) fn of_others(&self, reader: Option<usize>, reading: &Reading) -> Vec<(Whereabouts, String)> {
        let own = reader.and_then(|reader| self.adults.get(reader)).filter(|(safe, _)| *safe);
        let own: &[String] = own.map_or(&[], |(_, ways)| ways);
        let others = self.adults.iter().flat_map(|(_, ways)| ways).filter(|way| !own.contains(way));
        let others: Vec<&String> = others.collect();
        if others.is_empty() {
            return Vec::new();
        }
        let folded = fold(&reading.text);
        let mut found = Vec::new();
        for way in others {
            for (at, _) in folded.squeezed().match_indices(way.as_str()) {
                let (start, end) = (folded.letter_at(at), folded.letter_at(at + way.len()));
                let before = !folded.gap_before(&reading.text, start).is_none();
                let after = end >= folded.len() || !folded.gap_before(&reading.text, end).is_none();
                if before && after {
                    found.push((reading.whereabouts(folded.written(start..end).start), way.clone()));
                }
            }
        }
        found
    }
}
