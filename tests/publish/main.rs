//! The public site, end to end: what gets there, what may not, and that nobody stands on it who should not.

mod approval;
mod book;
mod judged;
mod print;
mod refused;
mod site;
mod withdrawn;

#[path = "../support/book.rs"]
mod support;

#[path = "../support/judge.rs"]
mod judge;
