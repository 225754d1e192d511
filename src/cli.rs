//! The command line: types and help only.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::site::Kind;

mod kind;
mod starting;
mod theme;
mod tools;

pub use starting::{InitArgs, NewArgs, NewClosingArgs, NewCycleArgs, NewFamilyArgs, NewNote, NewStudyArgs};
pub use theme::{NewThemeArgs, ShowThemeArgs, ThemeArgs, ThemeCommand};
pub use tools::{Colour, CompletionsArgs, ManArgs, SchemaArgs, StatsArgs, Telling};

/// Turn Video Interaction Guidance notes into documents families keep
#[derive(Debug, Parser)]
#[command(name = "traject", version, about, long_about = None, arg_required_else_help = true)]
#[command(
    after_help = "A first letter in three commands:\n  traject init\n  traject new family\n  traject new closing --build\n\n\
    Then, every week: write, `traject check`, `traject build`, and open build/index.html."
)]
pub struct Cli {
    /// Your book: the folder with book.toml
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub book: PathBuf,
    /// Output options
    #[command(flatten)]
    pub telling: Telling,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Set up a book: settings, your service and a folder for families
    #[command(after_help = "Examples:\n  traject init\n  traject init my-book --yes --service \"Severn Vale EPS\" \
        --practitioner \"Helen Reid\"\n\nExisting files are never overwritten.")]
    Init(InitArgs),
    /// Create a family, the next cycle, a closing or a case study
    #[command(after_help = "Examples:\n  traject new family\n  traject new cycle SV-2026-014\n  \
        traject new closing SV-2026-014 --build\n  traject new case-study SV-2026-014\n\nIn a terminal, traject asks for whatever you leave out. Existing files are never overwritten.")]
    New(NewArgs),
    /// Check the notes and report every problem; writes nothing
    #[command(
        after_help = "Examples:\n  traject check\n  traject check --strict --format short\n  traject check --final   \
        checks what is in build/ now\n\nExit codes: 0 success, 1 problems in the notes, 2 settings or theme, 3 refused, 4 disk."
    )]
    Check(CheckArgs),
    /// Show what a family's consent allows, for whom, by which line and until when
    #[command(
        after_help = "Examples:\n  traject consent SV-2026-014\n  traject consent SV-2026-014 --as-of 2028-01-13\n\n\
        Exit codes: 0 success, 1 problems in the notes, 2 unknown family."
    )]
    Consent(ConsentArgs),
    /// Write the documents of all families, or of those you name, to build/
    #[command(after_help = "Examples:\n  traject build\n  traject build SV-2026-014 --only letter\n  \
        traject build --protect\n\n\
        Exit codes: 0 success, 1 problems in the notes, 2 settings or theme, 3 refused, 4 disk.")]
    Build(BuildArgs),
    /// Preview the documents in the browser; updates each time you save
    #[command(after_help = "Writes nothing to build/. Only this computer can open the address it prints.\n\n\
        Examples:\n  traject serve --open\n  traject serve --port 4000")]
    Serve(ServeArgs),
    /// Show a family's stills with possible faces marked
    #[command(
        after_help = "Writes a page for you alone to .traject/, with lines ready for `hide`. It misses some faces: look at every still yourself.\n\nExample: traject stills SV-2026-014 --grab"
    )]
    Stills(StillsArgs),
    /// Show what anonymising changed in a case study, and what you still have to decide
    #[command(
        after_help = "Writes a page for you alone to build/case-studies/ and, once no question is open, one for the family to read before they consent.\n\nExample: traject review a-quiet-game\n\nExit codes: 0 success, 1 problems in the notes, 2 unknown case study, 3 refused, 4 disk."
    )]
    Review(ReviewArgs),
    /// Write the public website of approved case studies
    #[command(
        after_help = "A case is published once it has current consent for the web, its faces are checked, no question is open and a colleague has approved it. Otherwise traject tells you what is missing. `base-url` in book.toml is the site's address.\n\nExample: traject publish\n\n\
        Exit codes: 0 success, 1 problems in the notes, 2 settings or theme, 3 a case was refused, 4 disk."
    )]
    Publish(PublishArgs),
    /// Approve a colleague's case study as it is now
    #[command(
        after_help = "Writes one line into the case study. If anything in the case changes later, it needs approval again.\n\nExample: traject approve a-quiet-game --by mjones"
    )]
    Approve(ApproveArgs),
    /// List everything that contains a family's material, and the lines of consent it depends on
    #[command(
        after_help = "Changes nothing. Once the lines say `withdrawn`, the next build and publish delete what depends on them.\n\n\
        Example: traject withdraw SV-2026-014"
    )]
    Withdraw(WithdrawArgs),
    /// Delete generated documents and caches; keeps your notes
    #[command(after_help = "Example: traject clean && traject build")]
    Clean(CleanArgs),
    /// Create your own theme, or show what is built in
    #[command(
        after_help = "Examples:\n  traject theme new ours\n  traject theme show wording/en.ftl\n  traject theme list"
    )]
    Theme(ThemeArgs),
    /// Write JSON Schemas, so that editors can complete and explain the keys of your notes
    #[command(after_help = "Examples:\n  traject schema            writes them to .traject/schema/\n  \
        traject schema family     prints the one of family.yaml")]
    Schema(SchemaArgs),
    /// Show where a build spends its time; writes nothing
    #[command(after_help = "Example: traject stats --families 3")]
    Stats(StatsArgs),
    /// Print shell completions
    #[command(
        after_help = "Examples:\n  traject completions bash > ~/.local/share/bash-completion/completions/traject\n  \
        traject completions powershell >> $PROFILE"
    )]
    Completions(CompletionsArgs),
    /// Print the manual, or write a page for every command
    #[command(after_help = "Examples:\n  traject man | man -l -\n  traject man man/")]
    Man(ManArgs),
}

/// `traject review`
#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The case study: its file name in case-studies/ without `.md`
    #[arg(value_name = "SLUG")]
    pub slug: String,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject publish`
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject approve`
#[derive(Debug, Args)]
pub struct ApproveArgs {
    /// The case study: its file name in case-studies/ without `.md`
    #[arg(value_name = "SLUG")]
    pub slug: String,
    /// Your id in service.yaml; not the author's
    #[arg(long, value_name = "ID")]
    pub by: String,
    /// The date of the approval; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject withdraw`
#[derive(Debug, Args)]
pub struct WithdrawArgs {
    /// The family's reference
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject clean`
#[derive(Debug, Args)]
pub struct CleanArgs {
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject stills`
#[derive(Debug, Args)]
pub struct StillsArgs {
    /// The family's reference
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// First take a frame from the film (with ffmpeg) for every clip that has `at` and no still
    #[arg(long)]
    pub grab: bool,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `traject check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Check the finished documents in the build folder against today's notes instead
    #[arg(long = "final")]
    pub last: bool,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Count warnings as problems
    #[arg(long)]
    pub strict: bool,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// `traject serve`
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Open it in the browser
    #[arg(long)]
    pub open: bool,
    /// The port on this computer; any free one if left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// `traject consent`
#[derive(Debug, Args)]
pub struct ConsentArgs {
    /// The family's reference
    #[arg(value_name = "REFERENCE")]
    pub reference: String,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// `traject build`
#[derive(Debug, Default, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct BuildArgs {
    /// References of the families to build; all if left out
    #[arg(value_name = "REFERENCE")]
    pub references: Vec<String>,
    /// Kinds of document to build, separated by commas, including those your theme adds; all if left out
    #[arg(long, value_parser = kind::KindParser, value_delimiter = ',', value_name = "KIND")]
    pub only: Vec<Kind>,
    /// How many families to work on at once; one for each processor core if left out
    #[arg(long, value_name = "N")]
    pub jobs: Option<std::num::NonZeroUsize>,
    /// Judge consent on this date; today if left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// Put pictures inside the web pages, so that each page is a single file
    #[arg(long)]
    pub standalone: bool,
    /// Encrypt the PDFs; asks for each family's password unless --passwords has it
    #[arg(long)]
    pub protect: bool,
    /// Encrypt the PDFs with passwords from a file; each line has a reference and a password
    #[arg(long, value_name = "FILE")]
    pub passwords: Option<PathBuf>,
    /// Open the list of families in the browser afterwards
    #[arg(long)]
    pub open: bool,
    /// How problems are shown; `short` and `json` never quote your notes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Count warnings as problems
    #[arg(long)]
    pub strict: bool,
}

/// How problems are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With an excerpt of the notes, for a person
    #[default]
    Human,
    /// One line each, for editors, with file, line and column
    Short,
    /// One JSON object each, for programs
    Json,
}
