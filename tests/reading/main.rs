//! Reading notes, and telling a practitioner what is wrong with them.

#[path = "../support/book.rs"]
mod book;

mod doubted;
mod faults;
mod hostile;
mod sound;
mod told;
