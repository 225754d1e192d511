#![no_main]
//! Fuzzes what `functions/guard.rs` does; a test of the program runs the same function over `corpus/guard`.

#[path = "../functions/guard.rs"]
mod function;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| function::run(bytes));
