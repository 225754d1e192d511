//! What helps at a terminal and in an editor.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// `traject schema`
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Print one schema instead of writing all: family, service, cycle, closing, case-study …
    #[arg(value_name = "NOTE")]
    pub note: Option<String>,
}

/// `traject completions`
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// `traject man`
#[derive(Debug, Args)]
pub struct ManArgs {
    /// Write a page for every command to this folder; prints the main page if left out
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// `traject stats`
#[derive(Debug, Args)]
pub struct StatsArgs {
    /// How many families to list, slowest first
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub families: usize,
    /// How many families to work on at once; one for each processor core if left out
    #[arg(long, value_name = "N")]
    pub jobs: Option<std::num::NonZeroUsize>,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// Output options, before or after any command.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct Telling {
    /// When to use colours; `NO_COLOR` in the environment is respected
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    pub color: Colour,
    /// Show problems only
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Also show where the time went
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// In a terminal, unless the environment says otherwise
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
