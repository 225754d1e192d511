//! The sample book, built by the program itself and put before judges that know nothing of it.
//!
//! What needs a judge is ignored by a plain `cargo test`; `bash tests/run.sh` installs the judges and runs everything.

mod booklets;
mod commonmark;
mod folders;
mod pages;
mod pdfs;
mod pictures;
mod reading;
mod reviews;
mod sample;
mod service;
#[path = "../support/service_book.rs"]
mod service_book;
mod words;

#[path = "../support/folding.rs"]
mod folding;
#[path = "../support/judge.rs"]
mod judge;
#[path = "../support/book.rs"]
mod support;
