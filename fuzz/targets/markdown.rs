#![no_main]
//! Fuzzes what `functions/markdown.rs` does; a test of the program runs the same function over `corpus/markdown`.

#[path = "../functions/markdown.rs"]
mod function;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| function::run(bytes));
