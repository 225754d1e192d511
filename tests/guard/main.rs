//! The guard: whatever of another family is planted in a document is found, and nothing else is.

mod behaviour;
mod book;
mod bytes;
mod halves;
mod plants;
