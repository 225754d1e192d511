#![no_main]
//! Fuzzes what `functions/jpeg.rs` does; a test of the program runs the same function over `corpus/jpeg`.

#[path = "../functions/jpeg.rs"]
mod function;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| function::run(bytes));
