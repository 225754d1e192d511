//! A build that is ended, starved or fed with anything at all: nothing half-written, no panic, a clear word, and the next
//! build right.

#[path = "../support/book.rs"]
mod book;
mod bytes;
mod family;
mod fuzzed;
mod isolated;
#[cfg(target_os = "linux")]
mod killed;
#[path = "../build/run.rs"]
mod run;
#[cfg(target_os = "linux")]
mod starved;
