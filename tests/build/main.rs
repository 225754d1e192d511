//! Whole runs of the program on small books: what is written, what is not, and what is taken away again.

#[path = "../support/book.rs"]
mod book;
mod run;
#[path = "../support/service_book.rs"]
mod service_book;

mod addressed;
mod booklet;
mod copies;
mod looks;
mod outputs;
mod privacy;
mod progress;
mod protect;
mod right_to_left;
mod sample;
mod sentences;
mod service_report;
mod themes;
