//! The anonymiser, from the notes of a book to the case that strangers may read.

#[path = "../support/book.rs"]
mod support;

mod any;
mod bench;
mod fields;
mod identifiers;
mod measure;
mod notes;
mod prose;
mod review;
mod sample;
