//! What web pages must be: whole, safe, the same each time, and outlined as a page is outlined.

mod judge;
mod letter;
mod pages;
mod sample;
mod tree;
