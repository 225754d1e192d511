//! The anonymiser, from the notes of a book to the case that strangers may read.

mod sample;
