//! The `traject` command.

fn main() {}
