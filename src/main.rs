//! The `traject` command.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    traject::commands::run(&traject::cli::Cli::parse())
}
