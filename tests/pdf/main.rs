//! Documents as PDF: what their pages, tags and bytes must be, whatever stands in the document.

mod bytes;
mod folded;
#[path = "../support/folding.rs"]
mod folding;
mod fonts;
#[path = "../support/judge.rs"]
mod judge;
mod judges;
mod kinds;
mod names;
mod readers;
mod reading;
mod sample;
mod text;
