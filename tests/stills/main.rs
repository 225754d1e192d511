//! Stills from the notes to the papers: what becomes of them, what is remembered, what is told.

#[path = "../support/book.rs"]
mod book;
#[path = "../support/judge.rs"]
mod judge;
#[path = "../support/photograph.rs"]
mod photograph;
#[path = "../build/run.rs"]
mod run;

mod album;
mod faces;
mod grab;
mod papers;
mod remembered;
mod sheet;
mod silent;
