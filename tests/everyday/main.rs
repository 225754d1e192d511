//! Everyday use: from nothing to the first letter, editing with schemas, what the terminal tells.

#[path = "../support/book.rs"]
mod book;
#[path = "../build/run.rs"]
mod run;

mod guide;
mod schemas;
mod starting;
mod terminal;
mod themes;
mod voice;

/// The full book without its case study: whether that one may be published is asked elsewhere.
fn full() -> book::Book {
    book::Book::full().without("content/case-studies/a-quiet-game.md")
}
