#![no_main]
//! Fuzzes what `functions/front_matter.rs` does; a test of the program runs the same function over `corpus/front_matter`.

#[path = "../functions/front_matter.rs"]
mod function;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| function::run(bytes));
