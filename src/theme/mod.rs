//! How documents look and what they say: tokens, wording per language, templates, fonts.
//!
//! A theme is a folder; each of its files overrides the built-in one of the same name, so that a service copies only
//! what it changes.

pub mod tokens;

pub use tokens::Tokens;
