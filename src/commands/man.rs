//! `traject man`: manual pages, from the same definitions as the help.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::build::refuse;
use super::conclude;
use crate::cli::{Cli, Format, ManArgs};
use crate::diagnostic::{Diagnostic, Trouble};

pub(super) fn run(args: &ManArgs) -> ExitCode {
    let mut command = Cli::command();
    command.build();
    let done = match &args.folder {
        None => page(&command).and_then(|page| io::stdout().write_all(&page)),
        Some(folder) => pages(&command, folder).map(|count| {
            conclude(&format!(
                "{count} pages are in {}. Read one: man -l {}",
                folder.display(),
                folder.join("traject.1").display()
            ));
        }),
    };
    done.map_or_else(
        |error| {
            let told = Diagnostic::error("disk", format!("The manual can't be written: {error}.")).of(Trouble::Disk);
            refuse(told, Format::Human)
        },
        |()| ExitCode::SUCCESS,
    )
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    // Without a date: the same program makes the same pages.
    Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}

/// A page for the command and one for each verb below it; tells how many.
fn pages(command: &Command, folder: &Path) -> io::Result<usize> {
    fs::create_dir_all(folder)?;
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    fs::write(folder.join(format!("{name}.1")), page(command)?)?;
    let mut count = 1;
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        count += pages(inner, folder)?;
    }
    Ok(count)
}
