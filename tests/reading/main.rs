//! Reading notes, and telling a practitioner what is wrong with them.

#[path = "../support/book.rs"]
mod book;

mod addressed;
mod copies;
mod doubted;
mod eaten;
mod faults;
mod hostile;
mod limits;
mod one_run;
mod sound;
mod suggestions;
mod told;
