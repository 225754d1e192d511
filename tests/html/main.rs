//! What web pages must be: whole, safe, the same each time, and made as the outline of a page is made.

mod letter;
mod sample;
