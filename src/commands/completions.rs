//! `traject completions`: shell completions, from the same definitions as the help.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::CommandFactory;

use crate::cli::{Cli, CompletionsArgs};
use crate::diagnostic::Trouble;

pub(super) fn run(args: &CompletionsArgs) -> ExitCode {
    // Written in one piece: a closed pipe is then told by an exit code and no more.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "traject", &mut script);
    match io::stdout().write_all(&script) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(Trouble::Disk.exit_code()),
    }
}
