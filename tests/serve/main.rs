//! The preview from outside: over its socket as a browser or somebody unwanted would, and in a browser itself.

#[path = "../support/book.rs"]
mod book;
#[path = "../support/judge.rs"]
mod judge;
mod visitor;

mod again;
mod browser;
mod command;
mod live;
mod papers;
mod unwanted;
