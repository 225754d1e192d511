//! What did not change is not made again, and nothing is ever stale: a book that is built again and again while it is
//! edited is, byte for byte, the book built once.

#[path = "../support/book.rs"]
mod book;
mod edited;
#[path = "../build/run.rs"]
mod run;
mod same;
mod world;
