//! `theme`: how documents look and what they say.

use clap::{Args, Subcommand};

/// `traject theme`
#[derive(Debug, Args)]
pub struct ThemeArgs {
    /// What to do
    #[command(subcommand)]
    pub what: ThemeCommand,
}

/// What to do with themes.
#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// Create your own theme in themes/NAME, with everything it can change as comments
    #[command(
        after_help = "Examples:\n  traject theme new ours\n  traject theme new ours --document school-summary\n\n\
        Nothing changes until book.toml names the theme."
    )]
    New(NewThemeArgs),
    /// Print a built-in file to read or copy
    #[command(after_help = "Examples:\n  traject theme show theme.toml\n  traject theme show wording/en.ftl\n  \
        traject theme show documents/letter.md > themes/ours/documents/letter.md")]
    Show(ShowThemeArgs),
    /// List the themes, and the files a theme can have
    List,
}

/// `traject theme new`
#[derive(Debug, Args)]
pub struct NewThemeArgs {
    /// The theme's name, which is also its folder in themes/
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Also create a document of your own in it, such as school-summary; repeat for each
    #[arg(long, value_name = "NAME")]
    pub document: Vec<String>,
}

/// `traject theme show`
#[derive(Debug, Args)]
pub struct ShowThemeArgs {
    /// The file, such as wording/en.ftl; `traject theme list` shows them all
    #[arg(value_name = "FILE")]
    pub file: String,
    /// The built-in theme whose file it is
    #[arg(long, value_name = "NAME", default_value = "default")]
    pub theme: String,
}
